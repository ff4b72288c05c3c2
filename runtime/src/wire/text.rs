//! The text of a response: between its bytes and the decoder.

use std::borrow::Cow;

/// What stands in place of characters that cannot be read.
const REPLACEMENT: &str = "\u{fffd}";
/// The same, as an escape; as long as the escape that it replaces.
const ESCAPED_REPLACEMENT: &str = r"\ufffd";
/// How long an escape by number is.
const UNIT: usize = 6;

/// A JSON text, with U+FFFD where its bytes are no UTF-8: one bad name must not lose a page.
///
/// The bytes are checked as a whole, which takes a fraction of the time that checking string by string takes. Halves of
/// surrogate pairs are looked for only where a text could not be read: [`mended`](Self::mended).
#[derive(Debug)]
pub(crate) struct Text<'b> {
    text: Cow<'b, str>,
    replaced: usize,
}

impl<'b> Text<'b> {
    /// The text of a body, without a byte order mark: it is not JSON, but gateways are known to put one.
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Self { text: Cow::Borrowed(text), replaced: 0 },
            Err(_) => Self::lossy(bytes),
        }
    }

    #[cold]
    fn lossy(bytes: &[u8]) -> Self {
        let mut replaced = 0;
        let text = bytes.utf8_chunks().fold(String::with_capacity(bytes.len()), |mut text, chunk| {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                text.push_str(REPLACEMENT);
                replaced += 1;
            }
            text
        });
        Self { text: Cow::Owned(text), replaced }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// How many characters were replaced.
    pub(crate) fn replaced(&self) -> usize {
        self.replaced
    }

    /// The same text without escapes of halves of surrogate pairs. No string has such characters, and the decoder would
    /// refuse them.
    #[cold]
    pub(crate) fn mended(&self) -> Text<'_> {
        let (text, halves) = mended(&self.text);
        Text { text, replaced: self.replaced + halves }
    }
}

/// How many characters of a body cannot be read and are decoded as U+FFFD: sequences of bytes that are not UTF-8, and
/// halves of surrogate pairs.
#[doc(hidden)]
#[must_use]
pub fn replaced(body: &[u8]) -> usize {
    Text::of(body).mended().replaced
}

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
                mended.push_str(ESCAPED_REPLACEMENT);
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
    fn a_text_is_read_whatever_its_bytes_are() {
        for (bytes, expected, count) in [
            (&b"\xef\xbb\xbf{}"[..], "{}", 0),
            (b"\xef\xbb\xbf", "", 0),
            (b"\"\xce\xc4\"", "\"\u{fffd}\u{fffd}\"", 2),
            (b"\"a\xe4\xba\"", "\"a\u{fffd}\"", 1),
            (b"\"\xed\xa0\xbd\"", "\"\u{fffd}\u{fffd}\u{fffd}\"", 3),
            ("\"\u{fffd}\"".as_bytes(), "\"\u{fffd}\"", 0),
        ] {
            let text = Text::of(bytes);
            assert_eq!((text.as_str(), text.replaced()), (expected, count), "{bytes:?}");
        }
        assert_eq!(replaced(b"{\"a\xff\":\"\\ud800\"}"), 2);
        assert_eq!(replaced(br#"{"a":"\ud83d\ude00"}"#), 0);
    }
}
