//! Looking operations up.

use koodrive::Client;
use koodrive::runtime::wire::DecodeError;
use serde_json::Value;

use crate::calls::Call;
use crate::error::ApiCommandError;
use crate::generated::GROUPS;
use crate::table::{Entry, Group};

/// Every operation, by group, in the order of the spec.
pub fn groups() -> &'static [Group] {
    GROUPS
}

/// The operation with this id or command: `getFile`, `get-file`.
pub fn find(name: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.command == name || entry.facts().id == name)
}

/// Calls the operation with this id or command, with a request in JSON: parameters and body as one object.
///
/// # Errors
///
/// There is no such operation, or the JSON is not its request. The future has the errors of the call.
pub fn call(name: &str, client: &Client, request: Value) -> Result<Call, ApiCommandError> {
    let entry = find(name).ok_or_else(|| ApiCommandError::usage(unknown(name)))?;
    let request = entry.calls.understood(&request).map_err(|error| ApiCommandError::usage(misfit(entry, &error)))?;
    Ok(entry.calls.call(client, request))
}

pub(crate) fn entries() -> impl Iterator<Item = &'static Entry> {
    GROUPS.iter().flat_map(|group| group.entries)
}

/// What to say of a name that no operation has.
pub(crate) fn unknown(name: &str) -> String {
    match nearest(name, entries().map(|entry| entry.command)) {
        Some(near) => format!("there is no operation {name}; did you mean {near}?"),
        None => format!("there is no operation {name}; `koodrive api --list` shows all of them"),
    }
}

/// What to say of a value that does not fit its type.
pub(crate) fn misfit(entry: &Entry, error: &DecodeError) -> String {
    let command = entry.command;
    let Some(path) = error.path() else { return format!("the request of {command} does not fit: {}", error.message()) };
    match entry.field(path) {
        Some(field) => {
            format!("--{} does not fit: {}; write for example {}", field.flag, error.message(), field.example)
        }
        None => format!("{path} in the request of {command} does not fit: {}", error.message()),
    }
}

/// The name that a mistyped one is nearest to.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = known.map(|known| (strsim::jaro_winkler(name, known), known));
    let (likeness, nearest) = likeness.max_by(|left, right| left.0.total_cmp(&right.0))?;
    (likeness > 0.8).then_some(nearest)
}
