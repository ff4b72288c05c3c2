//! A description in the form in which phrases are looked for.

use crate::text;
use crate::vocabulary::{Cue, Topic, ValueWords};

/// A part of a description that is about one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) topic: Topic,
    /// With narrow punctuation and without layout.
    pub(super) text: String,
    /// The same bytes in lower case, as far as they are ASCII.
    pub(super) lower: String,
}

impl Section {
    fn new(topic: Topic, text: &str) -> Self {
        Self { topic, text: text.to_owned(), lower: text.to_ascii_lowercase() }
    }

    /// What the label announces.
    pub(super) fn cue(&self) -> Option<Cue> {
        match self.topic {
            Topic::Meaning => None,
            Topic::Constraints | Topic::Range => Some(Cue::Limits),
            Topic::Options => Some(Cue::Values),
            Topic::Default => Some(Cue::Default),
        }
    }
}

/// Cuts a description at its labels. Parts that state nothing are left out.
pub(super) fn sections(description: &str, words: &ValueWords) -> Vec<Section> {
    let text = ungrouped(&narrow(&text::without_markup(description)));
    let lower = text.to_ascii_lowercase();
    let mut cuts = vec![(0, 0, Topic::Meaning)];
    for (topic, labels) in &words.labels {
        for label in labels {
            let found = lower.match_indices(label.as_str());
            cuts.extend(found.filter_map(|(at, _)| Some((at, label_end(&lower, at, label, *topic)?, *topic))));
        }
    }
    cuts.sort_by_key(|(at, end, _)| (*at, std::cmp::Reverse(*end)));
    // Of `Default Value:` and `Value:`, or of `默认值:` and `值:`, the one that starts first counts.
    let mut kept: Vec<(usize, usize, Topic)> = Vec::new();
    for cut in cuts {
        if kept.last().is_none_or(|last| cut.0 >= last.1) {
            kept.push(cut);
        }
    }
    let ends = kept.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]);
    let parts = kept.iter().zip(ends).filter_map(|((_, start, topic), end)| {
        let part = text.get(*start..end)?.trim().trim_end_matches([';', ',', '.', '。']).trim();
        let is_nothing = part.is_empty() || words.nothing.iter().any(|word| part.eq_ignore_ascii_case(word));
        (!is_nothing).then(|| Section::new(*topic, part))
    });
    parts.collect()
}

/// Where the text after a label starts; `None` where the word is no label. A list of values may lack the colon.
fn label_end(lower: &str, at: usize, label: &str, topic: Topic) -> Option<usize> {
    let before = lower.get(..at)?.chars().next_back();
    let is_inside = |neighbour: Option<char>| neighbour.is_some_and(|c| c.is_ascii_alphanumeric());
    let starts_in_word = label.starts_with(|c: char| c.is_ascii()) && is_inside(before);
    let end = at + label.len();
    let after = lower.get(end..)?;
    let ends_in_word = label.ends_with(|c: char| c.is_ascii()) && is_inside(after.chars().next());
    if starts_in_word || ends_in_word {
        return None;
    }
    let spaces = after.len() - after.trim_start().len();
    match after.trim_start().strip_prefix(':') {
        Some(_) => Some(end + spaces + 1),
        None if topic == Topic::Options && !label.is_ascii() => Some(end),
        None => None,
    }
}

/// Wide punctuation becomes narrow; bullets become line breaks; spaces between Chinese characters, which a narrow column
/// makes, go.
fn narrow(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let c = match c {
            '：' => ':',
            '，' => ',',
            '；' => ';',
            '（' => '(',
            '）' => ')',
            '［' | '【' => '[',
            '］' | '】' => ']',
            '～' | '〜' | '∼' => '~',
            '–' | '—' | '−' | '－' => '-',
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '•' | '●' | '·' => '\n',
            '\u{a0}' | '\u{3000}' => ' ',
            other => other,
        };
        let is_gap = c == ' ' && plain.chars().next_back().is_some_and(is_chinese);
        if !(is_gap && characters.peek().copied().is_some_and(is_chinese)) {
            plain.push(c);
        }
    }
    plain
}

/// `5,242,880` becomes `5242880`. In brackets, `[1,100]` has two numbers.
fn ungrouped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let end = number.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(number.len());
        let (number, after) = number.split_at(end);
        let trimmed = number.trim_end_matches(',');
        let groups: Vec<&str> = trimmed.split(',').collect();
        let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3)
            && groups.first().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))
            && (groups.len() > 2 || groups.len() == 2 && !before.ends_with(['[', '(']));
        plain.push_str(before);
        plain.push_str(&if is_grouped { trimmed.replace(',', "") } else { trimmed.to_owned() });
        plain.push_str(number.get(trimmed.len()..).unwrap_or_default());
        rest = after;
    }
    plain.push_str(rest);
    plain
}

pub(super) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

/// A whole number in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Integer<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) digits: &'a str,
}

impl Integer<'_> {
    pub(super) fn value(self) -> Option<i64> {
        self.digits.parse().ok()
    }
}

/// The whole numbers of a text that are not part of a word, a fraction, or a version.
pub(super) fn integers(text: &str) -> Vec<Integer<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|to| at + to) {
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        at = end;
        let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let mut left = before.chars().rev();
        let (previous, second) = (left.next(), left.next());
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        let is_fraction = previous == Some('.') && second.is_some_and(|c| c.is_ascii_digit());
        let mut right = after.chars();
        let (next, beyond) = (right.next(), right.next());
        let goes_on = next == Some('_')
            || (next == Some('.') && beyond.is_some_and(|c| c.is_ascii_digit()))
            || (next.is_some_and(|c| c.is_ascii_alphabetic()) && size(after).is_none());
        let is_hyphenated = previous == Some('-') && second.is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
        if is_word(previous) || is_fraction || goes_on || is_hyphenated {
            continue;
        }
        let is_negative =
            previous == Some('-') && second.is_none_or(|c| !c.is_ascii_digit() && c != ' ' || is_open(before));
        let start = if is_negative { start - 1 } else { start };
        found.push(Integer { start, end, digits: text.get(start..end).unwrap_or_default() });
    }
    found
}

/// Whether a minus sign at the end of a text belongs to the number after it: `of -`, and not `1 -`.
fn is_open(before: &str) -> bool {
    let before = before.trim_end_matches('-').trim_end();
    !before.ends_with(|c: char| c.is_ascii_digit())
}

/// The factor of a size that a text starts with: `GB`, `K`.
pub(super) fn size(text: &str) -> Option<(i64, usize)> {
    let letters: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
    let factor = match letters.to_ascii_uppercase().as_str() {
        "B" => 1,
        "K" | "KB" => 1 << 10,
        "M" | "MB" => 1 << 20,
        "G" | "GB" => 1 << 30,
        "T" | "TB" => 1_i64 << 40,
        _ => return None,
    };
    Some((factor, letters.len()))
}
