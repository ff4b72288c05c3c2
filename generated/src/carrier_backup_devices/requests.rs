// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_backup_devices`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_backup_devices::{
    AddBackupScopesResponse, BackupScopeId, BackupScopePaths, BindBackupDeviceResponse,
    DeleteBackupScopesResponse, GetBackupConfigResponse, ListBackupConfigsResponse,
    ListBackupDevicesResponse, ListBackupScopesResponse, UnbindBackupDeviceResponse,
    UpdateBackupConfigResponse,
};
use crate::common::{BackupDeviceId, BackupModule};
use crate::errors::ERRORS;

/// The request of [`list_backup_devices`](super::list_backup_devices). Its page has an
/// [example](super::list_backup_devices#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListBackupDevicesRequest {}

impl ListBackupDevicesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for ListBackupDevicesRequest {
    type Response = ListBackupDevicesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listBackupDevices",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/device",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`bind_backup_device`](super::bind_backup_device). Its page has an
/// [example](super::bind_backup_device#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BindBackupDeviceRequest {
    /// The code with which the client identifies the machine: 1 to 64 letters, digits and underscores.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine_code: Option<String>,
    /// The name of the device: 1 to 32 letters, digits, hyphens, underscores and white space.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// The operating system of the device: 1 to 32 letters, digits, underscores and white space.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "deviceOS", default, skip_serializing_if = "Option::is_none")]
    pub device_os: Option<String>,
}

impl BindBackupDeviceRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The code with which the client identifies the machine: 1 to 64 letters, digits and underscores.
    pub fn machine_code(mut self, machine_code: impl Into<String>) -> Self {
        self.machine_code = Some(machine_code.into());
        self
    }

    /// The name of the device: 1 to 32 letters, digits, hyphens, underscores and white space.
    pub fn device_name(mut self, device_name: impl Into<String>) -> Self {
        self.device_name = Some(device_name.into());
        self
    }

    /// The operating system of the device: 1 to 32 letters, digits, underscores and white space.
    pub fn device_os(mut self, device_os: impl Into<String>) -> Self {
        self.device_os = Some(device_os.into());
        self
    }
}

impl Request for BindBackupDeviceRequest {
    type Response = BindBackupDeviceResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "bindBackupDevice",
        method: Method::Post,
        path: "/koodrive/ose/v1/backup/device",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`unbind_backup_device`](super::unbind_backup_device). Its page has an
/// [example](super::unbind_backup_device#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UnbindBackupDeviceRequest {
    /// The device.
    pub device_id: BackupDeviceId,
}

impl UnbindBackupDeviceRequest {
    /// Creates a request from all of its fields.
    pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {
        Self {
            device_id: device_id.into(),
        }
    }
}

impl Request for UnbindBackupDeviceRequest {
    type Response = UnbindBackupDeviceResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "unbindBackupDevice",
        method: Method::Delete,
        path: "/koodrive/ose/v1/backup/device/{deviceId}",
        params: &[Param::path("deviceId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_backup_config`](super::get_backup_config). Its page has an
/// [example](super::get_backup_config#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetBackupConfigRequest {
    /// The device.
    pub device_id: BackupDeviceId,
    /// The module that the configuration belongs to.
    pub module_code: BackupModule,
    /// The configuration's name: 1 to 32 letters, digits and underscores.
    pub config_name: String,
}

impl GetBackupConfigRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        device_id: BackupDeviceId,
        module_code: impl Into<BackupModule>,
        config_name: impl Into<String>,
    ) -> Self {
        Self {
            device_id,
            module_code: module_code.into(),
            config_name: config_name.into(),
        }
    }
}

impl Request for GetBackupConfigRequest {
    type Response = GetBackupConfigResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getBackupConfig",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/device/{deviceId}/config",
        params: &[
            Param::path("deviceId"),
            Param::query("moduleCode"),
            Param::query("configName"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_backup_config`](super::update_backup_config). Its page has an
/// [example](super::update_backup_config#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateBackupConfigRequest {
    /// The device.
    pub device_id: BackupDeviceId,
    /// The module that the configuration belongs to.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
    /// The configuration's name: 1 to 32 letters, digits and underscores.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config_name: Option<String>,
    /// The value to replace: 1 to 32 letters, digits and underscores.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_config_value: Option<String>,
    /// The new value: 1 to 32 letters, digits and underscores.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_config_value: Option<String>,
}

impl UpdateBackupConfigRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {
        Self {
            device_id: device_id.into(),
            module_code: None,
            config_name: None,
            current_config_value: None,
            new_config_value: None,
        }
    }

    /// The module that the configuration belongs to.
    pub fn module_code(mut self, module_code: impl Into<BackupModule>) -> Self {
        self.module_code = Some(module_code.into());
        self
    }

    /// The configuration's name: 1 to 32 letters, digits and underscores.
    pub fn config_name(mut self, config_name: impl Into<String>) -> Self {
        self.config_name = Some(config_name.into());
        self
    }

    /// The value to replace: 1 to 32 letters, digits and underscores.
    pub fn current_config_value(
        mut self,
        current_config_value: impl Into<String>,
    ) -> Self {
        self.current_config_value = Some(current_config_value.into());
        self
    }

    /// The new value: 1 to 32 letters, digits and underscores.
    pub fn new_config_value(mut self, new_config_value: impl Into<String>) -> Self {
        self.new_config_value = Some(new_config_value.into());
        self
    }
}

impl Request for UpdateBackupConfigRequest {
    type Response = UpdateBackupConfigResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "updateBackupConfig",
        method: Method::Patch,
        path: "/koodrive/ose/v1/backup/device/{deviceId}/config",
        params: &[Param::path("deviceId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_backup_configs`](super::list_backup_configs). Its page has an
/// [example](super::list_backup_configs#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupConfigsRequest {
    /// The device.
    pub device_id: BackupDeviceId,
    /// The module whose configuration is listed. The published request sends it; whether it may be left
    /// out is not known.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
}

impl ListBackupConfigsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {
        Self {
            device_id: device_id.into(),
            module_code: None,
        }
    }

    /// The module whose configuration is listed.
    pub fn module_code(mut self, module_code: impl Into<BackupModule>) -> Self {
        self.module_code = Some(module_code.into());
        self
    }
}

impl Request for ListBackupConfigsRequest {
    type Response = ListBackupConfigsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listBackupConfigs",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/device/{deviceId}/configs",
        params: &[Param::path("deviceId"), Param::query("moduleCode")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_backup_scopes`](super::list_backup_scopes). Its page has an
/// [example](super::list_backup_scopes#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListBackupScopesRequest {
    /// The device.
    pub device_id: BackupDeviceId,
    /// The module whose scopes are listed.
    pub module_code: BackupModule,
}

impl ListBackupScopesRequest {
    /// Creates a request from all of its fields.
    pub fn new(device_id: BackupDeviceId, module_code: impl Into<BackupModule>) -> Self {
        Self {
            device_id,
            module_code: module_code.into(),
        }
    }
}

impl Request for ListBackupScopesRequest {
    type Response = ListBackupScopesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listBackupScopes",
        method: Method::Get,
        path: "/koodrive/ose/v1/backup/device/{deviceId}/scope",
        params: &[Param::path("deviceId"), Param::query("moduleCode")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`add_backup_scopes`](super::add_backup_scopes). Its page has an
/// [example](super::add_backup_scopes#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AddBackupScopesRequest {
    /// The device.
    pub device_id: BackupDeviceId,
    /// The module to add the scopes to.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<BackupModule>,
    /// The scopes to add, at most 100.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_list: Option<Vec<BackupScopePaths>>,
}

impl AddBackupScopesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {
        Self {
            device_id: device_id.into(),
            module_code: None,
            scope_list: None,
        }
    }

    /// The module to add the scopes to.
    pub fn module_code(mut self, module_code: impl Into<BackupModule>) -> Self {
        self.module_code = Some(module_code.into());
        self
    }

    /// The scopes to add, at most 100.
    pub fn scope_list(
        mut self,
        scope_list: impl IntoIterator<Item = BackupScopePaths>,
    ) -> Self {
        self.scope_list = Some(scope_list.into_iter().collect());
        self
    }
}

impl Request for AddBackupScopesRequest {
    type Response = AddBackupScopesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "addBackupScopes",
        method: Method::Post,
        path: "/koodrive/ose/v1/backup/device/{deviceId}/scope",
        params: &[Param::path("deviceId")],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_backup_scopes`](super::delete_backup_scopes). Its page has an
/// [example](super::delete_backup_scopes#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteBackupScopesRequest {
    /// The device.
    pub device_id: BackupDeviceId,
    /// The scopes to delete, at most 100.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope_id_list: Option<Vec<BackupScopeId>>,
}

impl DeleteBackupScopesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(device_id: impl Into<BackupDeviceId>) -> Self {
        Self {
            device_id: device_id.into(),
            scope_id_list: None,
        }
    }

    /// The scopes to delete, at most 100.
    pub fn scope_id_list(
        mut self,
        scope_id_list: impl IntoIterator<Item = impl Into<BackupScopeId>>,
    ) -> Self {
        self.scope_id_list = Some(scope_id_list.into_iter().map(Into::into).collect());
        self
    }
}

impl Request for DeleteBackupScopesRequest {
    type Response = DeleteBackupScopesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "deleteBackupScopes",
        method: Method::Delete,
        path: "/koodrive/ose/v1/backup/device/{deviceId}/scope",
        params: &[Param::path("deviceId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
