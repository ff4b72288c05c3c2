// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_packages`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_packages::{
    CarrierPackageId, CarrierUserId, PackageExpiryType, ReverseOperation,
    ReverseOrderResponse,
};
use crate::errors::ERRORS;

/// The request of [`reverse_order`](super::reverse_order). Its page has an
/// [example](super::reverse_order#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReverseOrderRequest {
    /// The operations, at most 50.
    pub operation_list: Vec<ReverseOperation>,
    /// The serial number of the call as a whole, at most 64 characters.
    #[serde(rename = "batchSN")]
    pub batch_serial_number: String,
}

impl ReverseOrderRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        operation_list: impl IntoIterator<Item = ReverseOperation>,
        batch_serial_number: impl Into<String>,
    ) -> Self {
        Self {
            operation_list: operation_list.into_iter().collect(),
            batch_serial_number: batch_serial_number.into(),
        }
    }
}

impl Request for ReverseOrderRequest {
    type Response = ReverseOrderResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "reverseOrder",
        method: Method::Post,
        path: "/koodrive/ose/v1/carrier/operation/reverseOrder",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`notify_package_expiry`](super::notify_package_expiry). Its page has an
/// [example](super::notify_package_expiry#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NotifyPackageExpiryRequest {
    /// The user whose package has expired.
    pub carrier_user_id: CarrierUserId,
    /// What follows from the expiry. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PackageExpiryType>,
    /// The package that has expired. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_id: Option<CarrierPackageId>,
}

impl NotifyPackageExpiryRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(carrier_user_id: impl Into<CarrierUserId>) -> Self {
        Self {
            carrier_user_id: carrier_user_id.into(),
            kind: None,
            package_id: None,
        }
    }

    /// What follows from the expiry.
    pub fn kind(mut self, kind: PackageExpiryType) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The package that has expired.
    pub fn package_id(mut self, package_id: impl Into<CarrierPackageId>) -> Self {
        self.package_id = Some(package_id.into());
        self
    }
}

impl Request for NotifyPackageExpiryRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "notifyPackageExpiry",
        method: Method::Post,
        path: "/koodrive/ose/v1/carrier/users/notifyPackageExpire",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
