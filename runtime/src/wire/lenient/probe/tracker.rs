//! The probe that remembers.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use super::{Content, FirstName, Kind, Probe, Step};

/// Counts what a value costs, notes the way to what could not be read, and learns what the types are that are read.
///
/// A deserializer learns what a type wants only when it is too late: whether `""` is a text or an absent number, or
/// whether two names are those of one field, shows after the value has been taken. So a pass that meets such a value
/// notes what it has learned about the type and fails; the next one, which knows, is careful. There are as many passes as
/// there are types that are met so, however long the text is.
#[derive(Debug, Default)]
pub(in crate::wire) struct Tracker {
    /// What the text may still cost.
    left: Cell<usize>,
    content: Cell<Content>,
    /// The size of the place in which the value is stored.
    room: Cell<usize>,
    mode: Cell<u8>,
    /// Something was learned in this pass.
    wiser: Cell<bool>,
    /// What says nothing is a misfit.
    strict: bool,
    /// How many passes there were.
    passes: Cell<usize>,
    /// The address and the length of the text.
    text: Cell<(usize, usize)>,
    kinds: RefCell<Vec<(&'static str, Kind)>>,
    same: RefCell<Vec<(&'static str, usize, usize)>>,
    passed_over: RefCell<HashSet<usize>>,
    first: RefCell<Option<FirstName>>,
    /// The last step first: they are noted on the way back from an error.
    steps: RefCell<Vec<Step>>,
    /// The way to the value that is being read, and what came twice, if anybody asked for it.
    notes: Option<RefCell<Notes>>,
}

/// Names are compared, and empty forms are looked for.
const CAREFUL: u8 = 1;
/// The first name of the object that comes next is kept.
const PENDING: u8 = 2;

#[derive(Debug, Default)]
struct Notes {
    way: Vec<Step>,
    conflicts: Vec<Conflict>,
}

/// A field that comes twice, with something in both.
#[derive(Clone, Debug)]
pub(in crate::wire) struct Conflict {
    /// The way to the first one.
    pub(in crate::wire) first: Vec<Step>,
    /// The way to the other one.
    pub(in crate::wire) again: Vec<Step>,
}

/// How many conflicts are noted.
const MOST_CONFLICTS: usize = 100;

impl Tracker {
    /// A tracker that notes what comes twice.
    pub(in crate::wire) fn noting() -> Self {
        Self { notes: Some(RefCell::default()), mode: Cell::new(CAREFUL), ..Self::default() }
    }

    /// A tracker for requests: a server refuses what a client would take for none.
    pub(in crate::wire) fn strict() -> Self {
        Self { strict: true, ..Self::default() }
    }

    /// Starts a pass over a text whose value may take so many bytes.
    pub(in crate::wire) fn start(&self, text: &str, budget: usize) {
        self.left.set(budget);
        self.text.set((text.as_ptr().addr(), text.len()));
        self.content.set(Content::Full);
        self.room.set(usize::MAX);
        self.wiser.set(false);
        self.passes.set(self.passes.get() + 1);
        self.turn(PENDING, false);
        self.steps.borrow_mut().clear();
        if let Some(notes) = &self.notes {
            notes.take();
        }
    }

    /// From the next pass on, names are compared.
    pub(in crate::wire) fn be_careful(&self) {
        self.turn(CAREFUL, true);
    }

    /// Whether names are compared already.
    pub(in crate::wire) fn is_comparing(&self) -> bool {
        self.mode.get() & CAREFUL != 0
    }

    /// Whether a pass has learned what another one needs.
    pub(in crate::wire) fn is_wiser(&self) -> bool {
        self.wiser.get()
    }

    #[cfg(test)]
    pub(in crate::wire) fn passes(&self) -> usize {
        self.passes.get()
    }

    /// The steps to where an error stopped the decoder.
    pub(in crate::wire) fn steps(&self) -> Vec<Step> {
        self.steps.borrow().iter().rev().copied().collect()
    }

    /// What came twice, with something in both.
    pub(in crate::wire) fn conflicts(&self) -> Vec<Conflict> {
        self.notes.as_ref().map(|notes| notes.borrow().conflicts.clone()).unwrap_or_default()
    }

    fn learned(&self) {
        self.wiser.set(true);
        self.turn(CAREFUL, true);
        // What is to be read again says nothing to whoever sees the pass fail.
        self.content.set(Content::Full);
    }

    fn turn(&self, mode: u8, on: bool) {
        let others = self.mode.get() & !mode;
        self.mode.set(if on { others | mode } else { others });
    }
}

impl Probe for &Tracker {
    #[cold]
    fn failed(self, step: Step) {
        if step != Step::Variant {
            self.steps.borrow_mut().push(step);
        }
    }

    #[inline]
    fn enter(self, step: Step, room: usize) {
        self.content.set(Content::Full);
        self.room.set(room);
        if let Some(notes) = &self.notes {
            notes.borrow_mut().way.push(step);
        }
    }

    #[inline]
    fn leave(self) {
        if let Some(notes) = &self.notes {
            notes.borrow_mut().way.pop();
        }
    }

    #[inline]
    fn found(self, content: Content) {
        self.content.set(content);
    }

    #[inline]
    fn content(self) -> Content {
        self.content.get()
    }

    #[inline]
    fn allocates(self, bytes: usize, freed: usize) -> bool {
        if let Some(left) = self.left.get().checked_sub(bytes) {
            self.left.set(left.saturating_add(freed));
            return true;
        }
        self.content.set(Content::Full);
        false
    }

    #[inline]
    fn has_room(self, size: usize) -> bool {
        size <= self.room.get()
    }

    #[inline]
    fn is_careful(self) -> bool {
        self.mode.get() != 0
    }

    #[inline]
    fn known(self, name: &'static str) -> Option<Kind> {
        if self.mode.get() & CAREFUL == 0 {
            return None;
        }
        self.kinds.borrow().iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    #[inline]
    fn takes_none(self) -> bool {
        !self.strict
    }

    #[cold]
    fn learn(self, name: &'static str, kind: Kind) -> bool {
        if self.strict {
            return false;
        }
        let mut kinds = self.kinds.borrow_mut();
        match kinds.iter_mut().find(|(known, _)| *known == name) {
            // A type requests one thing; only that it has fields it cannot do without may show later.
            Some((_, known @ Kind::Object)) if kind == Kind::Required => *known = kind,
            Some(_) => return false,
            None => kinds.push((name, kind)),
        }
        self.learned();
        true
    }

    fn are_same(self, owner: &'static str, one: usize, other: usize) -> bool {
        let same = self.same.borrow();
        one == other || same.contains(&(owner, one, other)) || same.contains(&(owner, other, one))
    }

    fn learn_same(self, owner: &'static str, one: usize, other: usize) {
        self.same.borrow_mut().push((owner, one, other));
        self.learned();
    }

    /// A name that has no escapes is a part of the text.
    fn place(self, name: &str) -> Option<usize> {
        let (start, length) = self.text.get();
        name.as_ptr().addr().checked_sub(start).filter(|place| *place < length)
    }

    fn passes_over(self, place: Option<usize>) -> bool {
        place.is_some_and(|place| self.passed_over.borrow().contains(&place))
    }

    fn pass_over(self, place: Option<usize>) {
        if let Some(place) = place
            && self.passed_over.borrow_mut().insert(place)
        {
            self.learned();
        }
    }

    fn repeated(self, first: usize, again: usize) {
        let Some(notes) = &self.notes else { return };
        let mut notes = notes.borrow_mut();
        if notes.conflicts.len() < MOST_CONFLICTS {
            let at = |key| [notes.way.as_slice(), &[Step::Key(key)]].concat();
            let conflict = Conflict { first: at(first), again: at(again) };
            notes.conflicts.push(conflict);
        }
    }

    fn keeps_names(self) -> bool {
        true
    }

    fn keep_first(self, name: FirstName) {
        self.first.replace(Some(name));
        self.turn(PENDING, true);
    }

    fn has_first(self) -> bool {
        self.mode.get() & PENDING != 0
    }

    fn first(self) -> Option<FirstName> {
        self.turn(PENDING, false);
        self.first.take()
    }
}
