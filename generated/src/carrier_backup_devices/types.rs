// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_backup_devices`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Time, string_id};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::common::{BackupDevice, BackupDeviceId, BackupModule};

/// The response of [`add_backup_scopes`](crate::carrier_backup_devices::add_backup_scopes). Of its
/// table only the first row is known.
pub type AddBackupScopesResponse = Map<String, Value>;

/// A configuration value of a module on a device.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupConfig {
    /// The device that the value applies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<BackupDeviceId>,
    /// The module that the value applies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
    /// The configuration's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config_name: Option<String>,
    /// The configuration's value. The documents do not list the names and their values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config_value: Option<String>,
    /// A description of the configuration. Only
    /// [`list_backup_configs`](crate::carrier_backup_devices::list_backup_configs) is known to return
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// What a backup of a device covers, and where it is kept.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupScope {
    /// The path on the device, with `/` between its parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_path: Option<String>,
    /// The path of the target folder in the drive, with `/` between its parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_folder_path: Option<String>,
    /// The scope's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_id: Option<BackupScopeId>,
    /// The module that the scope belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
    /// When the scope was added. The form is that of the times of devices; no example shows it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
}

/// A scope that could not be deleted, and why.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupScopeFailure {
    /// The scope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_id: Option<BackupScopeId>,
    /// The error code for this scope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// A message that describes the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msg: Option<String>,
}

/// The id of a scope of the backup of a device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BackupScopeId(Cow<'static, str>);

string_id!(BackupScopeId);

/// A scope to add: a path on the device, and a folder in the drive.
///
/// At least one of the two must be stated and not empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BackupScopePaths {
    /// The path on the device, with `/` between its parts: it begins with `/` and contains no
    /// backslash. At most 10000 characters.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_path: Option<String>,
    /// The path of the target folder in the drive, with `/` between its parts: it begins with `/` and
    /// contains no backslash. At most 10000 characters.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_folder_path: Option<String>,
}

impl BackupScopePaths {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The path on the device, with `/` between its parts: it begins with `/` and contains no
    /// backslash.
    pub fn local_path(mut self, local_path: impl Into<String>) -> Self {
        self.local_path = Some(local_path.into());
        self
    }

    /// The path of the target folder in the drive, with `/` between its parts: it begins with `/` and
    /// contains no backslash.
    pub fn target_folder_path(mut self, target_folder_path: impl Into<String>) -> Self {
        self.target_folder_path = Some(target_folder_path.into());
        self
    }
}

/// The response of [`bind_backup_device`](crate::carrier_backup_devices::bind_backup_device).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BindBackupDeviceResponse {
    /// The bound device, with its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<BackupDevice>,
}

/// The response of [`delete_backup_scopes`](crate::carrier_backup_devices::delete_backup_scopes).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteBackupScopesResponse {
    /// The scopes that were deleted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope_id_list: Vec<BackupScopeId>,
    /// The scopes that could not be deleted. The table has a single one here, which would be no list.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed_scope_list: Vec<BackupScopeFailure>,
}

/// The response of [`get_backup_config`](crate::carrier_backup_devices::get_backup_config). The
/// recovered page does not have its tables.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetBackupConfigResponse {
    /// The configuration value.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<BackupConfig>,
}

/// The response of [`list_backup_configs`](crate::carrier_backup_devices::list_backup_configs).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListBackupConfigsResponse {
    /// The configuration values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<BackupConfig>,
}

/// The response of [`list_backup_devices`](crate::carrier_backup_devices::list_backup_devices).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListBackupDevicesResponse {
    /// The bound devices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<BackupDevice>,
}

/// The response of [`list_backup_scopes`](crate::carrier_backup_devices::list_backup_scopes).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupScopesResponse {
    /// The scopes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope_list: Vec<BackupScope>,
}

/// The response of [`unbind_backup_device`](crate::carrier_backup_devices::unbind_backup_device).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UnbindBackupDeviceResponse {
    /// The device that was bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<BackupDevice>,
}

/// The response of [`update_backup_config`](crate::carrier_backup_devices::update_backup_config).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UpdateBackupConfigResponse {
    /// The configuration value, without its description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<BackupConfig>,
}
