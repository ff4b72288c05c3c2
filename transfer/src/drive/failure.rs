//! What an error of the service leaves open.

/// Whether the service may have done its work although no answer came that says so.
pub(super) fn may_be_done(error: &koodrive::Error) -> bool {
    !error.is_unsent() && (error.is_retryable() || error.is_decode() || error.is_too_large())
}
