//! Proxies, in an environment that the tests make up.

#[cfg(feature = "socks")]
mod socks;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

use super::*;
use crate::transport::TransportErrorKind;
use crate::transport::network::TlsSettings;

/// The variables of an environment.
fn proxies(variables: &[(&str, &str)]) -> Proxies {
    let variables: BTreeMap<_, _> = variables.iter().copied().collect();
    Proxies::of(None, |name| variables.get(name).map(Into::into))
}

fn tls() -> Option<Tls> {
    Tls::new(false, &TlsSettings::default()).ok()
}

fn transport(variables: &[(&str, &str)]) -> HyperTransport {
    HyperTransport::build(proxies(variables), tls(), Duration::from_secs(5), &PoolSettings::default())
}

/// Serves connections with a function, on any port of this machine.
fn serve<T: Send + 'static>(respond: fn(TcpStream) -> T) -> (SocketAddr, Receiver<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, received) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let _ = sender.send(respond(stream.unwrap()));
        }
    });
    (address, received)
}

/// Reads the head of a request, and responds.
fn respond(stream: TcpStream, response: &str) -> String {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap_or(0) > 0 {}
    let _ = reader.get_mut().write_all(response.as_bytes());
    head
}

fn ok(stream: TcpStream) -> String {
    respond(stream, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
}

async fn get(transport: &HyperTransport, address: &str) -> Result<Bytes, TransportError> {
    let request = http::Request::get(address).body(Body::empty()).unwrap();
    let response = transport.send(request).await?;
    Ok(response.into_body().collect(100).await?.unwrap())
}

/// The error with all its causes.
fn full(error: TransportError) -> String {
    format!("{:#}", Error::from(error))
}

#[tokio::test]
async fn a_proxy_takes_plain_requests_in_full_and_byte_for_byte() {
    let (proxy, received) = serve(ok);
    for variable in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
        let transport = transport(&[(variable, &format!("http://us%40er:p%3Ass@{proxy}"))]);
        assert_eq!(get(&transport, "http://h.example:81/a/../b?n='q'").await.unwrap(), "{}");
        let head = received.recv().unwrap();
        assert!(head.starts_with("GET http://h.example:81/a/../b?n='q' HTTP/1.1\r\n"), "{head}");
        assert!(head.contains("proxy-authorization: Basic dXNAZXI6cDpzcw==\r\n"), "{head}");
        assert!(head.contains("host: h.example:81\r\n"), "{head}");
        assert_eq!(head.lines().count(), 4, "{head}");
    }
}

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[tokio::test]
async fn a_proxy_tunnels_https_and_sees_nothing_of_it() {
    type Respond = fn(TcpStream) -> String;
    let table: [(Respond, &str); 5] = [
        (|stream| respond(stream, "HTTP/1.1 200 Connected\r\n\r\nnot TLS at all"), "TLS with h.example"),
        (|stream| respond(stream, "HTTP/1.1 407 Who are you\r\n\r\n"), "HTTP 407"),
        (|stream| respond(stream, "HTTP/1.1 403 No\r\n\r\n"), "HTTP 403"),
        (|stream| respond(stream, "HTTP/1.1 503 Later\r\n\r\n"), "HTTP 503"),
        (|stream| respond(stream, ""), "connection closed"),
    ];
    for (respond, says) in table {
        let (proxy, received) = serve(respond);
        for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
            let value = format!("http://user:hush@{proxy}");
            let transport = transport(&[(variable, &value)]);
            let error = get(&transport, "https://h.example/f?sig=secret").await.unwrap_err();
            let head = received.recv().unwrap();
            assert!(head.starts_with("CONNECT h.example:443 HTTP/1.1\r\nHost: h.example:443\r\n"), "{head}");
            assert!(head.contains("Proxy-Authorization: Basic dXNlcjpodXNo\r\n") && !head.contains("secret"), "{head}");
            let passes = says.contains("503") || says.contains("closed");
            let kind = if passes { TransportErrorKind::Connect } else { TransportErrorKind::Handshake };
            assert_eq!(error.kind(), kind, "{error:?}");
            let text = full(error);
            assert!(text.contains(says) && !text.contains("hush") && !text.contains("secret"), "{text}");
            assert!(text.contains(variable) || says.starts_with("TLS"), "{text}");
        }
    }
}

#[tokio::test]
async fn an_address_that_is_not_http_is_refused() {
    let transport = transport(&[]);
    for address in ["/f", "h.example", "h.example:80", "ftp://127.0.0.1/f", "*"] {
        let error = get(&transport, address).await.unwrap_err();
        assert_eq!(error.kind(), TransportErrorKind::Request, "{address}");
    }
}

#[tokio::test]
async fn a_failure_to_connect_names_the_place() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let text = full(get(&transport(&[]), &format!("http://{closed}/f?sig=hush")).await.unwrap_err());
    assert!(text.contains(&closed.to_string()) && !text.contains("hush"), "{text}");
}

#[tokio::test]
async fn a_proxy_that_is_down_is_named_and_not_bypassed() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let transport = transport(&[("ALL_PROXY", &format!("http://user:hush@{closed}"))]);
    let error = get(&transport, "http://192.0.2.1/").await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Connect);
    let text = full(error);
    assert!(text.contains("ALL_PROXY") && text.contains(&closed.to_string()) && !text.contains("hush"), "{text}");
}

#[tokio::test]
async fn this_machine_is_never_reached_through_a_proxy() {
    let (server, received) = serve(ok);
    let (port, nowhere) = (server.port(), "http://192.0.2.1:9");
    let variables = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].map(|name| (name, nowhere));
    let transport = transport(&variables);
    for host in ["127.0.0.1", "localhost", "LOCALHOST", "[::ffff:127.0.0.1]"] {
        get(&transport, &format!("http://{host}:{port}/")).await.unwrap();
        assert!(received.recv().unwrap().starts_with("GET / HTTP/1.1\r\n"));
    }
    let proxies = proxies(&variables);
    for host in ["127.8.9.10", "[::1]", "a.localhost", "localhost.", "x.Localhost."] {
        for scheme in ["http", "https"] {
            assert!(proxies.route(&format!("{scheme}://{host}/").parse().unwrap()).unwrap().is_none(), "{host}");
        }
    }
    for host in ["localhost.example.com", "127.0.0.1.example.com", "notlocalhost", "128.0.0.1", "[::2]"] {
        assert!(proxies.route(&format!("http://{host}/").parse().unwrap()).unwrap().is_some(), "{host}");
    }
}

/// Which variable leads to each address.
fn leads(variables: &[(&str, &str)], address: &str) -> String {
    match proxies(variables).route(&address.parse().unwrap()) {
        Ok(None) => "directly".to_owned(),
        Ok(Some(proxy)) => proxy.to_string().split(' ').nth(2).unwrap().to_owned(),
        Err(unusable) => unusable.to_string(),
    }
}

#[test]
fn variables_have_their_order_and_exceptions() {
    type Case = (&'static [(&'static str, &'static str)], &'static str, &'static str);
    let (http, https) = ("http://h.example/", "https://h.example/");
    let table: &[Case] = &[
        (&[], https, "directly"),
        (&[("HTTPS_PROXY", "a:1")], https, "a:1"),
        (&[("HTTPS_PROXY", "a:1")], http, "directly"),
        (&[("HTTP_PROXY", "a:1"), ("ALL_PROXY", "b:2")], https, "b:2"),
        (&[("HTTP_PROXY", "a:1"), ("ALL_PROXY", "b:2")], http, "a:1"),
        (&[("HTTPS_PROXY", "a:1"), ("https_proxy", "b:2")], https, "a:1"),
        (&[("HTTPS_PROXY", ""), ("https_proxy", "b:2")], https, "b:2"),
        (&[("HTTPS_PROXY", ""), ("ALL_PROXY", "")], https, "directly"),
        (&[("ALL_PROXY", " http://a:1/path ")], https, "a:1"),
        (&[("ALL_PROXY", "a")], https, "a"),
        (&[("ALL_PROXY", "HTTP://A:1")], https, "A:1"),
        (&[("ALL_PROXY", "a:1")], "HTTPS://H.example/", "a:1"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "h.example")], "https://H.Example/", "directly"),
        (&[("ALL_PROXY", "http://[::1]:3128")], https, "[::1]:3128"),
        // A client can set this one by a header `Proxy`.
        (&[("HTTP_PROXY", "a:1"), ("REQUEST_METHOD", "GET")], http, "directly"),
        (&[("http_proxy", "a:1"), ("REQUEST_METHOD", "GET")], http, "a:1"),
        (&[("HTTPS_PROXY", "a:1"), ("REQUEST_METHOD", "GET")], https, "a:1"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "*")], https, "directly"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "x, *")], "https://192.0.2.1/", "directly"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "*")], "https://[2001:db8::1]/", "directly"),
        (&[("ALL_PROXY", "a:1"), ("no_proxy", "example")], https, "directly"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "x, .example")], https, "directly"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "10.0.0.0/8")], "https://10.1.2.3/", "directly"),
        (&[("ALL_PROXY", "a:1"), ("NO_PROXY", "10.0.0.0/8")], "https://11.1.2.3/", "a:1"),
        // An exception also saves from a proxy that cannot be used.
        (&[("ALL_PROXY", "gopher://a"), ("NO_PROXY", "h.example")], https, "directly"),
    ];
    for (variables, address, expected) in table {
        assert_eq!(leads(variables, address), *expected, "{variables:?} {address}");
    }
}

#[test]
fn a_proxy_that_cannot_be_used_is_refused_by_the_name_of_its_variable() {
    let mut table = vec![
        ("gopher://127.0.0.1:7890", "`gopher`"),
        ("ftp://user:hush@h:1", "`ftp`"),
        ("socks://127.0.0.1:1", "`socks`"),
        ("http://", "http://host:port"),
        ("http:///hush", "http://host:port"),
        ("://hush", "scheme"),
        ("http://us er:hush@h:1", "http://host:port"),
        ("http://user:hush@h:99999", "port"),
        ("http://h:0", "port"),
        ("http://h:", "port"),
        ("h:port", "port"),
        ("socks4://user:hush@h:1", "socks"),
    ];
    if cfg!(not(feature = "socks")) {
        let needs = "needs the feature `socks`";
        table.extend(["socks4", "socks4a", "socks5", "socks5h"].map(|scheme| match scheme {
            "socks4" => ("socks4://127.0.0.1:7890", needs),
            "socks4a" => ("socks4a://127.0.0.1:7890", needs),
            "socks5" => ("socks5://127.0.0.1:7890", needs),
            _ => ("socks5h://user:hush@127.0.0.1:7890", needs),
        }));
    }
    for (value, reason) in table {
        for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
            let proxies = proxies(&[(variable, value)]);
            let refused = proxies.route(&"https://h.example/".parse().unwrap()).err().unwrap();
            let text = Error::from(refused).to_string();
            assert!(text.contains(variable) && text.contains(reason) && !text.contains("hush"), "{value}: {text}");
            assert!(proxies.check().is_err(), "{value}");
            // It is in nobody's way here.
            assert!(proxies.route(&"https://127.0.0.1/".parse().unwrap()).unwrap().is_none());
        }
    }
}

/// An endpoint on this machine needs no proxy; a transfer that leaves it does.
#[tokio::test]
async fn a_transfer_that_needs_a_refused_proxy_is_an_error() {
    let transport = transport(&[("ALL_PROXY", "gopher://user:hush@127.0.0.1:7890")]);
    let mut addresses = vec!["http://192.0.2.1/f?sig=hush"];
    if tls::AVAILABLE {
        addresses.push("https://h.example/f?sig=hush");
    }
    for address in addresses {
        let error = get(&transport, address).await.unwrap_err();
        assert_eq!(error.kind(), TransportErrorKind::Config);
        let text = full(error);
        assert!(text.contains("ALL_PROXY") && text.contains("gopher") && !text.contains("hush"), "{text}");
    }
}

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[tokio::test]
async fn connecting_has_a_limit() {
    // It accepts no connection, but the system does; nothing is ever said.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let proxies = proxies(&[("ALL_PROXY", &address)]);
    let transport = HyperTransport::build(proxies, tls(), Duration::from_millis(50), &PoolSettings::default());
    let error = get(&transport, "https://h.example/").await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Connect, "{error:?}");
    assert!(full(error).contains("50ms"));
}
