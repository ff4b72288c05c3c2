//! What browsers fetch: the sign-in page and the script of the web SDK.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::get;
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderValue, StatusCode};
use tokio::task::spawn_blocking;

use crate::base::query::parameter;
use crate::enterprise::sdk::{SCRIPT, SCRIPT_PATH};
use crate::enterprise::sessions::{SIGN_IN, new_code};
use crate::service::Service;

pub(super) fn router(service: &Arc<Service>) -> Router {
    let service = Arc::clone(service);
    Router::new()
        .route(SIGN_IN, get(move |request: Request| sign_in(Arc::clone(&service), request)))
        .route(SCRIPT_PATH, get(async || ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT)))
}

/// Redirects the browser with a code, as OrgID does once the user has signed in.
async fn sign_in(service: Arc<Service>, request: Request) -> Response {
    let page = parameter(request.uri().query().unwrap_or_default(), "redirect_uri");
    let code = spawn_blocking(move || service.store.within(|rows| new_code(rows, &service.signs_in))).await;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::BAD_REQUEST;
    if let (Some(page), Ok(Ok(code))) = (page, code)
        && let Ok(location) = HeaderValue::from_str(&format!("{page}?code={code}"))
    {
        *response.status_mut() = StatusCode::FOUND;
        response.headers_mut().insert(LOCATION, location);
    }
    response
}
