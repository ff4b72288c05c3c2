//! The workspace keeps its shape: no cycle between the top-level modules of a crate, no file and no function too long.

mod graph;
mod lengths;
mod source;
mod tried;
mod uses;

use std::path::{Path, PathBuf};

use crate::spec::repository;

const LINES: usize = 350;
const FUNCTION_LINES: usize = 60;

/// What the generator wrote, and the listings of what is public.
const GENERATED: [&str; 6] = [
    "docs/api",
    "generated/src",
    "emulator/src/generated",
    "cli/api/src/generated",
    "tests/src/generated.rs",
    "tests/golden/rust",
];

#[test]
fn no_crate_has_an_import_cycle_between_its_top_level_modules() {
    let read = |file: &Path| std::fs::read_to_string(repository().join(file)).ok();
    let mut found = Vec::new();
    for member in members() {
        for root in roots(&member) {
            for cycle in graph::cycles(&root, &read).unwrap_or_else(|error| panic!("{error}")) {
                found.push(format!("{}: {cycle}", root.display()));
            }
        }
    }
    assert!(found.is_empty(), "top-level modules import one another in a cycle:\n{}", found.join("\n"));
}

#[test]
fn no_handwritten_file_and_no_function_is_too_long() {
    let mut found = Vec::new();
    let folders = members().into_iter().chain(["fuzz".to_owned(), "docs".to_owned()]);
    let files: Vec<PathBuf> = folders.flat_map(|folder| rust_files(Path::new(&folder))).collect();
    assert!(files.len() > 100, "{} files: the folders were not read", files.len());
    for file in files {
        let text = std::fs::read_to_string(repository().join(&file)).unwrap();
        found.extend(lengths::too_long(&file, &text, LINES, FUNCTION_LINES).unwrap());
    }
    assert!(found.is_empty(), "too long:\n{}", found.join("\n"));
}

/// The folders of the workspace's members.
fn members() -> Vec<String> {
    let manifest = std::fs::read_to_string(repository().join("Cargo.toml")).unwrap();
    let (_, list) = manifest.split_once("\nmembers = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let members: Vec<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(members.len() > 5, "{members:?}");
    members
}

/// The library and the programs of a member.
fn roots(member: &str) -> Vec<PathBuf> {
    let source = Path::new(member).join("src");
    let mut roots: Vec<PathBuf> = ["lib.rs", "main.rs"].iter().map(|file| source.join(file)).collect();
    let programs = std::fs::read_dir(repository().join(&source).join("bin")).into_iter().flatten();
    roots.extend(programs.map(|entry| source.join("bin").join(entry.unwrap().file_name())));
    roots.retain(|root| {
        root.extension().is_some_and(|extension| extension == "rs") && repository().join(root).is_file()
    });
    assert!(!roots.is_empty(), "{member} has neither a library nor a program");
    roots
}

/// The handwritten Rust files below a folder of the repository.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(repository().join(folder)).unwrap() {
        let path = folder.join(entry.unwrap().file_name());
        if GENERATED.iter().any(|generated| path == Path::new(generated)) || path.ends_with("target") {
            continue;
        }
        if repository().join(&path).is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
