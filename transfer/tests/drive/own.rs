//! The caller's own space.

use koodrive::Client;
use koodrive::runtime::{AppSignature, RetryPolicy, StaticToken};
use koodrive_emulator::{Emulator, Fault};
use koodrive_transfer::{ErrorKind, Transfers};

fn engine(emulator: &Emulator, token: String) -> Transfers {
    let builder = Client::builder(emulator.url()).retry(RetryPolicy::never());
    Transfers::new(builder.credentials(StaticToken::new(token)).build().unwrap())
}

#[tokio::test]
async fn each_user_has_a_space_of_their_own() {
    let emulator = Emulator::builder().user("1", "Ann").user("2", "Ben").start().await.unwrap();
    for account in emulator.accounts() {
        let by_token = engine(&emulator, emulator.issue_token_for(&account.user_id).unwrap());
        assert_eq!(by_token.own_space().await.unwrap(), account.container_id);
        let signature = AppSignature::new(emulator.app_id(), emulator.app_secret(), account.user_id.as_str());
        let by_signature = Transfers::new(Client::builder(emulator.url()).credentials(signature).build().unwrap());
        assert_eq!(by_signature.own_space().await.unwrap(), account.container_id);
    }
}

#[tokio::test]
async fn whoever_has_none_is_told_why() {
    let emulator = Emulator::start().await.unwrap();
    let transfers = engine(&emulator, emulator.issue_token().unwrap());
    let empty = r#"{"code":0,"msg":"success","data":{}}"#;
    emulator.inject(Fault::response(200, empty).on("authSession")).unwrap();
    let error = transfers.own_space().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert!(error.to_string().contains("ask an administrator"), "{error}");

    for (token, text) in [("wrong", "authSession: HTTP 401"), ("", "authSession: the credentials provide no headers")] {
        let error = engine(&emulator, token.to_owned()).own_space().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Service);
        assert!(error.to_string().starts_with(&format!("the caller's own space: asking for it: {text}")), "{error}");
    }
    let signature = AppSignature::new(emulator.app_id(), emulator.app_secret(), "nobody");
    let unknown = Client::builder(emulator.url()).credentials(signature).build().unwrap();
    let error = Transfers::new(unknown).own_space().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Service | ErrorKind::NotFound), "{error}");
    let nobody = Client::builder(emulator.url()).build().unwrap();
    let error = Transfers::new(nobody).own_space().await.unwrap_err();
    assert!(error.service_error().unwrap().is_credentials(), "{error}");
    let bare = "the caller's own space: asking for it: authSession: it takes an access token, and the client has none";
    assert_eq!(error.without_remedy().to_string(), bare);
    assert_eq!(error.to_string(), format!("{bare}; use a StaticToken or a Session"));
}
