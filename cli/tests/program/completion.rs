//! Completion, by a shell.

use std::path::Path;
use std::process::Command;

use crate::world::World;

/// What bash offers for words, of which the last one is at the cursor.
fn offered(world: &World, words: &[&str]) -> Vec<String> {
    let script = world.write("koodrive.bash", world.ok(&["completion", "bash"]).as_bytes());
    // As bash itself calls the function: the command, the word at the cursor, and the one before it.
    let run = "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\"; COMP_POINT=${#COMP_LINE}
        _koodrive_and_api \"$1\" \"${@: -1}\" \"${@: -2:1}\"; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let mut command = Command::new("bash");
    command.args(["--norc", "-c", run]).arg(script).arg(env!("CARGO_BIN_EXE_koodrive")).args(words);
    command.env("HOME", world.path("")).env("XDG_CONFIG_HOME", world.path("config"));
    let output = command.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn bash_completes_operations_flags_and_values() {
    if !["/bin/bash", "/usr/bin/bash"].iter().any(|bash| Path::new(bash).exists()) {
        return;
    }
    let world = World::signed_in();
    let starts = |words: &[&str], expected: &[&str]| {
        let found = offered(&world, words);
        assert_eq!(found[..expected.len()], *expected, "{words:?}: {found:?}");
        found
    };
    starts(&["api", "get-fil"], &["get-file"]);
    starts(&["api", "getFil"], &["getFile"]);
    starts(&["-v", "--profile", "default", "api", "create-directory", "--"], &["--container-id", "--file-name"]);
    let modes = starts(&["api", "create-directory", "--rename-mode", ""], &[]);
    // bash has taken it apart, and keeps what stands before the `=`.
    assert_eq!(starts(&["api", "create-directory", "--rename-mode", "=", &modes[0]], &[&modes[0]]), modes[..1]);
    assert_eq!(offered(&world, &["api", "get-file", "--profile", ""]), ["default"]);
    assert_eq!(offered(&world, &["api", "get-file", "--profile", "=", "d"]), ["default"]);
    assert_eq!(offered(&world, &["api", "get-file", "--json", ""]), [""; 0], "bash itself offers files");
    starts(&["wh"], &["whoami"]);
    starts(&["put", "--par"], &["--parents"]);
}
