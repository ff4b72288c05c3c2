//! A user with a phone that backs up its photos, by a clock that stands still.

use std::time::{Duration, SystemTime};

use koodrive::carrier_backups::{
    self as backups, Backup, BackupId, BackupLockId, CompleteBackupRequest, CreateBackupLockRequest,
    CreateBackupRequest, DeleteBackupRequest, GetBackupRequest, ListBackupFilesRequest,
};
use koodrive::common::{BackupDeviceId, BackupModule, FileId, UserId};
use koodrive::files::{self, CompleteFileRequest, CreateDirectoryRequest};
use koodrive::runtime::StaticToken;
use koodrive::{Client, Error};
use koodrive_emulator::{Clock, Emulator};

use super::super::backup_devices::{add_scopes, bind};
use super::super::world::{PART, World, scanned};
use crate::end_to_end::contract;

pub(super) fn assert_code<T: std::fmt::Debug>(outcome: Result<T, Error>, code: i64, word: &str) {
    let error = outcome.unwrap_err();
    assert_eq!(error.code(), Some(code), "{error}");
    assert!(error.to_string().contains(word), "{error}");
}

pub(super) struct Phone {
    pub(super) world: World,
    pub(super) device: BackupDeviceId,
}

impl Phone {
    pub(super) async fn new() -> Self {
        Self::with_job_time(Duration::ZERO).await
    }

    /// Of the user 101; the user 102 is there as well.
    pub(super) async fn with_job_time(time: Duration) -> Self {
        let clock = Clock::stopped(SystemTime::UNIX_EPOCH + Duration::from_secs(500_000 * 60 * 60));
        let builder = Emulator::builder().clock(clock).job_time(time).user("101", "Ann").user("102", "Bob");
        let emulator = builder.start().await.unwrap();
        let origin = emulator.issue_token_for(&UserId::from("101")).unwrap();
        let credentials = StaticToken::new(origin.as_str());
        let client = contract::client(&emulator).credentials(credentials).build().unwrap();
        let device = bind(&client, "phone").await;
        add_scopes(&client, &device, BackupModule::Albums, &["/photos"]).await;
        Self { world: World { space: emulator.container_id().into(), client, origin, emulator }, device }
    }

    pub(super) fn client(&self) -> &Client {
        &self.world.client
    }

    pub(super) fn minutes(&self, count: u64) {
        self.world.emulator.clock().advance(Duration::from_secs(count * 60));
    }

    pub(super) async fn folder(&self, name: &str, parent: &FileId) -> FileId {
        let request = CreateDirectoryRequest::new(self.world.space.clone(), name).parent_folder([parent.clone()]);
        files::create_directory(self.client(), request).await.unwrap().id.unwrap()
    }

    pub(super) async fn upload(&self, name: &str, bytes: &[u8], folder: &FileId) -> FileId {
        let scan = scanned(bytes, PART);
        let mut request = self.world.file(name, &scan);
        request.parent_folder = vec![folder.clone()];
        let created = files::create_file(self.client(), request).await.unwrap();
        self.world.send(bytes, &scan, &created).await;
        let file = created.file_id.unwrap();
        files::complete_file(self.client(), CompleteFileRequest::new(file.clone())).await.unwrap();
        file
    }

    pub(super) async fn lock(&self) -> BackupLockId {
        self.lock_of(BackupModule::Albums).await
    }

    pub(super) async fn lock_of(&self, module: BackupModule) -> BackupLockId {
        let request = CreateBackupLockRequest::new().module_code(module);
        let created = backups::create_backup_lock(self.client(), request).await.unwrap();
        created.data.unwrap().lock_id.unwrap()
    }

    pub(super) fn backup(&self, lock: &BackupLockId) -> CreateBackupRequest {
        CreateBackupRequest::new(lock).module_code(BackupModule::Albums).device_id(&self.device)
    }

    pub(super) async fn begin(&self, lock: &BackupLockId) -> BackupId {
        let begun = backups::create_backup(self.client(), self.backup(lock)).await.unwrap();
        begun.data.unwrap().record_id.unwrap()
    }

    pub(super) async fn complete(&self, id: &BackupId, lock: &BackupLockId) {
        let request = CompleteBackupRequest::new(id.clone(), lock.clone());
        backups::complete_backup(self.client(), request).await.unwrap();
    }

    pub(super) async fn delete(&self, id: &BackupId, lock: &BackupLockId) -> Result<(), Error> {
        backups::delete_backup(self.client(), DeleteBackupRequest::new(id.clone(), lock.clone())).await
    }

    pub(super) async fn get(&self, id: &BackupId) -> Backup {
        backups::get_backup(self.client(), GetBackupRequest::new(id)).await.unwrap().data.unwrap()
    }

    pub(super) async fn files_of(&self, id: &BackupId) -> Vec<FileId> {
        let request = ListBackupFilesRequest::new(id, 100);
        let listed = backups::list_backup_files(self.client(), request).await.unwrap();
        listed.data.into_iter().map(|file| file.file_id.unwrap()).collect()
    }
}
