//! Items without what nobody outside sees of them.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Block, Expr, Field, Fields, FnArg, ImplItem, Item, ItemImpl, ItemMod, Meta, Pat, Signature, TraitItem,
    Type, Visibility, parse_quote,
};

use super::names::Names;
use super::source::is_test;

/// The attributes by which an item is another one to its users.
const TELLING: [&str; 8] =
    ["cfg", "cfg_attr", "default", "deprecated", "derive", "macro_export", "non_exhaustive", "repr"];

/// What is public among the items.
pub(super) fn of(items: Vec<Item>, names: &Names) -> Vec<Item> {
    items.into_iter().filter_map(|item| public(item, names)).collect()
}

fn public(mut item: Item, names: &Names) -> Option<Item> {
    match &mut item {
        Item::Mod(module) => return module_of(module.clone(), names).map(Item::Mod),
        Item::Impl(block) => return impl_of(block.clone(), names).map(Item::Impl),
        Item::Macro(call) => {
            let is_exported = call.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
            let is_called = call.ident.is_none() && names.are_in(call.mac.tokens.clone());
            telling(&mut call.attrs);
            return (is_exported || is_called).then_some(item);
        }
        _ => {}
    }
    let (attributes, visibility) = parts(&mut item)?;
    if is_test(attributes) || !is_public(visibility) {
        return None;
    }
    telling(attributes);
    match &mut item {
        Item::Fn(function) => {
            signature(&mut function.sig);
            *function.block = empty();
        }
        Item::Struct(item) => fields(&mut item.fields, true),
        Item::Enum(item) => {
            for variant in &mut item.variants {
                telling(&mut variant.attrs);
                fields(&mut variant.fields, false);
            }
        }
        Item::Trait(item) => item.items.iter_mut().for_each(required),
        Item::Const(item) => value(&mut item.expr),
        Item::Static(item) => value(&mut item.expr),
        _ => {}
    }
    Some(item)
}

/// The attributes and the visibility of what has both.
fn parts(item: &mut Item) -> Option<(&mut Vec<Attribute>, &Visibility)> {
    Some(match item {
        Item::Const(item) => (&mut item.attrs, &item.vis),
        Item::Enum(item) => (&mut item.attrs, &item.vis),
        Item::ExternCrate(item) => (&mut item.attrs, &item.vis),
        Item::Fn(item) => (&mut item.attrs, &item.vis),
        Item::Static(item) => (&mut item.attrs, &item.vis),
        Item::Struct(item) => (&mut item.attrs, &item.vis),
        Item::Trait(item) => (&mut item.attrs, &item.vis),
        Item::Type(item) => (&mut item.attrs, &item.vis),
        Item::Union(item) => (&mut item.attrs, &item.vis),
        Item::Use(item) => (&mut item.attrs, &item.vis),
        _ => return None,
    })
}

/// A module, unless nothing in it is public.
fn module_of(mut module: ItemMod, names: &Names) -> Option<ItemMod> {
    telling(&mut module.attrs);
    let (brace, items) = module.content.take()?;
    let items = of(items, names);
    let is_seen = !items.is_empty();
    module.content = Some((brace, items));
    is_seen.then_some(module)
}

/// What a public type can do: its own functions, and which traits it has with which types.
fn impl_of(mut block: ItemImpl, names: &Names) -> Option<ItemImpl> {
    let mut subject = block.self_ty.to_token_stream();
    if let Some((path, _)) = &block.trait_ {
        if names.is_private_trait(path) {
            return None;
        }
        subject.extend(path.to_token_stream());
    }
    if is_test(&block.attrs) || !names.are_in(subject) {
        return None;
    }
    telling(&mut block.attrs);
    let is_of_trait = block.trait_.is_some();
    block.items.retain(|item| match item {
        ImplItem::Fn(item) => !is_of_trait && is_public(&item.vis),
        ImplItem::Const(item) => is_of_trait || is_public(&item.vis),
        ImplItem::Type(_) => true,
        _ => false,
    });
    for item in &mut block.items {
        match item {
            ImplItem::Fn(item) => {
                telling(&mut item.attrs);
                signature(&mut item.sig);
                item.block = empty();
            }
            ImplItem::Const(item) => {
                telling(&mut item.attrs);
                value(&mut item.expr);
            }
            ImplItem::Type(item) => telling(&mut item.attrs),
            _ => {}
        }
    }
    (is_of_trait || !block.items.is_empty()).then_some(block)
}

/// What implementors see: whether there is a default, and not what it is.
fn required(item: &mut TraitItem) {
    match item {
        TraitItem::Fn(item) => {
            telling(&mut item.attrs);
            if let Some(default) = &mut item.default {
                *default = empty();
            }
        }
        TraitItem::Const(item) => telling(&mut item.attrs),
        TraitItem::Type(item) => telling(&mut item.attrs),
        _ => {}
    }
}

/// Puts `_` in place of private fields: that there are any decides who can make and match a value.
fn fields(all: &mut Fields, have_visibility: bool) {
    let seen = |field: &Field| !have_visibility || is_public(&field.vis);
    match all {
        Fields::Named(named) => {
            let count = named.named.len();
            let kept: Punctuated<Field, _> = std::mem::take(&mut named.named).into_iter().filter(seen).collect();
            named.named = kept;
            if named.named.len() < count {
                named.named.push(parse_quote!(_private: _));
            }
        }
        Fields::Unnamed(unnamed) => {
            for field in unnamed.unnamed.iter_mut().filter(|field| !seen(field)) {
                (field.vis, field.ty) = (Visibility::Inherited, Type::Infer(parse_quote!(_)));
            }
        }
        Fields::Unit => {}
    }
    all.iter_mut().for_each(|field| telling(&mut field.attrs));
}

/// A value that fits on a line is what the constant is for; of any other only the type is told.
fn value(expression: &mut Expr) {
    if !matches!(expression, Expr::Lit(_) | Expr::Unary(_)) {
        *expression = Expr::Infer(parse_quote!(_));
    }
}

/// Whether an argument is changed inside is nobody's business.
fn signature(signature: &mut Signature) {
    for argument in &mut signature.inputs {
        match argument {
            FnArg::Receiver(receiver) => receiver.mutability = None,
            FnArg::Typed(argument) => {
                if let Pat::Ident(name) = &mut *argument.pat {
                    name.mutability = None;
                }
            }
        }
    }
}

fn empty() -> Block {
    parse_quote!({})
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn telling(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| {
        let is_hidden = attribute.path().is_ident("doc") && matches!(attribute.meta, Meta::List(_));
        is_hidden || TELLING.iter().any(|name| attribute.path().is_ident(name))
    });
}
