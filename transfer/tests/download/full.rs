//! A disk that is full.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use koodrive::Client;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Fault;
use koodrive_transfer::{Download, ErrorKind, FileJournal, Folder, Transfers, Upload};

use crate::drive::{RANGE, names};
use crate::support::{PART, SMALL, World, content};

const CHILD: &str = "KOODRIVE_FULL_CHILD";

/// The downloads of a process whose folder is a disk of 1 MiB. Without the variable this is no test.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let order: Vec<&str> = order.split('\n').collect();
    let [url, token, space, large, small, silent, folder] = *order else { panic!("{order:?}") };
    let folder = Path::new(folder);
    let client = Client::builder(url).credentials(StaticToken::new(token)).build().unwrap();
    let transfers = Transfers::new(client);
    let download = |file: &str| Download::new(space, file).range_size(RANGE);

    let error = transfers.download_to(download(large), folder.join("large.bin")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Target, "{error}");
    let says = format!("the disk is full: {} bytes more are needed", 40 * RANGE);
    assert!(error.to_string().contains("large.bin") && error.to_string().contains(&says), "{error}");
    assert_eq!(names(folder), [""; 0], "nothing is left");
    // As one range, whose space is not set aside before.
    let whole = download(large).range_size(1 << 30).size(40 * RANGE).sha256([0; 32]);
    let error = transfers.download_to(whole, folder.join("large.bin")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Target, "{error}");
    assert!(error.to_string().contains("the disk is full"), "{error}");
    assert_eq!(names(folder), [""; 0], "nothing is left");
    transfers.download_to(download(small), folder.join("small.bin")).await.unwrap();
    assert_eq!(names(folder), ["small.bin"]);

    // Of a file whose size nobody states, it shows on the way. When there is room, the file comes all the same.
    let path = folder.join("silent.bin");
    let error = transfers.download_to(download(silent), &path).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Target | ErrorKind::Journal), "{error}");
    assert!(error.to_string().contains("silent.bin") && error.io_error().is_some(), "{error}");
    assert!(!path.exists());
    journal(&transfers, space, folder).await;
    transfers.download_to(download(silent), &path).await.unwrap();
    assert!(std::fs::read(&path).unwrap() == content(40 * RANGE, 3));
    assert_eq!(names(folder), ["silent.bin", "small.bin"]);

    remount(folder, "ro");
    let error = transfers.download_to(download(small), folder.join("another.bin")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Target, "{error}");
    assert!(error.to_string().contains("another.bin") && error.to_string().contains("Read-only"), "{error}");
    println!("done");
}

fn remount(folder: &Path, option: &str) {
    let mount = Command::new("mount").args(["-o", &format!("remount,{option}")]).arg(folder).status().unwrap();
    assert!(mount.success());
}

/// An upload whose journal is on the full disk: it ends, and goes on where it was when there is room.
async fn journal(transfers: &Transfers, space: &str, folder: &Path) {
    let journal = FileJournal::new(folder.join("journal"));
    std::fs::create_dir(journal.folder()).unwrap();
    let filler = folder.join("filler");
    let _ = std::fs::write(&filler, vec![0; 2 << 20]);
    let noting = Transfers::builder(transfers.client().clone()).part_limits(SMALL).journal(journal).build();
    let local = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(local.path(), content(40 * PART, 5)).unwrap();
    let upload = || Upload::new(Folder::root(space), local.path()).name("noted.bin").part_size(PART);
    let error = noting.upload(upload()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Journal, "{error}");
    assert!(error.to_string().contains("cannot be written; make room for it"), "{error}");
    remount(folder, "size=8m");
    noting.upload(upload()).await.unwrap();
    std::fs::remove_dir_all(folder.join("journal")).unwrap();
    std::fs::remove_file(filler).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_named_before_the_first_byte_where_the_system_can_tell() {
    let world = World::new().await;
    let large = world.put("large.bin", 40 * RANGE, 1).await;
    let small = world.put("small.bin", 8 * RANGE, 2).await;
    let silent = world.put("silent.bin", 40 * RANGE, 3).await;
    let body = format!("{{\"code\":0,\"id\":\"{silent}\"}}");
    // The first two calls are for the large file and the small one.
    let says_nothing = Fault::response(200, body).with_header("Content-Type", "application/json");
    world.emulator.inject(says_nothing.on("getFile").after(2).times(2)).unwrap();
    let token = world.emulator.issue_token().unwrap();
    let folder = world.local.path().join("disk");
    std::fs::create_dir(&folder).unwrap();
    let (url, space) = (world.emulator.url(), world.space.as_str());
    let order =
        [url, &token, space, large.as_str(), small.as_str(), silent.as_str(), folder.to_str().unwrap()].join("\n");
    // A user and mount namespace of its own: the disk goes with the process.
    let mount = "mount -t tmpfs -o size=1m tmpfs \"$2\" && exec \"$1\" --exact full::child --nocapture";
    let child = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh"])
        .arg(std::env::current_exe().unwrap())
        .arg(&folder)
        .env(CHILD, order)
        .output();
    let Ok(child) = child else {
        println!("skipped: this system has no unshare");
        return;
    };
    let said = String::from_utf8_lossy(&child.stderr).into_owned();
    if said.contains("unshare failed") || said.contains("permission denied") || said.contains("must be superuser") {
        println!("skipped: {said}");
        return;
    }
    assert!(child.status.success(), "{said}{}", String::from_utf8_lossy(&child.stdout));
    assert!(String::from_utf8_lossy(&child.stdout).contains("done"), "{said}");
}
