//! Folders, names, deletion, shares and jobs.

use std::time::Duration;

use koodrive_emulator::Emulator;
use serde_json::json;

use crate::resume::until;
use crate::world::{World, lines};

#[test]
fn folders_are_created_and_listed() {
    let world = World::signed_in();
    assert_eq!(world.ok(&["mkdir", ":/a", ":/b"]), "created :/a\ncreated :/b\n");
    world.fails(&["mkdir", ":/a"], 5, ":/a: the name is taken: choose another one, or take the folder with `-p`");
    world.fails(&["mkdir", ":/x/y"], 4, ":/x: there is no such file or folder on the drive: check the path");
    world.ok(&["mkdir", "-p", ":/a/deep/er", ":/a"]);
    assert_eq!(world.ok(&["ls"]), "a/\nb/\n");
    assert_eq!(world.ok(&["ls", "-R", ":/a"]), "deep/\ndeep/er/\n");
    let space = world.emulator.container_id().to_string();
    let listed = world.json(&["ls", &format!("{space}:/a")]);
    assert_eq!(listed[0]["path"], format!("{space}:/a/deep"));
    assert_eq!((&listed[0]["name"], &listed[0]["kind"]), (&json!("deep"), &json!("folder")));
    assert_eq!(listed[0]["size"], json!(null));
    world.fails(&["ls", ":/none"], 4, ":/none: there is no such file or folder on the drive: check the path");
    world.fails(&["ls", "a"], 2, "a: not a path on the drive: write `:/a` for your own space, or `SPACE:/path`");
    world.fails(
        &["ls", ":a"],
        2,
        ":a: a path on the drive begins with `:/`, as in `:/a`; a local file of that name is `./:a`",
    );
    let ran = world.run(&["mkdir", ":/a*b"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("rename it, for example to \"a_b\""), "{ran:?}");
}

#[test]
fn a_listing_has_sizes_and_times() {
    let world = World::signed_in();
    world.write("a.txt", b"hello");
    world.ok(&["put", "a.txt", ":/"]);
    let long = world.ok(&["ls", "-l"]);
    let words: Vec<_> = long.split_whitespace().collect();
    assert!(matches!(*words, ["5", "B", time, "a.txt"] if time.len() == 20 && time.ends_with('Z')), "{long}");
    let listed = world.json(&["ls", ":/a.txt"]);
    assert_eq!(listed.len(), 1);
    assert_eq!((&listed[0]["size"], &listed[0]["kind"]), (&json!(5), &json!("file")));
    assert_eq!(listed[0]["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn files_are_moved_renamed_and_copied() {
    let world = World::signed_in();
    world.write("a.txt", b"hello");
    world.ok(&["mkdir", ":/to", ":/other"]);
    world.ok(&["put", "a.txt", ":/"]);
    assert_eq!(world.ok(&["mv", ":/a.txt", ":/b.txt"]), "moved :/a.txt to :/b.txt\n");
    assert_eq!(world.ok(&["mv", ":/b.txt", ":/to/"]), "moved :/b.txt to :/to/b.txt\n");
    assert_eq!(world.ok(&["cp", ":/to/b.txt", ":/other"]), "copied :/to/b.txt to :/other/b.txt\n");
    world.ok(&["cp", ":/to/b.txt", ":/to/c.txt"]);
    world.ok(&["mv", ":/to/c.txt", ":/other/d.txt"]);
    assert_eq!(world.ok(&["ls", "-R"]), "other/\nother/b.txt\nother/d.txt\nto/\nto/b.txt\n");
    for command in ["mv", "cp"] {
        world.fails(
            &[command, ":/to/b.txt", ":/other"],
            5,
            ":/other/b.txt: the name is taken: choose another one, or delete what has it",
        );
    }
    let moved = world.json(&["mv", ":/other/b.txt", ":/other/d.txt", ":/"]);
    assert_eq!(moved.iter().map(|line| &line["path"]).collect::<Vec<_>>(), [":/b.txt", ":/d.txt"]);
    world.fails(
        &["mv", ":/b.txt", ":/d.txt", ":/none"],
        4,
        ":/none: there is no such folder: create it with `koodrive mkdir -p :/none`",
    );
}

#[test]
fn deletion_is_asked_for_and_said_exactly() {
    let world = World::signed_in();
    world.write("a.txt", b"hello");
    world.ok(&["put", "--parents", "a.txt", ":/full/"]);
    world.ok(&["mkdir", ":/empty"]);
    world.fails(
        &["rm", ":/empty"],
        2,
        "Move :/empty to the recycle bin? Nobody can be asked without a terminal: answer with `--yes`",
    );
    world.fails(
        &["rm", "--yes", ":/empty", ":/full"],
        5,
        ":/full: the folder is not empty: `-r` deletes it with all that is in it",
    );
    assert_eq!(world.ok(&["ls"]), "empty/\nfull/\n", "nothing was half done");
    assert_eq!(world.ok(&["rm", "-n", "-r", ":/full"]), "would delete :/full\n");
    assert_eq!(world.ok(&["rm", "--yes", ":/empty"]), "recycled :/empty\n");
    let gone = world.json(&["rm", "-r", "--yes", "--for-good", ":/full"]);
    assert_eq!((&gone[0]["action"], &gone[0]["path"]), (&json!("deleted"), &json!(":/full")));
    assert_eq!(world.ok(&["ls"]), "");
    world.fails(&["rm", "--yes", ":/"], 2, ":/: the top of a space cannot be deleted: name what is in it");
    let jobs = world.json(&["job", "list"]);
    assert_eq!(jobs.iter().map(|job| &job["kind"]).filter(|kind| **kind == "recycle").count(), 1, "{jobs:?}");
    let id = jobs[0]["id"].as_str().unwrap();
    let shown = world.json(&["job", "show", id, "--wait"]);
    assert_eq!((&shown[0]["status"], &shown[0]["items"][0]["status"]), (&json!("finished"), &json!("succeeded")));
    let ran = world.run(&["job", "cancel", id]);
    assert_ne!(ran.code, Some(0), "it has ended: {ran:?}");
    assert!(world.ok(&["job", "list", "--limit", "1"]).starts_with(jobs[0]["id"].as_str().unwrap()));
    let ran = world.run(&["job", "show", "no-such-job"]);
    assert!(matches!(ran.code, Some(4 | 6)), "{ran:?}");
}

#[test]
fn a_job_is_watched_and_cancelled() {
    let world = World::of(Emulator::builder().job_time(Duration::from_secs(60 * 60))).sign_in();
    world.ok(&["mkdir", ":/a"]);
    let deletion = world.command(&["rm", "--yes", ":/a"]).spawn().unwrap();
    until("the job has begun", || !world.json(&["job", "list"]).is_empty());
    let jobs = world.json(&["job", "list"]);
    assert!(matches!(jobs[0]["status"].as_str(), Some("pending" | "running")), "{jobs:?}");
    let id = jobs[0]["id"].as_str().unwrap();
    assert_eq!(world.json(&["job", "cancel", id]), [json!({"action": "cancelled", "id": id})]);
    assert_eq!(world.json(&["job", "show", id])[0]["status"], "cancelled");
    let ran = world.finish(deletion);
    assert!(ran.code == Some(6) && ran.err.starts_with("error: :/a: "), "{ran:?}");
    assert_eq!(world.ok(&["ls"]), "a/\n");
}

#[cfg(unix)]
#[test]
fn an_interrupted_job_may_go_on() {
    let world = World::of(Emulator::builder().job_time(Duration::from_secs(60 * 60))).sign_in();
    world.ok(&["mkdir", ":/a"]);
    let deletion = world.command(&["rm", "--yes", ":/a"]).spawn().unwrap();
    until("the job has begun", || world.calls("createJob") > 0);
    let kill = std::process::Command::new("kill").args(["-INT", &deletion.id().to_string()]).status();
    assert!(kill.unwrap().success());
    let ran = world.finish(deletion);
    let text = "error: interrupted: what the service has begun it may still finish; see `koodrive job list`, or list the \
                folder\n";
    assert_eq!((ran.code, &*ran.err), (Some(130), text));
}

#[test]
fn a_share_is_a_link() {
    let world = World::signed_in();
    world.write("a.txt", b"hello");
    world.ok(&["put", "a.txt", ":/"]);
    let link = world.ok(&["share", ":/a.txt"]);
    assert!(link.starts_with("http") && link.lines().count() == 1, "{link}");
    let code = "code-of-visitors";
    world.hide(code);
    let ran = world.run_with(&["share", ":/a.txt", "--code", "--days", "3", "--output", "json"], code);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let shared = lines(&ran.out);
    assert!(shared[0]["url"].as_str().unwrap().starts_with("http"));
    assert_eq!(shared[0]["paths"], json!([":/a.txt"]));
    assert_eq!(world.run(&["share", ":/a.txt", "--days", "366"]).code, Some(2));
    world.fails(&["share", ":/none"], 4, ":/none: there is no such file or folder on the drive: check the path");
}
