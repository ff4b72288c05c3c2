//! Copying, moving, recycling, restoring and removing: one file, or one folder with all that is in it.

use std::collections::BTreeMap;

use koodrive::common::FileId;
use koodrive::errors;
use rusqlite::Connection;

use super::plan::{Plan, Work};
use crate::activity;
use crate::enterprise::check_room;
use crate::files::fresh::free_name;
use crate::files::places;
use crate::random;
use crate::serve::{Call, Refusal};
use crate::store::activity::SAVE;
use crate::store::files::{self, FileRow};
use crate::store::trees;

/// Does the work to one file. Returns the file that came out of it, where there is one.
pub(super) fn work(rows: &Connection, call: &Call, plan: &Plan, id: &FileId) -> Result<Option<String>, Refusal> {
    let file = places::file(rows, &plan.space, id)?;
    if file.parent_id.is_none() {
        return Err(Refusal::new(errors::SPACE_FORBIDDEN, "the top folder of a space stays where it is"));
    }
    match (plan.work, &plan.target) {
        (Work::Remove, _) => {
            trees::remove(rows, &file.file_id)?;
            return Ok(None);
        }
        (Work::Restore, target) => return restore(rows, call, &file, target.as_ref()).map(Some),
        _ if file.recycled.is_some() => {
            return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
        }
        (Work::Recycle, _) => {
            files::recycle(rows, &file.file_id, call.now)?;
            return Ok(None);
        }
        (Work::Copy, Some(target)) => copy(rows, call, &file, target),
        (_, Some(target)) if file.parent_id.as_ref() == Some(&target.file_id) => {
            Err(Refusal::new(errors::FILE_ALREADY_IN_FOLDER, "the file is in that folder already"))
        }
        (_, Some(target)) => relocate(rows, call, &file, target),
        (_, None) => Err(Refusal::internal(&"a job without a target")),
    }
    .map(Some)
}

/// Copies a file, or a folder with all that is in it but for what is recycled: the copy's id.
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
            activity::record(rows, call, &copy, SAVE)?;
        }
        copies.insert(original.file_id, copy.file_id);
    }
    copies.remove(&file.file_id).ok_or_else(|| Refusal::internal(&"a copy of nothing"))
}

/// Moves a file, or a folder with all that is in it.
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

fn restore(rows: &Connection, call: &Call, file: &FileRow, target: Option<&FileRow>) -> Result<String, Refusal> {
    if file.recycled.is_none() {
        return Err(Refusal::new(errors::FILE_NOT_IN_RECYCLE_BIN, "the file is not in the recycle bin"));
    }
    let before = file.parent_id.as_deref().map(|id| files::find(rows, id)).transpose()?.flatten();
    let target = target.cloned().or_else(|| before.filter(|folder| folder.recycled.is_none()));
    let target = target.map_or_else(|| files::root(rows, &file.container_id), |target| Ok(Some(target)))?;
    let target = target.ok_or_else(|| Refusal::internal(&"a space without a top folder"))?;
    let restored = relocate(rows, call, file, &target)?;
    trees::restore(rows, &restored)?;
    Ok(restored)
}

/// 13000307 when the target is the folder itself or lies in it.
fn check_outside(rows: &Connection, file: &FileRow, target: &FileRow) -> Result<(), Refusal> {
    if files::path(rows, &target.file_id)?.iter().any(|folder| folder.file_id == file.file_id) {
        return Err(Refusal::new(errors::FOLDERS_NESTED, "a folder cannot go into itself"));
    }
    Ok(())
}
