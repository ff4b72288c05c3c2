//! Files are packed into one ZIP archive.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::ErrorKind;

use jiff::Timestamp;
use koodrive::errors;
use rusqlite::Connection;

use super::files::content::NewContent;
use super::files::growth;
use crate::api::{Call, Refusal};
use crate::enterprise::capacity;
use crate::rules::names;
use crate::rules::page::count;
use crate::service::Service;
use crate::store::contents::Contents;
use crate::store::files::FileRow;
use crate::store::spaces;
use crate::store::trees::{self, Extent};
use crate::store::zip::{self, Entry};

/// The extension of archives.
pub(crate) const EXTENSION: &str = ".zip";

/// Files to pack, with their paths in the archive.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    files: Vec<(String, FileRow)>,
    bytes: u64,
    /// The names at the top of the archive.
    taken: BTreeSet<String>,
}

impl Selection {
    /// Adds a file, or a folder with everything in it that is not recycled. A name that is taken gets a timestamp.
    pub(crate) fn add(&mut self, rows: &Connection, call: &Call, file: &FileRow) -> Result<(), Refusal> {
        let Extent { items, bytes, .. } = growth::extent(rows, call, file)?;
        growth::check_items(call, items.saturating_add(count(&self.files)))?;
        let bytes = bytes.saturating_add(self.bytes);
        check_archive(rows, &file.container_id, bytes)?;
        self.bytes = bytes;
        let name = self.free_name(file, call.now);
        let mut folders: BTreeMap<String, String> = BTreeMap::new();
        for below in trees::below(rows, &file.file_id)?.into_iter().filter(|below| below.recycled.is_none()) {
            let parent = below.parent_id.as_ref().and_then(|parent| folders.get(parent));
            let path = match parent {
                _ if below.file_id == file.file_id => name.clone(),
                Some(parent) => format!("{parent}{}", below.name),
                None => continue,
            };
            let path = if below.is_folder() { format!("{path}/") } else { path };
            folders.insert(below.file_id.clone(), path.clone());
            self.files.push((path, below));
        }
        Ok(())
    }

    fn free_name(&mut self, file: &FileRow, now: Timestamp) -> String {
        let stamped = (0..).map(|attempt| names::stamped(&file.name, file.is_folder(), now, attempt));
        let mut candidates = std::iter::once(file.name.clone()).chain(stamped);
        let name = candidates.find(|name| !self.taken.contains(name)).unwrap_or_default();
        self.taken.insert(name.clone());
        name
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The name of the first file; empty if there is none.
    pub(crate) fn first_name(&self) -> &str {
        self.files.first().map(|(path, _)| path.trim_end_matches('/')).unwrap_or_default()
    }

    /// Writes the archive. This takes time, so it happens outside of transactions.
    pub(crate) fn pack(&self, service: &Service) -> Result<NewContent, Refusal> {
        let contents = &service.store.contents;
        let entry = |(path, file): &(String, FileRow)| Entry {
            path: path.clone(),
            length: file.length,
            modified: file.edited,
            content: file.sha256.as_ref().map(|sha256| contents.whole(sha256)),
        };
        let entries: Vec<_> = self.files.iter().map(entry).collect();
        let part = Contents::new_part()?;
        let written = File::create_new(contents.part(&part)).and_then(|file| zip::write(file, &entries));
        if let Err(error) = written {
            contents.remove_part(&part);
            return Err(match error.kind() {
                ErrorKind::NotFound => {
                    let message = "a file was deleted while it was being packed: try again";
                    Refusal::new(errors::FILE_STATE_CHANGE_FAILED, message)
                }
                _ => Refusal::internal(&error),
            });
        }
        NewContent::of_part(service, &part)
    }
}

/// Refuses an archive that would be larger than the space of its files: 13000311. A job may name a file many times.
fn check_archive(rows: &Connection, container_id: &str, bytes: u64) -> Result<(), Refusal> {
    let most = spaces::find(rows, container_id)?.map_or(0, |space| capacity(&space));
    if bytes <= most {
        return Ok(());
    }
    Err(Refusal::new(errors::SPACE_FULL, format!("an archive of {bytes} bytes is larger than the space of its files")))
}
