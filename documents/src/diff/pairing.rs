//! Finds the same operation in two sets of documents.

use std::collections::BTreeSet;

use super::Described;
use crate::facts::Facts;
use crate::location::Location;
use crate::path;
use crate::tree;

/// The operations of a set, each from the latest edition that describes it, in the order of the documents.
pub(super) fn latest(documents: &[Facts]) -> Vec<Described<'_>> {
    let mut found: Vec<Described<'_>> = Vec::new();
    for facts in documents {
        for operation in &facts.operations {
            let next = (facts, operation);
            match found.iter_mut().find(|known| key(**known) == key(next)) {
                Some(known) if known.0.date <= facts.date => *known = next,
                Some(_) => {}
                None => found.push(next),
            }
        }
    }
    found
}

/// Pairs the operations: first by method and path, then the others by title or by their fields without the `common`
/// ones.
pub(super) fn pair<'a>(
    old: &[Described<'a>],
    new: &[Described<'a>],
    common: &[String],
) -> Vec<(Option<Described<'a>>, Option<Described<'a>>)> {
    let mut left: Vec<Described<'a>> = new.to_vec();
    let mut take = |fits: &dyn Fn(&Described<'a>) -> bool| {
        let index = left.iter().position(fits)?;
        Some(left.remove(index))
    };
    let same: Vec<_> = old.iter().map(|old| (*old, take(&|new| key(*new) == key(*old)))).collect();
    let mut pairs = Vec::new();
    for (old, new) in same {
        let new = new.or_else(|| take(&|new| is_moved(old, *new, common)));
        pairs.push((Some(old), new));
    }
    pairs.extend(left.into_iter().map(|new| (None, Some(new))));
    pairs
}

fn key((_, operation): Described<'_>) -> (String, String) {
    let path = path::anonymous(&operation.path);
    (operation.method.clone(), path.trim_end_matches('/').to_owned())
}

/// An operation is not recognized by fewer fields.
const ENOUGH: usize = 4;

/// Whether an operation at another path is the same one: it has the same title, or the same fields.
fn is_moved(old: Described<'_>, new: Described<'_>, common: &[String]) -> bool {
    if !old.1.title.is_empty() && old.1.title == new.1.title {
        return true;
    }
    let (before, after) = (fields(old, common), fields(new, common));
    let shared = before.intersection(&after).count();
    let all = before.union(&after).count();
    old.1.method == new.1.method && shared >= ENOUGH && shared * 10 >= all * 9
}

/// The fields that not every operation has.
fn fields((_, operation): Described<'_>, common: &[String]) -> BTreeSet<String> {
    let leaves = tree::leaves(operation).into_iter();
    let own = leaves.filter(|leaf| leaf.location != Location::Header && !common.contains(&leaf.path));
    own.map(|leaf| format!("{} {} {}", leaf.location, leaf.path, leaf.row.ty.shape())).collect()
}
