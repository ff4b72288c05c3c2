//! No TLS at all.

use super::super::stream::Stream;
use super::{MISSING, Verdict};
use crate::error::{BoxError, Error, ErrorKind, Result};

#[derive(Clone)]
pub(in super::super) struct Tls;

impl Tls {
    pub(in super::super) fn new(needed: bool) -> Result<Self> {
        if needed { Err(Error::new(ErrorKind::Config, MISSING)) } else { Ok(Self) }
    }

    #[allow(clippy::unused_async, reason = "with a back end there is something to wait for")]
    pub(in super::super) async fn connect(&self, _host: &str, _stream: Stream) -> Result<Stream, BoxError> {
        Err(MISSING.into())
    }
}

pub(in super::super) fn refused(_error: &(dyn std::error::Error + 'static)) -> Option<Verdict> {
    None
}

pub(super) fn verdict(_error: &(dyn std::error::Error + 'static)) -> Option<Verdict> {
    None
}

/// Whether it is an error of this library.
#[cfg(feature = "reqwest")]
pub(super) fn is_own(_error: &(dyn std::error::Error + 'static)) -> bool {
    false
}
