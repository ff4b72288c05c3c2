//! `cargo xtask docs site`: the reference and what proves it, as pages that need no server and no network.

mod comparison;
mod deviations;
mod errors;
mod evidence;
mod guide;
mod home;
mod markdown;
mod operations;
mod page;
mod reference;
mod schemas;
mod search;
#[cfg(test)]
mod tests;
mod types;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use koodrive_documents::{Report, render};
use koodrive_model::Model;

use crate::spec::{Spec, count};
use crate::tree::{Target, files_below};
use deviations::Deviation;
use evidence::Evidence;
use page::{Layout, Page};
use reference::Redoc;

/// Where the site is written.
const FOLDER: &str = "target/site";

/// The files of all pages, which stand beside this crate's sources.
const ASSETS: [(&str, &str); 5] = [
    ("frame.css", include_str!("../../site/frame.css")),
    ("site.css", include_str!("../../site/site.css")),
    ("site.js", include_str!("../../site/site.js")),
    ("filter.js", include_str!("../../site/filter.js")),
    ("search.js", include_str!("../../site/search.js")),
];

/// What the pages are made of.
struct Content<'a> {
    model: &'a Model,
    /// Where the description departs from the vendor's documents.
    deviations: Vec<Deviation>,
    /// The vendor's payloads, by operation.
    evidence: BTreeMap<String, Evidence>,
    /// The spec held against the facts of the documents.
    report: Report,
    /// The descriptions for other tools, by their paths below `spec/dist`.
    descriptions: BTreeMap<String, String>,
    /// Whether the site has the page of the reference.
    has_reference: bool,
}

impl Content<'_> {
    /// What the site is called.
    fn title(&self) -> &str {
        &self.model.frame.info.title
    }

    /// Where one reads about an operation: in the reference, or in the list of operations where there is none.
    fn operation(&self, id: &str) -> String {
        if self.has_reference { format!("reference.html#operation/{id}") } else { format!("operations.html#{id}") }
    }

    /// How many deviations are about this operation, but not about all.
    fn departures(&self, id: &str) -> usize {
        self.deviations.iter().filter(|deviation| deviation.operations.iter().any(|own| own == id)).count()
    }

    /// Whether the operation stands on the page with documents and spec side by side.
    fn is_compared(&self, id: &str) -> bool {
        self.report.operations.iter().any(|compared| compared.id == id)
    }
}

/// Builds the site and says where it is.
pub(super) fn run(root: &Path) -> Result<()> {
    let spec = Spec::read(root)?;
    let redoc = reference::redoc(root)?;
    let target = Target::owned(root.join(FOLDER), build(root, spec.model(), redoc.as_ref())?);
    let changes = target.changes()?;
    for (path, change) in &changes {
        change.apply(path)?;
    }
    say!("{}, {} changed: {FOLDER}/index.html", count(target.len(), "file"), changes.len());
    Ok(())
}

/// All files of the site, by their paths.
fn build(root: &Path, model: &Model, redoc: Option<&Redoc>) -> Result<BTreeMap<String, String>> {
    let content = Content {
        model,
        deviations: deviations::read(root)?,
        evidence: evidence::read(root)?,
        report: super::report(root, model, &[])?,
        descriptions: descriptions(root)?,
        has_reference: redoc.is_some(),
    };
    let (documents, guide) = (markdown::documents(root)?, guide::pages(root)?);
    let layout = Layout::new(&content, &documents, &guide);
    let mut pages = vec![
        home::page(&content, &documents, &guide),
        operations::page(&content),
        schemas::page(&content),
        errors::page(&content),
        deviations::page(&content),
        evidence::index(&content),
        comparison::page(&content),
        search::page(),
    ];
    pages.extend(evidence::pages(&content));
    let index = search::index(&content, &guide)?;
    pages.extend(documents.into_iter().chain(guide));
    let mut files: BTreeMap<String, String> =
        ASSETS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    files.insert(search::INDEX.to_owned(), index);
    for (name, text) in &content.descriptions {
        files.insert(format!("description/{name}"), text.clone());
    }
    if let Some(redoc) = redoc {
        pages.push(reference::page());
        files.extend(reference::files(&content, redoc)?);
    }
    files.extend(pages.iter().map(|page: &Page| (page.path.clone(), layout.fill(page))));
    Ok(files)
}

/// What other tools take: the bundle, in each edition and format.
fn descriptions(root: &Path) -> Result<BTreeMap<String, String>> {
    let folder = root.join("spec/dist");
    let mut found = BTreeMap::new();
    for path in files_below(&folder)? {
        let name = path.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        found.insert(name, text);
    }
    Ok(found)
}

/// A text, so that nothing in it becomes markup.
fn escape(text: &str) -> String {
    render::escape(text)
}

/// Pieces of markup, one after the other.
fn concat(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect()
}
