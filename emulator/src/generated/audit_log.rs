// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The audit log of the enterprise: which user did what, when, and with which result.

use koodrive::audit_log::{ListAuditLogsRequest, ListAuditLogsResponse};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::audit_log`].
pub trait AuditLog: Send + Sync + 'static {
    /// Lists entries of the audit log: `POST /koodrive/ose/v1/auditlog`.
    fn list_audit_logs(
        &self,
        call: &Call,
        request: ListAuditLogsRequest,
    ) -> Result<ListAuditLogsResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: AuditLog>() -> Vec<Route<S>> {
    vec![Route::new(S::list_audit_logs, PARAMETERS)]
}
