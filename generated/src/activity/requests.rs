// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`activity`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::activity::{
    ListRecentFilesResponse, ListRelatedFilesResponse, RelatedKind, RelatedRecord,
    RelatedSortField,
};
use crate::common::SortDirection;
use crate::errors::ERRORS;

/// The request of [`list_related_files`](super::list_related_files). Its page has an
/// [example](super::list_related_files#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListRelatedFilesRequest {
    /// The maximum number of records to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Where the page starts: the cursor from the response with the previous page. `0` for the first
    /// page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// What to sort by. The only value is also the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<RelatedSortField>,
    /// The sort direction. The default is descending, the latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// Only records whose `display_name` contains this text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Only records of files that are related to the caller in this way. The default is all.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub related_type: Option<RelatedKind>,
}

impl ListRelatedFilesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The maximum number of records to return, from 1 to 100.
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
    pub fn sort_type(mut self, sort_type: RelatedSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }

    /// Only records whose `display_name` contains this text.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.display_name = Some(display_name.into());
        self
    }

    /// Only records of files that are related to the caller in this way.
    pub fn related_type(mut self, related_type: impl Into<RelatedKind>) -> Self {
        self.related_type = Some(related_type.into());
        self
    }
}

impl Request for ListRelatedFilesRequest {
    type Response = ListRelatedFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listRelatedFiles",
        method: Method::Get,
        path: "/koodrive/ose/v1/related",
        params: &[
            Param::query("pageSize"),
            Param::query("pageCursor"),
            Param::query("sortType"),
            Param::query("sortDirection"),
            Param::query("displayName"),
            Param::query("relatedType"),
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

impl Paged for ListRelatedFilesRequest {
    type Item = RelatedRecord;

    type Style = pagination::Cursor;

    fn items(page: &mut ListRelatedFilesResponse) -> Option<&mut Vec<RelatedRecord>> {
        Some(&mut page.records)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListRelatedFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`list_recent_files`](super::list_recent_files). Its page has an
/// [example](super::list_recent_files#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListRecentFilesRequest {}

impl ListRecentFilesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for ListRecentFilesRequest {
    type Response = ListRecentFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listRecentFiles",
        method: Method::Get,
        path: "/koodrive/ose/v1/access",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
