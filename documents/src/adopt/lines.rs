//! Finds lines of a text in another edition of it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::facts::{Facts, Operation};

/// A block that starts at more places is not looked for at each: it says too little.
const MOST_PLACES: usize = 2_000;

/// The lines of both texts.
pub(super) struct Lines<'a> {
    old: Text<'a>,
    new: Text<'a>,
    /// The first lines of the operations in the old text, with the first ones of the same operations in the new text.
    operations: BTreeMap<usize, usize>,
}

struct Text<'a> {
    lines: Vec<&'a str>,
    /// Where a line stands.
    places: BTreeMap<&'a str, Vec<usize>>,
    /// The first lines of all operations.
    starts: Vec<usize>,
}

impl<'a> Text<'a> {
    fn new(text: &'a str, facts: &Facts) -> Self {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            places.entry(line).or_default().push(at + 1);
        }
        let mut starts: Vec<usize> = facts.operations.iter().map(|operation| operation.line).collect();
        starts.sort_unstable();
        Self { lines, places, starts }
    }

    /// The lines of the operation that starts at a line.
    fn operation(&self, start: usize) -> Range<usize> {
        let next = self.starts.partition_point(|other| *other <= start);
        start..self.starts.get(next).copied().unwrap_or(usize::MAX)
    }

    /// Where a block starts, inside of a range.
    fn find(&self, block: &[&str], range: &Range<usize>) -> Vec<usize> {
        let Some(lead) = block.iter().position(|line| !line.is_empty()) else { return Vec::new() };
        let places = block.get(lead).and_then(|line| self.places.get(line)).map(Vec::as_slice).unwrap_or_default();
        if places.len() > MOST_PLACES {
            return Vec::new();
        }
        let starts = places.iter().filter_map(|place| place.checked_sub(lead));
        starts.filter(|start| range.contains(start) && self.is_at(block, *start)).collect()
    }

    fn is_at(&self, block: &[&str], start: usize) -> bool {
        let there = start.checked_sub(1).and_then(|at| self.lines.get(at..at + block.len()));
        there == Some(block)
    }
}

impl<'a> Lines<'a> {
    pub(super) fn new(old: (&'a str, &Facts), new: (&'a str, &Facts), paired: &[(&Operation, &Operation)]) -> Self {
        let operations = paired.iter().map(|(old, new)| (old.line, new.line)).collect();
        Self { old: Text::new(old.0, old.1), new: Text::new(new.0, new.1), operations }
    }

    /// The same lines in the new text. Where they repeat, it is the first, the second … of as many.
    pub(super) fn find(&self, first: usize, last: usize) -> Option<(usize, usize)> {
        let block = self.old.lines.get(first.checked_sub(1)?..last)?;
        let everywhere = 0..usize::MAX;
        let around = self.operations.range(..=first).next_back();
        let around = around.map(|(old, new)| (self.old.operation(*old), self.new.operation(*new)));
        let inside = around.filter(|(old, _)| old.contains(&first));
        let scopes = inside.into_iter().chain([(everywhere.clone(), everywhere)]);
        let found = scopes.map(|(old, new)| (self.old.find(block, &old), self.new.find(block, &new)));
        let (old, new) = found.into_iter().find(|(_, new)| !new.is_empty())?;
        let rank = old.iter().position(|start| *start == first)?;
        let start = *new.get(rank).filter(|_| old.len() == new.len())?;
        Some((start, start + (last - first)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_move_with_their_operation() {
        let operation = |line| Operation { line, ..Operation::default() };
        let old = "a\n{\n 1\n}\nb\n{\n 1\n}\nend";
        let new = "b\n{\n1\n}\nnew\na\n{\n1\n}\nend";
        let facts = |lines: [usize; 2]| Facts { operations: lines.map(operation).to_vec(), ..Facts::default() };
        let (a, b) = ((operation(1), operation(6)), (operation(5), operation(1)));
        let (before, after) = (facts([1, 5]), facts([1, 6]));
        let lines = Lines::new((old, &before), (new, &after), &[(&a.0, &a.1), (&b.0, &b.1)]);
        for (block, expected) in [
            ((2, 4), Some((7, 9))),
            ((6, 8), Some((2, 4))),
            ((9, 9), Some((10, 10))),
            ((4, 5), None),
            ((0, 2), None),
            ((8, 80), None),
        ] {
            assert_eq!(lines.find(block.0, block.1), expected, "{block:?}");
        }
    }
}
