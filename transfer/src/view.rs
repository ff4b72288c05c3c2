//! How far transfers are, for whoever draws it.

mod counters;
mod parts;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

pub(crate) use self::counters::{Closing, Counters, Expected};
pub(crate) use self::parts::{Attempt, Moving};

/// Reads how far a transfer, a tree, or all transfers of an engine are, whenever the reader wants to draw it.
///
/// Reading costs a transfer nothing, and not reading neither. A lost [event](crate::Event) never makes a number here wrong.
#[derive(Clone)]
pub struct View(pub(crate) Arc<Counters>);

/// How far a transfer is. All numbers are bytes, unless they say otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How much there is to do. None while that is not known, which is not zero. Of a run over a tree, and of an engine, it is
    /// what is known by now; what a file that failed has not moved is taken out of it again.
    pub total: Option<u64>,
    /// How much of the local content has been hashed.
    pub hashed: u64,
    /// How much went over the network. A part that is sent again is taken back first, so that this never passes the total.
    pub moved: u64,
    /// How much need not go over the network: a flash upload, what an earlier run had done, a file that is the same.
    pub saved: u64,
    /// The parts of uploads, and the ranges of downloads.
    pub parts: Parts,
    /// How often a part, a range or a call was repeated.
    pub retries: u32,
    /// How fast bytes went over the network in the last seconds, in bytes a second. None before there is anything to say:
    /// ask repeatedly.
    pub speed: Option<u64>,
    /// The time that the rest takes at this speed.
    pub remaining: Option<Duration>,
}

/// How many parts of uploads, and ranges of downloads, there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Parts {
    /// How many there are. None while that is not known, and where no byte has to be moved. A download that is resumed
    /// counts the ranges that are missing.
    pub total: Option<u64>,
    /// How many are finished, those of an earlier run included.
    pub done: u64,
    /// How many are on their way: [`View::parts`] says how far each of them is.
    pub moving: u64,
}

/// A part of an upload, or a range of a download, on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PartProgress {
    /// Where it begins in its file.
    pub offset: u64,
    /// How long it is. None for the rest of a file whose size is not known.
    pub size: Option<u64>,
    /// How much of it went over the network. It begins anew when it is sent again.
    pub moved: u64,
}

/// What a transfer is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// It waits for its turn.
    Waiting,
    /// It hashes the content, to know whether the service has it already.
    Hashing,
    /// Bytes go over the network.
    Moving,
    /// All bytes have been moved; the service, or the local file system, completes the file.
    Completing,
    /// It has ended.
    Done,
}

impl View {
    /// How far it is now.
    pub fn progress(&self) -> Progress {
        self.0.progress(Instant::now())
    }

    /// The parts and ranges that are on their way now; of a run over a tree, and of an engine, those of all files.
    pub fn parts(&self) -> Vec<PartProgress> {
        self.0.moving()
    }
}

impl fmt::Debug for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("View").field(&self.progress()).finish()
    }
}

#[cfg(test)]
mod tests;
