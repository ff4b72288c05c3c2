// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_public_shares`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Request, Secret, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_public_shares::{
    GetCarrierShareDownloadUrlResponse, ListCarrierSharedFilesResponse,
    VerifyCarrierExtractCodeResponse,
};
use crate::common::{FileId, FileSortField, SortDirection};
use crate::errors::ERRORS;
use crate::shares::{ShareCode, ShareId, SharedFile};

/// The request of [`verify_carrier_extract_code`](super::verify_carrier_extract_code). Its page has
/// an [example](super::verify_carrier_extract_code#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyCarrierExtractCodeRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
    /// The access code that the visitor entered.
    pub extract_code: Secret,
}

impl VerifyCarrierExtractCodeRequest {
    /// Creates a request from all of its fields.
    pub fn new(short_url: ShareCode, extract_code: impl Into<Secret>) -> Self {
        Self {
            short_url,
            extract_code: extract_code.into(),
        }
    }
}

impl Request for VerifyCarrierExtractCodeRequest {
    type Response = VerifyCarrierExtractCodeResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "verifyCarrierExtractCode",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/public/verify",
        params: &[],
        auth: Auth::None,
        idempotent: true,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_carrier_shared_files`](super::list_carrier_shared_files). Its page has an
/// [example](super::list_carrier_shared_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListCarrierSharedFilesRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
    /// The folder of the share to list. By default presumably the root of the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_folder: Option<FileId>,
    /// The maximum number of files to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Where the page starts: the `next_cursor` of the previous response. Omit it for the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// What to sort by: `FileName`, `Size` or `UpdateTime`. The default is `UpdateTime`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<FileSortField>,
    /// The sort direction. The default is descending, the latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// The share token from
    /// [`verify_carrier_extract_code`](crate::carrier_public_shares::verify_carrier_extract_code), if
    /// the share has an access code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
    /// Whether to update a counter. The documents do not say which one; presumably the number of views.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_count: Option<bool>,
    /// Presumably, only files with this name. The documents do not say whether a part of a name
    /// matches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The sizes of the thumbnails of images: up to five instructions such as
    /// `image/resize,m_lfit,h_128,w_128`, which is the default, joined by semicolons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_process: Option<String>,
    /// The form of the thumbnails of documents and videos, at most 100 characters.
    ///
    /// **Not documented:** The values are not known: the copy of the page ends in the first of them,
    /// which begins with `minThumbn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<String>,
}

impl ListCarrierSharedFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
            parent_folder: None,
            page_size: None,
            page_cursor: None,
            sort_type: None,
            sort_direction: None,
            kdstoken: None,
            refresh_count: None,
            file_name: None,
            image_process: None,
            usage: None,
        }
    }

    /// The folder of the share to list.
    pub fn parent_folder(mut self, parent_folder: impl Into<FileId>) -> Self {
        self.parent_folder = Some(parent_folder.into());
        self
    }

    /// The maximum number of files to return, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where the page starts: the `next_cursor` of the previous response.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = Some(page_cursor.into());
        self
    }

    /// What to sort by: `FileName`, `Size` or `UpdateTime`.
    pub fn sort_type(mut self, sort_type: FileSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }

    /// The share token from
    /// [`verify_carrier_extract_code`](crate::carrier_public_shares::verify_carrier_extract_code), if
    /// the share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }

    /// Whether to update a counter.
    pub fn refresh_count(mut self, refresh_count: bool) -> Self {
        self.refresh_count = Some(refresh_count);
        self
    }

    /// Presumably, only files with this name.
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// The sizes of the thumbnails of images: up to five instructions such as
    /// `image/resize,m_lfit,h_128,w_128`, which is the default, joined by semicolons.
    pub fn image_process(mut self, image_process: impl Into<String>) -> Self {
        self.image_process = Some(image_process.into());
        self
    }

    /// The form of the thumbnails of documents and videos, at most 100 characters.
    pub fn usage(mut self, usage: impl Into<String>) -> Self {
        self.usage = Some(usage.into());
        self
    }
}

impl Request for ListCarrierSharedFilesRequest {
    type Response = ListCarrierSharedFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listCarrierSharedFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/public/files",
        params: &[],
        auth: Auth::None,
        idempotent: true,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListCarrierSharedFilesRequest {
    type Item = SharedFile;

    type Style = pagination::Cursor;

    fn items(page: &mut ListCarrierSharedFilesResponse) -> Option<&mut Vec<SharedFile>> {
        Some(&mut page.files)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListCarrierSharedFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`get_carrier_share_download_url`](super::get_carrier_share_download_url). Its
/// page has an [example](super::get_carrier_share_download_url#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetCarrierShareDownloadUrlRequest {
    /// The share.
    pub share_id: ShareId,
    /// The share token from
    /// [`verify_carrier_extract_code`](crate::carrier_public_shares::verify_carrier_extract_code), if
    /// the share has an access code. The published request sends an empty one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
    /// The file of the share to download.
    pub file_id: FileId,
}

impl GetCarrierShareDownloadUrlRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(share_id: ShareId, file_id: FileId) -> Self {
        Self {
            share_id,
            kdstoken: None,
            file_id,
        }
    }

    /// The share token from
    /// [`verify_carrier_extract_code`](crate::carrier_public_shares::verify_carrier_extract_code), if
    /// the share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for GetCarrierShareDownloadUrlRequest {
    type Response = GetCarrierShareDownloadUrlResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getCarrierShareDownloadUrl",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/public/download",
        params: &[],
        auth: Auth::None,
        idempotent: true,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
