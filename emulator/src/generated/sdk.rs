// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What a web page needs to start the JavaScript SDK of OrgID.

use koodrive::sdk::{GetJsSdkInfoRequest, GetJsSdkInfoResponse};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::sdk`].
pub trait Sdk: Send + Sync + 'static {
    /// Gets what a web page needs to start the JavaScript SDK:
    /// `GET /koodrive/ose/v1/sdk/get-js-sdk-info`.
    fn get_js_sdk_info(
        &self,
        call: &Call,
        request: GetJsSdkInfoRequest,
    ) -> Result<GetJsSdkInfoResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Sdk>() -> Vec<Route<S>> {
    vec![Route::new(S::get_js_sdk_info, PARAMETERS)]
}
