//! Recognizes the documents of a ledger in files of whatever name.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{named, same_name};
use crate::facts::Facts;
use crate::path;

/// Of a hundred operations of either document, so many must be described by both.
const THRESHOLD: usize = 50;

/// Of a hundred operations of a part of a document, so many must be described by the whole.
const PART: usize = 80;

/// Finds out which known document each of the `documents` is an edition of, and notes it in [`Facts::known_as`].
///
/// A file whose name is known, because the spec's sources or the ledger `known` state it, is that document. Any other
/// is an edition of the known document that describes the same operations of the same edition of the product in the
/// same script, if exactly one fits best.
pub fn recognize(documents: &mut [Facts], known: &[Facts], names: &BTreeSet<String>) {
    let index = Index::new(known);
    let is_named = |facts: &Facts| names.contains(&facts.document) || index.has(&facts.document);
    for facts in documents.iter_mut().filter(|facts| !is_named(facts)) {
        facts.known_as = index.find(facts).map(|known| known.document.clone());
    }
}

/// The known documents by the operations that they describe.
struct Index<'a> {
    known: &'a [Facts],
    by_operation: BTreeMap<(&'a str, String), Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(known: &'a [Facts]) -> Self {
        let mut by_operation: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (number, facts) in known.iter().enumerate() {
            for operation in &facts.operations {
                let key = (operation.method.as_str(), path::anonymous(&operation.path));
                by_operation.entry(key).or_default().push(number);
            }
        }
        Self { known, by_operation }
    }

    fn has(&self, name: &str) -> bool {
        self.known.iter().any(|known| known.document == name)
    }

    /// The known document that shares most operations with this one.
    fn find(&self, facts: &Facts) -> Option<&'a Facts> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for operation in &facts.operations {
            let key = (operation.method.as_str(), path::anonymous(&operation.path));
            for number in self.by_operation.get(&key).into_iter().flatten() {
                *shared.entry(*number).or_default() += 1;
            }
        }
        let by_path = shared.into_iter().filter_map(|(number, shared)| Some((self.known.get(number)?, shared)));
        let by_path = by_path.filter_map(|(known, shared)| Some((score(facts, known, shared)?, known)));
        let by_name = || self.known.iter().filter(|known| is_page_of_same_name(facts, known)).map(|known| (100, known));
        let mut found: Vec<(usize, &Facts)> = by_path.filter(|(_, known)| fits(facts, known)).collect();
        if found.is_empty() {
            found.extend(by_name().filter(|(_, known)| fits(facts, known)));
        }
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        match found.as_slice() {
            [(best, known), rest @ ..] if rest.first().is_none_or(|(next, _)| next < best) => Some(known),
            _ => None,
        }
    }
}

/// How much of two documents is the same, if it is enough to be editions of one document.
fn score(facts: &Facts, known: &Facts, shared: usize) -> Option<usize> {
    let (own, theirs) = (facts.operations.len(), known.operations.len());
    let of_all = shared * 100 / (own + theirs).saturating_sub(shared).max(1);
    // A part of a reference is one of its sections at least: a page is a document of its own.
    let is_part = own > 1 && shared * 100 >= own * PART && theirs > 1;
    (of_all >= THRESHOLD || is_part).then_some(of_all)
}

fn fits(facts: &Facts, known: &Facts) -> bool {
    facts.edition == known.edition && facts.han == known.han
}

/// Whether both are pages, about an operation of the same name.
fn is_page_of_same_name(facts: &Facts, known: &Facts) -> bool {
    let ([own], [theirs]) = (facts.operations.as_slice(), known.operations.as_slice()) else { return false };
    named(facts, own).zip(named(known, theirs)).is_some_and(|(one, other)| same_name(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Operation;

    fn facts(document: &str, paths: &[&str]) -> Facts {
        let operation = |path: &&str| Operation { method: "GET".into(), path: (*path).into(), ..Operation::default() };
        let operations = paths.iter().map(operation).collect();
        Facts { document: document.to_owned(), operations, ..Facts::default() }
    }

    fn found(documents: Facts, known: &[Facts], names: &[&str]) -> Option<String> {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        let mut documents = [documents];
        recognize(&mut documents, known, &names);
        documents[0].known_as.clone()
    }

    #[test]
    fn documents_are_known_by_their_operations() {
        let known = [facts("reference.txt", &["/a", "/b", "/c/{id}", "/d"]), facts("page.txt", &["/a"])];
        for (paths, expected) in [
            (&["/d", "/c/{other}", "/b", "/a", "/new"][..], Some("reference.txt")),
            (&["/b", "/d"], Some("reference.txt")),
            (&["/a"], Some("page.txt")),
            (&["/d"], None),
            (&["/x", "/y"], None),
        ] {
            assert_eq!(found(facts("other.txt", paths), &known, &[]).as_deref(), expected, "{paths:?}");
        }
        assert_eq!(found(facts("page.txt", &["/a", "/b", "/d"]), &known, &[]), None, "the name is known");
        assert_eq!(found(facts("new.txt", &["/a"]), &known, &["new.txt"]), None, "a source names it");
        let translation = Facts { han: true, ..facts("other.txt", &["/a"]) };
        assert_eq!(found(translation, &known, &[]), None);
        let twice = [facts("one.txt", &["/a"]), facts("two.txt", &["/a"])];
        assert_eq!(found(facts("other.txt", &["/a"]), &twice, &[]), None, "either could be meant");
    }
}
