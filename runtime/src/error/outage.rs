//! A call that failed for want of a token.

use std::fmt;
use std::sync::Arc;

use super::Error;

/// What credentials return when a call of their own has failed, the refresh of a token: not now, perhaps later. The client
/// makes an [`Error`] of it that has the facts of that failure.
#[derive(Clone, Debug)]
pub(crate) struct Outage(pub(crate) Arc<Error>);

/// What failed, beside the facts of the refresh.
const TEXT: &str = "the session was not refreshed";

impl fmt::Display for Outage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TEXT)
    }
}

impl std::error::Error for Outage {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.0)
    }
}

impl From<Outage> for Error {
    fn from(Outage(cause): Outage) -> Self {
        let mut error = Self::new(cause.kind(), TEXT);
        error.0.refresh = Some(cause);
        error.0.caused = true;
        error
    }
}

impl Error {
    /// The failure of the refresh, where a call failed because its session could not be refreshed: of the service, or of
    /// something on the way to it. The session goes on; a later call begins another refresh.
    ///
    /// Such an error has the kind of that failure, its status, its code and its wait, so that
    /// [`is_retryable`](Self::is_retryable) and the other predicates speak of the refresh. The call itself was not sent
    /// ([`is_unsent`](Self::is_unsent)), or was refused for its token. It is not retried by the client, because the refresh
    /// has been.
    pub fn refresh_failure(&self) -> Option<&Self> {
        self.0.refresh.as_deref()
    }

    /// The error that has the facts.
    pub(super) fn facts(&self) -> &super::Inner {
        self.0.refresh.as_deref().map_or(&*self.0, |cause| &*cause.0)
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;
    use std::time::Duration;

    use super::*;
    use crate::error::ErrorKind;

    #[test]
    fn an_outage_has_the_facts_of_the_refresh_and_says_whose_they_are() {
        let refresh = Error::new(ErrorKind::Timeout, "no complete response within 60s")
            .with_status(http::StatusCode::OK)
            .with_retry_after(Some(Duration::from_secs(7)))
            .with_body_start("so far".to_owned())
            .with_operation("refreshSession");
        let error = Error::from(Outage(Arc::new(refresh))).with_operation("getFile");
        assert!(error.is_timeout() && error.is_retryable() && error.is_unsent());
        assert_eq!((error.status(), error.retry_after()), (Some(200), Some(Duration::from_secs(7))));
        assert_eq!((error.body_start(), error.operation()), (Some("so far"), Some("getFile")));
        assert_eq!(error.refresh_failure().and_then(Error::operation), Some("refreshSession"));
        assert_eq!(error.to_string(), format!("{error:#}"), "whoever reads the line has to know why");
        assert!(error.source().is_some_and(<dyn std::error::Error>::is::<Error>));
        assert_eq!(
            format!("{error:#}"),
            "getFile: the session was not refreshed: refreshSession: HTTP 200, no complete response within 60s; the body \
             starts \"so far\""
        );
        // It is sent, if another attempt was.
        assert!(!error.after(2, Duration::ZERO, true).is_unsent());
    }
}
