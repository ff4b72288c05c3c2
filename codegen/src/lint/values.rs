//! Whether what is stated about values agrees with their schema: defaults, examples, enumerations, limits, patterns, and
//! keywords that belong to another type.

mod places;

use koodrive_model::node::{Schema, SchemaKind};
use koodrive_model::{Key, Model, pointer};
use openapiv3::{IntegerFormat, IntegerType, VariantOrUnknownOrEmpty};
use regress::Regex;
use serde_json::Value;

use self::places::Role;
use crate::finding::Remark;
use crate::plain;

/// The keywords that say something about values of some types only.
const KEYWORDS: [(&str, &[&str]); 16] = [
    ("format", &["string", "integer", "number"]),
    ("enum", &["string", "integer", "number", "boolean"]),
    ("pattern", &["string"]),
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("minimum", &["integer", "number"]),
    ("maximum", &["integer", "number"]),
    ("multipleOf", &["integer", "number"]),
    ("items", &["array"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("properties", &["object"]),
    ("required", &["object"]),
    ("additionalProperties", &["object"]),
    ("maxProperties", &["object"]),
];

/// The formats that belong to one type.
const FORMATS: [(&str, &str); 7] = [
    ("int32", "integer"),
    ("int64", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("date-time", "string"),
    ("date", "string"),
    ("uri", "string"),
];

/// Looks at every schema, wherever one occurs, and at the examples beside those of parameters and bodies.
pub(super) fn lint(model: &Model) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (schema, role) in places::schemas(model) {
        remarks.extend(one(model, schema));
        remarks.extend(out_of_place(model, schema, role));
    }
    for (at, schema) in places::holders(model) {
        remarks.extend(examples(model, &at, schema));
    }
    remarks
}

fn one(model: &Model, schema: &Schema) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = limits(schema).into_iter().chain(step(schema)).chain(pattern(schema)).collect();
    remarks.extend(foreign(model, schema));
    let stated = |key: &str| Some((pointer::push(&schema.at, key), model.document().pointer(&schema.at)?.get(key)?));
    for (at, value) in [stated("default"), stated("example")].into_iter().flatten() {
        remarks.extend(misfit(model, schema, &at, value));
    }
    if schema.is_enumeration()
        && let Some((at, Value::Array(values))) = stated("enum")
    {
        // A value of another type, and one that is listed twice, are findings already.
        let is_taken =
            |value: &Value| if let SchemaKind::Text(..) = schema.kind { value.is_string() } else { value.is_i64() };
        let values = values.iter().enumerate().filter(|(_, value)| is_taken(value));
        remarks.extend(values.filter_map(|(index, value)| misfit(model, schema, &format!("{at}/{index}"), value)));
    }
    remarks
}

fn misfit(model: &Model, schema: &Schema, at: &str, value: &Value) -> Option<Remark> {
    // Without the components it refers to, nothing is known of a value.
    if plain::fits(model, schema, value) || !model.is_complete() && schema.target().is_some() {
        return None;
    }
    let name = pointer::segments(at).last().unwrap_or_default();
    let name = if name.parse::<usize>().is_ok() { "enum".to_owned() } else { name };
    let message = format!("`{name}` is {value}, which is not a value of this schema");
    Some(Remark::new(
        at,
        "value",
        message,
        format!("state a value of the type and within the limits, or remove `{name}`"),
    ))
}

/// `example` and `examples` of a parameter or a body.
fn examples(model: &Model, at: &str, schema: &Schema) -> Vec<Remark> {
    let Some(holder) = model.document().pointer(at) else { return Vec::new() };
    let mut remarks = Vec::new();
    if let Some(value) = holder.get("example") {
        remarks.extend(misfit(model, schema, &pointer::push(at, "example"), value));
    }
    let Some(stated) = holder.get("examples") else { return remarks };
    let at = pointer::push(at, "examples");
    if holder.get("example").is_some() {
        let message = "`example` and `examples` exclude each other";
        remarks.push(Remark::new(&at, "value", message, "move the one into the others"));
    }
    let wrong = |at: &str| {
        let help = "write `examples: {name: {summary: What it shows, value: …}}`";
        Remark::new(at, "value", "`examples` are named objects, each with its `value`", help)
    };
    match stated {
        Value::Object(members) => {
            for (name, example) in members {
                let at = pointer::push(&at, name);
                match example.get("value") {
                    Some(value) => remarks.extend(misfit(model, schema, &pointer::push(&at, "value"), value)),
                    None => remarks.push(wrong(&at)),
                }
            }
        }
        _ => remarks.push(wrong(&at)),
    }
    remarks
}

/// A range that holds no value.
fn limits(schema: &Schema) -> Option<Remark> {
    let (names, is_empty) = match &schema.kind {
        SchemaKind::Text(text, _) => (["minLength", "maxLength"], is_above(text.min_length, text.max_length)),
        SchemaKind::Integer(limits, _) if is_beyond(limits) => {
            let message = "no value of the format lies between `minimum` and `maximum`";
            return Some(Remark::new(&pointer::push(&schema.at, "format"), "value", message, "write `format: int64`"));
        }
        SchemaKind::Integer(limits, _) => (["minimum", "maximum"], is_above(limits.minimum, limits.maximum)),
        SchemaKind::Number(limits) => (["minimum", "maximum"], is_above(limits.minimum, limits.maximum)),
        SchemaKind::List(_, least, most) => (["minItems", "maxItems"], is_above(*least, *most)),
        _ => return None,
    };
    let [least, most] = names;
    is_empty.then(|| {
        let message = format!("`{least}` is greater than `{most}`, so no value is allowed");
        Remark::new(&pointer::push(&schema.at, least), "value", message, "correct one of the two")
    })
}

fn is_above<T: PartialOrd>(least: Option<T>, most: Option<T>) -> bool {
    least.zip(most).is_some_and(|(least, most)| least > most)
}

fn is_beyond(limits: &IntegerType) -> bool {
    limits.format == VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32)
        && (limits.minimum.is_some_and(|least| least > i64::from(i32::MAX))
            || limits.maximum.is_some_and(|most| most < i64::from(i32::MIN)))
}

fn step(schema: &Schema) -> Option<Remark> {
    let is_step = match &schema.kind {
        SchemaKind::Integer(limits, _) => limits.multiple_of? > 0,
        SchemaKind::Number(limits) => limits.multiple_of? > 0.0,
        _ => return None,
    };
    (!is_step).then(|| {
        let message = "`multipleOf` is not greater than 0";
        Remark::new(&pointer::push(&schema.at, "multipleOf"), "value", message, "correct or remove it")
    })
}

fn pattern(schema: &Schema) -> Option<Remark> {
    let SchemaKind::Text(text, _) = &schema.kind else { return None };
    let error = Regex::new(text.pattern.as_deref()?).err()?;
    let message = format!("`pattern` is not a regular expression: {error}");
    let help = "write it in the syntax of ECMA-262, as JavaScript has it";
    Some(Remark::new(&pointer::push(&schema.at, "pattern"), "value", message, help))
}

/// Keywords of another type say nothing here, and what was meant by them is lost.
fn foreign(model: &Model, schema: &Schema) -> Vec<Remark> {
    let kind = match &schema.kind {
        SchemaKind::Reference(_) => return Vec::new(),
        SchemaKind::Described(_) => "reference",
        SchemaKind::Text(..) => "string",
        SchemaKind::Integer(..) => "integer",
        SchemaKind::Number(_) => "number",
        SchemaKind::Boolean => "boolean",
        SchemaKind::List(..) => "array",
        SchemaKind::Object(_) => "object",
        SchemaKind::Any => "unknown",
    };
    let Some(stated) = model.document().pointer(&schema.at).and_then(Value::as_object) else { return Vec::new() };
    let format = FORMATS.iter().find(|(format, own)| schema.format.as_deref() == Some(format) && *own != kind);
    let format = format.filter(|_| ["string", "integer", "number"].contains(&kind)).map(|(format, own)| {
        let message = format!("the format {format} has no effect on a schema of type {kind}");
        let help = format!("write `type: {own}`, or another format");
        Remark::new(&pointer::push(&schema.at, "format"), "value", message, help)
    });
    let foreign = KEYWORDS.iter().filter(|(key, kinds)| stated.contains_key(*key) && !kinds.contains(&kind));
    let foreign = foreign.map(|(key, kinds)| {
        let message = if kind == "reference" {
            format!("`{key}` has no effect beside a reference")
        } else {
            format!("`{key}` has no effect on a schema of type {kind}")
        };
        let help = format!("remove it; it belongs to type {}", kinds.join(" or "));
        Remark::new(&pointer::push(&schema.at, key), "value", message, help)
    });
    foreign.chain(format).collect()
}

/// Other names of a field, a name in Rust, and since when there is something, have no effect on what has no name.
fn out_of_place(model: &Model, schema: &Schema, role: Role) -> Vec<Remark> {
    let is_unnamed = matches!(role, Role::Parameter | Role::Part);
    let standing = &schema.standing;
    let stated = [
        (model.key(Key::Aliases), !schema.aliases.is_empty() && !matches!(role, Role::Property | Role::Parameter)),
        (model.key(Key::Name), schema.rename.is_some() && role == Role::Part),
        (model.key(Key::Editions), !standing.editions.is_empty() && is_unnamed),
        (model.key(Key::Since), standing.since.is_some() && is_unnamed),
        (model.key(Key::Unconfirmed), standing.unconfirmed && is_unnamed),
        (model.key(Key::Unknown), standing.unknown.is_some() && is_unnamed),
        ("deprecated".to_owned(), standing.deprecated && is_unnamed),
    ];
    let stated = stated.into_iter().filter(|(_, is_stated)| *is_stated);
    stated
        .map(|(key, _)| {
            let message = format!("`{key}` has no effect here: this schema has no name of its own");
            let help = "move it to the property, the parameter or the component that has the name, or remove it";
            Remark::new(&pointer::push(&schema.at, &key), "value", message, help)
        })
        .collect()
}

#[cfg(test)]
mod tests;
