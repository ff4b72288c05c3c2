//! What a download is to fetch, and what is known of it beforehand.

use std::fmt;
use std::ops::{Bound, Range, RangeBounds};

use http::HeaderValue;

use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;

/// A download from a pre-signed URL, with what is known of the file.
///
/// The more is known, the more is checked: a response of another size is an error before its first byte, bytes with
/// another digest are an error in place of their end. Whatever is known, these are errors: a status other than 200 (206
/// for a range), a part that was not requested, a coded body (gzip), a body that ends before its length, and one whose
/// end only a closed connection tells, unless size or digest are known: it might be cut off. Of HTML, XML or JSON that an
/// object storage did not send (it has no `ETag`), nobody can say whether it is the file or the page of a proxy, so it is
/// an error unless size or digest are known.
///
/// ```
/// # use koodrive_runtime::{Client, DownloadRequest, hash::Digest};
/// # async fn example(client: &Client, url: &str, size: u64, sha256: &str) -> Result<(), Box<dyn std::error::Error>> {
/// let request = DownloadRequest::new(url).size(size).sha256(sha256.parse::<Digest>()?);
/// let bytes = client.download(request).await?.bytes_limited(1 << 20).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use]
pub struct DownloadRequest {
    pub(super) url: Secret,
    pub(super) size: Option<u64>,
    pub(super) sha256: Option<[u8; 32]>,
    pub(super) range: Option<ByteRange>,
    pub(super) redirects: u32,
    pub(super) until_close: bool,
    pub(super) whole_instead: bool,
}

/// A range of bytes from a first one on, and before an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ByteRange {
    pub(super) start: u64,
    pub(super) end: Option<u64>,
}

impl DownloadRequest {
    /// All bytes of the file behind a pre-signed URL, of which nothing else is known.
    pub fn new(url: impl Into<Secret>) -> Self {
        Self {
            url: url.into(),
            size: None,
            sha256: None,
            range: None,
            redirects: 0,
            until_close: false,
            whole_instead: false,
        }
    }

    /// The size of the file in bytes, as the service states it (of the whole file, also where a range is requested).
    pub fn size(mut self, bytes: u64) -> Self {
        self.size = Some(bytes);
        self
    }

    /// The SHA-256 of the file: a [`Digest`](crate::hash::Digest), or its 32 bytes. It is computed while the bytes are
    /// read. Texts of hexadecimal digits, lower-case or upper-case, are parsed: `text.parse::<Digest>()?`.
    pub fn sha256(mut self, digest: impl Into<[u8; 32]>) -> Self {
        self.sha256 = Some(digest.into());
        self
    }

    /// Only these bytes of the file, counted from 0: `500..1000`, `500..`. They are requested with the header `Range`. The
    /// response must be this range, up to the end of the file where that comes before.
    pub fn range(mut self, bytes: impl RangeBounds<u64>) -> Self {
        let start = match bytes.start_bound() {
            Bound::Included(first) => *first,
            Bound::Excluded(before) => before.saturating_add(1),
            Bound::Unbounded => 0,
        };
        let end = match bytes.end_bound() {
            Bound::Included(last) => last.checked_add(1),
            Bound::Excluded(end) => Some(*end),
            Bound::Unbounded => None,
        };
        self.range = Some(ByteRange { start, end }).filter(|range| *range != ByteRange { start: 0, end: None });
        self
    }

    /// Follows up to so many redirects; none by default. Their targets are held against the rules for pre-signed URLs: no
    /// plain `http` but to this machine and to hosts that are allowed, and never from `https`. Nothing is sent along but
    /// `Range`.
    pub fn follow_redirects(mut self, most: u32) -> Self {
        self.redirects = most;
        self
    }

    /// Takes a response without a length, which ends when the connection does, even where neither size nor digest are
    /// known. Such a file may be cut off, and nothing tells.
    pub fn accept_unknown_length(mut self) -> Self {
        self.until_close = true;
        self
    }

    /// Takes the whole file in place of the range, from a server that ignores ranges. Which one comes is said by
    /// [`Download::range`](super::Download::range): none means the whole file, from its first byte on. Without this, the
    /// whole file in place of a range is an error.
    pub fn allow_whole(mut self) -> Self {
        self.whole_instead = true;
        self
    }

    /// Whether the wishes fit each other.
    pub(super) fn check(&self) -> Result<()> {
        let refuse = |text: String| Err(Error::new(ErrorKind::Request, text));
        let Some(ByteRange { start, end }) = self.range else { return Ok(()) };
        if end.is_some_and(|end| end <= start) {
            return refuse(format!("the range from byte {start} to before byte {} is empty", end.unwrap_or_default()));
        }
        if let Some(size) = self.size.filter(|size| start >= *size) {
            return refuse(format!("the range begins at byte {start} of a file of {size} bytes"));
        }
        let is_whole = start == 0 && end.is_none_or(|end| self.size.is_some_and(|size| end >= size));
        if self.sha256.is_some() && !is_whole {
            return refuse("a digest is that of the whole file and cannot be held against a range of it".to_owned());
        }
        Ok(())
    }

    /// The header that requests the range.
    pub(super) fn range_header(&self) -> Option<HeaderValue> {
        let ByteRange { start, end } = self.range?;
        let last = end.map(|end| end.saturating_sub(1).to_string()).unwrap_or_default();
        HeaderValue::try_from(format!("bytes={start}-{last}")).ok()
    }
}

impl ByteRange {
    /// The bytes of it that a file of this size has.
    pub(super) fn within(self, size: u64) -> Range<u64> {
        self.start..self.end.map_or(size, |end| end.min(size))
    }
}

impl From<&str> for DownloadRequest {
    fn from(url: &str) -> Self {
        Self::new(url)
    }
}

impl From<String> for DownloadRequest {
    fn from(url: String) -> Self {
        Self::new(url)
    }
}

impl From<&String> for DownloadRequest {
    fn from(url: &String) -> Self {
        Self::new(url.as_str())
    }
}

impl From<Secret> for DownloadRequest {
    fn from(url: Secret) -> Self {
        Self::new(url)
    }
}

impl From<&Secret> for DownloadRequest {
    fn from(url: &Secret) -> Self {
        Self::new(url.clone())
    }
}

/// Without the URL, which is a secret.
impl fmt::Debug for DownloadRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadRequest")
            .field("size", &self.size)
            .field("has_sha256", &self.sha256.is_some())
            .field("range", &self.range)
            .field("redirects", &self.redirects)
            .finish_non_exhaustive()
    }
}
