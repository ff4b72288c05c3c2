//! What descriptions state about values: lists of values, limits, defaults, units, formats, notes; statuses; examples.

mod limits;
mod messages;

use document_changes::document::{Document, Lists, Row, Table, words};
use document_changes::render::Form;

use crate::case::{Case, Expected, breaking, compatible, finding};

/// Finds the row that a case changes.
type Find = fn(&mut Document) -> &mut Row;

fn limit(document: &mut Document) -> &mut Row {
    document.operation("listFish").sent(&Lists::Query).row("limit")
}

fn cursor(document: &mut Document) -> &mut Row {
    document.operation("listFish").sent(&Lists::Query).row("cursor")
}

fn sent<'a>(document: &'a mut Document, name: &str) -> &'a mut Row {
    document.operation("createFish").sent(&Lists::Body).row(name)
}

fn color(document: &mut Document) -> &mut Row {
    sent(document, "color")
}

fn name(document: &mut Document) -> &mut Row {
    sent(document, "name")
}

fn meals(document: &mut Document) -> &mut Row {
    sent(document, "meals")
}

fn meal(document: &mut Document) -> &mut Table {
    document.operation("createFish").sent(&Lists::Object("MealInfo".to_owned()))
}

fn grams(document: &mut Document) -> &mut Row {
    meal(document).row("grams")
}

fn time(document: &mut Document) -> &mut Row {
    meal(document).row("time")
}

fn returned<'a>(document: &'a mut Document, name: &str) -> &'a mut Row {
    document.operation("getFish").returned(&Lists::Body).row(name)
}

fn returned_color(document: &mut Document) -> &mut Row {
    returned(document, "color")
}

fn weight(document: &mut Document) -> &mut Row {
    returned(document, "weight")
}

fn tags(document: &mut Document) -> &mut Row {
    returned(document, "tags")
}

/// Another description of a row, in every form.
fn described(name: &'static str, find: Find, [zh, en]: [&str; 2], diff: &[Expected], check: &[Expected]) -> Vec<Case> {
    Case::all(name, |document| find(document).description = words(zh, en), diff, check)
}

/// A description that states the same facts in other words.
fn same(name: &'static str, find: Find, words: [&str; 2]) -> Vec<Case> {
    described(name, find, words, &[], &[])
}

pub(crate) fn cases() -> Vec<Case> {
    [lists(), same_lists(), meanings(), notes(), limits::cases(), messages::cases()].into_iter().flatten().collect()
}

fn lists() -> Vec<Case> {
    let more = ["颜色。0：红；1：金；2：白；3：黑", "The colour.\nOptions:\n0: red\n1: gold\n2: white\n3: black"];
    let fewer = ["颜色。0：红；1：金", "The colour.\nOptions:\n0: red\n1: gold"];
    let request = |value: &str| finding(&format!("values request color {value}")).near("color");
    let response = |value: &str| finding(&format!("values response color {value}")).near("color");
    [
        described(
            "a request accepts another value",
            color,
            more,
            &[compatible("values request color").near("color")],
            &[request("3")],
        ),
        described(
            "a response may have another value",
            returned_color,
            more,
            &[compatible("values response color").near("color")],
            &[response("3")],
        ),
        described(
            "a request accepts a value no longer",
            color,
            fewer,
            &[breaking("values request color").near("color")],
            &[request("2")],
        ),
        described(
            "a response has a value no longer",
            returned_color,
            fewer,
            &[compatible("values response color").near("color")],
            &[response("2")],
        ),
        described(
            "a value is another one",
            color,
            ["颜色。0：红；1：金；4：白", "The colour.\nOptions:\n0: red\n1: gold\n4: white"],
            &[breaking("values request color")],
            &[request("4"), request("2")],
        ),
        described(
            "values are listed where none were",
            grams,
            ["克数。10：小；20：大", "How much.\nOptions:\n10: small\n20: large"],
            &[breaking("values request meals[].grams").near("grams")],
            &["10", "20"].map(|value| finding(&format!("values request meals[].grams {value}")).near("grams")),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn same_lists() -> Vec<Case> {
    [
        same(
            "values in another order",
            color,
            ["颜色。2：白；0：红；1：金", "The colour.\nOptions:\n2: white\n0: red\n1: gold"],
        ),
        same(
            "values with dashes",
            color,
            ["颜色; 取值范围:0-红 1-金 2-白", "The colour.\nRange:\n0 - red\n1 - gold\n2 - white"],
        ),
        same(
            "values with words",
            color,
            ["颜色，0表示红，1表示金，2表示白", "The colour. 0 means red, 1 means gold, 2 means white."],
        ),
        same(
            "values with bullets and a label",
            color,
            [
                "颜色，枚举值： • 0: 红• 1: 金• 2: 白",
                "The colour.\nEnumeration values:\n• 0: red\n• 1: gold\n• 2: white",
            ],
        ),
        same(
            "values with another wording of one meaning",
            color,
            ["颜色。0：大红；1：金；2：白", "The colour.\nOptions:\n0: bright red\n1: gold\n2: white"],
        ),
        same("values that a line gives", color, ["颜色。取值范围：0,1,2", "The colour.\nRange:\n0, 1, 2"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn meanings() -> Vec<Case> {
    let mut cases = Vec::new();
    let exchanged = ["颜色。0：金；1：红；2：白", "The colour.\nOptions:\n0: gold\n1: red\n2: white"];
    let diff = [breaking("values request color").near("color")];
    for case in described("two values exchange their meanings", color, exchanged, &diff, &[]) {
        // The names of the spec are in English, as these forms are.
        let is_english = matches!(case.form, Form::Lines | Form::Cells);
        let check = ["0", "1"].map(|value| finding(&format!("values request color {value}")));
        let check = if is_english { check.to_vec() } else { Vec::new() };
        cases.push(Case { check, ..case });
    }
    cases
}

fn notes() -> Vec<Case> {
    [
        described(
            "a unit is another",
            weight,
            ["重量，单位为千克", "The weight, in kilograms."],
            &[breaking("unit response weight").near("weight")],
            &[finding("unit response weight").near("weight")],
        ),
        same("a unit with a colon", weight, ["重量（单位：克）", "The weight. Unit: gram"]),
        described(
            "a time has a format",
            time,
            ["时间，格式：yyyy-MM-dd'T'HH:mm:ss'Z'", "The time. The format is yyyy-MM-ddTHH:mm:ssZ."],
            &[compatible("format request meals[].time").near("time")],
            &[finding("format request meals[].time").near("time")],
        ),
        described(
            "a field is deprecated",
            tags,
            ["标签，已废弃", "The tags. Deprecated."],
            &[compatible("availability response tags").near("tags")],
            &[finding("availability response tags").near("tags")],
        ),
        described(
            "a parameter is for customers on a list",
            cursor,
            ["游标，仅白名单用户可用", "The cursor. It is available only to whitelisted users."],
            &[breaking("availability query cursor").near("cursor")],
            &[finding("availability query cursor").near("cursor")],
        ),
        described(
            "a parameter has a version",
            cursor,
            ["游标，2.1.0版本起支持", "The cursor. Available since version 2.1.0."],
            &[compatible("since query cursor").near("cursor")],
            &[finding("since query cursor").near("cursor")],
        ),
        same("other words that state nothing", cursor, ["上一页返回的游标", "What the page before returned."]),
    ]
    .into_iter()
    .flatten()
    .collect()
}
