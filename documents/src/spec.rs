//! The spec's bundle, asked for what documents speak of.

pub(crate) mod schema;

use serde_json::Value;

use crate::location::Location;
use schema::{Node, aliases};

/// The methods that a path item may hold.
const METHODS: [&str; 7] = ["get", "put", "post", "delete", "patch", "head", "options"];

/// What the bundle says, operation by operation.
#[derive(Debug)]
pub(crate) struct Spec<'a> {
    pub(crate) operations: Vec<SpecOperation<'a>>,
    bundle: &'a Value,
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
}

/// `x-koodrive-source`: the documents that the operation was curated from.
#[derive(Debug, Default)]
pub(crate) struct Source<'a> {
    pub(crate) document: Option<&'a str>,
    pub(crate) section: Option<&'a str>,
    pub(crate) tables: Vec<&'a str>,
    pub(crate) later: Vec<&'a str>,
}

impl Source<'_> {
    pub(crate) fn names(&self, document: &str) -> bool {
        self.document == Some(document) || self.later.contains(&document)
    }
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
    pub(crate) pointer: String,
}

impl Parameter<'_> {
    /// Whether a document may call it so. Names of headers have no case.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        let same = |own: &str| own == name || (self.location == Location::Header && own.eq_ignore_ascii_case(name));
        same(self.name) || self.aliases.iter().any(|alias| same(alias))
    }
}

impl<'a> Spec<'a> {
    /// Reads a bundle. What is not as `OpenAPI` has it is left out: checking that is the linter's work.
    pub(crate) fn new(bundle: &'a Value) -> Self {
        let mut spec = Self { operations: Vec::new(), bundle };
        for (path, item) in members(bundle.get("paths")) {
            let at = push("/paths", path);
            for (method, operation) in members(Some(item)).filter(|(method, _)| METHODS.contains(method)) {
                let operation = spec.operation(path, method, operation, item, &push(&at, method));
                spec.operations.push(operation);
            }
        }
        spec
    }

    fn operation(&self, path: &'a str, method: &str, value: &'a Value, item: &'a Value, at: &str) -> SpecOperation<'a> {
        let body = |of: &Value, at: String| -> Option<Node<'a>> {
            let pointer = format!("{at}/content/application~1json/schema");
            of.pointer("/content/application~1json/schema")?;
            self.node(&pointer)
        };
        let request = value.get("requestBody").and_then(|own| {
            let (own, at) = self.follow(own, format!("{at}/requestBody"));
            body(own, at)
        });
        let response = |status: &str| {
            let (own, at) = self.follow(value.get("responses")?.get(status)?, format!("{at}/responses/{status}"));
            body(own, at)
        };
        let own_parameters = items(value.get("parameters"), &format!("{at}/parameters"));
        let shared = at.rsplit_once('/').map_or("", |(item, _)| item);
        let shared = items(item.get("parameters"), &format!("{shared}/parameters"));
        SpecOperation {
            id: value.get("operationId").and_then(Value::as_str).unwrap_or(path),
            method: method.to_ascii_uppercase(),
            path,
            pointer: at.to_owned(),
            source: source(value),
            security: self.security(value),
            parameters: own_parameters
                .into_iter()
                .chain(shared)
                .filter_map(|(at, own)| self.parameter(own, at))
                .collect(),
            request,
            response: response("200"),
            error: response("default"),
        }
    }

    fn parameter(&self, value: &'a Value, at: String) -> Option<Parameter<'a>> {
        let (value, pointer) = self.follow(value, at);
        let location = match value.get("in")?.as_str()? {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" => Location::Header,
            _ => return None,
        };
        let schema = self.node(&format!("{pointer}/schema"))?;
        let mut names = aliases(value);
        names.extend(aliases(schema.value));
        Some(Parameter {
            location,
            name: value.get("name")?.as_str()?,
            aliases: names,
            required: value.get("required").and_then(Value::as_bool).unwrap_or(false),
            schema,
            pointer,
        })
    }

    fn security(&self, operation: &Value) -> Security {
        let asked = operation.get("security").or_else(|| self.bundle.get("security"));
        let alternatives = asked.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let has = |name: &str| alternatives.iter().any(|one| one.get(name).is_some());
        Security {
            token: has("accessToken"),
            signature: has("appSignature"),
            optional: alternatives.iter().any(|one| one.as_object().is_some_and(serde_json::Map::is_empty)),
        }
    }

    /// The table of error codes: code, status, pointer.
    pub(crate) fn errors(&self) -> Vec<(String, Option<u64>, String)> {
        let errors = items(self.bundle.get("x-koodrive-errors"), "/x-koodrive-errors");
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let errors = errors.into_iter().filter_map(|(at, error)| {
            Some((text(error.get("code")?), error.get("status").and_then(Value::as_u64), at))
        });
        errors.collect()
    }

    /// The node at a pointer.
    pub(crate) fn node(&self, pointer: &str) -> Option<Node<'a>> {
        Some(Node { value: self.bundle.pointer(pointer)?, pointer: pointer.to_owned() })
    }

    /// Follows a reference to a parameter, a body or a response.
    fn follow(&self, value: &'a Value, at: String) -> (&'a Value, String) {
        let target = value.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        match target.and_then(|target| Some((self.bundle.pointer(target)?, target))) {
            Some((found, pointer)) => (found, pointer.to_owned()),
            None => (value, at),
        }
    }
}

fn source(operation: &Value) -> Source<'_> {
    let Some(source) = operation.get("x-koodrive-source") else { return Source::default() };
    let text = |name: &str| source.get(name).and_then(Value::as_str);
    let texts = |name: &str| -> Vec<&str> {
        let list = source.get(name).and_then(Value::as_array);
        list.map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
    };
    Source { document: text("document"), section: text("section"), tables: texts("tables"), later: texts("later") }
}

/// The members of an object, or nothing.
pub(crate) fn members(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

/// The items of a list with their pointers, or nothing.
fn items<'a>(value: Option<&'a Value>, at: &str) -> Vec<(String, &'a Value)> {
    let list = value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().enumerate().map(|(index, item)| (format!("{at}/{index}"), item)).collect()
}

/// One segment more on a JSON pointer.
pub(crate) fn push(pointer: &str, segment: &str) -> String {
    format!("{pointer}/{}", segment.replace('~', "~0").replace('/', "~1"))
}
