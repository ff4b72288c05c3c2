//! Folders and complete files: one tree for each space.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::{millis, misfit, time};

/// `fileType` of a folder.
pub(crate) const FOLDER: &str = "10";

/// A folder's or a complete file's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileRow {
    pub(crate) file_id: String,
    pub(crate) container_id: String,
    /// `None` for the top folder of a space.
    pub(crate) parent_id: Option<String>,
    pub(crate) name: String,
    pub(crate) file_type: String,
    pub(crate) mime_type: String,
    pub(crate) description: String,
    pub(crate) length: u64,
    /// `None` for a folder, like `object`.
    pub(crate) sha256: Option<String>,
    /// The name under which the object storage knows the content.
    pub(crate) object: Option<String>,
    pub(crate) created: Timestamp,
    pub(crate) edited: Timestamp,
    pub(crate) recycled: Option<Timestamp>,
    pub(crate) owner: String,
    pub(crate) editor: String,
    /// The number of the latest version of the content.
    pub(crate) version: u64,
}

impl FileRow {
    pub(crate) fn is_folder(&self) -> bool {
        self.file_type == FOLDER
    }
}

pub(crate) fn insert(rows: &Connection, file: &FileRow) -> Result<()> {
    rows.prepare_cached(
        "INSERT INTO files (file_id, container_id, parent_id, name, file_type, mime_type, description, length, sha256,
            object, created, edited, recycled, owner, editor, version)
         VALUES (:file_id, :container_id, :parent_id, :name, :file_type, :mime_type, :description, :length, :sha256,
            :object, :created, :edited, :recycled, :owner, :editor, :version)",
    )?
    .execute(named_params! {
        ":file_id": file.file_id,
        ":container_id": file.container_id,
        ":parent_id": file.parent_id,
        ":name": file.name,
        ":file_type": file.file_type,
        ":mime_type": file.mime_type,
        ":description": file.description,
        ":length": file.length,
        ":sha256": file.sha256,
        ":object": file.object,
        ":created": millis(file.created),
        ":edited": millis(file.edited),
        ":recycled": file.recycled.map(millis),
        ":owner": file.owner,
        ":editor": file.editor,
        ":version": file.version,
    })?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, file_id: &str) -> Result<Option<FileRow>> {
    rows.prepare_cached("SELECT * FROM files WHERE file_id = ?1")?.query_row([file_id], read).optional()
}

/// The top folder of a space.
pub(crate) fn root(rows: &Connection, container_id: &str) -> Result<Option<FileRow>> {
    let sql = "SELECT * FROM files WHERE container_id = ?1 AND parent_id IS NULL";
    rows.query_row(sql, [container_id], read).optional()
}

/// The file of this name in a folder, except recycled ones. Names are case-sensitive.
pub(crate) fn named(rows: &Connection, parent_id: &str, name: &str) -> Result<Option<FileRow>> {
    let sql = "SELECT * FROM files WHERE parent_id = ?1 AND name = ?2 AND recycled IS NULL ORDER BY file_id LIMIT 1";
    rows.prepare_cached(sql)?.query_row([parent_id, name], read).optional()
}

/// All files of a space, its top folder included, by id.
pub(crate) fn all_in(rows: &Connection, container_id: &str) -> Result<Vec<FileRow>> {
    let sql = "SELECT * FROM files WHERE container_id = ?1 ORDER BY file_id";
    rows.prepare_cached(sql)?.query_map([container_id], read)?.collect()
}

/// The path from the top folder to a file, both included.
pub(crate) fn path(rows: &Connection, file_id: &str) -> Result<Vec<FileRow>> {
    let mut path: Vec<FileRow> = Vec::new();
    let mut next = find(rows, file_id)?;
    while let Some(file) = next {
        next = file.parent_id.as_ref().map(|id| find(rows, id)).transpose()?.flatten();
        path.push(file);
    }
    path.reverse();
    Ok(path)
}

pub(crate) fn rename(rows: &Connection, file_id: &str, name: &str, editor: &str, now: Timestamp) -> Result<()> {
    rows.execute(
        "UPDATE files SET name = ?2, editor = ?3, edited = ?4 WHERE file_id = ?1",
        params![file_id, name, editor, millis(now)],
    )?;
    Ok(())
}

/// Gives a file the content of another version: updates all that belongs to the content, and who changed it when.
pub(crate) fn set_content(rows: &Connection, file: &FileRow) -> Result<()> {
    let FileRow { file_id, length, sha256, object, mime_type, created, edited, editor, version, .. } = file;
    rows.execute(
        "UPDATE files SET length = ?2, sha256 = ?3, object = ?4, mime_type = ?5, created = ?6, edited = ?7, editor = ?8,
            version = ?9
         WHERE file_id = ?1",
        params![file_id, length, sha256, object, mime_type, millis(*created), millis(*edited), editor, version],
    )?;
    Ok(())
}

/// Moves a file, or a folder with everything in it, to the recycle bin.
pub(crate) fn recycle(rows: &Connection, file_id: &str, now: Timestamp) -> Result<()> {
    rows.execute(
        "WITH RECURSIVE below (id) AS (
            SELECT ?1 UNION ALL SELECT file_id FROM files JOIN below ON parent_id = id
         )
         UPDATE files SET recycled = ?2 WHERE recycled IS NULL AND file_id IN below",
        params![file_id, millis(now)],
    )?;
    Ok(())
}

/// Empties a space's recycle bin.
pub(crate) fn clear_recycled(rows: &Connection, container_id: &str) -> Result<()> {
    rows.execute("DELETE FROM files WHERE container_id = ?1 AND recycled IS NOT NULL", [container_id])?;
    Ok(())
}

pub(super) fn read(row: &Row<'_>) -> Result<FileRow> {
    let recycled: Option<i64> = row.get("recycled")?;
    let recycled = recycled.map(Timestamp::from_millisecond).transpose();
    Ok(FileRow {
        file_id: row.get("file_id")?,
        container_id: row.get("container_id")?,
        parent_id: row.get("parent_id")?,
        name: row.get("name")?,
        file_type: row.get("file_type")?,
        mime_type: row.get("mime_type")?,
        description: row.get("description")?,
        length: row.get("length")?,
        sha256: row.get("sha256")?,
        object: row.get("object")?,
        created: time(row, "created")?,
        edited: time(row, "edited")?,
        recycled: recycled.map_err(|error| misfit(row, "recycled", error))?,
        owner: row.get("owner")?,
        editor: row.get("editor")?,
        version: row.get("version")?,
    })
}
