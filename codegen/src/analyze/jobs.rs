//! Whether what operations state about jobs fits the operations and types that they name.

use koodrive_model::{Key, Keys};
use serde_json::Value;

use super::{fields, steps, struct_of};
use crate::finding::Remark;
use crate::ir::{Api, Codes, Field, Items, Kind, Meaning, Next, Operation, Origin, Poll, Shape, TypeId};
use crate::pointer;

const FIELD: &str = "name fields as they are on the wire, with dots into objects, but not into lists: data.jobInfo";

pub(super) fn check(api: &Api, keys: &Keys) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for operation in &api.operations {
        remarks.extend(operation.poll.iter().flat_map(|poll| polled(api, operation, poll, keys)));
        remarks.extend(operation.starts.iter().flat_map(|starts| started(api, operation, starts, keys)));
    }
    remarks
}

fn remark(at: &str, message: impl Into<String>, help: impl Into<String>) -> Remark {
    Remark::new(at, "job", message, help)
}

fn polled(api: &Api, operation: &Operation, poll: &Poll, keys: &Keys) -> Vec<Remark> {
    let Some(response) = &operation.response else {
        return vec![remark(&poll.at, "the operation returns nothing that could report on a job", FIELD)];
    };
    let mut remarks = ends(poll);
    if !operation.idempotent {
        let help = "polling repeats the call, so it must be safe to repeat";
        remarks.push(remark(&poll.at, "the operation is not idempotent", help));
    }
    for codes in [Some(&poll.status), poll.result.as_ref()].into_iter().flatten() {
        remarks.extend(meanings(api, response, codes, keys));
    }
    if let Some(items) = &poll.items {
        remarks.extend(match item_type(api, response, items) {
            Some(item) => meanings(api, item, &items.status, keys),
            None => vec![remark(&items.at, format!("{} is not a list of objects in the response", items.field), FIELD)],
        });
    }
    let is_number =
        |path| matches!(field_at(api, response, path), Some(Field { shape: Shape::Integer { bits: 32, .. }, .. }));
    if poll.progress.as_ref().is_some_and(|path| !is_number(path)) {
        let help = "name a field of type integer and format int32: data.jobInfo.progress";
        remarks.push(remark(
            &pointer::push(&poll.at, "progress"),
            "`progress` is not a 32-bit integer of the response",
            help,
        ));
    }
    remarks.extend(poll.cancel.iter().flat_map(|cancel| follows(api, operation, cancel).1));
    remarks
}

/// The status states that the job has ended, and something states how.
fn ends(poll: &Poll) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if means(&poll.status, Meaning::Finished) && poll.result.is_none() && poll.items.is_none() {
        let help = "name result or items, or list the values under succeeded and failed";
        remarks.push(remark(&poll.status.at, "`finished` does not state how the job ended", help));
    }
    if !ENDS.iter().any(|end| means(&poll.status, *end)) {
        let help = "list the values by which it has, under finished, succeeded, failed or cancelled";
        remarks.push(remark(&poll.status.at, "no status means that the job has ended", help));
    }
    remarks
}

const ENDS: [Meaning; 4] = [Meaning::Finished, Meaning::Succeeded, Meaning::Failed, Meaning::Cancelled];

fn means(codes: &Codes, meaning: Meaning) -> bool {
    codes.meanings.iter().any(|(listed, _)| *listed == meaning)
}

fn started(api: &Api, operation: &Operation, starts: &Next, keys: &Keys) -> Vec<Remark> {
    let (asked, mut remarks) = follows(api, operation, starts);
    if asked.is_some_and(|asked| asked.poll.is_none()) {
        let message = format!("{} does not say how the job ends", starts.operation);
        remarks.push(remark(&starts.at, message, format!("describe it there with `{}`", keys.name(Key::Poll))));
    }
    remarks
}

/// The field has an enumeration, and each of its values one meaning.
fn meanings(api: &Api, root: &TypeId, codes: &Codes, keys: &Keys) -> Vec<Remark> {
    let Some(field) = field_at(api, root, &codes.field) else {
        return vec![remark(&codes.at, format!("{} is not a field of {root}", codes.field), FIELD)];
    };
    let Some(known) = enumeration(api, &field.shape).map(|(_, values)| values) else {
        let message = format!("{} is not an enumeration", codes.field);
        return vec![remark(
            &codes.at,
            message,
            format!("give it a schema with `enum` and `{}`", keys.name(Key::EnumNames)),
        )];
    };
    let listed: Vec<&Value> = codes.meanings.iter().flat_map(|(_, values)| values).collect();
    let mut remarks = Vec::new();
    for value in &listed {
        if !known.iter().any(|(known, _)| known == *value) {
            let message = format!("{value} is not a value of {}", codes.field);
            remarks.push(remark(&codes.at, message, "list values of the enumeration, as they are on the wire"));
        }
    }
    for (value, _) in &known {
        let message = match listed.iter().filter(|listed| *listed == &value).count() {
            0 => format!("the meaning of the value {value} of {} is missing", codes.field),
            1 => continue,
            _ => format!("the value {value} of {} has more than one meaning", codes.field),
        };
        remarks.push(remark(&codes.at, message, "list each value of the enumeration once"));
    }
    remarks
}

/// The next call exists and can be made: each of its fields gets a value of its type. Returns its operation too.
fn follows<'a>(api: &'a Api, first: &Operation, next: &Next) -> (Option<&'a Operation>, Vec<Remark>) {
    let Some(operation) = api.operations.iter().find(|operation| operation.id == next.operation) else {
        let message = format!("there is no operation {}", next.operation);
        return (None, vec![remark(&next.at, message, "write an operationId of this API")]);
    };
    let mut remarks: Vec<Remark> = next
        .fields
        .iter()
        .filter_map(|(name, origin)| carried(api, (first, origin), (operation, name)))
        .map(|fault| remark(&next.at, fault, "carry over fields of one type, as they are named on the wire"))
        .collect();
    for field in fields(api, &operation.request).iter().filter(|field| field.required) {
        if !next.fields.iter().any(|(name, _)| *name == field.wire) {
            let message = format!("{} requires {}, and nothing gives it", operation.id, field.wire);
            remarks.push(remark(&next.at, message, "list the field with the others"));
        }
    }
    (Some(operation), remarks)
}

/// Why a value of the first call cannot go into a field of the next.
fn carried(api: &Api, (first, origin): (&Operation, &Origin), (next, name): (&Operation, &str)) -> Option<String> {
    let lacks = |operation: &Operation, what: &str, field: &str| {
        Some(format!("{} has no field {field} in its {what}", operation.id))
    };
    let Some(into) = fields(api, &next.request).iter().find(|field| field.wire == name) else {
        return lacks(next, "request", name);
    };
    let (from, is_there) = match origin {
        Origin::Request(path) => match fields(api, &first.request).iter().find(|field| field.wire == *path) {
            Some(from) => (from, from.required),
            None => return lacks(first, "request", path),
        },
        Origin::Response(path) => match first.response.as_ref().and_then(|root| field_at(api, root, path)) {
            // Without an id there is no next call, so there is one.
            Some(from) => (from, true),
            None => return lacks(first, "response", path),
        },
    };
    if matches!(origin, Origin::Response(_)) && !is_id(api, &from.shape) {
        return Some(format!("{} is not an id", from.wire));
    }
    if from.shape != into.shape {
        return Some(format!("{} and {name} are not of one type", from.wire));
    }
    (into.required && !is_there).then(|| format!("{} may be missing, and {} requires {name}", from.wire, next.id))
}

/// Text is an id in a pinch: not every id has a type of its own.
fn is_id(api: &Api, shape: &Shape) -> bool {
    match shape {
        Shape::Text => true,
        Shape::Named(id) => matches!(api.types.get(id).map(|found| &found.kind), Some(Kind::Id(_))),
        _ => false,
    }
}

fn field_at<'a>(api: &'a Api, root: &TypeId, path: &str) -> Option<&'a Field> {
    steps(api, root, path)?.pop().map(|(_, field)| field)
}

/// The enumeration that a shape stands for: its values on the wire, and their names.
pub(crate) fn enumeration<'a>(api: &'a Api, shape: &'a Shape) -> Option<(&'a TypeId, Vec<(Value, &'a str)>)> {
    let id = struct_of(api, shape)?;
    let values = match &api.types.get(id)?.kind {
        Kind::TextEnum(variants) => {
            variants.iter().map(|variant| (Value::from(variant.value.as_str()), variant.name.as_str())).collect()
        }
        Kind::IntegerEnum(variants) => {
            variants.iter().map(|variant| (Value::from(variant.value), variant.name.as_str())).collect()
        }
        _ => return None,
    };
    Some((id, values))
}

/// The struct of a job's items.
pub(crate) fn item_type<'a>(api: &'a Api, response: &TypeId, items: &Items) -> Option<&'a TypeId> {
    let Shape::List(item) = &field_at(api, response, &items.field)?.shape else { return None };
    let id = struct_of(api, item)?;
    matches!(api.types.get(id)?.kind, Kind::Struct(_)).then_some(id)
}
