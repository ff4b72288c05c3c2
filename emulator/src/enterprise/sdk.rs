//! The operation of [`crate::generated::Sdk`], the SDK for web pages.
//!
//! What the documents leave open: the `sdk_auth_code` is an authorization code of the caller, which `createSession`
//! accepts once. The script at the returned URLs exists and does nothing, because the emulator has no OrgID pages.

use koodrive::sdk::{GetJsSdkInfoRequest, GetJsSdkInfoResponse, JsSdkInfo};
use serde_json::json;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::sessions;
use crate::generated::Sdk;
use crate::service::Service;

/// The path of the script that `getJsSdkInfo` returns.
pub(crate) const SCRIPT_PATH: &str = "/orgid/console-web/jssdk/jssdk.umd.js";
pub(crate) const SCRIPT: &str = "// The emulator has no OrgID, so this script does nothing.\n";

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
