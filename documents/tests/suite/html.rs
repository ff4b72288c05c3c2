//! A page as a browser saves it gives the facts of its text.

use koodrive_documents::Facts;
use koodrive_documents::facts::Shape;
use koodrive_documents::problem::{Problem, ProblemKind};

use crate::samples::{bundle, compare, facts, read, text};

const PAGE: &str = "page.zh.html";

/// The facts without what depends on the shape.
fn essence(facts: &Facts) -> String {
    let operations = facts.operations.iter().map(|operation| {
        let tables = operation.tables.iter().map(|table| {
            let rows = table.rows.iter().map(|row| format!("{} {} {:?}", row.name, row.ty, row.required));
            let rows: Vec<String> = rows.collect();
            format!("{:?} {:?} {:?} {:?} {:?} {rows:?}", table.number, table.kind, table.name, table.side, table.status)
        });
        let examples = operation.requests.iter().chain(&operation.responses);
        let examples: Vec<String> = examples.map(|example| example.text.split_whitespace().collect()).collect();
        let calls: Vec<_> = operation.calls.iter().map(|call| (&call.method, &call.path, &call.query)).collect();
        format!(
            "{} {} {}\n{}\n{examples:?}\n{calls:?}",
            operation.title,
            operation.method,
            operation.path,
            tables.collect::<Vec<_>>().join("\n")
        )
    });
    format!("{:?} {}", facts.edition, operations.collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_page_is_the_same_as_html_as_markdown_and_as_text() {
    let page = facts(PAGE);
    assert_eq!((page.shape, page.problems.as_slice()), (Shape::Html, [].as_slice()));
    assert_eq!(essence(&page), essence(&facts("page.zh.md")));
    assert_eq!(essence(&page), essence(&facts("page.zh.txt")));
}

#[test]
fn lines_are_those_of_the_source() {
    let text = text(PAGE);
    let lines: Vec<&str> = text.lines().collect();
    let page = facts(PAGE);
    let operation = &page.operations[0];
    assert!(lines[operation.line - 1].contains("POST /koodrive/"));
    for table in &operation.tables {
        assert!(lines[table.line - 1].contains(&format!("表{}", table.number.as_deref().unwrap_or("?"))));
        for row in &table.rows {
            assert!(lines[row.line - 1].contains(&row.name), "{}: {}", row.line, row.name);
        }
    }
    for example in operation.requests.iter().chain(&operation.responses) {
        assert!(lines[example.line - 1].trim_end().ends_with('{'), "{}", lines[example.line - 1]);
        assert!(lines[example.end - 1].starts_with('}'), "{}", lines[example.end - 1]);
    }
}

#[test]
fn a_page_on_one_line_is_read_and_compared_row_by_row() {
    let on_one_line = read(PAGE, &text(PAGE).replace(">\n", ">"));
    assert_eq!(essence(&on_one_line), essence(&facts(PAGE)));
    let whole = compare(&[facts(PAGE)], &bundle(), &[]);
    let on_one_line = compare(&[on_one_line], &bundle(), &[]);
    assert_eq!(on_one_line.documents[0].accounts, whole.documents[0].accounts);
}

#[test]
fn a_page_cut_anywhere_is_read_without_panic_and_has_errors() {
    let text = text(PAGE);
    let first = text.find("功能介绍").expect("the first heading") + "功能介绍".len();
    let last = text.rfind("<h4>状态码").expect("the last heading");
    for (cut, _) in text.char_indices().step_by(23) {
        let facts = read(PAGE, &text[..cut]);
        let has_errors = facts.problems.iter().any(Problem::is_error);
        assert!(has_errors || !(first..last).contains(&cut), "{cut}: {}", &text[..cut]);
        let _ = read(PAGE, &text[cut..]);
    }
}

#[test]
fn a_page_without_a_tag_is_read_without_panic() {
    let text = text(PAGE);
    for (at, tag) in text.match_indices(['<', '>']) {
        let _ = read(PAGE, &format!("{}{}", &text[..at], &text[at + tag.len()..]));
    }
}

#[test]
fn a_page_that_nests_without_end_is_a_finding() {
    let text = text(PAGE).replace("<main>", &format!("<main>{}", "<div>".repeat(50_000)));
    let page = read(PAGE, &text);
    assert!(page.problems.iter().any(|problem| problem.kind == ProblemKind::CutShort && problem.line == Some(11)));
}
