// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`standard_permissions`](super) are made of.

use koodrive_runtime::{integer_enum, wire};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::common::{
    ContainerId, DepartmentId, GroupRole, PermissionTemplateId, TeamId, UserId,
};
use crate::files::UserCapabilities;

/// The response of
/// [`get_initial_member_permission`](crate::standard_permissions::get_initial_member_permission).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetInitialMemberPermissionResponse {
    /// The initial permissions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<InitialMemberPermission>,
}

/// The permissions that the members of a department or group space start with.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InitialMemberPermission {
    /// A user. The documents do not say which one; the permissions are those of all new members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The department or group that owns the space.
    #[serde(rename = "spaceId", default, skip_serializing_if = "Option::is_none")]
    pub team_id: Option<TeamId>,
    /// The space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The kind of the space. The documents do not list its values: a group is 1 in `TeamKind`, and 2
    /// in `SpaceKind`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_type: Option<i32>,
    /// The template that applies, or `-1` if `capabilities` were set without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<PermissionTemplateId>,
    /// The template's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_name: Option<String>,
    /// The permissions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

/// A page of members with their permissions.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserPermissionsResponse {
    /// The members of this page. The spelling of the field is the vendor's.
    #[serde(
        rename = "userPermissonList",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub user_permissions: Vec<UserPermission>,
    /// The `cursor` to send for the next page. Presumably absent or empty on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// A member of a space, and the permissions to give to the member.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PermissionGrant {
    /// The member.
    pub user_id: UserId,
    /// The template that applies to the member, or `-1` if `capabilities` apply.
    pub template: PermissionTemplateId,
    /// The member's permissions, all eleven of them, when no template applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

impl PermissionGrant {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(user_id: UserId, template: PermissionTemplateId) -> Self {
        Self {
            user_id,
            template,
            capabilities: None,
        }
    }

    /// The member's permissions, all eleven of them, when no template applies.
    pub fn capabilities(mut self, capabilities: UserCapabilities) -> Self {
        self.capabilities = Some(capabilities);
        self
    }
}

/// Whether a team is a department or group.
///
/// The numbers differ from those of `SpaceKind`, where a group is 2.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TeamKind {
    /// A department, which owns a team space (`0`).
    Department,
    /// A group, which owns a group space (`1`).
    Group,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for TeamKind {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Department), (1, Self::Group)];
}

integer_enum!(TeamKind);

/// The response of [`update_permissions`](crate::standard_permissions::update_permissions).
///
/// **Not documented:** What else the response contains is not known: the page lacks its table and
/// its example.
pub type UpdatePermissionsResponse = Map<String, Value>;

/// A member of a department or group space, and the member's permissions.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserPermission {
    /// The member's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The member's mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// The name of the member's department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_name: Option<String>,
    /// The department that the member belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The template that applies to the member, or `-1` if the member has permissions of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_id: Option<PermissionTemplateId>,
    /// The name of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// A description of the permissions. Present only when the member has permissions of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The name of the template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template_name: Option<String>,
    /// The member's role in the department that the request names. The documents do not list the
    /// values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_role: Option<i32>,
    /// The member's role in the group that the request names. The documents do not list the values
    /// here; the roles of members are numbers elsewhere, too.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_role: Option<GroupRole>,
    /// The member's permissions. The table has a list of them here, where other responses have one
    /// object.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<UserCapabilities>,
}
