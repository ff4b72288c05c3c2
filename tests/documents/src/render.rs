//! Writes a document in each of the shapes in which the vendor publishes.

mod blocks;
mod html;
mod lines;
mod pipes;
mod tabs;

use crate::document::{Document, Words};
use blocks::{Block, blocks};

/// The shape of a document's tables, with the language that the vendor publishes in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The text of a PDF: numbered sections, a table of contents, tabs between cells. In Chinese.
    Tabs,
    /// The text of a page as a browser copies it: a line for each cell. In English.
    Lines,
    /// A page in Markdown, a row on a line. In Chinese.
    Pipes,
    /// A page in Markdown, a cell on a line. In English.
    Cells,
    /// A page as a browser saves it. In Chinese.
    Html,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 5] = [Self::Tabs, Self::Lines, Self::Pipes, Self::Cells, Self::Html];

    /// The name of a file of this form.
    pub fn file(self, stem: &str) -> String {
        let ending = match self {
            Self::Tabs => "zh.txt",
            Self::Lines => "en.txt",
            Self::Pipes => "zh.md",
            Self::Cells => "en.md",
            Self::Html => "zh.html",
        };
        format!("{stem}.{ending}")
    }

    fn is_english(self) -> bool {
        matches!(self, Self::Lines | Self::Cells)
    }

    fn word(self, words: &Words) -> &str {
        if self.is_english() { &words.en } else { &words.zh }
    }
}

/// Writes a document. A PDF holds all operations; of pages, one follows the other.
pub fn render(document: &Document, form: Form) -> String {
    let blocks = blocks(document, form);
    match form {
        Form::Tabs => tabs::write(document, &blocks),
        Form::Lines => lines::write(&blocks),
        Form::Pipes => pipes::write(&blocks, false),
        Form::Cells => pipes::write(&blocks, true),
        Form::Html => html::write(&blocks),
    }
}
