//! Ranges, lengths, counts and defaults.

use super::{color, described, grams, limit, meals, name, same, weight};
use crate::case::{Case, breaking, compatible, finding};

pub(super) fn cases() -> Vec<Case> {
    [limits(), same_limits(), lengths(), defaults()].into_iter().flatten().collect()
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
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn same_limits() -> Vec<Case> {
    [
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
