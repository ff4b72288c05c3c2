//! The operations of [`crate::generated::SpaceUsage`] are not served yet.

use koodrive::space_usage::{
    GetSpaceUsageOverviewRequest, GetSpaceUsageOverviewResponse, ListSpaceQuotasRequest, ListSpaceQuotasResponse,
    ListUserSpaceUsageRequest, ListUserSpaceUsageResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::SpaceUsage;
use crate::service::Service;

impl SpaceUsage for Service {
    fn get_space_usage_overview(
        &self,
        _: &Call,
        _: GetSpaceUsageOverviewRequest,
    ) -> Result<GetSpaceUsageOverviewResponse, Refusal> {
        Err(Refusal::unserved("getSpaceUsageOverview"))
    }

    fn list_space_quotas(&self, _: &Call, _: ListSpaceQuotasRequest) -> Result<ListSpaceQuotasResponse, Refusal> {
        Err(Refusal::unserved("listSpaceQuotas"))
    }

    fn list_user_space_usage(
        &self,
        _: &Call,
        _: ListUserSpaceUsageRequest,
    ) -> Result<ListUserSpaceUsageResponse, Refusal> {
        Err(Refusal::unserved("listUserSpaceUsage"))
    }
}
