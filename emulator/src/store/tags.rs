//! Custom tags of files.

use std::collections::BTreeMap;

use rusqlite::{Connection, Result};

/// Adds a tag, or gives it another value.
pub(crate) fn put(rows: &Connection, file_id: &str, name: &str, value: &str) -> Result<()> {
    let sql = "INSERT INTO file_tags (file_id, name, value) VALUES (?1, ?2, ?3)
               ON CONFLICT (file_id, name) DO UPDATE SET value = ?3";
    rows.execute(sql, [file_id, name, value])?;
    Ok(())
}

/// Removes a tag, if the file has it.
pub(crate) fn remove(rows: &Connection, file_id: &str, name: &str) -> Result<()> {
    rows.execute("DELETE FROM file_tags WHERE file_id = ?1 AND name = ?2", [file_id, name])?;
    Ok(())
}

/// The tags of a file: values by names.
pub(crate) fn all(rows: &Connection, file_id: &str) -> Result<BTreeMap<String, String>> {
    let sql = "SELECT name, value FROM file_tags WHERE file_id = ?1";
    rows.prepare_cached(sql)?.query_map([file_id], |row| Ok((row.get("name")?, row.get("value")?)))?.collect()
}
