//! The address of the API.

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use http::uri::{Authority, Scheme};

use crate::error::{Error, ErrorKind, Result};

/// The base address of the API: `https://cn.myhuaweicloud-koodrive.com`.
///
/// A path in it is kept as a prefix, for servers behind a gateway. Credentials travel in headers, so plain `http` is
/// accepted for this machine only, unless [`ClientBuilder::allow_plain_http`](crate::ClientBuilder::allow_plain_http)
/// says otherwise.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Endpoint {
    https: bool,
    /// In lower case, without a default port: what `Host` says.
    host: String,
    prefix: String,
    loopback: bool,
}

impl Endpoint {
    /// Reads and checks an address.
    ///
    /// # Errors
    /// It is not an `https` address (nor `http` on this machine), or has a user, a query, a fragment or a path with empty or
    /// dot segments.
    pub fn parse(address: &str) -> Result<Self> {
        Self::with_rules(address, &[])
    }

    pub(crate) fn with_rules(address: &str, plain_http: &[String]) -> Result<Self> {
        let uri = read(address).map_err(|reason| refuse(address, reason))?;
        let origin = Origin::of(&uri, plain_http).map_err(|reason| refuse(address, reason))?;
        if uri.query().is_some() || address.contains('#') {
            return Err(refuse(address, "it has a query or a fragment; only a path may follow the host"));
        }
        let prefix = uri.path().trim_end_matches('/');
        if prefix.split('/').skip(1).any(|segment| matches!(segment, "" | "." | "..")) {
            return Err(refuse(address, "its path has an empty or a dot segment"));
        }
        Ok(Self { https: origin.https, host: origin.host, prefix: prefix.to_owned(), loopback: origin.loopback })
    }

    /// What the `Host` header says: the host, and the port unless it is the scheme's own.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether it is reached over TLS.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether it is on this machine.
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// The address of a path that is percent-encoded already and starts with a slash.
    pub(crate) fn join(&self, path_and_query: &str) -> Result<Uri> {
        let scheme = if self.https { "https" } else { "http" };
        Uri::try_from([scheme, "://", &self.host, &self.prefix, path_and_query].concat())
            .map_err(|error| Error::new(ErrorKind::Request, "its address is not a valid URI").with_source(error))
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.https { "https" } else { "http" };
        write!(f, "{scheme}://{}{}", self.host, self.prefix)
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Endpoint({self})")
    }
}

/// The scheme and host of an address that requests may be sent to.
pub(crate) struct Origin {
    https: bool,
    host: String,
    loopback: bool,
}

impl Origin {
    /// Checks scheme and authority by the rules for endpoints and pre-signed URLs alike.
    /// `plain_http` names the hosts that may be reached without TLS, besides this machine.
    pub(crate) fn of(uri: &Uri, plain_http: &[String]) -> Result<Self, &'static str> {
        let authority = uri.authority().ok_or("it names no host")?;
        if authority.as_str().contains('@') {
            return Err("it has a user name in it; credentials belong to the client");
        }
        let https = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err("it does not start with https://"),
        };
        let name = authority.host().to_ascii_lowercase();
        let loopback = is_loopback(&name);
        if !(https || loopback || plain_http.contains(&name)) {
            return Err("it is plain http to another machine, which would show tokens to the network; use https, or \
                        allow_plain_http with this host if that is what you want");
        }
        let own_port = if https { 443 } else { 80 };
        let host = match port(authority)? {
            Some(port) if port != own_port => format!("{name}:{port}"),
            _ => name,
        };
        Ok(Self { https, host, loopback })
    }
}

/// Whether a host is this machine by its address or name.
pub(super) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

/// The port of an address, if it names one. `Authority::port` has none where it cannot be read.
pub(super) fn port(authority: &Authority) -> Result<Option<u16>, &'static str> {
    let after_user = authority.as_str().rsplit('@').next().unwrap_or_default();
    let Some(text) = after_user.strip_prefix(authority.host()).and_then(|rest| rest.strip_prefix(':')) else {
        return Ok(None);
    };
    let digits = text.bytes().all(|digit| digit.is_ascii_digit());
    match text.parse() {
        Ok(0) => Err("its port is 0"),
        Ok(port) if digits => Ok(Some(port)),
        _ if text.is_empty() => Err("its port is empty"),
        _ => Err("its port is not a number up to 65535"),
    }
}

fn read(address: &str) -> Result<Uri, &'static str> {
    if address.is_empty() {
        return Err("it is empty");
    }
    Uri::try_from(address).map_err(|_| "it is not a valid URI")
}

/// The address is shown without its query, which may hold a token.
fn refuse(address: &str, reason: &str) -> Error {
    let shown = address.split(['?', '#']).next().unwrap_or_default();
    let shown = match (shown.split_once("://"), shown.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => shown.to_owned(),
    };
    Error::new(ErrorKind::Config, format!("{shown:?} cannot be the endpoint: {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses_are_normalised() {
        let table = [
            (
                "https://cn.myhuaweicloud-koodrive.com",
                "https://cn.myhuaweicloud-koodrive.com",
                "cn.myhuaweicloud-koodrive.com",
            ),
            ("https://CN.Example.com/", "https://cn.example.com", "cn.example.com"),
            ("https://h:443", "https://h", "h"),
            ("https://h:8443/drive/api/", "https://h:8443/drive/api", "h:8443"),
            ("http://localhost:8080", "http://localhost:8080", "localhost:8080"),
            ("http://127.0.0.1:80", "http://127.0.0.1", "127.0.0.1"),
            ("http://127.9.9.9:81", "http://127.9.9.9:81", "127.9.9.9:81"),
            ("http://[::1]:9", "http://[::1]:9", "[::1]:9"),
        ];
        for (address, shown, host) in table {
            let endpoint = Endpoint::parse(address).unwrap();
            assert_eq!((endpoint.to_string().as_str(), endpoint.host()), (shown, host), "{address}");
        }
    }

    #[test]
    fn bad_addresses_are_refused_before_anything_is_sent() {
        let table = [
            ("", "empty"),
            ("cn.example.com", "https://"),
            ("/path", "host"),
            ("ftp://h", "https"),
            ("http://cn.example.com", "plain http"),
            ("http://localhost.example.com", "plain http"),
            ("http://127.0.0.1.example.com", "plain http"),
            ("https://user:pass@h", "user name"),
            ("https://h?x=secret", "query"),
            ("https://h/a#b", "query"),
            ("https://h/a/../b", "segment"),
            ("https://h/a//b", "segment"),
            ("https://h h", "URI"),
        ];
        for (address, reason) in table {
            let error = Endpoint::parse(address).unwrap_err();
            assert!(error.is_config(), "{address}");
            assert!(error.to_string().contains(reason), "{address}: {error}");
            assert!(!error.to_string().contains("pass@") && !error.to_string().contains("x=secret"), "{error}");
        }
    }

    #[test]
    fn plain_http_elsewhere_is_allowed_by_name() {
        let allowed = ["cn.example.com".to_owned()];
        let named = Endpoint::with_rules("http://CN.example.com:8080", &allowed);
        assert!(named.is_ok_and(|endpoint| !endpoint.is_https()));
        assert!(Endpoint::with_rules("http://evil.cn.example.com", &allowed).is_err());
    }

    #[test]
    fn paths_are_appended_to_the_prefix() {
        let endpoint = Endpoint::parse("https://h/drive/").unwrap();
        assert_eq!(endpoint.join("/koodrive/x?a=b").unwrap().to_string(), "https://h/drive/koodrive/x?a=b");
    }
}
