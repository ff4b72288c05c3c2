//! Records what callers do with files, for the collaboration portal.

use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::store::activity;
use crate::store::files::FileRow;

/// Records an operation of the caller on a file, by the vendor's number.
pub(crate) fn record(rows: &Connection, call: &Call, file: &FileRow, operation: i64) -> Result<(), Refusal> {
    // The top folder of a space stands for the space and is not a recent file.
    if file.parent_id.is_some() {
        activity::record(rows, &random::number()?, (call.user_id()?, operation), file, call.now)?;
    }
    Ok(())
}
