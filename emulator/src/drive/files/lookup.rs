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

/// A space that the caller can access, as a whole or only one folder in it.
#[derive(Clone, Debug)]
pub(crate) struct Space {
    pub(crate) container_id: String,
    /// The vendor's number, as the tables have it.
    pub(crate) kind: String,
    /// The shared folder outside of which the space is closed to the caller.
    pub(crate) within: Option<String>,
}

impl Space {
    /// A space that is open as a whole.
    pub(crate) fn whole(row: ContainerRow) -> Self {
        Self { container_id: row.container_id, kind: row.kind, within: None }
    }

    /// Whether a file or folder of the space is open to the caller: all of them, or the shared folder with all in it.
    pub(crate) fn offers(&self, rows: &Connection, file_id: &str) -> Result<bool, Refusal> {
        let Some(within) = &self.within else { return Ok(true) };
        Ok(files::path(rows, file_id)?.iter().any(|folder| folder.file_id == *within))
    }

    /// Refuses to change the shared folder itself, which its owner alone does: 13000410.
    pub(crate) fn check_not_the_shared(&self, file: &FileRow) -> Result<(), Refusal> {
        if self.within.as_ref() == Some(&file.file_id) {
            return Err(enterprise::refused("only the owner of the shared folder may do this"));
        }
        Ok(())
    }
}

/// A space that the caller can access; in a space of another user, only the shared folder that the call names. Refused if
/// it does not exist (13000301), belongs to another user (13000410) or is disabled (13000412).
pub(crate) fn space(rows: &Connection, call: &Call, id: &ContainerId) -> Result<Space, Refusal> {
    let space = accounts::container(rows, id.as_str())?;
    let message = format!("there is no space {id}");
    let space = space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?;
    match (enterprise::check_reaches(rows, call, &space.container_id), call.shared_in(&space.container_id)) {
        (Ok(()), _) => Ok(Space::whole(space)),
        (Err(refusal), Some(shared)) if refusal.code() == errors::SPACE_FORBIDDEN => {
            enterprise::check_shares(rows, &space.container_id)?;
            Ok(Space { within: Some(shared.folder_id.clone()), ..Space::whole(space) })
        }
        (Err(refusal), _) => Err(refusal),
    }
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

/// A file or folder of a space, in the recycle bin or not. Refused if it does not exist (13000309), is in another space
/// (13000411), or is outside of the shared folder that the caller is confined to (13000410).
pub(crate) fn file(rows: &Connection, space: &Space, id: &FileId) -> Result<FileRow, Refusal> {
    let file = files::find(rows, id.as_str())?;
    let message = format!("there is no file {id}");
    let file = file.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    if file.container_id != space.container_id {
        return Err(Refusal::new(errors::FILE_NOT_IN_THIS_SPACE, format!("the file {id} is in another space")));
    }
    if space.offers(rows, &file.file_id)? {
        return Ok(file);
    }
    Err(enterprise::refused(format!("the file {id} is not in the shared folder")))
}

/// The folder for something new: the first of `parents`, or the top folder if there are none.
pub(crate) fn folder(
    rows: &Connection,
    space: &Space,
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
    if !space.offers(rows, &folder.file_id)? {
        let message = format!("the folder {id} is not in the shared folder");
        return Err(Refusal::new(errors::TARGET_FOLDER_INVALID, message));
    }
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
pub(crate) fn accessible(rows: &Connection, call: &Call, id: &str) -> Result<Option<Space>, Refusal> {
    match space(rows, call, &id.into()) {
        Ok(space) => Ok(Some(space)),
        Err(refusal) if refusal.is_internal() => Err(refusal),
        Err(_) => Ok(None),
    }
}
