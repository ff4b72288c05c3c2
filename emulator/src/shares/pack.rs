//! Files of a share become one archive, a ZIP file without compression.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, ErrorKind};

use jiff::Timestamp;
use koodrive::errors;
use koodrive::share_links::CreateShareTaskRequest;
use koodrive_runtime::hash::Sha256;
use rusqlite::{Connection, Transaction};

use super::{outcome, reach, tasks};
use crate::random;
use crate::rules::names;
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::store::contents::{self, ContentRow, Contents};
use crate::store::files::{self, FileRow};
use crate::store::shares::links::{self, Archive, TaskItem};
use crate::store::shares::{self, Counter};
use crate::store::zip::{self, Entry};

const EXTENSION: &str = ".zip";

/// Packs. Without a name the archive has that of the share.
pub(super) fn pack(
    service: &Service,
    call: &Call,
    request: &CreateShareTaskRequest,
    task_id: &str,
) -> Result<(), Refusal> {
    let wanted = service.store.within(|rows| wanted(service, rows, call, request))?;
    if wanted.entries.is_empty() {
        let end = |rows: &Transaction<'_>| links::end_task(rows, task_id, &wanted.items, None, call.now);
        return Ok(service.store.within(end)?);
    }
    // Contents take their time, so they are packed between two transactions.
    let part = Contents::new_part()?;
    let packed = packed(service, &part, &wanted.entries);
    let joined = packed.and_then(|digest| Ok((digest, service.store.contents.join(std::iter::once(part.as_str()))?)));
    let length = service.store.contents.part(&part).metadata().map(|file| file.len());
    service.store.contents.remove_part(&part);
    let ((sha256, joined), length) = (joined?, length.map_err(|error| failed(&error))?);
    service.store.within(|rows| {
        if contents::content(rows, &sha256)?.is_none() {
            let content = ContentRow { sha256: sha256.clone(), length, pre_hash: joined.pre_hash.clone() };
            contents::add(rows, &content)?;
            service.store.contents.place(&joined, &sha256).map_err(|error| Refusal::internal(&error))?;
        }
        shares::count(rows, request.share_id.as_str(), Counter::Downloads)?;
        let archive = Archive { object: random::hex(18)?, name: wanted.name, sha256 };
        Ok(links::end_task(rows, task_id, &wanted.items, Some(&archive), call.now)?)
    })
}

/// What goes into an archive.
struct Wanted {
    name: String,
    entries: Vec<Entry>,
    items: Vec<TaskItem>,
}

fn wanted(
    service: &Service,
    rows: &Connection,
    call: &Call,
    request: &CreateShareTaskRequest,
) -> Result<Wanted, Refusal> {
    let share = tasks::open(rows, call, request)?;
    let mut name = request.zip_name.clone().unwrap_or(share.display_name.clone());
    if !name.ends_with(EXTENSION) {
        name.push_str(EXTENSION);
    }
    let mut wanted = Wanted { name, entries: Vec::new(), items: Vec::new() };
    let mut taken = BTreeSet::new();
    for id in &request.file_ids {
        let file = reach::file(rows, &share, id);
        let add = file.and_then(|mut file| {
            file.name = free(&file, &mut taken, call.now);
            Ok(gather(service, rows, &file, "", &mut wanted.entries)?)
        });
        let (code, message) = outcome(add)?;
        wanted.items.push(TaskItem { file_id: id.to_string(), became: None, code, message });
    }
    Ok(wanted)
}

/// A name that no other file at the top of the archive has.
fn free(file: &FileRow, taken: &mut BTreeSet<String>, now: Timestamp) -> String {
    let stamped = (0..).map(|attempt| names::stamped(&file.name, file.is_folder(), now, attempt));
    let name = std::iter::once(file.name.clone()).chain(stamped).find(|name| !taken.contains(name));
    let name = name.unwrap_or_default();
    taken.insert(name.clone());
    name
}

/// Enters a file, or a folder with all that is in it. `folder` ends in a slash, or is empty.
fn gather(
    service: &Service,
    rows: &Connection,
    file: &FileRow,
    folder: &str,
    entries: &mut Vec<Entry>,
) -> rusqlite::Result<()> {
    let content = file.sha256.as_ref().map(|sha256| service.store.contents.whole(sha256));
    let name = format!("{folder}{}{}", file.name, if content.is_none() { "/" } else { "" });
    let children = if content.is_none() { files::children(rows, &file.file_id)? } else { Vec::new() };
    entries.push(Entry { name: name.clone(), length: file.length, content });
    children.iter().try_for_each(|child| gather(service, rows, child, &name, entries))
}

/// Writes the archive where the bytes of a part would lie, and returns its digest.
fn packed(service: &Service, part: &str, entries: &[Entry]) -> Result<String, Refusal> {
    let path = service.store.contents.part(part);
    let write = || {
        zip::write(&mut File::create_new(&path)?, entries)?;
        let mut digest = Sha256::new();
        io::copy(&mut File::open(&path)?, &mut digest)?;
        Ok(digest.finalize().to_hex())
    };
    write().map_err(|error| failed(&error))
}

fn failed(error: &io::Error) -> Refusal {
    match error.kind() {
        ErrorKind::NotFound => {
            Refusal::new(errors::FILE_STATE_CHANGE_FAILED, "a file was deleted while it was being packed: ask again")
        }
        ErrorKind::FileTooLarge => Refusal::new(errors::DOWNLOAD_FAILED, error.to_string()),
        _ => Refusal::internal(error),
    }
}
