// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`favorites`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, SuccessMember,
    pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{FileType, SortDirection};
use crate::errors::ERRORS;
use crate::favorites::{
    ListStarredFilesResponse, StarFilesResponse, StarredFile, StarredFileRef,
    StarredSortField,
};

/// The request of [`star_files`](super::star_files). Its page has an
/// [example](super::star_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StarFilesRequest {
    /// True to mark the files as favorites, false to unmark them.
    pub starred: bool,
    /// The files, at most 100, each only once.
    pub sub_request_list: Vec<StarredFileRef>,
}

impl StarFilesRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        starred: bool,
        sub_request_list: impl IntoIterator<Item = StarredFileRef>,
    ) -> Self {
        Self {
            starred,
            sub_request_list: sub_request_list.into_iter().collect(),
        }
    }
}

impl Request for StarFilesRequest {
    type Response = StarFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "starFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/star/batch",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: Some(SuccessMember {
            name: "status",
            values: &["0", "1", "2"],
        }),
        profile: PROFILE,
    };
}

/// The request of [`list_starred_files`](super::list_starred_files). Its page has an
/// [example](super::list_starred_files#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListStarredFilesRequest {
    /// The maximum number of favorites to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Where the page starts: the cursor from the response with the previous page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// What to sort by. The only value is also the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<StarredSortField>,
    /// The sort direction. The default is descending, the latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// Only files of this type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
}

impl ListStarredFilesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The maximum number of favorites to return, from 1 to 100.
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
    pub fn sort_type(mut self, sort_type: StarredSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }

    /// Only files of this type.
    pub fn file_type(mut self, file_type: impl Into<FileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }
}

impl Request for ListStarredFilesRequest {
    type Response = ListStarredFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listStarredFiles",
        method: Method::Get,
        path: "/koodrive/ose/v1/star/files",
        params: &[
            Param::query("pageSize"),
            Param::query("pageCursor"),
            Param::query("sortType"),
            Param::query("sortDirection"),
            Param::query("fileType"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: Some(SuccessMember {
            name: "starFiles",
            values: &[],
        }),
        profile: PROFILE,
    };
}

impl Paged for ListStarredFilesRequest {
    type Item = StarredFile;

    type Style = pagination::Cursor;

    fn items(page: &mut ListStarredFilesResponse) -> Option<&mut Vec<StarredFile>> {
        Some(&mut page.star_files)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListStarredFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}
