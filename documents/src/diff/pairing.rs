//! Finds the same operation in two sets of documents.

use std::collections::{BTreeMap, BTreeSet};

use super::Described;
use crate::facts::Facts;
use crate::identity::{self, Likeness};
use crate::location::Location;
use crate::path;
use crate::spec::Spec;
use crate::tree;

/// The operations of a set, each from the latest document that describes it, in the order of the documents. What two
/// editions of the product say about an operation stands side by side. A later page may have it at another path.
pub(crate) fn latest<'a>(documents: &'a [Facts], spec: Option<&Spec<'_>>) -> Vec<Described<'a>> {
    let mut found: Vec<Described<'_>> = Vec::new();
    let mut by_call: BTreeMap<(Option<&str>, &str, String), usize> = BTreeMap::new();
    let mut by_name: BTreeMap<(Option<&str>, String), usize> = BTreeMap::new();
    for facts in documents {
        for operation in &facts.operations {
            let next = (facts, operation);
            let edition = facts.edition.as_deref();
            let (method, path) = key(next);
            let name = name(next, spec).map(|name| (edition, identity::letters(&name)));
            let named = || by_name.get(name.as_ref()?).copied();
            let is_other = |at: &usize| found.get(*at).is_some_and(|known| !std::ptr::eq(known.0, facts));
            let call = (edition, method, path);
            let known = by_call.get(&call).copied().or_else(|| named().filter(is_other));
            let place = known.unwrap_or(found.len());
            by_call.insert(call, place);
            name.map(|name| by_name.entry(name).or_insert(place));
            match found.get_mut(place) {
                Some(known) if known.0.date <= facts.date => *known = next,
                Some(_) => {}
                None => found.push(next),
            }
        }
    }
    found
}

/// More pairs are not held against each other: two references without a common path would take too long.
const MOST_COMPARISONS: usize = 100_000;

/// An operation on both sides, or on one.
type Pair<'a> = (Option<Described<'a>>, Option<Described<'a>>);

/// Pairs the operations of each edition of the product: by method and path, then by the vendor's name or the title,
/// then by the path alone, then by their fields without the `common` ones. The spec, where there is one, tells the
/// vendor's names for the operations that a document leaves without.
pub(crate) fn pair<'a>(
    old: &[Described<'a>],
    new: &[Described<'a>],
    spec: Option<&Spec<'_>>,
    common: &[String],
) -> Vec<Pair<'a>> {
    let names = [old, new].map(|side| side.iter().map(|one| name(*one, spec)).collect());
    let mut pairing = Pairing { old, new, names, found: vec![None; old.len()], taken: BTreeSet::new() };
    pairing.by(|one| Some((one.0.edition.clone(), key(one))));
    pairing.by_name();
    pairing.by(|one| Some((one.0.edition.clone(), Some(one.1.title.as_str()).filter(|title| !title.is_empty())?)));
    pairing.by(|one| Some((one.0.edition.clone(), key(one).1)));
    pairing.by_likeness(common);
    let before =
        old.iter().zip(&pairing.found).map(|(old, found)| (Some(*old), found.and_then(|at| new.get(at).copied())));
    let added = new.iter().enumerate().filter(|(at, _)| !pairing.taken.contains(at)).map(|(_, new)| (None, Some(*new)));
    before.chain(added).collect()
}

/// The pairs so far: for each old operation the position of the new one.
struct Pairing<'s, 'a> {
    old: &'s [Described<'a>],
    new: &'s [Described<'a>],
    /// The vendor's names on both sides.
    names: [Vec<Option<String>>; 2],
    found: Vec<Option<usize>>,
    taken: BTreeSet<usize>,
}

impl<'a> Pairing<'_, 'a> {
    /// Pairs what has the same key and nothing else of its side has.
    fn by<K: Ord>(&mut self, key: impl Fn(Described<'a>) -> Option<K>) {
        let keys = [self.old, self.new].map(|side| side.iter().map(|one| key(*one)).collect());
        self.by_keys(keys);
    }

    fn by_name(&mut self) {
        let of = |side: &[Described<'_>], names: &[Option<String>]| {
            let named = side.iter().zip(names);
            let name = |one: Described<'_>, name: &Option<String>| {
                let name = name.as_deref().or_else(|| identity::named(one.0, one.1))?;
                Some((one.0.edition.clone(), identity::letters(name)))
            };
            named.map(|(one, own)| name(*one, own)).collect()
        };
        let [old, new] = &self.names;
        let keys = [of(self.old, old), of(self.new, new)];
        self.by_keys(keys);
    }

    fn by_keys<K: Ord>(&mut self, [old, new]: [Vec<Option<K>>; 2]) {
        let mut sides: BTreeMap<K, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, key) in old.into_iter().enumerate().filter(|(at, _)| self.found.get(*at) == Some(&None)) {
            if let Some(key) = key {
                sides.entry(key).or_default().0.push(at);
            }
        }
        for (at, key) in new.into_iter().enumerate().filter(|(at, _)| !self.taken.contains(at)) {
            if let Some(key) = key {
                sides.entry(key).or_default().1.push(at);
            }
        }
        for (old, new) in sides.into_values() {
            if let ([old], [new]) = (old.as_slice(), new.as_slice())
                && self.may_be(*old, *new)
            {
                self.take(*old, *new);
            }
        }
    }

    /// Pairs what has nearly the same fields, if there is no doubt on either side.
    fn by_likeness(&mut self, common: &[String]) {
        let left: Vec<(usize, Likeness)> = unpaired(self.old, |at| self.found.get(at) == Some(&None), common);
        let right: Vec<(usize, Likeness)> = unpaired(self.new, |at| !self.taken.contains(&at), common);
        if left.len() * right.len() > MOST_COMPARISONS {
            return;
        }
        let mut claims: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (old, likeness) in &left {
            let candidates = right.iter().filter(|(new, _)| self.may_be(*old, *new)).map(|(new, other)| (*new, other));
            if let Some(new) = likeness.best(candidates) {
                claims.entry(new).or_default().push(*old);
            }
        }
        for (new, claimants) in claims {
            if let [old] = claimants.as_slice() {
                self.take(*old, new);
            }
        }
    }

    /// Whether the vendor's names do not say that these are two operations.
    fn may_be(&self, old: usize, new: usize) -> bool {
        let (Some(before), Some(after)) = (self.old.get(old), self.new.get(new)) else { return false };
        let name = |side: &[Option<String>], at: usize| side.get(at).cloned().flatten();
        let [old, new] = [name(&self.names[0], old), name(&self.names[1], new)];
        key(*before) == key(*after)
            || before.0.edition == after.0.edition && !identity::contradict(old.as_deref(), new.as_deref())
    }

    fn take(&mut self, old: usize, new: usize) {
        if let Some(slot) = self.found.get_mut(old) {
            *slot = Some(new);
            self.taken.insert(new);
        }
    }
}

/// What of a side is left, with what it is recognized by.
fn unpaired(side: &[Described<'_>], is_left: impl Fn(usize) -> bool, common: &[String]) -> Vec<(usize, Likeness)> {
    let left = side.iter().enumerate().filter(|(at, _)| is_left(*at));
    left.map(|(at, one)| (at, likeness(*one, common))).collect()
}

fn key((_, operation): Described<'_>) -> (&str, String) {
    let path = path::anonymous(&operation.path);
    (&operation.method, path.trim_end_matches('/').to_owned())
}

/// The vendor's name for an operation: the document's own, or else the spec's for this method and path.
fn name((facts, operation): Described<'_>, spec: Option<&Spec<'_>>) -> Option<String> {
    let in_spec = || {
        let mut all = spec?.operations.iter();
        all.find(|own| own.method == operation.method && path::is_same(own.path, &operation.path))?.source.name
    };
    identity::telling(facts, operation).or_else(in_spec).map(str::to_owned)
}

/// The fields that not every operation has.
fn likeness((_, operation): Described<'_>, common: &[String]) -> Likeness {
    let leaves = tree::leaves(operation).into_iter();
    let own = leaves.filter(|leaf| leaf.location != Location::Header && !common.contains(&leaf.path));
    Likeness::new(own.map(|leaf| format!("{} {} {}", leaf.location, leaf.path, leaf.row.ty.shape())))
}
