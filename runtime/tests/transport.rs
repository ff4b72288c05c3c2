//! The transports over real sockets on this machine: what holds for both.
#![cfg(feature = "hyper")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "transport/bundled.rs"]
mod bundled;
#[path = "transport/environment.rs"]
mod environment;
#[path = "transport/framing.rs"]
mod framing;
#[path = "transport/no_runtime.rs"]
mod no_runtime;
#[cfg(feature = "reqwest")]
#[path = "transport/ready_made.rs"]
mod ready_made;
#[path = "transport/server.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod server;
mod support;
#[path = "transport/target.rs"]
mod target;

use std::net::{SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use koodrive_runtime::credentials::{Attempt, Scheme};
use koodrive_runtime::{
    AppSignature, Body, BoxError, BoxFuture, CallOptions, Client, ClientBuilder, Credentials, DownloadRequest,
    Endpoint, RetryPolicy, StaticToken,
};
use server::{header_lines, ok, serve};
use support::{Logout, get_file};

/// The bundled transport, and with the feature `reqwest` one over a ready-made client.
fn builders(endpoint: &str) -> Vec<ClientBuilder> {
    let builder = || Client::builder(endpoint).credentials(StaticToken::new("t0"));
    #[cfg(feature = "reqwest")]
    return vec![builder(), builder().transport(ready_made::local())];
    #[cfg(not(feature = "reqwest"))]
    return vec![builder()];
}

fn clients(address: SocketAddr) -> Vec<Client> {
    let builders = builders(&format!("http://{address}")).into_iter();
    builders.map(|builder| builder.retry(RetryPolicy::never()).build().unwrap()).collect()
}

/// The client with the bundled transport.
fn client(address: SocketAddr) -> Client {
    clients(address).swap_remove(0)
}

#[tokio::test]
async fn a_call_goes_there_and_back() {
    let response = ok(r#"{"code":0,"fileId":7}"#);
    let (address, received) = serve(&[&response, &response]);
    for client in clients(address) {
        let file = client.call(&get_file()).await.unwrap();
        assert_eq!(file.file_id.as_deref(), Some("7"));
        let request = received.recv().unwrap();
        assert!(
            request.starts_with("POST /koodrive/ose/v1/files/a%20b%2F%E4%BA%91/detail?fields=x~y HTTP/1.1\r\n"),
            "{request}"
        );
        assert!(request.ends_with("\r\n\r\n{\"containerId\":\"c\"}"), "{request}");
        assert!(header_lines(&request).contains(&"authorization: bearer+t0".to_owned()), "{request}");
    }
}

/// Remembers the host that is signed.
struct Signed {
    inner: AppSignature,
    host: Arc<Mutex<String>>,
}

impl Credentials for Signed {
    fn scheme(&self) -> Scheme {
        self.inner.scheme()
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        attempt.host.clone_into(&mut self.host.lock().unwrap());
        self.inner.headers(attempt)
    }
}

/// However the host of the endpoint is written.
#[tokio::test]
async fn the_host_that_was_signed_is_the_host_that_is_sent() {
    let response = ok(support::SUCCESS);
    let (address, received) = serve(&[&*response; 10]);
    let port = address.port();
    for (host, spelling) in [
        ("127.0.0.1", "127.0.0.1"),
        ("LOCALHOST", "localhost"),
        ("[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
        ("[0:0:0:0:0:ffff:127.0.0.1]", "[::ffff:7f00:1]"),
        ("[0:0:0:0:0:FFFF:7F00:0001]", "[::ffff:7f00:1]"),
    ] {
        let endpoint = format!("http://{host}:0{port}");
        let expected = Endpoint::parse(&endpoint).unwrap().host().to_owned();
        assert_eq!(expected, format!("{spelling}:{port}"));
        for builder in builders(&endpoint) {
            let credentials = Signed { inner: AppSignature::new("id", "secret", "7"), host: Arc::default() };
            let signed = Arc::clone(&credentials.host);
            builder.credentials(credentials).build().unwrap().call(&get_file()).await.unwrap();
            let lines = header_lines(&received.recv().unwrap());
            let sent: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("host: ")).collect();
            assert_eq!((sent, &*signed.lock().unwrap()), (vec![&*expected], &expected), "{host}");
        }
    }
}

/// Three chunks of two bytes.
struct Chunks(u8);

impl futures_core::Stream for Chunks {
    type Item = Result<Bytes, std::io::Error>;
    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0 += 1;
        Poll::Ready((self.0 <= 3).then(|| Ok(Bytes::from_static(b"ab"))))
    }
}

#[tokio::test]
async fn a_part_that_is_shorter_than_it_says_is_not_sent_as_whole() {
    let (address, _received) = serve(&[&ok(""), &ok("")]);
    for client in clients(address) {
        let part = Body::stream(Chunks(0), 7);
        let error = client.put_part(&format!("http://{address}/p"), part).await.unwrap_err();
        assert!(error.is_interrupted() && format!("{error:#}").contains("6 of 7 bytes"), "{error:#}");
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let away = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/login?s=hush\r\nContent-Length: 0\r\n\
                Connection: close\r\n\r\n";
    let (address, received) = serve(&[away, away]);
    for client in clients(address) {
        let error = client.call(&Logout {}).await.unwrap_err();
        assert!(error.is_redirect() && error.status() == Some(302), "{error}");
        assert!(error.to_string().contains("127.0.0.1") && !error.to_string().contains("hush"), "{error}");
        assert!(received.recv().is_ok());
    }
}

#[tokio::test]
async fn a_server_that_does_not_respond_runs_into_the_timeout() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    for client in clients(listener.local_addr().unwrap()) {
        let client = client.with(CallOptions::new().attempt_timeout(Duration::from_millis(30)));
        let error = client.call(&Logout {}).await.unwrap_err();
        assert!(error.is_timeout() && !error.is_unsent(), "{error:#}");
    }
}

#[tokio::test]
async fn a_closed_port_is_a_failure_to_connect() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for client in clients(address) {
        let error = client.call(&Logout {}).await.unwrap_err();
        assert!(error.is_connect() && error.is_unsent(), "{error:#}");
        let error = client.download(&format!("http://{address}/f?sig=hush")).await.unwrap_err();
        assert!(error.is_connect() && !format!("{error:#} {error:?}").contains("hush"), "{error:#}");
    }
}

#[tokio::test]
async fn a_response_that_breaks_off_is_an_error() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{\"a\"";
    let (address, _received) = serve(&[cut, cut, "", cut, cut, ""]);
    for client in clients(address) {
        let error = client.call(&Logout {}).await.unwrap_err();
        assert!(error.is_interrupted() && error.status() == Some(200), "{error:#}");
        let download = client.download(&format!("http://{address}/f")).await.unwrap();
        assert_eq!(download.length(), Some(10));
        assert!(download.bytes_limited(100).await.unwrap_err().is_interrupted());
        assert!(client.call(&Logout {}).await.unwrap_err().is_interrupted());
    }
}

#[tokio::test]
async fn a_response_in_chunks_is_joined() {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\
                   f\r\n{\"code\":0,\"file\r\n8\r\nId\":\"f\"}\r\n0\r\n\r\n";
    let (address, _received) = serve(&[chunked; 4]);
    for client in clients(address) {
        assert_eq!(client.call(&get_file()).await.unwrap().file_id.as_deref(), Some("f"));
        let request = DownloadRequest::new(format!("http://{address}/f")).accept_unknown_length();
        let download = client.download(request).await.unwrap();
        assert_eq!(download.length(), None);
        assert_eq!(download.bytes_limited(100).await.unwrap(), r#"{"code":0,"fileId":"f"}"#);
    }
}
