//! Which members each kind of object may have, and of which JSON type the extensions are. A misspelt keyword is silently
//! ignored by most tools; not by this one.

use serde_json::Value;

use super::{Node, each_operation};
use crate::finding::Remark;

/// A kind of object of an OpenAPI document, and the members that it may have.
struct Kind {
    /// With its article.
    name: &'static str,
    members: &'static [&'static str],
}

const ROOT: Kind = Kind {
    name: "a document",
    members: &["openapi", "info", "servers", "tags", "paths", "components", "x-koodrive-errors", "x-koodrive-profile"],
};
const INFO: Kind =
    Kind { name: "an info", members: &["title", "version", "description", "license", "contact", "termsOfService"] };
const SERVER: Kind = Kind { name: "a server", members: &["url", "description", "x-koodrive-name"] };
const TAG: Kind = Kind { name: "a tag", members: &["name", "description", "externalDocs"] };
const COMPONENTS: Kind =
    Kind { name: "components", members: &["schemas", "parameters", "responses", "securitySchemes"] };
const SECURITY: Kind = Kind {
    name: "a security scheme",
    members: &["type", "name", "in", "description", "scheme", "bearerFormat", "x-koodrive-session"],
};
const PATH_ITEM: Kind = Kind { name: "a path item", members: &["get", "post", "put", "delete"] };
const OPERATION: Kind = Kind {
    name: "an operation",
    members: &[
        "operationId",
        "tags",
        "summary",
        "description",
        "parameters",
        "requestBody",
        "responses",
        "security",
        "externalDocs",
        "x-koodrive-idempotent",
        "x-koodrive-page",
        "x-koodrive-poll",
        "x-koodrive-since",
        "x-koodrive-source",
        "x-koodrive-starts",
        "x-koodrive-unconfirmed",
    ],
};
const BODY: Kind = Kind { name: "a request body", members: &["description", "required", "content"] };
const RESPONSE: Kind = Kind { name: "a response", members: &["description", "content"] };
const CONTENT: Kind = Kind { name: "a content", members: &["application/json"] };
const MEDIA: Kind = Kind { name: "a media type", members: &["schema", "example", "examples"] };
const PARAMETER: Kind = Kind {
    name: "a parameter",
    members: &[
        "name",
        "in",
        "required",
        "description",
        "schema",
        "example",
        "x-koodrive-common",
        "x-koodrive-name",
        "x-koodrive-sensitive",
        "x-koodrive-since",
        "x-koodrive-unconfirmed",
    ],
};
const SCHEMA: Kind = Kind {
    name: "a schema",
    members: &[
        "additionalProperties",
        "allOf",
        "default",
        "description",
        "enum",
        "example",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "multipleOf",
        "pattern",
        "properties",
        "required",
        "title",
        "type",
        "uniqueItems",
        "x-enum-descriptions",
        "x-enum-varnames",
        "x-koodrive-aliases",
        "x-koodrive-constants",
        "x-koodrive-name",
        "x-koodrive-sensitive",
        "x-koodrive-since",
        "x-koodrive-unconfirmed",
        "x-koodrive-wire",
        "x-koodrive-within",
    ],
};
const CONSTANT: Kind = Kind { name: "a constant", members: &["value", "description"] };
const SOURCE: Kind =
    Kind { name: "a source", members: &["document", "section", "tables", "vendorName", "page", "later"] };
const PAGE: Kind = Kind {
    name: "a description of paging",
    members: &["style", "in", "cursor", "size", "defaultSize", "items", "next", "total"],
};
const POLL: Kind =
    Kind { name: "a description of a job", members: &["status", "result", "progress", "items", "cancel"] };
const JOB_STATUS: Kind =
    Kind { name: "a job's status", members: &["field", "running", "finished", "succeeded", "failed", "cancelled"] };
const JOB_RESULT: Kind = Kind { name: "a job's result", members: &["field", "succeeded", "partial", "failed"] };
const JOB_ITEMS: Kind = Kind { name: "a job's items", members: &["field", "status", "pending", "succeeded", "failed"] };
const JOB_CANCEL: Kind = Kind { name: "how a job is cancelled", members: &["operation", "with"] };
const STARTS: Kind = Kind { name: "what an operation starts", members: &["operation", "id", "in", "with"] };
const SESSION: Kind = Kind { name: "a description of sessions", members: &["life", "begin", "refresh", "end"] };
const SESSION_BEGIN: Kind = Kind { name: "how a session begins", members: &["operation", "token", "id"] };
const SESSION_REFRESH: Kind = Kind { name: "how a token is exchanged", members: &["operation", "token", "id"] };
const SESSION_END: Kind = Kind { name: "how a session ends", members: &["operation"] };
const ERROR: Kind =
    Kind { name: "an error code", members: &["code", "status", "name", "meaning", "action", "retryable"] };

/// What OpenAPI allows and we have no Rust for.
const UNSUPPORTED: &[&str] = &[
    "oneOf",
    "anyOf",
    "not",
    "discriminator",
    "nullable",
    "xml",
    "readOnly",
    "writeOnly",
    "deprecated",
    "patch",
    "head",
    "options",
    "trace",
    "parameters",
    "headers",
];

/// The JSON type of an extension's value.
type Test = fn(&Value) -> bool;

const EXTENSIONS: &[(&str, Test, &str)] = &[
    ("x-enum-descriptions", is_texts, "a list of texts"),
    ("x-enum-varnames", is_texts, "a list of texts"),
    ("x-koodrive-aliases", is_texts, "a list of names"),
    ("x-koodrive-common", Value::is_string, "the role of the header"),
    ("x-koodrive-constants", Value::is_object, "an object"),
    ("x-koodrive-errors", Value::is_array, "a list of error codes"),
    ("x-koodrive-idempotent", Value::is_boolean, "true or false"),
    ("x-koodrive-name", Value::is_string, "a name"),
    ("x-koodrive-page", Value::is_object, "an object"),
    ("x-koodrive-poll", Value::is_object, "an object"),
    ("x-koodrive-profile", Value::is_object, "an object"),
    ("x-koodrive-sensitive", Value::is_boolean, "true or false"),
    ("x-koodrive-session", Value::is_object, "an object"),
    ("x-koodrive-since", Value::is_string, "text, as \"2026-02\""),
    ("x-koodrive-source", Value::is_object, "an object"),
    ("x-koodrive-starts", Value::is_object, "an object"),
    ("x-koodrive-unconfirmed", Value::is_boolean, "true or false"),
    ("x-koodrive-wire", is_texts, "a list of JSON forms"),
    ("x-koodrive-within", Value::is_string, "the name of a schema"),
];

fn is_texts(value: &Value) -> bool {
    value.as_array().is_some_and(|items| !items.is_empty() && items.iter().all(Value::is_string))
}

/// The document's frame: everything that is neither an operation nor a schema.
pub(super) fn root(document: &Value) -> Vec<Remark> {
    let root = Node::root(document);
    let mut remarks = members(&root, &ROOT);
    if root.text("openapi") != Some("3.0.3") {
        let message = "this is not an OpenAPI 3.0.3 document";
        remarks.push(Remark::new("/openapi", "openapi", message, "write openapi: 3.0.3"));
    }
    remarks.extend(root.child("info").iter().flat_map(|node| members(node, &INFO)));
    let components = root.child("components");
    remarks.extend(components.iter().flat_map(|node| members(node, &COMPONENTS)));
    for (list, kind) in [("servers", &SERVER), ("tags", &TAG), ("x-koodrive-errors", &ERROR)] {
        let items = root.child(list).into_iter().flat_map(|node| node.items().collect::<Vec<_>>());
        remarks.extend(items.flat_map(|node| members(&node, kind)));
    }
    for tag in root.child("tags").into_iter().flat_map(|node| node.items().collect::<Vec<_>>()) {
        if tag.text("description").is_none_or(str::is_empty) {
            remarks.push(tag.remark("prose", "the group has no description", "say what its operations are about"));
        }
    }
    for (map, kind) in [("responses", &RESPONSE), ("securitySchemes", &SECURITY)] {
        let found = components.as_ref().and_then(|node| node.child(map));
        remarks.extend(found.iter().flat_map(Node::members).flat_map(|(_, node)| members(&node, kind)));
    }
    let schemes = components.as_ref().and_then(|node| node.child("securitySchemes"));
    remarks.extend(schemes.iter().flat_map(Node::members).flat_map(|(_, scheme)| session(&scheme)));
    for (_, item) in root.child("paths").iter().flat_map(Node::members) {
        remarks.extend(members(&item, &PATH_ITEM));
    }
    remarks.extend(each_operation(document).iter().flat_map(|(_, _, operation)| self::operation(operation)));
    remarks
}

fn operation(node: &Node<'_>) -> Vec<Remark> {
    let mut remarks = members(node, &OPERATION);
    for (name, kind) in [("requestBody", &BODY), ("x-koodrive-source", &SOURCE), ("x-koodrive-page", &PAGE)] {
        remarks.extend(node.child(name).iter().flat_map(|node| members(node, kind)));
    }
    remarks.extend(jobs(node));
    let responses = node.child("responses").into_iter().flat_map(|node| node.members().collect::<Vec<_>>());
    let answers: Vec<Node<'_>> = responses.map(|(_, node)| node).filter(|node| node.reference().is_none()).collect();
    remarks.extend(answers.iter().flat_map(|node| members(node, &RESPONSE)));
    for content in node.child("requestBody").iter().chain(&answers).filter_map(|node| node.child("content")) {
        remarks.extend(members(&content, &CONTENT));
        remarks.extend(content.members().flat_map(|(_, media)| members(&media, &MEDIA)));
    }
    remarks
}

fn jobs(operation: &Node<'_>) -> Vec<Remark> {
    let poll = operation.child("x-koodrive-poll");
    let parts = [("status", &JOB_STATUS), ("result", &JOB_RESULT), ("items", &JOB_ITEMS), ("cancel", &JOB_CANCEL)];
    let parts = parts.map(|(name, kind)| (poll.as_ref().and_then(|poll| poll.child(name)), kind));
    let whole = [(poll.clone(), &POLL), (operation.child("x-koodrive-starts"), &STARTS)];
    whole.iter().chain(&parts).flat_map(|(node, kind)| node.iter().flat_map(|node| members(node, kind))).collect()
}

fn session(scheme: &Node<'_>) -> Vec<Remark> {
    let Some(session) = scheme.child("x-koodrive-session") else { return Vec::new() };
    let mut remarks = members(&session, &SESSION);
    for (name, kind) in [("begin", &SESSION_BEGIN), ("refresh", &SESSION_REFRESH), ("end", &SESSION_END)] {
        remarks.extend(session.child(name).iter().flat_map(|node| members(node, kind)));
    }
    remarks
}

pub(super) fn parameter(node: &Node<'_>) -> Vec<Remark> {
    members(node, &PARAMETER)
}

pub(super) fn schema(node: &Node<'_>) -> Vec<Remark> {
    let mut remarks = members(node, &SCHEMA);
    let constants = node.child("x-koodrive-constants");
    remarks.extend(constants.iter().flat_map(Node::members).flat_map(|(_, constant)| members(&constant, &CONSTANT)));
    remarks
}

/// Remarks on members that an object of this kind does not have, and on extensions of the wrong type.
fn members(node: &Node<'_>, kind: &Kind) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (key, member) in node.members() {
        if let Some((_, _, wanted)) = EXTENSIONS.iter().find(|(name, fits, _)| *name == key && !fits(member.value)) {
            remarks.push(member.remark("extension", format!("{key} is not {wanted}"), format!("write {wanted}")));
        } else if !kind.members.contains(&key) {
            remarks.push(unknown(&member, key, kind));
        }
    }
    remarks
}

fn unknown(member: &Node<'_>, key: &str, kind: &Kind) -> Remark {
    if UNSUPPORTED.contains(&key) {
        return member.remark(
            "unsupported",
            format!("{key} in {} has no counterpart in the bindings", kind.name),
            "describe the wire with what is supported: one plain type for each value, other JSON forms in x-koodrive-wire",
        );
    }
    member.remark(
        "keyword",
        format!("{key} is no known member of {}", kind.name),
        "correct the spelling, or teach codegen::lint::keywords the member",
    )
}
