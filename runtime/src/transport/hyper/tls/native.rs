//! TLS by the platform's own library.

use hyper_util::rt::TokioIo;

use super::super::stream::Stream;
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
