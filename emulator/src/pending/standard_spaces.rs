//! The operations of [`crate::generated::StandardSpaces`] are not served yet.

use koodrive::standard_spaces::{
    GetSpaceAllocationRequest, GetSpaceAllocationResponse, GetSpacesRequest, GetSpacesResponse,
    TransferUnallocatedSpaceRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::StandardSpaces;
use crate::service::Service;

impl StandardSpaces for Service {
    fn get_space_allocation(
        &self,
        _: &Call,
        _: GetSpaceAllocationRequest,
    ) -> Result<GetSpaceAllocationResponse, Refusal> {
        Err(Refusal::unserved("getSpaceAllocation"))
    }

    fn transfer_unallocated_space(&self, _: &Call, _: TransferUnallocatedSpaceRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("transferUnallocatedSpace"))
    }

    fn get_spaces(&self, _: &Call, _: GetSpacesRequest) -> Result<GetSpacesResponse, Refusal> {
        Err(Refusal::unserved("getSpaces"))
    }
}
