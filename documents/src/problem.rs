//! What is wrong with a document itself.

use std::fmt;

use serde::Serialize;

/// A finding about a document itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Problem {
    /// The kind.
    pub kind: ProblemKind,
    /// The document's file name.
    pub document: String,
    /// The line, counted from 1; `None` for the document as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Problem {
    /// Whether facts may be missing or wrong; the other findings are notes.
    pub fn is_error(&self) -> bool {
        !matches!(self.kind, ProblemKind::NoOperations | ProblemKind::Guessed | ProblemKind::Gap)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.document)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, "\n  [{}] {}\n  help: {}", self.kind, self.message, self.help)
    }
}

/// The kinds of [`Problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ProblemKind {
    /// There is no text.
    Empty,
    /// It is not about the product.
    OtherProduct,
    /// It is about the product but describes no operation. A note.
    NoOperations,
    /// Its end, or a part of it, is missing.
    CutShort,
    /// A row cannot be read.
    OddRow,
    /// A line stands where none belongs: inside a table.
    StrayLine,
    /// The header row of a table has an unknown word, or there is none.
    UnknownHeader,
    /// The caption of a table is unknown.
    UnknownCaption,
    /// The tables are written in a way that cannot be read.
    UnknownShape,
    /// The bytes are not text in a known coding.
    Encoding,
    /// A type is unknown.
    UnknownType,
    /// An operation is described twice.
    Repeated,
    /// A table has no caption, so its contents are a guess. A note.
    Guessed,
    /// A copy of the document lacks a cell. A note.
    Gap,
}

impl ProblemKind {
    const ALL: [Self; 14] = [
        Self::Empty,
        Self::OtherProduct,
        Self::NoOperations,
        Self::CutShort,
        Self::OddRow,
        Self::StrayLine,
        Self::UnknownHeader,
        Self::UnknownCaption,
        Self::UnknownShape,
        Self::Encoding,
        Self::UnknownType,
        Self::Repeated,
        Self::Guessed,
        Self::Gap,
    ];

    /// The kind of this name.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.to_string() == word)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::OtherProduct => "other-product",
            Self::NoOperations => "no-operations",
            Self::CutShort => "cut-short",
            Self::OddRow => "odd-row",
            Self::StrayLine => "stray-line",
            Self::UnknownHeader => "unknown-header",
            Self::UnknownCaption => "unknown-caption",
            Self::UnknownShape => "unknown-shape",
            Self::Encoding => "encoding",
            Self::UnknownType => "unknown-type",
            Self::Repeated => "repeated",
            Self::Guessed => "guessed",
            Self::Gap => "gap",
        })
    }
}
