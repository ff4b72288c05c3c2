// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`files`](super) are made of.

use std::collections::BTreeMap;

use koodrive_runtime::{Secret, Time, integer_enum, string_enum, wire};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::common::{
    AssetUsage, ContainerId, DownloadLink, EndpointUrl, FileId, FileType, SpaceKind,
    TeamId, UploadId, User, UserId,
};

/// Stored content and its version.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Asset {
    /// The asset's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of this version of the asset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// The version number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// The content's media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Whether stored content can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AssetState>,
    /// When the content was stored, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the content last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_time: Option<Time>,
    /// Where content is stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<AssetResource>,
    /// Custom attributes. A name starts with a letter and contains only letters and digits; a value
    /// contains no emoji. All attributes together take up at most 16 KB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Map<String, Value>>,
    /// How long old versions of content are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_policy: Option<AssetKeepPolicy>,
    /// The user who last changed the content, by the id in the vendor's account service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modifying_user: Option<String>,
    /// How content was encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cipher: Option<AssetCipher>,
    /// Further properties, as text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
}

/// How content was encrypted.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssetCipher {
    /// The algorithm that encrypted the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The hash of the key that encrypted the content, for resources of types 0 and 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hfek: Option<String>,
    /// The initialization vector, for resources of types 0 and 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iv: Option<String>,
    /// The kind of the data. The documents list only 11, for the synchronized drive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_type: Option<i32>,
    /// The encryption keys.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keychains: Vec<AssetCipherKey>,
}

/// A key to encrypted content; the key itself is encrypted.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AssetCipherKey {
    /// The key's UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The kind of the key.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AssetCipherKeyKind>,
    /// The algorithm that encrypted the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<String>,
    /// The encrypted key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ekey: Option<Secret>,
}

/// The kind of a key. The documents give only the vendor's names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetCipherKeyKind {
    /// An "efek" (`1`).
    Efek,
    /// A "zfek" (`2`).
    Zfek,
    /// An "sfek" (`3`).
    Sfek,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AssetCipherKeyKind {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::Efek),
        (2, Self::Zfek),
        (3, Self::Sfek),
    ];
}

integer_enum!(AssetCipherKeyKind);

/// How long old versions of content are kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetKeepPolicy {
    /// Until two newer versions exist (`0`).
    LatestTwo,
    /// Forever (`1`).
    Forever,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AssetKeepPolicy {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::LatestTwo), (1, Self::Forever)];
}

integer_enum!(AssetKeepPolicy);

/// Where content is stored.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssetResource {
    /// The resource's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u64>,
    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits. Compare it after a download.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The single piece that contains the whole content. Published responses have it instead of
    /// `objects`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<AssetSlice>,
    /// The pieces that make up the content. The tables list it for resources of types 0 and 3; no
    /// published response has it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<AssetSlice>,
    /// The digest of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
    /// How the content is stored.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AssetResourceKind>,
    /// Whether stored content can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AssetState>,
    /// The length of each piece in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slice_size: Option<u64>,
    /// The hash of the key that encrypted the content, for type 0. Ciphers call it `hfek`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hfk: Option<String>,
    /// The initialization vector of encrypted content, for type 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iv: Option<String>,
    /// When the content was stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the content last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_time: Option<Time>,
    /// Custom attributes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Map<String, Value>>,
    /// Further properties, as text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
}

/// How content is stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetResourceKind {
    /// In encrypted pieces (`0`).
    EncryptedSlices,
    /// In unencrypted pieces (`3`).
    PlainSlices,
    /// In a single unencrypted piece (`12`).
    PlainWhole,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AssetResourceKind {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::EncryptedSlices),
        (3, Self::PlainSlices),
        (12, Self::PlainWhole),
    ];
}

integer_enum!(AssetResourceKind);

/// A piece of stored content in the object storage.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AssetSlice {
    /// The piece's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The offset of the piece in the content, in bytes. It has no meaning for resources of type 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u64>,
    /// Where to download the piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<EndpointUrl>,
    /// Images generated from the content, such as thumbnails. The documents do not say what the keys
    /// are.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub images: BTreeMap<String, ProcessedImage>,
    /// The piece's number, starting at 0. It has no meaning for resources of type 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// The SHA-256 of the piece as stored, after encryption, as 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The piece's length in bytes as stored, after encryption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u64>,
    /// The bucket of the object storage that contains the piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bucket: Option<String>,
    /// When the piece was stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the piece last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_time: Option<Time>,
    /// Where to upload the piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_url: Option<EndpointUrl>,
    /// The upload that the piece belongs to, for resources of type 12 uploaded in parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<UploadId>,
    /// Custom attributes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Map<String, Value>>,
    /// Further properties, as text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
    /// Images generated from the content, such as thumbnails. Listings have this list where
    /// [`get_file`](crate::files::get_file) has the map `images`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub image: Vec<ProcessedImage>,
}

/// Whether stored content can be used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetState {
    /// It can be used (`0`).
    Available,
    /// It cannot be used (`1`).
    Unavailable,
    /// It is kept only temporarily (`2`).
    Temporary,
    /// It is kept, but flash uploads cannot refer to it (`3`).
    Retained,
    /// It is waiting to be moved to another storage (`4`).
    AwaitingCutover,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AssetState {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Available),
        (1, Self::Unavailable),
        (2, Self::Temporary),
        (3, Self::Retained),
        (4, Self::AwaitingCutover),
    ];
}

integer_enum!(AssetState);

/// Content that belongs to a file, such as the file's own content or a thumbnail.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Attachment {
    /// What a piece of content is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<AssetUsage>,
    /// The digest of the stored content. In the published examples it equals `sha256`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
    /// The SHA-256 of the stored content, as 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Stored content and its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<Asset>,
    /// The asset's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_id: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u64>,
    /// The id of this version of the asset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
    /// The content's media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// When the content was stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the content last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_time: Option<Time>,
    /// Custom attributes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Map<String, Value>>,
}

/// The new folder.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateDirectoryResponse {
    /// The new folder's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The folder's name. It differs from the requested name if that was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The folder's media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// The file that already has the name, when the request rejects a taken name.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exist_file_id: Option<FileId>,
}

/// The new file, and where to send its content.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateFileResponse {
    /// The new file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// Whether this was a flash upload. If so, the file is complete and no content needs to be sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rapid_upload: Option<bool>,
    /// The space that the file is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The file's name. It differs from the requested name if that was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The id of a multipart upload of a file's content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_id: Option<UploadId>,
    /// The folder that the file is in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent_folder: Vec<FileId>,
    /// Whether the folder already contained the same content under the same name, so that nothing was
    /// created. Only with the policy `ReuseIdentical`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exist: Option<bool>,
    /// The requested parts with their upload URLs. Match them by `part_number`, not by position.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub multi_parts: Vec<UploadPart>,
    /// Whether the service has a file with this `pre_hash`, so that a flash upload may succeed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matched_pre_hash: Option<bool>,
}

/// Whether download links were created for all requested files, some of them, or none.
///
/// The numbers differ from those of other batch operations, where 0 means complete success.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DownloadBatchResult {
    /// It succeeded for some items, not all (`0`).
    PartialSuccess,
    /// It succeeded for all items (`1`).
    Success,
    /// It failed for all items (`2`).
    Failure,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for DownloadBatchResult {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::PartialSuccess),
        (1, Self::Success),
        (2, Self::Failure),
    ];
}

integer_enum!(DownloadBatchResult);

/// The download link of one file, or the reason why there is none.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DownloadInfo {
    /// The file that the link is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The pre-signed URL of the content. Fetch it with GET, without an `Authorization` header.
    /// `X-Amz-Expires` in its query states after how many seconds it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Secret>,
    /// `0` when there is a link, otherwise the error code for this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A message that describes the outcome for this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msg: Option<String>,
}

/// What happens when the folder already contains a file of the same name.
///
/// [`create_file`](crate::files::create_file) accepts all three values;
/// [`create_directory`](crate::files::create_directory) and
/// [`rename_file`](crate::files::rename_file) accept only 2 and 3.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DuplicatePolicy {
    /// A timestamp is appended to the name of the new file (`2`).
    RenameWithTimestamp,
    /// The call fails (`3`).
    Reject,
    /// If the existing file has the same SHA-256, it stays as it is and nothing is created (`4`). If
    /// its content differs, a new file is created with a timestamp appended to its name.
    ReuseIdentical,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for DuplicatePolicy {
    const KNOWN: &'static [(i64, Self)] = &[
        (2, Self::RenameWithTimestamp),
        (3, Self::Reject),
        (4, Self::ReuseIdentical),
    ];
}

integer_enum!(DuplicatePolicy);

/// Whether something in a folder is a file or a folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FolderItemKind {
    /// A file (`1`).
    File,
    /// A folder (`2`).
    Folder,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for FolderItemKind {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::File), (2, Self::Folder)];
}

integer_enum!(FolderItemKind);

/// What a folder contains.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FolderStatistics {
    /// The total length of the files in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_size: Option<u64>,
    /// The number of subfolders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_dir_count: Option<u64>,
    /// The number of files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_file_count: Option<u64>,
}

/// A file or folder that a search found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FoundFile {
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The last extension of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_suffix: Option<String>,
    /// The file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The type of a file or folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// The content's length in bytes, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// When the file last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time: Option<Time>,
    /// The names of the folders above the file and the file's own name, from the root of the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_path: Option<String>,
    /// The ids of the folders above the file and the file's own id, from the root of the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_path: Option<String>,
    /// Links to thumbnails, for images.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub download_links: Vec<DownloadLink>,
    /// The name of the department or group, in team spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_name: Option<String>,
    /// The name of the department. It appears only in the published example, with an empty value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_name: Option<String>,
    /// The id of the department or group that owns a team space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_id: Option<TeamId>,
    /// The space that the file is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// Whether the space belongs to a department, a user or a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_type: Option<SpaceKind>,
    /// Whether the caller marked the file as a favorite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favorite: Option<bool>,
    /// The name of the owner, in team spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
}

/// The response of [`get_download_urls`](crate::files::get_download_urls).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetDownloadUrlsResponse {
    /// Whether download links were created for all requested files, some of them, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch_code: Option<DownloadBatchResult>,
    /// One entry for each requested file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub downloads: Vec<DownloadInfo>,
}

/// The details of a file or folder.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFileResponse {
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The file's name, at most 250 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The type of a file or folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// The media type of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Whether the file is in the recycle bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled: Option<bool>,
    /// The folder that contains the file. Only the first entry counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent_folder: Vec<FileId>,
    /// Properties that applications set on the file: at most 30, each at most 124 characters including
    /// its name. The service adds its own, such as `createUser`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
    /// The space that contains the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub containers: Vec<ContainerId>,
    /// When the file was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the file last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_time: Option<Time>,
    /// The users who own the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<User>,
    /// The user who last changed the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_editor: Option<User>,
    /// The last extension of the name. Responses have it with its dot (`.png`) or, in later documents,
    /// without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_suffix: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The content items that belong to the file. The one whose `usage` is `content` is the file's own
    /// content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// What the caller may do with the file.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_capabilities: Option<UserCapabilities>,
    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Links to the content and its thumbnails. The documents do not say what the keys are.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub download_links: BTreeMap<String, DownloadLink>,
}

/// The response of [`get_folder_statistics`](crate::files::get_folder_statistics).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetFolderStatisticsResponse {
    /// What the folder contains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<FolderStatistics>,
}

/// The path of a file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFullPathResponse {
    /// The ids of the folders above the file and the file's own id, from the root of the space, each
    /// preceded by a slash. The tables call the field `fileIdPath`.
    #[serde(alias = "fileIdPath", default, skip_serializing_if = "Option::is_none")]
    pub file_path: Option<String>,
    /// The names of the folders above the file and the file's own name, each preceded by a slash. The
    /// first is the name of the root folder: `root` followed by the id of the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_path: Option<String>,
}

/// The response of [`get_upload_urls`](crate::files::get_upload_urls).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUploadUrlsResponse {
    /// The requested parts with their upload URLs. Match them by `part_number`, not by position.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub multi_parts: Vec<UploadPart>,
}

/// An image that the service generated from a file's content.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ProcessedImage {
    /// The name of the image, or of the processing that generated it; the documents call it a resource
    /// name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process: Option<String>,
    /// Where to download the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<EndpointUrl>,
}

/// A page of the files found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SearchFilesResponse {
    /// The files found on this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FoundFile>,
    /// The total number of files found, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// The `page_cursor` to send for the next page. Empty on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_page_cursor: Option<String>,
}

/// The conditions of a search. A file has to meet all of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SearchFilter {
    /// A part of the file's name, at most 255 characters (80 in services of 2024).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
    /// Only files in this space. Required with `parent_folder`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// Only files in this folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_folder: Option<FileId>,
    /// Only files of this type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// Only files of these sizes: the minimum and the maximum, separated by a comma, such as
    /// `1024,2048`, presumably in bytes. The misspelt name is the one on the wire.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size_rang: Option<String>,
    /// Only files that last changed in this range of days: the first and the last day, separated by a
    /// comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time_range: Option<String>,
    /// Only files of this owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<UserId>,
}

impl SearchFilter {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// A part of the file's name, at most 255 characters (80 in services of 2024).
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }

    /// Only files in this space.
    pub fn container_id(mut self, container_id: impl Into<ContainerId>) -> Self {
        self.container_id = Some(container_id.into());
        self
    }

    /// Only files in this folder.
    pub fn parent_folder(mut self, parent_folder: impl Into<FileId>) -> Self {
        self.parent_folder = Some(parent_folder.into());
        self
    }

    /// Only files of this type.
    pub fn file_type(mut self, file_type: impl Into<FileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }

    /// Only files of these sizes: the minimum and the maximum, separated by a comma, such as
    /// `1024,2048`, presumably in bytes.
    pub fn size_rang(mut self, size_rang: impl Into<String>) -> Self {
        self.size_rang = Some(size_rang.into());
        self
    }

    /// Only files that last changed in this range of days: the first and the last day, separated by a
    /// comma.
    pub fn update_time_range(mut self, update_time_range: impl Into<String>) -> Self {
        self.update_time_range = Some(update_time_range.into());
        self
    }

    /// Only files of this owner.
    pub fn owner_id(mut self, owner_id: impl Into<UserId>) -> Self {
        self.owner_id = Some(owner_id.into());
        self
    }
}

/// Which spaces are searched.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchScope {
    /// The caller's personal space (`personal`).
    Personal,
    /// The department and group spaces of the caller; for a tenant administrator, those of the whole
    /// tenant (`team`).
    Team,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for SearchScope {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("personal", Self::Personal),
        ("team", Self::Team),
    ];
}

string_enum!(SearchScope);

/// The order of the files found.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SearchSort {
    /// What the found files are sorted by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<SearchSortField>,
    /// Whether the least or the greatest hit comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SearchSortDirection>,
}

impl SearchSort {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the found files are sorted by.
    pub fn sort_type(mut self, sort_type: impl Into<SearchSortField>) -> Self {
        self.sort_type = Some(sort_type.into());
        self
    }

    /// Whether the least or the greatest hit comes first.
    pub fn sort_direction(
        mut self,
        sort_direction: impl Into<SearchSortDirection>,
    ) -> Self {
        self.sort_direction = Some(sort_direction.into());
        self
    }
}

/// Whether the least or the greatest hit comes first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchSortDirection {
    /// The largest or latest first (`desc`).
    Descending,
    /// The smallest or earliest first (`asc`).
    Ascending,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for SearchSortDirection {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("desc", Self::Descending),
        ("asc", Self::Ascending),
    ];
}

string_enum!(SearchSortDirection);

/// What the found files are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchSortField {
    /// By name (`fileName`).
    FileName,
    /// By size (`size`).
    Size,
    /// By type, as in `file_type` (`type`).
    Type,
    /// By the time of the last modification (`updateTime`).
    UpdateTime,
    /// By creation time (`createTime`).
    CreateTime,
    /// By the time when the file was moved to the recycle bin (`recycledTime`).
    RecycledTime,
    /// By file name extension (`fileSuffix`).
    FileSuffix,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for SearchSortField {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("fileName", Self::FileName),
        ("size", Self::Size),
        ("type", Self::Type),
        ("updateTime", Self::UpdateTime),
        ("createTime", Self::CreateTime),
        ("recycledTime", Self::RecycledTime),
        ("fileSuffix", Self::FileSuffix),
    ];
}

string_enum!(SearchSortField);

/// An attribute of a smart folder.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct SmartFolderAttribute {
    /// The attribute's name. The table says that it is an integer, which may be a mistake for a name;
    /// there is no example.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<i64>,
    /// The attribute's type. The documents do not list the types.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<i64>,
    /// The attribute's value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The attribute's position among the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<i64>,
}

impl SmartFolderAttribute {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The attribute's name.
    pub fn name(mut self, name: i64) -> Self {
        self.name = Some(name);
        self
    }

    /// The attribute's type.
    pub fn kind(mut self, kind: i64) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The attribute's value.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The attribute's position among the others.
    pub fn sort(mut self, sort: i64) -> Self {
        self.sort = Some(sort);
        self
    }
}

/// How the content is sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadMode {
    /// In parts, each sent to its own URL (`multipart`).
    Multipart,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for UploadMode {
    const KNOWN: &'static [(&'static str, Self)] = &[("multipart", Self::Multipart)];
}

string_enum!(UploadMode);

/// One part of an upload: which bytes of the file it contains, and where to send them.
///
/// Every part but the last has 5 MiB to 5 GiB; the last may be shorter, or even empty. In a
/// concurrent upload, all parts except the last have a length divisible by 64 bytes, and all parts
/// except the first need `hash_ctx`.
///
/// [`runtime::hash`](crate::runtime::hash) plans the parts of a file and computes their midstates,
/// [`Client::put_part`](crate::Client::put_part) sends one to its URL, and
/// [`koodrive-transfer`](https://docs.rs/koodrive-transfer) does both for whole files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UploadPart {
    /// The part's number, from 1 to 10,000.
    pub part_number: u32,
    /// The part's length in bytes, 5,242,880 to 5,368,709,120; the last part may be as short as 0.
    pub part_size: u64,
    /// How many bytes of the file precede the part. Required for a concurrent upload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_offset: Option<u64>,
    /// The SHA-256 midstate after all bytes before the part: its eight 32-bit words as unsigned
    /// integers.
    ///
    /// SHA-256 takes a message in blocks of 64 bytes. The words are what it holds after the blocks
    /// before the part: H0 to H7 of FIPS 180-4, in this order, without padding and without the length,
    /// which `part_offset` states. For an offset of 0 they would be the initial values, from 1779033703
    /// to 1541459225. With the midstate, the storage can hash each part on its own and still obtain the
    /// digest of the whole file.
    ///
    /// Required for every part but the first in a concurrent upload. `vectors/midstates.json` has
    /// midstates to test a program with, and `vectors/hash_context.json` the parts of whole uploads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash_ctx: Option<Vec<u32>>,
    /// The pre-signed URL for a PUT of the part's bytes, with `Content-Length` and without
    /// `Authorization`. Only responses have it. It expires after an hour.
    ///
    /// A client uses it as it is. For a part with `hash_ctx`, its parameter `X-Amz-Iteration-Hash-Ctx`
    /// is the base64, percent-encoded, of a JSON text without spaces:
    /// `{"md_len":32,"num":0,"h":[…],"nh":0,"nl":…,"hash_type":"sha256"}`, where `h` has the words of
    /// `hash_ctx`, and `nl` is the number of bits before the part. Where that needs more than 32 bits,
    /// from 512 MiB on, the form is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_url: Option<Secret>,
    /// The id of the stored part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_id: Option<String>,
}

impl UploadPart {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(part_number: u32, part_size: u64) -> Self {
        Self {
            part_number,
            part_size,
            part_offset: None,
            hash_ctx: None,
            upload_url: None,
            part_id: None,
        }
    }

    /// How many bytes of the file precede the part.
    pub fn part_offset(mut self, part_offset: u64) -> Self {
        self.part_offset = Some(part_offset);
        self
    }

    /// The SHA-256 midstate after all bytes before the part: its eight 32-bit words as unsigned
    /// integers.
    pub fn hash_ctx(mut self, hash_ctx: impl IntoIterator<Item = u32>) -> Self {
        self.hash_ctx = Some(hash_ctx.into_iter().collect());
        self
    }

    /// The pre-signed URL for a PUT of the part's bytes, with `Content-Length` and without
    /// `Authorization`.
    pub fn upload_url(mut self, upload_url: impl Into<Secret>) -> Self {
        self.upload_url = Some(upload_url.into());
        self
    }

    /// The id of the stored part.
    pub fn part_id(mut self, part_id: impl Into<String>) -> Self {
        self.part_id = Some(part_id.into());
        self
    }
}

/// The kind of an upload.
///
/// The service supports only 1; the documents announce the other two.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadType {
    /// The whole content in one request (`0`). Not supported.
    Single,
    /// In parts (`1`).
    Multipart,
    /// A new version of an existing file (`2`). Not supported.
    Version,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for UploadType {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Single),
        (1, Self::Multipart),
        (2, Self::Version),
    ];
}

integer_enum!(UploadType);

/// What a user may do with a file or folder, or with the files of a space.
///
/// The operations on permissions and on permission templates require all eleven where they take
/// them in a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserCapabilities {
    /// Whether the user may add files and folders to this folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_child_node_permission: Option<bool>,
    /// Whether the user may copy it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_permission: Option<bool>,
    /// Whether the user may delete it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete_permission: Option<bool>,
    /// Whether the user may download its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_permission: Option<bool>,
    /// Whether the user may edit it. The service does not support it yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit_permission: Option<bool>,
    /// Whether the user may list the contents of this folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list_child_node_permission: Option<bool>,
    /// Whether the user may move folders out of this folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remove_child_node_permission: Option<bool>,
    /// Whether the user may rename it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rename_file_permission: Option<bool>,
    /// Whether the user may share it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_file_permission: Option<bool>,
    /// Whether the user may upload files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload_permission: Option<bool>,
    /// Whether the user may preview it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view_permission: Option<bool>,
}

impl UserCapabilities {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the user may add files and folders to this folder.
    pub fn add_child_node_permission(mut self, add_child_node_permission: bool) -> Self {
        self.add_child_node_permission = Some(add_child_node_permission);
        self
    }

    /// Whether the user may copy it.
    pub fn copy_permission(mut self, copy_permission: bool) -> Self {
        self.copy_permission = Some(copy_permission);
        self
    }

    /// Whether the user may delete it.
    pub fn delete_permission(mut self, delete_permission: bool) -> Self {
        self.delete_permission = Some(delete_permission);
        self
    }

    /// Whether the user may download its content.
    pub fn download_permission(mut self, download_permission: bool) -> Self {
        self.download_permission = Some(download_permission);
        self
    }

    /// Whether the user may edit it.
    pub fn edit_permission(mut self, edit_permission: bool) -> Self {
        self.edit_permission = Some(edit_permission);
        self
    }

    /// Whether the user may list the contents of this folder.
    pub fn list_child_node_permission(
        mut self,
        list_child_node_permission: bool,
    ) -> Self {
        self.list_child_node_permission = Some(list_child_node_permission);
        self
    }

    /// Whether the user may move folders out of this folder.
    pub fn remove_child_node_permission(
        mut self,
        remove_child_node_permission: bool,
    ) -> Self {
        self.remove_child_node_permission = Some(remove_child_node_permission);
        self
    }

    /// Whether the user may rename it.
    pub fn rename_file_permission(mut self, rename_file_permission: bool) -> Self {
        self.rename_file_permission = Some(rename_file_permission);
        self
    }

    /// Whether the user may share it.
    pub fn share_file_permission(mut self, share_file_permission: bool) -> Self {
        self.share_file_permission = Some(share_file_permission);
        self
    }

    /// Whether the user may upload files.
    pub fn upload_permission(mut self, upload_permission: bool) -> Self {
        self.upload_permission = Some(upload_permission);
        self
    }

    /// Whether the user may preview it.
    pub fn view_permission(mut self, view_permission: bool) -> Self {
        self.view_permission = Some(view_permission);
        self
    }
}
