//! Why an emulator did not start, or could not do what a test asked of it.

use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Why an emulator could not start or could not do what it was asked to do from within the process.
///
/// What it answers to calls over the network is no error of this kind: those are the vendor's codes.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmulatorError {
    /// The address is taken, or this machine does not have it.
    #[error("cannot listen on {address}: choose another address, or port 0 for a free port")]
    Listen {
        /// Where the emulator was to listen.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },

    /// The folder for contents cannot be made, read or written.
    #[error("cannot use the folder {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },

    /// The database cannot be read or written; another emulator may have the same folder open.
    #[error("cannot use the database: is another emulator running on the same folder?")]
    Store(#[source] Box<dyn Error + Send + Sync>),

    /// The folder was written by another version of the emulator.
    #[error("the folder has format {found}, and this emulator writes format {expected}: start with an empty folder")]
    Format {
        /// Format of the folder.
        found: i64,
        /// The format that this version knows.
        expected: i64,
    },

    /// There is no such user.
    #[error("the emulator has no user {user_id}: add it with `Builder::user`")]
    UnknownUser {
        /// The id that was asked for.
        user_id: String,
    },

    /// There is no such file or folder.
    #[error("the emulator has no file {file_id}")]
    UnknownFile {
        /// The id that was asked for.
        file_id: String,
    },

    /// There is no such token, or its session has ended.
    #[error("the emulator has no such token")]
    UnknownToken,

    /// A fault cannot be played: it names an operation that there is none, a status or a header that cannot be.
    #[error("the fault cannot be played: {problem}")]
    Fault {
        /// What is wrong with it.
        problem: String,
    },

    /// The system gave no random bytes.
    #[error("the system has no random bytes to give")]
    Random(#[source] Box<dyn Error + Send + Sync>),
}

impl From<rusqlite::Error> for EmulatorError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}
