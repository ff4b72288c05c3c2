//! The client, which every call goes through.

mod builder;
mod charset;
mod coding;
mod credentials;
mod envelope;
mod options;
mod presigned;
mod response;
mod send;
mod trace_id;

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

pub use self::builder::ClientBuilder;
pub use self::credentials::{Anonymous, Attempt, Credentials, Refusal, Scheme, StaticToken};
pub(crate) use self::credentials::{authorization, is_own_refusal, token_headers};
use self::envelope::Slot;
pub use self::options::CallOptions;
pub use self::presigned::{Download, DownloadRequest};
pub use self::response::Response;
pub use self::trace_id::TraceId;
use crate::error::Result;
use crate::operation::{Operation, Request};
use crate::request::{build, build_json};
use crate::retry::Bucket;
use crate::secret::Secret;
use crate::time::{Clock, Timer};
use crate::transport::{Endpoint, Stack};

/// Calls the API. Cheap to clone; clones share transport and connections.
///
/// ```no_run
/// use koodrive_runtime::{Client, StaticToken};
///
/// # fn main() -> koodrive_runtime::Result<()> {
/// let client = Client::builder("https://cn.myhuaweicloud-koodrive.com")
///     .credentials(StaticToken::new("Bearer+…"))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
    credentials: Arc<dyn Credentials>,
    pub(crate) options: Arc<CallOptions>,
}

/// What all clients of one builder share.
pub(crate) struct Shared {
    pub(crate) endpoint: Endpoint,
    pub(crate) stack: Stack,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) timer: Arc<dyn Timer>,
    pub(crate) bucket: Bucket,
    /// The tokens of transfers, apart: a storm at the storage must not keep calls of the API from being retried.
    pub(crate) storage_bucket: Bucket,
    /// Those of the builder.
    options: Arc<CallOptions>,
    /// The hosts that plain `http` may reach, besides this machine.
    pub(crate) plain_http: Vec<String>,
    max_response: usize,
}

impl Client {
    /// Starts a client for an endpoint, `https://cn.myhuaweicloud-koodrive.com`.
    pub fn builder(endpoint: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(endpoint.into())
    }

    /// Calls an operation.
    ///
    /// # Errors
    /// See the predicates of [`Error`](crate::Error). A response that reports a failure is an error whatever its status.
    pub fn call<R: Request>(&self, request: R) -> impl Future<Output = Result<R::Response>> + Send {
        // Only what depends on the types is done here; the request is not held while the call is in flight.
        let parts = build(&request);
        async move {
            let mut value = Slot::new();
            self.send(R::OPERATION, parts?, &mut value).await?.value(value)
        }
    }

    /// Calls an operation that is known at run time only. The fields of the request are a JSON object with their wire names,
    /// and the response is JSON as it came, code and message included. Its success is checked as that of any call.
    ///
    /// ```no_run
    /// # use koodrive_runtime::{Client, Operation, Result};
    /// # async fn example(client: &Client, operation: &'static Operation) -> Result<()> {
    /// let fields = serde_json::json!({"containerId": "IAADfsBFCO6", "fileId": "FqNZrzGgSKHkfGmwjf7dLgLl"});
    /// let response = client.call_json(operation, &fields).await?;
    /// println!("{}", response["fileName"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As for [`call`](Self::call).
    pub fn call_json(
        &self,
        operation: &'static Operation,
        fields: &Value,
    ) -> impl Future<Output = Result<Value>> + Send {
        let parts = build_json(operation, fields);
        async move {
            let mut value = Slot::new();
            self.send(operation, parts?, &mut value).await?.value(value)
        }
    }

    /// Calls an operation and returns the full response: the value, and the status, headers, trace id and body that
    /// contained it.
    ///
    /// # Errors
    /// As for [`call`](Self::call). The error has the full response of a refusal: see [`Error::api`](crate::Error::api).
    pub fn call_with_response<R: Request>(
        &self,
        request: R,
    ) -> impl Future<Output = Result<Response<R::Response>>> + Send {
        let parts = build(&request);
        async move {
            let mut value = Slot::new();
            self.send(R::OPERATION, parts?, &mut value).await?.with_value(value)
        }
    }

    /// The same client with options for its calls. Options that are not set keep their values.
    pub fn with(&self, options: CallOptions) -> Self {
        Self { options: Arc::new(options.over(&self.options)), ..self.clone() }
    }

    /// The same client with other credentials.
    pub fn with_credentials(&self, credentials: impl Credentials) -> Self {
        Self { credentials: Arc::new(credentials), ..self.clone() }
    }

    /// The same client with other credentials, with the options of the builder and none of a call.
    pub(crate) fn plain(&self, credentials: impl Credentials) -> Self {
        Self { options: Arc::clone(&self.shared.options), ..self.with_credentials(credentials) }
    }

    /// The value by which the service knows the caller in calls like `R`: the whole value of the token's header, or the user
    /// id that an app signature is for. It is the `origin` of a flash upload's
    /// [proof code](crate::hash::proof_code). A session's changes with each refresh: ask for it just before the call, and once
    /// more if the service objects. None without credentials, and with those that do not say
    /// ([`Credentials::caller`]).
    pub fn caller<R: Request>(&self) -> Option<Secret> {
        self.credentials.caller(R::OPERATION)
    }

    /// How the calls are authenticated.
    pub fn scheme(&self) -> Scheme {
        self.credentials.scheme()
    }

    /// The address of the API.
    pub fn endpoint(&self) -> &Endpoint {
        &self.shared.endpoint
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("endpoint", &self.shared.endpoint)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
