//! The operations of [`crate::generated::StandardPermissions`] are not served yet.

use koodrive::standard_permissions::{
    GetInitialMemberPermissionRequest, GetInitialMemberPermissionResponse, ListUserPermissionsRequest,
    ListUserPermissionsResponse, SetInitialMemberPermissionRequest, UpdatePermissionsRequest,
    UpdatePermissionsResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::StandardPermissions;
use crate::service::Service;

impl StandardPermissions for Service {
    fn get_initial_member_permission(
        &self,
        _: &Call,
        _: GetInitialMemberPermissionRequest,
    ) -> Result<GetInitialMemberPermissionResponse, Refusal> {
        Err(Refusal::unserved("getInitialMemberPermission"))
    }

    fn set_initial_member_permission(&self, _: &Call, _: SetInitialMemberPermissionRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("setInitialMemberPermission"))
    }

    fn update_permissions(&self, _: &Call, _: UpdatePermissionsRequest) -> Result<UpdatePermissionsResponse, Refusal> {
        Err(Refusal::unserved("updatePermissions"))
    }

    fn list_user_permissions(
        &self,
        _: &Call,
        _: ListUserPermissionsRequest,
    ) -> Result<ListUserPermissionsResponse, Refusal> {
        Err(Refusal::unserved("listUserPermissions"))
    }
}
