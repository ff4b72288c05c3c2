//! What happened to which file.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::broadcast::{Receiver, Sender};

use crate::error::{Error, ErrorKind};

/// How many events wait for a slow reader before the oldest are dropped.
pub(crate) const WAITING: usize = 4096;

/// The number of a transfer within its engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransferId(pub(crate) u64);

impl fmt::Display for TransferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// What happened to a file, a folder, or a run over a tree.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Event {
    /// Which transfer it is.
    pub id: TransferId,
    /// The run over a tree that it belongs to.
    pub run: Option<TransferId>,
    /// The local path, or the name or path on the drive.
    pub subject: Arc<str>,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum What {
    /// It was decided what to do with it.
    Announced(Decision),
    /// It is done: completed by the service, or under its final name on this machine.
    Succeeded {
        /// Its size in bytes; of a run, of all that was transferred.
        size: u64,
        /// How many of them went over the network.
        moved: u64,
    },
    /// It failed.
    Failed {
        /// The kind of the error.
        kind: ErrorKind,
        /// The error, in one line.
        cause: Arc<str>,
    },
    /// Its caller gave up. What it leaves can be resumed, if it has a journal.
    Cancelled,
}

/// What is to be done with a file or folder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// It goes to the drive.
    Upload,
    /// It comes from the drive.
    Download,
    /// A folder is created.
    CreateFolder,
    /// It is deleted; on the drive, moved to the recycle bin.
    Delete,
    /// Nothing, for this reason.
    Skip(Arc<str>),
    /// Two folders are compared.
    Compare,
    /// Of a comparison: only this machine has it.
    OnlyLocal,
    /// Of a comparison: only the drive has it.
    OnlyRemote,
    /// Of a comparison: both have it, and it differs.
    Differs,
}

/// The events of an engine, from the moment on when this was made.
///
/// A reader that is too slow loses the oldest ones, which are [counted](Self::lost), and never slows a transfer.
#[derive(Debug)]
pub struct Events {
    receiver: Receiver<Event>,
    lost: u64,
}

impl Events {
    pub(crate) fn new(sender: &Sender<Event>) -> Self {
        Self { receiver: sender.subscribe(), lost: 0 }
    }

    /// The next event, when there is one. None after the engine is gone.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            match self.receiver.recv().await {
                Ok(event) => return Some(event),
                Err(RecvError::Lagged(lost)) => self.lost = self.lost.saturating_add(lost),
                Err(RecvError::Closed) => return None,
            }
        }
    }

    /// The next event, if there is one already.
    pub fn try_next(&mut self) -> Option<Event> {
        loop {
            match self.receiver.try_recv() {
                Ok(event) => return Some(event),
                Err(TryRecvError::Lagged(lost)) => self.lost = self.lost.saturating_add(lost),
                Err(TryRecvError::Empty | TryRecvError::Closed) => return None,
            }
        }
    }

    /// How many events were lost so far, because they were not read in time.
    pub fn lost(&self) -> u64 {
        self.lost
    }
}

/// Gives transfers their numbers, and tells their events.
#[derive(Debug)]
pub(crate) struct Herald {
    sender: Sender<Event>,
    next: AtomicU64,
}

impl Herald {
    pub(crate) fn new() -> Self {
        Self { sender: Sender::new(WAITING), next: AtomicU64::new(1) }
    }

    pub(crate) fn listen(&self) -> Events {
        Events::new(&self.sender)
    }

    /// A transfer that has just begun.
    pub(crate) fn begin(self: &Arc<Self>, subject: &str, run: Option<TransferId>) -> Subject {
        let id = TransferId(self.next.fetch_add(1, Ordering::Relaxed));
        Subject { herald: Arc::clone(self), id, run, name: subject.into(), ended: false }
    }
}

/// A transfer whose events are told. When it is dropped before its end, it was cancelled.
#[derive(Debug)]
pub(crate) struct Subject {
    herald: Arc<Herald>,
    id: TransferId,
    run: Option<TransferId>,
    name: Arc<str>,
    ended: bool,
}

impl Subject {
    pub(crate) fn id(&self) -> TransferId {
        self.id
    }

    pub(crate) fn announce(&self, decision: Decision) {
        self.tell(What::Announced(decision));
    }

    pub(crate) fn succeeded(mut self, size: u64, moved: u64) {
        self.ended = true;
        self.tell(What::Succeeded { size, moved });
    }

    pub(crate) fn failed(mut self, error: &Error) {
        self.ended = true;
        self.tell(What::Failed { kind: error.kind(), cause: error.to_string().into() });
    }

    /// This would be done, if it were no dry run.
    pub(crate) fn planned(mut self, decision: Decision) {
        self.ended = true;
        self.tell(What::Announced(decision));
    }

    /// Nothing was to be done.
    pub(crate) fn skipped(mut self, reason: &str) {
        self.ended = true;
        self.tell(What::Announced(Decision::Skip(reason.into())));
    }

    fn tell(&self, what: What) {
        // Nobody may be listening.
        let _ = self.herald.sender.send(Event { id: self.id, run: self.run, subject: Arc::clone(&self.name), what });
    }
}

impl Drop for Subject {
    fn drop(&mut self) {
        if !self.ended {
            self.tell(What::Cancelled);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_reader_loses_the_oldest_and_knows_how_many() {
        let herald = Arc::new(Herald::new());
        let mut events = herald.listen();
        for _ in 0..WAITING + 10 {
            herald.begin("a", None).skipped("the same");
        }
        assert!(matches!(events.try_next().unwrap().what, What::Announced(Decision::Skip(_))));
        assert_eq!(events.lost(), 10);
    }

    #[test]
    fn what_is_dropped_was_cancelled() {
        let herald = Arc::new(Herald::new());
        let mut events = herald.listen();
        let subject = herald.begin("a", None);
        subject.announce(Decision::Upload);
        drop(subject);
        herald.begin("b", None).succeeded(1, 1);
        let told: Vec<_> = std::iter::from_fn(|| events.try_next()).map(|event| format!("{:?}", event.what)).collect();
        assert_eq!(told, ["Announced(Upload)", "Cancelled", "Succeeded { size: 1, moved: 1 }"]);
    }
}
