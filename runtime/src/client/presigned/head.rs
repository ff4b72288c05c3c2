//! What the head of a response says about the file, and whether it can be the one that was requested.

use std::ops::Range;

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, StatusCode, Version};

use super::request::{ByteRange, DownloadRequest};

/// What proxies and gateways write in place of a file.
const OF_GATEWAYS: [&str; 6] = [
    "text/html",
    "application/xhtml+xml",
    "application/xml",
    "text/xml",
    "application/json",
    "application/problem+json",
];

/// What a response contains.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// How many bytes its body has.
    pub(super) length: Option<u64>,
    /// Which bytes of the file they are, where it is a part.
    pub(super) range: Option<Range<u64>>,
    /// How many bytes the file has.
    pub(super) total: Option<u64>,
    /// Whether the body itself tells where it ends, so that a broken connection shows.
    pub(super) framed: bool,
}

/// The head of a response with a 2xx status.
pub(super) struct Head<'r> {
    pub(super) status: StatusCode,
    pub(super) version: Version,
    pub(super) headers: &'r HeaderMap,
    /// The length of the body, as far as the transport knows it.
    pub(super) length: Option<u64>,
}

impl Head<'_> {
    /// Holds the head against what is known of the file. The error says why it is not the file.
    pub(super) fn check(&self, request: &DownloadRequest) -> Result<Facts, String> {
        if !matches!(self.status, StatusCode::OK | StatusCode::PARTIAL_CONTENT) {
            return Err("a response without the file".to_owned());
        }
        if self.is_coded() {
            return Err("the bytes are coded (Content-Encoding), which was not requested".to_owned());
        }
        let announced = self.length.or_else(|| self.text(&CONTENT_LENGTH)?.parse().ok());
        let mut facts =
            if self.status == StatusCode::PARTIAL_CONTENT { self.part(request)? } else { whole(request, announced)? };
        if let (Some(due), Some(announced)) = (facts.length, announced)
            && due != announced
        {
            return Err(format!("{announced} bytes, where {due} are due"));
        }
        facts.framed = self.is_framed();
        if facts.length.is_none() && !(facts.framed || request.until_close || request.sha256.is_some()) {
            let text = "the response has no length and ends when the connection does, so that a file that is cut off \
                        looks like a whole one; give its size or digest (DownloadRequest::size, sha256), or take it as \
                        it comes (accept_unknown_length)";
            return Err(text.to_owned());
        }
        if is_foreign(self.headers) && request.size.is_none() && request.sha256.is_none() {
            let text = "HTML, XML or JSON that an object storage did not send, such as the login page of a proxy; if that is \
                        the file, give its size or digest (DownloadRequest::size, sha256)";
            return Err(text.to_owned());
        }
        Ok(facts)
    }

    /// A response that is a part of the file.
    fn part(&self, request: &DownloadRequest) -> Result<Facts, String> {
        let Some(wanted) = request.range else {
            return Err("a part of the file, where all of it was requested".to_owned());
        };
        let range = self.text(&CONTENT_RANGE).and_then(content_range);
        let Some((range, total)) = range else {
            return Err("a part of the file that does not say which one".to_owned());
        };
        if let (Some(size), Some(total)) = (request.size, total)
            && size != total
        {
            return Err(format!("a part of a file of {total} bytes, where the file has {size}"));
        }
        let total = total.or(request.size);
        let due = match (total, wanted) {
            (Some(total), _) => wanted.within(total),
            (None, ByteRange { start, end: Some(end) }) => start..end,
            (None, _) => return Err("a part of the file that does not say where the file ends".to_owned()),
        };
        if range != due {
            let (Range { start, end }, asked) = (range, due);
            return Err(format!("the bytes {start}..{end} of the file, where {}..{} are due", asked.start, asked.end));
        }
        Ok(Facts { length: Some(due.end.saturating_sub(due.start)), range: Some(due), total, framed: false })
    }

    /// Whether the bytes are others than those that are stored.
    fn is_coded(&self) -> bool {
        let codings = self.headers.get_all(CONTENT_ENCODING).iter();
        codings.flat_map(|value| value.as_bytes().split(|byte| *byte == b',')).any(|coding| {
            let coding = coding.trim_ascii();
            !(coding.is_empty() || coding.eq_ignore_ascii_case(b"identity"))
        })
    }

    /// In chunks, or in the frames of HTTP/2 and later.
    fn is_framed(&self) -> bool {
        let chunked = |coding: &str| coding.to_ascii_lowercase().contains("chunked");
        self.version > Version::HTTP_11 || self.text(&TRANSFER_ENCODING).is_some_and(chunked)
    }

    fn text(&self, name: &HeaderName) -> Option<&str> {
        text(self.headers, name)
    }
}

/// A header that is there, and not empty.
fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok().map(str::trim).filter(|text| !text.is_empty())
}

/// Whether a body is not the storage's: of a type that gateways write, and without the `ETag` that storages of the S3
/// protocol send with every object, whatever its type.
pub(super) fn is_foreign(headers: &HeaderMap) -> bool {
    let media = text(headers, &CONTENT_TYPE).and_then(|media| media.split(';').next()).unwrap_or_default();
    let media = media.trim().to_ascii_lowercase();
    OF_GATEWAYS.contains(&&*media) && !headers.contains_key(ETAG)
}

/// A response that is the whole file.
fn whole(request: &DownloadRequest, announced: Option<u64>) -> Result<Facts, String> {
    let total = request.size.or(announced);
    // The storage may ignore the range; that does no harm if it spans the file.
    let spans =
        |range: ByteRange| range.start == 0 && range.end.is_none_or(|end| total.is_some_and(|total| end >= total));
    match request.range {
        Some(range) if !request.whole_instead && !spans(range) => {
            Err("all of the file, where a part of it was requested".to_owned())
        }
        _ => Ok(Facts { length: total, range: None, total, framed: false }),
    }
}

/// `bytes 0-499/1000`, `bytes 0-499/*`: the range, and how many bytes the file has.
fn content_range(text: &str) -> Option<(Range<u64>, Option<u64>)> {
    let (unit, rest) = text.split_once(' ')?;
    let (range, total) = rest.trim().split_once('/')?;
    let (first, last) = range.trim().split_once('-')?;
    // `parse` takes a sign.
    let number = |text: &str| text.trim().parse::<u64>().ok().filter(|_| !text.contains('+'));
    let (start, end) = (number(first)?, number(last)?.checked_add(1)?);
    let total = match total.trim() {
        "*" => None,
        total => Some(number(total)?),
    };
    let fits = start < end && total.is_none_or(|total| end <= total);
    (unit.eq_ignore_ascii_case("bytes") && fits).then_some((start..end, total))
}

#[cfg(test)]
mod tests;
