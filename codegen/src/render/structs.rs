//! Structs: fields, constructors, setters; and the modules that hold types.

mod build;
mod field;

use proc_macro2::TokenStream;
use quote::quote;

use super::glossary::Subject;
use super::shape::Imports;
use super::{Context, Draft, docs, enums, ident};
use crate::analyze::constructors::{arguments, needs_names};
use crate::analyze::resolved;
use crate::ir::{Field, FieldLocation, Kind, Shape, Type, TypeId, Usage};
use crate::plan::{Module, Types, module_of};

/// A struct, with what all of its renderers need.
#[derive(Clone, Copy)]
struct Struct<'a> {
    context: Context<'a>,
    id: &'a TypeId,
    name: &'a str,
    fields: &'a [Field],
    usage: Usage,
    /// What prose calls a value of it.
    noun: &'static str,
    /// Whether the required fields come in a struct of their own.
    required_by_name: bool,
}

impl<'a> Struct<'a> {
    /// Whether a value with every field absent is a value: then it is the `Default`.
    fn all_optional(&self) -> bool {
        self.fields.iter().all(|field| !field.required)
    }

    fn name_of(&self, field: &'a Field) -> &'a str {
        self.context.names.field(self.id, &field.wire)
    }

    /// An optional list in a response is a plain list, empty where it is missing: to a reader both are the same.
    fn is_plain_list(&self, field: &'a Field) -> bool {
        is_plain_list(self.context, self.usage, field)
    }

    fn is_map(&self, field: &'a Field) -> bool {
        matches!(self.context.resolved(&field.shape), Shape::Map(_))
    }

    fn renamed(&self) -> bool {
        self.fields.iter().any(|field| {
            let name = self.name_of(field);
            name != field.wire && field::camel(name) == field.wire
        })
    }
}

fn is_plain_list(context: Context<'_>, usage: Usage, field: &Field) -> bool {
    let shape = resolved(context.api, &field.shape);
    !field.required && !usage.request && matches!(shape, Shape::List(_) | Shape::Map(_))
}

/// Whether a field is an `Option` in the struct `owner`.
pub(super) fn is_option(context: Context<'_>, owner: &TypeId, field: &Field) -> bool {
    let usage = context.api.types.get(owner).map(|found| found.usage).unwrap_or_default();
    !field.required && !is_plain_list(context, usage, field)
}

/// A file of types.
pub(super) fn module(context: Context<'_>, path: &str, about: &str, types: &Types<'_>) -> Draft {
    let mut imports = Imports::default();
    let mut items = Vec::new();
    for (id, found) in types {
        let here = module_of(found);
        import_kind(&mut imports, context, &here, found);
        items.extend(type_items(context, id, found));
    }
    let mut all = imports.items();
    all.extend(items);
    Draft { path: path.to_owned(), docs: about.to_owned(), items: all }
}

pub(super) fn import_kind(imports: &mut Imports, context: Context<'_>, here: &Module<'_>, found: &Type) {
    match &found.kind {
        Kind::Struct(fields) => {
            if found.usage.response {
                imports.add("serde", "Deserialize");
            }
            if found.usage.request {
                imports.add("serde", "Serialize");
            }
            for field in fields {
                imports.shape(context, here, &field.shape);
                if matches!(context.resolved(&field.shape), Shape::Map(_)) && !found.usage.request && !field.required {
                    imports.add("std::collections", "BTreeMap");
                }
            }
        }
        Kind::TextEnum(_) => {
            imports.runtime(context, "string_enum");
            imports.runtime(context, "wire");
        }
        Kind::IntegerEnum(_) => {
            imports.runtime(context, "integer_enum");
            imports.runtime(context, "wire");
        }
        Kind::Id(_) => {
            imports.add("std::borrow", "Cow");
            imports.runtime(context, "string_id");
        }
        Kind::Alias(shape) => imports.shape(context, here, shape),
    }
}

/// The items of one type.
pub(super) fn type_items(context: Context<'_>, id: &TypeId, found: &Type) -> Vec<TokenStream> {
    match &found.kind {
        Kind::Struct(fields) => {
            let about = format!("{}{}", context.glossary.apply(&found.docs, Subject::Whole), context.note(id));
            struct_items(context, id, found, fields, &about)
        }
        Kind::TextEnum(variants) => enums::text_enum(context, id, found, variants),
        Kind::IntegerEnum(variants) => enums::integer_enum(context, id, found, variants),
        Kind::Id(of) => enums::string_id(context, id, found, of),
        Kind::Alias(shape) => vec![enums::alias(context, id, found, shape)],
    }
}

/// The struct itself, the struct of its required fields where there are many, and its methods.
pub(super) fn struct_items(
    context: Context<'_>,
    id: &TypeId,
    found: &Type,
    fields: &[Field],
    about: &str,
) -> Vec<TokenStream> {
    let required_by_name = needs_names(context.api, found);
    let noun = if matches!(module_of(found), Module::Requests(_)) { "request" } else { "value" };
    let name = context.names.of_type(id);
    let this = Struct { context, id, name, fields, usage: found.usage, noun, required_by_name };
    let mut items = vec![definition(this, about)];
    if required_by_name {
        items.push(build::required_struct(this));
    }
    items.extend(build::methods(this));
    items.extend(build::default(this));
    items
}

/// ```text
/// /// …
/// #[derive(Clone, Debug, PartialEq, Serialize)]
/// #[cfg_attr(feature = "server", derive(serde::Deserialize))]
/// #[serde(rename_all = "camelCase")]
/// #[non_exhaustive]
/// pub struct RenameFileRequest {
///     /// …
///     pub container_id: ContainerId,
/// }
/// ```
fn definition(this: Struct<'_>, about: &str) -> TokenStream {
    let docs = docs::comment(about);
    let name = ident(this.name);
    let default = this.all_optional().then(|| quote!(Default,));
    let (coding, other_way) = coding(this.usage);
    let serde = container_attribute(this);
    let fields = this.fields.iter().map(|field| field::definition(this, field));
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq, #coding)]
        #other_way
        #serde
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }
    }
}

/// The derives of the way that a type travels, and the attribute for the other way, which only a server needs: it decodes
/// requests and encodes responses.
fn coding(usage: Usage) -> (TokenStream, TokenStream) {
    match (usage.request, usage.response) {
        (true, false) => (quote!(Serialize), quote!(#[cfg_attr(feature = "server", derive(serde::Deserialize))])),
        (false, true) => (quote!(Deserialize), quote!(#[cfg_attr(feature = "server", derive(serde::Serialize))])),
        _ => (quote!(Serialize, Deserialize), TokenStream::new()),
    }
}

fn container_attribute(this: Struct<'_>) -> TokenStream {
    if this.renamed() { quote!(#[serde(rename_all = "camelCase")]) } else { TokenStream::new() }
}

/// The parameters that travel outside the body, as `Operation` lists them.
pub(super) fn parameters(fields: &[Field]) -> impl Iterator<Item = (&Field, TokenStream)> {
    fields.iter().filter_map(|field| {
        let constructor = match field.location {
            FieldLocation::Body => return None,
            FieldLocation::Path => quote!(path),
            FieldLocation::Query => quote!(query),
            FieldLocation::Header => quote!(header),
        };
        Some((field, constructor))
    })
}

/// The arguments of the constructor.
fn asked(this: Struct<'_>) -> Vec<&Field> {
    arguments(this.context.api, this.fields)
}
