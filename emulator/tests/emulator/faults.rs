//! Injected faults, on the wire.

use std::time::Duration;

use koodrive::errors;
use koodrive_emulator::{EmulatorError, Fault};
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

use crate::files::folder;
use crate::peer::{BASE, Peer, Response, parse};

const NOW: &str = "2024-01-04T02:54:03Z";

/// Waits for what must come, and not forever.
async fn soon<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(30), work).await.expect("it does not come")
}

/// All bytes until the connection ends, cleanly or not.
async fn all(mut stream: TcpStream) -> Vec<u8> {
    let mut came = Vec::new();
    // A connection may be reset instead of closed: what came before counts.
    let _ = soon(stream.read_to_end(&mut came)).await;
    came
}

/// Sends `authSession` without reading the response.
async fn ask(peer: &Peer) -> TcpStream {
    let headers = [("Authorization", peer.token.as_str()), ("Host", peer.host())];
    peer.begin("GET", &format!("{BASE}/session/auth"), &headers, b"").await
}

async fn response(peer: &Peer) -> Response {
    parse(&all(ask(peer).await).await)
}

/// Creates a folder without waiting for the response.
async fn make(peer: &Peer, name: &str) -> TcpStream {
    let body = json!({"containerId": peer.space(), "fileName": name, "fileType": "10", "parentFolder": ["root"]});
    let body = body.to_string();
    let length = body.len().to_string();
    let headers = [
        ("Authorization", peer.token.as_str()),
        ("Host", peer.host()),
        ("Content-Type", "application/json"),
        ("Content-Length", &length),
    ];
    peer.begin("POST", &format!("{BASE}/directory"), &headers, body.as_bytes()).await
}

async fn exists(peer: &Peer, name: &str) -> bool {
    let body = json!({"containerId": peer.space(), "parentFileId": "root"});
    let listed = peer.done("/files/0", body).await;
    listed["files"].as_array().is_some_and(|files| files.iter().any(|file| file["fileName"] == name))
}

#[tokio::test]
async fn a_connection_is_closed_before_or_after_the_work_without_a_byte() {
    let peer = Peer::start().await;
    peer.emulator.inject(Fault::reset_before().on("createDirectory")).unwrap();
    assert_eq!(all(make(&peer, "before").await).await, b"");
    assert!(!exists(&peer, "before").await);
    peer.emulator.inject(Fault::reset_after().on("createDirectory")).unwrap();
    assert_eq!(all(make(&peer, "after").await).await, b"");
    assert!(exists(&peer, "after").await);
    assert!(peer.emulator.pending_faults().is_empty());
}

#[tokio::test]
async fn a_part_is_lost_with_its_bytes_or_only_with_its_response() {
    let peer = Peer::start().await;
    let created = peer.done("/files/create", peer.creation_of("a", b"abc")).await;
    let (part, id) = (&created["multiParts"][0], json!({"fileId": created["fileId"]}));
    let put = async || {
        let url = part["uploadUrl"].as_str().unwrap();
        all(peer.begin("PUT", url, &[("Host", peer.host()), ("Content-Length", "3")], b"abc").await).await
    };
    peer.emulator.inject(Fault::reset_before().on(Fault::PUT_PART)).unwrap();
    assert_eq!(put().await, b"");
    assert_eq!(peer.refused("/files/complete", id.clone()).await, errors::INTEGRITY_CHECK_FAILED);
    peer.emulator.inject(Fault::reset_after().on(Fault::PUT_PART)).unwrap();
    assert_eq!(put().await, b"");
    peer.done("/files/complete", id).await;
}

#[tokio::test]
async fn a_stalled_call_lasts_until_the_emulator_ends() {
    for (fault, name, work_is_done) in [(Fault::stall_before(), "before", false), (Fault::stall_after(), "after", true)]
    {
        let peer = Peer::start().await;
        peer.emulator.inject(fault.on("createDirectory")).unwrap();
        let mut stalled = make(&peer, name).await;
        // The call is under way once it is in the log; whether its work is done shows soon after.
        soon(async {
            while peer.emulator.calls().is_empty() || work_is_done && !exists(&peer, name).await {
                tokio::task::yield_now().await;
            }
        })
        .await;
        assert_eq!(exists(&peer, name).await, work_is_done);
        let first = &peer.emulator.calls()[0];
        assert_eq!((first.operation, first.status, first.faulted), ("createDirectory", None, true));
        assert_eq!(stalled.try_read(&mut [0; 1]).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
        soon(peer.emulator.shutdown()).await.unwrap();
        let mut came = Vec::new();
        let _ = soon(stalled.read_to_end(&mut came)).await;
        assert_eq!(came, b"");
    }
}

#[tokio::test]
async fn a_response_stops_in_the_middle_of_its_body() {
    let peer = Peer::at(NOW).await;
    let whole = response(&peer).await;
    peer.emulator.inject(Fault::truncate().on("authSession")).unwrap();
    let came = all(ask(&peer).await).await;
    let end = came.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
    let head = String::from_utf8(came[..end].to_vec()).unwrap().to_ascii_lowercase();
    assert!(head.contains(&format!("content-length: {}\r\n", whole.body.len())), "{head}");
    assert_eq!(came[end..], whole.body[..whole.body.len() / 2]);

    peer.emulator.inject(Fault::stall_in_body().on("authSession")).unwrap();
    let mut stalled = ask(&peer).await;
    let mut half = vec![0; came.len()];
    soon(stalled.read_exact(&mut half)).await.unwrap();
    assert_eq!(half, came);
    soon(peer.emulator.shutdown()).await.unwrap();
    assert_eq!(all(stalled).await, b"");
}

#[tokio::test]
async fn a_download_is_truncated() {
    let peer = Peer::start().await;
    let data = crate::peer::data(3_000_000);
    let id = peer.upload("a", &data).await;
    peer.emulator.inject(Fault::truncate().on(Fault::DOWNLOAD)).unwrap();
    let url = peer.download_url(&id).await;
    let came = all(peer.begin("GET", &url, &[("Host", peer.host())], b"").await).await;
    let end = came.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
    assert!(String::from_utf8_lossy(&came[..end]).contains("content-length: 3000000\r\n"));
    assert!(came.len() - end <= data.len() / 2 && data.starts_with(&came[end..]));
    assert_eq!(peer.send("GET", &url, &[], b"").await.body, data);
}

#[tokio::test]
async fn a_truncated_response_without_a_body_announces_a_byte() {
    let peer = Peer::start().await;
    let created = peer.done("/files/create", peer.creation_of("a", b"abc")).await;
    peer.emulator.inject(Fault::truncate().on(Fault::PUT_PART)).unwrap();
    let url = created["multiParts"][0]["uploadUrl"].as_str().unwrap();
    let headers = [("Host", peer.host()), ("Content-Length", "3")];
    let came = all(peer.begin("PUT", url, &headers, b"abc").await).await;
    let came = String::from_utf8(came).unwrap();
    assert!(came.contains("content-length: 1\r\n") && came.ends_with("\r\n\r\n"), "{came}");
}

#[tokio::test]
async fn faults_respond_in_place_of_the_operation() {
    let peer = Peer::at(NOW).await;
    let play = async |fault: Fault| {
        peer.emulator.inject(fault).unwrap();
        response(&peer).await
    };
    let slow = play(Fault::status(429).with_header("Retry-After", "2").with_header("x-retry-after", "2000")).await;
    assert_eq!((slow.status, &*slow.headers["retry-after"], &*slow.headers["x-retry-after"]), (429, "2", "2000"));
    let slow = play(Fault::status(503).retry_at(Duration::from_secs(90))).await;
    assert_eq!((slow.status, &*slow.headers["retry-after"]), (503, "Thu, 04 Jan 2024 02:55:33 GMT"));
    let page = play(Fault::status(502)).await;
    assert_eq!((page.status, &*page.headers["content-type"]), (502, "text/html"));
    assert!(String::from_utf8(page.body).unwrap().contains("<h1>502 Bad Gateway</h1>"));
    for (fault, status, code) in [
        (Fault::error(errors::INTERNAL_SERVICE_FAILED), 500, 13_000_201),
        (Fault::error(errors::AUTHENTICATION_FAILED), 401, 13_000_202),
        (Fault::error_in_success(errors::INTERNAL_SERVICE_FAILED), 200, 13_000_201),
    ] {
        let response = play(fault).await;
        assert_eq!((response.status, &response.json()["code"]), (status, &json!(code)));
    }
    let empty = play(Fault::response(200, "")).await;
    assert_eq!((empty.status, empty.body.len()), (200, 0));
    let html = play(Fault::response(200, "<html>").with_header("Content-Type", "application/json")).await;
    assert_eq!((&*html.headers["content-type"], &*html.body), ("application/json", &b"<html>"[..]));
    let elsewhere = play(Fault::redirect("http://drive.example/")).await;
    assert_eq!((elsewhere.status, &*elsewhere.headers["location"]), (307, "http://drive.example/"));
    let storage = play(Fault::storage_error(503, "SlowDown")).await;
    assert_eq!((storage.status, storage.fault()), (503, "SlowDown".to_owned()));
    assert_eq!(response(&peer).await.status, 200);
}

#[tokio::test]
async fn a_true_response_is_mislabelled_or_compressed() {
    let peer = Peer::at(NOW).await;
    let plain = response(&peer).await;
    peer.emulator.inject(Fault::header("Content-Type", "text/html")).unwrap();
    let mislabelled = response(&peer).await;
    assert_eq!((&*mislabelled.headers["content-type"], &mislabelled.body), ("text/html", &plain.body));

    peer.emulator.inject(Fault::gzip()).unwrap();
    let gzip = response(&peer).await;
    assert_eq!(gzip.headers["content-encoding"], "gzip");
    let length = u32::try_from(plain.body.len()).unwrap().to_le_bytes();
    assert!(gzip.body.starts_with(b"\x1f\x8b\x08") && gzip.body.ends_with(&length));
}

#[tokio::test]
async fn every_response_has_the_emulators_date() {
    let peer = Peer::at(NOW).await;
    let date = "Thu, 04 Jan 2024 02:54:03 GMT";
    let created = peer.done("/files/create", peer.creation_of("a", b"abc")).await;
    assert_eq!(peer.put(&created["multiParts"][0], b"abc").await.headers["date"], date);
    peer.done("/files/complete", json!({"fileId": created["fileId"]})).await;
    let url = peer.download_url(created["fileId"].as_str().unwrap()).await;
    for target in [&url, "/unsigned", "/no/thing", "/oauth2/authorize", "/koodrive/ose/v1/session/auth"] {
        assert_eq!(peer.send("GET", target, &[], b"").await.headers["date"], date, "{target}");
    }
    peer.emulator.inject(Fault::status(503)).unwrap();
    assert_eq!(response(&peer).await.headers["date"], date);
    peer.emulator.inject(Fault::status(503).with_header("Date", "yesterday")).unwrap();
    assert_eq!(response(&peer).await.headers["date"], "yesterday");
}

#[tokio::test]
async fn calls_are_recorded_without_secrets() {
    let peer = Peer::start().await;
    let id = peer.upload("a", b"abc").await;
    peer.emulator.clear_calls();
    let trace = "a".repeat(58);
    let headers = [("Authorization", peer.token.as_str()), ("X-Traceid", trace.as_str())];
    peer.send("GET", &format!("{BASE}/session/auth"), &headers, b"").await;
    peer.call_as("Bearer+nobody", "GET", "/session/auth", Value::Null).await;
    peer.emulator.inject(Fault::reset_after().on("authSession")).unwrap();
    all(ask(&peer).await).await;
    peer.call("GET", "/no/thing", Value::Null).await;
    let url = peer.download_url(&id).await;
    peer.send("GET", &url, &[], b"").await;

    let calls = peer.emulator.calls();
    let user = Some(peer.emulator.user_id());
    let recorded: Vec<_> =
        calls.iter().map(|call| (call.operation, call.status, call.faulted, call.user_id.as_ref())).collect();
    assert_eq!(
        recorded,
        [
            ("authSession", Some(200), false, user),
            ("authSession", Some(401), false, None),
            ("authSession", None, true, user),
            ("getDownloadUrls", Some(200), false, user),
            ("download", Some(200), false, None),
        ]
    );
    assert_eq!((calls[0].trace_id.as_ref(), calls[1].trace_id.as_ref()), (Some(&trace), None));
    assert!(!format!("{calls:?}").contains(&peer.token["Bearer+".len()..]));
}

#[tokio::test]
async fn faults_hit_the_selected_calls() {
    let peer = Peer::start().await;
    peer.emulator.inject(Fault::status(503).on("createDirectory").after(1).times(2)).unwrap();
    folder(&peer, "first", "root").await;
    assert_eq!(response(&peer).await.status, 200);
    for status in [503, 503, 200] {
        assert_eq!(parse(&all(make(&peer, &status.to_string()).await).await).status, status);
    }
    let refused = peer.emulator.inject(Fault::gzip().on("creatDirectory")).unwrap_err();
    assert!(matches!(refused, EmulatorError::Fault { .. }), "{refused}");
}
