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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::items::{self, ListItemsRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let request = ListItemsRequest::new();
/// let mut items = items::list_items_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::common::{Condition, ShelfId};
/// use northwind_depot::items::{self, CreateItemRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let request = CreateItemRequest::new("Lamp", Condition::Used)
///     .shelf_id(ShelfId::INBOX);
/// let response = items::create_item(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::common::{ItemId, ShelfId};
/// use northwind_depot::items::{self, GetItemRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let shelf_id = ShelfId::from("shelf-3");
/// let item_id = ItemId::from("item-7");
/// let request = GetItemRequest::new(shelf_id, item_id);
/// let response = items::get_item(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::common::{Condition, ItemId, ShelfId};
/// use northwind_depot::items::{self, UpdateItemRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let shelf_id = ShelfId::from("shelf-3");
/// let item_id = ItemId::from("item-7");
/// let request = UpdateItemRequest::new(shelf_id, item_id)
///     .condition(Condition::WaterDamaged);
/// let response = items::update_item(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use northwind_depot::common::{ItemId, ShelfId};
/// use northwind_depot::items::{self, DeleteItemRequest};
///
/// # async fn example(client: &northwind_depot::Client) -> northwind_depot::Result<()> {
/// let shelf_id = ShelfId::from("shelf-3");
/// let item_id = ItemId::from("item-7");
/// let request = DeleteItemRequest::new(shelf_id, item_id);
/// items::delete_item(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_item(
    client: &Client,
    request: DeleteItemRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
