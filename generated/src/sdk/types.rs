// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`sdk`](super) are made of.

use koodrive_runtime::Secret;
use serde::Deserialize;

/// The response of [`get_js_sdk_info`](crate::sdk::get_js_sdk_info).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetJsSdkInfoResponse {
    /// The URLs and parameters for the SDK.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<JsSdkInfo>,
}

/// What a web page needs to load and start OrgID's JavaScript SDK.
///
/// Pass the values on unchanged; the documents do not explain most of them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct JsSdkInfo {
    /// The key that goes with `page_token`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_token_key: Option<String>,
    /// The page token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_token: Option<Secret>,
    /// Where to load the SDK from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub js_sdk_url: Option<String>,
    /// Where to load the SDK from, presumably when `js_sdk_url` fails.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_js_sdk_url: Option<String>,
    /// The id of this transaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<String>,
    /// The configuration of the SDK, as a string of JSON. Its `sdk_auth_code` can be used once, so
    /// every start of the SDK needs a new response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orgid_config: Option<Secret>,
}
