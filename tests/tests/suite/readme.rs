//! What the README tells people to run is what CI runs.

use crate::spec::repository;

#[test]
fn every_command_is_run_by_ci() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let steps = steps();
    let commands: Vec<&str> =
        readme.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().lines()).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        let command = plain(command.trim_start_matches("cargo "));
        assert!(steps.contains(&command), "no step of `cargo xtask ci` runs: {command}");
    }
}

/// The sources of the steps of `cargo xtask ci`, in which each command stands as a text or as a list of its arguments.
fn steps() -> String {
    let files = std::fs::read_dir(repository().join("xtask/src/ci")).unwrap();
    let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    plain(&texts.collect::<Vec<_>>().join("\n"))
}

/// A command without the punctuation of a list, and without the options that only make CI stricter or quieter.
fn plain(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || "\"',[](){}&;".contains(letter));
    let words = words.filter(|word| !["", "--locked", "--quiet", ".args", "mut"].contains(word));
    words.map(|word| if word == "--package" { "-p" } else { word }).collect::<Vec<_>>().join(" ")
}
