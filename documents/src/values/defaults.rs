//! What an absent field counts as: `默认为false`, `Default Value: 20`, `* is used by default`.

use super::prepared::{Section, is_chinese};
use crate::facts::RowValues;
use crate::vocabulary::{Topic, ValueWords};

/// Adds the default that a section states.
pub(super) fn read(section: &Section, words: &ValueWords, values: &mut RowValues) {
    if values.default.is_some() {
        return;
    }
    let labelled = || (section.topic == Topic::Default).then(|| whole(&section.text)).flatten();
    values.default = announced(section, words).or_else(labelled).or_else(|| trailing(section, words));
}

/// All that a section labelled as the default says, if it is one value.
fn whole(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(['\'', '"']);
    let is_value = |c: char| c.is_ascii_graphic();
    (!text.is_empty() && text.len() <= 80 && text.chars().all(is_value)).then(|| text.to_owned())
}

/// The value after a phrase.
fn announced(section: &Section, words: &ValueWords) -> Option<String> {
    let mut ends: Vec<usize> = Vec::new();
    for word in &words.default {
        ends.extend(section.lower.match_indices(word.as_str()).map(|(at, _)| at + word.len()));
    }
    ends.sort_unstable();
    ends.into_iter().find_map(|end| {
        let mut rest = section.text.get(end..)?;
        while let Some(after) = connector(rest, words) {
            rest = after;
        }
        value(rest)
    })
}

fn connector<'a>(rest: &'a str, words: &ValueWords) -> Option<&'a str> {
    let trimmed = rest.trim_start();
    let found = words.connectors.iter().find(|word| {
        let is_whole = |after: &str| {
            !word.ends_with(|c: char| c.is_ascii_alphabetic())
                || after.starts_with(|c: char| !c.is_ascii_alphanumeric())
        };
        trimmed.strip_prefix(word.as_str()).is_some_and(is_whole)
    });
    trimmed.strip_prefix(found?.as_str())
}

/// The value that a text starts with. One that a meaning follows is the first of a list instead.
fn value(rest: &str) -> Option<String> {
    let rest = rest.trim_start();
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-./*+".contains(*c)).collect();
    let after = rest.get(token.len()..).unwrap_or_default();
    let starts_list = after.trim_start_matches(['\'', '"']).starts_with(':')
        || (token.ends_with('-') && after.starts_with(is_chinese))
        || after.strip_prefix(['\'', '"']).is_some_and(|after| after.starts_with('-'));
    let token = token.trim_end_matches(['.', '-']);
    let starts = token.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '*' || c == '-');
    (starts && !starts_list).then(|| token.to_owned())
}

/// The value before a phrase.
fn trailing(section: &Section, words: &ValueWords) -> Option<String> {
    let found = words.default_after.iter().filter(|word| !word.starts_with('('));
    let at = found.filter_map(|word| section.lower.find(word.as_str())).min()?;
    let before = section.text.get(..at)?.trim_end();
    let token = before.rsplit([' ', ',', ';']).next()?;
    let is_value = !token.is_empty() && token.chars().all(|c| c.is_ascii_alphanumeric() || "_-*".contains(c));
    // A name of several words ends with a word: `American English is used by default`.
    let is_alone = before.strip_suffix(token)?.trim_end().ends_with([',', ';', '.', ':']) || before == token;
    (is_value && is_alone).then(|| token.to_owned())
}
