//! Operations that the spec lacks.

use std::collections::BTreeSet;

use koodrive_model::node::{self, Method};
use koodrive_model::{Key, ROOT, pointer};

use super::draft::{Draft, capital, new_component, reference, schema_file};
use super::schemas::{Told, message};
use super::text::{Span, indented};
use super::{evidence, fields};
use crate::facts::{Facts, Operation, Side, Table, TableKind};
use crate::location::Location;
use crate::types::FieldType;

/// Adds the operations of one path: its item, their schemas, its entry in the index, and a skeleton of the evidence.
pub(super) fn add(draft: &mut Draft<'_>, described: &[(&Facts, &Operation)]) {
    let Some((_, first)) = described.first() else { return };
    let Some(like) = nearest(draft, first) else {
        draft.by_hand.push(format!("{} {}: the spec has no operation to go by", first.method, first.path));
        return;
    };
    let Some(near) = draft.edits.span(parent(&like.at)) else {
        draft.by_hand.push(format!("{} {}: {} begins no line", first.method, first.path, like.path));
        return;
    };
    let mut lines = Vec::new();
    let mut key = None;
    for (facts, operation) in described {
        let id = id(draft, operation);
        let told = Told { facts, operation, owner: &id };
        lines.push(format!("{}:", operation.method.to_ascii_lowercase()));
        lines.extend(indented(&item(draft, told, like, &near.file), 2));
        draft.made.push(format!("{}: new operation {id}, {} {}", near.file, operation.method, operation.path));
        draft.by_hand.push(format!("{id}: check that it belongs to {}, state whether a repeat does no harm, and how it pages or whether it starts a job", like.tags.join(", ")));
        evidence::add(draft, told);
        key.get_or_insert_with(|| capital(&id));
    }
    place(draft, (like, &near), (&first.path, &key.unwrap_or_default()), &lines);
}

/// Puts the operations of a path where they belong: beside those that the path has, or in an item of its own.
fn place(draft: &mut Draft<'_>, (like, near): (&node::Operation, &Span), (path, key): (&str, &str), lines: &[String]) {
    let same_path = draft.model.operations.iter().find(|own| crate::path::is_same(&own.path, path));
    if let Some(span) = same_path.and_then(|own| draft.edits.span(parent(&own.at))) {
        draft.edits.insert(&span.file, span.end, span.indent + 2, lines);
    } else if near.file == ROOT {
        let lines = [vec![format!("{path}:")], indented(lines, 2)].concat();
        draft.edits.insert(ROOT, near.end, near.indent, &lines);
    } else {
        let lines = [vec![format!("{key}:")], indented(lines, 2)].concat();
        draft.edits.insert(&near.file, near.end, near.indent, &lines);
        index(draft, like, path, &reference(ROOT, (&near.file, &format!("/{key}"))));
    }
}

/// The pointer of the path item around an operation.
fn parent(at: &str) -> &str {
    pointer::split_last(at).map_or(at, |(parent, _)| parent)
}

/// The operation of the spec whose path shares most with the new one's, and of several the one that shares most fields.
fn nearest<'a>(draft: &Draft<'a>, operation: &Operation) -> Option<&'a node::Operation> {
    let rows = operation.tables.iter().filter(|table| table.kind != TableKind::Header).flat_map(|table| &table.rows);
    let names: BTreeSet<&str> = rows.map(|row| row.name.as_str()).collect();
    let path = |own: &node::Operation| {
        own.path.split('/').zip(operation.path.split('/')).take_while(|(own, new)| own == new).count()
    };
    let fields = |own: &node::Operation| {
        let sent = own.body.as_ref().and_then(|body| body.schema.as_ref());
        let bodies = [sent, draft.model.returned(own)].into_iter().flatten();
        let properties = bodies.flat_map(|body| draft.model.resolve(body).properties());
        properties.filter(|(name, _)| names.contains(name.as_str())).count()
    };
    draft.model.operations.iter().max_by_key(|own| (path(own), fields(own)))
}

/// The vendor's own name, or one made of the method and the last words of the path.
fn id(draft: &mut Draft<'_>, operation: &Operation) -> String {
    let named = vendor_name(operation);
    // What comes before the version of the API, and it, tell no operation from another.
    let is_version = |segment: &&str| segment.strip_prefix('v').is_some_and(|rest| rest.parse::<u32>().is_ok());
    let segments: Vec<&str> = operation.path.split('/').filter(|segment| !segment.is_empty()).collect();
    let own = segments.iter().position(is_version).map_or(0, |at| at + 1);
    let words = segments.into_iter().skip(own).filter(|segment| !segment.starts_with('{'));
    let last: Vec<String> = words.collect::<Vec<_>>().into_iter().rev().take(2).map(capital).collect();
    let made =
        || format!("{}{}", operation.method.to_ascii_lowercase(), last.iter().rev().cloned().collect::<String>());
    let plain: String = named.unwrap_or_else(made).chars().filter(char::is_ascii_alphanumeric).collect();
    let mut id = plain.clone();
    let mut number = 2;
    while draft.model.operation(&id).is_some() || draft.ids.contains(&id) {
        id = format!("{plain}{number}");
        number += 1;
    }
    draft.ids.insert(id.clone());
    id
}

/// The name that ends the title of a page: `Creating a Fish - createFish`.
fn vendor_name(operation: &Operation) -> Option<String> {
    if operation.name.is_some() {
        return operation.name.clone();
    }
    let last = operation.title.split([' ', '-', '—', '_', '（', '(']).next_back()?.trim_end_matches([')', '）']);
    let is_name = last.starts_with(|c: char| c.is_ascii_lowercase()) && last.chars().all(|c| c.is_ascii_alphanumeric());
    is_name.then(|| last.to_owned())
}

/// The lines of an operation.
fn item(draft: &mut Draft<'_>, told: Told<'_>, like: &node::Operation, file: &str) -> Vec<String> {
    let mut lines = vec![format!("operationId: {}", told.owner)];
    lines.push(format!("tags: [{}]", like.tags.join(", ")));
    lines.extend(["summary: TODO", "description: TODO"].map(str::to_owned));
    lines.extend(security(draft, told.operation));
    let parameters = parameters(draft, told, file);
    if !parameters.is_empty() {
        lines.push("parameters:".to_owned());
        lines.extend(indented(&parameters, 2));
    }
    let find = |side: Side| {
        told.operation
            .tables
            .iter()
            .find(|table| table.kind == TableKind::Body && table.side == side && !table.is_error())
    };
    if let Some(table) = find(Side::Request) {
        lines.extend(["requestBody:", "  required: true"].map(str::to_owned));
        lines.extend(indented(&content(draft, told, table, "Request", file), 2));
    }
    lines.extend(["responses:", "  \"200\":", "    description: TODO"].map(str::to_owned));
    if let Some(table) = find(Side::Response) {
        lines.extend(indented(&content(draft, told, table, "Response", file), 4));
    }
    if let Some(node::Referred::Component(name)) = like.responses.default().map(|response| &response.response) {
        let (at, pointer, _) = draft.model.place(&format!("/components/responses/{name}"));
        lines.push("  default:".to_owned());
        lines.push(format!("    $ref: {}", reference(file, (&at, &pointer))));
    }
    let is_read = like.method == Method::Get && told.operation.method == "GET";
    lines.push(format!("{}: {}", draft.model.key(Key::Idempotent), is_read || told.operation.method == "GET"));
    lines.extend(draft.editions_of(told.operation));
    lines.extend(draft.since(told.facts));
    lines.extend(source(draft, told));
    lines
}

/// The schemes that the headers of the document tell of. A token counts as the usual one: which kind it is, no table says
/// in a form that can be read.
fn security(draft: &Draft<'_>, operation: &Operation) -> Vec<String> {
    let rows = || {
        operation
            .tables
            .iter()
            .filter(|table| table.kind == TableKind::Header && table.side == Side::Request)
            .flat_map(|table| &table.rows)
    };
    let authentication = &draft.settings.authentication;
    let token = rows().any(|row| authentication.is_token(&row.name));
    let signed = rows().any(|row| authentication.is_signed(&row.name));
    let mut lines = vec!["security:".to_owned()];
    for (name, scheme) in &draft.model.schemes {
        let is_taken = match scheme.proof {
            node::Proof::Token => token && scheme.prefix().is_none(),
            node::Proof::Signature => signed,
        };
        if is_taken {
            lines.push(format!("  - {name}: []"));
        }
    }
    if lines.len() == 1 { vec!["security: []".to_owned()] } else { lines }
}

fn parameters(draft: &mut Draft<'_>, told: Told<'_>, file: &str) -> Vec<String> {
    let mut lines = unlisted(draft, told, file);
    for table in &told.operation.tables {
        let Some(location @ (Location::Path | Location::Query | Location::Header)) = Location::of(table) else {
            continue;
        };
        for row in &table.rows {
            let is_proof = location == Location::Header
                && (draft.settings.authentication.has(&row.name) || row.name.eq_ignore_ascii_case("Content-Type"));
            if !is_proof {
                lines.extend(fields::lines(draft, told, (table, row), location, file));
            }
        }
    }
    lines
}

/// The parameters that the path has and no table lists.
fn unlisted(draft: &mut Draft<'_>, told: Told<'_>, file: &str) -> Vec<String> {
    let tables = &told.operation.tables;
    let rows = || tables.iter().filter(|table| table.kind == TableKind::Path).flat_map(|table| &table.rows);
    let names = told.operation.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    let names: Vec<&str> = names.filter(|name| rows().all(|row| row.name != *name)).collect();
    let mut lines = Vec::new();
    for name in names {
        let mut row = tables.iter().flat_map(|table| &table.rows).next().cloned();
        let Some((row, table)) = row.as_mut().zip(tables.first()) else { continue };
        (row.name, row.ty, row.required) = (name.to_owned(), FieldType::Text, Some(true));
        lines.extend(fields::lines(draft, told, (table, row), Location::Path, file));
        draft.by_hand.push(format!("{}: no table lists the path parameter {name}; text was assumed", told.owner));
    }
    lines
}

/// The content of a message: a schema of its own.
fn content(draft: &mut Draft<'_>, told: Told<'_>, table: &Table, word: &str, file: &str) -> Vec<String> {
    let schemas = schema_file(file);
    let name = draft.free_name(&message(told.owner, word), told.owner);
    let body = draft.body(told, table, &schemas);
    draft.add_component(&schemas, &name, &body);
    let (pointer, _) = new_component(&schemas, &name);
    let reference = reference(file, (&schemas, &pointer));
    ["content:", "  application/json:", "    schema:"]
        .iter()
        .map(|&line| line.to_owned())
        .chain([format!("      $ref: {reference}")])
        .collect()
}

/// Where the vendor describes the operation.
fn source(draft: &Draft<'_>, told: Told<'_>) -> Vec<String> {
    let mut lines = vec![format!("{}:", draft.model.key(Key::Source)), format!("  document: {}", told.facts.id())];
    if let Some(section) = &told.operation.section {
        lines.push(format!("  section: \"{section}\""));
    }
    let tables: Vec<String> =
        told.operation.tables.iter().filter_map(|table| Some(format!("\"{}\"", table.number.as_ref()?))).collect();
    if !tables.is_empty() {
        lines.push(format!("  tables: [{}]", tables.join(", ")));
    }
    lines.extend(vendor_name(told.operation).map(|name| format!("  vendorName: {name}")));
    lines
}

/// Adds a path to the index, after that of the operation it is like.
fn index(draft: &mut Draft<'_>, like: &node::Operation, path: &str, reference: &str) {
    let span = draft.edits.index(&like.path);
    match span {
        Some(span) => {
            let lines = [format!("{path}:"), format!("  $ref: {reference}")];
            draft.edits.insert(ROOT, span.end, span.indent, &lines);
        }
        None => draft.by_hand.push(format!("{ROOT}: list {path} under `paths`")),
    }
}
