//! Many calls at the same time, and calls that come too late.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use koodrive_emulator::{Emulator, Limits};
use koodrive_runtime::hash::Sha256;
use serde_json::{Value, json};

use crate::files::folder;
use crate::peer::{Peer, data};

const REPEATED: i64 = 13_000_405;
/// What the calls get that come after the one that completed: the upload is gone, or changed under them.
const TOO_LATE: [i64; 2] = [13_000_401, 13_000_403];

/// The files of the space's top folder: names and sizes.
async fn listed(peer: &Peer) -> Vec<(String, u64)> {
    let body =
        json!({"containerId": peer.space(), "parentFileId": "root", "pageInfo": {"pageSize": 100, "pageCursor": ""}});
    let response = peer.done("/files/0", body).await;
    let files = response["files"].as_array().cloned().unwrap_or_default();
    files.iter().map(|file| (file["fileName"].as_str().unwrap().to_owned(), file["size"].as_u64().unwrap())).collect()
}

async fn used(peer: &Peer) -> Value {
    let path = format!("/space/{}?type=1", peer.emulator.user_id());
    peer.call("GET", &path, Value::Null).await.1["data"]["spaceUsed"].clone()
}

/// An upload all of whose parts have arrived.
async fn arrived(peer: &Peer, name: &str, content: &[u8], policy: u8) -> Value {
    let mut creation = peer.creation_of(name, content);
    creation["autoRename"] = json!(policy);
    let created = peer.done("/files/create", creation).await;
    for part in created["multiParts"].as_array().unwrap() {
        assert_eq!(peer.put(part, content).await.status, 200);
    }
    created
}

async fn complete(peer: &Peer, created: &Value) -> i64 {
    peer.call("POST", "/files/complete", json!({"fileId": created["fileId"]})).await.1["code"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_completes_once_however_often_it_is_completed() {
    let peer = Peer::start().await;
    let content = data(100 * 1024);
    for round in 0..5 {
        let created = arrived(&peer, &format!("{round}"), &content, 3).await;
        let codes = join_all((0..20).map(|_| complete(&peer, &created))).await;
        assert_eq!(codes.iter().filter(|code| **code == 0).count(), 1, "{codes:?}");
        assert!(codes.iter().all(|code| *code == 0 || TOO_LATE.contains(code)), "{codes:?}");
    }
    assert_eq!(listed(&peer).await.len(), 5);
    assert_eq!(used(&peer).await, 500, "each counts once");
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_uploads_of_one_name_obey_the_policy() {
    let content = data(100);
    for policy in [2, 3, 4] {
        let peer = Peer::start().await;
        let uploads = join_all((0..20_u8).map(|number| {
            let content: Vec<u8> = content.iter().map(|byte| byte ^ number).collect();
            let peer = &peer;
            async move { arrived(peer, "a.txt", &content, policy).await }
        }))
        .await;
        if policy == 2 {
            let promised: BTreeSet<_> = uploads.iter().map(|upload| upload["fileName"].as_str().unwrap()).collect();
            assert_eq!(promised.len(), 20, "{promised:?}");
        }
        let codes = join_all(uploads.iter().map(|created| complete(&peer, created))).await;
        let expected = if policy == 3 { 1 } else { 20 };
        assert_eq!(codes.iter().filter(|code| **code == 0).count(), expected, "policy {policy}: {codes:?}");
        assert!(codes.iter().all(|code| [0, REPEATED].contains(code)), "policy {policy}: {codes:?}");
        let names: BTreeSet<_> = listed(&peer).await.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), expected, "policy {policy}: {names:?}");
        assert!(names.contains("a.txt"));
        if policy == 2 {
            let promised: BTreeSet<_> =
                uploads.iter().map(|upload| upload["fileName"].as_str().unwrap().into()).collect();
            assert_eq!(names, promised, "a file gets the name that the response promised");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_folders_of_one_name_obey_the_policy() {
    for (policy, expected) in [(2, 20), (3, 1)] {
        let peer = Peer::start().await;
        let body = json!({"containerId": peer.space(), "fileName": "docs", "fileType": "10", "renameMode": policy});
        let created = join_all((0..20).map(|_| peer.call("POST", "/directory", body.clone()))).await;
        assert_eq!(created.iter().filter(|(status, _)| *status == 200).count(), expected, "policy {policy}");
        let names: BTreeSet<_> = listed(&peer).await.into_iter().collect();
        assert_eq!(names.len(), expected, "policy {policy}: {names:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_uploads_at_once_arrive_whole() {
    let peer = Peer::start().await;
    let upload = |number: usize| {
        let peer = &peer;
        async move {
            let mut content = data(1000 + 17 * number);
            content[..8].copy_from_slice(&number.to_le_bytes());
            let id = peer.upload(&format!("{number}.bin"), &content).await;
            let response = peer.send("GET", &peer.download_url(&id).await, &[], b"").await;
            let details = peer.done(&format!("/files/{id}/detail"), json!({"containerId": peer.space()})).await;
            assert!(response.body == content, "file {number}");
            assert_eq!(details["sha256"], Sha256::digest(&content).to_hex(), "file {number}");
        }
    };
    join_all((0..200).map(upload)).await;
    let search = json!({"searchType": "personal", "pageInfo": {"pageSize": 1, "pageCursor": ""}});
    assert_eq!(peer.done("/files/search", search).await["total"], 200);
}

#[tokio::test]
async fn the_last_room_goes_to_one_of_two_uploads() {
    let mut limits = Limits::default();
    limits.personal_size = 1;
    let peer = Peer::with(Emulator::builder().limits(limits)).await;
    // Files of one content are stored once. All but one byte of the gigabyte is taken: there is room for one of the two.
    let add = |names: Vec<String>, content: &[u8]| {
        peer.emulator.add_files(&peer.space().into(), &"root".into(), names, content).unwrap();
    };
    add((0..63).map(|number| number.to_string()).collect(), &vec![0; 16 << 20]);
    add(vec!["rest".to_owned()], &vec![1; (16 << 20) - 1]);
    let (one, two) = (arrived(&peer, "c", b"x", 3).await, arrived(&peer, "d", b"y", 3).await);
    let mut codes = [complete(&peer, &one).await, complete(&peer, &two).await];
    codes.sort_unstable();
    assert_eq!(codes, [0, 13_000_311]);
}

#[tokio::test]
async fn a_folder_that_is_deleted_during_an_upload_takes_no_file() {
    let peer = Peer::start().await;
    let content = data(1000);
    for (for_good, code) in [(false, 13_000_404), (true, 13_000_304)] {
        let docs = folder(&peer, "docs", "root").await;
        let mut creation = peer.creation_of("a", &content);
        creation["parentFolder"] = json!([docs]);
        let created = peer.done("/files/create", creation).await;
        peer.emulator.recycle(&docs.as_str().into()).unwrap();
        if for_good {
            peer.done("/files/recycle", json!({"containerId": peer.space()})).await;
        }
        assert_eq!(peer.put(&created["multiParts"][0], &content).await.status, 200);
        assert_eq!(complete(&peer, &created).await, code);
    }
    assert_eq!(used(&peer).await, 0);
}

#[tokio::test]
async fn an_unfinished_file_is_no_file() {
    let peer = Peer::start().await;
    let created = arrived(&peer, "a", &data(1000), 3).await;
    let id = created["fileId"].as_str().unwrap();
    let job = json!({"taskType": 2, "actionType": 202, "dstContainerId": peer.space(),
        "taskInfo": {"fileInfo": [{"fileId": id}], "srcContainerId": peer.space()}});
    let job = peer.done("/jobs", job).await["data"].as_str().unwrap().to_owned();
    let (_, details) = peer.call("GET", &format!("/{job}"), Value::Null).await;
    assert_eq!(details["data"]["taskInfos"][0]["resultCode"], "13000309", "{details}");
    assert_eq!(peer.refused(&format!("/files/{id}/detail"), json!({"containerId": peer.space()})).await, 13_000_309);
    assert_eq!(complete(&peer, &created).await, 0, "the upload goes on");
}

#[tokio::test]
async fn nothing_of_an_upload_can_be_replayed() {
    let peer = Peer::start().await;
    let content = data(1000);
    let created = arrived(&peer, "a", &content, 3).await;
    assert_eq!(complete(&peer, &created).await, 0);
    let mut other = content.clone();
    other[7] ^= 1;
    for bytes in [&content, &other] {
        let late = peer.put(&created["multiParts"][0], bytes).await;
        assert_eq!((late.status, late.fault().as_str()), (404, "NoSuchUpload"));
    }
    assert_eq!(complete(&peer, &created).await, 13_000_401);
    let parts = json!({"fileId": created["fileId"], "multiParts": [{"partNumber": 1, "partSize": 1000}]});
    assert_eq!(peer.refused("/files/multipart/uploadUrl", parts).await, 13_000_401);
    let url = peer.download_url(created["fileId"].as_str().unwrap()).await;
    assert!(peer.send("GET", &url, &[], b"").await.body == content);
    assert_eq!(listed(&peer).await, [("a".to_owned(), 1000)]);
}
