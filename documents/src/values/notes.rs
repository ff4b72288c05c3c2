//! Units, formats, and what a description says about the life of a field.

use super::prepared::{Section, is_chinese};
use crate::facts::RowValues;
use crate::vocabulary::{ValueWords, Words};

/// Adds what a section states.
pub(super) fn read(section: &Section, words: &ValueWords, values: &mut RowValues) {
    let has = |list: &[String]| list.iter().any(|word| section.lower.contains(word.as_str()));
    values.unit = values.unit.take().or_else(|| unit(section, words));
    values.format = values.format.take().or_else(|| pattern(section)).or_else(|| named(&section.lower, &words.formats));
    values.since = values.since.take().or_else(|| since(section, words));
    values.deprecated |= has(&words.deprecated);
    values.allow_listed |= has(&words.allow_list);
}

/// The unit after a word that announces it: `单位：GB`, `in bytes`.
fn unit(section: &Section, words: &ValueWords) -> Option<String> {
    let mut ends: Vec<(usize, bool)> = Vec::new();
    for word in &words.unit {
        let starts_word = |at: usize| {
            let before = section.lower.get(..at).and_then(|before| before.chars().next_back());
            !word.is_ascii() || before.is_none_or(|c| !c.is_ascii_alphanumeric())
        };
        let found = section.lower.match_indices(word.as_str()).filter(|(at, _)| starts_word(*at));
        ends.extend(found.map(|(at, _)| (at + word.len(), word.is_ascii())));
    }
    ends.sort_unstable();
    ends.into_iter().find_map(|(end, is_latin)| {
        let rest = section.lower.get(end..)?;
        let ends_word = !is_latin || rest.starts_with(|c: char| !c.is_ascii_alphanumeric());
        let mut rest = rest.trim_start_matches([' ', ':']);
        while let Some(after) = words.connectors.iter().find_map(|word| rest.strip_prefix(word.as_str())) {
            rest = after.trim_start();
        }
        let known = words.units.iter().flat_map(|(name, own)| own.iter().map(move |word| (name, word)));
        let fitting = known.filter(|(_, word)| is_start(rest, word));
        let known = fitting.max_by_key(|(_, word)| word.len()).map(|(name, _)| name.clone());
        let other = || -> Option<String> {
            let word: String = rest.chars().take_while(|c| is_chinese(*c)).take(4).collect();
            (!is_latin && !word.is_empty()).then_some(word)
        };
        known.or_else(other).filter(|_| ends_word)
    })
}

fn is_start(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// The pattern of a time, in one spelling: `yyyy-MM-ddTHH:mm:ssZ`.
fn pattern(section: &Section) -> Option<String> {
    let start = section.lower.find("yyy")?;
    let is_part = |c: &char| "yMmDdHhSsTtZz-:./'".contains(*c);
    let raw: String = section.text.get(start..)?.chars().take_while(is_part).filter(|c| *c != '\'').collect();
    let (_, rest) = raw.split_at_checked(raw.find(|c: char| !c.eq_ignore_ascii_case(&'y'))?)?;
    let mut pattern = "yyyy".to_owned();
    pattern.extend(rest.chars().map(|c| match c {
        'D' => 'd',
        'S' => 's',
        't' => 'T',
        'z' => 'Z',
        other => other,
    }));
    Some(pattern.trim_end_matches(['-', ':', '.', '/']).to_owned())
}

fn named(lower: &str, formats: &Words<String>) -> Option<String> {
    formats
        .iter()
        .find(|(_, words)| words.iter().any(|word| lower.contains(word.as_str())))
        .map(|(name, _)| name.clone())
}

/// The version or day after `since`, or before `起支持`.
fn since(section: &Section, words: &ValueWords) -> Option<String> {
    let is_version = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    words.since.iter().find_map(|word| {
        let at = section.lower.find(word.as_str())?;
        let token: String = if word.is_ascii() {
            let rest = section.text.get(at + word.len()..)?.trim_start_matches([' ', ':']);
            rest.chars().take_while(|c| is_version(*c)).collect()
        } else {
            let before = section.text.get(..at)?.trim_end();
            let token: String = before.chars().rev().take_while(|c| is_version(*c)).collect();
            token.chars().rev().collect()
        };
        let token = token.trim_matches(['.', '-']).to_owned();
        token.contains(|c: char| c.is_ascii_digit()).then_some(token)
    })
}
