//! Whom a client trusts.

use koodrive_runtime::transport::{Network, TlsVersion};
use rustls::version::{TLS12, TLS13};

use super::authority::Authority;
use super::builder;
use super::server::{Tls, tls};
use super::support::get_file;

#[tokio::test]
async fn authorities_are_added_or_take_the_place_of_all_others() {
    let (own, other) = (Authority::new("own"), Authority::new("other"));
    let certified = own.server(&["127.0.0.1", "localhost"]);
    let (address, seen) = tls(Tls::new(&certified));
    let both = format!("Both of them:\n{}\r\n{}", other.pem, own.pem);
    let (own, other) = (own.pem.as_str(), other.pem.as_str());
    let table = [
        ("none", Network::new(), false),
        ("added", Network::new().add_root_certificate(own), true),
        ("only", Network::new().only_root_certificates(own), true),
        ("a bundle", Network::new().add_root_certificate(both.as_bytes()), true),
        ("only a bundle", Network::new().only_root_certificates(both.clone()), true),
        ("two calls", Network::new().add_root_certificate(other).add_root_certificate(own), true),
        ("only one, and another", Network::new().only_root_certificates(other).add_root_certificate(own), true),
        ("one, and only another", Network::new().add_root_certificate(own).only_root_certificates(other), true),
        ("another", Network::new().add_root_certificate(other), false),
        ("only another", Network::new().only_root_certificates(other), false),
    ];
    for (case, network, trusted) in table {
        for host in ["127.0.0.1", "localhost"] {
            let endpoint = format!("https://{host}:{}", address.port());
            let client = match builder(&endpoint, network.clone()).build() {
                Ok(client) => client,
                // A machine without authorities.
                Err(error) if case == "none" => {
                    assert!(format!("{error:#}").contains("certificate"), "{error:#}");
                    continue;
                }
                Err(error) => panic!("{case}: {error:#}"),
            };
            let outcome = client.call(&get_file()).await;
            assert_eq!(outcome.is_ok(), trusted, "{case}, {host}: {outcome:?}");
            assert_eq!(seen.try_recv().is_ok(), trusted, "{case}, {host}");
        }
    }
}

/// An authority is trusted to name servers, not to be taken for one.
#[tokio::test]
async fn the_name_of_a_server_is_checked_whoever_certifies_it() {
    let own = Authority::new("own");
    let certified = own.server(&["drive.example"]);
    let (address, seen) = tls(Tls::new(&certified));
    for network in [Network::new().add_root_certificate(&*own.pem), Network::new().only_root_certificates(&*own.pem)] {
        let client = builder(&format!("https://{address}"), network).build().unwrap();
        let error = client.call(&get_file()).await.unwrap_err();
        assert!(format!("{error:#}").contains("127.0.0.1"), "{error:#}");
    }
    assert!(seen.try_recv().is_err());
}

#[tokio::test]
async fn the_lowest_version_is_kept() {
    let own = Authority::new("own");
    let certified = own.server(&["127.0.0.1"]);
    let network = || Network::new().only_root_certificates(&*own.pem);
    let table = [
        (network(), "TLSv1_2", true),
        (network(), "TLSv1_3", true),
        (network().min_tls(TlsVersion::V1_2), "TLSv1_2", true),
        (network().min_tls(TlsVersion::V1_3), "TLSv1_2", false),
        (network().min_tls(TlsVersion::V1_3), "TLSv1_3", true),
    ];
    for (network, version, agreed) in table {
        let only = Some(if version == "TLSv1_2" { &TLS12 } else { &TLS13 });
        let (address, seen) = tls(Tls { only, ..Tls::new(&certified) });
        let client = builder(&format!("https://{address}"), network.clone()).build().unwrap();
        let outcome = client.call(&get_file()).await;
        assert_eq!(outcome.is_ok(), agreed, "{network:?} {version}: {outcome:?}");
        let spoken = seen.try_recv().ok().and_then(|seen| seen.version);
        assert_eq!(spoken.as_deref(), agreed.then_some(version), "{network:?}");
    }
}
