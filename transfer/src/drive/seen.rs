//! What a listing has had.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

/// A set of texts that can tell whether it has had one, in 16 bytes for each of them.
///
/// Two hashes of 64 bits with random keys stand for the text: that two texts of a folder of a million share both is less
/// likely than a fault of the memory they are in.
#[derive(Debug, Default)]
pub(super) struct Seen {
    keys: [RandomState; 2],
    texts: HashSet<[u64; 2]>,
}

impl Seen {
    /// Whether it is new.
    pub(super) fn insert(&mut self, text: &str) -> bool {
        let print = self.keys.each_ref().map(|key| key.hash_one(text));
        self.texts.insert(print)
    }

    pub(super) fn len(&self) -> u64 {
        u64::try_from(self.texts.len()).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_new_once() {
        let mut seen = Seen::default();
        for round in [true, false] {
            for number in 0..10_000 {
                assert_eq!(seen.insert(&number.to_string()), round, "{number}");
            }
        }
        assert_eq!(seen.len(), 10_000);
    }
}
