//! A call, from the parts of its request to its whole answer. Nothing here depends on the types of an operation, so
//! it is compiled once.

use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Response, StatusCode, Uri};

use super::{Client, Timeout};
use crate::credentials::Attempt;
use crate::envelope::Answer;
use crate::error::{Error, ErrorKind, Result, Scrubber};
use crate::operation::{Auth, Operation};
use crate::request::Parts;
use crate::trace_id::TraceId;
use crate::transport::{AttemptTimeout, Body, TransportError};

pub(super) const TRACE_ID: &str = "x-traceid";
const JSON: HeaderValue = HeaderValue::from_static("application/json");
const AGENT: HeaderValue = HeaderValue::from_static(concat!("koodrive-rust/", env!("CARGO_PKG_VERSION")));

/// A call that is ready to be attempted, as often as it takes.
struct Call {
    operation: &'static Operation,
    parts: Parts,
    uri: Uri,
    headers: HeaderMap,
    trace_id: TraceId,
}

impl Client {
    /// Makes a call and returns its successful answer.
    pub(crate) async fn send(&self, operation: &'static Operation, parts: Parts) -> Result<Answer> {
        let trace_id = self.options.trace_id.clone().unwrap_or_else(TraceId::generate);
        let result = match self.prepare(operation, parts, &trace_id) {
            Ok(call) => self.attempts(&call).await,
            Err(error) => Err(error),
        };
        // An error that knows the server's trace id or has no use for one says so itself.
        result.map_err(|error| error.in_call(operation.id, trace_id.as_str()))
    }

    fn prepare(&self, operation: &'static Operation, parts: Parts, trace_id: &TraceId) -> Result<Call> {
        if let Some(objection) = self.credentials.scheme().objection(operation) {
            return Err(Error::new(ErrorKind::Credentials, objection));
        }
        let uri = self.shared.endpoint.join(&parts.path_and_query())?;
        let mut headers = HeaderMap::from_iter([(ACCEPT, JSON), (USER_AGENT, AGENT)]);
        if parts.body.is_some() {
            headers.insert(CONTENT_TYPE, JSON);
        }
        self.options.apply(trace_id, &mut headers)?;
        headers.extend(parts.headers.clone());
        Ok(Call { operation, parts, uri, headers, trace_id: trace_id.clone() })
    }

    /// The attempt loop. Today a call is attempted once; retries (of what [`Operation::idempotent`] or
    /// [`Error::is_unsent`] make safe), the refresh of an expired session and middleware belong here, around
    /// [`attempt`](Self::attempt).
    async fn attempts(&self, call: &Call) -> Result<Answer> {
        self.attempt(call).await
    }

    /// One attempt: credentials, request, whole answer, verdict.
    async fn attempt(&self, call: &Call) -> Result<Answer> {
        let headers = self.sign(call).await?;
        let scrubber = Scrubber::of(&headers);
        let request = self.request(call, headers);
        let (head, body) = self.shared.transport.send(request).await?.into_parts();
        let trace_id = head.headers.get(TRACE_ID).and_then(|id| id.to_str().ok()).unwrap_or(call.trace_id.as_str());
        let body = match body.collect(self.shared.max_response).await {
            Ok(Some(body)) => body,
            Ok(None) => return Err(self.too_large(head.status).with_trace_id(trace_id)),
            // Why the answer broke off matters, and so does the status that had already come.
            Err(error) => return Err(Error::from(error).with_status(head.status).with_trace_id(trace_id)),
        };
        let trace_id = trace_id.to_owned();
        Answer { operation: call.operation, status: head.status, trace_id, body, scrubber }.check(&head.headers)
    }

    /// The headers of an attempt: those of the call, and what the credentials make of it at this moment.
    async fn sign(&self, call: &Call) -> Result<HeaderMap> {
        let mut headers = call.headers.clone();
        if call.operation.auth == Auth::None {
            return Ok(headers);
        }
        let attempt = Attempt {
            operation: call.operation,
            method: &call.parts.method,
            uri: &call.uri,
            host: self.shared.endpoint.host(),
            headers: &headers,
            body: call.parts.body.as_deref().unwrap_or_default(),
            now: self.shared.clock.now(),
        };
        let mut added = self.credentials.headers(&attempt).await.map_err(|source| {
            Error::new(ErrorKind::Credentials, "the credentials have nothing to say who is calling").with_source(source)
        })?;
        added.values_mut().for_each(|value| value.set_sensitive(true));
        headers.extend(added);
        Ok(headers)
    }

    fn request(&self, call: &Call, headers: HeaderMap) -> http::Request<Body> {
        let mut request = http::Request::new(call.parts.body.clone().map(Body::from).unwrap_or_default());
        *request.method_mut() = call.parts.method.clone();
        *request.uri_mut() = call.uri.clone();
        *request.headers_mut() = headers;
        if let Timeout::After(timeout) = self.options.timeout {
            request.extensions_mut().insert(AttemptTimeout(timeout));
        }
        request
    }

    fn too_large(&self, status: StatusCode) -> Error {
        let text = format!("the answer is larger than the {} bytes that the client accepts", self.shared.max_response);
        Error::new(ErrorKind::TooLarge, text).with_status(status)
    }

    /// Sends a request that did not come from an operation.
    pub(crate) async fn transfer(&self, request: http::Request<Body>) -> Result<Response<Body>, TransportError> {
        self.shared.transport.send(request).await
    }
}
