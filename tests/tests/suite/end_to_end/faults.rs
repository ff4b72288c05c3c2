//! What goes wrong between client and service, once each, and what a user of the bindings sees of it.
//!
//! First each fault for itself, seen by a client that attempts every call once. Then what a client makes of them that
//! tries again.

use std::time::Duration;

use koodrive::files::{self, CreateDirectoryRequest, GetDownloadUrlsRequest, SearchFilesRequest, SearchScope};
use koodrive::runtime::{CallOptions, ErrorKind};
use koodrive::{Client, Error, RetryPolicy, errors, sessions};
use koodrive_emulator::Fault;

use super::world::{PART, World, content, scanned};

/// How long a stalled call is waited for.
const PATIENCE: Duration = Duration::from_millis(300);

/// What a client sees of a call.
#[derive(Debug, PartialEq)]
enum Seen {
    Fine,
    /// An error of this kind, with this status and this code.
    Failed(ErrorKind, Option<u16>, Option<i64>),
}

fn seen<T>(outcome: Result<T, Error>) -> Seen {
    outcome.map_or_else(|error| Seen::Failed(error.kind(), error.status(), error.code()), |_| Seen::Fine)
}

fn api(status: u16, code: Option<i64>) -> Seen {
    Seen::Failed(ErrorKind::Api, Some(status), code)
}

fn transport(kind: ErrorKind, status: Option<u16>) -> Seen {
    Seen::Failed(kind, status, None)
}

/// Each fault on an operation that may be repeated.
fn on_operations() -> Vec<(Fault, Seen)> {
    let (internal, refused) = (errors::INTERNAL_SERVICE_FAILED, errors::AUTHENTICATION_FAILED);
    let json = "application/json";
    vec![
        (Fault::reset_before(), transport(ErrorKind::Interrupted, None)),
        (Fault::reset_after(), transport(ErrorKind::Interrupted, None)),
        (Fault::stall_before(), transport(ErrorKind::Timeout, None)),
        (Fault::stall_after(), transport(ErrorKind::Timeout, None)),
        (Fault::stall_in_body(), transport(ErrorKind::Timeout, Some(200))),
        (Fault::truncate(), transport(ErrorKind::Interrupted, Some(200))),
        (Fault::status(429), api(429, None)),
        (Fault::status(429).with_header("Retry-After", "2"), api(429, None)),
        (Fault::status(429).with_header("x-retry-after", "1500"), api(429, None)),
        (Fault::status(429).retry_at(Duration::from_secs(2)), api(429, None)),
        (Fault::error(internal), api(500, Some(internal))),
        (Fault::status(502), api(502, None)),
        (Fault::status(503), api(503, None)),
        (Fault::error_in_success(internal), api(200, Some(internal))),
        (Fault::error(refused), api(401, Some(refused))),
        (Fault::header("Content-Type", "text/html"), Seen::Fine),
        (Fault::status(200).with_header("Content-Type", json), transport(ErrorKind::Decode, Some(200))),
        (Fault::gzip(), Seen::Fine),
        (Fault::response(200, ""), transport(ErrorKind::Decode, Some(200))),
        (Fault::redirect("http://elsewhere.example/"), transport(ErrorKind::Redirect, Some(307))),
    ]
}

/// What the storage may do as well.
fn on_transfers() -> Vec<(Fault, Seen)> {
    vec![
        (Fault::reset_before(), transport(ErrorKind::Interrupted, None)),
        (Fault::reset_after(), transport(ErrorKind::Interrupted, None)),
        (Fault::stall_before(), transport(ErrorKind::Timeout, None)),
        (Fault::storage_error(503, "SlowDown"), transport(ErrorKind::Storage, Some(503))),
        (Fault::status(502), transport(ErrorKind::Storage, Some(502))),
        (Fault::redirect("http://elsewhere.example/"), transport(ErrorKind::Redirect, Some(307))),
    ]
}

/// Plays each fault and compares. Nothing but a stall takes longer than a client waits for.
async fn play(world: &World, on: &str, table: Vec<(Fault, Seen)>, call: impl AsyncFn(&Client) -> Seen) {
    let once = world.client.with(CallOptions::new().retry(RetryPolicy::never()));
    let impatient = once.with(CallOptions::new().attempt_timeout(PATIENCE).idle_timeout(PATIENCE));
    for (fault, expected) in table {
        let fault = fault.on(on).always();
        let client = if fault.to_string().starts_with("stall") { &impatient } else { &once };
        world.emulator.clear_calls();
        world.emulator.inject(fault.clone()).unwrap();
        assert_eq!(call(client).await, expected, "{fault}");
        let calls = world.emulator.calls();
        let mut hit = calls.iter().filter(|call| call.operation == on).peekable();
        assert!(hit.peek().is_some() && hit.all(|call| call.faulted), "{fault}: {calls:?}");
        world.emulator.clear_faults();
        assert_eq!(call(&world.client).await, Seen::Fine, "after {fault}");
    }
}

#[tokio::test]
async fn each_fault_is_told_for_what_it_is() {
    let world = World::falsified().await;
    play(&world, "authSession", on_operations(), async |client| {
        seen(sessions::auth_session(client, sessions::AuthSessionRequest::new()).await)
    })
    .await;
}

#[tokio::test]
async fn a_part_that_is_not_stored_can_be_sent_again() {
    let world = World::falsified().await;
    let bytes = content(1000);
    let scan = scanned(&bytes, PART);
    let created = files::create_file(&world.client, world.file("a", &scan).sha256(scan.sha256)).await.unwrap();
    let url = created.multi_parts[0].upload_url.clone().unwrap();
    play(&world, Fault::PUT_PART, on_transfers(), async |client| {
        seen(client.put_part(url.expose(), bytes.clone()).await)
    })
    .await;
    let complete = files::CompleteFileRequest::new(created.file_id.unwrap()).sha256(scan.sha256);
    files::complete_file(&world.client, complete).await.unwrap();
}

#[tokio::test]
async fn a_download_that_breaks_off_is_never_taken_for_whole() {
    let world = World::falsified().await;
    let bytes = content(1_000_000);
    let file = world.upload("a", &bytes, PART).await;
    let request = GetDownloadUrlsRequest::new(world.space.clone(), [file]);
    let links = files::get_download_urls(&world.client, request).await.unwrap().downloads;
    let url = links[0].url.clone().unwrap();
    let mut table = on_transfers();
    table.push((Fault::truncate(), transport(ErrorKind::Interrupted, None)));
    table.push((Fault::stall_in_body(), transport(ErrorKind::Timeout, None)));
    play(&world, Fault::DOWNLOAD, table, async |client| {
        let whole = async { client.download(url.expose()).await?.bytes_limited(1 << 30).await };
        seen(whole.await.inspect(|whole| assert!(*whole == bytes)))
    })
    .await;
}

#[tokio::test]
async fn what_was_carried_out_is_there_though_its_answer_was_lost() {
    let world = World::falsified().await;
    for (fault, name, is_there) in [(Fault::reset_before(), "before", false), (Fault::reset_after(), "after", true)] {
        world.emulator.inject(fault.on("createDirectory").always()).unwrap();
        let request = CreateDirectoryRequest::new(world.space.clone(), name);
        let error = files::create_directory(&world.client, request).await.unwrap_err();
        assert!(error.is_interrupted(), "{error}");
        world.emulator.clear_faults();
        let all = SearchFilesRequest::new(SearchScope::Personal, koodrive::common::PageInfo::new(10))
            .filter(files::SearchFilter::new().key_word(name).container_id(world.space.clone()));
        let found = files::search_files(&world.client, all).await.unwrap().files;
        assert_eq!(found.len(), usize::from(is_there), "{name}");
    }
}

#[tokio::test]
async fn a_session_survives_the_loss_of_a_refresh() {
    let world = World::falsified().await;
    let session = world.emulator.session_id(&world.origin).unwrap();
    world.emulator.expire_token(&world.origin).unwrap();
    let once = world.client.with(CallOptions::new().retry(RetryPolicy::never()));
    let refresh = || sessions::refresh_session(&once, sessions::RefreshSessionRequest::new(session.clone()));
    world.emulator.inject(Fault::reset_after().on("refreshSession").always()).unwrap();
    assert!(refresh().await.unwrap_err().is_interrupted());
    world.emulator.clear_faults();
    let fresh = refresh().await.unwrap().access_token.unwrap();
    let client = world.client.with_credentials(koodrive::Session::new(fresh, session.clone()));
    sessions::auth_session(&client, sessions::AuthSessionRequest::new()).await.unwrap();
}

/// Each fault that may pass, once. The waits that a server asks for are short here, for the clock is real.
fn passing() -> Vec<Fault> {
    let internal = errors::INTERNAL_SERVICE_FAILED;
    vec![
        Fault::reset_before(),
        Fault::reset_after(),
        Fault::stall_before(),
        Fault::stall_after(),
        Fault::stall_in_body(),
        Fault::truncate(),
        Fault::status(429),
        Fault::status(429).with_header("Retry-After", "0"),
        Fault::status(429).with_header("x-retry-after", "15"),
        Fault::status(429).retry_at(Duration::ZERO),
        Fault::error(internal),
        Fault::status(502),
        Fault::status(503),
        Fault::error_in_success(internal),
        Fault::error(errors::AUTHENTICATION_FAILED),
    ]
}

/// A client that tries again at once.
fn eager(world: &World) -> Client {
    let at_once = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    world.client.with(CallOptions::new().attempt_timeout(PATIENCE).idle_timeout(PATIENCE).retry(at_once))
}

#[tokio::test]
async fn a_fault_that_passes_is_not_seen() {
    let world = World::falsified().await;
    let client = eager(&world);
    for fault in passing() {
        world.emulator.clear_calls();
        world.emulator.inject(fault.clone().on("authSession")).unwrap();
        let response = client.call_with_response(sessions::AuthSessionRequest::new()).await.unwrap();
        assert!(response.attempts() >= 2, "{fault}");
        assert!(response.value().data.is_some(), "{fault}");
        assert_eq!(world.emulator.calls().iter().filter(|call| call.faulted).count(), 1, "{fault}");
    }
}

#[tokio::test]
async fn what_must_not_be_done_twice_is_not() {
    let world = World::falsified().await;
    let client = eager(&world);
    for (number, fault) in passing().into_iter().enumerate() {
        let text = fault.to_string();
        world.emulator.clear_calls();
        world.emulator.inject(fault.on("createDirectory")).unwrap();
        let request = CreateDirectoryRequest::new(world.space.clone(), format!("folder {number}"));
        let outcome = files::create_directory(&client, request).await;
        let calls = world.emulator.calls().iter().filter(|call| call.operation == "createDirectory").count();
        // What was turned away at the door is asked again: throttled, or not let in with the old token.
        let turned_away = text.contains("429") || text.contains("401");
        assert_eq!((outcome.is_ok(), calls), (turned_away, 1 + usize::from(turned_away)), "{text}: {outcome:?}");
    }
}
