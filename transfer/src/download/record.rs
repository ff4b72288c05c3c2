//! What is noted of a download under way, to be resumed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;

use koodrive::runtime::hash::{BLOCK, Digest, Midstate};
use serde::{Deserialize, Serialize};

use super::Download;
use super::details::Details;
use super::target::Target;
use crate::engine::Engine;
use crate::journal::{Journal, difference, read, remove, seal, unseal};
use crate::spans::Spans;

/// Which file a record is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identity {
    endpoint: String,
    account: String,
    space: String,
    file: String,
}

/// What is noted of a download.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Record {
    /// Tells it from the records of uploads.
    download: Identity,
    pub(super) size: Option<u64>,
    pub(super) sha256: Option<Digest>,
    pub(super) etag: Option<String>,
    /// The bytes that are in the partial file.
    pub(super) done: Spans,
    /// How many bytes from the beginning on are hashed, a multiple of 64, and the midstate there.
    pub(super) hashed: u64,
    pub(super) midstate: Midstate,
}

impl Record {
    /// A download of which nothing is done.
    pub(super) fn new(engine: &Engine, download: &Download, details: &Details) -> Self {
        let identity = Identity {
            endpoint: engine.client.endpoint().to_string(),
            account: engine.settings.account.clone(),
            space: download.space.to_string(),
            file: download.file.to_string(),
        };
        Self {
            download: identity,
            size: details.size,
            sha256: details.sha256,
            etag: None,
            done: Spans::default(),
            hashed: 0,
            midstate: Midstate::INITIAL,
        }
    }

    /// What an earlier download has, with what is known of the file now.
    pub(super) fn taken_by(self, fresh: &Self) -> Self {
        Self { size: fresh.size, sha256: fresh.sha256, ..self }
    }

    /// Reads a record; the error says what is wrong with it.
    pub(super) fn read(sealed: &[u8]) -> Result<Self, String> {
        let record: Self = serde_json::from_slice(unseal(sealed)?)
            .map_err(|error| format!("the journal is not that of a download ({error})"))?;
        let fits = record.size.is_none_or(|size| record.done.end() <= size);
        if record.done.is_valid()
            && fits
            && record.hashed <= record.done.prefix()
            && record.hashed.is_multiple_of(BLOCK)
        {
            return Ok(record);
        }
        Err("the journal is damaged: its ranges do not fit together".to_owned())
    }

    pub(super) fn written(&self) -> io::Result<Vec<u8>> {
        Ok(seal(&serde_json::to_vec(self)?))
    }

    /// What another record is about, if not about this download.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        let (own, found) = (&self.download, &other.download);
        let facts = [
            ("endpoint", &*own.endpoint, &*found.endpoint),
            ("account", &own.account, &found.account),
            ("space", &own.space, &found.space),
            ("file", &own.file, &found.file),
        ];
        difference("download", &facts)
    }

    /// Whether what an earlier record of the same file has can be a part of this content. Only an entity tag, which the
    /// storage states later, or a digest can tell.
    pub(super) fn continues(&self, earlier: &Self) -> bool {
        let fits = match (self.size, earlier.size) {
            (Some(now), Some(then)) => now == then,
            // Where nobody states the size, there must be something left to ask for, so that the storage says whose it is.
            (None, Some(then)) => earlier.done.total() < then,
            (_, None) => true,
        };
        fits && match (self.sha256, earlier.sha256) {
            (Some(now), Some(then)) => now == then,
            (Some(_), None) => false,
            (None, _) => earlier.etag.is_some(),
        }
    }
}

/// A record in a file beside the partial one.
#[derive(Clone, Debug)]
pub(super) struct Sidecar(pub(super) Target);

impl Journal for Sidecar {
    fn load(&self, _key: &str) -> io::Result<Option<Vec<u8>>> {
        read(&self.0.record())
    }

    fn store(&self, _key: &str, record: &[u8]) -> io::Result<()> {
        self.0.stay_inside().map_err(io::Error::other)?;
        // Always the same name: whoever is killed here leaves no more than one, and the next run takes it.
        let new = self.new_name();
        let mut file = File::create(&new)?;
        file.write_all(record)?;
        file.sync_data()?;
        drop(file);
        fs::rename(new, self.0.record())
    }

    fn remove(&self, _key: &str) -> io::Result<()> {
        remove(&self.new_name())?;
        remove(&self.0.record())
    }

    fn location(&self, _key: &str) -> String {
        self.0.record().display().to_string()
    }
}

impl Sidecar {
    fn new_name(&self) -> PathBuf {
        let mut name = self.0.record().into_os_string();
        name.push(".new");
        name.into()
    }
}
