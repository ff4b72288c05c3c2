//! Copying and moving: one file, or one folder with everything in it.

use std::collections::BTreeMap;

use koodrive::errors;
use rusqlite::Connection;

use super::new_files::free_name;
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::drive::history;
use crate::enterprise::check_room;
use crate::store::activity::SAVE;
use crate::store::files::{self, FileRow};
use crate::store::trees;

/// Copies a file, or a folder with everything in it that is not recycled. Returns the copy's id. A name that is taken gets
/// a timestamp. Contents are not copied: several files may share one.
pub(crate) fn copy(rows: &Connection, call: &Call, file: &FileRow, target: &FileRow) -> Result<String, Refusal> {
    check_outside(rows, file, target)?;
    let name = free_name(rows, call, &target.file_id, (&file.name, file.is_folder()))?;
    let mut originals = trees::below(rows, &file.file_id)?;
    originals.retain(|original| original.recycled.is_none());
    check_room(rows, &target.container_id, originals.iter().map(|original| original.length).sum())?;
    let mut copies: BTreeMap<String, String> = BTreeMap::new();
    for original in originals {
        let is_top = original.file_id == file.file_id;
        let parent = original.parent_id.as_ref().and_then(|parent| copies.get(parent)).cloned();
        let Some(parent_id) = (if is_top { Some(target.file_id.clone()) } else { parent }) else { continue };
        let copy = FileRow {
            file_id: random::file_id()?,
            container_id: target.container_id.clone(),
            parent_id: Some(parent_id),
            name: if is_top { name.clone() } else { original.name },
            object: original.object.map(|_| random::hex(18)).transpose()?,
            created: call.now,
            edited: call.now,
            owner: call.user_id()?.to_owned(),
            editor: call.user_id()?.to_owned(),
            version: 1,
            ..original
        };
        files::insert(rows, &copy)?;
        if is_top {
            history::record(rows, call, &copy, SAVE)?;
        }
        copies.insert(original.file_id, copy.file_id);
    }
    copies.remove(&file.file_id).ok_or_else(|| Refusal::internal(&"a copy of nothing"))
}

/// Moves a file, or a folder with everything in it. Returns its id.
pub(crate) fn relocate(rows: &Connection, call: &Call, file: &FileRow, target: &FileRow) -> Result<String, Refusal> {
    check_outside(rows, file, target)?;
    let name = free_name(rows, call, &target.file_id, (&file.name, file.is_folder()))?;
    if file.container_id != target.container_id {
        let lengths = trees::below(rows, &file.file_id)?;
        check_room(rows, &target.container_id, lengths.iter().map(|below| below.length).sum())?;
    }
    trees::relocate(rows, &file.file_id, target, &name)?;
    Ok(file.file_id.clone())
}

/// Refuses a target that is the folder itself or is inside it: 13000307.
fn check_outside(rows: &Connection, file: &FileRow, target: &FileRow) -> Result<(), Refusal> {
    if files::path(rows, &target.file_id)?.iter().any(|folder| folder.file_id == file.file_id) {
        return Err(Refusal::new(errors::FOLDERS_NESTED, "a folder cannot be copied or moved into itself"));
    }
    Ok(())
}
