//! A client that sends any request, valid or not.

use std::collections::HashMap;

use koodrive_emulator::{Builder, Clock, Emulator};
use koodrive_runtime::hash::{self, Plan, Sha256};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) const BASE: &str = "/koodrive/ose/v1";
/// Smallest size of a part that is not the last.
pub(crate) const PART: usize = 5 * 1024 * 1024;

/// A response: status, headers by lower-case names, body.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Response {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The `<Code>` of the storage's XML.
    pub(crate) fn fault(&self) -> String {
        let text = String::from_utf8_lossy(&self.body);
        text.split("<Code>").nth(1).and_then(|rest| rest.split("</Code>").next()).unwrap_or_default().to_owned()
    }
}

/// An emulator and a token for it.
pub(crate) struct Peer {
    pub(crate) emulator: Emulator,
    pub(crate) token: String,
}

impl Peer {
    pub(crate) async fn start() -> Self {
        Self::with(Emulator::builder()).await
    }

    /// One whose clock stands still.
    pub(crate) async fn at(time: &str) -> Self {
        let time: jiff::Timestamp = time.parse().unwrap();
        Self::with(Emulator::builder().clock(Clock::stopped(time.into()))).await
    }

    pub(crate) async fn with(builder: Builder) -> Self {
        let emulator = builder.start().await.unwrap();
        let token = emulator.issue_token().unwrap();
        Self { emulator, token }
    }

    pub(crate) fn space(&self) -> &str {
        self.emulator.container_id().as_str()
    }

    pub(crate) fn host(&self) -> &str {
        self.emulator.url().strip_prefix("http://").unwrap()
    }

    /// Sends exactly this, but for `Host`, `Connection` and `Content-Length`.
    pub(crate) async fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
        let length = body.len().to_string();
        let mut all = vec![("Host", self.host()), ("Content-Length", &length)];
        all.extend_from_slice(headers);
        self.send_raw(method, target, &all, body).await
    }

    /// Sends exactly this, but for `Connection`.
    pub(crate) async fn send_raw(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
        let mut stream = self.begin(method, target, headers, body).await;
        let mut response = Vec::new();
        stream.read_to_end(&mut response).await.unwrap();
        parse(&response)
    }

    /// Sends this and waits for nothing.
    pub(crate) async fn begin(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> TcpStream {
        let target = target.strip_prefix(self.emulator.url()).unwrap_or(target);
        let mut head = format!("{method} {target} HTTP/1.1\r\nConnection: close\r\n");
        for &(name, value) in headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        let mut stream = TcpStream::connect(self.host()).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(body).await.unwrap();
        stream
    }

    /// An operation with the token: HTTP status and JSON.
    pub(crate) async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        self.call_as(&self.token, method, path, body).await
    }

    pub(crate) async fn call_as(&self, token: &str, method: &str, path: &str, body: Value) -> (u16, Value) {
        let headers = [("Authorization", token), ("Content-Type", "application/json")];
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let response = self.send(method, &format!("{BASE}{path}"), &headers, &body).await;
        (response.status, response.json())
    }

    /// A call that has to work.
    pub(crate) async fn done(&self, path: &str, body: Value) -> Value {
        let (status, response) = self.call("POST", path, body).await;
        assert_eq!((status, &response["code"]), (200, &json!(0)), "{path}: {response}");
        response
    }

    /// A call that has to fail: the code.
    pub(crate) async fn refused(&self, path: &str, body: Value) -> i64 {
        let (status, response) = self.call("POST", path, body).await;
        assert!(status >= 400, "{path}: {response}");
        response["code"].as_i64().unwrap()
    }

    /// What `createFile` needs at least.
    pub(crate) fn creation(&self, name: &str, length: usize) -> Value {
        json!({
            "containerId": self.space(), "parentFolder": ["root"], "fileName": name, "fileType": "45",
            "length": length, "uploadMode": "multipart", "uploadType": 1, "autoRename": 2,
        })
    }

    /// The same, with every part announced.
    pub(crate) fn creation_of(&self, name: &str, data: &[u8]) -> Value {
        let mut creation = self.creation(name, data.len());
        creation["multiParts"] = json!(parts(data));
        creation["sha256"] = json!(Sha256::digest(data).to_hex());
        creation
    }

    /// Uploads in parts, all at once, and completes.
    pub(crate) async fn upload(&self, name: &str, data: &[u8]) -> String {
        let created = self.done("/files/create", self.creation_of(name, data)).await;
        for part in created["multiParts"].as_array().unwrap() {
            assert_eq!(self.put(part, data).await.status, 200);
        }
        let id = created["fileId"].as_str().unwrap();
        self.done("/files/complete", json!({"fileId": id})).await;
        id.to_owned()
    }

    /// Sends the bytes of a part to its URL.
    pub(crate) async fn put(&self, part: &Value, data: &[u8]) -> Response {
        let start = usize::try_from(part["partOffset"].as_u64().unwrap()).unwrap();
        let size = usize::try_from(part["partSize"].as_u64().unwrap()).unwrap();
        self.send("PUT", part["uploadUrl"].as_str().unwrap(), &[], &data[start..start + size]).await
    }

    /// The URL to download a file from.
    pub(crate) async fn download_url(&self, id: &str) -> String {
        let response = self.done("/files/download", json!({"containerId": self.space(), "fileIds": [id]})).await;
        response["downloads"][0]["url"].as_str().unwrap().to_owned()
    }
}

/// `multiParts` of a file, in parts of the smallest size.
pub(crate) fn parts(data: &[u8]) -> Vec<Value> {
    let plan = Plan::new(koodrive::limits::PARTS, data.len() as u64, PART as u64).unwrap();
    let scan = hash::scan(data, &plan).unwrap();
    let part = |part: hash::Part| {
        let mut value = json!({"partNumber": part.number, "partSize": part.size, "partOffset": part.offset});
        if let Some(context) = scan.context(part.number) {
            value["hashCtx"] = json!(context.words());
        }
        value
    };
    plan.parts().map(part).collect()
}

/// Bytes that repeat only after a long while.
pub(crate) fn data(length: usize) -> Vec<u8> {
    (0..=250_u8).cycle().zip((0..=252_u8).cycle()).map(|(one, two)| one ^ two).take(length).collect()
}

pub(crate) fn parse(response: &[u8]) -> Response {
    let end = response.windows(4).position(|window| window == b"\r\n\r\n").expect("a response has a head");
    let head = std::str::from_utf8(&response[..end]).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers: HashMap<_, _> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let body = response[end + 4..].to_vec();
    assert_eq!(headers["content-length"], body.len().to_string(), "every response states its length");
    Response { status, headers, body }
}
