//! What a document may state although it was not read.

use std::collections::BTreeMap;

use crate::facts::{Facts, Operation, Reach, Unread};
use crate::location::Location;
use crate::problem::{Problem, ProblemKind};
use crate::tree;

impl Facts {
    /// Whether the document may describe an operation that was not read.
    pub(crate) fn may_describe_more(&self) -> bool {
        self.unread.iter().any(|unread| matches!(unread.reach, Reach::Operation | Reach::Rest))
    }

    /// Whether the document may list error codes that were not read.
    pub(crate) fn may_list_more_codes(&self) -> bool {
        self.unread.iter().any(|unread| matches!(unread.reach, Reach::Codes | Reach::Rest))
    }
}

/// The fewest codes at the end of a table whose loss looks like a cut.
const CUT: usize = 2;

/// The problem of a table of error codes that ends at a line, where `count` codes followed before. One code may well be
/// gone; several, and only those at the end, look like a cut.
pub(crate) fn cut_codes(document: &str, line: usize, count: usize) -> Option<Problem> {
    (count >= CUT).then(|| Problem {
        kind: ProblemKind::CutShort,
        document: document.to_owned(),
        line: Some(line),
        message: format!("the table of error codes ends here, and the {count} codes that followed are gone"),
        help: "compare its end with the vendor's own document: if it is the same, the change is real".to_owned(),
    })
}

/// The places of a description that could not be read.
pub(crate) struct Gaps {
    unread: Vec<Unread>,
    /// The lines of the tables by location and the path of their object: the first line, and that of the next table.
    tables: BTreeMap<(Location, String), (usize, usize)>,
}

impl Gaps {
    pub(crate) fn new(facts: &Facts, operation: &Operation) -> Self {
        let starts = facts.operations.iter().map(|other| other.line);
        let end = starts.filter(|line| *line > operation.line).min().unwrap_or(usize::MAX);
        let is_own = |unread: &&Unread| (operation.line..end).contains(&unread.line) && unread.reach != Reach::Codes;
        let mut gaps = Self { unread: facts.unread.iter().filter(is_own).copied().collect(), tables: BTreeMap::new() };
        if gaps.unread.is_empty() {
            return gaps;
        }
        let mut starts: Vec<usize> = operation.tables.iter().map(|table| table.line).collect();
        starts.sort_unstable();
        for leaf in tree::leaves(operation) {
            let line = leaf.table.line;
            let next = starts.get(starts.partition_point(|start| *start <= line)).copied().unwrap_or(end);
            gaps.tables.entry((leaf.location, above(&leaf.path))).or_insert((line, next));
        }
        gaps
    }

    /// Whether the description may have tables that were not read.
    pub(crate) fn lacks_tables(&self) -> bool {
        self.unread.iter().any(|unread| unread.reach != Reach::Row)
    }

    /// Whether the description may list a field that was not read: in its table something could not be read, or there
    /// is no table for it, and one of the tables could not be read.
    pub(crate) fn may_list(&self, location: Location, path: &str) -> bool {
        if self.unread.is_empty() {
            return false;
        }
        match self.tables.get(&(location, above(path))) {
            Some((first, next)) => self.unread.iter().any(|unread| (*first..*next).contains(&unread.line)),
            None => self.lacks_tables(),
        }
    }
}

/// The path of the object that holds a field; lists and maps do not matter.
fn above(path: &str) -> String {
    let (above, _) = path.rsplit_once('.').unwrap_or_default();
    above.replace("[]", "").replace("{}", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Row, RowValues, Side, Table, TableKind};
    use crate::types::FieldType;

    fn table(line: usize, kind: TableKind, name: Option<&str>, ty: FieldType) -> Table {
        let row = Row { name: "item".into(), ty, required: None, line: line + 1, values: RowValues::default() };
        let name = name.map(str::to_owned);
        Table { number: None, kind, name, side: Side::Response, status: None, line, rows: vec![row] }
    }

    fn facts(line: usize, reach: Reach) -> Facts {
        let tables = vec![
            table(10, TableKind::Body, None, FieldType::Named("Fish".into())),
            table(20, TableKind::Object, Some("Fish"), FieldType::Text),
        ];
        let operation = Operation { line: 5, tables, ..Operation::default() };
        let next = Operation { line: 40, ..Operation::default() };
        let unread = vec![Unread { line, reach }];
        Facts { operations: vec![operation, next], unread, ..Facts::default() }
    }

    #[test]
    fn a_gap_hides_what_may_be_in_it() {
        let hidden = |line, reach| {
            let facts = facts(line, reach);
            let gaps = Gaps::new(&facts, &facts.operations[0]);
            let fields = [(Location::Response, "a"), (Location::Response, "item.a"), (Location::Request, "a")];
            fields.map(|(location, path)| gaps.may_list(location, path))
        };
        assert_eq!(hidden(12, Reach::Row), [true, false, false]);
        assert_eq!(hidden(25, Reach::Row), [false, true, false]);
        assert_eq!(hidden(25, Reach::Rest), [false, true, true]);
        assert_eq!(hidden(6, Reach::Table), [false, false, true]);
        assert_eq!(hidden(50, Reach::Table), [false; 3], "another operation");
        assert_eq!(hidden(25, Reach::Codes), [false; 3]);
    }

    #[test]
    fn a_cut_hides_operations_and_codes() {
        let hides = |reach| (facts(9, reach).may_describe_more(), facts(9, reach).may_list_more_codes());
        assert_eq!(hides(Reach::Row), (false, false));
        assert_eq!(hides(Reach::Operation), (true, false));
        assert_eq!(hides(Reach::Rest), (true, true));
        assert_eq!(hides(Reach::Codes), (false, true));
    }
}
