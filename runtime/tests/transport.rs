//! The bundled transport over real sockets on this machine.
#![cfg(feature = "hyper")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::mpsc::{Receiver, channel};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use koodrive_runtime::{AppSignature, Body, CallOptions, Client, RetryPolicy, StaticToken};
use support::{Logout, get_file};

/// Responds to each connection in turn with fixed bytes, and passes on what it received, head and body.
fn serve(responses: &[&str]) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let responses: Vec<String> = responses.iter().map(|response| (*response).to_owned()).collect();
    let (sender, received) = channel();
    std::thread::spawn(move || {
        for response in responses {
            let (stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream);
            let _ = sender.send(read_request(&mut reader));
            let _ = reader.get_mut().write_all(response.as_bytes());
        }
    });
    (address, received)
}

fn read_request(reader: &mut impl BufRead) -> String {
    let (mut text, mut length) = (String::new(), 0);
    while !text.ends_with("\r\n\r\n") && reader.read_line(&mut text).unwrap_or(0) > 0 {
        let last = text.lines().last().unwrap_or_default().to_ascii_lowercase();
        if let Some(value) = last.strip_prefix("content-length: ") {
            length = value.parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    let _ = reader.read_exact(&mut body);
    text + &String::from_utf8_lossy(&body)
}

fn client(address: SocketAddr) -> Client {
    let builder = Client::builder(format!("http://{address}")).credentials(StaticToken::new("t0"));
    builder.retry(RetryPolicy::never()).build().unwrap()
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn header_lines(request: &str) -> Vec<String> {
    let mut lines: Vec<_> =
        request.lines().skip(1).take_while(|line| !line.is_empty()).map(str::to_ascii_lowercase).collect();
    lines.sort();
    lines
}

#[tokio::test]
async fn a_call_goes_there_and_back() {
    let (address, received) = serve(&[&ok(r#"{"code":0,"fileId":7}"#)]);
    let file = client(address).call(&get_file()).await.unwrap();
    assert_eq!(file.file_id.as_deref(), Some("7"));
    let request = received.recv().unwrap();
    assert!(
        request.starts_with("POST /koodrive/ose/v1/files/a%20b%2F%E4%BA%91/detail?fields=x~y HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(request.ends_with("\r\n\r\n{\"containerId\":\"c\"}"), "{request}");
    assert!(header_lines(&request).contains(&"authorization: bearer+t0".to_owned()), "{request}");
}

#[tokio::test]
async fn the_host_that_was_signed_is_the_host_that_is_sent() {
    let (address, received) = serve(&[&ok(support::SUCCESS)]);
    client(address).with_credentials(AppSignature::new("id", "secret", "7")).call(&get_file()).await.unwrap();
    let host = format!("host: {address}");
    assert!(header_lines(&received.recv().unwrap()).contains(&host));
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
async fn parts_go_with_a_length_and_without_credentials() {
    let (address, received) = serve(&[&ok(""), &ok(""), &ok("")]);
    let client = client(address).with(CallOptions::new().language("zh-CN"));
    let url = format!("http://{address}/part?sig=1");
    for (body, length, sent) in
        [(Body::from("12345"), 5, "12345"), (Body::stream(Chunks(0), 6), 6, "ababab"), (Body::empty(), 0, "")]
    {
        client.put_part(&url, body).await.unwrap();
        let request = received.recv().unwrap();
        let expected = [format!("content-length: {length}"), format!("host: {address}")];
        assert_eq!(header_lines(&request), expected);
        assert!(request.starts_with("PUT /part?sig=1 HTTP/1.1\r\n") && request.ends_with(&format!("\r\n\r\n{sent}")));
    }
}

#[tokio::test]
async fn a_part_that_is_shorter_than_it_says_is_not_sent_as_whole() {
    let (address, _received) = serve(&[&ok("")]);
    let error = client(address).put_part(&format!("http://{address}/p"), Body::stream(Chunks(0), 7)).await.unwrap_err();
    assert!(error.is_interrupted() && format!("{error:#}").contains("6 of 7 bytes"), "{error:#}");
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let away = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/login?s=hush\r\nContent-Length: 0\r\n\
                Connection: close\r\n\r\n";
    let (address, received) = serve(&[away]);
    let error = client(address).call(&Logout {}).await.unwrap_err();
    assert!(error.is_redirect() && error.status() == Some(302), "{error}");
    assert!(error.to_string().contains("127.0.0.1") && !error.to_string().contains("hush"), "{error}");
    assert!(received.recv().is_ok() && received.recv().is_err());
}

#[tokio::test]
async fn a_server_that_does_not_respond_runs_into_the_timeout() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let client =
        client(listener.local_addr().unwrap()).with(CallOptions::new().attempt_timeout(Duration::from_millis(30)));
    let error = client.call(&Logout {}).await.unwrap_err();
    assert!(error.is_timeout() && !error.is_unsent(), "{error:#}");
}

#[tokio::test]
async fn a_closed_port_is_a_failure_to_connect() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = client(address);
    let error = client.call(&Logout {}).await.unwrap_err();
    assert!(error.is_connect() && error.is_unsent(), "{error:#}");
    let error = client.download(&format!("http://{address}/f?sig=hush")).await.unwrap_err();
    assert!(error.is_connect() && !format!("{error:#} {error:?}").contains("hush"), "{error:#}");
}

#[tokio::test]
async fn a_response_that_breaks_off_is_an_error() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{\"a\"";
    let (address, _received) = serve(&[cut, cut, ""]);
    let client = client(address);
    let error = client.call(&Logout {}).await.unwrap_err();
    assert!(error.is_interrupted() && error.status() == Some(200), "{error:#}");
    let download = client.download(&format!("http://{address}/f")).await.unwrap();
    assert_eq!(download.length(), Some(10));
    assert!(download.bytes_limited(100).await.unwrap_err().is_interrupted());
    assert!(client.call(&Logout {}).await.unwrap_err().is_interrupted());
}

#[tokio::test]
async fn a_response_in_chunks_is_joined() {
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\
                   f\r\n{\"code\":0,\"file\r\n8\r\nId\":\"f\"}\r\n0\r\n\r\n";
    let (address, _received) = serve(&[chunked, chunked]);
    let client = client(address);
    assert_eq!(client.call(&get_file()).await.unwrap().file_id.as_deref(), Some("f"));
    let download = client.download(&format!("http://{address}/f")).await.unwrap();
    assert_eq!(download.length(), None);
    assert_eq!(download.bytes_limited(100).await.unwrap(), r#"{"code":0,"fileId":"f"}"#);
}

/// On a machine with certificate authorities, https is tried; on one without, the error says what is missing. Never a
/// panic for want of a crypto provider, and none is installed behind the program's back.
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[tokio::test]
async fn https_needs_no_setting_up() {
    let (address, _received) = serve(&["HTTP/1.1 400 plain\r\n\r\n"]);
    let builder = Client::builder(format!("https://{address}")).credentials(StaticToken::new("t"));
    match builder.retry(RetryPolicy::never()).build() {
        Ok(client) => assert!(client.call(&Logout {}).await.unwrap_err().is_connect()),
        Err(error) => assert!(error.is_config() && format!("{error:#}").contains("certificate"), "{error:#}"),
    }
}

#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
#[tokio::test]
async fn https_without_a_tls_feature_is_an_error_that_says_so() {
    let error = Client::builder("https://cn.example.com").build().unwrap_err();
    assert!(error.is_config() && error.to_string().contains("rustls-ring"), "{error}");
    let error = client("127.0.0.1:9".parse().unwrap()).download("https://127.0.0.1:9/f").await.unwrap_err();
    assert!(error.is_request() && format!("{error:#}").contains("rustls-ring"), "{error:#}");
}
