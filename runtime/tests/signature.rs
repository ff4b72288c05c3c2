//! The app signature against vectors that a script in another language computed (`vectors/signature.py`).
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::time::{Duration, SystemTime};

use koodrive_runtime::sign::{self, Signable};
use koodrive_runtime::{AppSignature, Client, ManualClock, Secret};
use serde::Deserialize;
use support::{Script, get_file, header};

#[derive(Deserialize)]
struct Vectors {
    secret: String,
    app_id: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    method: String,
    target: String,
    body: String,
    host: String,
    date: String,
    user: String,
    canonical: String,
    string_to_sign: String,
    signature: String,
    authorization: String,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("vectors/signature.json")).unwrap()
}

#[test]
fn each_step_agrees_with_the_vectors() {
    let vectors = vectors();
    let secret = Secret::from(vectors.secret);
    assert_eq!(vectors.cases.len(), 20);
    for case in vectors.cases {
        let (path, query) = case.target.split_once('?').unwrap_or((&case.target, ""));
        let canonical = sign::canonical_request(&Signable {
            method: &case.method,
            path,
            query,
            headers: &[("X-User-Id", &case.user), ("X-Date", &case.date), ("Host", &format!(" {} ", case.host))],
            body: case.body.as_bytes(),
        });
        let to_sign = sign::string_to_sign(&canonical.text);
        let signature = sign::signature(&secret, &to_sign);
        assert_eq!(canonical.text, case.canonical, "{}", case.name);
        assert_eq!(canonical.signed_headers, "host;x-date;x-user-id");
        assert_eq!(to_sign, case.string_to_sign, "{}", case.name);
        assert_eq!(signature, case.signature, "{}", case.name);
        let authorization = sign::authorization(&vectors.app_id, &canonical.signed_headers, &signature);
        assert_eq!(authorization, case.authorization, "{}", case.name);
    }
}

#[test]
fn what_goes_out_carries_the_signature_of_what_goes_out() {
    let vectors = vectors();
    let now = SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_999);
    let script = Script::new();
    let client = Client::builder("https://gateway.example.com:8443/gateway/drive/")
        .transport(script.clone())
        .clock(ManualClock::new(now))
        .credentials(AppSignature::new(&vectors.app_id, vectors.secret.as_str(), "1505084218764547200"))
        .build()
        .unwrap();
    pollster(client.call(&get_file())).unwrap();

    let sent = script.only();
    assert_eq!(header(&sent, "x-date"), Some("20240909T033325Z"));
    assert_eq!(header(&sent, "x-user-id"), Some("1505084218764547200"));
    assert!(sent.headers()["authorization"].is_sensitive());
    let canonical = sign::canonical_request(&Signable {
        method: sent.method().as_str(),
        path: sent.uri().path(),
        query: sent.uri().query().unwrap_or_default(),
        headers: &[
            ("host", sent.uri().authority().unwrap().as_str()),
            ("x-date", header(&sent, "x-date").unwrap()),
            ("x-user-id", header(&sent, "x-user-id").unwrap()),
        ],
        body: sent.body(),
    });
    assert!(
        canonical
            .text
            .starts_with("POST\n/gateway/drive/koodrive/ose/v1/files/a%20b%2F%E4%BA%91/detail/\nfields=x~y\n")
    );
    let signature = sign::signature(&vectors.secret.into(), &sign::string_to_sign(&canonical.text));
    let expected = sign::authorization(&vectors.app_id, "host;x-date;x-user-id", &signature);
    assert_eq!(header(&sent, "authorization"), Some(expected.as_str()));
}

#[test]
fn each_attempt_is_signed_at_its_own_time() {
    let clock = std::sync::Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(1_725_852_805)));
    let script = Script::new();
    let credentials = AppSignature::new("id", "secret", "7");
    let client = script.builder().clock(clock.clone()).credentials(credentials).build().unwrap();
    pollster(client.call(&get_file())).unwrap();
    clock.advance(Duration::from_secs(61));
    pollster(client.call(&get_file())).unwrap();
    let dates: Vec<_> = script.sent().iter().map(|sent| header(sent, "x-date").map(str::to_owned)).collect();
    assert_eq!(dates, [Some("20240909T033325Z".to_owned()), Some("20240909T033426Z".to_owned())]);
}

/// The scripted transport never waits, so neither does this.
fn pollster<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}
