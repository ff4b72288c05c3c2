//! The operations of [`crate::generated::Spaces`].
//!
//! What the documents leave open:
//!
//! - A department has at most one space; a group's space is created and deleted with the group; a user may have several.
//!   A request that names only a user means the oldest space, but to delete one of several requires `containerId`.
//! - A space is visible to its owner, to the users of its department or the members of its group, and to administrators.
//!   Administrators of the owner's department create, change and delete it.
//! - A capacity beyond the tenant's quota, or below the size of the files, is refused with 13000102.
//! - `listTeamSpaces` lists the spaces of departments that the caller can access, then those of groups, pinned ones
//!   first; `teamType` restricts the kind. `listDepartmentSpaces` and `listUserSpaces` list what the caller administers.

mod allocation;
mod groups;
mod lists;
mod single;

use koodrive::spaces::{
    CreateGroupSpaceRequest, CreateGroupSpaceResponse, CreateSpaceRequest, CreateSpaceResponse,
    DeleteGroupSpaceRequest, DeleteSpaceRequest, GetSpaceByContainerIdRequest, GetSpaceByContainerIdResponse,
    GetSpaceRequest, GetSpaceResponse, ListDepartmentSpacesRequest, ListDepartmentSpacesResponse,
    ListGroupSpacesRequest, ListGroupSpacesResponse, ListSpacesByOwnerRequest, ListSpacesByOwnerResponse,
    ListTeamSpacesRequest, ListTeamSpacesResponse, ListUserSpacesRequest, ListUserSpacesResponse, UpdateSpaceRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::Spaces;
use crate::service::Service;

impl Spaces for Service {
    fn list_department_spaces(
        &self,
        call: &Call,
        request: ListDepartmentSpacesRequest,
    ) -> Result<ListDepartmentSpacesResponse, Refusal> {
        lists::list_department_spaces(self, call, &request)
    }

    fn get_space(&self, call: &Call, request: GetSpaceRequest) -> Result<GetSpaceResponse, Refusal> {
        single::get_space(self, call, &request)
    }

    fn create_space(&self, call: &Call, request: CreateSpaceRequest) -> Result<CreateSpaceResponse, Refusal> {
        single::create_space(self, call, &request)
    }

    fn update_space(&self, call: &Call, request: UpdateSpaceRequest) -> Result<(), Refusal> {
        single::update_space(self, call, &request)
    }

    fn delete_space(&self, call: &Call, request: DeleteSpaceRequest) -> Result<(), Refusal> {
        single::delete_space(self, call, &request)
    }

    fn get_space_by_container_id(
        &self,
        call: &Call,
        request: GetSpaceByContainerIdRequest,
    ) -> Result<GetSpaceByContainerIdResponse, Refusal> {
        single::get_space_by_container_id(self, call, &request)
    }

    fn list_team_spaces(&self, call: &Call, request: ListTeamSpacesRequest) -> Result<ListTeamSpacesResponse, Refusal> {
        groups::list_team_spaces(self, call, &request)
    }

    fn create_group_space(
        &self,
        call: &Call,
        request: CreateGroupSpaceRequest,
    ) -> Result<CreateGroupSpaceResponse, Refusal> {
        groups::create_group_space(self, call, &request)
    }

    fn delete_group_space(&self, call: &Call, request: DeleteGroupSpaceRequest) -> Result<(), Refusal> {
        groups::delete_group_space(self, call, &request)
    }

    fn list_group_spaces(
        &self,
        call: &Call,
        request: ListGroupSpacesRequest,
    ) -> Result<ListGroupSpacesResponse, Refusal> {
        groups::list_group_spaces(self, call, &request)
    }

    fn list_user_spaces(&self, call: &Call, request: ListUserSpacesRequest) -> Result<ListUserSpacesResponse, Refusal> {
        lists::list_user_spaces(self, call, &request)
    }

    fn list_spaces_by_owner(
        &self,
        call: &Call,
        request: ListSpacesByOwnerRequest,
    ) -> Result<ListSpacesByOwnerResponse, Refusal> {
        single::list_spaces_by_owner(self, call, &request)
    }
}
