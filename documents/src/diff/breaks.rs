//! What a change of a type means for callers; the other verdicts stand in `change::judge`.

use crate::change::judge::{self, Extent, Judged};
use crate::location::Location;
use crate::types::FieldType;

/// A field that changed its type.
pub(super) fn retyped(location: Location, old: &FieldType, new: &FieldType) -> Judged {
    let extent = match numbers(old, new) {
        Some(true) => Extent::Wider,
        Some(false) => Extent::Narrower,
        None => Extent::Other,
    };
    judge::retyped(location.is_request(), extent)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wider_integer_breaks_those_who_read_it() {
        let (integer, long, text) = (FieldType::Integer, FieldType::Long, FieldType::Text);
        assert!(!retyped(Location::Request, &integer, &long).0.is_breaking());
        assert!(retyped(Location::Request, &long, &integer).0.is_breaking());
        assert!(retyped(Location::Response, &integer, &long).0.is_breaking());
        assert!(!retyped(Location::Response, &long, &integer).0.is_breaking());
        assert!(retyped(Location::Response, &text, &integer).0.is_breaking());
        assert!(retyped(Location::Request, &text, &integer).0.is_breaking());
    }
}
