// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The collaboration portal: files that are related to the caller because of what others did, and
//! files that the caller visited recently.

use koodrive::activity::{
    ListRecentFilesRequest, ListRecentFilesResponse, ListRelatedFilesRequest,
    ListRelatedFilesResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::activity`].
pub trait Activity: Send + Sync + 'static {
    /// Lists files that are related to the caller: `GET /koodrive/ose/v1/related`.
    fn list_related_files(
        &self,
        call: &Call,
        request: ListRelatedFilesRequest,
    ) -> Result<ListRelatedFilesResponse, Refusal>;

    /// Lists the files that the caller visited recently: `GET /koodrive/ose/v1/access`.
    fn list_recent_files(
        &self,
        call: &Call,
        request: ListRecentFilesRequest,
    ) -> Result<ListRecentFilesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listRelatedFiles",
        &[
            Parameter::optional("pageSize", Form::U32),
            Parameter::optional("pageCursor", Form::Text),
            Parameter::optional("sortType", Form::IntegerOf(&[1])),
            Parameter::optional("sortDirection", Form::IntegerOf(&[1, 2])),
            Parameter::optional("displayName", Form::Text),
            Parameter::optional("relatedType", Form::TextOf(&["0", "1"])),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Activity>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_related_files, PARAMETERS), Route::new(S::list_recent_files,
        PARAMETERS)
    ]
}
