// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The audit of content: what machines and people found in the content of files, recorded and
//! queried by the SHA-256 of the content. Only for allow-listed tenants.
//!
//! Only in the standard edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{GetAuditsRequest, ListAuditsRequest, RecordAuditsRequest};
pub use types::{
    Audit, AuditLevel, AuditList, AuditRecord, AuditResult, AuditVerdict, ContentFeature,
    GetAuditsResponse, ListAuditsResponse,
};

/// Lists the audits that found sensitive content.
///
/// Returns one page of the tenant's audits whose result is `LowSensitivity` or `HighSensitivity`.
/// With `has_url`, each comes with a link to the content.
///
/// Begin without `cursor`, then pass the `next_cursor` of each response until there is none.
///
/// Only for allow-listed tenants, with a token of the application that is KooDrive's own server.
///
/// Only in the standard edition.
///
/// Documented since 2025-12.
///
/// `GET /koodrive/ose/v1/audit` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/auditList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::standard_content_audit::{self, ListAuditsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListAuditsRequest::new();
/// let mut items = standard_content_audit::list_audits_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_audits(
    client: &Client,
    request: ListAuditsRequest,
) -> impl Future<Output = Result<ListAuditsResponse>> + Send {
    client.call(request)
}

/// Lists the audits that found sensitive content, page by page.
///
/// Returns a stream of [`ListAuditsResponse`](crate::standard_content_audit::ListAuditsResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_audits`](crate::standard_content_audit::list_audits) for the operation itself, and
/// [`list_audits_items`] for a stream of the items.
#[inline]
pub fn list_audits_pages(
    client: &Client,
    request: ListAuditsRequest,
) -> Pages<ListAuditsRequest> {
    Pages::new(client, request)
}

/// Lists the audits that found sensitive content, one by one.
///
/// Returns a stream of [`Audit`](crate::standard_content_audit::Audit). Pages are fetched on
/// demand, each when the items of the one before it are used up. The list ends with the first page
/// that has no `next_cursor`; empty pages may come before it. See
/// [`list_audits`](crate::standard_content_audit::list_audits) for the operation itself, and
/// [`list_audits_pages`] for a stream of the pages.
#[inline]
pub fn list_audits_items(
    client: &Client,
    request: ListAuditsRequest,
) -> Items<ListAuditsRequest> {
    Items::new(client, request)
}

/// Records the results of audits.
///
/// Adds the results of audits, or changes those that were recorded before. A result belongs to
/// content, which its SHA-256 and length identify, not to a single file.
///
/// Only for allow-listed tenants, with a token of the application that is KooDrive's own server.
///
/// Only in the standard edition.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/audit/batch` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchAudit.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::standard_content_audit::{
///     self, AuditRecord, AuditVerdict, RecordAuditsRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = RecordAuditsRequest::new()
///     .list([
///         AuditRecord::new()
///             .sha256(
///                 "6247ade6b2ef00bcd7ca618af137f8c0154395f4edc2b2f64566f7b676b33a10",
///             )
///             .size(528_263)
///             .audit_result(AuditVerdict::HighSensitivity)
///             .file_id(FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr")),
///     ]);
/// standard_content_audit::record_audits(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn record_audits(
    client: &Client,
    request: RecordAuditsRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Gets the results of audits for given content.
///
/// Returns what audits found in the given content. Content that has not been audited is left out of
/// the response.
///
/// Only for allow-listed tenants, with a token of the application that is KooDrive's own server.
///
/// Only in the standard edition.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/audit/batchGet` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchGet.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::standard_content_audit::{self, ContentFeature, GetAuditsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetAuditsRequest::new()
///     .feature_list([
///         ContentFeature::new()
///             .sha256(
///                 "6247ade6b2ef00bcd7ca618af137f8c0154395f4edc2b2f64566f7b676b33a10",
///             )
///             .size(528_263)
///             .file_id(FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr")),
///     ]);
/// let response = standard_content_audit::get_audits(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.audit_list);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_audits(
    client: &Client,
    request: GetAuditsRequest,
) -> impl Future<Output = Result<GetAuditsResponse>> + Send {
    client.call(request)
}
