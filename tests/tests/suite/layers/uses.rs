//! Which paths of its own crate a module names, in imports, in code, and in the tokens of macros.

use std::path::PathBuf;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, ItemMod, ItemUse, LitStr, Macro, UseTree, Visibility};

use super::source::{Module, only_in_tests};

/// A path of the crate that some code names.
pub(super) struct Use {
    /// The item of the root that names it; none in other modules.
    pub(super) item: Option<String>,
    /// The path from the root of the crate.
    pub(super) path: Vec<String>,
    /// Whether the path begins with `crate`, `self` or `super`; otherwise it may lead to another crate.
    pub(super) prefixed: bool,
    pub(super) file: PathBuf,
    pub(super) line: usize,
}

/// An imported name: `use self::a::B as C` is `C`, from `a::B`. A glob is called `*`.
pub(super) struct Import {
    pub(super) name: String,
    pub(super) path: Vec<String>,
}

/// All that a module names. What the root imports is left to [`imports`].
pub(super) fn uses(module: &Module) -> Vec<Use> {
    let mut visitor = Visitor { module, item: None, found: Vec::new() };
    for item in &module.items {
        if module.path.is_empty() {
            if matches!(item, Item::Use(_)) {
                continue;
            }
            visitor.item = Some(defined(item).unwrap_or_default());
        }
        visitor.visit_item(item);
    }
    visitor.found
}

/// What a module imports and re-exports, by the names that it has there.
pub(super) fn imports(module: &Module) -> Vec<Import> {
    let mut found = Vec::new();
    for item in &module.items {
        if let Item::Use(item) = item
            && !only_in_tests(&item.attrs)
        {
            leaves(&item.tree, &mut Vec::new(), &mut |path, name, _| {
                // Without a prefix the first name may be that of another crate: whoever resolves it finds out.
                let path = absolute(&module.path, path).unwrap_or_else(|| path.to_vec());
                found.push(Import { name: name.to_owned(), path });
            });
        }
    }
    found
}

/// The name that an item defines, or for an `impl` the name of its type.
pub(super) fn defined(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::TraitAlias(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::Impl(item) => match item.self_ty.as_ref() {
            syn::Type::Path(path) => return path.path.segments.first().map(|segment| segment.ident.to_string()),
            _ => return None,
        },
        _ => return None,
    };
    Some(ident.to_string())
}

/// A path from the root of the crate; none where it does not begin with `crate`, `self` or `super`.
fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let mut base = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "self" | "super" => module.to_vec(),
        _ => return None,
    };
    let mut rest = path;
    while let Some((first, more)) = rest.split_first() {
        match first.as_str() {
            "crate" | "self" => {}
            "super" => drop(base.pop()),
            _ => break,
        }
        rest = more;
    }
    base.extend_from_slice(rest);
    Some(base)
}

/// Each path that an import names, with the name that it gets.
fn leaves(tree: &UseTree, path: &mut Vec<String>, found: &mut dyn FnMut(&[String], &str, Span)) {
    let mut leaf = |ident: &syn::Ident, name: String| {
        let mut whole = path.clone();
        // `use a::{self}` imports `a`.
        let name = if ident == "self" && !path.is_empty() {
            if name == "self" { path.last().cloned().unwrap_or_default() } else { name }
        } else {
            whole.push(ident.to_string());
            name
        };
        found(&whole, &name, ident.span());
    };
    match tree {
        UseTree::Path(step) => {
            path.push(step.ident.to_string());
            leaves(&step.tree, path, found);
            path.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, path, found)),
        UseTree::Name(name) => leaf(&name.ident, name.ident.to_string()),
        UseTree::Rename(rename) => leaf(&rename.ident, rename.rename.to_string()),
        UseTree::Glob(glob) => {
            let whole = [path.as_slice(), &["*".to_owned()]].concat();
            found(&whole, "*", glob.star_token.spans[0]);
        }
    }
}

/// Macros whose tokens are another crate's code.
const QUOTES: [&str; 4] = ["quote", "quote_spanned", "parse_quote", "parse_quote_spanned"];

struct Visitor<'a> {
    module: &'a Module,
    item: Option<String>,
    found: Vec<Use>,
}

impl Visitor<'_> {
    fn names(&mut self, path: &[String], span: Span) {
        let (path, prefixed) = match absolute(&self.module.path, path) {
            Some(path) => (path, true),
            // In the root, a bare name may be an import or a module; elsewhere it is a child, an import, another crate.
            None if self.module.path.is_empty() => (path.to_vec(), false),
            None => return,
        };
        let (item, file) = (self.item.clone(), self.module.file.clone());
        self.found.push(Use { item, path, prefixed, file, line: span.start().line });
    }

    /// Paths in tokens: nobody knows what a macro makes of them, but what they name is needed.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                TokenTree::Ident(name) if QUOTES.iter().any(|quote| name == quote) => at += 2,
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) if ["crate", "self", "super"].iter().any(|word| first == word) => {
                    let mut path = vec![first.to_string()];
                    while let Some(next) = after_colons(&tokens, at) {
                        path.push(next.to_string());
                        at += 3;
                    }
                    self.names(&path, first.span());
                }
                _ => {}
            }
        }
    }
}

fn after_colons(tokens: &[TokenTree], at: usize) -> Option<&proc_macro2::Ident> {
    match tokens.get(at..at + 3)? {
        [TokenTree::Punct(one), TokenTree::Punct(two), TokenTree::Ident(next)]
            if one.as_char() == ':' && two.as_char() == ':' =>
        {
            Some(next)
        }
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Visitor<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !only_in_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes = match item {
            ImplItem::Fn(item) => item.attrs.as_slice(),
            ImplItem::Const(item) => item.attrs.as_slice(),
            _ => &[],
        };
        if !only_in_tests(attributes) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, _: &'ast ItemMod) {
        // A module of its own.
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {
        // `pub(in crate::a)` says who may look, not what is needed.
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        leaves(&item.tree, &mut Vec::new(), &mut |path, _, span| self.names(path, span));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none()
            && let Some(first) = path.segments.first()
        {
            let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.names(&names, first.ident.span());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, invoked: &'ast Macro) {
        self.visit_path(&invoked.path);
        let name = invoked.path.segments.last().map(|segment| segment.ident.to_string());
        if !name.is_some_and(|name| QUOTES.contains(&name.as_str())) {
            self.tokens(invoked.tokens.clone());
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let syn::Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
            // `#[serde(with = "crate::a")]`
            for text in literals(list.tokens.clone()) {
                if let Ok(path) = text.parse::<syn::Path>() {
                    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
                    if absolute(&[], &names).is_some() {
                        self.names(&names, text.span());
                    }
                }
            }
        }
    }
}

fn literals(tokens: TokenStream) -> Vec<LitStr> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() != Delimiter::None => found.extend(literals(group.stream())),
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                    found.push(text);
                }
            }
            _ => {}
        }
    }
    found
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
