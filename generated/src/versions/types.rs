// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`versions`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{integer_enum, string_id, wire};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::common::{ContainerId, FileId};

/// The response of [`create_file_version`](crate::versions::create_file_version).
///
/// **Not documented:** Which members it has. Presumably they are those of the response of
/// [`create_file`](crate::files::create_file).
pub type CreateFileVersionResponse = Map<String, Value>;

/// From which network a download URL can be reached.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DownloadNetwork {
    /// From the internet (`1`).
    Public,
    /// From the vendor's internal network (`2`).
    Internal,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for DownloadNetwork {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::Public), (2, Self::Internal)];
}

integer_enum!(DownloadNetwork);

/// A version of a file. Lists contain no download URL.
///
/// **Not documented:** The end of the table, after `extension`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FileVersion {
    /// The space that the file is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The version's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<FileVersionId>,
    /// The version's number. Each version has its own, greater than those before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision_version: Option<i64>,
    /// Whether the service keeps the version forever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_forever: Option<bool>,
    /// Whether this is the latest version, the one that [`get_file`](crate::files::get_file) returns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_version: Option<bool>,
    /// Why the version exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_reason: Option<VersionCreateReason>,
    /// When the version was created, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    /// Who created the version: the attribute `created_by` of the stored content. The documents do not
    /// say which kind of id this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When the version last changed, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<i64>,
    /// The id of the user who last changed the version. It is derived from the user id of the file's
    /// `last_editor`; the documents do not say whether it is an id of KooDrive or of OrgID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<String>,
    /// The file's name with its extension. It contains none of `< > | : " * ? / \`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The file name extension, in upper or lower case; the case makes no difference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
}

/// The id of a version of a file: the id of the stored content and that of its version, joined by a
/// dot.
///
/// [`get_file`](crate::files::get_file) returns both, as `id` and `version_id` of an asset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileVersionId(Cow<'static, str>);

string_id!(FileVersionId);

/// A version of a file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFileVersionResponse {
    /// Where to download the content of the version, as `url_type` asks.
    ///
    /// **Not documented:** Whether it is text, or an object with a URL and a method.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<Value>,
    /// The space that the file is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The version's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision_id: Option<FileVersionId>,
    /// The version's number. Each version has its own, greater than those before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision_version: Option<i64>,
    /// Whether the service keeps the version forever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_forever: Option<bool>,
    /// Whether this is the latest version, the one that [`get_file`](crate::files::get_file) returns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_version: Option<bool>,
    /// Why the version exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_reason: Option<VersionCreateReason>,
    /// When the version was created, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<i64>,
    /// Who created the version: the attribute `created_by` of the stored content. The documents do not
    /// say which kind of id this is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When the version last changed, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<i64>,
    /// The id of the user who last changed the version. It is derived from the user id of the file's
    /// `last_editor`; the documents do not say whether it is an id of KooDrive or of OrgID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<String>,
    /// The file's name with its extension. It contains none of `< > | : " * ? / \`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The file name extension, in upper or lower case; the case makes no difference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
}

/// A page of versions. The table lists neither `code` nor `msg`, and there is no example.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListFileVersionsResponse {
    /// The versions of this page, the most recently created first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revision_list: Vec<FileVersion>,
    /// The `page_cursor` to send for the next page. Empty on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_page_cursor: Option<String>,
}

/// Why a version of a file exists.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VersionCreateReason {
    /// A file was created (`1`). Presumably uploads of further versions have this value as well.
    Created,
    /// An earlier version was restored (`2`).
    Restored,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for VersionCreateReason {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::Created), (2, Self::Restored)];
}

integer_enum!(VersionCreateReason);

/// How long the service keeps a version of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VersionKeepPolicy {
    /// Until the service removes it according to its own rules (`0`).
    Automatic,
    /// Forever (`1`).
    Forever,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for VersionKeepPolicy {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Automatic), (1, Self::Forever)];
}

integer_enum!(VersionKeepPolicy);
