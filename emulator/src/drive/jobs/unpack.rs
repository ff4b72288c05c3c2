//! Archives are listed and unpacked.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};

use koodrive::common::{ArchiveEntry, ArchiveEntryKind, FileId};
use koodrive::errors;
use rusqlite::Connection;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::plan::{Plan, Work};
use crate::api::{Call, Refusal, fallible};
use crate::drive::archives::{self, Archive, unreadable};
use crate::drive::files::content::NewContent;
use crate::drive::files::{growth, lookup, new_files};
use crate::enterprise::room;
use crate::rules::names;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::contents::Contents;
use crate::store::files::FileRow;
use crate::store::trees;

/// The entries of an archive.
#[derive(Debug)]
pub(super) struct Unpacked {
    /// The archive's name without its extension.
    name: String,
    entries: Vec<(ArchiveEntry, Option<NewContent>)>,
}

/// Reads the entries of an archive and, unless it is only listed, their contents.
pub(super) fn read(service: &Service, call: &Call, plan: &Plan, id: &FileId) -> Result<Unpacked, Refusal> {
    let needed = if plan.work == Work::ListArchive { Permission::View } else { Permission::Copy };
    let file = service.store.within(|rows| {
        let file = archives::find(rows, &plan.space, id)?;
        lookup::check(rows, call, &file, needed)?;
        Ok::<_, Refusal>(file)
    })?;
    let mut archive = archives::open(service, &file)?;
    let mut unpacked = Unpacked { name: names::made_valid(names::stem(&file.name)), entries: Vec::new() };
    let mut left = service.store.within(|rows| room(rows, &call.limits, &plan.target_space.container_id))?.bytes;
    for (index, mut entry) in archives::entries(call, &archive)?.into_iter().enumerate() {
        let path = entry.name.as_deref().unwrap_or_default();
        if plan.work == Work::UnpackSelected && !plan.selected.iter().any(|wanted| covers(wanted, path)) {
            continue;
        }
        let mut bytes = None;
        if plan.work != Work::ListArchive && entry.kind == Some(ArchiveEntryKind::File) {
            bytes = content(service, &mut archive, index, plan.password.as_deref(), (&mut entry, left))?;
            left -= bytes.as_ref().map(|content| content.length).unwrap_or_default().min(left);
        }
        unpacked.entries.push((entry, bytes));
    }
    if plan.work == Work::UnpackSelected && unpacked.entries.is_empty() {
        return Err(Refusal::parameter("taskInfo.uncompressFilePaths", "matches nothing in the archive"));
    }
    Ok(unpacked)
}

/// Whether a requested path is the path of an entry or, with a slash at the end, of a folder that contains it.
fn covers(wanted: &str, path: &str) -> bool {
    wanted == path || wanted.ends_with('/') && path.starts_with(wanted)
}

/// The content of an entry; `None` if it cannot be read, and then the entry states why.
fn content(
    service: &Service,
    archive: &mut Archive,
    index: usize,
    password: Option<&str>,
    (entry, left): (&mut ArchiveEntry, u64),
) -> Result<Option<NewContent>, Refusal> {
    let opened = match password {
        Some(password) => archive.by_index_decrypt(index, password.as_bytes()),
        None => archive.by_index(index),
    };
    match opened.and_then(|mut opened| write(service, &mut opened, left)) {
        Ok(content) => content.map(Some),
        Err(ZipError::InvalidPassword) => {
            fail(entry, &Refusal::parameter("password", "is not the password of the archive"));
            Ok(None)
        }
        Err(error) => {
            fail(entry, &unreadable(&error));
            Ok(None)
        }
    }
}

/// The inner error is the emulator's or the space's, the outer one the archive's. A small archive may have large contents,
/// and what it says of their sizes may be wrong, so no more than what the space has `left` is written.
fn write(
    service: &Service,
    entry: &mut ZipFile<'_, impl io::Read>,
    left: u64,
) -> Result<Result<NewContent, Refusal>, ZipError> {
    let contents = &service.store.contents;
    let name = match Contents::new_part() {
        Ok(name) => name,
        Err(error) => return Ok(Err(error.into())),
    };
    let mut limited = entry.take(left.saturating_add(1));
    let copied = File::create_new(contents.part(&name)).and_then(|mut file| io::copy(&mut limited, &mut file));
    if copied.inspect_err(|_| contents.remove_part(&name))? > left {
        contents.remove_part(&name);
        let message = format!("the space has {left} bytes left, and the contents of the archive are larger");
        return Ok(Err(Refusal::new(errors::SPACE_FULL, message)));
    }
    Ok(NewContent::of_part(service, &name))
}

fn fail(entry: &mut ArchiveEntry, refusal: &Refusal) {
    entry.code = Some(refusal.code().to_string());
    entry.reason = Some(refusal.message().to_owned());
}

/// The outcome of an archive's entries, and of the archive itself: the id of the new folder.
pub(super) type Placed = (Vec<ArchiveEntry>, Result<Option<String>, Refusal>);

/// Creates files from the entries of an archive.
pub(super) fn place(
    service: &Service,
    rows: &Connection,
    call: &Call,
    plan: &Plan,
    unpacked: Unpacked,
) -> Result<Placed, Refusal> {
    let Some(target) = &plan.target else {
        return Ok((unpacked.entries.into_iter().map(|(entry, _)| entry).collect(), Ok(None)));
    };
    let mut destination = Destination { service, rows, call, folders: BTreeMap::new(), created: 0 };
    let top = match fallible(destination.folder(target, &unpacked.name))? {
        Ok(top) => top,
        Err(refusal) => return Ok((Vec::new(), Err(refusal))),
    };
    let (mut entries, mut failed) = (Vec::new(), None);
    for (mut entry, content) in unpacked.entries {
        if entry.code.is_none() {
            match destination.entry(&top, &entry, content) {
                Ok(file) => {
                    entry.container_id = Some(file.container_id.into());
                    entry.file_id = Some(file.file_id.into());
                }
                Err(refusal) if refusal.is_internal() => return Err(refusal),
                Err(refusal) => fail(&mut entry, &refusal),
            }
        }
        failed = failed.or_else(|| entry.code.clone().zip(entry.reason.clone()));
        entries.push(entry);
    }
    let Some((code, reason)) = failed.filter(|_| entries.iter().all(|entry| entry.code.is_some())) else {
        return Ok((entries, Ok(Some(top.file_id))));
    };
    trees::remove(rows, &top.file_id)?;
    Ok((entries, Err(Refusal::new(code.parse().unwrap_or(errors::FILE_METADATA_INVALID), reason))))
}

/// The folders that an archive is unpacked to.
struct Destination<'p> {
    service: &'p Service,
    rows: &'p Connection,
    call: &'p Call,
    /// The folders created so far, by parent and name.
    folders: BTreeMap<(String, String), FileRow>,
    /// How many files and folders were created.
    created: u64,
}

impl Destination<'_> {
    /// Creates a file or folder, and the folders on the way to it.
    fn entry(&mut self, top: &FileRow, entry: &ArchiveEntry, content: Option<NewContent>) -> Result<FileRow, Refusal> {
        let path = entry.name.as_deref().unwrap_or_default().trim_end_matches('/');
        let mut parts: Vec<_> = path.split('/').collect();
        parts.iter().try_for_each(|name| names::check(name))?;
        let name = parts.pop().unwrap_or_default();
        let levels = parts.len() + usize::from(content.is_none());
        // Before the first folder of the path is created.
        growth::check_depth(self.rows, self.call, top, u32::try_from(levels).unwrap_or(u32::MAX))?;
        let mut parent = top.clone();
        for folder in parts {
            parent = self.folder(&parent, folder)?;
        }
        let Some(content) = content else { return self.folder(&parent, name) };
        self.count()?;
        content.keep(self.service, self.rows)?;
        new_files::file(self.rows, self.call, &parent, name, (&content.sha256, content.length))
    }

    /// A folder of this job, created unless it was before.
    fn folder(&mut self, parent: &FileRow, name: &str) -> Result<FileRow, Refusal> {
        let key = (parent.file_id.clone(), name.to_owned());
        if let Some(folder) = self.folders.get(&key) {
            return Ok(folder.clone());
        }
        self.count()?;
        let folder = new_files::folder(self.rows, self.call, parent, name)?;
        self.folders.insert(key, folder.clone());
        Ok(folder)
    }

    /// Counts a new file or folder. Refused when the archive has more than a job may create.
    fn count(&mut self) -> Result<(), Refusal> {
        self.created += 1;
        growth::check_items(self.call, self.created)
    }
}
