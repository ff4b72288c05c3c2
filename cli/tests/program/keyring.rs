//! Profiles in the keyring of the platform: a real one, on a bus of the test's own.
//!
//! It takes the programs `dbus-daemon`, `dbus-send` and `gnome-keyring-daemon`, which CI installs.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::world::{Ran, World};

const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";

/// A bus and the keyring on it, which end with the test.
struct Keyring {
    running: Vec<Child>,
    address: String,
    folder: tempfile::TempDir,
}

impl Drop for Keyring {
    fn drop(&mut self) {
        for child in &mut self.running {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Keyring {
    /// A keyring; `None`, said aloud, where the programs are missing.
    fn start(unlocked: bool) -> Option<Self> {
        let missing = ["dbus-daemon", "dbus-send", "gnome-keyring-daemon"]
            .into_iter()
            .find(|program| Command::new(program).arg("--version").output().is_err());
        if let Some(program) = missing {
            eprintln!("skipped: {program} is not installed");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        // Nothing is started on demand, so that no other keyring answers.
        let text = format!(
            "<busconfig><type>session</type><listen>unix:dir={}</listen><policy context=\"default\"><allow send_destination=\"*\" \
             eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            folder.path().display()
        );
        std::fs::write(&config, text).unwrap();
        let mut bus = Command::new("dbus-daemon");
        bus.arg("--nofork").arg("--print-address").arg(format!("--config-file={}", config.display()));
        let mut bus = bus.stdout(Stdio::piped()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let mut keyring = Self { running: vec![bus], address: address.trim().to_owned(), folder };
        let mut daemon = Command::new("gnome-keyring-daemon");
        daemon.args(["--foreground", "--components=secrets"]).args(unlocked.then_some("--unlock"));
        daemon.env("HOME", keyring.folder.path()).env("XDG_RUNTIME_DIR", keyring.folder.path());
        daemon.env("XDG_DATA_HOME", keyring.folder.path()).env(BUS, &keyring.address);
        let mut daemon = daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        daemon.stdin.take().unwrap().write_all(b"a password").unwrap();
        keyring.running.push(daemon);
        let begun = Instant::now();
        while !keyring
            .ask("org.freedesktop.DBus", "/", &["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"])
            .contains("true")
        {
            assert!(begun.elapsed() < Duration::from_secs(60), "the keyring does not come up");
            std::thread::yield_now();
        }
        Some(keyring)
    }

    fn ask(&self, whom: &str, path: &str, words: &[&str]) -> String {
        let mut command = Command::new("dbus-send");
        command.arg(format!("--bus={}", self.address)).arg("--print-reply").arg(format!("--dest={whom}")).arg(path);
        let said = command.args(words).output().unwrap();
        String::from_utf8(said.stdout).unwrap()
    }

    /// How many entries it has of this program.
    fn entries(&self) -> usize {
        let search = ["org.freedesktop.Secret.Service.SearchItems", "dict:string:string:service,koodrive"];
        let found = self.ask("org.freedesktop.secrets", "/org/freedesktop/secrets", &search);
        assert!(found.contains("array"), "{found}");
        found.matches("object path").count()
    }

    fn run(&self, world: &World, arguments: &[&str], input: &str) -> Ran {
        let mut child = world.command(arguments).env(BUS, &self.address).stdin(Stdio::piped()).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        world.finish(child)
    }

    fn ok(&self, world: &World, arguments: &[&str], input: &str) {
        let ran = self.run(world, arguments, input);
        assert_eq!(ran.code, Some(0), "{arguments:?}: {ran:?}");
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn secrets_are_in_the_keyring_and_not_in_the_file() {
    let Some(keyring) = Keyring::start(true) else { return };
    let world = World::new();
    let (login, file) = (["login", "--keyring", "--endpoint", world.emulator.url()], world.profile("default"));
    keyring.ok(&world, &login, &world.token);
    let first = text(&file);
    assert!(!first.contains(world.token.trim_start_matches("Bearer+")), "the file has the token");
    assert_eq!(serde_json::from_str::<Value>(&first).unwrap()["credentials"]["kind"], "keyring");
    assert_eq!(keyring.entries(), 1);
    keyring.ok(&world, &["mkdir", ":/a"], "");

    // Signing in again leaves nothing of the entry before.
    keyring.ok(&world, &login, &world.token);
    assert_eq!(keyring.entries(), 1);
    assert_ne!(text(&file), first);
    std::fs::write(&file, &first).unwrap();
    let ran = keyring.run(&world, &["ls"], "");
    let gone = "error: the keyring has no entry for the profile \"default\" any more: sign in again with `koodrive login \
                --keyring --profile default`\n";
    assert_eq!((ran.code, &*ran.err), (Some(3), gone));
}

#[test]
fn a_new_token_goes_where_the_old_one_was() {
    let Some(keyring) = Keyring::start(true) else { return };
    let world = World::new();
    let code = world.emulator.authorization_code().unwrap();
    let login = ["login", "--code", "--keyring", "--endpoint", world.emulator.url()];
    keyring.ok(&world, &login, &code);
    let file = text(&world.profile("default"));
    let renewed = || world.calls("refreshSession");
    for times in 1..=2 {
        world.emulator.clock().advance(Duration::from_secs(60 * 60));
        keyring.ok(&world, &["ls"], "");
        assert_eq!(renewed(), times, "{:?}", world.emulator.calls());
        keyring.ok(&world, &["ls"], "");
        assert_eq!(renewed(), times, "the new token was stored");
    }
    assert_eq!(text(&world.profile("default")), file);
    keyring.ok(&world, &["logout"], "");
    assert_eq!((world.calls("logout"), keyring.entries()), (1, 0));
    assert!(!world.profile("default").exists());
}

#[test]
fn a_profile_moves_from_the_keyring_into_a_file() {
    let Some(keyring) = Keyring::start(true) else { return };
    let world = World::new();
    let login = ["login", "--endpoint", world.emulator.url()];
    keyring.ok(&world, &[&login[..], &["--keyring"]].concat(), &world.token);
    keyring.ok(&world, &login, &world.token);
    assert_eq!(keyring.entries(), 0);
    world.ok(&["ls"]);
}

#[test]
fn nothing_is_left_where_the_profile_cannot_be_stored() {
    let Some(keyring) = Keyring::start(true) else { return };
    let world = World::new();
    world.write("config/koodrive", b"a file where the folder should be");
    let ran = keyring.run(&world, &["login", "--keyring", "--endpoint", world.emulator.url()], &world.token);
    assert!(ran.code != Some(0) && ran.err.lines().count() == 1, "{ran:?}");
    assert_eq!(keyring.entries(), 0);
}

#[test]
fn a_keyring_that_cannot_be_used_is_said_before_anything_is_asked() {
    let world = World::new();
    let login = ["login", "--code", "--keyring", "--endpoint", world.emulator.url()];
    let code = world.emulator.authorization_code().unwrap();
    let nowhere = format!("unix:path={}", world.path("no-bus").display());
    let mut child = world.command(&login).env(BUS, nowhere).stdin(Stdio::piped()).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(code.as_bytes());
    let mut refused = vec![(world.finish(child), "error: no keyring can be reached (")];
    if let Some(keyring) = Keyring::start(false) {
        refused.push((keyring.run(&world, &login, &code), "error: the keyring is locked and was not unlocked ("));
    }
    for (ran, begins) in refused {
        assert_eq!(ran.code, Some(10), "{ran:?}");
        assert!(ran.err.starts_with(begins) && ran.err.contains("or leave out `--keyring`"), "{ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    }
    assert!(!world.profile("default").exists() && world.emulator.calls().is_empty());
    // The code, which works once, still does.
    let ran = world.run_with(&["login", "--code", "--endpoint", world.emulator.url()], &code);
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

#[test]
fn a_profile_in_a_keyring_that_has_gone_says_so() {
    let Some(keyring) = Keyring::start(true) else { return };
    let world = World::new();
    keyring.ok(&world, &["login", "--keyring", "--endpoint", world.emulator.url()], &world.token);
    drop(keyring);
    for command in ["ls", "logout"] {
        let ran = world.run(&[command]);
        assert_eq!((ran.code, ran.err.lines().count()), (Some(10), 1), "{ran:?}");
    }
    assert!(world.profile("default").exists());
}
