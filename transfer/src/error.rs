//! What goes wrong with a transfer.

use std::error::Error as StdError;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use koodrive::errors;
use koodrive::runtime::hash::HashError;

/// The outcome of a transfer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a transfer failed: which file, what went wrong, and what can be done about it.
///
/// `{error}` is one line for a person; [`kind`](Self::kind) and the predicates are for programs; `source()` leads to the
/// error of the service, [`koodrive::Error`], or of the file system.
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    /// What it is about: a local path or a name on the drive.
    subject: String,
    text: String,
    /// What it says of all files that fail alike, where the text names one.
    alike: Option<String>,
    source: Option<Arc<Source>>,
}

enum Source {
    Service(koodrive::Error),
    Io(io::Error),
    Hash(HashError),
}

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The service or its storage refused, or cannot be reached: see [`Error::service_error`].
    Service,
    /// The local file or folder that is to be sent cannot be read.
    Source,
    /// The local file or folder to write to cannot be written.
    Target,
    /// The local file changed while it was read, or the file on the drive while it was fetched.
    Changed,
    /// The bytes that arrived are not those that were sent.
    Integrity,
    /// A name that the service, or the local file system, does not take.
    Name,
    /// The name is taken, and the request says not to touch what is there.
    Exists,
    /// There is no such file or folder on the drive, or it is not what is expected there.
    NotFound,
    /// Two files have the same name, so that a path does not say which.
    Ambiguous,
    /// The journal is damaged, or belongs to another transfer.
    Journal,
    /// The time for the transfer is up.
    Deadline,
    /// A setting or request that cannot work, whatever the service says.
    Usage,
}

impl ErrorKind {
    /// What a code of the service ([`koodrive::errors`]) means for files and folders: that something is not there, that a name
    /// is taken, or not taken by the drive. None for all others: the service refuses for reasons of its own.
    pub fn of_code(code: i64) -> Option<Self> {
        match code {
            errors::DOWNLOAD_URL_NOT_FOUND
            | errors::FILE_IN_RECYCLE_BIN
            | errors::FILE_NOT_IN_SPACE
            | errors::FILE_NOT_IN_THIS_SPACE
            | errors::NOT_FOR_FOLDERS
            | errors::RESOURCE_NOT_FOUND
            | errors::TARGET_FOLDER_INVALID => Some(Self::NotFound),
            errors::FILE_ALREADY_IN_FOLDER | errors::FILE_NAME_REPEATED => Some(Self::Exists),
            errors::FILE_NAME_INVALID | errors::FILE_NAME_TOO_LONG => Some(Self::Name),
            _ => None,
        }
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, subject: impl Into<String>, text: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, subject: subject.into(), text: text.into(), alike: None, source: None }))
    }

    /// An error of the service, while `doing` something for `subject`, of the kind that its code tells.
    pub(crate) fn service(subject: impl Into<String>, doing: &str, error: koodrive::Error) -> Self {
        let kind =
            if error.is_integrity() { Some(ErrorKind::Integrity) } else { error.code().and_then(ErrorKind::of_code) };
        Self::new(kind.unwrap_or(ErrorKind::Service), subject, doing).caused(Source::Service(error))
    }

    /// An error of the file system at a file that is read.
    pub(crate) fn reading(subject: impl Into<String>, doing: &str, error: io::Error) -> Self {
        Self::new(ErrorKind::Source, subject, doing).caused(Source::Io(error))
    }

    /// An error of the file system at a file that is written.
    pub(crate) fn writing(subject: impl Into<String>, doing: &str, error: io::Error) -> Self {
        Self::new(ErrorKind::Target, subject, doing).caused(Source::Io(error))
    }

    /// A length or part size that cannot be uploaded, or a file whose length changed.
    pub(crate) fn hash(subject: impl Into<String>, error: HashError) -> Self {
        let kind = match error {
            HashError::Shrank { .. } | HashError::Grew { .. } => ErrorKind::Changed,
            HashError::Read { .. } => ErrorKind::Source,
            _ => ErrorKind::Usage,
        };
        Self::new(kind, subject, "").caused(Source::Hash(error))
    }

    /// An error of a journal's storage.
    pub(crate) fn journal(subject: impl Into<String>, doing: &str, error: io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                "; make room for it, and begin the transfer again"
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::NotADirectory => {
                "; give the journal a folder that this program may write to"
            }
            _ => "",
        };
        Self::new(ErrorKind::Journal, subject, format!("{doing}{remedy}")).caused(Source::Io(error))
    }

    pub(crate) fn shut_down() -> Self {
        Self::new(ErrorKind::Usage, "", "the tokio runtime was shut down in the middle of a transfer")
    }

    /// The time for a transfer is up.
    pub(crate) fn late(subject: &str, limit: Duration) -> Self {
        let text = format!("not done within {limit:?}: what was done can be resumed with a journal");
        Self::new(ErrorKind::Deadline, subject, text)
    }

    /// The same error of another kind, which its cause tells.
    pub(crate) fn of_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }

    fn caused(mut self, source: Source) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    /// What kind of thing went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// What it is about: a local path, or the name or path on the drive.
    pub fn subject(&self) -> &str {
        &self.0.subject
    }

    /// The error of the service, if it is one.
    pub fn service_error(&self) -> Option<&koodrive::Error> {
        match self.0.source.as_deref() {
            Some(Source::Service(error)) => Some(error),
            _ => None,
        }
    }

    /// The error of the file system, if it is one.
    pub fn io_error(&self) -> Option<&io::Error> {
        match self.0.source.as_deref() {
            Some(Source::Io(error)) => Some(error),
            _ => None,
        }
    }

    /// The line of `Display` without what an error of the service tells a programmer to do: see
    /// [`koodrive::Error::without_remedy`].
    pub fn without_remedy(&self) -> impl fmt::Display {
        WithoutRemedy(self)
    }

    /// Writes what stands before the source, and returns what stands between them.
    fn fmt_start(&self, f: &mut fmt::Formatter<'_>) -> Result<&'static str, fmt::Error> {
        let mut rest = "";
        for text in [&*self.0.subject, &*self.0.text] {
            if !text.is_empty() {
                write!(f, "{rest}{text}")?;
                rest = ": ";
            }
        }
        Ok(rest)
    }

    /// Whether the same transfer may succeed later without any change: no connection, an outage, the deadline.
    pub fn is_retryable(&self) -> bool {
        self.0.kind == ErrorKind::Deadline || self.service_error().is_some_and(koodrive::Error::is_retryable)
    }

    /// The same error about something else, with what is so because of it.
    pub(crate) fn extended(mut self, subject: impl Into<String>, state: &str) -> Self {
        self.0.text = [state, &*self.0.text].join(": ");
        self.about(subject)
    }

    /// The same error, with what it says of all files that fail alike.
    pub(crate) fn alike(mut self, text: impl Into<String>) -> Self {
        self.0.alike = Some(text.into());
        self
    }

    /// The same error, for one that is shared.
    pub(crate) fn told_again(&self) -> Self {
        Self(self.0.clone())
    }

    /// What it says without the file that it is about: the same for all files that fail alike.
    pub(crate) fn cause(&self) -> String {
        let text = self.0.alike.as_ref().unwrap_or(&self.0.text);
        match self.0.source.as_deref() {
            Some(Source::Service(error)) => match error.code() {
                Some(code) => format!("{text}: code {code}"),
                None => format!("{text}: {:?}", error.kind()),
            },
            Some(Source::Io(error)) => format!("{text}: {}", error.kind()),
            _ if text.is_empty() => format!("{:?}", self.0.kind),
            _ => text.clone(),
        }
    }

    /// The same error about something else: a file of a tree by its path in the tree.
    pub(crate) fn about(mut self, subject: impl Into<String>) -> Self {
        self.0.subject = subject.into();
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest = self.fmt_start(f)?;
        match &self.0.source {
            Some(source) => write!(f, "{rest}{}", source.error()),
            None => Ok(()),
        }
    }
}

/// The line without what a programmer can do about an error of the service.
struct WithoutRemedy<'a>(&'a Error);

impl fmt::Display for WithoutRemedy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.service_error() {
            Some(error) => {
                let rest = self.0.fmt_start(f)?;
                write!(f, "{rest}{}", error.without_remedy())
            }
            None => self.0.fmt(f),
        }
    }
}

/// What a program shows whose `main` returns the error: no less readable than `Display`.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("kind", &self.0.kind).field("text", &self.to_string()).finish_non_exhaustive()
    }
}

impl Source {
    fn error(&self) -> &(dyn StdError + 'static) {
        match self {
            Self::Service(error) => error,
            Self::Io(error) => error,
            Self::Hash(error) => error,
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(Source::error)
    }
}

/// How a path is written in messages and reports: as it is where it is text, otherwise with its bytes escaped.
pub(crate) fn shown(path: &Path) -> String {
    path.to_str().map_or_else(|| path.as_os_str().as_encoded_bytes().escape_ascii().to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_main_returns_can_be_read() {
        let error = Error::reading("report.pdf", "cannot be read", io::Error::other("no such file"));
        let shown = "Error { kind: Source, text: \"report.pdf: cannot be read: no such file\", .. }";
        assert_eq!(format!("{error:?}"), shown);
    }

    #[test]
    fn each_code_of_a_kind_is_one_of_the_service() {
        let of = |kind| errors::ERRORS.iter().filter(|known| ErrorKind::of_code(known.code) == Some(kind)).count();
        assert_eq!([ErrorKind::NotFound, ErrorKind::Exists, ErrorKind::Name].map(of), [7, 2, 2]);
        assert_eq!(ErrorKind::of_code(errors::SPACE_FULL), None);
    }
}
