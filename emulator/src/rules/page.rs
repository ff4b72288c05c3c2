//! Pages of lists, and the words that lists are searched for.

use crate::serve::Refusal;

/// Most entries on a page.
const LARGEST: u32 = 100;

/// A page of what was found, and how much was found on all pages.
pub(crate) fn by_offset<T>(found: Vec<T>, offset: u64, limit: u32) -> Result<(Vec<T>, u64), Refusal> {
    check_size("limit", limit)?;
    let total = count(&found);
    let offset = usize::try_from(offset).unwrap_or(usize::MAX);
    Ok((found.into_iter().skip(offset).take(limit as usize).collect(), total))
}

/// A page that begins where `cursor` says, the cursor of the page behind it, and how much was found on all pages.
///
/// A cursor is the number of entries before the page.
pub(crate) fn by_cursor<T>(found: Vec<T>, cursor: &str, size: u32) -> Result<(Vec<T>, Option<String>, u64), Refusal> {
    check_size("pageSize", size)?;
    let start: u64 = match cursor {
        "" => 0,
        cursor => cursor.parse().map_err(|_| Refusal::parameter("pageCursor", "comes from no answer"))?,
    };
    let end = start.saturating_add(u64::from(size));
    let (page, total) = by_offset(found, start, size)?;
    Ok((page, (end < total).then(|| end.to_string()), total))
}

fn check_size(field: &str, size: u32) -> Result<(), Refusal> {
    if (1..=LARGEST).contains(&size) {
        return Ok(());
    }
    Err(Refusal::parameter(field, format!("must be 1 to {LARGEST}")))
}

pub(crate) fn count<T>(items: &[T]) -> u64 {
    u64::try_from(items.len()).unwrap_or(u64::MAX)
}

/// Whether one of the texts has the word in it, whatever the case of their letters. Without a word all will do.
pub(crate) fn matches(key_word: Option<&str>, texts: &[&str]) -> bool {
    let word = key_word.unwrap_or_default().to_lowercase();
    word.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_one_another() {
        let all = || vec!['a', 'b', 'c'];
        assert_eq!(by_offset(all(), 1, 100), Ok((vec!['b', 'c'], 3)));
        assert_eq!(by_offset(all(), u64::MAX, 1), Ok((Vec::new(), 3)));
        assert_eq!(by_cursor(all(), "", 2), Ok((vec!['a', 'b'], Some("2".to_owned()), 3)));
        assert_eq!(by_cursor(all(), "2", 2), Ok((vec!['c'], None, 3)));
        assert_eq!(by_cursor(all(), "next", 2).unwrap_err().code(), 13_000_102);
        for limit in [0, 101] {
            assert_eq!(by_offset(all(), 0, limit).unwrap_err().code(), 13_000_102);
        }
    }

    #[test]
    fn a_word_is_found_in_any_case() {
        assert!(matches(Some("tea"), &["x", "The Team"]));
        assert!(!matches(Some("tea"), &["x"]));
        assert!(matches(Some(""), &[]) && matches(None, &[]));
    }
}
