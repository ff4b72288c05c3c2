//! The operations of [`crate::generated::PublicShares`] are not served yet.

use koodrive::public_shares::{VisitPublicShareRequest, VisitPublicShareResponse};

use crate::api::{Call, Refusal};
use crate::generated::PublicShares;
use crate::service::Service;

impl PublicShares for Service {
    fn visit_public_share(&self, _: &Call, _: VisitPublicShareRequest) -> Result<VisitPublicShareResponse, Refusal> {
        Err(Refusal::unserved("visitPublicShare"))
    }
}
