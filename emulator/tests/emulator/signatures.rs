//! App signatures.

use std::time::{Duration, SystemTime};

use koodrive_runtime::Secret;
use koodrive_runtime::sign::{self, Signable};
use serde_json::json;

use crate::peer::{BASE, Peer, Response};

const NOW: &str = "2025-11-03T07:01:40Z";

const ALGORITHM: &str = "HMAC-SHA256";

/// A call to sign, right unless a test changes it.
struct Signed<'p> {
    peer: &'p Peer,
    path: String,
    app_id: String,
    secret: String,
    user_id: String,
    date: SystemTime,
    headers: Vec<&'static str>,
    body: Vec<u8>,
    /// What is sent in place of the signed body.
    altered: Option<Vec<u8>>,
}

impl<'p> Signed<'p> {
    fn new(peer: &'p Peer) -> Self {
        let root = format!("DEUI7pa0C24Aroot{}", peer.space());
        Self {
            peer,
            path: format!("{BASE}/files/{root}/detail"),
            app_id: peer.emulator.app_id().to_owned(),
            secret: peer.emulator.app_secret().to_owned(),
            user_id: peer.emulator.user_id().to_string(),
            date: peer.emulator.clock().now(),
            headers: vec!["host", "x-date", "x-user-id"],
            body: json!({"containerId": peer.space()}).to_string().into_bytes(),
            altered: None,
        }
    }

    async fn send(self) -> Response {
        let date = sign::date(self.date).unwrap();
        let headers = [("host", self.peer.host()), ("x-date", &date), ("x-user-id", &self.user_id)];
        let signed: Vec<_> = headers.into_iter().filter(|(name, _)| self.headers.contains(name)).collect();
        let request = Signable { method: "POST", path: &self.path, query: "", headers: &signed, body: &self.body };
        let canonical = sign::canonical_request(&request);
        let secret = Secret::from(self.secret.as_str());
        let signature = sign::signature(&secret, &sign::string_to_sign(ALGORITHM, &canonical.text));
        let authorization = sign::authorization(ALGORITHM, &self.app_id, &canonical.signed_headers, &signature);
        let sent = [("X-Date", date.as_str()), ("X-User-Id", &self.user_id), ("Authorization", &authorization)];
        self.peer.send("POST", &self.path, &sent, self.altered.as_ref().unwrap_or(&self.body)).await
    }
}

#[tokio::test]
async fn a_valid_signature_authenticates_the_user() {
    let peer = Peer::at(NOW).await;
    let response = Signed::new(&peer).send().await;
    assert_eq!((response.status, &response.json()["owners"][0]["me"]), (200, &json!(true)));
}

#[tokio::test]
async fn a_signature_is_valid_for_fifteen_minutes_and_not_in_advance() {
    let peer = Peer::at(NOW).await;
    let now = peer.emulator.clock().now();
    for (date, status) in [
        (now - Duration::from_secs(15 * 60), 200),
        (now - Duration::from_secs(15 * 60 + 1), 401),
        (now + Duration::from_secs(1), 401),
    ] {
        assert_eq!(Signed { date, ..Signed::new(&peer) }.send().await.status, status, "{date:?}");
    }
}

#[tokio::test]
async fn invalid_signatures_are_refused() {
    let peer = Peer::at(NOW).await;
    let altered = || Some(json!({"containerId": peer.space(), "more": 1}).to_string().into_bytes());
    let wrong = [
        ("secret", Signed { secret: "guess".to_owned(), ..Signed::new(&peer) }),
        ("application", Signed { app_id: "nobody".to_owned(), ..Signed::new(&peer) }),
        ("user", Signed { user_id: "nobody".to_owned(), ..Signed::new(&peer) }),
        ("body", Signed { altered: altered(), ..Signed::new(&peer) }),
        ("user not signed", Signed { headers: vec!["host", "x-date"], ..Signed::new(&peer) }),
        ("date not signed", Signed { headers: vec!["host", "x-user-id"], ..Signed::new(&peer) }),
    ];
    for (what, call) in wrong {
        let response = call.send().await;
        assert_eq!((response.status, &response.json()["code"]), (401, &json!(13_000_202)), "{what}");
    }
}

#[tokio::test]
async fn operations_on_sessions_refuse_signatures() {
    let peer = Peer::at(NOW).await;
    let call = Signed { path: format!("{BASE}/session/refresh"), ..Signed::new(&peer) };
    let response = call.send().await;
    assert_eq!(response.json()["msg"], "this operation does not take an app signature");
}
