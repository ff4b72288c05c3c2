//! Tokens: how they are issued, and how long they live.

use std::time::Duration;

use koodrive_emulator::{Clock, Emulator, EmulatorError, Fault};
use serde_json::{Value, json};
use tokio::io::AsyncReadExt;

use crate::peer::{BASE, Peer};

const NOW: &str = "2024-01-04T02:54:03Z";

async fn status(peer: &Peer, token: &str) -> u16 {
    peer.call_as(token, "GET", "/session/auth", Value::Null).await.0
}

#[tokio::test]
async fn a_code_yields_a_token_once() {
    let peer = Peer::start().await;
    let code = json!({"code": peer.emulator.authorization_code().unwrap()});
    let session = peer.done("/session/", code.clone()).await;
    let token = session["accessToken"].as_str().unwrap();
    assert!(token.starts_with("Bearer+"));
    assert_eq!(session["data"]["accessToken"], token);
    assert_eq!(session["userId"], peer.emulator.user_id().as_str());
    assert_eq!(session["data"]["userId"], session["userId"]);

    let (_, user) = peer.call_as(token, "GET", "/session/auth", Value::Null).await;
    assert_eq!(user["data"]["innerUserId"], session["userId"]);
    assert_eq!(user["data"]["role"], "2");

    assert_eq!(peer.call("POST", "/session/", code).await.0, 401);
}

#[tokio::test]
async fn a_token_lives_for_twenty_minutes_after_the_last_call() {
    let peer = Peer::at(NOW).await;
    let clock = peer.emulator.clock();
    for _ in 0..3 {
        clock.advance(Duration::from_secs(20 * 60 - 1));
        assert_eq!(status(&peer, &peer.token).await, 200);
    }
    clock.advance(Duration::from_secs(20 * 60));
    let (status, response) = peer.call("GET", "/session/auth", Value::Null).await;
    assert_eq!(
        (status, &response["code"], &response["msg"]),
        (401, &json!(13_000_202), &json!("the token has expired"))
    );
}

/// Refreshes a token: the fresh one, or the message of the refusal.
async fn refresh(peer: &Peer, token: &str, session_id: &str) -> Result<String, String> {
    let headers = [("Authorization", token), ("x-session-id", session_id)];
    let response = peer.send("POST", &format!("{BASE}/session/refresh"), &headers, b"").await;
    let body = response.json();
    let text = |name: &str| body[name].as_str().unwrap().to_owned();
    if response.status == 200 {
        return Ok(text("accessToken"));
    }
    assert_eq!((response.status, &body["code"]), (401, &json!(13_000_202)));
    Err(text("msg"))
}

#[tokio::test]
async fn a_refreshed_token_replaces_the_old_one() {
    let peer = Peer::start().await;
    let code = json!({"code": peer.emulator.authorization_code().unwrap()});
    let session = peer.done("/session/", code).await;
    let token = session["accessToken"].as_str().unwrap();
    let session_id = session["data"]["sessionId"].as_str().unwrap();
    assert_eq!(peer.emulator.session_id(token).unwrap(), session_id);
    refresh(&peer, token, "another").await.unwrap_err();
    let fresh = refresh(&peer, token, session_id).await.unwrap();
    assert_eq!((status(&peer, token).await, status(&peer, &fresh).await), (401, 200));

    assert_eq!(peer.call_as(&fresh, "GET", "/session/logoff", Value::Null).await.0, 200);
    assert_eq!(status(&peer, &fresh).await, 401);
    for token in [token, &fresh] {
        assert_eq!(
            refresh(&peer, token, session_id).await.unwrap_err(),
            "the token is unknown",
            "logout ends them all"
        );
    }
}

#[tokio::test]
async fn a_refresh_can_be_repeated_for_a_while() {
    let peer = Peer::at(NOW).await;
    let session_id = peer.emulator.session_id(&peer.token).unwrap();
    peer.emulator.inject(Fault::reset_after().on("refreshSession")).unwrap();
    let headers = [("Authorization", peer.token.as_str()), ("x-session-id", &session_id), ("Host", peer.host())];
    let mut lost = peer.begin("POST", &format!("{BASE}/session/refresh"), &headers, b"").await;
    assert_eq!(lost.read_to_end(&mut Vec::new()).await.unwrap_or_default(), 0);
    assert_eq!(status(&peer, &peer.token).await, 401, "the work was done");

    let clock = peer.emulator.clock();
    clock.advance(Duration::from_secs(5 * 60 - 1));
    let fresh = refresh(&peer, &peer.token, &session_id).await.unwrap();
    assert_eq!(refresh(&peer, &peer.token, &session_id).await.unwrap(), fresh, "a session has one token");
    assert_eq!(status(&peer, &fresh).await, 200);
    clock.advance(Duration::from_secs(1));
    refresh(&peer, &peer.token, &session_id).await.unwrap_err();
    assert_eq!(status(&peer, &fresh).await, 200);
}

#[tokio::test]
async fn an_expired_token_can_only_be_refreshed() {
    let peer = Peer::at(NOW).await;
    let session_id = peer.emulator.session_id(&peer.token).unwrap();
    let clock = peer.emulator.clock();
    clock.advance(Duration::from_secs(23 * 60 * 60));
    assert_eq!(status(&peer, &peer.token).await, 401);
    assert_eq!(peer.call("GET", "/session/logoff", Value::Null).await.0, 401);
    refresh(&peer, &peer.token, "another").await.unwrap_err();
    clock.advance(Duration::from_secs(60 * 60 - 1));
    let fresh = refresh(&peer, &peer.token, &session_id).await.unwrap();
    assert_eq!(status(&peer, &fresh).await, 200);

    peer.emulator.expire_token(&fresh).unwrap();
    assert_eq!(status(&peer, &fresh).await, 401);
    let again = refresh(&peer, &fresh, &session_id).await.unwrap();
    clock.advance(Duration::from_secs(24 * 60 * 60));
    assert_eq!(refresh(&peer, &again, &session_id).await.unwrap_err(), "the session has ended");
}

#[tokio::test]
async fn a_strict_emulator_does_not_refresh_expired_tokens() {
    let time: jiff::Timestamp = NOW.parse().unwrap();
    let builder = Emulator::builder().clock(Clock::stopped(time.into())).refresh_after_expiry(false);
    let peer = Peer::with(builder.session_life(Duration::from_secs(30 * 60))).await;
    let session_id = peer.emulator.session_id(&peer.token).unwrap();
    let fresh = refresh(&peer, &peer.token, &session_id).await.unwrap();
    peer.emulator.clock().advance(Duration::from_secs(20 * 60));
    assert_eq!(refresh(&peer, &fresh, &session_id).await.unwrap_err(), "the token has expired");
    peer.emulator.clock().advance(Duration::from_secs(10 * 60));
    assert_eq!(refresh(&peer, &fresh, &session_id).await.unwrap_err(), "the session has ended");
}

#[tokio::test]
async fn revoking_a_token_ends_its_session() {
    let peer = Peer::start().await;
    let session_id = peer.emulator.session_id(&peer.token).unwrap();
    let other = peer.emulator.issue_token().unwrap();
    let fresh = refresh(&peer, &peer.token, &session_id).await.unwrap();
    peer.emulator.revoke_token(&peer.token).unwrap();
    assert_eq!((status(&peer, &fresh).await, status(&peer, &other).await), (401, 200));
    refresh(&peer, &fresh, &session_id).await.unwrap_err();
    assert!(matches!(peer.emulator.revoke_token(&fresh), Err(EmulatorError::UnknownToken)));
    assert!(matches!(peer.emulator.expire_token("nobody"), Err(EmulatorError::UnknownToken)));
    assert!(matches!(peer.emulator.session_id("nobody"), Err(EmulatorError::UnknownToken)));
}

#[tokio::test]
async fn a_call_without_a_token_is_refused() {
    let peer = Peer::start().await;
    for token in ["", "Bearer+nobody", "Bearer nobody", "nonsense"] {
        assert_eq!(status(&peer, token).await, 401, "{token:?}");
    }
    let response = peer.send("GET", &format!("{BASE}/session/auth"), &[], b"").await;
    assert_eq!((response.status, &response.json()["code"]), (401, &json!(13_000_202)));
}

#[tokio::test]
async fn the_sign_in_page_redirects_the_browser_with_a_code() {
    let peer = Peer::start().await;
    let (_, response) = peer.call("GET", "/session/authCodeURL?domain=drive.example", Value::Null).await;
    assert_eq!(response["orgIdHost"], peer.emulator.url());
    let page = peer.send("GET", response["uri"].as_str().unwrap(), &[], b"").await;
    assert_eq!(page.status, 302);
    let (page, code) = page.headers["location"].split_once("?code=").unwrap();
    assert_eq!(page, "https://drive.example/cloudfile/index.html");
    peer.done("/session/", json!({"code": code})).await;
}

#[tokio::test]
async fn common_headers_are_checked() {
    let peer = Peer::start().await;
    let auth = |name: &'static str, value: String| {
        let peer = &peer;
        async move {
            let headers = [("Authorization", peer.token.as_str()), (name, value.as_str())];
            peer.send("GET", &format!("{BASE}/session/auth"), &headers, b"").await.status
        }
    };
    assert_eq!(auth("X-Traceid", "a_9".repeat(19) + "z").await, 200);
    assert_eq!(auth("X-Traceid", "a".repeat(57)).await, 400);
    assert_eq!(auth("X-Traceid", "-".repeat(58)).await, 400);
    assert_eq!(auth("x-hw-share-folder-id", "F1".to_owned()).await, 200, "the operation does not take it");
}

#[tokio::test]
async fn the_gateway_refuses_unknown_operations() {
    let peer = Peer::start().await;
    for (method, path) in [("GET", "/no/thing"), ("DELETE", "/files/create")] {
        let (status, response) = peer.call(method, path, Value::Null).await;
        assert_eq!((status, &response["code"]), (404, &json!("APIGW.0101")));
    }
}

#[tokio::test]
async fn a_misfit_request_is_refused_with_the_path_of_the_field() {
    let peer = Peer::start().await;
    let mut creation = peer.creation("a", 1);
    creation["multiParts"] = json!([{"partNumber": 1, "partSize": {}}]);
    let (status, response) = peer.call("POST", "/files/create", creation).await;
    assert_eq!((status, &response["code"]), (400, &json!(13_000_102)));
    assert!(response["msg"].as_str().unwrap().starts_with("multiParts[0].partSize: "), "{response}");

    let (_, response) = peer.call("POST", "/files/create", json!({"fileName": "a"})).await;
    assert!(response["msg"].as_str().unwrap().contains("missing field `containerId`"), "{response}");

    for body in ["", "[]", "{", "<html>"] {
        let response = peer.send("POST", &format!("{BASE}/session/"), &[], body.as_bytes()).await;
        assert_eq!((response.status, &response.json()["code"]), (400, &json!(13_000_102)), "{body:?}");
    }
}

#[tokio::test]
async fn a_loose_emulator_is_loose_where_the_spec_says_so() {
    let peer = Peer::with(Emulator::builder().loose(true)).await;
    let (status, response) = peer.call("POST", "/files/create", peer.creation_of("a", b"abc")).await;
    assert_eq!((status, &response["code"]), (200, &json!("0")));
    // No other form of these was ever seen.
    assert_eq!(response["multiParts"][0]["partSize"], json!(3), "{response}");
    let root = json!({"containerId": peer.space()});
    let (_, root) = peer.call("POST", &format!("/files/DEUI7pa0C24Aroot{}/detail", peer.space()), root).await;
    assert!(root["createdTime"].as_str().unwrap().ends_with("ZVGltZQ=="), "{root}");
    // A space states its size in either form.
    let (_, space) = peer.call("GET", &format!("/space/{}?type=1", peer.emulator.user_id()), Value::Null).await;
    assert!(space["data"]["capacity"].is_string(), "{space}");
}
