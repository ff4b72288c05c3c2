//! Folders with everything in them: listed, moved, restored and removed as a whole.

use jiff::Timestamp;
use rusqlite::{Connection, Result, params};

use super::files::{FOLDER, FileRow, read};
use super::millis;

/// The files in a folder, recycled ones included, by id.
pub(crate) fn children(rows: &Connection, parent_id: &str) -> Result<Vec<FileRow>> {
    let sql = "SELECT * FROM files WHERE parent_id = ?1 ORDER BY file_id";
    rows.prepare_cached(sql)?.query_map([parent_id], read)?.collect()
}

/// A file, or a folder with everything in it: every folder comes before its contents.
pub(crate) fn below(rows: &Connection, file_id: &str) -> Result<Vec<FileRow>> {
    let sql = "WITH RECURSIVE below (id, level) AS (
                   SELECT ?1, 0 UNION ALL SELECT file_id, level + 1 FROM files JOIN below ON parent_id = id
               )
               SELECT files.* FROM below JOIN files ON file_id = id ORDER BY level, file_id";
    rows.prepare_cached(sql)?.query_map([file_id], read)?.collect()
}

/// What is counted of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// What is not in the recycle bin.
    Kept,
    /// What is in the recycle bin.
    Recycled,
    /// What was moved to the recycle bin at that moment.
    RecycledAt(Timestamp),
    Nothing,
}

/// A file or folder, as far as counting needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Leaf {
    pub(crate) name: String,
    pub(crate) file_type: String,
    pub(crate) length: u64,
}

/// Passes what is in a folder, directly or at any depth, to a function, one by one.
pub(crate) fn each_below(
    rows: &Connection,
    folder_id: &str,
    recursive: bool,
    reach: Reach,
    mut take: impl FnMut(&Leaf),
) -> Result<()> {
    let (kept, moment) = match reach {
        Reach::Nothing => return Ok(()),
        Reach::Kept => (true, None),
        Reach::Recycled => (false, None),
        Reach::RecycledAt(moment) => (false, Some(millis(moment))),
    };
    let sql = "WITH RECURSIVE below (id) AS (
                   SELECT file_id FROM files WHERE parent_id = ?1
                   UNION ALL
                   SELECT file_id FROM files JOIN below ON parent_id = id WHERE ?2
               )
               SELECT name, file_type, length FROM below CROSS JOIN files ON file_id = id
               WHERE (recycled IS NULL) = ?3 AND (?4 IS NULL OR recycled = ?4)";
    let mut statement = rows.prepare_cached(sql)?;
    let mut found = statement.query(params![folder_id, recursive, kept, moment])?;
    while let Some(row) = found.next()? {
        take(&Leaf { name: row.get("name")?, file_type: row.get("file_type")?, length: row.get("length")? });
    }
    Ok(())
}

/// The size of a tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Files and folders, the top one included.
    pub(crate) items: u64,
    pub(crate) bytes: u64,
    /// How many levels of folders it has: 0 for a file, 1 for a folder without folders in it.
    pub(crate) levels: u32,
}

/// The size of a file, or of a folder with everything in it; `recycled` states whether recycled files count. Counting ends
/// soon after `most` items.
pub(crate) fn extent(rows: &Connection, file_id: &str, recycled: bool, most: u64) -> Result<Extent> {
    let sql = "WITH RECURSIVE below (id, level, length, kind) AS (
                   SELECT file_id, 1, length, file_type FROM files WHERE file_id = ?1
                   UNION ALL
                   SELECT file_id, level + 1, files.length, files.file_type FROM files JOIN below ON parent_id = id
                   WHERE ?2 OR recycled IS NULL
                   LIMIT ?3
               )
               SELECT count(*) AS items, coalesce(sum(length), 0) AS bytes,
                   coalesce(max(CASE kind WHEN ?4 THEN level END), 0) AS levels
               FROM below";
    let most = i64::try_from(most.saturating_add(1)).unwrap_or(i64::MAX);
    rows.prepare_cached(sql)?.query_row(params![file_id, recycled, most, FOLDER], |row| {
        Ok(Extent { items: row.get("items")?, bytes: row.get("bytes")?, levels: row.get("levels")? })
    })
}

/// How many folders are above the contents of a folder: 0 in the top folder of a space.
pub(crate) fn level(rows: &Connection, folder_id: &str) -> Result<u32> {
    let sql = "WITH RECURSIVE above (id) AS (
                   SELECT parent_id FROM files WHERE file_id = ?1 AND parent_id IS NOT NULL
                   UNION ALL
                   SELECT parent_id FROM files JOIN above ON file_id = id WHERE parent_id IS NOT NULL
               )
               SELECT count(*) FROM above";
    rows.prepare_cached(sql)?.query_row([folder_id], |row| row.get(0))
}

/// Moves a file, or a folder with everything in it, to a folder and a name.
pub(crate) fn relocate(rows: &Connection, file_id: &str, folder: &FileRow, name: &str) -> Result<()> {
    let sql = "UPDATE files SET parent_id = ?2, name = ?3 WHERE file_id = ?1";
    rows.execute(sql, [file_id, &folder.file_id, name])?;
    rows.execute(
        "WITH RECURSIVE below (id) AS (
            SELECT ?1 UNION ALL SELECT file_id FROM files JOIN below ON parent_id = id
         )
         UPDATE files SET container_id = ?2 WHERE container_id <> ?2 AND file_id IN below",
        [file_id, &folder.container_id],
    )?;
    Ok(())
}

/// Restores a file, or a folder with everything that was recycled with it. Files recycled before their folder stay in
/// the recycle bin.
pub(crate) fn restore(rows: &Connection, file_id: &str) -> Result<()> {
    rows.execute(
        "WITH RECURSIVE below (id) AS (
            SELECT ?1 UNION ALL SELECT file_id FROM files JOIN below ON parent_id = id
         )
         UPDATE files SET recycled = NULL
         WHERE recycled = (SELECT recycled FROM files WHERE file_id = ?1) AND file_id IN below",
        params![file_id],
    )?;
    Ok(())
}

/// Removes a file, or a folder with everything in it, permanently.
pub(crate) fn remove(rows: &Connection, file_id: &str) -> Result<()> {
    rows.execute("DELETE FROM files WHERE file_id = ?1", [file_id])?;
    Ok(())
}
