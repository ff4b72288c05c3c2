//! The address of the API.

mod host;
mod punycode;

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use http::uri::{Authority, Scheme};
use percent_encoding::percent_decode_str;

use crate::error::{Error, ErrorKind, Result};

const USER_NAME: &str = "it has a user name in it; credentials belong to the client";

/// The base address of the API: `https://cn.myhuaweicloud-koodrive.com`.
///
/// Its host has one spelling, in lower case, with an IPv6 address in its shortest form; that is what is signed, and what the
/// `Host` header says, byte for byte. A path in it is kept as a prefix, for servers behind a gateway. Credentials travel in headers, so plain `http` is
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
    /// It is not an `https` address (nor `http` on this machine), has a host that a transport would spell otherwise (`127.1`,
    /// a zone, a dot at the end), has a user, a query, a fragment, a port that is no number
    /// from 1 to 65535, or a path that is not plain: with empty or dot segments in any encoding, backslashes, or characters
    /// that need percent-encoding.
    pub fn parse(address: &str) -> Result<Self> {
        Self::with_rules(address, &[])
    }

    pub(crate) fn with_rules(address: &str, plain_http: &[String]) -> Result<Self> {
        let uri = read(address).map_err(|reason| refuse(address, &reason))?;
        uri.host()
            .filter(|host| !host.is_empty())
            .map(host::canonical)
            .transpose()
            .map_err(|reason| refuse(address, &reason))?;
        let origin = Origin::of(&uri, plain_http).map_err(|reason| refuse(address, &reason))?;
        if uri.query().is_some() || address.contains('#') {
            return Err(refuse(address, "it has a query or a fragment; only a path may follow the host"));
        }
        let prefix = prefix(uri.path()).map_err(|reason| refuse(address, reason))?;
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

/// The path of an endpoint without its last slash, if every server and proxy understands it alike.
fn prefix(path: &str) -> Result<&str, &'static str> {
    let path = path.strip_suffix('/').unwrap_or(path);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@%/".contains(&byte);
    if path.contains('\\') {
        return Err("its path has a backslash; segments end in `/`");
    }
    if !path.bytes().all(is_plain) || !escapes_are_whole(path) {
        return Err("its path has characters that are not percent-encoded as they should be");
    }
    for segment in path.split('/').skip(1) {
        let decoded: Vec<u8> = percent_decode_str(segment).collect();
        if matches!(&*decoded, b"" | b"." | b"..") {
            return Err("its path has an empty or a dot segment");
        }
        if decoded.iter().any(|byte| byte.is_ascii_control() || matches!(byte, b'/' | b'\\')) {
            return Err("its path has a slash, a backslash or a control character, percent-encoded");
        }
    }
    Ok(path)
}

/// Whether two digits follow each `%`.
fn escapes_are_whole(text: &str) -> bool {
    let mut after = text.split('%').skip(1);
    after.all(|rest| rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2)
}

/// The scheme and host of an address that requests may be sent to.
pub(crate) struct Origin {
    https: bool,
    host: String,
    loopback: bool,
}

impl Origin {
    /// Checks scheme and authority by the rules for endpoints and pre-signed URLs alike. The host of an endpoint is sent in
    /// its one spelling; that of a pre-signed URL as it was signed, and a dot at its end may be.
    /// `plain_http` names the hosts that may be reached without TLS, besides this machine.
    pub(crate) fn of(uri: &Uri, plain_http: &[String]) -> Result<Self, String> {
        let authority = uri.authority().ok_or("it names no host")?;
        if authority.as_str().contains('@') {
            return Err(USER_NAME.to_owned());
        }
        let https = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err("it does not start with https://".to_owned()),
        };
        // What was signed with a dot at its end is sent with it; of an endpoint it has been refused.
        let name = host::canonical(authority.host().strip_suffix('.').unwrap_or_else(|| authority.host()))?;
        let loopback = is_loopback(&name);
        if !(https || loopback || plain_http.contains(&name)) {
            return Err("it is plain http to another machine, which would show tokens to the network; use https, or \
                        allow_plain_http with this host if that is what you want"
                .to_owned());
        }
        let own_port = if https { 443 } else { 80 };
        let host = match port(authority)? {
            Some(port) if port != own_port => format!("{name}:{port}"),
            _ => name,
        };
        Ok(Self { https, host, loopback })
    }
}

/// Whether no proxy leads to a host, because it is this machine. By a name below `localhost` too, which a resolver may
/// know or not; so such a name is not enough for plain `http`.
#[cfg(feature = "hyper")]
pub(super) fn is_here(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    is_loopback(&host) || host.ends_with(".localhost")
}

/// Whether a host is this machine.
fn is_loopback(host: &str) -> bool {
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
        Ok(port @ 1..) if digits => Ok(Some(port)),
        _ => Err("its port is not a number from 1 to 65535"),
    }
}

/// The spelling by which a host is allowed. One that is none allows nothing.
pub(crate) fn allowed(host: &str) -> String {
    host::canonical(host).unwrap_or_else(|_| host.to_ascii_lowercase())
}

fn read(address: &str) -> Result<Uri, String> {
    if address.is_empty() {
        return Err("it is empty".to_owned());
    }
    if address.contains(char::is_control) {
        return Err("it has a control character".to_owned());
    }
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = after_scheme.split(['/', '?', '#']).next().unwrap_or_default();
    if !authority.is_ascii() {
        return Err(if authority.contains('@') { USER_NAME.to_owned() } else { ascii_form(authority) });
    }
    Uri::try_from(address).map_err(|_| "it is not a valid URI".to_owned())
}

/// What to write for a host beyond ASCII.
fn ascii_form(authority: &str) -> String {
    let name = authority.split_once(':').map_or(authority, |(name, _)| name);
    match punycode::name(name) {
        Some(ascii) => format!("its host has characters beyond ASCII; write {ascii}"),
        None => "its host has characters beyond ASCII; write the ASCII form of the name, in which each such label begins with xn--".to_owned(),
    }
}

/// The address is shown without its query, which may hold a token.
fn refuse(address: &str, reason: &str) -> Error {
    let shown = address.split(['?', '#']).next().unwrap_or_default();
    let shown = match (shown.split_once("://"), shown.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        (None, Some((_, host))) => format!("…@{host}"),
        _ => shown.to_owned(),
    };
    Error::new(ErrorKind::Config, format!("{shown:?} cannot be the endpoint: {reason}"))
}

#[cfg(test)]
mod tests;
