//! A program of a user, built from the packages as they would be published: an upload and a download against the emulator.

use koodrive::runtime::StaticToken;
use koodrive_emulator::Emulator;
use koodrive_transfer::{Download, Folder, Source, Transfers, Upload};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let credentials = StaticToken::new(emulator.issue_token()?);
    let client = koodrive::Client::builder(emulator.url()).credentials(credentials).build()?;
    let transfers = Transfers::new(client);

    let (space, content) = (emulator.container_id().clone(), koodrive::bytes::Bytes::from_static(b"from a folder"));
    let source = Source::bytes("hello.txt", content.clone());
    let uploaded = transfers.upload(Upload::new(Folder::root(space.clone()), source)).await?;
    let downloaded = transfers.download_bytes(Download::new(space, uploaded.file), 1 << 20).await?;
    assert_eq!(downloaded, content);
    println!("{} is back: {} bytes", uploaded.name, uploaded.size);
    emulator.shutdown().await?;
    Ok(())
}
