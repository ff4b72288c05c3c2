//! Fields with another name, and what is gone.

use koodrive_model::{Key, pointer};

use super::draft::Draft;
use super::text::{Span, with_item, with_member};
use crate::compare::Difference;
use crate::facts::{Row, Table};
use crate::spec::schema::{self, Property};
use crate::text;

/// The difference about the property that the row is, under its old name: one of the same object and type, that stands
/// between the same neighbours or has a name like it.
pub(super) fn renamed<'d>(
    draft: &Draft<'_>,
    gone: &[&'d Difference],
    (table, row): (&Table, &Row),
    object: &str,
) -> Option<&'d Difference> {
    let node = draft.spec.node(object)?;
    let properties = schema::properties(&node);
    let candidates = gone.iter().filter(|difference| {
        let Some(at) = difference.pointer.as_deref() else { return false };
        let own = properties.iter().position(|property| property.node.pointer == at);
        own.is_some_and(|own| is_renamed(draft, &properties, own, table, row))
    });
    let mut candidates = candidates.copied();
    // Two that might be it are none.
    candidates.next().filter(|_| candidates.next().is_none())
}

fn is_renamed(draft: &Draft<'_>, properties: &[Property<'_>], own: usize, table: &Table, row: &Row) -> bool {
    let Some(property) = properties.get(own) else { return false };
    let position = table.rows.iter().position(|other| other.line == row.line).unwrap_or_default();
    let has = |property: Option<&Property<'_>>, row: Option<&Row>| match (property, row) {
        (Some(property), Some(row)) => property.name == row.name,
        (None, None) => true,
        _ => false,
    };
    let before = has(
        own.checked_sub(1).and_then(|at| properties.get(at)),
        position.checked_sub(1).and_then(|at| table.rows.get(at)),
    );
    let after = has(properties.get(own + 1), table.rows.get(position + 1));
    let (old, new) = (text::fold(property.name), text::fold(&row.name));
    let near = old.len().max(new.len()) / 3;
    let is_like = old.contains(&new) || new.contains(&old) || text::distance(&old, &new, near) <= near;
    draft.spec.agrees(&row.ty, &property.node) && ((before && after) || is_like)
}

/// Gives a property another name, with the old one as an alias. Returns whether it could.
pub(super) fn rename(draft: &mut Draft<'_>, difference: &Difference, name: &str) -> bool {
    let Some((at, old)) = difference.pointer.as_deref().and_then(|at| Some((at, pointer::split_last(at)?.1))) else {
        return false;
    };
    let Some(span) = draft.edits.span(at) else { return false };
    let key = draft.model.key(Key::Aliases);
    let old = pointer::unescape(old);
    if let Some(known) = draft.edits.span(&pointer::push(at, &key)) {
        let longer = draft.edits.line(&known.file, known.start).and_then(|line| with_item(&line, &old));
        let Some(longer) = longer else { return false };
        draft.edits.replace(&known.file, known.start, longer);
    } else if !mark(draft, &span, &format!("{key}: [{old}]")) {
        return false;
    }
    let Some(line) = draft.edits.line(&span.file, span.start) else { return false };
    draft.edits.replace(&span.file, span.start, line.replacen(&format!("{old}:"), &format!("{name}:"), 1));
    let object = at.strip_suffix(&format!("/properties/{}", pointer::split_last(at).map_or("", |(_, key)| key)));
    if let Some(list) = object.and_then(|object| draft.edits.span(&pointer::push(object, "required"))) {
        for line in list.start..list.end {
            let text = draft.edits.line(&list.file, line).unwrap_or_default();
            let renamed = replaced(&text, &old, name);
            if renamed != text {
                draft.edits.replace(&list.file, line, renamed);
            }
        }
    }
    draft.made.push(format!(
        "{}:{}: `{old}` is now called `{name}`, and the old name an alias",
        span.file,
        span.start + 1
    ));
    true
}

/// A line with a whole word replaced.
fn replaced(line: &str, old: &str, new: &str) -> String {
    let is_border = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    let mut at = 0;
    while let Some(found) = line.get(at..).and_then(|rest| rest.find(old)).map(|found| found + at) {
        let end = found + old.len();
        let (before, after) = (line.get(..found).unwrap_or_default(), line.get(end..).unwrap_or_default());
        if is_border(before.chars().next_back()) && is_border(after.chars().next()) {
            return format!("{before}{new}{after}");
        }
        at = end;
    }
    line.to_owned()
}

/// Marks what the documents no longer have. Returns whether it could.
pub(super) fn deprecate(draft: &mut Draft<'_>, difference: &Difference, documents: &[String]) -> bool {
    let Some(span) = difference.pointer.as_deref().and_then(|at| draft.edits.span(at)) else { return false };
    if !mark(draft, &span, "deprecated: true") {
        return false;
    }
    draft.edits.insert(&span.file, span.start, span.indent, &[format!("# Gone from {}.", documents.join(", "))]);
    draft.made.push(format!("{}:{}: {} is gone, marked as deprecated", span.file, span.start + 1, difference.at));
    true
}

/// Marks an operation that the documents no longer have.
pub(super) fn deprecate_operation(draft: &mut Draft<'_>, id: &str) -> bool {
    let Some(operation) = draft.model.operation(id) else { return false };
    let Some(span) = draft.edits.span(&pointer::push(&operation.at, "operationId")) else { return false };
    draft.edits.insert(&span.file, span.end, span.indent, &["deprecated: true".to_owned()]);
    draft.made.push(format!("{}:{}: {id} is gone, marked as deprecated", span.file, span.start + 1));
    true
}

/// States which editions have a field. Returns whether it could: what several operations share is left to a person.
pub(super) fn editions(draft: &mut Draft<'_>, difference: &Difference) -> bool {
    let Some((editions, at)) = difference.stated.as_deref().zip(difference.pointer.as_deref()) else { return false };
    let is_shared = at.starts_with("/components/parameters/");
    let Some(span) = draft.edits.span(at).filter(|_| !is_shared) else { return false };
    let member = draft.editions_member(editions);
    if !mark(draft, &span, &member) {
        return false;
    }
    draft.made.push(format!("{}:{}: {} is in the edition {editions} only", span.file, span.start + 1, difference.at));
    true
}

/// Adds a member to the object of a node: in its braces, or on a line of its own.
pub(super) fn mark(draft: &mut Draft<'_>, span: &Span, member: &str) -> bool {
    let Some(line) = draft.edits.line(&span.file, span.start) else { return false };
    let is_item = line.trim_start().starts_with("- ");
    let rest = if is_item { "" } else { line.split_once(':').map_or("", |(_, rest)| rest.trim()) };
    let inside = if is_item { line.trim_start_matches([' ', '-']) } else { rest };
    if inside.starts_with('{') {
        // Nothing may stand beside a bare reference.
        let longer = with_member(&line, member).filter(|_| !inside.starts_with("{$ref:") && span.end == span.start + 1);
        return longer.map(|longer| draft.edits.replace(&span.file, span.start, longer)).is_some();
    }
    if inside.starts_with("$ref:") || !rest.is_empty() {
        return false;
    }
    let only = draft.edits.line(&span.file, span.start + 1).unwrap_or_default();
    if let Some(target) = only.trim_start().strip_prefix("$ref: ") {
        let space = " ".repeat(super::text::indent(&only));
        let wrapped = format!("{space}allOf: [{{$ref: {target}}}]\n{space}description: TODO");
        draft.edits.replace(&span.file, span.start + 1, wrapped);
    }
    draft.edits.insert(&span.file, span.end, span.indent + 2, &[member.to_owned()]);
    true
}

/// Lists a document among the later ones of an operation, where none of its sources is that. Returns whether it did.
pub(super) fn later(draft: &mut Draft<'_>, id: &str, document: &str) -> bool {
    let Some(operation) = draft.model.operation(id) else { return false };
    if !draft.sources.insert((id.to_owned(), document.to_owned())) {
        return false;
    }
    let at = pointer::push(&operation.at, &draft.model.key(Key::Source));
    let is_named = operation.source.as_ref().is_none_or(|source| {
        source.document.as_deref() == Some(document) || source.later.iter().any(|later| later == document)
    });
    let Some(span) = draft.edits.span(&at).filter(|_| !is_named) else { return false };
    if let Some(list) = draft.edits.span(&pointer::push(&at, "later")) {
        let longer = draft.edits.line(&list.file, list.start).and_then(|line| with_item(&line, document));
        let Some(longer) = longer else { return false };
        draft.edits.replace(&list.file, list.start, longer);
    } else if !mark(draft, &span, &format!("later: [{document}]")) {
        return false;
    }
    draft.made.push(format!("{}:{}: {document} describes {id}", span.file, span.start + 1));
    true
}
