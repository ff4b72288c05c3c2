// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Groups of users across departments, and their members.

use koodrive::user_groups::{
    AddUserGroupMembersRequest, CreateUserGroupRequest, CreateUserGroupResponse,
    DeleteUserGroupRequest, ListUserGroupMembersRequest, ListUserGroupMembersResponse,
    ListUserGroupsRequest, ListUserGroupsResponse, RemoveUserGroupMembersRequest,
    UpdateUserGroupRequest, UserGroupMembersResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::user_groups`].
pub trait UserGroups: Send + Sync + 'static {
    /// Lists the groups that the caller is in: `GET /koodrive/ose/v1/usergroups`.
    fn list_user_groups(
        &self,
        call: &Call,
        request: ListUserGroupsRequest,
    ) -> Result<ListUserGroupsResponse, Refusal>;

    /// Creates a group of users: `POST /koodrive/ose/v1/usergroups`.
    fn create_user_group(
        &self,
        call: &Call,
        request: CreateUserGroupRequest,
    ) -> Result<CreateUserGroupResponse, Refusal>;

    /// Changes a group, or the role of a member: `PUT /koodrive/ose/v1/usergroups/{group_id}`.
    fn update_user_group(
        &self,
        call: &Call,
        request: UpdateUserGroupRequest,
    ) -> Result<(), Refusal>;

    /// Deletes a group: `DELETE /koodrive/ose/v1/usergroups/{group_id}`.
    fn delete_user_group(
        &self,
        call: &Call,
        request: DeleteUserGroupRequest,
    ) -> Result<(), Refusal>;

    /// Lists the members of a group: `GET /koodrive/ose/v1/usergroups/{group_id}/members`.
    fn list_user_group_members(
        &self,
        call: &Call,
        request: ListUserGroupMembersRequest,
    ) -> Result<ListUserGroupMembersResponse, Refusal>;

    /// Adds users to a group: `POST /koodrive/ose/v1/usergroups/{group_id}/members/batchAdd`.
    fn add_user_group_members(
        &self,
        call: &Call,
        request: AddUserGroupMembersRequest,
    ) -> Result<UserGroupMembersResponse, Refusal>;

    /// Removes users from a group: `POST /koodrive/ose/v1/usergroups/{group_id}/members/batchDelete`.
    fn remove_user_group_members(
        &self,
        call: &Call,
        request: RemoveUserGroupMembersRequest,
    ) -> Result<UserGroupMembersResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listUserGroups",
        &[
            Parameter::required("pageSize", Form::U32),
            Parameter::required("pageCursor", Form::Text),
            Parameter::optional("groupName", Form::Text),
            Parameter::required("sourceType", Form::IntegerOf(&[0, 1])),
        ],
    ),
    ("updateUserGroup", &[Parameter::required("group_id", Form::Text)]),
    ("deleteUserGroup", &[Parameter::required("group_id", Form::Text)]),
    (
        "listUserGroupMembers",
        &[
            Parameter::required("group_id", Form::Text),
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
        ],
    ),
    ("addUserGroupMembers", &[Parameter::required("group_id", Form::Text)]),
    ("removeUserGroupMembers", &[Parameter::required("group_id", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: UserGroups>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_user_groups, PARAMETERS), Route::new(S::create_user_group,
        PARAMETERS), Route::new(S::update_user_group, PARAMETERS),
        Route::new(S::delete_user_group, PARAMETERS),
        Route::new(S::list_user_group_members, PARAMETERS),
        Route::new(S::add_user_group_members, PARAMETERS),
        Route::new(S::remove_user_group_members, PARAMETERS)
    ]
}
