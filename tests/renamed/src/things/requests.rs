// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`things`](super).

use koodrive_runtime::{Auth, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::common::GetThingResponse;

/// The request of [`get_thing`](super::get_thing). Its page has an
/// [example](super::get_thing#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetThingRequest {}

impl GetThingRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetThingRequest {
    type Response = GetThingResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getThing",
        method: Method::Get,
        path: "/thing",
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

/// The request of [`drop`](super::drop). Its page has an [example](super::drop#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DropRequest {}

impl DropRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for DropRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "drop",
        method: Method::Post,
        path: "/things",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: PROFILE,
    };
}
