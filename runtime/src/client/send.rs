//! A call, from the parts of its request to its full response. Nothing here depends on the types of an operation, so it
//! is compiled once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use http::{HeaderMap, HeaderValue, StatusCode, Uri};

use super::charset::transcoded;
use super::coding::{CodingError, decoded};
use super::envelope::{ReadValue, Received};
use super::{Attempt, Client, Refusal, TraceId, is_own_refusal};
use crate::error::{BoxError, Error, ErrorKind, Outage, Phase, Result, rounded};
use crate::operation::{Auth, CommonHeader, Operation};
use crate::request::Parts;
use crate::retry::Attempts;
use crate::time::within;
use crate::trace::{self, Trace};
use crate::transport::{AttemptInfo, Body, Progress};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A call that is ready to be attempted, as often as it takes.
struct Call {
    operation: &'static Operation,
    parts: Parts,
    uri: Uri,
    headers: HeaderMap,
    trace_id: Option<String>,
}

/// An attempt that failed.
struct Failure {
    error: Error,
    /// The headers of the credentials, if the server rejected them.
    refused: Option<HeaderMap>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, refused: None }
    }
}

/// What has been seen of an attempt when its time is up.
#[derive(Default)]
struct Seen {
    /// A status that has arrived is reported even if nothing follows it.
    status: AtomicU16,
    progress: Progress,
}

impl Seen {
    /// The error of an attempt whose time is up. Nothing was sent where there was no connection yet.
    fn late(&self, host: &str, limit: Option<Duration>) -> Error {
        let what = format!("no complete response from {host}");
        let phase = self.progress.phase();
        if let Some(connecting) = phase.filter(|phase| phase.is_connecting()) {
            return still(connecting, host, limit.unwrap_or_default());
        }
        match StatusCode::from_u16(self.status.load(Ordering::Relaxed)) {
            Ok(status) => slow(ErrorKind::Timeout, &what, limit).with_status(status).with_phase(Some(Phase::Receive)),
            Err(_) => slow(ErrorKind::Timeout, &what, limit).with_phase(phase),
        }
    }
}

impl Client {
    /// Makes a call and returns its successful response, whose value `value` then holds.
    pub(super) async fn send(
        &self,
        operation: &'static Operation,
        parts: Parts,
        value: &mut dyn ReadValue,
    ) -> Result<Received> {
        let trace_id = self.trace_id(operation);
        let trace_id = trace_id.as_ref();
        // An error that has the server's trace id, or has no use for one, keeps it that way.
        let placed = |error: Error| error.in_call(operation.id, trace_id.map(TraceId::as_str));
        let call = self.prepare(operation, parts, trace_id).map_err(placed)?;
        let trace = Trace::call(operation, self.shared.endpoint.host(), trace_id.map(TraceId::as_str));
        trace.around(self.attempts(&call, value, &trace)).await.map_err(placed)
    }

    /// The trace id of a call to this operation, if it takes one.
    fn trace_id(&self, operation: &Operation) -> Option<TraceId> {
        let taken = operation.profile.trace_id.is_some() && operation.common.contains(&CommonHeader::TraceId);
        let chosen = self.options.trace_id.clone().filter(|_| taken);
        chosen.or_else(|| TraceId::generate(operation.profile).filter(|_| taken))
    }

    fn prepare(&self, operation: &'static Operation, mut parts: Parts, trace_id: Option<&TraceId>) -> Result<Call> {
        if let Some(objection) = self.credentials.scheme().objection(operation) {
            return Err(objection.into());
        }
        let uri = self.shared.endpoint.join(&parts.path_and_query())?;
        let mut headers = HeaderMap::from_iter([(ACCEPT, JSON), (USER_AGENT, agent(operation)?)]);
        if parts.body.is_some() {
            headers.insert(CONTENT_TYPE, JSON);
        }
        self.options.apply(operation, trace_id, &mut headers)?;
        headers.extend(std::mem::take(&mut parts.headers));
        let trace_id = trace_id.map(|id| id.as_str().to_owned());
        Ok(Call { operation, parts, uri, headers, trace_id })
    }

    /// Attempts a call until it succeeds or the retry policy gives up.
    async fn attempts(&self, call: &Call, value: &mut dyn ReadValue, trace: &Trace) -> Result<Received> {
        let options = &self.options;
        let mut attempts = Attempts::of_call(
            options.retry_policy(),
            &*self.shared.timer,
            &self.shared.bucket,
            options.limits().call,
            options.is_idempotent(call.operation),
        );
        let mut renewed = false;
        let outcome = loop {
            let span = Trace::attempt(attempts.next());
            let error = match span.around(self.attempt(call, value, (&attempts, renewed), &span)).await {
                Ok(response) => {
                    attempts.succeeded();
                    let (attempts, elapsed) = (attempts.count(), attempts.elapsed());
                    break Ok(Received { attempts, elapsed, ..response });
                }
                // Once a call: a refusal of the renewed credentials has another reason.
                Err(Failure { error, refused: Some(signed) }) if !renewed => {
                    renewed = true;
                    attempts.failed(&error);
                    match self.renew(call, &signed, error, &attempts).await {
                        Ok(()) => continue,
                        Err(error) => error,
                    }
                }
                Err(failure) => failure.error,
            };
            if let Err(error) = attempts.pause(error).await {
                break Err(error);
            }
        };
        trace.done(attempts.count(), outcome.as_ref().map(|response| response.status));
        outcome
    }

    /// One attempt: credentials, request, full response, verdict.
    async fn attempt(
        &self,
        call: &Call,
        value: &mut dyn ReadValue,
        (attempts, renewed): (&Attempts<'_>, bool),
        trace: &Trace,
    ) -> Result<Received, Failure> {
        let timer = &*self.shared.timer;
        let now = self.shared.clock.now();
        let limit = self.limit_of_credentials(attempts);
        let signed = within(timer, limit, self.sign(call, now, renewed)).await?;
        let signed = signed.unwrap_or_else(|| Err(self.late("no credentials", limit)))?;
        let limit = attempts.at_most(self.options.limits().attempt);
        let seen = Seen::default();
        // Boxed, or it would be moved from one future into the next at every level up to the caller.
        let exchange = Box::pin(self.exchange(call, &signed, (attempts.count(), now), &seen, trace));
        let response = within(timer, limit, exchange)
            .await?
            .unwrap_or_else(|| Err(seen.late(self.shared.endpoint.host(), limit)))?;
        let response = response.check(value);
        if call.operation.auth != Auth::None {
            match &response {
                Err(error) if error.is_unauthenticated() => {
                    return response.map_err(|error| Failure { error, refused: Some(signed) });
                }
                // Without a known code, a gateway may have refused before the service checked the credentials.
                Err(error) if error.api().is_none_or(|api| api.known().is_none()) => {}
                _ => self.credentials.accepted(&self.about(call, &signed, now, renewed)),
            }
        }
        response.map_err(Failure::from)
    }

    /// Sends a request and reads the full response.
    async fn exchange(
        &self,
        call: &Call,
        signed: &HeaderMap,
        (number, now): (u32, SystemTime),
        seen: &Seen,
        trace: &Trace,
    ) -> Result<Received> {
        let request = request(call, signed);
        let secrets = request.headers().values().filter(|value| value.is_sensitive()).cloned().collect();
        let info = AttemptInfo::new(Some(call.operation), number);
        let (head, body) = self.shared.stack.send(request, info, seen.progress.clone()).await?.into_parts();
        let status = head.status;
        seen.status.store(status.as_u16(), Ordering::Relaxed);
        trace.status(status);
        let named = call.operation.profile.trace_id.as_ref().and_then(|rule| head.headers.get(rule.header));
        let named = named.and_then(|id| id.to_str().ok()).map(str::to_owned);
        let trace_id = named.or_else(|| call.trace_id.clone());
        // Why the response broke off matters, and so does the status that had already arrived.
        let placed = |error: Error| error.with_status(status).with_trace_id(trace_id.as_deref());
        let body = self.read(status, &head.headers, body).await.map_err(placed)?;
        Ok(Received {
            operation: call.operation,
            status,
            headers: head.headers,
            trace_id,
            body,
            secrets,
            asked: now,
            attempts: number,
            elapsed: Duration::ZERO,
        })
    }

    /// Reads the body of a response, all of it, and undoes its compression.
    async fn read(&self, status: StatusCode, headers: &HeaderMap, body: Body) -> Result<Bytes> {
        let most = self.shared.max_response;
        let too_large = || {
            let text = format!("the response is larger than the {most} bytes that the client accepts");
            Error::new(ErrorKind::TooLarge, text)
        };
        let body = body.collect(most).await?.ok_or_else(too_large)?;
        let plain = match decoded(headers, &body, most) {
            Ok(None) => body,
            Ok(Some(plain)) => plain,
            // A body that cannot be read does not hide the status of a refusal.
            Err(_) if !status.is_success() => return Ok(body),
            Err(CodingError::TooLarge) => return Err(too_large()),
            Err(error) => return Err(Error::new(ErrorKind::Decode, "the response cannot be read").with_source(error)),
        };
        Ok(transcoded(headers, &plain).unwrap_or(plain))
    }

    /// The headers that the credentials add to this attempt.
    async fn sign(&self, call: &Call, now: SystemTime, renewed: bool) -> Result<HeaderMap> {
        let mut signed = HeaderMap::new();
        if call.operation.auth != Auth::None {
            let headers = self.credentials.headers(&self.about(call, &signed, now, renewed)).await;
            signed = headers.map_err(|source| {
                let text = "the credentials provide no headers for this call";
                outage(source).unwrap_or_else(|source| Error::new(ErrorKind::Credentials, text).with_source(source))
            })?;
            signed.values_mut().for_each(|value| value.set_sensitive(true));
        }
        Ok(signed)
    }

    /// The attempt, as the credentials see it.
    fn about<'a>(&'a self, call: &'a Call, signed: &'a HeaderMap, now: SystemTime, renewed: bool) -> Attempt<'a> {
        Attempt {
            operation: call.operation,
            method: &call.parts.method,
            uri: &call.uri,
            host: self.shared.endpoint.host(),
            headers: &call.headers,
            signed,
            body: call.parts.body.as_deref().unwrap_or_default(),
            now,
            renewed,
            client: self,
        }
    }

    /// Lets the credentials react to a refusal. Returns the error to end with, unless another attempt is worth it.
    async fn renew(&self, call: &Call, signed: &HeaderMap, error: Error, attempts: &Attempts<'_>) -> Result<()> {
        let empty = HeaderMap::new();
        let headers = error.api().map_or(&empty, |api| api.headers());
        let refusal = Refusal { headers, is_own: is_own_refusal(&error, call.operation) };
        let limit = self.limit_of_credentials(attempts);
        let attempt = self.about(call, signed, self.shared.clock.now(), false);
        let renewal = within(&*self.shared.timer, limit, self.credentials.refused(&attempt, &refusal)).await?;
        match renewal {
            Some(Ok(true)) => {
                trace::renewed(&error);
                Ok(())
            }
            Some(Ok(false)) => Err(error),
            Some(Err(source)) => Err(outage(source).unwrap_or_else(|source| error.with_source(source))),
            None if self.credentials.limits_itself() => Err(self.late("no new credentials", limit)),
            None => Err(error.with_source(slow(ErrorKind::Timeout, "no new credentials", limit))),
        }
    }

    /// How long the credentials may take. Obtaining them may take a call, so they have the time of an attempt for themselves;
    /// or, where they look after their calls and the repeats of these, all that the call has left.
    fn limit_of_credentials(&self, attempts: &Attempts<'_>) -> Option<Duration> {
        let own = self.credentials.limits_itself();
        attempts.at_most(self.options.limits().attempt.filter(|_| !own))
    }

    /// The error of credentials that took too long.
    fn late(&self, what: &str, limit: Option<Duration>) -> Error {
        if self.credentials.limits_itself() {
            return Outage(Arc::new(slow(ErrorKind::Timeout, what, limit))).into();
        }
        slow(ErrorKind::Credentials, what, limit)
    }
}

/// The outage that credentials report, or their error.
fn outage(source: BoxError) -> Result<Error, BoxError> {
    source.downcast::<Outage>().map(|outage| Error::from(*outage))
}

/// The user agent: the API's name for the client, and the version of this crate.
fn agent(operation: &Operation) -> Result<HeaderValue> {
    HeaderValue::try_from([operation.profile.user_agent, "/", env!("CARGO_PKG_VERSION")].concat())
        .map_err(|error| Error::new(ErrorKind::Config, "the user agent cannot be a header").with_source(error))
}

fn slow(kind: ErrorKind, what: &str, limit: Option<Duration>) -> Error {
    Error::new(kind, format!("{what} within {}", rounded(limit.unwrap_or_default())))
}

/// The error of an attempt that had no connection when its time was up.
pub(super) fn still(connecting: Phase, host: &str, limit: Duration) -> Error {
    let text = format!("no connection to {host} within {}, while {connecting}", rounded(limit));
    Error::new(ErrorKind::Connect, text).with_phase(Some(connecting))
}

fn request(call: &Call, signed: &HeaderMap) -> http::Request<Body> {
    let mut request = http::Request::new(call.parts.body.clone().map(Body::from).unwrap_or_default());
    *request.method_mut() = call.parts.method.clone();
    *request.uri_mut() = call.uri.clone();
    let mut headers = call.headers.clone();
    headers.extend(signed.iter().map(|(name, value)| (name.clone(), value.clone())));
    *request.headers_mut() = headers;
    request
}
