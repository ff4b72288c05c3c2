//! The operations of [`crate::generated::Files`].

pub(crate) mod complete;
pub(crate) mod content;
mod create;
pub(crate) mod details;
mod downloads;
pub(crate) mod flash;
mod folders;
pub(crate) mod growth;
pub(crate) mod lookup;
pub(crate) mod new_files;
pub(crate) mod offer;
pub(crate) mod parts;
pub(crate) mod search;
pub(crate) mod seed;
mod statistics;
pub(crate) mod trees;

use koodrive::files::{
    ClearRecycleBinRequest, CompleteFileRequest, CreateDirectoryRequest, CreateDirectoryResponse, CreateFileRequest,
    CreateFileResponse, GetDownloadUrlsRequest, GetDownloadUrlsResponse, GetFileRequest, GetFileResponse,
    GetFolderStatisticsRequest, GetFolderStatisticsResponse, GetFullPathRequest, GetFullPathResponse,
    GetUploadUrlsRequest, GetUploadUrlsResponse, RenameFileRequest, SearchFilesRequest, SearchFilesResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::Files;
use crate::service::Service;

impl Files for Service {
    fn get_file(&self, call: &Call, request: GetFileRequest) -> Result<GetFileResponse, Refusal> {
        details::get_file(self, call, &request)
    }

    fn create_directory(
        &self,
        call: &Call,
        request: CreateDirectoryRequest,
    ) -> Result<CreateDirectoryResponse, Refusal> {
        folders::create_directory(self, call, &request)
    }

    fn create_file(&self, call: &Call, request: CreateFileRequest) -> Result<CreateFileResponse, Refusal> {
        create::create_file(self, call, &request)
    }

    fn complete_file(&self, call: &Call, request: CompleteFileRequest) -> Result<(), Refusal> {
        complete::complete_file(self, call, &request)
    }

    fn get_download_urls(
        &self,
        call: &Call,
        request: GetDownloadUrlsRequest,
    ) -> Result<GetDownloadUrlsResponse, Refusal> {
        downloads::get_download_urls(self, call, &request)
    }

    fn rename_file(&self, call: &Call, request: RenameFileRequest) -> Result<(), Refusal> {
        folders::rename_file(self, call, &request)
    }

    fn clear_recycle_bin(&self, call: &Call, request: ClearRecycleBinRequest) -> Result<(), Refusal> {
        folders::clear_recycle_bin(self, call, &request)
    }

    fn search_files(&self, call: &Call, request: SearchFilesRequest) -> Result<SearchFilesResponse, Refusal> {
        search::search_files(self, call, &request)
    }

    fn get_full_path(&self, call: &Call, request: GetFullPathRequest) -> Result<GetFullPathResponse, Refusal> {
        details::get_full_path(self, call, &request)
    }

    fn get_upload_urls(&self, call: &Call, request: GetUploadUrlsRequest) -> Result<GetUploadUrlsResponse, Refusal> {
        parts::get_upload_urls(self, call, &request)
    }

    fn get_folder_statistics(
        &self,
        call: &Call,
        request: GetFolderStatisticsRequest,
    ) -> Result<GetFolderStatisticsResponse, Refusal> {
        statistics::get_folder_statistics(self, call, &request)
    }
}
