//! The app signature, step by step. Pure functions; [`AppSignature`](crate::AppSignature) puts them together.
//!
//! 1. [`canonical_request`]: the request in its canonical spelling.
//! 2. [`string_to_sign`]: its digest under the algorithm's name.
//! 3. [`signature`]: HMAC-SHA-256 of that, keyed with the application's secret.
//! 4. [`authorization`]: the header's value.

use std::borrow::Cow;
use std::time::SystemTime;

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use percent_encoding::{percent_decode_str, percent_encode};
use sha2::{Digest, Sha256};

use super::hash::hex;
use crate::request::RESERVED;
use crate::secret::Secret;

/// The signed parts of a request.
#[derive(Clone, Copy)]
pub struct Signable<'a> {
    /// The HTTP method; it is signed in upper case.
    pub method: &'a str,
    /// The path as it is sent, percent-encoded, with the endpoint's prefix.
    pub path: &'a str,
    /// The query as it is sent, without the question mark.
    pub query: &'a str,
    /// The headers to sign; those that [`SignatureHeaders`](crate::SignatureHeaders) names must be among them.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body; empty where there is none.
    pub body: &'a [u8],
}

impl std::fmt::Debug for Signable<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signable").field("method", &self.method).field("path", &self.path).finish_non_exhaustive()
    }
}

/// A request in the one spelling that both sides sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanonicalRequest {
    /// All of it, six parts joined by line ends.
    pub text: String,
    /// The names of the signed headers: `host;x-date;x-user-id`.
    pub signed_headers: String,
}

/// The request in its canonical spelling: method, path, query, headers, the headers' names, and the body's digest.
///
/// Parts are decoded and encoded again, so that `%7e`, `%7E` and `~` sign alike. The path gets a closing slash and
/// loses empty and dot segments. The query is sorted by name, equal names by value. Headers are sorted by name.
pub fn canonical_request(request: &Signable<'_>) -> CanonicalRequest {
    let mut headers: Vec<(String, &str)> =
        request.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.trim())).collect();
    headers.sort();
    let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    let signed_headers = names.join(";");
    let method = request.method.to_ascii_uppercase();
    let mut text = format!("{method}\n{}\n{}\n", canonical_path(request.path), canonical_query(request.query));
    for (name, value) in &headers {
        text.extend([name, ":", value, "\n"]);
    }
    text.extend(["\n", &signed_headers, "\n", &hex(&Sha256::digest(request.body))]);
    CanonicalRequest { text, signed_headers }
}

/// The algorithm's name and the digest of the canonical request. Time enters only through the signed date header.
pub fn string_to_sign(algorithm: &str, canonical_request: &str) -> String {
    format!("{algorithm}\n{}", hex(&Sha256::digest(canonical_request)))
}

/// The signature, 64 lower-case hexadecimal digits.
pub fn signature(app_secret: &Secret, string_to_sign: &str) -> String {
    // HMAC takes keys of any length, so this does not fail; without a panic there must be a result all the same.
    match Hmac::<Sha256>::new_from_slice(app_secret.expose().as_bytes()) {
        Ok(mac) => hex(&mac.chain_update(string_to_sign).finalize().into_bytes()),
        Err(_) => String::new(),
    }
}

/// The value of `Authorization`.
pub fn authorization(algorithm: &str, app_id: &str, signed_headers: &str, signature: &str) -> String {
    format!("{algorithm} AppId={app_id},SignedHeaders={signed_headers},Signature={signature}")
}

/// The value of the date header: UTC, `20240909T033325Z`. None outside the years 0 … 9999.
///
/// A second is dated by its start, never by its end: the server refuses a date in its future.
pub fn date(now: SystemTime) -> Option<String> {
    let timestamp = Timestamp::try_from(now).ok()?;
    let second = Timestamp::from_second(timestamp.as_nanosecond().div_euclid(1_000_000_000).try_into().ok()?).ok()?;
    let text = second.strftime("%Y%m%dT%H%M%SZ").to_string();
    (text.len() == "20240909T033325Z".len() && !text.starts_with('-')).then_some(text)
}

type Decoded<'a> = Cow<'a, [u8]>;

fn canonical_path(path: &str) -> String {
    let mut segments: Vec<Decoded<'_>> = Vec::new();
    for segment in path.split('/') {
        let segment: Decoded<'_> = percent_decode_str(segment).into();
        match &*segment {
            b"" | b"." => {}
            b".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let mut canonical = String::from("/");
    for segment in segments {
        canonical.extend(percent_encode(&segment, RESERVED));
        canonical.push('/');
    }
    canonical
}

fn canonical_query(query: &str) -> String {
    let mut pairs: Vec<(Decoded<'_>, Decoded<'_>)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (percent_decode_str(name).into(), percent_decode_str(value).into()))
        .collect();
    pairs.sort();
    let mut canonical = String::new();
    for (name, value) in pairs {
        if !canonical.is_empty() {
            canonical.push('&');
        }
        canonical.extend(percent_encode(&name, RESERVED));
        canonical.push('=');
        canonical.extend(percent_encode(&value, RESERVED));
    }
    canonical
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_date_is_never_in_the_future() {
        let second = SystemTime::UNIX_EPOCH + Duration::from_secs(1_725_852_805);
        for nanos in [0, 1, 500_000_000, 999_999_999] {
            let now = second + Duration::from_nanos(nanos);
            assert_eq!(date(now).as_deref(), Some("20240909T033325Z"));
        }
        let before = SystemTime::UNIX_EPOCH.checked_sub(Duration::from_millis(1)).unwrap();
        assert_eq!(date(before).as_deref(), Some("19691231T235959Z"));
    }

    #[test]
    fn a_path_is_normalised() {
        for (path, canonical) in [
            ("", "/"),
            ("/", "/"),
            ("/a", "/a/"),
            ("/a/", "/a/"),
            ("//a///b", "/a/b/"),
            ("/a/./b/../c", "/a/c/"),
            ("/../a", "/a/"),
            ("/a%2Fb", "/a%2Fb/"),
            ("/%7euser/%e4%ba%91", "/~user/%E4%BA%91/"),
        ] {
            assert_eq!(canonical_path(path), canonical, "{path:?}");
        }
    }

    #[test]
    fn a_query_is_sorted_and_spelled_one_way() {
        for (query, canonical) in [
            ("", ""),
            ("b=2&a=1", "a=1&b=2"),
            ("a", "a="),
            ("a=", "a="),
            ("a=2&a=1", "a=1&a=2"),
            ("q=a%20b", "q=a%20b"),
            ("q=a%2bb", "q=a%2Bb"),
            ("q=a+b", "q=a%2Bb"),
            ("q=a=b", "q=a%3Db"),
            ("&&a=1&", "a=1"),
        ] {
            assert_eq!(canonical_query(query), canonical, "{query:?}");
        }
    }
}
