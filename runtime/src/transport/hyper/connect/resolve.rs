//! Names and their addresses.

use std::fmt;
use std::io;
use std::task::{Context, Poll};

use hyper_util::client::legacy::connect::dns::{GaiAddrs, GaiResolver, Name};
use tower_service::Service;

use crate::BoxFuture;
use crate::error::Phase;
use crate::transport::Progress;

/// The system's resolver, which says what it was asked for, and when it has an answer.
#[derive(Clone, Debug)]
pub(super) struct Resolver(GaiResolver);

impl Resolver {
    pub(super) fn new() -> Self {
        Self(GaiResolver::new())
    }
}

impl Service<Name> for Resolver {
    type Response = GaiAddrs;
    type Error = Unresolved;
    type Future = BoxFuture<'static, Result<GaiAddrs, Unresolved>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Unresolved>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let host = name.as_str().to_owned();
        let looking = self.0.call(name);
        let attempt = Progress::current();
        attempt.enter(Phase::Resolve);
        Box::pin(async move {
            let found = looking.await.map_err(|source| Unresolved { host, source })?;
            attempt.enter(Phase::Connect);
            Ok(found)
        })
    }
}

/// A name has no address.
#[derive(Debug)]
pub(super) struct Unresolved {
    host: String,
    source: io::Error,
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name {} cannot be resolved; check its spelling, and the network", self.host)
    }
}

impl std::error::Error for Unresolved {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
