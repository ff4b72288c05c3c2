//! Locks: one for each user and module, for ten minutes.

use std::time::Duration;

use koodrive::carrier_backups::{
    self as backups, BackupLockId, CompleteBackupRequest, CreateBackupLockRequest, GetBackupRequest,
    ListBackupFilesRequest, ReleaseBackupLockRequest, RenewBackupLockRequest,
};
use koodrive::common::{BackupModule, FileId};
use koodrive::{Client, Error, errors};

use super::super::backup_devices::client;
use super::phone::{Phone, assert_code};

async fn take(client: &Client) -> Result<BackupLockId, Error> {
    let request = CreateBackupLockRequest::new().module_code(BackupModule::Albums);
    Ok(backups::create_backup_lock(client, request).await?.data.unwrap().lock_id.unwrap())
}

async fn renew(client: &Client, lock: &BackupLockId) -> Result<(), Error> {
    backups::renew_backup_lock(client, RenewBackupLockRequest::new(lock)).await
}

async fn release(client: &Client, lock: &BackupLockId) -> Result<(), Error> {
    backups::release_backup_lock(client, ReleaseBackupLockRequest::new(lock)).await
}

#[tokio::test]
async fn one_client_holds_the_lock_of_a_module_until_it_gives_it_back() {
    let phone = Phone::new().await;
    let bob = client(&phone.world.emulator, "102");
    let lock = phone.lock().await;
    assert!(lock.as_str().len() == 40 && lock.as_str().ends_with("@101"), "{lock}");
    assert_code(take(phone.client()).await, errors::SPACE_FORBIDDEN, "is held until");
    phone.lock_of(BackupModule::Folders).await;
    let theirs = take(&bob).await.unwrap();
    for foreign in [&theirs, &"nothing".into()] {
        assert_code(renew(phone.client(), foreign).await, errors::RESOURCE_NOT_FOUND, "lock");
        assert_code(release(phone.client(), foreign).await, errors::RESOURCE_NOT_FOUND, "lock");
    }
    release(phone.client(), &lock).await.unwrap();
    assert_code(release(phone.client(), &lock).await, errors::RESOURCE_NOT_FOUND, "lock");
    assert_ne!(take(phone.client()).await.unwrap(), lock);
    renew(&bob, &theirs).await.unwrap();
    let bare = backups::create_backup_lock(phone.client(), CreateBackupLockRequest::new()).await;
    assert_code(bare, errors::INVALID_PARAMETER, "moduleCode: is missing");
    let unknown = CreateBackupLockRequest::new().module_code("103");
    let unknown = backups::create_backup_lock(phone.client(), unknown).await;
    assert_code(unknown, errors::INVALID_PARAMETER, "moduleCode: ");
}

#[tokio::test]
async fn a_lock_lives_ten_minutes_from_its_last_renewal() {
    let phone = Phone::new().await;
    let lock = phone.lock().await;
    for _ in 0..3 {
        phone.minutes(9);
        renew(phone.client(), &lock).await.unwrap();
    }
    phone.world.emulator.clock().advance(Duration::from_secs(10 * 60) - Duration::from_millis(1));
    assert_code(take(phone.client()).await, errors::SPACE_FORBIDDEN, "is held until");
    let backup = phone.begin(&lock).await;
    phone.world.emulator.clock().advance(Duration::from_millis(1));
    assert_code(renew(phone.client(), &lock).await, errors::RESOURCE_NOT_FOUND, "lock");
    let refused = backups::create_backup(phone.client(), phone.backup(&lock)).await;
    assert_code(refused, errors::RESOURCE_NOT_FOUND, "lock");
    let complete = CompleteBackupRequest::new(backup.clone(), lock.clone());
    assert_code(backups::complete_backup(phone.client(), complete).await, errors::RESOURCE_NOT_FOUND, "lock");
    assert_code(phone.delete(&backup, &lock).await, errors::RESOURCE_NOT_FOUND, "lock");

    let later = take(phone.client()).await.unwrap();
    phone.complete(&backup, &later).await;
}

#[tokio::test]
async fn files_come_in_only_while_the_lock_is_held() {
    let phone = Phone::new().await;
    let photos = phone.folder("photos", &FileId::ROOT).await;
    let lock = phone.lock().await;
    let backup = phone.begin(&lock).await;
    let first = phone.upload("1.jpg", b"1", &photos).await;
    phone.minutes(10);
    phone.upload("2.jpg", b"2", &photos).await;
    phone.lock_of(BackupModule::Folders).await;
    phone.upload("3.jpg", b"3", &photos).await;
    let lock = phone.lock().await;
    let fourth = phone.upload("4.jpg", b"4", &photos).await;
    let newer = phone.begin(&lock).await;
    let fifth = phone.upload("5.jpg", b"5", &photos).await;
    assert_eq!((phone.files_of(&backup).await, phone.files_of(&newer).await), (vec![first, fourth], vec![fifth]));
}

#[tokio::test]
async fn a_backup_wants_the_lock_of_its_module() {
    let phone = Phone::new().await;
    let (lock, other) = (phone.lock().await, phone.lock_of(BackupModule::Folders).await);
    let create = backups::create_backup(phone.client(), phone.backup(&other)).await;
    assert_code(create, errors::INVALID_PARAMETER, "x-backup-lock-id: ");
    let id = phone.begin(&lock).await;
    let complete = CompleteBackupRequest::new(id.clone(), other.clone());
    let complete = backups::complete_backup(phone.client(), complete).await;
    assert_code(complete, errors::INVALID_PARAMETER, "x-backup-lock-id: ");
    assert_code(phone.delete(&id, &other).await, errors::INVALID_PARAMETER, "x-backup-lock-id: ");
    let get = |lock: &BackupLockId| backups::get_backup(phone.client(), GetBackupRequest::new(&id).lock_id(lock));
    let list = |lock: &BackupLockId| {
        backups::list_backup_files(phone.client(), ListBackupFilesRequest::new(&id, 1).lock_id(lock))
    };
    assert_code(get(&other).await, errors::INVALID_PARAMETER, "x-backup-lock-id: ");
    assert_code(get(&"nothing".into()).await, errors::RESOURCE_NOT_FOUND, "lock");
    assert_code(list(&other).await, errors::INVALID_PARAMETER, "x-backup-lock-id: ");
    assert_code(list(&"nothing".into()).await, errors::RESOURCE_NOT_FOUND, "lock");
    get(&lock).await.unwrap();
    list(&lock).await.unwrap();
}
