//! Calls of any operation with any fields, valid or not, by the facts of the bindings.

use koodrive::runtime::{CommonHeader, Operation, ParameterLocation};
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

/// Calls an operation with fields by their wire names, each where the operation expects it; an array in the query repeats
/// the name.
pub(super) async fn call(emulator: &Emulator, token: &str, id: &str, fields: &Value) -> Response {
    let operation: &Operation = Case::find(id).unwrap_or_else(|| panic!("no operation {id}")).operation;
    let mut body: Map<String, Value> = fields.as_object().unwrap().clone();
    let (mut path, mut query, mut headers) = (operation.path.to_owned(), Vec::new(), String::new());
    let share_folder = body.remove(SHARE_FOLDER).map(|value| format!("{SHARE_FOLDER}: {}\r\n", text(&value)));
    headers.extend(share_folder);
    if operation.common.iter().any(|header| matches!(header, CommonHeader::Agent { .. })) {
        let agent = body.remove(AGENT).map_or_else(|| "carrier".to_owned(), |name| text(&name));
        headers.extend([AGENT, ": ", &agent, "\r\n"]);
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
    let host = emulator.url().strip_prefix("http://").unwrap();
    let request = format!(
        "{} {path}?{} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAuthorization: {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        http::Method::from(operation.method),
        query.join("&"),
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
