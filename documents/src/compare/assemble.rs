//! Step 4: accounts for each row of the documents and puts the report together.

use std::collections::BTreeMap;

use super::assign::Described;
use super::differences::{Compared, Draft, Found, RowId, RowOutcome};
use super::report::{
    Accounts, Description, Difference, Document, Mark, OperationReport, Pair, Report, Stale, ValueFigures,
};
use super::scope::Scope;
use crate::facts::Facts;

/// Puts the report together.
pub(super) fn assemble(found: Found<'_>, stale: Vec<Stale>, scope: &Scope<'_>) -> Report {
    let mut accounts: BTreeMap<usize, Accounts> = BTreeMap::new();
    for compared in &found.operations {
        account(&compared.draft, &mut accounts);
    }
    let documents = scope.documents.iter().enumerate();
    let values = ValueFigures {
        compared: found.operations.iter().map(|compared| compared.draft.compared).sum(),
        unclear: scope.documents.iter().map(unclear).sum(),
    };
    Report {
        documents: documents.map(|(number, facts)| document(facts, accounts.get(&number))).collect(),
        operations: found.operations.into_iter().map(operation).collect(),
        general: found.errors,
        incomplete: found.incomplete,
        stale,
        unjudged: 0,
        problems: scope.documents.iter().flat_map(|facts| facts.problems.clone()).collect(),
        explained: Vec::new(),
        values,
    }
}

/// The number of descriptions that announce a fact which was not understood.
fn unclear(facts: &Facts) -> usize {
    let tables = facts.operations.iter().flat_map(|operation| &operation.tables);
    tables.flat_map(|table| &table.rows).filter(|row| row.values.unclear).count()
}

fn document(facts: &Facts, accounts: Option<&Accounts>) -> Document {
    Document {
        name: facts.document.clone(),
        known_as: facts.known_as.clone(),
        edition: facts.edition.clone(),
        date: facts.date.clone(),
        figures: facts.figures(),
        accounts: accounts.copied().unwrap_or_default(),
    }
}

fn operation(compared: Compared<'_>) -> OperationReport {
    let Compared { id, method, path, descriptions, draft } = compared;
    let described = |Described { facts, operation, .. }: &Described<'_>| Description {
        document: facts.document.clone(),
        line: operation.line,
        title: operation.title.clone(),
    };
    let in_spec = draft.operation.and_then(|specified| specified.source.section);
    let in_document = || descriptions.iter().find_map(|described| described.operation.section.as_deref());
    OperationReport {
        id,
        method: method.to_owned(),
        path: path.to_owned(),
        section: in_spec.or_else(in_document).map(str::to_owned),
        pointer: draft.operation.map(|specified| specified.pointer.clone()),
        location: None,
        documents: descriptions.iter().map(described).collect(),
        pairs: draft.pairs.into_iter().map(|pair| marked(pair, &draft.differences)).collect(),
        differences: draft.differences,
    }
}

/// Counts the rows of an operation by document.
fn account(draft: &Draft<'_>, accounts: &mut BTreeMap<usize, Accounts>) {
    for (row, outcome) in &draft.rows {
        let (number, _): &RowId = row;
        let accounts = accounts.entry(*number).or_default();
        match row_mark(outcome, &draft.differences) {
            Mark::Same => accounts.same += 1,
            Mark::Alias => accounts.alias += 1,
            Mark::Authentication => accounts.authentication += 1,
            Mark::Superseded => accounts.superseded += 1,
            Mark::Suppressed => accounts.suppressed += 1,
            Mark::Open => accounts.open += 1,
        }
    }
}

/// The mark of a row: that of its worst difference, where it has any.
fn row_mark(outcome: &RowOutcome, differences: &[Difference]) -> Mark {
    let own = outcome.differences.iter().filter_map(|index| differences.get(*index));
    worst(own).unwrap_or(outcome.mark)
}

/// A pair with the mark of its worst difference.
fn marked(pair: Pair, differences: &[Difference]) -> Pair {
    let at = format!("{} {}", pair.location, pair.path);
    let own = differences.iter().filter(|difference| {
        let is_stated = pair.stated.iter().any(|stated| {
            difference.line == Some(stated.line) && difference.document.as_ref() == Some(&stated.document)
        });
        difference.at == at || is_stated
    });
    let mark = worst(own).map_or(pair.mark, |worst| worst.max(pair.mark));
    Pair { mark, ..pair }
}

fn worst<'a>(differences: impl Iterator<Item = &'a Difference>) -> Option<Mark> {
    differences.map(|one| if one.suppressed_by.is_some() { Mark::Suppressed } else { Mark::Open }).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::report::SuppressedBy;
    use crate::deviations::DifferenceKind;
    use crate::location::Location;

    fn difference(at: &str, is_suppressed: bool) -> Difference {
        Difference {
            kind: DifferenceKind::Type,
            at: at.into(),
            message: "…".into(),
            stated: None,
            document: None,
            line: None,
            pointer: None,
            location: None,
            suppressed_by: is_suppressed.then(SuppressedBy::default),
            why: None,
        }
    }

    #[test]
    fn the_worst_difference_decides() {
        let differences = [difference("query a", true), difference("query b", false), difference("query b", true)];
        for (indexes, expected) in [
            (vec![], Mark::Alias),
            (vec![0], Mark::Suppressed),
            (vec![1], Mark::Open),
            (vec![0, 1], Mark::Open),
            (vec![9], Mark::Alias),
        ] {
            let outcome = RowOutcome { mark: Mark::Alias, differences: indexes.clone() };
            assert_eq!(row_mark(&outcome, &differences), expected, "{indexes:?}");
        }
        for (path, expected) in [("a", Mark::Suppressed), ("b", Mark::Open), ("c", Mark::Same)] {
            let (location, stated, mark) = (Location::Query, Vec::new(), Mark::Same);
            let pair = Pair { location, path: path.into(), stated, specified: None, mark };
            assert_eq!(marked(pair, &differences).mark, expected, "{path}");
        }
    }
}
