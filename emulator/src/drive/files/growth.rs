//! How deep folders may be nested, and how much one job may create.

use koodrive::errors;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::store::files::FileRow;
use crate::store::trees::{self, Extent};

/// Refuses folders that would be nested too deep below a folder: 13000310. `levels` is how many levels of folders are
/// added, 0 for a file.
pub(crate) fn check_depth(rows: &Connection, call: &Call, parent: &FileRow, levels: u32) -> Result<(), Refusal> {
    let most = call.limits.depth;
    let depth = trees::level(rows, &parent.file_id)?.saturating_add(levels);
    if levels == 0 || depth <= most {
        return Ok(());
    }
    let message = format!("folders can be nested {most} levels deep, and this would be level {depth}");
    Err(Refusal::new(errors::TOO_MANY_LEVELS, message))
}

/// The size of a tree that a job works on, without what is recycled. Refused if it is more than one job may create:
/// 13000311.
pub(crate) fn extent(rows: &Connection, call: &Call, file: &FileRow) -> Result<Extent, Refusal> {
    let extent = trees::extent(rows, &file.file_id, false, call.limits.job_items)?;
    check_items(call, extent.items)?;
    Ok(extent)
}

/// Refuses more files and folders than one job may create: 13000311.
pub(crate) fn check_items(call: &Call, items: u64) -> Result<(), Refusal> {
    let most = call.limits.job_items;
    if items <= most {
        return Ok(());
    }
    let message = format!("a job can create {most} files and folders, and this one would create more");
    Err(Refusal::new(errors::SPACE_FULL, message))
}
