//! A download to a file, from its details to its final name.

use std::sync::Arc;

use koodrive::runtime::hash::Digest;

use super::details::Details;
use super::fetch::{Fetcher, Stop};
use super::finish::Finish;
use super::partial::{Opening, Partial};
use super::record::Record;
use super::recorder::Notes;
use super::run::Run;
use super::target::Target;
use super::urls::Urls;
use super::{Download, Downloaded, RANGE};
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result};
use crate::view::{Counters, Phase};
use crate::work::blocking;

/// Downloads a file. One that turns out to have changed is fetched again once, from the beginning on.
pub(super) async fn download(
    engine: &Arc<Engine>,
    download: &Download,
    target: &Target,
    counters: &Arc<Counters>,
) -> Result<Downloaded> {
    check(engine, download, target).await?;
    let mut changes = 0;
    let mut again = false;
    loop {
        let details = Details::of(engine, download, &target.subject, again).await?;
        let attempt = Attempt { engine, download, target, counters, details };
        match attempt.run().await? {
            Outcome::Done(downloaded) => return Ok(downloaded),
            Outcome::Changed { was_resumed } => {
                // That it is not what an earlier run fetched says nothing of this one.
                changes += u32::from(!was_resumed);
                again = true;
            }
        }
        if changes > 1 {
            let text = "the file on the drive changed while it was fetched, twice in a row: nothing was kept; download it \
                        when nobody writes to it";
            return Err(Error::new(ErrorKind::Changed, &*target.subject, text));
        }
    }
}

/// Refuses a target that cannot be written, before anything is fetched.
async fn check(engine: &Engine, download: &Download, target: &Target) -> Result<()> {
    let (checked, policy, create_folders) = (target.clone(), download.if_exists, download.create_folders);
    let notes = Notes::new(engine, target);
    blocking(move || {
        let outcome = checked.check(policy, create_folders);
        if outcome.as_ref().is_err_and(|error| error.kind() == ErrorKind::Exists) && !checked.partial.exists() {
            // A crash behind the renaming left the record of a file that is whole.
            let _ = notes.forget();
        }
        outcome
    })
    .await
}

enum Outcome {
    Done(Downloaded),
    Changed { was_resumed: bool },
}

/// One attempt at the whole file.
struct Attempt<'a> {
    engine: &'a Arc<Engine>,
    download: &'a Download,
    target: &'a Target,
    counters: &'a Arc<Counters>,
    details: Details,
}

impl Attempt<'_> {
    async fn run(&self) -> Result<Outcome> {
        let Self { engine, download, target, counters, details } = self;
        let notes = Notes::new(engine, target);
        let most = download.range_size.min(RANGE);
        let is_noted = details.size.is_none_or(|size| size > most);
        let fresh = Record::new(engine, download, details);
        let opening = Opening {
            target: Target::clone(target),
            fresh,
            notes: notes.clone(),
            is_noted,
            policy: download.if_exists,
        };
        let (partial, record) = opening.open().await?;
        let (space, file) = (download.space.clone(), download.file.clone());
        let urls = Urls::new(engine.client.clone(), space, file, target.subject.clone());
        let fetcher = Fetcher::new(engine, counters, &target.subject, urls, details, record.etag.clone());
        let run = Run::new(&fetcher, &partial.file, record, download.range_size);
        match run.run(is_noted.then_some(&notes)).await {
            Ok(digest) => {
                let done = self.done(&run, partial, notes.clone(), digest).await;
                if done.is_err() && is_noted {
                    // It is whole, but could not be given its name: it need not be fetched again.
                    let _ = notes.store(run.snapshot(), Arc::clone(&run.file)).await;
                }
                done.map(Outcome::Done)
            }
            Err(Stop::Changed) => {
                counters.restart();
                discard(partial, notes).await;
                Ok(Outcome::Changed { was_resumed: run.resumed > 0 && !run.is_proved() })
            }
            Err(Stop::Spoiled(error)) => {
                discard(partial, notes).await;
                Err(error)
            }
            Err(Stop::Failed(error)) => {
                let record = run.snapshot();
                if record.done.is_empty() {
                    discard(partial, notes).await;
                } else if is_noted {
                    // The error that ended the download says more than one of its record.
                    let _ = notes.store(record, Arc::clone(&partial.file)).await;
                }
                Err(error)
            }
        }
    }

    /// All bytes are there: whether they are the right ones decides.
    async fn done(&self, run: &Run, partial: Partial, notes: Notes, digest: Digest) -> Result<Downloaded> {
        let subject = &self.target.subject;
        self.counters.enter(Phase::Completing);
        if let Some(error) = mismatch(subject, self.details.sha256, digest) {
            discard(partial, notes).await;
            return Err(error);
        }
        let size = run.fetcher.size().unwrap_or_default();
        let Details { modified, sha256, .. } = self.details;
        let (target, policy) = (self.target.clone(), self.download.if_exists);
        let finish = Finish { target, partial, notes, size, modified, policy };
        let (path, modified) = blocking(move || finish.run()).await?;
        Ok(Downloaded {
            path,
            size,
            sha256: digest,
            verified: sha256.is_some(),
            modified,
            resumed: run.resumed,
            retries: self.counters.retries(),
            received: run.fetcher.received(),
        })
    }
}

/// The error of bytes that have another digest than is stated.
pub(super) fn mismatch(subject: &str, stated: Option<Digest>, found: Digest) -> Option<Error> {
    let stated = stated.filter(|stated| *stated != found)?;
    let text = format!(
        "the bytes that arrived have the SHA-256 {found}, and the service states {stated}: they were discarded; download it \
         again, and if that does not help, the content on the drive is damaged"
    );
    Some(Error::new(ErrorKind::Integrity, subject, text))
}

/// Removes what was fetched, and what was noted of it. That one of both stays does no harm: without the other it is of no use.
async fn discard(partial: Partial, notes: Notes) {
    let _ = blocking(move || {
        partial.discard();
        notes.remove()
    })
    .await;
}
