//! What holds for every row and every line of the base.

use std::collections::BTreeMap;

use document_changes::base::reference;
use document_changes::document::{Document, Operation, Table};
use document_changes::render::{Form, render};
use koodrive_documents::facts::TableKind;
use koodrive_documents::problem::Problem;
use koodrive_documents::{Diff, Facts, Report, compare, diff, read};

use crate::pond;

fn facts(text: &str, form: Form) -> Facts {
    read(&form.file("pond"), text, &pond::settings())
}

fn compared(old: &Facts, new: &Facts) -> Diff {
    diff(std::slice::from_ref(old), std::slice::from_ref(new), None, &pond::settings())
}

fn checked(new: &Facts) -> Report {
    compare(std::slice::from_ref(new), &pond::model(&new.document), &[], &pond::settings())
}

fn says_something(diff: &Diff) -> bool {
    !diff.operations.is_empty() || !diff.errors.is_empty() || diff.problems.iter().any(Problem::is_error)
}

fn tables(operation: &mut Operation) -> impl Iterator<Item = &mut Table> {
    operation.request.iter_mut().chain(&mut operation.response)
}

/// Runs an edit on each row of each table, and returns what neither says anything about.
fn unnoticed(form: Form, edit: impl Fn(&mut Table, usize)) -> Vec<String> {
    let before = facts(&render(&reference(), form), form);
    let mut unnoticed = Vec::new();
    let mut count = reference();
    for (operation, own) in count.operations.iter_mut().enumerate() {
        for (table, own) in tables(own).enumerate() {
            for row in 0..own.rows.len() {
                let mut document: Document = reference();
                let changed = tables(&mut document.operations[operation]).nth(table).unwrap();
                let what = format!("{form:?}: operation {operation}, table {table}, {}", changed.rows[row].name);
                edit(changed, row);
                let after = facts(&render(&document, form), form);
                if !says_something(&compared(&before, &after)) {
                    unnoticed.push(format!("diff, {what}"));
                }
                if checked(&after).is_clean() {
                    unnoticed.push(format!("check, {what}"));
                }
            }
        }
    }
    unnoticed
}

#[test]
fn a_lost_row_is_found_wherever_it_stood() {
    for form in Form::ALL {
        let lost = unnoticed(form, |table, row| drop(table.rows.remove(row)));
        assert_eq!(lost, [""; 0]);
    }
}

#[test]
fn another_type_is_found_wherever_it_stands() {
    for form in Form::ALL {
        for other in ["Boolean", "timestamp", "Array of Others objects"] {
            let lost = unnoticed(form, |table, row| table.rows[row].ty = other.to_owned());
            assert_eq!(lost, [""; 0], "{other}");
        }
    }
}

/// The facts that matter to callers: types and requirements by operation, location and name.
fn essence(facts: &Facts) -> BTreeMap<String, Vec<String>> {
    let operations = facts.operations.iter().map(|operation| {
        let rows = operation.tables.iter().flat_map(|table| {
            // An object belongs to whatever mentions it.
            let side = (table.kind != TableKind::Object).then_some(table.side);
            let row = move |row| format!("{:?} {side:?} {:?} {row:?}", table.kind, table.name);
            table.rows.iter().map(move |own| row((&own.name, &own.ty, own.required)))
        });
        let mut rows: Vec<String> = rows.collect();
        rows.sort();
        (format!("{} {}", operation.method, operation.path), rows)
    });
    let errors = facts.errors.iter().map(|error| (error.code.clone(), vec![error.status.to_string()]));
    operations.chain(errors).collect()
}

#[test]
fn a_lost_line_changes_nothing_or_is_found() {
    for form in Form::ALL {
        let text = render(&reference(), form);
        let before = facts(&text, form);
        let lines: Vec<&str> = text.lines().collect();
        for lost in (0..lines.len()).filter(|line| !lines[*line].trim().is_empty()) {
            let kept = lines.iter().enumerate().filter(|(line, _)| *line != lost).map(|(_, line)| *line);
            let after = facts(&kept.collect::<Vec<_>>().join("\n"), form);
            if essence(&before) != essence(&after) {
                let is_found = says_something(&compared(&before, &after));
                assert!(is_found, "{form:?}, line {}: {}", lost + 1, lines[lost]);
            }
        }
    }
}
