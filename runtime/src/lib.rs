//! What the generated KooDrive bindings stand on: transport, authentication, errors, tolerant decoding and multipart
//! hashing.
//!
//! The package `koodrive` states the facts of the API and re-exports what its users need from here. Depend on this
//! package directly only to write a transport, credentials or bindings of your own.
//!
//! A call goes through few hands, each of its own module:
//!
//! 1. [`request::build`] makes method, path, query, headers and body of a request, without any IO.
//! 2. [`Client`] adds the options of the call, asks the [`Credentials`] for theirs inside each attempt, and hands the
//!    whole to the [`Transport`].
//! 3. The envelope decides whether the response is a value or an [`ApiError`], whatever the HTTP status claims.
//! 4. [`wire`] decodes the value, tolerant of the forms in which this server is known to write things.
//!
//! What goes on in the background at the server is followed to its end by [`wait`].
//!
//! The bytes of files go another way, to and from pre-signed URLs: [`Client::put_part`] and [`Client::download`].
//! What an upload has to know of a file before, [`hash`] finds in one pass over it. Lists that come in pages
//! are walked by [`page`].

mod client;
mod clock;
pub mod credentials;
mod endpoint;
mod envelope;
mod error;
pub mod hash;
mod operation;
pub mod pagination;
pub mod poll;
mod presigned;
mod profile;
mod random;
pub mod request;
mod retry;
mod secret;
pub mod sign;
mod time;
mod timeout;
mod timer;
mod trace;
mod trace_id;
pub mod transport;
pub mod wire;

use std::pin::Pin;

pub use self::client::{CallOptions, Client, ClientBuilder, Response};
pub use self::clock::{Clock, ManualClock, SystemClock};
pub use self::credentials::{
    Anonymous, AppSignature, Credentials, SavedSession, Session, SessionEnded, SessionFlow, StaticToken,
};
pub use self::endpoint::Endpoint;
pub use self::error::{ApiError, BoxError, Error, ErrorKind, Result};
pub use self::operation::{Auth, CommonHeader, ErrorCode, Method, Operation, Param, ParameterLocation, Request};
pub use self::pagination::{Items, Paged, Pages};
pub use self::poll::{LongRunning, Outcome, OutcomeKind, PollPolicy, Poller};
pub use self::presigned::Download;
pub use self::profile::{Envelope, NestedError, PartLimits, Profile, SignatureHeaders, TokenForm, TraceIdHeader};
pub use self::retry::RetryPolicy;
pub use self::secret::Secret;
pub use self::time::Time;
pub use self::timer::Timer;
#[cfg(feature = "reqwest")]
pub use self::timer::TokioTimer;
pub use self::trace_id::TraceId;
pub use self::transport::{Body, Transport, TransportError, TransportErrorKind};

/// A boxed future, as traits return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What the macros of this crate need at the place where they are used.
#[doc(hidden)]
pub mod __private {
    pub use serde;
}
