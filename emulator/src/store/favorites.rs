//! The files that users marked as favorites.

use jiff::Timestamp;
use rusqlite::{Connection, Result, params};

use super::{millis, time};

pub(super) const SCHEMA: &str = "
-- The file may be gone: its mark is removed when its user requests the list.
CREATE TABLE stars (
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    file_id TEXT NOT NULL,
    marked  INTEGER NOT NULL,
    UNIQUE (user_id, file_id)
) STRICT;
";

/// Marks a file; an existing mark does not change.
pub(crate) fn put(rows: &Connection, user_id: &str, file_id: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO stars (user_id, file_id, marked) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    rows.execute(sql, params![user_id, file_id, millis(now)])?;
    Ok(())
}

/// Removes a mark, and returns whether there was one.
pub(crate) fn remove(rows: &Connection, user_id: &str, file_id: &str) -> Result<bool> {
    Ok(rows.execute("DELETE FROM stars WHERE user_id = ?1 AND file_id = ?2", [user_id, file_id])? > 0)
}

pub(crate) fn has(rows: &Connection, user_id: &str, file_id: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM stars WHERE user_id = ?1 AND file_id = ?2)";
    rows.prepare_cached(sql)?.query_row([user_id, file_id], |row| row.get(0))
}

/// The marked files of a user with the times of the marks, the oldest first.
pub(crate) fn all(rows: &Connection, user_id: &str) -> Result<Vec<(String, Timestamp)>> {
    let sql = "SELECT file_id, marked FROM stars WHERE user_id = ?1 ORDER BY marked, rowid";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get("file_id")?, time(row, "marked")?));
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// Removes the marks of permanently deleted files, and returns how many there were.
pub(crate) fn forget_gone(rows: &Connection, user_id: &str) -> Result<usize> {
    let sql = "DELETE FROM stars WHERE user_id = ?1
               AND NOT EXISTS (SELECT 1 FROM files WHERE files.file_id = stars.file_id)";
    rows.execute(sql, [user_id])
}
