//! Pages of the files in a folder or a recycle bin.
//!
//! A page is read by the position of the last file of the page before, never by skipping files, and no more than the page
//! is in memory. By name, which is the usual order, it comes straight from an index.

use rusqlite::functions::FunctionFlags;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Result, Row, ToSql, named_params};
use serde::{Deserialize, Serialize};

use super::files::{FileRow, read};
use crate::base::text::{mentions, suffix};

/// The files to list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listing<'a> {
    pub(crate) scope: Scope<'a>,
    /// Only files of exactly this name.
    pub(crate) name: Option<&'a str>,
    /// Only files whose name contains this, in any case.
    pub(crate) key_word: Option<&'a str>,
    /// Only files of this type.
    pub(crate) file_type: Option<&'a str>,
    pub(crate) order: ListOrder,
}

/// Where to look.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scope<'a> {
    /// The files in a folder: those in the recycle bin, or all others.
    Folder { id: &'a str, recycled: bool },
    /// What was put into the recycle bin of a space, without the contents of recycled folders.
    RecycleBin { container_id: &'a str },
}

/// The order of listed files; equal ones are ordered by id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListOrder {
    pub(crate) key: SortKey,
    pub(crate) descending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SortKey {
    Name,
    Length,
    Edited,
    Created,
    Recycled,
    Suffix,
}

impl SortKey {
    /// What is compared. Files that are not recycled come before those that are.
    fn expression(self) -> &'static str {
        match self {
            Self::Name => "files.name",
            Self::Length => "files.length",
            Self::Edited => "files.edited",
            Self::Created => "files.created",
            Self::Recycled => "coalesce(files.recycled, -9223372036854775808)",
            Self::Suffix => "suffix(files.name)",
        }
    }
}

/// A place in the order: that of a file, which may be gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Position(SortValue, String);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum SortValue {
    Number(i64),
    Text(String),
}

impl ToSql for SortValue {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        match self {
            Self::Number(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
        }
    }
}

impl SortValue {
    fn read(row: &Row<'_>) -> Result<Self> {
        row.get::<_, i64>("sort_key").map(Self::Number).or_else(|_| row.get("sort_key").map(Self::Text))
    }
}

/// Up to `count` files after a position, and the position of the last one if there are more.
pub(crate) fn page(
    rows: &Connection,
    listing: &Listing<'_>,
    after: Option<&Position>,
    count: u32,
) -> Result<(Vec<FileRow>, Option<Position>)> {
    let key = listing.order.key.expression();
    let (direction, beyond) = if listing.order.descending { ("DESC", "<") } else { ("ASC", ">") };
    let (from, place) = match listing.scope {
        Scope::Folder { recycled: false, .. } => ("files", "files.parent_id = :place AND files.recycled IS NULL"),
        Scope::Folder { recycled: true, .. } => ("files", "files.parent_id = :place AND files.recycled IS NOT NULL"),
        Scope::RecycleBin { .. } => (
            "files JOIN files AS parents ON parents.file_id = files.parent_id",
            "files.container_id = :place AND files.recycled IS NOT NULL AND parents.recycled IS NULL",
        ),
    };
    // Without a position the condition is left out, so that the index is used from its start.
    let beyond = match after {
        Some(_) => format!("({key}, files.file_id) {beyond} (:key, :id)"),
        None => ":key IS NULL AND :id IS NULL".to_owned(),
    };
    let sql = format!(
        "SELECT files.*, {key} AS sort_key FROM {from}
         WHERE {place} AND {beyond}
             AND (:name IS NULL OR files.name = :name)
             AND (:file_type IS NULL OR files.file_type = :file_type)
             AND (:key_word IS NULL OR mentions(files.name, :key_word))
         ORDER BY {key} {direction}, files.file_id {direction} LIMIT :limit"
    );
    let place = match listing.scope {
        Scope::Folder { id, .. } => id,
        Scope::RecycleBin { container_id } => container_id,
    };
    let named = named_params! {
        ":place": place,
        ":key": after.map(|Position(key, _)| key),
        ":id": after.map(|Position(_, id)| id),
        ":name": listing.name,
        ":file_type": listing.file_type,
        ":key_word": listing.key_word,
        ":limit": u64::from(count) + 1,
    };
    let mut statement = rows.prepare_cached(&sql)?;
    let mut found = statement.query_map(named, |row| Ok((read(row)?, SortValue::read(row)?)))?;
    let mut page = Vec::new();
    let mut last = None;
    for file in found.by_ref().take(count as usize) {
        let (file, key) = file?;
        last = Some(Position(key, file.file_id.clone()));
        page.push(file);
    }
    let more = found.next().transpose()?.is_some();
    Ok((page, last.filter(|_| more)))
}

/// Adds the functions that the statements above use.
pub(super) fn prepare(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("suffix", 1, flags, |arguments| {
        let name: String = arguments.get(0)?;
        Ok(suffix(&name).to_owned())
    })?;
    connection.create_scalar_function("mentions", 2, flags, |arguments| {
        let (text, key_word): (String, String) = (arguments.get(0)?, arguments.get(1)?);
        Ok(mentions(&text, &key_word))
    })
}
