//! Connections that are not made, or not in time.

use std::net::TcpListener;
use std::time::Duration;

use koodrive_runtime::transport::Phase;
use koodrive_runtime::{CallOptions, ErrorKind};

use super::seen::{both, builder, documented, row};

/// A port that nobody listens on.
fn closed() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

#[tokio::test]
async fn each_phase_can_be_told_apart() {
    let address = closed();
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let hurried = CallOptions::new().attempt_timeout(Duration::from_millis(60));
    let mut rows = Vec::new();
    let mut table = vec![
        ("a port that nobody listens on", format!("http://{address}"), ErrorKind::Connect, Phase::Connect, address),
        (
            "a name that does not exist",
            "http://nobody.invalid".to_owned(),
            ErrorKind::Connect,
            Phase::Resolve,
            "the name nobody.invalid cannot be resolved".to_owned(),
        ),
        (
            "a server that never responds",
            format!("http://{}", silent.local_addr().unwrap()),
            ErrorKind::Timeout,
            Phase::Receive,
            format!("no complete response from {} within 60ms", silent.local_addr().unwrap()),
        ),
    ];
    if cfg!(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")) {
        table.push((
            "a server that never agrees on TLS",
            format!("https://{}", silent.local_addr().unwrap()),
            ErrorKind::Connect,
            Phase::Tls,
            format!("no connection to {} within 60ms, while agreeing on TLS", silent.local_addr().unwrap()),
        ));
    }
    for (fault, endpoint, kind, phase, says) in table {
        // A machine without authorities: `bundled.rs` says so.
        let Ok(client) = builder(&endpoint).allow_plain_http("nobody.invalid").build() else { continue };
        let client =
            if kind == ErrorKind::Timeout || phase == Phase::Tls { client.with(hurried.clone()) } else { client };
        let outcomes = both(&client).await;
        for (outcome, attempts) in outcomes.iter().zip([4, if kind == ErrorKind::Timeout { 1 } else { 4 }]) {
            let error = outcome.as_ref().unwrap_err();
            assert_eq!(
                (error.kind(), error.phase(), error.attempts()),
                (kind, Some(phase), attempts),
                "{fault}: {error}"
            );
            assert!(error.is_retryable() && error.is_unsent() == (kind == ErrorKind::Connect), "{fault}: {error}");
            assert!(error.to_string().contains(&says), "{fault}: {error}");
        }
        rows.push(row(fault, &outcomes[0]));
    }
    documented(&rows);
}

/// The operation is not idempotent, but nothing of the first attempt was sent.
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[tokio::test]
async fn a_connection_that_takes_longer_than_the_attempt_was_never_used() {
    use super::support::CreateJob;

    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("https://{}", silent.local_addr().unwrap());
    let Ok(client) = builder(&endpoint).connect_timeout(Duration::from_secs(30)).build() else { return };
    let client = client.with(CallOptions::new().attempt_timeout(Duration::from_millis(30)));
    let error = client.call(&CreateJob { kind: 1 }).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.is_unsent()), (ErrorKind::Connect, 4, true), "{error}");

    // A part that does not move, because there is no connection.
    let client = client.with(CallOptions::new().idle_timeout(Duration::from_millis(30)));
    let error = client.put_part(&format!("{endpoint}/f?sig=hush"), "ab").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.is_unsent()), (ErrorKind::Connect, 4, true), "{error}");
    assert!(!error.to_string().contains("hush"), "{error}");
}

/// The limit of connecting alone says how far it was.
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[tokio::test]
async fn the_limit_of_connecting_says_what_took_so_long() {
    use koodrive_runtime::{Client, RetryPolicy};

    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap().to_string();
    let limited = Client::builder(format!("https://{address}")).connect_timeout(Duration::from_millis(30));
    let Ok(client) = limited.retry(RetryPolicy::never()).build() else { return };
    let error = client.download(&*format!("https://{address}/f?sig=hush")).await.unwrap_err();
    let text = error.to_string();
    assert_eq!((error.kind(), error.phase()), (ErrorKind::Connect, Some(Phase::Tls)), "{text}");
    assert!(text.contains(&format!("none to {address} within 30ms, while agreeing on TLS")), "{text}");
}
