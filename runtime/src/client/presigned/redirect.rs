//! Redirects of transfers.

use http::header::LOCATION;
use http::{StatusCode, Uri};

use super::refusal::StorageResponse;
use super::url::{address, resolve};
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;

/// A redirect of a transfer.
pub(super) struct Redirect {
    status: StatusCode,
    /// Whether it came over TLS.
    https: bool,
    /// Where it points, as an absolute URL.
    target: Option<Secret>,
}

impl Redirect {
    pub(super) fn of(response: &StorageResponse<'_>) -> Self {
        let location = response.head.headers.get(LOCATION).and_then(|to| std::str::from_utf8(to.as_bytes()).ok());
        Self {
            status: response.head.status,
            https: response.uri.scheme() == Some(&http::uri::Scheme::HTTPS),
            target: location.map(|location| Secret::from(resolve(response.uri, location))),
        }
    }

    /// The next address of a download that has followed so many redirects and may follow `most`.
    pub(super) fn followed(self, followed: u32, most: u32, plain_http: &[String]) -> Result<Uri> {
        // Others mean something else: a choice, a cache, a proxy.
        if !matches!(self.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
            return Err(self.refused("only 301, 302, 303, 307 and 308 can be followed"));
        }
        if most == 0 {
            return Err(self.refused("DownloadRequest::follow_redirects allows it"));
        }
        if followed >= most {
            return Err(self.refused(&format!("{most} have been followed already")));
        }
        let Some(target) = &self.target else { return Err(self.refused("it names no target")) };
        let next = address(target.expose(), plain_http);
        match next {
            Ok(next) if self.https && next.scheme() != Some(&http::uri::Scheme::HTTPS) => {
                Err(self.refused("it leads from https to plain http"))
            }
            Ok(next) => Ok(next),
            Err(error) => Err(self.refused("its target cannot be used").with_source(error)),
        }
    }

    /// The error of a redirect that is not followed. Of the target, only the host is shown.
    pub(super) fn refused(&self, reason: &str) -> Error {
        let uri = self.target.as_ref().and_then(|target| target.expose().parse::<Uri>().ok());
        let host = uri.as_ref().and_then(Uri::host).unwrap_or("nowhere");
        Error::new(ErrorKind::Redirect, format!("a redirect to {host}, which is not followed: {reason}"))
            .with_status(self.status)
            .with_redirect_target(self.target.clone())
    }
}
