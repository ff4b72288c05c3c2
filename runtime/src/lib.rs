//! The foundation of the generated KooDrive bindings: transport, authentication, errors, tolerant decoding and
//! multipart hashing.
//!
//! The package `koodrive` states the facts of the API and re-exports what its users need from here. Depend on this
//! package directly only to write a transport, credentials or bindings of your own.
//!
//! # The way of a call
//!
//! 1. [`request::build`] makes method, path, query, headers and body of a request, without any IO.
//! 2. [`Client`] adds the options of the call, asks the [`Credentials`] for their headers inside each attempt, and
//!    hands the request to the [`Transport`].
//! 3. The envelope decides whether the response is a value or an [`ApiError`], whatever the HTTP status claims.
//! 4. [`wire`] decodes the value and tolerates the forms in which this server is known to write it.
//!
//! Lists that come in pages are streams ([`pagination`]). Long-running operations are polled until they end
//! ([`poll`]). The bytes of files travel to and from pre-signed URLs: [`Client::put_part`] and [`Client::download`].
//! [`hash`] computes in one pass over a file what its upload needs.
//!
//! # Layers
//!
//! A module uses those below it and none above. Everything outside the folder `koodrive` knows no vendor: names and
//! limits come from the [`Profile`] that each [`Operation`] refers to.
//!
//! ```text
//! credentials      who is calling: the trait and what implements it
//! koodrive         KooDrive's own algorithms: signature, session, hashing
//! pagination poll  lists and long-running operations, call by call
//! client           options, attempts, credentials, envelope, transfers
//! retry transport  when to attempt again; HTTP, time limits of transfers
//! request limit time trace
//! error            the one error
//! operation wire   the facts of an operation; tolerant JSON
//! profile secret random
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]

mod client;
pub mod credentials;
mod error;
mod koodrive;
mod limit;
mod operation;
pub mod pagination;
pub mod poll;
mod profile;
mod random;
pub mod request;
mod retry;
mod secret;
mod time;
mod trace;
pub mod transport;
pub mod wire;

use std::pin::Pin;

/// The crate that chunks of bodies are of, in the version that the signatures here have.
pub use bytes;
/// The crate that requests, responses and headers are of, in the version that the signatures here have.
pub use http;

pub use self::client::{CallOptions, Client, ClientBuilder, Download, DownloadRequest, Response, TraceId};
pub use self::credentials::{
    Anonymous, AppSignature, BeginSession, Credentials, Granted, Renewal, SavedSession, Session, SessionEnded,
    SessionFlow, StaticToken,
};
pub use self::error::{ApiError, BoxError, Error, ErrorKind, Result, StorageError};
pub use self::koodrive::{hash, sign};
pub use self::limit::Limit;
pub use self::operation::{
    Auth, CommonHeader, ErrorCode, Method, Operation, Param, ParameterLocation, Request, SuccessMember,
};
pub use self::pagination::{Items, Paged, Pages};
pub use self::poll::{LongRunning, Outcome, OutcomeKind, PollPolicy, Poller};
pub use self::profile::{
    Envelope, NestedError, PartLimits, Profile, SignatureHeaders, TokenForm, TokenKind, TraceIdHeader,
};
pub use self::retry::RetryPolicy;
pub use self::secret::Secret;
#[cfg(feature = "tokio")]
pub use self::time::TokioTimer;
pub use self::time::{Clock, ManualClock, SystemClock, Time, Timer};
pub use self::transport::{Body, Endpoint, Network, TlsVersion, Transport, TransportError, TransportErrorKind};

/// A boxed future, as traits return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What the macros of this crate need at the place where they are used.
#[doc(hidden)]
pub mod __private {
    pub use serde;
}
