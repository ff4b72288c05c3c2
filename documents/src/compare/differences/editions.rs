//! Editions of the product: which of them have an operation, and its fields.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, Finding};
use crate::compare::assign::Described;
use crate::compare::report::Pair;
use crate::deviations::DifferenceKind;
use crate::location::Location;
use crate::spec::{Spec, SpecOperation};

/// Holds what the spec states about editions against the `latest` documents of each.
///
/// A document of an edition that the spec denies an operation or a field is a difference, and so is a field of all
/// editions that only the documents of some list, where those of the others were read in full.
pub(super) fn compare(
    draft: &mut Draft<'_>,
    spec: &Spec<'_>,
    specified: &SpecOperation<'_>,
    descriptions: &[Described<'_>],
    latest: &BTreeSet<usize>,
) {
    let latest: Vec<Described<'_>> =
        descriptions.iter().filter(|described| latest.contains(&described.number)).copied().collect();
    let own = spec.editions(&specified.pointer);
    for described in &latest {
        let Some(edition) = described.facts.edition.as_deref() else { continue };
        if denies(&own, edition) {
            let message =
                format!("the {edition} edition has the operation, and in the spec only {} has", own.join(", "));
            let finding = Finding::new(DifferenceKind::Editions, message, Some(&specified.pointer));
            draft.note("operation".to_owned(), Some(described.origin()), finding);
        }
    }
    let documents = Documents::new(&latest);
    let found = draft.pairs.iter().filter_map(|pair| {
        let (finding, origin) = documents.finding(spec, pair, &own)?;
        Some((format!("{} {}", pair.location, pair.path), finding, origin))
    });
    for (at, finding, origin) in found.collect::<Vec<_>>() {
        let origin = origin.as_ref().map(|(document, line)| (document.as_str(), *line));
        draft.note(at, origin, finding);
    }
}

fn denies(editions: &[&str], edition: &str) -> bool {
    !editions.is_empty() && !editions.contains(&edition)
}

/// The documents of today, by edition.
struct Documents<'a> {
    editions: BTreeMap<&'a str, &'a str>,
    /// The editions whose documents about the operation were read in full.
    whole: BTreeSet<&'a str>,
}

impl<'a> Documents<'a> {
    fn new(latest: &[Described<'a>]) -> Self {
        let named = latest.iter().filter_map(|described| Some((described.facts, described.facts.edition.as_deref()?)));
        let editions = named.clone().map(|(facts, edition)| (facts.document.as_str(), edition)).collect();
        let mut whole: BTreeSet<&str> = named.clone().map(|(_, edition)| edition).collect();
        for (_, cut) in named.filter(|(facts, _)| !facts.unread.is_empty()) {
            whole.remove(cut);
        }
        Self { editions, whole }
    }

    /// What is wrong with the editions of a field, and where a document shows it.
    fn finding(&self, spec: &Spec<'_>, pair: &Pair, operation: &[&str]) -> Option<(Finding, Option<(String, usize)>)> {
        let pointer = &pair.specified.as_ref()?.pointer;
        let own = spec.editions(pointer);
        let stated = || pair.stated.iter().filter_map(|stated| Some((stated, *self.editions.get(&*stated.document)?)));
        let wrong = |message: String| Finding::new(DifferenceKind::Editions, message, Some(pointer));
        if let Some((stated, edition)) = stated().find(|(_, edition)| denies(&own, edition)) {
            let message = format!("the {edition} edition has it, and in the spec only {} has", own.join(", "));
            return Some((wrong(message), Some((stated.document.clone(), stated.line))));
        }
        let listing: BTreeSet<&str> = stated().map(|(_, edition)| edition).collect();
        let concerned = self.whole.iter().filter(|edition| !denies(operation, edition) && !denies(&own, edition));
        let lacking: Vec<&str> = concerned.copied().filter(|edition| !listing.contains(edition)).collect();
        if listing.is_empty() || lacking.is_empty() || pair.location == Location::Error {
            return None;
        }
        let names = |editions: Vec<&str>| editions.join(", ");
        let listing = names(listing.into_iter().collect());
        let message = format!(
            "documents of the edition {listing} list it, those of {} do not, and in the spec both have it",
            names(lacking)
        );
        Some((wrong(message).stating(listing), None))
    }
}
