//! A field that comes twice, or under two of its names.

use super::*;

#[test]
fn the_first_one_counts() {
    assert_eq!(page(r#"{"name":"a","name":"b"}"#).name, "a");
    assert_eq!(
        page(r#"{"name":"a","title":"b","total":1}"#),
        Page { name: "a".into(), total: Some(1), ..Page::default() }
    );
    assert_eq!(page(r#"{"title":"b","more":true,"name":{"odd":1}}"#).name, "b");
    let deep = page(
        r#"{"files":[{"id":"a"},{"id":"b","fileId":"c","size":"1"},{"fileId":"d","id":"e"}],"total":1,"total":2}"#,
    );
    assert_eq!(deep.total, Some(1));
    assert_eq!(deep.files[1], Item { size: Some(1), ..item("b") });
    assert_eq!(deep.files[2], item("d"));
}

#[test]
fn the_one_that_says_something_wins_in_any_order() {
    for nothing in ["null", "\"\"", "[]", "{}"] {
        let texts = ["null", "\"\""].contains(&nothing);
        for (one, other) in [("name", "title"), ("title", "name"), ("name", "name")] {
            let texts = texts.then_some([
                format!(r#""{one}":{nothing},"{other}":"a""#),
                format!(r#""{one}":"a","{other}":{nothing}"#),
            ]);
            for json in texts.into_iter().flatten() {
                assert_eq!(page(&format!("{{{json}}}")).name, "a", "{json}");
                assert_eq!(page(&format!(r#"{{"odd":1,{json},"odd":2,"odd":3,"more":1}}"#)).name, "a", "{json}");
                let three = format!(r#"{{"{one}":{nothing},{json},"name":{nothing},"title":"b"}}"#);
                assert_eq!(page(&three).name, "a", "{three}");
            }
        }
        for (one, other) in [("files", "files"), ("labels", "labels")] {
            let json = format!(r#"{{"{one}":{nothing},"{other}":["x"]}}"#)
                .replace(r#"files":["x"]"#, r#"files":[{"id":"x"}]"#);
            let page = page(&json);
            assert_eq!(page.files.len() + page.labels.map_or(0, |labels| labels.len()), 1, "{json}");
        }
        let nested = page(&format!(r#"{{"nested":{nothing},"nested":{{"id":"a"}},"nested":{nothing}}}"#)).nested;
        assert_eq!(nested, item("a"), "{nothing}");
    }
}

#[test]
fn where_none_says_anything_the_first_one_counts() {
    let page = page(r#"{"name":null,"title":"","maybeNumber":"","maybeNumber":null,"files":[],"files":null}"#);
    assert_eq!(page, Page::default());
}

#[test]
fn every_row_of_a_long_page_may_have_both_names() {
    let rows = |row: &str| format!(r#"{{"files":[{}]}}"#, vec![row; 10_000].join(","));
    for row in [
        r#"{"id":"a","fileId":"a"}"#,
        r#"{"fileId":"","id":"a"}"#,
        r#"{"id":"a","fileId":null,"size":1,"size":""}"#,
        r#"{"id":{},"fileId":"a"}"#.replace("{}", "null").as_str(),
    ] {
        let page = page(&rows(row));
        assert_eq!(page.files.len(), 10_000, "{row}");
        assert!(page.files.iter().all(|file| file.id.as_deref() == Some("a")), "{row}");
    }
}

/// What a careful pass does to keys must not depend on what the keys are made of.
#[test]
fn keys_of_other_kinds_are_left_alone() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Few {
        a: Option<i64>,
        b: BTreeMap<i64, String>,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }
    let few: Few = from_slice(br#"{"a":"","b":{"1":"x","1":"y"},"c":1,"c":2,"d":{}}"#).unwrap();
    assert_eq!(few.b, BTreeMap::from([(1, "y".to_owned())]));
    assert_eq!(Value::Object(few.rest.into_iter().collect()), json!({"c": 2, "d": {}}));
}

#[test]
fn a_tree_is_read_as_a_text() {
    let twice: Page = from_value(json!({"name": "", "title": "b", "files": [null, ""], "total": ""})).unwrap();
    assert_eq!(twice, Page { name: "b".into(), ..Page::default() });
}
