//! The versions of files. The row of a file has the content of the latest one as well.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::{millis, time};

/// A version's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VersionRow {
    pub(crate) file_id: String,
    pub(crate) number: u64,
    pub(crate) latest: bool,
    pub(crate) sha256: String,
    /// The name under which the object storage knows the content.
    pub(crate) object: String,
    pub(crate) length: u64,
    pub(crate) mime_type: String,
    /// The vendor's number.
    pub(crate) reason: i64,
    /// Whether it is kept forever.
    pub(crate) keep: bool,
    pub(crate) created: Timestamp,
    pub(crate) creator: String,
    pub(crate) updated: Timestamp,
    pub(crate) updater: String,
}

/// The versions of a file, the latest first.
pub(crate) fn all(rows: &Connection, file_id: &str) -> Result<Vec<VersionRow>> {
    let sql = "SELECT * FROM versions WHERE file_id = ?1 ORDER BY number DESC";
    rows.prepare_cached(sql)?.query_map([file_id], read)?.collect()
}

pub(crate) fn find(rows: &Connection, file_id: &str, number: u64) -> Result<Option<VersionRow>> {
    let sql = "SELECT * FROM versions WHERE file_id = ?1 AND number = ?2";
    rows.query_row(sql, params![file_id, number], read).optional()
}

/// Adds a version, which becomes the latest.
pub(crate) fn add(rows: &Connection, version: &VersionRow) -> Result<()> {
    rows.execute("UPDATE versions SET latest = 0 WHERE file_id = ?1", [&version.file_id])?;
    rows.execute(
        "INSERT INTO versions (file_id, number, latest, sha256, object, length, mime_type, reason, keep, created, creator,
            updated, updater)
         VALUES (:file_id, :number, 1, :sha256, :object, :length, :mime_type, :reason, :keep, :created, :creator,
            :updated, :updater)",
        named_params! {
            ":file_id": version.file_id,
            ":number": version.number,
            ":sha256": version.sha256,
            ":object": version.object,
            ":length": version.length,
            ":mime_type": version.mime_type,
            ":reason": version.reason,
            ":keep": version.keep,
            ":created": millis(version.created),
            ":creator": version.creator,
            ":updated": millis(version.updated),
            ":updater": version.updater,
        },
    )?;
    Ok(())
}

/// Removes the versions of a file that are not kept forever and have as many newer ones as this.
pub(crate) fn trim(rows: &Connection, file_id: &str, newer: u64) -> Result<()> {
    let sql = "DELETE FROM versions WHERE file_id = ?1 AND keep = 0 AND ?2 <= (
                   SELECT count(*) FROM versions AS newer WHERE newer.file_id = ?1 AND newer.number > versions.number
               )";
    rows.execute(sql, params![file_id, newer])?;
    Ok(())
}

/// Updates whether a version is kept, and who changed that when.
pub(crate) fn update(rows: &Connection, version: &VersionRow) -> Result<()> {
    let VersionRow { file_id, number, keep, updated, updater, .. } = version;
    let sql = "UPDATE versions SET keep = ?3, updated = ?4, updater = ?5 WHERE file_id = ?1 AND number = ?2";
    rows.execute(sql, params![file_id, number, keep, millis(*updated), updater])?;
    Ok(())
}

pub(crate) fn remove(rows: &Connection, file_id: &str, number: u64) -> Result<()> {
    rows.execute("DELETE FROM versions WHERE file_id = ?1 AND number = ?2", params![file_id, number])?;
    Ok(())
}

/// The size of the earlier versions of a file, or of all files in a folder, in bytes.
pub(crate) fn earlier_bytes(rows: &Connection, file_id: &str) -> Result<u64> {
    let sql = "WITH RECURSIVE below (id) AS (
                   SELECT ?1 UNION ALL SELECT file_id FROM files JOIN below ON parent_id = id
               )
               SELECT coalesce(sum(length), 0) FROM below CROSS JOIN versions ON file_id = id AND latest = 0";
    rows.prepare_cached(sql)?.query_row([file_id], |row| row.get(0))
}

fn read(row: &Row<'_>) -> Result<VersionRow> {
    Ok(VersionRow {
        file_id: row.get("file_id")?,
        number: row.get("number")?,
        latest: row.get("latest")?,
        sha256: row.get("sha256")?,
        object: row.get("object")?,
        length: row.get("length")?,
        mime_type: row.get("mime_type")?,
        reason: row.get("reason")?,
        keep: row.get("keep")?,
        created: time(row, "created")?,
        creator: row.get("creator")?,
        updated: time(row, "updated")?,
        updater: row.get("updater")?,
    })
}
