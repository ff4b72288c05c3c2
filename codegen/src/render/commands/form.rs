//! How the value of a field is written as a flag.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::static_name;
use crate::analyze::{fields, resolved};
use crate::ir::{Api, Field, Kind, Shape, Stated, TypeId};
use crate::render::Context;

/// ```text
/// Form::Integer { least: 1, most: 200 }
/// ```
pub(super) fn form(
    context: Context<'_>,
    shape: &Shape,
    stated: &Stated,
    choices: &mut BTreeSet<TypeId>,
) -> TokenStream {
    match context.resolved(shape) {
        Shape::Text | Shape::Secret => quote!(Form::Text),
        Shape::Time => quote!(Form::Time),
        Shape::Boolean => quote!(Form::Boolean),
        Shape::Number => quote!(Form::Number),
        Shape::Limit => integer(stated, Some(-1), None),
        Shape::Integer { bits: 32, signed: true } => integer(stated, Some(i32::MIN.into()), Some(i32::MAX.into())),
        Shape::Integer { bits: 32, signed: false } => integer(stated, Some(0), Some(u32::MAX.into())),
        Shape::Integer { signed: false, .. } => integer(stated, Some(0), None),
        Shape::Integer { .. } => integer(stated, None, None),
        Shape::List(item) if is_scalar(context, item) => {
            let item = form(context, item, &Stated::default(), choices);
            quote!(Form::List(&#item))
        }
        Shape::List(item) => {
            let what = members(context, item);
            quote!(Form::List(&Form::Json(#what)))
        }
        Shape::Named(id) => match context.api.types.get(id).map(|found| &found.kind) {
            Some(Kind::TextEnum(_) | Kind::IntegerEnum(_)) => {
                let values = static_name(context, id);
                choices.insert(id.clone());
                quote!(Form::OneOf(&choices::#values))
            }
            Some(Kind::Id(_)) => quote!(Form::Text),
            _ => json(context, shape),
        },
        Shape::Any | Shape::Object | Shape::Map(_) => json(context, shape),
    }
}

fn integer(stated: &Stated, least: Option<i64>, most: Option<i64>) -> TokenStream {
    let bound = |stated: Option<i64>, of_type: Option<i64>, end: TokenStream| stated.or(of_type).map_or(end, grouped);
    let least = bound(stated.minimum, least, quote!(i64::MIN));
    let most = bound(stated.maximum, most, quote!(i64::MAX));
    quote!(Form::Integer { least: #least, most: #most })
}

/// A number with its digits in groups of three.
fn grouped(number: i64) -> TokenStream {
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "-".to_owned() } else { String::new() };
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 5 {
            text.push('_');
        }
        text.push(digit);
    }
    text.parse().unwrap_or_default()
}

fn json(context: Context<'_>, shape: &Shape) -> TokenStream {
    let what = members(context, shape);
    quote!(Form::Json(#what))
}

/// What a JSON text must be: `an object with name and value, and optionally order`.
fn members(context: Context<'_>, shape: &Shape) -> String {
    let id = match context.resolved(shape) {
        Shape::Any => return "any value".to_owned(),
        Shape::List(_) => return "a list".to_owned(),
        Shape::Named(id) => id,
        _ => return "an object".to_owned(),
    };
    let names = |required: bool| {
        let own = fields(context.api, id).iter().filter(move |field| field.required == required);
        own.map(|field| field.wire.as_str()).collect::<Vec<_>>().join(", ")
    };
    match (names(true).as_str(), names(false).as_str()) {
        ("", "") => "an object".to_owned(),
        ("", optional) => format!("an object with any of {optional}"),
        (required, "") => format!("an object with {required}"),
        (required, optional) => format!("an object with {required}, and any of {optional}"),
    }
}

/// The fields of an object that has neither lists of objects nor objects inside, each with its owner; none of any other.
pub(super) fn flat<'a>(context: Context<'a>, field: &'a Field) -> Vec<(&'a TypeId, &'a Field)> {
    let Shape::Named(id) = context.resolved(&field.shape) else { return Vec::new() };
    let inner = fields(context.api, id);
    let is_plain = |field: &Field| match context.resolved(&field.shape) {
        Shape::List(item) => is_scalar(context, item),
        shape => is_scalar(context, shape),
    };
    if inner.iter().all(is_plain) { inner.iter().map(|field| (id, field)).collect() } else { Vec::new() }
}

fn is_scalar(context: Context<'_>, shape: &Shape) -> bool {
    match context.resolved(shape) {
        Shape::Any | Shape::Object | Shape::List(_) | Shape::Map(_) => false,
        Shape::Named(id) => !matches!(context.api.types.get(id).map(|found| &found.kind), Some(Kind::Struct(_))),
        _ => true,
    }
}

/// Whether a secret is somewhere in a value.
pub(super) fn has_secret(context: Context<'_>, shape: &Shape) -> bool {
    let mut seen = BTreeSet::new();
    holds(context.api, shape, &mut seen)
}

fn holds<'a>(api: &'a Api, shape: &'a Shape, seen: &mut BTreeSet<&'a TypeId>) -> bool {
    match resolved(api, shape) {
        Shape::Secret => true,
        Shape::List(inner) | Shape::Map(inner) => holds(api, inner, seen),
        Shape::Named(id) => seen.insert(id) && fields(api, id).iter().any(|field| holds(api, &field.shape, seen)),
        _ => false,
    }
}
