// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`settings`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::common::TenantId;
use crate::errors::ERRORS;

/// The request of [`update_package_expiry`](super::update_package_expiry). Its page has an
/// [example](super::update_package_expiry#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdatePackageExpiryRequest {
    /// After how long packages for download are deleted, presumably in days, from 1 to 30. The initial
    /// value is 7.
    ///
    /// Unconfirmed: inferred, not documented.
    pub package_download_expires: u32,
    /// The tenant whose setting to change; presumably the caller's own by default.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
}

impl UpdatePackageExpiryRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(package_download_expires: u32) -> Self {
        Self {
            package_download_expires,
            tenant_id: None,
        }
    }

    /// The tenant whose setting to change; presumably the caller's own by default.
    pub fn tenant_id(mut self, tenant_id: impl Into<TenantId>) -> Self {
        self.tenant_id = Some(tenant_id.into());
        self
    }
}

impl Request for UpdatePackageExpiryRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updatePackageExpiry",
        method: Method::Post,
        path: "/koodrive/ose/v1/org/package",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
