//! A disk that is full.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use koodrive::Client;
use koodrive::runtime::StaticToken;
use koodrive_transfer::{Download, ErrorKind, Transfers};

use crate::drive::{RANGE, names};
use crate::support::World;

const CHILD: &str = "KOODRIVE_FULL_CHILD";

/// The downloads of a process whose folder is a disk of 1 MiB. Without the variable this is no test.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let order: Vec<&str> = order.split('\n').collect();
    let [url, token, space, large, small, folder] = *order else { panic!("{order:?}") };
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
    println!("done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_named_before_the_first_byte_where_the_system_can_tell() {
    let world = World::new().await;
    let large = world.put("large.bin", 40 * RANGE, 1).await;
    let small = world.put("small.bin", 8 * RANGE, 2).await;
    let token = world.emulator.issue_token().unwrap();
    let folder = world.local.path().join("disk");
    std::fs::create_dir(&folder).unwrap();
    let (url, space) = (world.emulator.url(), world.space.as_str());
    let order = [url, &token, space, large.as_str(), small.as_str(), folder.to_str().unwrap()].join("\n");
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
