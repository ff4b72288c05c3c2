// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_packages`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{integer_enum, string_id, wire};
use serde::Serialize;
use serde_json::{Map, Value};

/// The id of a package at the carrier, which guarantees that it is unique.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CarrierPackageId(Cow<'static, str>);

string_id!(CarrierPackageId);

/// A user's id at the carrier.
///
/// It differs from the user's id inside KooDrive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CarrierUserId(Cow<'static, str>);

string_id!(CarrierUserId);

/// A change of a user's package.
///
/// **Not documented:** The page is cut after `package_id`; further fields may exist.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PackageChange {
    /// What happened to the package. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change_type: Option<PackageChangeType>,
    /// The package. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_id: Option<CarrierPackageId>,
}

impl PackageChange {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// What happened to the package.
    pub fn change_type(mut self, change_type: PackageChangeType) -> Self {
        self.change_type = Some(change_type);
        self
    }

    /// The package.
    pub fn package_id(mut self, package_id: impl Into<CarrierPackageId>) -> Self {
        self.package_id = Some(package_id.into());
        self
    }
}

/// What happened to a user's package.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PackageChangeType {
    /// The user has ordered it (`1`).
    Order,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for PackageChangeType {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::Order)];
}

integer_enum!(PackageChangeType);

/// What follows from the expiry of a package.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PackageExpiryType {
    /// The published request sends it; no document explains it (`1`).
    Undocumented,
    /// The user enters the retention period (`2`). The only value that the table lists.
    EnterRetention,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for PackageExpiryType {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::Undocumented),
        (2, Self::EnterRetention),
    ];
}

integer_enum!(PackageExpiryType);

/// What a user has ordered from the carrier.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReverseOperation {
    /// The change of the user's package, at most one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_change_list: Option<Vec<PackageChange>>,
    /// The serial number of the operation.
    #[serde(rename = "operationSN")]
    pub operation_serial_number: String,
    /// The user. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier_user_id: Option<CarrierUserId>,
}

impl ReverseOperation {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(operation_serial_number: impl Into<String>) -> Self {
        Self {
            package_change_list: None,
            operation_serial_number: operation_serial_number.into(),
            carrier_user_id: None,
        }
    }

    /// The change of the user's package, at most one.
    pub fn package_change_list(
        mut self,
        package_change_list: impl IntoIterator<Item = PackageChange>,
    ) -> Self {
        self.package_change_list = Some(package_change_list.into_iter().collect());
        self
    }

    /// The user.
    pub fn carrier_user_id(mut self, carrier_user_id: impl Into<CarrierUserId>) -> Self {
        self.carrier_user_id = Some(carrier_user_id.into());
        self
    }
}

/// The response of [`reverse_order`](crate::carrier_packages::reverse_order).
///
/// **Not documented:** Further fields are not known.
pub type ReverseOrderResponse = Map<String, Value>;
