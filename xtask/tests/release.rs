//! `cargo xtask release` in a repository of its own: what it refuses, and what it writes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod support;

use std::process::Command;

use support::{Copy, repository};

const LOCKS: [&str; 4] = [
    "Cargo.lock",
    "fuzz/Cargo.lock",
    "clients/rust-openapi-generator/Cargo.lock",
    "clients/rust-progenitor/Cargo.lock",
];

const CHANGELOG: &str = "# Changelog\n\n## Unreleased\n\n### New\n\n- Something.\n";

/// What stands in Cargo.toml, and in the next versions of it.
const NOW: &str = env!("CARGO_PKG_VERSION");

struct Checkout(Copy);

impl Checkout {
    /// The files that a release reads, committed.
    fn new() -> Self {
        let copy = Copy::new();
        support::copy_folder(&repository().join("cli/api/src/generated"), &copy.path("cli/api/src/generated"));
        for file in ["Cargo.toml"].iter().chain(&LOCKS) {
            copy.write(file, &std::fs::read_to_string(repository().join(file)).unwrap());
        }
        copy.write("CHANGELOG.md", CHANGELOG);
        let checkout = Self(copy);
        checkout.git(&["init", "--quiet"]);
        checkout.commit();
        checkout
    }

    fn git(&self, arguments: &[&str]) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]);
        let output = git.args(arguments).current_dir(self.0.path("")).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A step"]);
    }

    fn is_clean(&self) {
        assert_eq!(self.git(&["status", "--porcelain"]), "");
    }

    fn refuses(&self, version: &str, said: &str) {
        let text = self.0.ends(1, &["release", version, "--write", "--checked"]);
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn a_release_is_written_whole_and_its_tag_is_printed() {
    let checkout = Checkout::new();
    let dry = checkout.0.ends(0, &["release", "7.8.9"]);
    assert!(dry.contains("would write: Cargo.lock") && dry.contains("nothing was written"), "{dry}");
    checkout.is_clean();

    let output = checkout.0.run(&["release", "7.8.9", "--write", "--checked"]);
    let (tag, rest) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{rest}");
    assert_eq!(tag, "KooDrive SDK 7.8.9\n\n### New\n\n- Something.\n");
    let manifest = checkout.0.text("Cargo.toml");
    assert!(manifest.contains("\nversion = \"7.8.9\"\n"), "{manifest}");
    assert!(manifest.contains("koodrive-runtime = { path = \"runtime\", version = \"=7.8.9\""), "{manifest}");
    for lock in ["Cargo.lock", "fuzz/Cargo.lock"] {
        let text = checkout.0.text(lock);
        assert!(text.contains("name = \"koodrive\"\nversion = \"7.8.9\"\n"), "{lock}");
    }
    let client = checkout.0.text(LOCKS[2]);
    assert!(client.contains("name = \"koodrive_client\"\nversion = \"7.8.9\"\n"));
    let changelog = checkout.0.text("CHANGELOG.md");
    assert!(changelog.starts_with("# Changelog\n\n## Unreleased\n\n## 7.8.9 (20"), "{changelog}");
    for (file, version) in [
        ("spec/openapi.yaml", "\n  version: 7.8.9\n"),
        ("spec/dist/koodrive.yaml", "\n  version: '7.8.9'\n"),
        ("spec/dist/koodrive-3.1.yaml", "\n  version: 7.8.9\n"),
        ("spec/dist/upload.arazzo.yaml", "\n  version: 7.8.9\n"),
        ("docs/COVERAGE.md", "version 7.8.9."),
    ] {
        assert!(checkout.0.text(file).contains(version), "{file}");
    }
    checkout.0.is_green();
}

#[test]
fn what_is_not_ready_is_refused_and_nothing_is_written() {
    let checkout = Checkout::new();
    checkout.refuses("0.0.1", &format!("0.0.1 is lower than {NOW}, the version in Cargo.toml"));
    checkout.git(&["tag", "v7.0.0"]);
    checkout.git(&["tag", "v7.0.0-rc.1"]);
    checkout.git(&["tag", "v6.10.0"]);
    checkout.refuses("7.0.0", "7.0.0 is not greater than 7.0.0, which was released last");
    checkout.is_clean();

    checkout.0.write("notes.txt", "a note\n");
    checkout.refuses("7.0.1", "?? notes.txt");
    std::fs::remove_file(checkout.0.path("notes.txt")).unwrap();

    checkout.0.write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n## 7.0.0 (2026-01-01)\n\n- Old.\n");
    checkout.commit();
    checkout.refuses("7.0.1", "has no entry below `## Unreleased`");

    let usage = checkout.0.ends(2, &["release", "7.0"]);
    assert!(usage.contains("a version is three numbers, such as 0.2.0, and not `7.0`"), "{usage}");
    checkout.0.ends(2, &["release", "7.0.1", "--checked"]);
    checkout.is_clean();
}

#[test]
fn what_changed_in_the_spec_is_said_and_counts() {
    let checkout = Checkout::new();
    checkout.git(&["tag", "v7.0.0"]);
    // A value that may no longer be sent.
    checkout.0.edit("spec/schemas/shares.yaml", "maximum: 365", "maximum: 300");
    checkout.commit();
    checkout.refuses(
        "7.0.1",
        "7.0.1 is too low: 1 change breaks callers: that raises the major version, so it must be 8.0.0",
    );
    let text = checkout.0.ends(0, &["release", "8.0.0"]);
    assert!(text.contains("### The API, as the description states it\n\nThe API from v7.0.0 → v8.0.0."), "{text}");
    assert!(text.contains("#### Breaking"), "{text}");
}

#[test]
fn what_goes_wrong_in_the_middle_is_taken_back() {
    let checkout = Checkout::new();
    // Valid as a text with a version, and not as a description.
    checkout.0.edit("spec/paths/files.yaml", "operationId: ", "operation: ");
    checkout.commit();
    checkout.refuses("7.8.9", "everything that was written is as it was before");
    checkout.is_clean();
}
