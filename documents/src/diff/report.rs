//! What a comparison of two sets of documents found, as plain data.

use std::fmt;

use serde::Serialize;

use crate::problem::Problem;

/// What changed between two sets of documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Diff {
    /// The old documents.
    pub old: Vec<String>,
    /// The new documents.
    pub new: Vec<String>,
    /// Whether the new set is taken for a whole reference, so that what it lacks was removed.
    pub is_whole: bool,
    /// The operations that are not the same.
    pub operations: Vec<OperationChange>,
    /// How many operations are the same.
    pub unchanged: usize,
    /// How many operations of the old set the new one says nothing about.
    pub not_covered: usize,
    /// Changes of the table of error codes.
    pub errors: Vec<Change>,
    /// What is wrong with the documents themselves.
    pub problems: Vec<Problem>,
}

impl Diff {
    /// Whether a caller that was right before may fail now.
    pub fn breaks(&self) -> bool {
        self.operations.iter().any(|operation| operation.breaks)
    }
}

/// One operation that is not the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OperationChange {
    /// The operationId, where the spec has the operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What happened to it as a whole.
    pub kind: OperationKind,
    /// Where the old documents have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Stand>,
    /// Where the new documents have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Stand>,
    /// What changed inside.
    pub changes: Vec<Change>,
    /// Whether any of it breaks callers.
    pub breaks: bool,
}

/// Where a document describes an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stand {
    /// The document.
    pub document: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
}

/// What happened to an operation as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum OperationKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its method or path is another.
    Moved,
    /// Something inside changed.
    Changed,
}

impl fmt::Display for OperationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Changed => "changed",
        })
    }
}

/// One change inside an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What kind it is.
    pub kind: ChangeKind,
    /// The place: `request pageInfo.pageSize`.
    pub at: String,
    /// What the old documents say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What the new documents say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The line in the old document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_line: Option<usize>,
    /// The line in the new document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_line: Option<usize>,
    /// How many fields inside share the change.
    #[serde(skip_serializing_if = "is_zero")]
    pub below: usize,
    /// Whether it breaks callers.
    pub breaks: bool,
    /// Why it does, or does not.
    pub why: String,
}

/// The kinds of [`Change`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ChangeKind {
    /// A field is new.
    Added,
    /// A field is gone.
    Removed,
    /// A field has another type.
    Retyped,
    /// A field must be sent now, or no longer must.
    Required,
    /// A path parameter has another name.
    Renamed,
    /// Another way of authentication.
    Authentication,
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Retyped => "retyped",
            Self::Required => "required",
            Self::Renamed => "renamed",
            Self::Authentication => "authentication",
        })
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(value: &usize) -> bool {
    *value == 0
}
