//! The operations of [`crate::generated::CarrierPublicShares`] are not served yet.

use koodrive::carrier_public_shares::{
    GetCarrierShareDownloadUrlRequest, GetCarrierShareDownloadUrlResponse, ListCarrierSharedFilesRequest,
    ListCarrierSharedFilesResponse, VerifyCarrierExtractCodeRequest, VerifyCarrierExtractCodeResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierPublicShares;
use crate::service::Service;

impl CarrierPublicShares for Service {
    fn verify_carrier_extract_code(
        &self,
        _: &Call,
        _: VerifyCarrierExtractCodeRequest,
    ) -> Result<VerifyCarrierExtractCodeResponse, Refusal> {
        Err(Refusal::unserved("verifyCarrierExtractCode"))
    }

    fn list_carrier_shared_files(
        &self,
        _: &Call,
        _: ListCarrierSharedFilesRequest,
    ) -> Result<ListCarrierSharedFilesResponse, Refusal> {
        Err(Refusal::unserved("listCarrierSharedFiles"))
    }

    fn get_carrier_share_download_url(
        &self,
        _: &Call,
        _: GetCarrierShareDownloadUrlRequest,
    ) -> Result<GetCarrierShareDownloadUrlResponse, Refusal> {
        Err(Refusal::unserved("getCarrierShareDownloadUrl"))
    }
}
