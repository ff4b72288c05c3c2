//! What cannot grow without end, and names that no operation takes.

use koodrive_emulator::{Builder, Emulator, EmulatorError, Limits};
use serde_json::{Value, json};

use crate::files::folder;
use crate::peer::Peer;

const DEPTH: i64 = 13_000_310;
const NESTED: i64 = 13_000_307;
const FULL: i64 = 13_000_311;
const PARAMETER: i64 = 13_000_102;

fn limited(change: impl FnOnce(&mut Limits)) -> Builder {
    let mut limits = Limits::default();
    change(&mut limits);
    Emulator::builder().limits(limits)
}

/// Starts a job on one file.
async fn create(peer: &Peer, kind: u8, file: &str, target: &str) -> String {
    let input = json!({"fileInfo": [{"fileId": file}], "srcContainerId": peer.space(), "newFilePath": target});
    let job = json!({"taskType": kind, "dstContainerId": peer.space(), "taskInfo": input});
    peer.done("/jobs", job).await["data"].as_str().unwrap().to_owned()
}

/// A job on one file: 0, or the code of its outcome.
async fn job(peer: &Peer, kind: u8, file: &str, target: &str) -> i64 {
    let id = create(peer, kind, file, target).await;
    let (_, job) = peer.call("GET", &format!("/{id}"), Value::Null).await;
    let code = &job["data"]["taskInfos"][0]["resultCode"];
    code.as_str().map_or(0, |code| code.parse().unwrap())
}

/// How many files and folders the space has.
async fn items(peer: &Peer) -> u64 {
    let search = json!({"searchType": "personal", "pageInfo": {"pageSize": 1, "pageCursor": ""}, "recursived": true});
    peer.done("/files/search", search).await["total"].as_u64().unwrap()
}

#[tokio::test]
async fn two_folders_copied_into_each_other_a_thousand_times_end_at_the_limits() {
    let most = 100;
    let peer = Peer::with(limited(|limits| (limits.job_items, limits.items, limits.depth) = (most, 300, 20))).await;
    let (one, two) = (folder(&peer, "a", "root").await, folder(&peer, "b", "root").await);
    let mut codes = std::collections::BTreeSet::new();
    for _ in 0..500 {
        codes.insert(job(&peer, 1, &one, &two).await);
        codes.insert(job(&peer, 1, &two, &one).await);
    }
    assert!(codes.iter().all(|code| [0, FULL, DEPTH].contains(code)), "{codes:?}");
    assert!(codes.contains(&0) && codes.len() > 1, "{codes:?}");
    let items = items(&peer).await;
    assert!((most..=300).contains(&items), "{items} files and folders");
}

#[tokio::test]
async fn jobs_at_once_are_bounded_as_jobs_in_a_row() {
    let peer = Peer::with(limited(|limits| (limits.job_items, limits.items) = (50, 120))).await;
    let (one, two) = (folder(&peer, "a", "root").await, folder(&peer, "b", "root").await);
    let jobs = (0..60).map(|number| {
        let (from, to) = if number % 2 == 0 { (&one, &two) } else { (&two, &one) };
        job(&peer, 1, from, to)
    });
    let codes = futures_util::future::join_all(jobs).await;
    assert!(codes.iter().all(|code| [0, FULL].contains(code)), "{codes:?}");
    assert!(items(&peer).await <= 120);
}

#[tokio::test]
async fn a_folder_goes_neither_into_itself_nor_below_itself() {
    let peer = Peer::start().await;
    let outer = folder(&peer, "outer", "root").await;
    let middle = folder(&peer, "middle", &outer).await;
    let inner = folder(&peer, "inner", &middle).await;
    for target in [&outer, &middle, &inner] {
        for kind in [1, 3] {
            assert_eq!(job(&peer, kind, &outer, target).await, NESTED, "kind {kind}");
        }
    }
    assert_eq!(items(&peer).await, 3);
}

/// Everything that adds a level of folders.
#[tokio::test]
async fn folders_are_nested_only_so_deep() {
    let peer = Peer::with(limited(|limits| limits.depth = 3)).await;
    let one = folder(&peer, "1", "root").await;
    let two = folder(&peer, "2", &one).await;
    let three = folder(&peer, "3", &two).await;
    let deeper = json!({"containerId": peer.space(), "fileName": "4", "fileType": "10", "parentFolder": [three]});
    assert_eq!(peer.refused("/directory", deeper).await, DEPTH);
    let other = folder(&peer, "other", "root").await;
    let below = folder(&peer, "below", &other).await;
    for (kind, file, target, code) in [
        (1, &other, &one, 0),
        (1, &other, &two, DEPTH),
        (1, &below, &two, 0),
        (3, &other, &two, DEPTH),
        (3, &below, &three, DEPTH),
        (3, &below, &two, 0),
    ] {
        assert_eq!(job(&peer, kind, file, target).await, code, "kind {kind}");
    }
    // A file adds no level.
    let mut creation = peer.creation("file", 0);
    creation["parentFolder"] = json!([three]);
    peer.done("/files/create", creation).await;
}

#[tokio::test]
async fn a_copy_that_the_space_has_no_room_for_is_refused_as_a_whole() {
    let peer = Peer::with(limited(|limits| limits.personal_size = 1)).await;
    let docs = folder(&peer, "docs", "root").await;
    // Files of one content are stored once.
    let content = vec![7; 16 << 20];
    let names = (0..19).map(|number| number.to_string());
    peer.emulator.add_files(&peer.space().into(), &docs.as_str().into(), names, &content).unwrap();
    assert_eq!(job(&peer, 1, &docs, "root").await, 0);
    assert_eq!(job(&peer, 1, &docs, "root").await, 0);
    assert_eq!(job(&peer, 1, &docs, "root").await, FULL, "912 MiB are taken");
    assert_eq!(items(&peer).await, 60);
    let names = (0..8).map(|number| number.to_string());
    let error = peer.emulator.add_files(&peer.space().into(), &"root".into(), names, &content).unwrap_err();
    assert!(matches!(&error, EmulatorError::File { .. }), "{error}");
}

#[tokio::test]
async fn a_space_and_a_job_have_so_many_files() {
    let peer = Peer::with(limited(|limits| (limits.items, limits.job_items) = (10, 4))).await;
    let docs = folder(&peer, "docs", "root").await;
    let add =
        |names: &[&str]| peer.emulator.add_files(&peer.space().into(), &docs.as_str().into(), names.to_vec(), b"x");
    add(&["a", "b", "c"]).unwrap();
    assert_eq!(job(&peer, 1, &docs, "root").await, 0, "four at once");
    assert_eq!(job(&peer, 1, &docs, "root").await, FULL, "eight and four");
    add(&["d"]).unwrap();
    assert_eq!(job(&peer, 1, &docs, "root").await, FULL, "five at once");
    assert_eq!(job(&peer, 6, &docs, "").await, FULL, "five in a package");
    let body = |name: &str| json!({"containerId": peer.space(), "fileName": name, "fileType": "10"});
    peer.done("/directory", body("x")).await;
    assert_eq!(peer.refused("/directory", body("y")).await, FULL);
    assert_eq!(peer.refused("/files/create", peer.creation("y", 0)).await, FULL);
    assert!(add(&["y"]).unwrap_err().to_string().contains("0 more files"));
    let five = vec![json!({"fileId": docs}); 5];
    let job = json!({"taskType": 1, "dstContainerId": peer.space(),
        "taskInfo": {"fileInfo": five, "srcContainerId": peer.space()}});
    assert_eq!(peer.refused("/jobs", job).await, FULL);
}

#[tokio::test]
async fn the_oldest_jobs_make_room() {
    let peer = Peer::with(limited(|limits| limits.jobs = 3)).await;
    let docs = folder(&peer, "docs", "root").await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.push(create(&peer, 1, &docs, "root").await);
    }
    let (_, listed) = peer.call("GET", "/jobs?offset=0&limit=100", Value::Null).await;
    assert_eq!(listed["data"].as_array().unwrap().len(), 3);
    assert_eq!(peer.call("GET", &format!("/{}", ids[1]), Value::Null).await.1["code"], 13_000_309);
    assert_eq!(peer.call("GET", &format!("/{}", ids[2]), Value::Null).await.0, 200);

    let pending = Peer::with(limited(|limits| limits.jobs = 2).job_time(std::time::Duration::from_secs(60))).await;
    let docs = folder(&pending, "docs", "root").await;
    let request = json!({"taskType": 1, "dstContainerId": pending.space(),
        "taskInfo": {"fileInfo": [{"fileId": docs}], "srcContainerId": pending.space()}});
    for _ in 0..2 {
        pending.done("/jobs", request.clone()).await;
    }
    assert_eq!(pending.refused("/jobs", request.clone()).await, PARAMETER);
    pending.emulator.clock().advance(std::time::Duration::from_secs(61));
    pending.done("/jobs", request).await;
}

/// Every operation that takes a name.
#[tokio::test]
async fn names_with_control_characters_are_refused_everywhere() {
    let peer = Peer::start().await;
    let id = folder(&peer, "docs", "root").await;
    let (_, tree) = peer.call("GET", "/departmentList", Value::Null).await;
    let root = &tree["list"][0]["id"];
    let space = peer.space();
    for control in
        ['\0', '\u{1}', '\u{8}', '\t', '\n', '\r', '\u{1b}', '\u{1f}', '\u{7f}', '\u{80}', '\u{85}', '\u{9f}']
    {
        let name = format!("a{control}b");
        let mut creation = peer.creation(&name, 0);
        creation["autoRename"] = json!(2);
        let rename = format!("/files/rename/{id}");
        for (method, path, body, code) in [
            ("POST", "/files/create", creation, 13_000_419),
            ("POST", "/directory", json!({"containerId": space, "fileName": name, "fileType": "10"}), 13_000_419),
            ("POST", &rename, json!({"containerId": space, "name": name, "renameMode": 2}), 13_000_419),
            ("POST", "/departments", json!({"name": name, "parentId": root}), PARAMETER),
            ("POST", "/usergroups", json!({"groupName": name, "sourceType": 0}), PARAMETER),
            ("POST", "/space/group", json!({"name": name}), PARAMETER),
            ("POST", "/users", json!({"userId": name}), PARAMETER),
        ] {
            let (_, response) = peer.call(method, path, body).await;
            assert_eq!(response["code"], code, "{name:?} at {path}: {response}");
        }
        let error = peer.emulator.add_files(&space.into(), &"root".into(), [name], b"x").unwrap_err();
        assert!(error.to_string().contains("cannot contain"), "{error}");
    }
    let update = json!({"name": "a\nb", "parentId": ""});
    let path = format!("/departments/{}", root.as_str().unwrap());
    assert_eq!(peer.call("PUT", &path, update).await.1["code"], PARAMETER);
    let described = json!({"containerId": space, "fileName": "x", "fileType": "10", "description": "\u{1f600}"});
    assert_eq!(peer.refused("/directory", described).await, PARAMETER);
}

#[tokio::test]
async fn what_cannot_be_started_is_refused_with_a_remedy() {
    let problem = async |builder: Builder| builder.start().await.unwrap_err().to_string();
    for (builder, part) in [
        (Emulator::builder().address("0.0.0.0:0".parse().unwrap()), "--expose"),
        (Emulator::builder().address("[::]:0".parse().unwrap()), "Builder::expose"),
        (Emulator::builder().user("1", "a\nb"), "the name cannot contain '\\n'"),
        (Emulator::builder().user("1", " "), "the name must not be empty"),
        (Emulator::builder().user("", "a"), "an id has 1 to 64"),
        (Emulator::builder().user("a b", "a"), "an id has 1 to 64"),
        (Emulator::builder().user("1", "a").user("1", "b"), "the id appears twice"),
        (Emulator::builder().host("a/b"), "is not a host"),
        (Emulator::builder().host("a:70000"), "is not a host"),
        (Emulator::builder().host(""), "is not a host"),
        (limited(|limits| limits.users = 1).user("1", "a").user("2", "b"), "`users` is 1"),
        (limited(|limits| limits.depth = 0), "`depth` is 0"),
    ] {
        let problem = problem(builder).await;
        assert!(problem.contains(part), "{problem:?} should contain {part:?}");
    }
    // With consent it starts; its URLs have the host that it was told.
    let exposed = Emulator::builder().address("0.0.0.0:0".parse().unwrap()).expose(true).host("drive.test");
    let emulator = exposed.start().await.unwrap();
    assert_eq!(emulator.url(), format!("http://drive.test:{}", emulator.local_address().port()));
    let other = Emulator::builder().host("drive.test:8080").start().await.unwrap();
    assert_eq!(other.url(), "http://drive.test:8080");
}

#[tokio::test]
async fn the_tenant_has_what_the_limits_state() {
    let peer = Peer::with(limited(|limits| (limits.users, limits.groups, limits.personal_size) = (2, 1, 3))).await;
    let (_, usage) = peer.call("GET", "/service/quotaUsed", Value::Null).await;
    assert_eq!(usage["data"]["userMaxCount"], 2);
    peer.done("/users", json!({"userId": "9"})).await;
    assert_eq!(peer.refused("/users", json!({"userId": "10"})).await, PARAMETER);
    peer.done("/space/group", json!({"name": "one"})).await;
    assert_eq!(peer.refused("/space/group", json!({"name": "two"})).await, PARAMETER);
    let path = format!("/space/{}?type=1", peer.emulator.user_id());
    let (_, space) = peer.call("GET", &path, Value::Null).await;
    assert_eq!(space["data"]["capacity"], 3);
}
