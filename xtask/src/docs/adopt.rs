//! `cargo xtask docs adopt`: takes a new edition of the documents in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use koodrive_documents::adopt::{Adoption, Document, adopt};
use koodrive_documents::{Facts, Ledger, Settings, read};

use super::{documents, file, known};
use crate::spec::Spec;
use crate::tree::Target;
use crate::vendor;

/// Prints what changes in the files of the spec, and changes them if `write` says so.
pub(super) fn run(root: &Path, old: &Path, new: &Path, write: bool) -> Result<()> {
    let spec = Spec::read(root)?;
    let settings = vendor::documents(spec.model());
    let (old, new) = (texts(old, &settings)?, texts(new, &settings)?);
    for problem in new.iter().flat_map(|document| &document.facts.problems).filter(|problem| problem.is_error()) {
        say!("{problem}\n");
    }
    if new.iter().any(|document| document.facts.problems.iter().any(koodrive_documents::problem::Problem::is_error)) {
        bail!("a document that is not whole cannot be taken in");
    }
    let adoption = adopt(&old, &new, &files(root)?, spec.model(), &settings);
    print(&adoption);
    if !write {
        say!("nothing was written; add --write to change the files");
        return Ok(());
    }
    let mut changed = adoption.files.clone();
    changed.insert("ledger.json".to_owned(), ledger(root, &adoption, new));
    for (path, change) in Target::shared(root.join("spec"), changed).changes()? {
        change.apply(&path)?;
        say!("{} {}", change.word(false), path.display());
    }
    Ok(())
}

fn print(adoption: &Adoption) {
    for (old, new) in &adoption.replaced {
        say!("{new} replaces {old}");
    }
    for edit in &adoption.edits {
        say!("spec/{}:{}\n- {}\n+ {}", edit.file, edit.line, edit.before, edit.after.replace('\n', "\n+ "));
    }
    for unplaced in &adoption.unplaced {
        match unplaced.file.as_str() {
            "" => say!("not placed: {}", unplaced.message),
            file => say!("not placed: spec/{file}:{}: {}", unplaced.line, unplaced.message),
        }
    }
    say!("{} lines in {} files, {} not placed", adoption.edits.len(), adoption.files.len(), adoption.unplaced.len());
}

/// The ledger with the new documents in the places of those that they replace.
fn ledger(root: &Path, adoption: &Adoption, new: Vec<Document>) -> String {
    let mut documents: Vec<Facts> = new.into_iter().map(|document| document.facts).collect();
    let is_new = |known: &Facts| documents.iter().any(|facts| facts.document == known.document);
    let kept = known::known(root).into_iter();
    let kept: Vec<Facts> =
        kept.filter(|known| !adoption.replaced.contains_key(&known.document) && !is_new(known)).collect();
    documents.extend(kept);
    Ledger::new(&documents).to_json()
}

/// The documents at a path, with their texts; those of a ledger have none.
fn texts(path: &Path, settings: &Settings) -> Result<Vec<Document>> {
    let mut found = Vec::new();
    for path in documents(path)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = file::text(&path, &name)?.map_err(|problem| anyhow!("{problem}"))?;
        if name == "ledger.json" {
            let ledger = Ledger::parse(&text).with_context(|| format!("reading {}", path.display()))?;
            found.extend(ledger.documents.into_iter().map(|facts| Document { facts, text: String::new() }));
        } else {
            found.push(Document { facts: read(&name, &text, settings), text });
        }
    }
    Ok(found)
}

/// The files that refer to documents, by their paths below `spec/`.
fn files(root: &Path) -> Result<BTreeMap<String, String>> {
    let spec = root.join("spec");
    let mut paths: Vec<PathBuf> =
        ["deviations.yaml", "errors.yaml", "openapi.yaml"].map(|name| spec.join(name)).to_vec();
    for folder in ["paths", "evidence"] {
        for entry in std::fs::read_dir(spec.join(folder)).with_context(|| format!("reading spec/{folder}"))? {
            let path = entry?.path();
            paths.push(if path.is_dir() { path.join("source.yaml") } else { path });
        }
    }
    let mut files = BTreeMap::new();
    for path in paths.into_iter().filter(|path| path.is_file()) {
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let name = path.strip_prefix(&spec).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        files.insert(name, text);
    }
    Ok(files)
}
