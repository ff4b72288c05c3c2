//! Middleware: your own layers around a transport.

use std::fmt;
use std::sync::Arc;

use super::{Body, Progress, Transport, TransportError};
use crate::BoxFuture;
use crate::operation::Operation;

/// A layer between the client and its transport, which sees each request and each response.
///
/// For whatever concerns every request: counting, logging, a proxy's header, a fault in a test. It runs for each
/// attempt, inside the client's retries and time limits, for operations and for transfers to pre-signed URLs alike;
/// [`AttemptInfo`] in the request's extensions states which. The request is signed by then: what the signature covers
/// (method, path, query, body, `Host` and the headers of the signature) must stay as it is, and so must all headers of a
/// pre-signed request.
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// use koodrive_runtime::transport::{Middleware, Next};
/// use koodrive_runtime::{Body, BoxFuture, TransportError};
///
/// /// Counts requests.
/// #[derive(Default)]
/// struct Count(AtomicU64);
///
/// impl Middleware for Count {
///     fn handle<'a>(
///         &'a self,
///         request: http::Request<Body>,
///         next: Next<'a>,
///     ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
///         self.0.fetch_add(1, Ordering::Relaxed);
///         next.run(request)
///     }
/// }
/// # let _ = koodrive_runtime::Client::builder("https://cn.myhuaweicloud-koodrive.com").middleware(Count::default());
/// ```
pub trait Middleware: Send + Sync + 'static {
    /// Handles a request, usually by passing it on with [`Next::run`]. It may change the request or the response, or
    /// respond by itself. Retries are the client's task: it knows what is safe, and signs each attempt.
    fn handle<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>>;
}

impl<M: Middleware + ?Sized> Middleware for Arc<M> {
    fn handle<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        (**self).handle(request, next)
    }
}

/// What follows a middleware: further ones, and finally the transport.
#[derive(Clone, Copy)]
pub struct Next<'a> {
    rest: &'a [Arc<dyn Middleware>],
    transport: &'a dyn Transport,
}

impl<'a> Next<'a> {
    /// Passes the request on.
    pub fn run(self, request: http::Request<Body>) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        match self.rest.split_first() {
            Some((first, rest)) => first.handle(request, Self { rest, ..self }),
            None => self.transport.send(request),
        }
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Next").field("middlewares", &self.rest.len()).finish_non_exhaustive()
    }
}

/// A transport and the layers around it.
pub(crate) struct Stack {
    pub(crate) layers: Vec<Arc<dyn Middleware>>,
    pub(crate) transport: Arc<dyn Transport>,
    /// Whether anything reads what a request is for. The bundled transport does not.
    pub(crate) observed: bool,
}

impl Stack {
    pub(crate) fn send(
        &self,
        mut request: http::Request<Body>,
        info: AttemptInfo,
        progress: Progress,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        request.extensions_mut().insert(progress);
        if self.observed {
            request.extensions_mut().insert(info);
        }
        Next { rest: &self.layers, transport: &*self.transport }.run(request)
    }
}

/// What a request is for. It is in the extensions of each request that a client hands to a middleware or to a transport
/// of your own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AttemptInfo {
    /// The operation; none for a transfer to or from a pre-signed URL.
    pub operation: Option<&'static Operation>,
    /// The number of this attempt of the call, from 1 on.
    pub number: u32,
}

impl AttemptInfo {
    pub(crate) fn new(operation: Option<&'static Operation>, number: u32) -> Self {
        Self { operation, number }
    }
}
