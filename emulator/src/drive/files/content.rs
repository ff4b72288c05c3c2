//! New contents, and how they are kept.

use std::fs::{self, File};

use koodrive_runtime::hash;
use rusqlite::Connection;

use crate::api::Refusal;
use crate::service::Service;
use crate::store::contents::{self, ContentRow, Joined};

/// A content on disk that no row names yet. Dropped without [`keep`](Self::keep) it vanishes.
#[derive(Debug)]
pub(crate) struct NewContent {
    pub(crate) joined: Joined,
    pub(crate) sha256: String,
    pub(crate) length: u64,
}

impl NewContent {
    /// The bytes stored under the name of a part.
    pub(crate) fn of_part(service: &Service, name: &str) -> Result<Self, Refusal> {
        let contents = &service.store.contents;
        let joined = contents.alone(name)?;
        let path = contents.part(name);
        let length = fs::metadata(&path).map_err(|error| Refusal::internal(&error))?.len();
        let digest = hash::sha256_of(File::open(&path).map_err(|error| Refusal::internal(&error))?);
        let sha256 = digest.map_err(|error| Refusal::internal(&error))?.to_hex();
        Ok(Self { joined, sha256, length })
    }

    /// Names the content and moves it to its final location, unless the same content is there already.
    pub(crate) fn keep(&self, service: &Service, rows: &Connection) -> Result<(), Refusal> {
        if contents::content(rows, &self.sha256)?.is_none() {
            let pre_hash = self.joined.pre_hash.clone();
            contents::add(rows, &ContentRow { sha256: self.sha256.clone(), length: self.length, pre_hash })?;
            let placed = service.store.contents.place(&self.joined, &self.sha256);
            placed.map_err(|error| Refusal::internal(&error))?;
        }
        Ok(())
    }
}
