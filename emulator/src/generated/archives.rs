// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Listing the contents of archives in the drive. Batch jobs extract archives and pack files into
//! new ones: see [`create_job`](koodrive::jobs::create_job).

use koodrive::archives::{ListArchiveFilesRequest, ListArchiveFilesResponse};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::archives`].
pub trait Archives: Send + Sync + 'static {
    /// Lists the contents of an archive: `POST /koodrive/ose/v1/archive/listFile`.
    fn list_archive_files(
        &self,
        call: &Call,
        request: ListArchiveFilesRequest,
    ) -> Result<ListArchiveFilesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Archives>() -> Vec<Route<S>> {
    vec![Route::new(S::list_archive_files, PARAMETERS)]
}
