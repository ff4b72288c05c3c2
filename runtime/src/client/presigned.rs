//! Transfers to and from pre-signed URLs, which contain their own authorization.

mod budget;
mod download;
mod expiry;
mod head;
mod redirect;
mod refusal;
mod request;
mod url;
mod xml;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, RANGE};
use http::uri::Authority;
use http::{HeaderValue, Method, Response, Uri};

use self::budget::{overdue, within_budget};
pub use self::download::Download;
use self::head::Head;
use self::redirect::Redirect;
use self::refusal::{StorageResponse, start};
pub use self::request::DownloadRequest;
use self::url::address;
use super::Client;
use super::envelope::is_redirect;
use super::send::still;
use crate::error::{Error, ErrorKind, Result};
use crate::retry::{Attempts, RetryPolicy};
use crate::time::within;
use crate::trace::Trace;
use crate::transport::{AttemptInfo, Body, Progress, Pulse, alive, stalled, while_alive, with_pulse};

impl Client {
    /// Uploads the bytes of a part to its pre-signed URL, which is sent byte for byte.
    ///
    /// `Content-Length` is the only header sent, because such URLs are signed for it: no credentials, and of the options of
    /// the call only [`idle_timeout`](crate::CallOptions::idle_timeout),
    /// [`transfer_timeout`](crate::CallOptions::transfer_timeout) and [`retry`](crate::CallOptions::retry) apply.
    /// Uploading a part twice is harmless, so a body in memory is retried after a transient failure. A stream can be read
    /// only once, so it is not retried.
    ///
    /// # Errors
    /// [`is_request`](Error::is_request) if the URL is invalid or the body's length is unknown;
    /// [`is_storage`](Error::is_storage) if the storage refuses, most often because the URL
    /// [has expired](Error::is_url_expired), or if a page of something else came in its place;
    /// [`is_redirect`](Error::is_redirect), for an upload follows none; [`is_timeout`](Error::is_timeout) if no byte moved
    /// for too long, or the whole took too long; those of the transport.
    pub async fn put_part(&self, url: &str, body: impl Into<Body>) -> Result<()> {
        let upload = Transfer { method: Method::PUT, range: None, payload: body.into().into() };
        self.upload(upload, url).await.map_err(|error| error.in_transfer("putPart"))
    }

    /// Starts a download from its pre-signed URL, which is sent byte for byte. The bytes are then read from the
    /// [`Download`].
    ///
    /// The request is a URL, or a [`DownloadRequest`] with what is known of the file: the more is known, the more is
    /// checked. No header is sent but the `Range` of a request that has one, and no credentials. Of the options of the call
    /// only [`idle_timeout`](crate::CallOptions::idle_timeout) and
    /// [`transfer_timeout`](crate::CallOptions::transfer_timeout), which also apply while the bytes are read, and
    /// [`retry`](crate::CallOptions::retry) apply.
    ///
    /// # Errors
    /// As for [`put_part`](Self::put_part), and [`is_integrity`](Error::is_integrity) if what comes is not the file.
    pub fn download(&self, request: impl Into<DownloadRequest>) -> impl Future<Output = Result<Download>> + Send {
        let request = request.into();
        async move { self.fetch(&request).await.map_err(|error| error.in_transfer("download")) }
    }

    async fn upload(&self, mut upload: Transfer, url: &str) -> Result<()> {
        let uri = address(url, &self.shared.plain_http)?;
        let trace = Trace::transfer("putPart", uri.host().unwrap_or_default());
        let repeatable = upload.payload.is_repeatable();
        let mut attempts = self.attempts_of_transfer(repeatable);
        let put = async {
            loop {
                let span = Trace::attempt(attempts.next());
                let outcome = span.around(self.put_once(&mut upload, &uri, &attempts, &span)).await;
                if let Some(outcome) = settled(outcome, &mut attempts).await {
                    return outcome;
                }
            }
        };
        let outcome = trace.around(put).await;
        trace.done(attempts.count(), outcome.as_ref().map(|head| head.status));
        outcome.map(drop)
    }

    async fn put_once(
        &self,
        upload: &mut Transfer,
        uri: &Uri,
        attempts: &Attempts<'_>,
        trace: &Trace,
    ) -> Result<http::response::Parts> {
        let (response, body) = self.send_transfer(upload, uri, attempts, trace).await?;
        if is_redirect(response.head.status) {
            return Err(Redirect::of(&response).refused("an upload follows no redirect"));
        }
        let start = start(&response.head.headers, body, &self.shared.timer, self.options.limits().idle).await;
        if !response.head.status.is_success() {
            return Err(response.refused(&start));
        }
        response.uploaded(&start)?;
        Ok(response.head)
    }

    async fn fetch(&self, request: &DownloadRequest) -> Result<Download> {
        request.check()?;
        let uri = address(request.url.expose(), &self.shared.plain_http)?;
        let trace = Trace::transfer("download", uri.host().unwrap_or_default());
        let mut attempts = self.attempts_of_transfer(true);
        let get = async {
            loop {
                let span = Trace::attempt(attempts.next());
                let outcome = span.around(self.get_once(request, &uri, &attempts, &span)).await;
                if let Some(outcome) = settled(outcome, &mut attempts).await {
                    return outcome;
                }
            }
        };
        let outcome = trace.around(get).await;
        let status = outcome.as_ref().map(|(response, _)| response.status());
        trace.done(attempts.count(), status);
        let (response, facts) = outcome?;
        let (head, body) = response.into_parts();
        let body = within_budget(body, &self.shared.timer, attempts.started(), self.options.limits().transfer);
        let now = self.shared.clock.now();
        Ok(Download::new((head.status, head.headers), facts, request.sha256, body, now))
    }

    /// One attempt of a download, with all redirects that it follows.
    async fn get_once(
        &self,
        request: &DownloadRequest,
        first: &Uri,
        attempts: &Attempts<'_>,
        trace: &Trace,
    ) -> Result<(Response<Body>, head::Facts)> {
        let mut followed = 0;
        let mut uri = first.clone();
        loop {
            let range = request.range_header();
            let mut get = Transfer { method: Method::GET, range, payload: Body::empty().into() };
            let (response, body) = self.send_transfer(&mut get, &uri, attempts, trace).await?;
            let status = response.head.status;
            if is_redirect(status) {
                uri = Redirect::of(&response).followed(followed, request.redirects, &self.shared.plain_http)?;
                followed += 1;
                continue;
            }
            if !status.is_success() {
                let idle = self.options.limits().idle;
                return Err(response.refused(&start(&response.head.headers, body, &self.shared.timer, idle).await));
            }
            let head =
                Head { status, version: response.head.version, headers: &response.head.headers, length: body.length() };
            let not_it = |text| Error::new(ErrorKind::Integrity, text).with_status(status);
            let facts = head.check(request).map_err(not_it)?;
            return Ok((Response::from_parts(response.head, body), facts));
        }
    }

    fn attempts_of_transfer(&self, repeatable: bool) -> Attempts<'_> {
        let policy = if repeatable { self.options.retry_policy() } else { &RetryPolicy::ONCE };
        let limit = self.options.limits().transfer;
        Attempts::of_transfer(policy, &*self.shared.timer, &self.shared.storage_bucket, limit)
    }

    /// Sends one request, and waits for the head of the response for as long as the transfer may last and moves.
    async fn send_transfer<'u>(
        &self,
        transfer: &mut Transfer,
        uri: &'u Uri,
        attempts: &Attempts<'_>,
        trace: &Trace,
    ) -> Result<(StorageResponse<'u>, Body)> {
        let pulse = Pulse::default();
        let request = transfer.request(uri, &pulse)?;
        let limits = self.options.limits();
        let progress = Progress::default();
        let sent = self.shared.stack.send(request, AttemptInfo::new(None, attempts.count()), progress.clone());
        let moving = alive(&*self.shared.timer, limits.idle, &pulse, sent);
        let response = within(&*self.shared.timer, attempts.at_most(None), moving).await?;
        let response = response.ok_or_else(|| overdue(limits.transfer.unwrap_or_default()))??;
        let idle = limits.idle.unwrap_or_default();
        let connecting = progress.phase().filter(|phase| phase.is_connecting());
        let response = match (response, connecting) {
            (Some(response), _) => response?,
            (None, Some(connecting)) => {
                return Err(still(connecting, uri.authority().map_or("", Authority::as_str), idle));
            }
            (None, None) => return Err(stalled(idle).into()),
        };
        trace.status(response.status());
        let (head, body) = response.into_parts();
        let body = while_alive(body, &self.shared.timer, limits.idle);
        Ok((StorageResponse { head, uri, now: self.shared.clock.now() }, body))
    }
}

/// The outcome of an attempt, unless another one follows.
async fn settled<T>(outcome: Result<T>, attempts: &mut Attempts<'_>) -> Option<Result<T>> {
    match outcome {
        Ok(value) => {
            attempts.succeeded();
            Some(Ok(value))
        }
        Err(error) => attempts.pause(error).await.err().map(Err),
    }
}

/// An upload to, or a download from, a pre-signed URL.
struct Transfer {
    method: Method,
    range: Option<HeaderValue>,
    payload: Payload,
}

impl Transfer {
    fn request(&mut self, uri: &Uri, pulse: &Pulse) -> Result<http::Request<Body>> {
        let mut request = http::Request::new(with_pulse(self.payload.take(), pulse));
        if self.method == Method::PUT {
            let unknown = || Error::new(ErrorKind::Request, "a part must have a known length; use Body::stream");
            let length = request.body().length().ok_or_else(unknown)?;
            request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        if let Some(range) = &self.range {
            request.headers_mut().insert(RANGE, range.clone());
        }
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = uri.clone();
        Ok(request)
    }
}

/// The bytes of a transfer: in memory for any number of attempts, or a stream for one.
enum Payload {
    Bytes(Bytes),
    Stream(Body),
}

impl Payload {
    fn is_repeatable(&self) -> bool {
        matches!(self, Self::Bytes(_))
    }

    fn take(&mut self) -> Body {
        match self {
            Self::Bytes(bytes) => bytes.clone().into(),
            Self::Stream(body) => std::mem::take(body),
        }
    }
}

impl From<Body> for Payload {
    fn from(body: Body) -> Self {
        body.into_bytes().map_or_else(Self::Stream, Self::Bytes)
    }
}
