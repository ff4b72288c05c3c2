//! What users did with files.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::files::FileRow;
use super::{millis, time};

pub(super) const SCHEMA: &str = "
-- `operation` is the vendor's number. The file may be gone; name, owner and space are those of that time.
CREATE TABLE activity (
    record_id    TEXT PRIMARY KEY,
    operator     TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    operation    INTEGER NOT NULL,
    done         INTEGER NOT NULL,
    file_id      TEXT NOT NULL,
    container_id TEXT NOT NULL,
    name         TEXT NOT NULL,
    owner        TEXT NOT NULL
) STRICT;

CREATE INDEX activity_by_file ON activity (file_id, operator);
";

pub(crate) const VIEW: i64 = 1;
pub(crate) const EDIT: i64 = 2;
pub(crate) const SAVE: i64 = 4;

/// An operation of a user on a file.
#[derive(Clone, Debug)]
pub(crate) struct ActivityRow {
    pub(crate) record_id: String,
    pub(crate) operator: String,
    pub(crate) operation: i64,
    pub(crate) done: Timestamp,
    pub(crate) file_id: String,
    pub(crate) container_id: String,
    pub(crate) name: String,
    pub(crate) owner: String,
}

/// Records an operation on a file in its present state. Replaces the user's last such operation on the file.
pub(crate) fn record(
    rows: &Connection,
    record_id: &str,
    (operator, operation): (&str, i64),
    file: &FileRow,
    now: Timestamp,
) -> Result<()> {
    let sql = "DELETE FROM activity WHERE file_id = ?1 AND operator = ?2 AND operation = ?3";
    rows.execute(sql, params![file.file_id, operator, operation])?;
    rows.execute(
        "INSERT INTO activity (record_id, operator, operation, done, file_id, container_id, name, owner)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![record_id, operator, operation, millis(now), file.file_id, file.container_id, file.name, file.owner],
    )?;
    Ok(())
}

/// The last view or edit of each file that a user viewed or edited, the latest first.
pub(crate) fn visits(rows: &Connection, user_id: &str) -> Result<Vec<ActivityRow>> {
    let sql = "SELECT * FROM activity AS last WHERE operator = ?1 AND operation IN (1, 2) AND NOT EXISTS (
                   SELECT 1 FROM activity AS other
                   WHERE other.file_id = last.file_id AND other.operator = ?1 AND other.operation IN (1, 2)
                   AND (other.done, other.rowid) > (last.done, last.rowid)
               )
               ORDER BY done DESC, rowid DESC";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// The operations on files that a user owns, worked on or marked, except the user's own views; the oldest first.
pub(crate) fn related(rows: &Connection, user_id: &str) -> Result<Vec<ActivityRow>> {
    let sql = "SELECT * FROM activity
               WHERE NOT (operator = ?1 AND operation = 1) AND (operator = ?1 OR owner = ?1 OR EXISTS (
                   SELECT 1 FROM stars WHERE stars.user_id = ?1 AND stars.file_id = activity.file_id
               ))
               ORDER BY done, rowid";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// The last operation of another user on a file, except views.
pub(crate) fn collaboration(rows: &Connection, user_id: &str, file_id: &str) -> Result<Option<ActivityRow>> {
    let sql = "SELECT * FROM activity WHERE file_id = ?1 AND operator <> ?2 AND operation <> 1
               ORDER BY done DESC, rowid DESC LIMIT 1";
    rows.query_row(sql, [file_id, user_id], read).optional()
}

fn read(row: &Row<'_>) -> Result<ActivityRow> {
    Ok(ActivityRow {
        record_id: row.get("record_id")?,
        operator: row.get("operator")?,
        operation: row.get("operation")?,
        done: time(row, "done")?,
        file_id: row.get("file_id")?,
        container_id: row.get("container_id")?,
        name: row.get("name")?,
        owner: row.get("owner")?,
    })
}
