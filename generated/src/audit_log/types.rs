// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`audit_log`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{integer_enum, string_id, wire};
use serde::{Deserialize, Serialize};

use crate::common::{SortDirection, TenantId, UserId};

/// An entry of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditLogEntry {
    /// The entry's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log_id: Option<AuditLogEntryId>,
    /// The tenant that the entry belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The account name of the user who carried out the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_name: Option<String>,
    /// The user who carried out the operation. The documents do not say which kind of id it is,
    /// presumably the one inside KooDrive.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<UserId>,
    /// When the operation took place. The documents do not state the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_time: Option<String>,
    /// The kind of the operation. The documents do not list the kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The id of the resource that the operation was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// The result of the operation. The documents do not list the values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_result: Option<i32>,
    /// The IP address that the operation was carried out from.
    #[serde(rename = "operatorIP", default, skip_serializing_if = "Option::is_none")]
    pub operator_ip: Option<String>,
    /// Why the operation failed, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The id of an entry of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AuditLogEntryId(Cow<'static, str>);

string_id!(AuditLogEntryId);

/// Which page of the audit log to return.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditLogPage {
    /// The maximum number of entries to return on one page, from 1 to 100. The default is 10.
    pub page_size: u32,
    /// The number of the page. The documents do not say whether the first page is 0 or 1.
    pub page_num: u32,
}

impl AuditLogPage {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(page_num: u32) -> Self {
        Self { page_size: 10, page_num }
    }

    /// The maximum number of entries to return on one page, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = page_size;
        self
    }
}

/// The order of the entries of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AuditLogSort {
    /// What to sort by. The default is 1, the time of the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<AuditLogSortField>,
    /// The sort direction. The default is 2, descending.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
}

impl AuditLogSort {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// What to sort by.
    pub fn sort_type(mut self, sort_type: AuditLogSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }
}

/// What the entries of the audit log are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuditLogSortField {
    /// By the time of the operation (`1`).
    OperateTime,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for AuditLogSortField {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::OperateTime)];
}

integer_enum!(AuditLogSortField);

/// A page of the audit log.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListAuditLogsResponse {
    /// The total number of entries, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// The entries of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log_info_list: Vec<AuditLogEntry>,
}
