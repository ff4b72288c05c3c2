//! The objects of an `OpenAPI` document, as far as the model supports them.

mod frame;

use frame::frame;

use super::{Form, Member, Node, Object, Word, extensions};
use crate::key::{Key, Keys};

/// What `OpenAPI` allows and the model does not.
const UNSUPPORTED: &[&str] = &[
    "oneOf",
    "anyOf",
    "not",
    "discriminator",
    "nullable",
    "xml",
    "readOnly",
    "writeOnly",
    "head",
    "options",
    "trace",
    "parameters",
    "headers",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "minProperties",
];

/// The objects of a document, with the extensions under a vendor's prefix.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    objects: Vec<(Node, Object)>,
}

/// The kinds of objects, in the order of [`Node`].
const NODES: [Node; 18] = [
    Node::Document,
    Node::Info,
    Node::Contact,
    Node::License,
    Node::Server,
    Node::Tag,
    Node::Documentation,
    Node::Components,
    Node::SecurityScheme,
    Node::PathItem,
    Node::Operation,
    Node::Parameter,
    Node::Body,
    Node::Responses,
    Node::Response,
    Node::Content,
    Node::Media,
    Node::Schema,
];

impl Table {
    pub(crate) fn new(keys: &Keys) -> Self {
        Self { objects: NODES.into_iter().map(|node| (node, object(node, keys))).collect() }
    }

    /// The members of a kind of object.
    pub(crate) fn object(&self, node: Node) -> Option<&Object> {
        self.objects.get(node as usize).map(|(_, object)| object)
    }

    /// All kinds of objects.
    pub(crate) fn objects(&self) -> impl Iterator<Item = &(Node, Object)> {
        self.objects.iter()
    }

    /// Whether `OpenAPI` has a member that the model does not support.
    pub(crate) fn is_unsupported(key: &str) -> bool {
        UNSUPPORTED.contains(&key)
    }
}

/// Members of `OpenAPI`: what they are, and for those that must be there, what they mean.
struct Row(&'static str, Form, Option<&'static str>);

fn may(key: &'static str, form: Form) -> Row {
    Row(key, form, None)
}

fn must(key: &'static str, form: Form, docs: &'static str) -> Row {
    Row(key, form, Some(docs))
}

fn list(item: Form) -> Form {
    Form::List { item: Box::new(item), least: 0 }
}

fn map(value: Form) -> Form {
    Form::Map(Box::new(value))
}

fn words(words: &[&str]) -> Form {
    Form::Words(words.iter().map(|text| Word { text: (*text).to_owned(), docs: String::new() }).collect())
}

fn count() -> Form {
    Form::Integer { least: Some(0), most: None }
}

fn object(node: Node, keys: &Keys) -> Object {
    let (name, rows, extensions) = rows(node);
    let mut members: Vec<Member> = rows
        .into_iter()
        .map(|Row(key, form, docs)| Member {
            key: key.to_owned(),
            form,
            is_required: docs.is_some(),
            docs: docs.unwrap_or_default().to_owned(),
            extension: None,
        })
        .collect();
    members.extend(extensions.iter().filter_map(|key| {
        let name = keys.in_documents(*key)?;
        Some(Member {
            form: extensions::form(*key, &format!("`{name}`")),
            key: name,
            is_required: false,
            docs: extensions::docs(*key).to_owned(),
            extension: Some(*key),
        })
    }));
    members.sort_by(|one, other| one.key.cmp(&other.key));
    let statuses = (node == Node::Responses).then(|| Box::new(Form::Referable(Node::Response)));
    Object { name: name.to_owned(), members, statuses }
}

type Rows = (&'static str, Vec<Row>, &'static [Key]);

fn rows(node: Node) -> Rows {
    match node {
        Node::Document
        | Node::Info
        | Node::Contact
        | Node::License
        | Node::Server
        | Node::Tag
        | Node::Documentation
        | Node::Components
        | Node::SecurityScheme => frame(node),
        Node::PathItem | Node::Operation | Node::Parameter => call(node),
        Node::Body | Node::Responses | Node::Response | Node::Content | Node::Media => content(node),
        Node::Schema => schema(),
    }
}

fn call(node: Node) -> Rows {
    use Form::{Any, Boolean, Referable, Text};
    match node {
        Node::PathItem => {
            let verbs = ["get", "post", "put", "patch", "delete"];
            ("a path item", verbs.map(|verb| may(verb, Form::Node(Node::Operation))).into(), &[])
        }
        Node::Operation => (
            "an operation",
            vec![
                must("operationId", Text, "The id: a verb and a noun in lowerCamel, as `createFile`."),
                may("tags", list(Text)),
                may("summary", Text),
                may("deprecated", Boolean),
                may("description", Text),
                may("externalDocs", Form::Node(Node::Documentation)),
                may("parameters", list(Referable(Node::Parameter))),
                may("requestBody", Form::Node(Node::Body)),
                must("responses", Form::Node(Node::Responses), "The response to success, and `default` for errors."),
                may("security", list(map(list(Text)))),
            ],
            &[
                Key::Editions,
                Key::Idempotent,
                Key::In,
                Key::LongRunning,
                Key::Pagination,
                Key::Poll,
                Key::Since,
                Key::Source,
                Key::Success,
                Key::Unconfirmed,
                Key::Unknown,
            ],
        ),
        _ => (
            "a parameter",
            vec![
                must("name", Text, "The name on the wire."),
                must("in", words(&["path", "query", "header"]), "Where the parameter travels."),
                may("required", Boolean),
                may("deprecated", Boolean),
                may("description", Text),
                must("schema", Referable(Node::Schema), "The type of the value."),
                may("example", Any),
                may("examples", Any),
            ],
            &[Key::Common, Key::Editions, Key::In, Key::Name, Key::Sensitive, Key::Since, Key::Unconfirmed],
        ),
    }
}

fn content(node: Node) -> Rows {
    use Form::{Any, Boolean, Referable, Text};
    match node {
        Node::Body => (
            "a request body",
            vec![
                may("description", Text),
                may("required", Boolean),
                must("content", Form::Node(Node::Content), "The schema of the body."),
            ],
            &[],
        ),
        Node::Responses => ("the responses", vec![may("default", Referable(Node::Response))], &[]),
        Node::Response => (
            "a response",
            vec![must("description", Text, "What the response is."), may("content", Form::Node(Node::Content))],
            &[],
        ),
        Node::Content => (
            "a content",
            vec![must(
                "application/json",
                Form::Node(Node::Media),
                "The schema of the JSON; no other type is supported.",
            )],
            &[],
        ),
        _ => (
            "a media type",
            vec![may("schema", Referable(Node::Schema)), may("example", Any), may("examples", Any)],
            &[],
        ),
    }
}

fn schema() -> Rows {
    use Form::{Any, Boolean, Number, Referable, Text};
    let free = Form::Either(vec![Boolean, Referable(Node::Schema)]);
    (
        "a schema",
        vec![
            may("additionalProperties", free),
            may("allOf", list(Referable(Node::Schema))),
            may("default", Any),
            may("deprecated", Boolean),
            may("description", Text),
            may("enum", list(Any)),
            may("example", Any),
            may("format", Text),
            may("items", Referable(Node::Schema)),
            may("maxItems", count()),
            may("maxLength", count()),
            may("maxProperties", count()),
            may("maximum", Number),
            may("minItems", count()),
            may("minLength", count()),
            may("minimum", Number),
            may("multipleOf", Number),
            may("pattern", Text),
            may("properties", map(Referable(Node::Schema))),
            may("required", list(Text)),
            may("title", Text),
            may("type", words(&["string", "integer", "number", "boolean", "object", "array"])),
            may("uniqueItems", Boolean),
        ],
        &[
            Key::Aliases,
            Key::Constants,
            Key::Editions,
            Key::EnumDescriptions,
            Key::EnumEditions,
            Key::EnumNames,
            Key::In,
            Key::Name,
            Key::Sensitive,
            Key::Since,
            Key::Unconfirmed,
            Key::Unknown,
            Key::Unlimited,
            Key::Wire,
            Key::Within,
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_object_is_found_under_its_own_number() {
        let table = Table::new(&Keys::new(Some("x-acme-")));
        for (index, (node, _)) in table.objects().enumerate() {
            assert_eq!(*node as usize, index);
        }
        assert_eq!(table.objects().count(), NODES.len());
    }

    #[test]
    fn every_extension_stands_somewhere_and_means_something() {
        let table = Table::new(&Keys::new(Some("x-acme-")));
        for key in Key::ALL {
            let places = table.objects().flat_map(|(_, object)| &object.members);
            assert!(places.filter(|member| member.extension == Some(key)).count() > 0, "{key:?}");
            assert!(extensions::docs(key).ends_with('.'), "{key:?}");
        }
    }
}
