//! The facts of the API that hold for all its operations.

use serde::Deserialize;
use serde_json::Value;

/// What the root extension `profile` states.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Profile {
    pub product: String,
    pub user_agent: String,
    pub envelope: Option<Envelope>,
    pub token: Option<TokenForm>,
    pub signature: Option<SignatureHeaders>,
    pub retry_after_ms: Option<String>,
    pub parts: Option<PartLimits>,
    #[serde(default)]
    pub limits: Vec<Limit>,
}

/// The members of a response that say whether the call succeeded.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The first is the service's own; the others are those of gateways.
    pub code: Vec<String>,
    pub message: Vec<String>,
    pub success: i64,
    pub nested: Option<NestedError>,
}

/// An error inside a member of the response.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NestedError {
    pub member: String,
    pub pointer: String,
    pub code: String,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenForm {
    pub header: String,
    pub prefix: String,
    #[serde(default)]
    pub also: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureHeaders {
    pub date: String,
    pub user: String,
    pub algorithm: String,
    /// In seconds.
    pub tolerance: u64,
}

/// Sizes are in bytes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PartLimits {
    pub max_length: u64,
    pub min_size: u64,
    pub max_size: u64,
    pub max_count: u32,
    pub max_per_call: u32,
}

/// A named limit: a value of its own, or one that a schema states already.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// In the spelling of a constant: `FILE_NAME_LENGTH`.
    pub name: String,
    pub description: String,
    pub value: Option<Value>,
    /// The JSON pointer of the value in the bundle; it takes the place of `value`.
    pub at: Option<String>,
}

/// A header that many operations take and that an option of the call sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CommonHeader {
    TraceId,
    Language,
    ShareFolder,
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
