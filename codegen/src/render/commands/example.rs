//! A value that a field might have: the spec's example, or one made of its type.

use heck::{ToKebabCase, ToShoutySnakeCase};
use serde_json::{Map, Value, json};

use crate::analyze::fields;
use crate::ir::{Field, Kind, Shape, Stated, Variant};
use crate::render::Context;

/// How deep objects are followed.
const DEEPEST: usize = 6;

/// The text of a flag with an example of the field; of a list, one item.
pub(super) fn example(context: Context<'_>, field: &Field) -> String {
    let value = match value(context, field, DEEPEST) {
        Value::Array(items) => items.into_iter().next().unwrap_or_default(),
        value => value,
    };
    let shape = match context.resolved(&field.shape) {
        Shape::List(item) => context.resolved(item),
        shape => shape,
    };
    match value {
        value if is_json(context, shape) => value.to_string(),
        value => named(context, shape, &value),
    }
}

/// What is written as JSON whatever its value is.
fn is_json(context: Context<'_>, shape: &Shape) -> bool {
    match shape {
        Shape::Any | Shape::Object | Shape::List(_) | Shape::Map(_) => true,
        Shape::Named(id) => matches!(context.api.types.get(id).map(|found| &found.kind), Some(Kind::Struct(_))),
        _ => false,
    }
}

/// A value of an enumeration by its name, text without quotes.
fn named(context: Context<'_>, shape: &Shape, value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let Shape::Named(id) = shape else { return text };
    let name = match context.api.types.get(id).map(|found| &found.kind) {
        Some(Kind::TextEnum(variants)) => name_of(variants, |own| own == &text),
        Some(Kind::IntegerEnum(variants)) => name_of(variants, |own| own.to_string() == text),
        _ => None,
    };
    name.unwrap_or(text)
}

fn name_of<T>(variants: &[Variant<T>], is_it: impl Fn(&T) -> bool) -> Option<String> {
    variants.iter().find(|variant| is_it(&variant.value)).map(|variant| variant.name.to_kebab_case())
}

fn value(context: Context<'_>, field: &Field, depth: usize) -> Value {
    let Stated { example, default, .. } = &field.stated;
    // An example of a list may be one of its items.
    let is_list = matches!(context.resolved(&field.shape), Shape::List(_));
    match example.as_ref().or(default.as_ref()).filter(|value| !value.is_null() && **value != json!([])) {
        Some(stated) if is_list && !stated.is_array() => json!([stated]),
        Some(stated) => stated.clone(),
        None => of_shape(context, &field.shape, &field.stated, &field.wire, depth),
    }
}

fn of_shape(context: Context<'_>, shape: &Shape, stated: &Stated, wire: &str, depth: usize) -> Value {
    let Some(depth) = depth.checked_sub(1) else { return Value::Null };
    match context.resolved(shape) {
        Shape::Text | Shape::Secret => json!(wire.to_shouty_snake_case()),
        Shape::Time => json!("2026-01-31T08:00:00.000Z"),
        Shape::Boolean => json!(true),
        Shape::Number => json!(0.5),
        Shape::Integer { .. } | Shape::Limit => json!(stated.minimum.unwrap_or_default().max(1)),
        Shape::Any | Shape::Object | Shape::Map(_) => json!({}),
        Shape::List(item) => json!([of_shape(context, item, &Stated::default(), wire, depth)]),
        Shape::Named(id) => match context.api.types.get(id).map(|found| &found.kind) {
            Some(Kind::TextEnum(variants)) => variants.first().map(|first| json!(first.value)).unwrap_or_default(),
            Some(Kind::IntegerEnum(variants)) => variants.first().map(|first| json!(first.value)).unwrap_or_default(),
            Some(Kind::Struct(_)) => {
                let own = fields(context.api, id).iter().filter(|field| field.required);
                own.map(|field| (field.wire.clone(), value(context, field, depth))).collect::<Map<_, _>>().into()
            }
            _ => json!(wire.to_shouty_snake_case()),
        },
    }
}
