//! Runs that are killed at random moments: nothing is ever half there, and in the end all is.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use koodrive::Client;
use koodrive::runtime::StaticToken;
use koodrive_transfer::{FileJournal, Folder, Transfers, Tree};

use super::runs::{files, transfers, tree};
use crate::support::{PART, SMALL, World, content};

const CHILD: &str = "KOODRIVE_TREE_CHILD";
const ROUNDS: usize = 20;

/// The run of a process that is killed. Without the variable this is no test.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let order: Vec<&str> = order.split('\n').collect();
    let [direction, url, token, space, local, journal] = *order else { panic!("{order:?}") };
    let client = Client::builder(url).credentials(StaticToken::new(token)).build().unwrap();
    let transfers = Transfers::builder(client).part_limits(SMALL).journal(FileJournal::new(journal)).build();
    let tree = Tree::new(local, Folder::root(space)).part_size(PART);
    let report =
        if direction == "up" { transfers.upload_tree(tree).await } else { transfers.download_tree(tree).await };
    assert_eq!(report.unwrap().failed, 0);
}

fn spawn(world: &World, token: &str, direction: &str, local: &Path) -> Child {
    let order = [direction, world.emulator.url(), token, world.space.as_str(), local.to_str().unwrap()].join("\n");
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::child", "--nocapture"])
        .env(CHILD, format!("{order}\n{}", world.journal().folder().display()))
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Starts a run and kills it after some more calls.
async fn kill_once(world: &World, token: &str, direction: &str, local: &Path) {
    let mut child = spawn(world, token, direction, local);
    let until = world.emulator.calls().len() + 2 + fastrand::usize(..40);
    while world.emulator.calls().len() < until && child.try_wait().unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_twenty_times_in_each_direction_both_sides_are_the_same() {
    let world = World::slow(16 << 20).await;
    let token = world.emulator.issue_token().unwrap();
    let (here, there) = (world.local.path().join("here"), world.local.path().join("there"));
    for index in 0..60_u64 {
        let folder = here.join(format!("{}/{}", index % 5, index % 3));
        fs::create_dir_all(&folder).unwrap();
        // Most are small, some have several parts.
        let length = if index % 10 == 0 { 12 * PART + index } else { 100 * index };
        fs::write(folder.join(format!("{index}")), content(length, index + 1)).unwrap();
    }
    let due = files(&here);
    let transfers = transfers(&world);
    for _ in 0..ROUNDS {
        kill_once(&world, &token, "up", &here).await;
        // Whatever the drive lists is whole.
        let mut walk = transfers.drive(world.space.clone()).walk(&koodrive::common::FileId::ROOT);
        while let Some(found) = walk.next().await.unwrap() {
            if !found.entry.is_folder {
                let content = &due[found.path.trim_start_matches('/')];
                assert_eq!(found.entry.sha256, Some(crate::support::digest(content)), "{}", found.path);
            }
        }
    }
    let report = transfers.upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!((report.failed, report.transferred + report.unchanged), (0, 60), "{report}");
    for _ in 0..ROUNDS {
        kill_once(&world, &token, "down", &there).await;
        if !there.exists() {
            continue;
        }
        for (path, content) in files(&there) {
            let name = path.rsplit('/').next().unwrap();
            assert!(name.starts_with('.') || due[&path] == content, "{path} is not whole");
        }
    }
    let report = transfers.download_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((report.failed, report.transferred + report.unchanged), (0, 60), "{report}");
    assert_eq!(files(&there), due, "and nothing is left beside them");
}
