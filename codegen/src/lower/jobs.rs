//! What an operation says of jobs. The linter has seen to the shape; what is not as it should be is left out here.

use openapiv3::Operation as Described;
use serde_json::Value;

use crate::ir::{Codes, Items, Meaning, Next, Origin, Poll};
use crate::pointer;

/// How the response of an operation tells what has become of a job.
pub(super) fn poll(described: &Described, at: &str) -> Option<Poll> {
    let poll = described.extensions.get("x-koodrive-poll")?;
    let at = pointer::push(at, "x-koodrive-poll");
    let part = |name: &str| Some((poll.get(name)?, pointer::push(&at, name)));
    let (status, status_at) = part("status")?;
    Some(Poll {
        status: codes(status, "field", status_at),
        result: part("result").map(|(result, at)| codes(result, "field", at)),
        progress: text(poll, "progress"),
        items: part("items").map(|(items, at)| Items {
            field: text(items, "field").unwrap_or_default(),
            status: codes(items, "status", at.clone()),
            at,
        }),
        cancel: part("cancel").map(|(cancel, at)| cancels(cancel, at)),
        at,
    })
}

/// What an operation starts: the call that asks about it.
pub(super) fn starts(described: &Described, at: &str) -> Option<Next> {
    let starts = described.extensions.get("x-koodrive-starts")?;
    let id = (text(starts, "in").unwrap_or_default(), Origin::Response(text(starts, "id").unwrap_or_default()));
    let with = starts.get("with").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let with = with.map(|name| (name.to_owned(), Origin::Request(name.to_owned())));
    Some(Next {
        operation: text(starts, "operation").unwrap_or_default(),
        fields: std::iter::once(id).chain(with).collect(),
        at: pointer::push(at, "x-koodrive-starts"),
    })
}

fn cancels(cancel: &Value, at: String) -> Next {
    let with = cancel.get("with").and_then(Value::as_object).into_iter().flatten();
    let with = with.filter_map(|(name, from)| Some((name.clone(), Origin::Request(from.as_str()?.to_owned()))));
    Next { operation: text(cancel, "operation").unwrap_or_default(), fields: with.collect(), at }
}

/// A field, named by the member `name`, and the values that the other members list under their meaning.
fn codes(described: &Value, name: &str, at: String) -> Codes {
    let listed = |(word, meaning): &(&str, Meaning)| {
        let values = described.get(word)?.as_array()?;
        Some((*meaning, values.clone()))
    };
    Codes {
        field: text(described, name).unwrap_or_default(),
        meanings: MEANINGS.iter().filter_map(listed).collect(),
        at,
    }
}

const MEANINGS: &[(&str, Meaning)] = &[
    ("pending", Meaning::Pending),
    ("running", Meaning::Running),
    ("finished", Meaning::Finished),
    ("succeeded", Meaning::Succeeded),
    ("partial", Meaning::Partial),
    ("failed", Meaning::Failed),
    ("cancelled", Meaning::Cancelled),
];

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(str::to_owned)
}
