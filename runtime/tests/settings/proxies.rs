//! Proxies that the program names.

use koodrive_runtime::transport::Network;

use super::authority::Authority;
use super::builder;
use super::server::{Tls, plain, tls, tunnel};
use super::support::get_file;

const ENDPOINT: &str = "https://drive.example";
/// `user@corp:p@ss:w/rd é`
const CREDENTIALS: &str = "dXNlckBjb3JwOnBAc3M6dy9yZCDDqQ==";
/// No packet leaves the machine for this address, so a connection to it fails at once.
pub(super) const NOWHERE: &str = "255.255.255.255";

#[tokio::test]
async fn calls_go_through_the_proxy_with_its_credentials() {
    let own = Authority::new("own");
    let certified = own.server(&["drive.example"]);
    let (server, seen) = tls(Tls::new(&certified));
    let trusting = || Network::new().only_root_certificates(&*own.pem);
    let (open, asked) = tunnel(server, None);
    let client = builder(ENDPOINT, trusting().proxy(format!("http://{open}"))).build().unwrap();
    client.call(&get_file()).await.unwrap();
    let head = asked.recv().unwrap();
    assert!(head.starts_with("CONNECT drive.example:443 HTTP/1.1\r\n") && !head.contains("Authorization"), "{head}");
    seen.recv().unwrap();

    let (closed, asked) = tunnel(server, Some(CREDENTIALS));
    for (network, welcome) in [
        (trusting().proxy(closed.to_string()).proxy_credentials("user@corp", "p@ss:w/rd é"), true),
        (trusting().proxy(format!("http://user%40corp:p%40ss%3Aw%2Frd%20%C3%A9@{closed}")), true),
        (trusting().proxy(format!("http://{closed}")), false),
        (trusting().proxy(format!("http://user:hush@{closed}")), false),
        (trusting().proxy(format!("http://{closed}")).proxy_credentials("user@corp", "hush"), false),
    ] {
        let outcome = builder(ENDPOINT, network.clone()).build().unwrap().call(&get_file()).await;
        assert_eq!(outcome.is_ok(), welcome, "{network:?}: {outcome:?}");
        assert_eq!(seen.try_recv().is_ok(), welcome);
        asked.recv().unwrap();
        if let Err(error) = outcome {
            let text = format!("{error:#} {error:?}");
            let named = format!("the proxy {closed} of Network::proxy");
            assert!(text.contains(&named) && !text.contains("hush") && !text.contains("p@ss"), "{text}");
        }
    }
}

#[tokio::test]
async fn a_proxy_reads_requests_over_plain_http() {
    let (proxy, seen) = plain();
    let network = Network::new().proxy(format!("http://{proxy}")).proxy_credentials("user", "hush");
    let client = builder("http://drive.example", network).allow_plain_http("drive.example").build().unwrap();
    client.call(&get_file()).await.unwrap();
    let request = seen.recv().unwrap().request;
    assert!(request.starts_with("POST http://drive.example/"), "{request}");
    assert!(request.contains("proxy-authorization: Basic dXNlcjpodXNo\r\n"), "{request}");
}

/// It shows a certificate itself, and may want one.
#[tokio::test]
async fn a_proxy_with_tls_is_trusted_as_servers_are() {
    let (own, clients) = (Authority::new("own"), Authority::new("clients"));
    let certified = own.server(&["localhost"]);
    let (proxy, seen) = tls(Tls { clients: Some(&clients), ..Tls::new(&certified) });
    let me = clients.client(rcgen::KeyPair::generate().unwrap());
    let settings = |network: Network| network.proxy(format!("https://localhost:{}", proxy.port()));
    let identified = |network: Network| network.client_certificate(&*me.pem, me.key.serialize_pem());
    let call = async |network: Network| {
        let client = builder("http://drive.example", network).allow_plain_http("drive.example").build().unwrap();
        client.call(&get_file()).await
    };
    call(identified(settings(Network::new().only_root_certificates(&*own.pem)))).await.unwrap();
    let seen = seen.recv().unwrap();
    assert!(seen.request.starts_with("POST http://drive.example/"), "{}", seen.request);
    assert_eq!(seen.certificate.as_deref(), Some(&*me.der));
    call(settings(Network::new().only_root_certificates(&*own.pem))).await.unwrap_err();
    call(identified(settings(Network::new().only_root_certificates(&*clients.pem)))).await.unwrap_err();
}

#[tokio::test]
async fn exceptions_are_reached_directly() {
    let own = Authority::new("own");
    let certified = own.server(&[NOWHERE]);
    let (server, seen) = tls(Tls::new(&certified));
    let (proxy, asked) = tunnel(server, None);
    for (except, through) in [
        ("", true),
        ("other.example, 10.0.0.0/8", true),
        (NOWHERE, false),
        ("other.example,255.255.0.0/16", false),
        ("*", false),
    ] {
        let network = Network::new().only_root_certificates(&*own.pem).proxy(format!("http://{proxy}"));
        let client = builder(&format!("https://{NOWHERE}"), network.proxy_except(except)).build().unwrap();
        let outcome = client.call(&get_file()).await;
        assert_eq!(outcome.is_ok(), through, "{except}: {outcome:?}");
        assert_eq!((asked.try_recv().is_ok(), seen.try_recv().is_ok()), (through, through), "{except}");
    }
}

/// As with a proxy of the environment.
#[tokio::test]
async fn this_machine_is_reached_directly() {
    let (server, seen) = plain();
    let (proxy, asked) = tunnel(server, None);
    let network = Network::new().proxy(format!("http://{proxy}"));
    builder(&format!("http://{server}"), network).build().unwrap().call(&get_file()).await.unwrap();
    assert!(seen.recv().unwrap().request.starts_with("POST /"));
    assert!(asked.try_recv().is_err());
}
