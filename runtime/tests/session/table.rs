//! The table of `docs/RELIABILITY.md` about refreshes is what is observed here, over real sockets.

use std::fmt::Write;
use std::time::Duration;

use futures_util::future::{join, join_all};
use koodrive_runtime::{Error, Result, RetryPolicy};

use super::sockets::{Reply, UNAVAILABLE};
use super::support::File;
use super::{BUSY, GATEWAY, HTML, OWN, Scene};

const FAULTS: &[(&str, Reply)] = &[
    ("connection reset after the request was sent", Reply::Close),
    ("no response", Reply::Hang),
    ("a response that stalls halfway", Reply::Head),
    ("503", UNAVAILABLE),
    ("503 with `Retry-After: 86400`", Reply::Respond(503, "Retry-After: 86400\r\n", "")),
    ("200 with a transient error (13000201)", Reply::Respond(200, "", BUSY)),
    ("401 with a gateway's code", Reply::Respond(401, "", GATEWAY)),
    ("401 with an HTML page", Reply::Respond(401, "", HTML)),
    ("200 with an HTML page", Reply::Respond(200, "", HTML)),
    ("200 without a token", Reply::Respond(200, "", r#"{"code":0}"#)),
    ("a redirect to another host", Reply::Respond(302, "Location: https://login.example.com/\r\n", "")),
    ("401 with the service's code 13000202", Reply::Respond(401, "", OWN)),
];

/// What the caller sees, in words.
fn described(outcome: &Result<File>, refreshes: u32) -> String {
    let mut text = match outcome {
        Ok(_) => "the value".to_owned(),
        Err(error) if error.is_session_ended() => return "the session has ended".to_owned(),
        Err(error) => {
            assert!(error.refresh_failure().is_some(), "{error:#}");
            let status = error.status().map(|status| format!(", HTTP {status}")).unwrap_or_default();
            let code = error.api().and_then(|api| api.code_text()).map(|code| format!(", code {code}"));
            let retryable = if error.is_retryable() { ", retryable" } else { "" };
            format!("error `{:?}`{status}{}{retryable}", error.kind(), code.unwrap_or_default())
        }
    };
    if refreshes > 1 {
        write!(text, ", refresh attempt {refreshes}").unwrap();
    }
    text
}

/// The fault occurs so many times, and the service is healthy afterwards.
async fn observed(reply: &Reply, times: usize) -> String {
    let policy = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    let scene = Scene::new(true, policy).await;
    scene.server.replies(vec![reply.clone(); times]);
    let outcome = scene.call().await;
    let told = described(&outcome, scene.server.counts().0);
    scene.server.replies([]);
    let after = scene.call().await;
    assert_eq!(after.as_ref().is_err_and(Error::is_session_ended), told == "the session has ended", "{reply:?}");
    assert!(after.is_ok() || told == "the session has ended", "{reply:?}: {after:?}");
    told
}

#[tokio::test]
async fn the_table_of_refreshes_is_what_callers_see() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/RELIABILITY.md");
    let Ok(page) = std::fs::read_to_string(page) else {
        println!("skipped: docs/RELIABILITY.md is not in this package");
        return;
    };
    let mut table = "| what the refresh meets | once | four times |\n|---|---|---|\n".to_owned();
    let rows = FAULTS.iter().map(|(_, reply)| join(observed(reply, 1), observed(reply, 4)));
    for ((fault, _), (once, lasting)) in FAULTS.iter().zip(join_all(rows).await) {
        writeln!(table, "| {fault} | {once} | {lasting} |").unwrap();
    }
    assert!(page.contains(&table), "docs/RELIABILITY.md does not say what callers see:\n\n{table}");
}
