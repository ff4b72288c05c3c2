//! Reports for the terminal.

use std::fmt::{self, Write as _};

use crate::compare::{Difference, Report};

/// The report of a comparison: problems in documents, open differences by operation, stale suppressions, figures.
///
/// Suppressed differences are counted, not listed; the HTML page lists them.
pub fn report_text(report: &Report) -> String {
    written(|out| write_report(out, report))
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

/// What the documents of each edition have, and how their rows are accounted for.
fn write_editions(out: &mut String, report: &Report) -> fmt::Result {
    for edition in report.editions() {
        let name = edition.name.as_deref().unwrap_or("of no name");
        let (operations, rows) = (edition.operations, edition.accounts);
        write!(out, "edition {name}: {} documents, {operations} operations, {} rows: ", edition.documents, rows.all())?;
        write!(out, "{} match, {} match an alias, {} authenticate, ", rows.same, rows.alias, rows.authentication)?;
        writeln!(out, "{} superseded, {} suppressed, {} open", rows.superseded, rows.suppressed, rows.open)?;
    }
    Ok(())
}

fn write_totals(out: &mut String, report: &Report) -> fmt::Result {
    for document in report.documents.iter().filter(|document| document.figures.operations > 0) {
        let (figures, rows) = (&document.figures, &document.accounts);
        write!(out, "{}: {} operations, {} tables, ", document.name, figures.operations, figures.tables)?;
        writeln!(out, "{} rows, {} error codes", figures.rows, figures.errors)?;
        write!(out, "  rows: {} match, {} match an alias, ", rows.same, rows.alias)?;
        writeln!(out, "{} authenticate, {} suppressed, {} open", rows.authentication, rows.suppressed, rows.open)?;
    }
    write_editions(out, report)?;
    let values = report.values;
    if values.compared + values.unclear > 0 {
        write!(out, "values, statuses, examples: {} facts compared; ", values.compared)?;
        writeln!(out, "{} descriptions state something that was not understood", values.unclear)?;
    }
    if !report.incomplete.is_empty() {
        let names = report.incomplete.join(", ");
        writeln!(
            out,
            "not checked for what only the spec has, because some of their documents are not at hand: {names}"
        )?;
    }
    if report.unjudged > 0 {
        writeln!(out, "{}", unjudged(report.unjudged))?;
    }
    if !report.explained.is_empty() {
        let explained = report.explained.len();
        writeln!(out, "problems of the documents that are explained in deviations.yaml: {explained}")?;
    }
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

/// How much was not judged, in words.
pub(super) fn unjudged(count: usize) -> String {
    format!("facts not judged, because they may stand where a document could not be read: {count}")
}
