//! A deleted backup goes with its files.

use std::time::Duration;

use koodrive::carrier_backup_devices::{self as devices, ListBackupDevicesRequest, UnbindBackupDeviceRequest};
use koodrive::carrier_backups::{self as backups, BackupStatus, CompleteBackupRequest, GetBackupRequest};
use koodrive::common::FileId;
use koodrive::errors;
use koodrive::files::{self, GetFileRequest};
use koodrive::jobs::{self, CreateJobRequest, JobFile, JobInput, JobKind};
use koodrive::spaces::{self, CreateGroupSpaceRequest, GetSpaceRequest, SpaceOwnerId};
use koodrive::{Client, common::SpaceKind};

use super::super::world::{PART, content, scanned};
use super::phone::{Phone, assert_code};

async fn is_there(phone: &Phone, file: &FileId) -> bool {
    files::get_file(phone.client(), GetFileRequest::new(phone.world.space.clone(), file.clone())).await.is_ok()
}

#[tokio::test]
async fn its_files_are_gone_for_good() {
    let phone = Phone::new().await;
    let photos = phone.folder("photos", &FileId::ROOT).await;
    let (kept, gone) = (content(100), content(3000));
    let other = phone.upload("other.jpg", &kept, &photos).await;
    let lock = phone.lock().await;
    let backup = phone.begin(&lock).await;
    let files = [phone.upload("1.jpg", &gone, &photos).await, phone.upload("2.jpg", &kept, &photos).await];
    phone.world.emulator.recycle(&files[1]).unwrap();
    phone.complete(&backup, &lock).await;
    let probe = phone.world.file("probe", &scanned(&gone, PART)).pre_hash(scanned(&gone, PART).pre_hash);
    let probe = async || files::create_file(phone.client(), probe.clone()).await.unwrap().matched_pre_hash;
    assert_eq!(probe().await, Some(true));

    phone.delete(&backup, &lock).await.unwrap();
    assert!(!is_there(&phone, &files[0]).await && !is_there(&phone, &files[1]).await);
    assert_eq!(probe().await, Some(false), "the content is gone as well");
    assert!(is_there(&phone, &other).await && phone.world.download(&other).await == kept);
    let get = backups::get_backup(phone.client(), GetBackupRequest::new(&backup)).await;
    assert_code(get, errors::RESOURCE_NOT_FOUND, "backup");
    assert_code(phone.delete(&backup, &lock).await, errors::RESOURCE_NOT_FOUND, "backup");
}

#[tokio::test]
async fn it_takes_as_long_as_a_job() {
    let phone = Phone::with_job_time(Duration::from_secs(5 * 60)).await;
    let photos = phone.folder("photos", &FileId::ROOT).await;
    let lock = phone.lock().await;
    let backup = phone.begin(&lock).await;
    let file = phone.upload("1.jpg", b"1", &photos).await;
    phone.delete(&backup, &lock).await.unwrap();
    for _ in 0..2 {
        assert_eq!(phone.get(&backup).await.status, Some(BackupStatus::AwaitingDeletion));
        assert_eq!(phone.files_of(&backup).await, std::slice::from_ref(&file));
        phone.delete(&backup, &lock).await.unwrap();
        phone.minutes(2);
    }
    let complete = CompleteBackupRequest::new(backup.clone(), lock.clone());
    assert_code(backups::complete_backup(phone.client(), complete).await, errors::INVALID_PARAMETER, "recordId: ");
    phone.upload("2.jpg", b"2", &photos).await;
    assert_eq!(phone.files_of(&backup).await, std::slice::from_ref(&file), "no file comes in any more");
    phone.minutes(1);
    assert!(!is_there(&phone, &file).await);
    assert_code(phone.delete(&backup, &lock).await, errors::RESOURCE_NOT_FOUND, "backup");
}

async fn group_space(client: &Client) -> koodrive::common::ContainerId {
    let group = spaces::create_group_space(client, CreateGroupSpaceRequest::new("Hikers")).await.unwrap().id.unwrap();
    let request = GetSpaceRequest::new(SpaceOwnerId::from(group.as_str().to_owned()), SpaceKind::Group);
    spaces::get_space(client, request).await.unwrap().data.unwrap().container_id.unwrap()
}

#[tokio::test]
async fn a_file_that_was_moved_to_another_space_stays() {
    let phone = Phone::new().await;
    let photos = phone.folder("photos", &FileId::ROOT).await;
    let lock = phone.lock().await;
    let backup = phone.begin(&lock).await;
    let file = phone.upload("1.jpg", b"1", &photos).await;
    let team = group_space(phone.client()).await;
    let input = JobInput::new(phone.world.space.clone(), [JobFile::new(file.clone())]).new_file_path("root");
    jobs::create_job(phone.client(), CreateJobRequest::new(team.clone(), JobKind::Move, input)).await.unwrap();
    let moved = GetFileRequest::new(team, file);
    files::get_file(phone.client(), moved.clone()).await.unwrap();
    assert!(phone.files_of(&backup).await.is_empty());

    // With its last backup goes a device that is no longer bound.
    devices::unbind_backup_device(phone.client(), UnbindBackupDeviceRequest::new(&phone.device)).await.unwrap();
    assert!(phone.get(&backup).await.device_info.is_some());
    phone.delete(&backup, &lock).await.unwrap();
    files::get_file(phone.client(), moved).await.unwrap();
    let request = backups::ListBackupsRequest::new("101", 1).device_id(&phone.device);
    assert_code(backups::list_backups(phone.client(), request).await, errors::RESOURCE_NOT_FOUND, "device");
    let bound = devices::list_backup_devices(phone.client(), ListBackupDevicesRequest::new()).await.unwrap();
    assert!(bound.data.is_empty());
}
