//! Records what callers do with files: for the collaboration portal, which has the last operation of each kind, and for the
//! record of each file, which has them all.

use koodrive::carrier_files::FileOperationKind;
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::rules::limits::FILE_OPERATIONS;
use crate::store::activity::{self, VIEW};
use crate::store::file_operations::{self, FileOperationRow};
use crate::store::files::FileRow;

/// Records an operation of the caller on a file for the portal, by the vendor's number. A view is in the file's record as
/// well.
pub(crate) fn record(rows: &Connection, call: &Call, file: &FileRow, operation: i64) -> Result<(), Refusal> {
    // The top folder of a space stands for the space and is not a recent file.
    if file.parent_id.is_some() {
        activity::record(rows, &random::number()?, (call.user_id()?, operation), file, call.now)?;
    }
    if operation == VIEW { log(rows, call, file, &FileOperationKind::View) } else { Ok(()) }
}

/// Adds an operation of the caller to the record of a file.
pub(crate) fn log(rows: &Connection, call: &Call, file: &FileRow, kind: &FileOperationKind) -> Result<(), Refusal> {
    let operator = call.user_id()?.to_owned();
    let done = FileOperationRow { record_id: random::number()?, operator, kind: kind.as_str().to_owned() };
    Ok(file_operations::add(rows, &file.file_id, &done, FILE_OPERATIONS)?)
}
