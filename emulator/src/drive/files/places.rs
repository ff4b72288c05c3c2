//! Spaces, folders and files as requests name them, and who may touch them.

use koodrive::common::{ContainerId, FileId};
use koodrive::errors;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::enterprise;
use crate::store::accounts::{self, ContainerRow};
use crate::store::files::{self, FileRow};

/// The name of every space's top folder in requests.
pub(crate) const ROOT: &str = "root";

/// What a folder is wanted for: it decides the code when it lies in the recycle bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    Upload,
    Folder,
}

/// A space that the caller can use: 13000301 when there is none of this id, 13000410 when it is somebody else's,
/// 13000412 when it is disabled.
pub(crate) fn space(rows: &Connection, call: &Call, id: &ContainerId) -> Result<ContainerRow, Refusal> {
    let space = accounts::container(rows, id.as_str())?;
    let message = format!("there is no space {id}");
    let space = space.ok_or_else(|| Refusal::new(errors::SPACE_UNAVAILABLE, message))?;
    enterprise::check_reaches(rows, call, &space.container_id)?;
    Ok(space)
}

/// Refuses everybody but the owner of an upload.
pub(super) fn check_owner(call: &Call, owner: &str) -> Result<(), Refusal> {
    if owner == call.user_id()? {
        return Ok(());
    }
    Err(Refusal::new(errors::SPACE_FORBIDDEN, "the upload belongs to somebody else"))
}

/// A file or folder of a space, in the recycle bin or not: 13000309 when there is none of this id, 13000411 when it is
/// in another space.
pub(crate) fn file(rows: &Connection, space: &ContainerRow, id: &FileId) -> Result<FileRow, Refusal> {
    let file = files::find(rows, id.as_str())?;
    let message = format!("there is no file {id}");
    let file = file.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    if file.container_id == space.container_id {
        return Ok(file);
    }
    Err(Refusal::new(errors::FILE_NOT_IN_THIS_SPACE, format!("the file {id} is in another space")))
}

/// The folder that something new goes to: the first of `parents`, or the top folder when there are none.
pub(crate) fn folder(
    rows: &Connection,
    space: &ContainerRow,
    parents: &[FileId],
    purpose: For,
) -> Result<FileRow, Refusal> {
    let id = parents.first().map_or(ROOT, FileId::as_str);
    let found = if id == ROOT { files::root(rows, &space.container_id)? } else { files::find(rows, id)? };
    let found = found.filter(|folder| folder.is_folder() && folder.container_id == space.container_id);
    let message = format!("there is no folder {id} in this space");
    let folder = found.ok_or_else(|| Refusal::new(errors::TARGET_FOLDER_INVALID, message))?;
    check_not_recycled(&folder, purpose)?;
    Ok(folder)
}

fn check_not_recycled(folder: &FileRow, purpose: For) -> Result<(), Refusal> {
    if folder.recycled.is_none() {
        return Ok(());
    }
    let code = match purpose {
        For::Upload => errors::PARENT_FOLDER_IN_RECYCLE_BIN,
        For::Folder => errors::TARGET_FOLDER_IN_RECYCLE_BIN,
    };
    Err(Refusal::new(code, format!("the folder {} is in the recycle bin", folder.file_id)))
}

/// A space if the caller may enter it, and `None` if it is gone or closed to the caller.
pub(crate) fn reachable(rows: &Connection, call: &Call, id: &str) -> Result<Option<ContainerRow>, Refusal> {
    match space(rows, call, &id.into()) {
        Ok(space) => Ok(Some(space)),
        Err(refusal) if refusal.code() == errors::INTERNAL_SERVICE_FAILED => Err(refusal),
        Err(_) => Ok(None),
    }
}
