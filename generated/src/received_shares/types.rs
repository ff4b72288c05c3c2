// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`received_shares`](super) are made of.

use serde::Deserialize;

use crate::shares::{Share, ShareResult};

/// The response of [`exit_shares`](crate::received_shares::exit_shares).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ExitSharesResponse {
    /// One entry for each share of the request. In the published example the entries do not identify
    /// their shares.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sub_response_list: Vec<ShareResult>,
}

/// The response of [`get_received_share`](crate::received_shares::get_received_share).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetReceivedShareResponse {
    /// The share, without its files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_link: Option<Share>,
}

/// A page of shares that other users have shared with the caller.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListReceivedSharesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The shares of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub share_links: Vec<Share>,
}
