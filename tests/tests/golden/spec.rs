//! The golden specs on disk.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use koodrive_codegen::{Checked, Settings, Sources, Tree, check};

#[path = "../../../xtask/src/settings.rs"]
mod in_use;

/// Those of the repository but for what belongs to its own spec: the notes on pages, and examples of every request.
pub(crate) fn settings() -> Settings {
    in_use::settings().for_another_spec()
}

/// The folder of the specs and of what they make.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// Every construct that has a spec: a file `<construct>.yaml`, or a folder of that name with an `openapi.yaml` in it.
pub(crate) fn names() -> BTreeSet<String> {
    let name = |path: PathBuf| {
        let is_spec =
            path.extension().is_some_and(|extension| extension == "yaml") || path.join("openapi.yaml").is_file();
        is_spec.then(|| path.file_stem().unwrap().to_str().unwrap().to_owned())
    };
    entries(&folder()).into_iter().filter_map(name).collect()
}

/// The texts of one spec.
pub(crate) fn sources(name: &str) -> Sources {
    let mut sources = Sources::new();
    let file = folder().join(format!("{name}.yaml"));
    if file.is_file() {
        sources.insert("openapi.yaml".to_owned(), fs::read_to_string(file).unwrap());
    } else {
        collect(&folder().join(name), "", &mut sources);
    }
    sources
}

/// A spec that must have no findings.
pub(crate) fn valid(name: &str) -> Checked {
    check(&sources(name), &settings()).unwrap_or_else(|findings| {
        let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
        panic!("{name} is meant to be valid, but:\n{}", findings.join("\n"))
    })
}

/// The files of a back end, one below the other.
pub(crate) fn listing(tree: &Tree) -> String {
    tree.iter().fold(String::new(), |mut text, (path, content)| {
        writeln!(text, "=== {path} ===\n{content}").unwrap();
        text
    })
}

fn collect(folder: &Path, prefix: &str, sources: &mut Sources) {
    for path in entries(folder) {
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), sources);
        } else {
            sources.insert(name, fs::read_to_string(path).unwrap());
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}
