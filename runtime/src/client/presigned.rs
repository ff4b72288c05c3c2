//! Transfers to and from pre-signed URLs, which contain their own authorization.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::header::{CONTENT_LENGTH, LOCATION};
use http::{HeaderValue, Method, Response, Uri};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::Client;
use super::envelope::redirect_text;
use crate::error::{BoxError, Error, ErrorKind, Result};
use crate::retry::{Attempts, RetryPolicy, retry_after};
use crate::secret::Scrubber;
use crate::trace::Trace;
use crate::transport::{AttemptInfo, Body, Origin, Pulse, alive, broken, stalled, while_alive, with_pulse};

/// How much of the body of a refusal is read.
const MAX_REFUSAL: usize = 64 * 1024;
/// Characters that occur in URLs although a URI must not hold them. Servers decode both spellings alike.
const UNENCODED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

impl Client {
    /// Uploads the bytes of a part to its pre-signed URL.
    ///
    /// `Content-Length` is the only header sent, because such URLs are signed for it: no credentials, and of the options of
    /// the call only [`idle_timeout`](crate::CallOptions::idle_timeout) and [`retry`](crate::CallOptions::retry) apply.
    /// Uploading a part twice is harmless, so a body in memory is retried after a transient failure. A stream can be read
    /// only once, so it is not retried.
    ///
    /// # Errors
    /// [`is_request`](Error::is_request) if the URL is invalid or the body's length is unknown;
    /// [`is_storage`](Error::is_storage) if the storage refuses, most often because the URL has expired;
    /// [`is_timeout`](Error::is_timeout) if no byte moved for too long; those of the transport.
    pub async fn put_part(&self, url: &str, body: impl Into<Body>) -> Result<()> {
        let upload = Transfer { name: "putPart", method: Method::PUT, payload: body.into().into() };
        self.transfer(upload, url).await.map(drop)
    }

    /// Starts a download from its pre-signed URL. The bytes are then read from the [`Download`].
    ///
    /// No header is sent, and no credentials. Of the options of the call only
    /// [`idle_timeout`](crate::CallOptions::idle_timeout), which also applies while the bytes are read, and
    /// [`retry`](crate::CallOptions::retry) apply.
    ///
    /// # Errors
    /// As for [`put_part`](Self::put_part).
    pub async fn download(&self, url: &str) -> Result<Download> {
        let download = Transfer { name: "download", method: Method::GET, payload: Body::empty().into() };
        let response = self.transfer(download, url).await?;
        let length = response.body().length().or_else(|| announced(&response));
        Ok(Download { length, body: Body::from_stream(response.into_body(), length) })
    }

    async fn transfer(&self, transfer: Transfer, url: &str) -> Result<Response<Body>> {
        let name = transfer.name;
        let transferred = async {
            let uri = address(url)?;
            Origin::of(&uri, &self.shared.plain_http)
                .map_err(|reason| refuse(&format!("the pre-signed URL cannot be used: {reason}")))?;
            let trace = Trace::transfer(name, uri.host().unwrap_or_default());
            trace.around(self.transfer_to(transfer, &uri, &trace)).await
        };
        transferred.await.map_err(|error| error.in_transfer(name))
    }

    async fn transfer_to(&self, mut transfer: Transfer, uri: &Uri, trace: &Trace) -> Result<Response<Body>> {
        let repeatable = transfer.payload.is_repeatable();
        let policy = if repeatable { self.options.retry_policy() } else { &RetryPolicy::ONCE };
        let mut attempts = Attempts::new(policy, &*self.shared.timer, &self.shared.bucket);
        let outcome = loop {
            let number = attempts.next();
            let span = Trace::attempt(number);
            let error = match span.around(self.transfer_once(&mut transfer, uri, number, &span)).await {
                Ok(response) => {
                    attempts.succeeded();
                    break Ok(response);
                }
                Err(error) => error,
            };
            if let Err(error) = attempts.pause(error).await {
                break Err(error);
            }
        };
        trace.done(attempts.count(), outcome.as_ref().map(Response::status));
        outcome
    }

    async fn transfer_once(
        &self,
        transfer: &mut Transfer,
        uri: &Uri,
        number: u32,
        trace: &Trace,
    ) -> Result<Response<Body>> {
        let pulse = Pulse::default();
        let mut request = http::Request::new(with_pulse(transfer.payload.take(), &pulse));
        if transfer.method == Method::PUT {
            let length = request.body().length();
            let length = length.ok_or_else(|| refuse("a part must have a known length; use Body::stream"))?;
            request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        *request.method_mut() = transfer.method.clone();
        *request.uri_mut() = uri.clone();
        let idle = self.options.limits().idle;
        let sent = self.shared.stack.send(request, AttemptInfo::new(None, number));
        let response = alive(&*self.shared.timer, idle, &pulse, sent).await?;
        let response = response.unwrap_or_else(|| Err(stalled(idle.unwrap_or_default())))?;
        trace.status(response.status());
        let response = response.map(|body| while_alive(body, &self.shared.timer, idle));
        accepted(response, self.shared.clock.now()).await
    }
}

/// An upload to, or a download from, a pre-signed URL.
struct Transfer {
    name: &'static str,
    method: Method,
    payload: Payload,
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

/// A download in progress: a stream of its bytes.
///
/// A connection that ends before [`length`](Self::length) bytes have arrived is an error, not the end.
pub struct Download {
    length: Option<u64>,
    body: Body,
}

impl Download {
    /// The number of bytes, if the storage states it.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The next bytes, or none at the end.
    ///
    /// # Errors
    /// The connection broke, or the time is up.
    pub async fn next_chunk(&mut self) -> Result<Option<Bytes>> {
        self.body.next_chunk().await.transpose().map_err(failed)
    }

    /// All bytes, if they are at most `max`. For small files; write larger ones as they arrive.
    ///
    /// # Errors
    /// [`is_too_large`](Error::is_too_large), at once where the length is known; otherwise as for
    /// [`next_chunk`](Self::next_chunk).
    pub async fn bytes_limited(mut self, max: usize) -> Result<Bytes> {
        let too_large =
            || Error::new(ErrorKind::TooLarge, format!("the file has more than {max} bytes")).in_transfer("download");
        if self.length.is_some_and(|length| length > max as u64) {
            return Err(too_large());
        }
        let mut all = BytesMut::new();
        while let Some(chunk) = self.next_chunk().await? {
            if all.len() + chunk.len() > max {
                return Err(too_large());
            }
            all.extend_from_slice(&chunk);
        }
        Ok(all.freeze())
    }
}

impl Stream for Download {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.body).poll_next(context).map(|next| next.map(|chunk| chunk.map_err(failed)))
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("length", &self.length).finish_non_exhaustive()
    }
}

fn failed(error: BoxError) -> Error {
    Error::from(broken(error)).in_transfer("download")
}

fn refuse(text: &str) -> Error {
    Error::new(ErrorKind::Request, text)
}

/// The URL as an address. Its text is a secret and must not appear in an error.
fn address(url: &str) -> Result<Uri> {
    let spelled = utf8_percent_encode(url.trim(), UNENCODED).to_string();
    Uri::try_from(spelled).map_err(|error| refuse("the pre-signed URL is not a valid URI").with_source(error))
}

fn announced(response: &Response<Body>) -> Option<u64> {
    response.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The response, if the storage accepted the request.
async fn accepted(response: Response<Body>, now: SystemTime) -> Result<Response<Body>> {
    let status = response.status();
    if status.is_success() {
        return Ok(response);
    }
    if status.is_redirection() {
        let target = response.headers().get(LOCATION).and_then(|to| to.to_str().ok());
        return Err(Error::new(ErrorKind::Redirect, redirect_text(target)).with_status(status));
    }
    let wait = retry_after(response.headers(), None, now);
    let body = start(response.into_body()).await;
    let text =
        "the storage refused the transfer; a pre-signed URL lives an hour: request a new one if it may have expired";
    let error = Error::new(ErrorKind::Storage, text).with_status(status).with_retry_after(wait);
    Err(error.with_body_start(Scrubber::default().body_start(&body)))
}

/// The first bytes of a refusal, as far as they arrive. A connection that breaks off does not hide the status.
async fn start(mut body: Body) -> BytesMut {
    let mut start = BytesMut::new();
    while let Some(Ok(chunk)) = body.next_chunk().await {
        start.extend_from_slice(&chunk);
        if start.len() > MAX_REFUSAL {
            break;
        }
    }
    start
}
