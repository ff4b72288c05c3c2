// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`user_groups`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{GroupId, GroupRole, PinState, UserId};
use crate::errors::ERRORS;
use crate::user_groups::{
    CreateUserGroupResponse, ListUserGroupMembersResponse, ListUserGroupsResponse,
    MemberGrant, UserGroup, UserGroupKind, UserGroupMember, UserGroupMembersResponse,
};

/// The request of [`list_user_groups`](super::list_user_groups). Its page has an
/// [example](super::list_user_groups#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserGroupsRequest {
    /// The maximum number of groups to return on one page, from 1 to 100.
    pub page_size: u32,
    /// Where the page starts: the `next_cursor` of the previous response. Empty for the first page.
    pub page_cursor: String,
    /// The name of the group to search for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// The kind of group to list.
    pub source_type: UserGroupKind,
}

impl ListUserGroupsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(source_type: UserGroupKind) -> Self {
        Self {
            page_size: 100,
            page_cursor: String::new(),
            group_name: None,
            source_type,
        }
    }

    /// The maximum number of groups to return on one page, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = page_size;
        self
    }

    /// Where the page starts: the `next_cursor` of the previous response.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = page_cursor.into();
        self
    }

    /// The name of the group to search for.
    pub fn group_name(mut self, group_name: impl Into<String>) -> Self {
        self.group_name = Some(group_name.into());
        self
    }
}

impl Request for ListUserGroupsRequest {
    type Response = ListUserGroupsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listUserGroups",
        method: Method::Get,
        path: "/koodrive/ose/v1/usergroups",
        params: &[
            Param::query("pageSize"),
            Param::query("pageCursor"),
            Param::query("groupName"),
            Param::query("sourceType"),
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

impl Paged for ListUserGroupsRequest {
    type Item = UserGroup;

    type Style = pagination::Cursor;

    fn items(page: &mut ListUserGroupsResponse) -> Option<&mut Vec<UserGroup>> {
        Some(&mut page.user_group_list)
    }

    fn position(&self) -> Option<String> {
        Some(self.page_cursor.clone())
    }

    fn rest(page: &ListUserGroupsResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = to;
    }
}

/// The request of [`create_user_group`](super::create_user_group). Its page has an
/// [example](super::create_user_group#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateUserGroupRequest {
    /// The group's name: 1 to 30 characters, none of `< > | : " * ? / \` and no emoji, and neither `.`
    /// nor `..`.
    pub group_name: String,
    /// The kind of group to create.
    pub source_type: UserGroupKind,
}

impl CreateUserGroupRequest {
    /// Creates a request from all of its fields.
    pub fn new(group_name: impl Into<String>, source_type: UserGroupKind) -> Self {
        Self {
            group_name: group_name.into(),
            source_type,
        }
    }
}

impl Request for CreateUserGroupRequest {
    type Response = CreateUserGroupResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createUserGroup",
        method: Method::Post,
        path: "/koodrive/ose/v1/usergroups",
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

/// The request of [`update_user_group`](super::update_user_group). Its page has an
/// [example](super::update_user_group#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateUserGroupRequest {
    /// The group.
    #[serde(rename = "group_id")]
    pub group_id: GroupId,
    /// The group's new name: 1 to 30 characters, none of `< > | : " * ? / \` and no emoji, and neither
    /// `.` nor `..`.
    pub group_name: String,
    /// The member whose `role` to change.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The new role of that member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<GroupRole>,
    /// The URL of the group's icon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon_url: Option<String>,
    /// Whether to pin the group to the top of lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<PinState>,
    /// The kind of the group.
    pub source_type: UserGroupKind,
}

impl UpdateUserGroupRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(
        group_id: GroupId,
        group_name: impl Into<String>,
        source_type: UserGroupKind,
    ) -> Self {
        Self {
            group_id,
            group_name: group_name.into(),
            user_id: None,
            role: None,
            icon_url: None,
            top: None,
            source_type,
        }
    }

    /// The member whose `role` to change.
    pub fn user_id(mut self, user_id: impl Into<UserId>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// The new role of that member.
    pub fn role(mut self, role: GroupRole) -> Self {
        self.role = Some(role);
        self
    }

    /// The URL of the group's icon.
    pub fn icon_url(mut self, icon_url: impl Into<String>) -> Self {
        self.icon_url = Some(icon_url.into());
        self
    }

    /// Whether to pin the group to the top of lists.
    pub fn top(mut self, top: PinState) -> Self {
        self.top = Some(top);
        self
    }
}

impl Request for UpdateUserGroupRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateUserGroup",
        method: Method::Put,
        path: "/koodrive/ose/v1/usergroups/{group_id}",
        params: &[Param::path("group_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_user_group`](super::delete_user_group). Its page has an
/// [example](super::delete_user_group#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeleteUserGroupRequest {
    /// The group.
    pub group_id: GroupId,
}

impl DeleteUserGroupRequest {
    /// Creates a request from all of its fields.
    pub fn new(group_id: impl Into<GroupId>) -> Self {
        Self { group_id: group_id.into() }
    }
}

impl Request for DeleteUserGroupRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteUserGroup",
        method: Method::Delete,
        path: "/koodrive/ose/v1/usergroups/{group_id}",
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

/// The request of [`list_user_group_members`](super::list_user_group_members). Its page has an
/// [example](super::list_user_group_members#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserGroupMembersRequest {
    /// The group.
    #[serde(rename = "group_id")]
    pub group_id: GroupId,
    /// How many entries to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of entries to return, from 1 to 100.
    pub limit: u32,
    /// A search term, such as the name of a member or of the owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
}

impl ListUserGroupMembersRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(group_id: impl Into<GroupId>, offset: u64, limit: u32) -> Self {
        Self {
            group_id: group_id.into(),
            offset,
            limit,
            key_word: None,
        }
    }

    /// A search term, such as the name of a member or of the owner.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }
}

impl Request for ListUserGroupMembersRequest {
    type Response = ListUserGroupMembersResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listUserGroupMembers",
        method: Method::Get,
        path: "/koodrive/ose/v1/usergroups/{group_id}/members",
        params: &[
            Param::path("group_id"),
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

impl Paged for ListUserGroupMembersRequest {
    type Item = UserGroupMember;

    type Style = pagination::Offset;

    fn items(
        page: &mut ListUserGroupMembersResponse,
    ) -> Option<&mut Vec<UserGroupMember>> {
        Some(&mut page.user_group_member_infos)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &ListUserGroupMembersResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`add_user_group_members`](super::add_user_group_members). Its page has an
/// [example](super::add_user_group_members#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AddUserGroupMembersRequest {
    /// The group.
    #[serde(rename = "group_id")]
    pub group_id: GroupId,
    /// The users to add.
    pub user_ids: Vec<UserId>,
    /// The same users, each with the user's permissions in the group. The vendor's pages of 2025 and
    /// later have this field instead of `user_ids`; to support both old and new services, send both.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amend_mod_roles: Option<Vec<MemberGrant>>,
}

impl AddUserGroupMembersRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(group_id: GroupId, user_ids: impl IntoIterator<Item = UserId>) -> Self {
        Self {
            group_id,
            user_ids: user_ids.into_iter().collect(),
            amend_mod_roles: None,
        }
    }

    /// The same users, each with the user's permissions in the group.
    pub fn amend_mod_roles(
        mut self,
        amend_mod_roles: impl IntoIterator<Item = MemberGrant>,
    ) -> Self {
        self.amend_mod_roles = Some(amend_mod_roles.into_iter().collect());
        self
    }
}

impl Request for AddUserGroupMembersRequest {
    type Response = UserGroupMembersResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "addUserGroupMembers",
        method: Method::Post,
        path: "/koodrive/ose/v1/usergroups/{group_id}/members/batchAdd",
        params: &[Param::path("group_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`remove_user_group_members`](super::remove_user_group_members). Its page has an
/// [example](super::remove_user_group_members#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RemoveUserGroupMembersRequest {
    /// The group.
    #[serde(rename = "group_id")]
    pub group_id: GroupId,
    /// The users to remove.
    pub user_ids: Vec<UserId>,
    /// The same users; only their ids matter. The vendor's pages of 2025 and later have this field
    /// instead of `user_ids`; to support both old and new services, send both.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amend_mod_roles: Option<Vec<MemberGrant>>,
}

impl RemoveUserGroupMembersRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(group_id: GroupId, user_ids: impl IntoIterator<Item = UserId>) -> Self {
        Self {
            group_id,
            user_ids: user_ids.into_iter().collect(),
            amend_mod_roles: None,
        }
    }

    /// The same users; only their ids matter.
    pub fn amend_mod_roles(
        mut self,
        amend_mod_roles: impl IntoIterator<Item = MemberGrant>,
    ) -> Self {
        self.amend_mod_roles = Some(amend_mod_roles.into_iter().collect());
        self
    }
}

impl Request for RemoveUserGroupMembersRequest {
    type Response = UserGroupMembersResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "removeUserGroupMembers",
        method: Method::Post,
        path: "/koodrive/ose/v1/usergroups/{group_id}/members/batchDelete",
        params: &[Param::path("group_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
