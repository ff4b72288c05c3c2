//! Requests made from the spec: the least that an operation asks for, and all that it takes.

use koodrive_codegen::ir::{Api, Field, Kind, Shape};
use serde_json::{Map, Value, json};

/// How much of a type a sample has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The required fields.
    Minimal,
    /// Every field.
    Full,
}

/// A value of the component `id`.
pub(crate) fn sample(api: &Api, id: &str, extent: Extent) -> Value {
    nested(api, id, extent, 0)
}

fn nested(api: &Api, id: &str, extent: Extent, depth: usize) -> Value {
    match &api.types[id].kind {
        Kind::Struct(fields) => {
            let wanted = fields.iter().filter(|field| field.required || extent == Extent::Full);
            // A type that holds itself ends somewhere.
            let wanted = wanted.filter(|field| field.required || depth < 4);
            Value::Object(
                wanted.map(|field| (field.wire.clone(), value(api, field, extent, depth))).collect::<Map<_, _>>(),
            )
        }
        Kind::TextEnum(variants) => json!(variants[0].value),
        Kind::IntegerEnum(variants) => json!(variants[0].value),
        Kind::Id(_) => json!(format!("{id}-1")),
        Kind::Alias(shape) => of_shape(api, shape, id, extent, depth),
    }
}

fn value(api: &Api, field: &Field, extent: Extent, depth: usize) -> Value {
    field.default.clone().unwrap_or_else(|| of_shape(api, &field.shape, &field.wire, extent, depth))
}

fn of_shape(api: &Api, shape: &Shape, name: &str, extent: Extent, depth: usize) -> Value {
    match shape {
        Shape::Text => json!(format!("a {name}")),
        Shape::Secret => json!(format!("secret {name}")),
        Shape::Integer { .. } | Shape::Limit => json!(7),
        Shape::Number => json!(0.5),
        Shape::Boolean => json!(true),
        Shape::Time => json!("2026-01-02T03:04:05.678Z"),
        Shape::Any => json!({"any": [1]}),
        Shape::Object => json!({"free": 1}),
        Shape::List(inner) => json!([of_shape(api, inner, name, extent, depth + 1)]),
        Shape::Map(inner) => json!({"key": of_shape(api, inner, name, extent, depth + 1)}),
        Shape::Named(id) => nested(api, id, extent, depth + 1),
    }
}
