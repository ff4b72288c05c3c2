//! Errors of the emulator itself.

use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Why an emulator could not start, or could not do what the process that owns it requested.
///
/// Refused calls over the network are not errors of this kind: they get the vendor's codes.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmulatorError {
    /// The address is taken or does not belong to this machine.
    #[error("cannot listen on {address}: choose another address, or port 0 for a free port")]
    Listen {
        /// The requested address.
        address: SocketAddr,
        /// The error of the system.
        source: io::Error,
    },

    /// The folder cannot be created, read or written.
    #[error("cannot use the folder {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },

    /// The database cannot be read or written; another emulator may have the same folder open.
    #[error("cannot use the database: is another emulator running on the same folder?")]
    Store(#[source] Box<dyn Error + Send + Sync>),

    /// The folder was written by another version of the emulator.
    #[error("the folder has format {found}, and this emulator supports format {expected}: start with an empty folder")]
    Format {
        /// The format of the folder.
        found: i64,
        /// The format that this version supports.
        expected: i64,
    },

    /// The limits contradict one another.
    #[error("the limits cannot be kept: {problem}")]
    Limits {
        /// What is wrong with them.
        problem: String,
    },

    /// The address can be reached from other machines, and nobody said that they may.
    #[error(
        "{address} can be reached from other machines: listen on 127.0.0.1, or consent with `Builder::expose` (the \
         program's `--expose`)"
    )]
    Exposed {
        /// The requested address.
        address: SocketAddr,
    },

    /// The host for URLs is not a host.
    #[error("{host:?} is not a host: write a name or an address, with or without a port, such as `drive.test:8080`")]
    Host {
        /// The requested host.
        host: String,
    },

    /// A user of the builder has an impossible id or name, or appears twice.
    #[error("the user {user_id:?} cannot be added: {problem}")]
    User {
        /// The id.
        user_id: String,
        /// What is wrong with the user.
        problem: String,
    },

    /// A verification code cannot be sent to the mobile number.
    #[error("no code can be sent to the number {phone:?}: it {problem}")]
    Phone {
        /// The number.
        phone: String,
        /// What is wrong with it.
        problem: String,
    },

    /// The account of a carrier cannot be registered.
    #[error("the account {phone:?} cannot be registered: {problem}")]
    Account {
        /// Its mobile number.
        phone: String,
        /// Why the API would refuse it.
        problem: String,
    },

    /// A file cannot be added.
    #[error("the file {name:?} cannot be added: {problem}")]
    File {
        /// The name of the file.
        name: String,
        /// Why the API would refuse it.
        problem: String,
    },

    /// The user does not exist.
    #[error("the emulator has no user {user_id}: add it with `Builder::user`")]
    UnknownUser {
        /// The requested id.
        user_id: String,
    },

    /// The file or folder does not exist.
    #[error("the emulator has no file {file_id}")]
    UnknownFile {
        /// The requested id.
        file_id: String,
    },

    /// The token does not exist, or its session has ended.
    #[error("the emulator has no such token: issue one with `Emulator::issue_token`")]
    UnknownToken,

    /// The fault is impossible: it names an unknown operation, or an invalid status or header.
    #[error("the fault is impossible: {problem}")]
    Fault {
        /// What is wrong with the fault.
        problem: String,
    },

    /// The file of faults cannot be read, or a fault in it is impossible.
    #[error("{}: {problem}", path.display())]
    FaultFile {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and in which line.
        problem: String,
    },

    /// The size of the space of a user that the builder does not have.
    #[error("the space of {user_id:?} cannot have a size of its own: the emulator starts without such a user")]
    SpaceSize {
        /// The id.
        user_id: String,
    },

    /// The system returned no random bytes.
    #[error("the system returned no random bytes")]
    Random(#[source] Box<dyn Error + Send + Sync>),
}

impl From<rusqlite::Error> for EmulatorError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}
