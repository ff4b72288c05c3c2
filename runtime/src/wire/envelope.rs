//! The envelope of a response, read in the same pass as the value in it.

mod members;
mod open;

use std::cell::Cell;

use self::members::Code;
pub(super) use self::open::Opened;
pub(crate) use super::lenient::Name;
use crate::profile::Envelope;

/// What one pass over a response has seen of the envelope: members of the outermost object.
///
/// It only recognises a plain success. Everything else is left to a thorough reading, so the pass keeps neither code nor
/// message, and costs next to nothing.
#[derive(Debug)]
pub(crate) struct Glance {
    envelope: Option<&'static Envelope>,
    seen: Cell<Seen>,
    /// How many members the value did not get to see.
    passed: Cell<usize>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// The outermost value has members.
    looked: bool,
    /// A code means success.
    code: bool,
    /// Something may not be a success.
    doubt: bool,
}

/// The result of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Its code means success.
    Success,
    /// It has no code, and nothing else speaks against success.
    Unstated,
    /// Only a thorough reading can decide.
    Doubtful,
}

/// What a member of the outermost object is.
enum Member {
    /// The service's own code, which belongs to the envelope alone.
    Code,
    /// The service's own message, likewise.
    Message,
    /// A name under which an error may occur. It belongs to the value as well.
    Suspect,
    /// Part of the value.
    Value,
}

impl Glance {
    pub(crate) fn new(envelope: Option<&'static Envelope>) -> Self {
        Self { envelope, seen: Cell::default(), passed: Cell::default() }
    }

    pub(crate) fn verdict(&self) -> Verdict {
        let Seen { looked, code, doubt } = self.seen.get();
        if self.envelope.is_none() || (looked && !doubt && code) {
            Verdict::Success
        } else if looked && !doubt {
            Verdict::Unstated
        } else {
            Verdict::Doubtful
        }
    }

    fn member(&self, name: &str) -> Member {
        let Some(envelope) = self.envelope else { return Member::Value };
        match (envelope.code, envelope.message) {
            ([own, ..], _) if *own == name => Member::Code,
            (_, [own, ..]) if *own == name => Member::Message,
            ([_, others @ ..], _) if others.contains(&name) => Member::Suspect,
            _ if envelope.nested.as_ref().is_some_and(|nested| nested.member == name) => Member::Suspect,
            _ => Member::Value,
        }
    }

    /// Counts from the start of the text again.
    pub(super) fn restart(&self) {
        self.passed.set(0);
    }

    /// How many members of the outermost object have gone by that are not part of the value.
    pub(super) fn count_passed(&self) -> usize {
        self.passed.get()
    }

    fn passed(&self) {
        self.passed.set(self.passed.get() + 1);
    }

    fn note(&self, change: impl FnOnce(&mut Seen)) {
        let mut seen = self.seen.get();
        change(&mut seen);
        self.seen.set(seen);
    }

    fn code(&self, code: &Code) {
        let success = self.envelope.map(|envelope| envelope.success);
        match code {
            Code::Number(number) if Some(*number) == success => self.note(|seen| seen.code = true),
            Code::Absent => {}
            Code::Number(_) | Code::Odd => self.note(|seen| seen.doubt = true),
        }
    }
}
