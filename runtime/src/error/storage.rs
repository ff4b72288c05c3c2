//! Why the object storage refuses a transfer.

use super::kind::is_passing;

/// Codes by which a storage that speaks the protocol of S3 asks for another attempt, whatever the status beside them:
/// some come with HTTP 400. They are those that AWS's own SDKs repeat, and those of the protocol's error table that say
/// that the request was cut off on its way, or collided with another one.
const RETRYABLE: [&str; 8] = [
    "IncompleteBody",
    "InternalError",
    "InternalServerError",
    "OperationAborted",
    "RequestTimeout",
    "RequestTimeoutException",
    "ServerBusy",
    "ServiceUnavailable",
];
/// Codes by which it asks for fewer requests.
const THROTTLING: [&str; 13] = [
    "BandwidthLimitExceeded",
    "PriorRequestNotComplete",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "SlowDownRead",
    "SlowDownWrite",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequests",
    "TooManyRequestsException",
];

/// The refusal of an object storage, from the XML in its response.
///
/// It has no resource and none of the texts that were signed: they contain what a pre-signed URL keeps secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageError {
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) host_id: Option<String>,
}

impl StorageError {
    /// The storage's own code: `AccessDenied`, `NoSuchKey`, `SlowDown`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Its message, without the secrets of the URL.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The storage's id of the request. The vendor's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The server of the storage, in a form that only its support can read.
    pub fn host_id(&self) -> Option<&str> {
        self.host_id.as_deref()
    }

    /// Whether the same transfer may succeed later: by the code where it is known, otherwise by the status
    /// (408, 429, 500, 502, 503, 504).
    pub fn is_retryable(&self) -> bool {
        RETRYABLE.contains(&&*self.code) || self.is_throttled() || is_passing(self.status)
    }

    /// Whether the storage wants fewer requests.
    pub(super) fn is_throttled(&self) -> bool {
        THROTTLING.contains(&&*self.code)
    }
}
