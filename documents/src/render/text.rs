//! Reports for the terminal.

use std::fmt::{self, Write as _};

use crate::compare::{Difference, Report};
use crate::diff::{Change, Definition, Diff, OperationChange};

/// The report of a comparison: problems in documents, open differences by operation, stale suppressions, figures.
///
/// Suppressed differences are counted, not listed; the HTML page lists them.
pub fn report_text(report: &Report) -> String {
    written(|out| write_report(out, report))
}

/// The changes between two sets of documents.
pub fn diff_text(diff: &Diff) -> String {
    written(|out| write_diff(out, diff))
}

/// Writing to a string does not fail.
fn written(write: impl FnOnce(&mut String) -> fmt::Result) -> String {
    let mut out = String::new();
    let _ = write(&mut out);
    out
}

fn write_report(out: &mut String, report: &Report) -> fmt::Result {
    for problem in &report.problems {
        writeln!(out, "{problem}\n")?;
    }
    for operation in &report.operations {
        let open: Vec<&Difference> = open(&operation.differences).collect();
        if open.is_empty() {
            continue;
        }
        let section = operation.section.as_ref().map_or_else(String::new, |section| format!("{section} "));
        let address = format!("{} {}", operation.method, operation.path);
        let name = if operation.id == address { String::new() } else { format!("{}  ", operation.id) };
        writeln!(out, "{section}{name}{address}")?;
        for difference in open {
            write_difference(out, difference)?;
        }
        writeln!(out)?;
    }
    if open(&report.general).next().is_some() {
        writeln!(out, "error codes")?;
    }
    for difference in open(&report.general) {
        write_difference(out, difference)?;
    }
    for stale in &report.stale {
        let operations = stale.operations.join(", ");
        let line = stale.line.map_or_else(String::new, |line| format!(":{line}"));
        writeln!(out, "deviations.yaml{line} ({operations}): `{}`", stale.suppression)?;
        writeln!(out, "  {}", stale.message)?;
    }
    write_totals(out, report)
}

fn open(differences: &[Difference]) -> impl Iterator<Item = &Difference> {
    differences.iter().filter(|difference| difference.suppressed_by.is_none())
}

fn write_difference(out: &mut String, difference: &Difference) -> fmt::Result {
    writeln!(out, "  {} {}: {}", difference.kind, difference.at, difference.message)?;
    if let (Some(document), Some(line)) = (&difference.document, difference.line) {
        writeln!(out, "    document: {document}:{line}")?;
    }
    match (&difference.location, &difference.pointer) {
        (Some(location), _) => writeln!(out, "    spec:     {location}"),
        (None, Some(pointer)) => writeln!(out, "    spec:     {pointer}"),
        (None, None) => Ok(()),
    }
}

fn write_totals(out: &mut String, report: &Report) -> fmt::Result {
    for document in report.documents.iter().filter(|document| document.figures.operations > 0) {
        let (figures, rows) = (&document.figures, &document.accounts);
        write!(out, "{}: {} operations, {} tables, ", document.name, figures.operations, figures.tables)?;
        writeln!(out, "{} rows, {} error codes", figures.rows, figures.errors)?;
        write!(out, "  rows: {} match, {} match an alias, ", rows.same, rows.alias)?;
        writeln!(out, "{} authenticate, {} suppressed, {} open", rows.authentication, rows.suppressed, rows.open)?;
    }
    if !report.incomplete.is_empty() {
        let names = report.incomplete.join(", ");
        writeln!(
            out,
            "not checked for what only the spec has, because some of their documents are not at hand: {names}"
        )?;
    }
    write_unjudged(out, report.unjudged)?;
    let all = report.differences().count();
    let open = report.open().count();
    let stale = report.stale.len();
    if open > 0 {
        writeln!(
            out,
            "fix each open difference in the spec, or explain it in deviations.yaml and list it in `suppresses`"
        )?;
    }
    writeln!(out, "{all} differences: {} suppressed, {open} open; {stale} stale suppressions", all - open)
}

fn write_diff(out: &mut String, diff: &Diff) -> fmt::Result {
    for problem in diff.problems.iter().filter(|problem| problem.is_error()) {
        writeln!(out, "{problem}\n")?;
    }
    for operation in &diff.operations {
        write_operation(out, operation)?;
    }
    if !diff.errors.is_empty() {
        writeln!(out, "error codes")?;
    }
    for change in &diff.errors {
        write_change(out, change)?;
    }
    write_unjudged(out, diff.unjudged)?;
    let breaking = diff.operations.iter().filter(|operation| operation.breaks).count();
    write!(out, "{} operations changed, {breaking} break callers; ", diff.operations.len())?;
    write!(out, "{} unchanged", diff.unchanged)?;
    if diff.not_covered > 0 {
        write!(out, "; {} not covered by the new documents", diff.not_covered)?;
    }
    writeln!(out)
}

/// Says how much was not judged.
fn write_unjudged(out: &mut String, count: usize) -> fmt::Result {
    match count {
        0 => Ok(()),
        count => {
            writeln!(out, "not judged, because they may stand where a document could not be read: {count} facts")
        }
    }
}

fn write_operation(out: &mut String, operation: &OperationChange) -> fmt::Result {
    let latest = operation.new.as_ref().or(operation.old.as_ref());
    let address = latest.map_or_else(String::new, |latest| format!("{} {}", latest.method, latest.path));
    let name = operation.id.as_ref().map_or_else(String::new, |id| format!("{id}  "));
    let verdict = if operation.breaks { "BREAKS CALLERS" } else { "does not break callers" };
    writeln!(out, "{name}{address}: {}, {verdict}", operation.kind)?;
    for (word, definition) in [("old", &operation.old), ("new", &operation.new)] {
        if let Some(Definition { document, line, method, path }) = definition {
            writeln!(out, "  {word}: {document}:{line} {method} {path}")?;
        }
    }
    for change in &operation.changes {
        write_change(out, change)?;
    }
    writeln!(out)
}

fn write_change(out: &mut String, change: &Change) -> fmt::Result {
    let mark = if change.breaks { '!' } else { ' ' };
    let what = match (&change.before, &change.after) {
        (Some(before), Some(after)) => format!("{before} -> {after}"),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => String::new(),
    };
    let below = if change.below > 0 { format!(", with {} fields inside", change.below) } else { String::new() };
    let line = |line: Option<usize>| line.map_or_else(|| "-".to_owned(), |line| line.to_string());
    write!(out, "  {mark} {} {}: {what}{below}", change.kind, change.at)?;
    writeln!(out, " (lines {}, {}): {}", line(change.old_line), line(change.new_line), change.why)
}
