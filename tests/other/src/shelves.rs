// Generated from the spec by `a test`. Edit the spec, not this file.

//! The shelves of a depot.

mod requests;

use api_runtime::{Client, Result};

use crate::common::{Recount, Shelves};

pub use requests::{ListShelvesRequest, RecountShelfRequest};

/// Has a shelf counted anew.
///
/// Somebody will go and count.
///
/// `POST /v2/shelves/{shelfId}/recount` · token
#[inline]
pub fn recount_shelf(
    client: &Client,
    request: RecountShelfRequest,
) -> impl Future<Output = Result<Recount>> + Send {
    client.call(request)
}

/// Lists shelves.
///
/// Returns all shelves at once.
///
/// `GET /v2/shelves` · no authentication
#[inline]
pub fn list_shelves(
    client: &Client,
    request: ListShelvesRequest,
) -> impl Future<Output = Result<Shelves>> + Send {
    client.call(request)
}
