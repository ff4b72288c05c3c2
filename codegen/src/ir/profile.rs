//! The facts of the API that hold for all its operations: as the spec states them, with the values of limits in place.

use koodrive_model::extension;
pub use koodrive_model::extension::{
    CommonHeader, Envelope, LimitValue, NestedError, PartLimits, SignatureHeaders, TokenForm,
};

/// What the root extension `profile` states.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub stated: extension::Profile,
    /// The limits, each with its value.
    pub limits: Vec<Limit>,
}

/// A named limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// In the spelling of a constant: `FILE_NAME_LENGTH`.
    pub name: String,
    pub description: String,
    pub value: LimitValue,
}

/// Where a common header is described, and what is known of its value.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonParameter {
    pub header: CommonHeader,
    /// In lower case.
    pub name: String,
    /// The number of characters, where there is but one.
    pub length: Option<u64>,
}
