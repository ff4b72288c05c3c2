//! Documents of every shape give the same facts.

use koodrive_documents::facts::{Figures, Operation, Shape, Side, TableKind};
use koodrive_documents::problem::{Problem, ProblemKind};
use koodrive_documents::{Facts, Ledger};

use crate::samples::{PAGES, REFERENCE, facts, read, text};

/// The tables without what depends on the shape: numbers and lines.
fn tables(operation: &Operation) -> Vec<String> {
    let tables = operation.tables.iter().map(|table| {
        let rows: Vec<String> =
            table.rows.iter().map(|row| format!("{} {} {:?}", row.name, row.ty, row.required)).collect();
        format!("{:?} {:?} {:?} {:?}\n{}", table.side, table.kind, table.name, table.status, rows.join("\n"))
    });
    // The narrow column of the PDF breaks a name that the pages have in one piece.
    tables.map(|table| table.replace("Part Info", "PartInfo")).collect()
}

#[test]
fn one_operation_in_six_documents() {
    let reference = facts(REFERENCE);
    let expected = tables(&reference.operations[0]);
    assert_eq!(expected.len(), 6);
    for name in PAGES {
        let page = facts(name);
        assert_eq!(page.operations.len(), 1, "{name}");
        assert_eq!(tables(&page.operations[0]), expected, "{name}");
        assert!(!page.problems.iter().any(Problem::is_error), "{name}: {:?}", page.problems);
        assert_eq!(page.date.as_deref(), Some("2025-03-07"), "{name}");
        let title = if name.contains("zh") { "创建文件" } else { "Creating a File" };
        assert_eq!(page.operations[0].title, title, "{name}");
    }
}

/// The reference as `pdftotext -layout` writes it: spaces between columns, cells on several lines, margins on pages.
#[test]
fn a_reference_with_its_layout() {
    let mut lines: Vec<String> = Vec::new();
    for (number, line) in text(REFERENCE).lines().enumerate() {
        let cells: Vec<&str> = line.split('\t').collect();
        let is_contents = line.starts_with(|c: char| c.is_ascii_digit()) && cells.len() == 2 && line.contains('.');
        let (last, first) = cells.split_last().expect("a cell");
        if is_contents {
            lines.push(format!("    {} ........ {last}", first.join(" ").trim_end_matches('.')));
        } else if first.is_empty() {
            lines.push(format!("    {line}"));
        } else {
            let columns: Vec<String> = first.iter().map(|cell| format!("{cell:<32}")).collect();
            let (start, end) = last.split_at(last.char_indices().nth(4).map_or(last.len(), |(at, _)| at));
            lines.push(format!("    {}{start}", columns.concat()));
            lines.push(format!("{}{end}", " ".repeat(4 + 32 * first.len())));
        }
        if number % 40 == 39 {
            lines.push(format!("\n\nIssue 7 (2024-10-25)     Copyright     {number}"));
            lines.push("\u{c}KooDrive        4 API\n".to_owned());
        }
    }
    let spaced = lines.join("\n");
    let (expected, found) = (facts(REFERENCE), read(REFERENCE, &spaced));
    assert_eq!(found.shape, Shape::Spaces);
    assert_eq!(found.problems, []);
    assert!(found.whole);
    let tables = |facts: &Facts| facts.operations.iter().map(tables).collect::<Vec<_>>();
    assert_eq!(tables(&found), tables(&expected));
    assert_eq!(found.figures(), expected.figures());
}

#[test]
fn a_table_in_two_halves_is_one_where_no_caption_is_missing() {
    let text = text("page.zh.md");
    let head = "\n| 参数 | 是否必选 | 参数类型 | 描述 |\n| --- | --- | --- | --- |\n| hidden |";
    let halves = read("page.zh.md", &text.replacen("| hidden |", head, 1));
    assert_eq!(halves.problems, []);
    assert_eq!(tables(&halves.operations[0]), tables(&facts("page.zh.md").operations[0]));
    let lost = read("page.zh.md", &text.replacen("**表3** PartInfo", "", 1));
    assert!(lost.problems.iter().any(|problem| problem.kind == ProblemKind::UnknownCaption), "{:?}", lost.problems);
}

#[test]
fn each_shape_is_recognized() {
    let shapes = PAGES.map(|name| facts(name).shape);
    assert_eq!(shapes, [Shape::Lines, Shape::Lines, Shape::Pipes, Shape::Pipes, Shape::Pipes]);
    assert_eq!(facts(REFERENCE).shape, Shape::Tabs);
}

#[test]
fn a_reference_with_page_breaks() {
    let facts = facts(REFERENCE);
    assert!(facts.whole);
    assert_eq!(facts.problems, []);
    let Figures { operations, tables, rows, errors, .. } = facts.figures();
    assert_eq!([operations, tables, rows, errors], [2, 11, 28, 2]);
    let job = &facts.operations[1];
    assert_eq!((job.section.as_deref(), job.title.as_str()), (Some("4.1.2"), "查询任务"));
    assert_eq!((job.method.as_str(), job.path.as_str()), ("GET", "/koodrive/ose/v1/jobs/{job_id}"));
    // A caption, a name and a type were cut in two.
    assert_eq!((job.tables[2].kind, job.tables[2].side), (TableKind::Header, Side::Request));
    let row = &job.tables[3].rows[1];
    assert_eq!((row.name.as_str(), row.ty.to_string().as_str()), ("taskList", "Array of JobInfo objects"));
    assert_eq!(job.calls[0].query, ["limit", "taskid"]);
}

#[test]
fn lines_are_those_of_the_document() {
    for name in PAGES.into_iter().chain([REFERENCE]) {
        let text = text(name);
        let lines: Vec<&str> = text.lines().collect();
        let facts = facts(name);
        let operation = &facts.operations[0];
        assert!(lines[operation.line - 1].starts_with("POST"), "{name}");
        for row in operation.tables.iter().flat_map(|table| &table.rows) {
            let shown = lines[row.line - 1].replace("\\_", "_");
            assert!(shown.contains(&row.name), "{name}:{} {shown}", row.line);
        }
        for example in operation.requests.iter().chain(&operation.responses) {
            assert!(lines[example.line - 1].starts_with('{'), "{name}");
            assert!(lines[example.end - 1].starts_with('}'), "{name}");
        }
    }
}

#[test]
fn examples_are_whole_json_again() {
    for name in PAGES.into_iter().chain([REFERENCE]) {
        let facts = facts(name);
        let operation = &facts.operations[0];
        assert_eq!((operation.requests.len(), operation.responses.len()), (1, 1), "{name}");
        assert_eq!(operation.calls[0].path, "/koodrive/ose/v1/files/create");
        let request: serde_json::Value = serde_json::from_str(&operation.requests[0].text).expect(name);
        assert_eq!(request["parentFolder"][0], "root");
        let response: serde_json::Value = serde_json::from_str(&operation.responses[0].text).expect(name);
        assert_eq!(response["fileId"], "Fnk");
        assert_eq!(operation.responses[0].status, Some(200), "{name}");
    }
}

#[test]
fn two_pages_in_one_file_are_two_operations() {
    let other = text("page.zh.txt").replace("files/create", "files/copy");
    let both = read("both.txt", &format!("{}\n{other}", text("page.en.txt")));
    let paths: Vec<&str> = both.operations.iter().map(|operation| operation.path.as_str()).collect();
    assert_eq!(paths, ["/koodrive/ose/v1/files/create", "/koodrive/ose/v1/files/copy"]);
    assert_eq!(both.operations[1].title, "创建文件");
    assert_eq!(tables(&both.operations[0]), tables(&both.operations[1]));
}

#[test]
fn an_unknown_type_is_found_and_its_row_kept() {
    let page = read("page.txt", &text("page.en.txt").replacen("\n\nLong\n", "\n\nLength\n", 1));
    assert_eq!(page.figures().rows, 20);
    assert!(page.problems.iter().any(|problem| problem.message.contains("`Length` of `length`")));
}

#[test]
fn a_ledger_holds_the_facts_and_no_prose() {
    let documents: Vec<_> = PAGES.into_iter().chain([REFERENCE]).map(facts).collect();
    let ledger = Ledger::new(&documents);
    let json = ledger.to_json();
    assert_eq!(Ledger::parse(&json).expect("a ledger"), ledger);
    assert_eq!(Ledger::new(&ledger.documents).to_json(), json);
    for prose in ["Creating a File", "创建文件", "The space", "访问令牌", "root"] {
        assert!(!json.contains(prose), "{prose}");
    }
    assert!(Ledger::parse("{}").is_err());
    assert!(Ledger::parse(&json.replacen("\"version\": 2", "\"version\": 1", 1)).is_err());
}

#[test]
fn a_row_without_a_type_is_found_and_not_joined_to_its_neighbour() {
    let text = text(REFERENCE).replace("hidden\t否\tBoolean\t", "hidden\t否\t\t");
    let facts = read(REFERENCE, &text);
    assert_eq!(facts.figures().rows, 28);
    assert!(facts.problems.iter().any(|problem| problem.message.contains("the type `` of `hidden`")));
}

#[test]
fn cells_that_a_page_break_cut_are_joined() {
    let text = text(REFERENCE);
    let cut = text
        .replace("uploadUrl\tString\t", "upload\tString\t")
        .replace("\n\n状态码： 400", "\nUrl\t\t\n\n状态码： 400");
    assert_ne!(cut, text);
    assert_eq!(tables(&read(REFERENCE, &cut).operations[0]), tables(&facts(REFERENCE).operations[0]));
    let described = text.replace("containerId\t是\tString\t空间", "containerId\t是\tString\t空\n\t\t\t间");
    assert_eq!(read(REFERENCE, &described).problems, []);
    assert_eq!(read(REFERENCE, &described).figures().rows, 28);
}
