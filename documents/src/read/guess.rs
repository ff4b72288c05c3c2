//! Tells what a table without a caption lists: pages that were turned into Markdown may have lost theirs.

use super::words;
use crate::facts::{Facts, Kind, Operation, Side, Table};
use crate::problem::{Problem, ProblemKind};

/// Completes the tables of an operation, and notes each that had to be guessed.
pub(super) fn complete(operation: &mut Operation, facts: &mut Facts) {
    if operation.tables.iter().all(is_settled) {
        return;
    }
    kinds(operation);
    names(operation);
    for table in operation.tables.iter().filter(|table| table.number.is_none()) {
        let what = table.name.clone().unwrap_or_else(|| format!("{:?}", table.kind).to_lowercase());
        facts.problems.push(Problem {
            kind: ProblemKind::Guessed,
            document: facts.document.clone(),
            line: Some(table.line),
            message: format!("a table without a caption, taken for `{what}`"),
            help: "compare it with the document; a page with captions leaves nothing to guess".to_owned(),
        });
    }
}

fn is_settled(table: &Table) -> bool {
    table.kind != Kind::Object || table.name.is_some()
}

/// The first table of a side that is neither path, query nor header is the body.
fn kinds(operation: &mut Operation) {
    let in_path = |table: &Table| {
        let mut names = table.rows.iter().map(|row| format!("{{{}}}", row.name));
        names.all(|name| operation.path.contains(&name))
    };
    let before_body = operation.tables.iter().map(|table| match table {
        _ if is_settled(table) || table.side == Side::Response => None,
        _ if in_path(table) => Some(Kind::Path),
        _ if table.rows.iter().any(|row| words::is_common_header(&row.name)) => Some(Kind::Header),
        _ if operation.method == "GET" => Some(Kind::Query),
        _ => None,
    });
    let before_body: Vec<Option<Kind>> = before_body.collect();
    let mut bodies = Vec::new();
    for (table, kind) in operation.tables.iter_mut().zip(before_body) {
        let place = (table.side, table.status);
        if let Some(kind) = kind {
            table.kind = kind;
        } else if !is_settled(table) && !bodies.contains(&place) {
            table.kind = Kind::Body;
        }
        if table.kind == Kind::Body {
            bodies.push(place);
        }
    }
}

/// The remaining tables describe the objects that tables before them mention, in the order of their mention.
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
