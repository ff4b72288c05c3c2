//! Finding the spaces, folders and files that requests name, with the rights to use them.

use koodrive::common::{ContainerId, FileId};
use koodrive::errors;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise::{self, Access};
use crate::rules::permissions::Permission;
use crate::store::accounts::{self, ContainerRow};
use crate::store::files::{self, FileRow};

/// The purpose of a folder, which decides the code if it is in the recycle bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Upload,
    Folder,
}

/// A space that the caller can access. Refused if it does not exist (13000301), belongs to another user (13000410) or is
/// disabled (13000412).
pub(crate) fn space(rows: &Connection, call: &Call, id: &ContainerId) -> Result<ContainerRow, Refusal> {
    let space = accounts::container(rows, id.as_str())?;
    let message = format!("there is no space {id}");
    let space = space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?;
    enterprise::check_reaches(rows, call, &space.container_id)?;
    Ok(space)
}

/// What the caller may do with the files of a space.
pub(crate) fn access(rows: &Connection, call: &Call, container_id: &str) -> Result<Access, Refusal> {
    Access::of(rows, call.user_id()?, container_id)
}

/// Refuses what the caller may not do with a file: 13000410.
pub(crate) fn check(rows: &Connection, call: &Call, file: &FileRow, permission: Permission) -> Result<(), Refusal> {
    access(rows, call, &file.container_id)?.check(rows, file, permission)
}

/// Refuses what the caller may not do with a file, or with a file anywhere in a folder: 13000410.
pub(crate) fn check_tree(
    rows: &Connection,
    call: &Call,
    file: &FileRow,
    permission: Permission,
) -> Result<(), Refusal> {
    access(rows, call, &file.container_id)?.check_tree(rows, file, permission)
}

/// Refuses all callers but the owner of an upload.
pub(super) fn check_owner(call: &Call, owner: &str) -> Result<(), Refusal> {
    if owner == call.user_id()? {
        return Ok(());
    }
    Err(Refusal::new(errors::SPACE_FORBIDDEN, "the upload belongs to another user"))
}

/// A file or folder of a space, in the recycle bin or not. Refused if it does not exist (13000309) or is in another space
/// (13000411).
pub(crate) fn file(rows: &Connection, space: &ContainerRow, id: &FileId) -> Result<FileRow, Refusal> {
    let file = files::find(rows, id.as_str())?;
    let message = format!("there is no file {id}");
    let file = file.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    if file.container_id == space.container_id {
        return Ok(file);
    }
    Err(Refusal::new(errors::FILE_NOT_IN_THIS_SPACE, format!("the file {id} is in another space")))
}

/// The folder for something new: the first of `parents`, or the top folder if there are none.
pub(crate) fn folder(
    rows: &Connection,
    space: &ContainerRow,
    parents: &[FileId],
    purpose: Purpose,
) -> Result<FileRow, Refusal> {
    let root = FileId::ROOT;
    let id = parents.first().unwrap_or(&root);
    let is_root = *id == root;
    let found = if is_root { files::root(rows, &space.container_id)? } else { files::find(rows, id.as_str())? };
    let found = found.filter(|folder| folder.is_folder() && folder.container_id == space.container_id);
    let message = format!("there is no folder {id} in this space");
    let folder = found.ok_or_else(|| Refusal::new(errors::TARGET_FOLDER_INVALID, message))?;
    check_not_recycled(&folder, purpose)?;
    Ok(folder)
}

fn check_not_recycled(folder: &FileRow, purpose: Purpose) -> Result<(), Refusal> {
    if folder.recycled.is_none() {
        return Ok(());
    }
    let code = match purpose {
        Purpose::Upload => errors::PARENT_FOLDER_IN_RECYCLE_BIN,
        Purpose::Folder => errors::TARGET_FOLDER_IN_RECYCLE_BIN,
    };
    Err(Refusal::new(code, format!("the folder {} is in the recycle bin", folder.file_id)))
}

/// A space if the caller can access it; `None` if it is gone or closed to the caller.
pub(crate) fn accessible(rows: &Connection, call: &Call, id: &str) -> Result<Option<ContainerRow>, Refusal> {
    match space(rows, call, &id.into()) {
        Ok(space) => Ok(Some(space)),
        Err(refusal) if refusal.is_internal() => Err(refusal),
        Err(_) => Ok(None),
    }
}
