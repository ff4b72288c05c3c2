//! A transport over a client of reqwest that the program has made.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::wire::incoming;
use super::{Body, Transport, TransportError, TransportErrorKind};
use crate::BoxFuture;
use crate::error::BoxError;

/// A transport over a [`reqwest::Client`](::reqwest::Client) of yours.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
}

impl ReqwestTransport {
    /// Sends requests through this client.
    pub fn from_client(client: ::reqwest::Client) -> Self {
        Self { client }
    }

    async fn execute(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let request = ::reqwest::Request::try_from(request.map(outgoing)).map_err(explain)?;
        let response = self.client.execute(request).await.map_err(explain)?;
        Ok(http::Response::from(response).map(|body: ::reqwest::Body| incoming(body, explain)))
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.execute(request))
    }
}

fn explain(error: ::reqwest::Error) -> TransportError {
    let kind = if error.is_builder() {
        TransportErrorKind::Request
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_body() || error.is_request() {
        TransportErrorKind::Interrupted
    } else if error.is_decode() {
        TransportErrorKind::Decode
    } else {
        TransportErrorKind::Other
    };
    // The address of a pre-signed URL is a secret.
    TransportError::new(kind, error.without_url())
}

fn outgoing(body: Body) -> ::reqwest::Body {
    match body.into_bytes() {
        Ok(bytes) => bytes.into(),
        Err(stream) => ::reqwest::Body::wrap(Outgoing(Mutex::new(stream))),
    }
}

/// reqwest wants to share a body between threads. It only ever asks for exclusive access, so the lock is never
/// contended.
struct Outgoing(Mutex<Body>);

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body).poll_next(context).map(|next| next.map(|chunk| chunk.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        let length = self.0.lock().unwrap_or_else(PoisonError::into_inner).length();
        length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
