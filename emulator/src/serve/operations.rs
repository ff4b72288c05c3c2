//! The operations of the API.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{RawPathParams, Request};
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::Value;
use tokio::task::spawn_blocking;

use super::audit;
use super::authenticate::authenticate;
use super::decode::{self, Incoming};
use super::envelope;
use super::exchange::Exchange;
use crate::api::{Call, Refusal, Route};
use crate::control::Subject;
use crate::drive::shared_folders;
use crate::service::Service;

/// Longest body of a call. Ten thousand parts with their contexts take about two MiB.
const MAX_BODY: usize = 16 * 1024 * 1024;

pub(super) fn router(service: &Arc<Service>, operations: Vec<Route<Service>>) -> Router {
    let mut router = Router::new();
    for route in operations {
        // A method that axum has no filter for cannot come from `koodrive_runtime::Method`.
        let Ok(filter) = MethodFilter::try_from(http::Method::from(route.operation.method)) else { continue };
        let (path, route, service) = (route.operation.path, Arc::new(route), Arc::clone(service));
        let handler = move |params: RawPathParams, request: Request| {
            handle(Arc::clone(&service), Arc::clone(&route), params, request)
        };
        router = router.route(path, on(filter, handler));
    }
    router.fallback(unknown).method_not_allowed_fallback(unknown)
}

async fn handle(
    service: Arc<Service>,
    route: Arc<Route<Service>>,
    params: RawPathParams,
    request: Request,
) -> Response {
    let exchange = Exchange::begin(&service, route.operation.id, Subject::default(), &request);
    let (head, body) = request.into_parts();
    let body = whole(body).await;
    if exchange.is_intercepted() {
        return exchange.intercept().await;
    }
    let body = match body {
        Ok(body) => body,
        Err(refusal) => return exchange.finish(envelope::failure(&refusal)).await,
    };
    let path = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let incoming = Incoming { head, path, body };
    // The database and the disk may block; the threads of the runtime must not.
    let work = move || {
        let response = match respond(&service, &route, &incoming, &exchange) {
            Ok(fields) => envelope::success(route.operation, fields, service.loose),
            Err(refusal) => envelope::failure(&refusal),
        };
        (exchange, response)
    };
    match spawn_blocking(work).await {
        Ok((exchange, response)) => exchange.finish(response).await,
        Err(error) => envelope::failure(&Refusal::internal(&error)),
    }
}

fn respond(
    service: &Service,
    route: &Route<Service>,
    incoming: &Incoming,
    exchange: &Exchange,
) -> Result<Value, Refusal> {
    service.catch_up()?;
    let caller = authenticate(service, route.operation, incoming)?;
    if let Some(caller) = &caller {
        exchange.record_user(&caller.user_id);
    }
    decode::check_common_headers(&incoming.head.headers)?;
    decode::check_agent(route.operation, &incoming.head.headers, &service.agent)?;
    let call = Call::new(caller, service.clock.timestamp(), service.signer.base_url(), service.limits);
    let shared = decode::shared_folder(route.operation, incoming);
    let shared = shared.map(|id| shared_folders::place(service, &call, id)).transpose()?;
    let call = call.inside(shared);
    let fields = decode::fields(route, incoming)?;
    let entry = audit::Entry::of(route.operation, exchange.address(), &fields);
    let done = route.respond(service, &call, fields);
    entry.map_or(Ok(()), |entry| entry.write(service, &call, &done))?;
    done
}

async fn whole(body: Body) -> Result<Bytes, Refusal> {
    match Limited::new(body, MAX_BODY).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(Refusal::parameter("body", format!("is longer than {MAX_BODY} bytes")))
        }
        Err(error) => Err(Refusal::parameter("body", format!("is incomplete: {error}"))),
    }
}

/// The response of the gateway in front of the real service to an unknown path or method.
async fn unknown(request: Request) -> Response {
    let message = format!("there is no operation {} {}", request.method(), request.uri().path());
    envelope::gateway(StatusCode::NOT_FOUND, "APIGW.0101", &message)
}
