//! What a call through the client costs over the HTTP library alone: `cargo bench -p koodrive-runtime --bench call`.
//!
//! A server on loopback answers each request at once with the details of a file. The client does all that it does for
//! every call (build the request, count and time the attempt, sign, check the envelope, decode tolerantly); bare
//! reqwest posts the same bytes with the same headers and decodes the answer with plain serde_json.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

mod support;

use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::future::try_join_all;
use koodrive_runtime::{AppSignature, Auth, Client, Method, Operation, Param, Request, StaticToken};
use serde::{Deserialize, Serialize};
use support::{Baseline, Limit, ratio};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

const ANSWER: &str = r#"{"code":0,"msg":"success","id":"FqNZrzGgSKHkfGmwjf7dLgLlGkwrLEU35","fileName":"report.pdf","size":1048576,
"fileType":45,"createdTime":"2024-09-09T03:33:25.000Z","editedTime":"2024-09-09T03:33:25.000Z","version":1,
"containerId":"IAADfsBFCO6WtAtuA0123456789","parentFolder":["root"],"description":"","sha256":
"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}"#;
const PATH: &str = "/koodrive/ose/v1/files/FqNZrzGgSKHkfGmwjf7dLgLlGkwrLEU35/detail";
const TOKEN: &str = "Bearer+013b4daf12f4099a6eb74e2708000cb7a418409192f3e149";

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct GetFile {
    file_id: &'static str,
    container_id: &'static str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    id: Option<String>,
    file_name: Option<String>,
    size: Option<i64>,
    file_type: Option<i64>,
    created_time: Option<String>,
    edited_time: Option<String>,
    version: Option<i64>,
    container_id: Option<String>,
    parent_folder: Vec<String>,
    description: Option<String>,
    sha256: Option<String>,
}

impl Request for GetFile {
    type Response = File;
    const OPERATION: &'static Operation = &Operation {
        id: "getFile",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/{fileId}/detail",
        params: &[Param::path("fileId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        errors: &[],
    };
}

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let quick = !std::env::args().any(|argument| argument == "--bench");
    let runtime = Runtime::new().expect("a runtime");
    let address = serve();
    // The baseline needs one, though it never speaks TLS here; the bundled transport has its own.
    rustls::crypto::ring::default_provider().install_default().expect("the first to do so");
    let reqwest = reqwest::Client::builder().no_proxy().build().expect("a client");
    let builder = || Client::builder(format!("http://{address}"));
    let token = builder().credentials(StaticToken::new(TOKEN)).build().expect("a client");
    let signing = builder().credentials(AppSignature::new("id", "secret", "7")).build().expect("a client");
    for (name, client) in [("with a token", &token), ("with an app signature", &signing)] {
        for concurrency in [1, 64] {
            let calls = if quick { 64 } else { 1024 };
            let each = calls / concurrency;
            let name = format!("call {name}, {concurrency} at once");
            ratio(
                &name,
                Limit::Rate(0.9),
                &mut Baseline {
                    name: "bare reqwest",
                    amount: calls as u64,
                    run: &mut || runtime.block_on(all(concurrency, || plainly(&reqwest, address, each))),
                },
                &mut || runtime.block_on(all(concurrency, || by_client(client, each))),
            );
        }
    }
}

async fn all<F: Future<Output = ()> + Send + 'static>(concurrency: usize, work: impl Fn() -> F) {
    try_join_all((0..concurrency).map(|_| tokio::spawn(work()))).await.expect("no panic");
}

fn by_client(client: &Client, calls: usize) -> impl Future<Output = ()> + Send + 'static {
    let client = client.clone();
    async move {
        for _ in 0..calls {
            let request = GetFile { file_id: "FqNZrzGgSKHkfGmwjf7dLgLlGkwrLEU35", container_id: "IAADfsBFCO6WtAtuA" };
            check(&client.call(request).await.expect("an answer"));
        }
    }
}

fn plainly(client: &reqwest::Client, address: SocketAddr, calls: usize) -> impl Future<Output = ()> + Send + 'static {
    let client = client.clone();
    async move {
        for _ in 0..calls {
            let body = serde_json::to_vec(
                &[("containerId", "IAADfsBFCO6WtAtuA")].into_iter().collect::<std::collections::BTreeMap<_, _>>(),
            )
            .expect("JSON");
            let request = client
                .post(format!("http://{address}{PATH}"))
                .header("accept", "application/json")
                .header("content-type", "application/json")
                .header("user-agent", "bare")
                .header("authorization", TOKEN)
                .header("x-traceid", "t234567890123456789012345678901234567890123456789012345678")
                .body(body);
            let answer = request.send().await.expect("an answer").bytes().await.expect("a body");
            check(&serde_json::from_slice(&answer).expect("a file"));
        }
    }
}

/// Reads every field, so that none is there for nothing.
fn check(file: &File) {
    let texts = [&file.id, &file.file_name, &file.created_time, &file.edited_time, &file.container_id, &file.sha256];
    assert!(texts.iter().all(|text| text.is_some()) && file.description.as_deref() == Some(""));
    assert_eq!((file.size, file.file_type, file.version), (Some(1_048_576), Some(45), Some(1)));
    assert_eq!(file.parent_folder, ["root"]);
}

/// Answers on loopback, from a thread of its own.
fn serve() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a listener");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = TcpListener::from_std(listener).expect("a listener");
            let answer: Arc<str> =
                format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{ANSWER}", ANSWER.len()).into();
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                stream.set_nodelay(true).expect("a socket");
                tokio::spawn(talk(stream, Arc::clone(&answer)));
            }
        });
    });
    address
}

/// Reads requests, one at a time, and answers each. A request here comes in one packet or a few.
async fn talk(mut stream: TcpStream, answer: Arc<str>) {
    let mut buffer = Vec::with_capacity(4096);
    loop {
        buffer.clear();
        while !is_whole(&buffer) {
            match stream.read_buf(&mut buffer).await {
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
        }
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// The head and the body of a request whose body is one JSON object without nesting.
fn is_whole(request: &[u8]) -> bool {
    request.ends_with(b"}") && request.windows(4).any(|window| window == b"\r\n\r\n")
}
