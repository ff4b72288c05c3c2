// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Spaces: the storage of departments, users and groups, with its capacity and usage.
//!
//! Every file belongs to one space, and the file operations take the space's id, `container_id`.
//! [`get_space`](koodrive::spaces::get_space) returns a signed-in user's own space, and
//! [`list_team_spaces`](koodrive::spaces::list_team_spaces) the spaces that the user shares with
//! others. The other operations are for administrators, and for applications that provide users
//! with spaces.

use koodrive::spaces::{
    CreateGroupSpaceRequest, CreateGroupSpaceResponse, CreateSpaceRequest,
    CreateSpaceResponse, DeleteGroupSpaceRequest, DeleteSpaceRequest,
    GetSpaceByContainerIdRequest, GetSpaceByContainerIdResponse, GetSpaceRequest,
    GetSpaceResponse, ListDepartmentSpacesRequest, ListDepartmentSpacesResponse,
    ListGroupSpacesRequest, ListGroupSpacesResponse, ListSpacesByOwnerRequest,
    ListSpacesByOwnerResponse, ListTeamSpacesRequest, ListTeamSpacesResponse,
    ListUserSpacesRequest, ListUserSpacesResponse, UpdateSpaceRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::spaces`].
pub trait Spaces: Send + Sync + 'static {
    /// Lists departments with their spaces: `GET /koodrive/ose/v1/space/departmentList`.
    fn list_department_spaces(
        &self,
        call: &Call,
        request: ListDepartmentSpacesRequest,
    ) -> Result<ListDepartmentSpacesResponse, Refusal>;

    /// Gets the space of a department, a user or a group: `GET /koodrive/ose/v1/space/{owner_id}`.
    fn get_space(
        &self,
        call: &Call,
        request: GetSpaceRequest,
    ) -> Result<GetSpaceResponse, Refusal>;

    /// Creates a space for a department or a user: `POST /koodrive/ose/v1/space/{owner_id}`.
    fn create_space(
        &self,
        call: &Call,
        request: CreateSpaceRequest,
    ) -> Result<CreateSpaceResponse, Refusal>;

    /// Resizes, disables or enables a space: `PUT /koodrive/ose/v1/space/{owner_id}`.
    fn update_space(
        &self,
        call: &Call,
        request: UpdateSpaceRequest,
    ) -> Result<(), Refusal>;

    /// Deletes the space of a department or a user: `DELETE /koodrive/ose/v1/space/{owner_id}`.
    fn delete_space(
        &self,
        call: &Call,
        request: DeleteSpaceRequest,
    ) -> Result<(), Refusal>;

    /// Gets a space by its id: `GET /koodrive/ose/v1/space/container/{container_id}`.
    fn get_space_by_container_id(
        &self,
        call: &Call,
        request: GetSpaceByContainerIdRequest,
    ) -> Result<GetSpaceByContainerIdResponse, Refusal>;

    /// Lists the caller's team spaces: `GET /koodrive/ose/v1/space/teamList`.
    fn list_team_spaces(
        &self,
        call: &Call,
        request: ListTeamSpacesRequest,
    ) -> Result<ListTeamSpacesResponse, Refusal>;

    /// Creates a group with a space: `POST /koodrive/ose/v1/space/group`.
    fn create_group_space(
        &self,
        call: &Call,
        request: CreateGroupSpaceRequest,
    ) -> Result<CreateGroupSpaceResponse, Refusal>;

    /// Dissolves a group and deletes its space: `DELETE /koodrive/ose/v1/space/group/{group_id}`.
    fn delete_group_space(
        &self,
        call: &Call,
        request: DeleteGroupSpaceRequest,
    ) -> Result<(), Refusal>;

    /// Lists the group spaces of the enterprise: `GET /koodrive/ose/v1/space/groupList`.
    fn list_group_spaces(
        &self,
        call: &Call,
        request: ListGroupSpacesRequest,
    ) -> Result<ListGroupSpacesResponse, Refusal>;

    /// Lists users with their personal spaces: `GET /koodrive/ose/v1/space/userList`.
    fn list_user_spaces(
        &self,
        call: &Call,
        request: ListUserSpacesRequest,
    ) -> Result<ListUserSpacesResponse, Refusal>;

    /// Lists the spaces of one user: `GET /koodrive/ose/v2/space/{owner_id}`.
    fn list_spaces_by_owner(
        &self,
        call: &Call,
        request: ListSpacesByOwnerRequest,
    ) -> Result<ListSpacesByOwnerResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listDepartmentSpaces",
        &[
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
        ],
    ),
    (
        "getSpace",
        &[
            Parameter::required("owner_id", Form::Text),
            Parameter::required("type", Form::IntegerOf(&[0, 1, 2])),
            Parameter::optional("containerId", Form::Text),
        ],
    ),
    ("createSpace", &[Parameter::required("owner_id", Form::Text)]),
    ("updateSpace", &[Parameter::required("owner_id", Form::Text)]),
    (
        "deleteSpace",
        &[
            Parameter::required("owner_id", Form::Text),
            Parameter::required("type", Form::IntegerOf(&[0, 1, 2])),
            Parameter::optional("containerId", Form::Text),
        ],
    ),
    ("getSpaceByContainerId", &[Parameter::required("container_id", Form::Text)]),
    (
        "listTeamSpaces",
        &[
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
            Parameter::optional("teamType", Form::IntegerOf(&[0, 1, 2])),
        ],
    ),
    ("deleteGroupSpace", &[Parameter::required("group_id", Form::Text)]),
    (
        "listGroupSpaces",
        &[
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
        ],
    ),
    (
        "listUserSpaces",
        &[
            Parameter::optional("deptId", Form::Text),
            Parameter::optional("isDirect", Form::Boolean),
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
            Parameter::optional("spaceStatus", Form::IntegerOf(&[0, 1])),
        ],
    ),
    (
        "listSpacesByOwner",
        &[
            Parameter::required("owner_id", Form::Text),
            Parameter::optional("type", Form::IntegerOf(&[0, 1, 2])),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Spaces>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_department_spaces, PARAMETERS), Route::new(S::get_space,
        PARAMETERS), Route::new(S::create_space, PARAMETERS), Route::new(S::update_space,
        PARAMETERS), Route::new(S::delete_space, PARAMETERS),
        Route::new(S::get_space_by_container_id, PARAMETERS),
        Route::new(S::list_team_spaces, PARAMETERS), Route::new(S::create_group_space,
        PARAMETERS), Route::new(S::delete_group_space, PARAMETERS),
        Route::new(S::list_group_spaces, PARAMETERS), Route::new(S::list_user_spaces,
        PARAMETERS), Route::new(S::list_spaces_by_owner, PARAMETERS)
    ]
}
