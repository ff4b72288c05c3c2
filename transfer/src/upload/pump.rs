//! Parts of one upload on their way: hashing runs ahead, parts are sent behind.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use koodrive::runtime::hash::Part;

use super::content::Fixed;
use super::create::Job;
use super::hashing::{Hashed, Hashing, Running, Step};
use super::record::Notes;
use super::send::{Sending, Source};
use super::state::State;
use super::urls::{Issued, Urls};
use crate::engine::KeptBuffers;
use crate::error::{Error, ErrorKind, Result};

/// The parts of one upload on their way.
///
/// A state machine that produces its next piece of work when there is room for it. It holds one piece that waits for memory,
/// a URL and a slot; those that have all three are sent at the same time. Memory comes before the slot, for everybody, so
/// that nobody who has a slot waits for memory.
pub(super) struct Pump<'j> {
    job: &'j Job,
    state: State,
    notes: &'j mut Notes,
    urls: Arc<Urls>,
    /// Where parts are read whose bytes were not kept. None for a reader, whose bytes always are.
    content: Option<Fixed>,
    hashing: Ahead,
    /// Hashed parts that wait to be prepared, in order.
    waiting: VecDeque<(Part, Option<Bytes>)>,
    preparing: Option<Preparing>,
    refilling: Option<BoxFuture<'static, Result<()>>>,
    sending: FuturesUnordered<BoxFuture<'static, Result<u32>>>,
    /// Dropped last, after all buffers.
    _buffers: KeptBuffers,
}

/// The hashing that runs ahead.
enum Ahead {
    /// It can go on.
    Idle(Box<Hashing>),
    Busy(Box<Running>),
    Done,
}

/// A part that waits for what it takes to be sent.
struct Preparing {
    work: BoxFuture<'static, Result<Ready>>,
    /// Its bytes are in memory already, so that it waits for no memory.
    kept: bool,
}

/// A part with all that it takes.
struct Ready {
    part: Part,
    content: Source,
    url: Issued,
    slot: tokio::sync::OwnedSemaphorePermit,
}

/// What happened next.
enum Turn {
    Hashed(Box<Hashed>),
    /// A run of hashing is over.
    HashedOn,
    Ready(Box<Ready>),
    Refilled,
    Sent(u32),
    Stored,
}

impl<'j> Pump<'j> {
    pub(super) fn new(
        job: &'j Job,
        state: State,
        notes: &'j mut Notes,
        urls: Arc<Urls>,
        content: Option<Fixed>,
        hashing: Option<Hashing>,
    ) -> Self {
        // What was hashed before is sent first, from the content.
        let waiting = state.sendable().map(|part| (part, None)).collect();
        let hashing = hashing.map_or(Ahead::Done, |hashing| Ahead::Idle(Box::new(hashing)));
        let (preparing, refilling, sending) = (None, None, FuturesUnordered::new());
        let buffers = job.engine.budget.keep_buffers();
        Self { job, state, notes, urls, content, hashing, waiting, preparing, refilling, sending, _buffers: buffers }
    }

    /// Sends all parts. The state afterwards is complete, or as far as it came before the error.
    pub(super) async fn run(mut self) -> (State, Result<()>) {
        let outcome = self.turns().await;
        (self.state, outcome)
    }

    async fn turns(&mut self) -> Result<()> {
        while !self.state.is_complete() {
            self.start();
            match poll_fn(|context| self.poll_turn(context)).await? {
                Turn::Hashed(hashed) => self.hashed(*hashed),
                Turn::Ready(ready) => self.send(*ready),
                Turn::Sent(number) => {
                    self.urls.finished(number);
                    self.state.finish(number);
                    self.notes.note(&self.state);
                }
                Turn::HashedOn | Turn::Refilled | Turn::Stored => {}
            }
        }
        Ok(())
    }

    /// Starts whatever there is room for.
    fn start(&mut self) {
        if self.preparing.is_none()
            && let Some((part, kept)) = self.waiting.pop_front()
        {
            self.preparing = Some(self.prepare(part, kept));
        }
        if self.refilling.is_none()
            && let Some(next) = self.waiting.front().map(|(part, _)| part.number)
            && self.urls.lacks(next, self.job.engine.concurrency())
        {
            let urls = Arc::clone(&self.urls);
            self.refilling = Some(Box::pin(async move { urls.refill(next).await }));
        }
        let lead = self.state.hashed_count().saturating_sub(self.state.first_unfinished().saturating_sub(1));
        // As far ahead as one call returns URLs for.
        let room = self.job.engine.settings.parts.max_per_call.saturating_sub(lead);
        if room > 0 {
            self.hash_on(room);
        }
    }

    fn hash_on(&mut self, room: u32) {
        // A part that was not kept has to wait for memory; what is behind it must not take that memory.
        let keep = self.waiting.iter().all(|(_, kept)| kept.is_some())
            && self.preparing.as_ref().is_none_or(|preparing| preparing.kept);
        self.hashing = match std::mem::replace(&mut self.hashing, Ahead::Done) {
            Ahead::Idle(hashing) => Ahead::Busy(Box::new(hashing.run(if keep { room } else { 1 }, keep))),
            other => other,
        };
    }

    /// Waits for what a part takes: memory, then a URL, then a slot.
    fn prepare(&self, part: Part, kept: Option<Bytes>) -> Preparing {
        let (engine, urls) = (Arc::clone(&self.job.engine), Arc::clone(&self.urls));
        let is_kept = kept.is_some();
        let content = self.content.clone();
        let work = async move {
            let content = match (kept, content) {
                (Some(kept), _) => Source::Memory(kept),
                (None, Some(content)) => Source::Content(content, engine.budget.buffer(part.size).await),
                (None, None) => return Err(Error::new(ErrorKind::Usage, "", "a reader cannot be read twice")),
            };
            let url = urls.get(part.number).await?;
            let slots = Arc::clone(&engine.slots);
            let closed = |_| Error::new(ErrorKind::Usage, "", "the engine was closed");
            let slot = slots.acquire_owned().await.map_err(closed)?;
            Ok(Ready { part, content, url, slot })
        };
        Preparing { work: Box::pin(work), kept: is_kept }
    }

    fn send(&mut self, ready: Ready) {
        let Ready { part, content, url, slot } = ready;
        let sending = Sending {
            engine: Arc::clone(&self.job.engine),
            urls: Arc::clone(&self.urls),
            counters: Arc::clone(&self.job.counters),
            subject: self.job.subject.clone(),
            part,
            content,
            url,
        };
        self.sending.push(Box::pin(async move {
            let sent = sending.run().await;
            drop(slot);
            sent
        }));
    }

    fn stepped(&mut self, step: Step) -> Result<Turn> {
        match step {
            Step::Hashed(hashed) => Ok(Turn::Hashed(Box::new(hashed))),
            Step::Ended(going_on) => {
                self.hashing = going_on?.map_or(Ahead::Done, |hashing| Ahead::Idle(Box::new(hashing)));
                Ok(Turn::HashedOn)
            }
        }
    }

    fn hashed(&mut self, hashed: Hashed) {
        self.state.hashed(&hashed);
        self.notes.note(&self.state);
        let Hashed { part, kept, .. } = hashed;
        // The midstate after this part is the one before the next.
        if let Some(next) = self.state.plan.part(part.number + 1) {
            self.urls.offer(self.state.described(next));
        }
        self.waiting.push_back((part, kept));
    }

    fn poll_turn(&mut self, context: &mut Context<'_>) -> Poll<Result<Turn>> {
        // What ends comes before what begins, so that memory and slots are free as early as can be.
        if let Poll::Ready(Some(sent)) = self.sending.poll_next_unpin(context) {
            return Poll::Ready(sent.map(Turn::Sent));
        }
        if let Some(preparing) = &mut self.preparing
            && let Poll::Ready(ready) = preparing.work.as_mut().poll(context)
        {
            self.preparing = None;
            return Poll::Ready(ready.map(|ready| Turn::Ready(Box::new(ready))));
        }
        if let Some(refilling) = &mut self.refilling
            && let Poll::Ready(refilled) = refilling.as_mut().poll(context)
        {
            self.refilling = None;
            return Poll::Ready(refilled.map(|()| Turn::Refilled));
        }
        if let Ahead::Busy(running) = &mut self.hashing
            && let Poll::Ready(step) = running.poll_step(context)
        {
            return Poll::Ready(self.stepped(step));
        }
        self.notes.poll_store(context).map(|stored| stored.map(|()| Turn::Stored))
    }
}
