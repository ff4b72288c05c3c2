//! Whether a change breaks existing callers.

use super::report::ChangeKind;
use crate::location::Location;
use crate::types::FieldType;

/// A field that was added or removed.
pub(super) fn alone(location: Location, kind: ChangeKind, required: Option<bool>) -> (bool, &'static str) {
    match (location.is_request(), kind, required) {
        (true, ChangeKind::Added, Some(true)) => (true, "existing callers do not send it"),
        (true, ChangeKind::Added, _) => (false, "callers may omit it"),
        (true, _, _) => (true, "the service ignores it from callers that still send it"),
        (false, ChangeKind::Added, _) => (false, "callers ignore unknown fields"),
        (false, _, _) => (true, "callers may rely on it"),
    }
}

/// A field that changed its type.
pub(super) fn retyped(location: Location, old: &FieldType, new: &FieldType) -> (bool, &'static str) {
    match (location.is_request(), numbers(old, new)) {
        (true, Some(true)) => (false, "every value that fit before still fits"),
        (true, Some(false)) => (true, "callers may send numbers that no longer fit"),
        (true, None) => (true, "callers send the old type"),
        (false, Some(true)) => (true, "values may exceed the integers of callers"),
        (false, Some(false)) => (false, "the integers of callers are wide enough"),
        (false, None) => {
            (true, "callers expect the old type; the generated decoder accepts both where the spec lists both")
        }
    }
}

/// Whether an integer was widened (`true`) or narrowed (`false`); `None` for other changes.
fn numbers(old: &FieldType, new: &FieldType) -> Option<bool> {
    match (old, new) {
        (FieldType::Integer, FieldType::Long) => Some(true),
        (FieldType::Long, FieldType::Integer) => Some(false),
        (FieldType::List(old), FieldType::List(new)) | (FieldType::Map(old), FieldType::Map(new)) => numbers(old, new),
        _ => None,
    }
}

/// A field that became required (`now`) or optional.
pub(super) fn required(now: bool) -> (bool, &'static str) {
    if now { (true, "the service rejects calls without it") } else { (false, "callers may keep sending it") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_break_by_new_requirements_and_responses_by_losses() {
        assert!(alone(Location::Request, ChangeKind::Added, Some(true)).0);
        assert!(!alone(Location::Query, ChangeKind::Added, Some(false)).0);
        assert!(alone(Location::Header, ChangeKind::Removed, Some(false)).0);
        assert!(!alone(Location::Response, ChangeKind::Added, None).0);
        assert!(alone(Location::Response, ChangeKind::Removed, None).0);
        assert!(required(true).0 && !required(false).0);
    }

    #[test]
    fn a_wider_integer_breaks_those_who_read_it() {
        let (integer, long, text) = (FieldType::Integer, FieldType::Long, FieldType::Text);
        assert!(!retyped(Location::Request, &integer, &long).0);
        assert!(retyped(Location::Request, &long, &integer).0);
        assert!(retyped(Location::Response, &integer, &long).0);
        assert!(!retyped(Location::Response, &long, &integer).0);
        assert!(retyped(Location::Response, &text, &integer).0);
        assert!(retyped(Location::Request, &text, &integer).0);
    }
}
