//! HTTP: the operations of the API, the object storage, and two pages.
//!
//! A call of an operation passes through these steps, in this order; the first refusal ends it:
//!
//! 1. [`exchange`]: does a fault take the place of the operation?
//! 2. [`authenticate`]: who is the caller?
//! 3. [`decode`]: path, query, headers and body become the operation's request.
//! 4. The method of the group's trait, in `enterprise/`, `drive/` or `tasks/`.
//! 5. [`audit`]: a call that changes something is logged, with its result.
//! 6. [`envelope`]: `code` and `msg` around the response, and in loose mode [`loose`].
//! 7. [`exchange`] again: does a fault spoil the response?
//!
//! Every response, the storage's too, carries the emulator's time as its `Date`: clients learn from it how far their own
//! clock is off.

mod audit;
mod authenticate;
mod body;
pub(crate) mod connection;
mod decode;
mod envelope;
mod exchange;
mod loose;
mod operations;
mod pages;
mod storage;

use std::sync::Arc;

use axum::Router;
use axum::middleware::map_response;
use axum::response::Response;
use http::header::DATE;

use crate::api::Route;
use crate::base::time::http_date;
use crate::service::Service;

/// All that the emulator serves.
pub(crate) fn router(service: &Arc<Service>, operations: Vec<Route<Service>>) -> Router {
    let router = operations::router(service, operations).merge(pages::router(service)).merge(storage::router(service));
    dated(service, router)
}

/// Puts the emulator's time on every response that has no date; hyper would take the machine's.
fn dated(service: &Arc<Service>, router: Router) -> Router {
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
