//! What an upload notes in its journal.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::future::BoxFuture;
use koodrive::common::FileId;
use koodrive::files::DuplicatePolicy;
use koodrive::runtime::hash::{Digest, Midstate, Plan};
use serde::{Deserialize, Serialize};

use super::state::{Resumed, State, Target};
use crate::error::{Error, ErrorKind, Result};
use crate::journal::{Journal, Turn, difference, key, seal, unseal};
use crate::source::Stamp;
use crate::work::blocking;

/// Which upload a record belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identity {
    pub(super) endpoint: String,
    pub(super) account: String,
    pub(super) space: String,
    pub(super) folder: String,
    pub(super) name: String,
    /// The local file.
    pub(super) path: String,
}

/// A record, as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    /// Tells it from the records of downloads.
    upload: Identity,
    stamp: Stamp,
    /// What was to be done if the name is taken: the service was told when the file was created.
    policy: DuplicatePolicy,
    part_size: u64,
    file_id: Option<FileId>,
    file_name: Option<String>,
    first_midstate: u32,
    midstates: Vec<Midstate>,
    sha256: Option<Digest>,
    finished: Vec<(u32, u32)>,
}

/// The notes of one upload. Storing them holds up nothing: at most one record is on its way, and then the latest follows.
pub(super) struct Notes {
    place: Option<Place>,
    storing: Option<BoxFuture<'static, Result<()>>>,
    /// What is to be stored next.
    next: Option<Vec<u8>>,
}

struct Place {
    journal: Arc<dyn Journal>,
    key: String,
    turn: Turn,
    identity: Identity,
    stamp: Stamp,
    policy: DuplicatePolicy,
}

impl Notes {
    /// Notes that are not kept.
    pub(super) fn none() -> Self {
        Self { place: None, storing: None, next: None }
    }

    pub(super) fn are_kept(&self) -> bool {
        self.place.is_some()
    }

    /// Notes in a journal.
    pub(super) fn new(journal: Arc<dyn Journal>, identity: Identity, stamp: Stamp, policy: DuplicatePolicy) -> Self {
        // Neither endpoint nor account: with another one, the record is found and refused.
        let key = key(&["upload", &identity.path, &identity.space, &identity.folder, &identity.name]);
        let turn = Turn::at(&journal.location(&key));
        Self { place: Some(Place { journal, key, turn, identity, stamp, policy }), storing: None, next: None }
    }

    /// What an earlier upload of the same file had done. None if there was none, or the local file has changed since, or another
    /// thing is to be done if the name is taken.
    pub(super) async fn load(&mut self, plan: Plan) -> Result<Option<State>> {
        let Some(place) = &self.place else { return Ok(None) };
        let (journal, key) = (Arc::clone(&place.journal), place.key.clone());
        let location = journal.location(&key);
        let found = {
            let (location, turn) = (location.clone(), place.turn.take().await);
            blocking(move || {
                let _turn = turn;
                journal.load(&key).map_err(|error| Error::journal(location, "cannot be read", error))
            })
            .await?
        };
        let Some(found) = found else { return Ok(None) };
        let damaged = |what: String| {
            let text = format!("{what}; remove it to upload {} from the beginning", place.identity.path);
            Error::new(ErrorKind::Journal, location.clone(), text)
        };
        let record = unseal(&found).map_err(|what| damaged(what.to_owned()))?;
        let record: Record = serde_json::from_slice(record)
            .map_err(|error| damaged(format!("the journal is not that of an upload ({error})")))?;
        if let Some(what) = place.identity.difference(&record.upload) {
            return Err(damaged(what));
        }
        let is_same = record.stamp == place.stamp && record.policy == place.policy;
        if !is_same || record.part_size != plan.part_size() {
            return Ok(None);
        }
        let target = record.file_id.zip(record.file_name).map(|(file, name)| Target { file, name });
        let resumed = Resumed {
            target,
            first_midstate: record.first_midstate,
            midstates: record.midstates,
            digest: record.sha256,
            finished: record.finished,
        };
        let state = State::resumed(plan, resumed);
        state.map(Some).ok_or_else(|| damaged("the journal is damaged: its parts do not fit together".to_owned()))
    }

    /// Notes a state, to be stored by [`poll_store`](Self::poll_store).
    pub(super) fn note(&mut self, state: &State) {
        let Some(place) = &self.place else { return };
        let now = state.record();
        let (file_id, file_name) = now.target.map(|target| (target.file, target.name)).unzip();
        let record = Record {
            upload: place.identity.clone(),
            stamp: place.stamp,
            policy: place.policy.clone(),
            part_size: state.plan.part_size(),
            file_id,
            file_name,
            first_midstate: now.first_midstate,
            midstates: now.midstates,
            sha256: now.digest,
            finished: now.finished,
        };
        // Numbers and text: there is nothing in it that JSON could refuse.
        self.next = serde_json::to_vec(&record).ok().map(|record| seal(&record));
    }

    /// Stores what was noted. Ready once, whenever a record has been stored.
    pub(super) fn poll_store(&mut self, context: &mut Context<'_>) -> Poll<Result<()>> {
        if self.storing.is_none() {
            let Some(store) = self.next.take().and_then(|record| self.store(record)) else { return Poll::Pending };
            self.storing = Some(store);
        }
        let Some(storing) = &mut self.storing else { return Poll::Pending };
        let stored = Pin::as_mut(storing).poll(context);
        if stored.is_ready() {
            self.storing = None;
        }
        stored
    }

    fn store(&self, record: Vec<u8>) -> Option<BoxFuture<'static, Result<()>>> {
        let place = self.place.as_ref()?;
        let (journal, key, turn) = (Arc::clone(&place.journal), place.key.clone(), place.turn.clone());
        Some(Box::pin(async move {
            let turn = turn.take().await;
            blocking(move || {
                // Also where nobody waits for it any more.
                let _turn = turn;
                let failed = |error| Error::journal(journal.location(&key), "cannot be written", error);
                journal.store(&key, &record).map_err(failed)
            })
            .await
        }))
    }

    /// Stores what was noted last, before the upload ends.
    pub(super) async fn settle(&mut self) -> Result<()> {
        while self.storing.is_some() || self.next.is_some() {
            if self.place.is_none() {
                return Ok(());
            }
            std::future::poll_fn(|context| self.poll_store(context)).await?;
        }
        Ok(())
    }

    /// Forgets the upload.
    pub(super) async fn remove(&mut self) -> Result<()> {
        self.settle().await?;
        let Some(place) = &self.place else { return Ok(()) };
        let (journal, key, turn) = (Arc::clone(&place.journal), place.key.clone(), place.turn.take().await);
        blocking(move || {
            let _turn = turn;
            let failed = |error| Error::journal(journal.location(&key), "cannot be removed", error);
            journal.remove(&key).map_err(failed)
        })
        .await
    }
}

impl Identity {
    /// What tells two uploads apart, if anything does.
    fn difference(&self, other: &Self) -> Option<String> {
        let facts = [
            ("endpoint", &*self.endpoint, &*other.endpoint),
            ("account", &self.account, &other.account),
            ("space", &self.space, &other.space),
            ("folder", &self.folder, &other.folder),
            ("name", &self.name, &other.name),
            ("file", &self.path, &other.path),
        ];
        difference("upload", &facts)
    }
}
