// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`standard_permissions`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{
    ContainerId, DepartmentId, FileId, GroupId, PermissionTemplateId, TeamId,
};
use crate::errors::ERRORS;
use crate::files::UserCapabilities;
use crate::standard_permissions::{
    GetInitialMemberPermissionResponse, ListUserPermissionsResponse, PermissionGrant,
    TeamKind, UpdatePermissionsResponse, UserPermission,
};

/// The request of [`get_initial_member_permission`](super::get_initial_member_permission). Its page
/// has an [example](super::get_initial_member_permission#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetInitialMemberPermissionRequest {
    /// The department or group that owns the space. Not the id of the space itself.
    #[serde(rename = "spaceId")]
    pub team_id: TeamId,
}

impl GetInitialMemberPermissionRequest {
    /// Creates a request from all of its fields.
    pub fn new(team_id: impl Into<TeamId>) -> Self {
        Self { team_id: team_id.into() }
    }
}

impl Request for GetInitialMemberPermissionRequest {
    type Response = GetInitialMemberPermissionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getInitialMemberPermission",
        method: Method::Get,
        path: "/koodrive/ose/v1/permission/member/initial/{spaceId}",
        params: &[Param::path("spaceId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`set_initial_member_permission`](super::set_initial_member_permission). Its page
/// has an [example](super::set_initial_member_permission#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetInitialMemberPermissionRequest {
    /// The department or group that owns the space. Not the id of the space itself.
    #[serde(rename = "spaceId")]
    pub team_id: TeamId,
    /// The template that applies, or `-1` if `capabilities` apply.
    pub template_id: PermissionTemplateId,
    /// The permissions, all eleven of them. Required when `template_id` is `-1`; omit them when it is a
    /// named template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

impl SetInitialMemberPermissionRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(team_id: TeamId, template_id: PermissionTemplateId) -> Self {
        Self {
            team_id,
            template_id,
            capabilities: None,
        }
    }

    /// The permissions, all eleven of them.
    pub fn capabilities(mut self, capabilities: UserCapabilities) -> Self {
        self.capabilities = Some(capabilities);
        self
    }
}

impl Request for SetInitialMemberPermissionRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "setInitialMemberPermission",
        method: Method::Post,
        path: "/koodrive/ose/v1/permission/member/initial",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_permissions`](super::update_permissions). Its page has an
/// [example](super::update_permissions#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdatePermissionsRequest {
    /// The space.
    pub container: ContainerId,
    /// The members, each with the permissions to give.
    pub amend_mod_roles: Vec<PermissionGrant>,
    /// Whether the space belongs to a department or group.
    #[serde(rename = "type")]
    pub kind: TeamKind,
    /// The file or folder that the permissions apply to. Without it, they apply to the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
}

impl UpdatePermissionsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(
        container: impl Into<ContainerId>,
        amend_mod_roles: impl IntoIterator<Item = PermissionGrant>,
        kind: TeamKind,
    ) -> Self {
        Self {
            container: container.into(),
            amend_mod_roles: amend_mod_roles.into_iter().collect(),
            kind,
            file_id: None,
        }
    }

    /// The file or folder that the permissions apply to.
    pub fn file_id(mut self, file_id: impl Into<FileId>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }
}

impl Request for UpdatePermissionsRequest {
    type Response = UpdatePermissionsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "updatePermissions",
        method: Method::Put,
        path: "/koodrive/ose/v1/permission/batchupdate",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_user_permissions`](super::list_user_permissions). Its page has an
/// [example](super::list_user_permissions#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserPermissionsRequest {
    /// Only members with this template; `-1` for members with permissions of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<PermissionTemplateId>,
    /// Whether the space belongs to a department or group. It decides which of `dept_id` and `group_id`
    /// to send.
    pub space_type: TeamKind,
    /// The group that owns the space. Required when `space_type` is 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// The department that owns the space. Required when `space_type` is 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The maximum number of members to return, at most 100. The documents state no default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i32>,
    /// Where the page starts: the `next_cursor` from the response with the previous page. Omit it for
    /// the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The space.
    pub container_id: ContainerId,
    /// Only members with this name. The documents do not say whether a part of the name is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The file or folder whose permissions to list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
}

impl ListUserPermissionsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: impl Into<ContainerId>, space_type: TeamKind) -> Self {
        Self {
            template_id: None,
            space_type,
            group_id: None,
            dept_id: None,
            count: None,
            cursor: None,
            container_id: container_id.into(),
            user_name: None,
            file_id: None,
        }
    }

    /// Only members with this template; `-1` for members with permissions of their own.
    pub fn template_id(mut self, template_id: impl Into<PermissionTemplateId>) -> Self {
        self.template_id = Some(template_id.into());
        self
    }

    /// The group that owns the space.
    pub fn group_id(mut self, group_id: impl Into<GroupId>) -> Self {
        self.group_id = Some(group_id.into());
        self
    }

    /// The department that owns the space.
    pub fn dept_id(mut self, dept_id: impl Into<DepartmentId>) -> Self {
        self.dept_id = Some(dept_id.into());
        self
    }

    /// The maximum number of members to return, at most 100.
    pub fn count(mut self, count: i32) -> Self {
        self.count = Some(count);
        self
    }

    /// Where the page starts: the `next_cursor` from the response with the previous page.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Only members with this name.
    pub fn user_name(mut self, user_name: impl Into<String>) -> Self {
        self.user_name = Some(user_name.into());
        self
    }

    /// The file or folder whose permissions to list.
    pub fn file_id(mut self, file_id: impl Into<FileId>) -> Self {
        self.file_id = Some(file_id.into());
        self
    }
}

impl Request for ListUserPermissionsRequest {
    type Response = ListUserPermissionsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listUserPermissions",
        method: Method::Get,
        path: "/koodrive/ose/v1/permission/userList",
        params: &[
            Param::query("templateId"),
            Param::query("spaceType"),
            Param::query("groupId"),
            Param::query("deptId"),
            Param::query("count"),
            Param::query("cursor"),
            Param::query("containerId"),
            Param::query("userName"),
            Param::query("fileId"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListUserPermissionsRequest {
    type Item = UserPermission;

    type Style = pagination::Cursor;

    fn items(
        page: &mut ListUserPermissionsResponse,
    ) -> Option<&mut Vec<UserPermission>> {
        Some(&mut page.user_permissions)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &ListUserPermissionsResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}
