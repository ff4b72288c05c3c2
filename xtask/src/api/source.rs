//! The modules of a library, as one tree of items.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use syn::{Attribute, Item};

/// The items of the library, with those of each module in its place. Tests are left out.
pub(super) fn library(sources: &Path) -> Result<Vec<Item>> {
    file(&sources.join("lib.rs"), sources)
}

/// The items of a file, whose modules are in a folder.
fn file(path: &Path, folder: &Path) -> Result<Vec<Item>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let parsed = syn::parse_file(&text).with_context(|| format!("reading {} as Rust", path.display()))?;
    filled(parsed.items, folder)
}

fn filled(items: Vec<Item>, folder: &Path) -> Result<Vec<Item>> {
    let mut all = Vec::new();
    for item in items {
        let Item::Mod(mut module) = item else {
            all.push(item);
            continue;
        };
        if is_test(&module.attrs) {
            continue;
        }
        let name = module.ident.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name);
        let inner = folder.join(name);
        let items = match module.content.take() {
            Some((_, items)) => filled(items, &inner)?,
            None => file(&found(folder, name)?, &inner)?,
        };
        module.content = Some((syn::token::Brace::default(), items));
        module.semi = None;
        all.push(Item::Mod(module));
    }
    Ok(all)
}

fn found(folder: &Path, name: &str) -> Result<PathBuf> {
    let places = [folder.join(format!("{name}.rs")), folder.join(name).join("mod.rs")];
    match places.iter().find(|place| place.is_file()) {
        Some(place) => Ok(place.clone()),
        None => bail!("the module {name} is in neither {} nor {}", places[0].display(), places[1].display()),
    }
}

/// Whether something is there for tests only.
pub(super) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg = attribute.path().is_ident("cfg");
        is_cfg
            && attribute.meta.require_list().is_ok_and(|list| ["test", "doctest"].contains(&&*list.tokens.to_string()))
    })
}
