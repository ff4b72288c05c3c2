//! `cargo xtask docs`: compares the spec with the vendor's documents.

mod adopt;
mod file;
mod known;
mod propose;
#[cfg(test)]
mod rows;
mod site;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Subcommand;
use koodrive_documents::compare::SpecLocation;
use koodrive_documents::{Facts, Ledger, Report, Settings, compare, diff, read, render};
use koodrive_model::Model;

use crate::changes::{self, Format, Shown};
use crate::spec::{Position, Spec};
use crate::tree::Target;
use crate::vendor;

#[derive(Subcommand)]
pub(crate) enum Docs {
    /// Compares the spec with documents, operation by operation.
    ///
    /// Prints each difference with its line in the document and in the spec. Exits 1 when a difference is not suppressed
    /// in spec/deviations.yaml, when a suppression there matches no difference, or when a document is incomplete.
    Check {
        /// Documents, or folders of them. Default: the facts in spec/ledger.json.
        paths: Vec<PathBuf>,
        /// The format of the report; html is one page with documents and spec side by side.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Writes the facts of documents (names, types, lines, no prose) to spec/ledger.json.
    ///
    /// Of two documents with one name the last counts, so `docs ledger spec/ledger.json NEW` adds to what is there.
    Ledger {
        /// Documents, or folders of them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Takes a new edition of documents in: sources, deviations and evidence say where it has what they say.
    ///
    /// Prints each change, and what has to be looked up by hand. Writes nothing without `--write`.
    Adopt {
        /// The documents that the spec refers to: a document, a folder of them, or a ledger, whose documents have no
        /// lines to look for.
        old: PathBuf,
        /// The document or the folder that replaces them.
        new: PathBuf,
        /// Writes the changes, and the facts to spec/ledger.json.
        #[arg(long)]
        write: bool,
    },
    /// Proposes the edits that make the spec agree with documents, as a patch.
    ///
    /// What a person has to write is marked with TODO, which `cargo xtask lint` refuses. Exits 0 when there is nothing to
    /// edit, and 1 otherwise.
    Propose {
        /// Documents, or folders of them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Makes the edits.
        #[arg(long)]
        write: bool,
    },
    /// Builds the site to read: reference, schemas, errors, deviations with their evidence, documents and spec side by side,
    /// coverage and search, in target/site.
    ///
    /// It needs no server and no network. The reference is Redoc's, which npm provides; without npm it is left out.
    Site,
    /// Lists the changes between two sets of documents, and what they mean for callers.
    ///
    /// Exits 0 without a change, 1 with one, and 2 where a document could not be read.
    Diff {
        /// A document, a folder of them, or a ledger.
        old: PathBuf,
        /// A later document, folder of documents, or ledger.
        new: PathBuf,
        #[command(flatten)]
        shown: Shown,
    },
}

/// Writes files whole, by their paths below a folder.
fn write(folder: PathBuf, files: BTreeMap<String, String>) -> Result<()> {
    for (path, change) in Target::shared(folder, files).changes()? {
        change.apply(&path)?;
        say!("{} {}", change.word(false), path.display());
    }
    Ok(())
}

/// Runs a command and returns the exit code.
pub(crate) fn run(root: &Path, docs: Docs) -> Result<u8> {
    match docs {
        Docs::Check { paths, format } => check(root, &Spec::read_model(root)?, &paths, format)?,
        Docs::Ledger { paths } => ledger(root, &Spec::read(root)?, &paths)?,
        Docs::Adopt { old, new, write } => adopt::run(root, &old, &new, write)?,
        Docs::Site => site::run(root)?,
        Docs::Propose { paths, write } => return propose::run(root, &paths, write),
        Docs::Diff { old, new, shown } => return Ok(changes::ended(difference(root, &old, &new, &shown))),
    }
    Ok(0)
}

/// `cargo xtask docs check`
pub(crate) fn check(root: &Path, model: &Model, paths: &[PathBuf], format: Format) -> Result<()> {
    let report = report(root, model, paths)?;
    let text = match format {
        Format::Text => render::report_text(&report),
        Format::Json => render::json::to_string(&report),
        Format::Html => render::html(&report),
    };
    say!("{}", text.trim_end());
    if !report.is_clean() {
        bail!("spec and documents differ; fix the spec, or explain the difference in spec/deviations.yaml");
    }
    Ok(())
}

/// The spec held against documents; without any, against the facts in the ledger.
fn report(root: &Path, model: &Model, paths: &[PathBuf]) -> Result<Report> {
    let settings = vendor::documents(model);
    let ledger = [root.join("spec/ledger.json")];
    let facts = facts(if paths.is_empty() { &ledger } else { paths }, &settings)?;
    let facts = known::completed(root, known::recognized(root, model, facts));
    let mut report = compare(&facts, model, &known::entries(root)?, &settings);
    report.locate(|pointer| {
        let Position { file, pointer, line } = Position::of(model, pointer);
        Some(SpecLocation { file, pointer, line })
    });
    Ok(report)
}

/// `cargo xtask docs ledger`
pub(crate) fn ledger(root: &Path, spec: &Spec, paths: &[PathBuf]) -> Result<()> {
    let facts = known::recognized(root, spec.model(), facts(paths, &vendor::documents(spec.model()))?);
    let mut later = BTreeSet::new();
    let facts: Vec<Facts> = facts.into_iter().rev().filter(|facts| later.insert(facts.id().to_owned())).collect();
    let text = Ledger::new(&facts).to_json();
    write(root.join("spec"), [("ledger.json".to_owned(), text)].into())?;
    say!("{} documents", facts.len());
    Ok(())
}

fn difference(root: &Path, old: &Path, new: &Path, shown: &Shown) -> Result<u8> {
    let spec = Spec::read(root)?;
    let settings = vendor::documents(spec.model());
    let [old, new] = [old, new].map(|path| facts(&[path.to_owned()], &settings));
    let diff = diff(&old?, &new?, Some(spec.model()), &settings);
    Ok(changes::show(diff.changes(), shown))
}

/// The facts of documents, of all documents in folders, and of ledgers, sorted by file name.
fn facts(paths: &[PathBuf], settings: &Settings) -> Result<Vec<Facts>> {
    let mut facts = Vec::new();
    for path in paths.iter().map(|path| documents(path)).collect::<Result<Vec<_>>>()?.into_iter().flatten() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = match file::text(&path, &name)? {
            Ok(text) => text,
            Err(problem) => {
                facts.push(Facts::unreadable(problem));
                continue;
            }
        };
        if name == "ledger.json" {
            facts.extend(Ledger::parse(&text).with_context(|| format!("reading {}", path.display()))?.documents);
        } else {
            facts.push(read(&name, &text, settings));
        }
    }
    if facts.is_empty() {
        bail!("no document among the paths: pass documents, or a folder that contains some");
    }
    Ok(facts)
}

/// A document itself, or the documents in a folder and in those inside it. A folder's README and its lists in JSON are not
/// documents.
fn documents(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        let is_list = path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("ledger.json");
        let is_readme = path.file_name().is_some_and(|name| name == "README.md");
        return Ok(if is_list || is_readme { Vec::new() } else { vec![path.to_owned()] });
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).with_context(|| format!("reading {}", path.display()))? {
        found.extend(documents(&entry?.path())?);
    }
    found.sort();
    Ok(found)
}
