//! A small depot on loopback: it remembers what it was asked and responds from a script.

use std::sync::{Arc, Mutex};

use api_runtime::StaticToken;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use northwind_depot::Client;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// A call as it came over the socket.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    pub(crate) line: String,
    pub(crate) authorization: Option<String>,
    pub(crate) user_agent: Option<String>,
    pub(crate) body: Value,
}

/// The server, which ends with the test's runtime.
pub(crate) struct Depot {
    url: String,
    log: Log,
}

type Log = Arc<Mutex<Vec<Seen>>>;

impl Depot {
    pub(crate) async fn start() -> Self {
        let log = Log::default();
        let router = Router::new().fallback(respond).with_state(Arc::clone(&log));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, log }
    }

    pub(crate) fn client(&self) -> Client {
        Client::builder(&self.url).credentials(StaticToken::new("t0k3n")).build().unwrap()
    }

    /// The last call.
    pub(crate) fn last(&self) -> Seen {
        self.log.lock().unwrap().last().cloned().unwrap()
    }

    /// How many calls came.
    pub(crate) fn calls(&self) -> usize {
        self.log.lock().unwrap().len()
    }
}

async fn respond(State(log): State<Log>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, 1 << 16).await.unwrap();
    let seen = Seen {
        line: format!("{} {}", head.method, head.uri),
        authorization: text(&head.headers, header::AUTHORIZATION),
        user_agent: text(&head.headers, header::USER_AGENT),
        body: if body.is_empty() { Value::Null } else { serde_json::from_slice(&body).unwrap() },
    };
    log.lock().unwrap().push(seen.clone());
    let (status, content) = scripted(&seen);
    let response = Response::builder().status(status);
    match content {
        Some(content) => {
            response.header(header::CONTENT_TYPE, "application/json").body(Body::from(content.to_string())).unwrap()
        }
        None => response.body(Body::empty()).unwrap(),
    }
}

fn scripted(seen: &Seen) -> (StatusCode, Option<Value>) {
    let item = |id: &str, name: &str| json!({"id": id, "shelfId": "inbox", "name": name, "condition": "like-new"});
    match seen.line.as_str() {
        "POST /v2/items" => (StatusCode::CREATED, Some(item("i1", seen.body["name"].as_str().unwrap_or_default()))),
        "GET /v2/items?limit=2" => {
            (StatusCode::OK, Some(json!({"items": [item("i1", "a"), item("i2", "b")], "nextCursor": "c2"})))
        }
        "GET /v2/items?cursor=c2&limit=2" => (StatusCode::OK, Some(json!({"items": [item("i3", "c")]}))),
        "PATCH /v2/shelves/inbox/items/i1" => (StatusCode::OK, Some(item("i1", "lamp"))),
        "DELETE /v2/shelves/inbox/items/i1" => (StatusCode::NO_CONTENT, None),
        "POST /v2/shelves/inbox/recount" => (StatusCode::ACCEPTED, Some(json!({"position": 3}))),
        "GET /v2/shelves" => {
            (StatusCode::OK, Some(json!([{"id": "inbox", "title": "Inbox"}, {"id": "s2", "title": null}])))
        }
        _ => (StatusCode::NOT_FOUND, Some(json!({"error": {"type": "not_found", "detail": "no such item"}}))),
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    headers.get(name).map(|value| value.to_str().unwrap().to_owned())
}
