// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What users did with a file, and custom tags on files.
//!
//! Only in the carrier edition.

use koodrive::carrier_files::{
    AddFileTagsRequest, ListFileOperationsRequest, ListFileOperationsResponse,
    RemoveFileTagsRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_files`].
pub trait CarrierFiles: Send + Sync + 'static {
    /// Lists what users did with a file: `GET /koodrive/ose/v1/files/{fileId}/operations`.
    fn list_file_operations(
        &self,
        call: &Call,
        request: ListFileOperationsRequest,
    ) -> Result<ListFileOperationsResponse, Refusal>;

    /// Adds tags to a file: `POST /koodrive/ose/v1/files/tag/{fileId}`.
    fn add_file_tags(
        &self,
        call: &Call,
        request: AddFileTagsRequest,
    ) -> Result<(), Refusal>;

    /// Removes tags from a file: `DELETE /koodrive/ose/v1/files/tag/{fileId}`.
    fn remove_file_tags(
        &self,
        call: &Call,
        request: RemoveFileTagsRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listFileOperations",
        &[
            Parameter::required("fileId", Form::Text),
            Parameter::optional("pageCursor", Form::Text),
            Parameter::optional("pageSize", Form::U32),
        ],
    ),
    ("addFileTags", &[Parameter::required("fileId", Form::Text)]),
    ("removeFileTags", &[Parameter::required("fileId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierFiles>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_file_operations, PARAMETERS), Route::new(S::add_file_tags,
        PARAMETERS), Route::new(S::remove_file_tags, PARAMETERS)
    ]
}
