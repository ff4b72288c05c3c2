//! The types of schemas, as far as callers can tell them apart.

use koodrive_model::Model;
use koodrive_model::node::{Rest, Schema, SchemaKind};

use crate::change::judge::Extent;

/// The deepest nesting that is put into words.
const DEEPEST: u8 = 8;

/// What a schema is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape<'a> {
    Text,
    /// A whole number of so many bits.
    Integer(u8),
    Number,
    Boolean,
    List(&'a Schema),
    Map(&'a Schema),
    Object,
    Free,
}

pub(super) fn shape(schema: &Schema) -> Shape<'_> {
    match &schema.kind {
        SchemaKind::Text(..) => Shape::Text,
        SchemaKind::Integer(..) => Shape::Integer(if schema.format.as_deref() == Some("int32") { 32 } else { 64 }),
        SchemaKind::Number(_) => Shape::Number,
        SchemaKind::Boolean => Shape::Boolean,
        SchemaKind::List(items, ..) => Shape::List(items),
        SchemaKind::Object(object) => match &object.rest {
            Rest::Schema(values) => Shape::Map(values),
            _ if object.properties.is_empty() => Shape::Free,
            _ => Shape::Object,
        },
        // No type, or references that never end.
        SchemaKind::Any | SchemaKind::Reference(_) | SchemaKind::Described(_) => Shape::Free,
    }
}

/// The type in words: `integer (int64)`, `array of User`.
pub(super) fn words(model: &Model, schema: &Schema) -> String {
    words_within(model, schema, DEEPEST)
}

fn words_within(model: &Model, schema: &Schema, depth: u8) -> String {
    let Some(depth) = depth.checked_sub(1) else { return "…".to_owned() };
    let inner = model.resolve(schema);
    let with_format = |word: &str| match &inner.format {
        Some(format) => format!("{word} ({format})"),
        None => word.to_owned(),
    };
    match shape(inner) {
        Shape::Text => with_format("string"),
        Shape::Integer(_) => with_format("integer"),
        Shape::Number => with_format("number"),
        Shape::Boolean => "boolean".to_owned(),
        Shape::List(items) => format!("array of {}", words_within(model, items, depth)),
        Shape::Map(values) => format!("map of {}", words_within(model, values, depth)),
        Shape::Object => component(inner).unwrap_or("object").to_owned(),
        Shape::Free => "any object".to_owned(),
    }
}

/// The name of the component that a schema is.
pub(super) fn component(schema: &Schema) -> Option<&str> {
    schema.at.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'))
}

/// How the values of the type changed; `None` where it is the same.
pub(super) fn extent(old: &Schema, new: &Schema) -> Option<Extent> {
    use Shape::{Boolean, Free, Integer, List, Map, Number, Object, Text};
    match (shape(old), shape(new)) {
        (Text, Text) | (Number, Number) => formats(old.format.as_deref(), new.format.as_deref()),
        (Boolean, Boolean) | (List(_), List(_)) | (Map(_), Map(_)) | (Object, Object) | (Free, Free) => None,
        (Integer(before), Integer(after)) if before == after => None,
        (Integer(before), Integer(after)) => Some(if before < after { Extent::Wider } else { Extent::Narrower }),
        (Integer(_), Number) | (Object | Map(_), Free) => Some(Extent::Wider),
        (Number, Integer(_)) | (Free, Object | Map(_)) => Some(Extent::Narrower),
        _ => Some(Extent::Other),
    }
}

fn formats(old: Option<&str>, new: Option<&str>) -> Option<Extent> {
    match (old, new) {
        (old, new) if old == new => None,
        (None, _) => Some(Extent::Narrower),
        (_, None) => Some(Extent::Wider),
        _ => Some(Extent::Other),
    }
}
