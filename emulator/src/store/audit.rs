//! The audit log.

use jiff::Timestamp;
use rusqlite::{Connection, Result, Row, params};

use super::{millis, time};

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AuditRow {
    pub(crate) log_id: String,
    pub(crate) operator: String,
    pub(crate) operator_name: String,
    pub(crate) done: Timestamp,
    pub(crate) operation: String,
    /// Empty if the operation is about nothing that has an id.
    pub(crate) resource: String,
    /// 0 for a success, 1 for a failure.
    pub(crate) result: i32,
    pub(crate) address: String,
    /// Why the operation failed; empty for a success.
    pub(crate) message: String,
}

/// Adds an entry to the log, which keeps the last `most`.
pub(crate) fn add(rows: &Connection, row: &AuditRow, most: i64) -> Result<()> {
    let AuditRow { log_id, operator, operator_name, done, operation, resource, result, address, message } = row;
    let sql =
        "INSERT INTO audit_log (log_id, operator, operator_name, done, operation, resource, result, address, message)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let done = millis(*done);
    rows.prepare_cached(sql)?.execute(params![
        log_id,
        operator,
        operator_name,
        done,
        operation,
        resource,
        result,
        address,
        message
    ])?;
    let last = rows.last_insert_rowid();
    rows.prepare_cached("DELETE FROM audit_log WHERE entry <= ?1")?.execute([last - most])?;
    Ok(())
}

/// The whole log, the oldest entry first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<AuditRow>> {
    rows.prepare_cached("SELECT * FROM audit_log ORDER BY entry")?.query_map([], read)?.collect()
}

fn read(row: &Row<'_>) -> Result<AuditRow> {
    Ok(AuditRow {
        log_id: row.get("log_id")?,
        operator: row.get("operator")?,
        operator_name: row.get("operator_name")?,
        done: time(row, "done")?,
        operation: row.get("operation")?,
        resource: row.get("resource")?,
        result: row.get("result")?,
        address: row.get("address")?,
        message: row.get("message")?,
    })
}
