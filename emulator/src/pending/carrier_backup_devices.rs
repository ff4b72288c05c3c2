//! The operations of [`crate::generated::CarrierBackupDevices`] are not served yet.

use koodrive::carrier_backup_devices::{
    AddBackupScopesRequest, AddBackupScopesResponse, BindBackupDeviceRequest, BindBackupDeviceResponse,
    DeleteBackupScopesRequest, DeleteBackupScopesResponse, GetBackupConfigRequest, GetBackupConfigResponse,
    ListBackupConfigsRequest, ListBackupConfigsResponse, ListBackupDevicesRequest, ListBackupDevicesResponse,
    ListBackupScopesRequest, ListBackupScopesResponse, UnbindBackupDeviceRequest, UnbindBackupDeviceResponse,
    UpdateBackupConfigRequest, UpdateBackupConfigResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierBackupDevices;
use crate::service::Service;

impl CarrierBackupDevices for Service {
    fn list_backup_devices(&self, _: &Call, _: ListBackupDevicesRequest) -> Result<ListBackupDevicesResponse, Refusal> {
        Err(Refusal::unserved("listBackupDevices"))
    }

    fn bind_backup_device(&self, _: &Call, _: BindBackupDeviceRequest) -> Result<BindBackupDeviceResponse, Refusal> {
        Err(Refusal::unserved("bindBackupDevice"))
    }

    fn unbind_backup_device(
        &self,
        _: &Call,
        _: UnbindBackupDeviceRequest,
    ) -> Result<UnbindBackupDeviceResponse, Refusal> {
        Err(Refusal::unserved("unbindBackupDevice"))
    }

    fn get_backup_config(&self, _: &Call, _: GetBackupConfigRequest) -> Result<GetBackupConfigResponse, Refusal> {
        Err(Refusal::unserved("getBackupConfig"))
    }

    fn update_backup_config(
        &self,
        _: &Call,
        _: UpdateBackupConfigRequest,
    ) -> Result<UpdateBackupConfigResponse, Refusal> {
        Err(Refusal::unserved("updateBackupConfig"))
    }

    fn list_backup_configs(&self, _: &Call, _: ListBackupConfigsRequest) -> Result<ListBackupConfigsResponse, Refusal> {
        Err(Refusal::unserved("listBackupConfigs"))
    }

    fn list_backup_scopes(&self, _: &Call, _: ListBackupScopesRequest) -> Result<ListBackupScopesResponse, Refusal> {
        Err(Refusal::unserved("listBackupScopes"))
    }

    fn add_backup_scopes(&self, _: &Call, _: AddBackupScopesRequest) -> Result<AddBackupScopesResponse, Refusal> {
        Err(Refusal::unserved("addBackupScopes"))
    }

    fn delete_backup_scopes(
        &self,
        _: &Call,
        _: DeleteBackupScopesRequest,
    ) -> Result<DeleteBackupScopesResponse, Refusal> {
        Err(Refusal::unserved("deleteBackupScopes"))
    }
}
