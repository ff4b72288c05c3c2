//! The operations of [`crate::generated::CarrierSessions`] are not served yet.

use koodrive::carrier_sessions::{
    CreateCarrierSessionRequest, CreateCarrierSessionResponse, LogoutCarrierRequest, RefreshCarrierSessionRequest,
    RefreshCarrierSessionResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierSessions;
use crate::service::Service;

impl CarrierSessions for Service {
    fn create_carrier_session(
        &self,
        _: &Call,
        _: CreateCarrierSessionRequest,
    ) -> Result<CreateCarrierSessionResponse, Refusal> {
        Err(Refusal::unserved("createCarrierSession"))
    }

    fn refresh_carrier_session(
        &self,
        _: &Call,
        _: RefreshCarrierSessionRequest,
    ) -> Result<RefreshCarrierSessionResponse, Refusal> {
        Err(Refusal::unserved("refreshCarrierSession"))
    }

    fn logout_carrier(&self, _: &Call, _: LogoutCarrierRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("logoutCarrier"))
    }
}
