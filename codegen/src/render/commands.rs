//! The table of operations for a program: a command for each, and a flag for each field of its request.

mod example;
mod form;

use std::collections::BTreeSet;

use heck::{ToKebabCase, ToShoutySnakeCase};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use self::example::example;
use self::form::{flat, form, has_secret};
use super::docs::{blocks, first_sentence, without_files};
use super::glossary::{Glossary, Subject};
use super::{Context, Draft, ident, path};
use crate::analyze::{fields, steps};
use crate::ir::{Field, FieldLocation, Kind, Operation, PageStyle, TypeId, Variant};
use crate::plan::{GroupPlan, Plan};
use crate::settings::Commands;

pub(super) fn drafts(context: Context<'_>, plan: &Plan<'_>, commands: &Commands) -> Vec<Draft> {
    let glossary = Glossary::commands(context.api);
    let context = Context { glossary: &glossary, ..context };
    let mut choices = BTreeSet::new();
    let mut drafts: Vec<_> = plan.groups.iter().map(|group| entries(context, group, commands, &mut choices)).collect();
    drafts.push(root(context, plan, commands, choices.is_empty()));
    if !choices.is_empty() {
        drafts.push(enumerations(context, commands, &choices));
    }
    drafts
}

/// ```text
/// pub(crate) static GROUPS: &[Group] = &[Group { name: "files", about: "Files.", entries: files::ENTRIES }, …];
/// ```
fn root(context: Context<'_>, plan: &Plan<'_>, commands: &Commands, is_plain: bool) -> Draft {
    let support = path(&commands.support);
    let modules = plan.groups.iter().map(|group| ident(context.names.group(group.id)));
    let mut items: Vec<_> = modules.map(|module| quote!(mod #module;)).collect();
    if !is_plain {
        items.insert(
            0,
            quote!(
                mod choices;
            ),
        );
    }
    let groups = plan.groups.iter().map(|group| {
        let module = ident(context.names.group(group.id));
        let name = context.names.group(group.id).to_kebab_case();
        let about = first_sentence(&prose(context, group.docs, Subject::Whole));
        quote!(Group { name: #name, about: #about, entries: #module::ENTRIES })
    });
    let table = quote! {
        /// Every operation, by group, in the order of the spec.
        pub(crate) static GROUPS: &[Group] = &[#(#groups),*];
    };
    items.extend([quote!(use #support::Group;), table]);
    let about = "The operations of the API as commands.";
    Draft { path: "mod.rs".to_owned(), docs: about.to_owned(), items }
}

/// ```text
/// pub(super) static ENTRIES: &[Entry] = &[Entry { command: "rename-file", … }, …];
/// ```
fn entries(context: Context<'_>, group: &GroupPlan<'_>, commands: &Commands, choices: &mut BTreeSet<TypeId>) -> Draft {
    let module = context.names.group(group.id);
    let entries: Vec<_> = group.operations.iter().map(|operation| entry(context, operation, choices)).collect();
    let text = quote!(#(#entries),*).to_string();
    let mut items = Vec::new();
    if text.contains("choices ::") {
        items.push(quote!(
            use super::choices;
        ));
    }
    let support = path(&commands.support);
    // Not every group has a field.
    let used = ["Calls", "Entry", "Field", "Form", "Place"];
    let used = used.iter().filter(|name| text.contains(&format!("{name} "))).map(|name| ident(name));
    items.push(quote!(use #support::{#(#used),*};));
    items.push(quote! {
        /// The operations of the group.
        pub(super) static ENTRIES: &[Entry] = &[#(#entries),*];
    });
    let client = &context.settings.client.name;
    let about = format!("The operations of [`{client}::{module}`].");
    Draft { path: format!("{module}.rs"), docs: about, items }
}

/// ```text
/// Entry {
///     command: "rename-file",
///     summary: "Renames a file or folder.",
///     description: "…",
///     page: Some("https://…"),
///     fields: &[Field::required(&["fileId"], "file-id", Place::Path, Form::Text, "The file."), …],
///     calls: Calls::of::<client::files::RenameFileRequest>(),
/// }
/// ```
fn entry(context: Context<'_>, operation: &Operation, choices: &mut BTreeSet<TypeId>) -> TokenStream {
    let command = operation.id.to_kebab_case();
    let group = context.names.group(&operation.group);
    let (client, module) = (path(&context.settings.client.name), ident(group));
    let request = ident(context.names.of_type(&operation.request));
    let summary = prose(context, &operation.summary, Subject::Whole);
    let description = prose(context, &operation.docs, Subject::Whole);
    let page = operation.source.page.as_ref().map_or_else(|| quote!(None), |page| quote!(Some(#page)));
    let calls = calls(context, operation, &quote!(#client::#module::#request));
    let mut rows = Vec::new();
    for own in fields(context.api, &operation.request) {
        let owners = Owners { wire: Vec::new(), flag: String::new() };
        rows.push(field(context, &operation.request, own, &owners, choices));
        let owners = Owners { wire: vec![&own.wire], flag: format!("{}.", flag(context, &operation.request, own)) };
        for (owner, inner) in flat(context, own) {
            rows.push(field(context, owner, inner, &owners, choices));
        }
    }
    quote! {
        Entry {
            command: #command,
            summary: #summary,
            description: #description,
            page: #page,
            fields: &[#(#rows),*],
            calls: #calls,
        }
    }
}

/// ```text
/// Calls::paged::<client::users::ListUsersRequest>(&[&["list", "data"]], &[&["total"]])
/// ```
fn calls(context: Context<'_>, operation: &Operation, request: &TokenStream) -> TokenStream {
    let Some(page) = &operation.page else { return quote!(Calls::of::<#request>()) };
    let told = if page.style == PageStyle::Cursor { &page.next } else { &page.total };
    let (items, rest) = (way(context, operation, Some(&page.items)), way(context, operation, told.as_ref()));
    quote!(Calls::paged::<#request>(#items, #rest))
}

/// The names on the way to a field of the response, each with its aliases: `&[&["data"], &["list", "items"]]`.
fn way(context: Context<'_>, operation: &Operation, path: Option<&String>) -> TokenStream {
    let found = operation.response.as_ref().zip(path).and_then(|(id, path)| steps(context.api, id, path));
    let steps = found.into_iter().flatten().map(|(_, field)| {
        let names = [&field.wire].into_iter().chain(&field.aliases);
        quote!(&[#(#names),*])
    });
    quote!(&[#(#steps),*])
}

/// The way from the request to the struct that a field stands in.
struct Owners<'a> {
    wire: Vec<&'a str>,
    flag: String,
}

fn field(
    context: Context<'_>,
    owner: &str,
    field: &Field,
    owners: &Owners<'_>,
    choices: &mut BTreeSet<TypeId>,
) -> TokenStream {
    let way = owners.wire.iter().copied().chain([field.wire.as_str()]);
    let name = format!("{}{}", owners.flag, flag(context, owner, field));
    let constructor = ident(if field.required { "required" } else { "optional" });
    let place = ident(match field.location {
        FieldLocation::Path => "Path",
        FieldLocation::Query => "Query",
        FieldLocation::Header => "Header",
        FieldLocation::Body => "Body",
    });
    let form = form(context, &field.shape, &field.stated, choices);
    let about = prose(context, &field.docs, Subject::Part);
    let mut row = quote!(Field::#constructor(&[#(#way),*], #name, Place::#place, #form, #about));
    if has_secret(context, &field.shape) {
        row.extend(quote!(.secret()));
    } else {
        let example = example(context, field);
        row.extend(quote!(.example(#example)));
    }
    match (&field.default, &field.stated.default) {
        (Some(filled), _) => {
            let filled = filled.to_string();
            row.extend(quote!(.filled(#filled)));
        }
        (None, Some(default)) => {
            let default = default.to_string();
            row.extend(quote!(.presumed(#default)));
        }
        (None, None) => {}
    }
    row
}

fn flag(context: Context<'_>, owner: &str, field: &Field) -> String {
    context.names.field(owner, &field.wire).to_kebab_case()
}

/// The static with the values of an enumeration.
fn static_name(context: Context<'_>, id: &str) -> proc_macro2::Ident {
    ident(&context.names.of_type(id).to_shouty_snake_case())
}

/// ```text
/// pub(super) static FILE_TYPE: [Choice; 2] = [Choice { value: Literal::Integer(10), name: "folder", about: "…" }, …];
/// ```
fn enumerations(context: Context<'_>, commands: &Commands, choices: &BTreeSet<TypeId>) -> Draft {
    let support = path(&commands.support);
    let mut items = vec![quote!(use #support::{Choice, Literal};)];
    for id in choices {
        let rows: Vec<_> = match context.api.types.get(id).map(|found| &found.kind) {
            Some(Kind::TextEnum(variants)) => variants
                .iter()
                .map(|variant| {
                    let value = &variant.value;
                    choice(context, variant, &quote!(Text(#value)))
                })
                .collect(),
            Some(Kind::IntegerEnum(variants)) => variants
                .iter()
                .map(|variant| {
                    let value = Literal::i64_unsuffixed(variant.value);
                    choice(context, variant, &quote!(Integer(#value)))
                })
                .collect(),
            _ => Vec::new(),
        };
        let (name, length) = (static_name(context, id), Literal::usize_unsuffixed(rows.len()));
        let about = format!(" The values of `{}`.", context.names.of_type(id));
        items.push(quote! {
            #[doc = #about]
            pub(super) static #name: [Choice; #length] = [#(#rows),*];
        });
    }
    let about = "The values of the enumerations in requests, and their names.";
    Draft { path: "choices.rs".to_owned(), docs: about.to_owned(), items }
}

fn choice<T>(context: Context<'_>, variant: &Variant<T>, value: &TokenStream) -> TokenStream {
    let (name, about) = (variant.name.to_kebab_case(), prose(context, &variant.docs, Subject::Part));
    quote!(Choice { value: Literal::#value, name: #name, about: #about })
}

/// Prose for a terminal: one line for each paragraph and each item of a list, without marks of emphasis.
fn prose(context: Context<'_>, text: &str, subject: Subject) -> String {
    let text = context.glossary.apply(text, subject);
    blocks(&without_files(&text)).join("\n").replace("**", "")
}
