//! How the sessions behind access tokens begin, go on and end.

/// What a security scheme says of the sessions that its tokens stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// How long a token lives after its last use, in seconds.
    pub life: u64,
    /// The operation that signs in.
    pub begin: String,
    /// Where its response may have the token; the first that is there counts.
    pub begin_token: Vec<String>,
    /// Where its response has the session's id.
    pub begin_id: String,
    /// The operation that exchanges a token.
    pub refresh: String,
    /// The field of its request that takes the session's id.
    pub refresh_id: String,
    /// Where its response has the token.
    pub refresh_token: String,
    /// The operation that signs out.
    pub end: String,
    pub at: String,
}
