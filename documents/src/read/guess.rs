//! Guesses what a table without a caption lists: pages converted to Markdown may have lost their captions.

use crate::facts::{Facts, Operation, Side, Table, TableKind};
use crate::problem::{Problem, ProblemKind};
use crate::settings::Settings;

/// Completes the tables of an operation and reports each guess.
pub(super) fn complete(operation: &mut Operation, facts: &mut Facts, settings: &Settings) {
    if operation.tables.iter().all(is_settled) {
        return;
    }
    kinds(operation, settings);
    names(operation);
    for table in operation.tables.iter().filter(|table| table.number.is_none()) {
        let what = table.name.clone().unwrap_or_else(|| format!("{:?}", table.kind).to_lowercase());
        facts.problems.push(Problem {
            kind: ProblemKind::Guessed,
            document: facts.document.clone(),
            line: Some(table.line),
            message: format!("the table has no caption; it is read as `{what}`"),
            help: "compare it with the document, or read an edition whose tables have captions".to_owned(),
        });
    }
}

fn is_settled(table: &Table) -> bool {
    table.kind != TableKind::Object || table.name.is_some()
}

/// The first table of a request or a response that is neither path, query nor header is its body.
fn kinds(operation: &mut Operation, settings: &Settings) {
    let in_path = |table: &Table| {
        let mut names = table.rows.iter().map(|row| format!("{{{}}}", row.name));
        names.all(|name| operation.path.contains(&name))
    };
    let before_body = operation.tables.iter().map(|table| match table {
        _ if is_settled(table) || table.side == Side::Response => None,
        _ if in_path(table) => Some(TableKind::Path),
        _ if table.rows.iter().any(|row| settings.is_common_header(&row.name)) => Some(TableKind::Header),
        _ if operation.method == "GET" => Some(TableKind::Query),
        _ => None,
    });
    let before_body: Vec<Option<TableKind>> = before_body.collect();
    let mut bodies = Vec::new();
    for (table, kind) in operation.tables.iter_mut().zip(before_body) {
        let message = (table.side, table.status);
        if let Some(kind) = kind {
            table.kind = kind;
        } else if !is_settled(table) && !bodies.contains(&message) {
            table.kind = TableKind::Body;
        }
        if table.kind == TableKind::Body {
            bodies.push(message);
        }
    }
}

/// The remaining tables describe the objects that earlier tables mention, in the order in which they mention them.
fn names(operation: &mut Operation) {
    let known: Vec<String> = operation.tables.iter().filter_map(|table| table.name.clone()).collect();
    let mut mentioned: Vec<(Side, String)> = Vec::new();
    let mut given: Vec<(Side, String)> = Vec::new();
    for table in &mut operation.tables {
        if !is_settled(table) {
            let free = mentioned.iter().find(|pair| pair.0 == table.side && !given.contains(pair));
            if let Some(pair) = free.cloned() {
                table.name = Some(pair.1.clone());
                given.push(pair);
            }
        }
        let names =
            table.rows.iter().filter_map(|row| row.ty.object_name()).filter(|name| !known.iter().any(|k| k == name));
        mentioned.extend(names.map(|name| (table.side, name.to_owned())));
    }
}
