//! Lists that come in pages.

use schemars::JsonSchema;
use serde::Deserialize;

/// The operation lists in pages. Fields are named as they are on the wire, with dots into objects: `pageInfo.cursor`.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Pagination {
    /// What names the position in the list.
    pub style: PageStyle,
    /// Where the cursor or offset travels.
    #[serde(rename = "in")]
    pub location: CursorLocation,
    /// The field of the request that holds the cursor or offset.
    pub cursor: String,
    /// The field of the request that holds the size of a page.
    pub size: String,
    /// How many items come when a request leaves out the object that would hold cursor and size.
    #[schemars(range(min = 1, max = 2_147_483_647))]
    pub default_size: Option<u32>,
    /// The field of the response that holds the items.
    pub items: String,
    /// The field of the response that holds the cursor of the next page; an offset has none.
    pub next: Option<String>,
    /// The field of the response that holds how many items there are on all pages.
    pub total: Option<String>,
}

/// What names a position in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum PageStyle {
    /// The number of items before it.
    Offset,
    /// A text that the response returns.
    Cursor,
}

/// Where a cursor or offset travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CursorLocation {
    /// In the query.
    Query,
    /// In the JSON body.
    Body,
}
