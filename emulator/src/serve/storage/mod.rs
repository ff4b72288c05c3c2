//! The object storage behind the drive. It takes the parts of uploads and serves contents to whoever has a pre-signed
//! URL.
//!
//! It knows no users. Like the real one it refuses an `Authorization` header and writes errors as XML. Each request is
//! an [`Exchange`], like a call of the API: a fault may take its place or spoil its response.

mod error;
mod get;
mod put;
mod range;
mod subject;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::response::Response;
use axum::routing::any;
use futures_util::StreamExt;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HOST};
use http::request::Parts;
use http::{HeaderMap, HeaderName, Method};

use self::error::StorageError;
use super::exchange::Exchange;
use crate::control::Fault;
use crate::service::Service;
use crate::service::presigned::Request as SignedRequest;

/// Bytes of a refused request that are read before the response is sent.
const MOST_DRAINED: u64 = 1024 * 1024 * 1024;

/// Every path of one segment is an object.
pub(super) fn router(service: &Arc<Service>) -> Router {
    let service = Arc::clone(service);
    Router::new().route(
        "/{object}",
        any(move |Path(object): Path<String>, request: Request| serve(Arc::clone(&service), object, request)),
    )
}

async fn serve(service: Arc<Service>, object: String, request: Request) -> Response {
    let name = match *request.method() {
        Method::PUT => Fault::PUT_PART,
        Method::GET => Fault::DOWNLOAD,
        _ => {
            let (head, body) = request.into_parts();
            drain(body).await;
            return StorageError::method_not_allowed(&head.method).into_response(&object);
        }
    };
    let subject = subject::of(&service, name, &object, &request).await;
    let exchange = Exchange::begin(&service, name, subject, &request);
    let (head, body) = request.into_parts();
    let mut body = exchange.received(body);
    if exchange.is_intercepted() {
        drain(body).await;
        return exchange.intercept().await;
    }
    let served = match name {
        Fault::PUT_PART => put::put(&service, &object, &head, &mut body).await,
        _ => get::get(&service, &object, &head, exchange.effect()).await,
    };
    let response = match served {
        Ok(response) => response,
        Err(error) => {
            drain(body).await;
            error.into_response(&object)
        }
    };
    exchange.finish(response).await
}

/// Reads the rest of a request. Otherwise a client that is still sending would see a broken connection instead of the
/// response.
async fn drain(body: Body) {
    let mut stream = body.into_data_stream();
    let mut drained = 0;
    while let Some(Ok(chunk)) = stream.next().await {
        drained += chunk.len() as u64;
        if drained > MOST_DRAINED {
            break;
        }
    }
}

/// Checks that the URL was signed for this request. `length` is the signed `content-length`, where there is one.
fn check_signature(service: &Service, object: &str, head: &Parts, length: Option<u64>) -> Result<(), StorageError> {
    if head.headers.contains_key(AUTHORIZATION) {
        return Err(StorageError::two_authentications());
    }
    let host = header(&head.headers, &HOST).unwrap_or_default();
    let length = length.map(|length| length.to_string());
    let mut headers = vec![("host", host)];
    if let Some(length) = &length {
        headers.insert(0, (CONTENT_LENGTH.as_str(), length));
    }
    let request = SignedRequest {
        method: head.method.as_str(),
        object,
        query: head.uri.query().unwrap_or_default(),
        headers: &headers,
    };
    Ok(service.signer.check(&request, service.clock.timestamp())?)
}

fn header<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}
