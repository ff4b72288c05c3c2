//! `cargo xtask update`: what follows an edit of the spec, and what is left to do by hand.

mod left;

use std::path::{Path, PathBuf};

use anyhow::Result;
use koodrive_documents::{Release, evolution, render};
use koodrive_model::Model;

use crate::changes::{CHANGED, Format, SAME};
use crate::spec::{Spec, count};
use crate::versions::Version;
use crate::{commands, docs};

/// Runs what follows, prints what is left, and returns the exit code: 1 where something is left.
pub(crate) fn run(root: &Path, documents: &[PathBuf], since: &str) -> Result<u8> {
    step("lint");
    let spec = Spec::read(root)?;
    say!("no findings: {}", spec.summary());
    step("generate");
    commands::generate(root, &spec, false)?;
    step("bundle");
    commands::bundle(root, &spec, false)?;
    let mut left = Vec::new();
    if !documents.is_empty() {
        step("docs ledger");
        // What is in the ledger stays there; a document of the same name takes its place.
        let known = [root.join("spec/ledger.json")];
        docs::ledger(root, &spec, &[&known[..], documents].concat())?;
    }
    step("docs check");
    if let Err(error) = docs::check(root, spec.model(), &[], Format::Text) {
        left.push(format!("{error:#}"));
        if documents.is_empty() {
            left.push("where a document shows it, add that to the ledger: `cargo xtask update DOCUMENT…`".to_owned());
        }
    }
    left.extend(left::evidence(root, spec.model())?);
    left.extend(left::emulator(root)?);
    left.extend(left::snapshots(root, spec.model()));
    step(&format!("spec diff {since}"));
    left.extend(meaning(root, since, spec.model()));
    step("left to do by hand");
    for one in &left {
        say!("- {one}");
    }
    say!(
        "{}",
        if left.is_empty() {
            "nothing; `cargo test --workspace` has the last word".to_owned()
        } else {
            count(left.len(), "thing")
        }
    );
    Ok(if left.is_empty() { SAME } else { CHANGED })
}

fn step(name: &str) {
    say!("\n== {name}");
}

/// Prints what the edits mean for callers; returns what has to be written down about them.
fn meaning(root: &Path, since: &str, model: &Model) -> Option<String> {
    let old = match Version::read(root, since) {
        Ok(old) => old,
        Err(error) => {
            say!("skipped: {error:#}");
            return None;
        }
    };
    let mut changes = evolution(&old.model, model);
    changes.rename_files(|file| old.file(file), |file| format!("spec/{file}"));
    let release = Release::after(env!("CARGO_PKG_VERSION"), &changes);
    say!("{}", render::changes_text(&changes, Some(&release)).trim_end());
    let is_written = || {
        let noted = std::fs::read_to_string(root.join("CHANGELOG.md")).unwrap_or_default();
        changes.all().all(|(_, change)| noted.contains(&change.what))
    };
    (!changes.is_empty() && !is_written()).then(|| {
        format!("CHANGELOG.md: a line for each change; `cargo xtask spec diff {since} spec --changelog` prints them")
    })
}
