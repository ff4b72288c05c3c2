//! The comparison as an HTML page with the documents and the spec side by side.

use std::fmt::{self, Write as _};

use super::page::{FILTER, escape, page};
use super::text::unjudged;
use crate::compare::{Difference, Mark, OperationReport, Pair, Report, SpecLocation};

/// A self-contained HTML page: figures, then each operation with its fields on both sides.
pub fn html(report: &Report) -> String {
    page("Spec and documents", &html_body(report))
}

/// What that page holds, to be put into another one, which has style and script for its classes.
pub fn html_body(report: &Report) -> String {
    let mut body = String::new();
    // Writing to a string does not fail.
    let _ = write_body(&mut body, report);
    body
}

fn write_body(out: &mut String, report: &Report) -> fmt::Result {
    write_documents(out, report)?;
    if !report.problems.is_empty() {
        writeln!(out, "<h2>Problems in the documents</h2>\n<ul>")?;
        for problem in &report.problems {
            writeln!(out, "<li>{}</li>", escape(&problem.to_string()))?;
        }
        writeln!(out, "</ul>")?;
    }
    if !report.explained.is_empty() {
        writeln!(out, "<h2>Problems in the documents that are explained</h2>\n<ul>")?;
        for problem in &report.explained {
            writeln!(out, "<li>{}</li>", escape(&problem.to_string()))?;
        }
        writeln!(out, "</ul>")?;
    }
    if !report.stale.is_empty() {
        writeln!(out, "<h2>Stale suppressions</h2>\n<ul>")?;
        for stale in &report.stale {
            let (operations, suppression) = (escape(&stale.operations.join(", ")), escape(&stale.suppression));
            let message = escape(&stale.message);
            let line = stale.line.map_or_else(String::new, |line| format!("line {line} "));
            writeln!(out, "<li>{line}({operations}), <code>{suppression}</code>: {message}</li>")?;
        }
        writeln!(out, "</ul>")?;
    }
    if !report.general.is_empty() {
        writeln!(out, "<h2>Error codes</h2>")?;
        write_differences(out, &report.general)?;
    }
    writeln!(out, "<h2>Operations</h2>\n{FILTER}")?;
    report.operations.iter().try_for_each(|operation| write_operation(out, operation))
}

fn write_documents(out: &mut String, report: &Report) -> fmt::Result {
    let (all, open) = (report.differences().count(), report.open().count());
    writeln!(
        out,
        "<p>{all} differences: {} suppressed, {open} open; {} stale suppressions.</p>",
        all - open,
        report.stale.len()
    )?;
    if report.unjudged > 0 {
        writeln!(out, "<p>{}</p>", escape(&unjudged(report.unjudged)))?;
    }
    writeln!(
        out,
        "<details class=\"documents\">\n<summary>The documents</summary>\n<table>\n<tr><th>document<th>edition<th>operations<th>tables<th>rows<th>same<th>alias<th>authentication\
         <th>suppressed<th>open<th>error codes</tr>"
    )?;
    for document in report.documents.iter().filter(|document| document.figures.operations > 0) {
        let (figures, rows) = (&document.figures, &document.accounts);
        let edition = escape(document.date.as_deref().unwrap_or("?"));
        write!(out, "<tr><td>{}<td>{edition}", escape(&document.name))?;
        let counted = [figures.operations, figures.tables, figures.rows];
        let accounts = [rows.same, rows.alias, rows.authentication, rows.suppressed, rows.open, figures.errors];
        for number in counted.into_iter().chain(accounts) {
            write!(out, "<td class=\"number\">{number}")?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</table>\n</details>")
}

fn write_operation(out: &mut String, operation: &OperationReport) -> fmt::Result {
    let open = operation.differences.iter().filter(|difference| difference.suppressed_by.is_none()).count();
    let suppressed = operation.differences.len() - open;
    let shown = if open > 0 { " open" } else { "" };
    let id = escape(&operation.id);
    writeln!(out, "<details class=\"operation\" id=\"{id}\" data-open=\"{open}\"{shown}>\n<summary>")?;
    writeln!(out, "{} <b>{id}</b>", escape(operation.section.as_deref().unwrap_or_default()))?;
    writeln!(out, "<code>{} {}</code>", escape(&operation.method), escape(&operation.path))?;
    for (count, word) in [(open, "open"), (suppressed, "suppressed")] {
        if count > 0 {
            writeln!(out, "<span class=\"badge {word}\">{count} {word}</span>")?;
        }
    }
    writeln!(out, "</summary>\n<p class=\"where\">")?;
    for one in &operation.documents {
        writeln!(out, "{} {}:{} · ", escape(&one.title), escape(&one.document), one.line)?;
    }
    writeln!(out, "{}</p>", escape(&spec_location(operation.location.as_ref(), operation.pointer.as_deref())))?;
    write_differences(out, &operation.differences)?;
    writeln!(out, "<table>\n<tr><th>field<th>documents<th>spec</tr>")?;
    let mut above = None;
    for pair in &operation.pairs {
        if above != Some(pair.location) {
            writeln!(out, "<tr class=\"location\"><td colspan=\"3\">{}</tr>", pair.location)?;
            above = Some(pair.location);
        }
        write_pair(out, pair)?;
    }
    writeln!(out, "</table>\n</details>")
}

fn write_pair(out: &mut String, pair: &Pair) -> fmt::Result {
    let mark = match pair.mark {
        Mark::Same => "same",
        Mark::Alias => "alias",
        Mark::Authentication => "authentication",
        Mark::Superseded => "superseded",
        Mark::Suppressed => "suppressed",
        Mark::Open => "open",
    };
    write!(out, "<tr class=\"{mark}\" data-mark=\"{mark}\"><td class=\"field\">{}<td>", escape(&pair.path))?;
    for stated in &pair.stated {
        let required = stated.required.map_or("", |required| if required { " required" } else { " optional" });
        let (name, ty) = (escape(&stated.name), escape(&stated.ty));
        let origin = format!("{}:{} {}", stated.document, stated.line, stated.table);
        write!(out, "<code>{name}</code>: {ty}{required}<span class=\"where\">{}</span>", escape(&origin))?;
    }
    write!(out, "<td>")?;
    if let Some(own) = &pair.specified {
        let required = if own.required { " required" } else { " optional" };
        let origin = escape(&spec_location(own.location.as_ref(), Some(&own.pointer)));
        let (name, ty) = (escape(&own.name), escape(&own.ty));
        write!(out, "<code>{name}</code>: {ty}{required}<span class=\"where\">{origin}</span>")?;
    }
    writeln!(out, "</tr>")
}

fn write_differences(out: &mut String, differences: &[Difference]) -> fmt::Result {
    if differences.is_empty() {
        return Ok(());
    }
    writeln!(out, "<ul class=\"differences\">")?;
    for difference in differences {
        let class = if difference.suppressed_by.is_some() { "suppressed" } else { "open" };
        let what = escape(&format!("{} {}", difference.kind, difference.at));
        write!(out, "<li class=\"{class}\"><code>{what}</code>: {}", escape(&difference.message))?;
        if let (Some(document), Some(line)) = (&difference.document, difference.line) {
            write!(out, " <span class=\"where\">{}:{line}</span>", escape(document))?;
        }
        if let Some(by) = &difference.suppressed_by {
            let why = escape(difference.why.as_deref().unwrap_or_default());
            write!(out, " <span class=\"where\">{}: {why}</span>", escape(&by.to_string()))?;
        }
        writeln!(out, "</li>")?;
    }
    writeln!(out, "</ul>")
}

fn spec_location(location: Option<&SpecLocation>, pointer: Option<&str>) -> String {
    location.map_or_else(|| pointer.unwrap_or_default().to_owned(), ToString::to_string)
}
