//! The parts of the spec's model that documents describe.

pub(crate) mod schema;
pub(crate) mod values;

use std::collections::BTreeMap;

use koodrive_model::node::{self, Proof, Schema, Status};
use koodrive_model::{Key, Model, pointer};

use crate::location::Location;
use schema::Node;

/// What the spec states, operation by operation.
#[derive(Debug)]
pub(crate) struct Spec<'a> {
    pub(crate) operations: Vec<SpecOperation<'a>>,
    model: &'a Model,
    /// Every schema by its pointer.
    schemas: BTreeMap<&'a str, &'a Schema>,
}

/// One operation of the spec.
#[derive(Debug)]
pub(crate) struct SpecOperation<'a> {
    pub(crate) id: &'a str,
    pub(crate) method: String,
    pub(crate) path: &'a str,
    pub(crate) pointer: String,
    pub(crate) source: Source<'a>,
    pub(crate) security: Security,
    pub(crate) parameters: Vec<Parameter<'a>>,
    pub(crate) request: Option<Node<'a>>,
    pub(crate) response: Option<Node<'a>>,
    pub(crate) error: Option<Node<'a>>,
    pub(crate) statuses: Vec<Status>,
}

/// The documents that the operation was curated from.
#[derive(Debug, Default)]
pub(crate) struct Source<'a> {
    pub(crate) document: Option<&'a str>,
    pub(crate) section: Option<&'a str>,
    pub(crate) later: Vec<&'a str>,
    /// The vendor's own name for the operation.
    pub(crate) name: Option<&'a str>,
}

/// How the operation is authenticated.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Security {
    pub(crate) token: bool,
    pub(crate) signature: bool,
    /// Whether a call without either is allowed.
    pub(crate) optional: bool,
}

/// A parameter in the path, the query or a header.
#[derive(Debug)]
pub(crate) struct Parameter<'a> {
    pub(crate) location: Location,
    pub(crate) name: &'a str,
    pub(crate) aliases: Vec<&'a str>,
    pub(crate) required: bool,
    pub(crate) schema: Node<'a>,
    pub(crate) description: Option<&'a str>,
    pub(crate) pointer: String,
}

impl Parameter<'_> {
    /// Whether a name in a document is one of the parameter's. Names of headers have no case.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        let same = |own: &str| own == name || (self.location == Location::Header && own.eq_ignore_ascii_case(name));
        same(self.name) || self.aliases.iter().any(|alias| same(alias))
    }
}

impl<'a> Spec<'a> {
    /// Reads a model.
    pub(crate) fn new(model: &'a Model) -> Self {
        let mut schemas = BTreeMap::new();
        let mut open: Vec<&Schema> = model.schemas.values().collect();
        while let Some(schema) = open.pop() {
            schemas.insert(schema.at.as_str(), schema);
            open.extend(schema.inner());
        }
        let mut spec = Self { operations: Vec::new(), model, schemas };
        spec.operations = model.operations.iter().map(|operation| spec.operation(operation)).collect();
        spec
    }

    fn operation(&self, operation: &'a node::Operation) -> SpecOperation<'a> {
        let response =
            |response: Option<&'a node::ResponseUse>| Some(Node::new(self.model.response(response?)?.schema.as_ref()?));
        SpecOperation {
            id: &operation.id,
            method: operation.method.to_string(),
            path: &operation.path,
            pointer: operation.at.clone(),
            source: operation.source.as_ref().map(|located| source(&located.value)).unwrap_or_default(),
            security: self.security(operation),
            parameters: self.model.parameters_of(operation).map(parameter).collect(),
            request: operation.body.as_ref().and_then(|body| body.schema.as_ref()).map(Node::new),
            response: self.model.returned(operation).map(Node::new),
            error: response(operation.responses.default()),
            statuses: operation.responses.all.iter().map(|response| response.status).collect(),
        }
    }

    fn security(&self, operation: &node::Operation) -> Security {
        let alternatives = operation.security.as_deref().unwrap_or_default();
        let proofs: Vec<Proof> =
            alternatives.iter().flatten().filter_map(|name| Some(self.model.schemes.get(name)?.proof)).collect();
        Security {
            token: proofs.contains(&Proof::Token),
            signature: proofs.contains(&Proof::Signature),
            optional: alternatives.iter().any(Vec::is_empty),
        }
    }

    /// The table of error codes: code, status, pointer.
    pub(crate) fn errors(&self) -> Vec<(String, Option<u64>, String)> {
        let errors = self.model.errors.iter();
        errors.map(|error| (error.code.to_string(), Some(error.status.into()), error.at.clone())).collect()
    }

    /// Where the table of error codes stands, or should.
    pub(crate) fn errors_pointer(&self) -> String {
        pointer::push("", &self.model.key(Key::Errors))
    }

    /// Whether the spec marks what stands at a pointer as deprecated: it was stated once and may be gone from the documents.
    pub(crate) fn is_deprecated(&self, pointer: &str) -> bool {
        self.model.document().pointer(pointer).and_then(|node| node.get("deprecated")) == Some(&true.into())
    }

    /// The editions of the product that have what stands at a pointer; none where all have.
    pub(crate) fn editions(&self, pointer: &str) -> Vec<&'a str> {
        let node = self.model.document().pointer(pointer);
        let names = node.and_then(|node| node.get(self.model.key(Key::Editions))?.as_array());
        names.into_iter().flatten().filter_map(serde_json::Value::as_str).collect()
    }

    /// The node at a pointer.
    pub(crate) fn node(&self, pointer: &str) -> Option<Node<'a>> {
        self.schemas.get(pointer).map(|schema| Node::new(schema))
    }
}

fn source(source: &koodrive_model::extension::Source) -> Source<'_> {
    Source {
        document: source.document.as_deref(),
        section: source.section.as_deref(),
        later: source.later.iter().map(String::as_str).collect(),
        name: source.vendor_name.as_deref(),
    }
}

fn parameter(parameter: &node::Parameter) -> Parameter<'_> {
    Parameter {
        location: match parameter.location {
            node::Location::Path => Location::Path,
            node::Location::Query => Location::Query,
            node::Location::Header => Location::Header,
        },
        name: &parameter.name,
        aliases: parameter.schema.aliases.iter().map(String::as_str).collect(),
        required: parameter.required,
        schema: Node::new(&parameter.schema),
        description: parameter.description.as_deref(),
        pointer: parameter.at.clone(),
    }
}
