//! What a document and an operation are, whatever the edition calls or numbers them.
//!
//! Sections, numbers of tables, names of files and dates belong to one edition. An operation is known by method and
//! path, then by the vendor's own name for it, then by likeness; a document is known by the operations it describes.

mod likeness;
mod names;
mod recognize;

pub(crate) use likeness::Likeness;
pub(crate) use names::{contradict, letters, named, same_name};
pub use recognize::recognize;

use std::collections::BTreeSet;

use koodrive_model::Model;

use crate::facts::Facts;
use crate::settings::Edition;

/// The names of the documents that the spec states as sources.
pub fn source_names(model: &Model) -> BTreeSet<String> {
    let sources = model.operations.iter().filter_map(|operation| operation.source.as_ref());
    sources.flat_map(|source| source.value.document.iter().chain(&source.value.later)).cloned().collect()
}

/// Adds to the facts of a document what identifies it besides its operations' methods and paths.
pub(crate) fn identify(facts: &mut Facts, text: &str, editions: &[Edition]) {
    facts.edition = edition(text, editions);
    facts.han = is_han(text);
    for operation in &mut facts.operations {
        operation.name = names::in_title(&operation.title).map(str::to_owned);
    }
}

/// The edition whose mark comes first in a text: pages name their own address before they refer to others.
fn edition(text: &str, editions: &[Edition]) -> Option<String> {
    let place = |edition: &Edition| edition.marks.iter().filter_map(|mark| text.find(mark.as_str())).min();
    let marked = editions.iter().filter_map(|edition| Some((place(edition)?, edition))).min_by_key(|(place, _)| *place);
    marked.map(|(_, edition)| edition).or(editions.first()).map(|edition| edition.name.clone())
}

/// Whether more than a few letters of a text are Han: names and examples are Latin in every language.
fn is_han(text: &str) -> bool {
    const ONE_IN: usize = 20;
    let (mut han, mut all) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        all += 1;
        han += usize::from(('\u{4e00}'..='\u{9fff}').contains(&c));
    }
    han * ONE_IN > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mark_decides() {
        let edition = |name: &str, mark: &str| Edition { name: name.to_owned(), marks: vec![mark.to_owned()] };
        let editions = [edition("standard", "/drive/"), edition("carrier", "/drive-carrier/")];
        for (text, expected) in [
            ("https://x/drive/a.html see /drive-carrier/b.html", Some("standard")),
            ("https://x/drive-carrier/a.html see /drive/b.html", Some("carrier")),
            ("no address", Some("standard")),
        ] {
            assert_eq!(super::edition(text, &editions).as_deref(), expected, "{text}");
        }
        assert_eq!(super::edition("/drive/", &[]), None);
    }

    #[test]
    fn examples_in_latin_letters_do_not_make_a_translation() {
        assert!(is_han("查询鱼列表 GET /pond/v1/fish"));
        assert!(!is_han("Querying the fish in a pond, page by page, in whatever language: 简体"));
        assert!(!is_han(""));
    }
}
