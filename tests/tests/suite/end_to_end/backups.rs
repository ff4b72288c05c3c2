//! Backups of devices: locks, records, and files that uploads bring.

mod deletion;
mod locks;
mod phone;

use std::io::Cursor;

use futures_util::TryStreamExt;
use koodrive::carrier_backup_devices::{self as devices, UnbindBackupDeviceRequest};
use koodrive::carrier_backups::{
    self as backups, Backup, BackupStatus, CompleteBackupRequest, CreateBackupRequest, GetBackupRequest,
    ListBackupFilesRequest, ListBackupsRequest,
};
use koodrive::common::{BackupModule, FileId};
use koodrive::errors;
use koodrive::files::{self, RenameFileRequest, RenameFileRequired};
use koodrive::jobs::{self, CreateJobRequest, JobAction, JobFile, JobInput, JobKind};
use koodrive::runtime::hash::proof_code;

use self::phone::{Phone, assert_code};
use super::backup_devices::{add_scopes, bind, client};
use super::world::{PART, content, scanned};

#[tokio::test]
async fn uploads_below_a_target_folder_become_part_of_the_backup_under_way() {
    let phone = Phone::new().await;
    let photos = phone.folder("photos", &FileId::ROOT).await;
    let (summer, other) = (phone.folder("summer", &photos).await, phone.folder("photos2", &FileId::ROOT).await);
    phone.upload("before.jpg", b"0", &photos).await;

    let lock = phone.lock().await;
    let backup = phone.begin(&lock).await;
    let (bytes, more) = (content(usize::try_from(PART).unwrap() + 1), content(7));
    let first = phone.upload("first.jpg", &bytes, &photos).await;
    let second = phone.upload("second.jpg", &more, &summer).await;
    phone.upload("elsewhere.jpg", b"1", &other).await;
    phone.upload("top.jpg", b"2", &FileId::ROOT).await;
    assert_eq!(phone.files_of(&backup).await, [first.clone(), second.clone()]);

    // A flash upload counts, a copy does not.
    let scan = scanned(&bytes, PART);
    let proof = proof_code(&phone.world.origin, scan.length(), Cursor::new(&bytes)).unwrap().unwrap();
    let mut request =
        phone.world.file("third.jpg", &scan).sha256(scan.sha256).proof_code(proof).description("on a hill");
    request.parent_folder = vec![photos.clone()];
    let third = files::create_file(phone.client(), request).await.unwrap();
    assert_eq!(third.rapid_upload, Some(true));
    let third = third.file_id.unwrap();
    let input = JobInput::new(phone.world.space.clone(), [JobFile::new(first.clone())]).new_file_path(summer.as_str());
    let copy = CreateJobRequest::new(phone.world.space.clone(), JobKind::Copy, input).action_type(JobAction::Copy);
    jobs::create_job(phone.client(), copy).await.unwrap();
    assert_eq!(phone.files_of(&backup).await, [first.clone(), second.clone(), third.clone()]);

    phone.complete(&backup, &lock).await;
    phone.upload("after.jpg", b"3", &photos).await;
    let request = ListBackupFilesRequest::new(backup.clone(), 1);
    let sizes: Vec<_> = backups::list_backup_files_pages(phone.client(), request.clone())
        .map_ok(|page| page.data.len())
        .try_collect()
        .await
        .unwrap();
    assert_eq!(sizes, [1, 1, 1]);
    let all: Vec<_> = backups::list_backup_files_items(phone.client(), request).try_collect().await.unwrap();
    assert_eq!(all.iter().map(|file| file.size.unwrap()).collect::<Vec<_>>(), [scan.length(), 7, scan.length()]);
    assert_eq!(all[2].description.as_deref(), Some("on a hill"));
    assert_eq!((&all[0].file_name, &all[0].sha256), (&Some("first.jpg".to_owned()), &Some(scan.sha256.to_string())));
    assert!(all.iter().all(|file| file.create_time.is_some()));
    assert!(phone.world.download(&first).await == bytes && phone.world.download(&third).await == bytes);
    assert!(phone.world.download(&second).await == more);

    // What happens to a file later shows: a new name, the recycle bin.
    let renamed = RenameFileRequest::new(RenameFileRequired {
        file_id: second.clone(),
        container_id: phone.world.space.clone(),
        name: "2.jpg".to_owned(),
        rename_mode: files::DuplicatePolicy::Reject,
    });
    files::rename_file(phone.client(), renamed).await.unwrap();
    phone.world.emulator.recycle(&first).unwrap();
    let request = ListBackupFilesRequest::new(backup.clone(), 100).lock_id(lock);
    let left = backups::list_backup_files(phone.client(), request).await.unwrap();
    assert_eq!((left.data[0].file_name.as_deref(), left.data.len(), left.next_cursor), (Some("2.jpg"), 2, None));
}

#[tokio::test]
async fn a_scope_without_a_target_covers_the_whole_space() {
    let phone = Phone::new().await;
    let module = BackupModule::AddressBook;
    let lock = phone.lock_of(module.clone()).await;
    let request = CreateBackupRequest::new(lock).module_code(module.clone()).device_id(&phone.device);
    let backup = backups::create_backup(phone.client(), request).await.unwrap().data.unwrap().record_id.unwrap();
    phone.upload("1.vcf", b"1", &FileId::ROOT).await;
    assert!(phone.files_of(&backup).await.is_empty(), "no scope covers anything");
    add_scopes(phone.client(), &phone.device, module, &[""]).await;
    let contacts = phone.upload("2.vcf", b"2", &phone.folder("x", &FileId::ROOT).await).await;
    assert_eq!(phone.files_of(&backup).await, [contacts]);
}

#[tokio::test]
async fn a_backup_goes_from_begun_to_complete() {
    let phone = Phone::new().await;
    let lock = phone.lock().await;
    let request = phone.backup(&lock).properties(r#"{"battery":80}"#);
    let begun = backups::create_backup(phone.client(), request).await.unwrap().data.unwrap();
    assert_eq!((&begun.status, begun.version, &begun.end_time), (&Some(BackupStatus::Created), Some(1), &None));
    assert_eq!(begun.module_code, Some(BackupModule::Albums));
    assert_eq!(begun.device_info.as_ref().unwrap().device_id.as_ref(), Some(&phone.device));
    assert!(begun.create_time.is_some());
    let id = begun.record_id.clone().unwrap();
    assert_eq!(phone.get(&id).await, begun);

    let complete = CompleteBackupRequest::new(id.clone(), lock.clone());
    backups::complete_backup(phone.client(), complete.clone()).await.unwrap();
    let done = phone.get(&id).await;
    assert_eq!((&done.status, &done.properties), (&Some(BackupStatus::Completed), &begun.properties));
    assert!(done.end_time.is_some());
    phone.minutes(1);
    backups::complete_backup(phone.client(), complete.properties("{}")).await.unwrap();
    assert_eq!(phone.get(&id).await, done, "a second time nothing changes");

    let second = phone.begin(&lock).await;
    let complete = CompleteBackupRequest::new(second.clone(), lock.clone()).properties(r#"{"files":3}"#);
    backups::complete_backup(phone.client(), complete).await.unwrap();
    let second = phone.get(&second).await;
    assert_eq!((second.version, second.properties.as_deref()), (Some(2), Some(r#"{"files":3}"#)));
}

#[tokio::test]
async fn backups_are_listed_by_module_and_device_the_newest_first() {
    let phone = Phone::new().await;
    let lock = phone.lock().await;
    let tablet = bind(phone.client(), "tablet").await;
    let mut made = Vec::new();
    for number in 0..5 {
        let device = if number == 2 { &tablet } else { &phone.device };
        let backup = backups::create_backup(phone.client(), phone.backup(&lock).device_id(device)).await.unwrap();
        made.insert(0, backup.data.unwrap());
    }
    assert_eq!(made.iter().map(|backup| backup.version.unwrap()).collect::<Vec<_>>(), [4, 3, 1, 2, 1]);
    let of = |request: ListBackupsRequest| async {
        let found: Vec<Backup> = backups::list_backups_items(phone.client(), request).try_collect().await.unwrap();
        found
    };
    let albums = |size| ListBackupsRequest::new(BackupModule::Albums, size);
    assert_eq!(of(albums(2)).await, made);
    assert_eq!(of(albums(100)).await, made);
    assert_eq!(of(albums(5)).await, made);
    assert_eq!(of(albums(1).device_id(&tablet)).await, [made[2].clone()]);
    assert!(of(ListBackupsRequest::new(BackupModule::Folders, 10)).await.is_empty());

    // A page does not shift when another backup begins.
    let first = backups::list_backups(phone.client(), albums(2)).await.unwrap();
    phone.begin(&lock).await;
    let next = albums(2).cursor(first.next_cursor.unwrap());
    assert_eq!(backups::list_backups(phone.client(), next).await.unwrap().data, made[2..4]);

    // Backups outlive the binding of their device, and tell of it.
    devices::unbind_backup_device(phone.client(), UnbindBackupDeviceRequest::new(&tablet)).await.unwrap();
    assert_eq!(of(albums(1).device_id(&tablet)).await, [made[2].clone()]);
    let gone = backups::create_backup(phone.client(), phone.backup(&lock).device_id(&tablet)).await;
    assert_code(gone, errors::RESOURCE_NOT_FOUND, "device");
}

#[tokio::test]
async fn wrong_fields_are_refused_by_name() {
    let phone = Phone::new().await;
    let lock = phone.lock().await;
    let create = |request| backups::create_backup(phone.client(), request);
    let (good, bare) = (phone.backup(&lock), CreateBackupRequest::new(&lock));
    assert_code(create(bare.clone()).await, errors::INVALID_PARAMETER, "moduleCode: is missing");
    assert_code(create(bare.module_code("101")).await, errors::INVALID_PARAMETER, "deviceId: is missing");
    assert_code(create(good.clone().module_code("1")).await, errors::INVALID_PARAMETER, "moduleCode: ");
    assert_code(create(good.clone().device_id("nothing")).await, errors::RESOURCE_NOT_FOUND, "nothing");
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(10_000));
    for properties in ["", "x", "[]", "1", "{", &long] {
        let outcome = create(good.clone().properties(properties)).await;
        assert_code(outcome, errors::INVALID_PARAMETER, "properties: ");
    }
    let id = phone.begin(&lock).await;
    let complete = CompleteBackupRequest::new(id.clone(), lock.clone()).properties("x");
    assert_code(backups::complete_backup(phone.client(), complete).await, errors::INVALID_PARAMETER, "properties: ");

    for (size, cursor, field) in [(0, "", "pageSize: "), (101, "", "pageSize: "), (1, "x", "cursor: ")] {
        let list = ListBackupsRequest::new("101", size).cursor(cursor);
        assert_code(backups::list_backups(phone.client(), list).await, errors::INVALID_PARAMETER, field);
        let list = ListBackupFilesRequest::new(&id, size).cursor(cursor);
        assert_code(backups::list_backup_files(phone.client(), list).await, errors::INVALID_PARAMETER, field);
    }
    let nothing = ListBackupsRequest::new("101", 1).device_id("nothing");
    assert_code(backups::list_backups(phone.client(), nothing).await, errors::RESOURCE_NOT_FOUND, "nothing");
    let bob = client(&phone.world.emulator, "102");
    let theirs = backups::get_backup(&bob, GetBackupRequest::new(&id)).await;
    assert_code(theirs, errors::RESOURCE_NOT_FOUND, "backup");
    let theirs = backups::list_backups(&bob, ListBackupsRequest::new("101", 1)).await.unwrap();
    assert_eq!((theirs.data.len(), theirs.next_cursor), (0, None));
}

#[tokio::test]
async fn an_account_has_five_hundred_backups() {
    let phone = Phone::new().await;
    let lock = phone.lock().await;
    for _ in 0..500 {
        phone.begin(&lock).await;
    }
    let further = backups::create_backup(phone.client(), phone.backup(&lock)).await;
    assert_code(further, errors::INVALID_PARAMETER, "500");
}
