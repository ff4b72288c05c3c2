//! Sessions of carriers' accounts over real sockets: how they begin, are refreshed for all callers at once, and end.

use std::time::Duration;

use koodrive::carrier_accounts::{self, GetAccountRequest, VerificationPurpose};
use koodrive::carrier_sessions::{CreateCarrierSessionRequest, SignInMethod};
use koodrive::runtime::{SavedSession, StaticToken};
use koodrive::sessions::{self, AuthSessionRequest};
use koodrive::{ACCOUNT_TOKEN, CallOptions, CarrierSession, Client, Error, errors};
use koodrive_emulator::{Emulator, Fault};

use super::carriers::{PASSWORD, PHONE, captcha, registered, stranger};
use crate::end_to_end::contract;

const LIFE: Duration = Duration::from_secs(30 * 60);
/// When a token is about to expire.
const ALMOST: Duration = Duration::from_secs(29 * 60 + 30);

async fn called(client: &Client) -> Result<String, Error> {
    let response = carrier_accounts::get_account(client, GetAccountRequest::new()).await?;
    Ok(response.data.unwrap().phone.unwrap())
}

fn refreshes(emulator: &Emulator) -> usize {
    emulator.calls().iter().filter(|call| call.operation == "refreshCarrierSession").count()
}

/// All at once, over as many connections as it takes.
async fn a_thousand(client: &Client) {
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { called(&client).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap(), PHONE);
    }
}

#[tokio::test]
async fn an_account_signs_in_with_its_password_or_a_code() {
    let emulator = Emulator::start().await.unwrap();
    registered(&emulator, PHONE).await;
    let client = stranger(&emulator);
    let request = || CreateCarrierSessionRequest::new(PHONE, SignInMethod::Password);
    let session = CarrierSession::sign_in(&client, request().password(PASSWORD)).await.unwrap();
    assert_eq!(called(&client.with_credentials(session)).await.unwrap(), PHONE);

    let token = captcha(&emulator, PHONE, VerificationPurpose::SignIn).await;
    let request = || CreateCarrierSessionRequest::new(PHONE, SignInMethod::VerificationCode);
    let session = CarrierSession::sign_in(&client, request().captcha_token(token.clone())).await.unwrap();
    assert_eq!(called(&client.with_credentials(session)).await.unwrap(), PHONE);

    let error = CarrierSession::sign_in(&client, request().captcha_token(token)).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "a token of a code is good once: {error}");
    for (account, password) in [(PHONE, "wrong"), ("0027188460999", PASSWORD), ("", "")] {
        let request = CreateCarrierSessionRequest::new(account, SignInMethod::Password).password(password);
        let error = CarrierSession::sign_in(&client, request).await.unwrap_err();
        assert_eq!(error.code(), Some(errors::AUTHENTICATION_FAILED), "{account}: {error}");
    }
    for (method, missing) in [(SignInMethod::Password, "password"), (SignInMethod::VerificationCode, "captchaToken")] {
        let error =
            CarrierSession::sign_in(&client, CreateCarrierSessionRequest::new(PHONE, method)).await.unwrap_err();
        assert!(error.message().unwrap().starts_with(missing), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_callers_across_an_old_token_make_one_refresh() {
    let emulator = Emulator::start().await.unwrap();
    let (client, _session) = registered(&emulator, PHONE).await;
    emulator.clock().advance(ALMOST);
    a_thousand(&client).await;
    assert_eq!(refreshes(&emulator), 1, "before it expired");
    emulator.clock().advance(2 * LIFE);
    a_thousand(&client).await;
    assert_eq!(refreshes(&emulator), 2, "after it had");
    assert!(emulator.calls().iter().all(|call| call.status == Some(200)), "no call was refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_callers_across_a_refused_token_make_one_refresh() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    emulator.expire_token(session.token().unwrap().expose()).unwrap();
    a_thousand(&client).await;
    assert_eq!(refreshes(&emulator), 1);
}

#[tokio::test]
async fn calls_do_not_prolong_an_account_token() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    let token = session.token().unwrap();
    let plain = client.with_credentials(StaticToken::of_kind(ACCOUNT_TOKEN, token));
    for _ in 0..2 {
        emulator.clock().advance(Duration::from_secs(14 * 60));
        called(&plain).await.unwrap();
    }
    emulator.clock().advance(Duration::from_secs(2 * 60));
    assert!(called(&plain).await.unwrap_err().is_unauthenticated());
    called(&client).await.unwrap();
}

#[tokio::test]
async fn a_refusal_of_the_refresh_ends_the_session_and_an_outage_does_not() {
    let emulator = Emulator::builder().refresh_after_expiry(false).start().await.unwrap();
    let (client, _session) = registered(&emulator, PHONE).await;
    emulator.clock().advance(ALMOST);
    emulator.inject(Fault::reset_before().on("refreshCarrierSession")).unwrap();
    called(&client).await.unwrap();
    assert_eq!(refreshes(&emulator), 1, "not repeated: it may have been done");
    called(&client).await.unwrap();
    assert_eq!(refreshes(&emulator), 2, "the next call tries again");

    emulator.clock().advance(LIFE);
    let error = called(&client).await.unwrap_err();
    assert!(error.is_session_ended(), "{error:#}");
    let asked = emulator.calls().len();
    assert!(called(&client).await.unwrap_err().is_session_ended() && emulator.calls().len() == asked);
}

#[tokio::test]
async fn a_session_is_saved_resumed_and_signed_out() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    let saved: SavedSession = serde_json::from_str(&serde_json::to_string(&session.saved().unwrap()).unwrap()).unwrap();
    assert!(saved.refresh_token.is_some() && saved.account.is_some() && saved.expires.is_some(), "{saved:?}");
    let resumed = CarrierSession::resume(saved);
    let client = client.with_credentials(resumed.clone());
    emulator.clock().advance(ALMOST);
    called(&client).await.unwrap();
    assert_eq!(refreshes(&emulator), 1);
    let token = resumed.token().unwrap();
    resumed.sign_out(&client).await.unwrap();
    assert!(called(&client).await.unwrap_err().is_session_ended());
    let elsewhere = client.with_credentials(StaticToken::of_kind(ACCOUNT_TOKEN, token));
    assert!(called(&elsewhere).await.unwrap_err().is_unauthenticated(), "the server knows it too");
}

#[tokio::test]
async fn a_refresh_replaces_both_tokens() {
    let emulator = Emulator::start().await.unwrap();
    let (client, session) = registered(&emulator, PHONE).await;
    let first = session.saved().unwrap();
    session.refresh(&client).await.unwrap();
    let second = session.saved().unwrap();
    assert!(first.token != second.token && first.refresh_token != second.refresh_token);
    assert_eq!(first.account, second.account);
    let old = CarrierSession::resume(first);
    assert!(called(&client.with_credentials(old)).await.unwrap_err().is_session_ended());
    called(&client).await.unwrap();
}

/// The client does not send them, and the server does not take them.
#[tokio::test]
async fn tokens_of_the_drive_and_of_accounts_are_not_mixed_up() {
    let emulator = Emulator::start().await.unwrap();
    let (account, session) = registered(&emulator, PHONE).await;
    let error = sessions::auth_session(&account, AuthSessionRequest::new()).await.unwrap_err();
    assert!(error.is_credentials() && error.is_unsent(), "{error:#}");
    let drive = emulator.issue_token().unwrap();
    let error = called(&account.with_credentials(StaticToken::new(drive.clone()))).await.unwrap_err();
    assert!(error.is_credentials() && error.is_unsent() && error.to_string().contains("accountToken"), "{error:#}");
    assert_eq!(super::raw::call(&emulator, &drive, "getAccount", &serde_json::json!({})).await.status, 401);
    let token = session.token().unwrap();
    assert_eq!(super::raw::call(&emulator, token.expose(), "authSession", &serde_json::json!({})).await.status, 401);
}

#[tokio::test]
async fn the_name_of_the_carrier_is_needed_and_checked() {
    let emulator = Emulator::builder().agent("orange").start().await.unwrap();
    let request = || CreateCarrierSessionRequest::new(PHONE, SignInMethod::Password).password(PASSWORD);
    let client = contract::client(&emulator).build().unwrap();
    let error = CarrierSession::sign_in(&client, request()).await.unwrap_err();
    assert!(error.is_config() && error.is_unsent(), "{error:#}");
    let other = client.with(CallOptions::new().agent("banana"));
    let error = CarrierSession::sign_in(&other, request()).await.unwrap_err();
    assert_eq!(error.code(), Some(errors::INVALID_PARAMETER), "{error}");
    assert!(error.message().unwrap().starts_with("x-hw-agentname: "), "{error}");
    registered(&emulator, PHONE).await;
    CarrierSession::sign_in(&stranger(&emulator), request()).await.unwrap();
}
