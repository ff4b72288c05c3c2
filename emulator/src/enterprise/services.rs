//! The operations of [`crate::generated::Services`]: the tenant's subscription.
//!
//! What the documents leave open: every user may call them. There is no reserved space, no AI and no office suite.

use koodrive::common::SpaceKind;
use koodrive::services::{
    GetQuotaUsageRequest, GetQuotaUsageResponse, GetServiceRequest, GetServiceResponse, QuotaUsage, Subscription,
    SubscriptionStatus,
};
use rusqlite::Connection;

use super::quotas::{self, KINDS};
use super::rights::department;
use super::settings::package_expiry;
use super::space_rules::allotted;
use super::tenant::{DEPARTMENT_ID, ORGANIZATION_ID, ORGANIZATION_NAME, TENANT_ID};
use crate::api::{Call, Limits, Refusal};
use crate::generated::Services;
use crate::rules::page::count;
use crate::service::Service;
use crate::store::staff;

/// One of the two values in the published examples; no document states their meaning.
const PRODUCT: &str = "1";

impl Services for Service {
    fn get_service(&self, call: &Call, _request: GetServiceRequest) -> Result<GetServiceResponse, Refusal> {
        self.store.within(|rows| {
            let mut data = Subscription::default();
            data.status = Some(SubscriptionStatus::Active);
            data.space_capacity = signed(bought(rows, &call.limits)?);
            data.user_count = signed(quotas::most_users(rows, &call.limits)?);
            data.department_space_size = Some(call.limits.size(&SpaceKind::Department).into());
            data.personal_space_size = Some(call.limits.size(&SpaceKind::Personal).into());
            data.group_space_size = Some(call.limits.size(&SpaceKind::Group).into());
            data.organization_name = Some(ORGANIZATION_NAME.to_owned());
            data.organization_id = Some(ORGANIZATION_ID.into());
            data.root_dept_code = Some(department(rows, DEPARTMENT_ID)?.org_dept_id);
            data.tenant_id = Some(TENANT_ID.into());
            data.ai_available = Some(false);
            data.wps_available = Some(false);
            data.product_type = Some(PRODUCT.to_owned());
            let mut response = GetServiceResponse::default();
            response.data = Some(data);
            Ok(response)
        })
    }

    fn get_quota_usage(&self, call: &Call, _request: GetQuotaUsageRequest) -> Result<GetQuotaUsageResponse, Refusal> {
        self.store.within(|rows| {
            let [department, personal, group] = KINDS.map(|kind| allotted(rows, &kind));
            let [department, personal, group] = [department?, personal?, group?];
            let mut data = QuotaUsage::default();
            data.space_capacity = signed(bought(rows, &call.limits)?);
            data.space_quota_used = signed(department.0 + personal.0 + group.0);
            data.space_used = Some(department.1 + personal.1 + group.1);
            data.user_count = Some(count(&staff::all(rows)?));
            data.user_max_count = signed(quotas::most_users(rows, &call.limits)?);
            data.dept_space_quota = signed(quotas::quota(rows, &call.limits, &SpaceKind::Department)?);
            (data.dept_space_quota_used, data.dept_space_used) = (signed(department.0), Some(department.1));
            data.personal_space_quota = signed(quotas::quota(rows, &call.limits, &SpaceKind::Personal)?);
            (data.personal_space_quota_used, data.personal_space_used) = (signed(personal.0), Some(personal.1));
            data.group_space_quota = signed(quotas::quota(rows, &call.limits, &SpaceKind::Group)?);
            (data.group_space_quota_used, data.group_space_used) = (signed(group.0), Some(group.1));
            data.reserved_space_quota = Some(0);
            data.package_download_expires = Some(package_expiry(rows)?);
            data.product_type = Some(PRODUCT.to_owned());
            let mut response = GetQuotaUsageResponse::default();
            response.data = Some(data);
            Ok(response)
        })
    }
}

/// The capacity that the tenant has bought, in GB.
fn bought(rows: &Connection, limits: &Limits) -> Result<u64, Refusal> {
    KINDS.iter().map(|kind| quotas::quota(rows, limits, kind)).sum()
}

fn signed(number: u64) -> Option<i64> {
    i64::try_from(number).ok()
}
