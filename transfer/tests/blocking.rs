//! The engine without async, against the emulator.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]
#![cfg(feature = "blocking")]

use std::io::{self, Read};

use koodrive::Client;
use koodrive::common::FileId;
use koodrive::runtime::StaticToken;
use koodrive::runtime::hash::Sha256;
use koodrive_emulator::{Emulator, Fault};
use koodrive_transfer::{DeleteMode, Download, ErrorKind, Folder, IfTaken, Tree, Upload, What, blocking};
use tokio::runtime::Runtime;

/// An emulator, which has a runtime of its own, and a client for a program that has none.
fn start() -> (Runtime, Emulator, Client) {
    let background = Runtime::new().unwrap();
    let emulator = background.block_on(Emulator::start()).unwrap();
    let credentials = StaticToken::new(emulator.issue_token().unwrap());
    let client = Client::builder(emulator.url()).credentials(credentials).build().unwrap();
    (background, emulator, client)
}

/// Bytes without a pattern.
fn content(length: usize) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(7);
    std::iter::repeat_with(|| random.u8(..)).take(length).collect()
}

/// A reader that gives little at a time, is interrupted, and may fail in the end.
struct Sluggish {
    bytes: io::Cursor<Vec<u8>>,
    turn: usize,
    fails: bool,
}

impl Read for Sluggish {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.turn += 1;
        if self.turn.is_multiple_of(3) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let most = buffer.len().min(1 + self.turn % 7 * 10_000);
        match self.bytes.read(&mut buffer[..most])? {
            0 if self.fails => Err(io::Error::other("the tape is torn")),
            read => Ok(read),
        }
    }
}

#[test]
fn readers_and_streams_without_async() {
    let (background, emulator, client) = start();
    let space = emulator.container_id().clone();
    let transfers = blocking::Transfers::new(client).unwrap();
    for length in [0, 1, 300_000, 11 << 20] {
        let bytes = content(length);
        let name = format!("{length}.bin");
        let sluggish = |length: u64, fails| {
            let reader = Sluggish { bytes: io::Cursor::new(bytes.clone()), turn: 0, fails };
            Upload::new(Folder::root(space.clone()), blocking::reader(&*name, length, reader))
        };
        for (length, fails, kind) in
            [(bytes.len() as u64 + 1, false, ErrorKind::Changed), (bytes.len() as u64 + 1, true, ErrorKind::Source)]
        {
            let error = transfers.upload(sluggish(length, fails)).unwrap_err();
            assert_eq!(error.kind(), kind, "{error}");
            assert!(error.to_string().contains(&name), "{error}");
        }
        let uploaded = transfers.upload(sluggish(bytes.len() as u64, false)).unwrap();
        assert_eq!((uploaded.size, uploaded.sha256), (bytes.len() as u64, Sha256::digest(&bytes)));

        let download = || Download::new(space.clone(), uploaded.file.clone()).range_size(1 << 20);
        assert!(transfers.download_bytes(download(), length).unwrap() == bytes, "{length}");
        let mut stream = transfers.download_stream(download()).unwrap();
        assert_eq!((stream.size(), stream.sha256()), (Some(length as u64), None));
        let mut read = vec![0; length.min(10)];
        stream.read_exact(&mut read).unwrap();
        // What is left of a chunk comes first, whichever way it is read.
        read.extend_from_slice(&stream.next().transpose().unwrap().unwrap_or_default());
        stream.read_to_end(&mut read).unwrap();
        assert!(read == bytes, "{length}");
        assert_eq!((stream.sha256(), stream.view().progress().moved), (Some(uploaded.sha256), length as u64));
        assert!(stream.next().is_none());
    }
    // The bytes of a stream that fails are not taken for the file.
    let file = transfers.drive(space.clone()).find("/300000.bin").unwrap().id;
    emulator.inject(Fault::wrong_bytes().on(Fault::DOWNLOAD)).unwrap();
    let mut stream = transfers.download_stream(Download::new(space, file)).unwrap();
    let error = io::copy(&mut stream, &mut io::sink()).unwrap_err();
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<koodrive_transfer::Error>()).unwrap();
    assert_eq!(cause.kind(), ErrorKind::Integrity, "{cause}");
    background.block_on(emulator.shutdown()).unwrap();
}

#[test]
fn every_call_of_a_drive_and_a_tree() {
    let (background, emulator, client) = start();
    let space = emulator.container_id().clone();
    let local = tempfile::tempdir().unwrap();
    let here = local.path().join("here");
    std::fs::create_dir_all(here.join("sub")).unwrap();
    std::fs::write(here.join("sub/a.txt"), "a").unwrap();
    std::fs::write(here.join("b.txt"), "b").unwrap();

    let transfers =
        blocking::Transfers::with(koodrive_transfer::Transfers::builder(client).concurrency(2.try_into().unwrap()))
            .unwrap();
    let drive = transfers.drive(space.clone());
    let tree = |local: &std::path::Path| Tree::new(local, Folder::root(space.clone()));
    let planned = transfers.compare_tree(tree(&here)).unwrap();
    assert_eq!((planned.transferred, emulator.calls().iter().any(|call| call.operation == "createFile")), (0, false));
    let report = transfers.upload_tree(tree(&here)).unwrap();
    assert_eq!((report.transferred, report.created, report.failed), (2, 1, 0), "{report}");
    assert_eq!(transfers.compare_tree(tree(&here)).unwrap().unchanged, 2);
    assert_eq!(transfers.view().progress().parts.done, 2);

    let root = FileId::ROOT;
    let sub = drive.child(&root, "sub").unwrap().unwrap();
    let file = drive.find("/sub/a.txt").unwrap();
    assert_eq!(drive.path_of(&file.id).unwrap(), "/sub/a.txt");
    assert_eq!(drive.entry(&file.id).unwrap().size, Some(1));
    let new = drive.create_folder(&root, "new").unwrap();
    let copy = drive.copy(&file.id, &new).unwrap();
    drive.rename(&copy, "c.txt").unwrap();
    assert_eq!(drive.find("/new/c.txt").unwrap().id, copy);
    drive.move_to(&copy, &root).unwrap();
    let mut listing = drive.list(&root);
    let mut names: Vec<String> = listing.by_ref().map(|entry| entry.unwrap().name).collect();
    names.sort();
    assert_eq!(names, ["b.txt", "c.txt", "new", "sub"]);
    assert!(listing.outcome().is_certain());
    let mut walk = drive.walk(&sub.id);
    assert_eq!(walk.by_ref().count(), 1);
    assert!(walk.outcome().is_certain());
    assert!(drive.delete([copy, new], DeleteMode::Recycle).unwrap().is_complete());
    assert_eq!(drive.find("/c.txt").unwrap_err().kind(), ErrorKind::NotFound);

    // A future of the engine is run like any other call.
    let upload = Upload::new(Folder::root(space.clone()), here.join("b.txt")).if_taken(IfTaken::ReuseIdentical);
    let transfer = transfers.inner().upload(upload);
    let view = transfer.view();
    assert!(transfers.run(transfer).unwrap().unwrap().existed);
    assert_eq!(view.progress().saved, 1);
    background.block_on(emulator.shutdown()).unwrap();
}

#[test]
fn a_program_without_async() {
    let (background, emulator, client) = start();
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
