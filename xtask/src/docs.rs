//! `cargo xtask docs`: the vendor's documents against the spec.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Subcommand, ValueEnum};
use koodrive_documents::compare::SpecPlace;
use koodrive_documents::{Deviation, Facts, Ledger, compare, diff, read, render};

use crate::commands::{checked, deviations};
use crate::tree::Target;

#[derive(Subcommand)]
pub(crate) enum Docs {
    /// Compares documents with the spec, operation by operation.
    ///
    /// Prints what is missing, extra, or differs, with the place in both, and exits 1 when something is neither matched
    /// nor excused in spec/deviations.yaml, or when an excuse there no longer applies.
    Check {
        /// Documents, or folders of them. Without any: the facts in spec/ledger.json.
        paths: Vec<PathBuf>,
        /// How to print it; html is one page with document and spec side by side.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Writes the facts of documents (names, types, places, no prose) to spec/ledger.json.
    Ledger {
        /// Documents, or folders of them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Tells what changed between two sets of documents, and what it means for callers. Exits 1 when it breaks them.
    Diff {
        /// A document, a folder of them, or a ledger.
        old: PathBuf,
        /// The same, later.
        new: PathBuf,
        /// How to print it: text or json.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    Html,
}

pub(crate) fn run(root: &Path, docs: Docs) -> Result<ExitCode> {
    match docs {
        Docs::Check { paths, format } => check(root, &paths, format),
        Docs::Ledger { paths } => ledger(root, &paths),
        Docs::Diff { old, new, format } => changes(root, &old, &new, format),
    }
}

fn check(root: &Path, paths: &[PathBuf], format: Format) -> Result<ExitCode> {
    let checked = match checked(root)? {
        Ok(checked) => checked,
        Err(code) => return Ok(code),
    };
    let facts = if paths.is_empty() { facts(&[root.join("spec/ledger.json")])? } else { facts(paths)? };
    let mut report = compare(&facts, &checked.model, &Deviation::read(&deviations(root)?));
    report.locate(|pointer| {
        let (file, pointer, line) = checked.model.place(pointer);
        Some(SpecPlace { file: format!("spec/{file}"), pointer, line })
    });
    let text = match format {
        Format::Text => render::report_text(&report),
        Format::Json => render::json::to_string(&report),
        Format::Html => render::html(&report),
    };
    say!("{}", text.trim_end());
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn ledger(root: &Path, paths: &[PathBuf]) -> Result<ExitCode> {
    let facts = facts(paths)?;
    let text = Ledger::new(&facts).to_json();
    let target = Target::shared(root.join("spec"), [("ledger.json".to_owned(), text)].into());
    for (path, change) in target.changes()? {
        change.apply(&path)?;
        say!("{} {}", change.word(false), path.display());
    }
    say!("{} documents", facts.len());
    Ok(ExitCode::SUCCESS)
}

fn changes(root: &Path, old: &Path, new: &Path, format: Format) -> Result<ExitCode> {
    let checked = match checked(root)? {
        Ok(checked) => checked,
        Err(code) => return Ok(code),
    };
    let diff = diff(&facts(&[old.to_owned()])?, &facts(&[new.to_owned()])?, Some(&checked.model));
    let text = match format {
        Format::Text => render::diff_text(&diff),
        Format::Json => render::json::to_string(&diff),
        Format::Html => bail!("a diff has no page of its own; use --format text or json"),
    };
    say!("{}", text.trim_end());
    Ok(if diff.breaks() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The facts of documents, of the documents in folders, and of ledgers, in the order of their names.
fn facts(paths: &[PathBuf]) -> Result<Vec<Facts>> {
    let mut facts = Vec::new();
    for path in paths.iter().map(|path| documents(path)).collect::<Result<Vec<_>>>()?.into_iter().flatten() {
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name == "ledger.json" {
            facts.extend(Ledger::parse(&text).with_context(|| format!("reading {}", path.display()))?.documents);
        } else {
            facts.push(read(&name, &text));
        }
    }
    if facts.is_empty() {
        bail!("there is no document among the paths; name documents, or a folder that holds some");
    }
    Ok(facts)
}

/// A document itself, or the texts in a folder; a folder's README and its lists are about documents, and none.
fn documents(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        let is_list = path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("ledger.json");
        let is_readme = path.file_name().is_some_and(|name| name == "README.md");
        return Ok(if is_list || is_readme { Vec::new() } else { vec![path.to_owned()] });
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).with_context(|| format!("reading {}", path.display()))? {
        let path = entry?.path();
        if path.is_file() {
            found.extend(documents(&path)?);
        }
    }
    found.sort();
    Ok(found)
}
