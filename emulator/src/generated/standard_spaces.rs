// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Distributing the tenant's storage between the spaces of departments, users and groups, and
//! looking up spaces.
//!
//! Only in the standard edition.

use koodrive::standard_spaces::{
    GetSpaceAllocationRequest, GetSpaceAllocationResponse, GetSpacesRequest,
    GetSpacesResponse, TransferUnallocatedSpaceRequest,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::standard_spaces`].
pub trait StandardSpaces: Send + Sync + 'static {
    /// Gets how much storage each kind of space has: `GET /koodrive/ose/v1/space/allocation/get`.
    fn get_space_allocation(
        &self,
        call: &Call,
        request: GetSpaceAllocationRequest,
    ) -> Result<GetSpaceAllocationResponse, Refusal>;

    /// Moves unallocated storage from one kind of space to another:
    /// `POST /koodrive/ose/v1/space/allocation/transfer`.
    fn transfer_unallocated_space(
        &self,
        call: &Call,
        request: TransferUnallocatedSpaceRequest,
    ) -> Result<(), Refusal>;

    /// Gets spaces of users, departments or groups: `GET /koodrive/ose/v1/space/batchGetSpace`.
    fn get_spaces(
        &self,
        call: &Call,
        request: GetSpacesRequest,
    ) -> Result<GetSpacesResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: StandardSpaces>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_space_allocation, PARAMETERS),
        Route::new(S::transfer_unallocated_space, PARAMETERS), Route::new(S::get_spaces,
        PARAMETERS)
    ]
}
