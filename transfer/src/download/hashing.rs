//! Hashing a download while it grows.

use std::fs::File;
use std::io;
use std::sync::Arc;

use koodrive::runtime::hash::{BLOCK, Digest, Sha256};

use super::run::Run;
use crate::error::{Error, Result};
use crate::source::read_at;
use crate::work::blocking;

/// How much has to be there before it is worth a thread, and how much is hashed at once.
const LEAST: u64 = 1 << 20;
const MOST: u64 = 8 << 20;

/// How much is read at once: it stays in the processor's cache in between.
const PIECE: usize = 256 << 10;

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
            update(&file, &mut sha256, from, count).map_err(unread)?;
            Ok(sha256)
        })
        .await?;
        drop(permit);
        self.fetcher.counters.hashed(count);
        Ok(sha256)
    }
}

fn update(file: &File, sha256: &mut Sha256, mut from: u64, mut count: u64) -> io::Result<()> {
    let mut buffer = vec![0; usize::try_from(count).unwrap_or(PIECE).min(PIECE)];
    while count > 0 {
        let wanted = usize::try_from(count).unwrap_or(PIECE).min(PIECE);
        let piece = buffer.get_mut(..wanted).unwrap_or_default();
        read_at(file, piece, from)?;
        sha256.update(piece);
        from = from.saturating_add(wanted as u64);
        count = count.saturating_sub(wanted as u64);
    }
    Ok(())
}
