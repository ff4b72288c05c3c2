// Generated from the spec by `a test`. Edit the spec, not this file.

//! The requests of the operations in [`items`](super).

use api_runtime::{Auth, Method, Operation, Paged, Param, Request, pagination};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{Condition, Item, ItemId, ItemPage, ShelfId};

/// The request of [`list_items`](super::list_items). Its page has an
/// [example](super::list_items#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListItemsRequest {
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The size of a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListItemsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Where to go on.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// The size of a page.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
}

impl Request for ListItemsRequest {
    type Response = ItemPage;

    const OPERATION: &'static Operation = &Operation {
        id: "listItems",
        method: Method::Get,
        path: "/v2/items",
        params: &[Param::query("cursor"), Param::query("limit")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListItemsRequest {
    type Item = Item;

    type Style = pagination::Cursor;

    fn items(page: &mut ItemPage) -> Option<&mut Vec<Item>> {
        Some(&mut page.items)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &ItemPage) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}

/// The request of [`create_item`](super::create_item). Its page has an
/// [example](super::create_item#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateItemRequest {
    /// What is written on it.
    pub name: String,
    /// How good an item is.
    pub condition: Condition,
    /// The id of a shelf.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf_id: Option<ShelfId>,
}

impl CreateItemRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(name: impl Into<String>, condition: impl Into<Condition>) -> Self {
        Self {
            name: name.into(),
            condition: condition.into(),
            shelf_id: None,
        }
    }

    /// The id of a shelf.
    pub fn shelf_id(mut self, shelf_id: impl Into<ShelfId>) -> Self {
        self.shelf_id = Some(shelf_id.into());
        self
    }
}

impl Request for CreateItemRequest {
    type Response = Item;

    const OPERATION: &'static Operation = &Operation {
        id: "createItem",
        method: Method::Post,
        path: "/v2/items",
        params: &[],
        auth: Auth::Token,
        idempotent: false,
        has_body: true,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_item`](super::get_item). Its page has an
/// [example](super::get_item#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetItemRequest {
    /// The item.
    pub item_id: ItemId,
    /// The shelf.
    pub shelf_id: ShelfId,
}

impl GetItemRequest {
    /// Creates a request from all of its fields.
    pub fn new(shelf_id: ShelfId, item_id: ItemId) -> Self {
        Self { item_id, shelf_id }
    }
}

impl Request for GetItemRequest {
    type Response = Item;

    const OPERATION: &'static Operation = &Operation {
        id: "getItem",
        method: Method::Get,
        path: "/v2/shelves/{shelfId}/items/{itemId}",
        params: &[Param::path("itemId"), Param::path("shelfId")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_item`](super::update_item). Its page has an
/// [example](super::update_item#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateItemRequest {
    /// The shelf.
    pub shelf_id: ShelfId,
    /// The item.
    pub item_id: ItemId,
    /// What is written on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How good an item is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
}

impl UpdateItemRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(shelf_id: ShelfId, item_id: ItemId) -> Self {
        Self {
            shelf_id,
            item_id,
            name: None,
            condition: None,
        }
    }

    /// What is written on it.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// How good an item is.
    pub fn condition(mut self, condition: impl Into<Condition>) -> Self {
        self.condition = Some(condition.into());
        self
    }
}

impl Request for UpdateItemRequest {
    type Response = Item;

    const OPERATION: &'static Operation = &Operation {
        id: "updateItem",
        method: Method::Patch,
        path: "/v2/shelves/{shelfId}/items/{itemId}",
        params: &[Param::path("shelfId"), Param::path("itemId")],
        auth: Auth::Token,
        idempotent: false,
        has_body: true,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_item`](super::delete_item). Its page has an
/// [example](super::delete_item#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteItemRequest {
    /// The shelf.
    pub shelf_id: ShelfId,
    /// The item.
    pub item_id: ItemId,
}

impl DeleteItemRequest {
    /// Creates a request from all of its fields.
    pub fn new(shelf_id: ShelfId, item_id: ItemId) -> Self {
        Self { shelf_id, item_id }
    }
}

impl Request for DeleteItemRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteItem",
        method: Method::Delete,
        path: "/v2/shelves/{shelfId}/items/{itemId}",
        params: &[Param::path("shelfId"), Param::path("itemId")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}
