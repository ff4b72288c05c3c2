//! A ready-made client of reqwest.

use std::net::SocketAddr;

use koodrive_runtime::transport::ReqwestTransport;
use koodrive_runtime::{Client, RetryPolicy, StaticToken};
use reqwest::redirect::Policy;

use super::server::{header_lines, ok, serve};
use super::support::{Logout, get_file};

/// A transport that sends through reqwest to this machine too.
pub(super) fn local() -> ReqwestTransport {
    let client = reqwest::Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    ReqwestTransport::from_client(client.clone()).with_local(client)
}

fn client(address: SocketAddr, transport: ReqwestTransport) -> Client {
    let builder = Client::builder(format!("http://{address}")).credentials(StaticToken::new("t0"));
    builder.transport(transport).retry(RetryPolicy::never()).build().unwrap()
}

/// A client whose every request goes through a proxy that is not there.
fn proxied() -> reqwest::Client {
    let proxy = reqwest::Proxy::all("http://127.0.0.1:1").unwrap();
    reqwest::Client::builder().proxy(proxy).redirect(Policy::none()).build().unwrap()
}

#[tokio::test]
async fn this_machine_is_not_reached_through_a_proxy() {
    let response = ok(r#"{"code":0}"#);
    let (address, received) = serve(&[&*response; 9]);
    let port = address.port();
    let client = client(address, ReqwestTransport::from_client(proxied()));
    client.call(&Logout {}).await.unwrap();
    received.recv().unwrap();
    for host in ["127.0.0.1", "localhost", "LocalHost", "[::ffff:127.0.0.1]"] {
        client.put_part(&format!("http://{host}:{port}/p/../'?n='q'"), "ab").await.unwrap();
        let request = received.recv().unwrap();
        assert!(request.starts_with("PUT /p/../'?n='q' HTTP/1.1\r\n"), "{request}");
        assert_eq!(header_lines(&request), ["content-length: 2", &*format!("host: {}:{port}", host.to_lowercase())]);
    }
    let error = client.download(&format!("https://127.0.0.1:{port}/f")).await.unwrap_err();
    assert!(error.is_request() && format!("{error:#}").contains("with_local"), "{error:#}");
    // Elsewhere the proxy is used.
    let error = client.download("https://storage.example.com/f?sig=hush").await.unwrap_err();
    assert!(error.is_connect() && !format!("{error:#}{error:?}").contains("hush"), "{error:#}");
}

#[tokio::test]
async fn an_address_that_reqwest_would_rewrite_is_refused() {
    let client = client("127.0.0.1:9".parse().unwrap(), local());
    for target in ["/a/../b?sig=hush", "/a/%2e%2e/b?sig=hush", "/a/./b?sig=hush", "/f?n='q'&sig=hush"] {
        for host in ["https://storage.example.com", "http://127.0.0.1:9"] {
            let error = client.download(&format!("{host}{target}")).await.unwrap_err();
            let text = format!("{error:#}");
            assert!(error.is_request() && text.contains("bundled transport") && !text.contains("hush"), "{text}");
        }
    }
}

#[tokio::test]
async fn a_redirect_that_was_followed_is_an_error() {
    let away = "HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let (address, _received) = serve(&[away, &ok(r#"{"code":0}"#)]);
    let follows = reqwest::Client::builder().no_proxy().build().unwrap();
    let client = client(address, ReqwestTransport::from_client(follows.clone()).with_local(follows));
    let error = client.call(&get_file()).await.unwrap_err();
    assert!(format!("{error:#}").contains("Policy::none()") && !error.is_retryable(), "{error:#}");
}
