//! Uploads in progress, and their parts.

use std::collections::BTreeSet;

use jiff::Timestamp;
use koodrive_runtime::hash::Midstate;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::{millis, misfit, time};

/// An upload's row.
#[derive(Clone, Debug)]
pub(crate) struct UploadRow {
    pub(crate) upload_id: String,
    pub(crate) file_id: String,
    pub(crate) container_id: String,
    pub(crate) parent_id: String,
    /// The final name, unless another file takes it meanwhile.
    pub(crate) name: String,
    pub(crate) auto_rename: i64,
    pub(crate) file_type: String,
    pub(crate) mime_type: String,
    pub(crate) description: String,
    pub(crate) length: u64,
    /// Digest that the client announced.
    pub(crate) sha256: Option<String>,
    pub(crate) pre_hash: Option<String>,
    pub(crate) object: String,
    pub(crate) created: Timestamp,
    pub(crate) owner: String,
}

/// A part's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartRow {
    pub(crate) number: u32,
    pub(crate) offset: u64,
    pub(crate) size: u64,
    pub(crate) stored: Option<StoredPart>,
}

/// The received bytes of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredPart {
    /// Name of the file with the bytes.
    pub(crate) name: String,
    /// The midstate that they were hashed from, as the pre-signed URL states.
    pub(crate) started: Midstate,
    /// The midstate after them, if there is one.
    pub(crate) reached: Option<Midstate>,
    /// The digest of the whole file, if they are its end.
    pub(crate) digest: Option<String>,
}

pub(crate) fn insert(rows: &Connection, upload: &UploadRow) -> Result<()> {
    rows.execute(
        "INSERT INTO uploads (upload_id, file_id, container_id, parent_id, name, auto_rename, file_type, mime_type,
            description, length, sha256, pre_hash, object, created, owner)
         VALUES (:upload_id, :file_id, :container_id, :parent_id, :name, :auto_rename, :file_type, :mime_type,
            :description, :length, :sha256, :pre_hash, :object, :created, :owner)",
        named_params! {
            ":upload_id": upload.upload_id,
            ":file_id": upload.file_id,
            ":container_id": upload.container_id,
            ":parent_id": upload.parent_id,
            ":name": upload.name,
            ":auto_rename": upload.auto_rename,
            ":file_type": upload.file_type,
            ":mime_type": upload.mime_type,
            ":description": upload.description,
            ":length": upload.length,
            ":sha256": upload.sha256,
            ":pre_hash": upload.pre_hash,
            ":object": upload.object,
            ":created": millis(upload.created),
            ":owner": upload.owner,
        },
    )?;
    Ok(())
}

pub(crate) fn by_file(rows: &Connection, file_id: &str) -> Result<Option<UploadRow>> {
    rows.query_row("SELECT * FROM uploads WHERE file_id = ?1", [file_id], read).optional()
}

pub(crate) fn find(rows: &Connection, upload_id: &str) -> Result<Option<UploadRow>> {
    rows.query_row("SELECT * FROM uploads WHERE upload_id = ?1", [upload_id], read).optional()
}

/// Removes an upload with its parts.
pub(crate) fn remove(rows: &Connection, upload_id: &str) -> Result<()> {
    rows.execute("DELETE FROM uploads WHERE upload_id = ?1", [upload_id])?;
    Ok(())
}

/// The announced parts of an upload, by number.
pub(crate) fn parts(rows: &Connection, upload_id: &str) -> Result<Vec<PartRow>> {
    let sql = "SELECT * FROM parts WHERE upload_id = ?1 ORDER BY number";
    rows.prepare_cached(sql)?.query_map([upload_id], read_part)?.collect()
}

pub(crate) fn part(rows: &Connection, upload_id: &str, number: u32) -> Result<Option<PartRow>> {
    let sql = "SELECT * FROM parts WHERE upload_id = ?1 AND number = ?2";
    rows.query_row(sql, params![upload_id, number], read_part).optional()
}

/// Announces a part. If it was announced before with the same offset and size, it keeps its bytes. Otherwise they are
/// stale, and the name of their file is returned.
pub(crate) fn announce(rows: &Connection, upload_id: &str, announced: &PartRow) -> Result<Option<String>> {
    let PartRow { number, offset, size, .. } = announced;
    let before = part(rows, upload_id, *number)?;
    if before.as_ref().is_some_and(|before| before.offset == *offset && before.size == *size) {
        return Ok(None);
    }
    rows.execute(
        "INSERT OR REPLACE INTO parts (upload_id, number, position, size) VALUES (?1, ?2, ?3, ?4)",
        params![upload_id, number, offset, size],
    )?;
    Ok(before.and_then(|before| before.stored).map(|stored| stored.name))
}

/// Records the received bytes of a part.
pub(crate) fn store_part(rows: &Connection, upload_id: &str, number: u32, stored: &StoredPart) -> Result<()> {
    let StoredPart { name, started, reached, digest } = stored;
    rows.execute(
        "UPDATE parts SET stored = ?3, started = ?4, reached = ?5, digest = ?6 WHERE upload_id = ?1 AND number = ?2",
        params![upload_id, number, name, words(*started), reached.map(words), digest],
    )?;
    Ok(())
}

pub(super) fn stored_names(rows: &Connection) -> Result<BTreeSet<String>> {
    rows.prepare("SELECT stored FROM parts WHERE stored IS NOT NULL")?.query_map([], |row| row.get(0))?.collect()
}

fn read(row: &Row<'_>) -> Result<UploadRow> {
    Ok(UploadRow {
        upload_id: row.get("upload_id")?,
        file_id: row.get("file_id")?,
        container_id: row.get("container_id")?,
        parent_id: row.get("parent_id")?,
        name: row.get("name")?,
        auto_rename: row.get("auto_rename")?,
        file_type: row.get("file_type")?,
        mime_type: row.get("mime_type")?,
        description: row.get("description")?,
        length: row.get("length")?,
        sha256: row.get("sha256")?,
        pre_hash: row.get("pre_hash")?,
        object: row.get("object")?,
        created: time(row, "created")?,
        owner: row.get("owner")?,
    })
}

fn read_part(row: &Row<'_>) -> Result<PartRow> {
    let name: Option<String> = row.get("stored")?;
    Ok(PartRow {
        number: row.get("number")?,
        offset: row.get("position")?,
        size: row.get("size")?,
        stored: name.map(|name| read_stored(row, name)).transpose()?,
    })
}

fn read_stored(row: &Row<'_>, name: String) -> Result<StoredPart> {
    Ok(StoredPart {
        name,
        started: midstate(row, "started", &row.get::<_, String>("started")?)?,
        reached: row.get::<_, Option<String>>("reached")?.map(|text| midstate(row, "reached", &text)).transpose()?,
        digest: row.get("digest")?,
    })
}

/// A midstate as the tables hold it.
fn words(midstate: Midstate) -> String {
    // Eight numbers: encoding them cannot fail.
    serde_json::to_string(&midstate).unwrap_or_default()
}

fn midstate(row: &Row<'_>, column: &str, text: &str) -> Result<Midstate> {
    serde_json::from_str(text).map_err(|error| misfit(row, column, error))
}
