//! How fast a long response is decoded: `cargo bench -p koodrive-runtime --bench decode`.
//!
//! A listing of 10,000 files, written as the specification states, against `serde_json` and structs with plain derives:
//! tolerance must cost next to nothing where nothing has to be tolerated. The second comparison takes the response all
//! the way through the client, envelope included; the third has the same generated types on both sides.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

#[path = "decode/plain.rs"]
#[allow(clippy::struct_field_names, reason = "the names are the vendor's")]
mod plain;
mod support;

use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use koodrive::common::FileId;
use koodrive::listings::{ListFilesResponse, ListPersonalFilesRequest};
use koodrive_runtime::{Body, BoxFuture, Client, StaticToken, Transport, TransportError, wire};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::{Baseline, Limit, ratio};

const FILES: usize = 10_000;
/// Each run decodes the listing this often: long enough to be timed, short enough to be interleaved.
const TIMES: usize = 2;

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let listing = Bytes::from(listing().to_string());
    same(&listing);
    let bytes = (listing.len() * TIMES) as u64;
    let baseline = || repeat(|| plain::<plain::Listing>(&listing));
    let line = |name: &str, limit: f64, ours: &mut dyn FnMut()| {
        let mut run = baseline;
        let mut baseline = Baseline { name: "serde_json, plain structs", amount: bytes, run: &mut run };
        ratio(name, Limit::Speed(limit), &mut baseline, ours);
    };
    line("a listing of 10,000 files, decoded tolerantly", 0.8, &mut || repeat(|| ours(&listing)));
    let client = client(listing.clone());
    line("a listing of 10,000 files, the whole way of a response", 0.85, &mut || repeat(|| call(&client)));
    ratio(
        "a listing of 10,000 files, decoded tolerantly into the same types",
        Limit::Speed(0.8),
        &mut Baseline {
            name: "serde_json, generated types",
            amount: bytes,
            run: &mut || repeat(|| plain::<ListFilesResponse>(&listing)),
        },
        &mut || repeat(|| ours(&listing)),
    );
}

fn repeat<T>(decode: impl Fn() -> T) {
    for _ in 0..TIMES {
        black_box(decode());
    }
}

fn plain<T: DeserializeOwned>(listing: &[u8]) -> T {
    serde_json::from_slice(black_box(listing)).expect("a listing")
}

fn ours(listing: &[u8]) -> ListFilesResponse {
    wire::from_slice(black_box(listing)).expect("a listing")
}

/// Both ways must give the same files, or the comparison means nothing.
fn same(listing: &Bytes) {
    let plain: plain::Listing = plain(listing);
    let called = call(&client(listing.clone()));
    // Not assert_eq: it would print megabytes.
    assert!(ours(listing) == called, "the client decodes as the decoder does");
    let called = serde_json::to_value(called).expect("a tree");
    assert!(serde_json::to_value(plain).expect("a tree") == called, "the plain types hold the same");
    assert_eq!(called.pointer("/files").and_then(Value::as_array).map(Vec::len), Some(FILES));
}

fn call(client: &Client) -> ListFilesResponse {
    let request = ListPersonalFilesRequest::new("C1".into(), FileId::ROOT, "0");
    let response = pin!(client.call(&request));
    // The transport responds from memory, so that nothing ever waits.
    let Poll::Ready(response) = response.poll(&mut Context::from_waker(Waker::noop())) else { unreachable!() };
    response.expect("a listing")
}

fn client(listing: Bytes) -> Client {
    Client::builder("https://drive.example.com")
        .transport(Memory(listing))
        .credentials(StaticToken::new("token"))
        .build()
        .expect("a client")
}

/// A server that is not there: every response is the same.
struct Memory(Bytes);

impl Transport for Memory {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::ready(Ok(http::Response::new(Body::from(self.0.clone())))))
    }
}

/// A listing in the types that the specification states, as long and as varied as those of a space are.
fn listing() -> Value {
    let files: Vec<Value> = (0..FILES).map(|number| file(number, number % 10 == 0)).collect();
    json!({
        "category": "drive#fileList",
        "nextCursor": "0|[9-1-0,11-0-1][JzIwMjMtMTItMTNUMDM6MzA6NTkuNTU4Wic=]",
        "searchCompleted": false,
        "files": files,
        "code": 0,
        "msg": "成功",
    })
}

fn file(number: usize, folder: bool) -> Value {
    let user = json!({
        "category": "drive#user",
        "userId": "NDEzMDA4NjAwMDAwMjc0MTY2NS00MDA4NjAwMDAwNDg3MjY2Ng",
        "displayName": "租户管理员",
        "me": true,
        "permissionId": "1243622029865966464",
    });
    let mut file = json!({
        "id": format!("Fk0n_l_3nVynllxGSUdLkYlX{number:08}"),
        "fileName": format!("报告 {number} \"final\".docx"),
        "fileType": if folder { "10" } else { "3" },
        "mimeType": if folder { "application/vnd.huawei-apps.folder" } else { "application/msword" },
        "favorite": false,
        "recycled": false,
        "parentFolder": ["DEUI7pa0C24ArootIAADfsBFCO6WtAtuAb7e92cde625843cfb7f4ceba802e0b"],
        "properties": { "createUser": "369528171409614001", "lastEditUser": "369528171409614001" },
        "containers": ["IAADfsBFCO6WtAtuAb7e92cde625843cfb7f4ceba802e0b"],
        "createdTime": "2023-12-11T09:17:25.529Z",
        "editedTime": "2023-12-11T09:17:25.529Z",
        "owners": [user],
        "lastEditor": user,
        "fileSuffix": if folder { "" } else { "docx" },
    });
    if let (Some(fields), false) = (file.as_object_mut(), folder) {
        fields.insert("size".to_owned(), json!(1_234_567 + number));
        fields.insert("attachments".to_owned(), json!([attachment(number)]));
    }
    file
}

fn attachment(number: usize) -> Value {
    json!({
        "usage": "content",
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "assetId": format!("A{number}"),
        "length": 1_234_567 + number,
        "mimeType": "application/msword",
        "createdTime": "2023-12-11T09:17:25.529Z",
    })
}
