//! What the extensions of the spec begin with is stated once: in the settings of `cargo xtask`.

use std::path::{Path, PathBuf};

use crate::spec::{prefix, repository};

/// The one file that states it.
const SETTINGS: &str = "xtask/src/settings.rs";

#[test]
fn no_other_rust_file_holds_the_prefix_of_the_extensions() {
    let prefix = prefix();
    let mut found = Vec::new();
    let mut files = 0;
    for file in rust_files(&repository()) {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = file.strip_prefix(repository()).unwrap().display().to_string();
        files += 1;
        if name == SETTINGS {
            assert!(text.contains(&prefix), "{SETTINGS} states the prefix");
            continue;
        }
        let lines = text.lines().enumerate().filter(|(_, line)| line.contains(&prefix));
        found.extend(lines.map(|(number, line)| format!("{name}:{}: {}", number + 1, line.trim())));
    }
    assert!(files > 300, "{files} files");
    assert!(found.is_empty(), "take the key from the model, as `model.key(Key::Name)`:\n{}", found.join("\n"));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !name.starts_with('.') && !["target", "node_modules"].contains(&name.as_str()) {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}
