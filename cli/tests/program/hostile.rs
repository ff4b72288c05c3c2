//! A service, a network and names that are not to be trusted.

use koodrive::common::FileId;
use koodrive_emulator::Fault;

use crate::world::World;

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
