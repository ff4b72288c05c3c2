//! Observing a decoder from inside: which key is one too many, and where it stopped.

use std::cell::{Cell, RefCell};

/// A step from a value to one inside it, by number: names are looked up after a failure and cost nothing before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value of an object's n-th key, as the keys stand in the text.
    Key(usize),
    /// To the n-th item of a list.
    Item(usize),
    /// To the content of a variant, which is not a step in the text.
    Variant,
}

/// An observer of the values that are read. `()` observes nothing and costs nothing.
///
/// A type is compiled once for each kind of probe, so [`from_slice`](super::super::from_slice) has one kind for all its
/// passes, `Option<&Tracker>`: a null check for each value is cheaper than every response compiled three times.
pub trait Probe: Copy {
    /// Whether the next key is to be kept; false drops it together with its value.
    fn keep_next(self) -> bool;
    /// Decoding failed at the end of this step, or further down.
    fn failed(self, step: Step);
}

impl Probe for () {
    #[inline]
    fn keep_next(self) -> bool {
        true
    }

    #[inline]
    fn failed(self, _: Step) {}
}

/// Numbers the keys in the order of reading, which is the same each time a text is read, and notes the way to the value
/// that could not be read.
///
/// serde reports a repeated field just after reading its second key, so the last number identifies it under either of
/// its names.
#[derive(Debug, Default)]
pub(in crate::wire) struct Tracker {
    count: Cell<u64>,
    dropped: RefCell<Vec<u64>>,
    /// The last step first: they are noted on the way back from an error.
    steps: RefCell<Vec<Step>>,
}

impl Tracker {
    /// Counts from the start again.
    pub(in crate::wire) fn restart(&self) {
        self.count.set(0);
        self.steps.borrow_mut().clear();
    }

    /// Drops the key that was read last, from the next pass on.
    pub(in crate::wire) fn drop_last_key(&self) {
        self.dropped.borrow_mut().push(self.count.get());
    }

    /// The steps to where an error stopped the decoder.
    pub(in crate::wire) fn steps(&self) -> Vec<Step> {
        self.steps.borrow().iter().rev().copied().collect()
    }

    #[cold]
    fn keep_next(&self) -> bool {
        let number = self.count.get() + 1;
        self.count.set(number);
        !self.dropped.borrow().contains(&number)
    }

    #[cold]
    fn failed(&self, step: Step) {
        if step != Step::Variant {
            self.steps.borrow_mut().push(step);
        }
    }
}

impl Probe for Option<&Tracker> {
    #[inline]
    fn keep_next(self) -> bool {
        self.is_none_or(Tracker::keep_next)
    }

    #[inline]
    fn failed(self, step: Step) {
        if let Some(tracker) = self {
            tracker.failed(step);
        }
    }
}
