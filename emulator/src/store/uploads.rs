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
    /// When the upload began; `created` is the time that the client states for the file.
    pub(crate) begun: Timestamp,
    pub(crate) owner: String,
    /// Whether the version is kept forever, if the content becomes a version of an existing file.
    pub(crate) keep: Option<bool>,
}

/// A part's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartRow {
    pub(crate) number: u32,
    pub(crate) range: PartRange,
    pub(crate) stored: Option<StoredPart>,
}

/// The range of a part in the file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PartRange {
    pub(crate) offset: u64,
    pub(crate) size: u64,
    /// Whether it goes up after the part before it: without a context it cannot be hashed by itself.
    pub(crate) sequential: bool,
}

impl PartRange {
    pub(crate) fn end(self) -> u64 {
        self.offset + self.size
    }
}

/// The received bytes of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredPart {
    /// Name of the file with the bytes.
    pub(crate) name: String,
    /// The midstate that they were hashed from, as the pre-signed URL states; `None` for a part that went up after the one
    /// before it, which is hashed with the whole.
    pub(crate) started: Option<Midstate>,
    /// The midstate after them, if there is one.
    pub(crate) reached: Option<Midstate>,
    /// The digest of the whole file, if they are its end.
    pub(crate) digest: Option<String>,
}

pub(crate) fn insert(rows: &Connection, upload: &UploadRow) -> Result<()> {
    rows.execute(
        "INSERT INTO uploads (upload_id, file_id, container_id, parent_id, name, auto_rename, file_type, mime_type,
            description, length, sha256, pre_hash, object, created, begun, owner, keep)
         VALUES (:upload_id, :file_id, :container_id, :parent_id, :name, :auto_rename, :file_type, :mime_type,
            :description, :length, :sha256, :pre_hash, :object, :created, :begun, :owner, :keep)",
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
            ":begun": millis(upload.begun),
            ":owner": upload.owner,
            ":keep": upload.keep,
        },
    )?;
    Ok(())
}

/// The upload of a new file.
pub(crate) fn by_file(rows: &Connection, file_id: &str) -> Result<Option<UploadRow>> {
    rows.query_row("SELECT * FROM uploads WHERE file_id = ?1 AND keep IS NULL", [file_id], read).optional()
}

/// A user's upload of a version of an existing file.
pub(crate) fn of_version(rows: &Connection, file_id: &str, owner: &str) -> Result<Option<UploadRow>> {
    let sql = "SELECT * FROM uploads WHERE file_id = ?1 AND owner = ?2 AND keep IS NOT NULL";
    rows.query_row(sql, [file_id, owner], read).optional()
}

pub(crate) fn find(rows: &Connection, upload_id: &str) -> Result<Option<UploadRow>> {
    rows.query_row("SELECT * FROM uploads WHERE upload_id = ?1", [upload_id], read).optional()
}

/// The uploads whose names a new upload finds taken, and the one exception.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claims<'a> {
    /// The duplicate policy of the uploads that count, as the vendor's number.
    pub(crate) policy: i64,
    /// Uploads that began before do not count.
    pub(crate) since: Timestamp,
    /// The owner, `preHash` and length of an upload that does not count if it has no `sha256` and nothing has arrived.
    pub(crate) except: Option<(&'a str, &'a str, u64)>,
}

/// Whether an upload to a folder claims a name.
pub(crate) fn claimed(rows: &Connection, parent_id: &str, name: &str, claims: &Claims<'_>) -> Result<bool> {
    let sql = "SELECT EXISTS (
                   SELECT 1 FROM uploads
                   WHERE parent_id = :parent AND name = :name AND auto_rename = :policy AND begun >= :since AND NOT (
                       :owner IS NOT NULL AND owner = :owner AND pre_hash IS :pre_hash AND length = :length
                       AND sha256 IS NULL AND NOT EXISTS (
                           SELECT 1 FROM parts WHERE parts.upload_id = uploads.upload_id AND stored IS NOT NULL
                       )
                   )
               )";
    let named = named_params! {
        ":parent": parent_id,
        ":name": name,
        ":policy": claims.policy,
        ":since": millis(claims.since),
        ":owner": claims.except.map(|(owner, ..)| owner),
        ":pre_hash": claims.except.map(|(_, pre_hash, _)| pre_hash),
        ":length": claims.except.map(|(.., length)| length),
    };
    rows.prepare_cached(sql)?.query_row(named, |row| row.get(0))
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

/// Announces a part. If it was announced before with the same range, it keeps its bytes. Otherwise they are
/// stale, and the name of their file is returned.
pub(crate) fn announce(rows: &Connection, upload_id: &str, announced: &PartRow) -> Result<Option<String>> {
    let PartRow { number, range, .. } = announced;
    let before = part(rows, upload_id, *number)?;
    if before.as_ref().is_some_and(|before| before.range == *range) {
        return Ok(None);
    }
    rows.execute(
        "INSERT OR REPLACE INTO parts (upload_id, number, position, size, sequential) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![upload_id, number, range.offset, range.size, range.sequential],
    )?;
    Ok(before.and_then(|before| before.stored).map(|stored| stored.name))
}

/// Records the received bytes of a part.
pub(crate) fn store_part(rows: &Connection, upload_id: &str, number: u32, stored: &StoredPart) -> Result<()> {
    let StoredPart { name, started, reached, digest } = stored;
    rows.execute(
        "UPDATE parts SET stored = ?3, started = ?4, reached = ?5, digest = ?6 WHERE upload_id = ?1 AND number = ?2",
        params![upload_id, number, name, started.map(words), reached.map(words), digest],
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
        begun: time(row, "begun")?,
        owner: row.get("owner")?,
        keep: row.get("keep")?,
    })
}

fn read_part(row: &Row<'_>) -> Result<PartRow> {
    let name: Option<String> = row.get("stored")?;
    Ok(PartRow {
        number: row.get("number")?,
        range: PartRange { offset: row.get("position")?, size: row.get("size")?, sequential: row.get("sequential")? },
        stored: name.map(|name| read_stored(row, name)).transpose()?,
    })
}

fn read_stored(row: &Row<'_>, name: String) -> Result<StoredPart> {
    Ok(StoredPart {
        name,
        started: midstate(row, "started")?,
        reached: midstate(row, "reached")?,
        digest: row.get("digest")?,
    })
}

/// A midstate as the tables hold it.
fn words(midstate: Midstate) -> String {
    // Eight numbers: encoding them cannot fail.
    serde_json::to_string(&midstate).unwrap_or_default()
}

fn midstate(row: &Row<'_>, column: &str) -> Result<Option<Midstate>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|error| misfit(row, column, error))
}
