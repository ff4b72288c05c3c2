// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`sdk`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::errors::ERRORS;
use crate::sdk::GetJsSdkInfoResponse;

/// The request of [`get_js_sdk_info`](super::get_js_sdk_info). Its page has an
/// [example](super::get_js_sdk_info#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetJsSdkInfoRequest {}

impl GetJsSdkInfoRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetJsSdkInfoRequest {
    type Response = GetJsSdkInfoResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getJsSdkInfo",
        method: Method::Get,
        path: "/koodrive/ose/v1/sdk/get-js-sdk-info",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
