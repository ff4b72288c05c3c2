//! Responses that are not HTTP, over real sockets: each is an error of the transport, and nothing is repeated.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::Receiver;

use koodrive_runtime::{Error, ErrorKind};

use super::builders;
use super::server::{respond, serve_with};
use super::support::{CreateJob, get_file};

fn foreign() -> Vec<(&'static str, Vec<u8>)> {
    let many = |count: usize| format!("HTTP/1.1 200 OK\r\n{}\r\n", "a: b\r\n".repeat(count)).into_bytes();
    let large = format!("HTTP/1.1 200 OK\r\na: {}\r\n\r\n", "b".repeat(1 << 20)).into_bytes();
    let mut table = vec![("101 headers", many(101)), ("1000 headers", many(1000)), ("a header of 1 MiB", large)];
    let texts: &[(&str, &[u8])] = &[
        ("an SSH banner", b"SSH-2.0-OpenSSH_9.6"),
        ("an SSH banner with its line end", b"SSH-2.0-OpenSSH_9.6\r\n"),
        ("a mail server", b"220 mail.example ESMTP\r\n"),
        ("bare HTML", b"<html><body>no</body></html>"),
        ("JSON alone, as HTTP/0.9 has it", br#"{"code":0,"fileId":"7"}"#),
        ("a TLS alert", b"\x15\x03\x01\x00\x02\x02\x46"),
        ("zeros", &[0; 64]),
        ("random bytes", b"\xff\xfe\x9c\x07\x80\x00\xaa\r\n\r\n"),
        ("an HTTP/2 settings frame", b"\x00\x00\x00\x04\x00\x00\x00\x00\x00"),
        ("HTTP/3.0", b"HTTP/3.0 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
        ("HTTP/2", b"HTTP/2 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
        ("ICY", b"ICY 200 OK\r\n\r\n"),
        ("lower case", b"http/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
        ("status 99", b"HTTP/1.1 099 Low\r\nContent-Length: 2\r\n\r\n{}"),
        ("status of two digits", b"HTTP/1.1 99 Low\r\nContent-Length: 2\r\n\r\n{}"),
        ("status 1000", b"HTTP/1.1 1000 High\r\nContent-Length: 2\r\n\r\n{}"),
        ("status in words", b"HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}"),
        ("no status", b"HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"),
        ("a length in words", b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}"),
        ("a negative length", b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}"),
        ("a signed length", b"HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\n{}"),
        ("a length beyond 64 bits", b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}"),
        ("two lengths", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
        ("two lengths in one line", b"HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}"),
        ("a header without a colon", b"HTTP/1.1 200 OK\r\nContent-Length 2\r\n\r\n{}"),
        ("a header without a name", b"HTTP/1.1 200 OK\r\n: 2\r\n\r\n{}"),
        ("a space in a name", b"HTTP/1.1 200 OK\r\nContent Length: 2\r\n\r\n{}"),
        ("a folded header", b"HTTP/1.1 200 OK\r\na: b\r\n c\r\nContent-Length: 2\r\n\r\n{}"),
        ("a NUL in a header", b"HTTP/1.1 200 OK\r\na: \x00\r\nContent-Length: 2\r\n\r\n{}"),
        ("chunks without a size", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}\r\n0\r\n\r\n"),
        ("chunks of negative size", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n"),
    ];
    table.extend(texts.iter().map(|(name, bytes)| (*name, bytes.to_vec())));
    table
}

fn expect(name: &str, error: &Error, connections: &Receiver<String>) {
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1), "{name}: {error:#}");
    assert!(!error.is_retryable() && error.to_string().contains("the response is not HTTP"), "{name}: {error:#}");
    assert!(!error.is_unsent(), "{name}: {error:#}");
    connections.recv().unwrap();
    assert!(connections.try_recv().is_err(), "{name}");
}

#[tokio::test]
async fn a_response_that_is_not_http_is_not_retried() {
    for (name, bytes) in foreign() {
        let (address, connections) = serve_with(move |stream| respond(stream, &bytes));
        for builder in builders(&format!("http://{address}")) {
            let client = builder.build().unwrap();
            expect(name, &client.call(&get_file()).await.unwrap_err(), &connections);
            expect(name, &client.call(&CreateJob { kind: 1 }).await.unwrap_err(), &connections);
            let url = format!("http://{address}/f");
            let part = client.put_part(&url, "ab").await;
            // What is in chunks has a head, and that is all that an upload or the start of a download needs.
            if name.starts_with("chunks") {
                connections.recv().unwrap();
                continue;
            }
            expect(name, &part.unwrap_err(), &connections);
            expect(name, &client.download(&url).await.unwrap_err(), &connections);
        }
    }
}

/// A server of another protocol does not wait for the request.
#[tokio::test]
async fn a_server_that_speaks_first_is_not_http() {
    for banner in ["SSH-2.0-OpenSSH_9.6", "SSH-2.0-OpenSSH_9.6\r\n", "220 mail.example ESMTP\r\n", "\0\0\0\0"] {
        let (address, connections) = serve_with(move |mut stream: TcpStream| {
            stream.write_all(banner.as_bytes()).unwrap();
            // Until the client closes, so that the system resets nothing.
            let mut rest = Vec::new();
            let _ = stream.read_to_end(&mut rest);
            String::new()
        });
        for builder in builders(&format!("http://{address}")) {
            let client = builder.build().unwrap();
            for _ in 0..20 {
                expect(banner, &client.call(&get_file()).await.unwrap_err(), &connections);
                expect(banner, &client.call(&CreateJob { kind: 1 }).await.unwrap_err(), &connections);
            }
        }
    }
}

/// Less than a head is no head: the connection broke off.
#[tokio::test]
async fn half_a_head_is_a_broken_connection() {
    for start in ["", "H", "HTTP/1.1", "HTTP/1.1 200 OK\r\nContent-Length: 2", "HTTP/1.1 200 OK\r\n\r"] {
        let (address, connections) = serve_with(move |stream| respond(stream, start.as_bytes()));
        for builder in builders(&format!("http://{address}")) {
            let client = builder.build().unwrap();
            let error = client.call(&CreateJob { kind: 1 }).await.unwrap_err();
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Interrupted, 1), "{start}: {error:#}");
            connections.recv().unwrap();
        }
    }
}
