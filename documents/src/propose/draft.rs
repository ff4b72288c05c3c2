//! What a proposal is made from, and what it consists of so far.

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::node::Schema;
use koodrive_model::{Key, Model, ROOT, Sources};

use super::text::Edits;
use crate::facts::{Facts, Operation};
use crate::settings::Settings;
use crate::spec::Spec;

/// A proposal in the making.
pub(super) struct Draft<'a> {
    pub(super) model: &'a Model,
    pub(super) spec: Spec<'a>,
    pub(super) settings: &'a Settings,
    pub(super) edits: Edits<'a>,
    pub(super) made: Vec<String>,
    pub(super) by_hand: Vec<String>,
    /// The names of components, old and new.
    pub(super) names: BTreeSet<String>,
    /// The ids of new operations.
    pub(super) ids: BTreeSet<String>,
    /// The documents that became sources of operations: operation and document.
    pub(super) sources: BTreeSet<(String, String)>,
    /// The components made from tables, by document and line of the table.
    pub(super) components: BTreeMap<(String, usize), (String, String)>,
    /// Where limits were stated anew.
    pub(super) restated: BTreeSet<String>,
    /// How many objects enclose the current one.
    pub(super) depth: usize,
    /// The editions of the product whose documents describe a call.
    pub(super) editions: BTreeMap<(String, String), BTreeSet<String>>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(model: &'a Model, sources: &'a Sources, settings: &'a Settings) -> Self {
        Self {
            model,
            spec: Spec::new(model),
            settings,
            edits: Edits::new(model, sources),
            made: Vec::new(),
            by_hand: Vec::new(),
            names: model.schemas.keys().cloned().collect(),
            ids: BTreeSet::new(),
            sources: BTreeSet::new(),
            components: BTreeMap::new(),
            restated: BTreeSet::new(),
            depth: 0,
            editions: BTreeMap::new(),
        }
    }

    /// The member that states which editions have an operation: `x-acme-editions: [carrier]`. `None` where all have it, or
    /// where the product has but one.
    pub(super) fn editions_of(&self, operation: &Operation) -> Option<String> {
        let call = (operation.method.clone(), operation.path.clone());
        let editions = self.editions.get(&call).filter(|own| own.len() < self.settings.editions.len())?;
        Some(self.editions_member(&editions.iter().map(String::as_str).collect::<Vec<_>>().join(", ")))
    }

    /// `x-acme-editions: [standard]`
    pub(super) fn editions_member(&self, editions: &str) -> String {
        format!("{}: [{editions}]", self.model.key(Key::Editions))
    }

    /// The member that states the edition which brought something: `x-acme-since: "2026-02"`.
    pub(super) fn since(&self, facts: &Facts) -> Option<String> {
        let month = published(facts)?.get(..7)?;
        Some(format!("{}: \"{month}\"", self.model.key(Key::Since)))
    }

    /// A name for a component that no other has.
    pub(super) fn free_name(&mut self, wanted: &str, owner: &str) -> String {
        let plain = capital(wanted);
        let mut name = plain.clone();
        let mut number = 1;
        while self.names.contains(&name) {
            name = if number == 1 {
                format!("{}{plain}", capital(owner))
            } else {
                format!("{}{plain}{number}", capital(owner))
            };
            number += 1;
        }
        self.names.insert(name.clone());
        name
    }

    /// Where a component stands: the file and what refers to it there.
    pub(super) fn component(&self, schema: &Schema) -> (String, String) {
        let (file, pointer, _) = self.model.place(&schema.at);
        (file, pointer)
    }
}

/// Where new schemas stand that belong to what is in `file`.
pub(super) fn schema_file(file: &str) -> String {
    file.strip_prefix("paths/").map_or_else(|| file.to_owned(), |name| format!("schemas/{name}"))
}

/// The day of publication.
pub(super) fn published(facts: &Facts) -> Option<&str> {
    facts.date.as_deref()
}

/// A reference from one file of the spec to a node of another.
pub(super) fn reference(from: &str, (file, pointer): (&str, &str)) -> String {
    if from == file {
        return format!("'#{pointer}'");
    }
    let (folder, to) = (from.rsplit_once('/').map(|(folder, _)| folder), file.rsplit_once('/'));
    let path = match (folder, to) {
        (None, _) => file.to_owned(),
        (Some(own), Some((other, name))) if own == other => name.to_owned(),
        (Some(own), _) => format!("{}{file}", "../".repeat(own.split('/').count())),
    };
    format!("'{path}#{pointer}'")
}

/// Where a new component stands in its file, and how far it is indented.
pub(super) fn new_component(file: &str, name: &str) -> (String, usize) {
    if file == ROOT { (format!("/components/schemas/{name}"), 4) } else { (format!("/{name}"), 0) }
}

pub(super) fn capital(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_lead_from_file_to_file() {
        for (from, to, expected) in [
            ("schemas/a.yaml", ("schemas/a.yaml", "/A"), "'#/A'"),
            ("schemas/a.yaml", ("schemas/b.yaml", "/B"), "'b.yaml#/B'"),
            ("paths/a.yaml", ("schemas/b.yaml", "/B"), "'../schemas/b.yaml#/B'"),
            ("paths/a.yaml", (ROOT, "/components/parameters/P"), "'../openapi.yaml#/components/parameters/P'"),
            (ROOT, ("paths/a.yaml", "/A"), "'paths/a.yaml#/A'"),
        ] {
            assert_eq!(reference(from, to), expected);
        }
    }
}
