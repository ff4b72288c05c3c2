// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The devices that are backed up, their configuration values, and the scopes of their backups.
//!
//! A backup has modules: folders, albums and the address book. For each module, a device has
//! configuration values by name, and scopes, each of which pairs a path on the device with a folder
//! in the drive.
//!
//! Only in the carrier edition.

use koodrive::carrier_backup_devices::{
    AddBackupScopesRequest, AddBackupScopesResponse, BindBackupDeviceRequest,
    BindBackupDeviceResponse, DeleteBackupScopesRequest, DeleteBackupScopesResponse,
    GetBackupConfigRequest, GetBackupConfigResponse, ListBackupConfigsRequest,
    ListBackupConfigsResponse, ListBackupDevicesRequest, ListBackupDevicesResponse,
    ListBackupScopesRequest, ListBackupScopesResponse, UnbindBackupDeviceRequest,
    UnbindBackupDeviceResponse, UpdateBackupConfigRequest, UpdateBackupConfigResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_backup_devices`].
pub trait CarrierBackupDevices: Send + Sync + 'static {
    /// Lists the devices bound to the user's account: `GET /koodrive/ose/v1/backup/device`.
    fn list_backup_devices(
        &self,
        call: &Call,
        request: ListBackupDevicesRequest,
    ) -> Result<ListBackupDevicesResponse, Refusal>;

    /// Binds a device to the user's account: `POST /koodrive/ose/v1/backup/device`.
    fn bind_backup_device(
        &self,
        call: &Call,
        request: BindBackupDeviceRequest,
    ) -> Result<BindBackupDeviceResponse, Refusal>;

    /// Removes a device from the user's account: `DELETE /koodrive/ose/v1/backup/device/{deviceId}`.
    fn unbind_backup_device(
        &self,
        call: &Call,
        request: UnbindBackupDeviceRequest,
    ) -> Result<UnbindBackupDeviceResponse, Refusal>;

    /// Gets a configuration value of a device: `GET /koodrive/ose/v1/backup/device/{deviceId}/config`.
    fn get_backup_config(
        &self,
        call: &Call,
        request: GetBackupConfigRequest,
    ) -> Result<GetBackupConfigResponse, Refusal>;

    /// Changes a configuration value of a device:
    /// `PATCH /koodrive/ose/v1/backup/device/{deviceId}/config`.
    fn update_backup_config(
        &self,
        call: &Call,
        request: UpdateBackupConfigRequest,
    ) -> Result<UpdateBackupConfigResponse, Refusal>;

    /// Lists the configuration values of a device:
    /// `GET /koodrive/ose/v1/backup/device/{deviceId}/configs`.
    fn list_backup_configs(
        &self,
        call: &Call,
        request: ListBackupConfigsRequest,
    ) -> Result<ListBackupConfigsResponse, Refusal>;

    /// Lists the scopes of the backup of a device:
    /// `GET /koodrive/ose/v1/backup/device/{deviceId}/scope`.
    fn list_backup_scopes(
        &self,
        call: &Call,
        request: ListBackupScopesRequest,
    ) -> Result<ListBackupScopesResponse, Refusal>;

    /// Adds scopes to the backup of a device: `POST /koodrive/ose/v1/backup/device/{deviceId}/scope`.
    fn add_backup_scopes(
        &self,
        call: &Call,
        request: AddBackupScopesRequest,
    ) -> Result<AddBackupScopesResponse, Refusal>;

    /// Deletes scopes from the backup of a device:
    /// `DELETE /koodrive/ose/v1/backup/device/{deviceId}/scope`.
    fn delete_backup_scopes(
        &self,
        call: &Call,
        request: DeleteBackupScopesRequest,
    ) -> Result<DeleteBackupScopesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("unbindBackupDevice", &[Parameter::required("deviceId", Form::Text)]),
    (
        "getBackupConfig",
        &[
            Parameter::required("deviceId", Form::Text),
            Parameter::required("moduleCode", Form::TextOf(&["100", "101", "102"])),
            Parameter::required("configName", Form::Text),
        ],
    ),
    ("updateBackupConfig", &[Parameter::required("deviceId", Form::Text)]),
    (
        "listBackupConfigs",
        &[
            Parameter::required("deviceId", Form::Text),
            Parameter::optional("moduleCode", Form::TextOf(&["100", "101", "102"])),
        ],
    ),
    (
        "listBackupScopes",
        &[
            Parameter::required("deviceId", Form::Text),
            Parameter::required("moduleCode", Form::TextOf(&["100", "101", "102"])),
        ],
    ),
    ("addBackupScopes", &[Parameter::required("deviceId", Form::Text)]),
    ("deleteBackupScopes", &[Parameter::required("deviceId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierBackupDevices>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_backup_devices, PARAMETERS), Route::new(S::bind_backup_device,
        PARAMETERS), Route::new(S::unbind_backup_device, PARAMETERS),
        Route::new(S::get_backup_config, PARAMETERS), Route::new(S::update_backup_config,
        PARAMETERS), Route::new(S::list_backup_configs, PARAMETERS),
        Route::new(S::list_backup_scopes, PARAMETERS), Route::new(S::add_backup_scopes,
        PARAMETERS), Route::new(S::delete_backup_scopes, PARAMETERS)
    ]
}
