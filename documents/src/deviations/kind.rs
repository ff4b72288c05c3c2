//! Which differences there are.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The kinds of differences between the documents and the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DifferenceKind {
    /// The spec lacks what a document has.
    Missing,
    /// None of the operation's documents has what the spec has.
    Extra,
    /// The types differ.
    Type,
    /// It is required on one side and optional on the other.
    Required,
    /// The method or the path differs.
    Path,
    /// The names differ where it does not matter on the wire, or only in an example.
    Name,
    /// The locations differ: the query instead of the body.
    Location,
    /// The values of an enumeration differ, or their meanings.
    Values,
    /// The least or the greatest number differs.
    Range,
    /// The number of characters or of items differs.
    Length,
    /// The defaults differ.
    Default,
    /// The unit differs.
    Unit,
    /// The format differs.
    Format,
    /// What brought the field differs.
    Since,
    /// The document calls the field deprecated, or restricted to some customers, and the spec does not.
    Availability,
    /// The statuses of responses differ.
    Status,
    /// An example has a field that the spec lacks.
    Example,
    /// The editions of the product that have it differ.
    Editions,
}

impl DifferenceKind {
    const ALL: [Self; 18] = [
        Self::Missing,
        Self::Extra,
        Self::Type,
        Self::Required,
        Self::Path,
        Self::Name,
        Self::Location,
        Self::Values,
        Self::Range,
        Self::Length,
        Self::Default,
        Self::Unit,
        Self::Format,
        Self::Since,
        Self::Availability,
        Self::Status,
        Self::Example,
        Self::Editions,
    ];

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.to_string() == word)
    }
}

impl fmt::Display for DifferenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Type => "type",
            Self::Required => "required",
            Self::Path => "path",
            Self::Name => "name",
            Self::Location => "location",
            Self::Values => "values",
            Self::Range => "range",
            Self::Length => "length",
            Self::Default => "default",
            Self::Unit => "unit",
            Self::Format => "format",
            Self::Since => "since",
            Self::Availability => "availability",
            Self::Status => "status",
            Self::Example => "example",
            Self::Editions => "editions",
        })
    }
}
