//! The program oasdiff, where it is installed.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::cases::Level;

pub(crate) struct Oasdiff(PathBuf);

/// The program on the path, or where `go install` puts it, or where `OASDIFF` says that it is.
pub(crate) fn find() -> Option<Oasdiff> {
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join("go/bin/oasdiff"));
    let named = std::env::var_os("OASDIFF").map(PathBuf::from);
    let works =
        |path: &PathBuf| Command::new(path).arg("--version").output().is_ok_and(|output| output.status.success());
    named.into_iter().chain([PathBuf::from("oasdiff")]).chain(home).find(works).map(Oasdiff)
}

impl Oasdiff {
    /// The gravest level, and the ids of all that it finds.
    pub(crate) fn compare(&self, old: &str, new: &str) -> (Level, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let [old, new] = [("old.yaml", old), ("new.yaml", new)].map(|(name, text)| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        });
        let output = Command::new(&self.0).args(["changelog", "-f", "json"]).args([&old, &new]).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
        let found: Value = serde_json::from_str(&text).unwrap_or_default();
        let found = found.as_array().cloned().unwrap_or_default();
        let level = found.iter().filter_map(|one| one["level"].as_u64()).max().unwrap_or_default();
        let level = match level {
            0 => Level::Silent,
            1 => Level::Info,
            2 => Level::Warning,
            _ => Level::Error,
        };
        (level, found.iter().filter_map(|one| one["id"].as_str().map(str::to_owned)).collect())
    }
}
