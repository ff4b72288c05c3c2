//! What proves to KooDrive who calls: the security schemes of the description.

use std::fmt::{self, Write};

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use reqwest::header::{AUTHORIZATION, HeaderValue, InvalidHeaderValue};
use reqwest::{Body, Request, Url};
use sha2::{Digest, Sha256};

/// What a request carries in its header `Authorization`.
#[derive(Clone)]
pub enum Credentials {
    /// Nothing, as the calls that begin a session.
    None,
    /// A user's token: `Bearer+…`, the value of the header as `createSession` returns it.
    Token(String),
    /// The signature of an application that acts for a user.
    App { id: String, secret: String, user_id: String },
}

/// Names no secret, so that a client can be logged.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Token(_) => "Token(…)",
            Self::App { .. } => "App { … }",
        })
    }
}

impl Credentials {
    /// Puts the credentials into a request that is otherwise complete.
    ///
    /// # Errors
    ///
    /// If a header cannot hold them.
    pub fn authorize(&self, request: &mut Request) -> Result<(), InvalidHeaderValue> {
        let value = match self {
            Self::None => return Ok(()),
            Self::Token(token) => token.clone(),
            Self::App { id, secret, user_id } => {
                let date = Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string();
                let signature = sign(request, &date, user_id, secret);
                request.headers_mut().insert("x-date", HeaderValue::from_str(&date)?);
                request.headers_mut().insert("x-user-id", HeaderValue::from_str(user_id)?);
                format!("HMAC-SHA256 AppId={id},SignedHeaders={SIGNED},Signature={signature}")
            }
        };
        let mut value = HeaderValue::from_str(&value)?;
        value.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, value);
        Ok(())
    }
}

/// The headers that are signed, in alphabetical order.
const SIGNED: &str = "host;x-date;x-user-id";

fn sign(request: &Request, date: &str, user_id: &str, secret: &str) -> String {
    let (method, url) = (request.method(), request.url());
    let (path, query, host) = (canonical_path(url), canonical_query(url), host(url));
    let body = hex(Sha256::digest(request.body().and_then(Body::as_bytes).unwrap_or_default()));
    // Each header's line ends in a line feed, so that an empty line follows the last one.
    let headers = format!("host:{host}\nx-date:{date}\nx-user-id:{user_id}\n");
    let canonical = format!("{method}\n{path}\n{query}\n{headers}\n{SIGNED}\n{body}");
    let to_sign = format!("HMAC-SHA256\n{}", hex(Sha256::digest(canonical)));
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    hex(mac.chain_update(to_sign).finalize().into_bytes())
}

fn canonical_path(url: &Url) -> String {
    // `Url` has resolved `.` and `..`.
    let segments = url.path().split('/').filter(|segment| !segment.is_empty());
    segments.fold("/".to_owned(), |path, segment| path + &encode(&decode(segment)) + "/")
}

/// Not by `Url::query_pairs`, which takes a plus sign for a space.
fn canonical_query(url: &Url) -> String {
    let pairs = url.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let mut pairs: Vec<_> = pairs.map(|(name, value)| (decode(name), decode(value))).collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| encode(name) + "=" + &encode(value)).collect::<Vec<_>>().join("&")
}

/// The header `Host` as reqwest will send it: with the port, unless it is the one of the scheme.
fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or(host.to_owned(), |port| format!("{host}:{port}"))
}

fn decode(text: &str) -> Vec<u8> {
    percent_decode_str(text).collect()
}

/// Encodes more than `Url` does.
fn encode(bytes: &[u8]) -> String {
    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
    percent_encode(bytes, RESERVED).to_string()
}

/// Lower-case hexadecimal digits, as KooDrive takes digests.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
