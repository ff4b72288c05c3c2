// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Listings of a folder or of the recycle bin of a space, page by page: one operation for personal
//! spaces, one for the spaces of departments and groups.

use koodrive::listings::{
    ListFilesResponse, ListPersonalFilesRequest, ListTeamFilesRequest,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::listings`].
pub trait Listings: Send + Sync + 'static {
    /// Lists the files in a folder of a personal space: `POST /koodrive/ose/v1/files/{type}`.
    fn list_personal_files(
        &self,
        call: &Call,
        request: ListPersonalFilesRequest,
    ) -> Result<ListFilesResponse, Refusal>;

    /// Lists the files in a folder of a team space: `POST /koodrive/ose/v1/files/{groupId}/{type}`.
    fn list_team_files(
        &self,
        call: &Call,
        request: ListTeamFilesRequest,
    ) -> Result<ListFilesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("listPersonalFiles", &[Parameter::required("type", Form::TextOf(&["0", "1"]))]),
    (
        "listTeamFiles",
        &[
            Parameter::required("groupId", Form::Text),
            Parameter::required("type", Form::TextOf(&["0", "1"])),
            Parameter::optional("team_type", Form::IntegerOf(&[0, 2])),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Listings>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_personal_files, PARAMETERS), Route::new(S::list_team_files,
        PARAMETERS)
    ]
}
