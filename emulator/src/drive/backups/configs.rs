//! The configuration values of the modules on a device.
//!
//! The documents list neither names nor values, so these are the emulator's own: every module on every device has the
//! two of [`CONFIGS`]. No operation adds another; a value may be any text of the documented form, and none has an effect.
//! A value is changed only by a call that states the present one (otherwise 13000102).

use koodrive::carrier_backup_devices::{
    BackupConfig, GetBackupConfigRequest, GetBackupConfigResponse, ListBackupConfigsRequest, ListBackupConfigsResponse,
    UpdateBackupConfigRequest, UpdateBackupConfigResponse,
};
use koodrive::errors;
use rusqlite::Connection;

use super::devices::bound;
use super::{module, word};
use crate::api::{Call, Refusal};
use crate::rules::limits::BACKUP_CONFIG;
use crate::service::Service;
use crate::store::backup_devices;

/// A configuration that every module has.
#[derive(Clone, Copy)]
struct Config {
    name: &'static str,
    /// Its value until it is changed.
    initial: &'static str,
    description: &'static str,
}

const CONFIGS: [Config; 2] = [
    Config { name: "autoBackup", initial: "false", description: "Whether the device begins backups by itself" },
    Config { name: "wifiOnly", initial: "true", description: "Whether the device uploads over Wi-Fi only" },
];

pub(super) fn get(
    service: &Service,
    call: &Call,
    request: &GetBackupConfigRequest,
) -> Result<GetBackupConfigResponse, Refusal> {
    let name = word("configName", Some(&request.config_name), BACKUP_CONFIG, |_| false)?;
    service.store.within(|rows| {
        let device = bound(rows, call, &request.device_id)?;
        let mut response = GetBackupConfigResponse::default();
        response.data = Some(record(rows, &device.device_id, request.module_code.as_str(), known(name)?)?);
        Ok(response)
    })
}

pub(super) fn list(
    service: &Service,
    call: &Call,
    request: &ListBackupConfigsRequest,
) -> Result<ListBackupConfigsResponse, Refusal> {
    let module = module(request.module_code.as_ref())?;
    service.store.within(|rows| {
        let device = bound(rows, call, &request.device_id)?;
        let mut response = ListBackupConfigsResponse::default();
        for config in CONFIGS {
            let mut record = record(rows, &device.device_id, module, config)?;
            record.description = Some(config.description.to_owned());
            response.data.push(record);
        }
        Ok(response)
    })
}

pub(super) fn update(
    service: &Service,
    call: &Call,
    request: &UpdateBackupConfigRequest,
) -> Result<UpdateBackupConfigResponse, Refusal> {
    let module = module(request.module_code.as_ref())?;
    let name = word("configName", request.config_name.as_ref(), BACKUP_CONFIG, |_| false)?;
    let current = word("currentConfigValue", request.current_config_value.as_ref(), BACKUP_CONFIG, |_| false)?;
    let new = word("newConfigValue", request.new_config_value.as_ref(), BACKUP_CONFIG, |_| false)?;
    service.store.within(|rows| {
        let device = bound(rows, call, &request.device_id)?;
        let config = known(name)?;
        let value = value(rows, &device.device_id, module, config)?;
        if value != current {
            return Err(Refusal::parameter(
                "currentConfigValue",
                format!("is {current:?}, but the value is {value:?}"),
            ));
        }
        backup_devices::put_config(rows, &device.device_id, module, config.name, new)?;
        let mut response = UpdateBackupConfigResponse::default();
        response.data = Some(record(rows, &device.device_id, module, config)?);
        Ok(response)
    })
}

/// A configuration by name. Refused if there is none: 13000309.
fn known(name: &str) -> Result<Config, Refusal> {
    let message = format!("there is no configuration {name:?}");
    let config = CONFIGS.into_iter().find(|config| config.name == name);
    config.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

fn value(rows: &Connection, device_id: &str, module: &str, config: Config) -> Result<String, Refusal> {
    let changed = backup_devices::config(rows, device_id, module, config.name)?;
    Ok(changed.unwrap_or_else(|| config.initial.to_owned()))
}

fn record(rows: &Connection, device_id: &str, module: &str, config: Config) -> Result<BackupConfig, Refusal> {
    let mut record = BackupConfig::default();
    record.device_id = Some(device_id.into());
    record.module_code = Some(module.into());
    record.config_name = Some(config.name.to_owned());
    record.config_value = Some(value(rows, device_id, module, config)?);
    Ok(record)
}
