//! A misfit is where the error says. `serde_path_to_error`, which follows a decoder from outside, must agree.

use std::collections::BTreeMap;

use koodrive_runtime::wire::{self, Lenient, empty_as_none};
use koodrive_runtime::{Secret, Time};
use proptest::collection::vec;
use proptest::prelude::*;
use serde::Deserialize;

use crate::holds;

/// Every kind of field that a generated type can have.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[allow(dead_code, reason = "what it holds is of no interest")]
struct All {
    text: String,
    #[serde(alias = "total")]
    integer: Option<i64>,
    small: u8,
    float: f64,
    flag: Option<bool>,
    list: Vec<All>,
    lists: Vec<Vec<i64>>,
    map: BTreeMap<String, All>,
    one: Option<Box<All>>,
    #[serde(deserialize_with = "empty_as_none")]
    maybe: Option<Box<All>>,
    #[serde(deserialize_with = "empty_as_none")]
    maybe_list: Option<Vec<i64>>,
    time: Option<Time>,
    secret: Option<Secret>,
    free: Option<serde_json::Value>,
}

const NAMES: &[&str] = &[
    "text",
    "integer",
    "total",
    "small",
    "float",
    "flag",
    "list",
    "lists",
    "map",
    "one",
    "maybe",
    "maybe_list",
    "time",
    "secret",
    "free",
    "odd",
    "云\\u0000\\\"",
    "a.b",
];

const SCALARS: &[&str] = &[
    "null",
    "true",
    "0",
    "1",
    "-1",
    "300",
    "1.5",
    "1e400",
    "18446744073709551616",
    "\"\"",
    "\"7\"",
    "\"true\"",
    "\"x\"",
    "\"\\u4e91\"",
    "\"\u{1}\"",
    "nul",
    "",
];

/// JSON, now and then not quite.
fn texts() -> impl Strategy<Value = String> {
    let scalar = proptest::sample::select(SCALARS).prop_map(str::to_owned);
    scalar.prop_recursive(5, 40, 5, |inner| {
        let field = (proptest::sample::select(NAMES), inner.clone());
        prop_oneof![
            3 => vec(field, 0..5).prop_map(|fields| {
                let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
            1 => vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
        ]
    })
}

#[test]
fn errors_name_the_place() {
    holds(5000, texts(), |text| {
        let ours = wire::from_slice::<All>(text.as_bytes());
        let mut json = serde_json::Deserializer::from_str(&text);
        let theirs: Result<All, _> = serde_path_to_error::deserialize(Lenient::new(&mut json));
        let message = theirs.as_ref().err().map(|error| error.inner().to_string()).unwrap_or_default();
        match (ours, theirs) {
            (Ok(_), Ok(_)) => {}
            // Nor is `{}` for a list, which takes a probe to be seen.
            (_, Err(_)) if text.contains("{}") => {}
            // A repeated field is no failure to us, or uncovers another one.
            (_, Err(_)) if message.starts_with("duplicate field") => {}
            (Err(ours), Err(theirs)) => {
                let place = theirs.path().to_string();
                let place = Some(place.as_str()).filter(|place| *place != ".");
                prop_assert_eq!(ours.path(), place, "{}: {} or {}", text, ours, theirs);
                prop_assert_eq!(ours.is_syntax(), !theirs.inner().is_data());
                prop_assert!(!ours.to_string().is_empty());
            }
            (ours, theirs) => prop_assert!(json.end().is_err(), "{text}: {ours:?} or {theirs:?}"),
        }
        Ok(())
    });
}
