// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`listings`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, FileId, FileType, PageInfo, TeamId};
use crate::errors::ERRORS;
use crate::listings::{FileSort, ListFilesResponse, ListedFile, SpaceArea, TeamSpaceKind};

/// The request of [`list_personal_files`](super::list_personal_files). Its page has an
/// [example](super::list_personal_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListPersonalFilesRequest {
    /// Whether to list the files of the space or its recycle bin.
    #[serde(rename = "type")]
    pub area: SpaceArea,
    /// The space to list.
    pub container_id: ContainerId,
    /// The folder to list: `root` for the root folder of the space, `sbox` for the root folder of its
    /// safe box, or a folder's id.
    pub parent_file_id: FileId,
    /// Which page of the list to return. By default the first 100 files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_info: Option<PageInfo>,
    /// The order of the files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_info: Option<FileSort>,
    /// Only files of this type.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub file_type: Option<FileType>,
    /// Presumably, only files with this name. The field appears only in the published examples, with an
    /// empty value.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// How to process the images that the response links to, for example the size of thumbnails. The
    /// documents do not describe the syntax.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_process: Option<String>,
}

impl ListPersonalFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(
        container_id: ContainerId,
        parent_file_id: FileId,
        area: impl Into<SpaceArea>,
    ) -> Self {
        Self {
            area: area.into(),
            container_id,
            parent_file_id,
            page_info: None,
            sort_info: None,
            file_type: None,
            file_name: None,
            image_process: None,
        }
    }

    /// Which page of the list to return.
    pub fn page_info(mut self, page_info: PageInfo) -> Self {
        self.page_info = Some(page_info);
        self
    }

    /// The order of the files.
    pub fn sort_info(mut self, sort_info: FileSort) -> Self {
        self.sort_info = Some(sort_info);
        self
    }

    /// Only files of this type.
    pub fn file_type(mut self, file_type: impl Into<FileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }

    /// Presumably, only files with this name.
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// How to process the images that the response links to, for example the size of thumbnails.
    pub fn image_process(mut self, image_process: impl Into<String>) -> Self {
        self.image_process = Some(image_process.into());
        self
    }
}

impl Request for ListPersonalFilesRequest {
    type Response = ListFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listPersonalFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/{type}",
        params: &[Param::path("type")],
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

impl Paged for ListPersonalFilesRequest {
    type Item = ListedFile;

    type Style = pagination::Cursor;

    fn items(page: &mut ListFilesResponse) -> Option<&mut Vec<ListedFile>> {
        Some(&mut page.files)
    }

    fn position(&self) -> Option<String> {
        Some(self.page_info.as_ref()?.page_cursor.clone())
    }

    fn rest(page: &ListFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_info.get_or_insert_with(|| PageInfo::new(100)).page_cursor = to;
    }
}

/// The request of [`list_team_files`](super::list_team_files). Its page has an
/// [example](super::list_team_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListTeamFilesRequest {
    /// The department or group that the space belongs to.
    pub group_id: TeamId,
    /// Whether to list the files of the space or its recycle bin.
    #[serde(rename = "type")]
    pub area: SpaceArea,
    /// Whether `group_id` is a department or a group. The default is a department.
    #[serde(rename = "team_type", default, skip_serializing_if = "Option::is_none")]
    pub team_type: Option<TeamSpaceKind>,
    /// The space to list.
    pub container_id: ContainerId,
    /// The folder to list: `root` for the root folder of the space, `sbox` for the root folder of its
    /// safe box, or a folder's id.
    pub parent_file_id: FileId,
    /// Which page of the list to return. By default the first 100 files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_info: Option<PageInfo>,
    /// The order of the files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_info: Option<FileSort>,
    /// Only files of this type.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub file_type: Option<FileType>,
    /// Presumably, only files with this name. The field appears only in the published examples, with an
    /// empty value.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// How to process the images that the response links to, for example the size of thumbnails. The
    /// documents do not describe the syntax.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_process: Option<String>,
}

/// The required fields of [`ListTeamFilesRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct ListTeamFilesRequired {
    /// The department or group that the space belongs to.
    pub group_id: TeamId,
    /// The space to list.
    pub container_id: ContainerId,
    /// The folder to list: `root` for the root folder of the space, `sbox` for the root folder of its
    /// safe box, or a folder's id.
    pub parent_file_id: FileId,
    /// Whether to list the files of the space or its recycle bin.
    pub area: SpaceArea,
}

impl ListTeamFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: ListTeamFilesRequired) -> Self {
        Self {
            group_id: required.group_id,
            area: required.area,
            team_type: None,
            container_id: required.container_id,
            parent_file_id: required.parent_file_id,
            page_info: None,
            sort_info: None,
            file_type: None,
            file_name: None,
            image_process: None,
        }
    }

    /// Whether `group_id` is a department or a group.
    pub fn team_type(mut self, team_type: TeamSpaceKind) -> Self {
        self.team_type = Some(team_type);
        self
    }

    /// Which page of the list to return.
    pub fn page_info(mut self, page_info: PageInfo) -> Self {
        self.page_info = Some(page_info);
        self
    }

    /// The order of the files.
    pub fn sort_info(mut self, sort_info: FileSort) -> Self {
        self.sort_info = Some(sort_info);
        self
    }

    /// Only files of this type.
    pub fn file_type(mut self, file_type: impl Into<FileType>) -> Self {
        self.file_type = Some(file_type.into());
        self
    }

    /// Presumably, only files with this name.
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// How to process the images that the response links to, for example the size of thumbnails.
    pub fn image_process(mut self, image_process: impl Into<String>) -> Self {
        self.image_process = Some(image_process.into());
        self
    }
}

impl Request for ListTeamFilesRequest {
    type Response = ListFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listTeamFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/{groupId}/{type}",
        params: &[
            Param::path("groupId"),
            Param::path("type"),
            Param::query("team_type"),
        ],
        auth: Auth::Token,
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

impl Paged for ListTeamFilesRequest {
    type Item = ListedFile;

    type Style = pagination::Cursor;

    fn items(page: &mut ListFilesResponse) -> Option<&mut Vec<ListedFile>> {
        Some(&mut page.files)
    }

    fn position(&self) -> Option<String> {
        Some(self.page_info.as_ref()?.page_cursor.clone())
    }

    fn rest(page: &ListFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_info.get_or_insert_with(|| PageInfo::new(100)).page_cursor = to;
    }
}
