// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Files and folders: details, folders, uploads in parts, downloads, renaming, search, and the
//! recycle bin.
//!
//! Content never passes through the API itself. An upload or download starts with a call that
//! returns *pre-signed URLs* of the object storage; the bytes are transferred to or from there,
//! without an `Authorization` header.

use koodrive::files::{
    ClearRecycleBinRequest, CompleteFileRequest, CreateDirectoryRequest,
    CreateDirectoryResponse, CreateFileRequest, CreateFileResponse,
    GetDownloadUrlsRequest, GetDownloadUrlsResponse, GetFileRequest, GetFileResponse,
    GetFolderStatisticsRequest, GetFolderStatisticsResponse, GetFullPathRequest,
    GetFullPathResponse, GetUploadUrlsRequest, GetUploadUrlsResponse, RenameFileRequest,
    SearchFilesRequest, SearchFilesResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::files`].
pub trait Files: Send + Sync + 'static {
    /// Gets a file's details: `POST /koodrive/ose/v1/files/{fileId}/detail`.
    fn get_file(
        &self,
        call: &Call,
        request: GetFileRequest,
    ) -> Result<GetFileResponse, Refusal>;

    /// Creates a folder: `POST /koodrive/ose/v1/directory`.
    fn create_directory(
        &self,
        call: &Call,
        request: CreateDirectoryRequest,
    ) -> Result<CreateDirectoryResponse, Refusal>;

    /// Starts an upload: creates a file's metadata and gets the URLs for its parts:
    /// `POST /koodrive/ose/v1/files/create`.
    fn create_file(
        &self,
        call: &Call,
        request: CreateFileRequest,
    ) -> Result<CreateFileResponse, Refusal>;

    /// Completes an upload: joins its parts and checks the complete file:
    /// `POST /koodrive/ose/v1/files/complete`.
    fn complete_file(
        &self,
        call: &Call,
        request: CompleteFileRequest,
    ) -> Result<(), Refusal>;

    /// Gets download URLs for files: `POST /koodrive/ose/v1/files/download`.
    fn get_download_urls(
        &self,
        call: &Call,
        request: GetDownloadUrlsRequest,
    ) -> Result<GetDownloadUrlsResponse, Refusal>;

    /// Renames a file or folder: `POST /koodrive/ose/v1/files/rename/{fileId}`.
    fn rename_file(
        &self,
        call: &Call,
        request: RenameFileRequest,
    ) -> Result<(), Refusal>;

    /// Empties a space's recycle bin: `POST /koodrive/ose/v1/files/recycle`.
    fn clear_recycle_bin(
        &self,
        call: &Call,
        request: ClearRecycleBinRequest,
    ) -> Result<(), Refusal>;

    /// Searches for files: `POST /koodrive/ose/v1/files/search`.
    fn search_files(
        &self,
        call: &Call,
        request: SearchFilesRequest,
    ) -> Result<SearchFilesResponse, Refusal>;

    /// Gets the full path of a file: `GET /koodrive/ose/v1/files/path`.
    fn get_full_path(
        &self,
        call: &Call,
        request: GetFullPathRequest,
    ) -> Result<GetFullPathResponse, Refusal>;

    /// Gets upload URLs for more parts of a file: `POST /koodrive/ose/v1/files/multipart/uploadUrl`.
    fn get_upload_urls(
        &self,
        call: &Call,
        request: GetUploadUrlsRequest,
    ) -> Result<GetUploadUrlsResponse, Refusal>;

    /// Counts the files and folders in a folder and adds up their sizes:
    /// `GET /koodrive/ose/v1/files/statsDir`.
    fn get_folder_statistics(
        &self,
        call: &Call,
        request: GetFolderStatisticsRequest,
    ) -> Result<GetFolderStatisticsResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("getFile", &[Parameter::required("fileId", Form::Text)]),
    ("renameFile", &[Parameter::required("fileId", Form::Text)]),
    (
        "getFullPath",
        &[
            Parameter::required("fileId", Form::Text),
            Parameter::required("containerId", Form::Text),
        ],
    ),
    (
        "getFolderStatistics",
        &[
            Parameter::required("fileId", Form::Text),
            Parameter::required("containerId", Form::Text),
            Parameter::optional("recursive", Form::Boolean),
            Parameter::optional("includeDirCount", Form::Boolean),
            Parameter::optional("includeFileCount", Form::Boolean),
            Parameter::optional("includeTotalSize", Form::Boolean),
            Parameter::optional("type", Form::IntegerOf(&[1, 2])),
            Parameter::optional("extensions", Form::Text),
            Parameter::optional("categorys", Form::Text),
            Parameter::optional("hidden", Form::Boolean),
            Parameter::optional("isRecycled", Form::Boolean),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Files>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_file, PARAMETERS), Route::new(S::create_directory, PARAMETERS),
        Route::new(S::create_file, PARAMETERS), Route::new(S::complete_file, PARAMETERS),
        Route::new(S::get_download_urls, PARAMETERS), Route::new(S::rename_file,
        PARAMETERS), Route::new(S::clear_recycle_bin, PARAMETERS),
        Route::new(S::search_files, PARAMETERS), Route::new(S::get_full_path,
        PARAMETERS), Route::new(S::get_upload_urls, PARAMETERS),
        Route::new(S::get_folder_statistics, PARAMETERS)
    ]
}
