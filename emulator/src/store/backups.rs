//! Backups, the locks that they need, and their files.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::files::{self, FileRow};
use super::{millis, optional_time, time};

/// A lock's row.
#[derive(Clone, Debug)]
pub(crate) struct LockRow {
    pub(crate) lock_id: String,
    pub(crate) user_id: String,
    pub(crate) module: String,
    pub(crate) expires: Timestamp,
}

/// A backup's row.
#[derive(Clone, Debug)]
pub(crate) struct BackupRow {
    pub(crate) record_id: String,
    pub(crate) user_id: String,
    pub(crate) device_id: String,
    /// The personal space that its files are in.
    pub(crate) container_id: String,
    pub(crate) module: String,
    /// The vendor's number.
    pub(crate) status: i64,
    pub(crate) properties: Option<String>,
    pub(crate) version: i64,
    pub(crate) created: Timestamp,
    /// When it was completed.
    pub(crate) ended: Option<Timestamp>,
}

/// Takes a lock that nobody holds.
pub(crate) fn lock(rows: &Connection, lock: &LockRow) -> Result<()> {
    let LockRow { lock_id, user_id, module, expires } = lock;
    rows.execute(
        "INSERT INTO backup_locks (lock_id, user_id, module, expires) VALUES (?1, ?2, ?3, ?4)",
        params![lock_id, user_id, module, millis(*expires)],
    )?;
    Ok(())
}

pub(crate) fn find_lock(rows: &Connection, lock_id: &str) -> Result<Option<LockRow>> {
    rows.query_row("SELECT * FROM backup_locks WHERE lock_id = ?1", [lock_id], read_lock).optional()
}

/// The lock of a module that a user has taken, expired or not.
pub(crate) fn lock_of(rows: &Connection, user_id: &str, module: &str) -> Result<Option<LockRow>> {
    let sql = "SELECT * FROM backup_locks WHERE user_id = ?1 AND module = ?2";
    rows.query_row(sql, [user_id, module], read_lock).optional()
}

pub(crate) fn renew(rows: &Connection, lock_id: &str, expires: Timestamp) -> Result<()> {
    rows.execute("UPDATE backup_locks SET expires = ?2 WHERE lock_id = ?1", params![lock_id, millis(expires)])?;
    Ok(())
}

pub(crate) fn release(rows: &Connection, lock_id: &str) -> Result<()> {
    rows.execute("DELETE FROM backup_locks WHERE lock_id = ?1", [lock_id])?;
    Ok(())
}

pub(crate) fn insert(rows: &Connection, backup: &BackupRow) -> Result<()> {
    rows.execute(
        "INSERT INTO backups (record_id, user_id, device_id, container_id, module, status, properties, version, created,
            ended)
         VALUES (:record_id, :user_id, :device_id, :container_id, :module, :status, :properties, :version, :created,
            :ended)",
        named_params! {
            ":record_id": backup.record_id,
            ":user_id": backup.user_id,
            ":device_id": backup.device_id,
            ":container_id": backup.container_id,
            ":module": backup.module,
            ":status": backup.status,
            ":properties": backup.properties,
            ":version": backup.version,
            ":created": millis(backup.created),
            ":ended": backup.ended.map(millis),
        },
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, record_id: &str) -> Result<Option<BackupRow>> {
    rows.prepare_cached("SELECT * FROM backups WHERE record_id = ?1")?.query_row([record_id], read).optional()
}

/// How many backups a user has.
pub(crate) fn count(rows: &Connection, user_id: &str) -> Result<u64> {
    rows.query_row("SELECT count(*) FROM backups WHERE user_id = ?1", [user_id], |row| row.get(0))
}

/// The newest backup of a module of a user.
pub(crate) fn newest(rows: &Connection, user_id: &str, module: &str) -> Result<Option<BackupRow>> {
    let sql = "SELECT * FROM backups WHERE user_id = ?1 AND module = ?2 ORDER BY number DESC LIMIT 1";
    rows.prepare_cached(sql)?.query_row([user_id, module], read).optional()
}

/// The highest version among the backups of a module on a device; 0 if there are none.
pub(crate) fn last_version(rows: &Connection, device_id: &str, module: &str) -> Result<i64> {
    let sql = "SELECT coalesce(max(version), 0) FROM backups WHERE device_id = ?1 AND module = ?2";
    rows.query_row(sql, [device_id, module], |row| row.get(0))
}

/// So many backups of a module of a user, or of one of the user's devices, with their numbers, the newest first; `before`
/// is the number that they are all below.
pub(crate) fn page(
    rows: &Connection,
    (user_id, module, device_id): (&str, &str, Option<&str>),
    before: i64,
    count: u32,
) -> Result<Vec<(i64, BackupRow)>> {
    let sql = "SELECT * FROM backups
               WHERE user_id = ?1 AND module = ?2 AND number < ?4 AND (?3 IS NULL OR device_id = ?3)
               ORDER BY number DESC LIMIT ?5";
    let numbered = |row: &Row<'_>| Ok((row.get("number")?, read(row)?));
    rows.prepare_cached(sql)?.query_map(params![user_id, module, device_id, before, count], numbered)?.collect()
}

/// Updates status, properties and end.
pub(crate) fn update(rows: &Connection, backup: &BackupRow) -> Result<()> {
    let BackupRow { record_id, status, properties, ended, .. } = backup;
    rows.execute(
        "UPDATE backups SET status = ?2, properties = ?3, ended = ?4 WHERE record_id = ?1",
        params![record_id, status, properties, ended.map(millis)],
    )?;
    Ok(())
}

pub(crate) fn add_file(rows: &Connection, record_id: &str, file_id: &str) -> Result<()> {
    rows.execute("INSERT INTO backup_files (record_id, file_id) VALUES (?1, ?2)", [record_id, file_id])?;
    Ok(())
}

/// So many files of a backup with their numbers, which are all above `after`, in the order of their uploads. Left out are
/// those in the recycle bin and those that were moved to other spaces.
pub(crate) fn files(rows: &Connection, backup: &BackupRow, after: i64, count: u32) -> Result<Vec<(i64, FileRow)>> {
    let sql = "SELECT files.*, number FROM backup_files JOIN files USING (file_id)
               WHERE record_id = ?1 AND container_id = ?2 AND number > ?3 AND recycled IS NULL
               ORDER BY number LIMIT ?4";
    let numbered = |row: &Row<'_>| Ok((row.get("number")?, files::read(row)?));
    rows.prepare_cached(sql)?
        .query_map(params![backup.record_id, backup.container_id, after, count], numbered)?
        .collect()
}

/// Removes a backup with its files, but for those that were moved to other spaces. The contents become unused: see
/// `contents::forget_unused`.
pub(crate) fn remove(rows: &Connection, backup: &BackupRow) -> Result<()> {
    let sql = "DELETE FROM files
               WHERE container_id = ?2 AND file_id IN (SELECT file_id FROM backup_files WHERE record_id = ?1)";
    rows.execute(sql, [&backup.record_id, &backup.container_id])?;
    rows.execute("DELETE FROM backups WHERE record_id = ?1", [&backup.record_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<BackupRow> {
    Ok(BackupRow {
        record_id: row.get("record_id")?,
        user_id: row.get("user_id")?,
        device_id: row.get("device_id")?,
        container_id: row.get("container_id")?,
        module: row.get("module")?,
        status: row.get("status")?,
        properties: row.get("properties")?,
        version: row.get("version")?,
        created: time(row, "created")?,
        ended: optional_time(row, "ended")?,
    })
}

fn read_lock(row: &Row<'_>) -> Result<LockRow> {
    Ok(LockRow {
        lock_id: row.get("lock_id")?,
        user_id: row.get("user_id")?,
        module: row.get("module")?,
        expires: time(row, "expires")?,
    })
}
