//! A person at a terminal.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rustix::fs::{Mode, OFlags, open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

use crate::resume::{PART, stall, until};
use crate::world::{World, content};

/// The program in a terminal of its own.
struct Terminal {
    child: Child,
    keys: File,
    shown: Arc<Mutex<Vec<u8>>>,
    reader: JoinHandle<()>,
}

impl Terminal {
    fn run(world: &World, environment: &[(&str, &str)], arguments: &[&str]) -> Self {
        let (main, side) = pair();
        let program = world.command(arguments);
        // It makes the terminal that of the program, so that Ctrl-C reaches it and a password is read from it.
        let mut command = Command::new("setsid");
        command.args(["--ctty", "--wait"]).arg(program.get_program()).args(program.get_args());
        command.current_dir(program.get_current_dir().unwrap()).env_clear();
        command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command.env("TERM", "xterm").env("PATH", std::env::var_os("PATH").unwrap()).envs(environment.iter().copied());
        command.stdin(side.try_clone().unwrap()).stdout(side.try_clone().unwrap()).stderr(side);
        let child = command.spawn().unwrap();
        // Only the program holds the other side now, so that reading ends with it.
        drop(command);
        let shown = Arc::new(Mutex::new(Vec::new()));
        let (mut screen, seen) = (File::from(main.try_clone().unwrap()), Arc::clone(&shown));
        let reader = std::thread::spawn(move || {
            let mut some = [0; 4096];
            while let Ok(count @ 1..) = screen.read(&mut some) {
                seen.lock().unwrap().extend_from_slice(&some[..count]);
            }
        });
        Self { child, keys: File::from(main), shown, reader }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.shown.lock().unwrap()).into_owned()
    }

    fn wait_for(&self, text: &str) {
        until(text, || self.text().contains(text));
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// Its exit code, and all that it showed.
    fn end(mut self) -> (Option<i32>, String) {
        let status = self.child.wait().unwrap();
        drop(self.keys);
        self.reader.join().unwrap();
        (status.code(), String::from_utf8_lossy(&self.shown.lock().unwrap()).into_owned())
    }
}

fn pair() -> (OwnedFd, OwnedFd) {
    let main = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
    grantpt(&main).unwrap();
    unlockpt(&main).unwrap();
    let name = ptsname(&main, Vec::new()).unwrap();
    let path = Path::new(std::ffi::OsStr::from_bytes(name.as_bytes()));
    let side = open(path, OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty()).unwrap();
    (main, side)
}

#[test]
fn a_token_is_asked_for_and_not_shown() {
    let world = World::new();
    let mut terminal = Terminal::run(&world, &[], &["login", "--endpoint", world.emulator.url()]);
    terminal.wait_for("access token (not shown): ");
    terminal.press(&format!("{}\n", world.token));
    let (code, text) = terminal.end();
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("signed in to ") && !text.contains(&world.token), "{text}");
    world.ok(&["ls"]);
}

#[test]
fn deletion_is_asked_for() {
    let world = World::signed_in();
    world.ok(&["mkdir", ":/a"]);
    for (answer, expected, said) in
        [("n", 1, "error: nothing was done"), ("", 1, "error: nothing was done"), ("y", 0, "recycled :/a")]
    {
        let mut terminal = Terminal::run(&world, &[], &["rm", ":/a"]);
        terminal.wait_for("Move :/a to the recycle bin? [y/N] ");
        terminal.press(&format!("{answer}\n"));
        let (code, text) = terminal.end();
        assert!(code == Some(expected) && text.contains(said), "{answer}: {code:?} {text}");
    }
}

#[test]
fn a_bar_is_drawn_and_control_c_says_how_to_go_on() {
    let world = World::signed_in();
    world.write("big.bin", &content(2 * PART + 1000, 9));
    stall(&world);
    let mut terminal = Terminal::run(&world, &[], &["put", "big.bin", ":/"]);
    // All but the third part, as the bar says it.
    terminal.wait_for("16.00 MiB of 16.00 MiB");
    terminal.press("\u{3}");
    let (code, text) = terminal.end();
    assert_eq!(code, Some(130), "{text}");
    assert!(text.contains("interrupted: what was done is kept; run the same command again to go on"), "{text}");
    world.emulator.clear_faults();
    assert_eq!(world.json(&["put", "big.bin", ":/"])[0]["action"], "uploaded");

    let quiet = Terminal::run(&world, &[], &["put", "-q", "big.bin", ":/again.bin"]);
    assert_eq!(quiet.end(), (Some(0), String::new()));
}

#[test]
fn colours_can_be_turned_off() {
    let world = World::new();
    let has_colours = |environment: &[(&str, &str)]| {
        let (code, text) = Terminal::run(&world, environment, &["lss"]).end();
        assert!(code == Some(2) && text.contains("similar"), "{text}");
        text.contains('\u{1b}')
    };
    assert!(has_colours(&[]));
    assert!(!has_colours(&[("NO_COLOR", "1")]));
}
