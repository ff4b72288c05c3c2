//! Whether the default of a required field is a value of its type: a constructor will write it down.

use serde_json::Value;

use crate::finding::Remark;
use crate::ir::{Api, Field, Kind, Shape};

pub(super) fn check(api: &Api) -> Vec<Remark> {
    let structs = api.types.values().filter_map(|found| match &found.kind {
        Kind::Struct(fields) => Some(fields),
        _ => None,
    });
    structs.flatten().filter_map(|field| misfit(api, field)).collect()
}

fn misfit(api: &Api, field: &Field) -> Option<Remark> {
    let default = field.default.as_ref()?;
    if fits(api, &field.shape, default) {
        return None;
    }
    let message = format!("the default {default} is not a value of the field {}", field.wire);
    let help = "write a value of the field's type (of an enum: one that is listed); lists and objects have none";
    Some(Remark::new(&field.at, "default", message, help))
}

fn fits(api: &Api, shape: &Shape, value: &Value) -> bool {
    match shape {
        Shape::Text | Shape::Time | Shape::Secret => value.is_string(),
        Shape::Integer { bits: 32, signed: true } => value.as_i64().is_some_and(|value| i32::try_from(value).is_ok()),
        Shape::Integer { bits: 32, signed: false } => value.as_i64().is_some_and(|value| u32::try_from(value).is_ok()),
        Shape::Integer { signed: true, .. } => value.is_i64(),
        Shape::Integer { signed: false, .. } => value.as_i64().is_some_and(|value| value >= 0),
        Shape::Number => value.is_number(),
        Shape::Limit => value.as_i64().is_some_and(|value| value >= -1),
        Shape::Boolean => value.is_boolean(),
        Shape::Named(id) => match api.types.get(id).map(|found| &found.kind) {
            Some(Kind::Id(_)) => value.is_string(),
            Some(Kind::TextEnum(variants)) => variants.iter().any(|variant| value.as_str() == Some(&variant.value)),
            Some(Kind::IntegerEnum(variants)) => variants.iter().any(|variant| value.as_i64() == Some(variant.value)),
            Some(Kind::Alias(shape)) => fits(api, shape, value),
            _ => false,
        },
        Shape::Any | Shape::Object | Shape::List(_) | Shape::Map(_) => false,
    }
}
