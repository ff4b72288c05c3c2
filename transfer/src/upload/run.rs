//! An upload from beginning to end.

use std::sync::Arc;

use bytes::Bytes;
use koodrive::errors;
use koodrive::files::UploadPart;
use koodrive::runtime::hash::{Digest, Part, Plan, Sha256};
use tokio::time::Instant;

use super::Uploaded;
use super::content::{Fixed, Opened, index};
use super::create::{Created, Ended, Job, Offer};
use super::hashing::{Hashing, Step, check_end, read_part};
use super::pump::Pump;
use super::record::{Identity, Notes};
use super::send::{Sending, Source};
use super::state::{State, Target};
use super::urls::Urls;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::source::Content;
use crate::view::Phase;
use crate::work::blocking;

impl Job {
    /// Uploads the content.
    pub(super) async fn run(&self, content: Content) -> Result<Uploaded> {
        let opened =
            Opened::open(content, self.follows_links, self.times_wander).await.map_err(|error| self.named(error))?;
        let length = opened.length();
        self.counters.set_total(length);
        let plan = self.plan(length)?;
        let outcome = if plan.count() == 1 { self.single(opened, plan).await } else { self.parts(opened, plan).await };
        outcome.map_err(|error| self.named(error))
    }

    fn plan(&self, length: u64) -> Result<Plan> {
        let limits = &self.engine.settings.parts;
        let plan = match self.part_size {
            Some(size) => Plan::new(limits, length, size),
            None => Plan::automatic(limits, length),
        };
        plan.map_err(|error| Error::hash(self.subject.clone(), error))
    }

    /// An error that does not know yet what it is about.
    fn named(&self, error: Error) -> Error {
        if error.subject().is_empty() { error.about(self.subject.clone()) } else { error }
    }

    /// A file of one part: it is in memory as a whole, so its digest costs nothing.
    async fn single(&self, opened: Opened, plan: Plan) -> Result<Uploaded> {
        let part = plan.part(1).ok_or_else(|| self.lacking("a first part"))?;
        let reserved = match &opened {
            Opened::Fixed(Fixed::Bytes(_)) => None,
            _ => Some(self.engine.budget.reserve(part.size).await),
        };
        let slot = self.engine.slots.acquire().await;
        self.counters.enter(Phase::Hashing);
        let Single { content, bytes, digest, pre_hash } = read_single(opened, part).await?;
        self.counters.hashed(part.size);

        let offer = Offer {
            length: part.size,
            pre_hash: Some(pre_hash),
            whole: Some((digest, Fixed::Bytes(bytes.clone()))),
            parts: vec![UploadPart::new(part.number, part.size).part_offset(part.offset)],
        };
        let (file, name, parts) = match self.create(offer).await? {
            Created::Done(ended) => return Ok(self.without_sending(ended, part.size, digest, plan)),
            Created::Begun { file, name, parts, .. } => (file, name, parts),
        };
        self.counters.enter(Phase::Moving);
        self.counters.set_parts(1, 0);
        let urls = Urls::new(self, file.clone(), &plan);
        urls.offer(UploadPart::new(part.number, part.size).part_offset(part.offset));
        urls.issue(parts, Instant::now());
        let url = urls.get(part.number).await?;
        let held = match reserved {
            Some(reserved) => reserved.hold(bytes),
            None => bytes,
        };
        self.sending(urls, part, Source::Memory(held), url).run().await?;
        self.check_unchanged(Some(&content)).await?;
        self.complete(&file, part.size, digest).await?;
        drop(slot);
        let sent = (0, part.size);
        Ok(self.uploaded(Target { file, name }, plan, digest, sent))
    }

    /// A file of several parts.
    async fn parts(&self, opened: Opened, plan: Plan) -> Result<Uploaded> {
        let fixed = match &opened {
            Opened::Fixed(fixed) => Some(fixed.clone()),
            Opened::Reader { .. } => None,
        };
        let mut notes = self.notes(fixed.as_ref()).await?;
        let found = notes.load(plan).await?;
        // Whoever has the same journal may go on with this upload, and complete it, as this one may with another's.
        let again = fixed.clone().filter(|_| notes.are_kept()).map(Opened::Fixed);
        let outcome = self.parts_from(opened, found.unwrap_or_else(|| State::new(plan)), &mut notes).await;
        match (outcome, again) {
            // The service keeps an upload that nobody completes for a while only.
            (Err(error), Some(again)) if is_forgotten(&error) => {
                self.counters.restart();
                notes.remove().await?;
                self.parts_from(again, State::new(plan), &mut notes).await
            }
            (outcome, _) => outcome,
        }
    }

    /// The same from a state on.
    async fn parts_from(&self, opened: Opened, mut state: State, notes: &mut Notes) -> Result<Uploaded> {
        let plan = state.plan;
        let fixed = match &opened {
            Opened::Fixed(fixed) => Some(fixed.clone()),
            Opened::Reader { .. } => None,
        };
        let urls = match (&state.target, &fixed) {
            (Some(target), _) => self.resumed(target, &state),
            (None, Some(content)) => match self.begin(content, &mut state, notes).await? {
                Begun::Done(ended) => {
                    notes.remove().await?;
                    let digest = state.digest.ok_or_else(|| self.lacking("a digest"))?;
                    return Ok(self.without_sending(ended, plan.length(), digest, plan));
                }
                Begun::Send(urls) => urls,
            },
            (None, None) => self.begin_unhashed(&mut state, None).await?.0,
        };
        let resumed = state.finished_count();
        let (state, sent) = self.send(opened, fixed.clone(), state, notes, urls).await?;
        let digest = state.digest.ok_or_else(|| self.lacking("a digest"))?;
        let target = state.target.ok_or_else(|| self.lacking("a file id"))?;
        if let Err(changed) = self.check_unchanged(fixed.as_ref()).await {
            notes.remove().await?;
            return Err(changed);
        }
        let completed = self.complete(&target.file, plan.length(), digest).await;
        // What the service has found to be wrong is not resumed. A name that is taken can be made free.
        if completed.as_ref().err().is_none_or(|error| error.kind() == ErrorKind::Integrity) {
            notes.remove().await?;
        }
        completed?;
        Ok(self.uploaded(target, plan, digest, (resumed, sent)))
    }

    /// Sends the parts that are not finished, and hashes those that are not hashed.
    async fn send(
        &self,
        opened: Opened,
        fixed: Option<Fixed>,
        state: State,
        notes: &mut Notes,
        urls: Arc<Urls>,
    ) -> Result<(State, u64)> {
        self.counters.enter(Phase::Moving);
        let before = state.finished_bytes();
        self.counters.saved(before);
        self.counters.set_parts(state.plan.count().into(), state.finished_count().into());
        let hashing = state.start().map(|start| Hashing::new(self, opened, state.plan, start));
        notes.note(&state);
        let (state, outcome) = Pump::new(self, state, notes, urls, fixed, hashing).run().await;
        if outcome.is_err() {
            notes.note(&state);
        }
        let settled = notes.settle().await;
        outcome?;
        settled?;
        let sent = state.finished_bytes().saturating_sub(before);
        Ok((state, sent))
    }

    /// Starts a new upload of content that can be read twice: as a flash upload, where the service knows its beginning.
    async fn begin(&self, content: &Fixed, state: &mut State, notes: &mut Notes) -> Result<Begun> {
        let fixed = content.clone();
        let pre_hash = blocking(move || fixed.pre_hash()).await?;
        if state.hashed_count() == 0 {
            let (urls, may_be_known) = self.begin_unhashed(state, Some(pre_hash)).await?;
            if !may_be_known {
                return Ok(Begun::Send(urls));
            }
            // The file that was created is given up: it becomes a file only when it is completed.
            state.target = None;
        }
        self.hash_all(content, state, notes).await?;
        let digest = state.digest.ok_or_else(|| self.lacking("a digest"))?;
        let most = usize::try_from(self.engine.settings.parts.max_per_call).unwrap_or(1);
        let parts: Vec<UploadPart> = state.sendable().take(most).map(|part| state.described(part)).collect();
        let whole = Some((digest, content.clone()));
        let offer = Offer { length: state.plan.length(), pre_hash: Some(pre_hash), whole, parts };
        match self.create(offer).await? {
            Created::Done(ended) => Ok(Begun::Done(ended)),
            Created::Begun { file, name, parts, .. } => {
                Ok(Begun::Send(self.started(state, Target { file, name }, parts)))
            }
        }
    }

    /// Starts an upload before anything is hashed but the beginning. Returns whether the service knows the beginning.
    async fn begin_unhashed(&self, state: &mut State, pre_hash: Option<Digest>) -> Result<(Arc<Urls>, bool)> {
        let first = state.plan.part(1).ok_or_else(|| self.lacking("a first part"))?;
        let offer = Offer { length: state.plan.length(), pre_hash, whole: None, parts: vec![state.described(first)] };
        match self.create(offer).await? {
            Created::Done(_) => Err(self.lacking("a digest, and yet the service says that it has the file")),
            Created::Begun { file, name, parts, may_be_known } => {
                Ok((self.started(state, Target { file, name }, parts), may_be_known))
            }
        }
    }

    /// Hashes all parts, and keeps none of the bytes.
    async fn hash_all(&self, content: &Fixed, state: &mut State, notes: &mut Notes) -> Result<()> {
        self.counters.enter(Phase::Hashing);
        let Some(start) = state.start() else { return Ok(()) };
        let hashing = Hashing::new(self, Opened::Fixed(content.clone()), state.plan, start);
        let mut running = hashing.run(u32::MAX, false);
        loop {
            match running.step().await {
                Step::Hashed(hashed) => state.hashed(&hashed),
                Step::Ended(going_on) => match going_on? {
                    Some(hashing) => running = hashing.run(u32::MAX, false),
                    None => return Ok(()),
                },
            }
            notes.note(state);
            notes.settle().await?;
        }
    }

    /// The URLs of an upload that has just begun.
    fn started(&self, state: &mut State, target: Target, issued: Vec<UploadPart>) -> Arc<Urls> {
        let now = Instant::now();
        let urls = self.resumed(&target, state);
        urls.issue(issued, now);
        state.target = Some(target);
        urls
    }

    /// The URLs of an upload that goes on: none yet.
    fn resumed(&self, target: &Target, state: &State) -> Arc<Urls> {
        let urls = Urls::new(self, target.file.clone(), &state.plan);
        let described = state.described_count();
        for part in state.plan.parts().take_while(|part| part.number <= described) {
            if !state.is_finished(part.number) {
                urls.offer(state.described(part));
            }
        }
        urls
    }

    async fn check_unchanged(&self, fixed: Option<&Fixed>) -> Result<()> {
        let Some(fixed @ Fixed::File { .. }) = fixed.cloned() else { return Ok(()) };
        let wander = self.times_wander;
        blocking(move || fixed.changed(wander).map_or(Ok(()), Err)).await
    }

    async fn notes(&self, fixed: Option<&Fixed>) -> Result<Notes> {
        let (Some(journal), Some(Fixed::File { path, stamp, .. })) = (&self.engine.settings.journal, fixed) else {
            return Ok(Notes::none());
        };
        let (path, stamp) = (Arc::clone(path), *stamp);
        // The same file by another path is the same upload.
        let whole = blocking(move || {
            let failed = |error| Error::reading(shown(&path), "cannot be found", error);
            std::fs::canonicalize(&*path).map_err(failed)
        });
        let identity = Identity {
            endpoint: self.engine.client.endpoint().to_string(),
            account: self.engine.settings.account.clone(),
            space: self.folder.space.to_string(),
            folder: self.folder.id.to_string(),
            name: self.name.clone(),
            path: shown(&whole.await?),
        };
        Ok(Notes::new(Arc::clone(journal), identity, stamp, self.policy.clone()))
    }

    fn sending(&self, urls: Arc<Urls>, part: Part, content: Source, url: super::urls::Issued) -> Sending {
        let (engine, counters) = (Arc::clone(&self.engine), Arc::clone(&self.counters));
        Sending { engine, urls, counters, subject: self.subject.clone(), part, content, url }
    }

    fn without_sending(&self, ended: Ended, size: u64, sha256: Digest, plan: Plan) -> Uploaded {
        self.counters.saved(size);
        let Ended { file, name, existed } = ended;
        Uploaded { flash: true, existed, ..self.uploaded(Target { file, name }, plan, sha256, (0, 0)) }
    }

    fn uploaded(&self, target: Target, plan: Plan, sha256: Digest, (resumed_parts, sent): (u32, u64)) -> Uploaded {
        Uploaded {
            file: target.file,
            name: target.name,
            size: plan.length(),
            sha256,
            flash: false,
            existed: false,
            parts: plan.count(),
            resumed_parts,
            retries: self.counters.retries(),
            sent,
        }
    }

    /// Something without which the engine cannot go on, and which is always there.
    fn lacking(&self, what: &str) -> Error {
        Error::new(ErrorKind::Usage, self.subject.clone(), format!("the upload has no {what}"))
    }
}

/// The content of a file of one part, in memory as well.
struct Single {
    content: Fixed,
    bytes: Bytes,
    digest: Digest,
    pre_hash: Digest,
}

async fn read_single(opened: Opened, part: Part) -> Result<Single> {
    let content = match opened {
        Opened::Fixed(fixed) => fixed,
        Opened::Reader { mut reader, .. } => {
            let mut bytes = vec![0; index(part.size)];
            read_part(&mut reader, part, &mut bytes).await?;
            check_end(&mut reader).await?;
            Fixed::Bytes(bytes.into())
        }
    };
    blocking(move || {
        let bytes = content.read(part.range())?;
        let (digest, pre_hash) = (Sha256::digest(&bytes), Fixed::Bytes(bytes.clone()).pre_hash()?);
        Ok(Single { content, bytes, digest, pre_hash })
    })
    .await
}

/// Whether the service, or its storage, does not know the upload any more: it was given up, or somebody else has completed it.
fn is_forgotten(error: &Error) -> bool {
    error.service_error().is_some_and(|error| {
        let by_storage = error.storage().is_some() && error.status() == Some(404);
        by_storage || error.code() == Some(errors::UPLOAD_NOT_FOUND)
    })
}

/// What became of the beginning of an upload.
enum Begun {
    Done(Ended),
    Send(Arc<Urls>),
}
