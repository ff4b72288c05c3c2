//! Copying and moving: one file, or one folder with everything in it.
//!
//! A copy is refused before anything is written if it is too large, too deep or does not fit: see
//! [`Limits`](crate::Limits).

use std::collections::BTreeMap;

use koodrive::carrier_files::FileOperationKind;
use koodrive::errors;
use rusqlite::Connection;

use super::growth;
use super::new_files::free_name;
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::drive::history;
use crate::enterprise::{Load, check_room};
use crate::store::activity::SAVE;
use crate::store::files::{self, FileRow};
use crate::store::trees::{self, Extent};
use crate::store::versions;

/// Copies a file, or a folder with everything in it that is not recycled. Returns the copy's id. A name that is taken gets
/// a timestamp. Contents are not copied: several files may share one.
pub(crate) fn copy(rows: &Connection, call: &Call, file: &FileRow, target: &FileRow) -> Result<String, Refusal> {
    check_outside(rows, file, target)?;
    let name = free_name(rows, call, &target.file_id, (&file.name, file.is_folder()))?;
    // Counted before it is read: two folders that are copied into each other double with every job.
    let Extent { items, bytes, levels } = growth::extent(rows, call, file)?;
    growth::check_depth(rows, call, target, levels)?;
    check_room(rows, &call.limits, &target.container_id, Load { bytes, items })?;
    let mut originals = trees::below(rows, &file.file_id)?;
    originals.retain(|original| original.recycled.is_none());
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
            history::log(rows, call, file, &FileOperationKind::Copy)?;
        }
        copies.insert(original.file_id, copy.file_id);
    }
    copies.remove(&file.file_id).ok_or_else(|| Refusal::internal(&"a copy of nothing"))
}

/// Moves a file, or a folder with everything in it. Returns its id.
pub(crate) fn relocate(rows: &Connection, call: &Call, file: &FileRow, target: &FileRow) -> Result<String, Refusal> {
    check_outside(rows, file, target)?;
    let name = free_name(rows, call, &target.file_id, (&file.name, file.is_folder()))?;
    let Extent { items, bytes, levels } = trees::extent(rows, &file.file_id, true, u64::MAX)?;
    growth::check_depth(rows, call, target, levels)?;
    if file.container_id != target.container_id {
        // Earlier versions move with their files; a copy has none.
        let bytes = bytes.saturating_add(versions::earlier_bytes(rows, &file.file_id)?);
        check_room(rows, &call.limits, &target.container_id, Load { bytes, items })?;
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
