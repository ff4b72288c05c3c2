//! Folders, names, search, paths, the recycle bin.

use serde_json::{Value, json};

use crate::peer::Peer;

const NOW: &str = "2024-01-04T02:54:03Z";

pub(crate) async fn folder(peer: &Peer, name: &str, parent: &str) -> String {
    let body = json!({
        "containerId": peer.space(), "fileName": name, "fileType": "10", "parentFolder": [parent], "renameMode": "2",
    });
    peer.done("/directory", body).await["id"].as_str().unwrap().to_owned()
}

/// The names that a search finds.
async fn names(peer: &Peer, filter: Value, more: Value) -> Vec<String> {
    let mut request = json!({
        "searchType": "personal", "pageInfo": {"pageSize": 100, "pageCursor": ""}, "filter": filter,
    });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let response = peer.done("/files/search", request).await;
    let files = response["files"].as_array().cloned().unwrap_or_default();
    assert_eq!(response["total"], files.len());
    files.iter().map(|file| file["fileName"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_taken_name_follows_the_policy() {
    let peer = Peer::at(NOW).await;
    let id = peer.upload("a.txt", b"abc").await;
    let create = async |policy: u8, data: &[u8]| {
        let mut creation = peer.creation_of("a.txt", data);
        creation["autoRename"] = json!(policy);
        peer.call("POST", "/files/create", creation).await.1
    };
    assert_eq!(create(2, b"abc").await["fileName"], "a_20240104_105403.txt");
    assert_eq!(create(3, b"abc").await["code"], 13_000_405);
    assert_eq!(create(4, b"abd").await["fileName"], "a_20240104_105403.txt");
    let same = create(4, b"abc").await;
    assert_eq!((&same["exist"], &same["fileId"], &same["uploadId"]), (&json!(true), &json!(id), &Value::Null));
    // The first upload is still under way, so its name is not free.
    peer.upload("a.txt", b"abd").await;
    peer.upload("a.txt", b"abe").await;
    let expected = ["a.txt", "a_20240104_105403_1.txt", "a_20240104_105403_2.txt"];
    assert_eq!(names(&peer, json!({}), json!({})).await, expected);
}

#[tokio::test]
async fn an_upload_that_was_given_up_gives_its_name_back() {
    let peer = Peer::at(NOW).await;
    let name = async || {
        let token = peer.emulator.issue_token().unwrap();
        let creation = peer.creation_of("a.txt", b"abc");
        peer.call_as(&token, "POST", "/files/create", creation).await.1["fileName"].clone()
    };
    assert_eq!([name().await, name().await], ["a.txt", "a_20240104_105403.txt"]);
    peer.emulator.clock().advance(std::time::Duration::from_secs(3601));
    assert_eq!([name().await, name().await], ["a.txt", "a_20240104_115404.txt"]);
}

#[tokio::test]
async fn the_policy_is_applied_again_when_an_upload_completes() {
    let peer = Peer::at(NOW).await;
    let begin = async |policy: u8| {
        let mut creation = peer.creation_of("a", b"abc");
        creation["autoRename"] = json!(policy);
        let created = peer.done("/files/create", creation).await;
        peer.put(&created["multiParts"][0], b"abc").await;
        json!({"fileId": created["fileId"]})
    };
    let (one, two, three) = (begin(2).await, begin(2).await, begin(3).await);
    peer.done("/files/complete", one).await;
    peer.done("/files/complete", two).await;
    assert_eq!(peer.refused("/files/complete", three).await, 13_000_405);
    assert_eq!(names(&peer, json!({}), json!({})).await, ["a", "a_20240104_105403"]);
}

#[tokio::test]
async fn folders_are_created_in_their_parent() {
    let peer = Peer::at(NOW).await;
    let outer = folder(&peer, "007", "root").await;
    let inner = folder(&peer, "001", &outer).await;
    let (_, path) =
        peer.call("GET", &format!("/files/path?fileId={inner}&containerId={}", peer.space()), Value::Null).await;
    let root = format!("DEUI7pa0C24Aroot{}", peer.space());
    assert_eq!(path["filePath"], format!("/{root}/{outer}/{inner}"));
    assert_eq!(path["namePath"], format!("/root{}/007/001", peer.space()));

    let again =
        |mode: Value| json!({"containerId": peer.space(), "fileName": "007", "fileType": "10", "renameMode": mode});
    let (status, refused) = peer.call("POST", "/directory", again(json!(3))).await;
    assert_eq!((status, &refused["code"], &refused["existFileId"]), (400, &json!(13_000_405), &json!(outer)));
    assert_eq!(peer.refused("/directory", again(Value::Null)).await, 13_000_405);
    assert_eq!(peer.refused("/directory", again(json!(4))).await, 13_000_102);
    assert_eq!(peer.done("/directory", again(json!(2))).await["fileName"], "007_20240104_105403");
    let file = peer.upload("a", b"abc").await;
    let below = json!({"containerId": peer.space(), "fileName": "b", "fileType": "10", "parentFolder": [file]});
    assert_eq!(peer.refused("/directory", below).await, 13_000_304);
}

#[tokio::test]
async fn files_are_renamed() {
    let peer = Peer::at(NOW).await;
    let (one, two) = (peer.upload("one", b"1").await, peer.upload("two", b"2").await);
    let rename = async |id: &str, name: &str, mode: u8| {
        let body = json!({"containerId": peer.space(), "name": name, "renameMode": mode});
        peer.call("POST", &format!("/files/rename/{id}"), body).await.1["code"].as_i64().unwrap()
    };
    assert_eq!(rename(&one, "three", 3).await, 0);
    assert_eq!(rename(&one, "three", 3).await, 0, "its own name is not taken");
    assert_eq!(rename(&two, "three", 3).await, 13_000_405);
    assert_eq!(rename(&two, "three", 4).await, 13_000_102);
    assert_eq!(rename(&two, "..", 3).await, 13_000_419);
    assert_eq!(rename("nothing", "four", 3).await, 13_000_309);
    assert_eq!(rename(&two, "three", 2).await, 0);
    assert_eq!(names(&peer, json!({}), json!({})).await, ["three", "three_20240104_105403"]);
    assert_eq!(rename(&format!("DEUI7pa0C24Aroot{}", peer.space()), "top", 2).await, 13_000_410);
}

#[tokio::test]
async fn a_search_finds_files_that_meet_every_condition() {
    let peer = Peer::at(NOW).await;
    let docs = folder(&peer, "Docs", "root").await;
    let deep = folder(&peer, "deep", &docs).await;
    for (name, parent, size) in [("A.txt", "root", 10), ("b.txt", &docs, 20), ("材料.bin", &deep, 30)] {
        let data = vec![7; size];
        let mut creation = peer.creation_of(name, &data);
        creation["parentFolder"] = json!([parent]);
        let created = peer.done("/files/create", creation).await;
        peer.put(&created["multiParts"][0], &data).await;
        peer.done("/files/complete", json!({"fileId": created["fileId"]})).await;
    }
    let space = peer.space();
    assert_eq!(names(&peer, json!({"keyWord": "TXT"}), json!({})).await, ["A.txt", "b.txt"]);
    assert_eq!(names(&peer, json!({"keyWord": "材"}), json!({})).await, ["材料.bin"]);
    let inside = json!({"containerId": space, "parentFolder": docs});
    assert_eq!(names(&peer, inside.clone(), json!({})).await, ["b.txt", "deep"]);
    let recursive = json!({"recursived": true, "sortInfo": {"sortType": "size", "sortDirection": "desc"}});
    assert_eq!(names(&peer, inside, recursive).await, ["材料.bin", "b.txt", "deep"]);
    assert_eq!(names(&peer, json!({"fileType": "10"}), json!({})).await, ["Docs", "deep"]);
    assert_eq!(names(&peer, json!({"sizeRang": "20,30"}), json!({})).await, ["b.txt", "材料.bin"]);
    assert_eq!(names(&peer, json!({"updateTimeRange": "2024-01-05,2024-01-06"}), json!({})).await, [""; 0]);
    assert_eq!(names(&peer, json!({}), json!({"searchType": "team"})).await, [""; 0]);

    let refused = async |change: Value| {
        let mut request = json!({"searchType": "personal", "pageInfo": {"pageSize": 100, "pageCursor": ""}});
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        peer.refused("/files/search", request).await
    };
    assert_eq!(refused(json!({"searchType": "all"})).await, 13_000_413);
    assert_eq!(refused(json!({"searchType": ""})).await, 13_000_414);
    assert_eq!(refused(json!({"searchType": "team", "filter": {"containerId": space}})).await, 13_000_415);
    assert_eq!(refused(json!({"filter": {"parentFolder": docs}})).await, 13_000_102);
    assert_eq!(refused(json!({"pageInfo": {"pageSize": 101, "pageCursor": ""}})).await, 13_000_102);
    assert_eq!(refused(json!({"pageInfo": {"pageSize": 1, "pageCursor": "x"}})).await, 13_000_102);
}

#[tokio::test]
async fn a_search_is_paginated() {
    let peer = Peer::start().await;
    for name in ["a", "b", "c", "d", "e"] {
        folder(&peer, name, "root").await;
    }
    let (mut cursor, mut pages) = (json!(""), Vec::new());
    loop {
        let request = json!({"searchType": "personal", "pageInfo": {"pageSize": 2, "pageCursor": cursor}});
        let response = peer.done("/files/search", request).await;
        assert_eq!(response["total"], 5);
        pages.push(response["files"].as_array().unwrap().len());
        cursor = response["nextPageCursor"].clone();
        if cursor == "" {
            break;
        }
    }
    assert_eq!(pages, [2, 2, 1]);
}

#[tokio::test]
async fn each_file_of_a_batch_has_its_own_outcome() {
    let peer = Peer::start().await;
    let id = peer.upload("a", b"abc").await;
    let dir = folder(&peer, "dir", "root").await;
    let created = peer.done("/files/create", peer.creation("unfinished", 3)).await;
    let links =
        async |ids: Vec<&str>| peer.done("/files/download", json!({"containerId": peer.space(), "fileIds": ids})).await;
    let some = links(vec![&id, "nothing", &dir, created["fileId"].as_str().unwrap()]).await;
    let codes: Vec<_> = some["downloads"].as_array().unwrap().iter().map(|link| link["code"].clone()).collect();
    assert_eq!(codes, ["0", "13000309", "13000406", "13000407"]);
    assert_eq!(some["batchCode"], 0);
    assert_eq!(links(vec![&id]).await["batchCode"], 1);
    assert_eq!(links(vec!["nothing"]).await["batchCode"], 2);
    assert_eq!(links(vec![&id; 100]).await["downloads"].as_array().unwrap().len(), 100);
    let too_many = json!({"containerId": peer.space(), "fileIds": vec![&id; 101]});
    assert_eq!(peer.refused("/files/download", too_many).await, 13_000_102);
}

#[tokio::test]
async fn recycled_files_are_inaccessible_and_then_gone() {
    let peer = Peer::start().await;
    let dir = folder(&peer, "dir", "root").await;
    let mut creation = peer.creation_of("a", b"abc");
    creation["parentFolder"] = json!([dir]);
    let created = peer.done("/files/create", creation.clone()).await;
    peer.put(&created["multiParts"][0], b"abc").await;
    let id = created["fileId"].as_str().unwrap();
    peer.done("/files/complete", json!({"fileId": id})).await;
    peer.emulator.recycle(&dir.as_str().into()).unwrap();

    let space = json!({"containerId": peer.space()});
    assert_eq!(peer.done(&format!("/files/{id}/detail"), space.clone()).await["recycled"], true);
    assert_eq!(names(&peer, json!({}), json!({})).await, [""; 0]);
    assert_eq!(names(&peer, json!({}), json!({"recycled": true})).await, ["dir"]);
    assert_eq!(names(&peer, json!({}), json!({"recycled": true, "recursived": true})).await, ["a", "dir"]);
    assert_eq!(peer.refused("/files/create", creation).await, 13_000_404);
    let below = json!({"containerId": peer.space(), "fileName": "b", "fileType": "10", "parentFolder": [dir]});
    assert_eq!(peer.refused("/directory", below).await, 13_000_305);
    let rename = json!({"containerId": peer.space(), "name": "b", "renameMode": 2});
    assert_eq!(peer.refused(&format!("/files/rename/{id}"), rename).await, 13_000_306);

    peer.done("/files/recycle", space.clone()).await;
    assert_eq!(peer.refused(&format!("/files/{id}/detail"), space).await, 13_000_309);
    let mut request = peer.creation("c", 3);
    request["preHash"] = json!(koodrive_runtime::hash::Sha256::digest(b"abc").to_hex());
    assert_eq!(peer.done("/files/create", request).await["matchedPreHash"], false, "the content is gone as well");
}
