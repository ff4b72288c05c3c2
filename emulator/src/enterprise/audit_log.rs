//! The operations of [`crate::generated::AuditLog`].
//!
//! What the documents leave open, and what the emulator does:
//!
//! - The log has the calls of authenticated users that change something, and those for download URLs: see
//!   serve/audit.rs. `operation` is the operation's id. `operateResult` is 0 for a success and 1 for a failure, whose
//!   reason is the `message`. The work of a job is not logged again. The log keeps the last 100,000 entries.
//! - `operateTime` has the form of the filters. `operTimeFrom` and `operTimeTo` belong to the period.
//! - A super administrator reads the whole log; an administrator that of the users of their departments; all others are
//!   refused: 13000410.
//! - The first page is 1, and 0 is refused. Without `pageInfo`, it is the first page with 10 entries.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use jiff::Timestamp;
use koodrive::audit_log::{
    AuditLogEntry, AuditLogPage, AuditLogSortField, ListAuditLogsRequest, ListAuditLogsResponse,
};
use rusqlite::Connection;

use super::rights::{Staff, administered, caller};
use super::tenant::TENANT_ID;
use crate::api::{Call, Refusal};
use crate::generated::AuditLog;
use crate::rules;
use crate::rules::limits::AUDIT_LOG_PAGE;
use crate::rules::lists::is_descending;
use crate::rules::page::Page;
use crate::service::Service;
use crate::store::audit::{self, AuditRow};
use crate::store::staff;

impl AuditLog for Service {
    fn list_audit_logs(&self, call: &Call, request: ListAuditLogsRequest) -> Result<ListAuditLogsResponse, Refusal> {
        let filter = Filter::of(&request)?;
        let page = page(request.page_info.as_ref())?;
        let sort = request.sort_info.clone().unwrap_or_default();
        if let Some(AuditLogSortField::Unknown(field)) = sort.sort_type {
            return Err(Refusal::parameter("sortInfo.sortType", format!("{field} is unknown")));
        }
        let descending = is_descending("sortInfo.sortDirection", sort.sort_direction.as_ref(), true)?;
        self.store.within(|rows| {
            let visible = visible(rows, call)?;
            let mut found = audit::all(rows)?;
            found
                .retain(|row| visible.as_ref().is_none_or(|users| users.contains(&row.operator)) && filter.admits(row));
            // The clock of a test may go back. Entries of one time stay in the order in which they were made.
            found.sort_by_key(|row| row.done);
            if descending {
                found.reverse();
            }
            let page = page.cut(found);
            let mut response = ListAuditLogsResponse::default();
            response.total = Some(page.total);
            response.log_info_list = page.items.into_iter().map(entry).collect();
            Ok(response)
        })
    }
}

/// The users whose entries the caller may read; `None` for all, of users who are gone as well.
fn visible(rows: &Connection, call: &Call) -> Result<Option<BTreeSet<String>>, Refusal> {
    let departments = administered(rows, call)?;
    if caller(rows, call)?.is_super() {
        return Ok(None);
    }
    let people = staff::all(rows)?.into_iter().filter(|person| departments.contains(&person.dept_id));
    Ok(Some(people.map(|person| person.user_id).collect()))
}

fn page(info: Option<&AuditLogPage>) -> Result<Page, Refusal> {
    let (size, number) = info.map_or((AUDIT_LOG_PAGE, 1), |info| (info.page_size, info.page_num));
    let before = number.checked_sub(1).ok_or_else(|| Refusal::parameter("pageInfo.pageNum", "the first page is 1"))?;
    Page::by_number("pageInfo.pageSize", before, size)
}

/// What the entries must have.
struct Filter<'r> {
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    operator_name: &'r str,
    operations: &'r [String],
    excluded: &'r [String],
    result: Option<i32>,
    address: &'r str,
}

impl<'r> Filter<'r> {
    fn of(request: &'r ListAuditLogsRequest) -> Result<Self, Refusal> {
        let result = request.operate_result.as_deref().filter(|text| !text.is_empty());
        let not_a_number = |_| Refusal::parameter("operateResult", "is not a number");
        let filter = Self {
            from: rules::time("operTimeFrom", request.oper_time_from.as_ref())?,
            to: rules::time("operTimeTo", request.oper_time_to.as_ref())?,
            operator_name: request.operator_name.as_deref().unwrap_or_default(),
            operations: request.operations.as_deref().unwrap_or_default(),
            excluded: request.excluded_operations.as_deref().unwrap_or_default(),
            result: result.map(str::parse).transpose().map_err(not_a_number)?,
            address: request.operator_ip.as_deref().unwrap_or_default(),
        };
        match filter.from.zip(filter.to).map(|(from, to)| from.cmp(&to)) {
            Some(Ordering::Greater) => Err(Refusal::parameter("operTimeTo", "is before operTimeFrom")),
            _ => Ok(filter),
        }
    }

    fn admits(&self, row: &AuditRow) -> bool {
        self.from.is_none_or(|from| row.done >= from)
            && self.to.is_none_or(|to| row.done <= to)
            && (self.operator_name.is_empty() || row.operator_name == self.operator_name)
            && (self.operations.is_empty() || self.operations.contains(&row.operation))
            && !self.excluded.contains(&row.operation)
            && self.result.is_none_or(|result| row.result == result)
            && (self.address.is_empty() || row.address == self.address)
    }
}

fn entry(row: AuditRow) -> AuditLogEntry {
    let mut entry = AuditLogEntry::default();
    entry.log_id = Some(row.log_id.into());
    entry.tenant_id = Some(TENANT_ID.into());
    entry.operator_name = Some(row.operator_name);
    entry.operator_id = Some(row.operator.into());
    entry.operate_time = Some(row.done.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string());
    entry.operation = Some(row.operation);
    entry.resource = Some(row.resource);
    entry.operate_result = Some(row.result);
    entry.operator_ip = Some(row.address);
    entry.message = Some(row.message);
    entry
}
