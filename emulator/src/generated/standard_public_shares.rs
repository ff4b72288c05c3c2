// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The files of public shares, in the standard edition.
//!
//! They resemble the operations on share links, but take no access token. Of the vendor's pages
//! only the first rows are known: each operation states what is lost.
//!
//! Only in the standard edition.

use koodrive::standard_public_shares::{
    CreatePublicShareTaskRequest, CreatePublicShareTaskResponse,
    GetPublicShareDownloadUrlRequest, GetPublicShareDownloadUrlResponse,
    GetPublicShareInfoRequest, GetPublicShareInfoResponse, GetPublicShareTaskRequest,
    GetPublicShareTaskResponse, ListPublicSharedFilesRequest,
    ListPublicSharedFilesResponse, VerifyPublicExtractCodeRequest,
    VerifyPublicExtractCodeResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::standard_public_shares`].
pub trait StandardPublicShares: Send + Sync + 'static {
    /// Gets what a visitor may know of a public share: `GET /koodrive/ose/v1/share/public/userInfo`.
    fn get_public_share_info(
        &self,
        call: &Call,
        request: GetPublicShareInfoRequest,
    ) -> Result<GetPublicShareInfoResponse, Refusal>;

    /// Checks the access code of a public share: `GET /koodrive/ose/v1/share/public/verify`.
    fn verify_public_extract_code(
        &self,
        call: &Call,
        request: VerifyPublicExtractCodeRequest,
    ) -> Result<VerifyPublicExtractCodeResponse, Refusal>;

    /// Lists the files of a public share: `GET /koodrive/ose/v1/share/public/files`.
    fn list_public_shared_files(
        &self,
        call: &Call,
        request: ListPublicSharedFilesRequest,
    ) -> Result<ListPublicSharedFilesResponse, Refusal>;

    /// Gets the download URL of one file of a public share:
    /// `GET /koodrive/ose/v1/share/public/download`.
    fn get_public_share_download_url(
        &self,
        call: &Call,
        request: GetPublicShareDownloadUrlRequest,
    ) -> Result<GetPublicShareDownloadUrlResponse, Refusal>;

    /// Starts a task on files of a public share: `POST /koodrive/ose/v1/share/public/tasks`.
    fn create_public_share_task(
        &self,
        call: &Call,
        request: CreatePublicShareTaskRequest,
    ) -> Result<CreatePublicShareTaskResponse, Refusal>;

    /// Gets a task on files of a public share: `GET /koodrive/ose/v1/share/public/taskDetail`.
    fn get_public_share_task(
        &self,
        call: &Call,
        request: GetPublicShareTaskRequest,
    ) -> Result<GetPublicShareTaskResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("getPublicShareInfo", &[Parameter::required("shortUrl", Form::Text)]),
    (
        "verifyPublicExtractCode",
        &[
            Parameter::required("shortUrl", Form::Text),
            Parameter::optional("extractCode", Form::Text),
        ],
    ),
    (
        "listPublicSharedFiles",
        &[
            Parameter::required("shortUrl", Form::Text),
            Parameter::optional("parentFolder", Form::Text),
        ],
    ),
    (
        "getPublicShareDownloadUrl",
        &[
            Parameter::required("shareId", Form::Text),
            Parameter::optional("kdstoken", Form::Text),
        ],
    ),
    (
        "getPublicShareTask",
        &[
            Parameter::required("shareId", Form::Text),
            Parameter::optional("kdstoken", Form::Text),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: StandardPublicShares>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_public_share_info, PARAMETERS),
        Route::new(S::verify_public_extract_code, PARAMETERS),
        Route::new(S::list_public_shared_files, PARAMETERS),
        Route::new(S::get_public_share_download_url, PARAMETERS),
        Route::new(S::create_public_share_task, PARAMETERS),
        Route::new(S::get_public_share_task, PARAMETERS)
    ]
}
