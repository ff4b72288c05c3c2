//! Turns an OpenAPI description into Rust source.
//!
//! Pure: texts in, texts or findings out. It touches no disk, starts no process, and does not panic on any input.
//! The passes, each ending in a state that the next relies on:
//!
//! | pass | from | to |
//! |---|---|---|
//! | [`koodrive_model`] | texts | the spec, typed |
//! | [`lint`](mod@lint) | the model | remarks by our rules |
//! | [`lower`](mod@lower) | the model | [`ir`] |
//! | [`analyze`](mod@analyze) | the IR | the IR with usage and boxes |
//! | [`name`](mod@name) | the IR | Rust names; from here on both are frozen |
//! | [`plan`](mod@plan) | the IR | which item goes to which file |
//! | [`render`] | the plan | items |
//! | [`print`](mod@print) | items | text |

pub mod analyze;
mod bodies;
pub mod coverage;
pub mod examples;
pub mod ir;
pub mod lint;
pub mod lower;
pub mod name;
mod plain;
pub mod plan;
pub mod print;
pub mod render;
pub mod settings;
mod tolerant;

use std::collections::{BTreeMap, BTreeSet};

use examples::Example;
use finding::{Finding, Remark};
use ir::Api;
use koodrive_model::{Model, ROOT, pointer, yaml};
pub use koodrive_model::{Sources, finding};
use name::Names;
use render::glossary::Glossary;
pub use settings::Settings;

/// A spec that has passed every check.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The spec, typed.
    pub model: Model,
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
    /// For the folder of the [client](settings::Client).
    pub client: Tree,
    /// For the folder of the [server](settings::Server).
    pub server: Tree,
    /// For the folder of the [cases](settings::Cases).
    pub cases: Tree,
    /// For the folder of the [commands](settings::Commands).
    pub commands: Tree,
}

/// Loads, lints and lowers a spec.
///
/// # Errors
///
/// Every finding that could be made, in the order of files and lines.
pub fn check(sources: &Sources, settings: &Settings) -> Result<Checked, Vec<Finding>> {
    let (model, mut findings) = Model::load(sources, &settings.model);
    let mut remarks = lint::lint(&model, &settings.rules);
    // What follows from the types is known when all of them are.
    if model.is_complete() {
        let (mut api, more) = lower::lower(&model);
        add(&mut remarks, more, &model);
        add(&mut remarks, analyze::analyze(&mut api, model.keys()), &model);
        let (names, more) = name::name(&api, model.keys());
        add(&mut remarks, more, &model);
        if findings.is_empty() && remarks.is_empty() {
            return Ok(Checked { model, api, names });
        }
    }
    findings.extend(remarks.iter().map(|remark| model.locate(remark)));
    findings.sort();
    findings.dedup();
    Err(findings)
}

/// A later pass often repeats what an earlier one has reported: one remark per place is enough.
fn add(remarks: &mut Vec<Remark>, more: Vec<Remark>, model: &Model) {
    let seen: BTreeSet<String> = remarks.iter().map(|remark| remark.at.clone()).collect();
    let is_known = |at: &str| {
        let below = format!("{at}/");
        model.has_fault(at)
            || seen.contains(at)
            || seen.range(below.clone()..).next().is_some_and(|next| next.starts_with(&below))
    };
    remarks.extend(more.into_iter().filter(|remark| !is_known(&remark.at)));
}

/// Generates every back end's files.
///
/// # Errors
///
/// What the generator could not print: a fault of its own, with the tokens; or a note in the settings on something that
/// the spec does not have.
pub fn generate(checked: &Checked, settings: &Settings) -> Result<Output, String> {
    let Checked { api, names, .. } = checked;
    if let Some(name) = settings.client.notes.keys().find(|name| !api.has_page(name)) {
        return Err(format!("the settings have a note on {name}, which is no group, operation or object of the spec"));
    }
    let plan = plan::plan(api);
    let inside = Glossary::new(api, names, "crate");
    let outside = Glossary::new(api, names, &settings.client.name);
    let client = render::Context { api, names, glossary: &inside, settings };
    let others = render::Context { api, names, glossary: &outside, settings };
    let printed = |drafts: Vec<render::Draft>| -> Result<Tree, String> {
        drafts.iter().map(|draft| Ok((draft.path.clone(), print::print(draft, &settings.command)?))).collect()
    };
    let server = settings.server.as_ref().map(|server| render::server(others, &plan, server));
    let cases = settings.cases.as_ref().map(|cases| render::cases(others, &plan, cases));
    let commands = settings.commands.as_ref().map(|commands| render::commands(others, &plan, commands));
    Ok(Output {
        client: printed(render::client(client, &plan))?,
        server: printed(server.unwrap_or_default())?,
        cases: printed(cases.unwrap_or_default())?,
        commands: printed(commands.unwrap_or_default())?,
    })
}

/// The spec of each edition of the API, with the word for it.
///
/// # Errors
///
/// What is wrong in the spec of an edition although the whole has no findings: it needs something that only another
/// edition has.
pub fn editions(checked: &Checked, settings: &Settings) -> Result<Vec<(String, Checked)>, Vec<Finding>> {
    let mut found = Vec::new();
    let mut findings = Vec::new();
    for edition in checked.model.editions() {
        let text = yaml::write(&checked.model.document_of(edition));
        match check(&Sources::from([(ROOT.to_owned(), text)]), settings) {
            Ok(own) => found.push((edition.name.clone(), own)),
            Err(more) => findings.extend(more.into_iter().map(|finding| Finding {
                file: format!("the edition {}", edition.name),
                // That of a text which nobody sees.
                line: None,
                ..finding
            })),
        }
    }
    if findings.is_empty() { Ok(found) } else { Err(findings) }
}

/// The bundle with examples, as two files: YAML and JSON; two more for each edition, and two for generators of clients.
///
/// # Errors
///
/// What could not be written.
pub fn dist(
    checked: &Checked,
    editions: &[(String, Checked)],
    examples: &[Example],
    settings: &Settings,
) -> Result<Tree, String> {
    let whole = (settings.bundle.clone(), &checked.model);
    let editions = editions.iter().map(|(edition, own)| (format!("{}-{edition}", settings.bundle), &own.model));
    let strict = [whole].into_iter().chain(editions).map(|(name, model)| {
        let mut document = model.document_for_all(examples::illustrated(model, examples));
        tolerant::extensible(&mut document);
        (name, document)
    });
    let clients = (format!("{}-client", settings.bundle), tolerant::tolerant(&checked.model));
    let mut files = Tree::new();
    for (name, mut document) in strict.chain([clients]) {
        bodies::describe(&mut document);
        let json = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?;
        files.insert(format!("{name}.json"), format!("{json}\n"));
        files.insert(format!("{name}.yaml"), yaml::write(&document));
    }
    Ok(files)
}
