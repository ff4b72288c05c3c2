//! The test vectors of `spec/vectors/`, which Python computed from the documents' rules: signatures, proof codes, midstates,
//! and uploads in parts. They are read when the tests run, because they stand in the repository and not in this package.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use koodrive_runtime::hash::{self, HashContext, Midstate, Plan, Sha256};
use koodrive_runtime::sign::{self, Signable};
use koodrive_runtime::{PartLimits, Secret};
use serde::Deserialize;
use serde::de::DeserializeOwned;

const ALGORITHM: &str = "HMAC-SHA256";

/// KooDrive's, which the generated package has as `limits::PARTS`.
const PARTS: &PartLimits =
    &PartLimits { max_length: 200 << 30, min_size: 5 << 20, max_size: 5 << 30, max_count: 10_000, max_per_call: 100 };

#[derive(Deserialize)]
struct File<T> {
    vectors: Vec<T>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SignedRequest {
    name: String,
    app_id: String,
    app_secret: String,
    method: String,
    target: String,
    headers: serde_json::Map<String, serde_json::Value>,
    body: String,
    canonical_request: String,
    string_to_sign: String,
    signature: String,
    authorization: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ProvenFile {
    name: String,
    origin: String,
    length: u64,
    start: Option<u64>,
    end: Option<u64>,
    proof_code: Option<String>,
}

#[derive(Deserialize)]
struct Message {
    length: u64,
    midstates: Vec<Boundary>,
    sha256: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Boundary {
    offset: u64,
    hash_ctx: Midstate,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Upload {
    name: String,
    length: u64,
    part_size: u64,
    multi_parts: Vec<UploadPart>,
    url_hash_contexts: Vec<UrlHashContext>,
    sha256: String,
    pre_hash: String,
    origin: String,
    proof_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UploadPart {
    part_number: u32,
    part_size: u64,
    part_offset: u64,
    hash_ctx: Option<Midstate>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UrlHashContext {
    part_number: u32,
    json: String,
    base64: String,
}

fn vectors<T: DeserializeOwned>(name: &str, at_least: usize) -> Vec<T> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/vectors").join(name);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let File { vectors } = serde_json::from_str(&text).unwrap();
    assert!(vectors.len() >= at_least, "{name} has {} vectors", vectors.len());
    vectors
}

/// A file whose bytes follow the rule of the vectors, read a few at a time.
struct Content {
    length: u64,
    position: u64,
}

impl Content {
    fn new(length: u64) -> Self {
        Self { length, position: 0 }
    }
}

impl Read for Content {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut count = 0;
        for (slot, place) in buffer.iter_mut().zip(self.position..self.length) {
            let [.., byte, _, _, _] = (u128::from(place) * 2_654_435_761).to_be_bytes();
            *slot = byte;
            count += 1;
        }
        self.position += count;
        Ok(usize::try_from(count).unwrap())
    }
}

impl Seek for Content {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = match to {
            SeekFrom::Start(position) => position,
            SeekFrom::End(distance) => self.length.saturating_add_signed(distance),
            SeekFrom::Current(distance) => self.position.saturating_add_signed(distance),
        };
        Ok(self.position)
    }
}

#[test]
fn each_step_of_a_signature() {
    for vector in vectors::<SignedRequest>("signature.json", 30) {
        let name = &vector.name;
        let (path, query) = vector.target.split_once('?').unwrap_or((&vector.target, ""));
        let headers: Vec<_> =
            vector.headers.iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap())).collect();
        let body = vector.body.as_bytes();
        let canonical =
            sign::canonical_request(&Signable { method: &vector.method, path, query, headers: &headers, body });
        assert_eq!(canonical.text, vector.canonical_request, "{name}");
        let to_sign = sign::string_to_sign(ALGORITHM, &canonical.text);
        assert_eq!(to_sign, vector.string_to_sign, "{name}");
        let signature = sign::signature(&Secret::from(vector.app_secret), &to_sign);
        assert_eq!(signature, vector.signature, "{name}");
        let authorization = sign::authorization(ALGORITHM, &vector.app_id, &canonical.signed_headers, &signature);
        assert_eq!(authorization, vector.authorization, "{name}");
    }
}

#[test]
fn proof_codes() {
    for ProvenFile { name, origin, length, start, end, proof_code } in vectors("proof_code.json", 50) {
        let range = start.zip(end).map(|(start, end)| start..end);
        assert_eq!(hash::proof_range(&origin, length), range, "{name}");
        assert_eq!(hash::proof_code(&origin, length, Content::new(length)).unwrap(), proof_code, "{name}");
    }
}

#[test]
fn midstates_before_and_after() {
    for Message { length, midstates, sha256 } in vectors("midstates.json", 10) {
        let mut whole = Vec::new();
        Content::new(length).read_to_end(&mut whole).unwrap();
        for Boundary { offset, hash_ctx } in midstates {
            let (before, after) = whole.split_at(usize::try_from(offset).unwrap());
            let mut hash = Sha256::new();
            hash.update(before);
            assert_eq!(hash.midstate().unwrap(), hash_ctx, "{offset} of {length}");
            let mut resumed = Sha256::resume(hash_ctx, offset).unwrap();
            resumed.update(after);
            assert_eq!(resumed.finalize().to_hex(), sha256, "{offset} of {length}");
        }
    }
}

#[test]
fn uploads_in_parts() {
    for upload in vectors::<Upload>("hash_context.json", 5) {
        let name = &upload.name;
        let plan = Plan::new(PARTS, upload.length, upload.part_size).unwrap();
        let mut file = Vec::new();
        Content::new(upload.length).read_to_end(&mut file).unwrap();
        let scan = hash::scan(file.as_slice(), &plan).unwrap();
        assert_eq!((scan.sha256.to_hex(), scan.pre_hash.to_hex()), (upload.sha256, upload.pre_hash), "{name}");
        let proof_code = hash::proof_code(&upload.origin, upload.length, Cursor::new(&file)).unwrap();
        assert_eq!(proof_code, upload.proof_code, "{name}");

        let ours: Vec<_> = plan.parts().map(|part| (part.number, part.size, part.offset)).collect();
        let theirs = upload.multi_parts.iter().map(|part| (part.part_number, part.part_size, part.part_offset));
        assert_eq!(ours, theirs.collect::<Vec<_>>(), "{name}");
        for part in &upload.multi_parts {
            assert_eq!(scan.context(part.part_number), part.hash_ctx, "part {} of {name}", part.part_number);
        }
        assert_eq!(upload.url_hash_contexts.len(), ours.len() - 1, "{name}");
        for url in upload.url_hash_contexts {
            let part = plan.part(url.part_number).unwrap();
            let context = HashContext::new(scan.context(part.number).unwrap(), part.offset).unwrap();
            assert_eq!((context.to_json(), context.encode()), (url.json, url.base64), "part {} of {name}", part.number);
            assert_eq!(HashContext::decode(&context.encode()).unwrap(), context);
        }
    }
}
