//! Hashing a download while it grows.

use std::sync::Arc;

use koodrive::runtime::hash::{BLOCK, Digest, Sha256};

use super::run::Run;
use crate::error::{Error, Result};
use crate::source::hash_at;
use crate::work::blocking;

/// How much has to be there before it is worth a thread, and how much is hashed at once.
const LEAST: u64 = 1 << 20;
const MOST: u64 = 8 << 20;

impl Run {
    /// Hashes what is there from the beginning on, as soon as it is there: behind the last byte little is left to hash.
    pub(super) async fn hash(&self) -> Result<Digest> {
        let (mut sha256, mut hashed) = self.hashed_before()?;
        loop {
            let size = self.fetcher.size();
            if size == Some(hashed) {
                return Ok(sha256.finalize());
            }
            let there = self.prefix();
            let ready = there.saturating_sub(hashed);
            let is_last = size == Some(there);
            if ready < LEAST && !(is_last && ready > 0) {
                self.grown.notified().await;
                continue;
            }
            let mut count = ready.min(MOST);
            if !(is_last && count == ready) {
                count -= count % BLOCK;
            }
            sha256 = self.hash_some(sha256, hashed, count).await?;
            hashed += count;
            self.note_hash(&sha256, hashed);
        }
    }

    async fn hash_some(&self, mut sha256: Sha256, from: u64, count: u64) -> Result<Sha256> {
        let file = Arc::clone(&self.file);
        let permit = self.fetcher.engine.hashers.acquire().await;
        let subject = self.fetcher.subject.clone();
        let sha256 = blocking(move || {
            let unread = |error| Error::writing(subject, "its partial file cannot be read again", error);
            hash_at(&file, &mut sha256, from..from.saturating_add(count)).map_err(unread)?;
            Ok(sha256)
        })
        .await?;
        drop(permit);
        self.fetcher.counters.hashed(count);
        Ok(sha256)
    }
}
