//! Copies of files and of whole folders. Contents are not copied: two files may have one.

use jiff::Timestamp;
use koodrive::errors;
use koodrive::files::DuplicatePolicy;
use rusqlite::Connection;

use super::create::{Settled, Wanted, settle};
use super::details::paths;
use crate::random;
use crate::serve::Refusal;
use crate::store::files::{self, FileRow};

/// Copies a file, or a folder with all that is in it and not in the recycle bin, into another folder. A taken name gets
/// a timestamp. 13000307 when a folder would go into itself or below.
pub(crate) fn copy(
    rows: &Connection,
    file: &FileRow,
    to: &FileRow,
    user_id: &str,
    now: Timestamp,
) -> Result<FileRow, Refusal> {
    if files::path(rows, &to.file_id)?.iter().any(|folder| folder.file_id == file.file_id) {
        return Err(Refusal::new(errors::FOLDERS_NESTED, "a folder cannot be copied into itself or below"));
    }
    let policy = DuplicatePolicy::RenameWithTimestamp.value();
    let wanted = Wanted { name: &file.name, folder: file.is_folder(), policy, same_as: None };
    let name = match settle(rows, &to.file_id, &wanted, now)? {
        Settled::Name(name) => name,
        Settled::Exists(existing) => existing.name,
    };
    let copied = FileRow {
        file_id: random::file_id()?,
        container_id: to.container_id.clone(),
        parent_id: Some(to.file_id.clone()),
        name,
        object: file.object.as_ref().map(|_| random::hex(18)).transpose()?,
        created: now,
        edited: now,
        recycled: None,
        owner: user_id.to_owned(),
        editor: user_id.to_owned(),
        version: 1,
        ..file.clone()
    };
    files::insert(rows, &copied)?;
    for child in files::children(rows, &file.file_id)? {
        copy(rows, &child, &copied, user_id, now)?;
    }
    Ok(copied)
}

/// The ids on the way down to a file, each after a slash.
pub(crate) fn id_path(rows: &Connection, file_id: &str) -> Result<String, Refusal> {
    Ok(paths(&files::path(rows, file_id)?).1)
}
