//! What a comparison found, as plain data.

use std::fmt;

use serde::Serialize;

use crate::deviations::DifferenceKind;
use crate::facts::Figures;
use crate::problem::Problem;
use crate::tree::Place;

/// The documents held against the spec.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The documents, and how their rows are accounted for.
    pub documents: Vec<Document>,
    /// The operations: those of the spec in its order, then those that only documents have.
    pub operations: Vec<OperationReport>,
    /// Differences that belong to no operation: the table of error codes.
    pub general: Vec<Difference>,
    /// Entries of the deviations that excuse nothing, or cannot be read.
    pub stale: Vec<Stale>,
    /// Operations of which not all documents are at hand, so that nobody can say what only the spec has.
    pub incomplete: Vec<String>,
    /// What is wrong with the documents themselves.
    pub problems: Vec<Problem>,
}

impl Report {
    /// Every difference with its operation; `*` where it belongs to none.
    pub fn differences(&self) -> impl Iterator<Item = (&str, &Difference)> {
        let own = self.operations.iter().flat_map(|operation| {
            operation.differences.iter().map(move |difference| (operation.id.as_str(), difference))
        });
        own.chain(self.general.iter().map(|difference| ("*", difference)))
    }

    /// The differences that no deviation excuses.
    pub fn open(&self) -> impl Iterator<Item = (&str, &Difference)> {
        self.differences().filter(|(_, difference)| difference.excused_by.is_none())
    }

    /// Whether a check passes: nothing open, nothing stale, and every document whole.
    pub fn is_clean(&self) -> bool {
        self.open().next().is_none() && self.stale.is_empty() && !self.problems.iter().any(Problem::is_fault)
    }

    /// Gives every pointer into the bundle its place in the files of the spec.
    pub fn locate(&mut self, place: impl Fn(&str) -> Option<SpecPlace>) {
        let own = self.operations.iter_mut().flat_map(|operation| &mut operation.differences);
        for difference in own.chain(&mut self.general) {
            difference.place = difference.pointer.as_deref().and_then(&place);
        }
        for operation in &mut self.operations {
            operation.place = operation.pointer.as_deref().and_then(&place);
            for specified in operation.pairs.iter_mut().filter_map(|pair| pair.specified.as_mut()) {
                specified.place = place(&specified.pointer);
            }
        }
    }
}

/// Where something stands in the files of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecPlace {
    /// The file, relative to the folder of the spec.
    pub file: String,
    /// The JSON pointer inside that file.
    pub pointer: String,
    /// The line, counted from 1, where it could be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

impl fmt::Display for SpecPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line} {}", self.file, self.pointer),
            None => write!(f, "{} {}", self.file, self.pointer),
        }
    }
}

/// One document, and what became of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Document {
    /// The file name.
    pub name: String,
    /// The day of the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// What was counted in it.
    pub figures: Figures,
    /// How its rows are accounted for.
    pub accounts: Accounts,
}

/// How the rows of a document are accounted for; the figures add up to the number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Accounts {
    /// Present in the spec under the same name, with nothing to remark.
    pub same: usize,
    /// Present under another name that the spec lists.
    pub alias: usize,
    /// Part of the authentication.
    pub authentication: usize,
    /// Different, with a deviation that says why.
    pub excused: usize,
    /// Different or missing, and nobody says why.
    pub open: usize,
}

/// One operation on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OperationReport {
    /// The operationId, or `METHOD /path` where the spec does not have the operation.
    pub id: String,
    /// The HTTP method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The section in the base reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Where it stands in the bundle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Where it stands in the files of the spec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<SpecPlace>,
    /// Where documents describe it.
    pub documents: Vec<Described>,
    /// Fields side by side, in the order of the documents; what only the spec has comes last.
    pub pairs: Vec<Pair>,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// Where a document describes an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Described {
    /// The document.
    pub document: String,
    /// The line of method and path, counted from 1.
    pub line: usize,
    /// The title there; a ledger has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// A field on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Pair {
    /// Where in the call it is.
    pub place: Place,
    /// The way to it: `files[].owners[].userId`.
    pub path: String,
    /// What the documents say, one entry for each that has it.
    pub stated: Vec<Stated>,
    /// What the spec says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specified: Option<Specified>,
    /// How the two compare.
    pub mark: Mark,
}

/// A field in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stated {
    /// The document.
    pub document: String,
    /// The table: `table 4-260`.
    pub table: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The name.
    pub name: String,
    /// The type, in the vendor's words.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it must be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
}

/// A field in the spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Specified {
    /// The name.
    pub name: String,
    /// The type, in the words of `OpenAPI`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it must be sent, or is always there.
    pub required: bool,
    /// Where it stands in the bundle.
    pub pointer: String,
    /// Where it stands in the files of the spec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<SpecPlace>,
}

/// How the two sides of a [`Pair`] compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Mark {
    /// Nothing to remark.
    Same,
    /// Another name, which the spec lists.
    Alias,
    /// Part of the authentication.
    Authentication,
    /// Only in the spec here: a field of a response's schema that another operation's documents have.
    Shared,
    /// A difference that a deviation explains.
    Excused,
    /// A difference that nothing explains.
    Open,
}

/// One difference between the documents and the spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// What kind it is.
    pub kind: DifferenceKind,
    /// The place, as a deviation has to name it: `response files[].owners[].userId`.
    pub at: String,
    /// What differs.
    pub message: String,
    /// The document that says otherwise; `None` where only the spec has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The line in the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Where the spec has it, or would have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// The same in the files of the spec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<SpecPlace>,
    /// The entry of the deviations, counted from 0, that explains it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excused_by: Option<usize>,
    /// The reason that this entry gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// An entry of the deviations that has to be mended or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stale {
    /// The entry, counted from 0.
    pub entry: usize,
    /// The entry's operations.
    pub operations: Vec<String>,
    /// The excuse, as it stands there.
    pub excuse: String,
    /// What is wrong with it.
    pub message: String,
}
