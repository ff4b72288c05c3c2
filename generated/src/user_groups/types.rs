// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`user_groups`](super) are made of.

use koodrive_runtime::{Time, integer_enum, wire};
use serde::{Deserialize, Serialize};

use crate::common::{
    BatchStatus, DepartmentId, GroupId, GroupRole, PermissionTemplateId, PinState, UserId,
};
use crate::files::UserCapabilities;

/// The response of [`create_user_group`](crate::user_groups::create_user_group).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateUserGroupResponse {
    /// The new group's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<GroupId>,
}

/// A page of members.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserGroupMembersResponse {
    /// The total number of members, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// The members of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub user_group_member_infos: Vec<UserGroupMember>,
}

/// A page of groups.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserGroupsResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The groups of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub user_group_list: Vec<UserGroup>,
    /// The total number of groups, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// A user, and the user's permissions on the files of a group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MemberGrant {
    /// The user.
    pub user_id: UserId,
    /// The permission template that applies to the user, or `-1` if `capabilities` applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<PermissionTemplateId>,
    /// The user's permissions, when no template applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<UserCapabilities>,
}

impl MemberGrant {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            template: None,
            capabilities: None,
        }
    }

    /// The permission template that applies to the user, or `-1` if `capabilities` applies.
    pub fn template(mut self, template: impl Into<PermissionTemplateId>) -> Self {
        self.template = Some(template.into());
        self
    }

    /// The user's permissions, when no template applies.
    pub fn capabilities(mut self, capabilities: UserCapabilities) -> Self {
        self.capabilities = Some(capabilities);
        self
    }
}

/// A group of users.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserGroup {
    /// The group's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<GroupId>,
    /// The group's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// The user who created the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<UserId>,
    /// When the group was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the group last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_time: Option<Time>,
}

/// The kind of a group.
///
/// The documents do not explain the difference.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserGroupKind {
    /// A group (`0`).
    Group,
    /// A user group (`1`).
    UserGroup,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for UserGroupKind {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Group), (1, Self::UserGroup)];
}

integer_enum!(UserGroupKind);

/// A user as a member of a group.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserGroupMember {
    /// The member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The member's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The department that the member belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The name of that department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_name: Option<String>,
    /// The member's mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// When the user was added to the group, presumably in UTC.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the membership last changed, presumably in UTC.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_time: Option<Time>,
    /// A member's role in a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<GroupRole>,
    /// Whether the entry is pinned to the top of lists; 0 by default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<PinState>,
}

/// The outcome of a change to the members of a group.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserGroupMembersResponse {
    /// Whether a batch operation succeeded for all of its items, some of them, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<BatchStatus>,
    /// The users for whom the change failed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed_list: Vec<UserId>,
    /// An id that appears only in the published examples, which do not explain what it identifies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}
