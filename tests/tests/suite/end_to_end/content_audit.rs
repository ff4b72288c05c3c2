//! The audit of content, and what it closes.

use futures_util::TryStreamExt;
use koodrive::common::{FileId, UserId};
use koodrive::files::{self, GetDownloadUrlsRequest, GetFileRequest};
use koodrive::runtime::hash::Sha256;
use koodrive::standard_content_audit::{
    self as calls, Audit, AuditLevel, AuditRecord, AuditResult, AuditVerdict, ContentFeature, GetAuditsRequest,
    ListAuditsRequest, RecordAuditsRequest,
};
use koodrive_emulator::Emulator;
use serde_json::{Value, json};

use super::raw::call;
use super::world::World;

const FORBIDDEN: i64 = 13_000_410;
const INVALID: i64 = 13_000_102;

fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).to_hex()
}

fn record(content: &[u8], verdict: AuditVerdict) -> AuditRecord {
    AuditRecord::new().sha256(sha256(content)).size(content.len() as u64).audit_result(verdict)
}

async fn judge(world: &World, records: Vec<AuditRecord>) {
    calls::record_audits(&world.client, RecordAuditsRequest::new().list(records)).await.unwrap();
}

async fn sensitive(world: &World, request: ListAuditsRequest) -> Vec<Audit> {
    calls::list_audits_items(&world.client, request.page_size(1)).try_collect().await.unwrap()
}

#[tokio::test]
async fn results_are_recorded_listed_and_replaced() {
    let world = World::with_token().await;
    let file = world.upload("a.txt", b"high", 1 << 20).await;
    let mut high = record(b"high", AuditVerdict::HighSensitivity).audit_detail("{}").file_id(file);
    judge(
        &world,
        vec![high.clone(), record(b"low", AuditVerdict::LowSensitivity), record(b"normal", AuditVerdict::Normal)],
    )
    .await;
    let found = sensitive(&world, ListAuditsRequest::new()).await;
    let results: Vec<_> = found.iter().map(|audit| audit.audit_result.clone().unwrap()).collect();
    assert_eq!(results, [AuditResult::HighSensitivity, AuditResult::LowSensitivity]);
    assert_eq!((found[0].size, found[0].audit_detail.as_deref()), (Some(4), Some("{}")));
    assert_eq!((found[0].audit_level.clone(), &found[0].download_url), (Some(AuditLevel::Machine), &None));

    let with_links = sensitive(&world, ListAuditsRequest::new().has_url(true)).await;
    let url = with_links[0].download_url.clone().unwrap();
    let content = world.client.download(koodrive::runtime::DownloadRequest::new(url)).await.unwrap();
    assert_eq!(content.bytes_limited(100).await.unwrap().to_vec(), b"high");
    assert_eq!(with_links[1].download_url, None, "nobody has a file with this content");

    let feature = |content: &[u8], size: u64| ContentFeature::new().sha256(sha256(content)).size(size);
    let request = GetAuditsRequest::new().feature_list([
        feature(b"normal", 6),
        feature(b"unknown", 7),
        // The digest alone does not identify content.
        feature(b"high", 5),
    ]);
    let got = calls::get_audits(&world.client, request).await.unwrap().data.unwrap().audit_list;
    assert_eq!((got.len(), got[0].audit_result.clone()), (1, Some(AuditResult::Normal)));

    high.audit_result = Some(AuditVerdict::Normal);
    judge(&world, vec![high]).await;
    assert_eq!(sensitive(&world, ListAuditsRequest::new()).await.len(), 1);
}

#[tokio::test]
async fn highly_sensitive_content_is_closed_until_it_is_judged_again() {
    let world = World::with_token().await;
    let file = world.upload("a.txt", b"high", 1 << 20).await;
    let token = world.emulator.issue_token().unwrap();
    let root = FileId::ROOT;
    let share = json!({"containerId": world.space, "fileIds": [file], "scope": 2, "validDays": 1});
    let shared = call(&world.emulator, &token, "createShare", &share).await.json["shareLink"].clone();
    let of_share = json!({"shareId": shared["shareId"], "fileId": file, "kdstoken": ""});
    let list = json!({"containerId": world.space, "type": "0", "parentFileId": root});
    let pack = json!({"taskType": 6, "dstContainerId": world.space,
        "taskInfo": {"fileInfo": [{"fileId": file}], "srcContainerId": world.space}});
    for (verdict, expected) in
        [(AuditVerdict::LowSensitivity, 0), (AuditVerdict::HighSensitivity, FORBIDDEN), (AuditVerdict::Normal, 0)]
    {
        judge(&world, vec![record(b"high", verdict)]).await;
        let open = expected == 0;
        let urls = GetDownloadUrlsRequest::new(world.space.clone(), [file.clone()]);
        let urls = files::get_download_urls(&world.client, urls).await.unwrap();
        assert_eq!(urls.downloads[0].code.as_deref(), Some(expected.to_string().as_str()));
        let known = GetFileRequest::new(world.space.clone(), file.clone());
        let known = files::get_file(&world.client, known).await.unwrap();
        let may = known.user_capabilities.unwrap();
        assert_eq!((may.download_permission, may.share_file_permission), (Some(open), Some(open)));
        assert_eq!((may.view_permission, may.delete_permission), (Some(open), Some(true)));
        assert_eq!(known.attachments.is_empty(), !open);
        assert_eq!(call(&world.emulator, &token, "createShare", &share).await.code(), expected);
        assert_eq!(call(&world.emulator, &token, "getShareDownloadUrl", &of_share).await.code(), expected);
        let listed = call(&world.emulator, &token, "listPersonalFiles", &list).await.json["files"][0].clone();
        assert_eq!((&listed["fileName"], listed.get("downloadLinks").is_some()), (&json!("a.txt"), open), "{listed}");
        let job = call(&world.emulator, &token, "createJob", &pack).await.json["data"].clone();
        let job = call(&world.emulator, &token, "getJob", &json!({"job_id": job})).await.json;
        assert_eq!(job["data"]["taskInfos"][0]["resultCode"] == json!(FORBIDDEN.to_string()), !open, "{job}");
    }
}

#[tokio::test]
async fn a_folder_with_highly_sensitive_content_is_not_packed() {
    let world = World::with_token().await;
    let folder = files::CreateDirectoryRequest::new(world.space.clone(), "folder");
    let folder = files::create_directory(&world.client, folder).await.unwrap().id.unwrap();
    world.emulator.add_files(&world.space, &folder, ["a.txt"], b"high").unwrap();
    judge(&world, vec![record(b"high", AuditVerdict::HighSensitivity)]).await;
    let token = world.emulator.issue_token().unwrap();
    let pack = json!({"taskType": 6, "dstContainerId": world.space,
        "taskInfo": {"fileInfo": [{"fileId": folder}], "srcContainerId": world.space}});
    let job = call(&world.emulator, &token, "createJob", &pack).await.json["data"].clone();
    let job = call(&world.emulator, &token, "getJob", &json!({"job_id": job})).await.json;
    assert_eq!(job["data"]["taskInfos"][0]["resultCode"], json!("13000410"), "{job}");
}

#[tokio::test]
async fn wrong_records_and_other_users_are_refused() {
    let emulator = Emulator::builder().user("100", "Admin").user("101", "Ann").start().await.unwrap();
    let (admin, ann) = (emulator.issue_token().unwrap(), emulator.issue_token_for(&UserId::from("101")).unwrap());
    let good = json!({"sha256": sha256(b"a"), "size": 1, "auditResult": "3"});
    let feature = json!({"sha256": sha256(b"a"), "size": "1"});
    for (operation, fields) in [
        ("listAudits", json!({})),
        ("recordAudits", json!({"list": [good]})),
        ("getAudits", json!({"featureList": [feature]})),
    ] {
        assert_eq!(call(&emulator, &ann, operation, &fields).await.code(), FORBIDDEN, "{operation}");
        assert_eq!(call(&emulator, &admin, operation, &fields).await.code(), 0, "{operation}");
    }
    for (field, value) in [
        ("sha256", Value::Null),
        ("sha256", json!("abc")),
        ("size", Value::Null),
        ("size", json!(-1)),
        ("size", json!(u64::MAX)),
        ("auditResult", Value::Null),
        ("auditResult", json!("4")),
    ] {
        let mut wrong = good.clone();
        wrong[field] = value.clone();
        // The right one before it is not recorded either.
        let other = json!({"sha256": sha256(b"other"), "size": 5, "auditResult": 2});
        let response = call(&emulator, &admin, "recordAudits", &json!({"list": [other, wrong]})).await;
        assert_eq!(response.code(), INVALID, "{field} {value}: {}", response.json);
    }
    let listed = call(&emulator, &admin, "listAudits", &json!({})).await.json;
    assert_eq!(listed["auditList"].as_array().unwrap().len(), 1, "{listed}");
    for fields in [json!({}), json!({"list": []}), json!({"featureList": []}), json!({"featureList": [{"size": 1}]})] {
        for operation in ["recordAudits", "getAudits"] {
            assert_eq!(call(&emulator, &admin, operation, &fields).await.code(), INVALID, "{operation} {fields}");
        }
    }
}
