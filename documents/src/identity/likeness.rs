//! How much two descriptions of an operation have in common.

use std::collections::BTreeSet;

/// The fields by which an operation is recognized: each as its location, its path, and its type where both sides have one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Likeness {
    fields: BTreeSet<String>,
}

/// An operation is not recognized by fewer fields.
const ENOUGH: usize = 3;

/// Of a hundred fields of either, so many must be fields of both.
const THRESHOLD: usize = 75;

/// The second best must share so much less that there is no doubt.
const MARGIN: usize = 10;

impl Likeness {
    /// An operation with these fields, without those that every operation has.
    pub(crate) fn new(fields: impl IntoIterator<Item = String>) -> Self {
        Self { fields: fields.into_iter().collect() }
    }

    /// Of a hundred fields of either, how many both have; 0 where there are too few to tell.
    fn with(&self, other: &Self) -> usize {
        let shared = self.fields.intersection(&other.fields).count();
        let all = self.fields.len() + other.fields.len() - shared;
        if shared < ENOUGH { 0 } else { shared * 100 / all.max(1) }
    }

    /// Which of the candidates is the same operation: the best, if it is near enough and no other is nearly as good.
    pub(crate) fn best<'a, T: Copy>(&self, candidates: impl IntoIterator<Item = (T, &'a Self)>) -> Option<T> {
        let mut best: Option<(usize, T)> = None;
        let mut second = 0;
        for (candidate, other) in candidates {
            let score = self.with(other);
            match best {
                Some((known, _)) if score <= known => second = second.max(score),
                known => {
                    second = known.map_or(0, |(score, _)| score);
                    best = Some((score, candidate));
                }
            }
        }
        best.filter(|(score, _)| *score >= THRESHOLD && *score >= second + MARGIN).map(|(_, candidate)| candidate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(fields: &str) -> Likeness {
        Likeness::new(fields.split(' ').map(str::to_owned))
    }

    #[test]
    fn the_best_is_taken_if_there_is_no_doubt() {
        let own = of("a b c d");
        for (candidates, expected) in [
            (&["a b c d", "a b x y"][..], Some(0)),
            (&["a x y z", "a b c d e"], Some(1)),
            (&["a b c d", "a b c d"], None),
            (&["a b c x"], None),
            (&[], None),
        ] {
            let all: Vec<Likeness> = candidates.iter().map(|fields| of(fields)).collect();
            assert_eq!(own.best(all.iter().enumerate()), expected, "{candidates:?}");
        }
        assert_eq!(of("a b").best([(0, &of("a b"))]), None, "too few to tell");
    }
}
