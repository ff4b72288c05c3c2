//! Hashing a file part by part, ahead of the parts that are sent.

use std::sync::Arc;

use bytes::Bytes;
use koodrive::runtime::hash::{Digest, Midstate, Part, Plan, Sha256};
use tokio::io::{AsyncRead, AsyncReadExt};

use super::content::{Fixed, Opened, index};
use super::create::Job;
use crate::engine::{Engine, Reserved};
use crate::error::{Error, ErrorKind, Result};
use crate::view::Counters;
use crate::work::blocking;

/// A part that was hashed.
pub(super) struct Hashed {
    pub(super) part: Part,
    /// The midstate after the part: that of the next one.
    pub(super) after: Midstate,
    /// Of the last part: the digest of the whole.
    pub(super) digest: Option<Digest>,
    /// Its bytes, where there was memory to keep them.
    pub(super) kept: Option<Kept>,
}

/// The bytes of a part in memory, and the memory that is reserved for them.
pub(super) struct Kept {
    pub(super) bytes: Bytes,
    pub(super) reserved: Option<Reserved>,
}

/// From where hashing goes on.
pub(super) struct Start {
    /// The next part to hash.
    pub(super) next: u32,
    pub(super) sha256: Sha256,
}

/// Hashes the parts of a file one after the other, each when it is asked for.
pub(super) struct Hashing {
    engine: Arc<Engine>,
    counters: Arc<Counters>,
    content: Opened,
    plan: Plan,
    next: u32,
    sha256: Sha256,
}

impl Hashing {
    pub(super) fn new(job: &Job, content: Opened, plan: Plan, start: Start) -> Self {
        let (engine, counters) = (Arc::clone(&job.engine), Arc::clone(&job.counters));
        Self { engine, counters, content, plan, next: start.next, sha256: start.sha256 }
    }

    /// Hashes the next part; none after the last one.
    ///
    /// With `keep`, its bytes are kept if there is memory that nobody waits for. Those of a reader are always kept, and wait
    /// for memory.
    pub(super) async fn step(mut self, keep: bool) -> (Self, Result<Option<Hashed>>) {
        let hashed = self.next_part(keep).await;
        (self, hashed)
    }

    async fn next_part(&mut self, keep: bool) -> Result<Option<Hashed>> {
        let Some(part) = self.plan.part(self.next) else { return Ok(None) };
        let kept = match &mut self.content {
            Opened::Fixed(fixed) => {
                let fixed = fixed.clone();
                self.hash_fixed(fixed, part, keep).await?
            }
            Opened::Reader { reader, .. } => {
                let reserved = self.engine.budget.reserve(part.size).await;
                let bytes = read_part(reader, part).await?;
                if part.number == self.plan.count() {
                    check_end(reader).await?;
                }
                self.hash_bytes(&bytes).await?;
                Some(Kept { bytes, reserved: Some(reserved) })
            }
        };
        self.counters.hashed(part.size);
        self.next += 1;
        let digest = (part.number == self.plan.count()).then(|| self.sha256.clone().finalize());
        // Behind the last part there need not be a whole block, and no part needs its midstate.
        let after = self.sha256.midstate().unwrap_or(Midstate::INITIAL);
        Ok(Some(Hashed { part, after, digest, kept }))
    }

    async fn hash_fixed(&mut self, fixed: Fixed, part: Part, keep: bool) -> Result<Option<Kept>> {
        let in_memory = matches!(fixed, Fixed::Bytes(_));
        let reserved = if keep && !in_memory { self.engine.budget.try_reserve(part.size) } else { None };
        let keep = reserved.is_some();
        let mut sha256 = self.sha256.clone();
        let permit = self.engine.hashers.acquire().await;
        let (bytes, sha256) = blocking(move || {
            let bytes = fixed.hash(part, &mut sha256, keep)?;
            Ok((bytes, sha256))
        })
        .await?;
        drop(permit);
        self.sha256 = sha256;
        Ok(bytes.map(|bytes| Kept { bytes, reserved }))
    }

    async fn hash_bytes(&mut self, bytes: &Bytes) -> Result<()> {
        let (mut sha256, bytes) = (self.sha256.clone(), bytes.clone());
        let permit = self.engine.hashers.acquire().await;
        self.sha256 = blocking(move || {
            sha256.update(&bytes);
            Ok(sha256)
        })
        .await?;
        drop(permit);
        Ok(())
    }
}

/// The next part of a reader, whole.
pub(super) async fn read_part(reader: &mut (dyn AsyncRead + Send + Unpin), part: Part) -> Result<Bytes> {
    let mut buffer = vec![0; index(part.size)];
    match reader.read_exact(&mut buffer).await {
        Ok(_) => Ok(buffer.into()),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            let text =
                format!("the reader ended after fewer bytes than the {} that it was said to have", part.range().end);
            Err(Error::new(ErrorKind::Changed, "", text))
        }
        Err(error) => Err(Error::reading("", "the reader failed", error)),
    }
}

/// Whether a reader is at its end, where it should be.
pub(super) async fn check_end(reader: &mut (dyn AsyncRead + Send + Unpin)) -> Result<()> {
    match reader.read(&mut [0]).await {
        Ok(0) => Ok(()),
        Ok(_) => Err(Error::new(ErrorKind::Changed, "", "the reader has more bytes than it was said to have")),
        Err(error) => Err(Error::reading("", "the reader failed", error)),
    }
}
