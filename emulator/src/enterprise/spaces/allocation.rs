//! The operations of [`crate::generated::StandardSpaces`].
//!
//! What the documents leave open:
//!
//! - Every user may see how the storage is distributed, as in `getQuotaUsage`; super administrators move it. More than is
//!   unallocated is refused with 13000102, and so is a transfer without `expandCapacity`. A transfer from a kind to itself
//!   is in the published request: it succeeds and changes nothing.
//! - `getSpaces` returns the spaces of one owner in `data`, each as `getSpace` describes it, to callers who may see them.
//!   For a user with several spaces it requires `containerId`; a space that the owner does not have is refused with
//!   13000301.

use koodrive::common::SpaceKind;
use koodrive::standard_spaces::{
    GetSpaceAllocationRequest, GetSpaceAllocationResponse, GetSpacesRequest, GetSpacesResponse, SpaceAllocation,
    TransferUnallocatedSpaceRequest,
};

use super::single;
use crate::api::{Call, Refusal};
use crate::enterprise::quotas::{KINDS, quota};
use crate::enterprise::rights::check_super;
use crate::enterprise::space_rules::allotted;
use crate::generated::StandardSpaces;
use crate::service::Service;
use crate::store::quotas;

impl StandardSpaces for Service {
    fn get_space_allocation(
        &self,
        call: &Call,
        _request: GetSpaceAllocationRequest,
    ) -> Result<GetSpaceAllocationResponse, Refusal> {
        self.store.within(|rows| {
            let mut response = GetSpaceAllocationResponse::default();
            for kind in KINDS {
                let mut allocation = SpaceAllocation::default();
                allocation.allocated_capacity = i64::try_from(allotted(rows, &kind)?.0).ok();
                allocation.total_capacity = i64::try_from(quota(rows, &call.limits, &kind)?).ok();
                allocation.kind = Some(kind);
                response.data.push(allocation);
            }
            Ok(response)
        })
    }

    fn transfer_unallocated_space(&self, call: &Call, request: TransferUnallocatedSpaceRequest) -> Result<(), Refusal> {
        let (from, to) = (&request.origin_kind, &request.target.kind);
        check_kind("originType", from)?;
        check_kind("target.type", to)?;
        let wanted = request.target.expand_capacity;
        let wanted = wanted.ok_or_else(|| Refusal::parameter("target.expandCapacity", "is missing"))?;
        self.store.within(|rows| {
            check_super(rows, call)?;
            let left = quota(rows, &call.limits, from)?.saturating_sub(allotted(rows, from)?.0);
            let moved = i64::try_from(wanted).ok().filter(|_| wanted <= left).ok_or_else(|| {
                let problem = format!("{left} GB of the storage for spaces of kind {} are unallocated", from.value());
                Refusal::parameter("target.expandCapacity", problem)
            })?;
            quotas::add(rows, from.value(), -moved)?;
            Ok(quotas::add(rows, to.value(), moved)?)
        })
    }

    fn get_spaces(&self, call: &Call, request: GetSpacesRequest) -> Result<GetSpacesResponse, Refusal> {
        let spaces = single::get_spaces(self, call, &request)?;
        let spaces = serde_json::to_value(spaces).map_err(|error| Refusal::internal(&error))?;
        Ok(GetSpacesResponse::from_iter([("data".to_owned(), spaces)]))
    }
}

fn check_kind(field: &str, kind: &SpaceKind) -> Result<(), Refusal> {
    if KINDS.contains(kind) {
        return Ok(());
    }
    Err(Refusal::parameter(field, format!("{} is none of 0, 1 and 2", kind.value())))
}
