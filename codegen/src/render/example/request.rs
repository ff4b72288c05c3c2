//! The request of an example, as a user would write it down: constructor, setters, and the values of the spec.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase as _;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::{Map, Value};

use crate::analyze::constructors::{self, needs_names, takes_own_type};
use crate::analyze::fields;
use crate::ir::{Api, Field, FieldLocation, Kind, Operation, Shape, TypeId};
use crate::name::required_name;
use crate::plan::module_of;
use crate::render::literal::literal;
use crate::render::shape::module_path;
use crate::render::{Context, ident};

/// An example that is being written.
pub(super) struct Sketch<'a> {
    context: Context<'a>,
    /// What it imports, by path.
    pub(super) imports: BTreeMap<String, BTreeSet<String>>,
    /// Arguments of the request that would make its constructor hard to read, each as a statement.
    pub(super) lets: Vec<TokenStream>,
    /// The secrets that it takes from the code around it: nobody should copy one into a program.
    pub(super) secrets: Vec<String>,
}

/// What a place takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The field's own type.
    Field,
    /// Whatever converts into it.
    Argument,
}

/// How the arguments of a constructor are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Arguments {
    /// Long ones as statements before it.
    Named,
    /// All of them where they stand.
    Inline,
}

impl<'a> Sketch<'a> {
    pub(super) fn new(context: Context<'a>) -> Self {
        Self { context, imports: BTreeMap::new(), lets: Vec::new(), secrets: Vec::new() }
    }

    /// Notes an item of the client, by the path that its own modules know it by.
    pub(super) fn import(&mut self, path: &str, name: &str) {
        let client = &self.context.settings.client.name;
        let path = path.strip_prefix("crate").map_or_else(|| path.to_owned(), |rest| format!("{client}{rest}"));
        self.imports.entry(path).or_default().insert(name.to_owned());
    }

    /// The request with what the operation's example says, and what its parameters state; `None` where something that is
    /// required has no value.
    pub(super) fn request(&mut self, operation: &Operation) -> Option<TokenStream> {
        let body = operation.example.as_ref().and_then(Value::as_object);
        let mut given = Map::new();
        for field in fields(self.context.api, &operation.request) {
            let in_body = body.filter(|_| field.location == FieldLocation::Body).and_then(|body| body.get(&field.wire));
            let value = in_body.cloned().or_else(|| stated(self.context.api, field).filter(|_| is_asked(field)));
            given.extend(value.map(|value| (field.wire.clone(), value)));
        }
        self.object(&operation.request, &given, Arguments::Named)
    }

    /// `FeedFishRequest::new(fish_id).food(…)`
    fn object(&mut self, id: &TypeId, given: &Map<String, Value>, arguments: Arguments) -> Option<TokenStream> {
        let context = self.context;
        let (id, found) = context.api.types.get_key_value(id)?;
        let all = fields(context.api, id);
        let rust = context.names.of_type(id);
        let path = module_path(context, &module_of(found));
        self.import(&path, rust);
        let name = ident(rust);
        let has_setters = all.iter().any(|field| !is_asked(field) && is_set(field, given));
        let mut made = if needs_names(context.api, found) {
            self.import(&path, &required_name(rust));
            let required = ident(&required_name(rust));
            let mut values = Vec::new();
            for field in all.iter().filter(|field| is_asked(field)) {
                let value = self.literal(field, given.get(&field.wire)?);
                let field_name = ident(context.names.field(id, &field.wire));
                let value = self.named_or_inline(field, &field_name, value, arguments);
                let is_short = field_name == value.to_string();
                values.push(if is_short { value } else { quote!(#field_name: #value) });
            }
            let required = quote!(#required { #(#values),* });
            if has_setters && arguments == Arguments::Named {
                self.lets.push(quote!(let required = #required;));
                quote!(#name::new(required))
            } else {
                quote!(#name::new(#required))
            }
        } else {
            let asked = constructors::arguments(context.api, all);
            let mut values = Vec::new();
            for field in &asked {
                let own = takes_own_type(context.api, &asked, field);
                let place = if own { Place::Field } else { Place::Argument };
                let value = self.value(field, &field.shape, given.get(&field.wire)?, place);
                let field_name = ident(context.names.field(id, &field.wire));
                values.push(self.named_or_inline(field, &field_name, value, arguments));
            }
            quote!(#name::new(#(#values),*))
        };
        for field in all.iter().filter(|field| !is_asked(field) && is_set(field, given)) {
            let Some(value) = given.get(&field.wire) else { continue };
            let setter = ident(context.names.field(id, &field.wire));
            let value = self.value(field, &field.shape, value, Place::Argument);
            made = quote!(#made.#setter(#value));
        }
        Some(made)
    }

    /// What stands in a struct literal. Elsewhere, a list is anything that can be iterated over.
    fn literal(&mut self, field: &'a Field, value: &Value) -> TokenStream {
        let made = self.item(field, &field.shape, value, Place::Field);
        if field.boxed { quote!(Box::new(#made)) } else { made }
    }

    /// An argument as it stands, or the name of a statement that makes it: ids are long, and objects are more than a word.
    fn named_or_inline(
        &mut self,
        field: &Field,
        name: &Ident,
        value: TokenStream,
        arguments: Arguments,
    ) -> TokenStream {
        let is_made = value.to_string().contains('(');
        let is_long = match self.context.resolved(&field.shape) {
            Shape::Named(_) => is_made,
            Shape::List(item) => is_made && matches!(self.context.resolved(item), Shape::Named(_)),
            _ => false,
        };
        if arguments == Arguments::Inline || !is_long {
            return value;
        }
        self.lets.push(quote!(let #name = #value;));
        quote!(#name)
    }

    fn value(&mut self, field: &'a Field, shape: &'a Shape, value: &Value, place: Place) -> TokenStream {
        let context = self.context;
        match (context.resolved(shape), value) {
            (Shape::Secret, _) => self.secret(field),
            (Shape::List(item), Value::Array(values)) => {
                let values: Vec<_> = values.iter().map(|value| self.item(field, item, value, place)).collect();
                quote!([#(#values),*])
            }
            (Shape::Map(inner), Value::Object(members)) => {
                self.import("std::collections", "BTreeMap");
                let members = members.iter().map(|(name, value)| {
                    let value = self.item(field, inner, value, Place::Field);
                    quote!((#name.to_owned(), #value))
                });
                let members: Vec<_> = members.collect();
                quote!(BTreeMap::from([#(#members),*]))
            }
            (Shape::Any, value) => json(value),
            (Shape::Object, Value::Object(members)) => {
                let members = members.iter().map(|(name, value)| {
                    let value = json(value);
                    quote!((#name.to_owned(), #value))
                });
                quote!(serde_json::Map::from_iter([#(#members),*]))
            }
            (Shape::Text | Shape::Time, Value::String(text)) if place == Place::Argument => quote!(#text),
            (Shape::Text, Value::String(text)) => quote!(#text.to_owned()),
            (Shape::Limit, _) => {
                self.import("crate", "Limit");
                literal(context, &Shape::Limit, value)
            }
            (Shape::Named(id), _) => self.named(id, value),
            (shape, _) => literal(context, shape, value),
        }
    }

    /// A value that is not given to a function: a list is a `Vec`.
    fn item(&mut self, field: &'a Field, shape: &'a Shape, value: &Value, place: Place) -> TokenStream {
        let made = self.value(field, shape, value, place);
        if matches!(self.context.resolved(shape), Shape::List(_)) { quote!(vec!#made) } else { made }
    }

    fn named(&mut self, id: &'a TypeId, value: &Value) -> TokenStream {
        let context = self.context;
        if let (Some(Kind::Struct(_)), Value::Object(members)) =
            (context.api.types.get(id).map(|found| &found.kind), value)
        {
            // Lint has held the example against the schema: what is required is there.
            return self.object(id, members, Arguments::Inline).unwrap_or_else(|| quote!(Default::default()));
        }
        if let Some(found) = context.api.types.get(id) {
            self.import(&module_path(context, &module_of(found)), context.names.of_type(id));
        }
        literal(context, &Shape::Named(id.clone()), value)
    }

    /// A secret comes from elsewhere, under the name of its field.
    fn secret(&mut self, field: &Field) -> TokenStream {
        let name = field.name.clone().unwrap_or_else(|| field.wire.to_snake_case());
        let count =
            self.secrets.iter().filter(|own| own.trim_end_matches(|c: char| c.is_ascii_digit()) == name).count();
        let name = if count == 0 { name } else { format!("{name}{}", count + 1) };
        let variable = ident(&name);
        self.secrets.push(name);
        quote!(#variable)
    }
}

/// Whether a caller must give the field.
fn is_asked(field: &Field) -> bool {
    field.required && field.default.is_none()
}

/// Whether a setter has something to set: no empty list, and no default that the constructor has filled in.
fn is_set(field: &Field, given: &Map<String, Value>) -> bool {
    let value = given.get(&field.wire);
    value.is_some_and(|value| !value.as_array().is_some_and(Vec::is_empty) && field.default.as_ref() != Some(value))
}

/// The value that the spec states for a field itself.
fn stated(api: &Api, field: &Field) -> Option<Value> {
    let first = || match &field.shape {
        Shape::Named(id) => match &api.types.get(id)?.kind {
            Kind::TextEnum(variants) => variants.first().map(|first| Value::from(first.value.as_str())),
            Kind::IntegerEnum(variants) => variants.first().map(|first| Value::from(first.value)),
            _ => None,
        },
        _ => None,
    };
    if field.shape == Shape::Secret {
        // It is not shown.
        return Some(Value::Null);
    }
    let stated = field.stated.example.as_ref().or(field.stated.default.as_ref());
    let is_list = matches!(crate::analyze::resolved(api, &field.shape), Shape::List(_));
    match stated.cloned().or_else(first) {
        // An example of a list may be one of its items.
        Some(value) if is_list && !value.is_array() => Some(Value::Array(vec![value])),
        value => value,
    }
}

/// `serde_json::json!({ "a": 1 })`
fn json(value: &Value) -> TokenStream {
    let value: TokenStream = value.to_string().parse().unwrap_or_default();
    quote!(serde_json::json!(#value))
}
