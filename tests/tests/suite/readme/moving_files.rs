use std::path::Path;

use koodrive::common::{ContainerId, FileId};
use koodrive_transfer::{Download, Folder, Report, Result, Transfers, Tree, Upload};

async fn upload(transfers: &Transfers, space: ContainerId, path: &Path) -> Result<FileId> {
    let uploaded = transfers.upload(Upload::new(Folder::root(space), path)).await?;
    println!("{} has {} bytes, sha256 {}", uploaded.name, uploaded.size, uploaded.sha256);
    Ok(uploaded.file)
}

async fn download(transfers: &Transfers, space: ContainerId, file: FileId, path: &Path) -> Result<()> {
    let downloaded = transfers.download_to(Download::new(space, file), path).await?;
    println!("{} bytes arrived, {} were there already", downloaded.received, downloaded.resumed);
    Ok(())
}

async fn back_up(transfers: &Transfers, space: ContainerId, folder: &Path) -> Result<Report> {
    let drive = transfers.drive(space.clone());
    let target = Folder::new(space, drive.create_folders("/backups/today").await?);
    let report = transfers.upload_tree(Tree::new(folder, target)).await?;
    println!("{report}");
    Ok(report)
}
