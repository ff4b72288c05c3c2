//! The rules by which failed calls are retried.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::error::Error;

type Predicate = Arc<dyn Fn(&Error) -> bool + Send + Sync>;

/// When a failed call is retried: after which failures, how often, for how long, and after which pauses.
///
/// By default a client attempts a call up to four times within two minutes, if the failure is
/// [transient](Error::is_retryable). The pause before the second attempt is a random time of up to 0.2 seconds, and
/// each further one up to twice as long, 20 seconds at most ("full jitter": callers that failed together do not come
/// back together). Where the server says how long to wait, in `Retry-After` or a header of its own, the client
/// waits that long, and never shorter than without.
///
/// No policy repeats work that might be done twice: an operation that is not idempotent is retried only if the request
/// did not reach a server or was refused with HTTP 429, unless [`CallOptions::idempotent`] vouches for it.
///
/// [`CallOptions::idempotent`]: crate::CallOptions::idempotent
///
/// ```
/// # use std::time::Duration;
/// # use koodrive_runtime::{Client, RetryPolicy};
/// let patient = RetryPolicy::new().max_attempts(10).max_elapsed(Duration::from_secs(10 * 60));
/// let client = Client::builder("https://cn.myhuaweicloud-koodrive.com").retry(patient);
/// ```
#[derive(Clone)]
pub struct RetryPolicy {
    max_attempts: u32,
    max_elapsed: Duration,
    first_pause: Duration,
    max_pause: Duration,
    when: Option<Predicate>,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self { max_attempts: 4, ..Self::ONCE }
    }
}

impl RetryPolicy {
    pub(crate) const ONCE: Self = Self {
        max_attempts: 1,
        max_elapsed: Duration::from_secs(2 * 60),
        first_pause: Duration::from_millis(200),
        max_pause: Duration::from_secs(20),
        when: None,
    };

    /// The default policy of a client.
    pub fn new() -> Self {
        Self::default()
    }

    /// Each call is attempted once. What the credentials do after a refusal, refreshing a token or correcting a clock,
    /// is not a retry and remains.
    pub fn never() -> Self {
        Self::ONCE
    }

    /// The most attempts of a call, including the first. 0 counts as 1.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// How long after the first attempt began the last one may begin. A pause that would end later, one requested
    /// by the server included, is not begun. Of a transfer to or from a pre-signed URL it bounds the pauses alone, for the
    /// attempts take as long as the bytes do; the whole is bounded by
    /// [`CallOptions::transfer_timeout`](crate::CallOptions::transfer_timeout).
    pub fn max_elapsed(mut self, time: Duration) -> Self {
        self.max_elapsed = time;
        self
    }

    /// The longest pause before the second attempt. It doubles with each attempt, up to `max`.
    pub fn backoff(mut self, first: Duration, max: Duration) -> Self {
        self.first_pause = first;
        self.max_pause = max;
        self
    }

    /// Which failures are worth another attempt, in place of [`Error::is_retryable`]. Whether a retry is safe is decided
    /// apart from it.
    pub fn when(mut self, worth: impl Fn(&Error) -> bool + Send + Sync + 'static) -> Self {
        self.when = Some(Arc::new(worth));
        self
    }

    pub(super) fn wants(&self, error: &Error) -> bool {
        self.when.as_ref().map_or_else(|| error.is_retryable(), |when| when(error))
    }

    pub(super) fn most_attempts(&self) -> u32 {
        self.max_attempts
    }

    pub(crate) fn most_elapsed(&self) -> Duration {
        self.max_elapsed
    }

    /// The pause after so many attempts; `fraction` is a random number from 0 to 1.
    pub(super) fn pause(&self, attempts: u32, fraction: f64) -> Duration {
        let doublings = attempts.saturating_sub(1).min(31);
        let longest = self.first_pause.saturating_mul(1 << doublings).min(self.max_pause);
        longest.mul_f64(fraction.clamp(0.0, 1.0))
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy")
            .field("max_attempts", &self.max_attempts)
            .field("max_elapsed", &self.max_elapsed)
            .field("first_pause", &self.first_pause)
            .field("max_pause", &self.max_pause)
            .field("when", &self.when.as_ref().map(|_| "…"))
            .finish()
    }
}
