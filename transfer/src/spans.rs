//! Which bytes or parts of a file are there.

use std::collections::VecDeque;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Ranges of bytes, or of other things that are numbered from 0, in order and with a gap between any two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Spans(Vec<(u64, u64)>);

impl Spans {
    /// Adds bytes.
    pub(crate) fn insert(&mut self, added: Range<u64>) {
        if added.is_empty() {
            return;
        }
        // Those that touch the new one become one with it.
        let first = self.0.partition_point(|(_, end)| *end < added.start);
        let after = self.0.partition_point(|(start, _)| *start <= added.end);
        let joined = self.0.get(first..after).unwrap_or_default();
        let start = joined.first().map_or(added.start, |(start, _)| added.start.min(*start));
        let end = joined.last().map_or(added.end, |(_, end)| added.end.max(*end));
        self.0.splice(first..after, [(start, end)]);
    }

    /// How many bytes from the beginning on are there without a gap.
    pub(crate) fn prefix(&self) -> u64 {
        self.0.first().filter(|(start, _)| *start == 0).map_or(0, |(_, end)| *end)
    }

    /// How many bytes are there.
    pub(crate) fn total(&self) -> u64 {
        self.0.iter().map(|(start, end)| end.saturating_sub(*start)).sum()
    }

    /// Whether this one is there.
    pub(crate) fn contains(&self, one: u64) -> bool {
        self.length_from(one) > 0
    }

    /// How many bytes from this one on are there without a gap.
    pub(crate) fn length_from(&self, one: u64) -> u64 {
        let first = self.0.partition_point(|(_, end)| *end <= one);
        self.0.get(first).filter(|(start, _)| *start <= one).map_or(0, |(_, end)| *end - one)
    }

    /// The ranges.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Range<u64>> {
        self.0.iter().map(|(start, end)| *start..*end)
    }

    /// Where the last of them ends.
    pub(crate) fn end(&self) -> u64 {
        self.0.last().map_or(0, |(_, end)| *end)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether they are in order, with gaps: not so in a damaged record.
    pub(crate) fn is_valid(&self) -> bool {
        let ordered = self.0.windows(2).all(|pair| matches!(pair, [(_, end), (start, _)] if end < start));
        ordered && self.0.iter().all(|(start, end)| start < end)
    }

    /// What is missing of a file of this size; where the size is not known, the last gap has no end.
    pub(crate) fn gaps(&self, size: Option<u64>) -> VecDeque<(u64, Option<u64>)> {
        let mut gaps = VecDeque::new();
        let mut at = 0;
        for (start, end) in &self.0 {
            if at < *start {
                gaps.push_back((at, Some(*start)));
            }
            at = *end;
        }
        // An empty file has a gap of its own: it is asked for like any other.
        if size.is_none_or(|size| at < size || size == 0) {
            gaps.push_back((at, size));
        }
        gaps
    }
}

/// The pieces that are still to be fetched, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Pieces {
    gaps: VecDeque<(u64, Option<u64>)>,
    most: u64,
    /// By how much the next piece is larger than the one before it, until they are as large as they can be.
    step: u64,
    now: u64,
}

/// Smaller pieces are not worth a request of their own.
const STEP: u64 = 1 << 20;

impl Pieces {
    pub(crate) fn new(gaps: VecDeque<(u64, Option<u64>)>, most: u64) -> Self {
        Self { gaps, most: most.max(1), step: 0, now: most.max(1) }
    }

    /// Pieces of which so many are fetched at once. The first ones are smaller, each of another size, so that they end one
    /// after the other and not all at the same time: then what is there from the beginning on grows with each of them, and
    /// little of what has come is behind a gap.
    pub(crate) fn staggered(gaps: VecDeque<(u64, Option<u64>)>, most: u64, at_once: usize) -> Self {
        let whole = gaps.iter().all(|(start, end)| end.is_some_and(|end| end.saturating_sub(*start) <= most));
        let step = most.div_ceil(u64::try_from(at_once).unwrap_or(u64::MAX).max(1)).max(STEP);
        if whole || step >= most { Self::new(gaps, most) } else { Self { gaps, most, step, now: step } }
    }

    /// The next piece: where it begins, and where it ends if that is known.
    pub(crate) fn next(&mut self) -> Option<(u64, Option<u64>)> {
        let (start, end) = self.gaps.pop_front()?;
        let Some(end) = end else { return Some((start, None)) };
        let cut = start.saturating_add(self.now).min(end);
        self.now = self.now.saturating_add(self.step).min(self.most);
        if cut < end {
            self.gaps.push_front((cut, Some(end)));
        }
        Some((start, Some(cut)))
    }

    /// How many there are still, at least one more than none.
    pub(crate) fn count(&self) -> u64 {
        let mut rest = self.clone();
        let mut smaller = 0;
        while rest.now < rest.most && rest.next().is_some() {
            smaller += 1;
        }
        let pieces = |(start, end): &(u64, Option<u64>)| end.map_or(1, |end| (end - start).div_ceil(self.most).max(1));
        rest.gaps.iter().map(pieces).sum::<u64>().saturating_add(smaller)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.gaps.is_empty()
    }

    pub(crate) fn clear(&mut self) {
        self.gaps.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_touch_become_one() {
        for (added, expected, prefix, total) in [
            (&[(0, 5), (5, 9)][..], &[(0, 9)][..], 9, 9),
            (&[(5, 9), (0, 5)], &[(0, 9)], 9, 9),
            (&[(10, 20), (30, 40)], &[(10, 20), (30, 40)], 0, 20),
            (&[(10, 20), (30, 40), (20, 30)], &[(10, 40)], 0, 30),
            (&[(10, 20), (30, 40), (0, 50)], &[(0, 50)], 50, 50),
            (&[(10, 20), (30, 40), (0, 5), (35, 50)], &[(0, 5), (10, 20), (30, 50)], 5, 35),
            (&[(10, 20), (12, 15)], &[(10, 20)], 0, 10),
            (&[(3, 3)], &[], 0, 0),
        ] {
            let mut spans = Spans::default();
            for (start, end) in added {
                spans.insert(*start..*end);
            }
            assert_eq!((&*spans.0, spans.prefix(), spans.total()), (expected, prefix, total), "{added:?}");
            assert!(spans.is_valid());
            for one in 0..60 {
                let within = expected.iter().any(|(start, end)| (*start..*end).contains(&one));
                assert_eq!(spans.contains(one), within, "{one} of {added:?}");
                let end =
                    expected.iter().find(|(start, end)| (*start..*end).contains(&one)).map_or(one, |(_, end)| *end);
                assert_eq!(spans.length_from(one), end - one, "{one} of {added:?}");
            }
        }
        for damaged in [&[(5, 5)][..], &[(5, 4)], &[(0, 5), (5, 6)], &[(5, 6), (0, 1)]] {
            assert!(!Spans(damaged.to_vec()).is_valid(), "{damaged:?}");
        }
    }

    #[test]
    fn pieces_fill_the_gaps() {
        let whole = |size| (0..1).map(move |_| (0, size));
        for (done, size, expected) in [
            (&[][..], Some(0), vec![(0, Some(0))]),
            (&[], None, whole(None).collect()),
            (&[], Some(1), vec![(0, Some(1))]),
            (&[], Some(10), vec![(0, Some(10))]),
            (&[], Some(11), vec![(0, Some(10)), (10, Some(11))]),
            (&[(0, 11)], Some(11), vec![]),
            (&[(0, 3), (5, 20)], Some(21), vec![(3, Some(5)), (20, Some(21))]),
            (&[(0, 3)], None, vec![(3, None)]),
        ] {
            let gaps = Spans(done.to_vec()).gaps(size);
            let mut pieces = Pieces::new(gaps, 10);
            assert_eq!(pieces.count(), expected.len() as u64, "{done:?} {size:?}");
            let found: Vec<_> = std::iter::from_fn(|| pieces.next()).collect();
            assert_eq!(found, expected, "{done:?} {size:?}");
        }
    }
    #[test]
    fn the_first_of_many_pieces_are_smaller() {
        const MIB: u64 = 1 << 20;
        for (done, size, most, at_once, expected) in [
            (&[][..], Some(8 * MIB), 8, 8, &[8][..]),
            (&[], Some(9 * MIB), 8, 8, &[1, 2, 3, 3]),
            (&[], Some(30 * MIB), 8, 4, &[2, 4, 6, 8, 8, 2]),
            // Not smaller than is worth a request.
            (&[], Some(6 * MIB), 2, 8, &[1, 2, 2, 1]),
            (&[], Some(3 * MIB), 1, 8, &[1, 1, 1]),
            (&[], Some(20 * MIB), 8, 1, &[8, 8, 4]),
            (&[(0, 11 * MIB), (12 * MIB, 14 * MIB)], Some(30 * MIB), 8, 4, &[1, 4, 6, 6]),
            (&[], None, 8, 4, &[0]),
        ] {
            let gaps = Spans(done.to_vec()).gaps(size);
            let mut pieces = Pieces::staggered(gaps, most * MIB, at_once);
            let mut found = Vec::new();
            loop {
                let left = pieces.count();
                let Some((start, end)) = pieces.next() else { break };
                assert_eq!(left, expected.len() as u64 - found.len() as u64, "{size:?} {most} {at_once}");
                found.push((end.unwrap_or(start) - start) / MIB);
            }
            assert_eq!(found, expected, "{size:?} {most} {at_once}");
        }
    }
}
