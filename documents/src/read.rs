//! From the text of a document to its facts.
//!
//! A document's form decides how its lines become pieces (`tabs`, `lines`, `pipes`); from there on (`assemble`) the
//! form no longer matters. `judge` says whether the document can be trusted to be whole.

mod assemble;
mod examples;
mod guess;
mod judge;
mod lines;
mod pipes;
mod tabs;
mod token;
mod words;

use crate::facts::{Facts, Shape};
use assemble::Assembler;

/// Reads a document; `name` is its file name, which every fact and finding will carry.
///
/// Any text is accepted: what cannot be read, or is missing, is told in [`Facts::problems`].
pub fn read(name: &str, text: &str) -> Facts {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let shape = shape(text);
    let tokens = match shape {
        Shape::Tabs => tabs::tokens(text),
        Shape::Pipes => pipes::tokens(text),
        Shape::Lines | Shape::Words => lines::tokens(text),
    };
    let facts = Facts { document: name.to_owned(), shape, ..Facts::default() };
    let (mut facts, outline) = Assembler::read(facts, tokens);
    judge::judge(&mut facts, &outline, text);
    facts
}

/// The form of the first table that lists fields.
fn shape(text: &str) -> Shape {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if tabs::is_header(first) {
            return Shape::Tabs;
        }
        if pipes::is_separator(first) {
            return Shape::Pipes;
        }
        if lines::is_header(rest.get(..6).unwrap_or(rest)) {
            return Shape::Lines;
        }
        rest = after;
    }
    Shape::Words
}
