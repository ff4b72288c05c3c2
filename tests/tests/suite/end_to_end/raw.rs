//! Calls of any operation with any fields, valid or not, by the facts of the bindings.

use koodrive::runtime::sign::{self, Signable};
use koodrive::runtime::{Auth, CommonHeader, Operation, ParameterLocation};
use koodrive::{PROFILE, Secret};
use koodrive_emulator::Emulator;
use koodrive_tests::Case;
use serde_json::{Map, Value};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A response: its status and its JSON.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) json: Value,
}

impl Response {
    /// The envelope's code; 0 for a success of an operation without an envelope.
    pub(super) fn code(&self) -> i64 {
        match self.json.get("code") {
            None if self.status == 200 => 0,
            code => code.and_then(Value::as_i64).unwrap_or_else(|| panic!("no code: {}", self.json)),
        }
    }
}

/// A field that is text of its own, or JSON as it stands.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// Who calls, for operations that take different proofs of it.
pub(super) struct Caller {
    /// The token of a user.
    pub(super) token: String,
    /// The token of an account.
    pub(super) account: String,
    /// The user for whom an application signs.
    pub(super) user_id: String,
}

/// A request without its proof.
struct Unsigned {
    method: http::Method,
    path: String,
    query: String,
    headers: String,
    body: String,
}

/// Calls an operation with fields by their wire names, each where the operation expects it; an array in the query repeats
/// the name.
pub(super) async fn call(emulator: &Emulator, token: &str, id: &str, fields: &Value) -> Response {
    let request = unsigned(emulator, id, fields);
    send(emulator, &request, &format!("Authorization: {token}\r\n")).await
}

/// Calls an operation with the proof that it takes.
pub(super) async fn call_as(emulator: &Emulator, caller: &Caller, id: &str, fields: &Value) -> Response {
    match Case::find(id).unwrap_or_else(|| panic!("no operation {id}")).operation.auth {
        Auth::Signature => {
            let request = unsigned(emulator, id, fields);
            let signature = signature(emulator, &caller.user_id, &request);
            send(emulator, &request, &signature).await
        }
        Auth::OtherToken(_) => call(emulator, &caller.account, id, fields).await,
        Auth::None | Auth::Token | Auth::TokenOrSignature => call(emulator, &caller.token, id, fields).await,
    }
}

/// The headers of an application's signature.
fn signature(emulator: &Emulator, user_id: &str, request: &Unsigned) -> String {
    let names = PROFILE.signature.as_ref().unwrap();
    let date = sign::date(emulator.clock().now()).unwrap();
    let host = emulator.url().strip_prefix("http://").unwrap();
    let canonical = sign::canonical_request(&Signable {
        method: request.method.as_str(),
        path: &request.path,
        query: &request.query,
        headers: &[("host", host), (names.date, &date), (names.user, user_id)],
        body: request.body.as_bytes(),
    });
    let signature =
        sign::signature(&Secret::from(emulator.app_secret()), &sign::string_to_sign(names.algorithm, &canonical.text));
    let value = sign::authorization(names.algorithm, emulator.app_id(), &canonical.signed_headers, &signature);
    format!("Authorization: {value}\r\n{}: {date}\r\n{}: {user_id}\r\n", names.date, names.user)
}

fn unsigned(emulator: &Emulator, id: &str, fields: &Value) -> Unsigned {
    let operation: &Operation = Case::find(id).unwrap_or_else(|| panic!("no operation {id}")).operation;
    let mut body: Map<String, Value> = fields.as_object().unwrap().clone();
    let (mut path, mut query, mut headers) = (operation.path.to_owned(), Vec::new(), String::new());
    let share_folder = body.remove(SHARE_FOLDER).map(|value| format!("{SHARE_FOLDER}: {}\r\n", text(&value)));
    headers.extend(share_folder);
    if operation.common.iter().any(|common| matches!(common, CommonHeader::Agent { .. })) {
        headers.extend([PROFILE.agent.unwrap(), ": ", emulator.agent(), "\r\n"]);
    }
    for param in operation.params {
        let Some(value) = body.remove(param.name) else { continue };
        match param.location {
            ParameterLocation::Path => {
                path = path.replace(&format!("{{{}}}", param.name), &encoded(&text(&value)));
            }
            ParameterLocation::Query => {
                let values = if let Value::Array(values) = value { values } else { vec![value] };
                query.extend(values.iter().map(|value| format!("{}={}", param.name, encoded(&text(value)))));
            }
            ParameterLocation::Header => headers.extend([param.name, ": ", &text(&value), "\r\n"]),
        }
    }
    let body = if operation.has_body { Value::Object(body).to_string() } else { String::new() };
    Unsigned { method: operation.method.into(), path, query: query.join("&"), headers, body }
}

async fn send(emulator: &Emulator, request: &Unsigned, proof: &str) -> Response {
    let Unsigned { method, path, query, headers, body } = request;
    let host = emulator.url().strip_prefix("http://").unwrap();
    let request = format!(
        "{method} {path}?{query} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{proof}\
         Content-Type: application/json\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len(),
    );
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    let (head, json) = response.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Response { status, json: serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {response}")) }
}

/// The header of a carrier's name.
pub(super) const AGENT: &str = "x-hw-agentname";

/// The header of a shared folder, which options of a call set, and not its request.
pub(super) const SHARE_FOLDER: &str = "x-hw-share-folder-id";
