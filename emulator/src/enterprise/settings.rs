//! The operation of [`crate::generated::Settings`].
//!
//! What the documents leave open: the caller must be a super administrator, and `tenantId` the caller's tenant.

use koodrive::settings::UpdatePackageExpiryRequest;
use rusqlite::Connection;

use super::rights::check_super;
use super::tenant::TENANT_ID;
use crate::api::{Call, Refusal};
use crate::generated::Settings;
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

/// How long packages for download are kept, in days.
pub(crate) fn package_expiry(rows: &Connection) -> Result<i32, Refusal> {
    let days = setting(rows, PACKAGE_EXPIRY, || Ok(DEFAULT_PACKAGE_DAYS.to_string()))?;
    days.parse().map_err(|error| Refusal::internal(&error))
}
