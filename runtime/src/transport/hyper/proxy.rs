//! The proxies that the environment names, or the settings.

mod origin;
mod value;

use std::ffi::OsString;
use std::fmt;

use http::uri::Scheme;
use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use self::origin::Origin;
use self::value::{Found, Value};
use crate::error::{Error, ErrorKind, Result};
use crate::transport::endpoint::is_here;
use crate::transport::network::{ProxyChoice, ProxySettings};

/// Which proxy leads where.
pub(super) struct Proxies {
    http: Option<Rule>,
    https: Option<Rule>,
}

/// What one variable says, or the setting.
#[derive(Clone)]
struct Rule {
    origin: Origin,
    value: Value,
    /// Everything is an exception: of `*` the matcher only thinks where the host is a name.
    never: bool,
    /// Knows the exceptions, too.
    matcher: std::sync::Arc<Matcher>,
}

/// A proxy was named that cannot be used. It is never bypassed instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unusable {
    origin: Origin,
    /// Without the value, which may have a password in it.
    reason: String,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the proxy {} cannot be used: {}", self.origin, self.reason)
    }
}

impl std::error::Error for Unusable {}

/// What a proxy is spoken to in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// HTTP, plain or over TLS.
    Http,
    /// SOCKS; either it resolves names itself, or it is given addresses.
    #[cfg_attr(not(feature = "socks"), allow(dead_code, reason = "refused when it is read"))]
    Socks { version: Version, resolves: bool },
}

/// The version of SOCKS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "socks"), allow(dead_code, reason = "refused when it is read"))]
pub(super) enum Version {
    Four,
    Five,
}

impl Proxies {
    /// The proxies of the settings; by default those of the environment, which is read through `look`.
    pub(super) fn new(settings: &ProxySettings, look: impl Fn(&str) -> Option<OsString>) -> Result<Self> {
        let url = match (&settings.choice, &settings.credentials) {
            (ProxyChoice::Url(url), _) => url,
            (_, Some(_)) => {
                let text = "Network::proxy_credentials are for the proxy that Network::proxy names, and it names none";
                return Err(Error::new(ErrorKind::Config, text));
            }
            (ProxyChoice::Environment, None) => return Ok(Self::of(settings.except.as_deref(), look)),
            (ProxyChoice::None, None) => return Ok(Self::none()),
        };
        let found = Found { origin: Origin::Setting, value: value::understood(url.expose(), &settings.credentials) };
        let rule = Rule::new(found, settings.except.as_deref().unwrap_or_default());
        // Not all addresses lead through it, but it was named here and now.
        rule.usable()?;
        Ok(Self { http: Some(rule.clone()), https: Some(rule) })
    }

    /// Reads the environment through `look`. Exceptions are given, or stand there, too.
    pub(super) fn of(except: Option<&str>, look: impl Fn(&str) -> Option<OsString>) -> Self {
        // A CGI program gets the headers of its client as variables that begin with `HTTP_`.
        let is_cgi = look("REQUEST_METHOD").is_some();
        let first = |names: &[&'static str]| names.iter().find_map(|name| Found::read(name, &look));
        let all = first(&["ALL_PROXY", "all_proxy"]);
        let http = first(if is_cgi { &["http_proxy"] } else { &["HTTP_PROXY", "http_proxy"] });
        let https = first(&["HTTPS_PROXY", "https_proxy"]);
        let listed = || ["NO_PROXY", "no_proxy"].iter().find_map(|name| look(name).filter(|value| !value.is_empty()));
        let except = match except {
            Some(except) => except.to_owned(),
            None => listed().unwrap_or_default().to_string_lossy().into_owned(),
        };
        let rule = |found: Found| Rule::new(found, &except);
        Self { http: http.or_else(|| all.clone()).map(rule), https: https.or(all).map(rule) }
    }

    /// No proxy at all.
    pub(super) fn none() -> Self {
        Self { http: None, https: None }
    }

    /// Whether every proxy can be used.
    pub(super) fn check(&self) -> Result<(), Unusable> {
        let rules = [&self.http, &self.https];
        rules.into_iter().flatten().try_for_each(|rule| rule.usable().map(drop))
    }

    /// The proxy on the way to an address. This machine is always reached directly.
    pub(super) fn route(&self, target: &Uri) -> Result<Option<Proxy>, Unusable> {
        if target.host().is_some_and(is_here) {
            return Ok(None);
        }
        let is_https = target.scheme() == Some(&Scheme::HTTPS);
        let rule = if is_https { &self.https } else { &self.http };
        let Some(rule) = rule else { return Ok(None) };
        // Exceptions first: a proxy that is not on the way may be unusable.
        let Some(found) = rule.matcher.intercept(target).filter(|_| !rule.never) else { return Ok(None) };
        let kind = rule.usable()?;
        Ok(Some(Proxy { origin: rule.origin, kind, found }))
    }
}

impl fmt::Debug for Proxies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let origin = |rule: &Option<Rule>| rule.as_ref().map(|rule| rule.origin);
        f.debug_struct("Proxies").field("http", &origin(&self.http)).field("https", &origin(&self.https)).finish()
    }
}

impl Rule {
    fn new(Found { origin, value }: Found, except: &str) -> Self {
        // One that cannot be used stands in for itself, for the exceptions.
        let address = value.as_ref().map_or("http://unusable.invalid", |(address, _)| address.as_str());
        let matcher = Matcher::builder().all(address).no(except).build();
        let never = except.split(',').any(|exception| exception.trim() == "*");
        Self { origin, value, never, matcher: matcher.into() }
    }

    fn usable(&self) -> Result<Kind, Unusable> {
        match &self.value {
            Ok((_, kind)) => Ok(*kind),
            Err(reason) => Err(Unusable { origin: self.origin, reason: reason.clone() }),
        }
    }
}

/// A proxy that is on the way.
#[derive(Clone)]
pub(super) struct Proxy {
    origin: Origin,
    kind: Kind,
    found: Intercept,
}

impl Proxy {
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn address(&self) -> &Uri {
        self.found.uri()
    }

    /// Whether it takes requests to this address itself, rather than pass on bytes.
    pub(super) fn reads_requests(&self, target: &Uri) -> bool {
        self.kind == Kind::Http && target.scheme() != Some(&Scheme::HTTPS)
    }

    /// Its credentials, as they go with each request to this address.
    pub(super) fn in_request(&self, target: &Uri) -> Option<HeaderValue> {
        self.basic().filter(|_| self.reads_requests(target))
    }

    /// Its credentials, for HTTP.
    pub(super) fn basic(&self) -> Option<HeaderValue> {
        self.found.basic_auth().cloned()
    }

    /// Its credentials, for SOCKS.
    #[cfg(feature = "socks")]
    pub(super) fn user(&self) -> Option<(String, String)> {
        self.found.raw_auth().map(|(user, password)| (user.to_owned(), password.to_owned()))
    }
}

impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let authority = self.address().authority().map_or("", |authority| authority.as_str());
        write!(f, "the proxy {authority} {}", self.origin)
    }
}
