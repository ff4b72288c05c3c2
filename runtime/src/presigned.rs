//! Transfers to and from pre-signed URLs, which carry their permission in themselves.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::header::{CONTENT_LENGTH, LOCATION};
use http::{HeaderValue, Method, Response, Uri};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::client::{Client, Timeout};
use crate::endpoint::Place;
use crate::envelope::redirect_text;
use crate::error::{Error, ErrorKind, Result, Scrubber};
use crate::transport::{AttemptTimeout, Body, broken};

/// How much of a refusal is read.
const MAX_REFUSAL: usize = 64 * 1024;
/// What a URL may hold in practice and not by the letter. Servers decode both spellings to the same.
const UNENCODED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

impl Client {
    /// Puts the bytes of a part to its pre-signed URL.
    ///
    /// Exactly `Content-Length` is sent with it, for such URLs are signed for that: no credentials, no options of the
    /// call but an explicit [`timeout`](crate::CallOptions::timeout).
    ///
    /// # Errors
    /// [`is_request`](Error::is_request) if the URL is none or the body's length is unknown;
    /// [`is_storage`](Error::is_storage) if the storage refuses, most often because the URL has expired; those of the
    /// transport.
    pub async fn put_part(&self, url: &str, body: impl Into<Body>) -> Result<()> {
        self.put(url, body.into()).await.map_err(|error| error.in_transfer("putPart"))
    }

    async fn put(&self, url: &str, body: Body) -> Result<()> {
        let length = body.length().ok_or_else(|| refuse("a part must have a known length; use Body::stream"))?;
        let mut request = self.presigned(Method::PUT, url, body)?;
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
        let response = self.transfer(request).await?;
        accepted(response).await.map(drop)
    }

    /// Starts a download from its pre-signed URL. The bytes are then read from the [`Download`].
    ///
    /// Nothing is sent with it: no credentials, no options of the call but an explicit
    /// [`timeout`](crate::CallOptions::timeout), which then includes reading the bytes.
    ///
    /// # Errors
    /// As for [`put_part`](Self::put_part).
    pub async fn download(&self, url: &str) -> Result<Download> {
        let started = async {
            let request = self.presigned(Method::GET, url, Body::empty())?;
            accepted(self.transfer(request).await?).await
        };
        let response = started.await.map_err(|error| error.in_transfer("download"))?;
        let length = response.body().length().or_else(|| announced(&response));
        Ok(Download { length, body: Body::from_stream(response.into_body(), length) })
    }

    fn presigned(&self, method: Method, url: &str, body: Body) -> Result<http::Request<Body>> {
        let uri = address(url)?;
        Place::of(&uri, self.shared.plain_http)
            .map_err(|reason| refuse(&format!("the pre-signed URL is no good: {reason}")))?;
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        match self.options.timeout {
            Timeout::After(timeout) if self.options.timeout_of_call => {
                request.extensions_mut().insert(AttemptTimeout(timeout));
            }
            _ => {}
        }
        Ok(request)
    }
}

/// A download under way: a stream of its bytes.
///
/// A connection that ends before [`length`](Self::length) bytes have come is an error, not the end.
pub struct Download {
    length: Option<u64>,
    body: Body,
}

impl Download {
    /// How many bytes will come, if the storage says so.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// The next bytes, or none at the end.
    ///
    /// # Errors
    /// The connection broke, or the time was up.
    pub async fn next_chunk(&mut self) -> Result<Option<Bytes>> {
        self.body.next_chunk().await.transpose().map_err(failed)
    }

    /// All bytes, if they are at most `max`. For small files; larger ones are better written as they come.
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

fn failed(error: crate::BoxError) -> Error {
    Error::from(broken(error)).in_transfer("download")
}

fn refuse(text: &str) -> Error {
    Error::new(ErrorKind::Request, text)
}

/// The URL as an address. Its text is a secret and goes into no error.
fn address(url: &str) -> Result<Uri> {
    let spelled = utf8_percent_encode(url.trim(), UNENCODED).to_string();
    Uri::try_from(spelled).map_err(|error| refuse("the pre-signed URL is no valid URI").with_source(error))
}

fn announced(response: &Response<Body>) -> Option<u64> {
    response.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The response, if the storage took the request.
async fn accepted(response: Response<Body>) -> Result<Response<Body>> {
    let status = response.status();
    if status.is_success() {
        return Ok(response);
    }
    if status.is_redirection() {
        let target = response.headers().get(LOCATION).and_then(|to| to.to_str().ok());
        return Err(Error::new(ErrorKind::Redirect, redirect_text(target)).with_status(status));
    }
    let body = start(response.into_body()).await;
    let text = "the storage refused; a pre-signed URL lives an hour, ask for a new one if it may have expired";
    Err(Error::new(ErrorKind::Storage, text).with_status(status).with_body_start(Scrubber::default().body_start(&body)))
}

/// The first bytes of a refusal, as far as they come. That it breaks off does not hide the status.
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
