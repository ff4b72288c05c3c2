//! Two versions of an operation.

use std::collections::BTreeSet;

use koodrive_model::node::{self, Operation, Parameter, Response, Schema, Status};
use koodrive_model::{Key, Model, pointer};
use serde_json::Value;

use super::limits::plain;
use super::shape;
use super::walk::{Spot, Walk, keyword};
use crate::change::ChangeKind;
use crate::change::judge::{self, BEHAVIOR, NAME, PARAMETER_MOVED, PATH_NAME};
use crate::location::Location;

/// Compares two versions of an operation.
pub(super) fn compare<'a>(walk: &mut Walk<'a>, old: &'a Operation, new: &'a Operation) {
    group(walk, old, new);
    walk.deprecated("operation", &old.standing, &new.standing, both(&old.at, &new.at));
    security(walk, old, new);
    parameters(walk, old, new);
    body(walk, old, new);
    responses(walk, old, new);
    behavior(walk, old, new);
}

fn both<'p>(old: &'p str, new: &'p str) -> (Option<&'p str>, Option<&'p str>) {
    (Some(old), Some(new))
}

fn group(walk: &mut Walk<'_>, old: &Operation, new: &Operation) {
    let (before, after) = (old.tags.first(), new.tags.first());
    if let (Some(before), Some(after)) = (before, after)
        && before != after
    {
        let stated = (Some(before.clone()), Some(after.clone()));
        walk.add(ChangeKind::Renamed, "group", stated, NAME, both(&old.at, &new.at));
    }
}

/// The ways to authenticate, each as the names of the schemes that go together.
fn ways(operation: &Operation) -> BTreeSet<String> {
    let stated = operation.security.as_deref().unwrap_or_default();
    let way = |schemes: &Vec<String>| if schemes.is_empty() { "none".to_owned() } else { schemes.join(" with ") };
    let found: BTreeSet<String> = stated.iter().map(way).collect();
    if found.is_empty() { BTreeSet::from(["none".to_owned()]) } else { found }
}

fn security(walk: &mut Walk<'_>, old: &Operation, new: &Operation) {
    let (before, after) = (ways(old), ways(new));
    let places = [&old.at, &new.at].map(|at| pointer::push(at, "security"));
    let [was, is] = &places;
    for way in before.difference(&after) {
        let stated = (Some(way.clone()), None);
        walk.add(ChangeKind::Authentication, "security", stated, judge::authentication(false), both(was, is));
    }
    for way in after.difference(&before) {
        let stated = (None, Some(way.clone()));
        walk.add(ChangeKind::Authentication, "security", stated, judge::authentication(true), both(was, is));
    }
}

fn location(parameter: &Parameter) -> Location {
    match parameter.location {
        node::Location::Path => Location::Path,
        node::Location::Query => Location::Query,
        node::Location::Header => Location::Header,
    }
}

/// What identifies a parameter of a path in both versions: its position.
fn position(operation: &Operation, name: &str) -> Option<usize> {
    operation
        .path
        .split('/')
        .position(|segment| segment.strip_prefix('{').and_then(|own| own.strip_suffix('}')) == Some(name))
}

fn parameters<'a>(walk: &mut Walk<'a>, old: &'a Operation, new: &'a Operation) {
    let before: Vec<&Parameter> = walk.old.parameters_of(old).collect();
    let mut left: Vec<&Parameter> = walk.new.parameters_of(new).collect();
    let mut gone: Vec<&Parameter> = Vec::new();
    for was in before {
        let is_same = |is: &&Parameter| {
            let same_name = match location(was) {
                Location::Header => is.name.eq_ignore_ascii_case(&was.name),
                _ => is.name == was.name || is.schema.aliases.contains(&was.name),
            };
            let in_path = || location(was) == Location::Path && position(old, &was.name) == position(new, &is.name);
            is.location == was.location && (same_name || in_path())
        };
        match left.iter().position(is_same) {
            Some(at) => parameter(walk, was, left.remove(at)),
            None => gone.push(was),
        }
    }
    for was in gone {
        match left.iter().position(|is| is.name == was.name) {
            Some(at) => {
                let is = left.remove(at);
                let say = |parameter: &Parameter| Some(format!("in the {}", location(parameter)));
                let spot = Spot::new(location(is), &is.name);
                walk.add(ChangeKind::Moved, spot.at(), (say(was), say(is)), PARAMETER_MOVED, both(&was.at, &is.at));
                parameter(walk, was, is);
            }
            None => alone(walk, was, false),
        }
    }
    for is in left {
        alone(walk, is, true);
    }
}

fn alone<'a>(walk: &mut Walk<'a>, parameter: &'a Parameter, added: bool) {
    let spot = Spot::new(location(parameter), &parameter.name);
    let model = if added { walk.new } else { walk.old };
    let word = if parameter.required { "required" } else { "optional" };
    let words = Some(format!("{}, {word}", shape::words(model, &parameter.schema)));
    let judged = judge::field(true, added, Some(parameter.required));
    let at = Some(parameter.at.as_str());
    if added {
        walk.add(ChangeKind::Added, spot.at(), (None, words), judged, (None, at));
    } else {
        walk.add(ChangeKind::Removed, spot.at(), (words, None), judged, (at, None));
    }
}

fn parameter<'a>(walk: &mut Walk<'a>, old: &'a Parameter, new: &'a Parameter) {
    let spot = Spot::new(location(new), &new.name);
    let places = both(&old.at, &new.at);
    if old.name != new.name && spot.location != Location::Header {
        let stated = (Some(old.name.clone()), Some(new.name.clone()));
        let judged = if spot.location == Location::Path { PATH_NAME } else { judge::ALIAS };
        walk.add(ChangeKind::Renamed, spot.at(), stated, judged, places);
    }
    let name = |parameter: &Parameter| Some(parameter.rename.clone().unwrap_or_else(|| parameter.name.clone()));
    if old.rename != new.rename {
        walk.add(ChangeKind::Renamed, spot.at(), (name(old), name(new)), NAME, places);
    }
    walk.required(&spot, (old.required, new.required), places);
    walk.deprecated(&spot.at(), &old.standing, &new.standing, places);
    walk.schema(&old.schema, &new.schema, &spot);
}

fn body<'a>(walk: &mut Walk<'a>, old: &'a Operation, new: &'a Operation) {
    let schema = |operation: &'a Operation| operation.body.as_ref().and_then(|body| body.schema.as_ref());
    let required = |operation: &Operation| operation.body.as_ref().is_some_and(|body| body.required);
    let spot = Spot::new(Location::Request, "");
    if let (Some(_), Some(_)) = (&old.body, &new.body) {
        let places = [&old.at, &new.at].map(|at| pointer::push(at, "requestBody"));
        let [was, is] = &places;
        walk.required(&spot, (required(old), required(new)), both(was, is));
    }
    messages(walk, (schema(old), schema(new)), &spot, required(new), (&old.at, &new.at));
}

/// Compares the bodies of two messages.
fn messages<'a>(
    walk: &mut Walk<'a>,
    (old, new): (Option<&'a Schema>, Option<&'a Schema>),
    spot: &Spot,
    required: bool,
    (was, is): (&str, &str),
) {
    match (old, new) {
        (Some(old), Some(new)) => walk.schema(old, new, spot),
        (Some(old), None) => {
            let words = Some(shape::words(walk.old, old));
            let judged = judge::body(spot.is_sent(), false, required);
            walk.add(ChangeKind::Removed, spot.at(), (words, None), judged, both(&old.at, is));
        }
        (None, Some(new)) => {
            let words = Some(shape::words(walk.new, new));
            let judged = judge::body(spot.is_sent(), true, required);
            walk.add(ChangeKind::Added, spot.at(), (None, words), judged, both(was, &new.at));
        }
        (None, None) => {}
    }
}

type Listed<'a> = (Status, &'a str, Option<&'a Response>);

fn listed<'a>(model: &'a Model, operation: &'a Operation) -> Vec<Listed<'a>> {
    operation.responses.all.iter().map(|one| (one.status, one.at.as_str(), model.response(one))).collect()
}

fn responses<'a>(walk: &mut Walk<'a>, old: &'a Operation, new: &'a Operation) {
    let (before, after) = (listed(walk.old, old), listed(walk.new, new));
    let is_success = |status: Status| matches!(status, Status::Code(200..=299) | Status::Class(2));
    for (status, was, response) in &before {
        let (status, was) = (*status, *was);
        let Some((_, is, other)) = after.iter().find(|(own, ..)| *own == status) else {
            let stated = (Some(status.to_string()), None);
            let places = both(was, &new.responses.at);
            walk.add(ChangeKind::Status, "status", stated, judge::status(is_success(status), false), places);
            continue;
        };
        let spot = Spot::new(if is_success(status) { Location::Response } else { Location::Error }, "");
        let schema = |response: Option<&'a Response>| response.and_then(|response| response.schema.as_ref());
        messages(walk, (schema(*response), schema(*other)), &spot, false, (was, is));
    }
    for (status, is, _) in after.iter().filter(|(status, ..)| before.iter().all(|(own, ..)| own != status)) {
        let stated = (None, Some(status.to_string()));
        let judged = judge::status(is_success(*status), true);
        walk.add(ChangeKind::Status, "status", stated, judged, both(&old.responses.at, is));
    }
}

/// What the bindings do beside the plain call.
fn behavior(walk: &mut Walk<'_>, old: &Operation, new: &Operation) {
    for key in [Key::Pagination, Key::LongRunning, Key::Poll, Key::Success, Key::Idempotent] {
        let (was, is) = (walk.old.key(key), walk.new.key(key));
        let (before, after) = (keyword(walk.old, &old.at, &was), keyword(walk.new, &new.at, &is));
        if before == after {
            continue;
        }
        let judged = match (before, after) {
            _ if matches!(key, Key::Idempotent | Key::Success) => BEHAVIOR,
            (None, _) => judge::offer(true),
            (_, None) => judge::offer(false),
            _ => BEHAVIOR,
        };
        let say = |value: Option<&Value>| value.map(plain);
        let stated = (say(before), say(after));
        let places = [pointer::push(&old.at, &was), pointer::push(&new.at, &is)];
        let [was, at] = &places;
        walk.add(ChangeKind::Behavior, format!("extension {is}"), stated, judged, both(was, at));
    }
}
