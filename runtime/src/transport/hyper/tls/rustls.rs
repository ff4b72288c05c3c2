//! TLS by rustls, with the certificates that the platform trusts.

use std::error::Error as StdError;
use std::io;
use std::iter::successors;
use std::sync::Arc;

use ::rustls::crypto::CryptoProvider;
use ::rustls::pki_types::ServerName;
use ::rustls::{AlertDescription, CertificateError, ClientConfig, Error as Failure, RootCertStore};
use hyper_util::rt::TokioIo;
use rustls_platform_verifier::Verifier;
use tokio_rustls::TlsConnector;

use super::super::stream::Stream;
use super::{UNKNOWN_AUTHORITY, Verdict, WANTS_CERTIFICATE};
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

/// What the failure of a handshake means. None where the connection below it broke.
pub(super) fn verdict(error: &(dyn StdError + 'static)) -> Option<Verdict> {
    match found(error)? {
        Failure::InvalidCertificate(reason) => Some(Verdict::handshake(distrusted(reason))),
        Failure::AlertReceived(alert) => alerted(*alert),
        // Bytes that changed on their way.
        Failure::DecryptError | Failure::EncryptError | Failure::PeerSentOversizedRecord => None,
        Failure::InvalidMessage(_) => {
            Some(Verdict::handshake(Some("what responds does not seem to speak TLS: check scheme and port")))
        }
        _ => Some(Verdict::handshake(None)),
    }
}

/// The refusal of a handshake that ended well for the client: in TLS 1.3 the server looks at its certificate later.
pub(in super::super) fn refused(error: &(dyn StdError + 'static)) -> Option<Verdict> {
    let mut chain = successors(Some(error), |error| (*error).source());
    match chain.find_map(found)? {
        Failure::AlertReceived(alert) => alerted(*alert),
        _ => None,
    }
}

fn found<'e>(error: &'e (dyn StdError + 'static)) -> Option<&'e Failure> {
    let inner = || error.downcast_ref::<io::Error>()?.get_ref()?.downcast_ref();
    error.downcast_ref().or_else(inner)
}

fn alerted(alert: AlertDescription) -> Option<Verdict> {
    use AlertDescription as Alert;
    match alert {
        // Bytes that changed on their way, and a server that is busy or goes away.
        Alert::CloseNotify
        | Alert::UnexpectedMessage
        | Alert::BadRecordMac
        | Alert::DecryptionFailed
        | Alert::RecordOverflow
        | Alert::DecodeError
        | Alert::DecryptError
        | Alert::InternalError
        | Alert::UserCanceled => None,
        Alert::CertificateRequired | Alert::HandshakeFailure | Alert::NoCertificate => {
            Some(Verdict::handshake(Some(WANTS_CERTIFICATE)))
        }
        Alert::ProtocolVersion => Some(Verdict::handshake(Some("the server must offer TLS 1.2 or 1.3"))),
        Alert::NoApplicationProtocol => Some(Verdict::handshake(Some("the server must speak HTTP/1.1"))),
        _ => Some(Verdict::handshake(None)),
    }
}

fn distrusted(reason: &CertificateError) -> Option<&'static str> {
    use CertificateError as Reason;
    match reason {
        Reason::UnknownIssuer => Some(UNKNOWN_AUTHORITY),
        Reason::Expired | Reason::ExpiredContext { .. } | Reason::NotValidYet | Reason::NotValidYetContext { .. } => {
            Some("check the clock of this machine; otherwise the server needs another certificate")
        }
        Reason::NotValidForName | Reason::NotValidForNameContext { .. } => {
            Some("use a name that the certificate has, or check who responds there")
        }
        _ => None,
    }
}

/// Whether it is an error of this library.
#[cfg(feature = "reqwest")]
pub(super) fn is_own(error: &(dyn StdError + 'static)) -> bool {
    found(error).is_some()
}
