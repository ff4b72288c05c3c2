//! What changed in an API and what it means for callers: one vocabulary for two editions of the documents and for two
//! versions of the description.

pub(crate) mod judge;
mod kind;
mod phrase;
mod release;

use std::fmt;

use serde::Serialize;

pub use kind::{ChangeKind, Verdict};
pub(crate) use phrase::phrase;
pub use release::{Release, Step};

/// The changes from one version of an API to the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Changes {
    /// What the old version is called.
    pub old: Vec<String>,
    /// What the new version is called.
    pub new: Vec<String>,
    /// What changed, by operation.
    pub groups: Vec<Group>,
    /// The number of operations that did not change.
    pub unchanged: usize,
    /// The number of operations in the old version that the new one does not cover.
    #[serde(skip_serializing_if = "is_zero")]
    pub not_covered: usize,
    /// The number of facts that were not judged, because they may stand where a version could not be read.
    #[serde(skip_serializing_if = "is_zero")]
    pub unjudged: usize,
    /// What could not be read, in either version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
}

/// The changes of one operation, or of the API as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Group {
    /// The operationId; `None` for the API as a whole, and for an operation that the spec lacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Method and path in the new version, or in the old one where it is gone; `None` for the API as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The changes, breaking ones first.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// What kind it is.
    pub kind: ChangeKind,
    /// The location and the path: `request pageInfo.pageSize`.
    pub at: String,
    /// What it means for callers.
    pub verdict: Verdict,
    /// The change in words that a release note can use.
    pub what: String,
    /// Why it breaks callers, or does not.
    pub why: String,
    /// What the old version states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What the new version states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Where the old version states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Place>,
    /// Where the new version states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Place>,
    /// The number of fields inside that the change includes.
    #[serde(skip_serializing_if = "is_zero")]
    pub below: usize,
    /// Other operations that the same change concerns, because they share the schema.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// Where something is stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line, counted from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The JSON pointer in that file, where the file has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
}

impl Place {
    /// A line of a file.
    pub fn line(file: &str, line: usize) -> Self {
        Self { file: file.to_owned(), line: Some(line), pointer: None }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.line.map_or(Ok(()), |line| write!(f, ":{line}"))?;
        self.pointer.as_ref().map_or(Ok(()), |pointer| write!(f, " {pointer}"))
    }
}

/// What a field takes that is no enumeration.
pub(crate) const ANY: &str = "any value";

/// What the two versions state.
type Stated = (Option<String>, Option<String>);

impl Change {
    pub(crate) fn new(
        kind: ChangeKind,
        at: impl Into<String>,
        (before, after): Stated,
        (verdict, why): judge::Judged,
    ) -> Self {
        let at = at.into();
        let what = phrase(kind, &at, before.as_deref(), after.as_deref());
        let why = why.to_owned();
        Self { kind, at, verdict, what, why, before, after, old: None, new: None, below: 0, also: Vec::new() }
    }

    /// Whether calls go on as before, but the type of a field in the bindings is another one.
    pub fn retypes(&self) -> bool {
        let is_type = match self.kind {
            ChangeKind::Required | ChangeKind::Retyped => !self.at.starts_with("code "),
            ChangeKind::Values => {
                let any = |stated: &Option<String>| stated.as_deref() == Some(ANY);
                // The name of a value that is gone is gone from the bindings, too.
                any(&self.before) || any(&self.after) || self.after.is_none()
            }
            _ => false,
        };
        is_type && !self.verdict.is_breaking()
    }
}

impl Changes {
    /// Every change with its operation.
    pub fn all(&self) -> impl Iterator<Item = (&Group, &Change)> {
        self.groups.iter().flat_map(|group| group.changes.iter().map(move |change| (group, change)))
    }

    /// How many changes have this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.all().filter(|(_, change)| change.verdict == verdict).count()
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    /// The changes that break callers, and no other.
    #[must_use]
    pub fn breaking(mut self) -> Self {
        for group in &mut self.groups {
            group.changes.retain(|change| change.verdict == Verdict::Breaking);
        }
        self.groups.retain(|group| !group.changes.is_empty());
        self
    }

    /// Gives the places other files: those of the old version, and those of the new one.
    pub fn rename_files(&mut self, old: impl Fn(&str) -> String, new: impl Fn(&str) -> String) {
        for change in self.groups.iter_mut().flat_map(|group| &mut group.changes) {
            for (place, name) in [(&mut change.old, &old as &dyn Fn(&str) -> String), (&mut change.new, &new)] {
                if let Some(place) = place {
                    place.file = name(&place.file);
                }
            }
        }
    }
}

impl Group {
    /// The operation's name in reports.
    pub fn name(&self) -> &str {
        self.id.as_deref().or(self.address.as_deref()).unwrap_or("the API as a whole")
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(value: &usize) -> bool {
    *value == 0
}
