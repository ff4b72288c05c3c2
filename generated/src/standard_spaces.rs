// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Distributing the tenant's storage between the spaces of departments, users and groups, and
//! looking up spaces.
//!
//! Only in the standard edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    GetSpaceAllocationRequest, GetSpacesRequest, TransferUnallocatedSpaceRequest,
};
pub use types::{
    GetSpaceAllocationResponse, GetSpacesResponse, SpaceAllocation, SpaceTransferTarget,
};

/// Gets how much storage each kind of space has.
///
/// Returns, for each kind of space of the tenant, the storage reserved for it and how much of that
/// has been allocated to spaces. What is left can be moved to another kind with
/// [`transfer_unallocated_space`](crate::standard_spaces::transfer_unallocated_space).
///
/// Only in the standard edition.
///
/// Documented since 2025-10.
///
/// `GET /koodrive/ose/v1/space/allocation/get` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpaceAllocation.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::standard_spaces::{self, GetSpaceAllocationRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetSpaceAllocationRequest::new();
/// let response = standard_spaces::get_space_allocation(client, request).await?;
/// for item in &response.data {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_space_allocation(
    client: &Client,
    request: GetSpaceAllocationRequest,
) -> impl Future<Output = Result<GetSpaceAllocationResponse>> + Send {
    client.call(request)
}

/// Moves unallocated storage from one kind of space to another.
///
/// Takes storage that is reserved for one kind of space, but not allocated to any space yet, and
/// reserves it for another kind: departments, users or groups.
///
/// [`get_space_allocation`](crate::standard_spaces::get_space_allocation) returns how much is
/// reserved and allocated. Each call moves the storage again, so do not blindly repeat a call whose
/// response was lost.
///
/// Only in the standard edition.
///
/// Documented since 2025-03.
///
/// `POST /koodrive/ose/v1/space/allocation/transfer` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/TransferUnallocatedSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::SpaceKind;
/// use koodrive::standard_spaces::{
///     self, SpaceTransferTarget, TransferUnallocatedSpaceRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let target = SpaceTransferTarget::new(SpaceKind::Personal).expand_capacity(1_000);
/// let request = TransferUnallocatedSpaceRequest::new(SpaceKind::Personal, target);
/// standard_spaces::transfer_unallocated_space(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn transfer_unallocated_space(
    client: &Client,
    request: TransferUnallocatedSpaceRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Gets spaces of users, departments or groups.
///
/// Returns information about the spaces of an owner.
///
/// The request has a body although it is a GET. Some proxies and HTTP libraries drop such a body.
///
/// **Not documented:** The tables and examples of the response are not known, and no example shows
/// the request. The page describes one owner; whether the body may be a list of owners, as the name
/// suggests, is not known.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/space/batchGetSpace` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/en-us/api-koodrive/batchGetSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::SpaceKind;
/// use koodrive::spaces::SpaceOwnerId;
/// use koodrive::standard_spaces::{self, GetSpacesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let owner_id = SpaceOwnerId::from("1289173668999530369");
/// let request = GetSpacesRequest::new(owner_id, SpaceKind::Personal);
/// let response = standard_spaces::get_spaces(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_spaces(
    client: &Client,
    request: GetSpacesRequest,
) -> impl Future<Output = Result<GetSpacesResponse>> + Send {
    client.call(request)
}
