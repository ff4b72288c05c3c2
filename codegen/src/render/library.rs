//! The crate's root, its error table and its servers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::session::facts_name;
use super::shape::import;
use super::{Context, Draft, docs, ident, profile};
use crate::ir::{Api, ErrorCode, Server};
use crate::plan::Plan;

/// The module with the facts of sessions.
const SESSION: &str = "session";

/// The module with the facts that hold for all operations.
const PROFILE: &str = "profile";

/// What users of the crate need of the runtime without naming it.
const RUNTIME: &[&str] = &[
    "Response",
    "CallOptions",
    "Client",
    "Download",
    "DownloadRequest",
    "Limit",
    "Outcome",
    "Error",
    "ErrorKind",
    "Items",
    "OutcomeKind",
    "Pages",
    "PollPolicy",
    "Result",
    "RetryPolicy",
    "Secret",
    "LongRunning",
    "Time",
    "Poller",
    // The crates whose types are in its signatures, in the very versions.
    "bytes",
    "http",
];

pub(super) fn drafts(context: Context<'_>, plan: &Plan<'_>) -> Vec<Draft> {
    let mut drafts = vec![root(context, plan)];
    drafts.extend(has_errors(context.api).then(|| errors(context)));
    drafts.extend(has_servers(context.api).then(|| endpoints(context)));
    drafts
}

/// Whether there is a table of error codes.
pub(super) fn has_errors(api: &Api) -> bool {
    !api.errors.is_empty()
}

fn has_servers(api: &Api) -> bool {
    !api.servers.is_empty()
}

fn root(context: Context<'_>, plan: &Plan<'_>) -> Draft {
    let mut modules = Vec::new();
    modules.extend((!plan.common.is_empty()).then_some("common"));
    modules.extend(has_servers(context.api).then_some("endpoints"));
    modules.extend(has_errors(context.api).then_some("errors"));
    modules.extend(plan.groups.iter().map(|group| context.names.group(group.id)));
    modules.extend((!context.api.sessions.is_empty()).then_some(SESSION));
    modules.push(PROFILE);
    let has_limits = context.api.profile.as_ref().is_some_and(profile::has_limits);
    modules.extend(has_limits.then_some("limits"));
    modules.sort_unstable();
    let front_page = &context.settings.client.front_page;
    let mut items = vec![
        quote!(#![doc = include_str!(#front_page)]),
        // docs.rs says which feature an item needs.
        quote!(#![cfg_attr(docsrs, feature(doc_cfg))]),
    ];
    items.extend(modules.into_iter().map(|module| {
        // What is in there is for the root to show.
        let visible = (![SESSION, PROFILE].contains(&module)).then(|| quote!(pub));
        let module = ident(module);
        // The generator prints its own layout; rustfmt would have another opinion, and `--check` would see a change.
        quote!(#[rustfmt::skip] #visible mod #module;)
    }));
    let kinds = context.api.token_kinds.iter().map(|kind| context.names.token_kind(&kind.scheme));
    let facts = kinds.chain(["PROFILE"]).map(str::to_owned).collect();
    items.push(import(&quote!(pub use), "self::profile", &facts));
    if !context.api.sessions.is_empty() {
        let names = context.api.sessions.iter().flat_map(|session| [session.name.clone(), facts_name(&session.name)]);
        items.push(import(&quote!(pub use), "self::session", &names.collect()));
    }
    let runtime = context.runtime();
    items.push(quote!(pub use #runtime as runtime;));
    // rustfmt would put this on one line.
    items.push(import(
        &quote!(#[rustfmt::skip] pub use),
        &context.settings.runtime,
        &RUNTIME.iter().map(|name| (*name).to_owned()).collect(),
    ));
    Draft { path: "lib.rs".to_owned(), docs: String::new(), items }
}

fn errors(context: Context<'_>) -> Draft {
    let mut items = Vec::new();
    let runtime = context.runtime();
    items.push(quote!(use #runtime::ErrorCode;));
    items.extend(context.api.errors.iter().map(|error| constant(context, error)));
    let rows = context.api.errors.iter().map(|error| row(context, error));
    items.push(quote! {
        /// Every documented error code, in the order of the documents.
        pub const ERRORS: &[ErrorCode] = &[#(#rows),*];
    });
    let about = "The error codes that the vendor documents.\n\n\
        Compare them with [`Error::code`](crate::Error::code).";
    Draft { path: "errors.rs".to_owned(), docs: about.to_owned(), items }
}

/// `pub const FILE_NAME_REPEATED: i64 = 13_000_405;`
fn constant(context: Context<'_>, error: &ErrorCode) -> TokenStream {
    let docs =
        docs::comment(&format!("{} HTTP {}. {}", sentence(&error.meaning), error.status, sentence(&error.action)));
    let name = ident(context.names.error(error.code, &error.name));
    let code = signed(error.code);
    quote! {
        #docs
        pub const #name: i64 = #code;
    }
}

fn row(context: Context<'_>, error: &ErrorCode) -> TokenStream {
    let ErrorCode { status, name, meaning, action, retryable, .. } = error;
    let code = ident(context.names.error(error.code, name));
    let status = Literal::u16_unsuffixed(*status);
    quote! {
        ErrorCode { code: #code, status: #status, name: #name, meaning: #meaning, action: #action, retryable: #retryable }
    }
}

fn sentence(text: &str) -> String {
    format!("{}.", text.trim().trim_end_matches('.'))
}

/// The same for a number below 0.
pub(super) fn signed(number: i64) -> TokenStream {
    let digits = grouped(number.unsigned_abs());
    if number < 0 { quote!(-#digits) } else { digits }
}

/// A number with `_` between groups of three digits.
pub(super) fn grouped(number: u64) -> TokenStream {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out.parse().unwrap_or_default()
}

fn endpoints(context: Context<'_>) -> Draft {
    let items = context.api.servers.iter().map(|server| endpoint(context, server)).collect();
    let about = format!(
        "The servers of {}.\n\nGive one of these to [`Client::builder`](crate::Client::builder).",
        context.api.product()
    );
    Draft { path: "endpoints.rs".to_owned(), docs: about, items }
}

/// `pub const CHINA: &str = "https://cn.example.com";`
fn endpoint(context: Context<'_>, server: &Server) -> TokenStream {
    let docs = docs::comment(&server.docs);
    let name = ident(context.names.server(&server.name));
    let url = &server.url;
    quote! {
        #docs
        pub const #name: &str = #url;
    }
}
