//! What does not belong where it stands.

use document_changes::render::Form;

use crate::case::{Case, finding};
use crate::text::{cells, edited, word};

pub(crate) fn cases() -> Vec<Case> {
    [lines(), cells_of_rows(), repetitions(), other_shapes()].into_iter().flatten().collect()
}

/// Lines between rows.
fn lines() -> Vec<Case> {
    let weight = "| weight | 否 | Long |";
    let row = |name: &str, edit: &dyn Fn(&str) -> String, reports: &[&str]| {
        let reports: Vec<_> = reports.iter().map(|report| finding(report)).collect();
        edited(Box::leak(name.to_owned().into_boxed_str()), Form::Pipes, edit, &[], &reports)
    };
    let mut cases = vec![
        row(
            "a line between rows",
            &|text| text.replacen(weight, &format!("注：单位见附录。\n{weight}"), 1),
            &["problem stray-line"],
        ),
        row("an empty line between rows", &|text| text.replacen(weight, &format!("\n{weight}"), 1), &[]),
        row(
            "two lines between rows",
            &|text| text.replacen(weight, &format!("注：\n\n单位见附录。\n{weight}"), 1),
            &["problem stray-line", "problem stray-line"],
        ),
        row("a row lacks a cell", &|text| text.replacen(weight, "| weight | Long |", 1), &["problem odd-row"]),
        row(
            "a row has a cell too many",
            &|text| text.replacen(weight, "| weight | 否 | 否 | Long |", 1),
            &["problem odd-row"],
        ),
    ];
    let meal = cells(Form::Cells, &["time", "Yes"]);
    cases.push(edited(
        "a sentence before a row",
        Form::Cells,
        |text| text.replacen(&meal, &format!("What follows is new\n{meal}"), 1),
        &[],
        &[finding("problem stray-line").near("What follows is new")],
    ));
    cases
}

/// Rows with cells too few or too many, and error codes without one.
fn cells_of_rows() -> Vec<Case> {
    vec![
        edited(
            "a row lacks a cell",
            Form::Tabs,
            |text| text.replacen("weight\t否\tLong", "weight\tLong", 1),
            &[],
            &[finding("problem odd-row").near("weight")],
        ),
        edited(
            "a row has a cell too many",
            Form::Tabs,
            |text| text.replacen("weight\t否\tLong", "weight\t否\t\tLong", 1),
            &[],
            &[finding("problem odd-row").near("weight")],
        ),
        edited(
            "a row of the error codes lacks its code",
            Form::Tabs,
            |text| text.replacen("404\t90000404\t", "404\t", 1),
            &[],
            &[finding("problem odd-row").near("404")],
        ),
    ]
}

/// Rows that stand twice.
fn repetitions() -> Vec<Case> {
    let mut cases = Vec::new();
    for form in Form::ALL {
        cases.push(edited(
            "a row stands twice in a table",
            form,
            |text| {
                let row = cells(form, &["since", "Long", word(form, "相识的时间", "Since when.")]);
                let (start, end) = match form {
                    Form::Tabs => ("", "\n"),
                    Form::Lines => ("", "\n\n"),
                    Form::Pipes => ("| ", " |\n"),
                    Form::Cells => ("", " |\n"),
                    Form::Html => ("<tr><td><p>", "</p></td></tr>\n"),
                };
                let row = format!("{start}{row}{end}");
                text.replacen(&row, &row.repeat(2), 1)
            },
            &[],
            &[finding("problem odd-row").near("since")],
        ));
    }
    cases
}

/// Tables of another shape.
fn other_shapes() -> Vec<Case> {
    let mut cases = Vec::new();
    let table = "<table>\n<tr><td>参数</td><td>参数类型</td></tr>\n<tr><td>depth</td><td>Long</td></tr>\n</table>\n\n";
    let before = |form| word(form, "## 请求示例", "Example Requests").to_owned();
    for form in [Form::Lines, Form::Pipes, Form::Tabs] {
        let before = if form == Form::Tabs { "请求示例".to_owned() } else { before(form) };
        cases.push(edited(
            "a table of HTML in a text",
            form,
            |text| text.replacen(&before, &format!("{table}{before}"), 1),
            &[],
            &[finding("problem unknown-shape").near("<table>")],
        ));
    }
    cases.push(edited(
        "a table with spaces between its columns",
        Form::Tabs,
        |text| {
            let (before, after) = text.split_once("表 4-5 ").unwrap();
            let (table, after) = after.split_once("表 4-6 ").unwrap();
            format!("{before}表 4-5 {}表 4-6 {after}", table.replace('\t', "      "))
        },
        &[],
        &[finding("problem unknown-shape").near("参数      参数类型"), finding("problem cut-short").near("表 4-6")],
    ));
    cases
}
