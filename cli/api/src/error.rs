//! What can go wrong between the arguments and the output.

use std::io;

/// Why `koodrive api` failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ApiCommandError {
    /// The arguments make no request. The text names the argument and says what to write instead; it shows no secret.
    #[error("{0}")]
    Usage(String),
    /// A file or a variable that an argument names cannot be read.
    #[error("{what} cannot be read: {source}")]
    Input {
        /// The argument and what it names.
        what: String,
        /// The reason.
        source: io::Error,
    },
    /// The call failed.
    #[error(transparent)]
    Call(#[from] koodrive::Error),
    /// A request for another page cannot be written as JSON.
    #[error("a further request of {operation} cannot be written as JSON: {source}")]
    Encode {
        /// The operation's id.
        operation: &'static str,
        /// The reason.
        source: serde_json::Error,
    },
    /// The output cannot be written. A closed pipe is among them.
    #[error("the output cannot be written: {0}")]
    Write(#[source] io::Error),
}

impl ApiCommandError {
    pub(crate) fn usage(text: impl Into<String>) -> Self {
        Self::Usage(text.into())
    }
}
