// Generated from the spec by `a test`. Edit the spec, not this file.

//! Types that several groups share.

use std::borrow::Cow;
use std::collections::BTreeMap;

use api_runtime::{Time, string_enum, string_id, wire};
use serde::Deserialize;

/// How good an item is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Condition {
    /// (`new`).
    New,
    /// (`used`).
    Used,
    /// (`water-damaged`).
    WaterDamaged,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for Condition {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("new", Self::New),
        ("used", Self::Used),
        ("water-damaged", Self::WaterDamaged),
    ];
}

string_enum!(Condition);

/// An item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Item {
    /// The id of an item. It is unique on its shelf.
    pub id: ItemId,
    /// The id of a shelf.
    pub shelf_id: ShelfId,
    /// What is written on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How good an item is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// When it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Time>,
    /// Words to find it by.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
}

impl Item {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(shelf_id: ShelfId, id: ItemId) -> Self {
        Self {
            id,
            shelf_id,
            name: None,
            condition: None,
            created_at: None,
            labels: BTreeMap::new(),
        }
    }
}

/// The id of an item. It is unique on its shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(Cow<'static, str>);

string_id!(ItemId);

/// A page of items.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ItemPage {
    /// The items.
    pub items: Vec<Item>,
    /// Where the next page begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

impl ItemPage {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(items: impl IntoIterator<Item = Item>) -> Self {
        Self {
            items: items.into_iter().collect(),
            next_cursor: None,
        }
    }
}

/// A count that is going to happen.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Recount {
    /// How many are before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<i32>,
}

/// A shelf.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Shelf {
    /// The id of a shelf.
    pub id: ShelfId,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl Shelf {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(id: impl Into<ShelfId>) -> Self {
        Self { id: id.into(), title: None }
    }
}

/// The id of a shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShelfId(Cow<'static, str>);

string_id!(ShelfId);

impl ShelfId {
    /// The shelf for what has just come (`inbox`).
    pub const INBOX: Self = Self::from_static("inbox");
}

/// Shelves.
pub type Shelves = Vec<Shelf>;
