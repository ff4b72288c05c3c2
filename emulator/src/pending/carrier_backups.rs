//! The operations of [`crate::generated::CarrierBackups`] are not served yet.

use koodrive::carrier_backups::{
    CompleteBackupRequest, CreateBackupLockRequest, CreateBackupLockResponse, CreateBackupRequest,
    CreateBackupResponse, DeleteBackupRequest, GetBackupRequest, GetBackupResponse, ListBackupFilesRequest,
    ListBackupFilesResponse, ListBackupsRequest, ListBackupsResponse, ReleaseBackupLockRequest, RenewBackupLockRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierBackups;
use crate::service::Service;

impl CarrierBackups for Service {
    fn create_backup_lock(&self, _: &Call, _: CreateBackupLockRequest) -> Result<CreateBackupLockResponse, Refusal> {
        Err(Refusal::unserved("createBackupLock"))
    }

    fn renew_backup_lock(&self, _: &Call, _: RenewBackupLockRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("renewBackupLock"))
    }

    fn release_backup_lock(&self, _: &Call, _: ReleaseBackupLockRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("releaseBackupLock"))
    }

    fn list_backups(&self, _: &Call, _: ListBackupsRequest) -> Result<ListBackupsResponse, Refusal> {
        Err(Refusal::unserved("listBackups"))
    }

    fn create_backup(&self, _: &Call, _: CreateBackupRequest) -> Result<CreateBackupResponse, Refusal> {
        Err(Refusal::unserved("createBackup"))
    }

    fn get_backup(&self, _: &Call, _: GetBackupRequest) -> Result<GetBackupResponse, Refusal> {
        Err(Refusal::unserved("getBackup"))
    }

    fn complete_backup(&self, _: &Call, _: CompleteBackupRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("completeBackup"))
    }

    fn delete_backup(&self, _: &Call, _: DeleteBackupRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("deleteBackup"))
    }

    fn list_backup_files(&self, _: &Call, _: ListBackupFilesRequest) -> Result<ListBackupFilesResponse, Refusal> {
        Err(Refusal::unserved("listBackupFiles"))
    }
}
