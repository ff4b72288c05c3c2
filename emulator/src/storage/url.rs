//! Pre-signed URLs, signed as S3 signs them (AWS signature version 4, query parameters, unsigned payload) and spelled
//! as the vendor's storage does.

use std::fmt::Write;

use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use koodrive_runtime::hash::HashContext;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use super::fault::Fault;
use crate::clock::later;
use crate::serve::{decoded, pairs, parse_date};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const REGION: &str = "loopback";
const ACCESS_KEY: &str = "KOODRIVEEMULATOR";
/// Seconds that a URL lives.
const EXPIRES: u32 = 3600;
/// What RFC 3986 calls unreserved stays as it is.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Makes URLs and knows its own again.
#[derive(Clone)]
pub(crate) struct Signer {
    /// `http://` and the host.
    base_url: String,
    host: String,
    secret: String,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").field("host", &self.host).finish_non_exhaustive()
    }
}

/// What a URL is made for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartUrl<'a> {
    pub(crate) object: &'a str,
    pub(crate) upload_id: &'a str,
    pub(crate) number: u32,
    pub(crate) size: u64,
    /// `None` for the first part.
    pub(crate) context: Option<HashContext>,
}

/// What of a request is signed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request<'a> {
    pub(super) method: &'a str,
    pub(super) object: &'a str,
    /// As it is sent, with or without the signature.
    pub(super) query: &'a str,
    /// In alphabetical order.
    pub(super) headers: &'a [(&'a str, &'a str)],
}

impl Signer {
    /// For URLs to `host`, which is an address with a port.
    pub(crate) fn new(host: String, secret: String) -> Self {
        Self { base_url: format!("http://{host}"), host, secret }
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Where to PUT a part.
    pub(crate) fn part_url(&self, part: &PartUrl<'_>, now: Timestamp) -> String {
        let context = part.context.map(|context| context.encode());
        let mut query = Query::default();
        query.add("partNumber", &part.number.to_string());
        query.add("uploadId", part.upload_id);
        query.add_scheme("content-length;host", now);
        if let Some(context) = &context {
            query.add("X-Amz-Iteration-Hash-Ctx", context);
        }
        let size = part.size.to_string();
        let headers = [("content-length", size.as_str()), ("host", &self.host)];
        self.signed("PUT", part.object, &query, &headers, now)
    }

    /// Where to GET a content, under the name that browsers should give it.
    pub(crate) fn download_url(&self, object: &str, file_name: &str, now: Timestamp) -> String {
        let name = utf8_percent_encode(file_name, RESERVED);
        let mut query = Query::default();
        query.add("response-content-disposition", &format!("attachment; filename=\"{name}\""));
        query.add_scheme("host", now);
        self.signed("GET", object, &query, &[("host", &self.host)], now)
    }

    fn signed(&self, method: &str, object: &str, query: &Query, headers: &[(&str, &str)], now: Timestamp) -> String {
        let request = Request { method, object, query: &query.0, headers };
        let signature = self.signature(&request, &date(now));
        format!("{}/{object}?{}&X-Amz-Signature={signature}", self.base_url, query.0)
    }

    /// Whether the query is one of ours for this very request, and still lives.
    pub(super) fn check(&self, request: &Request<'_>, now: Timestamp) -> Result<(), Fault> {
        let find = |name| parameter(request.query, name);
        let incomplete = || Fault::forbidden("AccessDenied", "the URL is not signed, or not as this storage signs");
        let names: Vec<_> = request.headers.iter().map(|(name, _)| *name).collect();
        if find("X-Amz-Algorithm").as_deref() != Some(ALGORITHM)
            || find("X-Amz-SignedHeaders").as_deref() != Some(names.join(";").as_str())
        {
            return Err(incomplete());
        }
        let signed_at = find("X-Amz-Date").ok_or_else(incomplete)?;
        let since = parse_date(&signed_at).ok_or_else(incomplete)?;
        let seconds: u32 = find("X-Amz-Expires").and_then(|text| text.parse().ok()).ok_or_else(incomplete)?;
        if find("X-Amz-Signature") != Some(self.signature(request, &signed_at)) {
            let message = "the signature is not that of this method, path, query, host and length";
            return Err(Fault::forbidden("SignatureDoesNotMatch", message));
        }
        if now >= later(since, SignedDuration::from_secs(seconds.into())) {
            return Err(Fault::forbidden("AccessDenied", "Request has expired"));
        }
        Ok(())
    }

    fn signature(&self, request: &Request<'_>, date: &str) -> String {
        let day = date.get(..8).unwrap_or_default();
        let canonical = canonical_request(request);
        let text = format!("{ALGORITHM}\n{date}\n{}\n{}", scope(day), hex(&Sha256::digest(canonical)));
        let mut key = hmac(format!("AWS4{}", self.secret).as_bytes(), day);
        for part in [REGION, "s3", "aws4_request", &text] {
            key = hmac(&key, part);
        }
        hex(&key)
    }
}

/// A query while it grows, percent-encoded, in the vendor's order.
#[derive(Default)]
struct Query(String);

impl Query {
    fn add(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.extend([name, "="]);
        self.0.extend(utf8_percent_encode(value, RESERVED));
    }

    fn add_scheme(&mut self, signed_headers: &str, now: Timestamp) {
        let date = date(now);
        let day = date.get(..8).unwrap_or_default();
        self.add("X-Amz-Algorithm", ALGORITHM);
        self.add("X-Amz-Date", &date);
        self.add("X-Amz-SignedHeaders", signed_headers);
        self.add("X-Amz-Expires", &EXPIRES.to_string());
        self.add("X-Amz-Credential", &format!("{ACCESS_KEY}/{}", scope(day)));
    }
}

fn scope(day: &str) -> String {
    format!("{day}/{REGION}/s3/aws4_request")
}

fn date(now: Timestamp) -> String {
    now.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The value of a query parameter.
pub(super) fn parameter(query: &str, name: &str) -> Option<String> {
    pairs(query).find(|(key, _)| *key == name).and_then(|(_, value)| decoded(value))
}

fn canonical_request(request: &Request<'_>) -> String {
    let mut pairs: Vec<_> = pairs(request.query)
        .filter(|(name, _)| *name != "X-Amz-Signature")
        .map(|(name, value)| format!("{}={}", spelled(name), spelled(value)))
        .collect();
    pairs.sort();
    let mut text = format!("{}\n/{}\n{}\n", request.method, spelled(request.object), pairs.join("&"));
    for (name, value) in request.headers {
        text.extend([*name, ":", value.trim(), "\n"]);
    }
    let names: Vec<_> = request.headers.iter().map(|(name, _)| *name).collect();
    text.extend(["\n", &names.join(";"), "\nUNSIGNED-PAYLOAD"]);
    text
}

/// The one spelling of what may be percent-encoded in several ways.
fn spelled(text: &str) -> String {
    let plain = percent_encoding::percent_decode_str(text).collect::<Vec<u8>>();
    percent_encoding::percent_encode(&plain, RESERVED).to_string()
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    // HMAC takes keys of any length, so there is no error to pass on.
    let mac = Hmac::<Sha256>::new_from_slice(key);
    mac.map(|mac| mac.chain_update(text).finalize().into_bytes().to_vec()).unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2024-01-04T02:54:03Z";

    fn signer() -> Signer {
        Signer::new("127.0.0.1:8080".to_owned(), "secret".to_owned())
    }

    fn part() -> PartUrl<'static> {
        PartUrl { object: "ff6b22", upload_id: "0000018CD264", number: 46, size: 10_485_760, context: None }
    }

    /// The status and code of a PUT with this query.
    fn put(query: &str, object: &str, length: &str, host: &str, now: &str) -> Result<(), &'static str> {
        let headers = [("content-length", length), ("host", host)];
        let request = Request { method: "PUT", object, query, headers: &headers };
        signer().check(&request, now.parse().unwrap()).map_err(|fault| fault.code)
    }

    #[test]
    fn a_part_url_has_the_vendors_form() {
        let url = signer().part_url(&part(), NOW.parse().unwrap());
        let (start, signature) = url.rsplit_once('=').unwrap();
        assert_eq!(
            start,
            "http://127.0.0.1:8080/ff6b22?partNumber=46&uploadId=0000018CD264&X-Amz-Algorithm=AWS4-HMAC-SHA256\
             &X-Amz-Date=20240104T025403Z&X-Amz-SignedHeaders=content-length%3Bhost&X-Amz-Expires=3600\
             &X-Amz-Credential=KOODRIVEEMULATOR%2F20240104%2Floopback%2Fs3%2Faws4_request&X-Amz-Signature"
        );
        assert_eq!(signature.len(), 64);
    }

    #[test]
    fn a_signature_holds_for_one_request_and_one_hour() {
        let url = signer().part_url(&part(), NOW.parse().unwrap());
        let query = url.split_once('?').unwrap().1;
        let (length, host) = ("10485760", "127.0.0.1:8080");
        assert_eq!(put(query, "ff6b22", length, host, NOW), Ok(()));
        assert_eq!(put(query, "ff6b22", length, host, "2024-01-04T03:54:02Z"), Ok(()));
        assert_eq!(put(query, "ff6b22", length, host, "2024-01-04T03:54:03Z"), Err("AccessDenied"));
        let mismatch = Err("SignatureDoesNotMatch");
        assert_eq!(put(query, "other", length, host, NOW), mismatch);
        assert_eq!(put(query, "ff6b22", "10485761", host, NOW), mismatch);
        assert_eq!(put(query, "ff6b22", length, "localhost:8080", NOW), mismatch);
        assert_eq!(put(&query.replace("partNumber=46", "partNumber=47"), "ff6b22", length, host, NOW), mismatch);
        assert_eq!(put(&query.replace("Expires=3600", "Expires=7200"), "ff6b22", length, host, NOW), mismatch);
        assert_eq!(put("", "ff6b22", length, host, NOW), Err("AccessDenied"));
    }

    #[test]
    fn a_url_for_one_method_does_for_no_other() {
        let url = signer().download_url("ff6b22", "a b.txt", NOW.parse().unwrap());
        let query = url.split_once('?').unwrap().1;
        assert!(query.starts_with("response-content-disposition=attachment%3B%20filename%3D%22a%2520b.txt%22&"));
        let headers = [("host", "127.0.0.1:8080")];
        let check = |method| {
            let request = Request { method, object: "ff6b22", query, headers: &headers };
            signer().check(&request, NOW.parse().unwrap()).map_err(|fault| fault.code)
        };
        assert_eq!(check("GET"), Ok(()));
        assert_eq!(check("PUT"), Err("SignatureDoesNotMatch"));
    }

    #[test]
    fn a_spelling_is_one_for_all_ways_to_write_it() {
        assert_eq!(spelled("a%7eb%2f+"), "a~b%2F%2B");
    }
}
