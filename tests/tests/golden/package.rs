//! Generated clients that are packages of their own, because tests make calls with them.

use std::fs;
use std::path::Path;

use koodrive_codegen::Tree;

const UPDATE: &str = "run `INSTA_UPDATE=always cargo test -p koodrive-tests --test golden`";

/// Asserts that the folder holds these files and no others; writes them where snapshots are accepted.
pub(crate) fn holds(folder: &Path, files: &Tree) {
    if std::env::var_os("INSTA_UPDATE").is_some_and(|mode| mode == "always") {
        let _ = fs::remove_dir_all(folder);
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    for (path, text) in files {
        let found = fs::read_to_string(folder.join(path)).unwrap_or_default();
        assert!(found == *text, "{path} is stale; {UPDATE}");
    }
    assert_eq!(count(folder), files.len(), "a file is not generated; {UPDATE}");
}

fn count(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
}
