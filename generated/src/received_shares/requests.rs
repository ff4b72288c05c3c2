// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`received_shares`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{SortDirection, TenantId};
use crate::errors::ERRORS;
use crate::received_shares::{
    ExitSharesResponse, GetReceivedShareResponse, ListReceivedSharesResponse,
};
use crate::shares::{Share, ShareId, ShareSortField};

/// The request of [`list_received_shares`](super::list_received_shares). Its page has an
/// [example](super::list_received_shares#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListReceivedSharesRequest {
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
    /// Presumably, only shares of this tenant. The parameter appears only in the published example,
    /// with a placeholder.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
}

impl ListReceivedSharesRequest {
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

    /// Presumably, only shares of this tenant.
    pub fn tenant_id(mut self, tenant_id: impl Into<TenantId>) -> Self {
        self.tenant_id = Some(tenant_id.into());
        self
    }
}

impl Request for ListReceivedSharesRequest {
    type Response = ListReceivedSharesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listReceivedShares",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/received",
        params: &[
            Param::query("pageSize"),
            Param::query("pageCursor"),
            Param::query("sortType"),
            Param::query("sortDirection"),
            Param::query("displayName"),
            Param::query("tenantId"),
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

impl Paged for ListReceivedSharesRequest {
    type Item = Share;

    type Style = pagination::Cursor;

    fn items(page: &mut ListReceivedSharesResponse) -> Option<&mut Vec<Share>> {
        Some(&mut page.share_links)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListReceivedSharesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`get_received_share`](super::get_received_share). Its page has an
/// [example](super::get_received_share#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetReceivedShareRequest {
    /// The share.
    pub share_id: ShareId,
}

impl GetReceivedShareRequest {
    /// Creates a request from all of its fields.
    pub fn new(share_id: impl Into<ShareId>) -> Self {
        Self { share_id: share_id.into() }
    }
}

impl Request for GetReceivedShareRequest {
    type Response = GetReceivedShareResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getReceivedShare",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/received/{shareId}",
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

/// The request of [`exit_shares`](super::exit_shares). Its page has an
/// [example](super::exit_shares#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ExitSharesRequest {
    /// The shares to leave.
    pub share_ids: Vec<ShareId>,
}

impl ExitSharesRequest {
    /// Creates a request from all of its fields.
    pub fn new(share_ids: impl IntoIterator<Item = impl Into<ShareId>>) -> Self {
        Self {
            share_ids: share_ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for ExitSharesRequest {
    type Response = ExitSharesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "exitShares",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/exit",
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
