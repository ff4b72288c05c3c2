//! What is in a folder.

use std::vec::IntoIter;

use futures_util::Stream;
use futures_util::stream::unfold;
use koodrive::common::FileId;
use koodrive::files::{self, FolderStatistics, GetFolderStatisticsRequest};
use koodrive::listings::ListedFile;

use super::Drive;
use super::doubt::Doubt;
use super::entry::{Entry, known};
use super::pager::Pager;
use super::seen::Seen;
use crate::error::Result;
use crate::names::normalized;

/// The most doubts that are kept; all are counted.
const MOST_DOUBTS: usize = 100;

/// What is in a folder, one page in memory at a time, beside some 50 bytes for each entry that came.
///
/// [`next`](Self::next) returns the entries in the order of their names, or [`stream`](Self::stream) makes a stream of
/// them. An entry that comes twice is returned once. When it has ended, [`outcome`](Self::outcome) says whether that was
/// all: read it before you delete anything because it was not listed.
///
/// It costs a call for each hundred entries. Where it took more than one page, or always or never if
/// [`counting`](Self::counting) says so, one more call holds the number against what the service counts.
#[derive(Debug)]
#[must_use = "nothing is listed before `next` is called"]
pub struct Listing {
    drive: Drive,
    folder: FileId,
    subject: String,
    counting: Counting,
    pager: Pager,
    pages: u64,
    held: IntoIter<ListedFile>,
    stage: Stage,
    ids: Seen,
    names: Seen,
    ambiguous: Seen,
    /// Entries that came without an id.
    anonymous: u64,
    /// Entries that came again.
    repeated: u64,
    outcome: Listed,
}

/// When the number of entries is held against what the service counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// If there was more than one page: between two pages an entry can be lost.
    #[default]
    Paged,
    /// Always: it also tells that there are entries which the caller may not see.
    Always,
    /// Never.
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Reading,
    Counting,
    Over,
}

/// What a listing was like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listed {
    /// How many entries were returned.
    pub entries: u64,
    /// Whether the listing came to its end.
    pub is_complete: bool,
    /// How many entries there are, where the service was asked and said so.
    pub stated: Option<u64>,
    /// Why there may be more: the first hundred reasons.
    pub doubts: Vec<Doubt>,
    /// How many reasons there were in all.
    pub doubted: u64,
    /// The names that several entries have, each once; names that differ only in their normal form are the same.
    pub ambiguous: Vec<String>,
}

impl Listed {
    /// Whether what was not listed does not exist: the listing came to its end, and nothing makes it doubtful.
    pub fn is_certain(&self) -> bool {
        self.is_complete && self.doubted == 0
    }

    fn doubt(&mut self, doubt: Doubt) {
        self.doubted += 1;
        if self.doubts.len() < MOST_DOUBTS {
            self.doubts.push(doubt);
        }
    }
}

impl Listing {
    pub(super) fn new(drive: &Drive, folder: &FileId, subject: String) -> Self {
        Self {
            drive: drive.clone(),
            folder: folder.clone(),
            subject,
            counting: Counting::default(),
            pager: Pager::new(drive, folder),
            pages: 0,
            held: IntoIter::default(),
            stage: Stage::Reading,
            ids: Seen::default(),
            names: Seen::default(),
            ambiguous: Seen::default(),
            anonymous: 0,
            repeated: 0,
            outcome: Listed::default(),
        }
    }

    /// When to count: if there was more than one page by default.
    pub fn counting(mut self, counting: Counting) -> Self {
        self.counting = counting;
        self
    }

    /// The entries of a page, from 1 to [`PAGE_SIZE`](koodrive::limits::PAGE_SIZE), which is the default.
    pub fn page_size(mut self, entries: u32) -> Self {
        self.pager.size(entries);
        self
    }

    /// How the folder is named in errors: by its id by default.
    pub fn called(mut self, path: impl Into<String>) -> Self {
        self.subject = path.into();
        self
    }

    /// The next entry; None after the last one, and after an error. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Result<Option<Entry>> {
        loop {
            while let Some(file) = self.held.next() {
                if let Some(entry) = self.admit(file) {
                    return Ok(Some(entry));
                }
            }
            match self.stage {
                Stage::Over => return Ok(None),
                Stage::Reading => self.read().await?,
                Stage::Counting => {
                    self.count().await;
                    self.end();
                }
            }
        }
    }

    /// The entries as a stream, which ends after the first error. What was not taken from it is still here.
    pub fn stream(&mut self) -> impl Stream<Item = Result<Entry>> + Send + '_ {
        unfold(self, |listing| async {
            let next = listing.next().await.transpose()?;
            Some((next, listing))
        })
    }

    /// What the listing was like, up to now.
    pub fn outcome(&self) -> &Listed {
        &self.outcome
    }

    /// The folder that is listed.
    pub fn folder(&self) -> &FileId {
        &self.folder
    }

    pub(super) fn into_outcome(self) -> Listed {
        self.outcome
    }

    /// Whether a page has been used up and another one follows.
    pub(super) fn is_between_pages(&self) -> bool {
        self.pages > 0 && self.held.len() == 0 && self.stage == Stage::Reading && self.pager.has_more()
    }

    /// Whether an entry came again, so that another one may not have come.
    pub(super) fn has_repeated(&self) -> bool {
        self.repeated > 0
    }

    async fn read(&mut self) -> Result<()> {
        match self.pager.next(&self.subject).await {
            Ok(Some(page)) => {
                self.pages += 1;
                self.held = page.into_iter();
            }
            Ok(None) => match self.counting {
                Counting::Paged if self.pages > 1 => self.stage = Stage::Counting,
                Counting::Always => self.stage = Stage::Counting,
                Counting::Paged | Counting::Never => self.end(),
            },
            Err(error) => {
                self.outcome.doubt(Doubt::Page { cause: error.to_string() });
                self.stage = Stage::Over;
                return Err(error);
            }
        }
        Ok(())
    }

    fn end(&mut self) {
        self.stage = Stage::Over;
        self.outcome.is_complete = true;
    }

    /// The entry, unless it came before or nothing can be done with it.
    fn admit(&mut self, file: ListedFile) -> Option<Entry> {
        let (id, name) = (known(file.id.clone()), file.file_name.clone().filter(|name| !name.is_empty()));
        match &id {
            None => self.anonymous += 1,
            Some(id) if !self.ids.insert(id.as_str()) => {
                self.repeated += 1;
                let doubt = Doubt::Repeated { id: id.clone(), name: name.unwrap_or_default() };
                self.outcome.doubt(doubt);
                return None;
            }
            Some(_) => {}
        }
        let Some(entry) = Entry::listed(file) else {
            self.outcome.doubt(Doubt::Incomplete { id, name });
            return None;
        };
        let normal = normalized(&entry.name);
        if !self.names.insert(&normal) && self.ambiguous.insert(&normal) {
            self.outcome.ambiguous.push(entry.name.clone());
        }
        self.outcome.entries += 1;
        Some(entry)
    }

    async fn count(&mut self) {
        let request = GetFolderStatisticsRequest::new(self.drive.space.clone(), self.folder.clone())
            .recursive(false)
            .include_total_size(false);
        match files::get_folder_statistics(self.drive.client(), request).await {
            Ok(counted) => {
                let listed = self.ids.len() + self.anonymous;
                self.outcome.stated = counted.data.as_ref().and_then(total);
                match self.outcome.stated {
                    Some(stated) if stated != listed => self.outcome.doubt(Doubt::Count { listed, stated }),
                    _ => {}
                }
            }
            // A service that does not count yet says no more and no less than before it did.
            Err(error) if !error.is_retryable() => {}
            Err(error) => self.outcome.doubt(Doubt::Uncounted { cause: error.to_string() }),
        }
    }
}

fn total(counted: &FolderStatistics) -> Option<u64> {
    counted.sub_dir_count?.checked_add(counted.sub_file_count?)
}
