//! Operations as commands.

use serde_json::Value;

use crate::world::World;

#[test]
fn operations_are_listed_explained_and_called() {
    let world = World::signed_in();
    let all = world.ok(&["api", "--list"]);
    assert!(all.contains("get-file") && all.contains("list-personal-files"), "{all}");
    let help = world.ok(&["api", "get-file", "--help"]);
    assert!(help.contains("--container-id") && help.contains("Examples:"), "{help}");
    let space = world.emulator.container_id().to_string();
    let listing = ["api", "list-personal-files", "--container-id", &space, "--parent-file-id", "root"];
    let shown: Value =
        serde_json::from_str(&world.ok(&[&listing[..], &["--area", "files", "--dry-run"]].concat())).unwrap();
    assert_eq!(shown["method"], "POST", "{shown}");
    let found: Value = serde_json::from_str(&world.ok(&[&listing[..], &["--area", "files"]].concat())).unwrap();
    assert_eq!(found["category"], "drive#fileList", "{found}");
}

#[test]
fn what_is_wrong_is_said_before_anything_is_sent() {
    let world = World::new();
    for (arguments, says) in [
        (&["api", "get-fil"][..], "get-file"),
        (&["api", "get-file", "--contaner-id", "S"], "--container-id"),
        (&["api", "get-file", "--container-id", "S"], "--file-id"),
        (&["api", "get-file", "--json", "/nowhere"], "/nowhere"),
    ] {
        let ran = world.run(arguments);
        assert!(ran.code != Some(0) && ran.err.contains(says) && ran.out.is_empty(), "{arguments:?}: {ran:?}");
    }
    let ran = world.run(&["api", "get-file", "--container-id", "S", "--file-id", "F"]);
    assert_eq!(ran.code, Some(3), "not signed in: {ran:?}");
    let world = world.sign_in();
    let ran = world.run(&["api", "get-file", "--container-id", "S", "--file-id", "F"]);
    assert!(matches!(ran.code, Some(4 | 6)) && ran.err.contains("getFile"), "{ran:?}");
    assert!(world.emulator.calls().iter().any(|call| call.operation == "getFile"));
}
