// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Files and folders that a user has marked as favorites. The API calls the mark a star.

use koodrive::favorites::{
    ListStarredFilesRequest, ListStarredFilesResponse, StarFilesRequest,
    StarFilesResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::favorites`].
pub trait Favorites: Send + Sync + 'static {
    /// Marks or unmarks files as favorites: `POST /koodrive/ose/v1/star/batch`.
    fn star_files(
        &self,
        call: &Call,
        request: StarFilesRequest,
    ) -> Result<StarFilesResponse, Refusal>;

    /// Lists the caller's favorites: `GET /koodrive/ose/v1/star/files`.
    fn list_starred_files(
        &self,
        call: &Call,
        request: ListStarredFilesRequest,
    ) -> Result<ListStarredFilesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listStarredFiles",
        &[
            Parameter::optional("pageSize", Form::U32),
            Parameter::optional("pageCursor", Form::Text),
            Parameter::optional("sortType", Form::IntegerOf(&[1])),
            Parameter::optional("sortDirection", Form::IntegerOf(&[1, 2])),
            Parameter::optional(
                "fileType",
                Form::TextOf(
                    &["10", "11", "15", "20", "26", "27", "28", "30", "35", "40", "45"],
                ),
            ),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Favorites>() -> Vec<Route<S>> {
    vec![
        Route::new(S::star_files, PARAMETERS), Route::new(S::list_starred_files,
        PARAMETERS)
    ]
}
