//! Files and folders that the service itself creates for a caller.

use koodrive::common::FileType;
use koodrive::files::DuplicatePolicy;
use rusqlite::Connection;

use super::create::{NameRequest, Resolved, resolve_name};
use super::growth;
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::{Load, check_room};
use crate::rules::{DEFAULT_MEDIA_TYPE, FOLDER_MEDIA_TYPE, names};
use crate::store::files::{self, FOLDER, FileRow};

/// The name that a file gets in a folder: its own or, if that is taken, one with a timestamp.
pub(crate) fn free_name(
    rows: &Connection,
    call: &Call,
    parent_id: &str,
    (name, folder): (&str, bool),
) -> Result<String, Refusal> {
    let policy = DuplicatePolicy::RenameWithTimestamp.value();
    match resolve_name(rows, parent_id, &NameRequest { name, folder, policy, same_as: None, claims: None }, call.now)? {
        Resolved::Name(name) => Ok(name),
        Resolved::Exists(existing) => Ok(existing.name),
    }
}

/// Creates a folder of the caller.
pub(crate) fn folder(rows: &Connection, call: &Call, parent: &FileRow, name: &str) -> Result<FileRow, Refusal> {
    names::check(name)?;
    growth::check_depth(rows, call, parent, 1)?;
    check_room(rows, &call.limits, &parent.container_id, Load::one(0))?;
    let name = free_name(rows, call, &parent.file_id, (name, true))?;
    let folder = row(call, parent, name, (FOLDER, FOLDER_MEDIA_TYPE))?;
    files::insert(rows, &folder)?;
    Ok(folder)
}

/// Creates a file of the caller, with a content that exists already.
pub(crate) fn file(
    rows: &Connection,
    call: &Call,
    parent: &FileRow,
    name: &str,
    (sha256, length): (&str, u64),
) -> Result<FileRow, Refusal> {
    names::check(name)?;
    check_room(rows, &call.limits, &parent.container_id, Load::one(length))?;
    let name = free_name(rows, call, &parent.file_id, (name, false))?;
    let mut file = row(call, parent, name, (FileType::Other.as_str(), DEFAULT_MEDIA_TYPE))?;
    file.length = length;
    file.sha256 = Some(sha256.to_owned());
    file.object = Some(random::hex(18)?);
    files::insert(rows, &file)?;
    Ok(file)
}

fn row(call: &Call, parent: &FileRow, name: String, (kind, media): (&str, &str)) -> Result<FileRow, Refusal> {
    Ok(FileRow {
        file_id: random::file_id()?,
        container_id: parent.container_id.clone(),
        parent_id: Some(parent.file_id.clone()),
        name,
        file_type: kind.to_owned(),
        mime_type: media.to_owned(),
        description: String::new(),
        length: 0,
        sha256: None,
        object: None,
        created: call.now,
        edited: call.now,
        recycled: None,
        owner: call.user_id()?.to_owned(),
        editor: call.user_id()?.to_owned(),
        version: 1,
    })
}
