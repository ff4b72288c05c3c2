//! What is known of an upload under way.

use std::ops::Range;

use koodrive::common::FileId;
use koodrive::files::UploadPart;
use koodrive::runtime::hash::{Digest, Midstate, Part, Plan, Sha256};

use super::hashing::{Hashed, Start};
use crate::spans::Spans;

/// How far an upload in parts is.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) plan: Plan,
    /// The file on the drive, and the name that it will have. None while it is not known whether any byte has to be sent.
    pub(super) target: Option<Target>,
    /// The midstates before the parts, from part 1 on. Those of finished parts mean nothing after a resume.
    midstates: Vec<Midstate>,
    /// The digest of the whole, once all parts are hashed.
    pub(super) digest: Option<Digest>,
    /// The parts that the service has, counted from 0.
    finished: Spans,
}

/// A file that was created and waits for its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) file: FileId,
    pub(super) name: String,
}

impl State {
    pub(super) fn new(plan: Plan) -> Self {
        Self { plan, target: None, midstates: vec![Midstate::INITIAL], digest: None, finished: Spans::default() }
    }

    /// A state from a record. None if its parts do not fit together.
    pub(super) fn resumed(plan: Plan, found: Resumed) -> Option<Self> {
        let first = found.first_midstate.checked_sub(1)?;
        let count = usize::try_from(plan.count()).ok()?;
        let mut midstates = vec![Midstate::INITIAL; usize::try_from(first).ok()?.min(count)];
        midstates.extend(found.midstates);
        let mut finished = Spans::default();
        for (first, last) in found.finished {
            finished.insert(u64::from(first.checked_sub(1)?)..u64::from(last));
        }
        let known = midstates.len();
        let fits = known > 0
            && known <= count
            && (found.digest.is_none() || known == count)
            && usize::try_from(finished.end()).is_ok_and(|last| last <= known);
        fits.then_some(Self { plan, target: found.target, midstates, digest: found.digest, finished })
    }

    /// Where hashing goes on; none when all is hashed.
    pub(super) fn start(&self) -> Option<Start> {
        if self.digest.is_some() {
            return None;
        }
        let next = u32::try_from(self.midstates.len()).ok()?;
        let part = self.plan.part(next)?;
        let sha256 = Sha256::resume(*self.midstates.last()?, part.offset).ok()?;
        Some(Start { next, sha256 })
    }

    /// Takes what hashing a part found.
    pub(super) fn hashed(&mut self, hashed: &Hashed) {
        if let Some(digest) = hashed.digest {
            self.digest = Some(digest);
        } else {
            self.midstates.push(hashed.after);
        }
    }

    pub(super) fn finish(&mut self, number: u32) {
        self.finished.insert(u64::from(number.saturating_sub(1))..u64::from(number));
    }

    pub(super) fn is_finished(&self, number: u32) -> bool {
        number.checked_sub(1).is_some_and(|index| self.finished.contains(u64::from(index)))
    }

    /// How many parts are finished.
    pub(super) fn finished_count(&self) -> u32 {
        u32::try_from(self.finished.total()).unwrap_or(u32::MAX)
    }

    /// How many bytes are finished.
    pub(super) fn finished_bytes(&self) -> u64 {
        self.plan.parts().filter(|part| self.is_finished(part.number)).map(|part| part.size).sum()
    }

    /// The first part that is not finished; one beyond the last when all are.
    pub(super) fn first_unfinished(&self) -> u32 {
        u32::try_from(self.finished.prefix()).unwrap_or(u32::MAX).saturating_add(1)
    }

    pub(super) fn is_complete(&self) -> bool {
        self.digest.is_some() && self.finished_count() == self.plan.count()
    }

    /// The parts that can be sent: hashed, and not finished.
    pub(super) fn sendable(&self) -> impl Iterator<Item = Part> {
        let hashed = self.hashed_count();
        self.plan.parts().filter(move |part| part.number <= hashed && !self.is_finished(part.number))
    }

    /// How many parts are hashed.
    pub(super) fn hashed_count(&self) -> u32 {
        let known = u32::try_from(self.midstates.len()).unwrap_or(u32::MAX);
        if self.digest.is_some() { self.plan.count() } else { known.saturating_sub(1) }
    }

    /// How many parts can have a URL: those whose midstate is known.
    pub(super) fn described_count(&self) -> u32 {
        u32::try_from(self.midstates.len()).unwrap_or(u32::MAX)
    }

    /// A part as the API takes it, with the midstate before it.
    pub(super) fn described(&self, part: Part) -> UploadPart {
        let described = UploadPart::new(part.number, part.size).part_offset(part.offset);
        let index = usize::try_from(part.number).unwrap_or_default().checked_sub(1);
        match index.filter(|index| *index > 0).and_then(|index| self.midstates.get(index)) {
            Some(midstate) => described.hash_ctx(midstate.words()),
            None => described,
        }
    }

    /// What a record keeps: the midstates before the first unfinished part are of no use any more.
    pub(super) fn record(&self) -> Resumed {
        let known = u32::try_from(self.midstates.len()).unwrap_or(u32::MAX);
        let first = self.first_unfinished().min(known);
        let skipped = usize::try_from(first.saturating_sub(1)).unwrap_or_default();
        Resumed {
            target: self.target.clone(),
            first_midstate: first,
            midstates: self.midstates.get(skipped..).unwrap_or_default().to_vec(),
            digest: self.digest,
            finished: self.finished.iter().map(numbers).collect(),
        }
    }
}

/// What a state is restored from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resumed {
    pub(super) target: Option<Target>,
    /// The number of the part that the first midstate is before.
    pub(super) first_midstate: u32,
    pub(super) midstates: Vec<Midstate>,
    pub(super) digest: Option<Digest>,
    /// First and last numbers of parts that are finished.
    pub(super) finished: Vec<(u32, u32)>,
}

/// The first and the last number of parts that are counted from 0.
fn numbers(indices: Range<u64>) -> (u32, u32) {
    let number = |index: u64| u32::try_from(index).unwrap_or(u32::MAX);
    (number(indices.start).saturating_add(1), number(indices.end))
}
