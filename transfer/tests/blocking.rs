//! The engine without async, against the emulator.

#![cfg(feature = "blocking")]

use koodrive::Client;
use koodrive::common::FileId;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Emulator;
use koodrive_transfer::{DeleteMode, Download, ErrorKind, Folder, Tree, Upload, What, blocking};

#[test]
fn a_program_without_async() {
    // The emulator has a runtime of its own; the program has none.
    let background = tokio::runtime::Runtime::new().unwrap();
    let emulator = background.block_on(Emulator::start()).unwrap();
    let credentials = StaticToken::new(emulator.issue_token().unwrap());
    let client = Client::builder(emulator.url()).credentials(credentials).build().unwrap();
    let space = emulator.container_id().clone();
    let local = tempfile::tempdir().unwrap();
    let path = local.path().join("a.txt");
    std::fs::write(&path, "content").unwrap();

    let transfers = blocking::Transfers::new(client).unwrap();
    let mut events = transfers.events();
    let uploaded = transfers.upload(Upload::new(Folder::root(space.clone()), &*path)).unwrap();
    assert!(matches!(events.next().unwrap().what, What::Announced(_)));
    let drive = transfers.drive(space.clone());
    let folder = drive.create_folders("/x/y").unwrap();
    drive.move_to(&uploaded.file, &folder).unwrap();
    assert_eq!(drive.find("/x/y/a.txt").unwrap().size, Some(7));
    let names: Vec<String> = drive.walk(&FileId::ROOT).map(|found| found.unwrap().path).collect();
    assert_eq!(names, ["/x", "/x/y", "/x/y/a.txt"]);
    let there = local.path().join("there");
    transfers.download_tree(Tree::new(&there, Folder::root(space.clone()))).unwrap();
    assert_eq!(std::fs::read_to_string(there.join("x/y/a.txt")).unwrap(), "content");
    let file = drive.find("/x/y/a.txt").unwrap();
    transfers.download_to(Download::new(space, file.id.clone()), local.path().join("b.txt")).unwrap();
    assert!(drive.delete([file.id], DeleteMode::Recycle).unwrap().is_complete());
    assert_eq!(drive.list(&folder).count(), 0);

    let error = background.block_on(async { drive.find("/x").unwrap_err() });
    assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
    background.block_on(emulator.shutdown()).unwrap();
}
