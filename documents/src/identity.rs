//! What a document and an operation are, whatever the edition calls or numbers them.
//!
//! Sections, numbers of tables, names of files and dates belong to one edition. An operation is known by method and
//! path, then by the vendor's own name for it, then by likeness; a document is known by the operations it describes.

mod likeness;
mod names;
mod recognize;

pub(crate) use likeness::Likeness;
pub(crate) use names::{contradict, letters, named, same_name, telling};
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
    for operation in &mut facts.operations {
        operation.name = names::in_title(&operation.title).map(str::to_owned);
    }
    facts.han = has_han_titles(facts).unwrap_or_else(|| is_mostly_han(text));
}

/// The edition whose mark comes first in a text: pages name their own address before they refer to others.
fn edition(text: &str, editions: &[Edition]) -> Option<String> {
    let place = |edition: &Edition| edition.marks.iter().filter_map(|mark| text.find(mark.as_str())).min();
    let marked = editions.iter().filter_map(|edition| Some((place(edition)?, edition))).min_by_key(|(place, _)| *place);
    marked.map(|(_, edition)| edition).or(editions.first()).map(|edition| edition.name.clone())
}

/// Whether most titles have Han characters; `None` where the titles are names alone, which are Latin in every language.
fn has_han_titles(facts: &Facts) -> Option<bool> {
    let titles = facts.operations.iter().filter(|operation| operation.name.as_ref() != Some(&operation.title));
    let titles: Vec<&str> =
        titles.map(|operation| operation.title.as_str()).filter(|title| !title.is_empty()).collect();
    let han = titles.iter().filter(|title| title.contains(is_han)).count();
    (!titles.is_empty()).then_some(han * 2 > titles.len())
}

/// Whether more than a few letters of a text are Han: names and examples are Latin in every language.
fn is_mostly_han(text: &str) -> bool {
    const ONE_IN: usize = 20;
    let (mut han, mut all) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        all += 1;
        han += usize::from(is_han(c));
    }
    han * ONE_IN > all
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Operation;

    #[test]
    fn the_first_mark_decides() {
        let edition = |name: &str, mark: &str| Edition {
            name: name.to_owned(),
            marks: vec![mark.to_owned()],
            ..Edition::default()
        };
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
        assert!(is_mostly_han("查询鱼列表 GET /pond/v1/fish"));
        assert!(!is_mostly_han("Querying the fish in a pond, page by page, in whatever language: 简体"));
        assert!(!is_mostly_han(""));
        let titled = |titles: &[&str]| {
            let operation = |title: &&str| Operation {
                title: (*title).to_owned(),
                name: names::in_title(title).map(str::to_owned),
                ..Operation::default()
            };
            has_han_titles(&Facts { operations: titles.iter().map(operation).collect(), ..Facts::default() })
        };
        assert_eq!(titled(&["查询鱼 - getFish", "Feeding", "删除"]), Some(true));
        assert_eq!(titled(&["Getting a Fish - getFish"]), Some(false));
        assert_eq!(titled(&["Login", ""]), None);
    }
}
