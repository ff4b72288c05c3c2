//! Reads the facts from the text of a document.
//!
//! The shape of a document's tables decides how it becomes tokens (`tabs`, `lines`, `pipes`, `html`,
//! `spaces`); `assemble` makes
//! facts of the tokens whatever the shape. `completeness` checks that nothing is missing.

mod assemble;
mod completeness;
mod examples;
mod fault;
mod guess;
mod head;
mod html;
mod lines;
mod pipes;
mod spaces;
mod tabs;
mod token;
mod unlisted;

use std::collections::BTreeMap;

use crate::facts::{Facts, Reach, Shape};
use crate::identity;
use crate::problem::{Problem, ProblemKind};
use crate::settings::Settings;
use crate::vocabulary::Vocabulary;
use assemble::Assembler;
use fault::Fault;
use token::Tokens;

/// Reads a document; `name` is its file name, which its facts and findings state.
///
/// Any text is accepted: what is missing or cannot be read is listed in [`Facts::problems`].
pub fn read(name: &str, text: &str, settings: &Settings) -> Facts {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let vocabulary = &settings.vocabulary;
    let shape = shape(text, vocabulary);
    let tokens = Tokens::new(vocabulary);
    let tokens = match shape {
        Shape::Tabs => tabs::tokens(text, tokens),
        Shape::Pipes => pipes::tokens(text, tokens),
        Shape::Html => html::tokens(text, tokens),
        Shape::Spaces => spaces::tokens(text, tokens),
        Shape::Lines | Shape::Prose => lines::tokens(text, tokens),
    };
    let facts = Facts { document: name.to_owned(), shape, ..Facts::default() };
    let (mut facts, outline) = Assembler::new(facts, settings).read(tokens);
    identity::identify(&mut facts, text, &settings.editions);
    unreadable(&mut facts, text);
    completeness::check(&mut facts, &outline, text, settings);
    facts.problems = without_repetition(facts.problems);
    facts
}

/// Reports the same word once, however many tables have it.
fn without_repetition(problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept: Vec<Problem> = Vec::new();
    let mut known: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for problem in problems {
        let is_word = matches!(problem.kind, ProblemKind::UnknownHeader | ProblemKind::UnknownCaption);
        if let Some((_, more)) = known.get_mut(&problem.message).filter(|_| is_word) {
            *more += 1;
        } else {
            known.insert(problem.message.clone(), (kept.len(), 0));
            kept.push(problem);
        }
    }
    for (at, more) in known.into_values().filter(|(_, more)| *more > 0) {
        if let Some(problem) = kept.get_mut(at) {
            problem.message = format!("{} (and in {more} more places)", problem.message);
        }
    }
    kept
}

/// Reports characters that stand for bytes that were none.
fn unreadable(facts: &mut Facts, text: &str) {
    let count = text.matches('\u{fffd}').count();
    let Some(line) = text.split('\n').position(|line| line.contains('\u{fffd}')).map(|line| line + 1) else { return };
    let is_end = count == 1 && text.ends_with('\u{fffd}');
    let (reach, message) = if is_end {
        (Reach::Rest, "the document ends in the middle of a character".to_owned())
    } else {
        (Reach::Row, format!("{count} characters of the document are unreadable; the first is in this line"))
    };
    let help = "download the document again, or convert it to UTF-8 from the coding that it is written in";
    assemble::note(facts, line, Fault::new(ProblemKind::Encoding, reach, message, help));
}

/// The shape of the first table that lists fields.
fn shape(text: &str, vocabulary: &Vocabulary) -> Shape {
    if html::is_html(text) {
        return Shape::Html;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if tabs::is_header(first, vocabulary) {
            return Shape::Tabs;
        }
        if pipes::is_separator(first) || pipes::is_header(first, vocabulary) {
            return Shape::Pipes;
        }
        if spaces::is_header(first, vocabulary) {
            return Shape::Spaces;
        }
        if lines::is_header(rest.get(..6).unwrap_or(rest), vocabulary) {
            return Shape::Lines;
        }
        rest = after;
    }
    Shape::Prose
}
