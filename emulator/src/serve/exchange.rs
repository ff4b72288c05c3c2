//! One call with the fault that hits it and its record in the log.

use std::io::{self, Write};
use std::net::IpAddr;
use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::{Stream, StreamExt, stream};
use http::HeaderValue;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, RETRY_AFTER};
use http_body_util::BodyExt;
use jiff::SignedDuration;

use super::connection::Connection;
use crate::base::time::{http_date, later};
use crate::control::{CallRecord, Effect, Fault};
use crate::rules::limits::TRACE_ID_HEADER;
use crate::service::Service;

/// A call that is under way.
pub(super) struct Exchange {
    service: Arc<Service>,
    connection: Connection,
    fault: Option<Fault>,
    /// Its number in the log.
    number: u64,
}

impl Exchange {
    /// Records that a call has arrived. If a fault resets it before the operation, the connection is aborted here, before
    /// the body is read.
    pub(super) fn begin(service: &Arc<Service>, operation: &'static str, request: &Request) -> Self {
        let fault = service.script.next(operation);
        let trace_id = request.headers().get(TRACE_ID_HEADER).and_then(|id| id.to_str().ok());
        let number = service.calls.begin(CallRecord {
            operation,
            status: None,
            faulted: fault.is_some(),
            trace_id: trace_id.map(str::to_owned),
            user_id: None,
        });
        let connection = Connection::of(request.extensions());
        if matches!(&fault, Some(Fault { effect: Effect::ResetBefore, .. })) {
            connection.abort();
        }
        Self { service: Arc::clone(service), connection, fault, number }
    }

    /// Whether a fault takes the place of the operation.
    pub(super) fn is_intercepted(&self) -> bool {
        let effect = self.fault.as_ref().map(|fault| &fault.effect);
        matches!(effect, Some(Effect::Response { .. } | Effect::ResetBefore | Effect::StallBefore))
    }

    /// The address that the call came from.
    pub(super) fn address(&self) -> Option<IpAddr> {
        self.connection.address()
    }

    /// Records the caller.
    pub(super) fn record_user(&self, user_id: &str) {
        self.service.calls.amend(self.number, |record| record.user_id = Some(user_id.into()));
    }

    /// The response of a fault that takes the place of the operation.
    pub(super) async fn intercept(self) -> Response {
        let Some(fault) = &self.fault else { return self.lost() };
        match &fault.effect {
            Effect::Response { status, body } => {
                let mut response = Response::new(Body::from(body.clone()));
                *response.status_mut() = *status;
                return self.sent(self.with_headers(fault, response));
            }
            Effect::StallBefore => self.service.script.closed().await,
            _ => {}
        }
        self.lost()
    }

    /// Spoils the response of an operation that was carried out, if a fault does that.
    pub(super) async fn finish(self, response: Response) -> Response {
        let Some(fault) = &self.fault else { return self.sent(response) };
        let response = match fault.effect {
            Effect::ResetAfter => return self.lost(),
            Effect::StallAfter => {
                self.service.script.closed().await;
                return self.lost();
            }
            Effect::StallInBody => {
                let service = Arc::clone(&self.service);
                cut_short(response, async move { service.script.closed().await })
            }
            // hyper sends what it has before it polls a pending body again.
            Effect::Truncate => cut_short(response, tokio::task::yield_now()),
            Effect::Gzip => match compressed(response).await {
                Ok(response) => response,
                Err(_) => return self.lost(),
            },
            _ => response,
        };
        self.sent(self.with_headers(fault, response))
    }

    fn with_headers(&self, fault: &Fault, mut response: Response) -> Response {
        let headers = response.headers_mut();
        for (name, value) in &fault.headers {
            headers.insert(name, value.clone());
        }
        if let Some(wait) = fault.retry_at {
            let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX);
            if let Some(date) = http_date(later(self.service.clock.timestamp(), wait)) {
                headers.insert(RETRY_AFTER, date);
            }
        }
        response
    }

    fn sent(&self, response: Response) -> Response {
        let status = response.status().as_u16();
        self.service.calls.amend(self.number, |record| record.status = Some(status));
        response
    }

    /// What hyper is given when the client is to receive nothing.
    fn lost(&self) -> Response {
        self.connection.abort();
        Response::new(Body::empty())
    }
}

/// The first half of a response, then a future, then a broken connection.
fn cut_short(response: Response, then: impl Future<Output = ()> + Send + 'static) -> Response {
    let (mut head, body) = response.into_parts();
    let stated = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let length: u64 = stated.or(body.size_hint().exact()).unwrap_or_default();
    head.headers.insert(CONTENT_LENGTH, length.max(1).into());
    let breaks = stream::once(async move {
        then.await;
        Err(io::ErrorKind::ConnectionReset.into())
    });
    Response::from_parts(head, Body::from_stream(first(body, length / 2).chain(breaks)))
}

/// The first bytes of a body.
fn first(body: Body, count: u64) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((body.into_data_stream(), count), |(mut body, left)| async move {
        let Some(chunk) = (if left == 0 { None } else { body.next().await }) else { return Ok(None) };
        let mut chunk = chunk.map_err(io::Error::other)?;
        chunk.truncate(usize::try_from(left).unwrap_or(usize::MAX));
        let left = left - chunk.len() as u64;
        Ok(Some((chunk, (body, left))))
    })
}

async fn compressed(response: Response) -> io::Result<Response> {
    let (mut head, body) = response.into_parts();
    let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
    head.headers.remove(CONTENT_LENGTH);
    head.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&body)?;
    Ok(Response::from_parts(head, Body::from(encoder.finish()?)))
}
