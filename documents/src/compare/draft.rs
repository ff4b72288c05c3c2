//! The report of one operation while it is being made.

use std::collections::{BTreeMap, BTreeSet};

use super::report::{Difference, Mark, Pair, Specified, Stated};
use crate::deviations::DifferenceKind;
use crate::facts::{Facts, Row, Table};
use crate::spec::SpecOperation;
use crate::tree::Place;

/// A row of a document: the document's number and the line.
pub(super) type RowId = (usize, usize);

/// What became of a row.
#[derive(Clone, Debug)]
pub(super) struct Fate {
    pub(super) mark: Mark,
    /// The differences that it takes part in.
    pub(super) differences: Vec<usize>,
}

/// One operation of the spec, the documents that describe it, and what was found so far.
pub(super) struct Draft<'a> {
    /// `None` for an operation that the spec lacks.
    pub(super) operation: Option<&'a SpecOperation<'a>>,
    pub(super) pairs: Vec<Pair>,
    pub(super) differences: Vec<Difference>,
    pub(super) rows: BTreeMap<RowId, Fate>,
    /// Pointers of the parameters and properties that a document has, by place.
    pub(super) seen: BTreeSet<(Place, String)>,
    /// The objects of the spec that were compared with a table, and the way to them.
    pub(super) objects: Vec<(Place, String, String)>,
    /// The pairs by what they stand for.
    index: BTreeMap<(Place, String), usize>,
}

/// What is told of a difference, besides its place.
pub(super) struct Remark {
    pub(super) kind: DifferenceKind,
    pub(super) message: String,
    pub(super) pointer: Option<String>,
}

impl Remark {
    pub(super) fn new(kind: DifferenceKind, message: impl Into<String>, pointer: Option<&str>) -> Self {
        Self { kind, message: message.into(), pointer: pointer.map(str::to_owned) }
    }
}

/// A row, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) number: usize,
    pub(super) facts: &'a Facts,
    pub(super) table: &'a Table,
    pub(super) row: &'a Row,
}

impl Spot<'_> {
    pub(super) fn id(&self) -> RowId {
        (self.number, self.row.line)
    }

    fn stated(&self) -> Stated {
        Stated {
            document: self.facts.document.clone(),
            table: self.table.label(),
            line: self.row.line,
            name: self.row.name.clone(),
            ty: self.row.ty.to_string(),
            required: self.row.required,
        }
    }
}

impl<'a> Draft<'a> {
    pub(super) fn new(operation: Option<&'a SpecOperation<'a>>) -> Self {
        Self {
            operation,
            pairs: Vec::new(),
            differences: Vec::new(),
            rows: BTreeMap::new(),
            seen: BTreeSet::new(),
            objects: Vec::new(),
            index: BTreeMap::new(),
        }
    }

    /// Puts a row beside what the spec has in its place; two documents with the same field share a pair.
    pub(super) fn pair(&mut self, place: Place, path: &str, spot: &Spot<'_>, specified: Option<Specified>, mark: Mark) {
        let key = specified.as_ref().map_or_else(|| format!("?{path}"), |specified| specified.pointer.clone());
        if let Some(specified) = &specified {
            self.seen.insert((place, specified.pointer.clone()));
        }
        self.rows.entry(spot.id()).or_insert(Fate { mark, differences: Vec::new() });
        let index = *self.index.entry((place, key)).or_insert_with(|| {
            self.pairs.push(Pair { place, path: path.to_owned(), stated: Vec::new(), specified, mark });
            self.pairs.len() - 1
        });
        if let Some(pair) = self.pairs.get_mut(index) {
            let stated = spot.stated();
            pair.mark = pair.mark.max(mark);
            if !pair.stated.contains(&stated) {
                pair.stated.push(stated);
            }
        }
    }

    /// Notes what a row differs in.
    pub(super) fn differ(&mut self, at: String, spot: &Spot<'_>, remark: Remark) {
        let index = self.note(at, Some((&spot.facts.document, spot.row.line)), remark);
        self.attach(spot.id(), index);
    }

    /// Notes a difference, once, and returns its number.
    pub(super) fn note(&mut self, at: String, stands: Option<(&str, usize)>, remark: Remark) -> usize {
        let difference = Difference {
            kind: remark.kind,
            at,
            message: remark.message,
            document: stands.map(|(document, _)| document.to_owned()),
            line: stands.map(|(_, line)| line),
            pointer: remark.pointer,
            place: None,
            excused_by: None,
            why: None,
        };
        self.differences.iter().position(|other| *other == difference).unwrap_or_else(|| {
            self.differences.push(difference);
            self.differences.len() - 1
        })
    }

    /// Lets a row share the fate of a difference.
    pub(super) fn attach(&mut self, row: RowId, difference: usize) {
        let fate = self.rows.entry(row).or_insert(Fate { mark: Mark::Same, differences: Vec::new() });
        if !fate.differences.contains(&difference) {
            fate.differences.push(difference);
        }
    }
}
