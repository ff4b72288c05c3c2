// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`versions`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Request, SuccessMember, Time,
    pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, FileId, PageInfo};
use crate::errors::ERRORS;
use crate::files::{UploadMode, UploadPart, UploadType};
use crate::versions::{
    CreateFileVersionResponse, DownloadNetwork, FileVersion, FileVersionId,
    GetFileVersionResponse, ListFileVersionsResponse, VersionKeepPolicy,
};

/// The request of [`list_file_versions`](super::list_file_versions). Its page has an
/// [example](super::list_file_versions#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListFileVersionsRequest {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// Which page of the list to return. Without it, the first 100 versions are returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_info: Option<PageInfo>,
    /// The file whose versions to list.
    pub file_id: FileId,
    /// Which fields to return. The service supports only `*`, all of them, which is the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<String>,
}

impl ListFileVersionsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self {
            container_id,
            page_info: None,
            file_id,
            fields: None,
        }
    }

    /// Which page of the list to return.
    pub fn page_info(mut self, page_info: PageInfo) -> Self {
        self.page_info = Some(page_info);
        self
    }

    /// Which fields to return.
    pub fn fields(mut self, fields: impl Into<String>) -> Self {
        self.fields = Some(fields.into());
        self
    }
}

impl Request for ListFileVersionsRequest {
    type Response = ListFileVersionsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listFileVersions",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/listRevision",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: Some(SuccessMember {
            name: "revisionList",
            values: &[],
        }),
        profile: PROFILE,
    };
}

impl Paged for ListFileVersionsRequest {
    type Item = FileVersion;

    type Style = pagination::Cursor;

    fn items(page: &mut ListFileVersionsResponse) -> Option<&mut Vec<FileVersion>> {
        Some(&mut page.revision_list)
    }

    fn position(&self) -> Option<String> {
        Some(self.page_info.as_ref()?.page_cursor.clone())
    }

    fn rest(page: &ListFileVersionsResponse) -> Option<String> {
        page.next_page_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_info.get_or_insert_with(|| PageInfo::new(100)).page_cursor = to;
    }
}

/// The request of [`get_file_version`](super::get_file_version). Its page has an
/// [example](super::get_file_version#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetFileVersionRequest {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file.
    pub file_id: FileId,
    /// The version.
    pub revision_id: FileVersionId,
    /// From where the download URL must be reachable. The default is the internet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url_type: Option<DownloadNetwork>,
    /// Which fields to return. The service supports only `*`, all of them, which is the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fields: Option<String>,
}

impl GetFileVersionRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(
        container_id: ContainerId,
        file_id: FileId,
        revision_id: FileVersionId,
    ) -> Self {
        Self {
            container_id,
            file_id,
            revision_id,
            url_type: None,
            fields: None,
        }
    }

    /// From where the download URL must be reachable.
    pub fn url_type(mut self, url_type: DownloadNetwork) -> Self {
        self.url_type = Some(url_type);
        self
    }

    /// Which fields to return.
    pub fn fields(mut self, fields: impl Into<String>) -> Self {
        self.fields = Some(fields.into());
        self
    }
}

impl Request for GetFileVersionRequest {
    type Response = GetFileVersionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getFileVersion",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/getRevision",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: Some(SuccessMember {
            name: "createReason",
            values: &["1", "2"],
        }),
        profile: PROFILE,
    };
}

/// The request of [`create_file_version`](super::create_file_version). Its page has an
/// [example](super::create_file_version#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateFileVersionRequest {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file that the version is of.
    pub file_id: FileId,
    /// When the file was created, if not now, in UTC without milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// How long to keep the version. [`update_file_version`](crate::versions::update_file_version)
    /// changes it later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_policy: Option<VersionKeepPolicy>,
    /// The media type of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// The SHA-256 of the whole content, as 64 lower-case hexadecimal digits. It requires `proof_code`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The content's length in bytes, at most 200 GB.
    pub length: u64,
    /// How the content will be sent.
    pub upload_mode: UploadMode,
    /// The kind of the upload; only 1 is supported, here as well.
    pub upload_type: UploadType,
    /// The parts of the content to send.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multi_parts: Option<Vec<UploadPart>>,
    /// The SHA-256 of the content's first 1024 bytes, as 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_hash: Option<String>,
    /// Proof that the caller has the content and not merely its digest, computed as for
    /// [`create_file`](crate::files::create_file). Required with `sha256`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_code: Option<String>,
}

impl CreateFileVersionRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_id: FileId, length: u64) -> Self {
        Self {
            container_id,
            file_id,
            created_time: None,
            keep_policy: None,
            mime_type: None,
            sha256: None,
            length,
            upload_mode: UploadMode::Multipart,
            upload_type: UploadType::Multipart,
            multi_parts: None,
            pre_hash: None,
            proof_code: None,
        }
    }

    /// When the file was created, if not now, in UTC without milliseconds.
    pub fn created_time(mut self, created_time: impl Into<Time>) -> Self {
        self.created_time = Some(created_time.into());
        self
    }

    /// How long to keep the version.
    pub fn keep_policy(mut self, keep_policy: VersionKeepPolicy) -> Self {
        self.keep_policy = Some(keep_policy);
        self
    }

    /// The media type of the content.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// The SHA-256 of the whole content, as 64 lower-case hexadecimal digits.
    pub fn sha256(mut self, sha256: impl Into<String>) -> Self {
        self.sha256 = Some(sha256.into());
        self
    }

    /// How the content will be sent.
    pub fn upload_mode(mut self, upload_mode: impl Into<UploadMode>) -> Self {
        self.upload_mode = upload_mode.into();
        self
    }

    /// The kind of the upload; only 1 is supported, here as well.
    pub fn upload_type(mut self, upload_type: UploadType) -> Self {
        self.upload_type = upload_type;
        self
    }

    /// The parts of the content to send.
    pub fn multi_parts(
        mut self,
        multi_parts: impl IntoIterator<Item = UploadPart>,
    ) -> Self {
        self.multi_parts = Some(multi_parts.into_iter().collect());
        self
    }

    /// The SHA-256 of the content's first 1024 bytes, as 64 lower-case hexadecimal digits.
    pub fn pre_hash(mut self, pre_hash: impl Into<String>) -> Self {
        self.pre_hash = Some(pre_hash.into());
        self
    }

    /// Proof that the caller has the content and not merely its digest, computed as for
    /// [`create_file`](crate::files::create_file).
    pub fn proof_code(mut self, proof_code: impl Into<String>) -> Self {
        self.proof_code = Some(proof_code.into());
        self
    }
}

impl Request for CreateFileVersionRequest {
    type Response = CreateFileVersionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createFileVersion",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/createRevision",
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

/// The request of [`complete_file_version`](super::complete_file_version). Its page has an
/// [example](super::complete_file_version#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CompleteFileVersionRequest {
    /// The file whose version is uploaded.
    pub file_id: FileId,
    /// The SHA-256 of the whole content, as 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

impl CompleteFileVersionRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(file_id: impl Into<FileId>) -> Self {
        Self {
            file_id: file_id.into(),
            sha256: None,
        }
    }

    /// The SHA-256 of the whole content, as 64 lower-case hexadecimal digits.
    pub fn sha256(mut self, sha256: impl Into<String>) -> Self {
        self.sha256 = Some(sha256.into());
        self
    }
}

impl Request for CompleteFileVersionRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "completeFileVersion",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/completeRevision",
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

/// The request of [`restore_file_version`](super::restore_file_version). Its page has an
/// [example](super::restore_file_version#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RestoreFileVersionRequest {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file.
    pub file_id: FileId,
    /// The version to restore.
    pub revision_id: FileVersionId,
}

impl RestoreFileVersionRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        container_id: ContainerId,
        file_id: FileId,
        revision_id: FileVersionId,
    ) -> Self {
        Self {
            container_id,
            file_id,
            revision_id,
        }
    }
}

impl Request for RestoreFileVersionRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "restoreFileVersion",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/restoreRevision",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_file_version`](super::update_file_version). Its page has an
/// [example](super::update_file_version#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateFileVersionRequest {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file.
    pub file_id: FileId,
    /// The version to change.
    pub revision_id: FileVersionId,
    /// Whether to keep the version forever. If false, the service may remove it according to its own
    /// rules.
    pub keep_forever: bool,
}

/// The required fields of [`UpdateFileVersionRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateFileVersionRequired {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file.
    pub file_id: FileId,
    /// The version to change.
    pub revision_id: FileVersionId,
    /// Whether to keep the version forever. If false, the service may remove it according to its own
    /// rules.
    pub keep_forever: bool,
}

impl UpdateFileVersionRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: UpdateFileVersionRequired) -> Self {
        Self {
            container_id: required.container_id,
            file_id: required.file_id,
            revision_id: required.revision_id,
            keep_forever: required.keep_forever,
        }
    }
}

impl Request for UpdateFileVersionRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateFileVersion",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/updateRevision",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_file_version`](super::delete_file_version). Its page has an
/// [example](super::delete_file_version#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteFileVersionRequest {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file.
    pub file_id: FileId,
    /// The version to delete, not the latest one.
    pub revision_id: FileVersionId,
}

impl DeleteFileVersionRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        container_id: ContainerId,
        file_id: FileId,
        revision_id: FileVersionId,
    ) -> Self {
        Self {
            container_id,
            file_id,
            revision_id,
        }
    }
}

impl Request for DeleteFileVersionRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteFileVersion",
        method: Method::Post,
        path: "/koodrive/ose/v1/revision/deleteRevision",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
