//! What a description states about the values of a field, held against the spec.

use std::collections::BTreeSet;

use super::draft::{Draft, Finding, RowRef};
use crate::deviations::DifferenceKind;
use crate::facts::RowValues;
use crate::location::Location;
use crate::spec::values::SpecValues;
use crate::values::digest;
use crate::vocabulary::ValueWords;

/// The values that the documents of an operation list for one field.
#[derive(Debug, Default)]
pub(super) struct Listed {
    at: String,
    pointer: String,
    /// The values of the spec.
    own: Vec<String>,
    stated: BTreeSet<String>,
    /// The last document that lists them, and the line.
    origin: (String, usize),
}

/// Compares what a row states with the spec's values, which stand at `pointer`.
pub(super) fn compare(
    draft: &mut Draft<'_>,
    location: Location,
    path: &str,
    row: &RowRef<'_>,
    own: &SpecValues<'_>,
    pointer: &str,
    words: &ValueWords,
) {
    // What the latest page says of a field replaces what older ones said.
    if !draft.is_latest && draft.today.contains(&(location, path.to_owned())) {
        return;
    }
    let stated = &row.row.values;
    let mut check = Check { draft, at: format!("{location} {path}"), row, pointer };
    check.choices(location, stated, own);
    check.limits(stated, own);
    check.notes(stated, own, words);
}

/// Notes the values of the spec that no document of the operation lists, where one lists some.
pub(super) fn add_extras(draft: &mut Draft<'_>) {
    for listed in std::mem::take(&mut draft.listed).into_values() {
        for value in listed.own.iter().filter(|value| !listed.stated.contains(*value)) {
            let message = format!("no document of the operation lists the value {value} of the spec");
            let finding = Finding::new(DifferenceKind::Values, message, Some(&listed.pointer));
            draft.note(format!("{} {value}", listed.at), Some((&listed.origin.0, listed.origin.1)), finding);
        }
    }
}

struct Check<'c, 'd, 'a> {
    draft: &'c mut Draft<'d>,
    at: String,
    row: &'c RowRef<'a>,
    pointer: &'c str,
}

impl Check<'_, '_, '_> {
    fn differ(&mut self, kind: DifferenceKind, message: String, pointer: &str) {
        self.draft.differ(self.at.clone(), self.row, Finding::new(kind, message, Some(pointer)));
    }

    /// Notes another limit or default. A suppression may name it, so that it does not hide the next one.
    fn differ_as(&mut self, kind: DifferenceKind, stated: &str, message: String, pointer: &str) {
        let finding = Finding::new(kind, message, Some(pointer)).stating(stated);
        self.draft.differ(self.at.clone(), self.row, finding);
    }

    fn differ_in(&mut self, value: &str, message: String, pointer: &str) {
        let finding = Finding::new(DifferenceKind::Values, message, Some(pointer));
        self.draft.differ(format!("{} {value}", self.at), self.row, finding);
    }

    fn choices(&mut self, location: Location, stated: &RowValues, own: &SpecValues<'_>) {
        if stated.choices.is_empty() {
            return;
        }
        self.draft.compared += 1;
        let has = |value: &String| own.choices.contains(value) || own.constants.contains(&value.as_str());
        // A field that always has one value may say so in its description.
        let describes = |value: &String| {
            own.choices.is_empty() && stated.choices.len() == 1 && own.words.iter().any(|text| has_word(text, value))
        };
        for value in stated.choices.iter().filter(|value| !has(value) && !describes(value)) {
            self.differ_in(value, format!("the document lists the value {value}, the spec does not"), &own.pointer);
        }
        for (value, meaning) in stated.choices.iter().zip(&stated.meanings) {
            if let Some(other) = meant(own, value, meaning) {
                let message = format!("{value} means in the document what {other} means in the spec");
                self.differ_in(value, message, &own.pointer);
            }
        }
        let key = (location, self.pointer.to_owned());
        let listed = self.draft.listed.entry(key).or_default();
        listed.at.clone_from(&self.at);
        listed.pointer.clone_from(&own.pointer);
        listed.own.clone_from(&own.choices);
        listed.stated.extend(stated.choices.iter().cloned());
        listed.origin = (self.row.facts.document.clone(), self.row.row.line);
    }

    fn limits(&mut self, stated: &RowValues, own: &SpecValues<'_>) {
        use DifferenceKind::{Default, Length, Range};
        let told = &own.described;
        let limits = [
            (Range, "minimum", stated.minimum, own.minimum.or(told.minimum)),
            (Range, "maximum", stated.maximum, own.maximum.or(told.maximum)),
            (Length, "minLength", stated.min_length, own.min_length.or(told.min_length)),
            (Length, "maxLength", stated.max_length, own.max_length.or(told.max_length)),
            (Length, "minItems", stated.min_items, own.min_items.or(told.min_items)),
            (Length, "maxItems", stated.max_items, own.max_items.or(told.max_items)),
        ];
        let say = |limit: Option<i64>| limit.map_or_else(|| "none".to_owned(), |limit| limit.to_string());
        for (kind, name, theirs, ours) in limits.into_iter().filter(|(_, _, theirs, _)| theirs.is_some()) {
            self.draft.compared += 1;
            // The number of entries of a map can only be described.
            let is_told = own.is_map && own.words.iter().any(|text| has_word(text, &say(theirs)));
            if theirs != ours && !is_told {
                let message = format!("the document states a {name} of {}, the spec {}", say(theirs), say(ours));
                self.differ_as(kind, &say(theirs), message, &own.pointer);
            }
        }
        if let Some(default) = &stated.default {
            self.draft.compared += 1;
            let ours = own.default.as_ref().or(told.default.as_ref());
            if ours != Some(default) {
                let ours = ours.map_or("none", String::as_str);
                let message = format!("the document states the default {default}, the spec {ours}");
                self.differ_as(Default, default, message, self.pointer);
            }
        }
    }

    fn notes(&mut self, stated: &RowValues, own: &SpecValues<'_>, words: &ValueWords) {
        let says = |list: &[String]| list.iter().any(|word| own.words.iter().any(|text| has_word(text, word)));
        if let Some(unit) = &stated.unit {
            self.draft.compared += 1;
            let known = words.units.iter().find(|(name, _)| name == unit).map_or(&[][..], |(_, list)| list.as_slice());
            if !says(std::slice::from_ref(unit)) && !says(known) {
                let message = format!("the document states the unit {unit}, the spec's description does not");
                self.differ(DifferenceKind::Unit, message, self.pointer);
            }
        }
        if let Some(format) = stated.format.as_ref().filter(|format| format.starts_with("yyyy")) {
            self.draft.compared += 1;
            let is_time = format.starts_with("yyyy-MM-ddTHH:mm:ss");
            if is_time != (own.format == Some("date-time")) {
                let ours = own.format.unwrap_or("none");
                let message = format!("the document states the format {format}, the spec {ours}");
                self.differ(DifferenceKind::Format, message, self.pointer);
            }
        }
        if let Some(since) = &stated.since {
            self.draft.compared += 1;
            if own.since != Some(since.as_str()) {
                let message =
                    format!("the document states that {since} brought it, the spec {}", own.since.unwrap_or("nothing"));
                self.differ(DifferenceKind::Since, message, self.pointer);
            }
        }
        let flags = [
            (stated.deprecated, &words.deprecated, "is deprecated"),
            (stated.allow_listed, &words.allow_list, "is for customers on a list"),
        ];
        for (_, list, what) in flags.into_iter().filter(|(is_stated, ..)| *is_stated) {
            self.draft.compared += 1;
            if !says(list) {
                let message = format!("the document states that it {what}, the spec's description does not");
                self.differ(DifferenceKind::Availability, message, self.pointer);
            }
        }
    }
}

/// The other value whose name or description in the spec is the meaning that a document gives to `value`.
fn meant<'a>(own: &'a SpecValues<'_>, value: &str, meaning: &str) -> Option<&'a str> {
    let is_meaning = |texts: &[&str]| texts.iter().any(|text| digest(text) == meaning);
    let at = own.choices.iter().position(|choice| choice == value)?;
    if own.meanings.get(at).is_some_and(|texts| is_meaning(texts)) {
        return None;
    }
    let other = own.meanings.iter().position(|texts| is_meaning(texts))?;
    own.choices.get(other).map(String::as_str)
}

/// Whether a text has a word, in whatever case. Words of one letter are too common to prove anything.
fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    word.chars().count() > 1
        && text.match_indices(word.as_str()).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            // `whitelisted`, `allow-listed`.
            !is_letter(before) && (!is_letter(after) || word.len() > 6)
        })
}
