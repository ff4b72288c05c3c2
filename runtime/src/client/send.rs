//! A call, from the parts of its request to its whole answer. Nothing here depends on the types of an operation, so
//! it is compiled once.

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, SystemTime};

use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, StatusCode, Uri};

use super::Client;
use crate::credentials::{Attempt, Refusal};
use crate::envelope::Received;
use crate::envelope::coding::{CodingError, decoded};
use crate::error::{Error, ErrorKind, Result};
use crate::operation::{Auth, Operation};
use crate::request::Parts;
use crate::retry::{Attempts, retry_after};
use crate::timeout::within;
use crate::trace::{self, Trace};
use crate::trace_id::TraceId;
use crate::transport::{AttemptInfo, Body};

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

/// An attempt that failed.
struct Failure {
    error: Error,
    /// What was sent, if the server did not accept the credentials in it.
    refused: Option<HeaderMap>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, refused: None }
    }
}

impl Client {
    /// Makes a call and returns its successful answer.
    pub(crate) async fn send(&self, operation: &'static Operation, parts: Parts) -> Result<Received> {
        let trace_id = self.options.trace_id.clone().unwrap_or_else(TraceId::generate);
        let call = self.prepare(operation, parts, &trace_id);
        // An error that knows the server's trace id or has no use for one says so itself.
        let placed = |error: Error| error.in_call(operation.id, trace_id.as_str());
        let call = call.map_err(placed)?;
        let trace = Trace::call(operation, self.shared.endpoint.host(), trace_id.as_str());
        trace.around(self.attempts(&call, &trace)).await.map_err(placed)
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

    /// Attempts a call until it succeeds, or the rules for retries say that it is enough.
    async fn attempts(&self, call: &Call, trace: &Trace) -> Result<Received> {
        let mut attempts = Attempts::of_call(self, call.operation);
        let mut renewed = false;
        let outcome = loop {
            let span = Trace::attempt(attempts.next());
            let error = match span.around(self.attempt(call, &attempts, &span)).await {
                Ok(answer) => {
                    attempts.succeeded();
                    let (attempts, elapsed) = (attempts.count(), attempts.elapsed());
                    break Ok(Received { attempts, elapsed, ..answer });
                }
                // Once a call: what is refused with new credentials too is refused for another reason.
                Err(Failure { error, refused: Some(sent) }) if !renewed => {
                    renewed = true;
                    match self.renew(call, &sent, error, &attempts).await {
                        Ok(refusal) => {
                            attempts.failed(&refusal);
                            continue;
                        }
                        Err(error) => error,
                    }
                }
                Err(failure) => failure.error,
            };
            if let Err(error) = attempts.pause(error).await {
                break Err(error);
            }
        };
        trace.done(attempts.count(), outcome.as_ref().map(|answer| answer.status));
        outcome
    }

    /// One attempt: credentials, request, whole answer, verdict.
    async fn attempt(&self, call: &Call, attempts: &Attempts<'_>, trace: &Trace) -> Result<Received, Failure> {
        let timer = &*self.shared.timer;
        let now = self.shared.clock.now();
        // To get credentials may take calls of its own, so they have the time of an attempt for themselves.
        let limit = attempts.at_most(self.options.limits().attempt);
        let headers = within(timer, limit, self.sign(call, now)).await;
        let headers = headers.unwrap_or_else(|| Err(slow(ErrorKind::Credentials, "no credentials", limit)))?;
        let number = attempts.count();
        let limit = attempts.at_most(self.options.limits().attempt);
        // A status that has come is told even if nothing more does.
        let status = AtomicU16::new(0);
        let answer = within(timer, limit, self.exchange(call, headers, (number, &status), trace)).await;
        let answer = answer.unwrap_or_else(|| {
            let error = slow(ErrorKind::Timeout, "no complete answer", limit);
            Err(match StatusCode::from_u16(status.into_inner()) {
                Ok(status) => error.with_status(status),
                Err(_) => error,
            })
        })?;
        self.judge(call, answer, now)
    }

    /// Decides about an answer, and tells the credentials what it says of them.
    fn judge(&self, call: &Call, answer: Received, now: SystemTime) -> Result<Received, Failure> {
        let asked = call.operation.auth != Auth::None;
        let used = |sent: &HeaderMap| self.credentials.accepted(&self.about(call, sent, now));
        match answer.check() {
            Ok(answer) => {
                if asked {
                    used(&answer.sent);
                }
                Ok(answer)
            }
            Err((error, sent)) if asked && error.is_unauthenticated() => Err(Failure { error, refused: Some(sent) }),
            Err((error, sent)) => {
                if asked && is_from_within(&error) {
                    used(&sent);
                }
                Err(error.into())
            }
        }
    }

    /// Sends a request and reads the whole answer.
    async fn exchange(
        &self,
        call: &Call,
        sent: HeaderMap,
        (number, status): (u32, &AtomicU16),
        trace: &Trace,
    ) -> Result<Received> {
        let request = request(call, sent.clone());
        let info = AttemptInfo::new(Some(call.operation), number);
        let (head, body) = self.shared.stack.send(request, info).await?.into_parts();
        status.store(head.status.as_u16(), Ordering::Relaxed);
        trace.status(head.status);
        let trace_id = head.headers.get(TRACE_ID).and_then(|id| id.to_str().ok());
        let trace_id = trace_id.unwrap_or(call.trace_id.as_str()).to_owned();
        let most = self.shared.max_response;
        let body = match body.collect(most).await {
            Ok(Some(body)) => body,
            Ok(None) => return Err(self.too_large(head.status).with_trace_id(&trace_id)),
            // Why the answer broke off matters, and so does the status that had already come.
            Err(error) => return Err(Error::from(error).with_status(head.status).with_trace_id(&trace_id)),
        };
        let body = match decoded(&head.headers, body.clone(), most) {
            Ok(body) => body,
            // A body that cannot be read does not hide a status that refuses.
            Err(_) if !head.status.is_success() => body,
            Err(CodingError::TooLarge) => return Err(self.too_large(head.status).with_trace_id(&trace_id)),
            Err(error) => {
                let text = "the answer cannot be read";
                let error = Error::new(ErrorKind::Decode, text).with_source(error);
                return Err(error.with_status(head.status).with_trace_id(&trace_id));
            }
        };
        Ok(Received {
            operation: call.operation,
            status: head.status,
            retry_after: retry_after(&head.headers, self.shared.clock.now()),
            headers: head.headers,
            trace_id,
            body,
            sent,
            attempts: number,
            elapsed: Duration::ZERO,
        })
    }

    /// The headers of an attempt: those of the call, and what the credentials make of it at this moment.
    async fn sign(&self, call: &Call, now: SystemTime) -> Result<HeaderMap> {
        let mut headers = call.headers.clone();
        if call.operation.auth == Auth::None {
            return Ok(headers);
        }
        let added = self.credentials.headers(&self.about(call, &headers, now)).await;
        let mut added = added.map_err(|source| {
            Error::new(ErrorKind::Credentials, "the credentials have nothing to say who is calling").with_source(source)
        })?;
        added.values_mut().for_each(|value| value.set_sensitive(true));
        headers.extend(added);
        Ok(headers)
    }

    /// What the credentials may know of an attempt.
    fn about<'a>(&'a self, call: &'a Call, headers: &'a HeaderMap, now: SystemTime) -> Attempt<'a> {
        Attempt {
            operation: call.operation,
            method: &call.parts.method,
            uri: &call.uri,
            host: self.shared.endpoint.host(),
            headers,
            body: call.parts.body.as_deref().unwrap_or_default(),
            now,
            client: self,
        }
    }

    /// Lets the credentials answer a refusal. Gives the refusal back if another attempt is worth it, and otherwise the
    /// error to end with.
    async fn renew(&self, call: &Call, sent: &HeaderMap, error: Error, attempts: &Attempts<'_>) -> Result<Error> {
        let empty = HeaderMap::new();
        let refusal = Refusal { headers: error.api().map_or(&empty, |api| api.headers()) };
        let limit = attempts.at_most(self.options.limits().attempt);
        let attempt = self.about(call, sent, self.shared.clock.now());
        let renewal = within(&*self.shared.timer, limit, self.credentials.refused(&attempt, &refusal)).await;
        match renewal {
            Some(Ok(true)) => {
                trace::renewed(&error);
                Ok(error)
            }
            Some(Ok(false)) => Err(error),
            Some(Err(source)) => Err(error.with_source(source)),
            None => Err(error.with_source(slow(ErrorKind::Timeout, "no new credentials", limit))),
        }
    }

    fn too_large(&self, status: StatusCode) -> Error {
        let text = format!("the answer is larger than the {} bytes that the client accepts", self.shared.max_response);
        Error::new(ErrorKind::TooLarge, text).with_status(status)
    }
}

/// The service itself refused, and not something before it: it had looked at the credentials by then.
fn is_from_within(error: &Error) -> bool {
    error.api().is_some_and(|api| api.known().is_some())
}

fn slow(kind: ErrorKind, what: &str, limit: Option<Duration>) -> Error {
    Error::new(kind, format!("{what} within {:?}", limit.unwrap_or_default()))
}

fn request(call: &Call, headers: HeaderMap) -> http::Request<Body> {
    let mut request = http::Request::new(call.parts.body.clone().map(Body::from).unwrap_or_default());
    *request.method_mut() = call.parts.method.clone();
    *request.uri_mut() = call.uri.clone();
    *request.headers_mut() = headers;
    request
}
