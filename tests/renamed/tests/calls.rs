//! The same bodies under the envelope of the golden spec and under the renamed one.

use renamed_envelope::things::{DropRequest, GetThingRequest, drop, get_thing};
use renamed_envelope::{ErrorKind, PROFILE};
use server::client;

#[cfg(test)]
mod server {
    use axum::Router;
    use axum::http::header::CONTENT_TYPE;
    use renamed_envelope::Client;
    use renamed_envelope::runtime::RetryPolicy;
    use tokio::net::TcpListener;

    /// A client of a server on loopback that responds with the same body to every call.
    pub(super) async fn client(body: &'static str) -> Client {
        let router = Router::new().fallback(move || async move { ([(CONTENT_TYPE, "application/json")], body) });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Client::builder(&url).retry(RetryPolicy::never()).build().unwrap()
    }
}

#[tokio::test]
async fn success_is_what_the_renamed_members_say() {
    let client = client(r#"{"outcome": 1, "reason": "fine", "code": 7, "msg": "no", "thing": {"code": "t1"}}"#).await;
    let thing = get_thing(&client, GetThingRequest::new()).await.unwrap().thing.unwrap();
    assert_eq!(thing.code.as_deref(), Some("t1"));
    let () = drop(&client, DropRequest::new()).await.unwrap();
}

#[tokio::test]
async fn a_refusal_is_what_the_renamed_members_say() {
    let client = client(r#"{"outcome": 0, "reason": "gone", "code": 0, "msg": "success"}"#).await;
    for error in [
        get_thing(&client, GetThingRequest::new()).await.unwrap_err(),
        drop(&client, DropRequest::new()).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(0)));
        assert_eq!(error.api().unwrap().message(), Some("gone"));
    }
}

#[test]
fn the_names_are_those_of_the_changed_spec() {
    let envelope = PROFILE.envelope.unwrap();
    assert_eq!((envelope.code, envelope.message, envelope.success), (&["outcome"][..], &["reason"][..], 1));
}
