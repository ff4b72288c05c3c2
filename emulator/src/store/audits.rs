//! What audits found in contents.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

/// What an audit found in a content, which its digest and length identify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AuditRow {
    pub(crate) sha256: String,
    pub(crate) length: u64,
    /// The vendor's number, like `level`.
    pub(crate) result: i64,
    pub(crate) detail: Option<String>,
    pub(crate) level: i64,
}

/// Records a result, in the place of a former one.
pub(crate) fn put(rows: &Connection, audit: &AuditRow) -> Result<()> {
    let AuditRow { sha256, length, result, detail, level } = audit;
    let sql = "INSERT INTO audits (sha256, length, result, detail, level) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (sha256, length) DO UPDATE SET result = ?3, detail = ?4, level = ?5";
    rows.execute(sql, params![sha256, length, result, detail, level])?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, sha256: &str, length: u64) -> Result<Option<AuditRow>> {
    let sql = "SELECT * FROM audits WHERE sha256 = ?1 AND length = ?2";
    rows.prepare_cached(sql)?.query_row(params![sha256, length], read).optional()
}

/// All results, the earliest first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<AuditRow>> {
    rows.prepare_cached("SELECT * FROM audits ORDER BY rowid")?.query_map([], read)?.collect()
}

/// The object and the name of a file with a content; `None` if there is none.
pub(crate) fn file_with(rows: &Connection, audit: &AuditRow) -> Result<Option<(String, String)>> {
    let sql = "SELECT object, name FROM files WHERE sha256 = ?1 AND length = ?2 AND object IS NOT NULL
               ORDER BY file_id LIMIT 1";
    let read = |row: &Row<'_>| Ok((row.get("object")?, row.get("name")?));
    rows.prepare_cached(sql)?.query_row(params![audit.sha256, audit.length], read).optional()
}

/// Whether a file, or a file anywhere in a folder, has a content with this result.
pub(crate) fn any_below(rows: &Connection, file_id: &str, result: i64) -> Result<bool> {
    let sql = "WITH RECURSIVE below (id) AS (
                   SELECT ?1 UNION ALL SELECT file_id FROM files JOIN below ON parent_id = id
               )
               SELECT EXISTS (
                   SELECT 1 FROM below JOIN files ON file_id = id JOIN audits USING (sha256, length)
                   WHERE result = ?2
               )";
    rows.prepare_cached(sql)?.query_row(params![file_id, result], |row| row.get(0))
}

fn read(row: &Row<'_>) -> Result<AuditRow> {
    Ok(AuditRow {
        sha256: row.get("sha256")?,
        length: row.get("length")?,
        result: row.get("result")?,
        detail: row.get("detail")?,
        level: row.get("level")?,
    })
}
