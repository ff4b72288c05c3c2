//! What is missing without the bundled transport, and what is not.
#![cfg(not(feature = "hyper"))]

use koodrive_runtime::Client;

#[test]
fn a_client_without_any_transport_says_what_to_do() {
    let error = Client::builder("https://cn.example.com").build().unwrap_err();
    assert!(error.is_config(), "{error}");
    assert!(error.to_string().contains("the feature `hyper`"), "{error}");
}
