// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`standard_spaces`](super) are made of.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::common::SpaceKind;

/// The response of [`get_space_allocation`](crate::standard_spaces::get_space_allocation).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetSpaceAllocationResponse {
    /// The storage of each kind of space. The published example shows a single kind outside a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<SpaceAllocation>,
}

/// The response of [`get_spaces`](crate::standard_spaces::get_spaces).
///
/// **Not documented:** The fields that describe the spaces are not known.
pub type GetSpacesResponse = Map<String, Value>;

/// The storage of one kind of space.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SpaceAllocation {
    /// The kind of space.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SpaceKind>,
    /// The storage that has been allocated to spaces of this kind, in GB.
    #[serde(
        rename = "allocateCapacity",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub allocated_capacity: Option<i64>,
    /// The storage that is reserved for spaces of this kind, in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_capacity: Option<i64>,
}

/// The kind of space that gets storage, and how much.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SpaceTransferTarget {
    /// The kind of space that gets the storage.
    #[serde(rename = "type")]
    pub kind: SpaceKind,
    /// How much storage to move, in GB. The page does not show whether the field is required, nor what
    /// happens without it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expand_capacity: Option<u64>,
}

impl SpaceTransferTarget {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(kind: SpaceKind) -> Self {
        Self {
            kind,
            expand_capacity: None,
        }
    }

    /// How much storage to move, in GB.
    pub fn expand_capacity(mut self, expand_capacity: u64) -> Self {
        self.expand_capacity = Some(expand_capacity);
        self
    }
}
