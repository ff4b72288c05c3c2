//! The operations of [`crate::generated::StandardSettings`] are not served yet.

use koodrive::standard_settings::UpdateUserLimitRequest;

use crate::api::{Call, Refusal};
use crate::generated::StandardSettings;
use crate::service::Service;

impl StandardSettings for Service {
    fn update_user_limit(&self, _: &Call, _: UpdateUserLimitRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("updateUserLimit"))
    }
}
