//! Pass 9: items → text. prettyplease lays an item out but knows no blank lines; they are put between items here,
//! each printed by itself.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, Item};

use crate::render::Draft;

/// Prints one file, which the command `command` writes.
///
/// # Errors
///
/// Names the item that is not Rust. It is a fault of the generator, not of the spec.
pub fn print(draft: &Draft, command: &str) -> Result<String, String> {
    let mut text = header(command);
    if !draft.docs.is_empty() {
        text.push('\n');
        for line in crate::render::doc_lines(&draft.docs) {
            text.push_str("//!");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let mut before = None;
    for tokens in &draft.items {
        let file: File =
            syn::parse2(tokens.clone()).map_err(|error| format!("{}: {error} in: {tokens}", draft.path))?;
        let kind = kind(&file);
        if before != Some(kind) || !kind.is_dense() {
            text.push('\n');
        }
        text.push_str(&laid_out(file));
        before = Some(kind);
    }
    Ok(text)
}

/// What stands at the top of every file.
fn header(command: &str) -> String {
    format!("// Generated from the spec by `{command}`. Edit the spec, not this file.\n")
}

/// Items of one kind stand together; all others stand apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ItemKind {
    UseStd,
    UseCrate,
    UseOther,
    Export,
    Module,
    Other,
}

impl ItemKind {
    fn is_dense(self) -> bool {
        self != Self::Other
    }
}

fn kind(file: &File) -> ItemKind {
    match file.items.first() {
        Some(Item::Use(item)) if matches!(item.vis, syn::Visibility::Inherited) => match &item.tree {
            syn::UseTree::Path(path) if path.ident == "std" => ItemKind::UseStd,
            syn::UseTree::Path(path) if path.ident == "crate" => ItemKind::UseCrate,
            _ => ItemKind::UseOther,
        },
        Some(Item::Use(_)) => ItemKind::Export,
        Some(Item::Mod(_)) => ItemKind::Module,
        _ => ItemKind::Other,
    }
}

/// The text of one item, with blank lines between the methods of an `impl` or a `trait`.
fn laid_out(mut file: File) -> String {
    let blocks: Vec<String> = match file.items.first_mut() {
        Some(Item::Impl(item)) => {
            let members = std::mem::take(&mut item.items);
            members.iter().map(|member| alone(&quote!(impl X { #member }))).collect()
        }
        Some(Item::Trait(item)) => {
            let members = std::mem::take(&mut item.items);
            members.iter().map(|member| alone(&quote!(trait X { #member }))).collect()
        }
        _ => Vec::new(),
    };
    let shell = prettyplease::unparse(&file);
    if blocks.is_empty() {
        return shell;
    }
    let open = shell.trim_end().trim_end_matches('}').trim_end();
    format!("{open}\n{}}}\n", blocks.join("\n"))
}

/// The one member of a block, indented as it stands there.
fn alone(block: &TokenStream) -> String {
    let text = syn::parse2(block.clone()).map(|file| prettyplease::unparse(&file)).unwrap_or_default();
    let body = text.split_once('\n').map(|(_, body)| body).unwrap_or_default();
    body.trim_end().strip_suffix('}').unwrap_or(body).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(items: Vec<TokenStream>) -> String {
        print(&Draft { path: "x.rs".to_owned(), docs: String::new(), items }, "make").unwrap()
    }

    #[test]
    fn methods_stand_apart_and_uses_together() {
        let text = printed(vec![
            quote!(
                use a::b;
            ),
            quote!(
                use c::d;
            ),
            quote!(
                use crate::e;
            ),
            quote!(impl X { #[doc = " One."] fn one() {} fn two() {} }),
            quote!(
                trait T {
                    fn three();
                    fn four();
                }
            ),
        ]);
        let expected = "\nuse a::b;\nuse c::d;\n\nuse crate::e;\n\nimpl X {\n    /// One.\n    fn one() {}\n\n    fn two() {}\n}\n\ntrait T {\n    fn three();\n\n    fn four();\n}\n";
        assert_eq!(text.strip_prefix(&header("make")), Some(expected));
    }

    #[test]
    fn what_is_not_rust_is_an_error() {
        let draft = Draft { path: "x.rs".to_owned(), docs: String::new(), items: vec![quote!(struct)] };
        assert!(print(&draft, "make").unwrap_err().starts_with("x.rs: "));
    }
}
