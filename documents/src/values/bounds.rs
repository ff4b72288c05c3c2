//! Ranges, lengths and counts: `1~100`, `[1, 100]`, `最大长度：64`, `at most 64 characters`, `1<=size<=100`.

use super::prepared::{Integer, Section, integers, is_chinese, size};
use crate::types::FieldType;
use crate::vocabulary::{Limit, Measure, Topic, ValueWords};

/// The most bytes between a phrase and its number.
const NEAR: usize = 24;
/// The most bytes of a clause before a number that are looked at.
const CLAUSE: usize = 120;

/// The least and the greatest.
type Pair = (Option<i64>, Option<i64>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) value: Pair,
    pub(super) length: Pair,
    pub(super) items: Pair,
}

/// What a pair of numbers bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bounded {
    Value,
    Length,
    Items,
}

/// The limits that a section states.
pub(super) fn read(section: &Section, ty: &FieldType, words: &ValueWords) -> Bounds {
    let mut reader = Reader { section, ty, words, found: Bounds::default(), carried: None };
    if section.topic == Topic::Default || matches!(ty, FieldType::Boolean | FieldType::Object | FieldType::Named(_)) {
        return reader.found;
    }
    let numbers = integers(&section.text);
    let mut at = 0;
    while let Some(number) = numbers.get(at) {
        if let Some(next) = numbers.get(at + 1).filter(|next| reader.is_range(*number, **next)) {
            reader.range(*number, *next);
            at += 2;
        } else {
            reader.single(*number);
            at += 1;
        }
    }
    if let [only] = numbers.as_slice()
        && section.topic == Topic::Range
        && only.digits.len() == section.text.len()
        && matches!(ty, FieldType::List(_))
    {
        reader.found.items.1 = only.value();
    }
    reader.found
}

struct Reader<'a> {
    section: &'a Section,
    ty: &'a FieldType,
    words: &'a ValueWords,
    found: Bounds,
    /// What the clause before measured: `length greater than 0, at most 50`.
    carried: Option<Measure>,
}

impl<'a> Reader<'a> {
    fn before(&self, at: usize) -> &'a str {
        self.section.lower.get(..at).unwrap_or_default()
    }

    fn after(&self, at: usize) -> &'a str {
        self.section.lower.get(at..).unwrap_or_default()
    }

    /// The words of the same clause before a number.
    fn clause(&self, number: Integer<'_>) -> &'a str {
        let before = self.before(number.start);
        let mut window = before.len().saturating_sub(CLAUSE)..before.len();
        let window = window.find(|at| before.is_char_boundary(*at)).unwrap_or_default();
        let before = before.get(window..).unwrap_or_default();
        let clause = before.rsplit([',', ';', '。', '\n', '(', '、']).next().unwrap_or_default();
        clause.rsplit(". ").next().unwrap_or_default()
    }

    /// Whether two numbers are the ends of a range: `[1, 100]`, `1~100`, `1 to 100`, `(1-365)`.
    fn is_range(&self, low: Integer<'_>, high: Integer<'_>) -> bool {
        let between = self.section.lower.get(low.end..high.start).unwrap_or_default();
        let between_trimmed = between.trim();
        let before = self.before(low.start).trim_end();
        let after = self.after(high.end);
        if before.ends_with('[') || before.ends_with('(') && between_trimmed == "," {
            return between_trimmed == "," && after.trim_start().starts_with([']', ')']);
        }
        let is_word =
            self.words.to.iter().any(|word| {
                word.trim() == between_trimmed && (between_trimmed.is_ascii() || between.len() == word.len())
            });
        if is_word {
            return true;
        }
        let is_dashed = between_trimmed == "-" && !before.ends_with('-');
        let next = after.trim_start();
        let ends = next.is_empty() || next.starts_with([' ', ',', ';', '.', ')', '。', '\n', '\'']);
        let has_unit = self.unit(after).is_some();
        let joins = !after.starts_with(['-', ':']) && !next.starts_with(|c: char| is_chinese(c));
        is_dashed
            && (ends || has_unit || joins)
            && !self.words.ordinal.iter().any(|word| before.ends_with(word.as_str()))
    }

    fn range(&mut self, low: Integer<'_>, high: Integer<'_>) {
        let clause = self.clause(low);
        let (Some(low), Some(top)) = (low.value(), high.value()) else { return };
        let factor = size(self.after(high.end)).map_or(1, |(factor, _)| factor);
        if let Some(bounded) = self.bounded(clause, self.after(high.end)) {
            let is_size = factor > 1 && bounded == Bounded::Value;
            let scale = |number: i64| if is_size { number.saturating_mul(factor) } else { number };
            self.add(bounded, (Some(scale(low)), Some(scale(top))));
        }
    }

    fn single(&mut self, number: Integer<'_>) {
        let clause = self.clause(number);
        let after = self.after(number.end);
        let Some(value) = number.value() else { return };
        let limit = self.limit(clause, after);
        let reversed = reversed(after);
        let is_parenthesized = self.before(number.start).ends_with('(');
        let limit = match limit.or(reversed) {
            Some(limit) => limit,
            // `(58位)`.
            None if is_parenthesized && self.is_all_in_parentheses(after) => Limit::Exactly,
            None => return,
        };
        if self.words.not_limits.iter().any(|word| follows(after, word)) {
            return;
        }
        let Some(bounded) = self.bounded(clause, after) else { return };
        let (factor, _) = size(after.trim_start()).filter(|_| bounded == Bounded::Value).unwrap_or((1, 0));
        let value = value.saturating_mul(factor);
        match limit {
            Limit::AtLeast => self.add(bounded, (Some(value), None)),
            Limit::Above => self.add(bounded, (Some(value.saturating_add(1)), None)),
            Limit::AtMost => self.add(bounded, (None, Some(value))),
            Limit::Below => self.add(bounded, (None, Some(value.saturating_sub(1)))),
            // A length of exactly so many; a value of exactly so much is a list of one.
            Limit::Exactly if bounded == Bounded::Length => self.add(bounded, (Some(value), Some(value))),
            Limit::Exactly => {}
        }
    }

    /// The phrase that ends nearest before a number, and of those that end together the longest.
    fn limit(&self, clause: &str, after: &str) -> Option<Limit> {
        let all = self.words.limits.iter().flat_map(|(limit, words)| words.iter().map(|word| (*limit, word)));
        let found = all.filter_map(|(limit, word)| {
            let end = clause.rfind(word.as_str())? + word.len();
            let gap = clause.get(end..)?;
            let is_near = gap.len() <= NEAR && !gap.contains(|c: char| c.is_ascii_digit());
            // `Exactly` needs a unit: `必须` alone says that something must be.
            let fits =
                limit != Limit::Exactly || self.unit(after).is_some_and(|(measure, _)| measure == Measure::Length);
            (is_near && fits).then_some((end, word.len(), limit))
        });
        found.max_by_key(|(end, length, _)| (*end, *length)).map(|(_, _, limit)| limit)
    }

    /// What a number measures, by its unit, by the words before it, or by the type of the field.
    fn bounded(&mut self, clause: &str, after: &str) -> Option<Bounded> {
        let unit = self.unit(after).map(|(measure, _)| measure);
        let named =
            self.words.measured.iter().find(|(_, words)| words.iter().any(|word| clause.contains(word.as_str())));
        let named = named.map(|(measure, _)| *measure);
        let measure = unit.or(named).or(self.carried);
        self.carried = named.or(unit).or(self.carried);
        // The size of all of it, in bytes, is neither a length nor a count.
        let is_size = size(after.trim_start()).is_some_and(|(factor, _)| factor > 1);
        if is_size && matches!(self.ty, FieldType::Text | FieldType::List(_) | FieldType::Map(_)) {
            return None;
        }
        let value = Some(Bounded::Value);
        match (self.ty, measure) {
            (FieldType::List(_), _) => (unit != Some(Measure::Length)).then_some(Bounded::Items),
            (FieldType::Map(_), measure) => (measure == Some(Measure::Count)).then_some(Bounded::Items),
            (FieldType::Text, Some(Measure::Length)) => Some(Bounded::Length),
            // `at most 5 groups` of a text with groups in it.
            (FieldType::Text, Some(Measure::Count)) => None,
            (_, Some(Measure::Length)) => size(after).and(value),
            _ => value,
        }
    }

    /// The unit that a text starts with.
    fn unit(&self, after: &str) -> Option<(Measure, usize)> {
        let trimmed = after.trim_start();
        let all = self.words.measures.iter().flat_map(|(measure, words)| words.iter().map(|word| (*measure, word)));
        let fits = all.filter(|(_, word)| follows(trimmed, word));
        fits.max_by_key(|(_, word)| word.len())
            .map(|(measure, word)| (measure, after.len() - trimmed.len() + word.len()))
    }

    fn is_all_in_parentheses(&self, after: &str) -> bool {
        let unit = self.unit(after).filter(|(measure, _)| *measure == Measure::Length);
        unit.is_some_and(|(_, length)| after.get(length..).is_some_and(|rest| rest.trim_start().starts_with(')')))
    }

    fn add(&mut self, bounded: Bounded, (low, high): Pair) {
        let own = match bounded {
            Bounded::Value => &mut self.found.value,
            Bounded::Length => &mut self.found.length,
            Bounded::Items => &mut self.found.items,
        };
        own.0 = own.0.into_iter().chain(low).min();
        own.1 = own.1.into_iter().chain(high).max();
    }
}

/// `1<=size`: the sign after a number.
fn reversed(after: &str) -> Option<Limit> {
    let after = after.trim_start();
    let sign = ["<=", "≤", "<"].into_iter().find(|sign| after.starts_with(sign))?;
    let names = after.get(sign.len()..)?.trim_start().starts_with(|c: char| c.is_ascii_alphabetic());
    names.then_some(if sign == "<" { Limit::Above } else { Limit::AtLeast })
}

/// Whether a text starts with a word, and not with a longer one.
fn follows(after: &str, word: &str) -> bool {
    after.trim_start().strip_prefix(word).is_some_and(|rest| {
        !word.ends_with(|c: char| c.is_ascii_alphabetic()) || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
    })
}
