//! What descriptions state about values: lists of values, limits, defaults, units, formats, notes; statuses; examples.

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
    [lists(), same_lists(), meanings(), limits(), lengths(), defaults(), notes(), statuses(), examples(), cut()]
        .into_iter()
        .flatten()
        .collect()
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

fn limits() -> Vec<Case> {
    [
        described(
            "a range is narrower",
            limit,
            ["每页条数，取值范围：1~50，默认值：20", "The page size.\nRange:\n1-50\nDefault Value:\n20"],
            &[breaking("range query limit").near("limit")],
            &[finding("range query limit").near("limit")],
        ),
        described(
            "a range is wider",
            limit,
            ["每页条数，取值范围：0~200，默认值：20", "The page size.\nRange:\n0-200\nDefault Value:\n20"],
            &[compatible("range query limit").near("limit")],
            &[finding("range query limit").near("limit"), finding("range query limit").near("limit")],
        ),
        described(
            "a range is gone",
            limit,
            ["每页条数，默认值：20", "The page size.\nDefault Value:\n20"],
            &[compatible("range query limit").near("limit")],
            &[],
        ),
        described(
            "a limit is new",
            grams,
            ["克数，最大值为500", "How much. The maximum value is 500."],
            &[breaking("range request meals[].grams").near("grams")],
            &[finding("range request meals[].grams").near("grams")],
        ),
        described(
            "a response may have greater numbers than before",
            weight,
            ["重量，单位为克，取值范围：0~9000", "The weight, in grams.\nRange:\n0-9000"],
            &[compatible("range response weight").near("weight")],
            &[finding("range response weight").near("weight"), finding("range response weight")],
        ),
        same(
            "a range with a label and a dash",
            limit,
            [
                "参数解释:每页条数; 约束限制:不涉及; 取值范围:1-100; 默认取值:20",
                "Definition:\nThe page size.\nConstraints:\nN/A\nRange:\n1-100\nDefault Value:\n20",
            ],
        ),
        same(
            "a range in brackets",
            limit,
            ["每页条数，取值范围[1,100]，默认值为20", "The page size, [1, 100]. The default value is 20."],
        ),
        same(
            "a range by its ends",
            limit,
            ["每页条数。最小值为1，最大值为100。默认20", "The page size.\nMinimum: 1\nMaximum: 100\nDefault: 20"],
        ),
        same(
            "a range by signs",
            limit,
            ["每页条数，1<=limit<=100，不传默认20", "The page size, 1<=limit<=100. 20 is used by default."],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn lengths() -> Vec<Case> {
    [
        described(
            "a name may be shorter only",
            name,
            ["名称，最大长度：32", "The name.\nConstraints:\nAt most 32 characters."],
            &[breaking("length request name").near("name")],
            &[finding("length request name").near("name")],
        ),
        described(
            "a name may be longer",
            name,
            ["名称，最大长度：128", "The name.\nConstraints:\nAt most 128 characters."],
            &[compatible("length request name").near("name")],
            &[finding("length request name").near("name")],
        ),
        described(
            "a list has a limit",
            meals,
            ["餐，最多10个", "The meals.\nConstraints:\nAt most 10 items."],
            &[breaking("length request meals").near("meals")],
            &[finding("length request meals").near("meals")],
        ),
        same("a length by characters", name, ["名称，不超过64个字符", "The name. It contains up to 64 characters."]),
        same("a length by its end", name, ["名称，最长64个字符", "The name. The maximum length is 64."]),
        same(
            "a length as a constraint",
            name,
            [
                "参数解释:名称; 约束限制:长度小于65; 取值范围:不涉及",
                "Definition: The name. Constraints: fewer than 65 characters. Range: N/A",
            ],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn defaults() -> Vec<Case> {
    [
        described(
            "a default is another",
            limit,
            ["每页条数，取值范围：1~100，默认值：50", "The page size.\nRange:\n1-100\nDefault Value:\n50"],
            &[breaking("default query limit").near("limit")],
            &[finding("default query limit").near("limit")],
        ),
        described(
            "a default is gone",
            limit,
            ["每页条数，取值范围：1~100", "The page size.\nRange:\n1-100"],
            &[breaking("default query limit").near("limit")],
            &[],
        ),
        described(
            "a default is new",
            grams,
            ["克数，默认为5", "How much.\nDefault Value:\n5"],
            &[compatible("default request meals[].grams").near("grams")],
            &[finding("default request meals[].grams").near("grams")],
        ),
        described(
            "one of the values is the default",
            color,
            ["颜色。0：红；1：金（默认）；2：白", "The colour.\nOptions:\n0: red\n1: gold (default)\n2: white"],
            &[compatible("default request color").near("color")],
            &[finding("default request color").near("color")],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
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

fn statuses() -> Vec<Case> {
    let status = |edit: fn(&mut Vec<(u16, document_changes::document::Words)>)| {
        move |document: &mut Document| edit(&mut document.operation("getFish").statuses)
    };
    [
        Case::all(
            "a success has another status",
            status(|statuses| statuses[0].0 = 201),
            &[breaking("status success").near("201")],
            &[finding("status 201").near("201"), finding("status 200")],
        ),
        Case::all(
            "an error has a status",
            status(|statuses| statuses.push((409, words("冲突", "A conflict.")))),
            &[compatible("status 409").near("409")],
            &[],
        ),
        Case::all(
            "an error has no status any more",
            status(|statuses| statuses.retain(|(status, _)| *status != 404)),
            &[compatible("status 404").near("404")],
            &[],
        ),
        Case::all("a status has other words", status(|statuses| statuses[0].1 = words("成功", "It worked.")), &[], &[]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn examples() -> Vec<Case> {
    let returns = |from: &'static str, to: &'static str| {
        move |document: &mut Document| {
            let operation = document.operation("getFish");
            operation.returns = operation.returns.replace(from, to);
        }
    };
    [
        Case::all(
            "an example has a field that no table lists",
            returns("\"color\": 1", "\"color\": 1,\n  \"age\": 3"),
            &[compatible("example response age").near("age")],
            &[finding("example response age").near("age")],
        ),
        Case::all(
            "a request's example has a field that no table lists",
            |document| {
                document.operation("createFish").sends.1 = "{\n  \"pondId\": \"p1\",\n  \"sex\": \"f\"\n}".to_owned()
            },
            &[compatible("example request sex").near("sex")],
            &[finding("example request sex").near("sex")],
        ),
        Case::all("an example has other values", returns("Ada", "Bob"), &[], &[]),
        Case::all("an example lacks a field", returns(",\n  \"color\": 1", ""), &[], &[]),
        Case::all("an example is broken", returns("\"color\": 1", "\"age\": ***"), &[], &[]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Descriptions that a page break cuts.
fn cut() -> Vec<Case> {
    let cut = |name, text: &str| {
        let base = Case::new(name, Form::Tabs, |_| {});
        Case { new: base.old.replacen("取值范围：1~100，默认值：20", text, 1), ..base }
    };
    let changed = Case {
        diff: vec![breaking("default query limit").near("limit")],
        check: vec![finding("default query limit").near("limit")],
        ..cut(
            "a default behind a page break is another",
            "取值范围：1~100，\n参数\t是否必选\t参数类型\t描述\n\t\t\t默认值：50",
        )
    };
    vec![
        cut("a description is cut by a page break", "取值范围：1~100，\n\t\t\t默认值：20"),
        cut("a number is cut by a page break", "取值范围：1~\n\t\t\t100，默认值：20"),
        changed,
    ]
}
