//! What a value may cost.

use super::*;

/// So large that two bytes of text could not pay for it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Large {
    id: Option<String>,
    texts: [Option<String>; 20],
    inner: Option<Box<Large>>,
    list: Vec<Large>,
    lists: Vec<Vec<String>>,
    maps: Vec<BTreeMap<String, String>>,
    free: Option<Value>,
}

fn refused(text: &str) -> bool {
    match from_slice::<Large>(text.as_bytes()) {
        Ok(_) => false,
        Err(error) => {
            assert!(error.message().contains("too much memory"), "{error}");
            assert!(!error.is_syntax() && error.path().is_some(), "{error}");
            true
        }
    }
}

#[test]
fn many_small_values_are_refused() {
    let many = |field: &str, item: &str| format!(r#"{{"{field}":[{}]}}"#, vec![item; 400_000].join(","));
    for (field, item) in [
        ("list", "{}"),
        ("list", r#"{"id":""}"#),
        ("lists", "[\"\"]"),
        ("maps", r#"{"":""}"#),
        ("free", "[]"),
        ("free", "{}"),
        ("free", r#"{"":1}"#),
        ("list", r#"{"inner":{"id":""}}"#),
    ] {
        assert!(refused(&many(field, item)), "{field} {item}");
    }
    // Items that are none cost nothing.
    for item in ["null", "\"\"", "[]"] {
        assert!(!refused(&many("list", item)), "{item}");
    }
}

#[test]
fn what_has_the_text_for_it_is_read() {
    let row = format!(r#"{{"id":"{}"}}"#, "x".repeat(600));
    let text = format!(r#"{{"list":[{}]}}"#, vec![row.as_str(); 20_000].join(","));
    assert!(!refused(&text));
    let few = format!(r#"{{"list":[{}]}}"#, vec![r#"{"id":"a"}"#; 1000].join(","));
    assert!(!refused(&few));
}
