//! What a call through the client costs over the HTTP library alone: `cargo bench -p koodrive-emulator --bench call`.
//!
//! The call gets the details of a file. The client does all that it does for every call: build the request, make a
//! trace id, ask the credentials, limit and count the attempt, read the envelope, decode tolerantly. Bare reqwest posts
//! the same bytes with the same headers, and decodes the response into the same type with plain `serde_json`.
//!
//! The first server is the emulator, which does the work of a small service: it looks up a token and a file. The second
//! does nothing at all, and does not even read the request: nothing there hides what the client adds.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

#[path = "../../runtime/benches/support/mod.rs"]
mod support;

use std::net::SocketAddr;

use axum::Router;
use futures_util::future::try_join_all;
use http::header::CONTENT_TYPE;
use koodrive::Client;
use koodrive::files::{CreateDirectoryRequest, GetFileRequest, GetFileResponse, create_directory, get_file};
use koodrive_emulator::Emulator;
use koodrive_runtime::StaticToken;
use support::{Baseline, Limit, quick, ratio};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// The details of a file, as the vendor published them.
const RESPONSE: &str = include_str!("../../spec/evidence/getFile/response-base.json");

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = Runtime::new().expect("a runtime");
    let emulator = runtime.block_on(Emulator::start()).expect("an emulator");
    let token = emulator.issue_token().expect("a token");
    let client = Client::builder(emulator.url()).credentials(StaticToken::new(token.as_str()));
    let client = client.build().expect("a client");
    let folder = create_directory(&client, CreateDirectoryRequest::new(emulator.container_id().clone(), "folder"));
    let file = runtime.block_on(folder).expect("a folder").id.expect("its id").to_string();
    let space = emulator.container_id().to_string();
    let real = Target { url: emulator.url().to_owned(), token, file, space };
    compare(&runtime, "the emulator", Limit::Rate(0.9), &real);
    let nothing = Target { url: format!("http://{}", serve()), ..real };
    compare(&runtime, "a server that does nothing", Limit::Rate(0.7), &nothing);
}

/// Where the calls go, and the file that they name.
#[derive(Clone)]
struct Target {
    url: String,
    token: String,
    file: String,
    space: String,
}

fn compare(runtime: &Runtime, server: &str, limit: Limit, target: &Target) {
    // Nothing is encrypted here, so no back end of TLS is on.
    let bare = reqwest::Client::builder().no_proxy().build().expect("a client");
    let client = Client::builder(&target.url).credentials(StaticToken::new(target.token.as_str()));
    let client = client.build().expect("a client");
    for concurrency in [1, 64] {
        let calls = if quick() { 64 } else { 1024 };
        let each = calls / concurrency;
        ratio(
            &if concurrency == 1 {
                format!("calls to {server}, one at a time")
            } else {
                format!("calls to {server}, {concurrency} at once")
            },
            limit,
            &mut Baseline {
                name: "bare reqwest, plain serde_json",
                amount: calls as u64,
                run: &mut || runtime.block_on(all(concurrency, || plainly(&bare, target, each))),
            },
            &mut || runtime.block_on(all(concurrency, || by_client(&client, target, each))),
        );
    }
}

async fn all<F: Future<Output = ()> + Send + 'static>(concurrency: usize, work: impl Fn() -> F) {
    try_join_all((0..concurrency).map(|_| tokio::spawn(work()))).await.expect("no panic");
}

fn by_client(client: &Client, target: &Target, calls: usize) -> impl Future<Output = ()> + Send + 'static {
    let (client, Target { file, space, .. }) = (client.clone(), target.clone());
    async move {
        for _ in 0..calls {
            let request = GetFileRequest::new(space.as_str().into(), file.as_str().into());
            check(&get_file(&client, request).await.expect("a response"));
        }
    }
}

fn plainly(client: &reqwest::Client, target: &Target, calls: usize) -> impl Future<Output = ()> + Send + 'static {
    let (client, Target { url, token, file, space }) = (client.clone(), target.clone());
    async move {
        for _ in 0..calls {
            let request = client
                .post(format!("{url}/koodrive/ose/v1/files/{file}/detail"))
                .header("accept", "application/json")
                .header("content-type", "application/json")
                .header("user-agent", "bare")
                .header("authorization", &token)
                .header("x-traceid", "t234567890123456789012345678901234567890123456789012345678")
                .body(format!(r#"{{"containerId":"{space}"}}"#));
            let response = request.send().await.expect("a response").bytes().await.expect("a body");
            check(&serde_json::from_slice(&response).expect("a file"));
        }
    }
}

fn check(file: &GetFileResponse) {
    assert!(file.id.is_some() && file.file_name.is_some());
}

/// Responds on loopback, from a thread of its own.
fn serve() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a listener");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = TcpListener::from_std(listener).expect("a listener");
            let response = || async { ([(CONTENT_TYPE, "application/json")], RESPONSE) };
            axum::serve(listener, Router::new().fallback(response)).await.expect("a server");
        });
    });
    address
}
