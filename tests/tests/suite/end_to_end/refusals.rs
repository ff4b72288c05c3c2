//! What the service refuses, seen by a user of the bindings.

use std::io::Cursor;
use std::time::Duration;

use koodrive::files::{
    self, CompleteFileRequest, CreateDirectoryRequest, CreateFileRequest, DuplicatePolicy, GetDownloadUrlsRequest,
    GetFileRequest, GetUploadUrlsRequest,
};
use koodrive::runtime::hash::proof_code;
use koodrive::runtime::{AppSignature, ManualClock, StaticToken};
use koodrive::{Client, Error, errors, sessions};

use super::world::{PART, World, content, described, scanned};

const MINUTE: Duration = Duration::from_secs(60);

fn assert_code<T: std::fmt::Debug>(outcome: Result<T, Error>, code: i64) {
    let error = outcome.unwrap_err();
    assert_eq!(error.code(), Some(code), "{error}");
}

async fn who(client: &Client) -> Result<(), Error> {
    sessions::auth_session(client, sessions::AuthSessionRequest::new()).await.map(drop)
}

#[tokio::test]
async fn a_token_lives_twenty_minutes_from_its_last_use() {
    let world = World::with_token().await;
    let client = world.client.with_credentials(StaticToken::new(world.origin.as_str()));
    for _ in 0..3 {
        world.emulator.clock().advance(19 * MINUTE);
        who(&client).await.unwrap();
    }
    world.emulator.clock().advance(20 * MINUTE + Duration::from_secs(1));
    let error = who(&client).await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(401), Some(errors::AUTHENTICATION_FAILED)), "{error}");
}

#[tokio::test]
async fn a_token_that_was_made_up_is_refused() {
    let world = World::with_token().await;
    let error = who(&world.client.with_credentials(StaticToken::new("abc"))).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::AUTHENTICATION_FAILED));
    assert!(!format!("{error:?} {error}").contains("abc"), "{error:?}");
}

#[tokio::test]
async fn a_signature_lives_fifteen_minutes_and_may_not_come_from_the_future() {
    let world = World::with_signature().await;
    let request =
        || CreateDirectoryRequest::new(world.space.clone(), "folder").rename_mode(DuplicatePolicy::RenameWithTimestamp);
    let now = world.emulator.clock().now();
    // A clock that is off is refused once, and corrected by the emulator's.
    for (ours, attempts) in [(now, 1), (now - 14 * MINUTE, 1), (now - 16 * MINUTE, 2), (now + MINUTE, 2)] {
        let credentials =
            AppSignature::new(world.emulator.app_id(), world.emulator.app_secret(), world.emulator.user_id().as_str());
        let client = Client::builder(world.emulator.url())
            .credentials(credentials)
            .clock(ManualClock::new(ours))
            .build()
            .unwrap();
        let response = client.call_with_response(request()).await.unwrap();
        assert_eq!(response.attempts(), attempts, "{ours:?} at {now:?}");
    }
    let wrong = AppSignature::new(world.emulator.app_id(), "another secret", world.emulator.user_id().as_str());
    assert_code(
        files::create_directory(&world.client.with_credentials(wrong), request()).await,
        errors::AUTHENTICATION_FAILED,
    );
}

#[tokio::test]
async fn a_part_with_a_wrong_midstate_fails_the_whole() {
    let world = World::with_token().await;
    let bytes = content(usize::try_from(PART).unwrap() + 1);
    let scan = scanned(&bytes, PART);
    let mut parts = described(scan.plan().parts(), &scan);
    parts[1].hash_ctx.as_mut().unwrap()[0] ^= 1;
    let request = world.file("broken.bin", &scan).sha256(scan.sha256).multi_parts(parts);
    let created = files::create_file(&world.client, request).await.unwrap();
    world.send(&bytes, &scan, &created).await;
    let complete = CompleteFileRequest::new(created.file_id.unwrap()).sha256(scan.sha256);
    assert_code(files::complete_file(&world.client, complete).await, errors::INTEGRITY_CHECK_FAILED);
}

#[tokio::test]
async fn a_wrong_digest_fails_the_whole() {
    let world = World::with_token().await;
    let (bytes, other) = (content(1000), content(1001));
    let scan = scanned(&bytes, PART);
    let created = files::create_file(&world.client, world.file("digest.bin", &scan)).await.unwrap();
    world.send(&bytes, &scan, &created).await;
    let complete = CompleteFileRequest::new(created.file_id.unwrap()).sha256(scanned(&other, PART).sha256);
    assert_code(files::complete_file(&world.client, complete).await, errors::INTEGRITY_CHECK_FAILED);
}

#[tokio::test]
async fn a_part_of_another_length_or_after_an_hour_is_refused_and_a_new_url_mends_it() {
    let world = World::with_token().await;
    let bytes = content(100);
    let scan = scanned(&bytes, PART);
    let created = files::create_file(&world.client, world.file("late.bin", &scan)).await.unwrap();
    let url = created.multi_parts[0].upload_url.clone().unwrap();
    let error = world.client.put_part(url.expose(), bytes[..99].to_vec()).await.unwrap_err();
    assert!(error.is_storage() && !error.is_url_expired(), "{error}");
    assert_eq!(error.storage().unwrap().code(), "EntityTooSmall", "{error}");

    world.emulator.clock().advance(60 * MINUTE + Duration::from_secs(1));
    let error = world.client.put_part(url.expose(), bytes.clone()).await.unwrap_err();
    assert!(error.is_url_expired() && error.status() == Some(403) && error.attempts() == 1, "{error}");
    assert!(!format!("{error:?} {error}").contains("X-Amz-Signature"), "{error:?}");

    // An hour later the token is gone as well.
    let client = world.client.with_credentials(StaticToken::new(world.emulator.issue_token().unwrap()));
    let file = created.file_id.unwrap();
    let request = GetUploadUrlsRequest::new(file.clone(), described(scan.plan().parts(), &scan));
    let fresh = files::get_upload_urls(&client, request).await.unwrap().multi_parts;
    client.put_part(fresh[0].upload_url.as_ref().unwrap().expose(), bytes).await.unwrap();
    files::complete_file(&client, CompleteFileRequest::new(file).sha256(scan.sha256)).await.unwrap();
}

#[tokio::test]
async fn names_have_rules() {
    let world = World::with_token().await;
    let make =
        |name: &str| files::create_directory(&world.client, CreateDirectoryRequest::new(world.space.clone(), name));
    for name in ["", ".", "..", "a<b", "a>b", "a|b", "a:b", "a\"b", "a*b", "a?b", "a/b", "a\\b"] {
        assert_code(make(name).await, errors::FILE_NAME_INVALID);
    }
    assert_code(make(&"长".repeat(251)).await, errors::FILE_NAME_TOO_LONG);
    make(&"长".repeat(250)).await.unwrap();
}

#[tokio::test]
async fn at_most_a_hundred_downloads_at_once() {
    let world = World::with_token().await;
    let file = world.upload("one.bin", b"x", PART).await;
    let ask = |count: usize| {
        files::get_download_urls(
            &world.client,
            GetDownloadUrlsRequest::new(world.space.clone(), vec![file.clone(); count]),
        )
    };
    assert_eq!(ask(100).await.unwrap().downloads.len(), 100);
    assert_code(ask(101).await, errors::INVALID_PARAMETER);
}

#[tokio::test]
async fn a_file_over_two_hundred_gigabytes_is_refused() {
    let world = World::with_token().await;
    let scan = scanned(b"x", PART);
    let mut request = world.file("huge.bin", &scan);
    request.length = (200 << 30) + 1;
    request.multi_parts = None;
    assert_code(files::create_file(&world.client, request).await, errors::INVALID_PARAMETER);
}

#[tokio::test]
async fn files_of_every_small_size_go_up_and_come_down() {
    let world = World::with_token().await;
    let part = usize::try_from(PART).unwrap();
    for (index, length) in [0, 1, 63, 64, 1024, part - 1, part, part + 1].into_iter().enumerate() {
        let bytes = content(length);
        let file = world.upload(&format!("{index}.bin"), &bytes, PART).await;
        assert!(world.download(&file).await == bytes, "{length} bytes");
    }
}

#[tokio::test]
async fn urls_come_for_a_hundred_parts_at_a_time() {
    let world = World::with_token().await;
    // Nothing is sent, so the content does not matter: only how many parts there are.
    let bytes = content(64);
    let scan = scanned(&bytes, PART);
    let request = |count: u32| {
        let part = |number: u32| {
            let part = files::UploadPart::new(number, PART).part_offset(u64::from(number - 1) * PART);
            if number == 1 { part } else { part.hash_ctx([7; 8]) }
        };
        let mut request = world.file(&format!("{count} parts"), &scan).multi_parts((1..=count).map(part));
        request.length = u64::from(count) * PART;
        request
    };
    for (count, urls) in [(1, 1), (100, 100), (101, 100)] {
        let created = files::create_file(&world.client, request(count)).await.unwrap();
        let with_url = created.multi_parts.iter().filter(|part| part.upload_url.is_some()).count();
        assert_eq!(with_url, urls, "{count} parts");
    }
    assert_code(files::create_file(&world.client, request(10_001)).await, errors::INVALID_PARAMETER);
}

#[tokio::test]
async fn the_policies_for_taken_names() {
    let world = World::with_token().await;
    let (bytes, others) = (content(10), content(11));
    let (scan, other) = (scanned(&bytes, PART), scanned(&others, PART));
    let first = world.upload("a.bin", &bytes, PART).await;
    let with = |request: CreateFileRequest, policy: DuplicatePolicy| {
        let mut request = request;
        request.auto_rename = policy;
        files::create_file(&world.client, request)
    };
    assert_code(with(world.file("a.bin", &scan), DuplicatePolicy::Reject).await, errors::FILE_NAME_REPEATED);

    let renamed = with(world.file("a.bin", &scan), DuplicatePolicy::RenameWithTimestamp).await.unwrap();
    let name = renamed.file_name.unwrap();
    let stamp = name.strip_prefix("a_").and_then(|rest| rest.strip_suffix(".bin"));
    assert!(stamp.is_some_and(|stamp| !stamp.is_empty()), "{name}");

    let same = with(world.file("a.bin", &scan).sha256(scan.sha256), DuplicatePolicy::ReuseIdentical).await.unwrap();
    assert_eq!((same.exist, same.file_id), (Some(true), Some(first)));
    let differs =
        with(world.file("a.bin", &other).sha256(other.sha256), DuplicatePolicy::ReuseIdentical).await.unwrap();
    assert_ne!(differs.exist, Some(true));
    assert_ne!(differs.file_name.as_deref(), Some("a.bin"));
}

#[tokio::test]
async fn a_digest_without_the_bytes_is_no_flash_upload() {
    let world = World::with_token().await;
    let bytes = content(5000);
    let scan = scanned(&bytes, PART);
    world.upload("known.bin", &bytes, PART).await;
    let stranger = proof_code("somebody else", scan.length(), Cursor::new(&bytes)).unwrap().unwrap();
    for (name, proof) in [("no proof", None), ("wrong proof", Some(stranger))] {
        let mut request = world.file(name, &scan).sha256(scan.sha256);
        request.proof_code = proof;
        let outcome = files::create_file(&world.client, request).await;
        assert!(outcome.is_err() || outcome.unwrap().rapid_upload != Some(true), "{name}");
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_named_by_its_code() {
    let world = World::with_token().await;
    let error =
        files::get_file(&world.client, GetFileRequest::new(world.space.clone(), "nothing".into())).await.unwrap_err();
    assert_eq!(error.operation(), Some("getFile"));
    assert_eq!(error.code(), Some(errors::RESOURCE_NOT_FOUND), "{error}");
    assert_code(
        files::get_file(&world.client, GetFileRequest::new("no space".into(), "nothing".into())).await,
        errors::SPACE_UNAVAILABLE,
    );
}
