//! Values that say nothing: none where there may be none, no item in a list, never the loss of what is around them.

use super::*;

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Odd {
    number: Option<i64>,
    size: Option<u64>,
    small: Option<u8>,
    ratio: Option<f64>,
    flag: Option<bool>,
    text: Option<String>,
    one: Option<Item>,
    owner: Option<Owner>,
    map: Option<BTreeMap<String, i64>>,
    sizes: Vec<u64>,
    flags: Vec<bool>,
    texts: Vec<String>,
    lists: Vec<Vec<i64>>,
    maybes: Vec<Option<i64>>,
    free: Vec<Value>,
    any: Option<Value>,
    maps: BTreeMap<String, Option<u64>>,
    needed: u64,
    needed_flag: bool,
    items: Vec<Item>,
    owners: Vec<Owner>,
}

/// A struct that has a field which must not be absent.
#[derive(Debug, Deserialize, PartialEq)]
struct Owner {
    name: String,
}

fn odd(json: &str) -> Odd {
    from_slice(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// With something before and after it, which must be there.
fn beside(json: &str) -> Odd {
    let odd = odd(&format!(r#"{{"items":[{{"id":"a","size":1}}],{json},"owners":[{{"name":"b"}}]}}"#));
    assert_eq!(odd.items, [Item { size: Some(1), ..item("a") }], "{json}");
    assert_eq!(odd.owners, [Owner { name: "b".into() }], "{json}");
    Odd { items: Vec::new(), owners: Vec::new(), ..odd }
}

#[test]
fn what_may_be_absent_is() {
    for json in [
        r#""number":"""#,
        r#""number":" ""#,
        r#""number":null"#,
        r#""size":"""#,
        r#""size":-1"#,
        r#""size":"-1""#,
        r#""size":-1.0"#,
        r#""small":-1"#,
        r#""ratio":"""#,
        r#""flag":"""#,
        r#""flag":-1"#,
        r#""flag":2"#,
        r#""flag":5.0"#,
        r#""flag":"2""#,
        r#""one":"""#,
        r#""one":[]"#,
        r#""one":[null]"#,
        r#""one":[[]]"#,
        r#""owner":"""#,
        r#""owner":[]"#,
        r#""owner":{}"#,
        r#""owner":[{}]"#,
        r#""owner":null"#,
        r#""map":"""#,
        r#""map":[]"#,
        r#""number":"","size":"","ratio":"","flag":"","one":"","owner":"","map":"""#,
    ] {
        assert_eq!(beside(json), Odd::default(), "{json}");
    }
}

#[test]
fn what_must_be_there_is_empty() {
    for json in [r#""needed":"""#, r#""needed":-1"#, r#""needed":"-1.0""#, r#""needed_flag":"""#, r#""needed_flag":-1"#]
    {
        assert_eq!(beside(json), Odd::default(), "{json}");
    }
}

#[test]
fn evident_values_are_read() {
    for (json, expected) in [
        (r#""number":5.0"#, Odd { number: Some(5), ..Odd::default() }),
        (r#""number":-1"#, Odd { number: Some(-1), ..Odd::default() }),
        (r#""size":" 5.0 ""#, Odd { size: Some(5), ..Odd::default() }),
        (r#""flag":1e0"#, Odd { flag: Some(true), ..Odd::default() }),
        (r#""flag":"0.0""#, Odd { flag: Some(false), ..Odd::default() }),
        (r#""text":"""#, Odd { text: Some(String::new()), ..Odd::default() }),
        (r#""one":{}"#, Odd { one: Some(Item::default()), ..Odd::default() }),
        (r#""one":[{"id":5},null]"#, Odd { one: Some(item("5")), ..Odd::default() }),
        (r#""map":{}"#, Odd { map: Some(BTreeMap::new()), ..Odd::default() }),
        (r#""maps":{"a":"","b":-1,"c":5.0}"#, {
            let maps = [("a", None), ("b", None), ("c", Some(5))];
            Odd { maps: maps.map(|(name, size)| (name.to_owned(), size)).into(), ..Odd::default() }
        }),
    ] {
        assert_eq!(beside(json), expected, "{json}");
    }
}

/// After the first one has shown what `Option<u64>` is, another one must not be mistaken.
#[test]
fn what_was_learned_holds_for_every_form() {
    let odd =
        beside(r#""size":"","maps":{"a":7,"b":"8","c":9.0,"d":true,"e":null}"#.replace("true", "\"10.0\"").as_str());
    let maps: Vec<_> = odd.maps.into_values().collect();
    assert_eq!(maps, [Some(7), Some(8), Some(9), Some(10), None]);
    let odd = beside(r#""owner":[],"one":{"parent":"","children":[{"parent":{"id":6,"size":""}}]}"#);
    let parent = odd.one.unwrap().children.remove(0).parent;
    assert_eq!(parent, Some(Box::new(item("6"))));
}

#[test]
fn an_item_that_says_nothing_is_none() {
    for (list, count) in [
        ("[null]", 0),
        ("[{}]", 1),
        ("[\"\"]", 0),
        ("[[]]", 0),
        ("[[null],[[]]]", 0),
        ("{}", 0),
        ("[null,{\"id\":\"a\"}]", 1),
        ("[{\"id\":\"a\"},null,{},\"\",[],{\"id\":\"b\"}]", 3),
        ("[[{\"id\":\"a\"}]]", 1),
        ("{\"id\":\"a\"}", 1),
        ("[null,[{\"id\":\"a\"}]]", 1),
        ("[{\"id\":null}]", 1),
    ] {
        assert_eq!(odd(&format!(r#"{{"items":{list}}}"#)).items.len(), count, "{list}");
    }
    for (list, count) in [("[null,{}]", 0), ("[{},{\"name\":\"a\"},[]]", 1), ("{}", 0), ("{\"name\":\"a\"}", 1)] {
        assert_eq!(odd(&format!(r#"{{"owners":{list}}}"#)).owners.len(), count, "{list}");
    }
    let error = from_slice::<Odd>(br#"{"items":[null,{"size":"x"}]}"#).unwrap_err();
    assert_eq!((error.path(), error.offending()), (Some("items[1].size"), Some("\"x\"")));
    let error = from_slice::<Odd>(br#"{"owners":[null,{"other":1}]}"#).unwrap_err();
    assert_eq!(error.path(), Some("owners[1]"));
}

#[test]
fn lists_of_scalars_leave_out_what_is_none() {
    let odd =
        odd(r#"{"sizes":[1,"",-1,null,"2"],"flags":[true,"",2,0],"texts":["a","",null],"lists":[[1],"",[],{},null,2],
            "maybes":[1,null,2]}"#);
    assert_eq!((odd.sizes, odd.flags), (vec![1, 2], vec![true, false]));
    assert_eq!(odd.texts, ["a", ""]);
    assert_eq!(odd.lists, [vec![1], vec![], vec![2]]);
    assert_eq!(odd.maybes, [Some(1), None, Some(2)]);
}

#[test]
fn any_values_are_kept() {
    let odd = odd(r#"{"free":[null,{},[],"",[null,{"a":[]}]],"any":{"a":"","b":[null]}}"#);
    assert_eq!(Value::from(odd.free), json!([null, {}, [], "", [null, {"a": []}]]));
    assert_eq!(odd.any, Some(json!({"a": "", "b": [null]})));
}

#[test]
fn garbage_is_still_refused_with_its_path() {
    for (json, path) in [
        (r#""size":"abc""#, "size"),
        (r#""size":-2"#, "size"),
        (r#""number":{}"#, "number"),
        (r#""number":[]"#, "number"),
        (r#""flag":"yes""#, "flag"),
        (r#""one":5"#, "one"),
        (r#""one":[{"id":"a"},{"id":"b"}]"#, "one"),
        (r#""one":[{"size":"x"}]"#, "one.size"),
        (r#""owner":{"other":1}"#, "owner"),
        (r#""size":"","sizes":["x"]"#, "sizes[0]"),
    ] {
        let error = from_slice::<Odd>(format!("{{\"items\":[{{}}],{json}}}").as_bytes()).unwrap_err();
        assert_eq!(error.path(), Some(path), "{json}: {error}");
    }
}

/// Not as many passes as there are such values: ten thousand of them take as many as one.
#[test]
fn passes_do_not_grow_with_the_text() {
    let passes = |text: &str| {
        let (tracker, glance) = (Tracker::default(), Glance::new(None));
        passes::decode::<Odd>(text, text.len(), &glance, &tracker).unwrap();
        tracker.passes()
    };
    let rows = |row: &str, count: usize| format!(r#"{{"items":[{}]}}"#, vec![row; count].join(","));
    assert_eq!(passes(&rows(r#"{"id":"a"}"#, 100)), 1);
    for row in [
        "null",
        "[]",
        r#"{"size":""}"#,
        r#"{"id":"a","fileId":"a"}"#,
        r#"{"id":null,"fileId":"a"}"#,
        r#"{"id":"","size":"","fileId":"b","parent":[]},{}"#,
    ] {
        for count in [1, 10_000] {
            let passes = passes(&rows(row, count));
            assert!((2..=6).contains(&passes), "{row}: {passes}");
        }
    }
}
