//! Looking operations up.

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

/// What to say of a request that does not fit its type, though each of its fields has the right form: something is wrong
/// deeper inside. serde's message may show the value, and so a secret.
pub(crate) fn misfit(entry: &Entry, error: &serde_json::Error) -> String {
    let what = if entry.fields.iter().any(|field| field.secret) {
        "a value is of another type".to_owned()
    } else {
        error.to_string()
    };
    format!("the request of {0} does not fit: {what}; `koodrive api {0} --help` shows the fields", entry.command)
}

/// The name that a mistyped one is nearest to.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = known.map(|known| (strsim::jaro_winkler(name, known), known));
    let (likeness, nearest) = likeness.max_by(|left, right| left.0.total_cmp(&right.0))?;
    (likeness > 0.8).then_some(nearest)
}
