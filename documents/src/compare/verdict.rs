//! Excuses, and what is left when they are taken: which entries are stale, and how each row is accounted for.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Fate, RowId};
use super::report::{Accounts, Difference, Mark, Stale};
use crate::deviations::{Deviation, DifferenceKind};

/// Gives each difference the entry that explains it; remembers which excuses were of use.
pub(super) struct Court<'a> {
    deviations: &'a [Deviation],
    used: BTreeSet<(usize, usize)>,
}

impl<'a> Court<'a> {
    pub(super) fn new(deviations: &'a [Deviation]) -> Self {
        Self { deviations, used: BTreeSet::new() }
    }

    pub(super) fn excuse(&mut self, operation: &str, difference: &mut Difference) {
        for (entry, deviation) in self.deviations.iter().enumerate() {
            let document = difference.document.as_ref();
            let is_meant = deviation.covers(operation)
                && document.is_none_or(|name| deviation.documents.is_empty() || deviation.documents.contains(name));
            let fits = |excuse: &crate::deviations::Excuse| excuse.fits(difference.kind, &difference.at);
            for (number, _) in deviation.excuses.iter().enumerate().filter(|(_, excuse)| is_meant && fits(excuse)) {
                self.used.insert((entry, number));
                if difference.excused_by.is_none() {
                    difference.excused_by = Some(entry);
                    difference.why.clone_from(&deviation.why);
                }
            }
        }
    }

    /// The excuses that were of no use although their documents are at hand.
    pub(super) fn stale(&self, scope: &Scope<'_>) -> Vec<Stale> {
        let mut stale = Vec::new();
        for (entry, deviation) in self.deviations.iter().enumerate() {
            let mut add = |excuse: String, message: &str| {
                let (operations, message) = (deviation.operations.clone(), message.to_owned());
                stale.push(Stale { entry, operations, excuse, message });
            };
            for unreadable in &deviation.unreadable {
                add(unreadable.clone(), "this is no kind of difference and a place, as in `type response code`");
            }
            for (number, excuse) in deviation.excuses.iter().enumerate() {
                if !self.used.contains(&(entry, number)) && scope.judges(deviation, excuse.kind) {
                    add(excuse.to_string(), "the documents and the spec do not differ in this, or no longer");
                }
            }
        }
        stale
    }
}

/// What the documents at hand allow to judge.
pub(super) struct Scope<'a> {
    pub(super) documents: BTreeSet<&'a str>,
    /// Operations of which all documents are at hand.
    pub(super) complete: BTreeSet<&'a str>,
    /// Whether a whole reference is at hand.
    pub(super) whole: bool,
}

impl Scope<'_> {
    fn judges(&self, deviation: &Deviation, kind: DifferenceKind) -> bool {
        if kind == DifferenceKind::Extra || deviation.documents.is_empty() {
            let mut operations = deviation.operations.iter();
            return operations.all(|own| if own == "*" { self.whole } else { self.complete.contains(own.as_str()) });
        }
        deviation.documents.iter().all(|name| self.documents.contains(name.as_str()))
    }
}

/// Settles the marks of pairs, and books the rows, by document.
pub(super) fn book(draft: &mut Draft<'_>, accounts: &mut BTreeMap<usize, Accounts>) {
    let marks: BTreeMap<RowId, Mark> =
        draft.rows.iter().map(|(row, fate)| (*row, mark(fate, &draft.differences))).collect();
    for ((number, _), mark) in &marks {
        let accounts = accounts.entry(*number).or_default();
        match mark {
            Mark::Same | Mark::Shared => accounts.same += 1,
            Mark::Alias => accounts.alias += 1,
            Mark::Authentication => accounts.authentication += 1,
            Mark::Excused => accounts.excused += 1,
            Mark::Open => accounts.open += 1,
        }
    }
    for pair in &mut draft.pairs {
        let at = format!("{} {}", pair.place, pair.path);
        let own = draft.differences.iter().filter(|difference| {
            let is_stated = |line| {
                pair.stated.iter().any(|stated| {
                    difference.line == Some(line) && difference.document.as_ref() == Some(&stated.document)
                })
            };
            difference.at == at || pair.stated.iter().any(|stated| is_stated(stated.line))
        });
        let worst =
            own.map(|difference| if difference.excused_by.is_some() { Mark::Excused } else { Mark::Open }).max();
        pair.mark = worst.map_or(pair.mark, |worst| worst.max(pair.mark));
    }
}

fn mark(fate: &Fate, differences: &[Difference]) -> Mark {
    let own = fate.differences.iter().filter_map(|index| differences.get(*index));
    let worst = own.map(|difference| if difference.excused_by.is_some() { Mark::Excused } else { Mark::Open }).max();
    worst.unwrap_or(fate.mark)
}
