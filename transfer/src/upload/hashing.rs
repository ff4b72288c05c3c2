//! Hashing a file part by part, ahead of the parts that are sent.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use koodrive::runtime::hash::{Digest, Midstate, Part, Plan, Sha256};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc;

use super::content::{Fixed, Opened};
use super::create::Job;
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result};
use crate::view::Counters;
use crate::work::blocking;

/// After how many bytes somebody else may hash.
const STRETCH: u64 = 64 << 20;

/// A part that was hashed.
pub(super) struct Hashed {
    pub(super) part: Part,
    /// The midstate after the part: that of the next one.
    pub(super) after: Midstate,
    /// Of the last part: the digest of the whole.
    pub(super) digest: Option<Digest>,
    /// Its bytes, where there was memory to keep them.
    pub(super) kept: Option<Bytes>,
}

/// From where hashing goes on.
pub(super) struct Start {
    /// The next part to hash.
    pub(super) next: u32,
    pub(super) sha256: Sha256,
}

/// Hashes the parts of a file one after the other, when it is asked to.
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

    /// Hashes the next parts, at most so many, without a pause in between, in which the processor would do something else.
    ///
    /// With `keep`, their bytes are kept as long as there is memory that nobody waits for; the run ends where there is none.
    /// Those of a reader are always kept, and wait for memory.
    pub(super) fn run(self, most: u32, keep: bool) -> Running {
        let (report, parts) = mpsc::unbounded_channel();
        let work: BoxFuture<'static, _> = match &self.content {
            Opened::Fixed(fixed) => {
                let fixed = fixed.clone();
                Box::pin(self.run_fixed(fixed, most, keep, report))
            }
            Opened::Reader { .. } => Box::pin(self.run_reader(report)),
        };
        Running { parts, work: Some(work), ended: None }
    }

    async fn run_fixed(mut self, fixed: Fixed, most: u32, keep: bool, report: Report) -> Result<Option<Self>> {
        let engine = Arc::clone(&self.engine);
        let permit = engine.hashers.acquire().await;
        let outcome = blocking(move || {
            let mut done = 0;
            for _ in 0..most {
                let Some(part) = self.plan.part(self.next) else { return Ok(None) };
                let kept = self.hash_fixed(&fixed, part, keep)?;
                done += part.size;
                // Others have their turn after a while.
                let goes_on = (kept.is_some() || !keep) && done < STRETCH;
                let is_heard = report.send(self.hashed(part, kept)).is_ok();
                if !(goes_on && is_heard) {
                    break;
                }
            }
            Ok(Some(self))
        })
        .await;
        drop(permit);
        outcome
    }

    /// Hashes a part. Blocks.
    fn hash_fixed(&mut self, fixed: &Fixed, part: Part, keep: bool) -> Result<Option<Bytes>> {
        let in_memory = matches!(fixed, Fixed::Bytes(_));
        let buffer = if keep && !in_memory { self.engine.budget.try_buffer(part.size) } else { None };
        fixed.hash(part, &mut self.sha256, buffer)
    }

    async fn run_reader(mut self, report: Report) -> Result<Option<Self>> {
        let Some(part) = self.plan.part(self.next) else { return Ok(None) };
        let Opened::Reader { reader, .. } = &mut self.content else { return Ok(None) };
        let mut buffer = self.engine.budget.buffer(part.size).await;
        read_part(reader, part, buffer.as_mut()).await?;
        let bytes = buffer.freeze();
        if part.number == self.plan.count() {
            check_end(reader).await?;
        }
        self.hash_bytes(&bytes).await?;
        let hashed = self.hashed(part, Some(bytes));
        // Nobody hears it when the upload was dropped.
        let _ = report.send(hashed);
        Ok(Some(self))
    }

    /// What is known after a part.
    fn hashed(&mut self, part: Part, kept: Option<Bytes>) -> Hashed {
        self.counters.hashed(part.size);
        self.next += 1;
        let digest = (part.number == self.plan.count()).then(|| self.sha256.clone().finalize());
        // Behind the last part there need not be a whole block, and no part needs its midstate.
        let after = self.sha256.midstate().unwrap_or(Midstate::INITIAL);
        Hashed { part, after, digest, kept }
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

/// A run of hashing that is under way. Dropped, it ends after the part that it is at.
pub(super) struct Running {
    parts: mpsc::UnboundedReceiver<Hashed>,
    work: Option<BoxFuture<'static, Result<Option<Hashing>>>>,
    ended: Option<Result<Option<Hashing>>>,
}

/// What a run of hashing has come to.
pub(super) enum Step {
    Hashed(Hashed),
    /// It is over, after all that it hashed: with what goes on, unless that was the last part.
    Ended(Result<Option<Hashing>>),
}

impl Running {
    pub(super) async fn step(&mut self) -> Step {
        poll_fn(|context| self.poll_step(context)).await
    }

    pub(super) fn poll_step(&mut self, context: &mut Context<'_>) -> Poll<Step> {
        if let Some(work) = &mut self.work
            && let Poll::Ready(ended) = work.as_mut().poll(context)
        {
            self.work = None;
            self.ended = Some(ended);
        }
        if let Some(hashed) = ready!(self.parts.poll_recv(context)) {
            return Poll::Ready(Step::Hashed(hashed));
        }
        self.ended.take().map_or(Poll::Pending, |ended| Poll::Ready(Step::Ended(ended)))
    }
}

type Report = mpsc::UnboundedSender<Hashed>;

/// The next part of a reader, into a buffer that it fits into exactly.
pub(super) async fn read_part(
    reader: &mut (dyn AsyncRead + Send + Unpin),
    part: Part,
    buffer: &mut [u8],
) -> Result<()> {
    match reader.read_exact(buffer).await {
        Ok(_) => Ok(()),
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
