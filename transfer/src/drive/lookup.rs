//! An entry of a folder by its name.

use koodrive::common::FileId;

use super::entry::Entry;
use super::list::{Counting, Listing};
use super::pager::Pager;
use super::{Drive, joined};
use crate::error::{Error, ErrorKind, Result};
use crate::names::normalized;

/// The most entries of one name that a message lists.
const LISTED: usize = 10;

/// The entries of a folder that have a name.
pub(super) struct Matches {
    name: String,
    /// In a folder with this path.
    folder: String,
    exact: Vec<Entry>,
    /// Those whose name differs in its normal form only.
    normal: Vec<Entry>,
}

impl Drive {
    /// The entries of a folder that have a name.
    ///
    /// One call for a folder of up to a hundred entries. For a larger one, another call asks for the name: the service is
    /// known to take it from examples only, so what it finds is good, but what it does not find has to be looked for on the
    /// other pages.
    pub(super) async fn matches(&self, folder: &FileId, path: &str, name: &str) -> Result<Matches> {
        let mut matches = Matches::new(path, name);
        let mut listing = Listing::new(self, folder, path.to_owned()).counting(Counting::Never);
        let mut asked = false;
        loop {
            if listing.is_between_pages() && !asked {
                asked = true;
                let named = Pager::new(self, folder).only(name).next(path).await?;
                let named = named.into_iter().flatten().filter_map(Entry::listed);
                named.for_each(|entry| matches.offer(entry));
                if !matches.exact.is_empty() {
                    return Ok(matches);
                }
            }
            match listing.next().await? {
                Some(entry) => matches.offer(entry),
                None => break,
            }
        }
        if matches.is_empty() && listing.has_repeated() {
            let text = "whether it exists is in doubt, because the folder changed while it was read: try again";
            return Err(Error::new(ErrorKind::Changed, joined(path, name), text));
        }
        Ok(matches)
    }
}

impl Matches {
    fn new(folder: &str, name: &str) -> Self {
        Self { name: name.to_owned(), folder: folder.to_owned(), exact: Vec::new(), normal: Vec::new() }
    }

    fn offer(&mut self, entry: Entry) {
        let found = if entry.name == self.name {
            &mut self.exact
        } else if normalized(&entry.name) == normalized(&self.name) {
            &mut self.normal
        } else {
            return;
        };
        if found.len() < LISTED && found.iter().all(|known| known.id != entry.id) {
            found.push(entry);
        }
    }

    fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.normal.is_empty()
    }

    /// The only entry of that name; those with the very name come before those in another normal form.
    pub(super) fn only(self) -> Result<Option<Entry>> {
        let path = joined(&self.folder, &self.name);
        let found = if self.exact.is_empty() { self.normal } else { self.exact };
        one(&path, found)
    }

    /// The only folder of that name. A file of that name is an error if there is no folder.
    pub(super) fn folder(self) -> Result<Option<Entry>> {
        let path = joined(&self.folder, &self.name);
        let is_there = !self.is_empty();
        let of = |entries: Vec<Entry>| entries.into_iter().filter(|entry| entry.is_folder).collect::<Vec<_>>();
        let (exact, normal) = (of(self.exact), of(self.normal));
        match one(&path, if exact.is_empty() { normal } else { exact })? {
            None if is_there => Err(Error::new(ErrorKind::Exists, path, IN_THE_WAY)),
            found => Ok(found),
        }
    }
}

const IN_THE_WAY: &str = "it is a file, not a folder: rename it, or choose another path";

fn one(path: &str, mut found: Vec<Entry>) -> Result<Option<Entry>> {
    if found.len() < 2 {
        return Ok(found.pop());
    }
    let what = |entry: &Entry| format!("{} {}", if entry.is_folder { "folder" } else { "file" }, entry.id);
    let all: Vec<_> = found.iter().map(what).collect();
    let text = format!("several entries have this name ({}): use their ids, or rename one", all.join(", "));
    Err(Error::new(ErrorKind::Ambiguous, path, text))
}
