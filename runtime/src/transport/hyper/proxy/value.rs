//! What a variable of the environment, or the setting, says about a proxy.

use std::ffi::OsString;

use http::Uri;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::super::tls;
use super::origin::Origin;
use super::{Kind, Version};
use crate::secret::Secret;
use crate::transport::endpoint::port;

/// The address of a proxy and how to speak to it; or why it cannot be used.
pub(super) type Value = Result<(String, Kind), String>;

/// User and password that do not stand in the address.
type Credentials = Option<(String, Secret)>;

/// The longest user or password that SOCKS5 can send, in bytes.
const SOCKS_LONGEST: usize = 255;

/// A proxy that was named.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) origin: Origin,
    pub(super) value: Value,
}

impl Found {
    /// Reads a variable. One that is empty counts as not set.
    pub(super) fn read(name: &'static str, look: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        let value = look(name).filter(|value| !value.is_empty())?;
        let value = value.into_string().map_err(|_| "it is not UTF-8".to_owned());
        let value = value.and_then(|value| understood(&value, &None));
        Some(Self { origin: Origin::Variable(name), value })
    }
}

/// The value must not be shown: it may have a password in it.
pub(super) fn understood(value: &str, credentials: &Credentials) -> Value {
    let value = value.trim();
    let value = if value.contains("://") { value.to_owned() } else { format!("http://{value}") };
    let malformed = || "it is not an address like `http://host:port`".to_owned();
    let uri: Uri = value.parse().map_err(|_| malformed())?;
    let scheme = uri.scheme_str().ok_or_else(malformed)?.to_ascii_lowercase();
    let kind = kind(&scheme)?;
    let authority = uri.authority().filter(|authority| !authority.host().is_empty()).ok_or_else(malformed)?;
    let own_port = match kind {
        Kind::Http => "",
        Kind::Socks { .. } => ":1080",
    };
    let own_port = if port(authority)?.is_some() { "" } else { own_port };
    let authority = authority.as_str();
    let authority = match credentials {
        None => authority.to_owned(),
        Some(_) if authority.contains('@') => {
            return Err("its address has a user, and Network::proxy_credentials another".to_owned());
        }
        Some((user, _)) if user.contains(':') && kind == Kind::Http => {
            return Err("HTTP does not allow a user with a colon".to_owned());
        }
        Some((user, password)) => {
            let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
            format!("{}:{}@{authority}", encoded(user), encoded(password.expose()))
        }
    };
    check_user(&authority, kind)?;
    Ok((format!("{scheme}://{authority}{own_port}"), kind))
}

/// Whether the version of SOCKS can send the user and the password that stand before the host.
fn check_user(authority: &str, kind: Kind) -> Result<(), String> {
    let (Kind::Socks { version, .. }, Some((user, _))) = (kind, authority.rsplit_once('@')) else { return Ok(()) };
    if version == Version::Four {
        return Err("SOCKS4 with a user is not supported; use `socks5`".to_owned());
    }
    match user.splitn(2, ':').find(|text| percent_decode_str(text).count() > SOCKS_LONGEST) {
        Some(_) => Err(format!("SOCKS5 allows a user and a password of at most {SOCKS_LONGEST} bytes")),
        None => Ok(()),
    }
}

fn kind(scheme: &str) -> Result<Kind, String> {
    let socks = |version, resolves| {
        if cfg!(feature = "socks") {
            Ok(Kind::Socks { version, resolves })
        } else {
            Err(format!("a proxy of the scheme `{scheme}` needs the feature `socks`"))
        }
    };
    match scheme {
        "http" => Ok(Kind::Http),
        "https" if tls::AVAILABLE => Ok(Kind::Http),
        "https" => Err(tls::MISSING.to_owned()),
        "socks4" => socks(Version::Four, false),
        "socks4a" => socks(Version::Four, true),
        "socks5" => socks(Version::Five, false),
        "socks5h" => socks(Version::Five, true),
        _ => Err(format!(
            "the scheme `{scheme}` is not supported; there are `http`, `https`, `socks4`, `socks4a`, `socks5` and `socks5h`"
        )),
    }
}
