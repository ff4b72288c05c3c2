//! The address of the API.

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use http::uri::{Authority, Scheme};
use percent_encoding::percent_decode_str;

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
    /// It is not an `https` address (nor `http` on this machine), has a user, a query, a fragment, a port that is no number
    /// from 1 to 65535, or a path that is not plain: with empty or dot segments in any encoding, backslashes, or characters
    /// that need percent-encoding.
    pub fn parse(address: &str) -> Result<Self> {
        Self::with_rules(address, &[])
    }

    pub(crate) fn with_rules(address: &str, plain_http: &[String]) -> Result<Self> {
        let uri = read(address).map_err(|reason| refuse(address, reason))?;
        let origin = Origin::of(&uri, plain_http).map_err(|reason| refuse(address, reason))?;
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
        if name.is_empty() {
            return Err("it names no host");
        }
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

fn read(address: &str) -> Result<Uri, &'static str> {
    if address.is_empty() {
        return Err("it is empty");
    }
    if address.contains(char::is_control) {
        return Err("it has a control character");
    }
    Uri::try_from(address).map_err(|_| "it is not a valid URI")
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
            ("https://:443", "host"),
            ("https:///path", "URI"),
            ("ftp://h", "https"),
            ("http://cn.example.com", "plain http"),
            ("http://localhost.example.com", "plain http"),
            ("http://127.0.0.1.example.com", "plain http"),
            ("https://user:pass@h", "user name"),
            ("https://@h", "user name"),
            ("user:pass@h", "user name"),
            ("https://user:pass@h:99999/../", "user name"),
            ("https://h?x=secret", "query"),
            ("https://h?", "query"),
            ("https://h/a#b", "query"),
            ("https://h#", "query"),
            ("https://h h", "URI"),
            ("https://h\\@i", "URI"),
            ("https://h\t", "control"),
            ("https://h/a\r\nb: c", "control"),
            ("https://h/\u{7f}", "control"),
        ];
        for (address, reason) in table {
            let error = Endpoint::parse(address).unwrap_err();
            assert!(error.is_config(), "{address}");
            assert!(error.to_string().contains(reason), "{address}: {error}");
            assert!(!error.to_string().contains("pass") && !error.to_string().contains("x=secret"), "{error}");
        }
    }

    #[test]
    fn ports_are_numbers_from_1_to_65535() {
        for port in ["1", "65535", "00080"] {
            let endpoint = Endpoint::parse(&format!("https://h:{port}/")).unwrap();
            assert_eq!(endpoint.host(), format!("h:{}", port.trim_start_matches('0')));
        }
        for host in ["h.example", "127.0.0.1", "[::1]"] {
            for port in ["", "0", "65536", "99999", "18446744073709551617", "-1", "+80", "http", "8 0", "80:80"] {
                let address = format!("https://{host}:{port}");
                let error = Endpoint::parse(&address).unwrap_err().to_string();
                assert!(error.contains("its port") || error.contains("URI"), "{address}: {error}");
                assert!(error.contains(&address), "{error}");
            }
        }
    }

    #[test]
    fn paths_that_servers_understand_differently_are_refused() {
        let table = [
            ("/a/../b", "segment"),
            ("/..", "segment"),
            ("/./", "segment"),
            ("/a//b", "segment"),
            ("//", "segment"),
            ("/%2e%2e/", "segment"),
            ("/a/%2E%2e", "segment"),
            ("/.%2E/a", "segment"),
            ("/%2E", "segment"),
            ("/a\\b", "backslash"),
            ("/a%5Cb", "backslash"),
            ("/..%2f", "slash"),
            ("/a%2Fb", "slash"),
            ("/a%00", "control"),
            ("/a%0d%0Ab", "control"),
            ("/a%7f", "control"),
            ("/a%", "encoded"),
            ("/a%2", "encoded"),
            ("/a%zz", "encoded"),
            ("/\u{4e91}", "encoded"),
            ("/a{b}", "encoded"),
            ("/a|b", "encoded"),
        ];
        for (path, reason) in table {
            let error = Endpoint::parse(&format!("https://h{path}")).unwrap_err();
            assert!(error.is_config() && error.to_string().contains(reason), "{path}: {error}");
        }
        for path in ["/drive", "/a.b/..c/%E4%BA%91/v1...", "/~a-b_c/%252e%252e", "/a;b=1,2/(c)/'d'/@e:f"] {
            let endpoint = Endpoint::parse(&format!("https://h{path}/")).unwrap();
            assert_eq!(endpoint.to_string(), format!("https://h{path}"));
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
