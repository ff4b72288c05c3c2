// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The audit log of the enterprise: which user did what, when, and with which result.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::ListAuditLogsRequest;
pub use types::{
    AuditLogEntry, AuditLogEntryId, AuditLogPage, AuditLogSort, AuditLogSortField,
    ListAuditLogsResponse,
};

/// Lists entries of the audit log.
///
/// Returns one page of the audit log: who did what to which resource, when, from where, and with
/// which result. The filters narrow the list; without them it has all entries.
///
/// To get the next page, increase `page_num` by one. `total` is the number of entries on all pages.
///
/// **Not documented:** The names of the operations, the values of results, the number of the first
/// page, and the examples.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/auditlog` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listAuditLogs.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::audit_log::{self, AuditLogPage, ListAuditLogsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListAuditLogsRequest::new()
///     .oper_time_from("2025-01-01T00:00:01.000Z")
///     .oper_time_to("2026-01-01T00:00:01.000Z")
///     .page_info(AuditLogPage::new(1));
/// let response = audit_log::list_audit_logs(client, request).await?;
/// for item in &response.log_info_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_audit_logs(
    client: &Client,
    request: ListAuditLogsRequest,
) -> impl Future<Output = Result<ListAuditLogsResponse>> + Send {
    client.call(request)
}
