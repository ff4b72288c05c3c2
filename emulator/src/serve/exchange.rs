//! One call with the fault that hits it and its record in the log.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http::header::RETRY_AFTER;
use jiff::SignedDuration;

use super::body::{compressed, counted, cut_short, inverted, lengthened, paced, shortened};
use super::connection::Connection;
use crate::base::time::{http_date, later};
use crate::control::{CallRecord, Effect, Fault, Logged, Subject};
use crate::rules::limits::TRACE_ID_HEADER;
use crate::service::{Pace, Service};

/// A call that is under way.
pub(super) struct Exchange {
    service: Arc<Service>,
    connection: Connection,
    fault: Option<Fault>,
    operation: &'static str,
    logged: Logged,
}

impl Exchange {
    /// Records that a call has arrived. If a fault resets it before the operation, the connection is aborted here, before
    /// the body is read.
    pub(super) fn begin(service: &Arc<Service>, operation: &'static str, subject: Subject, request: &Request) -> Self {
        let fault = service.script.next(operation, &subject);
        let trace_id = request.headers().get(TRACE_ID_HEADER).and_then(|id| id.to_str().ok());
        let logged = service.calls.begin(CallRecord {
            operation,
            status: None,
            faulted: fault.is_some(),
            trace_id: trace_id.map(str::to_owned),
            user_id: None,
            part: subject.part,
            range: subject.range,
            file_id: subject.file_id,
            bytes: 0,
        });
        let connection = Connection::of(request.extensions());
        if matches!(&fault, Some(Fault { effect: Effect::ResetBefore, .. })) {
            connection.abort();
        }
        Self { service: Arc::clone(service), connection, fault, operation, logged }
    }

    /// The body of an upload, whose bytes are counted as they arrive.
    pub(super) fn received(&self, body: Body) -> Body {
        if self.operation == Fault::PUT_PART { counted(body, &self.logged.bytes) } else { body }
    }

    /// What the fault does that hits the call.
    pub(super) fn effect(&self) -> Option<&Effect> {
        self.fault.as_ref().map(|fault| &fault.effect)
    }

    /// Whether a fault takes the place of the operation.
    pub(super) fn is_intercepted(&self) -> bool {
        matches!(self.effect(), Some(Effect::Response { .. } | Effect::ResetBefore | Effect::StallBefore))
    }

    /// The address that the call came from.
    pub(super) fn address(&self) -> Option<IpAddr> {
        self.connection.address()
    }

    /// Records the caller.
    pub(super) fn record_user(&self, user_id: &str) {
        self.service.calls.amend(self.logged.number, |record| record.user_id = Some(user_id.into()));
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
        let Some(fault) = &self.fault else { return self.sent(self.transferred(response)) };
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
            Effect::Shorten => shortened(response),
            Effect::Lengthen => lengthened(response),
            Effect::WrongBytes => inverted(response),
            _ => response,
        };
        self.sent(self.with_headers(fault, self.transferred(response)))
    }

    /// The response of a download, whose bytes leave at the pace of the storage and are counted.
    fn transferred(&self, response: Response) -> Response {
        if self.operation == Fault::DOWNLOAD && response.status().is_success() {
            response.map(|body| counted(paced(body, Pace::of(&self.service)), &self.logged.bytes))
        } else {
            response
        }
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
        self.service.calls.amend(self.logged.number, |record| record.status = Some(status));
        response
    }

    /// What hyper is given when the client is to receive nothing.
    fn lost(&self) -> Response {
        self.connection.abort();
        Response::new(Body::empty())
    }
}
