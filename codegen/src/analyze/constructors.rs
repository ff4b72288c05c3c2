//! The arguments of constructors: which, in which order, and which are given by name.

use std::collections::BTreeSet;

use super::{ids, named, resolved};
use crate::ir::{Api, Field, Kind, Shape, Type, TypeId};

/// How many required fields a constructor takes by position before they get names.
const POSITIONAL: usize = 3;

/// The fields that a caller must give.
pub fn required(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| field.required && field.default.is_none())
}

/// The arguments of a constructor: ids first, that of a container before those of what it contains, then all else in
/// the spec's order.
pub fn arguments<'a>(api: &'a Api, fields: &'a [Field]) -> Vec<&'a Field> {
    let mut arguments: Vec<_> = required(fields).collect();
    // Sorting is stable.
    arguments.sort_by_key(|field| id_of(api, &field.shape).map_or(usize::MAX, |id| ids::depth(api, id)));
    arguments
}

/// Whether the required fields of a type are given by name, in a struct of their own: where there are many, and where
/// two are ids of the same type, which only a name can tell apart.
pub fn needs_names(api: &Api, found: &Type) -> bool {
    let Kind::Struct(fields) = &found.kind else { return false };
    let mut seen = BTreeSet::new();
    let ids = required(fields).filter_map(|field| match resolved(api, &field.shape) {
        list @ Shape::List(_) => Some((true, id_of(api, list)?)),
        one => Some((false, id_of(api, one)?)),
    });
    let twice = ids.into_iter().any(|id| !seen.insert(id));
    twice || required(fields).count() > POSITIONAL
}

/// Whether a constructor takes this argument in the field's own type only. An id beside other text is not made from
/// text: swapped with its neighbour, it would still compile.
pub fn takes_own_type(api: &Api, arguments: &[&Field], argument: &Field) -> bool {
    let texts = arguments.iter().filter(|field| is_textual(api, &field.shape)).count();
    texts > 1 && id_of(api, &argument.shape).is_some()
}

/// The type of the id that a field holds, itself or in a list.
fn id_of<'a>(api: &'a Api, shape: &'a Shape) -> Option<&'a TypeId> {
    let id = match resolved(api, shape) {
        Shape::List(inner) => named(resolved(api, inner))?,
        shape => named(shape)?,
    };
    ids::of_id(api, id).map(|_| id)
}

/// Whether a constructor would otherwise take text for the field.
fn is_textual(api: &Api, shape: &Shape) -> bool {
    match resolved(api, shape) {
        Shape::Text | Shape::Time | Shape::Secret => true,
        Shape::List(inner) => is_textual(api, inner),
        Shape::Named(id) => {
            matches!(api.types.get(id).map(|found| &found.kind), Some(Kind::Id(_) | Kind::TextEnum(_)))
        }
        _ => false,
    }
}
