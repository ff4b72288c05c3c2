// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`standard_public_shares`](super) are made of.

use serde_json::{Map, Value};

/// The response of
/// [`create_public_share_task`](crate::standard_public_shares::create_public_share_task).
///
/// **Not documented:** The response's table is not known: the excerpt of the page ends before it.
/// Every response has code and msg.
pub type CreatePublicShareTaskResponse = Map<String, Value>;

/// The response of
/// [`get_public_share_download_url`](crate::standard_public_shares::get_public_share_download_url).
///
/// **Not documented:** The response's table is not known: the excerpt of the page ends before it.
/// Every response has code and msg.
pub type GetPublicShareDownloadUrlResponse = Map<String, Value>;

/// The response of [`get_public_share_info`](crate::standard_public_shares::get_public_share_info).
///
/// **Not documented:** The response's table is not known: the excerpt of the page ends before it.
/// Every response has code and msg.
pub type GetPublicShareInfoResponse = Map<String, Value>;

/// The response of [`get_public_share_task`](crate::standard_public_shares::get_public_share_task).
///
/// **Not documented:** The response's table is not known: the excerpt of the page ends before it.
/// Every response has code and msg.
pub type GetPublicShareTaskResponse = Map<String, Value>;

/// The response of
/// [`list_public_shared_files`](crate::standard_public_shares::list_public_shared_files).
///
/// **Not documented:** The response's table is not known: the excerpt of the page ends before it.
/// Every response has code and msg.
pub type ListPublicSharedFilesResponse = Map<String, Value>;

/// The response of
/// [`verify_public_extract_code`](crate::standard_public_shares::verify_public_extract_code).
///
/// **Not documented:** The response's table is not known: the excerpt of the page ends before it.
/// Every response has code and msg.
pub type VerifyPublicExtractCodeResponse = Map<String, Value>;
