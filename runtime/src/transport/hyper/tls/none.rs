//! No TLS at all.

use super::super::stream::Stream;
use super::{MISSING, Verdict};
use crate::error::{BoxError, Error, ErrorKind, Result};
use crate::transport::network::{CLIENT_CERTIFICATE, TlsSettings};

#[derive(Clone)]
pub(in super::super) struct Tls;

impl Tls {
    pub(in super::super) fn new(needed: bool, settings: &TlsSettings) -> Result<Self> {
        match made(settings) {
            Some(setting) => Err(Error::new(ErrorKind::Config, format!("{setting} has no effect: {MISSING}"))),
            None if needed => Err(Error::new(ErrorKind::Config, MISSING)),
            None => Ok(Self),
        }
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

/// The name of a setting that was made, if any was.
fn made(settings: &TlsSettings) -> Option<&'static str> {
    let roots = settings.roots.first().map(|roots| roots.setting);
    let identity = settings.identity.as_ref().map(|_| CLIENT_CERTIFICATE);
    roots.or(identity).or(settings.min.map(|_| "Network::min_tls"))
}
