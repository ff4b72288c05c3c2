//! The server's side: one trait per group with a method per operation, and the routes to them.

use heck::ToUpperCamelCase;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::glossary::Subject;
use super::operations::{endpoint, response_type};
use super::shape::Imports;
use super::{Context, Draft, docs, ident, path};
use crate::ir::{Field, FieldLocation, Inside, Kind, Operation, Shape, Type, Variation};
use crate::name::Names;
use crate::plan::{GroupPlan, Plan};
use crate::settings::Server;

pub(super) fn drafts(context: Context<'_>, plan: &Plan<'_>, server: &Server) -> Vec<Draft> {
    let mut drafts = vec![root(context, plan, server), variations(context, server)];
    drafts.extend(plan.groups.iter().map(|group| module(context, group, server)));
    drafts
}

/// The name of a group's trait: `Files` for `files`.
fn trait_name(names: &Names, group: &str) -> proc_macro2::Ident {
    ident(&heck::AsUpperCamelCase(names.group(group)).to_string())
}

/// ```text
/// /// The whole API, as a server implements it.
/// pub trait Drive: Files + Users {}
/// impl<S: Files + Users> Drive for S {}
///
/// /// Every operation with the method that handles it.
/// pub fn routes<S: Drive>() -> Vec<Route<S>> { … }
/// ```
fn root(context: Context<'_>, plan: &Plan<'_>, server: &Server) -> Draft {
    let names = context.names;
    let (support, whole) = (path(&server.support), ident(&context.api.product().to_upper_camel_case()));
    let mut groups: Vec<_> = plan.groups.iter().map(|group| group.id).collect();
    groups.sort_unstable_by_key(|group| names.group(group));
    let modules: Vec<_> = groups.iter().map(|group| ident(names.group(group))).collect();
    let traits: Vec<_> = groups.iter().map(|group| trait_name(names, group)).collect();
    let mut items: Vec<_> = modules.iter().map(|module| quote!(mod #module;)).collect();
    items.push(quote!(
        mod variations;
    ));
    items.push(quote!(use #support::Route;));
    items.extend(modules.iter().zip(&traits).map(|(module, name)| quote!(pub use #module::#name;)));
    items.push(quote!(
        pub(crate) use variations::{RETURNED, VARIATIONS};
    ));
    items.push(quote! {
        /// The whole API, as a server implements it.
        pub trait #whole: #(#traits)+* {}
    });
    items.push(quote!(impl<S: #(#traits)+*> #whole for S {}));
    items.push(quote! {
        /// Every operation with the method that handles it.
        pub fn routes<S: #whole>() -> Vec<Route<S>> {
            let mut routes = Vec::new();
            #(routes.extend(#modules::routes());)*
            routes
        }
    });
    let about = "The API from the server's side: a trait for each group, and the routes to its methods.";
    Draft { path: "mod.rs".to_owned(), docs: about.to_owned(), items }
}

/// ```text
/// pub(crate) const RETURNED: &[(&str, &str)] = &[("getFile", "GetFileResponse")];
/// pub(crate) const VARIATIONS: Variations = &[("GetFileResponse", &[Variation::new(…)])];
/// ```
fn variations(context: Context<'_>, server: &Server) -> Draft {
    let support = path(&server.support);
    let mut returned: Vec<_> = context.api.operations.iter().collect();
    returned.retain(|operation| {
        operation.returned.as_ref().is_some_and(|schema| context.api.variations.contains_key(schema))
    });
    returned.sort_unstable_by_key(|operation| &operation.id);
    let returned = returned.iter().map(|operation| {
        let (id, schema) = (&operation.id, &operation.returned);
        quote!((#id, #schema))
    });
    let schemas = context.api.variations.iter().map(|(schema, fields)| {
        let fields = fields.iter().map(variation);
        quote!((#schema, &[#(#fields),*]))
    });
    let items = vec![
        quote!(use #support::{Inside, Variation, Variations, WireForm};),
        quote! {
            /// The schemas of the responses in which something varies, by operation.
            pub(crate) const RETURNED: &[(&str, &str)] = &[#(#returned),*];
        },
        quote! {
            /// The fields that vary, and those that lead to one, by schema.
            pub(crate) const VARIATIONS: Variations = &[#(#schemas),*];
        },
    ];
    let about = "Which fields of responses occur in several JSON forms.";
    Draft { path: "variations.rs".to_owned(), docs: about.to_owned(), items }
}

fn variation(field: &Variation) -> TokenStream {
    let name = &field.wire;
    let forms = field.forms.iter().map(|form| ident(&form.word().to_upper_camel_case()));
    let inside = match &field.inside {
        None => quote!(None),
        Some(inside) => {
            let id = inside.id();
            let how = ident(match inside {
                Inside::One(_) => "One",
                Inside::List(_) => "List",
                Inside::Map(_) => "Map",
            });
            quote!(Some(Inside::#how(#id)))
        }
    };
    quote!(Variation::new(#name, &[#(WireForm::#forms),*], #inside))
}

fn module(context: Context<'_>, group: &GroupPlan<'_>, server: &Server) -> Draft {
    let name = trait_name(context.names, group.id);
    let methods: Vec<_> =
        group.operations.iter().map(|operation| ident(context.names.operation(&operation.id))).collect();
    let parameters: Vec<_> = group.operations.iter().filter_map(|operation| parameters(context, operation)).collect();
    let signatures = group.operations.iter().map(|operation| signature(context, operation));
    let mut items = imports(context, group, server, !parameters.is_empty());
    let client = &context.settings.client.name;
    let about = docs::comment(&format!("Handles the operations of [`{client}::{}`].", context.names.group(group.id)));
    items.push(quote! {
        #about
        pub trait #name: Send + Sync + 'static {
            #(#signatures)*
        }
    });
    items.push(quote! {
        /// How the fields of requests outside the body are written, by operation.
        const PARAMETERS: Parameters = &[#(#parameters),*];
    });
    items.push(quote! {
        /// The operations of the group with the methods that handle them.
        pub(super) fn routes<S: #name>() -> Vec<Route<S>> {
            vec![#(Route::new(S::#methods, PARAMETERS)),*]
        }
    });
    Draft {
        path: format!("{}.rs", context.names.group(group.id)),
        docs: context.glossary.apply(group.docs, Subject::Whole),
        items,
    }
}

/// ```text
/// /// Renames a file or folder: `POST /v1/files/rename/{fileId}`.
/// fn rename_file(&self, call: &Call, request: RenameFileRequest) -> Result<(), Refusal>;
/// ```
fn signature(context: Context<'_>, operation: &Operation) -> TokenStream {
    let docs = docs::prose(context, &format!("{}: {}.", operation.summary, endpoint(operation)));
    let name = ident(context.names.operation(&operation.id));
    let request = ident(context.names.of_type(&operation.request));
    let response = response_type(context, operation);
    quote! {
        #docs
        fn #name(&self, call: &Call, request: #request) -> Result<#response, Refusal>;
    }
}

/// ```text
/// ("getSpace", &[Parameter::required("type", Form::IntegerOf(&[0, 1, 2]))])
/// ```
///
/// `None` for an operation without parameters; those that an option of every call sets do not count.
fn parameters(context: Context<'_>, operation: &Operation) -> Option<TokenStream> {
    let Type { kind: Kind::Struct(fields), .. } = context.api.types.get(&operation.request)? else { return None };
    let parameter = |field: &Field| {
        let (name, form) = (&field.wire, form(context, &field.shape));
        let parameter = ident(if field.required { "required" } else { "optional" });
        quote!(Parameter::#parameter(#name, #form))
    };
    let outside = fields.iter().filter(|field| field.location != FieldLocation::Body);
    let parameters: Vec<_> = outside.map(parameter).collect();
    let id = &operation.id;
    (!parameters.is_empty()).then(|| quote!((#id, &[#(#parameters),*])))
}

/// The texts that stand for a value in a path, a query or a header.
fn form(context: Context<'_>, shape: &Shape) -> TokenStream {
    match shape {
        Shape::Integer { bits, signed } => {
            let form = ident(&format!("{}{bits}", if *signed { "I" } else { "U" }));
            quote!(Form::#form)
        }
        Shape::Boolean => quote!(Form::Boolean),
        Shape::List(item) => {
            let item = form(context, item);
            quote!(Form::List(&#item))
        }
        Shape::Named(id) => match context.api.types.get(id).map(|named| &named.kind) {
            Some(Kind::TextEnum(variants)) => {
                let values = variants.iter().map(|variant| &variant.value);
                quote!(Form::TextOf(&[#(#values),*]))
            }
            Some(Kind::IntegerEnum(variants)) => {
                let values = variants.iter().map(|variant| Literal::i64_unsuffixed(variant.value));
                quote!(Form::IntegerOf(&[#(#values),*]))
            }
            Some(Kind::Alias(shape)) => form(context, shape),
            _ => quote!(Form::Text),
        },
        _ => quote!(Form::Text),
    }
}

fn imports(context: Context<'_>, group: &GroupPlan<'_>, server: &Server, has_parameters: bool) -> Vec<TokenStream> {
    let client = &context.settings.client.name;
    let mut imports = Imports::default();
    for name in ["Call", "Parameters", "Refusal", "Route"] {
        imports.add(&server.support, name);
    }
    for name in ["Form", "Parameter"].into_iter().filter(|_| has_parameters) {
        imports.add(&server.support, name);
    }
    for operation in &group.operations {
        for id in std::iter::once(&operation.request).chain(&operation.response) {
            let Some(found) = context.api.types.get(id) else { continue };
            let module = match &found.group {
                None => format!("{client}::common"),
                Some(group) => format!("{client}::{}", context.names.group(group)),
            };
            imports.add(&module, context.names.of_type(id));
        }
    }
    imports.items()
}
