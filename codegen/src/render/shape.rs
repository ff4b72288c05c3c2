//! Shapes → Rust types, and what a file has to import for them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, ident};
use crate::ir::{Kind, Shape, TypeId};
use crate::plan::{Module, module_of};

/// The Rust type of a shape.
pub(super) fn rust_type(context: Context<'_>, shape: &Shape) -> TokenStream {
    match shape {
        Shape::Text => quote!(String),
        Shape::Integer { bits: 32, signed: true } => quote!(i32),
        Shape::Integer { bits: 32, signed: false } => quote!(u32),
        Shape::Integer { signed: true, .. } => quote!(i64),
        Shape::Integer { signed: false, .. } => quote!(u64),
        Shape::Limit => quote!(Limit),
        Shape::Number => quote!(f64),
        Shape::Boolean => quote!(bool),
        Shape::Time => quote!(Time),
        Shape::Secret => quote!(Secret),
        Shape::Any => quote!(Value),
        Shape::Object => quote!(Map<String, Value>),
        Shape::List(inner) => {
            let inner = rust_type(context, inner);
            quote!(Vec<#inner>)
        }
        Shape::Map(inner) => {
            let inner = rust_type(context, inner);
            quote!(BTreeMap<String, #inner>)
        }
        Shape::Named(id) => {
            let name = ident(context.names.of_type(id));
            quote!(#name)
        }
    }
}

/// Whether callers may give something that turns into the type: text for a `String`, an id, a time, a secret; a number
/// for a limit.
pub(super) fn takes_into(context: Context<'_>, shape: &Shape) -> bool {
    match shape {
        Shape::Text | Shape::Time | Shape::Secret | Shape::Limit => true,
        Shape::Named(id) => match context.api.types.get(id).map(|found| &found.kind) {
            Some(Kind::Id(_) | Kind::TextEnum(_)) => true,
            Some(Kind::Alias(shape)) => takes_into(context, shape),
            _ => false,
        },
        _ => false,
    }
}

/// What the items of a file refer to.
#[derive(Clone, Debug, Default)]
pub(super) struct Imports {
    paths: BTreeMap<String, BTreeSet<String>>,
}

impl Imports {
    pub(super) fn add(&mut self, path: &str, name: &str) {
        self.paths.entry(path.to_owned()).or_default().insert(name.to_owned());
    }

    /// Notes an item of the runtime.
    pub(super) fn runtime(&mut self, context: Context<'_>, name: &str) {
        self.add(&context.settings.runtime, name);
    }

    /// Notes what a shape needs, from a file of the module `here`.
    pub(super) fn shape(&mut self, context: Context<'_>, here: &Module<'_>, shape: &Shape) {
        match shape {
            Shape::Time => self.runtime(context, "Time"),
            Shape::Secret => self.runtime(context, "Secret"),
            Shape::Limit => self.runtime(context, "Limit"),
            Shape::Any => self.add("serde_json", "Value"),
            Shape::Object => {
                self.add("serde_json", "Map");
                self.add("serde_json", "Value");
            }
            Shape::List(inner) => self.shape(context, here, inner),
            Shape::Map(inner) => {
                self.add("std::collections", "BTreeMap");
                self.shape(context, here, inner);
            }
            Shape::Named(id) => self.named(context, here, id),
            Shape::Text | Shape::Integer { .. } | Shape::Number | Shape::Boolean => {}
        }
    }

    /// Notes a type of the crate itself.
    pub(super) fn named(&mut self, context: Context<'_>, here: &Module<'_>, id: &TypeId) {
        let Some(found) = context.api.types.get(id) else { return };
        let module = module_of(found);
        if module != *here {
            self.add(&module_path(context, &module), context.names.of_type(id));
        }
    }

    /// `use` items: the standard library, other crates, this crate; sorted by path.
    pub(super) fn items(&self) -> Vec<TokenStream> {
        let rank = |path: &str| match path {
            path if path.starts_with("std::") => 0,
            path if path == "crate" || path.starts_with("crate::") || path.starts_with("self::") => 2,
            _ => 1,
        };
        let mut paths: Vec<_> = self.paths.iter().collect();
        paths.sort_by_key(|(path, _)| (rank(path), path.as_str()));
        paths.into_iter().map(|(path, names)| import(&quote!(use), path, names)).collect()
    }
}

/// `use path::{A, B};`
pub(super) fn import(verb: &TokenStream, path: &str, names: &BTreeSet<String>) -> TokenStream {
    let segments = path.split("::").map(path_segment);
    let names: Vec<_> = names.iter().map(|name| ident(name)).collect();
    match names.as_slice() {
        [name] => quote!(#verb #(#segments::)* #name;),
        names => quote!(#verb #(#segments::)* {#(#names),*};),
    }
}

/// `crate`, `self` and `super` are keywords: they are tokens of a path and no names.
fn path_segment(segment: &str) -> TokenStream {
    segment.parse().unwrap_or_default()
}

/// The path that other modules of the crate name a module by.
pub(super) fn module_path(context: Context<'_>, module: &Module<'_>) -> String {
    match module {
        Module::Common => "crate::common".to_owned(),
        Module::Requests(group) | Module::Types(group) => format!("crate::{}", context.names.group(group)),
    }
}
