// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`spaces`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Time, integer_enum, string_id, wire};
use serde::Deserialize;

use crate::common::{
    AccountRole, AccountStatus, ContainerId, DepartmentId, FileId, GroupId, GroupRole,
    OrgUserId, PinState, SpaceKind, TeamId, TenantId, UserId,
};

/// The response of [`create_group_space`](crate::spaces::create_group_space).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateGroupSpaceResponse {
    /// The users who could not be added to the group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed_list: Vec<UserId>,
    /// The new group's id. The table calls it the id of the space.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<GroupId>,
}

/// The response of [`create_space`](crate::spaces::create_space).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateSpaceResponse {
    /// The new space. The table has it, but the published response does not: be prepared to call
    /// [`get_space`](crate::spaces::get_space).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Space>,
}

/// A department and its space.
///
/// If the department has no space, only `id`, `parent_id`, `name` and `tenant_id` are present.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DepartmentSpace {
    /// The department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
    /// The parent department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<DepartmentId>,
    /// The department's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The number of users in the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_num: Option<u64>,
    /// The owner of the space; the same as `id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<DepartmentId>,
    /// Whether the space can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SpaceStatus>,
    /// The size of the space in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How much of the space is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_used: Option<u64>,
    /// The space's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The root folder of the ordinary files, which are stored unencrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biz_root_file_id: Option<FileId>,
    /// The root folder of the safe box, whose files are stored encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biz_sbox_file_id: Option<FileId>,
    /// The user who created the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserId>,
    /// When the space was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// The user who last changed the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<UserId>,
    /// When the space last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time: Option<Time>,
}

/// The response of [`get_space_by_container_id`](crate::spaces::get_space_by_container_id).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetSpaceByContainerIdResponse {
    /// The space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Space>,
}

/// The response of [`get_space`](crate::spaces::get_space).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetSpaceResponse {
    /// The space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Space>,
}

/// A page of departments.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListDepartmentSpacesResponse {
    /// The total number of departments, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// The departments of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<DepartmentSpace>,
}

/// A page of group spaces, and the enterprise's limits on them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListGroupSpacesResponse {
    /// The total number of matching group spaces, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// The number of groups in the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups_total: Option<u64>,
    /// The maximum number of groups in the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups_max: Option<i64>,
    /// The storage allocated to group spaces, in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned_capacity: Option<i64>,
    /// The maximum storage that can be allocated to group spaces, in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_capacity: Option<i64>,
    /// The group spaces of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<TeamSpace>,
}

/// The response of [`list_spaces_by_owner`](crate::spaces::list_spaces_by_owner).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListSpacesByOwnerResponse {
    /// The user's spaces. The published example shows a single space outside a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Space>,
}

/// A page of team spaces.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListTeamSpacesResponse {
    /// The total number of team spaces, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// The team spaces of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamSpace>,
}

/// A page of users with their personal spaces.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListUserSpacesResponse {
    /// The users of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<UserSpace>,
    /// The total number of matching users, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// The storage of a department, a user or a group.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Space {
    /// The kind of owner.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SpaceKind>,
    /// Whether the space can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SpaceStatus>,
    /// The owner of the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<SpaceOwnerId>,
    /// The space's id, which the file operations take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The name of the space. Known only from
    /// [`list_spaces_by_owner`](crate::spaces::list_spaces_by_owner).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The root folder of the ordinary files, which are stored unencrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biz_root_file_id: Option<FileId>,
    /// The root folder of the safe box, whose files are stored encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biz_sbox_file_id: Option<FileId>,
    /// The parent of the two root folders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_file_id: Option<FileId>,
    /// The size of the space in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How much of the space is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_used: Option<u64>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user who created the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserId>,
    /// When the space was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// The user who last changed the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<UserId>,
    /// When the space last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time: Option<Time>,
    /// The user on whose behalf the space was created. The published example has a number, which has
    /// lost its last digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<UserId>,
}

/// The id of the owner of a space: a department, a user or a group.
///
/// The kind of the space determines which of them it is. The value is the same as that of the
/// `DepartmentId`, the `UserId` or the `GroupId`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SpaceOwnerId(Cow<'static, str>);

string_id!(SpaceOwnerId);

/// Whether a space can be used.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpaceStatus {
    /// It can be used (`0`).
    Active,
    /// The space and its files still exist, but nobody can access the files (`1`).
    Disabled,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SpaceStatus {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Active), (1, Self::Disabled)];
}

integer_enum!(SpaceStatus);

/// A team and its space.
///
/// A team is a department or a group. [`list_team_spaces`](crate::spaces::list_team_spaces) returns
/// both kinds as the caller sees them; [`list_group_spaces`](crate::spaces::list_group_spaces)
/// returns only groups, as the administrator sees them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TeamSpace {
    /// The department or group. [`delete_group_space`](crate::spaces::delete_group_space) takes the id
    /// of a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TeamId>,
    /// The name of the team. The tables call the field `name` or omit it.
    #[serde(alias = "name", default, skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// Whether the space can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SpaceStatus>,
    /// The size of the space in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How much of the space is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_used: Option<u64>,
    /// The space's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The number of users in the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_num: Option<u64>,
    /// The user who owns the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<UserId>,
    /// The owner's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_name: Option<String>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user who created the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserId>,
    /// When the space was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// The user who last changed the space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<UserId>,
    /// When the space last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time: Option<Time>,
    /// The root folder of the ordinary files, which are stored unencrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biz_root_file_id: Option<FileId>,
    /// The root folder of the safe box, whose files are stored encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biz_sbox_file_id: Option<FileId>,
    /// The URL of the team's icon. The published example is `1`, not a URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon_url: Option<String>,
    /// Whether the caller has pinned the team to the top of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<PinState>,
    /// The caller's role in the team.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<GroupRole>,
}

/// Which of the caller's team spaces to list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TeamSpaceFilter {
    /// The spaces of departments (`0`).
    Department,
    /// The spaces of groups that the caller owns (`1`).
    Owned,
    /// The spaces of groups that the caller has joined and others own (`2`).
    Joined,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for TeamSpaceFilter {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::Department),
        (1, Self::Owned),
        (2, Self::Joined),
    ];
}

integer_enum!(TeamSpaceFilter);

/// A user and the user's personal space.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserSpace {
    /// The user's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The department that the user belongs to. The published example has a number, which has lost its
    /// last digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
    /// The department's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_name: Option<String>,
    /// The user's mobile number, with its middle digits masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// The user's role in the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<AccountRole>,
    /// The status of the user's account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<AccountStatus>,
    /// The space's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The size of the space in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// How much of the space is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_used: Option<u64>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user's id inside KooDrive. The table calls it the id of the user's space.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The id of the user's OrgID account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<OrgUserId>,
    /// Whether the space can be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_status: Option<SpaceStatus>,
}
