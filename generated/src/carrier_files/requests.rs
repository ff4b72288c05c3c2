// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_files`](super).

use std::collections::BTreeMap;

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_files::{FileOperation, ListFileOperationsResponse};
use crate::common::{ContainerId, FileId};
use crate::errors::ERRORS;

/// The request of [`list_file_operations`](super::list_file_operations). Its page has an
/// [example](super::list_file_operations#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListFileOperationsRequest {
    /// The file.
    pub file_id: FileId,
    /// Where the page starts: the cursor from the response with the previous page. Omit it for the
    /// first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// The maximum number of entries to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
}

impl ListFileOperationsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(file_id: impl Into<FileId>) -> Self {
        Self {
            file_id: file_id.into(),
            page_cursor: None,
            page_size: None,
        }
    }

    /// Where the page starts: the cursor from the response with the previous page.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = Some(page_cursor.into());
        self
    }

    /// The maximum number of entries to return, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }
}

impl Request for ListFileOperationsRequest {
    type Response = ListFileOperationsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listFileOperations",
        method: Method::Get,
        path: "/koodrive/ose/v1/files/{fileId}/operations",
        params: &[
            Param::path("fileId"),
            Param::query("pageCursor"),
            Param::query("pageSize"),
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

impl Paged for ListFileOperationsRequest {
    type Item = FileOperation;

    type Style = pagination::Cursor;

    fn items(page: &mut ListFileOperationsResponse) -> Option<&mut Vec<FileOperation>> {
        Some(&mut page.operations)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListFileOperationsResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`add_file_tags`](super::add_file_tags). Its page has an
/// [example](super::add_file_tags#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AddFileTagsRequest {
    /// The file to tag.
    pub file_id: FileId,
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The tags to add, at most 99: objects whose members are the names of tags and their values, as in
    /// the published example, `{"tag1": "1", "tag2": "2"}`.
    ///
    /// The table has a different form, one object for each tag: `{"key": "tag1", "value": "1"}`. Try it
    /// when the service does not take the one of the example.
    ///
    /// A name has at most 128 letters, digits and underscores; a value has at most 1024 characters and
    /// no `#`.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag_list: Option<Vec<BTreeMap<String, String>>>,
}

impl AddFileTagsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self {
            file_id,
            container_id,
            tag_list: None,
        }
    }

    /// The tags to add, at most 99: objects whose members are the names of tags and their values, as in
    /// the published example, `{"tag1": "1", "tag2": "2"}`.
    pub fn tag_list(
        mut self,
        tag_list: impl IntoIterator<Item = BTreeMap<String, String>>,
    ) -> Self {
        self.tag_list = Some(tag_list.into_iter().collect());
        self
    }
}

impl Request for AddFileTagsRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "addFileTags",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/tag/{fileId}",
        params: &[Param::path("fileId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::ShareFolder,
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`remove_file_tags`](super::remove_file_tags). Its page has an
/// [example](super::remove_file_tags#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RemoveFileTagsRequest {
    /// The file to remove tags from.
    pub file_id: FileId,
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The names of the tags to remove, at most 99.
    pub tag_list: Vec<String>,
}

impl RemoveFileTagsRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        container_id: ContainerId,
        file_id: FileId,
        tag_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            file_id,
            container_id,
            tag_list: tag_list.into_iter().map(Into::into).collect(),
        }
    }
}

impl Request for RemoveFileTagsRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "removeFileTags",
        method: Method::Delete,
        path: "/koodrive/ose/v1/files/tag/{fileId}",
        params: &[Param::path("fileId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::ShareFolder,
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
