//! What goes wrong, as a line for a person and an exit code for a script.

use std::fmt;
use std::io;
use std::process::ExitCode;

use koodrive_transfer::ErrorKind;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Done = 0,
    Other = 1,
    Usage = 2,
    SignedOut = 3,
    NotFound = 4,
    Conflict = 5,
    Refused = 6,
    Network = 7,
    Warnings = 8,
    Differs = 9,
    Keyring = 10,
    Interrupted = 130,
    #[cfg(unix)]
    Terminated = 143,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command failed: one line that says what, and what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    pub(crate) text: String,
}

/// The outcome of most functions here.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

const SIGN_IN: &str = "sign in with `koodrive login`";

impl Failure {
    pub(crate) fn new(exit: Exit, text: impl Into<String>) -> Self {
        Self { exit, text: text.into() }
    }

    pub(crate) fn usage(text: impl Into<String>) -> Self {
        Self::new(Exit::Usage, text)
    }

    /// An error of the file system.
    pub(crate) fn io(subject: impl fmt::Display, doing: &str, error: &io::Error) -> Self {
        let exit = if error.kind() == io::ErrorKind::NotFound { Exit::NotFound } else { Exit::Other };
        Self::new(exit, format!("{subject}: {doing}: {error}"))
    }

    /// Whoever reads the output has gone: no failure of the program.
    pub(crate) fn closed() -> Self {
        Self::new(Exit::Done, "")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<koodrive::Error> for Failure {
    fn from(error: koodrive::Error) -> Self {
        let exit = exit_of_service(&error);
        Self::new(exit, hinted(exit, &error.to_string()))
    }
}

impl From<koodrive_transfer::Error> for Failure {
    fn from(error: koodrive_transfer::Error) -> Self {
        let exit = exit_of(&error);
        Self::new(exit, hinted(exit, &error.to_string()))
    }
}

fn hinted(exit: Exit, text: &str) -> String {
    let text = text.replace('\n', " ");
    // What a program does about credentials of the wrong kind is nothing for a person at a shell.
    if let Some((cause, _)) = text.split_once("; use Client::with_credentials") {
        let needed = if cause.contains("an app signature only") { "an application" } else { "a user" };
        return format!("{cause}: sign in as {needed}; `koodrive login --help` says how");
    }
    if exit == Exit::SignedOut && !text.contains("koodrive login") { format!("{text}: {SIGN_IN}") } else { text }
}

/// The exit code of a transfer that failed.
pub(crate) fn exit_of(error: &koodrive_transfer::Error) -> Exit {
    match error.kind() {
        ErrorKind::Service => error.service_error().map_or(Exit::Refused, exit_of_service),
        ErrorKind::Source | ErrorKind::Target => match error.io_error() {
            Some(error) if error.kind() == io::ErrorKind::NotFound => Exit::NotFound,
            _ => Exit::Other,
        },
        ErrorKind::Name | ErrorKind::Usage => Exit::Usage,
        ErrorKind::Exists | ErrorKind::Ambiguous | ErrorKind::Changed => Exit::Conflict,
        ErrorKind::NotFound => Exit::NotFound,
        ErrorKind::Deadline => Exit::Network,
        _ => Exit::Other,
    }
}

/// The exit code of a call that failed.
fn exit_of_service(error: &koodrive::Error) -> Exit {
    use koodrive::ErrorKind;
    use koodrive_transfer::ErrorKind as Meaning;
    if error.is_unauthenticated() || error.is_session_ended() {
        return Exit::SignedOut;
    }
    match error.kind() {
        ErrorKind::Credentials => Exit::SignedOut,
        ErrorKind::Config | ErrorKind::Request => Exit::Usage,
        ErrorKind::Connect
        | ErrorKind::Handshake
        | ErrorKind::Timeout
        | ErrorKind::Interrupted
        | ErrorKind::Transport => Exit::Network,
        ErrorKind::Integrity => Exit::Other,
        _ => match error.code().and_then(Meaning::of_code) {
            Some(Meaning::NotFound) => Exit::NotFound,
            Some(Meaning::Exists) => Exit::Conflict,
            Some(Meaning::Name) => Exit::Usage,
            _ => Exit::Refused,
        },
    }
}
