// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`files`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, Time, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, FileId, FileType, PageInfo};
use crate::errors::ERRORS;
use crate::files::{
    CreateDirectoryResponse, CreateFileResponse, DuplicatePolicy, FolderItemKind,
    FoundFile, GetDownloadUrlsResponse, GetFileResponse, GetFolderStatisticsResponse,
    GetFullPathResponse, GetUploadUrlsResponse, SearchFilesResponse, SearchFilter,
    SearchScope, SearchSort, SmartFolderAttribute, UploadMode, UploadPart, UploadType,
};

/// The request of [`get_file`](super::get_file). Its page has an
/// [example](super::get_file#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFileRequest {
    /// The file.
    pub file_id: FileId,
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// How to process the images that the response links to, for example the size of thumbnails: at
    /// most five groups such as `image/resize,m_lfit,h_128,w_128`, joined by `;`. Only pages of the
    /// carrier edition describe the syntax; there the example is the default.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_process: Option<String>,
}

impl GetFileRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self {
            file_id,
            container_id,
            image_process: None,
        }
    }

    /// How to process the images that the response links to, for example the size of thumbnails: at
    /// most five groups such as `image/resize,m_lfit,h_128,w_128`, joined by `;`.
    pub fn image_process(mut self, image_process: impl Into<String>) -> Self {
        self.image_process = Some(image_process.into());
        self
    }
}

impl Request for GetFileRequest {
    type Response = GetFileResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getFile",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/{fileId}/detail",
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

/// The request of [`create_directory`](super::create_directory). Its page has an
/// [example](super::create_directory#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateDirectoryRequest {
    /// The space to create the folder in.
    pub container_id: ContainerId,
    /// The folder's name: 1 to 250 characters, none of `< > | : " * ? / \`, and neither `.` nor `..`.
    pub file_name: String,
    /// The type of the new file; always `10`, a folder.
    pub file_type: FileType,
    /// The folder to create it in. Only the first entry counts; the default is the root folder of the
    /// space (`root`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_folder: Option<Vec<FileId>>,
    /// What to do when the name is taken, 2 or 3. The documents do not state a default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rename_mode: Option<DuplicatePolicy>,
    /// A description of the folder, at most 512 characters, without emoji.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The folder's media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// When the folder was created, if not now, in UTC with milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the folder last changed, if not now, in UTC with milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_time: Option<Time>,
    /// Whether to hide the folder. Available to allow-listed tenants only.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// The attributes of a smart folder, at most 100. Available to allow-listed tenants only.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smart_folder_attr: Option<Vec<SmartFolderAttribute>>,
    /// A custom property that the caller chooses.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<String>,
}

impl CreateDirectoryRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_name: impl Into<String>) -> Self {
        Self {
            container_id,
            file_name: file_name.into(),
            file_type: FileType::Folder,
            parent_folder: None,
            rename_mode: None,
            description: None,
            mime_type: None,
            created_time: None,
            edited_time: None,
            hidden: None,
            smart_folder_attr: None,
            scene: None,
        }
    }

    /// The type of the new file; always `10`, a folder.
    pub fn file_type(mut self, file_type: impl Into<FileType>) -> Self {
        self.file_type = file_type.into();
        self
    }

    /// The folder to create it in.
    pub fn parent_folder(
        mut self,
        parent_folder: impl IntoIterator<Item = impl Into<FileId>>,
    ) -> Self {
        self.parent_folder = Some(parent_folder.into_iter().map(Into::into).collect());
        self
    }

    /// What to do when the name is taken, 2 or 3.
    pub fn rename_mode(mut self, rename_mode: DuplicatePolicy) -> Self {
        self.rename_mode = Some(rename_mode);
        self
    }

    /// A description of the folder, at most 512 characters, without emoji.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The folder's media type.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// When the folder was created, if not now, in UTC with milliseconds.
    pub fn created_time(mut self, created_time: impl Into<Time>) -> Self {
        self.created_time = Some(created_time.into());
        self
    }

    /// When the folder last changed, if not now, in UTC with milliseconds.
    pub fn edited_time(mut self, edited_time: impl Into<Time>) -> Self {
        self.edited_time = Some(edited_time.into());
        self
    }

    /// Whether to hide the folder.
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = Some(hidden);
        self
    }

    /// The attributes of a smart folder, at most 100.
    pub fn smart_folder_attr(
        mut self,
        smart_folder_attr: impl IntoIterator<Item = SmartFolderAttribute>,
    ) -> Self {
        self.smart_folder_attr = Some(smart_folder_attr.into_iter().collect());
        self
    }

    /// A custom property that the caller chooses.
    pub fn scene(mut self, scene: impl Into<String>) -> Self {
        self.scene = Some(scene.into());
        self
    }
}

impl Request for CreateDirectoryRequest {
    type Response = CreateDirectoryResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createDirectory",
        method: Method::Post,
        path: "/koodrive/ose/v1/directory",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
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

/// The request of [`create_file`](super::create_file). Its page has an
/// [example](super::create_file#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateFileRequest {
    /// The space to upload to.
    pub container_id: ContainerId,
    /// The folder to upload to, or `root` for the root folder of the space. Only the first entry
    /// counts.
    pub parent_folder: Vec<FileId>,
    /// The file's name: 1 to 250 characters, none of `< > | : " * ? / \`, and neither `.` nor `..`.
    pub file_name: String,
    /// The type of the file. The caller chooses it; the service does not check it.
    pub file_type: FileType,
    /// The file's length in bytes, at most 200 GB.
    pub length: u64,
    /// What to do when the name is taken.
    pub auto_rename: DuplicatePolicy,
    /// How the content will be sent.
    pub upload_mode: UploadMode,
    /// The kind of the upload; only 1 is supported.
    pub upload_type: UploadType,
    /// The parts to get upload URLs for, at most 100.
    /// [`get_upload_urls`](crate::files::get_upload_urls) returns the URLs of further parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multi_parts: Option<Vec<UploadPart>>,
    /// The SHA-256 of the whole file, as 64 lower-case hexadecimal digits. Required for a flash upload
    /// and for the policy `ReuseIdentical`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The SHA-256 of the file's first 1024 bytes, or of the whole file if it is shorter. It is cheap
    /// to compute and checks whether a flash upload is worth trying.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_hash: Option<String>,
    /// Proof that the caller has the file and not merely its digest: the SHA-256 of up to eight bytes
    /// of the file. The credentials determine which bytes:
    ///
    /// 1. The origin is the value of `X-User-Id` with an app signature, and otherwise the whole value
    ///    of `Authorization`, including `Bearer+`. The seed is the SHA-256 of the origin in UTF-8,
    ///    written as 64 lower-case hexadecimal digits.
    /// 2. Take the SHA-256 of these 64 characters; read the last eight of its 32 bytes as a big-endian
    ///    number; clear the top bit of that. The remainder of its division by the file's length is the
    ///    start.
    /// 3. The end is the start plus 8, or the file's length if that is less. The proof code is the
    ///    SHA-256 of the bytes from the start to the end, without the byte at the end, as 64 lower-case
    ///    hexadecimal digits.
    ///
    /// Required for a flash upload, except of an empty file, which has no proof code; later pages
    /// require it wherever `sha256` is sent. `vectors/proof_code.json` has proof codes to test a
    /// program with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_code: Option<String>,
    /// The media type of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// A description of the file. In the carrier edition, at most 512 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// When the file was created, if not now, in UTC without milliseconds. A page of the carrier
    /// edition has the form `2023-08-18 05:43:49` instead, in which the bindings cannot send it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// Whether to hide the file. Available to allow-listed tenants only.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
}

/// The required fields of [`CreateFileRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct CreateFileRequired {
    /// The space to upload to.
    pub container_id: ContainerId,
    /// The folder to upload to, or `root` for the root folder of the space. Only the first entry
    /// counts.
    pub parent_folder: Vec<FileId>,
    /// The file's name: 1 to 250 characters, none of `< > | : " * ? / \`, and neither `.` nor `..`.
    pub file_name: String,
    /// The type of the file. The caller chooses it; the service does not check it.
    pub file_type: FileType,
    /// The file's length in bytes, at most 200 GB.
    pub length: u64,
    /// What to do when the name is taken.
    pub auto_rename: DuplicatePolicy,
}

impl CreateFileRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: CreateFileRequired) -> Self {
        Self {
            container_id: required.container_id,
            parent_folder: required.parent_folder,
            file_name: required.file_name,
            file_type: required.file_type,
            length: required.length,
            auto_rename: required.auto_rename,
            upload_mode: UploadMode::Multipart,
            upload_type: UploadType::Multipart,
            multi_parts: None,
            sha256: None,
            pre_hash: None,
            proof_code: None,
            mime_type: None,
            description: None,
            created_time: None,
            hidden: None,
        }
    }

    /// How the content will be sent.
    pub fn upload_mode(mut self, upload_mode: impl Into<UploadMode>) -> Self {
        self.upload_mode = upload_mode.into();
        self
    }

    /// The kind of the upload; only 1 is supported.
    pub fn upload_type(mut self, upload_type: UploadType) -> Self {
        self.upload_type = upload_type;
        self
    }

    /// The parts to get upload URLs for, at most 100.
    pub fn multi_parts(
        mut self,
        multi_parts: impl IntoIterator<Item = UploadPart>,
    ) -> Self {
        self.multi_parts = Some(multi_parts.into_iter().collect());
        self
    }

    /// The SHA-256 of the whole file, as 64 lower-case hexadecimal digits.
    pub fn sha256(mut self, sha256: impl Into<String>) -> Self {
        self.sha256 = Some(sha256.into());
        self
    }

    /// The SHA-256 of the file's first 1024 bytes, or of the whole file if it is shorter.
    pub fn pre_hash(mut self, pre_hash: impl Into<String>) -> Self {
        self.pre_hash = Some(pre_hash.into());
        self
    }

    /// Proof that the caller has the file and not merely its digest: the SHA-256 of up to eight bytes
    /// of the file.
    pub fn proof_code(mut self, proof_code: impl Into<String>) -> Self {
        self.proof_code = Some(proof_code.into());
        self
    }

    /// The media type of the content.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// A description of the file.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// When the file was created, if not now, in UTC without milliseconds.
    pub fn created_time(mut self, created_time: impl Into<Time>) -> Self {
        self.created_time = Some(created_time.into());
        self
    }

    /// Whether to hide the file.
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = Some(hidden);
        self
    }
}

impl Request for CreateFileRequest {
    type Response = CreateFileResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createFile",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/create",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
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

/// The request of [`complete_file`](super::complete_file). Its page has an
/// [example](super::complete_file#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompleteFileRequest {
    /// The file whose parts are all uploaded.
    pub file_id: FileId,
    /// The SHA-256 of the whole file, as 64 lower-case hexadecimal digits. The service checks it
    /// against the content that it received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

impl CompleteFileRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(file_id: impl Into<FileId>) -> Self {
        Self {
            file_id: file_id.into(),
            sha256: None,
        }
    }

    /// The SHA-256 of the whole file, as 64 lower-case hexadecimal digits.
    pub fn sha256(mut self, sha256: impl Into<String>) -> Self {
        self.sha256 = Some(sha256.into());
        self
    }
}

impl Request for CompleteFileRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "completeFile",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/complete",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
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

/// The request of [`get_download_urls`](super::get_download_urls). Its page has an
/// [example](super::get_download_urls#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetDownloadUrlsRequest {
    /// The space that all the files are in.
    pub container_id: ContainerId,
    /// The files to get links for, at most 100.
    pub file_ids: Vec<FileId>,
}

impl GetDownloadUrlsRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        container_id: ContainerId,
        file_ids: impl IntoIterator<Item = FileId>,
    ) -> Self {
        Self {
            container_id,
            file_ids: file_ids.into_iter().collect(),
        }
    }
}

impl Request for GetDownloadUrlsRequest {
    type Response = GetDownloadUrlsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getDownloadUrls",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/download",
        params: &[],
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

/// The request of [`rename_file`](super::rename_file). Its page has an
/// [example](super::rename_file#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RenameFileRequest {
    /// The file or folder to rename.
    pub file_id: FileId,
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The new name: 1 to 250 characters, none of `< > | : " * ? / \`, and neither `.` nor `..`.
    pub name: String,
    /// What to do when the new name is taken, 2 or 3.
    pub rename_mode: DuplicatePolicy,
}

/// The required fields of [`RenameFileRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct RenameFileRequired {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file or folder to rename.
    pub file_id: FileId,
    /// The new name: 1 to 250 characters, none of `< > | : " * ? / \`, and neither `.` nor `..`.
    pub name: String,
    /// What to do when the new name is taken, 2 or 3.
    pub rename_mode: DuplicatePolicy,
}

impl RenameFileRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: RenameFileRequired) -> Self {
        Self {
            file_id: required.file_id,
            container_id: required.container_id,
            name: required.name,
            rename_mode: required.rename_mode,
        }
    }
}

impl Request for RenameFileRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "renameFile",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/rename/{fileId}",
        params: &[Param::path("fileId")],
        auth: Auth::TokenOrSignature,
        idempotent: false,
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

/// The request of [`clear_recycle_bin`](super::clear_recycle_bin). Its page has an
/// [example](super::clear_recycle_bin#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ClearRecycleBinRequest {
    /// The space whose recycle bin to empty.
    #[serde(alias = "container")]
    pub container_id: ContainerId,
}

impl ClearRecycleBinRequest {
    /// Creates a request from all of its fields.
    pub fn new(container_id: impl Into<ContainerId>) -> Self {
        Self {
            container_id: container_id.into(),
        }
    }
}

impl Request for ClearRecycleBinRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "clearRecycleBin",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/recycle",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`search_files`](super::search_files). Its page has an
/// [example](super::search_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SearchFilesRequest {
    /// Which spaces to search.
    pub search_type: SearchScope,
    /// Which page of the result to return.
    pub page_info: PageInfo,
    /// Which files to find.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<SearchFilter>,
    /// The order of the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_info: Option<SearchSort>,
    /// Whether to search the recycle bin instead of the space. The default is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled: Option<bool>,
    /// Whether to search the subfolders of `parent_folder` as well. The default is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recursived: Option<bool>,
}

impl SearchFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(search_type: impl Into<SearchScope>, page_info: PageInfo) -> Self {
        Self {
            search_type: search_type.into(),
            page_info,
            filter: None,
            sort_info: None,
            recycled: None,
            recursived: None,
        }
    }

    /// Which files to find.
    pub fn filter(mut self, filter: SearchFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// The order of the result.
    pub fn sort_info(mut self, sort_info: SearchSort) -> Self {
        self.sort_info = Some(sort_info);
        self
    }

    /// Whether to search the recycle bin instead of the space.
    pub fn recycled(mut self, recycled: bool) -> Self {
        self.recycled = Some(recycled);
        self
    }

    /// Whether to search the subfolders of `parent_folder` as well.
    pub fn recursived(mut self, recursived: bool) -> Self {
        self.recursived = Some(recursived);
        self
    }
}

impl Request for SearchFilesRequest {
    type Response = SearchFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "searchFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/search",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for SearchFilesRequest {
    type Item = FoundFile;

    type Style = pagination::Cursor;

    fn items(page: &mut SearchFilesResponse) -> Option<&mut Vec<FoundFile>> {
        Some(&mut page.files)
    }

    fn position(&self) -> Option<String> {
        Some(self.page_info.page_cursor.clone())
    }

    fn rest(page: &SearchFilesResponse) -> Option<String> {
        page.next_page_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_info.page_cursor = to;
    }
}

/// The request of [`get_full_path`](super::get_full_path). Its page has an
/// [example](super::get_full_path#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFullPathRequest {
    /// The file or folder.
    pub file_id: FileId,
    /// The space that the file is in.
    pub container_id: ContainerId,
}

impl GetFullPathRequest {
    /// Creates a request from all of its fields.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self { file_id, container_id }
    }
}

impl Request for GetFullPathRequest {
    type Response = GetFullPathResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getFullPath",
        method: Method::Get,
        path: "/koodrive/ose/v1/files/path",
        params: &[Param::query("fileId"), Param::query("containerId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
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

/// The request of [`get_upload_urls`](super::get_upload_urls). Its page has an
/// [example](super::get_upload_urls#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetUploadUrlsRequest {
    /// The file that is being uploaded.
    pub file_id: FileId,
    /// The parts to get URLs for, at most 100.
    pub multi_parts: Vec<UploadPart>,
}

impl GetUploadUrlsRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        file_id: impl Into<FileId>,
        multi_parts: impl IntoIterator<Item = UploadPart>,
    ) -> Self {
        Self {
            file_id: file_id.into(),
            multi_parts: multi_parts.into_iter().collect(),
        }
    }
}

impl Request for GetUploadUrlsRequest {
    type Response = GetUploadUrlsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getUploadUrls",
        method: Method::Post,
        path: "/koodrive/ose/v1/files/multipart/uploadUrl",
        params: &[],
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

/// The request of [`get_folder_statistics`](super::get_folder_statistics). Its page has an
/// [example](super::get_folder_statistics#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFolderStatisticsRequest {
    /// The folder, or `root` for the root folder of the space.
    pub file_id: FileId,
    /// The space that the folder is in.
    pub container_id: ContainerId,
    /// Whether to count in all subfolders as well, or only what is directly in the folder. The default
    /// is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recursive: Option<bool>,
    /// Whether to count the subfolders. The default is true.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_dir_count: Option<bool>,
    /// Whether to count the files. The default is true.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_file_count: Option<bool>,
    /// Whether to add up the sizes of the files. The default is true.
    ///
    /// Documented since 2026-02.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_total_size: Option<bool>,
    /// Count only files, or only folders. Without it, both count.
    ///
    /// Documented since 2026-02.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<FolderItemKind>,
    /// Count only files with one of these file name extensions: up to 100, without their dots and
    /// separated by commas. The case makes no difference. Folders count regardless.
    ///
    /// Documented since 2026-02.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extensions: Option<String>,
    /// Count only files of one of these types: up to 100 of the numbers that `file_type` has elsewhere,
    /// separated by commas. Folders count regardless.
    ///
    /// Documented since 2026-02.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "categorys", default, skip_serializing_if = "Option::is_none")]
    pub categories: Option<String>,
    /// Count only hidden files (true), or only files that are not hidden (false). Without it, both
    /// count.
    ///
    /// Documented since 2026-02.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// With true, count only what was moved to the recycle bin together with the folder, and with the
    /// root folder everything in the recycle bin; with false, count only what is not in the recycle
    /// bin. Without it, the folder decides: the former when it is in the recycle bin itself, the latter
    /// otherwise.
    ///
    /// Documented since 2026-02.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_recycled: Option<bool>,
}

impl GetFolderStatisticsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self {
            file_id,
            container_id,
            recursive: None,
            include_dir_count: None,
            include_file_count: None,
            include_total_size: None,
            kind: None,
            extensions: None,
            categories: None,
            hidden: None,
            is_recycled: None,
        }
    }

    /// Whether to count in all subfolders as well, or only what is directly in the folder.
    pub fn recursive(mut self, recursive: bool) -> Self {
        self.recursive = Some(recursive);
        self
    }

    /// Whether to count the subfolders.
    pub fn include_dir_count(mut self, include_dir_count: bool) -> Self {
        self.include_dir_count = Some(include_dir_count);
        self
    }

    /// Whether to count the files.
    pub fn include_file_count(mut self, include_file_count: bool) -> Self {
        self.include_file_count = Some(include_file_count);
        self
    }

    /// Whether to add up the sizes of the files.
    pub fn include_total_size(mut self, include_total_size: bool) -> Self {
        self.include_total_size = Some(include_total_size);
        self
    }

    /// Count only files, or only folders.
    pub fn kind(mut self, kind: FolderItemKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Count only files with one of these file name extensions: up to 100, without their dots and
    /// separated by commas.
    pub fn extensions(mut self, extensions: impl Into<String>) -> Self {
        self.extensions = Some(extensions.into());
        self
    }

    /// Count only files of one of these types: up to 100 of the numbers that `file_type` has elsewhere,
    /// separated by commas.
    pub fn categories(mut self, categories: impl Into<String>) -> Self {
        self.categories = Some(categories.into());
        self
    }

    /// Count only hidden files (true), or only files that are not hidden (false).
    pub fn hidden(mut self, hidden: bool) -> Self {
        self.hidden = Some(hidden);
        self
    }

    /// With true, count only what was moved to the recycle bin together with the folder, and with the
    /// root folder everything in the recycle bin; with false, count only what is not in the recycle
    /// bin.
    pub fn is_recycled(mut self, is_recycled: bool) -> Self {
        self.is_recycled = Some(is_recycled);
        self
    }
}

impl Request for GetFolderStatisticsRequest {
    type Response = GetFolderStatisticsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getFolderStatistics",
        method: Method::Get,
        path: "/koodrive/ose/v1/files/statsDir",
        params: &[
            Param::query("fileId"),
            Param::query("containerId"),
            Param::query("recursive"),
            Param::query("includeDirCount"),
            Param::query("includeFileCount"),
            Param::query("includeTotalSize"),
            Param::query("type"),
            Param::query("extensions"),
            Param::query("categorys"),
            Param::query("hidden"),
            Param::query("isRecycled"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
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
