//! Folders that are kept the same.

use std::fs;

use serde_json::{Value, json};

use crate::world::{World, lines};

fn world() -> World {
    let world = World::signed_in();
    world.write("tree/a.txt", b"a");
    world.write("tree/sub/b.txt", b"bb");
    world.write("tree/sub/c.tmp", b"ccc");
    world
}

fn summary(lines: &[Value]) -> &Value {
    let last = lines.last().unwrap();
    assert_eq!(last["type"], "summary");
    last
}

#[test]
fn a_second_run_does_nothing() {
    let world = world();
    let first = world.json(&["sync", "tree", ":/tree"]);
    assert_eq!((&summary(&first)["transferred"], &summary(&first)["transferred_bytes"]), (&json!(3), &json!(6)));
    let mut paths: Vec<_> =
        first.iter().filter(|line| line["action"] == "transferred").map(|line| &line["path"]).collect();
    paths.sort_by_key(ToString::to_string);
    assert_eq!(paths, ["a.txt", "sub/b.txt", "sub/c.tmp"]);
    world.emulator.clear_calls();
    let second = world.json(&["sync", "tree", ":/tree"]);
    assert_eq!(second.len(), 1, "{second:?}");
    assert_eq!((&summary(&second)["unchanged"], &summary(&second)["transferred"]), (&json!(3), &json!(0)));
    assert_eq!(world.calls("createFile") + world.calls("createDirectory"), 0);

    let down = world.run(&["sync", ":/tree", "back"]);
    assert_eq!(down.code, Some(0), "{down:?}");
    assert!(down.err.starts_with("3 transferred"), "{down:?}");
    assert_eq!(fs::read(world.path("back/sub/b.txt")).unwrap(), b"bb");
    let again = world.run(&["sync", ":/tree", "back", "-q"]);
    assert_eq!((again.code, &*again.out, &*again.err), (Some(0), "", ""));
    assert_eq!(world.run(&["sync", ":/tree", "back", "-v"]).out.matches("unchanged").count(), 3);
}

#[test]
fn a_dry_run_changes_nothing_and_deletion_is_asked_for() {
    let world = world();
    let ran = world.run(&["sync", "tree", ":/tree", "--dry-run"]);
    assert_eq!((ran.code, &*ran.out), (Some(0), "create-folder :/tree\n"));
    assert_eq!(ran.err, ":/tree does not exist, so that all of tree would be uploaded\n");
    assert_eq!(world.ok(&["ls"]), "");
    world.ok(&["sync", "tree", ":/tree"]);
    fs::remove_file(world.path("tree/a.txt")).unwrap();
    world.write("tree/new.txt", b"new");
    let plan = world.json(&["sync", "tree", ":/tree", "--dry-run", "--delete"]);
    let mut planned: Vec<_> = plan
        .iter()
        .filter(|line| line["action"] == "planned")
        .map(|line| format!("{} {}", line["plan"].as_str().unwrap(), line["path"].as_str().unwrap()))
        .collect();
    planned.sort();
    assert_eq!(planned, ["delete a.txt", "upload new.txt"]);
    assert!(!world.ok(&["ls", "-R", ":/tree"]).contains("new.txt"));
    world.ok(&["sync", "tree", ":/tree"]);
    assert!(world.ok(&["ls", ":/tree"]).contains("a.txt"), "nothing is deleted unless asked");
    world.ok(&["sync", "tree", ":/tree", "--delete"]);
    assert_eq!(world.ok(&["ls", "-R", ":/tree"]), "new.txt\nsub/\nsub/b.txt\nsub/c.tmp\n");
}

#[test]
fn what_is_excluded_takes_no_part() {
    let world = world();
    world.ok(&["sync", "tree", ":/tree", "--exclude", "*.tmp", "--exclude", "/a.txt"]);
    assert_eq!(world.ok(&["ls", "-R", ":/tree"]), "sub/\nsub/b.txt\n");
    let ran = world.run(&["sync", "tree", ":/tree", "--exclude", "a{b"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.starts_with("error: a{b: no rule of a filter: "), "{ran:?}");
}

#[test]
fn a_comparison_has_a_code_of_its_own() {
    let world = world();
    world.ok(&["sync", "tree", ":/tree"]);
    assert_eq!(world.ok(&["compare", "tree", ":/tree"]), "");
    world.write("tree/a.txt", b"A");
    world.write("tree/only.txt", b"here");
    let ran = world.run(&["compare", ":/tree", "tree", "--output", "json"]);
    assert_eq!(ran.code, Some(9), "{ran:?}");
    let mut found: Vec<_> = lines(&ran.out)
        .iter()
        .filter_map(|line| Some(format!("{} {}", line["plan"].as_str()?, line["path"].as_str()?)))
        .collect();
    found.sort();
    assert_eq!(found, ["differs a.txt", "only-local only.txt"]);
    fs::remove_file(world.path("tree/only.txt")).unwrap();
    assert_eq!(world.run(&["compare", "tree", ":/tree", "--size-only"]).code, Some(0));
}

#[test]
fn one_side_is_remote() {
    let world = world();
    world.fails(&["sync", "tree", "a"], 2, "tree and a are both local: write the one on the drive as `:/path`");
    world.fails(&["sync", ":/a", ":/b"], 2, ":/a and :/b are both on the drive: one must be local");
    world.fails(&["sync", "C:\\x", "C:/y"], 2, "C:\\x and C:/y are both local: write the one on the drive as `:/path`");
    world.fails(&["compare", "-", ":/b"], 2, "`-` is no folder: name one");
    let text = "none: no such folder here: check the path; a file goes with `koodrive put`";
    world.fails(&["sync", "none", ":/tree"], 4, text);
    assert_eq!(world.ok(&["ls"]), "", "nothing was created");
}

#[cfg(unix)]
#[test]
fn links_are_followed_on_demand_and_oddities_are_warnings() {
    let world = world();
    std::os::unix::fs::symlink("sub", world.path("tree/link")).unwrap();
    world.ok(&["sync", "tree", ":/tree"]);
    assert!(!world.ok(&["ls", ":/tree"]).contains("link"));
    world.ok(&["sync", "tree", ":/tree", "--follow-links"]);
    assert_eq!(world.ok(&["ls", ":/tree/link"]), "b.txt\nc.tmp\n");

    // Other systems have no such names.
    if cfg!(not(target_os = "linux")) {
        return;
    }
    let odd = std::os::unix::ffi::OsStrExt::from_bytes(b"tree/odd\xff");
    fs::write(world.path("").join::<&std::ffi::OsStr>(odd), b"odd").unwrap();
    let ran = world.run(&["sync", "tree", ":/tree", "--follow-links", "--output", "json"]);
    assert_eq!(ran.code, Some(8), "{ran:?}");
    assert_eq!((&summary(&lines(&ran.out))["warned"], &summary(&lines(&ran.out))["failed"]), (&json!(1), &json!(0)));
    let text = "warning: odd\\xff: its name is not UTF-8, and the drive takes no other: rename it\n";
    assert_eq!(ran.err, text);
    fs::write(world.path("tree/new.txt"), b"new").unwrap();
    assert_eq!(world.run(&["compare", "tree", ":/tree", "--follow-links"]).code, Some(9));
}
