//! What administrators have moved between the kinds of spaces.

use rusqlite::{Connection, OptionalExtension, Result, params};

/// How many GB have been added to the capacity of a kind of space; negative if more was taken from it.
pub(crate) fn moved(rows: &Connection, kind: i64) -> Result<i64> {
    let found = rows.query_row("SELECT gb FROM quota_moves WHERE kind = ?1", [kind], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

/// Adds to the capacity of a kind of space, in GB.
pub(crate) fn add(rows: &Connection, kind: i64, gb: i64) -> Result<()> {
    let sql = "INSERT INTO quota_moves (kind, gb) VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET gb = gb + ?2";
    rows.execute(sql, params![kind, gb])?;
    Ok(())
}
