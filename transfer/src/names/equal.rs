//! Which names are the same.

use std::borrow::Cow;

use unicase::UniCase;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A name in Unicode's normal form C, in which `é` is one character. macOS may give it as two.
pub fn normalized(name: &str) -> Cow<'_, str> {
    match is_nfc_quick(name.chars()) {
        IsNormalized::Yes => Cow::Borrowed(name),
        _ => Cow::Owned(name.nfc().collect()),
    }
}

/// What two names have in common that a file system without case, or with a normal form of its own, may take for one:
/// the full case folding of Unicode and its normal form (a canonical caseless match, definition D145 of the standard).
///
/// It finds all that macOS and Windows find, and a few more: `ß` and `ss` are one name to macOS but two to Windows. It is a
/// key to compare, not a name to show or to write.
pub fn fold(name: &str) -> String {
    // Folding takes some characters apart differently from their decompositions, hence both before and after.
    let decomposed: String = name.nfd().collect();
    UniCase::unicode(decomposed).to_folded_case().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_but_for_case_and_normal_form() {
        for (one, other) in [
            ("a.txt", "A.TXT"),
            ("é", "e\u{301}"),
            ("É", "e\u{301}"),
            ("straße", "STRASSE"),
            ("straße", "STRAẞE"),
            ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
            ("ÅNGSTRÖM", "a\u{30a}ngstro\u{308}m"),
            ("Å", "\u{212b}"),
            ("k", "\u{212a}"),
            ("\u{1f80}", "\u{1f88}"),
            // A mark below the letter, whose order relative to the one above only normalisation settles.
            ("ậ", "A\u{302}\u{323}"),
            ("한", "\u{1112}\u{1161}\u{11ab}"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        for (one, other) in [("a", "b"), ("e", "é"), ("a", "a "), ("ﬁ1", "fi"), ("i", "ı")] {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn a_key_is_its_own_key() {
        for name in ["É", "straße", "ﬃ", "İ", "ǰ", "\u{1fb7}", "\u{345}\u{301}", "ΐ", "\u{390}"] {
            assert_eq!(fold(&fold(name)), fold(name), "{name}");
        }
        for character in '\0'..='\u{1ffff}' {
            let key = fold(character.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&key), key, "{character:?}");
        }
    }

    #[test]
    fn only_the_normal_form_differs() {
        for (name, expected) in
            [("a", "a"), ("é", "é"), ("e\u{301}", "é"), ("E\u{301}", "É"), ("\u{212b}", "Å"), ("ß", "ß"), ("A", "A")]
        {
            assert_eq!(normalized(name), expected);
        }
        assert!(matches!(normalized("é.txt"), Cow::Borrowed(_)));
    }
}
