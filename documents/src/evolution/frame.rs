//! What belongs to no operation: servers, ways to authenticate, error codes, the profile.

use koodrive_model::extension::{ErrorRow, Located};
use koodrive_model::{Key, Model, pointer};
use serde_json::Value;

use super::limits::plain;
use super::walk::{Walk, keyword};
use crate::change::judge::{self, BEHAVIOR, CODE, PROOF};
use crate::change::{Change, ChangeKind};

/// Compares all that belongs to no operation.
pub(super) fn compare(old: &Model, new: &Model) -> Vec<Change> {
    let mut walk = Walk::new(old, new);
    servers(&mut walk);
    schemes(&mut walk);
    codes(&mut walk);
    profile(&mut walk);
    walk.changes
}

fn servers(walk: &mut Walk<'_>) {
    let (old, new) = (walk.old, walk.new);
    for was in old.frame.servers.iter().filter(|was| new.frame.servers.iter().all(|is| is.url != was.url)) {
        let at = format!("server {}", was.url);
        walk.add(ChangeKind::Removed, at, (None, None), judge::offer(false), (Some(&was.at), None));
    }
    for is in new.frame.servers.iter().filter(|is| old.frame.servers.iter().all(|was| was.url != is.url)) {
        let at = format!("server {}", is.url);
        walk.add(ChangeKind::Added, at, (None, None), judge::offer(true), (None, Some(&is.at)));
    }
}

fn schemes(walk: &mut Walk<'_>) {
    let (old, new) = (walk.old, walk.new);
    for (name, was) in &old.schemes {
        let Some(is) = new.schemes.get(name) else { continue };
        let places = (Some(was.at.as_str()), Some(is.at.as_str()));
        if was.header != is.header || was.proof != is.proof {
            let say = |header: &str, proof| Some(format!("{proof:?} in {header}").to_lowercase());
            let stated = (say(&was.header, was.proof), say(&is.header, is.proof));
            walk.add(ChangeKind::Authentication, format!("scheme {name}"), stated, PROOF, places);
        }
        let key = walk.new.key(Key::Session);
        let (before, after) = (keyword(old, &was.at, &key), keyword(new, &is.at, &key));
        if before != after {
            let stated = (before.map(plain), after.map(plain));
            walk.add(ChangeKind::Behavior, format!("extension {key}"), stated, BEHAVIOR, places);
        }
    }
}

fn codes(walk: &mut Walk<'_>) {
    let (old, new) = (walk.old, walk.new);
    let find = |rows: &'_ [Located<ErrorRow>], code: i64| rows.iter().position(|row| row.code == code);
    let status = |row: &ErrorRow| Some(format!("status {}", row.status));
    for was in &old.errors {
        let at = format!("code {}", was.code);
        let Some(is) = find(&new.errors, was.code).and_then(|index| new.errors.get(index)) else {
            walk.add(ChangeKind::Removed, at, (status(was), None), judge::offer(false), (Some(&was.at), None));
            continue;
        };
        let places = (Some(was.at.as_str()), Some(is.at.as_str()));
        if was.status != is.status {
            walk.add(ChangeKind::Retyped, at.as_str(), (status(was), status(is)), CODE, places);
        }
        if was.name != is.name {
            let names = (Some(was.name.clone()), Some(is.name.clone()));
            walk.add(ChangeKind::Renamed, at.as_str(), names, judge::NAME, places);
        }
        if was.retryable != is.retryable {
            let say = |row: &ErrorRow| Some(if row.retryable { "repeated" } else { "not repeated" }.to_owned());
            walk.add(ChangeKind::Behavior, at, (say(was), say(is)), BEHAVIOR, places);
        }
    }
    for is in new.errors.iter().filter(|is| find(&old.errors, is.code).is_none()) {
        let at = format!("code {}", is.code);
        walk.add(ChangeKind::Added, at, (None, status(is)), CODE, (None, Some(&is.at)));
    }
}

/// Each value of the profile that is another one.
fn profile(walk: &mut Walk<'_>) {
    let (was, is) = (walk.old.key(Key::Profile), walk.new.key(Key::Profile));
    let (before, after) = (keyword(walk.old, "", &was), keyword(walk.new, "", &is));
    let (before, after) = (leaves(before), leaves(after));
    let find = |leaves: &[(String, String)], path: &str| {
        leaves.iter().find(|(own, _)| own == path).map(|(_, value)| value.clone())
    };
    let mut paths: Vec<&String> = before.iter().chain(&after).map(|(path, _)| path).collect();
    paths.sort();
    paths.dedup();
    for path in paths {
        let stated = (find(&before, path), find(&after, path));
        if stated.0 != stated.1 {
            let places = [pointer::push("", &was), pointer::push("", &is)].map(|at| format!("{at}{path}"));
            let [old, new] = &places;
            let at = format!("profile {}", path.trim_start_matches('/').replace('/', "."));
            walk.add(ChangeKind::Behavior, at, stated, BEHAVIOR, (Some(old), Some(new)));
        }
    }
}

/// The plain values inside a value, by their pointers.
fn leaves(value: Option<&Value>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Vec<(String, &Value)> = value.map(|value| (String::new(), value)).into_iter().collect();
    while let Some((at, value)) = open.pop() {
        match value {
            Value::Object(members) => {
                open.extend(members.iter().map(|(key, member)| (pointer::push(&at, key), member)));
            }
            _ => found.push((at, plain(value))),
        }
    }
    found
}
