//! The envelope of a response, read in the same pass as the value in it.

mod members;
mod open;
mod whole;

use std::cell::Cell;

pub(super) use self::open::Opened;
pub(crate) use self::whole::whole;
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
    /// A code means success.
    success: bool,
    /// Something may not be a success.
    doubt: bool,
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

    /// Whether the response is surely a success. Otherwise only a thorough reading can decide.
    pub(crate) fn confirms(&self) -> bool {
        let Seen { success, doubt } = self.seen.get();
        self.envelope.is_none() || (success && !doubt)
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

    /// A code, if it is a whole number beyond doubt.
    fn code(&self, code: Option<i64>) {
        let is_success = code.is_some() && code == self.envelope.map(|envelope| envelope.success);
        self.note(|seen| if is_success { seen.success = true } else { seen.doubt = true });
    }
}
