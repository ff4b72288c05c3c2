//! Lists of values with their meanings: `0: red 1: gold`, `0表示红，1表示金`, `'a'-…、'b'-…`, `RED("0")`.

use super::prepared::{Integer, Section, integers, is_chinese};
use crate::facts::RowValues;
use crate::types::FieldType;
use crate::vocabulary::{Topic, ValueWords};

/// The most values of a list. Longer ones are no lists of values.
const MOST: usize = 500;

/// The most characters of a meaning that the next value was set against.
const LONGEST_WORD: usize = 30;

/// A value and where it and its meaning start.
#[derive(Clone, Debug)]
struct Choice {
    value: String,
    start: usize,
    meaning: usize,
    joint: Joint,
}

/// What stands between a value and its meaning, from the surest to the vaguest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    /// A colon, or a dash.
    Mark,
    /// A comma of a list, as in `1、`.
    Comma,
    /// A word: `means`.
    Word,
    /// Nothing.
    Nothing,
}

/// Adds the list of values of a section, if it has one.
pub(super) fn read(section: &Section, ty: &FieldType, words: &ValueWords, values: &mut RowValues) {
    if section.topic == Topic::Default {
        return;
    }
    let found = numbered(section, words);
    // One value of a number that counts, or one beside all others, is a special case: `the length; 0: empty`.
    let names_others = || words.others.iter().any(|word| section.lower.contains(word.as_str()));
    let is_case = found.len() == 1 && (*ty == FieldType::Long || names_others());
    let found = if is_case { Vec::new() } else { found };
    let found = if found.is_empty() { quoted(&section.text) } else { found };
    let found = if found.is_empty() { constants(&section.text) } else { found };
    let found = if found.is_empty() { named(section, ty) } else { found };
    if found.is_empty() {
        values.choices = only(section, words).or_else(|| plain(section, words)).unwrap_or_default();
        return;
    }
    let ends = found.iter().skip(1).map(|choice| choice.start).chain([section.text.len()]);
    for (choice, end) in found.iter().zip(ends) {
        let meaning = section.text.get(choice.meaning..end).unwrap_or_default();
        if words.default_after.iter().any(|mark| meaning.to_ascii_lowercase().contains(mark.as_str())) {
            values.default = Some(choice.value.clone());
        }
        values.meanings.push(digest(meaning));
    }
    values.choices = found.into_iter().map(|choice| choice.value).collect();
}

fn numbered(section: &Section, words: &ValueWords) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for number in integers(&section.text).into_iter().flat_map(|number| glued(&section.text, number)) {
        if found.len() > MOST {
            return Vec::new();
        }
        let after = section.lower.get(number.end..).unwrap_or_default();
        if let Some((joint, skipped)) = joint(after, words)
            && !found.iter().any(|other| other.value == number.digits)
        {
            let (value, meaning) = (number.digits.to_owned(), number.end + skipped);
            found.push(Choice { value, start: number.start, meaning, joint });
        }
    }
    let lists = matches!(section.topic, Topic::Options | Topic::Range);
    let surest = found.iter().map(|choice| choice.joint).min();
    found
        .retain(|choice| Some(choice.joint) == surest || (surest == Some(Joint::Mark) && choice.joint == Joint::Comma));
    let is_list = match surest {
        Some(Joint::Mark) => true,
        Some(Joint::Comma) => lists,
        Some(Joint::Word) => found.len() > 1,
        Some(Joint::Nothing) => lists && found.len() > 1,
        None => false,
    };
    if is_list { found } else { Vec::new() }
}

/// A number, and those that follow it in order but were set against the word before: `1: efek2: zfek3: sfek`.
fn glued<'a>(text: &'a str, number: Integer<'a>) -> Vec<Integer<'a>> {
    let mut all = vec![number];
    let (mut at, mut last) = (number.end, number.value());
    while let Some(next) = last.and_then(|last| last.checked_add(1)) {
        let digits = next.to_string();
        let Some(rest) = text.get(at..) else { break };
        let rest =
            rest.get(..rest.char_indices().nth(LONGEST_WORD).map_or(rest.len(), |(end, _)| end)).unwrap_or_default();
        let Some(to) = rest.find(&format!("{digits}:")) else { break };
        let follows_word = rest.get(..to).is_some_and(|word| {
            word.ends_with(|c: char| c.is_ascii_alphabetic()) && !word.contains(|c: char| c.is_ascii_digit())
        });
        if !follows_word {
            break;
        }
        let (start, end) = (at + to, at + to + digits.len());
        all.push(Integer { start, end, digits: text.get(start..end).unwrap_or_default() });
        (at, last) = (end, Some(next));
    }
    all
}

/// What joins a value to the meaning that follows it, and how many bytes it takes.
fn joint(after: &str, words: &ValueWords) -> Option<(Joint, usize)> {
    let trimmed = after.trim_start();
    let spaces = after.len() - trimmed.len();
    let first = trimmed.chars().next()?;
    let rest = trimmed.get(first.len_utf8()..).unwrap_or_default();
    let next = rest.trim_start().chars().next();
    let says = |c: char| c.is_alphabetic() || matches!(c, '"' | '\'' | '(' | '[');
    match first {
        ':' if rest.chars().next().is_some_and(|c| !c.is_ascii_digit() && c != '/') && next.is_some_and(says) => {
            return Some((Joint::Mark, spaces + 1));
        }
        '-' if next.is_some_and(|c| is_chinese(c) || (c.is_alphabetic() && spaces > 0)) => {
            return Some((Joint::Mark, spaces + 1));
        }
        '、' if next.is_some_and(says) => return Some((Joint::Comma, spaces + first.len_utf8())),
        '(' if next.is_some_and(char::is_alphabetic) => return Some((Joint::Nothing, spaces + 1)),
        _ => {}
    }
    if let Some(word) = words.means.iter().find(|word| trimmed.starts_with(word.as_str())) {
        return Some((Joint::Word, spaces + word.len()));
    }
    let is_unit = words.measures.iter().flat_map(|(_, units)| units).any(|unit| trimmed.starts_with(unit.as_str()));
    (is_chinese(first) && !is_unit).then_some((Joint::Nothing, spaces))
}

/// `'content'-…、'thumbnail'-…`.
fn quoted(text: &str) -> Vec<Choice> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(['\'', '"'])).map(|to| at + to) {
        let inner = start + 1;
        let rest = text.get(inner..).unwrap_or_default();
        let word: String = rest.chars().take_while(|c| is_word(*c)).collect();
        at = inner + word.len();
        let after = text.get(at..).unwrap_or_default();
        if let Some(joined) = after.strip_prefix(['\'', '"'])
            && !word.is_empty()
            && joined.trim_start().starts_with(['-', ':'])
        {
            found.push(Choice { value: word, start, meaning: at + 2, joint: Joint::Mark });
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// `FOLDER("10"), PICTURE = "15"`: the lines of an enum in a programming language.
fn constants(text: &str) -> Vec<Choice> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('"') {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let Some(before) = before.strip_suffix(['(', '=']) else { continue };
        let name: String = before.trim_end().chars().rev().take_while(|c| is_word(*c)).collect();
        let value: String = text.get(at + 1..).unwrap_or_default().chars().take_while(|c| is_word(*c)).collect();
        if !name.is_empty() && !value.is_empty() {
            let meaning = at + 1 + value.len();
            found.push(Choice { value, start: before.trim_end().len() - name.len(), meaning, joint: Joint::Mark });
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// Below a sentence, lines of which every one begins with a value, as `multipart: …`. Bullets have become the ends of
/// lines; names of notes begin with a capital.
fn listed(text: &str) -> Vec<Choice> {
    let mut found = Vec::new();
    let mut at = 0;
    for (number, line) in text.split('\n').enumerate() {
        let start = at + line.len() - line.trim_start().len();
        at += line.len() + 1;
        let line = line.trim();
        if number == 0 || line.is_empty() {
            continue;
        }
        let value: String = line.chars().take_while(|c| is_word(*c)).collect();
        let meaning = line.get(value.len()..).and_then(|rest| rest.trim_start().strip_prefix(':'));
        let is_meant = meaning.is_some_and(|rest| !rest.trim().is_empty() && !rest.starts_with('/'));
        if found.len() > MOST || !value.starts_with(|c: char| c.is_ascii_lowercase()) || !is_meant {
            return Vec::new();
        }
        let meaning = start + value.len();
        found.push(Choice { value, start, meaning, joint: Joint::Mark });
    }
    found
}

/// `root: … sbox: …`, only where the description says that a list of values follows.
fn named(section: &Section, ty: &FieldType) -> Vec<Choice> {
    if !is_text(ty) {
        return Vec::new();
    }
    if !matches!(section.topic, Topic::Options | Topic::Range) {
        return listed(&section.text);
    }
    let text = &section.text;
    let mut found: Vec<Choice> = Vec::new();
    for (at, _) in text.match_indices(':') {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let name: String = before.chars().rev().take_while(|c| is_word(*c)).collect();
        let name: String = name.chars().rev().collect();
        let start = before.len() - name.len();
        let starts_item = text.get(..start).is_none_or(|before| {
            let before = before.trim_end_matches(' ');
            before.is_empty() || before.ends_with(['\n', ';', ',', '、', '(']) || before.ends_with(is_chinese)
        });
        if found.len() > MOST {
            return Vec::new();
        }
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && starts_item;
        let follows = text.get(at + 1..).is_some_and(|after| !after.trim().is_empty() && !after.starts_with('/'));
        if is_name && follows && !found.iter().any(|other| other.value == name) {
            found.push(Choice { value: name, start, meaning: at + 1, joint: Joint::Mark });
        }
    }
    let is_list =
        section.topic == Topic::Options || (found.len() > 1 && found.first().is_some_and(|one| one.start == 0));
    if is_list { found } else { Vec::new() }
}

/// `fixed at 10`, `只能为0或1`.
fn only(section: &Section, words: &ValueWords) -> Option<Vec<String>> {
    let found = words.only.iter().filter_map(|word| Some(section.lower.find(word.as_str())? + word.len()));
    let rest = section.text.get(found.min()?..)?;
    let mut values = Vec::new();
    let mut rest = rest.trim_start_matches([' ', ':', '\'', '"']);
    loop {
        let value: String = rest.chars().take_while(|c| is_word(*c) || "#/-.".contains(*c)).collect();
        let value = value.trim_end_matches('.').to_owned();
        if value.is_empty() {
            break;
        }
        rest = rest.get(value.len()..).unwrap_or_default().trim_start_matches(['\'', '"']);
        values.push(value);
        match words.or.iter().find_map(|word| rest.strip_prefix(word.as_str())) {
            Some(after) => rest = after.trim_start(),
            None => break,
        }
    }
    (!values.is_empty()).then_some(values)
}

/// `jpg, png, gif` as all that a list of values says.
fn plain(section: &Section, words: &ValueWords) -> Option<Vec<String>> {
    if !matches!(section.topic, Topic::Options | Topic::Range) {
        return None;
    }
    let or = words.or.iter().fold(section.text.clone(), |text, word| text.replace(word.as_str(), ","));
    let parts: Vec<&str> =
        or.split([',', '、', ';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_value = |part: &&str| part.chars().all(is_word) && part.len() <= 40;
    (parts.len() > 1 && parts.iter().all(is_value)).then(|| parts.into_iter().map(str::to_owned).collect())
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn is_text(ty: &FieldType) -> bool {
    match ty {
        FieldType::List(inner) => is_text(inner),
        ty => *ty == FieldType::Text,
    }
}

/// A short digest of a meaning up to its first punctuation: enough to see it move from one value to another.
pub(crate) fn digest(meaning: &str) -> String {
    let meaning = meaning.trim_start_matches([' ', '"', '\'', '-', ':', ')', '(']);
    let end = meaning.find(['\n', ',', ';', '.', '(', ')', '。', '、', '/']).unwrap_or(meaning.len());
    let folded = meaning.get(..end).unwrap_or_default().chars().filter(|c| c.is_alphanumeric());
    let hash = folded
        .flat_map(char::to_lowercase)
        .fold(0x811c_9dc5_u32, |hash, c| (hash ^ u32::from(c)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}
