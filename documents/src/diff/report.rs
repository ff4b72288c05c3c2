//! What a comparison of two sets of documents found, as plain data.

use std::fmt;

use serde::Serialize;

use crate::change::judge::Judged;
pub(super) use crate::change::{ChangeKind, Verdict};
use crate::problem::Problem;

/// The changes between two sets of documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Diff {
    /// The old documents.
    pub old: Vec<String>,
    /// The new documents.
    pub new: Vec<String>,
    /// Whether the new set counts as a complete reference, so that what it lacks was removed.
    pub is_whole: bool,
    /// The operations that changed.
    pub operations: Vec<OperationChange>,
    /// The number of operations that did not change.
    pub unchanged: usize,
    /// The number of operations in the old set that the new set does not cover.
    pub not_covered: usize,
    /// Changes of the table of error codes.
    pub errors: Vec<Change>,
    /// The number of facts that are in one set only and are not judged, because they may stand where a document could
    /// not be read.
    pub unjudged: usize,
    /// What is wrong with the documents themselves.
    pub problems: Vec<Problem>,
}

impl Diff {
    /// Whether a change breaks existing callers.
    pub fn breaks(&self) -> bool {
        self.operations.iter().any(|operation| operation.breaks)
    }
}

/// An operation that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OperationChange {
    /// The operationId, where the spec has the operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What happened to it as a whole.
    pub kind: OperationChangeKind,
    /// Where the old documents describe it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Definition>,
    /// Where the new documents describe it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Definition>,
    /// The changes inside.
    pub changes: Vec<Change>,
    /// Whether one of them, or the operation's removal or move, breaks callers.
    pub breaks: bool,
}

/// Where a document describes an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Definition {
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
pub enum OperationChangeKind {
    /// It is new.
    Added,
    /// It was removed.
    Removed,
    /// Its method or path changed.
    Moved,
    /// Something inside changed.
    Changed,
}

impl fmt::Display for OperationChangeKind {
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
    /// The location and the path: `request pageInfo.pageSize`.
    pub at: String,
    /// What the old documents state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What the new documents state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The line in the old document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_line: Option<usize>,
    /// The line in the new document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_line: Option<usize>,
    /// The number of fields inside that the change includes.
    #[serde(skip_serializing_if = "is_zero")]
    pub below: usize,
    /// What it means for callers.
    pub verdict: Verdict,
    /// Why it breaks callers, or does not.
    pub why: String,
}

impl Change {
    /// A change from what stands in one line to what stands in another.
    pub(super) fn new(
        kind: ChangeKind,
        at: String,
        (before, after): (Option<String>, Option<String>),
        (old_line, new_line): (Option<usize>, Option<usize>),
        (verdict, why): Judged,
    ) -> Self {
        Self { kind, at, before, after, old_line, new_line, below: 0, verdict, why: why.to_owned() }
    }

    /// Whether it breaks callers.
    pub fn breaks(&self) -> bool {
        self.verdict.is_breaking()
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(value: &usize) -> bool {
    *value == 0
}
