//! The devices that are backed up: bound to a user, with configurations and scopes.

use koodrive::carrier_backup_devices::{
    self as devices, AddBackupScopesRequest, BackupScope, BackupScopePaths, BindBackupDeviceRequest,
    DeleteBackupScopesRequest, GetBackupConfigRequest, ListBackupConfigsRequest, ListBackupDevicesRequest,
    ListBackupScopesRequest, UnbindBackupDeviceRequest, UpdateBackupConfigRequest,
};
use koodrive::common::{BackupDevice, BackupDeviceId, BackupModule, UserId};
use koodrive::runtime::StaticToken;
use koodrive::{Client, Error, errors};
use koodrive_emulator::Emulator;

use crate::end_to_end::contract;

fn assert_code<T: std::fmt::Debug>(outcome: Result<T, Error>, code: i64, field: &str) {
    let error = outcome.unwrap_err();
    assert_eq!(error.code(), Some(code), "{error}");
    assert!(error.to_string().contains(field), "{error}");
}

/// Clients of two users.
async fn two() -> (Emulator, Client, Client) {
    let emulator = Emulator::builder().user("101", "Ann").user("102", "Bob").start().await.unwrap();
    let [ann, bob] = ["101", "102"].map(|user| client(&emulator, user));
    (emulator, ann, bob)
}

pub(super) fn client(emulator: &Emulator, user: &str) -> Client {
    let token = emulator.issue_token_for(&UserId::from(user.to_owned())).unwrap();
    contract::client(emulator).credentials(StaticToken::new(token)).build().unwrap()
}

fn machine(code: &str, name: &str) -> BindBackupDeviceRequest {
    BindBackupDeviceRequest::new().machine_code(code).device_name(name).device_os("android")
}

async fn bound(client: &Client) -> Vec<BackupDevice> {
    devices::list_backup_devices(client, ListBackupDevicesRequest::new()).await.unwrap().data
}

pub(super) async fn bind(client: &Client, code: &str) -> BackupDeviceId {
    let bound = devices::bind_backup_device(client, machine(code, "Magic v3")).await.unwrap();
    bound.data.unwrap().device_id.unwrap()
}

pub(super) async fn add_scopes(client: &Client, device: &BackupDeviceId, module: BackupModule, targets: &[&str]) {
    let scopes = targets.iter().map(|target| BackupScopePaths::new().local_path("/sdcard").target_folder_path(*target));
    let request = AddBackupScopesRequest::new(device).module_code(module).scope_list(scopes);
    devices::add_backup_scopes(client, request).await.unwrap();
}

async fn scopes(client: &Client, device: &BackupDeviceId, module: BackupModule) -> Vec<BackupScope> {
    let request = ListBackupScopesRequest::new(device.clone(), module);
    devices::list_backup_scopes(client, request).await.unwrap().scope_list
}

#[tokio::test]
async fn a_machine_is_one_device_of_each_account() {
    let (_emulator, ann, bob) = two().await;
    let first = devices::bind_backup_device(&ann, machine("20250911", "Magic v3")).await.unwrap().data.unwrap();
    assert_eq!((first.device_name.as_deref(), first.device_os.as_deref()), (Some("Magic v3"), Some("android")));
    let again = devices::bind_backup_device(&ann, machine("20250911", "My-phone_1")).await.unwrap().data.unwrap();
    assert_eq!((&again.device_id, &again.create_time), (&first.device_id, &first.create_time));
    let theirs = bind(&bob, "20250911").await;
    assert_ne!(Some(&theirs), first.device_id.as_ref());
    let second = bind(&ann, "20250912").await;
    assert_eq!(bound(&ann).await[0], again, "the response tells what the list does");
    let ids: Vec<_> = bound(&ann).await.into_iter().map(|device| device.device_id.unwrap()).collect();
    let first = first.device_id.unwrap();
    assert_eq!(ids, [first.clone(), second.clone()]);
    assert_eq!(bound(&bob).await.len(), 1);

    assert_code(
        devices::unbind_backup_device(&bob, UnbindBackupDeviceRequest::new(&first)).await,
        errors::RESOURCE_NOT_FOUND,
        "device",
    );
    let gone = devices::unbind_backup_device(&ann, UnbindBackupDeviceRequest::new(&first)).await.unwrap();
    assert_eq!(gone.data, Some(again));
    assert_code(
        devices::unbind_backup_device(&ann, UnbindBackupDeviceRequest::new(&first)).await,
        errors::RESOURCE_NOT_FOUND,
        "device",
    );
    assert_eq!(bound(&ann).await.len(), 1);
    assert_ne!(bind(&ann, "20250911").await, first, "bound again it is another device");
}

#[tokio::test]
async fn a_device_has_a_code_a_name_and_a_system_of_the_documented_form() {
    let (_emulator, ann, _) = two().await;
    let bind = |request| devices::bind_backup_device(&ann, request);
    let (good, long) = (machine("a", "b"), "x".repeat(65));
    for code in ["", "a b", "a-b", "é", &long] {
        assert_code(bind(good.clone().machine_code(code)).await, errors::INVALID_PARAMETER, "machineCode: ");
    }
    for name in ["", "a.b", "é", &long[..33]] {
        assert_code(bind(good.clone().device_name(name)).await, errors::INVALID_PARAMETER, "deviceName: ");
        assert_code(bind(good.clone().device_os(name)).await, errors::INVALID_PARAMETER, "deviceOS: ");
    }
    assert_code(bind(good.clone().device_os("a-b")).await, errors::INVALID_PARAMETER, "deviceOS: ");
    let unnamed = BindBackupDeviceRequest::new().machine_code("a").device_os("b");
    assert_code(bind(unnamed).await, errors::INVALID_PARAMETER, "deviceName: is missing");
    assert_code(bind(BindBackupDeviceRequest::new()).await, errors::INVALID_PARAMETER, "machineCode: is missing");
    bind(machine(&long[..64], &long[..32]).device_os("Windows 11")).await.unwrap();
    assert_eq!(bound(&ann).await.len(), 1);
}

#[tokio::test]
async fn an_account_has_a_hundred_devices() {
    let (_emulator, ann, bob) = two().await;
    for number in 0..100 {
        bind(&ann, &number.to_string()).await;
    }
    let further = devices::bind_backup_device(&ann, machine("100", "x")).await;
    assert_code(further, errors::INVALID_PARAMETER, "machineCode: ");
    let known = bind(&ann, "99").await;
    bind(&bob, "100").await;
    devices::unbind_backup_device(&ann, UnbindBackupDeviceRequest::new(known)).await.unwrap();
    bind(&ann, "100").await;
}

#[tokio::test]
async fn a_configuration_changes_from_its_present_value() {
    let (_emulator, ann, bob) = two().await;
    let device = bind(&ann, "1").await;
    let list = async |module| {
        let request = ListBackupConfigsRequest::new(&device).module_code(module);
        devices::list_backup_configs(&ann, request).await.unwrap().data
    };
    let configs = list(BackupModule::AddressBook).await;
    assert!(configs.iter().all(|config| config.description.is_some() && config.device_id.as_ref() == Some(&device)));
    let (name, initial) = (configs[0].config_name.clone().unwrap(), configs[0].config_value.clone().unwrap());
    let get = |module, name: &str| {
        let request = GetBackupConfigRequest::new(device.clone(), module, name);
        devices::get_backup_config(&ann, request)
    };
    let shown = get(BackupModule::AddressBook, &name).await.unwrap().data.unwrap();
    assert_eq!((&shown.config_value, &shown.description), (&Some(initial.clone()), &None));

    let change = UpdateBackupConfigRequest::new(&device)
        .module_code(BackupModule::AddressBook)
        .config_name(&name)
        .current_config_value(&initial)
        .new_config_value("on_1");
    let changed = devices::update_backup_config(&ann, change.clone()).await.unwrap().data.unwrap();
    assert_eq!(changed.config_value.as_deref(), Some("on_1"));
    assert_eq!(get(BackupModule::AddressBook, &name).await.unwrap().data, Some(changed));
    assert_eq!(list(BackupModule::AddressBook).await[0].config_value.as_deref(), Some("on_1"));
    assert_eq!(list(BackupModule::Albums).await[0].config_value, Some(initial), "every module has its own");

    let update = |request| devices::update_backup_config(&ann, request);
    assert_code(update(change.clone()).await, errors::INVALID_PARAMETER, "currentConfigValue: ");
    let change = change.current_config_value("on_1");
    assert_code(update(change.clone().config_name("nothing")).await, errors::RESOURCE_NOT_FOUND, "nothing");
    assert_code(update(change.clone().new_config_value("a b")).await, errors::INVALID_PARAMETER, "newConfigValue: ");
    assert_code(update(change.clone().module_code("103")).await, errors::INVALID_PARAMETER, "moduleCode: ");
    let nameless = UpdateBackupConfigRequest::new(&device).module_code("100");
    assert_code(update(nameless).await, errors::INVALID_PARAMETER, "configName: ");
    assert_code(get(BackupModule::Folders, "nothing").await, errors::RESOURCE_NOT_FOUND, "nothing");
    assert_code(get(BackupModule::Folders, "a b").await, errors::INVALID_PARAMETER, "configName: ");
    let all = devices::list_backup_configs(&ann, ListBackupConfigsRequest::new(&device)).await;
    assert_code(all, errors::INVALID_PARAMETER, "moduleCode: ");
    assert_code(devices::update_backup_config(&bob, change).await, errors::RESOURCE_NOT_FOUND, "device");
}

#[tokio::test]
async fn an_equal_scope_is_not_added_twice() {
    let (_emulator, ann, bob) = two().await;
    let device = bind(&ann, "1").await;
    for _ in 0..2 {
        add_scopes(&ann, &device, BackupModule::Albums, &["/photos", "/photos", "/videos"]).await;
    }
    let known = scopes(&ann, &device, BackupModule::Albums).await;
    let targets: Vec<_> = known.iter().map(|scope| scope.target_folder_path.as_deref().unwrap()).collect();
    assert_eq!(targets, ["/photos", "/videos"]);
    assert!(known.iter().all(|scope| scope.create_time.is_some() && scope.local_path.as_deref() == Some("/sdcard")));
    assert!(scopes(&ann, &device, BackupModule::Folders).await.is_empty(), "a scope is one module's");

    let ids: Vec<_> = known.into_iter().map(|scope| scope.scope_id.unwrap()).collect();
    let other = bind(&ann, "2").await;
    let delete = async |client: &Client, device: &BackupDeviceId, ids: &[&str]| {
        let request = DeleteBackupScopesRequest::new(device).scope_id_list(ids.iter().map(|id| (*id).to_owned()));
        devices::delete_backup_scopes(client, request).await
    };
    let elsewhere = delete(&ann, &other, &[ids[0].as_str()]).await.unwrap();
    assert_eq!(elsewhere.failed_scope_list[0].error_code.as_deref(), Some("13000309"));
    let deleted = delete(&ann, &device, &[ids[0].as_str(), "nothing"]).await.unwrap();
    assert_eq!(deleted.scope_id_list, [ids[0].clone()]);
    assert_eq!(deleted.failed_scope_list[0].scope_id.as_ref().unwrap().as_str(), "nothing");
    assert_code(delete(&bob, &device, &[ids[1].as_str()]).await, errors::RESOURCE_NOT_FOUND, "device");
    assert_eq!(scopes(&ann, &device, BackupModule::Albums).await.len(), 1);

    assert_code(delete(&ann, &device, &[]).await, errors::INVALID_PARAMETER, "scopeIdList: ");
    assert_code(delete(&ann, &device, &["1"; 101]).await, errors::INVALID_PARAMETER, "scopeIdList: ");
    let bare = devices::delete_backup_scopes(&ann, DeleteBackupScopesRequest::new(&device)).await;
    assert_code(bare, errors::INVALID_PARAMETER, "scopeIdList: is missing");
}

#[tokio::test]
async fn a_scope_has_paths_of_the_documented_form() {
    let (_emulator, ann, _) = two().await;
    let device = bind(&ann, "1").await;
    let add = |scopes: Vec<BackupScopePaths>| {
        let request = AddBackupScopesRequest::new(&device).module_code(BackupModule::Folders).scope_list(scopes);
        devices::add_backup_scopes(&ann, request)
    };
    let local = |path: &str| BackupScopePaths::new().local_path(path);
    let good = || local("/a");
    for path in ["a", "C:\\a", "/a\\b", &"/".repeat(10_001)] {
        let outcome = add(vec![good(), local(path)]).await;
        assert_code(outcome, errors::INVALID_PARAMETER, "scopeList[1].localPath: ");
        let outcome = add(vec![good().target_folder_path(path)]).await;
        assert_code(outcome, errors::INVALID_PARAMETER, "scopeList[0].targetFolderPath: ");
    }
    assert_code(add(vec![BackupScopePaths::new()]).await, errors::INVALID_PARAMETER, "scopeList[0]: ");
    assert_code(add(vec![local("").target_folder_path("")]).await, errors::INVALID_PARAMETER, "scopeList[0]: ");
    assert_code(add(Vec::new()).await, errors::INVALID_PARAMETER, "scopeList: ");
    let many = |first: usize, count: usize| (first..first + count).map(|number| local(&format!("/{number}"))).collect();
    assert_code(add(many(0, 101)).await, errors::INVALID_PARAMETER, "scopeList: ");
    let moduleless = AddBackupScopesRequest::new(&device).scope_list([good()]);
    assert_code(devices::add_backup_scopes(&ann, moduleless).await, errors::INVALID_PARAMETER, "moduleCode: ");
    assert!(scopes(&ann, &device, BackupModule::Folders).await.is_empty(), "a refused call adds nothing");

    for hundred in 0..10 {
        add(many(100 * hundred, 100)).await.unwrap();
    }
    assert_code(add(vec![local("/x")]).await, errors::INVALID_PARAMETER, "scopeList: ");
    add(many(0, 100)).await.unwrap();
    assert_eq!(scopes(&ann, &device, BackupModule::Folders).await.len(), 1000);

    devices::unbind_backup_device(&ann, UnbindBackupDeviceRequest::new(&device)).await.unwrap();
    let request = ListBackupScopesRequest::new(device.clone(), BackupModule::Folders);
    assert_code(devices::list_backup_scopes(&ann, request).await, errors::RESOURCE_NOT_FOUND, "device");
    let again = bind(&ann, "1").await;
    assert!(scopes(&ann, &again, BackupModule::Folders).await.is_empty(), "the scopes went with the device");
}
