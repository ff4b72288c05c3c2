//! Certificates and keys that cannot be used: the client is not built, and the error says what is wrong where.

use koodrive_runtime::Client;
use koodrive_runtime::transport::{HyperTransport, Network};
use rcgen::KeyPair;

use super::authority::{Authority, Certified, pem};
use super::refused;

const ADDED: &str = "Network::add_root_certificate: ";
const ONLY: &str = "Network::only_root_certificates: ";
const CLIENT: &str = "Network::client_certificate: ";

fn certified() -> (Authority, Certified) {
    let authority = Authority::new("own");
    let client = authority.client(KeyPair::generate().unwrap());
    (authority, client)
}

/// What is no list of certificates, and what is said about it.
fn no_certificates() -> Vec<(Vec<u8>, &'static str)> {
    let (authority, client) = certified();
    let (whole, key) = (&authority.pem, client.key.serialize_pem());
    let cut = whole.len() - 40;
    let damaged = whole.replacen("\nMII", "\nM*I", 1);
    assert_ne!(damaged, *whole);
    vec![
        (Vec::new(), "no certificate found: it is empty"),
        (b"\r\n ".to_vec(), "no certificate found: it is empty"),
        (b"certificate.pem".to_vec(), "no certificate found: it must be PEM"),
        (authority.der.to_vec(), "no certificate found: it seems to be DER"),
        (whole.encode_utf16().flat_map(u16::to_le_bytes).collect(), "no certificate found: it must be PEM"),
        ([b"\xFF\xFE".to_vec(), whole.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(), "UTF-16"),
        (key.clone().into(), "PEM block 1 (line 1) is a private key where a certificate is due"),
        (format!("{whole}{key}").into(), "PEM block 2 (line "),
        (format!("{whole}{}", &whole[..cut]).into(), "PEM block 2 (line "),
        (whole[..cut].into(), "is not whole: `-----END CERTIFICATE-----` is missing"),
        (damaged.into(), "PEM block 1 (line 1) is damaged: it is not base64"),
        (format!("{whole}{}", pem("CERTIFICATE", b"\x30\x03\x02\x01\x07")).into(), "is not a certificate that this"),
        (pem("CERTIFICATE REQUEST", b"\x30\x00").into(), "is a `CERTIFICATE REQUEST` where a `CERTIFICATE` is due"),
        (pem("X509 CRL", b"\x30\x00").into(), "PEM block 1 (line 1) is a `X509 CRL`"),
    ]
}

#[test]
fn what_is_no_certificate_is_refused() {
    let (_, client) = certified();
    let key = client.key.serialize_pem();
    for (pem, says) in no_certificates() {
        for (setting, network) in [
            (ADDED, Network::new().add_root_certificate(pem.clone())),
            (ONLY, Network::new().only_root_certificates(pem.clone())),
            (CLIENT, Network::new().client_certificate(pem.clone(), &*key)),
        ] {
            // Where this endpoint needs no TLS, transfers may.
            for endpoint in ["https://127.0.0.1:9", "http://127.0.0.1:9"] {
                let text = refused(endpoint, network.clone());
                assert!(text.starts_with(setting) && text.contains(says), "{text}");
            }
            let error = HyperTransport::with_network(&network, std::time::Duration::from_secs(1)).unwrap_err();
            assert!(error.is_config() && error.to_string().starts_with(setting), "{error:#}");
        }
    }
}

#[test]
fn what_is_no_key_is_refused_and_not_shown() {
    let (_, client) = certified();
    let (der, key) = (client.key.serialize_der(), client.key.serialize_pem());
    let legacy =
        key.replace("PRIVATE KEY-----\nM", "RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,0F\n\nM");
    let legacy = legacy.replace("END PRIVATE", "END RSA PRIVATE");
    let table: Vec<(Vec<u8>, &str)> = vec![
        (Vec::new(), "no private key found: it is empty"),
        (der.clone(), "no private key found: it seems to be DER"),
        (client.pem.clone().into(), "no private key found: PEM block 1 (line 1) is a `CERTIFICATE`"),
        (format!("{key}{key}").into(), "is a second private key beside PEM block 1 (line 1)"),
        (pem("ENCRYPTED PRIVATE KEY", &der).into(), "PEM block 1 (line 1) is encrypted; `openssl pkey"),
        (format!("{}{legacy}", client.pem).into(), "is encrypted; `openssl pkey"),
        (pem("OPENSSH PRIVATE KEY", &der).into(), "is a `OPENSSH PRIVATE KEY`; it must be PKCS#8, PKCS#1 or SEC1"),
        (key[..key.len() - 9].into(), "PEM block 1 (line 1) is not whole"),
        (pem("PRIVATE KEY", &der[..der.len() - 9]).into(), "PEM block 1 (line 1) is not of a kind"),
        (pem("RSA PRIVATE KEY", b"\x30\x03\x02\x01\x07").into(), "PEM block 1 (line 1) is not of a kind"),
        (pem("EC PRIVATE KEY", b"\x30\x03\x02\x01\x07").into(), "PEM block 1 (line 1) is not of a kind"),
    ];
    // A line of it, which no error may show.
    let secret = key.lines().nth(1).unwrap();
    for (pem, says) in table {
        let network = Network::new().client_certificate(&*client.pem, pem);
        let text = refused("https://127.0.0.1:9", network.clone());
        assert!(text.starts_with(&format!("{CLIENT}in the key, ")) && text.contains(says), "{text}");
        let error = Client::builder("https://127.0.0.1:9").network(network.clone()).build().unwrap_err();
        assert!(!format!("{error:?}{error:#}{network:?}").contains(secret), "{error:?}");
    }
}
