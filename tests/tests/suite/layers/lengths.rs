//! How long files and functions are.

use std::path::Path;

use proc_macro2::Span;
use syn::visit::{self, Visit};

/// What is too long in a source file: the file itself, and functions with their lines.
pub(super) fn too_long(file: &Path, text: &str, lines: usize, function: usize) -> Result<Vec<String>, String> {
    let syntax = syn::parse_file(text).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut found = Vec::new();
    let length = text.lines().count();
    if length > lines {
        found.push(format!("{}: {length} lines, {lines} at most", file.display()));
    }
    let mut functions = Functions { found: Vec::new() };
    functions.visit_file(&syntax);
    for (name, line, length) in functions.found {
        if length > function {
            found.push(format!("{}:{line}: `{name}` has {length} lines, {function} at most", file.display()));
        }
    }
    Ok(found)
}

struct Functions {
    found: Vec<(String, usize, usize)>,
}

impl Functions {
    fn add(&mut self, signature: &syn::Signature, body: &syn::Block) {
        let (first, last): (Span, Span) = (signature.fn_token.span, body.brace_token.span.close());
        let (first, last) = (first.start().line, last.end().line);
        self.found.push((signature.ident.to_string(), first, last - first + 1));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(body) = &item.default {
            self.add(&item.sig, body);
        }
        visit::visit_trait_item_fn(self, item);
    }
}
