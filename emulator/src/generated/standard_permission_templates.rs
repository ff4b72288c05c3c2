// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Permission templates: named sets of permissions, which members of department and group spaces
//! can be given. The service brings some of them; an enterprise defines its own.
//!
//! Permissions without a template are possible, too: where an operation takes the id of a template,
//! `-1` stands for permissions that the request lists itself.
//!
//! Only in the standard edition.

use koodrive::standard_permission_templates::{
    CreatePermissionTemplateRequest, CreatePermissionTemplateResponse,
    DeletePermissionTemplatesRequest, GetPermissionTemplateUseRequest,
    GetPermissionTemplateUseResponse, GetPermissionTemplatesRequest,
    GetPermissionTemplatesResponse, ListPermissionTemplatesRequest,
    ListPermissionTemplatesResponse, SetPermissionTemplateStatusRequest,
    UpdatePermissionTemplateRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::standard_permission_templates`].
pub trait StandardPermissionTemplates: Send + Sync + 'static {
    /// Creates a permission template: `POST /koodrive/ose/v1/permission/template/create`.
    fn create_permission_template(
        &self,
        call: &Call,
        request: CreatePermissionTemplateRequest,
    ) -> Result<CreatePermissionTemplateResponse, Refusal>;

    /// Changes a permission template: `POST /koodrive/ose/v1/permission/template/edit`.
    fn update_permission_template(
        &self,
        call: &Call,
        request: UpdatePermissionTemplateRequest,
    ) -> Result<(), Refusal>;

    /// Deletes permission templates: `POST /koodrive/ose/v1/permission/template/delete`.
    fn delete_permission_templates(
        &self,
        call: &Call,
        request: DeletePermissionTemplatesRequest,
    ) -> Result<(), Refusal>;

    /// Lists permission templates: `GET /koodrive/ose/v1/permission/template/list`.
    fn list_permission_templates(
        &self,
        call: &Call,
        request: ListPermissionTemplatesRequest,
    ) -> Result<ListPermissionTemplatesResponse, Refusal>;

    /// Gets permission templates by their ids: `POST /koodrive/ose/v1/permission/template/batchGet`.
    fn get_permission_templates(
        &self,
        call: &Call,
        request: GetPermissionTemplatesRequest,
    ) -> Result<GetPermissionTemplatesResponse, Refusal>;

    /// Tells whether a permission template is in use:
    /// `GET /koodrive/ose/v1/permission/template/ref/{id}`.
    fn get_permission_template_use(
        &self,
        call: &Call,
        request: GetPermissionTemplateUseRequest,
    ) -> Result<GetPermissionTemplateUseResponse, Refusal>;

    /// Enables or disables a permission template:
    /// `POST /koodrive/ose/v1/permission/template/status/modify`.
    fn set_permission_template_status(
        &self,
        call: &Call,
        request: SetPermissionTemplateStatusRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listPermissionTemplates",
        &[
            Parameter::required("limit", Form::U32),
            Parameter::required("offset", Form::U64),
            Parameter::optional("id", Form::Text),
            Parameter::optional("templateType", Form::IntegerOf(&[0, 1])),
            Parameter::optional("status", Form::IntegerOf(&[0, 1])),
            Parameter::optional("orderByTime", Form::IntegerOf(&[0, 1])),
            Parameter::optional("preBefore", Form::Boolean),
        ],
    ),
    ("getPermissionTemplateUse", &[Parameter::required("id", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: StandardPermissionTemplates>() -> Vec<Route<S>> {
    vec![
        Route::new(S::create_permission_template, PARAMETERS),
        Route::new(S::update_permission_template, PARAMETERS),
        Route::new(S::delete_permission_templates, PARAMETERS),
        Route::new(S::list_permission_templates, PARAMETERS),
        Route::new(S::get_permission_templates, PARAMETERS),
        Route::new(S::get_permission_template_use, PARAMETERS),
        Route::new(S::set_permission_template_status, PARAMETERS)
    ]
}
