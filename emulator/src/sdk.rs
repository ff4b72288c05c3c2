//! The operation of the SDK for web pages: see [`crate::generated::Sdk`].
//!
//! What the documents leave open: the `sdk_auth_code` is an authorization code of the caller, and `createSession` takes
//! it, once. The script that the addresses name is there, and empty: the emulator has no pages of OrgID to show.

use axum::Router;
use axum::routing::get;
use http::header::CONTENT_TYPE;
use koodrive::sdk::{GetJsSdkInfoRequest, GetJsSdkInfoResponse, JsSdkInfo};
use serde_json::json;

use crate::generated::Sdk;
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::{random, sessions};

const SCRIPT_PATH: &str = "/orgid/console-web/jssdk/jssdk.umd.js";
const SCRIPT: &str = "// The emulator has no OrgID, so there is nothing to start.\n";

impl Sdk for Service {
    fn get_js_sdk_info(&self, call: &Call, _request: GetJsSdkInfoRequest) -> Result<GetJsSdkInfoResponse, Refusal> {
        self.store.within(|rows| {
            let code = sessions::new_code(rows, call.user_id()?)?;
            let script = format!("{}{SCRIPT_PATH}", call.base_url);
            let transaction = call.now.as_millisecond().to_string();
            let config = json!({"sdk_auth_code": code, "organization_source": "HUAWEI_ID"});
            let mut data = JsSdkInfo::default();
            data.page_token_key = Some(transaction.clone());
            data.page_token = Some(random::hex(32)?.into());
            data.js_sdk_url = Some(script.clone());
            data.retry_js_sdk_url = Some(script);
            data.transaction_id = Some(transaction);
            data.orgid_config = Some(config.to_string().into());
            let mut response = GetJsSdkInfoResponse::default();
            response.data = Some(data);
            Ok(response)
        })
    }
}

/// The script that `getJsSdkInfo` names.
pub(crate) fn router() -> Router {
    Router::new().route(SCRIPT_PATH, get(async || ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT)))
}
