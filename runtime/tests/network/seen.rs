//! What a caller sees of a fault, as the tables of `docs/RELIABILITY.md` have it.

use std::time::Duration;

use koodrive_runtime::{Client, ClientBuilder, Error, ErrorKind, RetryPolicy, StaticToken};

use super::support::{CreateJob, get_file};

/// A client that pauses for no longer than it must.
pub(crate) fn builder(endpoint: &str) -> ClientBuilder {
    let retry = RetryPolicy::new().backoff(Duration::from_millis(1), Duration::from_millis(1));
    Client::builder(endpoint).credentials(StaticToken::new("token-0123456789")).retry(retry)
}

/// What a call of an operation that is idempotent saw, and one of an operation that is not.
pub(crate) async fn both(client: &Client) -> [Result<(), Error>; 2] {
    [client.call(&get_file()).await.map(drop), client.call(&CreateJob { kind: 1 }).await.map(drop)]
}

/// The cells of a row.
pub(crate) fn row(fault: &str, outcome: &Result<(), Error>) -> String {
    match outcome {
        Ok(()) => format!("| {fault} | the value | | | |"),
        Err(error) => format!(
            "| {fault} | `{:?}` | {} | {} | {} |",
            error.kind(),
            error.attempts(),
            yes(error.is_retryable()),
            error.phase().map(|phase| format!("`{phase:?}`")).unwrap_or_default()
        ),
    }
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// One attempt, and nothing was sent: repeating does not help.
pub(crate) fn is_decided(fault: &str, error: &Error) {
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Handshake, 1), "{fault}: {error}");
    assert!(error.is_unsent() && !error.is_retryable(), "{fault}: {error}");
    let text = error.to_string();
    assert_eq!(text, format!("{error:#}"), "{fault}: the line has it all");
    assert!(!text.contains('\n') && !text.contains("0123456789"), "{fault}: {text}");
}

/// Whether the page has these rows, as they were observed.
#[allow(clippy::print_stdout, reason = "what is left out is said")]
pub(crate) fn documented(rows: &[String]) {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/RELIABILITY.md");
    let Ok(page) = std::fs::read_to_string(page) else {
        println!("skipped: docs/RELIABILITY.md is not in this package");
        return;
    };
    let missing: Vec<_> = rows.iter().filter(|row| !page.contains(row.as_str())).cloned().collect();
    assert!(missing.is_empty(), "docs/RELIABILITY.md does not say what was observed:\n{}", missing.join("\n"));
}
