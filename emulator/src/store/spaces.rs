//! The owner, capacity and status of spaces.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::{millis, time};

pub(super) const SCHEMA: &str = "
-- `owner_id` is a department's, a user's or a group's, depending on the container's kind. `capacity` is in GB; `status` is
-- the vendor's: 0 active, 1 disabled. Users named here may be gone. Rows are in the order of creation.
CREATE TABLE spaces (
    container_id TEXT PRIMARY KEY REFERENCES containers ON DELETE CASCADE,
    owner_id     TEXT NOT NULL,
    capacity     INTEGER NOT NULL,
    status       INTEGER NOT NULL,
    creator      TEXT NOT NULL,
    created      INTEGER NOT NULL,
    modifier     TEXT NOT NULL,
    modified     INTEGER NOT NULL
) STRICT;

CREATE INDEX spaces_by_owner ON spaces (owner_id);
";

const SELECT: &str = "SELECT spaces.*, CAST(kind AS INTEGER) AS kind,
        (SELECT coalesce(sum(length), 0) FROM files WHERE files.container_id = spaces.container_id)
        + (SELECT coalesce(sum(versions.length), 0) FROM versions CROSS JOIN files USING (file_id)
           WHERE latest = 0 AND files.container_id = spaces.container_id) AS used,
        (SELECT count(*) FROM files WHERE files.container_id = spaces.container_id) AS items
    FROM spaces JOIN containers ON containers.container_id = spaces.container_id";

/// A space's row.
#[derive(Clone, Debug)]
pub(crate) struct SpaceRow {
    pub(crate) container_id: String,
    /// The vendor's number, like `status`.
    pub(crate) kind: i64,
    pub(crate) owner_id: String,
    /// In GB.
    pub(crate) capacity: u64,
    /// The size of its files in bytes, the recycle bin and earlier versions included. It is computed, not stored.
    pub(crate) used: u64,
    /// How many files and folders it has, the recycle bin and the top folder included. It is computed as well.
    pub(crate) items: u64,
    pub(crate) status: i64,
    pub(crate) creator: String,
    pub(crate) created: Timestamp,
    pub(crate) modifier: String,
    pub(crate) modified: Timestamp,
}

pub(crate) fn insert(rows: &Connection, space: &SpaceRow) -> Result<()> {
    let SpaceRow { container_id, owner_id, capacity, status, creator, created, modifier, modified, .. } = space;
    rows.execute(
        "INSERT INTO spaces (container_id, owner_id, capacity, status, creator, created, modifier, modified)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![container_id, owner_id, capacity, status, creator, millis(*created), modifier, millis(*modified)],
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, container_id: &str) -> Result<Option<SpaceRow>> {
    rows.query_row(&format!("{SELECT} WHERE spaces.container_id = ?1"), [container_id], read).optional()
}

/// The owner of a space, without adding up its files.
pub(crate) fn owner(rows: &Connection, container_id: &str) -> Result<Option<String>> {
    let sql = "SELECT owner_id FROM spaces WHERE container_id = ?1";
    rows.prepare_cached(sql)?.query_row([container_id], |row| row.get(0)).optional()
}

/// The spaces of an owner, the oldest first.
pub(crate) fn of_owner(rows: &Connection, kind: i64, owner_id: &str) -> Result<Vec<SpaceRow>> {
    let sql = format!("{SELECT} WHERE kind = ?1 AND owner_id = ?2 ORDER BY spaces.rowid");
    rows.prepare_cached(&sql)?.query_map([&kind.to_string(), owner_id], read)?.collect()
}

/// All spaces of a kind, the oldest first.
pub(crate) fn of_kind(rows: &Connection, kind: i64) -> Result<Vec<SpaceRow>> {
    let sql = format!("{SELECT} WHERE kind = ?1 ORDER BY spaces.rowid");
    rows.prepare_cached(&sql)?.query_map([kind.to_string()], read)?.collect()
}

/// All spaces, the oldest first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<SpaceRow>> {
    rows.prepare_cached(&format!("{SELECT} ORDER BY spaces.rowid"))?.query_map([], read)?.collect()
}

/// Updates capacity and status, and who changed them when.
pub(crate) fn update(rows: &Connection, space: &SpaceRow) -> Result<()> {
    let SpaceRow { container_id, capacity, status, modifier, modified, .. } = space;
    rows.execute(
        "UPDATE spaces SET capacity = ?2, status = ?3, modifier = ?4, modified = ?5 WHERE container_id = ?1",
        params![container_id, capacity, status, modifier, millis(*modified)],
    )?;
    Ok(())
}

/// Removes a space with everything in it. The contents become unused: see `contents::forget_unused`.
pub(crate) fn remove(rows: &Connection, container_id: &str) -> Result<()> {
    for table in ["uploads", "files", "containers"] {
        rows.execute(&format!("DELETE FROM {table} WHERE container_id = ?1"), [container_id])?;
    }
    Ok(())
}

/// Removes everything in a space but its top folder. The contents become unused, as by [`remove`].
pub(crate) fn clear(rows: &Connection, container_id: &str) -> Result<()> {
    rows.execute("DELETE FROM uploads WHERE container_id = ?1", [container_id])?;
    rows.execute("DELETE FROM files WHERE container_id = ?1 AND parent_id IS NOT NULL", [container_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<SpaceRow> {
    Ok(SpaceRow {
        container_id: row.get("container_id")?,
        kind: row.get("kind")?,
        owner_id: row.get("owner_id")?,
        capacity: row.get("capacity")?,
        used: row.get("used")?,
        items: row.get("items")?,
        status: row.get("status")?,
        creator: row.get("creator")?,
        created: time(row, "created")?,
        modifier: row.get("modifier")?,
        modified: time(row, "modified")?,
    })
}
