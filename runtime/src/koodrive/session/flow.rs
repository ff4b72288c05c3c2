//! The facts of an API's sessions.

use std::time::Duration;

use super::SavedSession;
use crate::operation::Request;
use crate::secret::Secret;

/// How sessions continue and end: which operations, and which of their fields. The generated code states it once for each
/// scheme whose tokens stand for sessions; [`BeginSession`] states how its sessions begin.
pub trait SessionFlow: Sized + Send + Sync + 'static {
    /// How long a token lives after its last use. `None` where the responses state how long it lives, used or not.
    const LIFE: Option<Duration>;
    /// What a refresh takes beside the token.
    const RENEWAL: Renewal;

    /// The request that refreshes a token.
    type Refresh: Request + Send;
    /// The request that signs out.
    type End: Request + Send;

    /// The request that refreshes the session's token, with what [`RENEWAL`](Self::RENEWAL) names.
    fn refresh(renewal: Secret) -> Self::Refresh;

    /// What the refresh grants.
    fn refreshed(response: &<Self::Refresh as Request>::Response) -> Granted;

    /// The request that ends the session; `None` if the session lacks what it takes.
    fn end(session: &SavedSession) -> Option<Self::End>;
}

/// A request that begins a session of the flow `F`.
pub trait BeginSession<F>: Request {
    /// What its response grants.
    fn begun(response: &Self::Response) -> Granted;
}

/// What a refresh takes beside the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Renewal {
    /// The session's id, which stays the same.
    SessionId,
    /// A refresh token, which the refresh replaces.
    RefreshToken,
}

/// What a response grants to a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Granted {
    /// The access token, in any form that [`StaticToken::new`](crate::StaticToken::new) takes.
    pub token: Option<Secret>,
    /// What the next refresh takes beside the token. Without one, the one before remains good.
    pub renewal: Option<Secret>,
    /// The id of the account that is signed in.
    pub account: Option<String>,
    /// How long the token lives, used or not.
    pub life: Option<Duration>,
}
