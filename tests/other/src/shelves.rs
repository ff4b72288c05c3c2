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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::common::ShelfId;
/// use northwind_depot::shelves::{self, RecountShelfRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let shelf_id = ShelfId::from("shelf-3");
/// let request = RecountShelfRequest::new(shelf_id);
/// let response = shelves::recount_shelf(client, request).await?;
/// println!("{:?}", response.position);
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::shelves::{self, ListShelvesRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let request = ListShelvesRequest::new();
/// let response = shelves::list_shelves(client, request).await?;
/// for item in &response {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_shelves(
    client: &Client,
    request: ListShelvesRequest,
) -> impl Future<Output = Result<Shelves>> + Send {
    client.call(request)
}
