//! Pass 3: what follows from the IR as a whole: the direction in which each type travels, where a type would contain
//! itself, and whether what operations state about pagination and jobs fits their types.

pub mod constructors;
mod cycles;
mod defaults;
mod ids;
pub(crate) mod jobs;
pub mod pagination;
mod session;

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::Keys;

use self::cycles::{Circles, Edges};
use crate::finding::Remark;
use crate::ir::{Api, Field, Kind, Shape, Type, TypeId};

/// Completes the IR in place.
pub fn analyze(api: &mut Api, keys: &Keys) -> Vec<Remark> {
    mark_usage(api);
    let ids = ids::check(api, keys);
    // A type that no operation carries needs no Rust: bodies that became request types, the shared error, empty responses.
    api.types.retain(|_, found| found.usage.request || found.usage.response);
    box_cycles(api);
    let mut remarks: Vec<Remark> =
        api.operations.iter().flat_map(|operation| pagination::check(api, operation, keys)).collect();
    remarks.extend(jobs::check(api, keys));
    remarks.extend(session::check(api, keys));
    remarks.extend(endless(api));
    remarks.extend(defaults::check(api));
    remarks.extend(ids);
    remarks
}

/// Types that cannot have a value, or that Rust cannot express.
fn endless(api: &Api) -> Vec<Remark> {
    let aliases: Edges = api
        .types
        .iter()
        .filter_map(|(id, found)| match &found.kind {
            Kind::Alias(shape) => Some((id.clone(), named(shape).cloned().into_iter().collect())),
            _ => None,
        })
        .collect();
    let circles = Circles::new(&aliases);
    let mut remarks = Vec::new();
    for (id, found) in &api.types {
        match &found.kind {
            Kind::Alias(shape) if named(shape).is_some_and(|target| circles.has(id, target)) => {
                let help = "make it an object with a field for its content";
                remarks.push(Remark::new(&found.at, "endless", format!("{id} refers only to itself"), help));
            }
            Kind::Struct(fields) => {
                for field in fields.iter().filter(|field| field.required && field.boxed) {
                    let message = format!("{id} requires another {id} inside, without end");
                    remarks.push(Remark::new(&field.at, "endless", message, "remove the field from `required`"));
                }
            }
            _ => {}
        }
    }
    remarks
}

fn mark_usage(api: &mut Api) {
    let requests: Vec<TypeId> = api.operations.iter().map(|operation| operation.request.clone()).collect();
    let responses: Vec<TypeId> = api.operations.iter().filter_map(|operation| operation.response.clone()).collect();
    for id in reachable(&api.types, requests) {
        if let Some(found) = api.types.get_mut(&id) {
            found.usage.request = true;
        }
    }
    for id in reachable(&api.types, responses) {
        if let Some(found) = api.types.get_mut(&id) {
            found.usage.response = true;
        }
    }
}

fn reachable(types: &BTreeMap<TypeId, Type>, start: Vec<TypeId>) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    let mut open = start;
    while let Some(id) = open.pop() {
        if seen.insert(id.clone())
            && let Some(found) = types.get(&id)
        {
            shapes(found, |shape| open.extend(named(shape).cloned()));
        }
    }
    seen
}

fn shapes<'a>(found: &'a Type, mut each: impl FnMut(&'a Shape)) {
    match &found.kind {
        Kind::Struct(fields) => fields.iter().for_each(|field| each(&field.shape)),
        Kind::Alias(shape) => each(shape),
        Kind::Id(_) | Kind::TextEnum(_) | Kind::IntegerEnum(_) => {}
    }
}

/// The component at the bottom of a shape.
pub fn named(shape: &Shape) -> Option<&TypeId> {
    match shape {
        Shape::Named(id) => Some(id),
        Shape::List(inner) | Shape::Map(inner) => named(inner),
        _ => None,
    }
}

/// A shape, with aliases replaced by what they stand for. A loop of aliases is a finding and stays a loop.
pub fn resolved<'a>(api: &'a Api, shape: &'a Shape) -> &'a Shape {
    let mut shape = shape;
    for _ in 0..=api.types.len() {
        let Shape::Named(id) = shape else { break };
        let Some(Kind::Alias(target)) = api.types.get(id).map(|found| &found.kind) else { break };
        shape = target;
    }
    shape
}

/// A field, and the struct that it stands in.
pub type Step<'a> = (&'a TypeId, &'a Field);

/// The fields on the way from a struct along `pageInfo.pageCursor`, each with its owner. `None` where there is no such
/// way, or where it leads through a list.
pub fn steps<'a>(api: &'a Api, root: &TypeId, path: &str) -> Option<Vec<Step<'a>>> {
    let mut owner = Some(api.types.get_key_value(root)?.0);
    let mut found = Vec::new();
    for wire in path.split('.') {
        let id = owner?;
        let field = fields(api, id).iter().find(|field| field.wire == wire)?;
        owner = struct_of(api, &field.shape);
        found.push((id, field));
    }
    Some(found)
}

/// The component that a shape stands for, behind the names of aliases.
fn struct_of<'a>(api: &'a Api, shape: &'a Shape) -> Option<&'a TypeId> {
    match resolved(api, shape) {
        Shape::Named(id) => Some(api.types.get_key_value(id)?.0),
        _ => None,
    }
}

/// The fields of a struct; none where it is something else.
pub fn fields<'a>(api: &'a Api, id: &TypeId) -> &'a [Field] {
    match api.types.get(id).map(|found| &found.kind) {
        Some(Kind::Struct(fields)) => fields,
        _ => &[],
    }
}

/// A field whose type leads back to its owner without a list or a map between needs a `Box`.
fn box_cycles(api: &mut Api) {
    let held: Edges = api.types.iter().map(|(id, found)| (id.clone(), directly_held(found))).collect();
    let circles = Circles::new(&held);
    for (owner, found) in &mut api.types {
        let Kind::Struct(fields) = &mut found.kind else { continue };
        for field in fields {
            field.boxed = matches!(&field.shape, Shape::Named(target) if circles.has(owner, target));
        }
    }
}

fn directly_held(found: &Type) -> Vec<TypeId> {
    let mut held = Vec::new();
    shapes(found, |shape| {
        if let Shape::Named(id) = shape {
            held.push(id.clone());
        }
    });
    held
}
