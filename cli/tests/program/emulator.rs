//! The emulator as a command.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::world::World;

const EMULATOR: &str = "koodrive-emulator";

/// The emulator's program beside this one, built from these sources: one that is there may be older.
pub(crate) fn program() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(build).clone()
}

fn build() -> PathBuf {
    let beside = Path::new(env!("CARGO_BIN_EXE_koodrive")).with_file_name(EMULATOR);
    let folder = beside.parent().and_then(Path::parent).unwrap();
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--offline", "--locked", "--package", EMULATOR, "--bins", "--target-dir"])
        .arg(folder)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(built.unwrap().success() && beside.is_file(), "{}", beside.display());
    beside
}

/// Copies a program by another process: one that is started while this process writes it would be busy, also where another
/// test starts it by a fork in between.
#[cfg(unix)]
fn install(from: &Path, to: &Path) {
    assert!(Command::new("cp").args([from, to]).status().unwrap().success());
}

#[test]
#[cfg(unix)]
fn an_emulator_is_started_signed_in_to_and_interrupted() {
    program();
    let world = World::new();
    for flags in [&["emulator", "--profile", "test", "--loose"][..], &["emulator", "--quota", "1", "--profile=test"]] {
        let mut child = world.command(flags).spawn().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
        let line = said.next().unwrap().unwrap();
        assert_eq!(line, "the profile test is signed in to it: koodrive --profile test ls :/");
        assert_eq!(world.ok(&["--profile", "test", "mkdir", ":/a"]), "created :/a\n");
        assert_eq!(world.ok(&["--profile", "test", "ls", ":/"]), "a/\n");
        // Closed to applications.
        world.ok(&["--profile", "test", "job", "list"]);
        assert!(world.ok(&["--profile", "test", "share", ":/a"]).contains("http"));
        let id = child.id().to_string();
        assert!(Command::new("kill").args(["-s", "INT", &id]).status().unwrap().success());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8(output.stdout).unwrap().starts_with("url "));
    }
}

#[test]
#[cfg(unix)]
fn without_a_profile_it_says_how_to_sign_in() {
    program();
    let world = World::new();
    // The profile of the environment is not meant to be replaced.
    let mut child = world.command(&["emulator"]).env("KOODRIVE_PROFILE", "work").spawn().unwrap();
    let line = BufReader::new(child.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    let words: Vec<&str> = line.strip_prefix("sign in with the app-secret: koodrive ").unwrap().split(' ').collect();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let secret = said.find_map(|line| Some(line.unwrap().strip_prefix("app-secret ")?.trim().to_owned())).unwrap();
    assert!(!line.contains(&secret), "whoever pastes the line would leave the secret in the shell's history");
    world.hide(&secret);
    let ran = world.run_with(&words, &secret);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(world.ok(&["--profile", "emulator", "mkdir", ":/a"]), "created :/a\n");
    assert!(!world.profile("work").exists());
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-s", "TERM", &id]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn wrong_flags_are_refused_by_the_emulator() {
    program();
    let world = World::new();
    let ran = world.run(&["emulator", "--loos"]);
    assert!(ran.code == Some(2) && ran.err.contains("--loose"), "{ran:?}");
    let ran = world.run(&["emulator", "--max-depth", "0"]);
    assert!(ran.code == Some(1) && ran.err.contains("`depth` is 0"), "{ran:?}");
}

#[test]
fn a_profile_of_another_service_is_not_replaced() {
    let world = World::new();
    fs::create_dir_all(world.profile("work").parent().unwrap()).unwrap();
    let ran = world.run_with(&["login", "--endpoint", world.emulator.url(), "--profile", "work"], &world.token);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let real = fs::read_to_string(world.profile("work")).unwrap().replace(world.emulator.url(), "https://drive.test");
    fs::write(world.profile("work"), real).unwrap();
    world.fails(
        &["emulator", "--profile", "work"],
        5,
        "the profile \"work\" is of https://drive.test: choose another name, or sign out first with `koodrive logout \
         --profile work`",
    );
    world.fails(&["emulator", "--loose", "--profile"], 2, "--profile needs the name of a profile");
}

#[test]
#[cfg(unix)]
fn a_missing_program_is_named_with_the_way_to_get_it() {
    let world = World::new();
    let alone = world.path("koodrive");
    install(Path::new(env!("CARGO_BIN_EXE_koodrive")), &alone);
    let mut command = Command::new(&alone);
    command.arg("emulator").env_clear().env("HOME", world.path("")).env("PATH", world.path("nothing"));
    let ran = world.finish(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    assert!(ran.code == Some(4) && ran.err.contains("cargo install koodrive-emulator"), "{ran:?}");
}

#[test]
#[cfg(unix)]
fn an_emulator_of_another_version_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let world = World::new();
    let alone = world.path("koodrive");
    install(Path::new(env!("CARGO_BIN_EXE_koodrive")), &alone);
    let other = world.path("script");
    // The ready file is its last argument. It ends by itself: what it is told apart by has been said by then.
    let script = "#!/bin/sh\nfor file; do :; done\n\
                  printf '{\"pid\": %d, \"version\": \"9.9.9\", \"url\": \"http://127.0.0.1:9\"}' $$ > \"$file.new\"\n\
                  mv \"$file.new\" \"$file\"\nread -r line < \"$(dirname \"$0\")/told\"\n";
    fs::write(&other, script).unwrap();
    fs::set_permissions(&other, fs::Permissions::from_mode(0o755)).unwrap();
    install(&other, &world.path(EMULATOR));
    assert!(Command::new("mkfifo").arg(world.path("told")).status().unwrap().success());
    let mut command = Command::new(&alone);
    command
        .args(["emulator", "--profile", "test"])
        .env_clear()
        .env("HOME", world.path(""))
        .env("PATH", "/bin:/usr/bin");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let line = BufReader::new(child.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    assert!(line.contains("koodrive-emulator 9.9.9 runs") && line.contains("install"), "{line}");
    fs::write(world.path("told"), "\n").unwrap();
    assert!(child.wait().unwrap().success());
    assert!(!world.profile("test").exists());
}
