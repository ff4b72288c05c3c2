//! Types, fields and what is known of them, in words.

use koodrive_model::Model;
use koodrive_model::node::{Enumeration, Rest, Schema, SchemaKind, Standing};

use super::markdown::{code, line};
use super::page::badge;
use super::{concat, escape};

/// A field of an object, or of an object inside it.
pub(super) struct Field<'a> {
    /// The path from the object: `data.jobs[].status`.
    pub(super) path: String,
    pub(super) schema: &'a Schema,
    pub(super) required: bool,
}

/// The fields of an object, those of nameless objects inside it included.
pub(super) fn fields(schema: &Schema) -> Vec<Field<'_>> {
    let mut found = Vec::new();
    below("", schema, &mut found);
    found
}

fn below<'a>(path: &str, schema: &'a Schema, found: &mut Vec<Field<'a>>) {
    if let SchemaKind::List(items, ..) = &schema.kind {
        return below(&format!("{path}[]"), items, found);
    }
    for (name, field) in schema.properties() {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        found.push(Field { path: path.clone(), schema: field, required: schema.requires(name) });
        below(&path, field, found);
    }
}

/// What the values of a schema are, with links to the schemas that have names.
pub(super) fn type_of(schema: &Schema) -> String {
    match &schema.kind {
        SchemaKind::Reference(name) | SchemaKind::Described(name) => link(name),
        SchemaKind::Text(..) => word("text", schema),
        SchemaKind::Integer(..) => word("integer", schema),
        SchemaKind::Number(_) => word("number", schema),
        SchemaKind::Boolean => "boolean".to_owned(),
        SchemaKind::List(items, ..) => format!("list of {}", type_of(items)),
        SchemaKind::Object(object) => match &object.rest {
            Rest::Schema(rest) if object.properties.is_empty() => format!("map of {}", type_of(rest)),
            _ => "object".to_owned(),
        },
        SchemaKind::Any => "any JSON".to_owned(),
    }
}

/// A schema's name, which leads to it.
pub(super) fn link(name: &str) -> String {
    let name = escape(name);
    format!("<a href=\"schemas.html#{name}\">{name}</a>")
}

fn word(word: &str, schema: &Schema) -> String {
    schema.format.as_ref().map_or_else(|| word.to_owned(), |format| format!("{word} ({})", escape(format)))
}

/// The values of an enumeration with their names and meanings; none where the schema lists no values.
pub(super) fn values(schema: &Schema) -> Vec<[String; 3]> {
    fn rows<T: ToString>(values: &Enumeration<T>) -> Vec<[String; 3]> {
        let of = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        let row = |(at, value): (usize, &T)| [value.to_string(), of(&values.names, at), of(&values.descriptions, at)];
        values.values.iter().enumerate().map(row).collect()
    }
    match &schema.kind {
        SchemaKind::Text(_, values) => rows(values),
        SchemaKind::Integer(_, values) => rows(values),
        _ => Vec::new(),
    }
}

/// The description of a field, or that of the schema it refers to.
pub(super) fn described<'a>(model: &'a Model, schema: &'a Schema) -> &'a str {
    schema.description.as_deref().or(model.resolve(schema).description.as_deref()).unwrap_or_default()
}

/// What is peculiar about a field, after what it means.
pub(super) fn notes(schema: &Schema) -> String {
    let mut notes = Vec::new();
    let listed = values(schema);
    if !listed.is_empty() {
        let value = |[value, _, meaning]: &[String; 3]| match meaning.as_str() {
            "" => code(value),
            meaning => format!("{} {}", code(value), line(meaning)),
        };
        notes.push(format!("Values: {}", listed.iter().map(value).collect::<Vec<_>>().join("; ")));
    }
    if let Some(default) = &schema.default {
        notes.push(format!("Default: {}.", code(&default.to_string())));
    }
    if !schema.wire.is_empty() {
        let words: Vec<&str> = schema.wire.iter().map(|form| form.word()).collect();
        notes.push(format!("Also seen as: {}.", escape(&words.join(", "))));
    }
    if !schema.aliases.is_empty() {
        let names: Vec<String> = schema.aliases.iter().map(|name| code(name)).collect();
        notes.push(format!("Also seen under the name: {}.", names.join(", ")));
    }
    if schema.unlimited {
        notes.push(format!("{} stands for no limit.", code("-1")));
    }
    if schema.sensitive {
        notes.push("A secret.".to_owned());
    }
    notes.extend(schema.standing.unknown.as_deref().map(|unknown| format!("Not known: {}", line(unknown))));
    concat(notes.iter().map(|note| format!("<div class=\"note\">{note}</div>")))
}

/// Editions, age and certainty, as small labels.
pub(super) fn badges(standing: &Standing) -> String {
    let editions = standing.editions.iter().map(|edition| badge("edition", &format!("{edition} only")));
    let since = standing.since.iter().map(|since| badge("since", &format!("since {since}")));
    let inferred = standing.unconfirmed.then(|| badge("inferred", "inferred"));
    let deprecated = standing.deprecated.then(|| badge("open", "deprecated"));
    concat(editions.chain(since).chain(inferred).chain(deprecated))
}
