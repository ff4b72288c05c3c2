//! Pass 8: IR → items. One small function for each kind of item; what an item looks like stands in the comment before
//! the function that makes it.

mod access;
mod cases;
mod commands;
mod docs;
mod enums;
mod example;
pub mod glossary;
mod jobs;
mod library;
mod literal;
mod operations;
mod pagination;
mod profile;
mod server;
mod session;
mod shape;
mod structs;

use proc_macro2::{Ident, Span, TokenStream};

use glossary::Glossary;

use crate::analyze::resolved;
use crate::ir::{Api, Shape};
use crate::name::Names;
use crate::plan::Plan;
use crate::settings::{Cases, Commands, Server, Settings};

/// What every renderer looks names and facts up in.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The API.
    pub api: &'a Api,
    /// The names.
    pub names: &'a Names,
    /// What the spec's words are called in Rust.
    pub glossary: &'a Glossary,
    /// The crates, folders and words of the repository.
    pub settings: &'a Settings,
}

impl<'a> Context<'a> {
    /// The crate that generated code stands on.
    fn runtime(&self) -> TokenStream {
        path(&self.settings.runtime)
    }

    /// The note on a group, an operation or a type, as a paragraph of its own; nothing where there is none.
    fn note(&self, name: &str) -> String {
        self.settings.client.notes.get(name).map(|note| format!("\n\n{note}")).unwrap_or_default()
    }

    /// A shape with the names of aliases replaced by what they stand for.
    fn resolved(&self, shape: &'a Shape) -> &'a Shape {
        resolved(self.api, shape)
    }
}

/// One file before it is printed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Where it goes, relative to the back end's folder.
    pub path: String,
    /// What the module is about, as inner documentation.
    pub docs: String,
    /// Its items, each still tokens.
    pub items: Vec<TokenStream>,
}

/// The client crate's files.
pub fn client(context: Context<'_>, plan: &Plan<'_>) -> Vec<Draft> {
    let mut drafts = library::drafts(context, plan);
    drafts.extend(profile::drafts(context));
    drafts.extend(session::draft(context));
    if !plan.common.is_empty() {
        drafts.push(structs::module(context, "common.rs", "Types that several groups share.", &plan.common));
    }
    for group in &plan.groups {
        drafts.extend(operations::group(context, group));
    }
    drafts
}

/// The server's traits and routes.
pub fn server(context: Context<'_>, plan: &Plan<'_>, server: &Server) -> Vec<Draft> {
    server::drafts(context, plan, server)
}

/// The table of operations for tests.
pub fn cases(context: Context<'_>, plan: &Plan<'_>, cases: &Cases) -> Vec<Draft> {
    vec![cases::draft(context, plan, cases)]
}

/// The table of operations for a program.
pub fn commands(context: Context<'_>, plan: &Plan<'_>, commands: &Commands) -> Vec<Draft> {
    commands::drafts(context, plan, commands)
}

/// The lines of a module's documentation.
pub fn doc_lines(text: &str) -> Vec<String> {
    docs::lines(text)
}

/// A path of modules or crates, `crate` among them.
fn path(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

/// An identifier; [`crate::name`] has seen to it that it is one.
fn ident(name: &str) -> Ident {
    syn::parse_str(name).unwrap_or_else(|_| Ident::new("invalid_name", Span::call_site()))
}
