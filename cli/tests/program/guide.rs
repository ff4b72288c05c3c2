//! What the guide says to type.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;

use crate::emulator::program;
use crate::world::World;

/// The blocks of commands in a section of the guide.
fn typed(section: &str) -> Vec<String> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/GUIDE.md");
    let guide = fs::read_to_string(guide).unwrap();
    let (_, rest) = guide.split_once(&format!("\n### {section}\n")).unwrap();
    let section = rest.split("\n### ").next().unwrap();
    section.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn a_newcomer_types_what_the_guide_says() {
    program();
    let world = World::new();
    let blocks = typed("In a terminal");
    let [install, start, use_it] = &*blocks else { panic!("{blocks:?}") };
    assert!(install.starts_with("cargo install koodrive-cli koodrive-emulator"), "{install}");

    let words: Vec<&str> = start.trim().strip_prefix("koodrive ").unwrap().split(' ').collect();
    let mut emulator = world.command(&words).spawn().unwrap();
    // Once it says so, the profile is there.
    BufReader::new(emulator.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    let own = Path::new(env!("CARGO_BIN_EXE_koodrive")).parent().unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", use_it]).current_dir(world.path("")).env_clear();
    shell.envs(world.command(&[]).get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.env("PATH", std::env::join_paths([own, Path::new("/usr/bin"), Path::new("/bin")]).unwrap());
    let ran =
        world.finish(shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap());
    assert_eq!((ran.code, &*ran.err), (Some(0), ""), "{ran:?}");
    assert!(ran.out.starts_with(":/greetings/hello.txt  14 B\n"), "{ran:?}");
    assert_eq!(fs::read_to_string(world.path("copy.txt")).unwrap(), "Hello, drive.\n");

    let id = emulator.id().to_string();
    assert!(Command::new("kill").args(["-s", "INT", &id]).status().unwrap().success());
    assert_eq!(emulator.wait().unwrap().code(), Some(0));
}
