use proptest::prelude::*;
use serde::de::IgnoredAny;

use super::*;

const JSON: &[&str] = &[
    "null",
    " true ",
    "false",
    "0",
    "-0",
    "0.0",
    "0e0",
    "1E+5",
    "1e999",
    "-1.5e-7",
    "\"\"",
    "[]",
    "{}",
    "[ ]",
    "{ }",
    "[1,[2],{}]",
    r#"{"a":{"b":[1,"c"]},"d":null}"#,
    r#""\u00e9\"\\\/\b\f\n\r\t""#,
    r#""\ud800""#,
    "[[[]]]",
    "\"云\"",
    r#"{"a":1,"a":2}"#,
];

const NOT_JSON: &[&str] = &[
    "",
    " ",
    "nul",
    "truex",
    "00",
    "01",
    "-",
    "1.",
    ".5",
    "1e",
    "1e+",
    "+1",
    "0x1",
    "NaN",
    "'a'",
    "\"a",
    "\"\t\"",
    r#""\x""#,
    r#""\u12""#,
    r#""\u12g4""#,
    "[",
    "]",
    "[1,]",
    "[,1]",
    "[1 2]",
    "{",
    "{a:1}",
    r#"{"a"}"#,
    r#"{"a":}"#,
    r#"{"a":1,}"#,
    r#"{"a":1 "b":2}"#,
    r#"{"a":1]"#,
    "[1}",
    "{} {}",
    "[1]]",
    "<html>",
    "\u{feff}{}",
];

#[test]
fn json_is_what_the_decoder_skips() {
    for (texts, expected) in [(JSON, true), (NOT_JSON, false)] {
        for text in texts {
            assert_eq!(
                (is_json(text), serde_json::from_str::<IgnoredAny>(text).is_ok()),
                (expected, expected),
                "{text}"
            );
        }
    }
}

#[test]
fn no_depth_is_too_deep() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    assert!(is_json(&deep) && !is_json(&deep[1..]) && !is_json(&deep[..deep.len() - 1]));
    let deep = format!("{}1{}", r#"{"a":["#.repeat(100_000), "]}".repeat(100_000));
    assert!(is_json(&deep));
}

#[test]
fn members_before_a_break_are_read() {
    let read = |text: &'static str| {
        let mut members = Vec::new();
        let outcome = Scan::new(text).members(|name, value| members.push((name.to_owned(), value)));
        (members, outcome)
    };
    let [a, b] = [("a".to_owned(), "1"), ("b".to_owned(), r#"{"c":[2]}"#)];
    assert_eq!(read(r#" { "\u0061" : 1 , "b":{"c":[2]} } "#), (vec![a.clone(), b.clone()], Ok(())));
    assert_eq!(read(r#"{"a":1,"b":{"c":[2]}"#), (vec![a.clone(), b], Err(Broken)));
    assert_eq!(read(r#"{"a":1,"b":{"c":[2}}"#), (vec![a], Err(Broken)));
    assert_eq!(read("{}"), (vec![], Ok(())));
    assert_eq!(read("[]"), (vec![], Err(Broken)));
}

#[test]
fn an_item_is_found_by_its_index() {
    let list = r#"[1,"two",[3]]"#;
    for (index, item) in [(0, Some("1")), (1, Some(r#""two""#)), (2, Some("[3]")), (3, None)] {
        assert_eq!(Scan::new(list).item(index), item, "{index}");
    }
    assert_eq!((Scan::new("[]").item(0), Scan::new("{}").item(0)), (None, None));
}

proptest! {
    /// Any text of these symbols is JSON to both, or to neither.
    #[test]
    fn the_decoder_agrees(symbols in prop::collection::vec(prop::sample::select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00e", "9", "0", "-", ".", "e", "+", "true", "null", "\"a\"", " ", "\u{1}", "云",
    ]), 0..12)) {
        let text = symbols.concat();
        prop_assert_eq!(is_json(&text), serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{}", text);
    }
}
