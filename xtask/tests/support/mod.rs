//! What the tests of whole courses of work share: a copy of the checkout, in which commands run.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "each test uses a part, and stops at the first surprise"
)]

pub(crate) mod edition;
pub(crate) mod lines;
pub(crate) mod reference;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use koodrive_documents::{Facts, Ledger};

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What the extensions of the spec begin with, by the one that states the profile.
pub(crate) fn prefix() -> String {
    let spec = std::fs::read_to_string(repository().join("spec/openapi.yaml")).unwrap();
    spec.lines().find_map(|line| line.strip_suffix("profile:")).unwrap().to_owned()
}

/// A copy of what the commands read and write.
pub(crate) struct Copy(tempfile::TempDir);

impl Copy {
    pub(crate) fn new() -> Self {
        let copy = Self(tempfile::tempdir().unwrap());
        for folder in ["spec", "docs", "generated/src", "emulator/src", "tests/src", "tests/tests/snapshots"] {
            copy_folder(&repository().join(folder), &copy.path(folder));
        }
        copy
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.text(name);
        assert!(text.contains(from), "{name} has no {from}");
        self.write(name, &text.replacen(from, to, 1));
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .arg("--root")
            .arg(self.0.path())
            .current_dir(self.0.path())
            .output()
            .unwrap()
    }

    /// Runs a command that must end with this code, and returns what it prints.
    pub(crate) fn ends(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "cargo xtask {}:\n{text}", arguments.join(" "));
        text
    }

    /// Does what only a person can: writes what is marked with TODO, file by file.
    pub(crate) fn describe(&self) {
        for folder in ["spec/paths", "spec/schemas"] {
            for entry in std::fs::read_dir(self.path(folder)).unwrap() {
                let path = entry.unwrap().path();
                let text = std::fs::read_to_string(&path).unwrap();
                if text.contains("TODO") {
                    let text = text.replace("summary: TODO", "summary: Does something new");
                    std::fs::write(&path, text.replace("TODO", "Something that is new.")).unwrap();
                }
            }
        }
    }

    /// All that is generated, and the ledger, agree with the spec.
    pub(crate) fn is_green(&self) {
        for check in [&["lint"][..], &["generate", "--check"], &["bundle", "--check"], &["docs", "check"]] {
            self.ends(0, check);
        }
    }
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            std::fs::copy(&from, &to).unwrap();
        }
    }
}

/// The documents that the spec was made from, as the ledger knows them.
pub(crate) fn ledger() -> Vec<Facts> {
    Ledger::parse(&std::fs::read_to_string(repository().join("spec/ledger.json")).unwrap()).unwrap().documents
}
