//! The frame of a document: everything that is neither an operation nor a schema.

use super::{Form, Key, Node, Rows, list, map, may, must, words};

pub(super) fn frame(node: Node) -> Rows {
    use Form::{Referable, Text};
    match node {
        Node::Document => (
            "a document",
            vec![
                must("openapi", words(&["3.0.3"]), "The version of OpenAPI."),
                must("info", Form::Node(Node::Info), "The title and the version of the API."),
                may("servers", list(Form::Node(Node::Server))),
                may("tags", list(Form::Node(Node::Tag))),
                must("paths", map(Referable(Node::PathItem)), "The operations by their paths."),
                may("components", Form::Node(Node::Components)),
            ],
            &[Key::Errors, Key::Profile],
        ),
        Node::Info => (
            "an info",
            vec![
                must("title", Text, "The name of the API."),
                must("version", Text, "The version of the description."),
                may("description", Text),
                may("termsOfService", Text),
                may("contact", Form::Node(Node::Contact)),
                may("license", Form::Node(Node::License)),
            ],
            &[Key::Documents],
        ),
        Node::Contact => ("a contact", vec![may("name", Text), may("url", Text), may("email", Text)], &[]),
        Node::License => ("a license", vec![must("name", Text, "The name of the license."), may("url", Text)], &[]),
        Node::Server => (
            "a server",
            vec![must("url", Text, "The address of the server."), may("description", Text)],
            &[Key::Editions, Key::Name],
        ),
        Node::Tag => (
            "a tag",
            vec![
                must("name", Text, "The name of the group of operations."),
                may("description", Text),
                may("externalDocs", Form::Node(Node::Documentation)),
            ],
            &[Key::Editions],
        ),
        _ => shared(node),
    }
}

/// What the components hold beside schemas, and the documentation elsewhere.
fn shared(node: Node) -> Rows {
    use Form::{Referable, Text};
    match node {
        Node::Components => (
            "the components",
            vec![
                may("schemas", map(Referable(Node::Schema))),
                may("parameters", map(Form::Node(Node::Parameter))),
                may("responses", map(Form::Node(Node::Response))),
                may("securitySchemes", map(Form::Node(Node::SecurityScheme))),
            ],
            &[],
        ),
        Node::SecurityScheme => (
            "a security scheme",
            vec![
                must("type", words(&["apiKey", "http"]), "The kind of scheme."),
                may("name", Text),
                may("in", words(&["header"])),
                may("scheme", words(&["bearer"])),
                may("bearerFormat", Text),
                may("description", Text),
            ],
            &[Key::Editions, Key::Session, Key::Signature],
        ),
        _ => (
            "external documentation",
            vec![must("url", Text, "The address of the documentation."), may("description", Text)],
            &[],
        ),
    }
}
