//! Hashing a download while it grows.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use koodrive::runtime::hash::{BLOCK, Digest, Midstate, Sha256};

use super::held::Batch;
use super::run::Run;
use crate::error::{Error, Result};
use crate::source::hash_at;
use crate::work::blocking;

/// How much has to be there before it is worth a thread.
pub(super) const LEAST: u64 = 512 << 10;

/// How much is hashed at once: no more than is still in the processor's cache when it has just been written.
const MOST: u64 = LEAST;

impl Run {
    /// Hashes what is there from the beginning on, as soon as it is there: behind the last byte little is left to hash.
    ///
    /// What is still in memory is hashed from there. The rest is read again: what there was no memory for, and what an earlier
    /// run has fetched.
    pub(super) async fn hash(&self) -> Result<Digest> {
        let (mut sha256, mut hashed) = self.hashed_before()?;
        loop {
            let size = self.fetcher.size();
            if size == Some(hashed) {
                return Ok(sha256.finalize());
            }
            let there = self.prefix();
            let ready = there.saturating_sub(hashed);
            if ready < LEAST && !(size == Some(there) && ready > 0) {
                self.grown.notified().await;
                continue;
            }
            let (held, end) = self.held.take(hashed..there.min(hashed.saturating_add(MOST)));
            self.hashed.send_replace(end);
            let resumable;
            (sha256, resumable) = self.hash_some(sha256, hashed..end, held).await?;
            hashed = end;
            if let Some((hashed, midstate)) = resumable {
                self.note_hash(hashed, midstate);
            }
        }
    }

    /// Hashes what is held of a range, or else what is in the file. Returns from where on it can be resumed as well.
    async fn hash_some(&self, mut sha256: Sha256, range: Range<u64>, held: Vec<Batch>) -> Result<(Sha256, Resumable)> {
        let file = Arc::clone(&self.file);
        let permit = self.fetcher.engine.hashers.acquire().await;
        let subject = self.fetcher.subject.clone();
        let count = range.end.saturating_sub(range.start);
        let hashed = blocking(move || {
            let unread = |error| Error::writing(subject, "its partial file cannot be read again", error);
            let resumable = if held.is_empty() {
                hash_file(&file, &mut sha256, range).map_err(unread)?
            } else {
                hash_chunks(&mut sha256, range, held.iter().flat_map(|batch| &batch.chunks))
            };
            Ok((sha256, resumable))
        })
        .await?;
        drop(permit);
        self.fetcher.counters.hashed(count);
        Ok(hashed)
    }
}

/// The last place between two blocks, and the midstate there.
type Resumable = Option<(u64, Midstate)>;

fn hash_file(file: &File, sha256: &mut Sha256, range: Range<u64>) -> io::Result<Resumable> {
    let last = (range.end - range.end % BLOCK).max(range.start);
    hash_at(file, sha256, range.start..last)?;
    let resumable = sha256.midstate().ok().map(|midstate| (last, midstate));
    hash_at(file, sha256, last..range.end)?;
    Ok(resumable)
}

fn hash_chunks<'c>(sha256: &mut Sha256, range: Range<u64>, chunks: impl Iterator<Item = &'c Bytes>) -> Resumable {
    let last = range.end - range.end % BLOCK;
    let (mut at, mut resumable) = (range.start, None);
    for chunk in chunks {
        let before = usize::try_from(last.saturating_sub(at)).unwrap_or(usize::MAX).min(chunk.len());
        let (before, behind) = chunk.split_at(before);
        sha256.update(before);
        at = at.saturating_add(before.len() as u64);
        if at == last && resumable.is_none() {
            resumable = sha256.midstate().ok().map(|midstate| (last, midstate));
        }
        sha256.update(behind);
        at = at.saturating_add(behind.len() as u64);
    }
    resumable
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn it_can_be_resumed_between_two_blocks_wherever_the_chunks_end() {
        let bytes: Vec<u8> = (0..1000_u32).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        for (start, ends) in
            [(0, vec![64, 128]), (0, vec![1, 2, 63, 65, 130, 200]), (100, vec![127, 129, 1000]), (3, vec![60])]
        {
            let begun = || {
                let mut sha256 = Sha256::new();
                sha256.update(&bytes[..start]);
                sha256
            };
            let mut from = start;
            let chunks: Vec<Bytes> = ends
                .iter()
                .map(|end| Bytes::copy_from_slice(&bytes[std::mem::replace(&mut from, *end)..*end]))
                .collect();
            let end = *ends.last().unwrap();
            let range = start as u64..end as u64;
            let (mut by_chunks, mut by_file) = (begun(), begun());
            let resumable = hash_chunks(&mut by_chunks, range.clone(), chunks.iter());
            assert_eq!(resumable, hash_file(&file, &mut by_file, range).unwrap(), "{start} {ends:?}");
            let due = Sha256::digest(&bytes[..end]);
            assert_eq!((by_chunks.finalize(), by_file.finalize()), (due, due), "{start} {ends:?}");
            let last = end - end % 64;
            assert_eq!(resumable.is_some(), last >= start, "{start} {ends:?}");
            if let Some((at, midstate)) = resumable {
                let mut resumed = Sha256::resume(midstate, at).unwrap();
                resumed.update(&bytes[last..end]);
                assert_eq!((at, resumed.finalize()), (last as u64, due), "{start} {ends:?}");
            }
        }
    }
}
