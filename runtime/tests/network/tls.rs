//! Servers whose TLS is not to be trusted, or with whom none can be agreed on.

#[path = "tls/servers.rs"]
mod servers;

use std::process::Command;

use koodrive_runtime::Client;
use koodrive_runtime::transport::Phase;

use self::servers::{Authority, Certificate, Server};
use super::seen::{both, builder, documented, is_decided, row};

/// Where the parent keeps the authority that the child's system trusts.
const FOLDER: &str = "TEST_AUTHORITY";
const TRUSTED: &str = "trusted";

/// The authorities of a system are read from the environment, and to change one's own is a race.
#[test]
fn all_of_it_where_the_system_trusts_an_authority() {
    if std::env::var_os(FOLDER).is_some() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::new(TRUSTED);
    let file = folder.path().join("authority.pem");
    authority.keep(folder.path());
    let mut command = Command::new(std::env::current_exe().unwrap());
    for name in ["SSL_CERT_DIR", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(name);
    }
    command.args(["tls::", "--nocapture", "--test-threads=1"]).env(FOLDER, folder.path()).env("SSL_CERT_FILE", file);
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
}

/// The authority, in the child.
fn authority() -> Option<Authority> {
    std::env::var_os(FOLDER).map(|folder| Authority::kept(TRUSTED, folder.as_ref()))
}

struct Case {
    fault: &'static str,
    server: Server,
    /// What the line says beside the address, and what to do.
    says: &'static [&'static str],
}

fn cases(authority: &Authority) -> Vec<Case> {
    let stranger = Authority::new("unknown");
    let good = authority.certify(&Certificate::default());
    let case = |fault, server, says| Case { fault, server, says };
    // The text of native-tls is OpenSSL's, and has no such detail.
    let detail = |text: &'static [&'static str]| if cfg!(feature = "native-tls") { &[][..] } else { text };
    vec![
        case(
            "a certificate that has expired",
            Server::tls(&authority.certify(&Certificate { days: (-20, -10), ..Certificate::default() })),
            detail(&["expired", "clock"]),
        ),
        case(
            "a certificate that is not valid yet",
            Server::tls(&authority.certify(&Certificate { days: (10, 20), ..Certificate::default() })),
            detail(&["not valid yet", "clock"]),
        ),
        case(
            "a certificate of another host",
            Server::tls(&authority.certify(&Certificate { host: "elsewhere.example", ..Certificate::default() })),
            detail(&["not valid for", "name"]),
        ),
        case("a certificate that signs itself", Server::tls(&Authority::alone()), detail(&["UnknownIssuer", "add"])),
        case(
            "a certificate of an unknown authority",
            Server::tls(&stranger.certify(&Certificate::default())),
            detail(&["UnknownIssuer", "Network::add_root_certificate"]),
        ),
        case(
            "a certificate of the client is wanted, TLS 1.3",
            Server::mutual(&good, authority, &rustls::version::TLS13),
            detail(&["CertificateRequired", "Network::client_certificate"]),
        ),
        case(
            "a certificate of the client is wanted, TLS 1.2",
            Server::mutual(&good, authority, &rustls::version::TLS12),
            detail(&["Network::client_certificate"]),
        ),
        case(
            "no version of TLS in common",
            Server::saying(b"\x15\x03\x02\x00\x02\x02\x46"),
            detail(&["TLS 1.2 or 1.3"]),
        ),
        case(
            "no protocol in common (ALPN)",
            Server::saying(b"\x15\x03\x03\x00\x02\x02\x78"),
            detail(&["NoApplicationProtocol", "HTTP/1.1"]),
        ),
        case(
            "HTTP without TLS",
            Server::saying(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"),
            detail(&["does not seem to speak TLS"]),
        ),
        case("neither HTTP nor TLS", Server::saying(b"220 mail.example ESMTP\r\n"), detail(&["TLS"])),
    ]
}

#[tokio::test]
async fn a_trusted_server_is_spoken_to() {
    let Some(authority) = authority() else { return };
    let server = Server::tls(&authority.certify(&Certificate::default()));
    let client = builder(&server.https()).build().unwrap();
    for outcome in both(&client).await {
        outcome.unwrap();
    }
    assert_eq!(server.connections(), 1);
    // native-tls offers none.
    assert!(server.protocol().is_none_or(|protocol| protocol == "http/1.1"), "no other is offered");
}

#[tokio::test]
async fn what_repeating_cannot_mend_is_not_repeated() {
    let Some(authority) = authority() else { return };
    let mut rows = Vec::new();
    for Case { fault, server, says } in cases(&authority) {
        let client = builder(&server.https()).build().unwrap();
        let outcomes = both(&client).await;
        for (outcome, connections) in outcomes.iter().zip(1..) {
            let error = outcome.as_ref().unwrap_err();
            is_decided(fault, error);
            let text = error.to_string();
            assert!(text.contains(&server.address()), "{fault}: {text}");
            assert!(says.iter().all(|words| text.contains(words)), "{fault}: {text}");
            assert!(server.connections() >= connections && error.phase() == Some(Phase::Tls), "{fault}: {text}");
        }
        assert_eq!(server.connections(), 2, "{fault}");
        rows.push(row(fault, &outcomes[0]));
        transfers(&client, &server, fault).await;
    }
    documented(&rows);
}

async fn transfers(client: &Client, server: &Server, fault: &str) {
    let url = format!("{}/f?X-Amz-Signature=signed-0123456789", server.https());
    is_decided(fault, &client.put_part(&url, "ab").await.unwrap_err());
    is_decided(fault, &client.download(&url).await.unwrap_err());
}

/// The tokens are for faults that pass.
#[tokio::test]
async fn they_take_no_retry_token() {
    let Some(authority) = authority() else { return };
    let untrusted = Server::tls(&Authority::alone());
    let url = format!("{}/f?X-Amz-Signature=0123456789", untrusted.https());
    let busy = Server::tls(&authority.certify(&Certificate::default())).busy(1);
    let client = builder(&busy.https()).retry_tokens(1).build().unwrap();
    for _ in 0..40 {
        is_decided("untrusted", &client.put_part(&url, "ab").await.unwrap_err());
    }
    both(&client).await.into_iter().for_each(Result::unwrap);
    assert_eq!(busy.requests(), 3, "one of them was repeated");
}
