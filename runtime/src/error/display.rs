//! What an error says.

use std::error::Error as StdError;
use std::fmt;

use super::{Error, rounded};
use crate::wire::DecodeError;

/// Whether a line says what a programmer can do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Remedies {
    Told,
    Left,
}

/// The line without what a programmer can do.
struct WithoutRemedy<'a>(&'a Error);

impl fmt::Display for WithoutRemedy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_line(f, Remedies::Left, f.alternate())
    }
}

impl Error {
    /// The line of `Display` without what it tells a programmer to do ("use `Client::with_credentials`"): for programs that
    /// know what their users can do. What that is follows from [`kind`](Self::kind), [`phase`](Self::phase) and
    /// [`required_auth`](Self::required_auth).
    pub fn without_remedy(&self) -> impl fmt::Display {
        WithoutRemedy(self)
    }

    fn fmt_line(&self, f: &mut fmt::Formatter<'_>, remedies: Remedies, causes: bool) -> fmt::Result {
        let inner = &*self.0;
        if let Some(name) = inner.operation.or(inner.transfer) {
            write!(f, "{name}: ")?;
        }
        if let Some(status) = inner.status {
            write!(f, "HTTP {status}")?;
        }
        match &inner.api {
            Some(api) => api.describe(f)?,
            None if inner.status.is_some() => write!(f, ", {}", inner.text)?,
            None => f.write_str(&inner.text)?,
        }
        let message = self.message().or_else(|| self.decode().and_then(DecodeError::offending));
        let unexplained = message.is_none();
        if let (true, Some(start)) = (unexplained, &inner.body_start) {
            write!(f, "; the body starts {start:?}")?;
        }
        if inner.caused {
            self.fmt_causes(f, remedies)?;
        }
        if let Some(remedy) = inner.remedy.filter(|_| remedies == Remedies::Told) {
            write!(f, "; {remedy}")?;
        }
        if inner.attempts > 1 {
            write!(f, " (attempt {}, after {})", inner.attempts, rounded(inner.elapsed))?;
        }
        if let Some(trace_id) = &inner.trace_id {
            write!(f, " [trace {trace_id}]")?;
        }
        if causes && !inner.caused {
            self.fmt_causes(f, remedies)?;
        }
        Ok(())
    }

    /// The causes, each after a colon. One that only repeats what was just said is left out.
    fn fmt_causes(&self, f: &mut fmt::Formatter<'_>, remedies: Remedies) -> fmt::Result {
        let mut last = self.0.text.clone();
        for cause in std::iter::successors(self.source(), |cause| (*cause).source()) {
            if let Some(error) = cause.downcast_ref::<Self>() {
                // It has its own causes.
                f.write_str(": ")?;
                return error.fmt_line(f, remedies, true);
            }
            let text = cause.to_string();
            if !last.ends_with(&text) {
                write!(f, ": {text}")?;
                last = text;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_line(f, Remedies::Told, f.alternate())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("kind", &self.0.kind).field("text", &format!("{self:#}")).finish_non_exhaustive()
    }
}
