// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_files`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{string_enum, string_id, wire};
use serde::Deserialize;

use crate::common::UserId;

/// An entry in the record of a file.
///
/// **Not documented:** The fields after `operate_type`, where the document ends.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FileOperation {
    /// The entry's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileOperationId>,
    /// The user who did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<UserId>,
    /// What the user did. The kinds 5 and 6 are available to allow-listed tenants only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_type: Option<FileOperationKind>,
}

/// The id of an entry in the record of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileOperationId(Cow<'static, str>);

string_id!(FileOperationId);

/// What a user did with a file.
///
/// **Not documented:** The kinds after 7, where the document ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileOperationKind {
    /// Viewed it (`1`).
    View,
    /// Shared it (`3`).
    Share,
    /// Copied it, or saved it elsewhere (`4`).
    Copy,
    /// Created it (`5`). Available to allow-listed tenants only.
    Create,
    /// Saved it from a received share (`6`). Available to allow-listed tenants only.
    SaveReceived,
    /// Renamed it (`7`).
    Rename,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for FileOperationKind {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("1", Self::View),
        ("3", Self::Share),
        ("4", Self::Copy),
        ("5", Self::Create),
        ("6", Self::SaveReceived),
        ("7", Self::Rename),
    ];
}

string_enum!(FileOperationKind);

/// A page of the record of a file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListFileOperationsResponse {
    /// The entries of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<FileOperation>,
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
