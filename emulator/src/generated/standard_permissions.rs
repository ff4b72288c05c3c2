// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What the members of department and group spaces may do: the permissions that new members start
//! with, and those of each member in a space or on a file.
//!
//! Only in the standard edition.

use koodrive::standard_permissions::{
    GetInitialMemberPermissionRequest, GetInitialMemberPermissionResponse,
    ListUserPermissionsRequest, ListUserPermissionsResponse,
    SetInitialMemberPermissionRequest, UpdatePermissionsRequest,
    UpdatePermissionsResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::standard_permissions`].
pub trait StandardPermissions: Send + Sync + 'static {
    /// Gets the permissions that new members of a space start with:
    /// `GET /koodrive/ose/v1/permission/member/initial/{spaceId}`.
    fn get_initial_member_permission(
        &self,
        call: &Call,
        request: GetInitialMemberPermissionRequest,
    ) -> Result<GetInitialMemberPermissionResponse, Refusal>;

    /// Sets the permissions that new members of a space start with:
    /// `POST /koodrive/ose/v1/permission/member/initial`.
    fn set_initial_member_permission(
        &self,
        call: &Call,
        request: SetInitialMemberPermissionRequest,
    ) -> Result<(), Refusal>;

    /// Sets the permissions of members of a space: `PUT /koodrive/ose/v1/permission/batchupdate`.
    fn update_permissions(
        &self,
        call: &Call,
        request: UpdatePermissionsRequest,
    ) -> Result<UpdatePermissionsResponse, Refusal>;

    /// Lists the members of a space with their permissions: `GET /koodrive/ose/v1/permission/userList`.
    fn list_user_permissions(
        &self,
        call: &Call,
        request: ListUserPermissionsRequest,
    ) -> Result<ListUserPermissionsResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("getInitialMemberPermission", &[Parameter::required("spaceId", Form::Text)]),
    (
        "listUserPermissions",
        &[
            Parameter::optional("templateId", Form::Text),
            Parameter::required("spaceType", Form::IntegerOf(&[0, 1])),
            Parameter::optional("groupId", Form::Text),
            Parameter::optional("deptId", Form::Text),
            Parameter::optional("count", Form::I32),
            Parameter::optional("cursor", Form::Text),
            Parameter::required("containerId", Form::Text),
            Parameter::optional("userName", Form::Text),
            Parameter::optional("fileId", Form::Text),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: StandardPermissions>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_initial_member_permission, PARAMETERS),
        Route::new(S::set_initial_member_permission, PARAMETERS),
        Route::new(S::update_permissions, PARAMETERS),
        Route::new(S::list_user_permissions, PARAMETERS)
    ]
}
