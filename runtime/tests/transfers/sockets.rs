//! The same over real sockets on this machine.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc::{Receiver, channel};

use bytes::Bytes;
use koodrive_runtime::hash::Sha256;
use koodrive_runtime::{Client, DownloadRequest, Error, ErrorKind, Result};

/// Responds to each connection in turn with fixed bytes, and passes on the heads that it received.
fn serve(responses: &[String]) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, received) = channel();
    let responses = responses.to_vec();
    std::thread::spawn(move || {
        for response in responses {
            let (stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream);
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head).unwrap_or(0) > 0 {}
            let length = head.to_ascii_lowercase();
            let length = length.split_once("content-length: ").and_then(|(_, rest)| rest.lines().next());
            let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
            let _ = reader.read_exact(&mut body);
            let _ = sender.send(head);
            let _ = reader.get_mut().write_all(response.as_bytes());
        }
    });
    (address, received)
}

fn client(address: SocketAddr) -> Client {
    Client::builder(format!("http://{address}")).build().unwrap()
}

fn response(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}Connection: close\r\n\r\n{body}")
}

/// What is known of a file.
type Known<'k> = &'k dyn Fn(DownloadRequest) -> DownloadRequest;

async fn fetch(client: &Client, request: DownloadRequest) -> Result<Bytes> {
    client.download(request).await?.bytes_limited(10_000).await
}

#[tokio::test]
async fn a_part_is_put_again_after_the_storages_own_timeout() {
    let timeout = "<Error><Code>RequestTimeout</Code></Error>";
    let headers = format!("Content-Type: application/xml\r\nContent-Length: {}\r\n", timeout.len());
    let refused = response("400 Bad Request", &headers, timeout);
    let (address, received) = serve(&[refused, response("200 OK", "Content-Length: 0\r\nETag: \"1\"\r\n", "")]);
    client(address).put_part(&format!("http://{address}/part?sig=1"), "12345").await.unwrap();
    assert_eq!(received.iter().take(2).count(), 2);
}

#[tokio::test]
async fn what_is_not_the_file_is_an_error() {
    let file = "A".repeat(1000);
    let half = "A".repeat(500);
    let length = |length| format!("Content-Length: {length}\r\n");
    let digest = Sha256::digest(file.as_bytes());
    let known = |request: DownloadRequest| request.size(1000);
    let hashed = |request: DownloadRequest| request.sha256(digest);
    let unknown = |request: DownloadRequest| request;
    let html = "Content-Type: text/html\r\nContent-Length: 18\r\n";
    let partial = "Content-Range: bytes 0-499/1000\r\nContent-Length: 500\r\n";
    let chunked = format!("1f4\r\n{half}\r\n");
    let cases: [(String, Known<'_>, Option<ErrorKind>); 15] = [
        (response("200 OK", &length(1000), &file), &known, None),
        (response("200 OK", &length(1000), &file), &hashed, None),
        (response("200 OK", "", &file), &known, None),
        (response("200 OK", "", &file), &hashed, None),
        (response("200 OK", "", &half), &unknown, Some(ErrorKind::Integrity)),
        (response("200 OK", "", &half), &known, Some(ErrorKind::Interrupted)),
        (response("200 OK", "", &half), &hashed, Some(ErrorKind::Integrity)),
        (response("200 OK", html, "<html>login</html>"), &unknown, Some(ErrorKind::Integrity)),
        (response("200 OK", html, "<html>login</html>"), &known, Some(ErrorKind::Integrity)),
        (response("206 Partial Content", partial, &half), &unknown, Some(ErrorKind::Integrity)),
        (response("200 OK", &length(1000), &half), &unknown, Some(ErrorKind::Interrupted)),
        (response("200 OK", "Transfer-Encoding: chunked\r\n", &chunked), &unknown, Some(ErrorKind::Interrupted)),
        (response("200 OK", "Transfer-Encoding: chunked\r\n", &format!("{chunked}0\r\n\r\n")), &unknown, None),
        (
            response("200 OK", "Transfer-Encoding: chunked\r\n", &format!("{chunked}0\r\n\r\n")),
            &known,
            Some(ErrorKind::Integrity),
        ),
        (
            response("200 OK", "Content-Encoding: gzip\r\nContent-Length: 1000\r\n", &file),
            &known,
            Some(ErrorKind::Integrity),
        ),
    ];
    for (response, known, expected) in cases {
        let (address, _received) = serve(std::slice::from_ref(&response));
        let request = known(DownloadRequest::new(format!("http://{address}/f")));
        let outcome = fetch(&client(address), request).await;
        let head = response.split("\r\n\r\n").next().unwrap();
        assert_eq!(outcome.as_ref().err().map(Error::kind), expected, "{head}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_redirect_is_followed_from_one_server_to_another() {
    let (target, reached) = serve(&[response("200 OK", "Content-Length: 5\r\n", "hello")]);
    let location = format!("Location: http://{target}/f?sig=2\r\nContent-Length: 0\r\n");
    let found = response("302 Found", &location, "");
    let (address, _received) = serve(&[found.clone(), found]);
    let client = client(address);
    let url = format!("http://{address}/f?sig=1");
    let error = client.download(&url).await.unwrap_err();
    assert_eq!(error.redirect_target().unwrap().expose(), format!("http://{target}/f?sig=2"));
    let bytes = fetch(&client, DownloadRequest::new(url).follow_redirects(1)).await.unwrap();
    assert_eq!(bytes, "hello");
    let head = reached.recv().unwrap().to_ascii_lowercase();
    assert!(head.starts_with("get /f?sig=2 http/1.1\r\n") && !head.contains("authorization"), "{head}");
}

#[tokio::test]
async fn a_url_is_sent_byte_for_byte() {
    for target in [
        "/a/%2e%2e/b?sig=1",
        "/a/../b?sig=1",
        "/a/./b?sig=1",
        "/f?n='q'&sig=1",
        "//a//?sig=a/b+c==&x=%7e%41|{}^`",
        "/\"{}|^\\?sig=1",
    ] {
        let (address, received) =
            serve(&[response("200 OK", "Content-Length: 0\r\n", ""), response("200 OK", "Content-Length: 0\r\n", "")]);
        let url = format!("http://{address}{target}");
        client(address).download(&url).await.unwrap();
        client(address).put_part(&url, "1").await.unwrap();
        let lines: Vec<_> = received.iter().take(2).map(|head| head.lines().next().unwrap().to_owned()).collect();
        assert_eq!(lines, [format!("GET {target} HTTP/1.1"), format!("PUT {target} HTTP/1.1")]);
    }
}
