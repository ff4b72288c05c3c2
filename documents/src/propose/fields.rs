//! Properties and parameters that the spec lacks.

use koodrive_model::node;
use koodrive_model::pointer;

use super::draft::{Draft, reference};
use super::schemas::Told;
use super::text::{Span, indented, with_item};
use crate::facts::{Row, Table};
use crate::location::Location;
use crate::spec::schema;
use crate::text;

/// Adds a property to the object at `object`, after the row before it. Returns whether it could.
pub(super) fn property(draft: &mut Draft<'_>, told: Told<'_>, (table, row): (&Table, &Row), object: &str) -> bool {
    // What is no name was not a row of its own.
    if !text::is_identifier(&row.name) {
        return false;
    }
    let Some((span, before)) = place(draft, table, row, object) else { return false };
    let mut lines = draft.field(told, table, row, &span.file);
    lines.extend(draft.since(told.facts));
    let lines = [vec![format!("{}:", row.name)], indented(&lines, 2)].concat();
    let line = if before { span.start } else { span.end };
    draft.edits.insert(&span.file, line, span.indent, &lines);
    draft.made.push(format!("{}:{}: new field `{}` of {}", span.file, line + 1, row.name, told.owner));
    if row.required == Some(true) && !require(draft, object, &row.name) {
        draft.by_hand.push(format!("{}: list `{}` under `required` of {object}", span.file, row.name));
    }
    true
}

/// The property that the new one follows, or precedes.
fn place(draft: &Draft<'_>, table: &Table, row: &Row, object: &str) -> Option<(Span, bool)> {
    let node = draft.spec.node(object)?;
    let properties = schema::properties(&node);
    let position = table.rows.iter().position(|own| own.line == row.line)?;
    let above = table.rows.iter().take(position).rev();
    let mut known = above.filter_map(|above| {
        properties.iter().find(|own| own.name == above.name || own.aliases.contains(&above.name.as_str()))
    });
    if let Some(span) = known.find_map(|known| draft.edits.span(&known.node.pointer)) {
        return Some((span, false));
    }
    Some((draft.edits.span(&properties.first()?.node.pointer)?, true))
}

/// Lists a name under `required`.
fn require(draft: &mut Draft<'_>, object: &str, name: &str) -> bool {
    if let Some(span) = draft.edits.span(&pointer::push(object, "required")) {
        let Some(line) = draft.edits.line(&span.file, span.start) else { return false };
        if let Some(line) = with_item(&line, name) {
            draft.edits.replace(&span.file, span.start, line);
        } else {
            let items = draft.edits.line(&span.file, span.start + 1);
            let indent = items.map_or(span.indent + 2, |item| super::text::indent(&item));
            draft.edits.insert(&span.file, span.end, indent, &[format!("- {name}")]);
        }
        return true;
    }
    let Some(span) = draft.edits.span(&pointer::push(object, "properties")) else { return false };
    draft.edits.insert(&span.file, span.start, span.indent, &[format!("required: [{name}]")]);
    true
}

/// Adds a parameter to the operation whose list of parameters stands at `list`. Returns whether it could.
pub(super) fn parameter(
    draft: &mut Draft<'_>,
    told: Told<'_>,
    (table, row): (&Table, &Row),
    location: Location,
    list: &str,
) -> bool {
    let Some(operation) = draft.model.operation(told.owner) else { return false };
    let spans: Vec<(&str, Span)> = operation
        .parameters
        .iter()
        .filter_map(|used| Some((draft.model.parameter(used)?.name.as_str(), draft.edits.span(&used.at)?)))
        .collect();
    let above = table.rows.iter().take_while(|own| own.line != row.line).collect::<Vec<_>>();
    let known =
        above.iter().rev().find_map(|above| spans.iter().find(|(name, _)| name.eq_ignore_ascii_case(&above.name)));
    let place = match (known, spans.first()) {
        (Some((_, span)), _) => Some((span.file.clone(), span.end, span.indent)),
        (None, Some((_, span))) => Some((span.file.clone(), span.start, span.indent)),
        // The list is empty or missing.
        (None, None) => None,
    };
    let Some((file, line, indent)) = place.filter(|_| draft.model.document().pointer(list).is_some()) else {
        return false;
    };
    let lines = lines(draft, told, (table, row), location, &file);
    draft.edits.insert(&file, line, indent, &lines);
    draft.made.push(format!("{file}:{}: new {location} parameter `{}` of {}", line + 1, row.name, told.owner));
    true
}

/// The item of a list of parameters.
pub(super) fn lines(
    draft: &mut Draft<'_>,
    told: Told<'_>,
    (table, row): (&Table, &Row),
    location: Location,
    file: &str,
) -> Vec<String> {
    let is = |shared: &&node::Parameter| {
        let same = match shared.location {
            node::Location::Path => location == Location::Path,
            node::Location::Query => location == Location::Query,
            node::Location::Header => location == Location::Header,
        };
        same && shared.name.eq_ignore_ascii_case(&row.name)
    };
    if let Some(shared) = draft.model.parameters.values().find(is) {
        let (at, pointer, _) = draft.model.place(&shared.at);
        return vec![format!("- $ref: {}", reference(file, (&at, &pointer)))];
    }
    let required = location == Location::Path || row.required == Some(true);
    let mut lines = vec![format!("name: {}", row.name), format!("in: {location}")];
    if required {
        lines.push("required: true".to_owned());
    }
    let field = draft.field(told, table, row, file);
    let (description, schema): (Vec<String>, Vec<String>) =
        field.into_iter().partition(|line| line.starts_with("description:"));
    lines.extend(description);
    lines.push("schema:".to_owned());
    // Nothing stands beside the reference.
    let bare = schema.first().and_then(|line| line.strip_prefix("allOf: [{")?.strip_suffix("}]"));
    let schema = bare.map_or_else(|| schema.clone(), |bare| vec![bare.to_owned()]);
    lines.extend(indented(&schema, 2));
    let is_new = draft.model.operation(told.owner).is_some();
    lines.extend(draft.since(told.facts).filter(|_| is_new));
    item(&lines)
}

/// Lines as an item of a list.
fn item(lines: &[String]) -> Vec<String> {
    let mut item = indented(lines, 2);
    if let Some(first) = item.first_mut() {
        first.replace_range(..2, "- ");
    }
    item
}
