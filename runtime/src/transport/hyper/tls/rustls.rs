//! TLS by rustls, with the certificates that the platform trusts and those of the settings.

use std::error::Error as StdError;
use std::io;
use std::iter::successors;
use std::sync::Arc;

use ::rustls::crypto::CryptoProvider;
use ::rustls::pki_types::{
    CertificateDer, PrivateKeyDer, PrivatePkcs1KeyDer, PrivatePkcs8KeyDer, PrivateSec1KeyDer, ServerName,
};
use ::rustls::server::ParsedCertificate;
use ::rustls::sign::{CertifiedKey, SingleCertAndKey};
use ::rustls::version::{TLS12, TLS13};
use ::rustls::{
    AlertDescription, CertificateError, ClientConfig, Error as Failure, InconsistentKeys, RootCertStore,
    SupportedProtocolVersion,
};
use hyper_util::rt::TokioIo;
use rustls_platform_verifier::Verifier;
use tokio_rustls::TlsConnector;

use super::super::stream::Stream;
use super::material::{Certificate, Form, Key, Known, Material, mismatch};
use super::{UNKNOWN_AUTHORITY, Verdict, WANTS_CERTIFICATE};
use crate::error::{BoxError, Error, ErrorKind, Result};
use crate::transport::network::{TlsSettings, TlsVersion};

#[derive(Clone)]
pub(in super::super) struct Tls(TlsConnector);

impl Tls {
    pub(in super::super) fn new(needed: bool, settings: &TlsSettings) -> Result<Self> {
        Ok(Self(Arc::new(configure(needed, settings)?).into()))
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

fn configure(needed: bool, settings: &TlsSettings) -> Result<ClientConfig> {
    let material = Material::read(settings)?;
    let provider = Arc::new(provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider));
    let builder = builder.with_protocol_versions(versions(settings.min)).map_err(unavailable)?;
    // Each by itself, so that an error names it.
    let own = store(&material.roots)?;
    let builder = if settings.only {
        builder.with_root_certificates(own)
    } else {
        match verifier(&material.roots, Arc::clone(&provider)) {
            Ok(verifier) => builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)),
            Err(error) if needed || !own.is_empty() => return Err(unavailable(error)),
            // An endpoint without https, on a machine without authorities: trust no certificate, rather than fail.
            Err(_) => builder.with_root_certificates(own),
        }
    };
    let mut config = match material.identity {
        Some(known) => builder.with_client_cert_resolver(Arc::new(certified(known, &provider)?)),
        None => builder.with_no_client_auth(),
    };
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

fn unavailable(error: ::rustls::Error) -> Error {
    let text = "TLS cannot be set up; are certificate authorities installed?";
    Error::new(ErrorKind::Config, text).with_source(error)
}

fn versions(min: Option<TlsVersion>) -> &'static [&'static SupportedProtocolVersion] {
    static ONLY_13: [&SupportedProtocolVersion; 1] = [&TLS13];
    static FROM_12: [&SupportedProtocolVersion; 2] = [&TLS13, &TLS12];
    match min {
        None | Some(TlsVersion::V1_2) => &FROM_12,
        Some(TlsVersion::V1_3) => &ONLY_13,
    }
}

fn store(roots: &[Certificate]) -> Result<RootCertStore> {
    let mut store = RootCertStore::empty();
    for root in roots {
        store.add(root.der.clone().into()).map_err(|error| root.refused(error))?;
    }
    Ok(store)
}

/// Trusts the platform's authorities, and more.
#[cfg(not(target_os = "android"))]
fn verifier(more: &[Certificate], provider: Arc<CryptoProvider>) -> Result<Verifier, ::rustls::Error> {
    Verifier::new_with_extra_roots(more.iter().map(|root| root.der.clone().into()), provider)
}

/// Trusts the platform's authorities. Android's verifier takes no more.
#[cfg(target_os = "android")]
fn verifier(more: &[Certificate], provider: Arc<CryptoProvider>) -> Result<Verifier, ::rustls::Error> {
    match more {
        [] => Verifier::new(provider),
        _ => Err(::rustls::Error::General("on Android, use Network::only_root_certificates".to_owned())),
    }
}

fn certified(known: Known, provider: &CryptoProvider) -> Result<SingleCertAndKey> {
    let Known { chain, key } = known;
    for certificate in &chain {
        let read = ParsedCertificate::try_from(&CertificateDer::from(&*certificate.der)).map(drop);
        read.map_err(|error| certificate.refused(error))?;
    }
    let private = provider.key_provider.load_private_key(private(&key)).map_err(|error| key.refused(error))?;
    let certified = CertifiedKey::new(chain.into_iter().map(|certificate| certificate.der.into()).collect(), private);
    match certified.keys_match() {
        // A key that does not tell its public half is believed, as rustls itself does.
        Ok(()) | Err(Failure::InconsistentKeys(InconsistentKeys::Unknown)) => Ok(certified.into()),
        Err(error) => Err(mismatch(error)),
    }
}

fn private(key: &Key) -> PrivateKeyDer<'static> {
    let der = key.der.to_vec();
    match key.form {
        Form::Pkcs8 => PrivatePkcs8KeyDer::from(der).into(),
        Form::Pkcs1 => PrivatePkcs1KeyDer::from(der).into(),
        Form::Sec1 => PrivateSec1KeyDer::from(der).into(),
    }
}
