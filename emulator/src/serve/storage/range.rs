//! `Range: bytes=…` of a download.

use std::ops::Range;

/// What a `Range` header requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Everything: the header is missing, or has a form that this storage ignores, as S3 does.
    All,
    /// These bytes.
    Bytes(Range<u64>),
    /// Bytes that the content does not have.
    Nothing,
}

impl Wanted {
    /// Other bytes of a content of `length` bytes, as many as these if it has them.
    pub(super) fn another(self, length: u64) -> Self {
        match self {
            Self::All if length > 1 => Self::Bytes(1..length),
            Self::Bytes(Range { start, end }) if end < length => Self::Bytes(start + 1..end + 1),
            Self::Bytes(Range { start, end }) if start > 0 => Self::Bytes(start - 1..end - 1),
            Self::Bytes(Range { end, .. }) if end > 1 => Self::Bytes(1..end),
            wanted => wanted,
        }
    }
}

/// Reads one range of a content of `length` bytes; several ranges at once are ignored.
pub(super) fn wanted(header: Option<&str>, length: u64) -> Wanted {
    let range = header.and_then(|header| header.strip_prefix("bytes="));
    let Some((first, last)) = range.and_then(|range| range.split_once('-')) else { return Wanted::All };
    let range = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Some(first), None) if last.is_empty() => first..length,
        (None, Some(count)) if first.is_empty() => length.saturating_sub(count)..length,
        _ => return Wanted::All,
    };
    if range.is_empty() { Wanted::Nothing } else { Wanted::Bytes(range) }
}

fn number(text: &str) -> Option<u64> {
    // `parse` alone would take a sign as well.
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_range_is_another_one_of_the_same_content() {
        for (wanted, length, expected) in [
            (Wanted::All, 100, Wanted::Bytes(1..100)),
            (Wanted::All, 1, Wanted::All),
            (Wanted::All, 0, Wanted::All),
            (Wanted::Bytes(0..10), 100, Wanted::Bytes(1..11)),
            (Wanted::Bytes(90..100), 100, Wanted::Bytes(89..99)),
            (Wanted::Bytes(0..100), 100, Wanted::Bytes(1..100)),
            (Wanted::Bytes(0..1), 1, Wanted::Bytes(0..1)),
            (Wanted::Nothing, 100, Wanted::Nothing),
        ] {
            assert_eq!(wanted.clone().another(length), expected, "{wanted:?} of {length}");
        }
    }

    #[test]
    fn a_single_range_is_read() {
        for (header, expected) in [
            (None, Wanted::All),
            (Some("bytes=0-9"), Wanted::Bytes(0..10)),
            (Some("bytes=90-"), Wanted::Bytes(90..100)),
            (Some("bytes=90-500"), Wanted::Bytes(90..100)),
            (Some("bytes=-10"), Wanted::Bytes(90..100)),
            (Some("bytes=-500"), Wanted::Bytes(0..100)),
            (Some("bytes=100-"), Wanted::Nothing),
            (Some("bytes=-0"), Wanted::Nothing),
            (Some("bytes=9-0"), Wanted::All),
            (Some("bytes=0-9,20-29"), Wanted::All),
            (Some("bytes=+1-2"), Wanted::All),
            (Some("bytes=-"), Wanted::All),
            (Some("lines=0-9"), Wanted::All),
        ] {
            assert_eq!(wanted(header, 100), expected, "{header:?}");
        }
        assert_eq!(wanted(Some("bytes=0-"), 0), Wanted::Nothing);
    }
}
