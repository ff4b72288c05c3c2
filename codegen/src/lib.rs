//! Turns the KooDrive OpenAPI description into Rust source.
//!
//! Pure: texts in, texts or findings out. It touches no disk, starts no process, and does not panic on any input.
//! The passes, each ending in a state that the next relies on:
//!
//! | pass | from | to |
//! |---|---|---|
//! | [`load`](mod@load) | texts | parsed files |
//! | [`bundle`](mod@bundle) | parsed files | one document, and where its pieces came from |
//! | [`lint`](mod@lint) | the document | remarks by our rules |
//! | [`lower`](mod@lower) | the document | [`ir`] |
//! | [`analyze`](mod@analyze) | the IR | the IR with usage and boxes |
//! | [`name`](mod@name) | the IR | Rust names; from here on both are frozen |
//! | [`plan`](mod@plan) | the IR | which item goes to which file |
//! | [`render`] | the plan | items |
//! | [`print`](mod@print) | items | text |

pub mod analyze;
pub mod bundle;
pub mod coverage;
pub mod examples;
pub mod finding;
pub mod ir;
pub mod lint;
pub mod load;
pub mod lower;
pub mod name;
pub mod plan;
mod pointer;
pub mod print;
pub mod render;

use std::collections::{BTreeMap, BTreeSet};

use bundle::Bundle;
use examples::Example;
use finding::{Finding, Remark};
use ir::Api;
pub use load::Sources;
use name::Names;
use render::glossary::Glossary;

/// A spec that has passed every check.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The spec as one document.
    pub bundle: Bundle,
    /// The spec as decisions.
    pub api: Api,
    /// The names of what it describes.
    pub names: Names,
}

/// The files of one back end, by path.
pub type Tree = BTreeMap<String, String>;

/// What a spec generates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// For `generated/src`.
    pub client: Tree,
    /// For `emulator/src/generated`.
    pub emulator: Tree,
    /// For `tests/src`.
    pub tests: Tree,
}

/// Loads, bundles, lints and lowers a spec.
///
/// # Errors
///
/// Every finding that could be made, in the order of files and lines.
pub fn check(sources: &Sources) -> Result<Checked, Vec<Finding>> {
    let (files, mut findings) = load::load(sources);
    let (bundle, more) = bundle::bundle(&files);
    findings.extend(more);
    if !findings.is_empty() {
        return Err(finished(findings, sources));
    }
    let mut remarks = lint::lint(&bundle.document);
    let (mut api, more) = lower::lower(&bundle);
    add(&mut remarks, more);
    add(&mut remarks, analyze::analyze(&mut api));
    let (names, more) = name::name(&api);
    add(&mut remarks, more);
    if remarks.is_empty() {
        return Ok(Checked { bundle, api, names });
    }
    Err(finished(remarks.iter().map(|remark| bundle.locate(sources, remark)).collect(), sources))
}

/// A later pass often stumbles over what an earlier one has reported: one remark per place is enough.
fn add(remarks: &mut Vec<Remark>, more: Vec<Remark>) {
    let seen: BTreeSet<String> = remarks.iter().map(|remark| remark.at.clone()).collect();
    let is_known = |at: &str| {
        let below = format!("{at}/");
        seen.contains(at) || seen.range(below.clone()..).next().is_some_and(|next| next.starts_with(&below))
    };
    remarks.extend(more.into_iter().filter(|remark| !is_known(&remark.at)));
}

fn finished(mut findings: Vec<Finding>, sources: &Sources) -> Vec<Finding> {
    for finding in &mut findings {
        if finding.line.is_none() {
            finding.line = sources.get(&finding.file).and_then(|text| load::line_of(text, &finding.pointer));
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

/// Generates every back end's files.
///
/// # Errors
///
/// What the generator could not print: a fault of its own, with the tokens.
pub fn generate(checked: &Checked) -> Result<Output, String> {
    let Checked { api, names, .. } = checked;
    let plan = plan::plan(api);
    let inside = Glossary::new(api, names, "crate");
    let outside = Glossary::new(api, names, "koodrive");
    let client = render::Context { api, names, glossary: &inside };
    let others = render::Context { api, names, glossary: &outside };
    Ok(Output {
        client: printed(&render::client(client, &plan))?,
        emulator: printed(&render::emulator(others, &plan))?,
        tests: printed(&render::tests(others, &plan))?,
    })
}

fn printed(drafts: &[render::Draft]) -> Result<Tree, String> {
    drafts.iter().map(|draft| Ok((draft.path.clone(), print::print(draft)?))).collect()
}

/// The bundle with examples, as the two texts of `spec/dist/`: YAML and JSON.
///
/// # Errors
///
/// What could not be written.
pub fn dist(bundle: &Bundle, examples: &[Example]) -> Result<Tree, String> {
    let document = examples::illustrated(&bundle.document, examples);
    let json = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?;
    let yaml = load::to_yaml(&document)?;
    Ok(Tree::from([("koodrive.json".to_owned(), format!("{json}\n")), ("koodrive.yaml".to_owned(), yaml)]))
}
