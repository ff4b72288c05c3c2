//! Help, wrong usage, and habits.

use crate::world::World;

const COMMANDS: [&str; 16] = [
    "login",
    "logout",
    "whoami",
    "ls",
    "put",
    "get",
    "sync",
    "compare",
    "mkdir",
    "mv",
    "cp",
    "rm",
    "share",
    "job",
    "emulator",
    "completion",
];

#[test]
fn every_command_explains_itself() {
    let world = World::new();
    let help = world.ok(&["--help"]);
    for command in COMMANDS {
        assert!(help.contains(&format!("\n  {command}")), "{command}: {help}");
        let own = world.ok(&[command, "--help"]);
        assert!(own.contains(&format!("Examples:\n  koodrive {command}")), "{own}");
        assert_eq!(world.ok(&["help", command]), own);
    }
    assert!(help.contains("Exit codes:\n  0 done"), "{help}");
    assert!(world.ok(&["--version"]).starts_with("koodrive 0."));
    let ran = world.run(&[]);
    assert!(ran.code == Some(2) && ran.err.contains("Usage: koodrive"), "{ran:?}");
}

#[test]
fn a_mistyped_command_suggests() {
    let world = World::new();
    for (typed, meant) in [("lgoin", "login"), ("synk", "sync"), ("comparex", "compare")] {
        let ran = world.run(&[typed]);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains(&format!("'{meant}'")), "{ran:?}");
    }
    assert_eq!(world.run(&["ls", "-q", "-v"]).code, Some(2));
    assert_eq!(world.run(&["ls", "--output", "xml"]).code, Some(2));
}

#[test]
fn completion_for_shells() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = world.ok(&["completion", shell]);
        assert!(script.contains("koodrive") && script.contains("whoami"), "{shell}");
    }
}

#[test]
fn what_verbose_shows_has_no_secret() {
    let world = World::signed_in();
    world.write("a.txt", b"a");
    // The world searches all outputs for the token.
    let ran = world.run(&["put", "-vvv", "a.txt", ":/"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("createFile"), "{ran:?}");
    let quiet = world.run(&["put", "-q", "a.txt", ":/b.txt"]);
    assert_eq!((quiet.code, &*quiet.out, &*quiet.err), (Some(0), "", ""));
}
