//! Escapes in the strings of a JSON text.

use std::borrow::Cow;

/// U+FFFD as an escape; as long as the escape that it replaces.
const REPLACEMENT: &str = r"\ufffd";
/// How long an escape by number is.
const UNIT: usize = 6;

/// Replaces each half of a surrogate pair, and counts them. All other escapes stay as they are.
pub(super) fn mended(text: &str) -> (Cow<'_, str>, usize) {
    let mut mended = String::new();
    let (mut copied, mut at, mut count) = (0, 0, 0);
    while let Some(escape) = backslash(text, at) {
        at = escape + UNIT;
        match unit(text, escape) {
            None => at = escape + 2,
            Some(0xd800..=0xdbff) if matches!(unit(text, at), Some(0xdc00..=0xdfff)) => at += UNIT,
            Some(0xd800..=0xdfff) => {
                mended.push_str(text.get(copied..escape).unwrap_or_default());
                mended.push_str(REPLACEMENT);
                copied = at;
                count += 1;
            }
            Some(_) => {}
        }
    }
    if count == 0 {
        return (Cow::Borrowed(text), 0);
    }
    mended.push_str(text.get(copied..).unwrap_or_default());
    (Cow::Owned(mended), count)
}

/// The next backslash from there on.
fn backslash(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    rest.iter().position(|byte| *byte == b'\\').map(|at| from + at)
}

/// The number in an escape such as `\u4e91`, if one stands there.
fn unit(text: &str, at: usize) -> Option<u16> {
    let digits = text.get(at..at + UNIT)?.strip_prefix(r"\u")?;
    // Rust would read a sign as well.
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)
}

/// The characters of a string that is given as it is written, with its quotes.
pub(crate) fn plain(string: &str) -> Cow<'_, str> {
    let inside = string.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(string);
    if inside.contains('\\') { Cow::Owned(unescaped(string)) } else { Cow::Borrowed(inside) }
}

fn unescaped(string: &str) -> String {
    // Without halves of surrogate pairs, each string that was scanned can be decoded.
    serde_json::from_str(&mended(string).0).unwrap_or_else(|_| string.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_surrogate_pairs_are_replaced_and_nothing_else() {
        for (given, expected, count) in [
            ("", "", 0),
            (r#"{"a":"b"}"#, r#"{"a":"b"}"#, 0),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#, 0),
            (r#""\uD83D\uDE00""#, r#""\uD83D\uDE00""#, 0),
            (r#""b\ud83d""#, r#""b\ufffd""#, 1),
            (r#""\uDe00c""#, r#""\ufffdc""#, 1),
            (r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#, 2),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#, 1),
            (r#""\ud83d\u4e91""#, r#""\ufffd\u4e91""#, 1),
            (r#""\ud83d\n""#, r#""\ufffd\n""#, 1),
            (r#""\\ud83d""#, r#""\\ud83d""#, 0),
            (r#""\\\ud83d""#, r#""\\\ufffd""#, 1),
            (r#"{"\ud800":1}"#, r#"{"\ufffd":1}"#, 1),
            (r#""\ud83"#, r#""\ud83"#, 0),
            (r#""\u+d83""#, r#""\u+d83""#, 0),
            (r#""\云\ud83d云""#, r#""\云\ufffd云""#, 1),
            ("\\", "\\", 0),
        ] {
            let (text, halves) = mended(given);
            assert_eq!((&*text, halves), (expected, count), "{given}");
        }
    }

    #[test]
    fn strings_lose_their_escapes() {
        for (string, expected) in [
            (r#""a""#, "a"),
            (r#""""#, ""),
            (r#""c\u006fde""#, "code"),
            (r#""\"\\\n""#, "\"\\\n"),
            (r#""\ud83d\ude00""#, "\u{1f600}"),
            (r#""b\ud83d""#, "b\u{fffd}"),
        ] {
            assert_eq!(plain(string), expected, "{string}");
        }
    }
}
