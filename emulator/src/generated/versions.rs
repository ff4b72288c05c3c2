// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The versions of a file's content: listing them, uploading a new one, restoring an earlier one,
//! and deciding which of them are kept.
//!
//! A version has an id, `revision_id`, that is unique within its file. The service removes earlier
//! versions according to its own rules, except those that are kept forever.

use koodrive::versions::{
    CompleteFileVersionRequest, CreateFileVersionRequest, CreateFileVersionResponse,
    DeleteFileVersionRequest, GetFileVersionRequest, GetFileVersionResponse,
    ListFileVersionsRequest, ListFileVersionsResponse, RestoreFileVersionRequest,
    UpdateFileVersionRequest,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::versions`].
pub trait Versions: Send + Sync + 'static {
    /// Lists the versions of a file: `POST /koodrive/ose/v1/revision/listRevision`.
    fn list_file_versions(
        &self,
        call: &Call,
        request: ListFileVersionsRequest,
    ) -> Result<ListFileVersionsResponse, Refusal>;

    /// Gets a version of a file: `POST /koodrive/ose/v1/revision/getRevision`.
    fn get_file_version(
        &self,
        call: &Call,
        request: GetFileVersionRequest,
    ) -> Result<GetFileVersionResponse, Refusal>;

    /// Starts the upload of a version of a file: `POST /koodrive/ose/v1/revision/createRevision`.
    fn create_file_version(
        &self,
        call: &Call,
        request: CreateFileVersionRequest,
    ) -> Result<CreateFileVersionResponse, Refusal>;

    /// Completes the upload of a version: joins its parts and checks the content:
    /// `POST /koodrive/ose/v1/revision/completeRevision`.
    fn complete_file_version(
        &self,
        call: &Call,
        request: CompleteFileVersionRequest,
    ) -> Result<(), Refusal>;

    /// Restores a version of a file: `POST /koodrive/ose/v1/revision/restoreRevision`.
    fn restore_file_version(
        &self,
        call: &Call,
        request: RestoreFileVersionRequest,
    ) -> Result<(), Refusal>;

    /// Changes whether a version of a file is kept forever:
    /// `POST /koodrive/ose/v1/revision/updateRevision`.
    fn update_file_version(
        &self,
        call: &Call,
        request: UpdateFileVersionRequest,
    ) -> Result<(), Refusal>;

    /// Deletes an earlier version of a file: `POST /koodrive/ose/v1/revision/deleteRevision`.
    fn delete_file_version(
        &self,
        call: &Call,
        request: DeleteFileVersionRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Versions>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_file_versions, PARAMETERS), Route::new(S::get_file_version,
        PARAMETERS), Route::new(S::create_file_version, PARAMETERS),
        Route::new(S::complete_file_version, PARAMETERS),
        Route::new(S::restore_file_version, PARAMETERS),
        Route::new(S::update_file_version, PARAMETERS),
        Route::new(S::delete_file_version, PARAMETERS)
    ]
}
