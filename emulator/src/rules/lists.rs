//! Filters and order of lists.

use koodrive::common::SortDirection;

use crate::api::Refusal;
use crate::base::text::mentions;

/// Whether one of the texts contains the key word, ignoring case. Without a key word every text matches.
pub(crate) fn matches(key_word: Option<&str>, texts: &[&str]) -> bool {
    let word = key_word.unwrap_or_default();
    word.is_empty() || texts.iter().any(|text| mentions(text, word))
}

/// Whether the order is descending; `default` counts if the request does not state it.
pub(crate) fn is_descending(field: &str, direction: Option<&SortDirection>, default: bool) -> Result<bool, Refusal> {
    match direction {
        None => Ok(default),
        Some(SortDirection::Ascending) => Ok(false),
        Some(SortDirection::Descending) => Ok(true),
        Some(other) => Err(Refusal::parameter(field, format!("{other} is neither 1 nor 2"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_word_matches_in_any_case() {
        assert!(matches(Some("tea"), &["x", "The Team"]));
        assert!(!matches(Some("tea"), &["x"]));
        assert!(matches(Some(""), &[]) && matches(None, &[]));
    }

    #[test]
    fn a_direction_is_ascending_descending_or_refused() {
        for (direction, expected) in
            [(None, Some(true)), (Some(1), Some(false)), (Some(2), Some(true)), (Some(3), None)]
        {
            let direction: Option<SortDirection> = direction.map(Into::into);
            assert_eq!(is_descending("order", direction.as_ref(), true).ok(), expected, "{direction:?}");
        }
    }
}
