// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Types that several groups share.

use std::borrow::Cow;
use std::collections::BTreeMap;

use koodrive_runtime::{Secret, Time, integer_enum, string_enum, string_id, wire};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A user's role in the enterprise, as a number.
///
/// The same roles as in `UserRole`, which sessions return as text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountRole {
    /// An administrator of a department (`0`).
    Administrator,
    /// A user without administrative rights (`1`).
    OrdinaryUser,
    /// A super administrator of the whole system (`2`).
    SuperAdministrator,
    /// A member with management rights (`5`). Listed in pages of 2025 and later.
    ManagingMember,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AccountRole {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Administrator),
        (1, Self::OrdinaryUser),
        (2, Self::SuperAdministrator),
        (5, Self::ManagingMember),
    ];
}

integer_enum!(AccountRole);

/// The tokens of an account's session.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AccountSession {
    /// The access token, as the complete value of the `Authorization` header: `AT <token>`, with a
    /// space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// How long the access token is valid from `issued_at` on, presumably in seconds: 1800, or 30
    /// minutes, in the published example. The documents do not say whether calls extend it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u64>,
    /// When the tokens were issued, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<String>,
    /// The token that [`refresh_carrier_session`](crate::carrier_sessions::refresh_carrier_session)
    /// takes. Unlike the access token, it has no `AT` in front.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<Secret>,
}

/// Whether a user can sign in.
///
/// [`update_user`](crate::users::update_user) sets 0 or 1; in the carrier edition, 0 or 7.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccountStatus {
    /// The user can sign in (`0`).
    Enabled,
    /// An administrator has disabled the account; the user cannot sign in (`1`).
    Disabled,
    /// Presumably, the user has never signed in (`2`). The value appears only in a published response;
    /// the documents do not explain it.
    NotActivated,
    /// The account is frozen; the user cannot sign in (`7`). Only in the carrier edition.
    Frozen,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AccountStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Enabled),
        (1, Self::Disabled),
        (2, Self::NotActivated),
        (7, Self::Frozen),
    ];
}

integer_enum!(AccountStatus);

/// A file or folder inside an archive.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ArchiveEntry {
    /// The space that the entry was extracted to. Present only after extraction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The extracted file. Present only after extraction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The entry's full path inside the archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The entry's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_size: Option<u64>,
    /// Whether the entry is a file or folder.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ArchiveEntryKind>,
    /// When the entry last changed, in milliseconds since 1970.
    #[serde(alias = "updateAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<i64>,
    /// The contents of a folder. Present only when the folder was listed too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sub_file_list: Vec<ArchiveEntry>,
    /// Why the entry could not be extracted. Empty when it was extracted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The error code for this entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Reserved by the vendor for future use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation_info: Option<Map<String, Value>>,
}

/// Whether an entry of an archive is a file or folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ArchiveEntryKind {
    /// A file (`1`).
    File,
    /// A folder (`2`).
    Folder,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for ArchiveEntryKind {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::File), (2, Self::Folder)];
}

integer_enum!(ArchiveEntryKind);

/// What a piece of content is for.
///
/// Applications may define further values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AssetUsage {
    /// The content of the file itself (`content`).
    Content,
    /// A thumbnail image of the content (`thumbnail`).
    Thumbnail,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for AssetUsage {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("content", Self::Content),
        ("thumbnail", Self::Thumbnail),
    ];
}

string_enum!(AssetUsage);

/// A device that is bound to a user's account for backups.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupDevice {
    /// The device's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<BackupDeviceId>,
    /// The code with which the client identifies the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine_code: Option<String>,
    /// The name of the device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// The operating system of the device.
    #[serde(rename = "deviceOS", default, skip_serializing_if = "Option::is_none")]
    pub device_os: Option<String>,
    /// When the device was bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
}

/// The id of a device that is bound to a user's account for backups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BackupDeviceId(Cow<'static, str>);

string_id!(BackupDeviceId);

/// What kind of content a backup covers. The API calls it a module.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupModule {
    /// Folders (`100`).
    Folders,
    /// Albums of photos (`101`).
    Albums,
    /// The address book (`102`).
    AddressBook,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for BackupModule {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("100", Self::Folders),
        ("101", Self::Albums),
        ("102", Self::AddressBook),
    ];
}

string_enum!(BackupModule);

/// Whether a batch operation succeeded for all of its items, some of them, or none.
///
/// The numbers differ from those of [`get_download_urls`](crate::files::get_download_urls), where 1
/// means complete success.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BatchStatus {
    /// It succeeded for all items (`0`).
    Success,
    /// It succeeded for some items, not all (`1`).
    PartialSuccess,
    /// It failed for all items (`2`).
    Failure,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for BatchStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Success),
        (1, Self::PartialSuccess),
        (2, Self::Failure),
    ];
}

integer_enum!(BatchStatus);

/// A time as fourteen digits: year, month, day, hour, minute, second.
///
/// The documents do not state the time zone, and it varies: judging by the published job ids, which
/// also encode the time, the examples of 2023 are in China Standard Time (UTC+8), and that of 2024
/// is in UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CompactTime(Cow<'static, str>);

string_id!(CompactTime);

/// The id of a space: the personal, department or group storage that contains a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContainerId(Cow<'static, str>);

string_id!(ContainerId);

/// The id of a department of an enterprise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DepartmentId(Cow<'static, str>);

string_id!(DepartmentId);

/// A pre-signed URL from which a file's content or its thumbnail can be fetched.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DownloadLink {
    /// What a piece of content is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<AssetUsage>,
    /// The pre-signed URL. Fetch it with GET, without an `Authorization` header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_link: Option<Secret>,
    /// The version number of the content. Only favorites have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

/// A pre-signed URL of the object storage, and the HTTP method to use with it.
///
/// The URL carries its own authorization: do not send an `Authorization` header, and do not share
/// the URL.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EndpointUrl {
    /// The pre-signed URL. `X-Amz-Expires` in its query states after how many seconds it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Secret>,
    /// The HTTP method, such as `GET`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// The headers to send with the request.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// The form fields to send, for a form upload.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub forms: BTreeMap<String, String>,
    /// The part that the URL is for, in a multipart upload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_id: Option<String>,
}

/// The id of a file or folder.
///
/// Where a parent folder is expected, `root` means the root folder of the space.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(Cow<'static, str>);

string_id!(FileId);

impl FileId {
    /// The top folder of the space (`root`).
    pub const ROOT: Self = Self::from_static("root");

    /// The top folder of the space's safe box (`sbox`). Listings are known to take it.
    pub const SAFE_BOX: Self = Self::from_static("sbox");
}

/// What listed files are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileSortField {
    /// By name (`1`).
    FileName,
    /// By size (`2`).
    Size,
    /// By creation time (`3`).
    CreateTime,
    /// By the time of the last modification (`4`).
    UpdateTime,
    /// By the time when the file was moved to the recycle bin (`5`). Only for files in the recycle bin.
    RecycledTime,
    /// By file name extension (`6`).
    FileSuffix,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for FileSortField {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::FileName),
        (2, Self::Size),
        (3, Self::CreateTime),
        (4, Self::UpdateTime),
        (5, Self::RecycledTime),
        (6, Self::FileSuffix),
    ];
}

integer_enum!(FileSortField);

/// The type of a file or folder.
///
/// Whoever creates the file chooses the type; the service does not inspect the content. A published
/// response of [`search_files`](crate::files::search_files) has a file of the type `1`, which no
/// document explains.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileType {
    /// A folder (`10`).
    Folder,
    /// A folder with custom attributes, available to allow-listed tenants only (`11`).
    SmartFolder,
    /// An image (`15`).
    Image,
    /// A video (`20`).
    Video,
    /// A word-processing document (`26`).
    Word,
    /// A spreadsheet (`27`).
    Excel,
    /// A presentation (`28`).
    PowerPoint,
    /// An audio file (`30`).
    Audio,
    /// A compressed archive (`35`).
    Archive,
    /// An application (`40`).
    Application,
    /// Anything else (`45`).
    Other,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for FileType {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("10", Self::Folder),
        ("11", Self::SmartFolder),
        ("15", Self::Image),
        ("20", Self::Video),
        ("26", Self::Word),
        ("27", Self::Excel),
        ("28", Self::PowerPoint),
        ("30", Self::Audio),
        ("35", Self::Archive),
        ("40", Self::Application),
        ("45", Self::Other),
    ];
}

string_enum!(FileType);

/// The id of a group of users.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(Cow<'static, str>);

string_id!(GroupId);

/// A member's role in a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GroupRole {
    /// The owner of the group (`0`).
    Owner,
    /// An administrator of the group (`1`).
    Administrator,
    /// A member without administrative rights (`2`).
    Member,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for GroupRole {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Owner),
        (1, Self::Administrator),
        (2, Self::Member),
    ];
}

integer_enum!(GroupRole);

/// The id of a batch job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(Cow<'static, str>);

string_id!(JobId);

/// The outcome of a batch job for one file or folder.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JobItem {
    /// The id of this item of the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The file or folder that the job processes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The file's full path, including its own id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_path: Option<String>,
    /// The state of one file in a batch job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobItemStatus>,
    /// The id of the resulting file, such as the copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_file_id: Option<FileId>,
    /// The new path of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_file_path: Option<String>,
    /// The space that the file was in before the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src_container_id: Option<ContainerId>,
    /// The result code for the file. The documents do not list the codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_code: Option<String>,
    /// A description of the result for the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_desc: Option<String>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// When this item of the job was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<CompactTime>,
}

/// The state of one file in a batch job.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobItemStatus {
    /// Waiting to start (`0`).
    Pending,
    /// Succeeded (`1`).
    Succeeded,
    /// Failed (`2`).
    Failed,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for JobItemStatus {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("0", Self::Pending),
        ("1", Self::Succeeded),
        ("2", Self::Failed),
    ];
}

string_enum!(JobItemStatus);

/// The overall result of a batch job.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobResult {
    /// The job succeeded for all files (`1`).
    Success,
    /// The job failed for some files (`2`).
    PartialSuccess,
    /// The job failed for all files (`3`).
    Failure,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for JobResult {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::Success),
        (2, Self::PartialSuccess),
        (3, Self::Failure),
    ];
}

integer_enum!(JobResult);

/// The state of a batch job.
///
/// It does not say whether the job succeeded; `task_result_code` does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobStatus {
    /// Waiting to start (`0`).
    Pending,
    /// In progress (`1`).
    Running,
    /// Finished, successfully or not (`2`).
    Finished,
    /// Cancelled (`3`).
    Cancelled,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for JobStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Pending),
        (1, Self::Running),
        (2, Self::Finished),
        (3, Self::Cancelled),
    ];
}

integer_enum!(JobStatus);

/// The id of a user's account in OrgID, Huawei Cloud's directory of organizations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrgUserId(Cow<'static, str>);

string_id!(OrgUserId);

/// The id of an organization in OrgID.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrganizationId(Cow<'static, str>);

string_id!(OrganizationId);

/// Which page of a list to return.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PageInfo {
    /// The maximum number of items to return on one page, from 1 to 100.
    pub page_size: u32,
    /// Where the page starts: the cursor from the response with the previous page. Empty for the first
    /// page.
    pub page_cursor: String,
}

impl PageInfo {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(page_size: u32) -> Self {
        Self {
            page_size,
            page_cursor: String::new(),
        }
    }

    /// Where the page starts: the cursor from the response with the previous page.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = page_cursor.into();
        self
    }
}

/// The id of a permission template.
///
/// Where a template is applied to members, `-1` stands for permissions that belong to no template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PermissionTemplateId(Cow<'static, str>);

string_id!(PermissionTemplateId);

impl PermissionTemplateId {
    /// No template; the permissions are listed on their own (`-1`).
    pub const ANONYMOUS: Self = Self::from_static("-1");
}

/// Whether something is pinned to the top of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PinState {
    /// It appears at its regular position in the list (`0`).
    Unpinned,
    /// It appears at the top of the list (`1`).
    Pinned,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for PinState {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Unpinned), (1, Self::Pinned)];
}

integer_enum!(PinState);

/// The opaque id that identifies a user in the records of a file.
///
/// In the published examples it is a user number and a tenant number joined by a hyphen, encoded in
/// base64. Compare it only with ids of the same kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PrincipalId(Cow<'static, str>);

string_id!(PrincipalId);

/// Properties of a file that are private to a user.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PrivateProperties {
    /// Attributes of any type, at most 16 KB in total. Only favorites have them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Map<String, Value>>,
    /// Further properties, as text, at most 16 KB in total.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
}

/// Whether the least or the greatest comes first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortDirection {
    /// The smallest or earliest first (`1`).
    Ascending,
    /// The largest or latest first (`2`).
    Descending,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SortDirection {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::Ascending), (2, Self::Descending)];
}

integer_enum!(SortDirection);

/// What kind of owner a space has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpaceKind {
    /// The space of a department (`0`).
    Department,
    /// The space of one user (`1`).
    Personal,
    /// The space of a group (`2`).
    Group,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SpaceKind {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Department),
        (1, Self::Personal),
        (2, Self::Group),
    ];
}

integer_enum!(SpaceKind);

/// The id of the department or group that owns a team space.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TeamId(Cow<'static, str>);

string_id!(TeamId);

/// The id of a tenant, which is an enterprise that uses KooDrive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TenantId(Cow<'static, str>);

string_id!(TenantId);

/// The id of a multipart upload of a file's content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UploadId(Cow<'static, str>);

string_id!(UploadId);

/// A user as it appears in the records of a file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct User {
    /// The kind of record; always `drive#user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The opaque id that identifies a user in the records of a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<PrincipalId>,
    /// The user's display name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Whether this user is the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<bool>,
    /// The id of the permission that the user has on the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission_id: Option<String>,
}

/// A user's id inside KooDrive.
///
/// This id owns personal spaces, and an app signature names it in `X-User-Id`. It differs from the
/// id of the user's OrgID account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UserId(Cow<'static, str>);

string_id!(UserId);
