// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_public_shares`](super) are made of.

use koodrive_runtime::Secret;
use serde::Deserialize;

use crate::shares::{Share, SharedFile};

/// The response of
/// [`get_carrier_share_download_url`](crate::carrier_public_shares::get_carrier_share_download_url).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetCarrierShareDownloadUrlResponse {
    /// The URL to download the file from. Fetch it with GET, without an `Authorization` header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<Secret>,
}

/// A page of files of a public share.
///
/// **Not documented:** The response's table is not known. The request's table mentions
/// `next_cursor`; the other fields are those of
/// [`list_shared_files`](crate::share_links::list_shared_files), whose request is the same.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListCarrierSharedFilesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// What a visitor may see of the share.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Share>,
    /// The files and folders of this page.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<SharedFile>,
}

/// The response of
/// [`verify_carrier_extract_code`](crate::carrier_public_shares::verify_carrier_extract_code).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VerifyCarrierExtractCodeResponse {
    /// The share token, for the field of the same name in other requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}
