//! The operations of [`crate::generated::AuditLog`] are not served yet.

use koodrive::audit_log::{ListAuditLogsRequest, ListAuditLogsResponse};

use crate::api::{Call, Refusal};
use crate::generated::AuditLog;
use crate::service::Service;

impl AuditLog for Service {
    fn list_audit_logs(&self, _: &Call, _: ListAuditLogsRequest) -> Result<ListAuditLogsResponse, Refusal> {
        Err(Refusal::unserved("listAuditLogs"))
    }
}
