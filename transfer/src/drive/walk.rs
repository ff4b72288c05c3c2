//! All that is below a folder.

use futures_util::Stream;
use futures_util::stream::unfold;
use koodrive::common::FileId;

use super::doubt::Doubt;
use super::entry::Entry;
use super::list::{Counting, Listed, Listing};
use super::{Drive, joined};
use crate::error::Result;

/// The most doubts and names that are kept; all are counted.
const MOST: usize = 1000;

/// All that is below a folder, depth first: each folder comes before what is in it. One page of each level is in memory.
///
/// It costs what listing each folder costs: see [`Listing`].
///
/// A folder that cannot be listed is an error with its path. Whoever goes on gets what else there is; the
/// [outcome](Self::outcome) has it as a doubt. A folder that is in itself is not entered again.
#[derive(Debug)]
#[must_use = "nothing is listed before `next` is called"]
pub struct Walk {
    drive: Drive,
    counting: Counting,
    levels: Vec<Level>,
    /// Whether the last level is that of the folder which was returned last.
    entered: bool,
    outcome: Walked,
}

#[derive(Debug)]
struct Level {
    path: String,
    listing: Listing,
}

/// An entry below a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// Its path from the folder where the walk began, such as `/a/b.txt`: its names are the service's, and not to be
    /// trusted.
    pub path: String,
    /// The entry.
    pub entry: Entry,
}

/// What a walk was like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Walked {
    /// How many entries were returned.
    pub entries: u64,
    /// How many folders have been listed.
    pub folders: u64,
    /// How many of them could not be listed to their end.
    pub unlisted: u64,
    /// Whether the walk came to its end.
    pub is_complete: bool,
    /// Why there may be more, with the path of the folder: the first thousand reasons.
    pub doubts: Vec<(String, Doubt)>,
    /// How many reasons there were in all.
    pub doubted: u64,
    /// The paths that several entries have, each once: the first thousand.
    pub ambiguous: Vec<String>,
    /// How many such paths there were in all.
    pub ambiguities: u64,
}

impl Walked {
    /// Whether what was not found does not exist.
    pub fn is_certain(&self) -> bool {
        self.is_complete && self.unlisted == 0 && self.doubted == 0
    }

    fn doubt(&mut self, path: &str, doubt: Doubt) {
        self.doubted += 1;
        if self.doubts.len() < MOST {
            self.doubts.push((path.to_owned(), doubt));
        }
    }

    fn add(&mut self, path: &str, listed: Listed) {
        self.folders += 1;
        self.unlisted += u64::from(!listed.is_complete);
        let kept = listed.doubts.len();
        for doubt in listed.doubts {
            self.doubt(path, doubt);
        }
        self.doubted += listed.doubted.saturating_sub(u64::try_from(kept).unwrap_or(u64::MAX));
        for name in listed.ambiguous {
            self.ambiguities += 1;
            if self.ambiguous.len() < MOST {
                self.ambiguous.push(joined(path, &name));
            }
        }
    }
}

impl Walk {
    pub(super) fn new(drive: &Drive, folder: &FileId) -> Self {
        let mut walk = Self {
            drive: drive.clone(),
            counting: Counting::default(),
            levels: Vec::new(),
            entered: false,
            outcome: Walked::default(),
        };
        walk.enter(folder, "/".to_owned());
        walk
    }

    /// When to count: for folders of more than one page by default. It holds for folders that are entered from now on.
    pub fn counting(mut self, counting: Counting) -> Self {
        self.counting = counting;
        self.levels = std::mem::take(&mut self.levels).into_iter().map(|level| level.counting(counting)).collect();
        self
    }

    /// The next entry; None after the last one. After an error it goes on behind the folder that could not be listed.
    /// Dropping the future loses nothing.
    pub async fn next(&mut self) -> Result<Option<Found>> {
        while let Some(level) = self.levels.last_mut() {
            self.entered = false;
            match level.listing.next().await {
                Ok(Some(entry)) => {
                    let path = joined(&level.path, &entry.name);
                    if entry.is_folder {
                        self.enter_once(&entry.id, &path);
                    }
                    self.outcome.entries += 1;
                    return Ok(Some(Found { path, entry }));
                }
                Ok(None) => self.leave(),
                Err(error) => {
                    self.leave();
                    return Err(error);
                }
            }
        }
        self.outcome.is_complete = true;
        Ok(None)
    }

    /// Leaves out what is in the folder that was returned last. It does nothing after a file.
    pub fn skip_folder(&mut self) {
        if std::mem::take(&mut self.entered) {
            self.levels.pop();
        }
    }

    /// The entries as a stream. It goes on after an error, as [`next`](Self::next) does.
    pub fn stream(&mut self) -> impl Stream<Item = Result<Found>> + Send + '_ {
        unfold(self, |walk| async {
            let next = walk.next().await.transpose()?;
            Some((next, walk))
        })
    }

    /// What the walk was like, up to now. Of a folder it says something when the walk has left it.
    pub fn outcome(&self) -> &Walked {
        &self.outcome
    }

    fn enter_once(&mut self, folder: &FileId, path: &str) {
        if self.levels.iter().any(|level| level.listing.folder() == folder) {
            self.outcome.doubt(path, Doubt::Loop { id: folder.clone() });
        } else {
            self.enter(folder, path.to_owned());
            self.entered = true;
        }
    }

    fn enter(&mut self, folder: &FileId, path: String) {
        let listing = Listing::new(&self.drive, folder, printable(&path)).counting(self.counting);
        self.levels.push(Level { path, listing });
    }

    fn leave(&mut self) {
        if let Some(Level { path, listing }) = self.levels.pop() {
            self.outcome.add(&path, listing.into_outcome());
        }
    }
}

/// A path without control characters, which could have an effect where it is printed: its names are the service's.
fn printable(path: &str) -> String {
    let mut shown = String::with_capacity(path.len());
    for character in path.chars() {
        if character.is_control() { shown.extend(character.escape_default()) } else { shown.push(character) }
    }
    shown
}

impl Level {
    fn counting(self, counting: Counting) -> Self {
        Self { listing: self.listing.counting(counting), ..self }
    }
}
