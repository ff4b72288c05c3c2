//! Counting keys, to find and drop the one that came twice.

use std::cell::{Cell, RefCell};

/// What watches the keys that go by. `()` watches nothing and costs nothing.
pub trait Probe: Copy {
    /// Whether the next key is to be kept; false drops it together with its value.
    fn keep_next(self) -> bool;
}

impl Probe for () {
    #[inline]
    fn keep_next(self) -> bool {
        true
    }
}

/// Numbers the keys in the order of reading, which is the same each time a text is read. serde complains about a
/// repeated field just after reading its second key, so the last number names the culprit, whichever of its names it
/// bears.
#[derive(Debug, Default)]
pub(in crate::wire) struct Repair {
    count: Cell<u64>,
    dropped: RefCell<Vec<u64>>,
}

impl Repair {
    /// Counts from the start again.
    pub(in crate::wire) fn restart(&self) {
        self.count.set(0);
    }

    /// From now on drops the key that was read last.
    pub(in crate::wire) fn drop_last_key(&self) {
        self.dropped.borrow_mut().push(self.count.get());
    }
}

impl Probe for &Repair {
    fn keep_next(self) -> bool {
        let number = self.count.get() + 1;
        self.count.set(number);
        !self.dropped.borrow().contains(&number)
    }
}
