//! The operations of [`crate::generated::StandardContentAudit`].
//!
//! What the documents leave open:
//!
//! - The documents reserve the operations to allow-listed tenants and to KooDrive's own server. The emulator serves them
//!   to super administrators.
//! - Each record requires `sha256`, `size` and `auditResult`; the content need not exist. A later result replaces an
//!   earlier one. Audits are those of a machine, because a record does not state its level. `fileId` is ignored.
//! - A list has the earliest record first; a cursor is the number of audits before the page. The link to a content is that
//!   of some file with it, and missing if there is none.
//! - Content that is highly sensitive is closed to everybody, its owner and administrators included: files with it are
//!   neither downloaded, packed, previewed (see `listArchiveFiles`) nor shared (13000410), responses have no links to it,
//!   and `userCapabilities` says so. Earlier shares give access to the other files only. Content of low sensitivity is
//!   listed, and nothing else. A later result opens the content again.

use koodrive::standard_content_audit::{
    Audit, AuditLevel, AuditList, AuditRecord, AuditResult, AuditVerdict, GetAuditsRequest, GetAuditsResponse,
    ListAuditsRequest, ListAuditsResponse, RecordAuditsRequest,
};

use super::rights::check_super;
use crate::api::{Call, Refusal};
use crate::generated::StandardContentAudit;
use crate::rules;
use crate::rules::page::Page;
use crate::rules::parts::check_length;
use crate::service::Service;
use crate::store::audits::{self, AuditRow};

impl StandardContentAudit for Service {
    fn list_audits(&self, call: &Call, request: ListAuditsRequest) -> Result<ListAuditsResponse, Refusal> {
        let page = Page::by_names(["cursor", "pageSize"], request.cursor.as_deref(), request.page_size)?;
        self.store.within(|rows| {
            check_super(rows, call)?;
            let mut found = audits::all(rows)?;
            found.retain(|audit| AuditResult::from(audit.result) != AuditResult::Normal);
            let page = page.cut(found);
            let mut response = ListAuditsResponse::default();
            response.next_cursor = page.next;
            for row in page.items {
                let file = if request.has_url == Some(true) { audits::file_with(rows, &row)? } else { None };
                let mut audit = record(row);
                audit.download_url =
                    file.map(|(object, name)| self.signer.download_url(&object, &name, call.now).into());
                response.audit_list.push(audit);
            }
            Ok(response)
        })
    }

    fn record_audits(&self, call: &Call, request: RecordAuditsRequest) -> Result<(), Refusal> {
        let list = request.list.unwrap_or_default();
        if list.is_empty() {
            return Err(Refusal::parameter("list", "needs at least one entry"));
        }
        let checked = list.iter().zip(0..).map(|(audit, index)| checked(audit, &format!("list[{index}]")));
        let checked = checked.collect::<Result<Vec<_>, _>>()?;
        self.store.within(|rows| {
            check_super(rows, call)?;
            checked.iter().try_for_each(|audit| audits::put(rows, audit))?;
            Ok(())
        })
    }

    fn get_audits(&self, call: &Call, request: GetAuditsRequest) -> Result<GetAuditsResponse, Refusal> {
        let features = request.feature_list.unwrap_or_default();
        if features.is_empty() {
            return Err(Refusal::parameter("featureList", "needs at least one entry"));
        }
        self.store.within(|rows| {
            check_super(rows, call)?;
            let mut list = AuditList::default();
            for (feature, index) in features.iter().zip(0..) {
                let path = format!("featureList[{index}]");
                let (sha256, length) = content(&path, feature.sha256.as_deref(), feature.size)?;
                list.audit_list.extend(audits::find(rows, &sha256, length)?.map(record));
            }
            let mut response = GetAuditsResponse::default();
            response.data = Some(list);
            Ok(response)
        })
    }
}

/// The digest and the length of a content. Both are required.
fn content(path: &str, sha256: Option<&str>, size: Option<u64>) -> Result<(String, u64), Refusal> {
    let missing = |name: &str| Refusal::parameter(&format!("{path}.{name}"), "is missing");
    let sha256 = rules::digest(&format!("{path}.sha256"), sha256)?.ok_or_else(|| missing("sha256"))?;
    let size = size.ok_or_else(|| missing("size"))?;
    check_length(size).map_err(|_| Refusal::parameter(&format!("{path}.size"), "is longer than a file can be"))?;
    Ok((sha256, size))
}

fn checked(audit: &AuditRecord, path: &str) -> Result<AuditRow, Refusal> {
    let (sha256, length) = content(path, audit.sha256.as_deref(), audit.size)?;
    let result = match &audit.audit_result {
        Some(AuditVerdict::Normal) => AuditResult::Normal,
        Some(AuditVerdict::LowSensitivity) => AuditResult::LowSensitivity,
        Some(AuditVerdict::HighSensitivity) => AuditResult::HighSensitivity,
        other => {
            let field = format!("{path}.auditResult");
            let problem = other.as_ref().map_or_else(|| "is missing".to_owned(), |other| format!("{other} is unknown"));
            return Err(Refusal::parameter(&field, problem));
        }
    };
    let level = AuditLevel::Machine.value();
    Ok(AuditRow { sha256, length, result: result.value(), detail: audit.audit_detail.clone(), level })
}

fn record(row: AuditRow) -> Audit {
    let mut audit = Audit::default();
    audit.sha256 = Some(row.sha256);
    audit.size = Some(row.length);
    audit.audit_result = Some(row.result.into());
    audit.audit_detail = row.detail;
    audit.audit_level = Some(row.level.into());
    audit
}
