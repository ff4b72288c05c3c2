// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`standard_public_shares`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request, Secret};
use serde::Serialize;

use crate::PROFILE;
use crate::common::FileId;
use crate::errors::ERRORS;
use crate::share_links::ShareTaskTarget;
use crate::shares::{ShareCode, ShareId};
use crate::standard_public_shares::{
    CreatePublicShareTaskResponse, GetPublicShareDownloadUrlResponse,
    GetPublicShareInfoResponse, GetPublicShareTaskResponse,
    ListPublicSharedFilesResponse, VerifyPublicExtractCodeResponse,
};

/// The request of [`get_public_share_info`](super::get_public_share_info). Its page has an
/// [example](super::get_public_share_info#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetPublicShareInfoRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
}

impl GetPublicShareInfoRequest {
    /// Creates a request from all of its fields.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
        }
    }
}

impl Request for GetPublicShareInfoRequest {
    type Response = GetPublicShareInfoResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getPublicShareInfo",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/public/userInfo",
        params: &[Param::query("shortUrl")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`verify_public_extract_code`](super::verify_public_extract_code). Its page has
/// an [example](super::verify_public_extract_code#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyPublicExtractCodeRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
    /// The access code that the visitor entered. Of its row only the name is known.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extract_code: Option<Secret>,
}

impl VerifyPublicExtractCodeRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
            extract_code: None,
        }
    }

    /// The access code that the visitor entered.
    pub fn extract_code(mut self, extract_code: impl Into<Secret>) -> Self {
        self.extract_code = Some(extract_code.into());
        self
    }
}

impl Request for VerifyPublicExtractCodeRequest {
    type Response = VerifyPublicExtractCodeResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "verifyPublicExtractCode",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/public/verify",
        params: &[Param::query("shortUrl"), Param::query("extractCode")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_public_shared_files`](super::list_public_shared_files). Its page has an
/// [example](super::list_public_shared_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListPublicSharedFilesRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
    /// The folder of the share to list. Of its row only the name is known.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_folder: Option<FileId>,
}

impl ListPublicSharedFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
            parent_folder: None,
        }
    }

    /// The folder of the share to list.
    pub fn parent_folder(mut self, parent_folder: impl Into<FileId>) -> Self {
        self.parent_folder = Some(parent_folder.into());
        self
    }
}

impl Request for ListPublicSharedFilesRequest {
    type Response = ListPublicSharedFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listPublicSharedFiles",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/public/files",
        params: &[Param::query("shortUrl"), Param::query("parentFolder")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_public_share_download_url`](super::get_public_share_download_url). Its page
/// has an [example](super::get_public_share_download_url#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetPublicShareDownloadUrlRequest {
    /// The share.
    pub share_id: ShareId,
    /// The share token, if the share has an access code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}

impl GetPublicShareDownloadUrlRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(share_id: impl Into<ShareId>) -> Self {
        Self {
            share_id: share_id.into(),
            kdstoken: None,
        }
    }

    /// The share token, if the share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for GetPublicShareDownloadUrlRequest {
    type Response = GetPublicShareDownloadUrlResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getPublicShareDownloadUrl",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/public/download",
        params: &[Param::query("shareId"), Param::query("kdstoken")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`create_public_share_task`](super::create_public_share_task). Its page has an
/// [example](super::create_public_share_task#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreatePublicShareTaskRequest {
    /// The files and folders of the share to process.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_ids: Option<Vec<FileId>>,
    /// Where to save the files. Required for saving.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "targetFileId", default, skip_serializing_if = "Option::is_none")]
    pub target: Option<ShareTaskTarget>,
    /// The name of the archive to pack the files into.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zip_name: Option<String>,
    /// The share.
    ///
    /// Unconfirmed: inferred, not documented.
    pub share_id: ShareId,
    /// The share token, if the share has an access code.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}

impl CreatePublicShareTaskRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(share_id: impl Into<ShareId>) -> Self {
        Self {
            file_ids: None,
            target: None,
            zip_name: None,
            share_id: share_id.into(),
            kdstoken: None,
        }
    }

    /// The files and folders of the share to process.
    pub fn file_ids(
        mut self,
        file_ids: impl IntoIterator<Item = impl Into<FileId>>,
    ) -> Self {
        self.file_ids = Some(file_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Where to save the files.
    pub fn target(mut self, target: ShareTaskTarget) -> Self {
        self.target = Some(target);
        self
    }

    /// The name of the archive to pack the files into.
    pub fn zip_name(mut self, zip_name: impl Into<String>) -> Self {
        self.zip_name = Some(zip_name.into());
        self
    }

    /// The share token, if the share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for CreatePublicShareTaskRequest {
    type Response = CreatePublicShareTaskResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createPublicShareTask",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/public/tasks",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_public_share_task`](super::get_public_share_task). Its page has an
/// [example](super::get_public_share_task#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetPublicShareTaskRequest {
    /// The share.
    pub share_id: ShareId,
    /// The share token, if the share has an access code. Of its row only the name is known.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}

impl GetPublicShareTaskRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(share_id: impl Into<ShareId>) -> Self {
        Self {
            share_id: share_id.into(),
            kdstoken: None,
        }
    }

    /// The share token, if the share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for GetPublicShareTaskRequest {
    type Response = GetPublicShareTaskResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getPublicShareTask",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/public/taskDetail",
        params: &[Param::query("shareId"), Param::query("kdstoken")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
