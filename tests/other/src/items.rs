// Generated from the spec by `a test`. Edit the spec, not this file.

//! Items on the shelves of a depot.

mod requests;

use api_runtime::{Client, Items, Pages, Result};

use crate::common::{Item, ItemPage};

pub use requests::{
    CreateItemRequest, DeleteItemRequest, GetItemRequest, ListItemsRequest,
    UpdateItemRequest,
};

/// Lists items.
///
/// Returns the items of all shelves, oldest first. [`get_item`](crate::items::get_item) returns one
/// of them.
///
/// `GET /v2/items` · token
#[inline]
pub fn list_items(
    client: &Client,
    request: ListItemsRequest,
) -> impl Future<Output = Result<ItemPage>> + Send {
    client.call(request)
}

/// Lists items, page by page.
///
/// Returns a stream of [`ItemPage`](crate::common::ItemPage). Each page is fetched on demand,
/// starting with the one that the request names. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See [`list_items`](crate::items::list_items) for
/// the operation itself, and [`list_items_items`] for a stream of the items.
#[inline]
pub fn list_items_pages(
    client: &Client,
    request: ListItemsRequest,
) -> Pages<ListItemsRequest> {
    Pages::new(client, request)
}

/// Lists items, one by one.
///
/// Returns a stream of [`Item`](crate::common::Item). Pages are fetched on demand, each when the
/// items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See [`list_items`](crate::items::list_items) for
/// the operation itself, and [`list_items_pages`] for a stream of the pages.
#[inline]
pub fn list_items_items(
    client: &Client,
    request: ListItemsRequest,
) -> Items<ListItemsRequest> {
    Items::new(client, request)
}

/// Creates an item.
///
/// Puts a new item on a shelf, on `INBOX` where none is named.
///
/// `POST /v2/items` · token
#[inline]
pub fn create_item(
    client: &Client,
    request: CreateItemRequest,
) -> impl Future<Output = Result<Item>> + Send {
    client.call(request)
}

/// Returns an item.
///
/// Returns one item.
///
/// `GET /v2/shelves/{shelfId}/items/{itemId}` · token
#[inline]
pub fn get_item(
    client: &Client,
    request: GetItemRequest,
) -> impl Future<Output = Result<Item>> + Send {
    client.call(request)
}

/// Changes an item.
///
/// Changes the fields that are set.
///
/// `PATCH /v2/shelves/{shelfId}/items/{itemId}` · token
#[inline]
pub fn update_item(
    client: &Client,
    request: UpdateItemRequest,
) -> impl Future<Output = Result<Item>> + Send {
    client.call(request)
}

/// Deletes an item.
///
/// Deletes an item for good.
///
/// `DELETE /v2/shelves/{shelfId}/items/{itemId}` · token
#[inline]
pub fn delete_item(
    client: &Client,
    request: DeleteItemRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
