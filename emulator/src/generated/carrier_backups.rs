// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Backups of devices, their files, and the lock that a backup needs.
//!
//! Presumably a client takes the lock with
//! [`create_backup_lock`](koodrive::carrier_backups::create_backup_lock), begins a backup with
//! [`create_backup`](koodrive::carrier_backups::create_backup), uploads the content, ends the
//! backup with [`complete_backup`](koodrive::carrier_backups::complete_backup), and gives the lock
//! back with [`release_backup_lock`](koodrive::carrier_backups::release_backup_lock). The lock
//! expires after 10 minutes, so a longer backup calls
//! [`renew_backup_lock`](koodrive::carrier_backups::renew_backup_lock) in time. The documents do
//! not say how uploaded files become part of a backup.
//!
//! Only in the carrier edition.

use koodrive::carrier_backups::{
    CompleteBackupRequest, CreateBackupLockRequest, CreateBackupLockResponse,
    CreateBackupRequest, CreateBackupResponse, DeleteBackupRequest, GetBackupRequest,
    GetBackupResponse, ListBackupFilesRequest, ListBackupFilesResponse,
    ListBackupsRequest, ListBackupsResponse, ReleaseBackupLockRequest,
    RenewBackupLockRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_backups`].
pub trait CarrierBackups: Send + Sync + 'static {
    /// Takes the lock that a backup needs: `POST /koodrive/ose/v1/backup/lock`.
    fn create_backup_lock(
        &self,
        call: &Call,
        request: CreateBackupLockRequest,
    ) -> Result<CreateBackupLockResponse, Refusal>;

    /// Extends the life of a lock: `PATCH /koodrive/ose/v1/backup/lock`.
    fn renew_backup_lock(
        &self,
        call: &Call,
        request: RenewBackupLockRequest,
    ) -> Result<(), Refusal>;

    /// Gives back the lock of a backup: `DELETE /koodrive/ose/v1/backup/lock`.
    fn release_backup_lock(
        &self,
        call: &Call,
        request: ReleaseBackupLockRequest,
    ) -> Result<(), Refusal>;

    /// Lists the user's backups: `GET /koodrive/ose/v1/backup/record`.
    fn list_backups(
        &self,
        call: &Call,
        request: ListBackupsRequest,
    ) -> Result<ListBackupsResponse, Refusal>;

    /// Begins a backup: `POST /koodrive/ose/v1/backup/record`.
    fn create_backup(
        &self,
        call: &Call,
        request: CreateBackupRequest,
    ) -> Result<CreateBackupResponse, Refusal>;

    /// Gets a backup: `GET /koodrive/ose/v1/backup/record/{recordId}`.
    fn get_backup(
        &self,
        call: &Call,
        request: GetBackupRequest,
    ) -> Result<GetBackupResponse, Refusal>;

    /// Completes a backup: `PATCH /koodrive/ose/v1/backup/record/{recordId}`.
    fn complete_backup(
        &self,
        call: &Call,
        request: CompleteBackupRequest,
    ) -> Result<(), Refusal>;

    /// Deletes a backup and its files: `DELETE /koodrive/ose/v1/backup/record/{recordId}`.
    fn delete_backup(
        &self,
        call: &Call,
        request: DeleteBackupRequest,
    ) -> Result<(), Refusal>;

    /// Lists the files of a backup: `GET /koodrive/ose/v1/backup/record/{recordId}/files`.
    fn list_backup_files(
        &self,
        call: &Call,
        request: ListBackupFilesRequest,
    ) -> Result<ListBackupFilesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("renewBackupLock", &[Parameter::required("x-backup-lock-id", Form::Text)]),
    ("releaseBackupLock", &[Parameter::required("x-backup-lock-id", Form::Text)]),
    (
        "listBackups",
        &[
            Parameter::required("moduleCode", Form::TextOf(&["100", "101", "102"])),
            Parameter::required("pageSize", Form::U32),
            Parameter::optional("cursor", Form::Text),
            Parameter::optional("deviceId", Form::Text),
        ],
    ),
    ("createBackup", &[Parameter::required("x-backup-lock-id", Form::Text)]),
    (
        "getBackup",
        &[
            Parameter::required("recordId", Form::Text),
            Parameter::optional("x-backup-lock-id", Form::Text),
        ],
    ),
    (
        "completeBackup",
        &[
            Parameter::required("recordId", Form::Text),
            Parameter::required("x-backup-lock-id", Form::Text),
        ],
    ),
    (
        "deleteBackup",
        &[
            Parameter::required("recordId", Form::Text),
            Parameter::required("x-backup-lock-id", Form::Text),
        ],
    ),
    (
        "listBackupFiles",
        &[
            Parameter::required("recordId", Form::Text),
            Parameter::required("pageSize", Form::U32),
            Parameter::optional("cursor", Form::Text),
            Parameter::optional("x-backup-lock-id", Form::Text),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierBackups>() -> Vec<Route<S>> {
    vec![
        Route::new(S::create_backup_lock, PARAMETERS), Route::new(S::renew_backup_lock,
        PARAMETERS), Route::new(S::release_backup_lock, PARAMETERS),
        Route::new(S::list_backups, PARAMETERS), Route::new(S::create_backup,
        PARAMETERS), Route::new(S::get_backup, PARAMETERS),
        Route::new(S::complete_backup, PARAMETERS), Route::new(S::delete_backup,
        PARAMETERS), Route::new(S::list_backup_files, PARAMETERS)
    ]
}
