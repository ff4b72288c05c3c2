//! The operations of [`crate::generated::Settings`] and [`crate::generated::StandardSettings`].
//!
//! What the documents leave open: the caller must be a super administrator, and `tenantId` the caller's tenant.
//! `updateUserLimit` states no limit, so each call raises the most users by [`Limits::user_step`](crate::Limits);
//! `orgId` is the caller's organization.

use koodrive::settings::UpdatePackageExpiryRequest;
use koodrive::standard_settings::UpdateUserLimitRequest;
use rusqlite::Connection;

use super::quotas::raise_most_users;
use super::rights::check_super;
use super::tenant::{ORGANIZATION_ID, TENANT_ID};
use crate::api::{Call, Refusal};
use crate::generated::{Settings, StandardSettings};
use crate::rules::limits::{DEFAULT_PACKAGE_DAYS, PACKAGE_DAYS};
use crate::service::Service;
use crate::store::{put_setting, setting};

const PACKAGE_EXPIRY: &str = "package_download_expires";

impl Settings for Service {
    fn update_package_expiry(&self, call: &Call, request: UpdatePackageExpiryRequest) -> Result<(), Refusal> {
        let days = request.package_download_expires;
        if !PACKAGE_DAYS.contains(&days) {
            return Err(Refusal::parameter(
                "packageDownloadExpires",
                format!("{days} is not within {} … {}", PACKAGE_DAYS.start(), PACKAGE_DAYS.end()),
            ));
        }
        if request.tenant_id.is_some_and(|id| id.as_str() != TENANT_ID) {
            return Err(Refusal::parameter("tenantId", "is not the caller's tenant"));
        }
        self.store.within(|rows| {
            check_super(rows, call)?;
            Ok(put_setting(rows, PACKAGE_EXPIRY, &days.to_string())?)
        })
    }
}

impl StandardSettings for Service {
    fn update_user_limit(&self, call: &Call, request: UpdateUserLimitRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            check_super(rows, call)?;
            if request.org_id.as_str() != ORGANIZATION_ID {
                return Err(Refusal::parameter("orgId", "is not the caller's organization"));
            }
            raise_most_users(rows, &call.limits)
        })
    }
}

/// How long packages for download are kept, in days.
pub(crate) fn package_expiry(rows: &Connection) -> Result<i32, Refusal> {
    let days = setting(rows, PACKAGE_EXPIRY, || Ok(DEFAULT_PACKAGE_DAYS.to_string()))?;
    days.parse().map_err(|error| Refusal::internal(&error))
}
