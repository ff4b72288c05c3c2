//! Client certificates.

use koodrive_runtime::transport::Network;
use rcgen::KeyPair;
use rustls::version::{TLS12, TLS13};

use super::authority::{Authority, pem, pkcs1, rsa, sec1, sec1_with_curve};
use super::server::{Tls, tls};
use super::support::get_file;
use super::{builder, refused};

/// Each form of a key: how it is called, the key, and its text.
fn keys() -> Vec<(&'static str, KeyPair, String)> {
    let ec = || KeyPair::generate().unwrap();
    let of = |form, key: KeyPair, text: fn(&KeyPair) -> String| {
        let text = text(&key);
        (form, key, text)
    };
    let mut keys = vec![
        of("PKCS#8, EC", ec(), KeyPair::serialize_pem),
        of("PKCS#8, RSA", rsa(), KeyPair::serialize_pem),
        of("PKCS#1", rsa(), pkcs1),
        of("SEC1", ec(), |key| pem("EC PRIVATE KEY", &sec1_with_curve(key))),
        of("SEC1 after its parameters", ec(), |key| {
            let parameters = pem("EC PARAMETERS", &[6, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7]);
            format!("{parameters}{}", pem("EC PRIVATE KEY", &sec1_with_curve(key)))
        }),
    ];
    if cfg!(not(feature = "native-tls")) {
        keys.push(of("SEC1 without its curve", ec(), |key| pem("EC PRIVATE KEY", &sec1(key))));
    }
    keys
}

#[tokio::test]
async fn a_server_that_wants_a_certificate_gets_it() {
    let (servers, clients) = (Authority::new("servers"), Authority::new("clients"));
    let certified = servers.server(&["127.0.0.1"]);
    let trusting = || Network::new().only_root_certificates(&*servers.pem);
    for only in [&TLS12, &TLS13] {
        let (address, seen) = tls(Tls { clients: Some(&clients), only: Some(only), ..Tls::new(&certified) });
        let endpoint = format!("https://{address}");
        for (form, key, text) in keys() {
            let client = clients.client(key);
            let network = trusting().client_certificate(&*client.pem, &*text);
            let client_of = builder(&endpoint, network).build().unwrap();
            client_of.call(&get_file()).await.unwrap_or_else(|error| panic!("{form}: {error:#}"));
            assert_eq!(seen.recv().unwrap().certificate.as_deref(), Some(&*client.der), "{form}");
        }
        builder(&endpoint, trusting()).build().unwrap().call(&get_file()).await.unwrap_err();
        let stranger = Authority::new("strangers").client(KeyPair::generate().unwrap());
        let network = trusting().client_certificate(&*stranger.pem, stranger.key.serialize_pem());
        builder(&endpoint, network).build().unwrap().call(&get_file()).await.unwrap_err();
        assert!(seen.try_recv().is_err());
    }
}

#[tokio::test]
async fn the_chain_goes_along() {
    let (servers, clients) = (Authority::new("servers"), Authority::new("clients"));
    let certified = servers.server(&["127.0.0.1"]);
    let between = clients.below("between");
    let client = between.client(KeyPair::generate().unwrap());
    let (address, seen) = tls(Tls { clients: Some(&clients), ..Tls::new(&certified) });
    let whole = format!("{}{}", client.pem, between.pem);
    // A key in one file with its certificate is found, too.
    let combined = format!("{}{}", client.key.serialize_pem(), client.pem);
    for (chain, key, known) in [
        (&whole, client.key.serialize_pem(), true),
        (&whole, combined, true),
        (&client.pem, client.key.serialize_pem(), false),
    ] {
        let network = Network::new().only_root_certificates(&*servers.pem).client_certificate(&**chain, key);
        let outcome = builder(&format!("https://{address}"), network).build().unwrap().call(&get_file()).await;
        assert_eq!(outcome.is_ok(), known, "{outcome:?}");
        assert_eq!(seen.try_recv().ok().and_then(|seen| seen.certificate).is_some(), known);
    }
}

/// The other forms of keys are found out where their pairs are, here and not at the first call.
#[test]
fn a_key_of_another_certificate_is_refused() {
    let clients = Authority::new("clients");
    let (ec, other, rsa) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap(), rsa());
    let (pkcs1, ec_text) = (pkcs1(&rsa), ec.serialize_pem());
    let (of_ec, of_rsa) = (clients.client(ec), clients.client(rsa));
    let chain_upside_down = format!("{}{}", clients.pem, of_ec.pem);
    for (chain, key) in [
        (&of_ec.pem, other.serialize_pem()),
        (&of_ec.pem, pkcs1),
        (&of_rsa.pem, ec_text.clone()),
        (&chain_upside_down, ec_text),
    ] {
        let text = refused("https://127.0.0.1:9", Network::new().client_certificate(&**chain, &*key));
        assert!(text.starts_with("Network::client_certificate: the private key does not match"), "{text}");
    }
}
