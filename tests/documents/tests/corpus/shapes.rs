//! What is written otherwise and means the same, and what cannot be read and says so.

use document_changes::document::{Lists, Row};
use document_changes::render::Form;

use crate::case::{Case, breaking, finding};
use crate::text::{cells, edited, heads, replaced_after, word};

pub(crate) fn cases() -> Vec<Case> {
    [headers(), captions(), types(), requirements(), strays(), names(), html()].into_iter().flatten().collect()
}

/// Header rows with an unknown word, with empty cells at their end, without the dashes below them.
fn headers() -> Vec<Case> {
    let mut cases = Vec::new();
    let (required, ty, name) = (("是否必选", "Mandatory"), ("参数类型", "Type"), ("参数", "Parameter"));
    for form in Form::ALL {
        let [required, ty, name] = [required, ty, name].map(|(zh, en)| word(form, zh, en));
        let report = [finding("problem unknown-header")];
        let mut change = |case, old: &[&str], new: &[&str]| {
            let (old, new) = (heads(form, old), heads(form, new));
            cases.push(edited(case, form, |text| text.replacen(&old, &new, 1), &[], &report));
        };
        let other = word(form, "填写要求", "Obligation");
        change("the head of the requirements has another word", &[name, required], &[name, other]);
        let other = word(form, "数据形式", "Shape");
        change("the head of the types has another word", &[required, ty], &[required, other]);
        let other = word(form, "字段", "Item");
        change("the head of the names has another word", &[name, required], &[other, required]);
    }
    let tab = |text: &str, only_heads: bool| {
        let lines = text.lines().map(|line| {
            let is_row = line.contains('\t') && !line.contains("..") && (!only_heads || line.starts_with("参数\t"));
            format!("{line}{}\n", if is_row { "\t" } else { "" })
        });
        lines.collect::<String>()
    };
    cases.push(edited("every row ends with a tab", Form::Tabs, |text| tab(text, false), &[], &[]));
    cases.push(edited("header rows end with a tab", Form::Tabs, |text| tab(text, true), &[], &[]));
    let dashes = |text: &str, dashes: &str| text.replacen(dashes, "", 1);
    cases.push(edited(
        "the dashes are gone",
        Form::Pipes,
        |text| dashes(text, "| :--- | :--- | :--- | :--- |\n"),
        &[],
        &[],
    ));
    cases.push(edited("the dashes are gone", Form::Cells, |text| dashes(text, "---|---|---|---|\n"), &[], &[]));
    cases
}

fn captions() -> Vec<Case> {
    let mut cases = Vec::new();
    for form in Form::ALL {
        for (name, [zh, en], [other_zh, other_en]) in [
            (
                "the caption of the headers is reworded",
                ["请求 Header 参数", "Request header parameters"],
                ["请求头", "Headers to send"],
            ),
            (
                "the caption of the response is reworded",
                ["响应 Body 参数", "Response body parameters"],
                ["返回内容", "What comes back"],
            ),
            (
                "the caption of the query is reworded",
                ["Query 参数", "Query parameters"],
                ["查询条件", "Filters and pages"],
            ),
        ] {
            let (old, new) = (word(form, zh, en), word(form, other_zh, other_en));
            let report = [finding("problem unknown-caption").near(new)];
            cases.push(edited(name, form, |text| text.replacen(old, new, 1), &[], &report));
        }
    }
    cases
}

/// Types that are not in the vocabulary.
fn types() -> Vec<Case> {
    let mut cases = Vec::new();
    for ty in ["timestamp", "Array", "enum", "Enum(a, b)"] {
        cases.extend(Case::all(
            "a field of a response has an unknown type",
            |document| {
                let friend = document.operation("listFish").returned(&Lists::Object("FriendInfo".to_owned()));
                friend.row("since").ty = ty.to_owned();
            },
            &[breaking("retyped response fish[].friends[].since").near("since")],
            &[finding("problem unknown-type").near("since")],
        ));
    }
    cases.extend(Case::all(
        "a type states the length",
        |document| document.operation("createFish").sent(&Lists::Body).row("name").ty = "String(64)".to_owned(),
        &[],
        &[],
    ));
    cases
}

/// Cells that are neither yes nor no.
fn requirements() -> Vec<Case> {
    let mut cases = Vec::new();
    for form in Form::ALL {
        for other in ["Conditional", "Yes (when tags is set)", "--"] {
            let edit = |text: &str| {
                let row = |required| cells(form, &["weight", required, "Long"]);
                text.replacen(&row(word(form, "否", "No")), &row(other), 1)
            };
            let report = [finding("problem odd-row").near("weight")];
            cases.push(edited("whether a field is required is unclear", form, edit, &[], &report));
        }
    }
    cases
}

/// Lines and cells that do not belong where they stand.
fn strays() -> Vec<Case> {
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
    cases.push(edited(
        "a row lacks a cell",
        Form::Tabs,
        |text| text.replacen("weight\t否\tLong", "weight\tLong", 1),
        &[],
        &[finding("problem odd-row").near("weight")],
    ));
    cases.push(edited(
        "a row has a cell too many",
        Form::Tabs,
        |text| text.replacen("weight\t否\tLong", "weight\t否\t\tLong", 1),
        &[],
        &[finding("problem odd-row").near("weight")],
    ));
    cases.push(edited(
        "a row of the error codes lacks its code",
        Form::Tabs,
        |text| text.replacen("404\t90000404\t", "404\t", 1),
        &[],
        &[finding("problem odd-row").near("404")],
    ));
    let meal = cells(Form::Cells, &["time", "Yes"]);
    cases.push(edited(
        "a sentence before a row",
        Form::Cells,
        |text| text.replacen(&meal, &format!("What follows is new\n{meal}"), 1),
        &[],
        &[finding("problem stray-line").near("What follows is new")],
    ));
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

/// Names in two pieces, and names that look like something else.
fn names() -> Vec<Case> {
    let heads = "参数\t是否必选\t参数类型\t描述";
    let quiet = |name: &'static str, form: Form, old: &str, new: &str| {
        edited(name, form, |text| replaced_after(text, "/pond/v1/fish", old, new), &[], &[])
    };
    let mut cases = vec![
        quiet(
            "a page break cuts a name",
            Form::Tabs,
            "pondId\t是\tString\t池塘标识",
            &format!("pond\t是\tString\t池塘标识\n\n{heads}\nId\t\t\t"),
        ),
        quiet(
            "a page break cuts a name and its description",
            Form::Tabs,
            "pondId\t是\tString\t池塘标识",
            &format!("pond\t是\tString\t池塘\n\n{heads}\nId\t\t\t标识"),
        ),
        quiet(
            "a page break comes after a piece of a name",
            Form::Tabs,
            "pondId\t是\t",
            &format!("pond\t\t\t\n\n{heads}\nId\t是\t"),
        ),
        quiet("a name is wrapped over two lines", Form::Tabs, "pondId\t是\t", "pond\nId\t是\t"),
        quiet("a name is wrapped in its cell", Form::Pipes, "| pondId |", "| pond<br>Id |"),
        quiet("a name is wrapped in its cell", Form::Html, "<p>pondId</p>", "<p>pond</p><p>Id</p>"),
        quiet("a name has a place to break at", Form::Html, "<p>pondId</p>", "<p>pond<wbr>\u{200b}Id</p>"),
    ];
    for name in ["objects", "string", "integer"] {
        cases.extend(Case::all(
            "a field is called like a type, after a description of one word",
            move |document| {
                let body = document.operation("createFish").returned(&Lists::Body);
                body.row("fishId").description.en = "Fish".to_owned();
                body.rows.push(Row::new(name, "Array of strings", "物", "Things."));
            },
            &[crate::case::compatible(&format!("added response {name}")).near(name)],
            &[finding(&format!("missing response {name}")).near(name)],
        ));
    }
    cases
}

/// Pages that differ in their markup only.
fn html() -> Vec<Case> {
    let quiet = |name: &'static str, edit: &dyn Fn(&str) -> String| edited(name, Form::Html, edit, &[], &[]);
    vec![
        quiet("captions stand above their tables", &|text| {
            text.replace("<table><caption>", "<p>").replace("</caption>\n<thead>", "</p><table>\n<thead>")
        }),
        quiet("header rows are ordinary rows", &|text| {
            text.replace("<thead>", "<tbody>").replace("</thead>\n<tbody>", "").replace("<th>", "<td>")
        }),
        quiet("cells have no paragraphs and no end tags", &|text| {
            text.replace("<td><p>", "<td>").replace("</p></td>", "").replace("</tr>", "")
        }),
        quiet("paragraphs are lists and breaks", &|text| {
            text.replace("</p><p>", "<br/>").replace(
                "<td><p>颜色。0：红；1：金；2：白</p></td>",
                "<td>颜色。<ul><li>0：红<li>1：金<li>2：白</ul></td>",
            )
        }),
        quiet("tags are in capitals, with attributes", &|text| {
            text.replace("<td>", "<TD class=\"cellrowborder\" valign=\"top\" headers=\"mcps1.1\">")
                .replace("<tr>", "<TR id=row1>")
        }),
        quiet("a description goes on in a second row", &|text| {
            text.replacen(
                "<tr><td><p>weight</p></td><td><p>否</p></td><td><p>Long</p></td><td><p>重量，单位为克</p></td></tr>",
                "<tr><td rowspan=\"2\"><p>weight</p></td><td rowspan=2><p>否</p></td><td rowspan=2><p>Long</p></td><td><p>重量</p></td></tr>\n<tr><td>单位为克</td></tr>",
                1,
            )
        }),
        quiet("two fields share a cell for their type", &|text| {
            text.replacen(
                "<td><p>String</p></td><td><p>鱼的标识</p></td>",
                "<td rowspan=\"2\"><p>String</p></td><td><p>鱼的标识</p></td>",
                1,
            )
            .replacen("<tr><td><p>name</p></td><td><p>String</p></td>", "<tr><td><p>name</p></td>", 1)
        }),
        quiet("navigation has the words of a description", &|text| {
            text.replace("<header>", "<nav><h4>请求参数</h4><table><tr><td>参数</td><td>参数类型</td></tr><tr><td>x</td><td>String</td></tr></table></nav><header>")
        }),
        quiet("a list of the sections stands beside the text", &|text| {
            let sections = ["功能介绍", "URI", "请求参数", "响应参数", "状态码"];
            let links = sections.map(|title| format!("<li><a href=\"#s\">{title}</a></li>")).concat();
            let list = format!("<div class=\"toc\">本页内容<ul>{links}</ul></div>");
            text.replace("<main>", &format!("{list}\n<main>")).replace("</main>", &format!("</main>\n{list}"))
        }),
        quiet("footers and scripts have the words of a description", &|text| {
            text.replace(
                "</footer>",
                "<h4>URI</h4><p>GET /pond/v1/other</p></footer><script>document.write('<h4>URI</h4>')</script>",
            )
        }),
        quiet("comments hold a row", &|text| {
            text.replacen("<tbody>\n", "<tbody>\n<!-- <tr><td>x</td><td>是</td><td>String</td></tr> -->\n", 1)
        }),
        quiet("types are links, names are code", &|text| {
            text.replace("Array of FriendInfo objects", "Array of <a href=\"#t\">FriendInfo</a> objects")
                .replace("<p>fishId</p>", "<p><code>fishId</code></p>")
        }),
        quiet("examples have colours", &|text| {
            text.replace("&quot;", "\"").replace("\"fishId\"", "<span class=\"s\">\"fishId\"</span>")
        }),
    ]
}
