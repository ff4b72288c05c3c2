// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`standard_spaces`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, SpaceKind};
use crate::errors::ERRORS;
use crate::spaces::SpaceOwnerId;
use crate::standard_spaces::{
    GetSpaceAllocationResponse, GetSpacesResponse, SpaceTransferTarget,
};

/// The request of [`get_space_allocation`](super::get_space_allocation). Its page has an
/// [example](super::get_space_allocation#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetSpaceAllocationRequest {}

impl GetSpaceAllocationRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetSpaceAllocationRequest {
    type Response = GetSpaceAllocationResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getSpaceAllocation",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/allocation/get",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`transfer_unallocated_space`](super::transfer_unallocated_space). Its page has
/// an [example](super::transfer_unallocated_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct TransferUnallocatedSpaceRequest {
    /// The kind of space that the storage is taken from.
    #[serde(rename = "originType")]
    pub origin_kind: SpaceKind,
    /// The kind of space that gets the storage, and how much. The published request sends one object,
    /// although the table has a list.
    ///
    /// Unconfirmed: inferred, not documented.
    pub target: SpaceTransferTarget,
}

impl TransferUnallocatedSpaceRequest {
    /// Creates a request from all of its fields.
    pub fn new(origin_kind: SpaceKind, target: SpaceTransferTarget) -> Self {
        Self { origin_kind, target }
    }
}

impl Request for TransferUnallocatedSpaceRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "transferUnallocatedSpace",
        method: Method::Post,
        path: "/koodrive/ose/v1/space/allocation/transfer",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_spaces`](super::get_spaces). Its page has an
/// [example](super::get_spaces#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetSpacesRequest {
    /// The owner of the spaces. The page calls it a user's id, although departments and groups own
    /// spaces too.
    pub owner_id: SpaceOwnerId,
    /// The kind of owner.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "type")]
    pub kind: SpaceKind,
    /// The space. Required for a user who has several personal spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
}

impl GetSpacesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {
        Self {
            owner_id: owner_id.into(),
            kind,
            container_id: None,
        }
    }

    /// The space.
    pub fn container_id(mut self, container_id: impl Into<ContainerId>) -> Self {
        self.container_id = Some(container_id.into());
        self
    }
}

impl Request for GetSpacesRequest {
    type Response = GetSpacesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getSpaces",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/batchGetSpace",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
