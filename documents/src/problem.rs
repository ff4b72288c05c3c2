//! What is wrong with a document itself, before it is held against anything.

use std::fmt;

use serde::Serialize;

/// Something about a document that its reader must know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Problem {
    /// What kind it is.
    pub kind: ProblemKind,
    /// The document's file name.
    pub document: String,
    /// Where, counted from 1; `None` for the document as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Problem {
    /// Whether the facts of the document cannot be trusted to be whole.
    pub fn is_fault(&self) -> bool {
        !matches!(self.kind, ProblemKind::NoOperations | ProblemKind::Guessed)
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
    /// It does not speak of KooDrive.
    OtherProduct,
    /// It speaks of KooDrive but describes no operation. A note.
    NoOperations,
    /// Its end, or a piece in its middle, is missing.
    CutShort,
    /// A row that could not be read.
    OddRow,
    /// A type that is not known.
    UnknownType,
    /// The same operation twice.
    Repeated,
    /// A table without a caption, or a type whose table has a slightly other name: what it is was guessed. A note.
    Guessed,
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::OtherProduct => "other-product",
            Self::NoOperations => "no-operations",
            Self::CutShort => "cut-short",
            Self::OddRow => "odd-row",
            Self::UnknownType => "unknown-type",
            Self::Repeated => "repeated",
            Self::Guessed => "guessed",
        })
    }
}
