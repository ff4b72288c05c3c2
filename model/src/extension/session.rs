//! The sessions behind access tokens.

use schemars::JsonSchema;
use serde::Deserialize;

/// The tokens of the scheme stand for sessions. Fields are named as they are on the wire, with dots into objects.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Session {
    /// The name of its type in the bindings, in `PascalCase`. Without it, `Session`.
    pub name: Option<String>,
    /// What stands before a bare token in the scheme's header. Tokens with a prefix of their own are a kind of their own: no
    /// operation of another scheme takes them. Without it, they have the form that the profile states.
    pub prefix: Option<String>,
    /// How long a token lives after its last use, in seconds. Without it, responses state how long it lives, used or not.
    #[schemars(range(min = 1))]
    pub life: Option<u64>,
    /// How a session begins: each of the operations that sign in.
    #[schemars(length(min = 1))]
    pub begin: Vec<SessionBegin>,
    /// How a token is exchanged for a new one.
    pub refresh: SessionRefresh,
    /// How a session ends.
    pub end: SessionEnd,
}

/// How a session begins.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionBegin {
    /// The operationId of an operation that signs in.
    pub operation: String,
    /// The fields of its response that may hold the token; the first that is present counts.
    #[schemars(length(min = 1))]
    pub token: Vec<String>,
    /// The field of its response that holds the session's id, with which the token is refreshed.
    pub id: Option<String>,
    /// The field of its response that holds the refresh token, where there is one in place of an id.
    pub refresh_token: Option<String>,
    /// The field of its response that states how long the token lives, in seconds, where `life` does not.
    pub expires_in: Option<String>,
    /// The field of its response that holds the id of the account, where ending the session takes it.
    pub account: Option<String>,
}

/// How a token is exchanged for a new one.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionRefresh {
    /// The operationId of the operation that exchanges a token.
    pub operation: String,
    /// The field of its request that takes the session's id.
    pub id: Option<String>,
    /// The field of its request that takes the refresh token, where there is one in place of an id.
    pub takes: Option<String>,
    /// The field of its response that holds the new token.
    pub token: String,
    /// The field of its response that holds the new refresh token. Without it, the old one remains good.
    pub refresh_token: Option<String>,
    /// The field of its response that states how long the new token lives, in seconds, where `life` does not.
    pub expires_in: Option<String>,
}

/// How a session ends.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SessionEnd {
    /// The operationId of the operation that signs out.
    pub operation: String,
    /// The field of its request that takes the id of the account.
    pub account: Option<String>,
    /// The field of its request that takes the token once more, beside the header.
    pub token: Option<String>,
}
