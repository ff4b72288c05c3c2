//! The storage behind pre-signed URLs: what it accepts and refuses.

use std::time::Duration;

use serde_json::{Value, json};

use crate::peer::{Peer, data};

const NOW: &str = "2024-01-04T02:54:03Z";

/// An upload of "abc" in one part: the part and its URL.
async fn abc(peer: &Peer) -> (Value, String) {
    let created = peer.done("/files/create", peer.creation_of("a", b"abc")).await;
    let part = created["multiParts"][0].clone();
    let url = part["uploadUrl"].as_str().unwrap().to_owned();
    (created, url)
}

#[tokio::test]
async fn a_part_is_uploaded_with_its_length_and_no_credentials() {
    let peer = Peer::at(NOW).await;
    let (created, url) = abc(&peer).await;
    let put = async |url: &str, headers: &[(&str, &str)], body: &[u8]| {
        let response = peer.send("PUT", url, headers, body).await;
        (response.status, response.fault())
    };
    let refused = |status, code: &str| (status, code.to_owned());
    let authorization = [("Authorization", peer.token.as_str())];
    assert_eq!(put(&url, &authorization, b"abc").await, refused(400, "InvalidArgument"));
    assert_eq!(put(&url, &[], b"abcd").await, refused(400, "EntityTooLarge"));
    assert_eq!(put(&url, &[], b"ab").await, refused(400, "EntityTooSmall"));
    let forged = url.replace("partNumber=1", "partNumber=2");
    assert_eq!(put(&forged, &[], b"abc").await, refused(403, "SignatureDoesNotMatch"));
    let forged = url.replace("X-Amz-Expires=3600", "X-Amz-Expires=9999");
    assert_eq!(put(&forged, &[], b"abc").await, refused(403, "SignatureDoesNotMatch"));
    assert_eq!(put("/object", &[], b"abc").await, refused(403, "AccessDenied"));
    assert_eq!(put(&url, &[], b"abc").await, refused(200, ""));

    peer.emulator.clock().advance(Duration::from_secs(3599));
    assert_eq!(put(&url, &[], b"abc").await, refused(200, ""), "a part may be sent again");
    peer.emulator.clock().advance(Duration::from_secs(1));
    assert_eq!(put(&url, &[], b"abc").await, refused(403, "AccessDenied"));
    let token = peer.emulator.issue_token().unwrap();
    let complete = json!({"fileId": created["fileId"]});
    assert_eq!(peer.call_as(&token, "POST", "/files/complete", complete).await.0, 200);
}

#[tokio::test]
async fn a_part_needs_its_true_length() {
    let peer = Peer::start().await;
    let (created, url) = abc(&peer).await;
    let chunked = [("Host", peer.host()), ("Transfer-Encoding", "chunked")];
    let response = peer.send_raw("PUT", &url, &chunked, b"3\r\nabc\r\n0\r\n\r\n").await;
    assert_eq!((response.status, response.fault().as_str()), (411, "MissingContentLength"));
    let response = peer.send_raw("PUT", &url, &[("Host", peer.host())], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (411, "MissingContentLength"));
    let short = [("Host", peer.host()), ("Content-Length", "3")];
    drop(peer.begin("PUT", &url, &short, b"ab").await);
    let complete = json!({"fileId": created["fileId"]});
    assert_eq!(peer.refused("/files/complete", complete).await, 13_000_402, "nothing of it was kept");
    let elsewhere = [("Host", "localhost"), ("Content-Length", "3")];
    let response = peer.send_raw("PUT", &url, &elsewhere, b"abc").await;
    assert_eq!((response.status, response.fault().as_str()), (403, "SignatureDoesNotMatch"));
}

#[tokio::test]
async fn a_completed_upload_refuses_parts() {
    let peer = Peer::start().await;
    let (created, url) = abc(&peer).await;
    assert_eq!(peer.send("PUT", &url, &[], b"abc").await.status, 200);
    peer.done("/files/complete", json!({"fileId": created["fileId"]})).await;
    let response = peer.send("PUT", &url, &[], b"abc").await;
    assert_eq!((response.status, response.fault().as_str()), (404, "NoSuchUpload"));
}

#[tokio::test]
async fn a_refusal_reaches_a_client_that_is_still_sending() {
    let peer = Peer::start().await;
    let (_, url) = abc(&peer).await;
    let response = peer.send("PUT", &url, &[], &data(8 * 1024 * 1024)).await;
    assert_eq!((response.status, response.fault().as_str()), (400, "EntityTooLarge"));
}

#[tokio::test]
async fn a_range_of_a_content_is_downloaded() {
    let peer = Peer::at(NOW).await;
    let data = data(1000);
    let url = peer.download_url(&peer.upload("a.bin", &data).await).await;
    let response = peer.send("GET", &url, &[("Range", "bytes=100-199")], b"").await;
    assert_eq!((response.status, &response.body[..]), (206, &data[100..200]));
    assert_eq!(response.headers["content-range"], "bytes 100-199/1000");
    let response = peer.send("GET", &url, &[("Range", "bytes=-1")], b"").await;
    assert_eq!((response.status, &response.body[..]), (206, &data[999..]));
    let response = peer.send("GET", &url, &[("Range", "bytes=1000-")], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (416, "InvalidRange"));

    let response = peer.send("GET", &url, &[("Authorization", &peer.token)], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (400, "InvalidArgument"));
    let response = peer.send("GET", &url.replace("attachment", "inline"), &[], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (403, "SignatureDoesNotMatch"));
    let response = peer.send("PUT", &url, &[], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (403, "AccessDenied"));
    let response = peer.send("DELETE", &url, &[], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (405, "MethodNotAllowed"));
    peer.emulator.clock().advance(Duration::from_secs(60 * 60));
    let response = peer.send("GET", &url, &[], b"").await;
    assert_eq!((response.status, response.fault().as_str()), (403, "AccessDenied"));
}
