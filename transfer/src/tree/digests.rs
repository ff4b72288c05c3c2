//! The digests of local files, each computed once for each state of the file.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use koodrive::runtime::hash::{Digest, Sha256};
use serde::{Deserialize, Serialize};

use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::journal::{Journal, key, seal, unseal};
use crate::source::{Stamp, read_at};
use crate::view::Counters;
use crate::work::blocking;

/// How much is hashed in one go on a thread for blocking work: what a cancelled run still does.
const STRETCH: u64 = 32 << 20;

/// How much is read at once.
const PIECE: usize = 256 << 10;

/// The digests of the files of one local folder.
#[derive(Debug)]
pub(super) struct Digests {
    place: Option<(Arc<dyn Journal>, String)>,
    known: Mutex<BTreeMap<String, Known>>,
    changed: AtomicBool,
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
        let whole = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let place = journal.map(|journal| (Arc::clone(journal), key(&["digests", &shown(&whole)])));
        let stored = place.as_ref().and_then(|(journal, key)| journal.load(key).ok()?);
        let record: Option<Record> = stored.and_then(|stored| serde_json::from_slice(unseal(&stored).ok()?).ok());
        let known = record.map(|record| record.digests).unwrap_or_default();
        Self { place, known: Mutex::new(known), changed: AtomicBool::new(false) }
    }

    /// Forgets the files that are not in the folder any more.
    pub(super) fn keep(&self, is_there: impl Fn(&str) -> bool) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let before = known.len();
        known.retain(|name, _| is_there(name));
        if known.len() != before {
            self.changed.store(true, Ordering::Relaxed);
        }
    }

    /// The digest of a file in this state.
    pub(super) async fn of(&self, engine: &Engine, counters: &Counters, path: PathBuf, stamp: Stamp) -> Result<Digest> {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let found = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&name).copied();
        if let Some(known) = found.filter(|known| known.stamp == stamp) {
            return Ok(known.sha256);
        }
        let sha256 = compute(engine, counters, path, stamp).await?;
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(name, Known { stamp, sha256 });
        self.changed.store(true, Ordering::Relaxed);
        Ok(sha256)
    }

    /// Keeps them for the next run. That they could not be kept costs the next run time, and nothing else. Blocks.
    pub(super) fn store(&self) {
        let Some((journal, key)) = &self.place else { return };
        if !self.changed.swap(false, Ordering::Relaxed) {
            return;
        }
        let digests = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Ok(record) = serde_json::to_vec(&Record { digests }) {
            let _ = journal.store(key, &seal(&record));
        }
    }
}

/// Hashes a file in stretches, so that others have their turn.
async fn compute(engine: &Engine, counters: &Counters, path: PathBuf, stamp: Stamp) -> Result<Digest> {
    let path = Arc::new(path);
    let file = {
        let path = Arc::clone(&path);
        blocking(move || File::open(&*path).map_err(|error| Error::reading(shown(&path), "cannot be read", error)))
            .await?
    };
    let file = Arc::new(file);
    let (mut sha256, mut offset) = (Sha256::new(), 0);
    while offset < stamp.length {
        let length = STRETCH.min(stamp.length - offset);
        let (file, path) = (Arc::clone(&file), Arc::clone(&path));
        let permit = engine.hashers.acquire().await;
        sha256 = blocking(move || stretch(&file, &path, sha256, offset, length)).await?;
        drop(permit);
        counters.hashed(length);
        offset += length;
    }
    let now = {
        let path = Arc::clone(&path);
        blocking(move || {
            std::fs::metadata(&*path).map_err(|error| Error::reading(shown(&path), "cannot be read", error))
        })
        .await?
    };
    match stamp.differs(&Stamp::of(&now), false) {
        Some(what) => {
            let text = format!("changed while it was read ({what}): run again when nobody writes to it");
            Err(Error::new(ErrorKind::Changed, shown(&path), text))
        }
        None => Ok(sha256.finalize()),
    }
}

fn stretch(file: &File, path: &Path, mut sha256: Sha256, offset: u64, length: u64) -> Result<Sha256> {
    let mut buffer = vec![0; PIECE];
    let mut done = 0;
    while done < length {
        let wanted = usize::try_from(length - done).unwrap_or(PIECE).min(PIECE);
        let piece = buffer.get_mut(..wanted).unwrap_or_default();
        read_at(file, piece, offset + done).map_err(|error| Error::reading(shown(path), "cannot be read", error))?;
        sha256.update(piece);
        done += wanted as u64;
    }
    Ok(sha256)
}
