//! The emulator's side: one trait per group with a method per operation, and the routes to them.

use proc_macro2::TokenStream;
use quote::quote;

use super::glossary::Subject;
use super::operations::{endpoint, response_type};
use super::shape::Imports;
use super::{Context, Draft, docs, ident};
use crate::ir::Operation;
use crate::name::Names;
use crate::plan::{GroupPlan, Plan};

pub(super) fn drafts(context: Context<'_>, plan: &Plan<'_>) -> Vec<Draft> {
    let mut drafts = vec![root(context.names, plan)];
    drafts.extend(plan.groups.iter().map(|group| module(context, group)));
    drafts
}

/// The name of a group's trait: `Files` for `files`.
fn trait_name(names: &Names, group: &str) -> proc_macro2::Ident {
    ident(&heck::AsUpperCamelCase(names.group(group)).to_string())
}

fn root(names: &Names, plan: &Plan<'_>) -> Draft {
    let mut groups: Vec<_> = plan.groups.iter().map(|group| group.id).collect();
    groups.sort_unstable_by_key(|group| names.group(group));
    let modules: Vec<_> = groups.iter().map(|group| ident(names.group(group))).collect();
    let traits: Vec<_> = groups.iter().map(|group| trait_name(names, group)).collect();
    let mut items: Vec<_> = modules.iter().map(|module| quote!(mod #module;)).collect();
    items.push(quote!(
        use crate::api::Route;
    ));
    items.extend(modules.iter().zip(&traits).map(|(module, name)| quote!(pub use #module::#name;)));
    items.push(quote! {
        /// Answers every operation of the API.
        pub trait KooDrive: #(#traits)+* {}
    });
    items.push(quote!(impl<S: #(#traits)+*> KooDrive for S {}));
    items.push(quote! {
        /// Every operation with the method that answers it.
        pub fn routes<S: KooDrive>() -> Vec<Route<S>> {
            let mut routes = Vec::new();
            #(routes.extend(#modules::routes());)*
            routes
        }
    });
    let about = "The API from the server's side: a trait for each group, and the routes to its methods.";
    Draft { path: "mod.rs".to_owned(), docs: about.to_owned(), items }
}

fn module(context: Context<'_>, group: &GroupPlan<'_>) -> Draft {
    let name = trait_name(context.names, group.id);
    let methods: Vec<_> =
        group.operations.iter().map(|operation| ident(context.names.operation(&operation.id))).collect();
    let signatures = group.operations.iter().map(|operation| signature(context, operation));
    let mut items = imports(context, group);
    let about =
        docs::comment(&format!("What answers the operations of [`koodrive::{}`].", context.names.group(group.id)));
    items.push(quote! {
        #about
        pub trait #name: Send + Sync + 'static {
            #(#signatures)*
        }
    });
    items.push(quote! {
        /// The operations of the group with the methods that handle them.
        pub(super) fn routes<S: #name>() -> Vec<Route<S>> {
            vec![#(Route::new(S::#methods)),*]
        }
    });
    Draft {
        path: format!("{}.rs", context.names.group(group.id)),
        docs: context.glossary.apply(group.docs, Subject::Whole),
        items,
    }
}

/// ```text
/// /// Renames a file or folder: `POST /koodrive/ose/v1/files/rename/{fileId}`.
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

fn imports(context: Context<'_>, group: &GroupPlan<'_>) -> Vec<TokenStream> {
    let mut imports = Imports::default();
    for name in ["Call", "Refusal", "Route"] {
        imports.add("crate::api", name);
    }
    for operation in &group.operations {
        for id in std::iter::once(&operation.request).chain(&operation.response) {
            let Some(found) = context.api.types.get(id) else { continue };
            let module = match &found.group {
                None => "koodrive::common".to_owned(),
                Some(group) => format!("koodrive::{}", context.names.group(group)),
            };
            imports.add(&module, context.names.of_type(id));
        }
    }
    imports.items()
}
