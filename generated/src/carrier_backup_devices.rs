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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, ListBackupDevicesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListBackupDevicesRequest::new();
/// let response = carrier_backup_devices::list_backup_devices(client, request).await?;
/// for item in &response.data {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, BindBackupDeviceRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = BindBackupDeviceRequest::new()
///     .machine_code("20250911")
///     .device_name("Magic v3")
///     .device_os("android");
/// let response = carrier_backup_devices::bind_backup_device(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.device_id);
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, UnbindBackupDeviceRequest};
/// use koodrive::common::BackupDeviceId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = UnbindBackupDeviceRequest::new(device_id);
/// let response = carrier_backup_devices::unbind_backup_device(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.device_id);
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, GetBackupConfigRequest};
/// use koodrive::common::{BackupDeviceId, BackupModule};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = GetBackupConfigRequest::new(
///     device_id,
///     BackupModule::Folders,
///     "auto_backup",
/// );
/// let response = carrier_backup_devices::get_backup_config(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.device_id);
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, UpdateBackupConfigRequest};
/// use koodrive::common::{BackupDeviceId, BackupModule};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = UpdateBackupConfigRequest::new(device_id)
///     .module_code(BackupModule::Albums)
///     .config_name("auto_backup")
///     .current_config_value("off")
///     .new_config_value("on");
/// let response = carrier_backup_devices::update_backup_config(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.device_id);
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, ListBackupConfigsRequest};
/// use koodrive::common::BackupDeviceId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = ListBackupConfigsRequest::new(device_id);
/// let response = carrier_backup_devices::list_backup_configs(client, request).await?;
/// for item in &response.data {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, ListBackupScopesRequest};
/// use koodrive::common::{BackupDeviceId, BackupModule};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = ListBackupScopesRequest::new(device_id, BackupModule::Folders);
/// let response = carrier_backup_devices::list_backup_scopes(client, request).await?;
/// for item in &response.scope_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, AddBackupScopesRequest, BackupScopePaths};
/// use koodrive::common::{BackupDeviceId, BackupModule};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = AddBackupScopesRequest::new(device_id)
///     .module_code(BackupModule::Folders)
///     .scope_list([
///         BackupScopePaths::new()
///             .local_path("/storage/Documents")
///             .target_folder_path("/Backups/Documents"),
///     ]);
/// let response = carrier_backup_devices::add_backup_scopes(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
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
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_backup_devices::{self, BackupScopeId, DeleteBackupScopesRequest};
/// use koodrive::common::BackupDeviceId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let device_id = BackupDeviceId::from("1775406005920779393");
/// let request = DeleteBackupScopesRequest::new(device_id)
///     .scope_id_list([BackupScopeId::from("123")]);
/// let response = carrier_backup_devices::delete_backup_scopes(client, request).await?;
/// for item in &response.scope_id_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_backup_scopes(
    client: &Client,
    request: DeleteBackupScopesRequest,
) -> impl Future<Output = Result<DeleteBackupScopesResponse>> + Send {
    client.call(request)
}
