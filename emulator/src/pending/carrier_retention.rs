//! The operations of [`crate::generated::CarrierRetention`] are not served yet.

use koodrive::carrier_retention::{
    GetCurrentRetentionPoliciesRequest, GetCurrentRetentionPoliciesResponse, ListRetentionPoliciesRequest,
    ListRetentionPoliciesResponse, SetRetentionPoliciesRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierRetention;
use crate::service::Service;

impl CarrierRetention for Service {
    fn list_retention_policies(
        &self,
        _: &Call,
        _: ListRetentionPoliciesRequest,
    ) -> Result<ListRetentionPoliciesResponse, Refusal> {
        Err(Refusal::unserved("listRetentionPolicies"))
    }

    fn get_current_retention_policies(
        &self,
        _: &Call,
        _: GetCurrentRetentionPoliciesRequest,
    ) -> Result<GetCurrentRetentionPoliciesResponse, Refusal> {
        Err(Refusal::unserved("getCurrentRetentionPolicies"))
    }

    fn set_retention_policies(&self, _: &Call, _: SetRetentionPoliciesRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("setRetentionPolicies"))
    }
}
