//! The operation of settings: see [`crate::generated::Settings`].
//!
//! What the documents leave open: it takes a super administrator, and no other tenant than the caller's is known.

use koodrive::settings::UpdatePackageExpiryRequest;
use rusqlite::Connection;

use crate::accounts::TENANT_ID;
use crate::enterprise::check_super;
use crate::generated::Settings;
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::store::{put_setting, setting};

const PACKAGE_EXPIRY: &str = "package_download_expires";
/// How many days packages for download are kept until it is set.
const DEFAULT_EXPIRY: i32 = 7;

impl Settings for Service {
    fn update_package_expiry(&self, call: &Call, request: UpdatePackageExpiryRequest) -> Result<(), Refusal> {
        let days = request.package_download_expires;
        if !(1..=30).contains(&days) {
            return Err(Refusal::parameter("packageDownloadExpires", format!("{days} is not within 1 … 30")));
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
    let days = setting(rows, PACKAGE_EXPIRY, || Ok(DEFAULT_EXPIRY.to_string()))?;
    days.parse().map_err(|error| Refusal::internal(&error))
}
