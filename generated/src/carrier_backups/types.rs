// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_backups`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Time, integer_enum, string_id, wire};
use serde::Deserialize;

use crate::common::{BackupDevice, BackupModule, FileId};

/// A backup of a module on a device.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Backup {
    /// The backup's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_id: Option<BackupId>,
    /// The module that was backed up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
    /// How far a backup is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<BackupStatus>,
    /// Custom properties, as a text that contains a JSON object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub properties: Option<String>,
    /// The version of the backup. The documents do not say what it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// When the backup began. The form is that of the times of devices; no example shows it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// When the backup ended. The form is that of the times of devices; no example shows it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Time>,
    /// The device that was backed up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_info: Option<BackupDevice>,
}

/// A file of a backup.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupFile {
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// The file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The SHA-256 of the file's content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The file's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The description of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When the file was created. The form is that of the times of devices; no example shows it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
}

/// The id of a backup. The API calls a backup a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BackupId(Cow<'static, str>);

string_id!(BackupId);

/// A lock that a backup needs.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupLock {
    /// The lock's id, which other operations take in `x-backup-lock-id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_id: Option<BackupLockId>,
}

/// The id of the lock that a backup needs.
///
/// In the published examples it ends in `@` and the code of the module.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BackupLockId(Cow<'static, str>);

string_id!(BackupLockId);

/// How far a backup is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackupStatus {
    /// It has begun and is not complete (`0`).
    Created,
    /// It is complete (`1`).
    Completed,
    /// It is going to be deleted (`2`).
    AwaitingDeletion,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for BackupStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Created),
        (1, Self::Completed),
        (2, Self::AwaitingDeletion),
    ];
}

integer_enum!(BackupStatus);

/// The response of [`create_backup_lock`](crate::carrier_backups::create_backup_lock).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateBackupLockResponse {
    /// The new lock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<BackupLock>,
}

/// The response of [`create_backup`](crate::carrier_backups::create_backup).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateBackupResponse {
    /// The new backup, with its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Backup>,
}

/// The response of [`get_backup`](crate::carrier_backups::get_backup).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetBackupResponse {
    /// The backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Backup>,
}

/// The response of [`list_backup_files`](crate::carrier_backups::list_backup_files).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupFilesResponse {
    /// The files of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<BackupFile>,
    /// The cursor of the next page. Absent or empty on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// The response of [`list_backups`](crate::carrier_backups::list_backups).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupsResponse {
    /// The backups of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Backup>,
    /// The cursor of the next page. Absent or empty on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
