use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::*;
use crate::{Secret, Time};

mod memory;
mod nothing;
mod twice;

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", default)]
struct Page {
    total: Option<i64>,
    size: u64,
    ratio: f64,
    more: bool,
    #[serde(alias = "title")]
    name: String,
    files: Vec<Item>,
    labels: Option<Vec<String>>,
    extra: BTreeMap<String, i64>,
    nested: Item,
    token: Option<Secret>,
    time: Option<Time>,
    free: Option<Value>,
    #[serde(deserialize_with = "empty_as_none")]
    maybe_number: Option<i64>,
    #[serde(deserialize_with = "empty_as_none")]
    maybe_item: Option<Box<Item>>,
    #[serde(deserialize_with = "empty_as_none")]
    maybe_list: Option<Vec<i64>>,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Item {
    #[serde(alias = "fileId")]
    id: Option<String>,
    size: Option<i32>,
    children: Vec<Item>,
    #[serde(deserialize_with = "empty_as_none")]
    parent: Option<Box<Item>>,
}

fn page(json: &str) -> Page {
    from_slice(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn misfit(json: &str) -> DecodeError {
    from_slice::<Page>(json.as_bytes()).map(|page| panic!("{json}: {page:?}")).unwrap_err()
}

fn item(id: &str) -> Item {
    Item { id: Some(id.into()), ..Item::default() }
}

#[test]
fn integers_come_as_text_and_as_floats() {
    for (json, total) in [
        ("12", 12),
        ("\"12\"", 12),
        ("\" 12 \"", 12),
        ("12.0", 12),
        ("\"12.0\"", 12),
        ("-1", -1),
        ("\"-9223372036854775808\"", i64::MIN),
        ("9223372036854775807", i64::MAX),
        ("1e3", 1000),
        ("5.0", 5),
        ("1e0", 1),
        ("\"5.0\"", 5),
        ("\" 5 \"", 5),
        ("\"5e0\"", 5),
        ("-1.0", -1),
    ] {
        assert_eq!(page(&format!(r#"{{"total":{json}}}"#)).total, Some(total), "{json}");
    }
    assert_eq!(page(r#"{"size":"18446744073709551615"}"#).size, u64::MAX);
    assert_eq!(page(r#"{"size":null}"#).size, 0);
    for bad in ["1.5", "\"1.5\"", "\"x\"", "true", "[1]", "{}", "9223372036854775808", "1e18", "\"1e18\""] {
        assert_eq!(misfit(&format!(r#"{{"total":{bad}}}"#)).path(), Some("total"), "{bad}");
    }
    assert_eq!(misfit(r#"{"size":-2}"#).path(), Some("size"));
    assert_eq!(misfit(r#"{"size":"-2"}"#).path(), Some("size"));
}

#[test]
fn floats_come_as_text() {
    for (json, ratio) in [("0.5", 0.5), ("\"0.5\"", 0.5), ("2", 2.0), ("-2", -2.0), ("null", 0.0)] {
        assert!((page(&format!(r#"{{"ratio":{json}}}"#)).ratio - ratio).abs() < f64::EPSILON, "{json}");
    }
    for bad in ["\"nan\"", "\"inf\"", "\"x\"", "true"] {
        assert_eq!(misfit(&format!(r#"{{"ratio":{bad}}}"#)).path(), Some("ratio"), "{bad}");
    }
}

#[test]
fn texts_come_as_numbers_digit_by_digit() {
    for (json, name) in [
        ("\"a\"", "a"),
        (r#""\u4e91""#, "云"),
        ("7", "7"),
        ("-7", "-7"),
        ("1316083732377071001", "1316083732377071001"),
        ("18446744073709551615", "18446744073709551615"),
        ("1.5", "1.5"),
        ("true", "true"),
        ("false", "false"),
        ("null", ""),
    ] {
        assert_eq!(page(&format!(r#"{{"name":{json}}}"#)).name, name, "{json}");
    }
    for bad in ["18446744073709551616", "1e300", "[]", "{}"] {
        assert_eq!(misfit(&format!(r#"{{"name":{bad}}}"#)).path(), Some("name"), "{bad}");
    }
}

#[test]
fn booleans_come_as_text_and_as_numbers() {
    for (json, more) in [
        ("true", true),
        ("\"true\"", true),
        ("\"True\"", true),
        ("1", true),
        ("\"1\"", true),
        ("false", false),
        ("\"false\"", false),
        ("0", false),
        ("\"0\"", false),
        ("1.0", true),
        ("1e0", true),
        ("\"1.0\"", true),
        ("\" 1 \"", true),
        ("0.0", false),
        ("-0.0", false),
        ("null", false),
    ] {
        assert_eq!(page(&format!(r#"{{"more":{json}}}"#)).more, more, "{json}");
    }
    for bad in ["\"yes\"", "\"nan\"", "[]", "{}"] {
        assert_eq!(misfit(&format!(r#"{{"more":{bad}}}"#)).path(), Some("more"), "{bad}");
    }
}

#[test]
fn lists_come_empty_in_three_ways_and_single() {
    for empty in ["[]", "null", "\"\"", "{}"] {
        let page = page(&format!(r#"{{"files":{empty},"labels":{empty}}}"#));
        assert_eq!((page.files.len(), page.labels.unwrap_or_default().len()), (0, 0), "{empty}");
    }
    assert_eq!(page(r#"{"files":{"id":"a"}}"#).files, [item("a")]);
    assert_eq!(page(r#"{"files":{"id":5,"children":{"id":"b"}}}"#).files[0].children, [item("b")]);
    assert_eq!(page(r#"{"labels":"a"}"#).labels, Some(vec!["a".to_owned()]));
    assert_eq!(page(r#"{"labels":5}"#).labels, Some(vec!["5".to_owned()]));
    assert_eq!(page(r#"{"labels":true}"#).labels, Some(vec!["true".to_owned()]));
    assert_eq!(page(r#"{"labels":null}"#).labels, None);
    assert_eq!(page(r#"{"labels":""}"#).labels, Some(vec![]));
    assert_eq!(misfit(r#"{"files":5}"#).path(), Some("files[0]"));
}

#[test]
fn structs_and_maps_come_empty_and_never_as_arrays() {
    for empty in ["{}", "null", "\"\"", "[]", "[null]", "[{}]", "[[]]", "[\"\",null]"] {
        let page = page(&format!(r#"{{"nested":{empty},"extra":{empty}}}"#));
        assert_eq!((page.nested, page.extra.len()), (Item::default(), 0), "{empty}");
    }
    assert_eq!(page(r#"{"extra":{"a":"1","b":2}}"#).extra, BTreeMap::from([("a".into(), 1), ("b".into(), 2)]));
    for one in ["[{\"id\":5}]", "[{\"id\":5},null,{}]", "[[{\"id\":5}]]"] {
        assert_eq!(page(&format!(r#"{{"nested":{one}}}"#)).nested, item("5"), "{one}");
    }
    for bad in ["[\"id\"]", "[{},{\"id\":5}]", "[{\"id\":5},{\"id\":6}]", "\"x\"", "5", "true"] {
        assert_eq!(misfit(&format!(r#"{{"nested":{bad}}}"#)).path(), Some("nested"), "{bad}");
    }
}

#[test]
fn an_empty_text_is_nothing_where_the_specification_says_so() {
    for nothing in ["\"\"", "null"] {
        let page = page(&format!(r#"{{"maybeNumber":{nothing},"maybeItem":{nothing},"maybeList":{nothing}}}"#));
        assert_eq!((page.maybe_number, page.maybe_item, page.maybe_list), (None, None, None), "{nothing}");
    }
    let page = page(r#"{"maybeNumber":"5","maybeItem":{"id":5,"parent":{"id":6,"parent":""}},"maybeList":7}"#);
    assert_eq!(page.maybe_number, Some(5));
    assert_eq!(page.maybe_list, Some(vec![7]));
    let parent = page.maybe_item.and_then(|item| item.parent);
    assert_eq!(parent, Some(Box::new(item("6"))));
    assert_eq!(misfit(r#"{"maybeNumber":"x"}"#).path(), Some("maybeNumber"));
}

#[test]
fn an_empty_text_is_nothing_for_plain_serde_json_too() {
    let item: Item = serde_json::from_str(r#"{"id":"a","parent":{"id":"b","parent":""}}"#).unwrap();
    assert_eq!(item.parent, Some(Box::new(super::tests::item("b"))));
}

#[test]
fn a_unit_takes_anything() {
    for json in ["{}", "[1,2]", "null", "5", "\"x\"", r#"{"code":0,"deep":{"a":[]}}"#] {
        assert!(from_slice::<()>(json.as_bytes()).is_ok(), "{json}");
    }
    assert!(from_slice::<()>(b"<html>").is_err_and(|error| error.is_syntax()));
}

#[test]
fn nested_and_free_values_keep_their_kind() {
    let page = page(r#"{"time":1702454740655,"token":"t","free":{"a":["1",1,null,{"b":1.5}]}}"#);
    assert_eq!(page.time.as_ref().map(Time::as_str), Some("1702454740655"));
    assert_eq!(page.token, Some(Secret::from("t")));
    assert_eq!(page.free, Some(json!({"a": ["1", 1, null, {"b": 1.5}]})));
}

#[test]
fn a_misfit_has_its_path_and_value() {
    let long = "云".repeat(500);
    let error = misfit(&format!(r#"{{"files":[{{}},{{"size":"{long}"}}]}}"#));
    assert_eq!(error.path(), Some("files[1].size"));
    assert_eq!(error.offending(), Some(format!("\"{}…", "云".repeat(199)).as_str()));
    assert!(error.message().chars().count() <= 201, "{error}");
    let error = misfit(r#"{"files":{"size":"x"}}"#);
    assert_eq!((error.path(), error.offending()), (Some("files[0].size"), Some("\"x\"")));
}

#[test]
fn a_secret_of_an_odd_form_is_hidden() {
    for json in [r#"{"token":{"a":"hush"}}"#, r#"{"token":["hush"]}"#, r#"{"files":[{"size":{"accessToken":"hush"}}]}"#]
    {
        let error = misfit(json);
        assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
    }
}

#[test]
fn a_text_that_is_not_json_is_recognised() {
    for text in ["", " ", "<html>", "{", r#"{"files":[{"#, r#"{"total":1} x"#, "\u{0}"] {
        assert!(misfit(text).is_syntax(), "{text:?}");
    }
    for bad in [&b"{\"x\":\xff}"[..], b"{\xff:1}", b"\xff{}", b"{\"name\":\"\xff"] {
        assert!(from_slice::<Page>(bad).is_err_and(|error| error.is_syntax()), "{bad:?}");
    }
    assert_eq!(page("\u{feff}{}"), Page::default());
}

#[test]
fn characters_that_cannot_be_read_lose_nothing_else() {
    for (bytes, name) in [
        (&b"{\"name\":\"\xff\"}"[..], "\u{fffd}"),
        (b"{\"name\":\"a\xe4\xba\"}", "a\u{fffd}"),
        (b"{\"\xff\":1,\"name\":\"a\"}", "a"),
        (b"{\"odd\":\"\xff\xe4\",\"odder\":{\"x\":\"\xff\"},\"name\":\"a\"}", "a"),
        (br#"{"name":"\ud800"}"#, "\u{fffd}"),
        (br#"{"name":"\udc00\uD800b"}"#, "\u{fffd}\u{fffd}b"),
        (br#"{"name":"\ud83d\ude00"}"#, "\u{1f600}"),
        (br#"{"\ud800":"\ud800","name":"a","name":"b"}"#, "a"),
        (br#"{"title":"\ud800","name":"b"}"#, "\u{fffd}"),
    ] {
        let page: Page = from_slice(bytes).unwrap_or_else(|error| panic!("{bytes:?}: {error}"));
        assert_eq!(page.name, name, "{bytes:?}");
    }
    let gbk = b"{\"files\":[{\"id\":\"a\"},{\"id\":\"\xce\xc4\"},{\"id\":\"c\",\"size\":\"x\"}]}";
    assert_eq!(from_slice::<Page>(gbk).unwrap_err().path(), Some("files[2].size"));
}

#[test]
fn depth_is_limited_without_a_panic() {
    let deep = format!("{}{}", r#"{"children":["#.repeat(5000), "]}".repeat(5000));
    let error = from_slice::<Item>(deep.as_bytes()).unwrap_err();
    assert!(error.message().contains("recursion limit"), "{error}");
    let odd = format!(r#"{{"free":{}1{}}}"#, "[".repeat(5000), "]".repeat(5000));
    assert!(misfit(&odd).is_syntax());
}

#[test]
fn trees_decode_as_texts_do() {
    let fields = json!({"total": "3", "files": {"id": 7}, "more": "1", "maybeNumber": ""});
    let page: Page = from_value(fields).unwrap();
    assert_eq!(page, Page { total: Some(3), files: vec![item("7")], more: true, ..Page::default() });
    let error = from_value::<Page>(json!({"total": "x"})).unwrap_err();
    assert_eq!((error.path(), error.offending()), (Some("total"), Some("\"x\"")));
    let twice: Page = from_value(json!({"name": "a", "title": "b"})).unwrap();
    assert_eq!(twice.name, "a");
}

#[test]
fn a_server_refuses_what_says_nothing() {
    for (fields, path) in [
        (json!({"size": -1}), "size"),
        (json!({"size": ""}), "size"),
        (json!({"total": ""}), "total"),
        (json!({"ratio": " "}), "ratio"),
        (json!({"more": 2}), "more"),
        (json!({"more": ""}), "more"),
        (json!({"more": 5.0}), "more"),
        (json!({"nested": []}), "nested"),
        (json!({"files": [{"size": ""}]}), "files[0].size"),
    ] {
        let error = from_request::<Page>(fields.clone()).unwrap_err();
        assert_eq!(error.path(), Some(path), "{fields}");
    }
    let page: Page = from_request(json!({"size": "5", "total": 5.0, "more": 1, "title": "a", "ratio": null})).unwrap();
    assert_eq!(page, Page { size: 5, total: Some(5), more: true, name: "a".into(), ..Page::default() });
}

#[test]
fn enums_and_tuples_pass_through() {
    #[derive(Debug, Deserialize, Serialize, PartialEq)]
    #[serde(rename_all = "camelCase")]
    enum Shape {
        Point,
        Circle(u32),
        Box { width: u32 },
        Pair(u32, u32),
    }
    let json = r#"["point",{"circle":"5"},{"box":{"width":"6"}},{"pair":["1",2]}]"#;
    let shapes: Vec<Shape> = from_slice(json.as_bytes()).unwrap();
    assert_eq!(shapes, [Shape::Point, Shape::Circle(5), Shape::Box { width: 6 }, Shape::Pair(1, 2)]);
    let (number, text): (u8, String) = from_slice(b"[\"1\",2]").unwrap();
    assert_eq!((number, text.as_str()), (1, "2"));
}
