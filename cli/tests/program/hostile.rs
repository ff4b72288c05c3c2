//! A service, a network and names that are not to be trusted.

use koodrive::common::FileId;
use koodrive_emulator::Fault;

use crate::resume::PART;
use crate::world::{Ran, World, content};

#[test]
fn failures_have_codes_by_kind() {
    let world = World::signed_in();
    let refused = Fault::error(koodrive::errors::SPACE_FULL).on("createDirectory").times(1);
    world.emulator.inject(refused).unwrap();
    let ran = world.run(&["mkdir", ":/a"]);
    assert_eq!(ran.code, Some(6), "{ran:?}");
    assert!(ran.err.starts_with("error: :/a: ") && ran.err.lines().count() == 1, "{ran:?}");

    // Nobody listens on the port of a socket that was closed.
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let ran = world.run_in(&[("KOODRIVE_ENDPOINT", &format!("http://{closed}"))], &["ls"]);
    assert_eq!(ran.code, Some(7), "{ran:?}");
    let ran = world.run_in(&[("KOODRIVE_ENDPOINT", "not an address")], &["ls"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

#[test]
fn names_of_the_service_change_neither_the_terminal_nor_other_folders() {
    let world = World::signed_in();
    let space = world.emulator.container_id().clone();
    world.emulator.plant_files(&space, &FileId::ROOT, ["../up.txt", "red\u{1b}[31m.txt"], b"x").unwrap();
    let listed = world.ok(&["ls"]);
    assert!(listed.contains("red\u{fffd}[31m.txt") && !listed.contains('\u{1b}'), "{listed:?}");
    let ran = world.run(&["sync", ":/", "down"]);
    assert_ne!(ran.code, Some(0), "{ran:?}");
    assert!(!world.path("up.txt").exists());
}

#[test]
fn two_files_of_one_name_are_told() {
    let world = World::signed_in();
    let space = world.emulator.container_id().clone();
    world.emulator.plant_files(&space, &FileId::ROOT, ["a.txt", "a.txt"], b"x").unwrap();
    let ran = world.run(&["get", ":/a.txt", "."]);
    assert_eq!(ran.code, Some(5), "{ran:?}");
    assert!(!world.path("a.txt").exists());
}

/// What cannot be kept is one line, with the way out, and nothing half-done.
#[test]
fn folders_that_cannot_be_used() {
    let world = World::signed_in();
    world.write("a.txt", b"a");
    let file = world.path("a.txt");
    let file = file.to_str().unwrap();
    let one_line = |ran: &Ran, code: i32| {
        assert_eq!((ran.code, ran.err.lines().count(), &*ran.out), (Some(code), 1, ""), "{ran:?}");
        assert!(ran.err.starts_with("error: ") && ran.err.contains("a.txt"), "{ran:?}");
    };
    // A file where the folder of the profiles should be.
    let ran = world.run_in(&[("XDG_CONFIG_HOME", file)], &["ls"]);
    one_line(&ran, 3);
    let login = ["login", "--endpoint", world.emulator.url()];
    let ran = world.run_in(&[("XDG_CONFIG_HOME", file), ("KOODRIVE_TOKEN", &world.token)], &login);
    one_line(&ran, 1);
    // A file where the journal and the locks should be. A file of a single part needs no journal.
    world.write("tree/big.bin", &content(2 * PART, 15));
    for command in [&["put", "tree/big.bin", ":/"][..], &["sync", "tree", ":/"]] {
        world.emulator.clear_calls();
        let ran = world.run_in(&[("XDG_STATE_HOME", file)], command);
        one_line(&ran, 1);
        assert_eq!(world.calls("createFile"), 0, "{command:?}");
    }
    // A folder in place of the profile.
    std::fs::remove_file(world.profile("default")).unwrap();
    std::fs::create_dir(world.profile("default")).unwrap();
    let ran = world.run(&["ls"]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(3), 1), "{ran:?}");
    assert!(ran.err.contains("see to its owner and mode, or choose another profile"), "{ran:?}");
}

#[test]
fn names_that_the_drive_does_not_take() {
    let world = World::signed_in();
    world.write("a.txt", b"a");
    world.ok(&["put", "a.txt", ":/"]);
    world.emulator.clear_calls();
    let long = format!(":/{}", "n".repeat(300));
    for name in [":/a|b", ":/a<b", ":/con?", ":/a\u{1}b", &long] {
        for command in [
            &["mkdir", name][..],
            &["mkdir", "-p", name],
            &["put", "a.txt", name],
            &["mv", ":/a.txt", name],
            &["cp", ":/a.txt", name],
        ] {
            let ran = world.run(command);
            assert_eq!((ran.code, ran.err.lines().count(), &*ran.out), (Some(2), 1, ""), "{command:?}: {ran:?}");
        }
    }
    // The path is named once.
    let ran = world.run(&["mkdir", ":/a|b"]);
    assert!(ran.err.starts_with("error: :/a|b: the name \"a|b\" contains '|'"), "{ran:?}");
    for operation in ["createFile", "createDirectory", "createJob", "renameFile"] {
        assert_eq!(world.calls(operation), 0, "{operation}");
    }
    assert_eq!(world.ok(&["ls"]), "a.txt\n");
}

#[test]
fn a_folder_that_is_not_empty_stays() {
    let world = World::signed_in();
    world.ok(&["mkdir", "-p", ":/a/b"]);
    world.fails(&["rm", "--yes", ":/a"], 5, ":/a: the folder is not empty: `-r` deletes it with all that is in it");
    assert_eq!(world.ok(&["ls", "-R"]), "a/\na/b/\n");
}

/// A disk of 256 KiB, in a space of mounts that ends with the shell.
#[cfg(target_os = "linux")]
fn on_a_small_disk(world: &World, arguments: &[&str]) -> Option<Ran> {
    let may = std::process::Command::new("unshare").args(["--mount", "true"]).status();
    if !may.is_ok_and(|status| status.success()) {
        eprintln!("not run: this machine lets nobody mount a small disk");
        return None;
    }
    let program = world.command(arguments);
    let mut shell = std::process::Command::new("unshare");
    let script =
        "mount -t tmpfs -o size=256k tmpfs disk && { \"$0\" \"$@\"; code=$?; ls -A disk >&3; exit $code; } 3>left";
    shell.args(["--mount", "sh", "-c", script]).arg(program.get_program()).args(arguments);
    shell.current_dir(program.get_current_dir().unwrap()).env_clear();
    shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.env("PATH", std::env::var_os("PATH").unwrap());
    shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    Some(world.finish(shell.spawn().unwrap()))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing_half_done() {
    let world = World::signed_in();
    std::fs::create_dir(world.path("disk")).unwrap();
    world.write("tree/big.bin", &content(1 << 20, 14));
    world.ok(&["sync", "tree", ":/tree"]);
    for command in [&["get", ":/tree/big.bin", "disk/"][..], &["sync", ":/tree", "disk"]] {
        let Some(ran) = on_a_small_disk(&world, command) else { return };
        assert_eq!(ran.code, Some(1), "{ran:?}");
        let errors: Vec<&str> = ran.err.lines().filter(|line| line.starts_with("error: ")).collect();
        assert!(errors.len() == 1 && errors[0].contains("big.bin") && errors[0].contains("space"), "{ran:?}");
        let left = std::fs::read_to_string(world.path("left")).unwrap();
        assert!(!left.lines().any(|name| name == "big.bin"), "{left}");
    }
}
