//! Kinds of changes, and verdicts.

use std::fmt;

use serde::Serialize;

/// The kinds of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ChangeKind {
    /// An operation, a field or something else is new.
    Added,
    /// It is gone.
    Removed,
    /// The method or the path of an operation changed, or where a parameter travels.
    Moved,
    /// The type of a field changed, or the status of an error code.
    Retyped,
    /// A field became required or optional.
    Required,
    /// A name changed.
    Renamed,
    /// An enumeration has one more value, or one less, or a field became one or ceased to be one.
    Values,
    /// The least or the greatest number, or the steps between them.
    Range,
    /// The number of characters, items or members.
    Length,
    /// The value of a field that is not sent.
    Default,
    /// The unit.
    Unit,
    /// The format or the pattern.
    Format,
    /// What is stated about the edition or the day that brought it.
    Since,
    /// It is deprecated now, or only for some customers, or no longer so.
    Availability,
    /// A field that only an example has.
    Example,
    /// A status that responses come with.
    Status,
    /// A method of authentication was added or removed.
    Authentication,
    /// How calls behave: pages, jobs, repeats, limits of the whole API.
    Behavior,
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Retyped => "retyped",
            Self::Required => "required",
            Self::Renamed => "renamed",
            Self::Values => "values",
            Self::Range => "range",
            Self::Length => "length",
            Self::Default => "default",
            Self::Unit => "unit",
            Self::Format => "format",
            Self::Since => "since",
            Self::Availability => "availability",
            Self::Example => "example",
            Self::Status => "status",
            Self::Authentication => "authentication",
            Self::Behavior => "behavior",
        })
    }
}

/// What a change means for existing callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Calls or code that work today may fail.
    Breaking,
    /// Callers may use what is new, or go on as before.
    Compatible,
    /// Nothing to do, but worth knowing.
    Note,
}

impl Verdict {
    /// Whether existing callers may fail.
    pub fn is_breaking(self) -> bool {
        self == Self::Breaking
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Breaking => "breaking",
            Self::Compatible => "compatible",
            Self::Note => "note",
        })
    }
}
