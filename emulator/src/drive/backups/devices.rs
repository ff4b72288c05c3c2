//! The devices of an account, and the operations of [`crate::generated::CarrierBackupDevices`].
//!
//! What the documents leave open: a machine whose code is bound already keeps its id, and gets the new name and operating
//! system; the same machine may be bound to several accounts. When a device is unbound, its configuration and its scopes
//! are gone; its backups stay, and still tell of it. Bound again it is another device. An account has at most
//! [`MOST_DEVICES`] devices: 13000102.

use koodrive::carrier_backup_devices::{
    AddBackupScopesRequest, AddBackupScopesResponse, BindBackupDeviceRequest, BindBackupDeviceResponse,
    DeleteBackupScopesRequest, DeleteBackupScopesResponse, GetBackupConfigRequest, GetBackupConfigResponse,
    ListBackupConfigsRequest, ListBackupConfigsResponse, ListBackupDevicesRequest, ListBackupDevicesResponse,
    ListBackupScopesRequest, ListBackupScopesResponse, UnbindBackupDeviceRequest, UnbindBackupDeviceResponse,
    UpdateBackupConfigRequest, UpdateBackupConfigResponse,
};
use koodrive::common::{BackupDevice, BackupDeviceId};
use koodrive::errors;
use rusqlite::Connection;

use super::{configs, scopes, word};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::generated::CarrierBackupDevices;
use crate::rules::limits::{DEVICE_NAME, MACHINE_CODE};
use crate::service::Service;
use crate::store::backup_devices::{self, DeviceRow};

/// Most devices of an account: the emulator's own choice, for the documents state none, and list them in one response.
const MOST_DEVICES: usize = 100;

impl CarrierBackupDevices for Service {
    fn list_backup_devices(
        &self,
        call: &Call,
        _request: ListBackupDevicesRequest,
    ) -> Result<ListBackupDevicesResponse, Refusal> {
        self.store.within(|rows| {
            let mut response = ListBackupDevicesResponse::default();
            response.data = backup_devices::bound(rows, call.user_id()?)?.into_iter().map(record).collect();
            Ok(response)
        })
    }

    fn bind_backup_device(
        &self,
        call: &Call,
        request: BindBackupDeviceRequest,
    ) -> Result<BindBackupDeviceResponse, Refusal> {
        let machine_code = word("machineCode", request.machine_code.as_ref(), MACHINE_CODE, |_| false)?;
        let spaced = |letter: char| letter == '-' || letter.is_whitespace();
        let name = word("deviceName", request.device_name.as_ref(), DEVICE_NAME, spaced)?;
        let system = word("deviceOS", request.device_os.as_ref(), DEVICE_NAME, char::is_whitespace)?;
        self.store.within(|rows| {
            let device_id = match backup_devices::by_machine(rows, call.user_id()?, machine_code)? {
                Some(known) => {
                    backup_devices::describe(rows, &known.device_id, name, system)?;
                    known.device_id
                }
                None => add(rows, call, machine_code, (name, system))?,
            };
            let mut response = BindBackupDeviceResponse::default();
            response.data = Some(record(any(rows, call, &device_id)?));
            Ok(response)
        })
    }

    fn unbind_backup_device(
        &self,
        call: &Call,
        request: UnbindBackupDeviceRequest,
    ) -> Result<UnbindBackupDeviceResponse, Refusal> {
        self.store.within(|rows| {
            let device = bound(rows, call, &request.device_id)?;
            backup_devices::unbind(rows, &device.device_id)?;
            let mut response = UnbindBackupDeviceResponse::default();
            response.data = Some(record(device));
            Ok(response)
        })
    }

    fn get_backup_config(
        &self,
        call: &Call,
        request: GetBackupConfigRequest,
    ) -> Result<GetBackupConfigResponse, Refusal> {
        configs::get(self, call, &request)
    }

    fn update_backup_config(
        &self,
        call: &Call,
        request: UpdateBackupConfigRequest,
    ) -> Result<UpdateBackupConfigResponse, Refusal> {
        configs::update(self, call, &request)
    }

    fn list_backup_configs(
        &self,
        call: &Call,
        request: ListBackupConfigsRequest,
    ) -> Result<ListBackupConfigsResponse, Refusal> {
        configs::list(self, call, &request)
    }

    fn list_backup_scopes(
        &self,
        call: &Call,
        request: ListBackupScopesRequest,
    ) -> Result<ListBackupScopesResponse, Refusal> {
        scopes::list(self, call, &request)
    }

    fn add_backup_scopes(
        &self,
        call: &Call,
        request: AddBackupScopesRequest,
    ) -> Result<AddBackupScopesResponse, Refusal> {
        scopes::add(self, call, &request)
    }

    fn delete_backup_scopes(
        &self,
        call: &Call,
        request: DeleteBackupScopesRequest,
    ) -> Result<DeleteBackupScopesResponse, Refusal> {
        scopes::delete(self, call, &request)
    }
}

fn add(rows: &Connection, call: &Call, machine_code: &str, (name, system): (&str, &str)) -> Result<String, Refusal> {
    let user_id = call.user_id()?.to_owned();
    if backup_devices::bound(rows, &user_id)?.len() >= MOST_DEVICES {
        let problem = format!("is that of a further device, and the account has {MOST_DEVICES} already");
        return Err(Refusal::parameter("machineCode", problem));
    }
    let device = DeviceRow {
        device_id: random::number()?,
        user_id,
        machine_code: machine_code.to_owned(),
        name: name.to_owned(),
        system: system.to_owned(),
        created: call.now,
        bound: true,
    };
    backup_devices::insert(rows, &device)?;
    Ok(device.device_id)
}

/// A device of the caller, bound or not. Refused if there is none: 13000309.
pub(super) fn any(rows: &Connection, call: &Call, device_id: &str) -> Result<DeviceRow, Refusal> {
    let user_id = call.user_id()?;
    let device = backup_devices::find(rows, device_id)?.filter(|device| device.user_id == user_id);
    let message = format!("the caller has no device {device_id}");
    device.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// A device that is bound to the caller's account. Refused if there is none: 13000309.
pub(super) fn bound(rows: &Connection, call: &Call, device_id: &BackupDeviceId) -> Result<DeviceRow, Refusal> {
    let device = any(rows, call, device_id.as_str())?;
    let message = format!("the device {device_id} is no longer bound to the account");
    if device.bound { Ok(device) } else { Err(Refusal::new(errors::RESOURCE_NOT_FOUND, message)) }
}

pub(super) fn record(row: DeviceRow) -> BackupDevice {
    let mut device = BackupDevice::default();
    device.device_id = Some(row.device_id.into());
    device.machine_code = Some(row.machine_code);
    device.device_name = Some(row.name);
    device.device_os = Some(row.system);
    device.create_time = Some(Call::time(row.created));
    device
}
