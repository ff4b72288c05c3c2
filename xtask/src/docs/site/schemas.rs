//! All schemas, field by field.

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::node::{Schema, SchemaKind};

use super::markdown::{blocks, code, line};
use super::page::{Page, table};
use super::types::{badges, described, fields, link, notes, type_of, values};
use super::{Content, concat, escape};

pub(super) fn page(content: &Content<'_>) -> Page {
    let users = users(content);
    let none = BTreeSet::new();
    let sections = content
        .model
        .schemas
        .iter()
        .map(|(name, schema)| section(content, name, schema, users.get(name.as_str()).unwrap_or(&none)));
    let main = format!(
        "<h1>Schemas</h1>\n<p class=\"lead\">{} types of requests, responses and what is in them.</p>\n{}{}",
        content.model.schemas.len(),
        super::deviations::filter("name, field, description …", &[]),
        concat(sections)
    );
    Page {
        path: "schemas.html".to_owned(),
        title: "Schemas".to_owned(),
        main,
        scripts: vec!["filter.js"],
        class: "schemas",
        ..Page::default()
    }
}

fn section(content: &Content<'_>, name: &str, schema: &Schema, users: &BTreeSet<String>) -> String {
    let listed = values(schema);
    let label = escape(name);
    let inside = if !listed.is_empty() {
        let row = |[value, name, meaning]: &[String; 3]| {
            format!("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n", code(value), escape(name), line(meaning))
        };
        table(&format!("Values of {name}"), &["value", "name", "meaning"], listed.iter().map(row))
    } else if let SchemaKind::Object(_) = schema.kind {
        let head = ["field", "type", "meaning"];
        table(
            &format!("Fields of {name}"),
            &head,
            fields(schema).iter().map(|field| {
                let required = if field.required { " <span class=\"badge required\">required</span>" } else { "" };
                format!(
                    "<tr id=\"{label}.{path}\"><td>{}{required} {}</td><td>{}</td><td>{}{}</td></tr>\n",
                    code(&field.path),
                    badges(&field.schema.standing),
                    type_of(field.schema),
                    line(described(content.model, field.schema)),
                    notes(field.schema),
                    path = escape(&field.path),
                )
            }),
        )
    } else {
        notes(schema)
    };
    let users = users.iter().cloned().collect::<Vec<_>>().join(", ");
    let users = if users.is_empty() { String::new() } else { format!("<p class=\"links\">Used by {users}</p>\n") };
    format!(
        "<article class=\"entry\" id=\"{label}\">\n<h2>{label} <span class=\"where\">{}</span> {}</h2>\n{}{inside}{users}</article>\n",
        type_of(schema),
        badges(&schema.standing),
        blocks(schema.description.as_deref().unwrap_or_default()),
    )
}

/// What refers to each schema, as links.
fn users<'a>(content: &'a Content<'_>) -> BTreeMap<&'a str, BTreeSet<String>> {
    let mut users: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut note = |schema: &'a Schema, user: &str| {
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            if let Some(target) = schema.target() {
                users.entry(target).or_default().insert(user.to_owned());
            }
            open.extend(schema.inner());
        }
    };
    for (name, schema) in &content.model.schemas {
        note(schema, &link(name));
    }
    for operation in &content.model.operations {
        let user = format!("<a href=\"{}\">{}</a>", content.operation(&operation.id), escape(&operation.id));
        let body = operation.body.as_ref().and_then(|body| body.schema.as_ref());
        let parameters = content.model.parameters_of(operation).map(|parameter| &parameter.schema);
        let schemas = body.into_iter().chain(content.model.returned(operation)).chain(parameters);
        schemas.for_each(|schema| note(schema, &user));
    }
    users
}
