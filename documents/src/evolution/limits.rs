//! Ranges, lengths, numbers of items, patterns.

use koodrive_model::Model;
use serde_json::Value;

use super::walk::{Spot, Use, Walk, keyword};
use crate::change::ChangeKind;
use crate::change::judge::{self, Extent};

/// Which side of a value a keyword limits.
#[derive(Clone, Copy)]
enum Bound {
    Least,
    Most,
    Other,
}

/// The keywords that limit values, and their words.
const KEYWORDS: [(&str, Bound, ChangeKind, &str); 10] = [
    ("minimum", Bound::Least, ChangeKind::Range, "at least"),
    ("maximum", Bound::Most, ChangeKind::Range, "at most"),
    ("minLength", Bound::Least, ChangeKind::Length, "characters at least"),
    ("maxLength", Bound::Most, ChangeKind::Length, "characters at most"),
    ("minItems", Bound::Least, ChangeKind::Length, "items at least"),
    ("maxItems", Bound::Most, ChangeKind::Length, "items at most"),
    ("maxProperties", Bound::Most, ChangeKind::Length, "members at most"),
    ("multipleOf", Bound::Other, ChangeKind::Range, "a multiple of"),
    ("pattern", Bound::Other, ChangeKind::Format, "pattern"),
    ("uniqueItems", Bound::Other, ChangeKind::Range, "no item twice:"),
];

/// Compares the limits of two schemas.
pub(super) fn compare(walk: &mut Walk<'_>, old: Use<'_>, new: Use<'_>, spot: &Spot) {
    for (key, bound, kind, word) in KEYWORDS {
        let (before, after) = (stated(walk.old, old, key), stated(walk.new, new, key));
        if before == after {
            continue;
        }
        let extent = extent(before, after, bound);
        let say = |value: Option<&Value>| value.map(|value| format!("{word} {}", plain(value)));
        let judged = judge::limit(spot.is_sent(), extent);
        let places = (Some(old.inner.at.as_str()), Some(new.inner.at.as_str()));
        walk.add(kind, spot.at(), (say(before), say(after)), judged, places);
    }
}

fn stated<'m>(model: &'m Model, used: Use<'_>, key: &str) -> Option<&'m Value> {
    let found = keyword(model, &used.outer.at, key).or_else(|| keyword(model, &used.inner.at, key));
    found.filter(|value| **value != Value::Bool(false))
}

fn extent(before: Option<&Value>, after: Option<&Value>, bound: Bound) -> Extent {
    let number = |value: &Value| value.as_f64();
    match (before, after, bound) {
        (None, _, _) => Extent::Narrower,
        (_, None, _) => Extent::Wider,
        (Some(before), Some(after), Bound::Least | Bound::Most) => {
            let grows = number(before) < number(after);
            if grows == matches!(bound, Bound::Most) { Extent::Wider } else { Extent::Narrower }
        }
        _ => Extent::Other,
    }
}

pub(super) fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
