// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`audit_log`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request, Time};
use serde::Serialize;

use crate::PROFILE;
use crate::audit_log::{AuditLogPage, AuditLogSort, ListAuditLogsResponse};
use crate::errors::ERRORS;

/// The request of [`list_audit_logs`](super::list_audit_logs). Its page has an
/// [example](super::list_audit_logs#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListAuditLogsRequest {
    /// Only operations from this time on, in UTC with milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oper_time_from: Option<Time>,
    /// Only operations up to this time, in UTC with milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oper_time_to: Option<Time>,
    /// Only operations of the user with this account name. In the published example it is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_name: Option<String>,
    /// Only operations of these kinds. Empty for all kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operations: Option<Vec<String>>,
    /// No operations of these kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excluded_operations: Option<Vec<String>>,
    /// Only operations with this result, the number in an entry's `operate_result` as text. In the
    /// published example it is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_result: Option<String>,
    /// Only operations from this IP address. The tables spell the field `operator_ip`, as in the
    /// entries; in the published example it has this spelling and is empty.
    #[serde(alias = "operatorIP", default, skip_serializing_if = "Option::is_none")]
    pub operator_ip: Option<String>,
    /// Which page of the log to return.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_info: Option<AuditLogPage>,
    /// The order of the entries. The default is the latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_info: Option<AuditLogSort>,
}

impl ListAuditLogsRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only operations from this time on, in UTC with milliseconds.
    pub fn oper_time_from(mut self, oper_time_from: impl Into<Time>) -> Self {
        self.oper_time_from = Some(oper_time_from.into());
        self
    }

    /// Only operations up to this time, in UTC with milliseconds.
    pub fn oper_time_to(mut self, oper_time_to: impl Into<Time>) -> Self {
        self.oper_time_to = Some(oper_time_to.into());
        self
    }

    /// Only operations of the user with this account name.
    pub fn operator_name(mut self, operator_name: impl Into<String>) -> Self {
        self.operator_name = Some(operator_name.into());
        self
    }

    /// Only operations of these kinds.
    pub fn operations(
        mut self,
        operations: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.operations = Some(operations.into_iter().map(Into::into).collect());
        self
    }

    /// No operations of these kinds.
    pub fn excluded_operations(
        mut self,
        excluded_operations: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.excluded_operations = Some(
            excluded_operations.into_iter().map(Into::into).collect(),
        );
        self
    }

    /// Only operations with this result, the number in an entry's `operate_result` as text.
    pub fn operate_result(mut self, operate_result: impl Into<String>) -> Self {
        self.operate_result = Some(operate_result.into());
        self
    }

    /// Only operations from this IP address.
    pub fn operator_ip(mut self, operator_ip: impl Into<String>) -> Self {
        self.operator_ip = Some(operator_ip.into());
        self
    }

    /// Which page of the log to return.
    pub fn page_info(mut self, page_info: AuditLogPage) -> Self {
        self.page_info = Some(page_info);
        self
    }

    /// The order of the entries.
    pub fn sort_info(mut self, sort_info: AuditLogSort) -> Self {
        self.sort_info = Some(sort_info);
        self
    }
}

impl Request for ListAuditLogsRequest {
    type Response = ListAuditLogsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listAuditLogs",
        method: Method::Post,
        path: "/koodrive/ose/v1/auditlog",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
