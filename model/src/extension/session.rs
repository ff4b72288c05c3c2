//! The sessions behind access tokens.

use schemars::JsonSchema;
use serde::Deserialize;

/// The tokens of the scheme stand for sessions. Fields are named as they are on the wire, with dots into objects.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Session {
    /// How long a token lives after its last use, in seconds.
    #[schemars(range(min = 1))]
    pub life: u64,
    /// How a session begins.
    pub begin: SessionBegin,
    /// How a token is exchanged for a new one.
    pub refresh: SessionRefresh,
    /// How a session ends.
    pub end: SessionEnd,
}

/// How a session begins.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionBegin {
    /// The operationId of the operation that signs in.
    pub operation: String,
    /// The fields of its response that may hold the token; the first that is present counts.
    #[schemars(length(min = 1))]
    pub token: Vec<String>,
    /// The field of its response that holds the session's id.
    pub id: String,
}

/// How a token is exchanged for a new one.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionRefresh {
    /// The operationId of the operation that exchanges a token.
    pub operation: String,
    /// The field of its request that takes the session's id.
    pub id: String,
    /// The field of its response that holds the new token.
    pub token: String,
}

/// How a session ends.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionEnd {
    /// The operationId of the operation that signs out.
    pub operation: String,
}
