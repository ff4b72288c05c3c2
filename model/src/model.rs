//! The whole spec, typed.

mod load;
mod positions;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::bundle::Bundle;
use crate::edition;
use crate::extension::{Edition, ErrorRow, Located, Profile};
use crate::finding::{Finding, Remark};
use crate::key::{Key, Keys};
use crate::node::{Frame, Operation, Parameter, ParameterUse, Referred, Response, ResponseUse, Schema, SecurityScheme};
use crate::read::Faults;
use crate::source::Sources;
use positions::Positions;

/// What the caller decides about the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Settings {
    /// What the vendor's extension keys begin with: `x-acme-`. Without it, a document has none.
    pub prefix: Option<String>,
}

impl Settings {
    /// Settings for a vendor whose extension keys begin with `prefix`.
    pub fn with_prefix(prefix: &str) -> Self {
        Self { prefix: Some(prefix.to_owned()) }
    }
}

/// A spec as typed data.
#[derive(Clone, Debug, Default)]
pub struct Model {
    keys: Keys,
    bundle: Bundle,
    positions: Positions,
    faults: Faults,
    is_complete: bool,
    /// Title, servers and groups.
    pub frame: Frame,
    /// The operations, in the order of the paths.
    pub operations: Vec<Operation>,
    /// The schemas among the components, by name.
    pub schemas: BTreeMap<String, Schema>,
    /// The parameters among the components, by name.
    pub parameters: BTreeMap<String, Parameter>,
    /// The responses among the components, by name.
    pub responses: BTreeMap<String, Response>,
    /// The ways to authenticate, by name.
    pub schemes: BTreeMap<String, SecurityScheme>,
    /// The table of error codes.
    pub errors: Vec<Located<ErrorRow>>,
    /// What holds for the whole API.
    pub profile: Option<Located<Profile>>,
}

impl Model {
    /// Loads a spec. The model holds what could be read; what could not has a finding.
    ///
    /// An extension with a fault counts as not stated, an object of OpenAPI with a fault is left out.
    pub fn load(sources: &Sources, settings: &Settings) -> (Self, Vec<Finding>) {
        load::load(sources, settings)
    }

    /// Whether every object of the document could be read, so that what follows from all of them can be told.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Whether the shape is wrong at or below a node, which is a finding already.
    pub fn has_fault(&self, at: &str) -> bool {
        self.faults.touch(at)
    }

    /// An extension key as this spec's documents spell it.
    pub fn key(&self, key: Key) -> String {
        self.keys.name(key)
    }

    /// The extension keys of this spec's documents.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The spec as one plain `OpenAPI` document, for other tools.
    pub fn document(&self) -> &Value {
        &self.bundle.document
    }

    /// The editions of the API; none where it has but one.
    pub fn editions(&self) -> &[Edition] {
        self.profile.as_ref().map(|profile| profile.editions.as_slice()).unwrap_or_default()
    }

    /// The spec of one edition as a document of its own, which knows no other.
    pub fn document_of(&self, edition: &Edition) -> Value {
        edition::document(&self.bundle.document, &self.keys, edition)
    }

    /// The spec's document, or a copy of it with more in it, as it holds for every edition: what an edition lacks is required
    /// of none.
    pub fn document_for_all(&self, document: Value) -> Value {
        edition::relaxed(document, &self.keys)
    }

    /// The schemas whose values the responses of a document hold, themselves or inside others, by name.
    pub fn received(document: &Value) -> BTreeSet<String> {
        edition::received(document)
    }

    /// A document without the components that nothing leads to, neither an operation nor one of the `kept` schemas, and
    /// without the limits of the profile that they stated.
    pub fn tidied(&self, document: Value, kept: &BTreeSet<String>) -> Value {
        edition::tidied(document, &self.keys.name(Key::Profile), kept)
    }

    /// Gives a remark its file, its pointer there, and its line.
    pub fn locate(&self, remark: &Remark) -> Finding {
        let (file, pointer, line) = self.place(&remark.at);
        Finding { file, line, pointer, rule: remark.rule, message: remark.message.clone(), help: remark.help.clone() }
    }

    /// The file, the pointer in it, and the line that a pointer into the bundle stands for.
    pub fn place(&self, at: &str) -> (String, String, Option<usize>) {
        let place = self.bundle.origin(at);
        let line = self.positions.line(&place.file, &place.pointer);
        (place.file, place.pointer, line)
    }

    /// The group whose schema file a node stands in: `schemas/files.yaml` is the file of the group `files`.
    pub fn group_of(&self, at: &str) -> Option<&str> {
        let file = self.bundle.origin(at).file;
        let stem = file.strip_prefix("schemas/")?.strip_suffix(".yaml")?;
        self.frame.tags.iter().map(|tag| tag.name.as_str()).find(|name| *name == stem)
    }

    /// The operation with this id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The parameter that an operation takes; `None` where it was left out.
    pub fn parameter<'a>(&'a self, parameter: &'a ParameterUse) -> Option<&'a Parameter> {
        match &parameter.parameter {
            Referred::Item(parameter) => Some(parameter),
            Referred::Component(name) => self.parameters.get(name),
        }
    }

    /// The parameters that an operation takes, without those that were left out.
    pub fn parameters_of<'a>(&'a self, operation: &'a Operation) -> impl Iterator<Item = &'a Parameter> {
        operation.parameters.iter().filter_map(|parameter| self.parameter(parameter))
    }

    /// The response that an operation has; `None` where it was left out.
    pub fn response<'a>(&'a self, response: &'a ResponseUse) -> Option<&'a Response> {
        match &response.response {
            Referred::Item(response) => Some(response),
            Referred::Component(name) => self.responses.get(name),
        }
    }

    /// The JSON that an operation returns when it succeeds: the schema of the first success that has one.
    pub fn returned<'a>(&'a self, operation: &'a Operation) -> Option<&'a Schema> {
        operation.responses.successes().find_map(|response| self.response(response)?.schema.as_ref())
    }

    /// The schema behind references, with or without a description of their own. Where one was left out, or where they
    /// never end, it is the last that there is.
    pub fn resolve<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        let mut schema = schema;
        for _ in 0..load::LONGEST_CHAIN {
            match schema.target().and_then(|name| self.schemas.get(name)) {
                Some(next) => schema = next,
                None => break,
            }
        }
        schema
    }
}
