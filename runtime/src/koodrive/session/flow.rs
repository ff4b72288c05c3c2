//! The facts of an API's sessions.

use std::time::Duration;

use crate::operation::Request;
use crate::secret::Secret;

/// How sessions start, continue and end: which operations, and which of their fields. The generated code states it once.
pub trait SessionFlow: Sized + Send + Sync + 'static {
    /// How long a token lives after its last use.
    const LIFE: Duration;

    /// The request that signs in.
    type Begin: Request;
    /// The request that refreshes a token.
    type Refresh: Request + Send;
    /// The request that signs out.
    type End: Request;

    /// The token and the session's id that signing in returns.
    fn begun(response: &<Self::Begin as Request>::Response) -> (Option<&Secret>, Option<&Secret>);

    /// The request that refreshes the session's token.
    fn refresh(session_id: Secret) -> Self::Refresh;

    /// The token that the refresh returns.
    fn refreshed(response: &<Self::Refresh as Request>::Response) -> Option<&Secret>;

    /// The request that ends the session.
    fn end() -> Self::End;
}
