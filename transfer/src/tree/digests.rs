//! The digests of local files, each computed once for each state of the file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use koodrive::runtime::hash::{Digest, Sha256};
use serde::{Deserialize, Serialize};

use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::journal::{Journal, key, seal, unseal};
use crate::source::{self, Stamp, hash_at};
use crate::view::Counters;
use crate::work::blocking;

/// How much is hashed in one go on a thread for blocking work: what a cancelled run still does.
const STRETCH: u64 = 32 << 20;

/// How old a change has to be before the digest is kept: a file that is written to twice within what its file system takes for
/// one moment has the same time after both.
const MOMENT: Duration = Duration::from_secs(2);

/// The digests of the files of one local folder.
#[derive(Debug)]
pub(super) struct Digests {
    place: Option<(Arc<dyn Journal>, String)>,
    known: Mutex<BTreeMap<String, Known>>,
    /// How many changes of `known` are not stored.
    unstored: AtomicUsize,
    /// Whoever stores them has it, so that the latest are stored last.
    storing: Mutex<()>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Known {
    stamp: Stamp,
    sha256: Digest,
}

#[derive(Serialize, Deserialize)]
struct Record {
    digests: BTreeMap<String, Known>,
}

impl Digests {
    /// Those that are known of a folder. What cannot be read is not known. Blocks.
    pub(super) fn load(journal: Option<&Arc<dyn Journal>>, folder: &Path) -> Self {
        let place = journal.map(|journal| {
            let whole = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
            (Arc::clone(journal), key(&["digests", &shown(&whole)]))
        });
        let stored = place.as_ref().and_then(|(journal, key)| journal.load(key).ok()?);
        let record: Option<Record> = stored.and_then(|stored| serde_json::from_slice(unseal(&stored).ok()?).ok());
        let known = record.map(|record| record.digests).unwrap_or_default();
        Self { place, known: Mutex::new(known), unstored: AtomicUsize::new(0), storing: Mutex::default() }
    }

    /// Forgets the files that are not in the folder any more.
    pub(super) fn keep(&self, is_there: impl Fn(&str) -> bool) {
        let mut known = self.lock();
        let before = known.len();
        known.retain(|name, _| is_there(name));
        self.unstored.fetch_add(before - known.len(), Ordering::Relaxed);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The digest of a file in this state.
    pub(super) async fn of(&self, reading: Reading<'_>, path: PathBuf, stamp: Stamp) -> Result<Digest> {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let found = self.lock().get(&name).copied();
        if let Some(known) = found.filter(|known| known.stamp == stamp) {
            return Ok(known.sha256);
        }
        let now = SystemTime::now();
        let sha256 = compute(reading, path, stamp).await?;
        // A time to come says nothing either: the clock was set back, or somebody wrote it.
        if now.checked_sub(MOMENT).is_some_and(|moment| stamp.is_before(moment)) {
            self.lock().insert(name, Known { stamp, sha256 });
            self.unstored.fetch_add(1, Ordering::Relaxed);
        }
        Ok(sha256)
    }

    /// Gives them back, and stores them where that is due: when nobody has them any more, and before that whenever an eighth of
    /// them is new. A folder is one record, so storing it for each file would write most of it again and again.
    pub(super) async fn release(self: Arc<Self>) {
        let unstored = self.unstored.load(Ordering::Relaxed);
        if unstored == 0 {
            return;
        }
        let is_due = unstored.saturating_mul(8) >= self.lock().len();
        let stored = blocking(move || {
            if is_due {
                self.store();
            }
            if let Some(last) = Arc::into_inner(self) {
                last.store();
            }
            Ok(())
        });
        // That they could not be kept costs the next run time, and nothing else.
        let _ = stored.await;
    }

    fn store(&self) {
        let Some((journal, key)) = &self.place else { return };
        let _turn = self.storing.lock().unwrap_or_else(PoisonError::into_inner);
        if self.unstored.swap(0, Ordering::Relaxed) == 0 {
            return;
        }
        let digests = self.lock().clone();
        if let Ok(record) = serde_json::to_vec(&Record { digests }) {
            let _ = journal.store(key, &seal(&record));
        }
    }
}

/// How files are read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) engine: &'r Engine,
    pub(super) counters: &'r Counters,
    /// A link in the place of a file is followed.
    pub(super) links: bool,
    pub(super) times_wander: bool,
}

/// Hashes a file in stretches, so that others have their turn.
async fn compute(reading: Reading<'_>, path: PathBuf, stamp: Stamp) -> Result<Digest> {
    let Reading { engine, counters, links, times_wander } = reading;
    let path = Arc::new(path);
    let file = {
        let path = Arc::clone(&path);
        blocking(move || source::open(&path, links, times_wander).map(|(file, _)| Arc::new(file))).await?
    };
    let (mut sha256, mut offset) = (Sha256::new(), 0);
    while offset < stamp.length {
        let length = STRETCH.min(stamp.length - offset);
        let (file, path) = (Arc::clone(&file), Arc::clone(&path));
        let permit = engine.hashers.acquire().await;
        sha256 = blocking(move || {
            hash_at(&file, &mut sha256, offset..offset + length).map_err(|error| unread(&path, error))?;
            Ok(sha256)
        })
        .await?;
        drop(permit);
        counters.hashed(length);
        offset += length;
    }
    let now = {
        let path = Arc::clone(&path);
        blocking(move || std::fs::metadata(&*path).map_err(|error| unread(&path, error))).await?
    };
    match stamp.differs(&Stamp::of(&now), times_wander) {
        Some(what) => Err(changed(&path, what)),
        None => Ok(sha256.finalize()),
    }
}

fn unread(path: &Path, error: std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::UnexpectedEof {
        return changed(path, "it has become shorter");
    }
    Error::reading(shown(path), "cannot be read", error)
}

fn changed(path: &Path, what: &str) -> Error {
    let text = format!("changed while it was read ({what}): run again when nobody writes to it");
    Error::new(ErrorKind::Changed, shown(path), text)
}
