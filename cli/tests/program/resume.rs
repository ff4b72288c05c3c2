//! What an end in the middle leaves.

use std::fs;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use koodrive_emulator::Fault;
use serde_json::{Value, json};

use crate::world::{World, content, lines};

/// The default size of a part.
pub(crate) const PART: usize = 8 << 20;

/// Waits until something is so; no test depends on how long it takes.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(2 * 60), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// From now on, the third part of an upload does not get through.
pub(crate) fn stall(world: &World) {
    world.emulator.inject(Fault::stall_before().on(Fault::PUT_PART).part(3).always()).unwrap();
}

/// An upload of three parts, of which the last one does not get through.
pub(crate) fn stuck(world: &World, mut command: Command) -> Child {
    stall(world);
    let child = command.spawn().unwrap();
    until("two parts are there, and noted", || {
        let sent = world.emulator.calls();
        let done = |part: u32| sent.iter().any(|call| call.part == Some(part) && call.status == Some(200));
        done(1) && done(2) && noted(world, 2)
    });
    child
}

/// Whether the journal of an upload has so many parts.
fn noted(world: &World, parts: u64) -> bool {
    let folders = fs::read_dir(world.path("state/koodrive/journal")).into_iter().flatten().flatten();
    let records = folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten());
    let records = records.filter_map(|record| fs::read_to_string(record.path()).ok());
    // A line with the digest of the record comes first.
    let records = records.filter_map(|text| serde_json::from_str::<Value>(text.split_once('\n')?.1).ok());
    let spans = |record: Value| {
        let spans = record["finished"].as_array()?.clone();
        Some(spans.iter().map(|span| span[1].as_u64().unwrap() - span[0].as_u64().unwrap() + 1).sum::<u64>())
    };
    records.filter_map(spans).any(|noted| noted >= parts)
}

#[test]
fn an_upload_that_was_killed_goes_on_where_it_was() {
    let world = World::signed_in();
    let bytes = content(2 * PART + 1000, 5);
    world.write("big.bin", &bytes);
    let mut child = stuck(&world, world.command(&["put", "big.bin", ":/"]));
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(world.ok(&["ls"]), "", "there is never a part of a file");
    world.emulator.clear_faults();
    world.emulator.clear_calls();
    let put = world.json(&["put", "big.bin", ":/"]);
    assert_eq!((&put[0]["resumed_parts"], &put[0]["parts"], &put[0]["sent"]), (&json!(2), &json!(3), &json!(1000)));
    assert_eq!(world.calls(Fault::PUT_PART), 1);
    world.ok(&["get", ":/big.bin", "back.bin"]);
    assert!(fs::read(world.path("back.bin")).unwrap() == bytes);
}

#[cfg(unix)]
#[test]
fn an_interruption_says_how_to_go_on() {
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let world = World::signed_in();
        world.write("tree/big.bin", &content(2 * PART + 1000, 6));
        let child = stuck(&world, world.command(&["sync", "tree", ":/tree", "--output", "json"]));
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        let ran = world.finish(child);
        let text = "error: interrupted: what was done is kept; run the same command again to go on where it was\n";
        assert_eq!((ran.code, &*ran.err), (Some(code), text));
        assert!(lines(&ran.out).iter().all(|line| line["action"] != "transferred"), "{ran:?}");
        world.emulator.clear_faults();
        world.emulator.clear_calls();
        world.ok(&["sync", "tree", ":/tree"]);
        assert_eq!(world.calls(Fault::PUT_PART), 1);
        assert_eq!(world.run(&["compare", "tree", ":/tree"]).code, Some(0));
    }
}

#[test]
fn two_runs_over_the_same_folders_do_not_meet() {
    let world = World::signed_in();
    world.write("tree/big.bin", &content(2 * PART + 1000, 8));
    let mut child = stuck(&world, world.command(&["sync", "tree", ":/tree"]));
    let text = "tree and :/tree are being made the same by another run: wait for its end, or stop it";
    world.fails(&["sync", "tree", ":/tree"], 5, text);
    child.kill().unwrap();
    child.wait().unwrap();
    world.emulator.clear_faults();
    world.ok(&["sync", "tree", ":/tree"]);
    assert_eq!(world.ok(&["compare", "tree", ":/tree"]), "", "equal trees, although the first run was killed");
}

#[test]
fn a_download_of_a_folder_that_was_killed_goes_on_where_it_was() {
    let world = World::signed_in();
    world.write("tree/big.bin", &content(2 * PART + 1000, 13));
    world.write("tree/sub/small.txt", b"small");
    world.ok(&["sync", "tree", ":/tree"]);
    let rest = u64::try_from(2 * PART).unwrap();
    world.emulator.inject(Fault::stall_before().on(Fault::DOWNLOAD).at_byte(rest).always()).unwrap();
    let mut child = world.command(&["sync", ":/tree", "down"]).spawn().unwrap();
    until("the small file and the beginning of the large one are there", || {
        let whole = |call: &koodrive_emulator::CallRecord| {
            call.range.as_ref().is_some_and(|range| range.end <= rest && range.end - range.start == call.bytes)
        };
        let arrived: u64 = world.emulator.calls().iter().filter(|call| whole(call)).map(|call| call.bytes).sum();
        arrived >= rest && world.path("down/sub/small.txt").exists()
    });
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!world.path("down/big.bin").exists(), "there is never a part of a file");
    world.emulator.clear_faults();
    world.ok(&["sync", ":/tree", "down"]);
    assert_eq!(world.ok(&["compare", "down", ":/tree"]), "");
    assert!(fs::read(world.path("down/big.bin")).unwrap() == content(2 * PART + 1000, 13));
    let left: Vec<_> = fs::read_dir(world.path("down")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing is left of the first run: {left:?}");
}
