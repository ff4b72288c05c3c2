// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Files and folders that a user has marked as favorites. The API calls the mark a star.

use koodrive::favorites::{
    ListStarredFilesRequest, ListStarredFilesResponse, StarFilesRequest,
    StarFilesResponse,
};

use crate::api::{Call, Refusal, Route};

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

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Favorites>() -> Vec<Route<S>> {
    vec![Route::new(S::star_files), Route::new(S::list_starred_files)]
}
