//! Pre-signed URLs: signed as S3 signs them (AWS signature version 4, query parameters, unsigned payload) and spelled
//! as the vendor's storage spells them.

use std::sync::atomic::{AtomicU64, Ordering};

use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use koodrive_runtime::hash::HashContext;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use crate::base::hex;
use crate::base::query::{pairs, parameter};
use crate::base::time::{basic, later, parse_basic};
use crate::control::URL_EXPIRED;
use crate::rules::limits::URL_LIFE_SECONDS;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const REGION: &str = "loopback";
const ACCESS_KEY: &str = "KOODRIVEEMULATOR";
/// The parameter of a part's URL that carries its hash context.
pub(crate) const HASH_CONTEXT: &str = "X-Amz-Iteration-Hash-Ctx";
/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Makes URLs, and verifies them.
pub(crate) struct Signer {
    /// `http://` and the host.
    base_url: String,
    host: String,
    secret: String,
    /// How often all URLs were expired before their time. Each generation signs with a key of its own.
    generation: AtomicU64,
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

/// The signed parts of a request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    pub(crate) object: &'a str,
    /// As it is sent, with or without the signature.
    pub(crate) query: &'a str,
    /// In alphabetical order.
    pub(crate) headers: &'a [(&'a str, &'a str)],
}

/// Why a URL is refused: the storage's code and a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Invalid {
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
}

const UNSIGNED: Invalid =
    Invalid { code: "AccessDenied", message: "the URL is not signed, or not as this storage signs" };
const MISMATCH: Invalid = Invalid {
    code: "SignatureDoesNotMatch",
    message: "the signature is not that of this method, path, query, host and length",
};
const EXPIRED: Invalid = Invalid { code: URL_EXPIRED.0, message: URL_EXPIRED.1 };

impl Signer {
    /// For URLs to `host`, which is an address with a port. `generation` is how often [`expire_all`](Self::expire_all) was
    /// called for this secret.
    pub(crate) fn new(host: String, secret: String, generation: u64) -> Self {
        Self { base_url: format!("http://{host}"), host, secret, generation: generation.into() }
    }

    /// Expires all URLs that were made so far. Returns the new generation.
    pub(crate) fn expire_all(&self) -> u64 {
        self.generation.fetch_add(1, Ordering::AcqRel) + 1
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The URL to PUT a part to.
    pub(crate) fn part_url(&self, part: &PartUrl<'_>, now: Timestamp) -> String {
        let context = part.context.map(|context| context.encode());
        let mut query = Query::default();
        query.add("partNumber", &part.number.to_string());
        query.add("uploadId", part.upload_id);
        query.add_scheme("content-length;host", now);
        if let Some(context) = &context {
            query.add(HASH_CONTEXT, context);
        }
        let size = part.size.to_string();
        let headers = [("content-length", size.as_str()), ("host", &self.host)];
        self.signed("PUT", part.object, &query, &headers, now)
    }

    /// The URL to GET a content from, with the name that browsers give the file.
    pub(crate) fn download_url(&self, object: &str, file_name: &str, now: Timestamp) -> String {
        let name = utf8_percent_encode(file_name, RESERVED);
        let mut query = Query::default();
        query.add("response-content-disposition", &format!("attachment; filename=\"{name}\""));
        query.add_scheme("host", now);
        self.signed("GET", object, &query, &[("host", &self.host)], now)
    }

    fn signed(&self, method: &str, object: &str, query: &Query, headers: &[(&str, &str)], now: Timestamp) -> String {
        let request = Request { method, object, query: &query.0, headers };
        let signature = self.signature(&request, &basic(now), self.generation.load(Ordering::Acquire));
        format!("{}/{object}?{}&X-Amz-Signature={signature}", self.base_url, query.0)
    }

    /// Whether this signer signed the query for this very request, and the URL has not expired.
    pub(crate) fn check(&self, request: &Request<'_>, now: Timestamp) -> Result<(), Invalid> {
        let find = |name| parameter(request.query, name);
        let names: Vec<_> = request.headers.iter().map(|(name, _)| *name).collect();
        if find("X-Amz-Algorithm").as_deref() != Some(ALGORITHM)
            || find("X-Amz-SignedHeaders").as_deref() != Some(names.join(";").as_str())
        {
            return Err(UNSIGNED);
        }
        let signed_at = find("X-Amz-Date").ok_or(UNSIGNED)?;
        let since = parse_basic(&signed_at).ok_or(UNSIGNED)?;
        let seconds: u32 = find("X-Amz-Expires").and_then(|text| text.parse().ok()).ok_or(UNSIGNED)?;
        let signature = find("X-Amz-Signature").ok_or(MISMATCH)?;
        let generation = self.generation.load(Ordering::Acquire);
        let signed = (0..=generation).rev().find(|past| self.signature(request, &signed_at, *past) == signature);
        if signed.ok_or(MISMATCH)? < generation || now >= later(since, SignedDuration::from_secs(seconds.into())) {
            return Err(EXPIRED);
        }
        Ok(())
    }

    fn signature(&self, request: &Request<'_>, date: &str, generation: u64) -> String {
        let day = date.get(..8).unwrap_or_default();
        let canonical = canonical_request(request);
        let text = format!("{ALGORITHM}\n{date}\n{}\n{}", scope(day), hex(&Sha256::digest(canonical)));
        let mut key = hmac(format!("AWS4{}.{generation}", self.secret).as_bytes(), day);
        for part in [REGION, "s3", "aws4_request", &text] {
            key = hmac(&key, part);
        }
        hex(&key)
    }
}

/// A query under construction, percent-encoded, in the vendor's order.
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
        let date = basic(now);
        let day = date.get(..8).unwrap_or_default();
        self.add("X-Amz-Algorithm", ALGORITHM);
        self.add("X-Amz-Date", &date);
        self.add("X-Amz-SignedHeaders", signed_headers);
        self.add("X-Amz-Expires", &URL_LIFE_SECONDS.to_string());
        self.add("X-Amz-Credential", &format!("{ACCESS_KEY}/{}", scope(day)));
    }
}

fn scope(day: &str) -> String {
    format!("{day}/{REGION}/s3/aws4_request")
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

/// The canonical spelling of a text that may be percent-encoded in several ways.
fn spelled(text: &str) -> String {
    let plain = percent_encoding::percent_decode_str(text).collect::<Vec<u8>>();
    percent_encoding::percent_encode(&plain, RESERVED).to_string()
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    // HMAC takes keys of any length, so there is no error to pass on.
    let mac = Hmac::<Sha256>::new_from_slice(key);
    mac.map(|mac| mac.chain_update(text).finalize().into_bytes().to_vec()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2024-01-04T02:54:03Z";

    fn signer() -> Signer {
        Signer::new("127.0.0.1:8080".to_owned(), "secret".to_owned(), 0)
    }

    fn part() -> PartUrl<'static> {
        PartUrl { object: "ff6b22", upload_id: "0000018CD264", number: 46, size: 10_485_760, context: None }
    }

    /// The status and code of a PUT with this query.
    fn put(query: &str, object: &str, length: &str, host: &str, now: &str) -> Result<(), &'static str> {
        let headers = [("content-length", length), ("host", host)];
        let request = Request { method: "PUT", object, query, headers: &headers };
        signer().check(&request, now.parse().unwrap()).map_err(|invalid| invalid.code)
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
    fn a_signature_is_valid_for_one_request_and_one_hour() {
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
    fn all_urls_made_so_far_can_be_expired() {
        let now = NOW.parse().unwrap();
        let signer = signer();
        let headers = [("content-length", "10485760"), ("host", "127.0.0.1:8080")];
        let check = |signer: &Signer, url: &str| {
            let query = url.split_once('?').unwrap().1;
            signer.check(&Request { method: "PUT", object: "ff6b22", query, headers: &headers }, now)
        };
        let first = signer.part_url(&part(), now);
        assert_eq!((check(&signer, &first), signer.expire_all()), (Ok(()), 1));
        let second = signer.part_url(&part(), now);
        assert_eq!([check(&signer, &first), check(&signer, &second)], [Err(EXPIRED), Ok(())]);
        assert_eq!(signer.expire_all(), 2);
        assert_eq!([check(&signer, &first), check(&signer, &second)], [Err(EXPIRED), Err(EXPIRED)]);
        assert_eq!(check(&signer, &second.replace("partNumber=46", "partNumber=47")), Err(MISMATCH));
        // The same after a restart.
        let again = Signer::new("127.0.0.1:8080".to_owned(), "secret".to_owned(), 2);
        assert_eq!([check(&again, &first), check(&again, &again.part_url(&part(), now))], [Err(EXPIRED), Ok(())]);
    }

    #[test]
    fn a_url_is_valid_for_one_method() {
        let url = signer().download_url("ff6b22", "a b.txt", NOW.parse().unwrap());
        let query = url.split_once('?').unwrap().1;
        assert!(query.starts_with("response-content-disposition=attachment%3B%20filename%3D%22a%2520b.txt%22&"));
        let headers = [("host", "127.0.0.1:8080")];
        let check = |method| {
            let request = Request { method, object: "ff6b22", query, headers: &headers };
            signer().check(&request, NOW.parse().unwrap()).map_err(|invalid| invalid.code)
        };
        assert_eq!(check("GET"), Ok(()));
        assert_eq!(check("PUT"), Err("SignatureDoesNotMatch"));
    }

    #[test]
    fn the_canonical_spelling_does_not_depend_on_the_encoding() {
        assert_eq!(spelled("a%7eb%2f+"), "a~b%2F%2B");
    }
}
