//! Names and key words, where the database needs them as well.

/// Longest extension; a longer one counts as part of the name.
const LONGEST_EXTENSION: usize = 32;

/// The last extension of a name, without its dot; empty when it has none.
pub(crate) fn suffix(name: &str) -> &str {
    split(name).1.trim_start_matches('.')
}

/// A name without its last extension, and that extension with its dot.
pub(crate) fn split(name: &str) -> (&str, &str) {
    let dot = name.rfind('.').filter(|dot| *dot > 0);
    let (stem, extension) = dot.and_then(|dot| name.split_at_checked(dot)).unwrap_or((name, ""));
    if extension.chars().count() > LONGEST_EXTENSION { (name, "") } else { (stem, extension) }
}

/// Whether a text contains a key word, ignoring case. Every text contains an empty one.
pub(crate) fn mentions(text: &str, key_word: &str) -> bool {
    text.to_lowercase().contains(&key_word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suffix_is_the_last_extension() {
        for (name, expected) in [("a.png", "png"), ("a.tar.gz", "gz"), ("a", ""), (".a", ""), ("a.", "")] {
            assert_eq!(suffix(name), expected, "{name:?}");
        }
    }

    #[test]
    fn a_key_word_is_found_in_any_case() {
        assert!(mentions("The TeÄm", "teä") && mentions("a", "") && !mentions("a", "b"));
    }
}
