//! Certificates and keys, as the settings have them.

use zeroize::Zeroizing;

use super::pem::{Block, blocks, remedy};
use crate::error::{BoxError, Error, ErrorKind, Result};
use crate::transport::network::{CLIENT_CERTIFICATE, Identity, TlsSettings};

/// What the settings say, read but not yet understood.
pub(super) struct Material {
    pub(super) roots: Vec<Certificate>,
    pub(super) identity: Option<Known>,
}

/// A certificate, not yet understood.
pub(super) struct Certificate {
    setting: &'static str,
    place: String,
    pub(super) der: Vec<u8>,
}

impl Certificate {
    /// The back end does not take it.
    pub(super) fn refused(&self, source: impl Into<BoxError>) -> Error {
        let text = format!("{} is not a certificate that this TLS back end understands", self.place);
        refuse(self.setting, &text).with_source(source)
    }
}

/// Who the client is.
pub(super) struct Known {
    pub(super) chain: Vec<Certificate>,
    pub(super) key: Key,
}

/// A private key.
pub(super) struct Key {
    pub(super) form: Form,
    pub(super) der: Zeroizing<Vec<u8>>,
    place: String,
}

impl Key {
    /// The back end does not take it.
    pub(super) fn refused(&self, source: impl Into<BoxError>) -> Error {
        let text = format!("in the key, {} is not of a kind that this TLS back end understands", self.place);
        refuse(CLIENT_CERTIFICATE, &text).with_source(source)
    }
}

/// How a private key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Pkcs8,
    Pkcs1,
    Sec1,
}

/// The key is that of another certificate.
pub(super) fn mismatch(source: impl Into<BoxError>) -> Error {
    let text = "the private key does not match the first certificate of the chain, which must be the client's own";
    refuse(CLIENT_CERTIFICATE, text).with_source(source)
}

pub(super) fn refuse(setting: &str, reason: &str) -> Error {
    Error::new(ErrorKind::Config, format!("{setting}: {reason}"))
}

impl Material {
    pub(super) fn read(settings: &TlsSettings) -> Result<Self> {
        let mut roots = Vec::new();
        for given in &settings.roots {
            roots.extend(certificates(given.setting, &given.pem)?);
        }
        Ok(Self { roots, identity: settings.identity.as_ref().map(Known::read).transpose()? })
    }
}

impl Known {
    fn read(identity: &Identity) -> Result<Self> {
        Ok(Self { chain: certificates(CLIENT_CERTIFICATE, &identity.chain)?, key: key(&identity.key)? })
    }
}

fn certificates(setting: &'static str, pem: &[u8]) -> Result<Vec<Certificate>> {
    let blocks = blocks(pem).map_err(|reason| refuse(setting, &reason))?;
    if blocks.is_empty() {
        return Err(refuse(setting, &format!("no certificate found: {}", remedy(pem))));
    }
    let certificate = |block: Block| match &*block.label {
        "CERTIFICATE" | "X509 CERTIFICATE" => {
            Ok(Certificate { setting, place: block.place(), der: block.der.to_vec() })
        }
        _ if block.is_private_key() => Err(format!("{} is a private key where a certificate is due", block.place())),
        label => Err(format!("{} is a `{label}` where a `CERTIFICATE` is due", block.place())),
    };
    blocks.into_iter().map(certificate).collect::<Result<_, _>>().map_err(|reason: String| refuse(setting, &reason))
}

/// The one private key of a text. Certificates and `EC PARAMETERS` beside it do no harm.
fn key(pem: &[u8]) -> Result<Key> {
    the_key(pem).map_err(|reason| refuse(CLIENT_CERTIFICATE, &format!("in the key, {reason}")))
}

fn the_key(pem: &[u8]) -> Result<Key, String> {
    let (keys, others): (Vec<_>, Vec<_>) = blocks(pem)?.into_iter().partition(Block::is_private_key);
    let mut keys = keys.into_iter();
    let Some(block) = keys.next() else {
        let found = others.first().map(|other| format!("{} is a `{}`", other.place(), other.label));
        return Err(format!("no private key found: {}", found.unwrap_or_else(|| remedy(pem).to_owned())));
    };
    let place = block.place();
    if let Some(more) = keys.next() {
        return Err(format!("{} is a second private key beside {place}", more.place()));
    }
    if block.encrypted {
        return Err(format!("{place} is encrypted; `openssl pkey -in KEY -out PLAIN` decrypts it"));
    }
    let form = match &*block.label {
        "PRIVATE KEY" => Form::Pkcs8,
        "RSA PRIVATE KEY" => Form::Pkcs1,
        "EC PRIVATE KEY" => Form::Sec1,
        label => return Err(format!("{place} is a `{label}`; it must be PKCS#8, PKCS#1 or SEC1")),
    };
    Ok(Key { form, der: block.der, place })
}
