//! The modules of a crate, read as rustc reads them: from its root, file by file.

use std::path::{Path, PathBuf};

use syn::{Attribute, Expr, ExprLit, Item, Lit, Meta};

/// Reads a file by its path; none where there is no such file.
pub(super) type Read<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// A module: its path below the crate, the file that holds it, and what stands in it.
pub(super) struct Module {
    pub(super) path: Vec<String>,
    pub(super) file: PathBuf,
    pub(super) items: Vec<Item>,
}

/// Every module below a crate root (`src/lib.rs`), the root first. Code that only tests compile is left out.
pub(super) fn modules(root: &Path, read: Read<'_>) -> Result<Vec<Module>, String> {
    let folder = root.parent().unwrap_or(Path::new("")).to_owned();
    let mut found = Vec::new();
    let mut open = vec![(module(Vec::new(), root.to_owned(), read)?, folder)];
    while let Some((parent, folder)) = open.pop() {
        for item in &parent.items {
            let Item::Mod(child) = item else { continue };
            if only_in_tests(&child.attrs) {
                continue;
            }
            let name = child.ident.to_string();
            let path = [parent.path.as_slice(), std::slice::from_ref(&name)].concat();
            let module = match &child.content {
                Some((_, items)) => Module { path, file: parent.file.clone(), items: items.clone() },
                None => module(path, file_of(&name, &child.attrs, &parent.file, &folder, read)?, read)?,
            };
            open.push((module, folder.join(name)));
        }
        found.push(parent);
    }
    Ok(found)
}

fn module(path: Vec<String>, file: PathBuf, read: Read<'_>) -> Result<Module, String> {
    let text = read(&file).ok_or_else(|| format!("{} cannot be read", file.display()))?;
    let syntax = syn::parse_file(&text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(Module { path, file, items: syntax.items })
}

/// The file of `mod name;`: the one that `#[path]` names, `name.rs`, or `name/mod.rs`.
fn file_of(
    name: &str,
    attributes: &[Attribute],
    parent: &Path,
    folder: &Path,
    read: Read<'_>,
) -> Result<PathBuf, String> {
    let named = attributes.iter().find(|attribute| attribute.path().is_ident("path")).and_then(value);
    let candidates = match named {
        Some(named) => vec![parent.with_file_name(named)],
        None => vec![folder.join(format!("{name}.rs")), folder.join(name).join("mod.rs")],
    };
    let found = candidates.into_iter().find(|file| read(file).is_some());
    found.ok_or_else(|| format!("{}: the file of `mod {name};` is missing", parent.display()))
}

/// The text of `#[name = "text"]`.
fn value(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Whether a `cfg` leaves the item out of every build but that of tests.
pub(super) fn only_in_tests(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .any(|attribute| attribute.parse_args::<Meta>().is_ok_and(|condition| requires_tests(&condition)))
}

fn requires_tests(condition: &Meta) -> bool {
    let parts = |list: &syn::MetaList| {
        let parts = list.parse_args_with(syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated);
        parts.map(|parts| parts.into_iter().collect::<Vec<_>>()).unwrap_or_default()
    };
    match condition {
        Meta::Path(path) => path.is_ident("test") || path.is_ident("doctest"),
        Meta::List(list) if list.path.is_ident("all") => parts(list).iter().any(requires_tests),
        Meta::List(list) if list.path.is_ident("any") => {
            let parts = parts(list);
            !parts.is_empty() && parts.iter().all(requires_tests)
        }
        _ => false,
    }
}
