// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`shares`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, Secret, Time,
    pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, DepartmentId, FileId, GroupId, SortDirection, UserId};
use crate::errors::ERRORS;
use crate::shares::{
    CancelSharesResponse, CreateShareResponse, GetMyShareResponse, ListMySharesResponse,
    Share, ShareId, SharePermission, ShareScope, ShareSortField, UpdateShareResponse,
};

/// The request of [`list_my_shares`](super::list_my_shares). Its page has an
/// [example](super::list_my_shares#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListMySharesRequest {
    /// The maximum number of shares to return, from 1 to 100. The default is 100.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub page_size: Option<u32>,
    /// Where the page starts: the cursor from the response with the previous page. `0` for the first
    /// page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// What to sort by. The only value is also the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<ShareSortField>,
    /// The sort direction. The default is descending, the latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// Only shares whose `display_name` contains this text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
}

impl ListMySharesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The maximum number of shares to return, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where the page starts: the cursor from the response with the previous page.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = Some(page_cursor.into());
        self
    }

    /// What to sort by.
    pub fn sort_type(mut self, sort_type: ShareSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }

    /// Only shares whose `display_name` contains this text.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }
}

impl Request for ListMySharesRequest {
    type Response = ListMySharesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listMyShares",
        method: Method::Get,
        path: "/koodrive/ose/v1/share",
        params: &[
            Param::query("pageSize"),
            Param::query("pageCursor"),
            Param::query("sortType"),
            Param::query("sortDirection"),
            Param::query("displayName"),
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

impl Paged for ListMySharesRequest {
    type Item = Share;

    type Style = pagination::Cursor;

    fn items(page: &mut ListMySharesResponse) -> Option<&mut Vec<Share>> {
        Some(&mut page.share_links)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListMySharesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`create_share`](super::create_share). Its page has an
/// [example](super::create_share#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateShareRequest {
    /// The space that all the files are in.
    pub container_id: ContainerId,
    /// Who can open the share.
    pub scope: ShareScope,
    /// The files and folders to share.
    pub file_ids: Vec<FileId>,
    /// How many days the share lasts, from 1 to 365.
    pub valid_days: u32,
    /// The departments to share with, for the scope `Members`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_ids: Option<Vec<DepartmentId>>,
    /// The groups to share with, for the scope `Members`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_ids: Option<Vec<GroupId>>,
    /// The users to share with, for the scope `Members`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
    /// What the share allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<SharePermission>,
    /// An access code that visitors have to enter. Without it, the share presumably has none. The
    /// documents do not describe the format of a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extract_code: Option<Secret>,
    /// When the share ends, in UTC with milliseconds. The documents do not say how it relates to
    /// `valid_days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<Time>,
    /// The kind of expiry of the share. The documents do not list the kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expired_type: Option<String>,
    /// A message to the members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// The required fields of [`CreateShareRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct CreateShareRequired {
    /// The space that all the files are in.
    pub container_id: ContainerId,
    /// The files and folders to share.
    pub file_ids: Vec<FileId>,
    /// Who can open the share.
    pub scope: ShareScope,
    /// How many days the share lasts, from 1 to 365.
    pub valid_days: u32,
}

impl CreateShareRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: CreateShareRequired) -> Self {
        Self {
            container_id: required.container_id,
            scope: required.scope,
            file_ids: required.file_ids,
            valid_days: required.valid_days,
            dept_ids: None,
            group_ids: None,
            user_ids: None,
            permission: None,
            extract_code: None,
            expire_time: None,
            expired_type: None,
            comment: None,
        }
    }

    /// The departments to share with, for the scope `Members`.
    pub fn dept_ids(
        mut self,
        dept_ids: impl IntoIterator<Item = impl Into<DepartmentId>>,
    ) -> Self {
        self.dept_ids = Some(dept_ids.into_iter().map(Into::into).collect());
        self
    }

    /// The groups to share with, for the scope `Members`.
    pub fn group_ids(
        mut self,
        group_ids: impl IntoIterator<Item = impl Into<GroupId>>,
    ) -> Self {
        self.group_ids = Some(group_ids.into_iter().map(Into::into).collect());
        self
    }

    /// The users to share with, for the scope `Members`.
    pub fn user_ids(
        mut self,
        user_ids: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.user_ids = Some(user_ids.into_iter().map(Into::into).collect());
        self
    }

    /// What the share allows.
    pub fn permission(mut self, permission: SharePermission) -> Self {
        self.permission = Some(permission);
        self
    }

    /// An access code that visitors have to enter.
    pub fn extract_code(mut self, extract_code: impl Into<Secret>) -> Self {
        self.extract_code = Some(extract_code.into());
        self
    }

    /// When the share ends, in UTC with milliseconds.
    pub fn expire_time(mut self, expire_time: impl Into<Time>) -> Self {
        self.expire_time = Some(expire_time.into());
        self
    }

    /// The kind of expiry of the share.
    pub fn expired_type(mut self, expired_type: impl Into<String>) -> Self {
        self.expired_type = Some(expired_type.into());
        self
    }

    /// A message to the members.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}

impl Request for CreateShareRequest {
    type Response = CreateShareResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createShare",
        method: Method::Post,
        path: "/koodrive/ose/v1/share",
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

/// The request of [`get_my_share`](super::get_my_share). Its page has an
/// [example](super::get_my_share#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetMyShareRequest {
    /// The share.
    pub share_id: ShareId,
}

impl GetMyShareRequest {
    /// Creates a request from all of its fields.
    pub fn new(share_id: impl Into<ShareId>) -> Self {
        Self { share_id: share_id.into() }
    }
}

impl Request for GetMyShareRequest {
    type Response = GetMyShareResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getMyShare",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/{shareId}",
        params: &[Param::path("shareId")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_share`](super::update_share). Its page has an
/// [example](super::update_share#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateShareRequest {
    /// The share to change.
    pub share_id: ShareId,
    /// How many days the share lasts, from 1 to 365. 0 leaves the current value unchanged.
    pub valid_days: u32,
    /// The departments to share with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_ids: Option<Vec<DepartmentId>>,
    /// The groups to share with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_ids: Option<Vec<GroupId>>,
    /// The users to share with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
    /// What the share allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<SharePermission>,
    /// The new access code of the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extract_code: Option<Secret>,
    /// When the share ends, in UTC with milliseconds. The documents do not say how it relates to
    /// `valid_days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<Time>,
    /// The new message to the members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl UpdateShareRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(share_id: impl Into<ShareId>) -> Self {
        Self {
            share_id: share_id.into(),
            valid_days: 0,
            dept_ids: None,
            group_ids: None,
            user_ids: None,
            permission: None,
            extract_code: None,
            expire_time: None,
            comment: None,
        }
    }

    /// How many days the share lasts, from 1 to 365.
    pub fn valid_days(mut self, valid_days: u32) -> Self {
        self.valid_days = valid_days;
        self
    }

    /// The departments to share with.
    pub fn dept_ids(
        mut self,
        dept_ids: impl IntoIterator<Item = impl Into<DepartmentId>>,
    ) -> Self {
        self.dept_ids = Some(dept_ids.into_iter().map(Into::into).collect());
        self
    }

    /// The groups to share with.
    pub fn group_ids(
        mut self,
        group_ids: impl IntoIterator<Item = impl Into<GroupId>>,
    ) -> Self {
        self.group_ids = Some(group_ids.into_iter().map(Into::into).collect());
        self
    }

    /// The users to share with.
    pub fn user_ids(
        mut self,
        user_ids: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.user_ids = Some(user_ids.into_iter().map(Into::into).collect());
        self
    }

    /// What the share allows.
    pub fn permission(mut self, permission: SharePermission) -> Self {
        self.permission = Some(permission);
        self
    }

    /// The new access code of the share.
    pub fn extract_code(mut self, extract_code: impl Into<Secret>) -> Self {
        self.extract_code = Some(extract_code.into());
        self
    }

    /// When the share ends, in UTC with milliseconds.
    pub fn expire_time(mut self, expire_time: impl Into<Time>) -> Self {
        self.expire_time = Some(expire_time.into());
        self
    }

    /// The new message to the members.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}

impl Request for UpdateShareRequest {
    type Response = UpdateShareResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "updateShare",
        method: Method::Put,
        path: "/koodrive/ose/v1/share/{shareId}",
        params: &[Param::path("shareId")],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`cancel_shares`](super::cancel_shares). Its page has an
/// [example](super::cancel_shares#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CancelSharesRequest {
    /// The shares to end, at most 100.
    pub share_ids: Vec<ShareId>,
}

impl CancelSharesRequest {
    /// Creates a request from all of its fields.
    pub fn new(share_ids: impl IntoIterator<Item = impl Into<ShareId>>) -> Self {
        Self {
            share_ids: share_ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for CancelSharesRequest {
    type Response = CancelSharesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "cancelShares",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/cancel",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
