// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The devices that are backed up, their configuration values, and the scopes of their backups.
//!
//! A backup has modules: folders, albums and the address book. For each module, a device has
//! configuration values by name, and scopes, each of which pairs a path on the device with a folder
//! in the drive.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    AddBackupScopesRequest, BindBackupDeviceRequest, DeleteBackupScopesRequest,
    GetBackupConfigRequest, ListBackupConfigsRequest, ListBackupDevicesRequest,
    ListBackupScopesRequest, UnbindBackupDeviceRequest, UpdateBackupConfigRequest,
};
pub use types::{
    AddBackupScopesResponse, BackupConfig, BackupScope, BackupScopeFailure,
    BackupScopeId, BackupScopePaths, BindBackupDeviceResponse,
    DeleteBackupScopesResponse, GetBackupConfigResponse, ListBackupConfigsResponse,
    ListBackupDevicesResponse, ListBackupScopesResponse, UnbindBackupDeviceResponse,
    UpdateBackupConfigResponse,
};

/// Lists the devices bound to the user's account.
///
/// Returns all devices that are bound to the user's account, in one response.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/device` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBoundDevice.html)
#[inline]
pub fn list_backup_devices(
    client: &Client,
    request: ListBackupDevicesRequest,
) -> impl Future<Output = Result<ListBackupDevicesResponse>> + Send {
    client.call(request)
}

/// Binds a device to the user's account.
///
/// Registers a device of the user for backups and returns the id that the other operations take.
///
/// The documents do not say what happens when a device with the same machine code is bound already:
/// check with [`list_backup_devices`](crate::carrier_backup_devices::list_backup_devices) before
/// you repeat a call whose response was lost.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/backup/device` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/bindDevice.html)
#[inline]
pub fn bind_backup_device(
    client: &Client,
    request: BindBackupDeviceRequest,
) -> impl Future<Output = Result<BindBackupDeviceResponse>> + Send {
    client.call(request)
}

/// Removes a device from the user's account.
///
/// Ends the binding of a device to the user's account and returns the device that was bound.
///
/// The documents do not say what becomes of the device's backups.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `DELETE /koodrive/ose/v1/backup/device/{deviceId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/unbindDevice.html)
#[inline]
pub fn unbind_backup_device(
    client: &Client,
    request: UnbindBackupDeviceRequest,
) -> impl Future<Output = Result<UnbindBackupDeviceResponse>> + Send {
    client.call(request)
}

/// Gets a configuration value of a device.
///
/// Returns one configuration value of a module on a device, by its name.
/// [`list_backup_configs`](crate::carrier_backup_devices::list_backup_configs) lists the names.
///
/// **Not documented:** The response's tables are not known. That `data` is one configuration value
/// is inferred from the responses of
/// [`list_backup_configs`](crate::carrier_backup_devices::list_backup_configs) and
/// [`update_backup_config`](crate::carrier_backup_devices::update_backup_config).
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/device/{deviceId}/config` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/en-us/api-koodrive-carrier/getConfigInfo.html)
#[inline]
pub fn get_backup_config(
    client: &Client,
    request: GetBackupConfigRequest,
) -> impl Future<Output = Result<GetBackupConfigResponse>> + Send {
    client.call(request)
}

/// Changes a configuration value of a device.
///
/// Replaces one configuration value of a module on a device and returns the new one.
///
/// The request states both the current value and the new one. Presumably the call fails when the
/// current value is another by now; then read it again with
/// [`get_backup_config`](crate::carrier_backup_devices::get_backup_config).
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `PATCH /koodrive/ose/v1/backup/device/{deviceId}/config` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/updateConfigInfo.html)
#[inline]
pub fn update_backup_config(
    client: &Client,
    request: UpdateBackupConfigRequest,
) -> impl Future<Output = Result<UpdateBackupConfigResponse>> + Send {
    client.call(request)
}

/// Lists the configuration values of a device.
///
/// Returns all configuration values of a module on a device, in one response.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/device/{deviceId}/configs` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listConfigInfos.html)
#[inline]
pub fn list_backup_configs(
    client: &Client,
    request: ListBackupConfigsRequest,
) -> impl Future<Output = Result<ListBackupConfigsResponse>> + Send {
    client.call(request)
}

/// Lists the scopes of the backup of a device.
///
/// Returns all scopes of a module on a device, in one response.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/backup/device/{deviceId}/scope` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/listBackupScope.html)
#[inline]
pub fn list_backup_scopes(
    client: &Client,
    request: ListBackupScopesRequest,
) -> impl Future<Output = Result<ListBackupScopesResponse>> + Send {
    client.call(request)
}

/// Adds scopes to the backup of a device.
///
/// Adds up to 100 scopes to a module on a device. A scope consists of a local path and a folder in
/// the drive; at least one of the two must be stated.
///
/// Check with [`list_backup_scopes`](crate::carrier_backup_devices::list_backup_scopes) what was
/// added: the recovered page does not show what the response contains.
///
/// **Not documented:** The response's table is not known after `code`, so neither is how the
/// response reports scopes that were added, or that could not be added.
///
/// Only in the carrier edition.
///
/// Documented since 2026-05.
///
/// `POST /koodrive/ose/v1/backup/device/{deviceId}/scope` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/batchAddBackupScope.html)
#[inline]
pub fn add_backup_scopes(
    client: &Client,
    request: AddBackupScopesRequest,
) -> impl Future<Output = Result<AddBackupScopesResponse>> + Send {
    client.call(request)
}

/// Deletes scopes from the backup of a device.
///
/// Deletes up to 100 scopes of a device. The ids are sent in a JSON body, which is unusual for
/// DELETE: make sure that no proxy on the way drops it.
///
/// Some scopes may fail while others are deleted: check `failed_scope_list` even if `code` is 0.
/// The documents do not say what becomes of files that were backed up already.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `DELETE /koodrive/ose/v1/backup/device/{deviceId}/scope` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/batchDeleteBackupScope.html)
#[inline]
pub fn delete_backup_scopes(
    client: &Client,
    request: DeleteBackupScopesRequest,
) -> impl Future<Output = Result<DeleteBackupScopesResponse>> + Send {
    client.call(request)
}
