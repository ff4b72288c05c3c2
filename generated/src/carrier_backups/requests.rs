// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_backups`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_backups::{
    Backup, BackupFile, BackupId, BackupLockId, CreateBackupLockResponse,
    CreateBackupResponse, GetBackupResponse, ListBackupFilesResponse, ListBackupsResponse,
};
use crate::common::{BackupDeviceId, BackupModule};
use crate::errors::ERRORS;

/// The request of [`create_backup_lock`](super::create_backup_lock). Its page has an
/// [example](super::create_backup_lock#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateBackupLockRequest {
    /// The module to back up. The published request has it; there is no table that would say whether it
    /// may be left out.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
}

impl CreateBackupLockRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The module to back up.
    pub fn module_code(mut self, module_code: impl Into<BackupModule>) -> Self {
        self.module_code = Some(module_code.into());
        self
    }
}

impl Request for CreateBackupLockRequest {
    type Response = CreateBackupLockResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createBackupLock",
        method: Method::Post,
        path: "/koodrive/ose/v1/backup/lock",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`renew_backup_lock`](super::renew_backup_lock). Its page has an
/// [example](super::renew_backup_lock#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct RenewBackupLockRequest {
    /// The lock to extend, from [`create_backup_lock`](crate::carrier_backups::create_backup_lock).
    #[serde(rename = "x-backup-lock-id")]
    pub lock_id: BackupLockId,
}

impl RenewBackupLockRequest {
    /// Creates a request from all of its fields.
    pub fn new(lock_id: impl Into<BackupLockId>) -> Self {
        Self { lock_id: lock_id.into() }
    }
}

impl Request for RenewBackupLockRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "renewBackupLock",
        method: Method::Patch,
        path: "/koodrive/ose/v1/backup/lock",
        params: &[Param::header("x-backup-lock-id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`release_backup_lock`](super::release_backup_lock). Its page has an
/// [example](super::release_backup_lock#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ReleaseBackupLockRequest {
    /// The lock to give back, from [`create_backup_lock`](crate::carrier_backups::create_backup_lock).
    #[serde(rename = "x-backup-lock-id")]
    pub lock_id: BackupLockId,
}

impl ReleaseBackupLockRequest {
    /// Creates a request from all of its fields.
    pub fn new(lock_id: impl Into<BackupLockId>) -> Self {
        Self { lock_id: lock_id.into() }
    }
}

impl Request for ReleaseBackupLockRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "releaseBackupLock",
        method: Method::Delete,
        path: "/koodrive/ose/v1/backup/lock",
        params: &[Param::header("x-backup-lock-id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_backups`](super::list_backups). Its page has an
/// [example](super::list_backups#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupsRequest {
    /// The module whose backups are listed.
    pub module_code: BackupModule,
    /// The maximum number of backups to return on one page, from 1 to 100.
    pub page_size: u32,
    /// Where the page starts: the `next_cursor` of the previous response, at most 1000 characters. Omit
    /// it for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The device whose backups are listed. Without it, presumably those of all devices are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<BackupDeviceId>,
}

impl ListBackupsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(module_code: impl Into<BackupModule>, page_size: u32) -> Self {
        Self {
            module_code: module_code.into(),
            page_size,
            cursor: None,
            device_id: None,
        }
    }

    /// Where the page starts: the `next_cursor` of the previous response, at most 1000 characters.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// The device whose backups are listed.
    pub fn device_id(mut self, device_id: impl Into<BackupDeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }
}

impl Request for ListBackupsRequest {
    type Response = ListBackupsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listBackups",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/record",
        params: &[
            Param::query("moduleCode"),
            Param::query("pageSize"),
            Param::query("cursor"),
            Param::query("deviceId"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListBackupsRequest {
    type Item = Backup;

    type Style = pagination::Cursor;

    fn items(page: &mut ListBackupsResponse) -> Option<&mut Vec<Backup>> {
        Some(&mut page.data)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &ListBackupsResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}

/// The request of [`create_backup`](super::create_backup). Its page has an
/// [example](super::create_backup#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateBackupRequest {
    /// The lock that the caller holds, from
    /// [`create_backup_lock`](crate::carrier_backups::create_backup_lock).
    #[serde(rename = "x-backup-lock-id")]
    pub lock_id: BackupLockId,
    /// The module to back up.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
    /// The device to back up.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<BackupDeviceId>,
    /// Custom properties, as a text that contains a JSON object.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub properties: Option<String>,
}

impl CreateBackupRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(lock_id: impl Into<BackupLockId>) -> Self {
        Self {
            lock_id: lock_id.into(),
            module_code: None,
            device_id: None,
            properties: None,
        }
    }

    /// The module to back up.
    pub fn module_code(mut self, module_code: impl Into<BackupModule>) -> Self {
        self.module_code = Some(module_code.into());
        self
    }

    /// The device to back up.
    pub fn device_id(mut self, device_id: impl Into<BackupDeviceId>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }

    /// Custom properties, as a text that contains a JSON object.
    pub fn properties(mut self, properties: impl Into<String>) -> Self {
        self.properties = Some(properties.into());
        self
    }
}

impl Request for CreateBackupRequest {
    type Response = CreateBackupResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createBackup",
        method: Method::Post,
        path: "/koodrive/ose/v1/backup/record",
        params: &[Param::header("x-backup-lock-id")],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_backup`](super::get_backup). Its page has an
/// [example](super::get_backup#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetBackupRequest {
    /// The backup.
    pub record_id: BackupId,
    /// The lock that the caller holds, if any. The published request sends a header whose name is cut
    /// after `x-`; that it is this one is inferred.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(
        rename = "x-backup-lock-id",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub lock_id: Option<BackupLockId>,
}

impl GetBackupRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(record_id: impl Into<BackupId>) -> Self {
        Self {
            record_id: record_id.into(),
            lock_id: None,
        }
    }

    /// The lock that the caller holds, if any.
    pub fn lock_id(mut self, lock_id: impl Into<BackupLockId>) -> Self {
        self.lock_id = Some(lock_id.into());
        self
    }
}

impl Request for GetBackupRequest {
    type Response = GetBackupResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getBackup",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/record/{recordId}",
        params: &[Param::path("recordId"), Param::header("x-backup-lock-id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`complete_backup`](super::complete_backup). Its page has an
/// [example](super::complete_backup#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompleteBackupRequest {
    /// The backup.
    pub record_id: BackupId,
    /// The lock that the caller holds, from
    /// [`create_backup_lock`](crate::carrier_backups::create_backup_lock).
    #[serde(rename = "x-backup-lock-id")]
    pub lock_id: BackupLockId,
    /// Custom properties, as a text that contains a JSON object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub properties: Option<String>,
}

impl CompleteBackupRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(record_id: BackupId, lock_id: BackupLockId) -> Self {
        Self {
            record_id,
            lock_id,
            properties: None,
        }
    }

    /// Custom properties, as a text that contains a JSON object.
    pub fn properties(mut self, properties: impl Into<String>) -> Self {
        self.properties = Some(properties.into());
        self
    }
}

impl Request for CompleteBackupRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "completeBackup",
        method: Method::Patch,
        path: "/koodrive/ose/v1/backup/record/{recordId}",
        params: &[Param::path("recordId"), Param::header("x-backup-lock-id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_backup`](super::delete_backup). Its page has an
/// [example](super::delete_backup#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteBackupRequest {
    /// The backup.
    pub record_id: BackupId,
    /// The lock that the caller holds, from
    /// [`create_backup_lock`](crate::carrier_backups::create_backup_lock).
    #[serde(rename = "x-backup-lock-id")]
    pub lock_id: BackupLockId,
}

impl DeleteBackupRequest {
    /// Creates a request from all of its fields.
    pub fn new(record_id: BackupId, lock_id: BackupLockId) -> Self {
        Self { record_id, lock_id }
    }
}

impl Request for DeleteBackupRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteBackup",
        method: Method::Delete,
        path: "/koodrive/ose/v1/backup/record/{recordId}",
        params: &[Param::path("recordId"), Param::header("x-backup-lock-id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_backup_files`](super::list_backup_files). Its page has an
/// [example](super::list_backup_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupFilesRequest {
    /// The backup.
    pub record_id: BackupId,
    /// The maximum number of files to return on one page, from 1 to 100.
    pub page_size: u32,
    /// Where the page starts: the `next_cursor` of the previous response, at most 1000 characters. Omit
    /// it for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The lock that the caller holds, if any. Only the published request has the header; the table of
    /// headers does not.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(
        rename = "x-backup-lock-id",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub lock_id: Option<BackupLockId>,
}

impl ListBackupFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(record_id: impl Into<BackupId>, page_size: u32) -> Self {
        Self {
            record_id: record_id.into(),
            page_size,
            cursor: None,
            lock_id: None,
        }
    }

    /// Where the page starts: the `next_cursor` of the previous response, at most 1000 characters.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// The lock that the caller holds, if any.
    pub fn lock_id(mut self, lock_id: impl Into<BackupLockId>) -> Self {
        self.lock_id = Some(lock_id.into());
        self
    }
}

impl Request for ListBackupFilesRequest {
    type Response = ListBackupFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listBackupFiles",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/record/{recordId}/files",
        params: &[
            Param::path("recordId"),
            Param::query("pageSize"),
            Param::query("cursor"),
            Param::header("x-backup-lock-id"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListBackupFilesRequest {
    type Item = BackupFile;

    type Style = pagination::Cursor;

    fn items(page: &mut ListBackupFilesResponse) -> Option<&mut Vec<BackupFile>> {
        Some(&mut page.data)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &ListBackupFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}
