//! Where downloads go, and what is there already.

use std::path::PathBuf;
use std::time::Duration;

use koodrive_emulator::Fault;
use koodrive_transfer::{ErrorKind, IfExists};

use crate::drive::{RANGE, names};
use crate::support::{World, content, ran_as_nobody};

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_taken_is_handled_as_requested() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("report.pdf", 3 * RANGE, 1).await;
    let path = world.local.path().join("report.pdf");
    let bytes = content(3 * RANGE, 1);
    std::fs::write(&path, "old").unwrap();

    world.emulator.clear_calls();
    let error = transfers.download_to(world.download(&file), &path).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Exists, "{error}");
    assert!(error.to_string().contains("report.pdf") && error.to_string().contains("if_exists"), "{error}");
    assert_eq!(world.emulator.calls().len(), 0, "nothing was fetched in vain");

    for number in 1..3 {
        let download = world.download(&file).if_exists(IfExists::Rename);
        let done = transfers.download_to(download, &path).await.unwrap();
        assert_eq!(done.path, world.local.path().join(format!("report ({number}).pdf")));
        assert!(std::fs::read(done.path).unwrap() == bytes);
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"old");

    let done = transfers.download_to(world.download(&file).if_exists(IfExists::Replace), &path).await.unwrap();
    assert_eq!(done.path, path);
    assert!(std::fs::read(&path).unwrap() == bytes);
    assert_eq!(world.names(), ["report (1).pdf", "report (2).pdf", "report.pdf"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_taken_meanwhile_is_not_touched() {
    let world = World::slow(2 << 20).await;
    let file = world.put("a.bin", 8 * RANGE, 1).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    let mut transfer = Box::pin(transfers.download_to(world.download(&file), &path));
    while world.calls("download") < 2 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err(), "it ended too early");
    }
    std::fs::write(&path, "of somebody else").unwrap();
    let error = transfer.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Exists, "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), b"of somebody else");
    // What was fetched is there, and need not be fetched again.
    std::fs::remove_file(&path).unwrap();
    world.emulator.clear_calls();
    let done = transfers.download_to(world.download(&file), &path).await.unwrap();
    assert_eq!((done.resumed, done.received, world.calls("download")), (8 * RANGE, 0, 0));
    assert!(done.verified && std::fs::read(&path).unwrap() == content(8 * RANGE, 1));
    assert_eq!(world.names(), ["a.bin"]);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_replaced_and_never_written_through() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", 3 * RANGE, 1).await;
    let elsewhere = world.local.path().join("elsewhere");
    let path = world.local.path().join("a.bin");
    for target in ["elsewhere", "missing"] {
        std::fs::write(&elsewhere, "mine").unwrap();
        std::os::unix::fs::symlink(target, &path).unwrap();
        let error = transfers.download_to(world.download(&file), &path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Exists, "{error}");
        transfers.download_to(world.download(&file).if_exists(IfExists::Replace), &path).await.unwrap();
        assert!(std::fs::symlink_metadata(&path).unwrap().is_file());
        assert_eq!(std::fs::read(&elsewhere).unwrap(), b"mine");
        assert_eq!(world.names(), ["a.bin", "elsewhere"]);
        std::fs::remove_file(&path).unwrap();
    }
    // Nor is one in the place of the partial file.
    let mut transfer = Box::pin(transfers.download_to(world.download(&file), &path));
    world.emulator.inject(Fault::stall_before().on("download").after(1)).unwrap();
    while world.names().len() < 3 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err(), "it ended too early");
    }
    drop(transfer);
    world.emulator.clear_faults();
    let partial = world.names().into_iter().find(|name| name.ends_with(".part")).unwrap();
    let partial = world.local.path().join(partial);
    std::fs::remove_file(&partial).unwrap();
    std::os::unix::fs::symlink("elsewhere", &partial).unwrap();
    let error = transfers.download_to(world.download(&file), &path).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Target, "{error}");
    assert_eq!(std::fs::read(&elsewhere).unwrap(), b"mine");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_cannot_be_written_is_named_before_anything_is_fetched() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", 3 * RANGE, 1).await;
    let local = world.local.path();
    std::fs::create_dir(local.join("folder")).unwrap();
    std::fs::write(local.join("file"), "old").unwrap();
    let before = world.names();
    for (path, policy, kind, says) in [
        ("folder", IfExists::Fail, ErrorKind::Exists, "is a folder"),
        ("folder", IfExists::Replace, ErrorKind::Exists, "is a folder"),
        ("missing/a.bin", IfExists::Replace, ErrorKind::Target, "create_folders"),
        ("file/a.bin", IfExists::Fail, ErrorKind::Target, "is not a folder"),
        ("folder/", IfExists::Replace, ErrorKind::Name, "add the name"),
        ("a\0b", IfExists::Fail, ErrorKind::Target, "a\0b"),
    ] {
        world.emulator.clear_calls();
        let path = local.join(path);
        let download = world.download(&file).if_exists(policy);
        let error = transfers.download_to(download, &path).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{}: {error}", path.display());
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(world.emulator.calls().len(), 0, "{}", path.display());
        assert_eq!(world.names(), before, "{}", path.display());
    }
    let download = world.download(&file).create_folders(true);
    transfers.download_to(download, local.join("new/of/it/a.bin")).await.unwrap();
    assert_eq!(names(&local.join("new/of/it")), ["a.bin"]);
    // Beside a folder of that name there is room for a number.
    let download = world.download(&file).if_exists(IfExists::Rename);
    assert_eq!(transfers.download_to(download, local.join("folder")).await.unwrap().path, local.join("folder (1)"));
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_read_only_is_named_before_anything_is_fetched() {
    use std::os::unix::fs::PermissionsExt;
    if ran_as_nobody("target::a_folder_that_is_read_only_is_named_before_anything_is_fetched") {
        return;
    }
    let world = World::new().await;
    let file = world.put("a.bin", 3 * RANGE, 1).await;
    let folder = world.local.path().join("folder");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("a.bin"), "old").unwrap();
    let set = |mode| std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
    for (mode, name) in [(0o500, "new.bin"), (0o500, "a.bin"), (0o0, "a.bin")] {
        set(mode);
        let download = world.download(&file).if_exists(IfExists::Replace);
        let error = world.transfers().download_to(download, folder.join(name)).await.unwrap_err();
        set(0o700);
        assert_eq!(error.kind(), ErrorKind::Target, "{error}");
        assert!(error.to_string().contains(name) && error.io_error().is_some(), "{error}");
        assert_eq!((names(&folder), world.calls("download")), (vec!["a.bin".to_owned()], 0));
    }
    assert_eq!(std::fs::read(folder.join("a.bin")).unwrap(), b"old");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_all_kinds_are_written() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", 3 * RANGE, 1).await;
    let mut paths: Vec<PathBuf> = Vec::new();
    for name in ["\u{1f600} \u{4e91}\u{76d8}", ".hidden", " ", "a  b", &"x".repeat(255)] {
        paths.push(world.local.path().join(name));
    }
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::ffi::OsStrExt;
        paths.push(world.local.path().join(std::ffi::OsStr::from_bytes(b"\xff\xfe")));
    }
    for path in paths {
        transfers.download_to(world.download(&file), &path).await.unwrap();
        assert!(std::fs::read(&path).unwrap() == content(3 * RANGE, 1), "{}", path.display());
        std::fs::remove_file(&path).unwrap();
        assert_eq!(world.names(), [""; 0]);
    }
    let path = world.local.path().join("x".repeat(256));
    let error = transfers.download_to(world.download(&file), &path).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Target, "{error}");
    assert_eq!(world.names(), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_downloads_to_one_path_do_not_mix() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", 8 * RANGE, 1).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    let both = futures_util::future::join_all(
        (0..2).map(|_| transfers.download_to(world.download(&file).if_exists(IfExists::Rename), &path)),
    );
    // The second waits until the first is done, or gives up: both is right, a mixture is not.
    let outcomes = both.await;
    assert!(outcomes.iter().any(Result::is_ok), "{outcomes:?}");
    for outcome in outcomes {
        match outcome {
            Ok(done) => assert!(std::fs::read(done.path).unwrap() == content(8 * RANGE, 1)),
            Err(error) => assert_eq!(error.kind(), ErrorKind::Exists, "{error}"),
        }
    }
    assert!(world.names().iter().all(|name| !name.ends_with(".part")), "{:?}", world.names());
}
