//! Settings that do not fit together, or not to the features that are on.

use koodrive_runtime::Secret;
use koodrive_runtime::transport::Network;

use super::support::Script;
use super::{builder, refused};

#[test]
fn a_transport_of_ones_own_has_its_own_settings() {
    let error = Script::new().builder().network(Network::new()).build().unwrap_err();
    assert!(error.is_config() && error.to_string().starts_with("network applies to the bundled transport"), "{error}");
    let limit = std::time::Duration::from_secs(1);
    let error = Script::new().builder().connect_timeout(limit).build().unwrap_err();
    assert!(error.is_config() && error.to_string().starts_with("connect_timeout applies to"), "{error}");
}

#[test]
fn a_proxy_that_cannot_be_used_is_refused() {
    let long = "x".repeat(256);
    let mut table = vec![
        (Network::new().proxy(""), "http://host:port"),
        (Network::new().proxy("gopher://hush@h:1"), "`gopher`"),
        (Network::new().proxy("http://user:hush@h:99999"), "port"),
        (Network::new().proxy("http://us er:hush@h:1"), "http://host:port"),
        (Network::new().proxy("http://user:hush@h:1").proxy_credentials("other", "hush"), "another"),
        (Network::new().proxy("h:1").proxy_credentials("us:er", "hush"), "a user with a colon"),
        (Network::new().proxy_credentials("user", "hush"), "it names none"),
        (Network::new().no_proxy().proxy_credentials("user", "hush"), "it names none"),
    ];
    if cfg!(feature = "socks") {
        table.push((Network::new().proxy("socks4://h:1").proxy_credentials("user", "hush"), "use `socks5`"));
        table.push((Network::new().proxy("socks5://h:1").proxy_credentials(long.clone(), "hush"), "at most 255 bytes"));
        table.push((Network::new().proxy("socks5h://h:1").proxy_credentials("user", long), "at most 255 bytes"));
    } else {
        table.push((Network::new().proxy("socks5://user:hush@h:1"), "needs the feature `socks`"));
    }
    if cfg!(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))) {
        table.push((Network::new().proxy("https://user:hush@h:1"), "rustls-ring"));
    }
    for (network, says) in table {
        // It was named for all addresses, and not by an environment that others share: so also where it is not on the way.
        let text = refused("http://127.0.0.1:9", network.clone());
        assert!(text.contains("Network::proxy") && text.contains(says), "{network:?}: {text}");
        assert!(!text.contains("hush") && !format!("{network:?}").contains("hush"), "{text}");
    }
}

#[test]
fn the_last_word_on_the_proxy_counts() {
    let broken = Secret::new("gopher://h:1");
    builder("http://127.0.0.1:9", Network::new().proxy(broken.clone()).no_proxy()).build().unwrap();
    assert!(refused("http://127.0.0.1:9", Network::new().no_proxy().proxy(broken)).contains("gopher"));
}

#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
#[test]
fn settings_of_tls_need_tls() {
    use koodrive_runtime::transport::TlsVersion;
    for (network, setting) in [
        (Network::new().add_root_certificate("x"), "Network::add_root_certificate"),
        (Network::new().only_root_certificates("x"), "Network::only_root_certificates"),
        (Network::new().client_certificate("x", "x"), "Network::client_certificate"),
        (Network::new().min_tls(TlsVersion::V1_2), "Network::min_tls"),
    ] {
        let text = refused("http://127.0.0.1:9", network);
        assert!(text.starts_with(setting) && text.contains("`rustls-ring`"), "{text}");
    }
}
