//! What is written as YAML is read alike by the rules of YAML 1.1 and of 1.2.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops at the first surprise")]

use koodrive_model::yaml::{read, write};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestRunner};
use regress::Regex;
use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Number, Value};

/// The types of YAML 1.1 (yaml.org/type) and the patterns of a plain scalar that has one; beside the published patterns,
/// those of `PyYAML` where they differ.
const RULES: [(&str, &str); 15] = [
    ("bool", "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"),
    ("null", "~|null|Null|NULL|"),
    ("int", "[-+]?0b[0-1_]+"),
    ("int", "[-+]?0[0-7_]+"),
    ("int", "[-+]?(0|[1-9][0-9_]*)"),
    ("int", "[-+]?0x[0-9a-fA-F_]+"),
    ("int", "[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"),
    ("float", r"[-+]?([0-9][0-9_]*)?\.[0-9_.]*([eE][-+][0-9]+)?"),
    ("float", r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*"),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
    ("timestamp", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    (
        "timestamp",
        r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?",
    ),
    ("merge", "<<"),
    ("value", "="),
    // Types of 1.2 that 1.1 has not.
    ("int of 1.2", "0o[0-7]+"),
];

/// The type of a plain scalar by the rules of YAML 1.1, text without one.
fn resolved(scalar: &str) -> &'static str {
    let matches = |pattern: &str| Regex::new(&format!("^(?:{pattern})$")).unwrap().find(scalar).is_some();
    RULES.iter().find(|(_, pattern)| matches(pattern)).map_or("text", |(kind, _)| *kind)
}

/// The scalars of a value in the order in which they are written, keys included, as the types of YAML.
fn kinds(value: &Value, found: &mut Vec<&'static str>) {
    match value {
        Value::Null => found.push("null"),
        Value::Bool(_) => found.push("bool"),
        Value::Number(number) => found.push(if number.is_f64() { "float" } else { "int" }),
        Value::String(_) => found.push("text"),
        Value::Array(items) => items.iter().for_each(|item| kinds(item, found)),
        Value::Object(members) => {
            for value in members.values() {
                found.push("text");
                kinds(value, found);
            }
        }
    }
}

/// What is written is read back, each scalar has its type in YAML 1.1, and no line ends where only 1.1 sees an end.
fn holds(value: &Value) {
    let text = write(value);
    assert_eq!(read("a.yaml", &text).as_ref(), Ok(value), "{text}");
    assert!(!text.contains(['\u{85}', '\u{2028}', '\u{2029}', '\r', '\u{feff}']), "{text:?}");
    let mut expected = Vec::new();
    kinds(value, &mut expected);
    let events = Parser::new_from_str(&text).map(|event| event.expect("YAML").0);
    let found = events.filter_map(|event| match event {
        Event::Scalar(scalar, ScalarStyle::Plain, ..) => Some(resolved(&scalar)),
        Event::Scalar(..) => Some("text"),
        _ => None,
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn every_rule_has_texts_that_would_be_read_by_it() {
    let texts = [
        ("bool", "no on off y N Yes TRUE"),
        ("null", "~ null Null"),
        ("int", "0b1 0123 1_000 -17 0x_1F 190:20:30 +0"),
        ("float", "1.5 .5 1.5e+3 190:20:30.15 .inf -.INF .NaN 1_0.0"),
        ("timestamp", "2024-05-21 2024-05-21T10:00:00Z 2024-5-1t1:00:00.5+01:00"),
        ("merge", "<<"),
        ("value", "="),
        ("text", "1e3 a 1.2.3e4 2024-05 12:30x"),
        ("int of 1.2", "0o17"),
    ];
    for (kind, texts) in texts {
        for text in texts.split(' ') {
            assert_eq!(resolved(text), kind, "{text}");
            holds(&Value::from(text));
            holds(&serde_json::json!({ text: [text, { text: text }] }));
        }
    }
    for text in
        ["", "2024-05-21 10:00:00", "---", "...", "a: b", "- a", "? a", "a\nno\n", "no\n", "\u{85}", "'", "\"\\"]
    {
        holds(&serde_json::json!({ text: [text, { text: text }] }));
    }
    holds(
        &serde_json::json!({ "long ".repeat(300): { "a": 1, "b": ["c"] }, "x".repeat(2000): ["d", ["e"]], "y".repeat(1500): "no" }),
    );
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        // Near to what has a meaning in one of the two.
        "[-+]?[0-9_]{1,4}([.:eE_-][-+]?[0-9_]{0,3}){0,3}",
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\\.[0-9]*)?Z?)?",
        "(?i)(y|yes|n|no|on|off|true|false|null|~|\\.inf|\\.nan|0x[0-9a-f_]*|0o[0-7]*|0b[01_]*|=|<<)[ :#]?",
        "[-?:,\\[\\]{}#&*!|>'\"%@`/$ a0\t\n]{0,8}",
        "\\PC{0,12}",
        proptest::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter),
        "([ a-z#:]{0,6}\n){1,4}[ a-z]{0,3}",
    ]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_filter_map("finite", |number| Number::from_f64(number).map(Value::Number)),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf =
        prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::Bool), number(), text().prop_map(Value::String)];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            proptest::collection::vec((text(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

#[test]
fn whatever_is_written_is_read_alike() {
    let config = Config {
        cases: 2000,
        rng_seed: RngSeed::Fixed(11),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&value(), |value| {
            holds(&value);
            Ok(())
        })
        .unwrap();
}
