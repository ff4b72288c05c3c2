//! From an HTTP request to the method that answers its operation, and back.
//!
//! A call passes through these hands, in this order; the first one that refuses ends it:
//!
//! 1. [`Turn`]: does a fault come instead?
//! 2. [`authenticate`]: who calls?
//! 3. [`decode`]: path, query, headers and body become the operation's request.
//! 4. The method of the group's trait, in `sessions.rs` and `files/`.
//! 5. [`envelope`]: `code` and `msg` around the answer, and in loose mode [`loose`].
//! 6. [`Turn`] again: does a fault spoil the answer?
//!
//! Every answer, the storage's too, is [`dated`] by the emulator's clock: clients learn from it how wrong theirs is.

mod authenticate;
mod call;
mod decode;
mod envelope;
mod loose;
mod refusal;

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawPathParams, Request};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use bytes::Bytes;
use http::StatusCode;
use http::header::DATE;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use koodrive_runtime::{Operation, Request as ApiRequest, wire};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tokio::task::spawn_blocking;

pub(crate) use self::authenticate::{TOKEN_LIFE, parse_date};
pub(crate) use self::call::{Call, Caller};
pub(crate) use self::decode::{Incoming, decoded, pairs};
pub(crate) use self::refusal::Refusal;
use crate::clock::http_date;
use crate::faults::Turn;
use crate::service::Service;

/// Longest body of a call. Ten thousand parts with their contexts take about two MiB.
const MAX_BODY: usize = 16 * 1024 * 1024;

type Answer<S> = dyn Fn(&S, &Call, Map<String, Value>) -> Result<Value, Refusal> + Send + Sync;

/// An operation and the method of `S` that answers it.
pub(crate) struct Route<S> {
    operation: &'static Operation,
    answer: Box<Answer<S>>,
}

impl<S> Route<S> {
    /// The method tells by the type of its request which operation it answers.
    pub(crate) fn new<R, F>(method: F) -> Self
    where
        R: ApiRequest + DeserializeOwned,
        R::Response: Serialize,
        F: Fn(&S, &Call, R) -> Result<R::Response, Refusal> + Send + Sync + 'static,
    {
        let answer = move |service: &S, call: &Call, fields: Map<String, Value>| {
            let fields = Value::Object(fields).to_string();
            let request = wire::from_slice(fields.as_bytes()).map_err(|error| Refusal::misfit(&error))?;
            let response = method(service, call, request)?;
            serde_json::to_value(response).map_err(|error| Refusal::internal(&error))
        };
        Self { operation: R::OPERATION, answer: Box::new(answer) }
    }

    /// The operationId.
    pub(crate) fn id(&self) -> &'static str {
        self.operation.id
    }
}

impl<S> fmt::Debug for Route<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Route").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

/// The API over HTTP.
pub(crate) fn router(service: &Arc<Service>, operations: Vec<Route<Service>>) -> Router {
    let mut router = Router::new();
    for route in operations {
        // A method that axum has no filter for cannot come from `koodrive_runtime::Method`.
        let Ok(filter) = MethodFilter::try_from(http::Method::from(route.operation.method)) else { continue };
        let (path, route, service) = (route.operation.path, Arc::new(route), Arc::clone(service));
        let handler = move |params: RawPathParams, request: Request| {
            answer(Arc::clone(&service), Arc::clone(&route), params, request)
        };
        router = router.route(path, on(filter, handler));
    }
    router.fallback(unknown).method_not_allowed_fallback(unknown)
}

/// Puts the emulator's time on every answer that has none; hyper would take the machine's.
pub(crate) fn dated(service: &Arc<Service>, router: Router) -> Router {
    let service = Arc::clone(service);
    router.layer(map_response(move |mut response: Response| {
        let date = http_date(service.clock.timestamp());
        async move {
            if let Some(date) = date {
                response.headers_mut().entry(DATE).or_insert(date);
            }
            response
        }
    }))
}

async fn answer(
    service: Arc<Service>,
    route: Arc<Route<Service>>,
    params: RawPathParams,
    request: Request,
) -> Response {
    let turn = Turn::begin(&service, route.operation.id, &request);
    let (head, body) = request.into_parts();
    let body = whole(body).await;
    if turn.is_taken() {
        return turn.play().await;
    }
    let body = match body {
        Ok(body) => body,
        Err(refusal) => return turn.end(refusal.into_response()).await,
    };
    let path = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let incoming = Incoming { head, path, body };
    // The database and the disk may block; the threads of the runtime must not.
    let work = move || {
        let response = outcome(&service, &route, &incoming, &turn);
        (turn, response)
    };
    match spawn_blocking(work).await {
        Ok((turn, response)) => turn.end(response).await,
        Err(error) => Refusal::internal(&error).into_response(),
    }
}

fn outcome(service: &Service, route: &Route<Service>, incoming: &Incoming, turn: &Turn) -> Response {
    match respond(service, route, incoming, turn) {
        Ok(fields) => envelope::answer(fields, service.loose),
        Err(refusal) => refusal.into_response(),
    }
}

fn respond(service: &Service, route: &Route<Service>, incoming: &Incoming, turn: &Turn) -> Result<Value, Refusal> {
    service.catch_up()?;
    let caller = authenticate::authenticate(service, route.operation, incoming)?;
    if let Some(caller) = &caller {
        turn.is_of(&caller.user_id);
    }
    decode::check_common_headers(&incoming.head.headers)?;
    let call = Call::new(caller, service);
    let fields = decode::fields(route.operation, incoming)?;
    (route.answer)(service, &call, fields)
}

async fn whole(body: Body) -> Result<Bytes, Refusal> {
    match Limited::new(body, MAX_BODY).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(Refusal::parameter("body", format!("longer than {MAX_BODY} bytes")))
        }
        Err(error) => Err(Refusal::parameter("body", format!("cut off: {error}"))),
    }
}

/// What the gateway in front of the real service says of a path or a method that it does not know.
async fn unknown(request: Request) -> Response {
    let message = format!("no operation is {} {}", request.method(), request.uri().path());
    envelope::gateway(StatusCode::NOT_FOUND, "APIGW.0101", &message)
}
