//! The operations of [`crate::generated::StandardPermissionTemplates`] are not served yet.

use koodrive::standard_permission_templates::{
    CreatePermissionTemplateRequest, CreatePermissionTemplateResponse, DeletePermissionTemplatesRequest,
    GetPermissionTemplateUseRequest, GetPermissionTemplateUseResponse, GetPermissionTemplatesRequest,
    GetPermissionTemplatesResponse, ListPermissionTemplatesRequest, ListPermissionTemplatesResponse,
    SetPermissionTemplateStatusRequest, UpdatePermissionTemplateRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::StandardPermissionTemplates;
use crate::service::Service;

impl StandardPermissionTemplates for Service {
    fn create_permission_template(
        &self,
        _: &Call,
        _: CreatePermissionTemplateRequest,
    ) -> Result<CreatePermissionTemplateResponse, Refusal> {
        Err(Refusal::unserved("createPermissionTemplate"))
    }

    fn update_permission_template(&self, _: &Call, _: UpdatePermissionTemplateRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("updatePermissionTemplate"))
    }

    fn delete_permission_templates(&self, _: &Call, _: DeletePermissionTemplatesRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("deletePermissionTemplates"))
    }

    fn list_permission_templates(
        &self,
        _: &Call,
        _: ListPermissionTemplatesRequest,
    ) -> Result<ListPermissionTemplatesResponse, Refusal> {
        Err(Refusal::unserved("listPermissionTemplates"))
    }

    fn get_permission_templates(
        &self,
        _: &Call,
        _: GetPermissionTemplatesRequest,
    ) -> Result<GetPermissionTemplatesResponse, Refusal> {
        Err(Refusal::unserved("getPermissionTemplates"))
    }

    fn get_permission_template_use(
        &self,
        _: &Call,
        _: GetPermissionTemplateUseRequest,
    ) -> Result<GetPermissionTemplateUseResponse, Refusal> {
        Err(Refusal::unserved("getPermissionTemplateUse"))
    }

    fn set_permission_template_status(&self, _: &Call, _: SetPermissionTemplateStatusRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("setPermissionTemplateStatus"))
    }
}
