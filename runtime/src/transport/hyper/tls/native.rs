//! TLS by the platform's own library.

mod der;
mod pkcs8;

use std::error::Error as StdError;
use std::io;
use std::iter::successors;

use ::native_tls::{Identity, Protocol, TlsConnector};
use hyper_util::rt::TokioIo;

use super::super::stream::Stream;
use super::material::{Known, Material, mismatch, refuse};
use super::{UNKNOWN_AUTHORITY, Verdict, WANTS_CERTIFICATE};
use crate::error::{BoxError, Error, ErrorKind, Result};
use crate::transport::network::{CLIENT_CERTIFICATE, TlsSettings, TlsVersion};

#[derive(Clone)]
pub(in super::super) struct Tls(tokio_native_tls::TlsConnector);

impl Tls {
    pub(in super::super) fn new(_needed: bool, settings: &TlsSettings) -> Result<Self> {
        let material = Material::read(settings)?;
        let mut builder = TlsConnector::builder();
        builder.min_protocol_version(Some(lowest(settings.min)?)).disable_built_in_roots(settings.only);
        for root in &material.roots {
            let certificate = ::native_tls::Certificate::from_der(&root.der).map_err(|error| root.refused(error))?;
            builder.add_root_certificate(certificate);
        }
        // Without the client certificate first: whatever fails afterwards is due to that.
        let connector = builder.build();
        let connector =
            connector.map_err(|error| Error::new(ErrorKind::Config, "TLS cannot be set up").with_source(error))?;
        let connector = match material.identity {
            Some(known) => builder.identity(identity(&known)?).build().map_err(unfit)?,
            None => connector,
        };
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

fn lowest(min: Option<TlsVersion>) -> Result<Protocol> {
    match min {
        None | Some(TlsVersion::V1_2) => Ok(Protocol::Tlsv12),
        Some(TlsVersion::V1_3) if cfg!(target_vendor = "apple") => {
            let text = "`native-tls` has no TLS 1.3 on this platform; turn on `rustls-ring` in its place";
            Err(refuse("Network::min_tls", text))
        }
        Some(TlsVersion::V1_3) => Ok(Protocol::Tlsv13),
    }
}

fn identity(known: &Known) -> Result<Identity> {
    if cfg!(all(target_vendor = "apple", not(target_os = "macos"))) {
        let text = "`native-tls` takes none on this platform; turn on `rustls-ring` in its place";
        return Err(refuse(CLIENT_CERTIFICATE, text));
    }
    for certificate in &known.chain {
        ::native_tls::Certificate::from_der(&certificate.der).map_err(|error| certificate.refused(error))?;
    }
    let chain: String = known.chain.iter().map(|certificate| pkcs8::pem("CERTIFICATE", &certificate.der)).collect();
    let key = pkcs8::convert(&known.key).ok_or_else(|| known.key.refused("it cannot be converted to PKCS#8"))?;
    let text = zeroize::Zeroizing::new(pkcs8::pem("PRIVATE KEY", &key));
    let identity = Identity::from_pkcs8(chain.as_bytes(), text.as_bytes()).map_err(|error| known.key.refused(error))?;
    let leaf = known.chain.first().and_then(|leaf| der::algorithm_of_certificate(&leaf.der));
    // OpenSSL compares keys of one kind, and takes those of two kinds for halves of two identities.
    if let (Some(leaf), Some(own)) = (leaf, der::algorithm_of_key(&key))
        && leaf != own
    {
        return Err(mismatch("they are of two kinds"));
    }
    Ok(identity)
}

/// Certificate and key do not fit together.
fn unfit(error: ::native_tls::Error) -> Error {
    // The library has no types for its reasons; on Linux the text is OpenSSL's.
    if error.to_string().contains("mismatch") {
        return mismatch(error);
    }
    let text = "the platform's TLS library does not take certificate and key; `rustls-ring` may";
    refuse(CLIENT_CERTIFICATE, text).with_source(error)
}
