//! Files are packed into one archive to download.

use jiff::SignedDuration;
use koodrive::errors;
use rusqlite::Connection;

use super::plan::Plan;
use crate::api::{Call, Refusal, fallible};
use crate::base::random;
use crate::base::time::later;
use crate::drive::files::content::NewContent;
use crate::drive::files::lookup;
use crate::drive::packing::{EXTENSION, Selection};
use crate::enterprise::settings;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::files::FileRow;
use crate::store::jobs::{self, PackageRow};

/// An archive that no row names yet, and the outcome of each of the job's files.
#[derive(Debug)]
pub(super) struct Packed {
    pub(super) files: Vec<Result<(), Refusal>>,
    /// The archive and its name; `None` if every file failed.
    archive: Option<(NewContent, String)>,
}

pub(super) fn pack(service: &Service, call: &Call, plan: &Plan) -> Result<Packed, Refusal> {
    let (selection, files) = service.store.within(|rows| select(rows, call, plan))?;
    let archive = if selection.is_empty() {
        None
    } else {
        Some((selection.pack(service)?, format!("{}{EXTENSION}", selection.first_name())))
    };
    Ok(Packed { files, archive })
}

fn select(rows: &Connection, call: &Call, plan: &Plan) -> Result<(Selection, Vec<Result<(), Refusal>>), Refusal> {
    let (mut selection, mut outcomes) = (Selection::default(), Vec::new());
    for file in &plan.files {
        let found = lookup::file(rows, &plan.space, &file.file_id).and_then(|file| match file.recycled {
            None => Ok(file),
            Some(_) => Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin")),
        });
        outcomes.push(match fallible(found)? {
            Ok(file) => fallible(add(rows, call, &mut selection, &file))?,
            Err(refusal) => Err(refusal),
        });
    }
    Ok((selection, outcomes))
}

fn add(rows: &Connection, call: &Call, selection: &mut Selection, file: &FileRow) -> Result<(), Refusal> {
    lookup::check_tree(rows, call, file, Permission::Download)?;
    selection.add(rows, call, file)
}

/// Keeps a package. Returns its object in the storage, unless there was nothing to pack.
pub(super) fn place(
    service: &Service,
    rows: &Connection,
    call: &Call,
    packed: Packed,
) -> Result<Option<String>, Refusal> {
    let Some((content, name)) = packed.archive else { return Ok(None) };
    content.keep(service, rows)?;
    let kept = SignedDuration::from_hours(24 * i64::from(settings::package_expiry(rows)?));
    let expires = later(call.now, kept);
    let package = PackageRow { object: random::hex(18)?, name, sha256: content.sha256.clone(), expires };
    jobs::add_package(rows, &package)?;
    Ok(Some(package.object))
}
