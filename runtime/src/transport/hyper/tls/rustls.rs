//! TLS by rustls, with the certificates that the platform trusts.

use std::sync::Arc;

use ::rustls::crypto::CryptoProvider;
use ::rustls::pki_types::ServerName;
use ::rustls::{ClientConfig, RootCertStore};
use hyper_util::rt::TokioIo;
use rustls_platform_verifier::Verifier;
use tokio_rustls::TlsConnector;

use super::super::stream::Stream;
use crate::error::{BoxError, Error, ErrorKind, Result};

#[derive(Clone)]
pub(in super::super) struct Tls(TlsConnector);

impl Tls {
    pub(in super::super) fn new(needed: bool) -> Result<Self> {
        let config = configure(needed).map_err(|error| {
            let text = "TLS cannot be set up; are certificate authorities installed?";
            Error::new(ErrorKind::Config, text).with_source(error)
        })?;
        Ok(Self(Arc::new(config).into()))
    }

    /// Encrypts a connection to a host, whose certificate is checked.
    pub(in super::super) async fn connect(&self, host: &str, stream: Stream) -> Result<Stream, BoxError> {
        let name = ServerName::try_from(host.to_owned())?;
        let encrypted = self.0.connect(name, TokioIo::new(stream)).await?;
        Ok(Stream::new(TokioIo::new(encrypted)))
    }
}

/// The cryptography is named here: the process-wide default may be another one, or none, and a library has no business
/// setting it.
fn provider() -> CryptoProvider {
    #[cfg(feature = "rustls-aws-lc")]
    return ::rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(feature = "rustls-aws-lc"))]
    return ::rustls::crypto::ring::default_provider();
}

fn configure(needed: bool) -> Result<ClientConfig, ::rustls::Error> {
    let provider = Arc::new(provider());
    let versions = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions()?;
    let verified = match Verifier::new(provider) {
        Ok(verifier) => versions.dangerous().with_custom_certificate_verifier(Arc::new(verifier)),
        Err(error) if needed => return Err(error),
        // An endpoint without https, on a machine without authorities: trust no certificate, rather than fail.
        Err(_) => versions.with_root_certificates(RootCertStore::empty()),
    };
    let mut config = verified.with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}
