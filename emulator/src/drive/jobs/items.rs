//! What a job does to one file.

use koodrive::common::FileId;
use koodrive::errors;
use rusqlite::Connection;

use super::plan::{Plan, Work};
use crate::api::{Call, Refusal};
use crate::drive::files::lookup;
use crate::drive::files::trees::{copy, relocate};
use crate::rules::permissions::Permission;
use crate::store::files::{self, FileRow};
use crate::store::trees;

/// Does the work to one file. Returns the id of the resulting file, if there is one.
pub(super) fn work(rows: &Connection, call: &Call, plan: &Plan, id: &FileId) -> Result<Option<String>, Refusal> {
    let file = lookup::file(rows, &plan.space, id)?;
    if file.parent_id.is_none() {
        return Err(Refusal::new(errors::SPACE_FORBIDDEN, "the top folder of a space cannot be changed by a job"));
    }
    match (plan.work, &plan.target) {
        (Work::Remove, _) => {
            lookup::check_tree(rows, call, &file, Permission::Delete)?;
            trees::remove(rows, &file.file_id)?;
            return Ok(None);
        }
        (Work::Restore, target) => return restore(rows, call, &file, target.as_ref()).map(Some),
        _ if file.recycled.is_some() => {
            return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
        }
        (Work::Recycle, _) => {
            lookup::check_tree(rows, call, &file, Permission::Delete)?;
            files::recycle(rows, &file.file_id, call.now)?;
            return Ok(None);
        }
        (Work::Copy, Some(target)) => {
            lookup::check_tree(rows, call, &file, Permission::Copy)?;
            copy(rows, call, &file, target)
        }
        (_, Some(target)) if file.parent_id.as_ref() == Some(&target.file_id) => {
            Err(Refusal::new(errors::FILE_ALREADY_IN_FOLDER, "the file is already in that folder"))
        }
        (_, Some(target)) => {
            lookup::check_tree(rows, call, &file, Permission::RemoveChild)?;
            relocate(rows, call, &file, target)
        }
        (_, None) => Err(Refusal::internal(&"a job without a target")),
    }
    .map(Some)
}

fn restore(rows: &Connection, call: &Call, file: &FileRow, target: Option<&FileRow>) -> Result<String, Refusal> {
    if file.recycled.is_none() {
        return Err(Refusal::new(errors::FILE_NOT_IN_RECYCLE_BIN, "the file is not in the recycle bin"));
    }
    let before = file.parent_id.as_deref().map(|id| files::find(rows, id)).transpose()?.flatten();
    let target = target.cloned().or_else(|| before.filter(|folder| folder.recycled.is_none()));
    let target = target.map_or_else(|| files::root(rows, &file.container_id), |target| Ok(Some(target)))?;
    let target = target.ok_or_else(|| Refusal::internal(&"a space without a top folder"))?;
    lookup::check(rows, call, &target, Permission::AddChild)?;
    let restored = relocate(rows, call, file, &target)?;
    trees::restore(rows, &restored)?;
    Ok(restored)
}
