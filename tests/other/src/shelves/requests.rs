// Generated from the spec by `a test`. Edit the spec, not this file.

//! The requests of the operations in [`shelves`](super).

use api_runtime::{Auth, Method, Operation, Param, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{Recount, ShelfId, Shelves};

/// The request of [`recount_shelf`](super::recount_shelf). Its page has an
/// [example](super::recount_shelf#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RecountShelfRequest {
    /// The shelf.
    pub shelf_id: ShelfId,
}

impl RecountShelfRequest {
    /// Creates a request from all of its fields.
    pub fn new(shelf_id: impl Into<ShelfId>) -> Self {
        Self { shelf_id: shelf_id.into() }
    }
}

impl Request for RecountShelfRequest {
    type Response = Recount;

    const OPERATION: &'static Operation = &Operation {
        id: "recountShelf",
        method: Method::Post,
        path: "/v2/shelves/{shelfId}/recount",
        params: &[Param::path("shelfId")],
        auth: Auth::Token,
        idempotent: false,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_shelves`](super::list_shelves). Its page has an
/// [example](super::list_shelves#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListShelvesRequest {}

impl ListShelvesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for ListShelvesRequest {
    type Response = Shelves;

    const OPERATION: &'static Operation = &Operation {
        id: "listShelves",
        method: Method::Get,
        path: "/v2/shelves",
        params: &[],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}
