//! Step 1: finds the operation of the spec that each description is about.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{Facts, Operation};
use crate::identity::{self, Likeness};
use crate::location::Location;
use crate::path;
use crate::settings::Settings;
use crate::spec::{Spec, SpecOperation, schema};
use crate::tree;

/// An operation in a document.
#[derive(Clone, Copy)]
pub(super) struct Described<'a> {
    /// The document's position among all documents.
    pub(super) number: usize,
    pub(super) facts: &'a Facts,
    pub(super) operation: &'a Operation,
}

impl<'a> Described<'a> {
    /// The document and the line of method and path.
    pub(super) fn origin(self) -> (&'a str, usize) {
        (&self.facts.document, self.operation.line)
    }

    fn name(self) -> Option<&'a str> {
        identity::named(self.facts, self.operation)
    }

    fn edition(self) -> Option<&'a str> {
        self.facts.edition.as_deref()
    }
}

/// The descriptions of each operation.
pub(super) struct Assigned<'a> {
    /// The descriptions of the spec's operations, in the order of the spec.
    pub(super) known: Vec<Vec<Described<'a>>>,
    /// Descriptions of operations that the spec lacks.
    pub(super) unknown: Vec<Described<'a>>,
}

/// Finds the operation of each description: by method and path, or else by the vendor's name for it, by the path alone
/// where the method changed, or by likeness. Within a document, only what was not found by method and path is looked
/// for in the other ways.
pub(super) fn assign<'a>(documents: &'a [Facts], spec: &Spec<'_>, settings: &Settings) -> Assigned<'a> {
    let known = spec.operations.iter().map(|_| Vec::new()).collect();
    let mut assigned = Assigned { known, unknown: Vec::new() };
    let index = Index::new(spec, documents, settings);
    for (number, facts) in documents.iter().enumerate() {
        let describe = |operation| Described { number, facts, operation };
        let all: Vec<Described<'_>> = facts.operations.iter().map(describe).collect();
        for (described, found) in all.iter().zip(index.find(&all)) {
            let list = found.and_then(|own| assigned.known.get_mut(own));
            list.unwrap_or(&mut assigned.unknown).push(*described);
        }
    }
    assigned
}

/// A way to find the operation of a description among those that are free.
type Way<'a> = dyn Fn(&Index<'a>, Described<'_>, &BTreeSet<usize>) -> Option<usize>;

/// The operations of the spec by what they are known by.
struct Index<'a> {
    operations: &'a [SpecOperation<'a>],
    by_call: BTreeMap<(&'a str, String), usize>,
    by_path: BTreeMap<String, Vec<usize>>,
    likeness: Vec<Likeness>,
    /// The editions of the product that the sources of each operation are about, as far as they are at hand.
    editions: Vec<BTreeSet<Option<&'a str>>>,
    settings: &'a Settings,
}

impl<'a> Index<'a> {
    fn new(spec: &'a Spec<'_>, documents: &'a [Facts], settings: &'a Settings) -> Self {
        let mut by_call = BTreeMap::new();
        let mut by_path: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, own) in spec.operations.iter().enumerate() {
            let path = path::anonymous(own.path);
            by_call.entry((own.method.as_str(), path.clone())).or_insert(number);
            by_path.entry(path).or_default().push(number);
        }
        let likeness = spec.operations.iter().map(|own| likeness_of_spec(spec, own, settings)).collect();
        let editions_of = |own: &SpecOperation<'_>| {
            let is_source =
                |facts: &&Facts| own.source.document.iter().chain(&own.source.later).any(|id| *id == facts.id());
            documents.iter().filter(is_source).map(|facts| facts.edition.as_deref()).collect()
        };
        let editions = spec.operations.iter().map(editions_of).collect();
        Self { operations: &spec.operations, by_call, by_path, likeness, editions, settings }
    }

    /// The operation of each description of one document.
    fn find(&self, all: &[Described<'_>]) -> Vec<Option<usize>> {
        let mut found: Vec<Option<usize>> = all.iter().map(|described| self.by_call(described.operation)).collect();
        let ways: [&Way<'a>; 3] = [&Self::by_name, &Self::by_path, &Self::by_likeness];
        for way in ways {
            let taken: BTreeSet<usize> = found.iter().flatten().copied().collect();
            let mut claims: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (at, described) in all.iter().enumerate().filter(|(at, _)| found.get(*at) == Some(&None)) {
                if let Some(own) = way(self, *described, &taken) {
                    claims.entry(own).or_default().push(at);
                }
            }
            // An operation that two descriptions claim is neither's.
            for (own, claimants) in claims {
                if let [at] = claimants.as_slice()
                    && let Some(slot) = found.get_mut(*at)
                {
                    *slot = Some(own);
                }
            }
        }
        found
    }

    fn by_call(&self, operation: &Operation) -> Option<usize> {
        self.by_call.get(&(operation.method.as_str(), path::anonymous(&operation.path))).copied()
    }

    fn by_name(&self, described: Described<'_>, taken: &BTreeSet<usize>) -> Option<usize> {
        let name = described.name()?;
        let is_named = |own: &SpecOperation<'_>| identity::same_name(own.source.name.unwrap_or(own.id), name);
        let free = self.operations.iter().enumerate().filter(|(number, _)| !taken.contains(number));
        let named = free.filter(|(number, own)| is_named(own) && self.is_in_edition(*number, described));
        let mut named = named.map(|(number, _)| number);
        named.next().filter(|_| named.next().is_none())
    }

    fn by_path(&self, described: Described<'_>, taken: &BTreeSet<usize>) -> Option<usize> {
        let same = self.by_path.get(&path::anonymous(&described.operation.path))?;
        let mut free = same.iter().copied().filter(|own| !taken.contains(own) && self.may_be(*own, described));
        free.next().filter(|_| free.next().is_none())
    }

    fn by_likeness(&self, described: Described<'_>, taken: &BTreeSet<usize>) -> Option<usize> {
        let own = likeness_of_document(described.operation, self.settings);
        let free = self.likeness.iter().enumerate();
        own.best(free.filter(|(number, _)| !taken.contains(number) && self.may_be(*number, described)))
    }

    /// Whether neither the vendor's names nor the editions of the product say that it is another operation.
    fn may_be(&self, own: usize, described: Described<'_>) -> bool {
        let name = self.operations.get(own).and_then(|own| own.source.name);
        let theirs = identity::telling(described.facts, described.operation);
        self.is_in_edition(own, described) && !identity::contradict(name, theirs)
    }

    /// Whether the edition that the document is about may have the operation: at another address, each edition has its
    /// own.
    fn is_in_edition(&self, own: usize, described: Described<'_>) -> bool {
        self.editions.get(own).is_none_or(|known| known.is_empty() || known.contains(&described.edition()))
    }
}

/// What a field is recognized by: its location and its name.
fn feature(location: Location, name: &str) -> String {
    format!("{location} {name}")
}

fn is_telling(location: Location, name: &str, settings: &Settings) -> bool {
    !matches!(location, Location::Header | Location::Error) && !settings.common_fields.iter().any(|own| own == name)
}

fn likeness_of_document(operation: &Operation, settings: &Settings) -> Likeness {
    let leaves = tree::leaves(operation).into_iter().filter(|leaf| !leaf.path.contains('.'));
    let leaves = leaves.filter(|leaf| is_telling(leaf.location, &leaf.path, settings));
    Likeness::new(leaves.map(|leaf| feature(leaf.location, &leaf.path)))
}

fn likeness_of_spec(spec: &Spec<'_>, own: &SpecOperation<'_>, settings: &Settings) -> Likeness {
    let parameters = own.parameters.iter().map(|own| (own.location, own.name));
    let bodies = [(Location::Request, &own.request), (Location::Response, &own.response)];
    let properties = bodies.into_iter().flat_map(|(location, body)| {
        let object = body.as_ref().and_then(|body| spec.object(body));
        let properties = object.iter().flat_map(schema::properties).map(|property| property.name).collect::<Vec<_>>();
        properties.into_iter().map(move |name| (location, name))
    });
    let fields = parameters.chain(properties).filter(|(location, name)| is_telling(*location, name, settings));
    Likeness::new(fields.map(|(location, name)| feature(location, name)))
}

#[cfg(test)]
mod tests {
    use koodrive_model::{Model, ROOT, Sources};
    use serde_json::json;

    use super::*;

    fn operation(section: &str, name: &str, method: &str, path: &str) -> Operation {
        Operation {
            section: Some(section.to_owned()),
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            method: method.to_owned(),
            path: path.to_owned(),
            ..Operation::default()
        }
    }

    #[test]
    fn sections_do_not_matter_and_names_come_after_paths() {
        let get = |id: &str| json!({ "get": { "operationId": id, "responses": {} } });
        let paths = json!({ "/files/{fileId}": get("getFile"), "/jobs": get("getJobs") });
        let info = json!({ "title": "", "version": "" });
        let document = json!({ "openapi": "3.0.3", "info": info, "paths": paths });
        let sources = Sources::from([(ROOT.to_owned(), document.to_string())]);
        let (model, _) = Model::load(&sources, &koodrive_model::Settings::default());
        let mut spec = Spec::new(&model);
        (spec.operations[0].source.document, spec.operations[0].source.section) = (Some("a.txt"), Some("4.1"));
        spec.operations[0].source.name = Some("FileDetail");
        let settings = Settings::new("FishDrive");
        for (operation, expected) in [
            (operation("4.1", "", "GET", "/jobs"), Some(1)),
            (operation("4.1", "FileDetail", "GET", "/jobs"), Some(1)),
            (operation("4.2", "", "GET", "/files/{id}"), Some(0)),
            (operation("4.2", "fileDetail", "GET", "/elsewhere"), Some(0)),
            (operation("4.2", "getJobs", "PUT", "/elsewhere"), Some(1)),
            (operation("4.2", "", "PUT", "/files/{id}"), Some(0)),
            (operation("4.2", "PutFile", "PUT", "/files/{id}"), None),
            (operation("4.1", "", "PUT", "/elsewhere"), None),
        ] {
            let described = format!("{operation:?}");
            let facts = Facts { document: "a.txt".into(), operations: vec![operation], ..Facts::default() };
            let assigned = assign(std::slice::from_ref(&facts), &spec, &settings);
            let found = assigned.known.iter().position(|descriptions| !descriptions.is_empty());
            assert_eq!(found, expected, "{described}");
            assert_eq!(assigned.unknown.len(), usize::from(expected.is_none()), "{described}");
        }
    }

    #[test]
    fn another_edition_has_its_own_operation_at_another_address() {
        let get = json!({ "get": { "operationId": "getFile", "responses": {} } });
        let document = json!({ "openapi": "3.0.3", "info": { "title": "", "version": "" }, "paths": { "/file": get } });
        let sources = Sources::from([(ROOT.to_owned(), document.to_string())]);
        let (model, _) = Model::load(&sources, &koodrive_model::Settings::default());
        let mut spec = Spec::new(&model);
        spec.operations[0].source.document = Some("a.txt");
        let settings = Settings::new("FishDrive");
        let source = Facts { document: "a.txt".into(), edition: Some("standard".into()), ..Facts::default() };
        for (edition, path, is_known) in
            [("standard", "/other", true), ("carrier", "/other", false), ("carrier", "/file", true)]
        {
            let operations = vec![operation("", "getFile", "GET", path)];
            let page = Facts { edition: Some(edition.into()), operations, ..Facts::default() };
            let documents = [source.clone(), page];
            let assigned = assign(&documents, &spec, &settings);
            assert_eq!(assigned.unknown.is_empty(), is_known, "{edition} {path}");
        }
    }
}
