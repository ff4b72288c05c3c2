//! Kinds of tokens, and how the sessions behind them begin, go on and end.

use koodrive_model::extension;

/// The name of a security scheme.
pub type SchemeId = String;

/// A kind of tokens that only the operations of one scheme take.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenKind {
    pub scheme: SchemeId,
    pub header: String,
    pub prefix: String,
    pub at: String,
}

/// What a security scheme says of the sessions that its tokens stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub scheme: SchemeId,
    /// What the bindings call its type.
    pub name: String,
    /// Which editions have it, as a sentence; none where all have.
    pub only: Option<String>,
    pub stated: extension::Session,
    pub at: String,
}

impl Session {
    /// Whether its tokens are a kind of their own.
    pub fn is_own_kind(&self) -> bool {
        self.stated.prefix.is_some()
    }

    /// The field of the refresh that takes what is there beside the token: the session's id, or the refresh token.
    pub fn renewed_with(&self) -> Option<&str> {
        self.stated.refresh.id.as_deref().or(self.stated.refresh.takes.as_deref())
    }
}
