//! One operation of the report while it is compared.

use std::collections::{BTreeMap, BTreeSet};

use super::values::Listed;
use crate::compare::report::{Difference, Mark, Pair, Specified, Stated};
use crate::deviations::DifferenceKind;
use crate::facts::{Facts, Row, Table};
use crate::location::Location;
use crate::spec::SpecOperation;

/// A row of a document: the document's position and the row's key.
pub(in crate::compare) type RowId = (usize, usize);

/// What was found out about a row.
#[derive(Clone, Debug)]
pub(in crate::compare) struct RowOutcome {
    pub(in crate::compare) mark: Mark,
    /// The positions of its differences.
    pub(in crate::compare) differences: Vec<usize>,
}

/// One operation, the fields on both sides, and the differences so far.
pub(in crate::compare) struct Draft<'a> {
    /// `None` for an operation that the spec lacks.
    pub(in crate::compare) operation: Option<&'a SpecOperation<'a>>,
    /// Whether all its documents are at hand.
    pub(super) is_complete: bool,
    /// Whether what is compared states what the operation is today; what an older page lists proves nothing.
    pub(super) is_latest: bool,
    /// What the latest documents state, where older ones are compared too.
    pub(super) today: BTreeSet<(Location, String)>,
    pub(in crate::compare) pairs: Vec<Pair>,
    pub(in crate::compare) differences: Vec<Difference>,
    pub(in crate::compare) rows: BTreeMap<RowId, RowOutcome>,
    /// Locations and pointers of the parameters and properties that a document has.
    pub(super) seen: BTreeSet<(Location, String)>,
    /// Locations and pointers of the spec's objects that were compared with a table, and their paths.
    pub(super) objects: Vec<(Location, String, String)>,
    /// The values that documents list, by the location and the pointer of the field.
    pub(super) listed: BTreeMap<(Location, String), Listed>,
    /// The number of facts about values that were compared.
    pub(in crate::compare) compared: usize,
    /// The positions of the pairs.
    index: BTreeMap<(Location, String), usize>,
}

/// What a difference consists of, besides its location.
pub(super) struct Finding {
    kind: DifferenceKind,
    message: String,
    pointer: Option<String>,
    /// What the document states, where a suppression may name it.
    stated: Option<String>,
}

impl Finding {
    pub(super) fn new(kind: DifferenceKind, message: impl Into<String>, pointer: Option<&str>) -> Self {
        Self { kind, message: message.into(), pointer: pointer.map(str::to_owned), stated: None }
    }

    pub(super) fn stating(self, stated: impl Into<String>) -> Self {
        Self { stated: Some(stated.into()), ..self }
    }
}

/// A row with its table and its document.
#[derive(Clone, Copy)]
pub(super) struct RowRef<'a> {
    /// The document's position.
    pub(super) number: usize,
    pub(super) facts: &'a Facts,
    pub(super) table: &'a Table,
    pub(super) row: &'a Row,
}

impl RowRef<'_> {
    fn id(&self) -> RowId {
        (self.number, self.row.key())
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
    pub(super) fn new(operation: Option<&'a SpecOperation<'a>>, is_complete: bool) -> Self {
        Self {
            operation,
            is_complete,
            is_latest: true,
            today: BTreeSet::new(),
            pairs: Vec::new(),
            differences: Vec::new(),
            rows: BTreeMap::new(),
            seen: BTreeSet::new(),
            objects: Vec::new(),
            listed: BTreeMap::new(),
            compared: 0,
            index: BTreeMap::new(),
        }
    }

    /// Pairs a row with its counterpart in the spec. Documents that state the same field share a pair.
    pub(super) fn pair(
        &mut self,
        location: Location,
        path: &str,
        row: &RowRef<'_>,
        specified: Option<Specified>,
        mark: Mark,
    ) {
        let key = specified.as_ref().map_or_else(|| format!("?{path}"), |specified| specified.pointer.clone());
        if let Some(specified) = specified.as_ref().filter(|_| self.is_latest) {
            let _ = specified;
            self.seen.insert((location, path.to_owned()));
        }
        self.rows.entry(row.id()).or_insert(RowOutcome { mark, differences: Vec::new() });
        let index = *self.index.entry((location, key)).or_insert_with(|| {
            self.pairs.push(Pair { location, path: path.to_owned(), stated: Vec::new(), specified, mark });
            self.pairs.len() - 1
        });
        if let Some(pair) = self.pairs.get_mut(index) {
            let stated = row.stated();
            pair.mark = pair.mark.max(mark);
            if !pair.stated.contains(&stated) {
                pair.stated.push(stated);
            }
        }
    }

    /// Notes a difference of a row, and returns its position.
    pub(super) fn differ(&mut self, at: String, row: &RowRef<'_>, finding: Finding) -> usize {
        let origin = Some((row.facts.document.as_str(), row.row.line));
        let stated = (finding.kind == DifferenceKind::Type).then(|| row.row.ty.to_string());
        let stated = finding.stated.clone().or(stated);
        let index = self.add(at, origin, finding, stated);
        self.attach(row.id(), index);
        index
    }

    /// Notes a difference, unless it is known already, and returns its position. `origin` is a document and a line.
    pub(super) fn note(&mut self, at: String, origin: Option<(&str, usize)>, finding: Finding) -> usize {
        let stated = finding.stated.clone();
        self.add(at, origin, finding, stated)
    }

    fn add(&mut self, at: String, origin: Option<(&str, usize)>, finding: Finding, stated: Option<String>) -> usize {
        let difference = Difference {
            kind: finding.kind,
            at,
            message: finding.message,
            stated,
            document: origin.map(|(document, _)| document.to_owned()),
            line: origin.map(|(_, line)| line),
            pointer: finding.pointer,
            location: None,
            suppressed_by: None,
            why: None,
        };
        self.differences.iter().position(|other| *other == difference).unwrap_or_else(|| {
            self.differences.push(difference);
            self.differences.len() - 1
        })
    }

    /// Whether a field of an older document is gone from the latest ones, so that the spec may lack it.
    pub(super) fn is_history(&self, location: Location, path: &str) -> bool {
        !self.is_latest && !self.today.contains(&(location, path.to_owned()))
    }

    /// Accounts for a row that nothing in an older document leads to any more.
    pub(super) fn supersede(&mut self, row: RowId) {
        self.rows.entry(row).or_insert(RowOutcome { mark: Mark::Superseded, differences: Vec::new() });
    }

    /// Makes a difference one of a row's.
    pub(super) fn attach(&mut self, row: RowId, difference: usize) {
        let outcome = self.rows.entry(row).or_insert(RowOutcome { mark: Mark::Same, differences: Vec::new() });
        if !outcome.differences.contains(&difference) {
            outcome.differences.push(difference);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Side, TableKind};
    use crate::types::FieldType;

    #[test]
    fn documents_share_pairs_and_rows_share_differences() {
        let row = |line| Row {
            name: "id".into(),
            ty: FieldType::Text,
            required: None,
            line,
            values: crate::facts::RowValues::default(),
        };
        let table = Table {
            number: None,
            kind: TableKind::Body,
            name: None,
            side: Side::Response,
            status: None,
            line: 1,
            rows: vec![row(2), row(3)],
        };
        let facts = Facts { document: "a.txt".into(), ..Facts::default() };
        let mut draft = Draft::new(None, true);
        for row in &table.rows {
            let row = RowRef { number: 0, facts: &facts, table: &table, row };
            draft.pair(Location::Response, "id", &row, None, Mark::Same);
        }
        assert_eq!((draft.pairs.len(), draft.pairs[0].stated.len(), draft.rows.len()), (1, 2, 2));
        let finding = || Finding::new(DifferenceKind::Type, "…", None);
        let row = RowRef { number: 0, facts: &facts, table: &table, row: &table.rows[0] };
        let first = draft.differ("response id".into(), &row, finding());
        assert_eq!(draft.differ("response id".into(), &row, finding()), first, "the same difference");
        assert_eq!((draft.differences.len(), draft.rows[&(0, table.rows[0].key())].differences.len()), (1, 1));
    }
}
