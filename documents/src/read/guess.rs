//! Guesses what a table without a caption lists: pages converted to Markdown may have lost their captions.

use std::collections::{BTreeMap, BTreeSet};

use super::assemble::note;
use super::fault::Fault;
use crate::facts::{Facts, Operation, Reach, Side, Table, TableKind, Unread};
use crate::problem::{Problem, ProblemKind};
use crate::settings::Settings;
use crate::text;
use crate::tree;

/// Completes the tables of an operation and reports each guess. `captions` are the unknown ones: their numbers and
/// words; `captioned` are the lines of the tables that have a caption without a number.
pub(super) fn complete(
    operation: &mut Operation,
    facts: &mut Facts,
    (captions, captioned): (&[(String, String)], &BTreeSet<usize>),
    settings: &Settings,
) {
    join_halves(operation);
    let doubtful = reworded(operation, captions, settings);
    if !doubtful.is_empty() || !operation.tables.iter().all(is_settled) {
        without_captions(operation, facts, captioned, settings);
    }
    for (at, words) in doubtful {
        let Some(table) = operation.tables.get_mut(at) else { continue };
        let what = if table.kind == TableKind::Object {
            table.name = Some(words.split_whitespace().collect());
            "its contents are unknown".to_owned()
        } else {
            table.name = None;
            format!("by its place and its rows it is read as `{}`", format!("{:?}", table.kind).to_lowercase())
        };
        let message = format!("the caption `{words}` is unknown and no field refers to an object of that name; {what}");
        let help = "add the words to the captions of the vocabulary, or compare the caption with the document";
        note(facts, table.line, Fault::new(ProblemKind::UnknownCaption, Reach::Table, message, help));
    }
}

/// Joins a table without a caption to the one before, where the numbers of the captions around them follow each other, so
/// that no caption is missing: a page break cut the table in two.
fn join_halves(operation: &mut Operation) {
    let number = |table: &Table| -> Option<usize> { table.number.as_ref()?.rsplit('-').next()?.parse().ok() };
    let has_required = |table: &Table| table.rows.iter().any(|row| row.required.is_some());
    let mut joined: Vec<Table> = Vec::with_capacity(operation.tables.len());
    let mut rest = std::mem::take(&mut operation.tables).into_iter().peekable();
    while let Some(mut table) = rest.next() {
        let mut halves = Vec::new();
        while let Some(half) = rest.next_if(|next| next.number.is_none() && number(&table).is_some()) {
            halves.push(half);
        }
        let follows =
            rest.peek().and_then(number).is_some_and(|next| number(&table).is_some_and(|own| own + 1 == next));
        let alike = halves.iter().all(|half| half.side == table.side && has_required(half) == has_required(&table));
        if follows && alike {
            table.rows.extend(halves.drain(..).flat_map(|half| half.rows));
        }
        joined.push(table);
        joined.extend(halves);
    }
    operation.tables = joined;
}

/// Takes the names from tables whose captions are no names of objects: no field refers to them, and they have several
/// words, or rows that tell what they list.
fn reworded(operation: &mut Operation, captions: &[(String, String)], settings: &Settings) -> Vec<(usize, String)> {
    if captions.is_empty() {
        return Vec::new();
    }
    let rows = operation.tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
    let names = rows.filter_map(|(table, row)| Some(((row.ty.object_name()?, table.key()), table)));
    let names: BTreeMap<(&str, usize), &Table> = names.collect();
    let referred = names.into_iter().filter_map(|((name, _), table)| tree::object(operation, name, table));
    let referred: BTreeSet<usize> = referred.map(Table::key).collect();
    let mut found = Vec::new();
    let path = operation.path.clone();
    let numbered = operation.tables.iter().enumerate().filter_map(|(at, table)| Some((table.number.clone()?, at)));
    let positions: BTreeMap<String, usize> = numbered.collect();
    for (number, words) in captions {
        let Some(at) = positions.get(number) else { continue };
        let Some(table) = operation.tables.get_mut(*at).filter(|table| !referred.contains(&table.key())) else {
            continue;
        };
        let tells = table.side == Side::Request && (is_in_path(table, &path) || is_of_headers(table, settings));
        if tells || !text::is_identifier(words.trim()) {
            table.name = None;
            found.push((*at, words.clone()));
        }
    }
    found
}

fn without_captions(operation: &mut Operation, facts: &mut Facts, captioned: &BTreeSet<usize>, settings: &Settings) {
    kinds(operation, settings);
    names(operation);
    // Among tables with captions, one without may be the rest of the one before.
    let have_captions = operation.tables.iter().any(|table| table.number.is_some());
    let mut last_line = operation.line;
    for table in &operation.tables {
        let before = std::mem::replace(&mut last_line, table.rows.last().map_or(table.line, |row| row.line));
        if table.number.is_some() || captioned.contains(&table.line) {
            continue;
        }
        let what = table.name.clone().unwrap_or_else(|| format!("{:?}", table.kind).to_lowercase());
        if have_captions {
            let message = format!("the table has no caption, as others have; it is read as `{what}`");
            let help = "compare it with the document: its caption may be missing, or it goes on with the table before";
            note(facts, table.line, Fault::new(ProblemKind::UnknownCaption, Reach::Table, message, help));
            facts.unread.push(Unread { line: before, reach: Reach::Table });
            continue;
        }
        facts.problems.push(Problem {
            kind: ProblemKind::Guessed,
            document: facts.document.clone(),
            line: Some(table.line),
            message: format!("the table has no caption; it is read as `{what}`"),
            help: "compare it with the document, or read an edition whose tables have captions".to_owned(),
        });
    }
}

pub(super) fn is_settled(table: &Table) -> bool {
    table.kind != TableKind::Object || table.name.is_some()
}

/// Whether all rows are parameters in the path.
fn is_in_path(table: &Table, path: &str) -> bool {
    let mut names = table.rows.iter().map(|row| format!("{{{}}}", row.name));
    names.all(|name| path.contains(&name))
}

fn is_of_headers(table: &Table, settings: &Settings) -> bool {
    table.rows.iter().any(|row| settings.is_common_header(&row.name))
}

/// The first table of a request or a response that is neither path, query nor header is its body.
fn kinds(operation: &mut Operation, settings: &Settings) {
    let before_body = operation.tables.iter().map(|table| match table {
        _ if is_settled(table) || table.side == Side::Response => None,
        _ if is_in_path(table, &operation.path) => Some(TableKind::Path),
        _ if is_of_headers(table, settings) => Some(TableKind::Header),
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
