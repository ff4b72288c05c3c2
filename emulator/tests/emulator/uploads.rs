//! Files are uploaded, downloaded, and equal.

use koodrive_runtime::hash::{self, Sha256};
use serde_json::{Value, json};

use crate::peer::{PART, Peer, data, parts};

#[tokio::test]
async fn parts_in_any_order_and_at_once_become_the_file() {
    let peer = Peer::start().await;
    let data = data(2 * PART + 1000);
    let created = peer.done("/files/create", peer.creation_of("三.bin", &data)).await;
    assert_eq!((&created["rapidUpload"], &created["exist"]), (&json!(false), &json!(false)));
    let urls = created["multiParts"].as_array().unwrap();
    let numbers: Vec<_> = urls.iter().map(|part| part["partNumber"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [3, 2, 1], "the order is no order to rely on");
    assert!(urls[0]["uploadUrl"].as_str().unwrap().contains("&X-Amz-Iteration-Hash-Ctx="));
    assert!(!urls[2]["uploadUrl"].as_str().unwrap().contains("X-Amz-Iteration-Hash-Ctx"));
    let (one, two, three) =
        tokio::join!(peer.put(&urls[0], &data), peer.put(&urls[1], &data), peer.put(&urls[2], &data));
    assert_eq!([one.status, two.status, three.status], [200; 3]);
    let id = &created["fileId"];
    let sha256 = Sha256::digest(&data).to_hex();
    peer.done("/files/complete", json!({"fileId": id, "sha256": sha256})).await;
    assert_eq!(peer.refused("/files/complete", json!({"fileId": id})).await, 13_000_401);

    let id = id.as_str().unwrap();
    let details = peer.done(&format!("/files/{id}/detail"), json!({"containerId": peer.space()})).await;
    assert_eq!((&details["size"], &details["sha256"]), (&json!(data.len()), &json!(sha256)));
    let response = peer.send("GET", &peer.download_url(id).await, &[], b"").await;
    assert_eq!(response.status, 200);
    assert_eq!(response.headers["content-disposition"], "attachment; filename=\"%E4%B8%89.bin\"");
    assert!(response.body == data, "the download equals the upload");
}

#[tokio::test]
async fn small_and_empty_files_are_uploaded() {
    let peer = Peer::start().await;
    for length in [0, 1, 63, 64, 1024] {
        let data = data(length);
        let id = peer.upload(&format!("{length}"), &data).await;
        let response = peer.send("GET", &peer.download_url(&id).await, &[], b"").await;
        assert_eq!((response.status, response.body), (200, data));
    }
}

#[tokio::test]
async fn a_known_content_need_not_be_sent() {
    let peer = Peer::start().await;
    let data = data(3000);
    let first = peer.upload("first", &data).await;
    let pre_hash = hash::pre_hash(&data[..]).unwrap().to_hex();

    let mut creation = peer.creation("second", data.len());
    creation["preHash"] = json!(pre_hash);
    let request = peer.done("/files/create", creation.clone()).await;
    assert_eq!((&request["matchedPreHash"], &request["rapidUpload"]), (&json!(true), &json!(false)));

    creation["sha256"] = json!(Sha256::digest(&data).to_hex());
    let proof = hash::proof_code(&peer.token, 3000, std::io::Cursor::new(&data)).unwrap();
    creation["proofCode"] = json!(proof);
    let hit = peer.done("/files/create", creation.clone()).await;
    assert_eq!((&hit["rapidUpload"], &hit["fileName"]), (&json!(true), &json!("second")));
    assert!(hit["uploadId"].is_null() && hit["fileId"] != first);
    let response = peer.send("GET", &peer.download_url(hit["fileId"].as_str().unwrap()).await, &[], b"").await;
    assert_eq!(response.body, data);

    creation["proofCode"] = json!("0".repeat(64));
    assert_eq!(peer.refused("/files/create", creation.clone()).await, 13_000_102);
    creation.as_object_mut().unwrap().remove("proofCode");
    assert_eq!(peer.done("/files/create", creation).await["rapidUpload"], false);
}

#[tokio::test]
async fn a_different_pre_hash_does_not_match() {
    let peer = Peer::start().await;
    let mut creation = peer.creation("a", 3000);
    creation["preHash"] = json!("0".repeat(64));
    assert_eq!(peer.done("/files/create", creation).await["matchedPreHash"], false);
}

#[tokio::test]
async fn inconsistent_parts_are_not_completed() {
    let peer = Peer::start().await;
    let data = data(PART + 100);
    let mut creation = peer.creation_of("a", &data);
    creation["multiParts"][1]["hashCtx"] = json!([1, 2, 3, 4, 5, 6, 7, 8]);
    let created = peer.done("/files/create", creation).await;
    let complete = json!({"fileId": created["fileId"]});
    assert_eq!(peer.refused("/files/complete", complete.clone()).await, 13_000_402, "nothing came");
    for part in created["multiParts"].as_array().unwrap() {
        assert_eq!(peer.put(part, &data).await.status, 200);
    }
    assert_eq!(peer.refused("/files/complete", complete.clone()).await, 13_000_402, "a wrong midstate");

    // The part can be announced again, with the right context, and sent again.
    let announced = json!({"fileId": created["fileId"], "multiParts": [parts(&data)[1]]});
    let again = peer.done("/files/multipart/uploadUrl", announced).await;
    let part = &again["multiParts"][0];
    let mut other = data.clone();
    other[PART + 7] ^= 1;
    assert_eq!(peer.put(part, &other).await.status, 200);
    assert_eq!(peer.refused("/files/complete", complete.clone()).await, 13_000_402, "a wrong digest");
    assert_eq!(peer.put(part, &data).await.status, 200);
    let wrong = json!({"fileId": created["fileId"], "sha256": "0".repeat(64)});
    assert_eq!(peer.refused("/files/complete", wrong).await, 13_000_402);
    peer.done("/files/complete", complete).await;
}

#[tokio::test]
async fn a_call_returns_a_hundred_urls() {
    let peer = Peer::start().await;
    let length = 150 * PART;
    let created = peer.done("/files/create", peer.creation("large", length)).await;
    assert!(created["multiParts"].is_null());
    let part = |number: usize| {
        let mut part = json!({"partNumber": number, "partSize": PART, "partOffset": (number - 1) * PART});
        if number > 1 {
            part["hashCtx"] = json!([1, 2, 3, 4, 5, 6, 7, 8]);
        }
        part
    };
    let ask = async |numbers: std::ops::RangeInclusive<usize>| -> Vec<u64> {
        let parts: Vec<_> = numbers.map(part).collect();
        let request = json!({"fileId": created["fileId"], "multiParts": parts});
        let response = peer.done("/files/multipart/uploadUrl", request).await;
        response["multiParts"].as_array().unwrap().iter().map(|part| part["partNumber"].as_u64().unwrap()).collect()
    };
    assert_eq!(ask(1..=150).await, (1..=100).rev().collect::<Vec<_>>());
    assert_eq!(ask(101..=150).await, (101..=150).rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn limits_are_enforced() {
    let peer = Peer::start().await;
    let refused = async |change: &dyn Fn(&mut Value)| {
        let mut creation = peer.creation_of("a", b"abc");
        change(&mut creation);
        peer.refused("/files/create", creation).await
    };
    let changes: [(&str, Value, i64); 12] = [
        ("length", json!(200 * 1024 * 1024 * 1024_u64 + 1), 13_000_102),
        ("length", json!(2), 13_000_102),
        ("length", json!(-1), 13_000_102),
        ("uploadMode", json!("single"), 13_000_102),
        ("uploadType", json!(0), 13_000_102),
        ("autoRename", json!(1), 13_000_102),
        ("fileType", json!("10"), 13_000_102),
        ("fileName", json!("a/b"), 13_000_419),
        ("fileName", json!("a".repeat(251)), 13_000_417),
        ("containerId", json!("nowhere"), 13_000_301),
        ("parentFolder", json!(["nowhere"]), 13_000_304),
        ("sha256", json!("abc"), 13_000_102),
    ];
    for (field, value, code) in changes {
        assert_eq!(refused(&|creation| creation[field] = value.clone()).await, code, "{field}: {value}");
    }
}

#[tokio::test]
async fn an_upload_belongs_to_its_user() {
    let peer = Peer::with(koodrive_emulator::Emulator::builder().user("1", "one").user("2", "two")).await;
    let created = peer.done("/files/create", peer.creation_of("a", b"abc")).await;
    let other = peer.emulator.issue_token_for(&"2".into()).unwrap();
    let complete = json!({"fileId": created["fileId"]});
    let (_, response) = peer.call_as(&other, "POST", "/files/complete", complete).await;
    assert_eq!(response["code"], 13_000_410);
    let (_, response) = peer.call_as(&other, "POST", "/files/create", peer.creation_of("a", b"abc")).await;
    assert_eq!(response["code"], 13_000_410);
}
