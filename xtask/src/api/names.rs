//! What is called public in a library.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, Visibility};

/// The names of types and traits, by whether they are public. In our crates whatever is `pub` can be reached from outside:
/// rustc's lint `unreachable_pub` sees to it.
#[derive(Debug, Default)]
pub(super) struct Names {
    public: BTreeSet<String>,
    private_traits: BTreeSet<String>,
}

impl Names {
    pub(super) fn of(items: &[Item]) -> Self {
        let mut names = Self::default();
        names.add(items);
        names
    }

    fn add(&mut self, items: &[Item]) {
        for item in items {
            let (visibility, name) = match item {
                Item::Struct(item) => (&item.vis, &item.ident),
                Item::Enum(item) => (&item.vis, &item.ident),
                Item::Union(item) => (&item.vis, &item.ident),
                Item::Type(item) => (&item.vis, &item.ident),
                Item::Trait(item) => (&item.vis, &item.ident),
                Item::Mod(module) => {
                    self.add(module.content.as_ref().map_or(&[], |(_, items)| items.as_slice()));
                    continue;
                }
                _ => continue,
            };
            if matches!(visibility, Visibility::Public(_)) {
                self.public.insert(name.to_string());
            } else if matches!(item, Item::Trait(_)) {
                self.private_traits.insert(name.to_string());
            }
        }
    }

    /// Whether a trait is one of the library's own that are not public.
    pub(super) fn is_private_trait(&self, path: &syn::Path) -> bool {
        path.segments.last().is_some_and(|last| self.private_traits.contains(&last.ident.to_string()))
    }

    /// Whether a public name is among these tokens.
    pub(super) fn are_in(&self, tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(name) => self.public.contains(&name.to_string()),
            TokenTree::Group(group) => self.are_in(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
}
