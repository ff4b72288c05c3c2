// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The files of public shares, in the carrier edition.
//!
//! After [`visit_public_share`](koodrive::public_shares::visit_public_share),
//! [`verify_carrier_extract_code`](koodrive::carrier_public_shares::verify_carrier_extract_code)
//! exchanges the share's access code, if it has one, for a share token. Then
//! [`list_carrier_shared_files`](koodrive::carrier_public_shares::list_carrier_shared_files) lists
//! the files, and
//! [`get_carrier_share_download_url`](koodrive::carrier_public_shares::get_carrier_share_download_url)
//! returns the download URL of one of them. Instead of a user, the calls name the carrier.

use koodrive::carrier_public_shares::{
    GetCarrierShareDownloadUrlRequest, GetCarrierShareDownloadUrlResponse,
    ListCarrierSharedFilesRequest, ListCarrierSharedFilesResponse,
    VerifyCarrierExtractCodeRequest, VerifyCarrierExtractCodeResponse,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_public_shares`].
pub trait CarrierPublicShares: Send + Sync + 'static {
    /// Exchanges a public share's access code for a share token:
    /// `POST /koodrive/ose/v1/share/public/verify`.
    fn verify_carrier_extract_code(
        &self,
        call: &Call,
        request: VerifyCarrierExtractCodeRequest,
    ) -> Result<VerifyCarrierExtractCodeResponse, Refusal>;

    /// Lists the files of a carrier's public share: `POST /koodrive/ose/v1/share/public/files`.
    fn list_carrier_shared_files(
        &self,
        call: &Call,
        request: ListCarrierSharedFilesRequest,
    ) -> Result<ListCarrierSharedFilesResponse, Refusal>;

    /// Gets the download URL of one file of a carrier's public share:
    /// `POST /koodrive/ose/v1/share/public/download`.
    fn get_carrier_share_download_url(
        &self,
        call: &Call,
        request: GetCarrierShareDownloadUrlRequest,
    ) -> Result<GetCarrierShareDownloadUrlResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierPublicShares>() -> Vec<Route<S>> {
    vec![
        Route::new(S::verify_carrier_extract_code, PARAMETERS),
        Route::new(S::list_carrier_shared_files, PARAMETERS),
        Route::new(S::get_carrier_share_download_url, PARAMETERS)
    ]
}
