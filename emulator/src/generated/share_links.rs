// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Opening a share through its link, and accessing its files.
//!
//! The page behind a link first calls [`visit_share`](koodrive::share_links::visit_share) and
//! [`get_share_info`](koodrive::share_links::get_share_info). If the share has an access code,
//! [`verify_extract_code`](koodrive::share_links::verify_extract_code) exchanges it for a share
//! token, which all further calls send in `kdstoken`. Then
//! [`list_shared_files`](koodrive::share_links::list_shared_files) lists the files,
//! [`get_share_download_url`](koodrive::share_links::get_share_download_url) returns the download
//! URL of one of them, and [`create_share_task`](koodrive::share_links::create_share_task) packs
//! several files or saves them to one of the caller's own spaces.

use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskResponse, GetShareDownloadUrlRequest,
    GetShareDownloadUrlResponse, GetShareInfoRequest, GetShareInfoResponse,
    GetShareTaskRequest, GetShareTaskResponse, ListSharedFilesRequest,
    ListSharedFilesResponse, VerifyExtractCodeRequest, VerifyExtractCodeResponse,
    VisitShareRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::share_links`].
pub trait ShareLinks: Send + Sync + 'static {
    /// Opens a share through its link: `GET /koodrive/ose/v1/share/visit`.
    fn visit_share(
        &self,
        call: &Call,
        request: VisitShareRequest,
    ) -> Result<(), Refusal>;

    /// Gets the owner and the duration of a share: `GET /koodrive/ose/v1/share/userInfo`.
    fn get_share_info(
        &self,
        call: &Call,
        request: GetShareInfoRequest,
    ) -> Result<GetShareInfoResponse, Refusal>;

    /// Exchanges a share's access code for a share token: `POST /koodrive/ose/v1/share/verify`.
    fn verify_extract_code(
        &self,
        call: &Call,
        request: VerifyExtractCodeRequest,
    ) -> Result<VerifyExtractCodeResponse, Refusal>;

    /// Lists the files of a share: `POST /koodrive/ose/v1/share/files`.
    fn list_shared_files(
        &self,
        call: &Call,
        request: ListSharedFilesRequest,
    ) -> Result<ListSharedFilesResponse, Refusal>;

    /// Gets the download URL of one file of a share: `POST /koodrive/ose/v1/share/download`.
    fn get_share_download_url(
        &self,
        call: &Call,
        request: GetShareDownloadUrlRequest,
    ) -> Result<GetShareDownloadUrlResponse, Refusal>;

    /// Starts a task that packs or saves files of a share: `POST /koodrive/ose/v1/share/tasks`.
    fn create_share_task(
        &self,
        call: &Call,
        request: CreateShareTaskRequest,
    ) -> Result<CreateShareTaskResponse, Refusal>;

    /// Gets a task on the files of a share: `POST /koodrive/ose/v1/share/taskDetail`.
    fn get_share_task(
        &self,
        call: &Call,
        request: GetShareTaskRequest,
    ) -> Result<GetShareTaskResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("visitShare", &[Parameter::required("shortUrl", Form::Text)]),
    ("getShareInfo", &[Parameter::required("shortUrl", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: ShareLinks>() -> Vec<Route<S>> {
    vec![
        Route::new(S::visit_share, PARAMETERS), Route::new(S::get_share_info,
        PARAMETERS), Route::new(S::verify_extract_code, PARAMETERS),
        Route::new(S::list_shared_files, PARAMETERS),
        Route::new(S::get_share_download_url, PARAMETERS),
        Route::new(S::create_share_task, PARAMETERS), Route::new(S::get_share_task,
        PARAMETERS)
    ]
}
