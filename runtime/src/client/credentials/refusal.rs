//! Responses that reject credentials.

use std::fmt;

use http::HeaderMap;

use crate::error::Error;
use crate::operation::Operation;

/// The response that rejected the credentials.
#[non_exhaustive]
pub struct Refusal<'a> {
    /// The headers of the response.
    pub headers: &'a HeaderMap,
    /// Whether the service itself says so, by a code of its own. Otherwise something in front of it may have responded, a
    /// gateway or a portal, which knows nothing of the credentials; or the service did, with a code that this version does
    /// not know.
    pub is_own: bool,
}

impl fmt::Debug for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal").field("is_own", &self.is_own).finish_non_exhaustive()
    }
}

/// Whether the service itself rejects the credentials of a call, and not something in front of it.
///
/// A service with an envelope says so by a code of its error table. One that has an envelope and no table says it by any
/// number; gateways write texts. Without an envelope there is nothing to go by but the status.
pub(crate) fn is_own_refusal(error: &Error, operation: &Operation) -> bool {
    let is_code =
        |api: &crate::error::ApiError| api.known().is_some() || (operation.errors.is_empty() && api.code().is_some());
    error.is_unauthenticated() && (operation.profile.envelope.is_none() || error.api().is_some_and(is_code))
}
