//! The example on the page of an operation: the call as a user would write it. It is compiled by `cargo test --doc`.

mod request;

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use self::request::Sketch;
use super::structs::is_option;
use super::{Context, ident};
use crate::analyze::fields;
use crate::ir::{Field, Kind, Operation, Shape, TypeId};

/// ```text
/// /// # Example
/// ///
/// /// ```no_run
/// /// use pond::common::FishId;
/// /// use pond::fish::{self, FeedFishRequest};
/// ///
/// /// # async fn example(client: &pond::Client) -> pond::Result<()> {
/// /// let fish_id = FishId::from("carp-7");
/// /// let request = FeedFishRequest::new(fish_id);
/// /// fish::feed_fish(client, request).await?;
/// /// # Ok(())
/// /// # }
/// /// ```
/// ```
///
/// Nothing where the spec lacks a value of something that is required.
pub(super) fn example(context: Context<'_>, operation: &Operation) -> TokenStream {
    lines(context, operation).unwrap_or_default().iter().map(|line| quote!(#[doc = #line])).collect()
}

/// Whether the page of an operation has an example, to which others can link.
pub(super) fn has_example(context: Context<'_>, operation: &Operation) -> bool {
    Sketch::new(context).request(operation).is_some()
}

fn lines(context: Context<'_>, operation: &Operation) -> Option<Vec<String>> {
    let mut sketch = Sketch::new(context);
    let request = sketch.request(operation)?;
    let (group, request_type) = (context.names.group(&operation.group), context.names.of_type(&operation.request));
    sketch.import(&format!("crate::{group}"), request_type);
    sketch.import(&format!("crate::{group}"), "self");
    let used = used(context, operation, &mut sketch);
    let lets = &sketch.lets;
    let client = &context.settings.client.name;
    let secrets: Vec<String> = sketch.secrets.iter().map(|name| format!(", {name}: {client}::Secret")).collect();
    let secrets = secrets.concat();
    let mut text = vec![String::new(), "# Example".to_owned(), String::new(), "```no_run".to_owned()];
    text.extend(sketch.imports.iter().map(|(path, names)| import(path, names)).flat_map(|item| printed(&item)));
    text.push(String::new());
    text.push(format!("# async fn example(client: &{client}::Client{secrets}) -> {client}::Result<()> {{"));
    text.extend(body(&quote!(#(#lets)* let request = #request; #used)));
    text.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    Some(text.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") }).collect())
}

/// The call, and what a reader may do with what it returns.
fn used(context: Context<'_>, operation: &Operation, sketch: &mut Sketch<'_>) -> TokenStream {
    let module = ident(context.names.group(&operation.group));
    let function = ident(context.names.operation(&operation.id));
    if operation.page.is_some() {
        let items = ident(context.names.items(&operation.id));
        return quote! {
            let mut items = #module::#items(client, request);
            while let Some(item) = items.next_item().await? {
                println!("{item:?}");
            }
        };
    }
    if let Some(job) = job(context, operation, sketch) {
        return quote! {
            let response = #module::#function(client, request.clone()).await?;
            #job
        };
    }
    let Some(response) = &operation.response else { return quote!(#module::#function(client, request).await?;) };
    let shown = match context.api.types.get(response).map(|found| &found.kind) {
        Some(Kind::Struct(_)) => shown(context, response, "response"),
        Some(Kind::Alias(Shape::List(_))) => Some(quote!(for item in &response {
            println!("{item:?}");
        })),
        _ => None,
    };
    let shown = shown.unwrap_or_else(|| quote!(println!("{response:?}");));
    quote! {
        let response = #module::#function(client, request).await?;
        #shown
    }
}

/// How a job that an operation starts is followed to its end.
fn job(context: Context<'_>, operation: &Operation, sketch: &mut Sketch<'_>) -> Option<TokenStream> {
    let polls = &operation.starts.as_ref()?.operation;
    let polled = context.api.operations.iter().find(|own| own.id == *polls)?;
    let (group, wait) = (context.names.group(&polled.group), ident(context.names.wait(&polled.id)));
    sketch.import("crate", "LongRunning");
    sketch.import(&format!("crate::{group}"), "self");
    let module = ident(group);
    Some(quote! {
        if let Some(job) = request.follow(&response) {
            let outcome = #module::#wait(client, job).await?;
            println!("{:?}", outcome.kind());
        }
    })
}

/// What a reader most likely wants of a response: an id, what it lists, another value, or one of these in an object.
fn shown(context: Context<'_>, id: &TypeId, holder: &str) -> Option<TokenStream> {
    let all = fields(context.api, id);
    let held = ident(holder);
    let name = |field: &Field| ident(context.names.field(id, &field.wire));
    let is_id = |field: &&Field| is_plain(context, field) && is_id(context, field);
    let is_list = |field: &&Field| matches!(context.resolved(&field.shape), Shape::List(_));
    if let Some(field) = all.iter().find(is_list).filter(|_| !all.iter().any(|field| is_id(&field))) {
        let (name, optional) = (name(field), is_option(context, id, field));
        let list = if optional { quote!(#held.#name.iter().flatten()) } else { quote!(&#held.#name) };
        return Some(quote!(for item in #list { println!("{item:?}"); }));
    }
    if let Some(field) = all.iter().find(is_id).or_else(|| all.iter().find(|field| is_plain(context, field))) {
        let name = name(field);
        return Some(quote!(println!("{:?}", #held.#name);));
    }
    let inner = |field: &'_ Field| match context.resolved(&field.shape) {
        Shape::Named(inner) if inner != id && !fields(context.api, inner).is_empty() => Some(inner.clone()),
        _ => None,
    };
    let (field, inner) = all.iter().find_map(|field| Some((field, inner(field)?)))?;
    let (name, optional) = (name(field), is_option(context, id, field));
    // A boxed object is reached through its box all the same.
    let shown = shown_inside(context, &inner, &name.to_string())?;
    Some(if optional {
        quote!(if let Some(#name) = &#held.#name { #shown })
    } else {
        quote!(let #name = &#held.#name; #shown)
    })
}

/// No deeper than that: the reader has to see where it comes from.
fn shown_inside(context: Context<'_>, id: &TypeId, holder: &str) -> Option<TokenStream> {
    let all = fields(context.api, id);
    let held = ident(holder);
    let plain = || all.iter().filter(|field| is_plain(context, field));
    let field = plain().find(|field| is_id(context, field)).or_else(|| plain().next()).or_else(|| all.first())?;
    let name = ident(context.names.field(id, &field.wire));
    Some(quote!(println!("{:?}", #held.#name);))
}

fn is_id(context: Context<'_>, field: &Field) -> bool {
    let Shape::Named(id) = context.resolved(&field.shape) else { return false };
    matches!(context.api.types.get(id).map(|found| &found.kind), Some(Kind::Id(_)))
}

/// Whether a field is one value, no secret, and known to be what it is.
fn is_plain(context: Context<'_>, field: &Field) -> bool {
    let is_value = match context.resolved(&field.shape) {
        Shape::Text | Shape::Integer { .. } | Shape::Limit | Shape::Number | Shape::Boolean | Shape::Time => true,
        Shape::Named(id) => !matches!(context.api.types.get(id).map(|found| &found.kind), Some(Kind::Struct(_)) | None),
        Shape::Secret | Shape::Any | Shape::Object | Shape::List(_) | Shape::Map(_) => false,
    };
    is_value && !field.unconfirmed && field.editions.is_empty()
}

/// `use pond::fish::{self, FeedFishRequest};`, or `use pond::fish;` of a module alone.
fn import(path: &str, names: &BTreeSet<String>) -> TokenStream {
    let has_module = names.contains("self");
    let others = names.iter().filter(|name| *name != "self").cloned();
    let listed: Vec<String> = has_module.then(|| "self".to_owned()).into_iter().chain(others).collect();
    let text = match listed.as_slice() {
        [only] if only == "self" => format!("use {path};"),
        [only] => format!("use {path}::{only};"),
        several => format!("use {path}::{{{}}};", several.join(", ")),
    };
    text.parse().unwrap_or_default()
}

/// The lines of statements.
fn body(statements: &TokenStream) -> Vec<String> {
    let lines = printed(&quote!(fn example() { #statements }));
    let inner = lines.iter().skip(1).take(lines.len().saturating_sub(2));
    inner.map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}

/// The lines of an item.
fn printed(item: &TokenStream) -> Vec<String> {
    let text = syn::parse2(item.clone()).map(|file| prettyplease::unparse(&file)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}
