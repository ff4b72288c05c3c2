//! What goes wrong, as a line for a person and an exit code for a script.

mod unreached;

use std::fmt;
use std::io;
use std::process::ExitCode;

use koodrive::runtime::Auth;
use koodrive_transfer::ErrorKind;

use self::unreached::Unreached;
use crate::caller::{Caller, TOKEN};

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
    todo: Option<Todo>,
}

/// What to do about it that depends on the caller, whom an error does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Todo {
    Reach(Unreached),
    SignIn,
}

/// The outcome of most functions here.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    pub(crate) fn new(exit: Exit, text: impl Into<String>) -> Self {
        Self { exit, text: text.into(), todo: None }
    }

    /// The same failure in other words.
    pub(crate) fn retold(self, text: impl Into<String>) -> Self {
        Self { text: text.into(), ..self }
    }

    /// The line with what this caller can do.
    pub(crate) fn advised(&self, caller: Option<&Caller>) -> String {
        match (self.todo, caller) {
            (Some(Todo::Reach(unreached)), Some(caller)) => format!("{self}: {}", unreached.advice(&caller.endpoint)),
            (Some(Todo::SignIn), Some(caller)) => format!("{self}: {}", caller.origin.advice()),
            _ => self.to_string(),
        }
    }

    /// A line of an error, and of that of the service in it.
    fn of(exit: Exit, line: &Line<'_>, service: Option<&koodrive::Error>) -> Self {
        let unreached = service.and_then(Unreached::of).map(Todo::Reach);
        let own = match service.and_then(koodrive::Error::required_auth) {
            Some(Auth::Signature) => Some("sign in as an application; `koodrive login --help` says how".to_owned()),
            Some(Auth::OtherToken(kind)) => {
                Some(format!("set {TOKEN} to a token of this scheme, which begins with `{}`", kind.form.prefix))
            }
            Some(_) => Some("sign in as a user; `koodrive login --help` says how".to_owned()),
            None => None,
        };
        let todo = unreached.or((own.is_none() && exit == Exit::SignedOut).then_some(Todo::SignIn));
        // What a program can do is nothing for a person at a shell.
        let text = if own.is_some() || todo.is_some() { line.bare } else { line.whole };
        let mut text = text.to_string().replace('\n', " ");
        if let Some(own) = own {
            text = format!("{text}: {own}");
        }
        Self { exit, text, todo }
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

/// What an error says, with and without what a program can do about it.
struct Line<'a> {
    whole: &'a dyn fmt::Display,
    bare: &'a dyn fmt::Display,
}

impl From<koodrive::Error> for Failure {
    fn from(error: koodrive::Error) -> Self {
        let line = Line { whole: &error, bare: &error.without_remedy() };
        Self::of(exit_of_service(&error), &line, Some(&error))
    }
}

impl From<koodrive_transfer::Error> for Failure {
    fn from(error: koodrive_transfer::Error) -> Self {
        let line = Line { whole: &error, bare: &error.without_remedy() };
        Self::of(exit_of(&error), &line, error.service_error())
    }
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
