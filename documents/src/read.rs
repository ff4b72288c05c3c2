//! Reads the facts from the text of a document.
//!
//! The shape of a document's tables decides how its lines become tokens (`tabs`, `lines`, `pipes`); `assemble` makes
//! facts of the tokens whatever the shape. `completeness` checks that nothing is missing.

mod assemble;
mod completeness;
mod examples;
mod guess;
mod lines;
mod pipes;
mod tabs;
mod token;
mod unlisted;

use crate::facts::{Facts, Shape};
use crate::settings::Settings;
use crate::vocabulary::Vocabulary;
use assemble::Assembler;
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
        Shape::Lines | Shape::Prose => lines::tokens(text, tokens),
    };
    let facts = Facts { document: name.to_owned(), shape, ..Facts::default() };
    let (mut facts, outline) = Assembler::new(facts, settings).read(tokens);
    completeness::check(&mut facts, &outline, text, settings);
    facts
}

/// The shape of the first table that lists fields.
fn shape(text: &str, vocabulary: &Vocabulary) -> Shape {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if tabs::is_header(first, vocabulary) {
            return Shape::Tabs;
        }
        if pipes::is_separator(first) {
            return Shape::Pipes;
        }
        if lines::is_header(rest.get(..6).unwrap_or(rest), vocabulary) {
            return Shape::Lines;
        }
        rest = after;
    }
    Shape::Prose
}
