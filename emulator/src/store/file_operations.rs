//! The record of each file: what users did with it.

use rusqlite::{Connection, Result, Row, params};

/// An entry of a file's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileOperationRow {
    pub(crate) record_id: String,
    pub(crate) operator: String,
    /// The vendor's.
    pub(crate) kind: String,
}

/// Adds an entry to a file's record, which keeps the last `most`.
pub(crate) fn add(rows: &Connection, file_id: &str, done: &FileOperationRow, most: u32) -> Result<()> {
    let FileOperationRow { record_id, operator, kind } = done;
    rows.prepare_cached("INSERT INTO file_operations (record_id, file_id, operator, kind) VALUES (?1, ?2, ?3, ?4)")?
        .execute([record_id, file_id, operator, kind])?;
    let sql = "DELETE FROM file_operations WHERE file_id = ?1 AND entry <= (
                   SELECT entry FROM file_operations WHERE file_id = ?1 ORDER BY entry DESC LIMIT 1 OFFSET ?2
               )";
    rows.prepare_cached(sql)?.execute(params![file_id, most])?;
    Ok(())
}

/// The record of a file, the latest entry first.
pub(crate) fn all(rows: &Connection, file_id: &str) -> Result<Vec<FileOperationRow>> {
    let sql = "SELECT * FROM file_operations WHERE file_id = ?1 ORDER BY entry DESC";
    rows.prepare_cached(sql)?.query_map([file_id], read)?.collect()
}

fn read(row: &Row<'_>) -> Result<FileOperationRow> {
    Ok(FileOperationRow { record_id: row.get("record_id")?, operator: row.get("operator")?, kind: row.get("kind")? })
}
