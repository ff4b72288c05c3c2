//! Reads what the description of a field states about its values: facts without prose.
//!
//! `prepared` brings the text into one form and cuts it at its labels (`Range:`, `约束限制：`); `choices` reads lists of
//! values, `bounds` ranges and lengths, `defaults` and `notes` the rest. Whatever the phrase, the same fact has one form.

mod bounds;
mod choices;
mod defaults;
mod notes;
mod prepared;

use crate::facts::RowValues;
use crate::types::FieldType;
use crate::vocabulary::{Cue, ValueWords};
use bounds::Bounds;
pub(crate) use choices::digest;
use prepared::Section;

/// Reads a description of a field of this type.
pub(crate) fn read(description: &str, ty: &FieldType, words: &ValueWords) -> RowValues {
    let sections = prepared::sections(description, words);
    let mut values = RowValues::default();
    for section in &sections {
        // Yes or no is all that a Boolean can be, however the description puts it.
        if *ty != FieldType::Boolean && values.choices.is_empty() {
            choices::read(section, ty, words, &mut values);
        }
        bounds::read(section, ty, words).add_to(&mut values);
        defaults::read(section, words, &mut values);
        notes::read(section, words, &mut values);
    }
    values.unclear = sections.iter().any(|section| misses(&values, section, ty, words));
    values
}

/// Whether a section has a word that announces a fact, and the fact was not found.
fn misses(values: &RowValues, section: &Section, ty: &FieldType, words: &ValueWords) -> bool {
    let announced = words.cues.iter().filter(|(_, cues)| cues.iter().any(|cue| section.lower.contains(cue.as_str())));
    let mut announced = announced.map(|(cue, _)| *cue).chain(section.cue());
    announced.any(|cue| match cue {
        Cue::Values => values.choices.is_empty() && *ty != FieldType::Boolean,
        Cue::Limits => values.choices.is_empty() && !values.has_limits() && *ty != FieldType::Boolean,
        Cue::Default => values.default.is_none(),
        Cue::Unit => values.unit.is_none(),
    })
}

impl Bounds {
    fn add_to(self, values: &mut RowValues) {
        widen(&mut values.minimum, self.value.0, i64::min);
        widen(&mut values.maximum, self.value.1, i64::max);
        widen(&mut values.min_length, self.length.0, i64::min);
        widen(&mut values.max_length, self.length.1, i64::max);
        widen(&mut values.min_items, self.items.0, i64::min);
        widen(&mut values.max_items, self.items.1, i64::max);
    }
}

/// Where a description states several ranges, for different cases, the field has all their values.
fn widen(own: &mut Option<i64>, new: Option<i64>, choose: fn(i64, i64) -> i64) {
    *own = match (*own, new) {
        (Some(own), Some(new)) => Some(choose(own, new)),
        (own, new) => own.or(new),
    };
}

#[cfg(test)]
mod tests;
