// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The collaboration portal: files that are related to the caller because of what others did, and
//! files that the caller visited recently.

use koodrive::activity::{
    ListRecentFilesRequest, ListRecentFilesResponse, ListRelatedFilesRequest,
    ListRelatedFilesResponse,
};

use crate::api::{Call, Refusal, Route};

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

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Activity>() -> Vec<Route<S>> {
    vec![Route::new(S::list_related_files), Route::new(S::list_recent_files)]
}
