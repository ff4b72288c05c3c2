//! What a variable of the environment says about a proxy.

use std::ffi::OsString;

use http::Uri;

use super::super::tls;
use super::{Kind, Version};
use crate::transport::endpoint::port;

/// The address of a proxy and how to speak to it; or why it cannot be used.
pub(super) type Value = Result<(String, Kind), String>;

/// A variable that is set.
#[derive(Clone)]
pub(super) struct Variable {
    pub(super) name: &'static str,
    pub(super) value: Value,
}

impl Variable {
    /// Reads a variable. One that is empty counts as not set.
    pub(super) fn read(name: &'static str, look: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        let value = look(name).filter(|value| !value.is_empty())?;
        let value = value.into_string().map_err(|_| "it is not UTF-8".to_owned());
        Some(Self { name, value: value.and_then(|value| understood(value.trim())) })
    }
}

/// The value must not be shown: it may have a password in it.
fn understood(value: &str) -> Value {
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
    if matches!(kind, Kind::Socks { version: Version::Four, .. }) && authority.as_str().contains('@') {
        return Err("SOCKS4 with a user is not supported; use `socks5`".to_owned());
    }
    Ok((format!("{scheme}://{}{own_port}", authority.as_str()), kind))
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
