//! TLS by the platform's own library.

use std::error::Error as StdError;
use std::io;
use std::iter::successors;

use hyper_util::rt::TokioIo;

use super::super::stream::Stream;
use super::{UNKNOWN_AUTHORITY, Verdict, WANTS_CERTIFICATE};
use crate::error::{BoxError, Error, ErrorKind, Result};

#[derive(Clone)]
pub(in super::super) struct Tls(tokio_native_tls::TlsConnector);

impl Tls {
    pub(in super::super) fn new(_needed: bool) -> Result<Self> {
        let connector = ::native_tls::TlsConnector::new()
            .map_err(|error| Error::new(ErrorKind::Config, "TLS cannot be set up").with_source(error))?;
        Ok(Self(connector.into()))
    }

    /// Encrypts a connection to a host, whose certificate is checked.
    pub(in super::super) async fn connect(&self, host: &str, stream: Stream) -> Result<Stream, BoxError> {
        let encrypted = self.0.connect(host, TokioIo::new(stream)).await?;
        Ok(Stream::new(TokioIo::new(encrypted)))
    }
}

/// What the failure of a handshake means, as far as the platform's library tells. Without an error of the connection below
/// it, the two do not agree; what exactly, only the text says.
pub(super) fn verdict(error: &(dyn StdError + 'static)) -> Option<Verdict> {
    let mut chain = successors(Some(error), |error| (*error).source());
    let broken = chain.any(|error| error.is::<io::Error>() || error.to_string().contains("unexpected EOF"));
    let text = words(error);
    (!broken).then(|| {
        Verdict::handshake(if text.contains("certificate verify failed") { Some(UNKNOWN_AUTHORITY) } else { None })
    })
}

/// The refusal of a handshake that ended well for the client: in TLS 1.3 the server looks at its certificate later.
pub(in super::super) fn refused(error: &(dyn StdError + 'static)) -> Option<Verdict> {
    const ALERTS: [&str; 4] =
        ["alert certificate", "alert bad certificate", "alert unknown ca", "alert handshake failure"];
    let text = words(error);
    ALERTS.iter().any(|alert| text.contains(alert)).then_some(Verdict::handshake(Some(WANTS_CERTIFICATE)))
}

/// The library has no types for its reasons.
fn words(error: &(dyn StdError + 'static)) -> String {
    successors(Some(error), |error| (*error).source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// Whether it is an error of this library.
#[cfg(feature = "reqwest")]
pub(super) fn is_own(error: &(dyn StdError + 'static)) -> bool {
    error.is::<::native_tls::Error>()
}
