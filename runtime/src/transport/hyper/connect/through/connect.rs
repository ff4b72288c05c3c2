//! CONNECT, by which an HTTP proxy passes on bytes.

use std::fmt;
use std::pin::pin;

use futures_util::future::{Either, join, select};
use http::header::{HOST, PROXY_AUTHORIZATION};
use http::{HeaderValue, Method, Request, StatusCode, Uri};
use hyper::client::conn::http1;

use super::super::super::Outgoing;
use super::super::super::stream::Stream;
use crate::error::BoxError;
use crate::transport::{TransportError, TransportErrorKind};

/// Asks for a connection to the target, whose address has a port.
pub(super) async fn tunnel(
    reached: Stream,
    credentials: Option<HeaderValue>,
    target: &Uri,
) -> Result<Stream, TransportError> {
    let known = credentials.is_some();
    let request =
        request(credentials, target).map_err(|error| TransportError::new(TransportErrorKind::Request, error))?;
    let broken = |error: hyper::Error| TransportError::new(TransportErrorKind::Connect, error);
    // As proxies know it; some compare the case.
    let handshake = http1::Builder::new().title_case_headers(true).handshake(reached).await;
    let (mut sender, connection) = handshake.map_err(broken)?;
    let mut connection = pin!(connection.with_upgrades());
    let mut sending = pin!(sender.send_request(request));
    let (response, over) = match select(sending.as_mut(), connection.as_mut()).await {
        Either::Left((response, _)) => (response.map_err(broken)?, false),
        // hyper has done its part: it was upgraded, or only the request knows why not.
        Either::Right((_, response)) => (response.await.map_err(broken)?, true),
    };
    if !response.status().is_success() {
        return Err(refused(response.status(), known));
    }
    let upgrade = hyper::upgrade::on(response);
    let upgraded = if over { upgrade.await } else { join(upgrade, connection).await.0 };
    upgraded.map(Stream::new).map_err(broken)
}

fn request(credentials: Option<HeaderValue>, target: &Uri) -> Result<Request<Outgoing>, BoxError> {
    let authority = target.authority().map(http::uri::Authority::as_str).unwrap_or_default();
    let mut request = Request::builder().method(Method::CONNECT).uri(authority).header(HOST, authority);
    if let Some(credentials) = credentials {
        request = request.header(PROXY_AUTHORIZATION, credentials);
    }
    Ok(request.body(Outgoing::empty())?)
}

/// A proxy that is overloaded, or does not reach the server, may do so later. Anything else is a decision.
fn refused(status: StatusCode, known: bool) -> TransportError {
    let (kind, remedy) = match status {
        StatusCode::PROXY_AUTHENTICATION_REQUIRED if known => {
            (TransportErrorKind::Handshake, Some("check the user and the password for the proxy"))
        }
        StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
            let remedy = "write user and password into the address of the proxy: http://user:password@host:port";
            (TransportErrorKind::Handshake, Some(remedy))
        }
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_EARLY | StatusCode::TOO_MANY_REQUESTS => {
            (TransportErrorKind::Connect, None)
        }
        _ if status.is_server_error() => (TransportErrorKind::Connect, None),
        _ => {
            let remedy = "allow the host at the proxy, or name the host in NO_PROXY if it can be reached directly";
            (TransportErrorKind::Handshake, Some(remedy))
        }
    };
    TransportError::new(kind, Refused(status)).with_remedy(remedy)
}

/// A proxy does not connect.
#[derive(Debug)]
struct Refused(StatusCode);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "it refused to connect with HTTP {}", self.0.as_u16())
    }
}

impl std::error::Error for Refused {}
