//! The way to a field through others that may be missing.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Context, ident, structs};
use crate::analyze::steps;
use crate::ir::TypeId;

/// The start of a way: a type, and the name of the reference to a value of it.
#[derive(Clone, Copy)]
pub(super) struct Root<'a> {
    pub(super) id: &'a TypeId,
    pub(super) name: &'static str,
}

/// How the last field is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    /// By value, for what is `Copy`.
    Value,
    /// By reference.
    Reference,
    /// As a slice, for a list.
    Slice,
    /// As a value of one's own, for what is no `Copy`.
    Clone,
}

/// The expression for a field.
pub(super) struct Access {
    pub(super) value: TokenStream,
    /// Whether the expression is an `Option`.
    pub(super) optional: bool,
}

impl Access {
    /// The expression as an `Option`, whatever it is.
    pub(super) fn into_option(self) -> TokenStream {
        let Self { value, optional } = self;
        if optional { value } else { quote!(Some(#value)) }
    }
}

/// `response.data.as_ref().and_then(|data| data.job_info.as_ref())` for `data.jobInfo`. Each closure calls its argument as
/// the field that it comes from. `None` if there is no such way.
pub(super) fn access(context: Context<'_>, root: Root<'_>, path: &str, take: Take) -> Option<Access> {
    let steps = steps(context.api, root.id, path)?;
    let (mut holder, mut optional) = (ident(root.name), false);
    let mut value = quote!(#holder);
    for (index, (owner, field)) in steps.iter().enumerate() {
        let name = ident(context.names.field(owner, &field.wire));
        let is_option = structs::is_option(context, owner, field);
        let take = if index + 1 == steps.len() { take } else { Take::Reference };
        value = if optional {
            let inside = step(&quote!(#holder.#name), is_option, take, true);
            let then = if is_option { quote!(and_then) } else { quote!(map) };
            quote!(#value.#then(|#holder| #inside))
        } else {
            step(&quote!(#value.#name), is_option, take, false)
        };
        optional |= is_option;
        holder = name;
    }
    if !optional && matches!(take, Take::Reference | Take::Slice) {
        value = quote!(&#value);
    }
    Some(Access { value, optional })
}

/// How a field goes on from `place`. Outside of closures a place needs no reference before the last step.
fn step(place: &TokenStream, is_option: bool, take: Take, in_closure: bool) -> TokenStream {
    match (is_option, take) {
        (_, Take::Clone) => quote!(#place.clone()),
        (true, Take::Reference) => quote!(#place.as_ref()),
        (true, Take::Slice) => quote!(#place.as_deref()),
        (false, Take::Reference) if in_closure => quote!(&#place),
        (false, Take::Slice) if in_closure => quote!(#place.as_slice()),
        _ => quote!(#place),
    }
}
