//! The tenant's quotas and setting, and the SDK for web pages.

use koodrive::sdk::{GetJsSdkInfoRequest, get_js_sdk_info};
use koodrive::services::{
    GetQuotaUsageRequest, GetServiceRequest, QuotaUsage, SubscriptionStatus, get_quota_usage, get_service,
};
use koodrive::settings::{UpdatePackageExpiryRequest, update_package_expiry};
use serde_json::{Value, json};

use crate::company::{Company, code};

async fn usage(company: &Company) -> QuotaUsage {
    get_quota_usage(&company.ann, GetQuotaUsageRequest::new()).await.unwrap().data.unwrap()
}

#[tokio::test]
async fn quotas_are_counted() {
    let company = Company::start().await;
    company.department("Sales").await;
    company.peer.upload("a", b"abc").await;
    let usage = usage(&company).await;
    assert_eq!((usage.dept_space_quota_used, usage.personal_space_quota_used), (Some(10), Some(1500)));
    assert_eq!((usage.space_quota_used, usage.space_used, usage.user_count), (Some(1510), Some(1), Some(3)));
    let service = get_service(&company.ann, GetServiceRequest::new()).await.unwrap().data.unwrap();
    assert_eq!((service.status, service.space_capacity), (Some(SubscriptionStatus::Active), usage.space_capacity));
}

#[tokio::test]
async fn administrators_set_how_long_packages_are_kept() {
    let company = Company::start().await;
    assert_eq!(usage(&company).await.package_download_expires, Some(7));
    update_package_expiry(&company.admin, UpdatePackageExpiryRequest::new(30)).await.unwrap();
    assert_eq!(usage(&company).await.package_download_expires, Some(30));
    assert_eq!(code(update_package_expiry(&company.ann, UpdatePackageExpiryRequest::new(1)).await), 13_000_410);
    for bad in [UpdatePackageExpiryRequest::new(0), UpdatePackageExpiryRequest::new(1).tenant_id("2")] {
        assert_eq!(code(update_package_expiry(&company.admin, bad).await), 13_000_102);
    }
}

#[tokio::test]
async fn a_web_page_gets_a_code_that_is_valid_once() {
    let company = Company::start().await;
    let info = get_js_sdk_info(&company.ann, GetJsSdkInfoRequest::new()).await.unwrap().data.unwrap();
    let config: Value = serde_json::from_str(info.orgid_config.unwrap().expose()).unwrap();
    let code = json!({"code": config["sdk_auth_code"]});
    assert_eq!(company.peer.done("/session/", code.clone()).await["userId"], "101");
    assert_eq!(company.peer.refused("/session/", code).await, 13_000_202);
    let script = company.peer.send("GET", &info.js_sdk_url.unwrap(), &[], b"").await;
    assert_eq!((script.status, script.headers["content-type"].starts_with("text/javascript")), (200, true));
}
