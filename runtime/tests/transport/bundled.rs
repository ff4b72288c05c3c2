//! What the bundled transport does by itself: connections, and TLS without setting it up.

use std::io::{BufReader, Write};
use std::net::TcpStream;

use koodrive_runtime::{Client, RetryPolicy, StaticToken};

use super::client;
use super::server::{read_request, serve, serve_with};
use super::support::{CreateJob, get_file};

/// Responds to this many requests on a connection, and closes it.
fn respond_times(stream: TcpStream, times: usize) -> usize {
    let mut reader = BufReader::new(stream);
    for served in 0..times {
        if read_request(&mut reader).is_empty() {
            return served;
        }
        let response = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"code\":0  }";
        reader.get_mut().write_all(response).unwrap();
    }
    times
}

#[tokio::test]
async fn a_connection_is_used_again() {
    let (address, connections) = serve_with(|stream| respond_times(stream, 3));
    let client = client(address);
    for _ in 0..3 {
        client.call(&get_file()).await.unwrap();
    }
    assert_eq!(connections.recv(), Ok(3));
}

/// The server closes connections that were idle. That costs no attempt and no retry, even where a repeat would do harm,
/// because nothing of the request was written.
#[tokio::test]
async fn a_connection_that_was_closed_while_idle_is_replaced() {
    let (address, connections) = serve_with(|stream| respond_times(stream, 1));
    let client = client(address);
    for _ in 0..5 {
        client.call(&CreateJob { kind: 1 }).await.unwrap();
        assert_eq!(connections.recv(), Ok(1));
    }
}

/// The tasks of its connections end with a runtime; the client does not.
#[test]
fn a_client_outlives_the_runtime_of_its_connections() {
    let (address, connections) = serve_with(|stream| respond_times(stream, 9));
    let client = client(address);
    for _ in 0..3 {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(client.call(&CreateJob { kind: 1 })).unwrap();
        drop(runtime);
        assert_eq!(connections.recv(), Ok(1));
    }
}

/// On a machine with certificate authorities, https is tried; on one without, the error says what is missing. Never a
/// panic for want of a crypto provider, and none is installed behind the program's back.
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[tokio::test]
async fn https_needs_no_setting_up() {
    let (address, _received) = serve(&["HTTP/1.1 400 plain\r\n\r\n"]);
    let builder = Client::builder(format!("https://{address}")).credentials(StaticToken::new("t"));
    match builder.retry(RetryPolicy::never()).build() {
        Ok(client) => {
            let error = client.call(&CreateJob { kind: 1 }).await.unwrap_err();
            assert!(error.is_handshake() && error.is_unsent(), "{error}");
        }
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
    let _ = (serve(&[]), RetryPolicy::never(), StaticToken::new("t"));
}
