//! Parts that go up one after the other, without `partOffset` and `hashCtx`.

use koodrive_runtime::hash::Sha256;
use serde_json::{Value, json};

use crate::peer::{PART, Peer, data, parts};

/// The sizes of three parts, only the first of which is a multiple of 64 bytes.
const SIZES: [usize; 3] = [PART, PART + 7, 1000];
const LENGTH: usize = 2 * PART + 1007;

/// `multiParts` with nothing but number and size.
fn plain(numbers: impl IntoIterator<Item = usize>) -> Value {
    numbers.into_iter().map(|number| json!({"partNumber": number, "partSize": SIZES[number - 1]})).collect()
}

/// The announced part of a number, in a response.
fn part(response: &Value, number: u64) -> &Value {
    let parts = response["multiParts"].as_array().unwrap();
    parts.iter().find(|part| part["partNumber"] == number).unwrap()
}

async fn started(peer: &Peer, name: &str, multi_parts: Value) -> Value {
    let mut creation = peer.creation(name, LENGTH);
    creation["multiParts"] = multi_parts;
    peer.done("/files/create", creation).await
}

async fn content(peer: &Peer, created: &Value) -> Vec<u8> {
    let url = peer.download_url(created["fileId"].as_str().unwrap()).await;
    peer.send("GET", &url, &[], b"").await.body
}

#[tokio::test]
async fn parts_without_contexts_go_up_in_their_order() {
    let peer = Peer::start().await;
    let data = data(LENGTH);
    let created = started(&peer, "a", plain([1, 2, 3])).await;
    let offsets: Vec<_> = (1..=3).map(|number| part(&created, number)["partOffset"].as_u64().unwrap()).collect();
    assert_eq!(offsets, [0, PART as u64, 2 * PART as u64 + 7]);
    for number in [3, 2] {
        let early = peer.put(part(&created, number), &data).await;
        assert_eq!((early.status, early.fault().as_str()), (400, "InvalidPartOrder"), "part {number} came first");
    }
    for number in 1..=3 {
        let url = part(&created, number)["uploadUrl"].as_str().unwrap();
        assert!(!url.contains("Iteration-Hash-Ctx"), "{url}");
        assert_eq!(peer.put(part(&created, number), &data).await.status, 200, "part {number}");
    }
    let sha256 = Sha256::digest(&data).to_hex();
    peer.done("/files/complete", json!({"fileId": created["fileId"], "sha256": sha256})).await;
    assert!(content(&peer, &created).await == data);
}

#[tokio::test]
async fn the_digest_of_the_whole_is_checked() {
    let peer = Peer::start().await;
    let data = data(LENGTH);
    let created = started(&peer, "a", plain([1, 2, 3])).await;
    let mut wrong = data.clone();
    wrong[PART + 3] ^= 1;
    for number in 1..=3 {
        assert_eq!(peer.put(part(&created, number), &wrong).await.status, 200);
    }
    let complete = json!({"fileId": created["fileId"], "sha256": Sha256::digest(&data).to_hex()});
    assert_eq!(peer.refused("/files/complete", complete.clone()).await, 13_000_402);
    // The wrong part is sent again; those after it need not be.
    assert_eq!(peer.put(part(&created, 2), &data).await.status, 200);
    peer.done("/files/complete", complete).await;
    assert!(content(&peer, &created).await == data);
}

#[tokio::test]
async fn parts_may_be_announced_one_by_one_and_resumed() {
    let peer = Peer::start().await;
    let data = data(LENGTH);
    let created = started(&peer, "a", json!([])).await;
    let id = &created["fileId"];
    let ask = async |numbers: &[usize]| {
        let request = json!({"fileId": id, "multiParts": plain(numbers.iter().copied())});
        peer.done("/files/multipart/uploadUrl", request).await
    };
    let later = json!({"fileId": id, "multiParts": plain([2])});
    assert_eq!(peer.refused("/files/multipart/uploadUrl", later).await, 13_000_102, "part 1 is unknown");
    for number in [1, 2] {
        let asked = ask(&[number]).await;
        assert_eq!(peer.put(part(&asked, number as u64), &data).await.status, 200);
    }
    let missing = json!({"fileId": id});
    assert_eq!(peer.refused("/files/complete", missing).await, 13_000_402, "part 3 is missing");
    // After an interruption the client asks for all of them again; what has arrived is kept.
    let again = ask(&[1, 2, 3]).await;
    assert_eq!(peer.put(part(&again, 3), &data).await.status, 200);
    peer.done("/files/complete", json!({"fileId": id, "sha256": Sha256::digest(&data).to_hex()})).await;
    assert!(content(&peer, &created).await == data);
}

#[tokio::test]
async fn the_two_kinds_of_parts_are_not_mixed() {
    let peer = Peer::start().await;
    let data = data(2 * PART + 1000);
    let mut creation = peer.creation_of("a", &data);
    creation["multiParts"][2] = json!({"partNumber": 3, "partSize": 1000});
    assert_eq!(peer.refused("/files/create", creation.clone()).await, 13_000_102, "in one call");

    creation["multiParts"] = json!(parts(&data)[..2]);
    let created = peer.done("/files/create", creation).await;
    let ask = |part: Value| json!({"fileId": created["fileId"], "multiParts": [part]});
    let plain = ask(json!({"partNumber": 3, "partSize": 1000}));
    assert_eq!(peer.refused("/files/multipart/uploadUrl", plain).await, 13_000_102, "in two calls");
    let mut lame = parts(&data)[2].clone();
    lame.as_object_mut().unwrap().remove("partOffset");
    assert_eq!(peer.refused("/files/multipart/uploadUrl", ask(lame)).await, 13_000_102, "a context without a place");

    // The whole upload may change its kind; what arrived under the other is gone.
    assert_eq!(peer.put(part(&created, 2), &data).await.status, 200);
    let sizes = [PART, PART, 1000].into_iter().zip(1..);
    let all: Value = sizes.map(|(size, number)| json!({"partNumber": number, "partSize": size})).collect();
    let request = json!({"fileId": created["fileId"], "multiParts": all});
    let changed = peer.done("/files/multipart/uploadUrl", request).await;
    assert_eq!(peer.put(part(&changed, 2), &data).await.fault(), "InvalidPartOrder");
    for number in 1..=3 {
        assert_eq!(peer.put(part(&changed, number), &data).await.status, 200);
    }
    peer.done("/files/complete", json!({"fileId": created["fileId"]})).await;
    assert!(content(&peer, &created).await == data);
}

#[tokio::test]
async fn sizes_and_places_are_checked() {
    let peer = Peer::start().await;
    for (second, problem) in [
        (json!({"partNumber": 2, "partSize": PART, "partOffset": 64}), "it overlaps the first"),
        (json!({"partNumber": 2, "partSize": PART + 8}), "it exceeds the file"),
        (json!({"partNumber": 2, "partSize": PART - 1}), "it is too small for an inner part"),
        (json!({"partNumber": 3, "partSize": PART}), "part 2 is unknown"),
    ] {
        let mut creation = peer.creation("a", 2 * PART + 7);
        creation["multiParts"] = json!([{"partNumber": 1, "partSize": PART}, second]);
        assert_eq!(peer.refused("/files/create", creation).await, 13_000_102, "{problem}");
    }
}
