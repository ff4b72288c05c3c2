//! Uploads and downloads.

use std::fs;
use std::io::Read;

use serde_json::json;

use crate::world::{World, content};

#[test]
fn a_file_goes_up_and_comes_back() {
    let world = World::signed_in();
    let bytes = content(100_000, 1);
    world.write("a.bin", &bytes);
    world.write("b.bin", b"b");
    assert_eq!(world.ok(&["put", "a.bin", ":/"]), ":/a.bin  97.66 KiB\n");
    let put = world.json(&["put", "a.bin", "b.bin", ":/in/", "--parents"]);
    assert_eq!(put.iter().map(|line| &line["path"]).collect::<Vec<_>>(), [":/in/a.bin", ":/in/b.bin"]);
    assert_eq!((&put[0]["action"], &put[0]["flash"], &put[0]["sent"]), (&json!("uploaded"), &json!(true), &json!(0)));
    fs::create_dir(world.path("to")).unwrap();
    let got = world.ok(&["get", ":/a.bin", ":/in/b.bin", "to"]);
    assert_eq!(got.lines().count(), 2, "{got}");
    assert_eq!(fs::read(world.path("to/a.bin")).unwrap(), bytes);
    let got = world.json(&["get", ":/a.bin", "c.bin"]);
    assert_eq!((&got[0]["action"], &got[0]["verified"]), (&json!("downloaded"), &json!(true)));
    assert_eq!(fs::read(world.path("c.bin")).unwrap(), bytes);
}

#[test]
fn a_name_that_is_taken() {
    let world = World::signed_in();
    world.write("a.txt", b"one");
    world.ok(&["put", "a.txt", ":/"]);
    world.write("a.txt", b"another");
    let untouched = "the name is taken, and the file on the drive was not touched: choose with --if-exists what to do";
    world.fails(&["put", "a.txt", ":/"], 5, &format!("a.txt: {untouched}"));
    assert_eq!(world.ok(&["get", ":/a.txt", "-"]), "one");
    world.ok(&["put", "a.txt", ":/", "--if-exists", "replace"]);
    assert_eq!(world.ok(&["get", ":/a.txt", "-"]), "another");
    assert_eq!(world.json(&["put", "a.txt", ":/", "--if-exists", "reuse"])[0]["action"], "existed");
    let renamed = world.json(&["put", "a.txt", ":/", "--if-exists", "rename"]);
    assert_ne!(renamed[0]["path"], ":/a.txt");

    let ran = world.run(&["get", ":/a.txt", "."]);
    assert_eq!(ran.code, Some(5), "{ran:?}");
    assert!(ran.err.contains("the local file was not touched: choose with --if-exists"), "{ran:?}");
    world.fails(&["get", ":/a.txt", "none/a.txt"], 4, "none: there is no such folder here: create it");
    world.write("a.txt", b"mine");
    world.ok(&["get", ":/a.txt", ".", "--if-exists", "rename"]);
    assert_eq!(fs::read(world.path("a.txt")).unwrap(), b"mine");
    world.ok(&["get", ":/a.txt", ".", "--if-exists", "replace"]);
    assert_eq!(fs::read(world.path("a.txt")).unwrap(), b"another");
}

#[test]
fn standard_input_and_output() {
    let world = World::signed_in();
    let bytes = content(300_000, 7);
    let ran = world.run_with(&["put", "-", ":/piped.bin", "--size", "300000"], &bytes);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let mut child = world.command(&["get", ":/piped.bin", "-"]).spawn().unwrap();
    let mut back = Vec::new();
    child.stdout.take().unwrap().read_to_end(&mut back).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(back, bytes);

    for (size, exit) in [("299999", 5), ("300001", 5)] {
        let ran = world.run_with(&["put", "-", ":/other.bin", "--size", size], &bytes);
        assert_eq!(ran.code, Some(exit), "{ran:?}");
    }
    assert_eq!(world.ok(&["ls"]), "piped.bin\n", "neither too few nor too many bytes make a file");
    let text = "`-` needs --size BYTES, because the service wants to know the size before: if it is not known, write a \
                file first and upload that";
    world.fails(&["put", "-", ":/x"], 2, text);
    world.fails(
        &["put", "-", ":/", "--size", "1"],
        2,
        ":/: it is a folder, and standard input has no name: name the new file, too",
    );
    world.fails(
        &["get", ":/piped.bin", "-", "--output", "json"],
        2,
        "standard output is for the content: leave out `--output json`",
    );
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let world = World::signed_in();
    world.write("a.bin", &content(4 << 20, 3));
    world.ok(&["put", "a.bin", ":/"]);
    for arguments in [&["get", ":/a.bin", "-"][..], &["ls", "-R"], &["completion", "bash"]] {
        let mut child = world.command(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let ran = world.finish(child);
        assert_eq!((ran.code, &*ran.err), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_a_failure() {
    let world = World::signed_in();
    world.ok(&["mkdir", ":/a"]);
    world.write("a.txt", b"a");
    for arguments in
        [&["ls"][..], &["whoami"], &["put", "a.txt", ":/"], &["get", ":/a.txt", "-"], &["completion", "zsh"]]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ran = world.finish(world.command(arguments).stdout(full).spawn().unwrap());
        assert_eq!(ran.code, Some(1), "{arguments:?}: {ran:?}");
        assert!(ran.err.starts_with("error: standard output: cannot be written: "), "{arguments:?}: {ran:?}");
    }
}

#[test]
fn what_cannot_be_transferred() {
    let world = World::signed_in();
    fs::create_dir(world.path("folder")).unwrap();
    world.write("a.txt", b"a");
    world.ok(&["mkdir", ":/folder"]);
    world.fails(&["put", "folder", ":/"], 2, "folder: it is a folder: upload it with `koodrive sync folder TARGET`");
    world.fails(
        &["get", ":/folder", "."],
        2,
        ":/folder: it is a folder: download it with `koodrive sync :/folder TARGET`",
    );
    world.fails(&["put", ":/a", ":/b"], 2, ":/a: already on the drive: copy it with `koodrive cp`");
    world.fails(&["get", ":/a", ":/b"], 2, ":/b: on the drive, too: copy with `koodrive cp`");
    world.fails(
        &["put", "a.txt", "b.txt"],
        2,
        "b.txt: not a path on the drive: write `:/b.txt` for your own space, or `SPACE:/path`",
    );
    world.fails(
        &["put", "a.txt", ":/a.txt", "--size", "1"],
        2,
        "--size is for standard input: leave it out, or upload `-`",
    );
    let ran = world.run(&["put", "none.txt", ":/"]);
    assert_eq!(ran.code, Some(4), "{ran:?}");
    assert!(ran.err.starts_with("error: none.txt: cannot be read: "), "{ran:?}");
    let ran = world.run(&["put", "a.txt", ":/a|b.txt"]);
    assert_eq!(ran.code, Some(2), "a name that the drive does not take: {ran:?}");
    assert_eq!(world.calls("createFile"), 0);
    // The others go on, and the first failure gives the code.
    world.ok(&["put", "a.txt", ":/"]);
    let ran = world.run(&["get", ":/none", ":/a.txt", "folder"]);
    assert_eq!(ran.code, Some(4), "{ran:?}");
    assert_eq!(fs::read(world.path("folder/a.txt")).unwrap(), b"a");
}
