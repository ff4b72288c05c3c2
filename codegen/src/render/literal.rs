//! Values of the spec as Rust expressions, where no name but that of the type is needed.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::library::{grouped, signed};
use super::{Context, ident};
use crate::ir::{Kind, Shape};

/// A value of a shape: `4`, `true`, `Limit::AtMost(20)`, `FileType::Folder`, `"text".into()`.
pub(super) fn literal(context: Context<'_>, shape: &Shape, value: &Value) -> TokenStream {
    match (shape, value) {
        (Shape::Named(id), value) => named(context, id, value),
        (Shape::Integer { .. }, Value::Number(number)) => {
            number.as_u64().map_or_else(|| signed(number.as_i64().unwrap_or_default()), grouped)
        }
        (Shape::Limit, Value::Number(number)) => number.as_u64().map_or_else(
            || quote!(Limit::Unlimited),
            |number| {
                let number = Literal::u64_unsuffixed(number);
                quote!(Limit::AtMost(#number))
            },
        ),
        (Shape::Number, Value::Number(number)) => {
            let number = Literal::f64_unsuffixed(number.as_f64().unwrap_or_default());
            quote!(#number)
        }
        (Shape::Boolean, Value::Bool(value)) => quote!(#value),
        (Shape::Text, Value::String(text)) if text.is_empty() => quote!(String::new()),
        (_, Value::String(text)) => quote!(#text.into()),
        _ => quote!(Default::default()),
    }
}

/// A value of an enumeration by its name; of an id by its constant, where it has one.
fn named(context: Context<'_>, id: &str, value: &Value) -> TokenStream {
    let name = ident(context.names.of_type(id));
    let kind = context.api.types.get(id).map(|found| &found.kind);
    let known = match kind {
        // Another name for a type has the literals of that type.
        Some(Kind::Alias(shape)) => return literal(context, shape, value),
        Some(Kind::TextEnum(variants)) => {
            variants.iter().find(|variant| value.as_str() == Some(&variant.value)).map(|variant| &variant.name)
        }
        Some(Kind::IntegerEnum(variants)) => {
            variants.iter().find(|variant| value.as_i64() == Some(variant.value)).map(|variant| &variant.name)
        }
        Some(Kind::Id(of)) => {
            of.constants.iter().find(|constant| value.as_str() == Some(&constant.value)).map(|constant| &constant.name)
        }
        _ => None,
    };
    match (known, value) {
        (Some(known), _) => {
            let known = ident(known);
            quote!(#name::#known)
        }
        (None, Value::String(text)) => quote!(#name::from(#text)),
        (None, value) => {
            let value = signed(value.as_i64().unwrap_or_default());
            quote!(#name::from(#value))
        }
    }
}
