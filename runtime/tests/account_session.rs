//! Sessions with refresh tokens, whose life the server states: refreshed ahead of time, once, and never twice with one
//! refresh token.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "session/account.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod account;
mod support;

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use account::{ACCOUNT_TOKEN, GetAccount, LIFE, Login, Register, Server, Session, Trouble};
use koodrive_runtime::{Anonymous, AppSignature, Client, Error, ManualClock, SavedSession, StaticToken};
use support::get_file;

const MINUTE: Duration = Duration::from_secs(60);
/// When a token is about to expire.
const ALMOST: Duration = Duration::from_secs(29 * 60 + 30);

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60)))
}

async fn signed_in(server: &Server) -> (Client, Session) {
    let stranger = server.client(Anonymous);
    let session = Session::sign_in(&stranger, Login { password: "secret".into() }).await.unwrap();
    (stranger.with_credentials(session.clone()), session)
}

async fn called(client: &Client) -> Result<(), Error> {
    client.call(GetAccount {}).await
}

async fn many(client: &Client, count: usize) {
    let calls: Vec<_> = (0..count)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { called(&client).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn calls_do_not_prolong_a_token_and_it_is_refreshed_before_it_expires() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, session) = signed_in(&server).await;
    for _ in 0..28 {
        called(&client).await.unwrap();
        clock.advance(MINUTE);
    }
    assert_eq!(server.counts(), (0, 0, 28));
    clock.advance(MINUTE + Duration::from_secs(1));
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 29), "less than a minute was left");
    clock.advance(ALMOST);
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (2, 0, 30), "with the refresh token that the first refresh returned");
    assert_eq!(session.token().unwrap().expose(), "AT token-3");
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_with_an_expiring_token_cause_one_refresh() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, _session) = signed_in(&server).await;
    clock.advance(ALMOST);
    many(&client, 1000).await;
    assert_eq!(server.counts(), (1, 0, 1000), "no call was refused, and none was lost");
}

#[tokio::test(start_paused = true)]
async fn an_expired_token_is_refreshed_once_and_a_refusal_ends_the_session() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, session) = signed_in(&server).await;
    let changes = Arc::new(Mutex::new(Vec::new()));
    let noted = changes.clone();
    let session = session.on_change(move |saved| noted.lock().unwrap().push(saved.cloned()));
    clock.advance(2 * LIFE);
    server.state.lock().unwrap().trouble = vec![Trouble::Refuse];
    let error = called(&client).await.unwrap_err();
    assert!(error.is_credentials() && error.is_session_ended(), "{error:#}");
    let error = called(&client).await.unwrap_err();
    assert!(error.is_session_ended() && error.is_unsent(), "{error:#}");
    assert_eq!(server.counts(), (1, 0, 0), "the server is not called again");
    assert_eq!((session.saved(), &*changes.lock().unwrap()), (None, &vec![None]));
}

#[tokio::test(start_paused = true)]
async fn an_outage_does_not_end_a_session() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, session) = signed_in(&server).await;
    clock.advance(ALMOST);
    server.state.lock().unwrap().trouble = vec![Trouble::Fail, Trouble::Fail];
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 1), "not repeated: the refresh may have been done; the old token is alive");
    clock.advance(MINUTE);
    let error = called(&client).await.unwrap_err();
    assert!(error.refresh_failure().is_some() && !error.is_session_ended(), "{error:#}");
    called(&client).await.unwrap();
    assert_eq!((server.counts(), session.token().unwrap().expose()), ((3, 0, 2), "AT token-2"));
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_fails_ahead_of_time_is_not_made_by_every_call() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, _session) = signed_in(&server).await;
    clock.advance(ALMOST);
    server.state.lock().unwrap().trouble = vec![Trouble::Fail; 50];
    for _ in 0..50 {
        called(&client).await.unwrap();
    }
    assert_eq!(server.counts(), (4, 0, 50), "the old token is good all the time");
    tokio::time::sleep(MINUTE).await;
    server.state.lock().unwrap().trouble.clear();
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (5, 0, 51));
}

/// Whether it was lost before or after it was done, nobody knows: the next call finds out.
#[tokio::test(start_paused = true)]
async fn a_lost_response_to_a_refresh_costs_the_session_where_refresh_tokens_are_good_once() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, session) = signed_in(&server).await;
    clock.advance(LIFE);
    server.state.lock().unwrap().trouble = vec![Trouble::Lose];
    let error = called(&client).await.unwrap_err();
    assert!(!error.is_session_ended(), "{error:#}");
    assert!(called(&client).await.unwrap_err().is_session_ended());
    assert_eq!((server.counts().0, session.token()), (2, None));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_lives_for_seconds_is_not_refreshed_by_every_call() {
    let clock = clock();
    let server = Server::new(&clock);
    server.state.lock().unwrap().life = Duration::from_secs(40);
    let (client, _session) = signed_in(&server).await;
    for _ in 0..10 {
        called(&client).await.unwrap();
        clock.advance(Duration::from_secs(3));
    }
    assert_eq!(server.counts(), (0, 0, 10));
    clock.advance(Duration::from_secs(1));
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 11), "nine seconds were left of forty");
}

#[tokio::test(start_paused = true)]
async fn a_life_beyond_all_measure_is_none() {
    for life in [Duration::MAX, Duration::from_secs(1 << 40), Duration::from_secs(u64::from(u32::MAX) * 100)] {
        let clock = clock();
        let server = Server::new(&clock);
        server.state.lock().unwrap().life = life;
        let (client, session) = signed_in(&server).await;
        called(&client).await.unwrap();
        clock.advance(LIFE);
        called(&client).await.unwrap();
        let saved = session.saved().unwrap();
        assert_eq!((server.counts().0, saved.expires.as_ref()), (0, None), "{life:?}");
        assert!(serde_json::to_string(&saved).is_ok(), "{life:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_is_saved_with_all_that_it_needs() {
    let clock = clock();
    let server = Server::new(&clock);
    let stranger = server.client(Anonymous);
    let session = Session::sign_in(&stranger, Register { phone: "1".to_owned() }).await.unwrap();
    let text = serde_json::to_string(&session.saved().unwrap()).unwrap();
    assert_eq!(
        text,
        r#"{"token":"AT token-1","refresh_token":"again-1","account":"7","expires":"2026-11-24T23:30:00.000Z"}"#
    );
    let saved: SavedSession = serde_json::from_str(&text).unwrap();
    let resumed = Session::resume(saved);
    let client = stranger.with_credentials(resumed.clone());
    called(&client).await.unwrap();
    clock.advance(ALMOST);
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 2), "it knows when its token expires");
    resumed.sign_out(&client).await.unwrap();
    assert!(server.state.lock().unwrap().ended);
    assert!(called(&client).await.unwrap_err().is_session_ended());
}

#[tokio::test(start_paused = true)]
async fn without_its_account_a_session_works_and_cannot_be_signed_out() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, session) = signed_in(&server).await;
    let token = session.token().unwrap();
    let other = Session::new(token.expose().trim_start_matches("AT "), "again-1");
    let client = client.with_credentials(other.clone());
    called(&client).await.unwrap();
    let error = other.sign_out(&client).await.unwrap_err();
    assert!(error.is_credentials() && format!("{error}").contains("account"), "{error:#}");
    clock.advance(LIFE);
    called(&client).await.unwrap();
    assert_eq!(server.counts(), (1, 1, 2), "its token was refused, and then refreshed");
}

#[tokio::test(start_paused = true)]
async fn tokens_of_one_kind_are_not_sent_to_operations_of_another() {
    let clock = clock();
    let server = Server::new(&clock);
    let (client, _session) = signed_in(&server).await;
    let mut errors = vec![client.call(get_file()).await.unwrap_err()];
    errors.push(called(&server.client(StaticToken::new("drive-token"))).await.unwrap_err());
    errors.push(called(&server.client(AppSignature::new("app", "secret", "7"))).await.unwrap_err());
    errors.push(called(&server.client(Anonymous)).await.unwrap_err());
    for error in errors {
        assert!(error.is_credentials() && error.is_unsent(), "{error:#}");
        assert!(format!("{error:#}").contains("accountToken"), "{error:#}");
    }
    assert_eq!(server.counts(), (0, 0, 0), "nothing was sent");
    called(&server.client(StaticToken::of_kind(ACCOUNT_TOKEN, "token-1"))).await.unwrap();
}

#[test]
fn a_session_shows_no_secret() {
    let saved = SavedSession::new("token-0123456789").refresh_token("again-0123456789").account("7");
    let shown = format!("{saved:?} {:?}", Session::resume(saved.clone()));
    assert!(!shown.contains("0123456789"), "{shown}");
}
