//! The text of a response: between its bytes and the decoder.

use std::borrow::Cow;

use super::escapes::mended;
use super::scan::is_json;

/// What stands in place of characters that cannot be read.
const REPLACEMENT: &str = "\u{fffd}";
/// What a character of another coding may leave behind.
const HALF_READ: &str = "\u{fffd}\\";

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
        let text: String = bytes.utf8_chunks().fold(String::with_capacity(bytes.len()), |mut text, chunk| {
            text.push_str(chunk.valid());
            if !chunk.invalid().is_empty() {
                text.push_str(REPLACEMENT);
                replaced += 1;
            }
            text
        });
        // In GBK and Big5, the second byte of a character can be a backslash, which would escape the quote behind it.
        let swallowed = text.contains(HALF_READ).then(|| text.replace(HALF_READ, REPLACEMENT));
        let swallowed = swallowed.filter(|swallowed| !is_json(&text) && is_json(swallowed));
        Self { text: Cow::Owned(swallowed.unwrap_or(text)), replaced }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// How many bytes it came in, at least: where it has U+FFFD, there was one for three.
    pub(crate) fn length(&self) -> usize {
        self.text.len().saturating_sub(2 * self.replaced)
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

/// The text that is decoded in the end: without what [`replaced`] counts.
#[doc(hidden)]
#[must_use]
pub fn readable(body: &[u8]) -> String {
    Text::of(body).mended().text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_whatever_its_bytes_are() {
        for (bytes, expected, count) in [
            (&b"\xef\xbb\xbf{}"[..], "{}", 0),
            (b"\xef\xbb\xbf", "", 0),
            (b"\"\xce\xc4\"", "\"\u{fffd}\u{fffd}\"", 2),
            (b"\"a\xe4\xba\"", "\"a\u{fffd}\"", 1),
            (b"\"\xed\xa0\xbd\"", "\"\u{fffd}\u{fffd}\u{fffd}\"", 3),
            // 誠 in GBK ends in a backslash: an escaped quote only where nothing else makes JSON.
            (b"{\"a\":\"\xd5\\\",\"b\":1}", "{\"a\":\"\u{fffd}\",\"b\":1}", 1),
            (b"{\"a\":\"\xd5\\\"\",\"b\":1}", "{\"a\":\"\u{fffd}\\\"\",\"b\":1}", 1),
            (b"{\"a\":\"\xd5\\", "{\"a\":\"\u{fffd}\\", 1),
            ("\"\u{fffd}\"".as_bytes(), "\"\u{fffd}\"", 0),
        ] {
            let text = Text::of(bytes);
            assert_eq!((text.as_str(), text.replaced()), (expected, count), "{bytes:?}");
        }
        assert_eq!(replaced(b"{\"a\xff\":\"\\ud800\"}"), 2);
        assert_eq!(readable(b"{\"a\xff\":\"\\ud800\"}"), "{\"a\u{fffd}\":\"\\ufffd\"}");
        assert_eq!(replaced(br#"{"a":"\ud83d\ude00"}"#), 0);
    }
}
