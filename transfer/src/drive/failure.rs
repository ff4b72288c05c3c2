//! What an error of the service means here.

use koodrive::errors;

use crate::error::{Error, ErrorKind};

/// An error of the service, while `doing` something for `subject`, with the kind that its code tells.
pub(super) fn failed(subject: impl Into<String>, doing: &str, error: koodrive::Error) -> Error {
    let kind = error.code().and_then(kind_of);
    let failed = Error::service(subject, doing, error);
    match kind {
        Some(kind) => failed.of_kind(kind),
        None => failed,
    }
}

/// The kind of error that a code of the service stands for, if it is none of the service's own.
pub(super) fn kind_of(code: i64) -> Option<ErrorKind> {
    match code {
        errors::FILE_NOT_IN_SPACE
        | errors::FILE_NOT_IN_THIS_SPACE
        | errors::RESOURCE_NOT_FOUND
        | errors::TARGET_FOLDER_INVALID => Some(ErrorKind::NotFound),
        errors::FILE_NAME_REPEATED => Some(ErrorKind::Exists),
        errors::FILE_NAME_INVALID | errors::FILE_NAME_TOO_LONG => Some(ErrorKind::Name),
        _ => None,
    }
}

/// Whether the service may have done its work although no answer came that says so.
pub(super) fn may_be_done(error: &koodrive::Error) -> bool {
    !error.is_unsent() && (error.is_retryable() || error.is_decode() || error.is_too_large())
}
