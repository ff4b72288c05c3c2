//! Five calls by `koodrive`: what a program of a user looks like to the compiler. Arguments: endpoint, token, space.

use koodrive::Client;
use koodrive::common::{ContainerId, FileId};
use koodrive::files::{
    self, ClearRecycleBinRequest, CreateDirectoryRequest, DuplicatePolicy, GetFileRequest, RenameFileRequest,
    RenameFileRequired,
};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::runtime::StaticToken;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("usage: program ENDPOINT TOKEN SPACE");
    let (endpoint, token, space) = (next()?, next()?, ContainerId::from(next()?));
    let client = Client::builder(endpoint).credentials(StaticToken::new(token)).build()?;

    let made = files::create_directory(&client, CreateDirectoryRequest::new(space.clone(), "reports")).await?;
    let id = made.id.ok_or("no id")?;
    files::rename_file(
        &client,
        RenameFileRequest::new(RenameFileRequired {
            container_id: space.clone(),
            file_id: id.clone(),
            name: "old reports".to_owned(),
            rename_mode: DuplicatePolicy::Reject,
        }),
    )
    .await?;
    let file = files::get_file(&client, GetFileRequest::new(space.clone(), id)).await?;
    println!("{}", file.file_name.unwrap_or_default());
    let request = ListPersonalFilesRequest::new(space.clone(), FileId::ROOT, SpaceArea::Files);
    for file in listings::list_personal_files(&client, request).await?.files {
        println!("{}", file.file_name.unwrap_or_default());
    }
    files::clear_recycle_bin(&client, ClearRecycleBinRequest::new(space)).await?;
    Ok(())
}
