//! What is written otherwise and means the same, and what cannot be read and says so.

use document_changes::document::{Document, Lists, Row};
use document_changes::render::Form;

use crate::case::{Case, breaking, compatible, finding};
use crate::text::{cells, edited, heads, replaced_after, word};

pub(crate) fn cases() -> Vec<Case> {
    [headers(), captions(), types(), requirements(), names()].into_iter().flatten().collect()
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
    let around = |start: &'static str, end: &'static str| {
        move |text: &str| text.lines().flat_map(|line| [start, line, end, "\n"]).collect::<String>()
    };
    cases.push(edited("every line ends with a tab", Form::Tabs, around("", "\t"), &[], &[]));
    cases.push(edited("every line ends with blanks", Form::Tabs, around("", "  "), &[], &[]));
    cases.push(edited("every line is indented", Form::Tabs, around(" ", ""), &[], &[]));
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
    cases.extend(Case::all(
        "a type states another length",
        |document| document.operation("getFish").returned(&Lists::Body).row("name").ty = "String(32)".to_owned(),
        &[compatible("length response name").near("name")],
        &[finding("length response name").near("name")],
    ));
    // Nothing but its place tells that the word is a type.
    let friends = |ty: &'static str| {
        let friend = Lists::Object("FriendInfo".to_owned());
        move |document: &mut Document| {
            ty.clone_into(&mut document.operation("listFish").returned(&friend).row("since").ty);
        }
    };
    for ty in ["Stringy", "Map of things", "Conditional"] {
        let check = vec![finding("problem unknown-type").near("since")];
        cases.push(Case { check, ..Case::new("any word for a type", Form::Lines, friends(ty)) });
    }
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
    for form in Form::ALL {
        let row = |required, ty| cells(form, &["weight", required, ty]);
        let edit = |text: &str| {
            text.replacen(&row(word(form, "否", "No"), "Long"), &row("Yes (once it is known)", "Grams"), 1)
        };
        let reports = [finding("problem odd-row").near("weight"), finding("problem unknown-type").near("weight")];
        let retyped = [breaking("retyped request weight").near("weight")];
        cases.push(edited("neither requirement nor type is known", form, edit, &retyped, &reports));
    }
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
