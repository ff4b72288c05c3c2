//! The object storage behind the drive: takes the parts of uploads and hands out contents, to whoever brings a
//! pre-signed URL.
//!
//! It knows no users. It refuses an `Authorization` header as the real one does, and answers errors in XML.
//! Each request is a [`Turn`], as each call of the API: a fault may come in its place, or spoil its answer.

mod fault;
mod get;
mod put;
mod range;
mod url;

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

use self::fault::Fault;
use self::url::Request as SignedRequest;
pub(crate) use self::url::{PartUrl, Signer};
use crate::faults::{Fault as Scripted, Turn};
use crate::service::Service;

/// Bytes of a refused request that are read before it is answered.
const MOST_DRAINED: u64 = 1024 * 1024 * 1024;

/// Every path of one segment is an object.
pub(crate) fn router(service: &Arc<Service>) -> Router {
    let service = Arc::clone(service);
    Router::new().route(
        "/{object}",
        any(move |Path(object): Path<String>, request: Request| serve(Arc::clone(&service), object, request)),
    )
}

async fn serve(service: Arc<Service>, object: String, request: Request) -> Response {
    let name = match *request.method() {
        Method::PUT => Scripted::PUT_PART,
        Method::GET => Scripted::DOWNLOAD,
        _ => {
            let (head, body) = request.into_parts();
            drain(body).await;
            return Fault::method_not_allowed(&head.method).into_response(&object);
        }
    };
    let turn = Turn::begin(&service, name, &request);
    let (head, mut body) = request.into_parts();
    if turn.is_taken() {
        drain(body).await;
        return turn.play().await;
    }
    let served = match name {
        Scripted::PUT_PART => put::put(&service, &object, &head, &mut body).await,
        _ => get::get(&service, &object, &head).await,
    };
    let response = match served {
        Ok(response) => response,
        Err(fault) => {
            drain(body).await;
            fault.into_response(&object)
        }
    };
    turn.end(response).await
}

/// Reads what is left of a request. A client that is still sending would not see the answer otherwise, but a connection
/// that breaks.
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

/// Checks what the URL was signed for. `length` is what the URL's `content-length` has to be, where it signs one.
fn check_signature(service: &Service, object: &str, head: &Parts, length: Option<u64>) -> Result<(), Fault> {
    if head.headers.contains_key(AUTHORIZATION) {
        return Err(Fault::two_authentications());
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
    service.signer.check(&request, service.clock.timestamp())
}

fn header<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}
