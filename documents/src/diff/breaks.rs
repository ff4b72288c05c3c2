//! What a change means for a caller that was right before.

use super::report::ChangeKind;
use crate::tree::Place;
use crate::types::FieldType;

/// A field that came or went.
pub(super) fn alone(place: Place, kind: ChangeKind, required: Option<bool>) -> (bool, &'static str) {
    match (place.is_request(), kind, required) {
        (true, ChangeKind::Added, Some(true)) => (true, "callers do not send it yet"),
        (true, ChangeKind::Added, _) => (false, "callers need not send it"),
        (true, _, _) => (true, "callers that send it are no longer heard"),
        (false, ChangeKind::Added, _) => (false, "callers pass over what they do not know"),
        (false, _, _) => (true, "callers may rely on it"),
    }
}

/// A field that changed its type.
pub(super) fn retyped(place: Place, old: &FieldType, new: &FieldType) -> (bool, &'static str) {
    match (place.is_request(), numbers(old, new)) {
        (true, Some(true)) => (false, "what fitted before still fits"),
        (true, Some(false)) => (true, "callers may send numbers that no longer fit"),
        (true, None) => (true, "callers send it in the old form"),
        (false, Some(true)) => (true, "the number may outgrow what callers have room for"),
        (false, Some(false)) => (false, "callers have room for it"),
        (false, None) => (true, "callers expect the old form; our decoder takes both where the spec lists both"),
    }
}

/// Whether a number was widened (`true`) or narrowed (`false`); `None` where it is not about widths.
fn numbers(old: &FieldType, new: &FieldType) -> Option<bool> {
    match (old, new) {
        (FieldType::Integer, FieldType::Long) => Some(true),
        (FieldType::Long, FieldType::Integer) => Some(false),
        (FieldType::List(old), FieldType::List(new)) | (FieldType::Map(old), FieldType::Map(new)) => numbers(old, new),
        _ => None,
    }
}

/// A field that must be sent now, or no longer must.
pub(super) fn required(now: bool) -> (bool, &'static str) {
    if now { (true, "callers that leave it out are refused") } else { (false, "callers may go on sending it") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_break_by_what_is_asked_and_responses_by_what_is_lost() {
        assert!(alone(Place::Request, ChangeKind::Added, Some(true)).0);
        assert!(!alone(Place::Query, ChangeKind::Added, Some(false)).0);
        assert!(alone(Place::Header, ChangeKind::Removed, Some(false)).0);
        assert!(!alone(Place::Response, ChangeKind::Added, None).0);
        assert!(alone(Place::Response, ChangeKind::Removed, None).0);
        assert!(required(true).0 && !required(false).0);
    }

    #[test]
    fn a_wider_number_breaks_those_who_read_it() {
        let (integer, long, text) = (FieldType::Integer, FieldType::Long, FieldType::Text);
        assert!(!retyped(Place::Request, &integer, &long).0);
        assert!(retyped(Place::Request, &long, &integer).0);
        assert!(retyped(Place::Response, &integer, &long).0);
        assert!(!retyped(Place::Response, &long, &integer).0);
        assert!(retyped(Place::Response, &text, &integer).0);
        assert!(retyped(Place::Request, &text, &integer).0);
    }
}
