// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`spaces`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, DepartmentId, GroupId, SpaceKind, UserId};
use crate::errors::ERRORS;
use crate::files::UserCapabilities;
use crate::spaces::{
    CreateGroupSpaceResponse, CreateSpaceResponse, DepartmentSpace,
    GetSpaceByContainerIdResponse, GetSpaceResponse, ListDepartmentSpacesResponse,
    ListGroupSpacesResponse, ListSpacesByOwnerResponse, ListTeamSpacesResponse,
    ListUserSpacesResponse, SpaceOwnerId, SpaceStatus, TeamSpace, TeamSpaceFilter,
    UserSpace,
};
use crate::user_groups::MemberGrant;

/// The request of [`list_department_spaces`](super::list_department_spaces). Its page has an
/// [example](super::list_department_spaces#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListDepartmentSpacesRequest {
    /// How many departments to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of departments to return, from 1 to 100.
    pub limit: u32,
    /// A search term, matched against the name and the administrators of a department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
}

impl ListDepartmentSpacesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            offset,
            limit,
            key_word: None,
        }
    }

    /// A search term, matched against the name and the administrators of a department.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }
}

impl Request for ListDepartmentSpacesRequest {
    type Response = ListDepartmentSpacesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listDepartmentSpaces",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/departmentList",
        params: &[
            Param::query("offset"),
            Param::query("limit"),
            Param::query("keyWord"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListDepartmentSpacesRequest {
    type Item = DepartmentSpace;

    type Style = pagination::Offset;

    fn items(
        page: &mut ListDepartmentSpacesResponse,
    ) -> Option<&mut Vec<DepartmentSpace>> {
        Some(&mut page.departments)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListDepartmentSpacesResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`get_space`](super::get_space). Its page has an
/// [example](super::get_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetSpaceRequest {
    /// The owner of the space.
    #[serde(rename = "owner_id")]
    pub owner_id: SpaceOwnerId,
    /// The kind of owner.
    #[serde(rename = "type")]
    pub kind: SpaceKind,
    /// Which space, where a user has several personal ones.
    ///
    /// Only in the carrier edition.
    ///
    /// Documented since 2026-02.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
}

impl GetSpaceRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {
        Self {
            owner_id: owner_id.into(),
            kind,
            container_id: None,
        }
    }

    /// Which space, where a user has several personal ones.
    pub fn container_id(mut self, container_id: impl Into<ContainerId>) -> Self {
        self.container_id = Some(container_id.into());
        self
    }
}

impl Request for GetSpaceRequest {
    type Response = GetSpaceResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getSpace",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/{owner_id}",
        params: &[
            Param::path("owner_id"),
            Param::query("type"),
            Param::query("containerId"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`create_space`](super::create_space). Its page has an
/// [example](super::create_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct CreateSpaceRequest {
    /// The department or user to create the space for.
    pub owner_id: SpaceOwnerId,
    /// The size of the space in GB.
    pub capacity: u64,
    /// The kind of owner, `Department` or `Personal`.
    #[serde(rename = "type")]
    pub kind: SpaceKind,
    /// What the owner may do with the files of the space.
    ///
    /// Documented since 2025-12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

impl CreateSpaceRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(
        owner_id: impl Into<SpaceOwnerId>,
        capacity: u64,
        kind: SpaceKind,
    ) -> Self {
        Self {
            owner_id: owner_id.into(),
            capacity,
            kind,
            capabilities: None,
        }
    }

    /// What the owner may do with the files of the space.
    pub fn capabilities(mut self, capabilities: UserCapabilities) -> Self {
        self.capabilities = Some(capabilities);
        self
    }
}

impl Request for CreateSpaceRequest {
    type Response = CreateSpaceResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createSpace",
        method: Method::Post,
        path: "/koodrive/ose/v1/space/{owner_id}",
        params: &[Param::path("owner_id")],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_space`](super::update_space). Its page has an
/// [example](super::update_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct UpdateSpaceRequest {
    /// The department or user that the space belongs to.
    pub owner_id: SpaceOwnerId,
    /// The new status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SpaceStatus>,
    /// The new size in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u64>,
    /// The kind of owner, `Department` or `Personal`.
    #[serde(rename = "type")]
    pub kind: SpaceKind,
}

impl UpdateSpaceRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {
        Self {
            owner_id: owner_id.into(),
            status: None,
            capacity: None,
            kind,
        }
    }

    /// The new status.
    pub fn status(mut self, status: SpaceStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// The new size in GB.
    pub fn capacity(mut self, capacity: u64) -> Self {
        self.capacity = Some(capacity);
        self
    }
}

impl Request for UpdateSpaceRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateSpace",
        method: Method::Put,
        path: "/koodrive/ose/v1/space/{owner_id}",
        params: &[Param::path("owner_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_space`](super::delete_space). Its page has an
/// [example](super::delete_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteSpaceRequest {
    /// The department or user that the space belongs to.
    #[serde(rename = "owner_id")]
    pub owner_id: SpaceOwnerId,
    /// The kind of owner, `Department` or `Personal`.
    #[serde(rename = "type")]
    pub kind: SpaceKind,
    /// The space to delete. Required when the user has several spaces.
    ///
    /// Documented since 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
}

impl DeleteSpaceRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(owner_id: impl Into<SpaceOwnerId>, kind: SpaceKind) -> Self {
        Self {
            owner_id: owner_id.into(),
            kind,
            container_id: None,
        }
    }

    /// The space to delete.
    pub fn container_id(mut self, container_id: impl Into<ContainerId>) -> Self {
        self.container_id = Some(container_id.into());
        self
    }
}

impl Request for DeleteSpaceRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteSpace",
        method: Method::Delete,
        path: "/koodrive/ose/v1/space/{owner_id}",
        params: &[
            Param::path("owner_id"),
            Param::query("type"),
            Param::query("containerId"),
        ],
        auth: Auth::Token,
        idempotent: false,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_space_by_container_id`](super::get_space_by_container_id). Its page has an
/// [example](super::get_space_by_container_id#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetSpaceByContainerIdRequest {
    /// The space.
    pub container_id: ContainerId,
}

impl GetSpaceByContainerIdRequest {
    /// Creates a request from all of its fields.
    pub fn new(container_id: impl Into<ContainerId>) -> Self {
        Self {
            container_id: container_id.into(),
        }
    }
}

impl Request for GetSpaceByContainerIdRequest {
    type Response = GetSpaceByContainerIdResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getSpaceByContainerId",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/container/{container_id}",
        params: &[Param::path("container_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_team_spaces`](super::list_team_spaces). Its page has an
/// [example](super::list_team_spaces#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListTeamSpacesRequest {
    /// How many spaces to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of spaces to return, from 1 to 100.
    pub limit: u32,
    /// A search term, matched against the names of the team and of its owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
    /// Only team spaces of this kind. The documents do not say what is listed without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_type: Option<TeamSpaceFilter>,
}

impl ListTeamSpacesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            offset,
            limit,
            key_word: None,
            team_type: None,
        }
    }

    /// A search term, matched against the names of the team and of its owner.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }

    /// Only team spaces of this kind.
    pub fn team_type(mut self, team_type: TeamSpaceFilter) -> Self {
        self.team_type = Some(team_type);
        self
    }
}

impl Request for ListTeamSpacesRequest {
    type Response = ListTeamSpacesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listTeamSpaces",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/teamList",
        params: &[
            Param::query("offset"),
            Param::query("limit"),
            Param::query("keyWord"),
            Param::query("teamType"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListTeamSpacesRequest {
    type Item = TeamSpace;

    type Style = pagination::Offset;

    fn items(page: &mut ListTeamSpacesResponse) -> Option<&mut Vec<TeamSpace>> {
        Some(&mut page.teams)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListTeamSpacesResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`create_group_space`](super::create_group_space). Its page has an
/// [example](super::create_group_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateGroupSpaceRequest {
    /// The name of the group: 1 to 30 characters, none of `< > | : " * ? / \`, and neither `.` nor
    /// `..`.
    pub name: String,
    /// The users to add to the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
    /// The users to add to the group, each with the user's permissions.
    ///
    /// Documented since 2025.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add_group_users: Option<Vec<MemberGrant>>,
    /// The URL of the group's icon. The published example is `1`, not a URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon_url: Option<String>,
    /// The size of the space in GB. The default is presumably `group_space_size` from
    /// [`get_service`](crate::services::get_service).
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u64>,
}

impl CreateGroupSpaceRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            user_ids: None,
            add_group_users: None,
            icon_url: None,
            capacity: None,
        }
    }

    /// The users to add to the group.
    pub fn user_ids(
        mut self,
        user_ids: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.user_ids = Some(user_ids.into_iter().map(Into::into).collect());
        self
    }

    /// The users to add to the group, each with the user's permissions.
    pub fn add_group_users(
        mut self,
        add_group_users: impl IntoIterator<Item = MemberGrant>,
    ) -> Self {
        self.add_group_users = Some(add_group_users.into_iter().collect());
        self
    }

    /// The URL of the group's icon.
    pub fn icon_url(mut self, icon_url: impl Into<String>) -> Self {
        self.icon_url = Some(icon_url.into());
        self
    }

    /// The size of the space in GB.
    pub fn capacity(mut self, capacity: u64) -> Self {
        self.capacity = Some(capacity);
        self
    }
}

impl Request for CreateGroupSpaceRequest {
    type Response = CreateGroupSpaceResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createGroupSpace",
        method: Method::Post,
        path: "/koodrive/ose/v1/space/group",
        params: &[],
        auth: Auth::Token,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_group_space`](super::delete_group_space). Its page has an
/// [example](super::delete_group_space#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeleteGroupSpaceRequest {
    /// The group.
    pub group_id: GroupId,
}

impl DeleteGroupSpaceRequest {
    /// Creates a request from all of its fields.
    pub fn new(group_id: impl Into<GroupId>) -> Self {
        Self { group_id: group_id.into() }
    }
}

impl Request for DeleteGroupSpaceRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteGroupSpace",
        method: Method::Delete,
        path: "/koodrive/ose/v1/space/group/{group_id}",
        params: &[Param::path("group_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_group_spaces`](super::list_group_spaces). Its page has an
/// [example](super::list_group_spaces#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListGroupSpacesRequest {
    /// How many spaces to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of spaces to return, from 1 to 100.
    pub limit: u32,
    /// A search term, matched against the names of the group and of its owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
}

impl ListGroupSpacesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            offset,
            limit,
            key_word: None,
        }
    }

    /// A search term, matched against the names of the group and of its owner.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }
}

impl Request for ListGroupSpacesRequest {
    type Response = ListGroupSpacesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listGroupSpaces",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/groupList",
        params: &[
            Param::query("offset"),
            Param::query("limit"),
            Param::query("keyWord"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListGroupSpacesRequest {
    type Item = TeamSpace;

    type Style = pagination::Offset;

    fn items(page: &mut ListGroupSpacesResponse) -> Option<&mut Vec<TeamSpace>> {
        Some(&mut page.groups)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListGroupSpacesResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`list_user_spaces`](super::list_user_spaces). Its page has an
/// [example](super::list_user_spaces#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserSpacesRequest {
    /// Only users of this department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// Whether to list only users who belong to the department itself, not to the departments below it.
    /// The default is false.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub is_direct: Option<bool>,
    /// How many users to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of users to return, from 1 to 100.
    pub limit: u32,
    /// A search term, matched against the name and the mobile number of a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
    /// Only users whose space has this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_status: Option<SpaceStatus>,
}

impl ListUserSpacesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            dept_id: None,
            is_direct: None,
            offset,
            limit,
            key_word: None,
            space_status: None,
        }
    }

    /// Only users of this department.
    pub fn dept_id(mut self, dept_id: impl Into<DepartmentId>) -> Self {
        self.dept_id = Some(dept_id.into());
        self
    }

    /// Whether to list only users who belong to the department itself, not to the departments below it.
    pub fn is_direct(mut self, is_direct: bool) -> Self {
        self.is_direct = Some(is_direct);
        self
    }

    /// A search term, matched against the name and the mobile number of a user.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }

    /// Only users whose space has this status.
    pub fn space_status(mut self, space_status: SpaceStatus) -> Self {
        self.space_status = Some(space_status);
        self
    }
}

impl Request for ListUserSpacesRequest {
    type Response = ListUserSpacesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listUserSpaces",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/userList",
        params: &[
            Param::query("deptId"),
            Param::query("isDirect"),
            Param::query("offset"),
            Param::query("limit"),
            Param::query("keyWord"),
            Param::query("spaceStatus"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListUserSpacesRequest {
    type Item = UserSpace;

    type Style = pagination::Offset;

    fn items(page: &mut ListUserSpacesResponse) -> Option<&mut Vec<UserSpace>> {
        Some(&mut page.users)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListUserSpacesResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`list_spaces_by_owner`](super::list_spaces_by_owner). Its page has an
/// [example](super::list_spaces_by_owner#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListSpacesByOwnerRequest {
    /// The user.
    pub owner_id: UserId,
    /// Only spaces of this kind.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SpaceKind>,
}

impl ListSpacesByOwnerRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(owner_id: impl Into<UserId>) -> Self {
        Self {
            owner_id: owner_id.into(),
            kind: None,
        }
    }

    /// Only spaces of this kind.
    pub fn kind(mut self, kind: SpaceKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl Request for ListSpacesByOwnerRequest {
    type Response = ListSpacesByOwnerResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listSpacesByOwner",
        method: Method::Get,
        path: "/koodrive/ose/v2/space/{owner_id}",
        params: &[Param::path("owner_id"), Param::query("type")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
