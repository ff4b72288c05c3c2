//! JSON as only a text can hold it: with repeated names, numbers that no type has, escapes that mean nothing.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use koodrive_codegen::ir::Kind;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::spec::SPEC;

#[derive(Clone, Debug)]
pub(super) enum Json {
    /// As it stands in the text.
    Scalar(String),
    List(Vec<Json>),
    /// In order, and a name may come twice.
    Object(Vec<(String, Json)>),
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(fields) => {
                Self::Object(fields.iter().map(|(name, value)| (name.clone(), Self::from(value))).collect())
            }
            scalar => Self::Scalar(scalar.to_string()),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(text) => f.write_str(text),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(ToString::to_string).collect();
                write!(f, "[{}]", items.join(","))
            }
            Self::Object(fields) => {
                let fields: Vec<String> =
                    fields.iter().map(|(name, value)| format!("{}:{value}", Value::from(name.as_str()))).collect();
                write!(f, "{{{}}}", fields.join(","))
            }
        }
    }
}

/// Numbers at the edges, texts that are nearly something, and what is no JSON.
const ODD: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "2",
    "-1",
    "1.5",
    "1.0",
    "1e3",
    "1e400",
    "-1e-400",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "123456789012345678901234567890",
    "0.1e1",
    "\"\"",
    "\" \"",
    "\"0\"",
    "\" 7 \"",
    "\"+7\"",
    "\"7.0\"",
    "\"1e3\"",
    "\"nan\"",
    "\"true\"",
    "\"NO\"",
    "\"null\"",
    "\"\\u0000\"",
    "\"\\u4e91\\ud83d\\ude00\"",
    "\"\\ud800\"",
    "\"\u{202e}\u{feff}e\u{301}\"",
    "\"2026-01-02T03:04:05.678ZVGltZQ==\"",
    "01",
    "+1",
    "NaN",
    "nul",
    "'x'",
    "",
];

pub(super) fn any_json() -> impl Strategy<Value = Json> {
    let scalar = prop_oneof![
        3 => select(ODD).prop_map(|text| Json::Scalar(text.to_owned())),
        1 => any::<String>().prop_map(|text| Json::Scalar(Value::from(text).to_string())),
        1 => any::<f64>().prop_map(|number| Json::Scalar(Value::from(number).to_string())),
    ];
    scalar.prop_recursive(4, 24, 5, |inner| {
        let name = prop_oneof![3 => select(&**NAMES), 1 => any::<String>()];
        prop_oneof![
            2 => vec((name, inner.clone()), 0..5).prop_map(Json::Object),
            1 => vec(inner, 0..4).prop_map(Json::List),
        ]
    })
}

/// All names of the API.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let fields =
        SPEC.api.types.values().filter_map(|ty| if let Kind::Struct(fields) = &ty.kind { Some(fields) } else { None });
    let mut names: Vec<String> =
        fields.flatten().flat_map(|field| field.aliases.iter().chain([&field.wire])).cloned().collect();
    names.sort();
    names.dedup();
    names
});

/// The other names that a field is known by.
static ALIASES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let fields =
        SPEC.api.types.values().filter_map(|ty| if let Kind::Struct(fields) = &ty.kind { Some(fields) } else { None });
    fields.flatten().filter_map(|field| Some((field.wire.clone(), field.aliases.first()?.clone()))).collect()
});

/// What goes wrong, at one value of a tree.
#[derive(Clone, Debug)]
pub(super) enum Mutation {
    Replace(Json),
    /// The field, or the item, is gone.
    Drop,
    /// The field comes again, with this value.
    Twice(Json),
    /// The field comes by its other name, if it has one; or by both.
    Alias {
        both: bool,
    },
    /// The value in a list of one, in a list of one, and so on.
    Wrap(usize),
    /// The value without the list around it.
    Unwrap,
    /// A number as text, a text as whatever it holds.
    Requote,
}

pub(super) fn mutations() -> impl Strategy<Value = Vec<(Index, Mutation)>> {
    let mutation = prop_oneof![
        4 => any_json().prop_map(Mutation::Replace),
        1 => Just(Mutation::Drop),
        2 => any_json().prop_map(Mutation::Twice),
        2 => any::<bool>().prop_map(|both| Mutation::Alias { both }),
        1 => prop_oneof![4 => Just(1_usize), 1 => Just(200)].prop_map(Mutation::Wrap),
        1 => Just(Mutation::Unwrap),
        2 => Just(Mutation::Requote),
    ];
    vec((any::<Index>(), mutation), 0..4)
}

pub(super) fn mutate(mut json: Json, mutations: &[(Index, Mutation)]) -> Json {
    for (index, mutation) in mutations {
        let mut left = index.index(count(&json));
        json = apply(json, &mut left, mutation);
    }
    json
}

/// How many places there are for a mutation: each value that something holds, and the whole.
fn count(json: &Json) -> usize {
    1 + match json {
        Json::Scalar(_) => 0,
        Json::List(items) => items.iter().map(count).sum(),
        Json::Object(fields) => fields.iter().map(|(_, value)| count(value)).sum(),
    }
}

/// Goes through the tree in the order of the text; where nothing is left to count, the mutation strikes.
fn apply(json: Json, left: &mut usize, mutation: &Mutation) -> Json {
    if std::mem::replace(left, left.wrapping_sub(1)) == 0 {
        return changed(json, mutation);
    }
    match json {
        Json::Scalar(text) => Json::Scalar(text),
        Json::List(items) => Json::List(
            items
                .into_iter()
                .filter_map(|item| {
                    let dropped = *left == 0 && matches!(mutation, Mutation::Drop);
                    let item = apply(item, left, mutation);
                    (!dropped).then_some(item)
                })
                .collect(),
        ),
        Json::Object(fields) => {
            Json::Object(fields.into_iter().flat_map(|(name, value)| field(name, value, left, mutation)).collect())
        }
    }
}

/// What becomes of a field: none, one or two.
fn field(name: String, value: Json, left: &mut usize, mutation: &Mutation) -> Vec<(String, Json)> {
    let here = *left == 0;
    let value = apply(value, left, mutation);
    let other = ALIASES.get(&name).unwrap_or(&name).clone();
    match mutation {
        Mutation::Drop if here => Vec::new(),
        Mutation::Twice(again) if here => vec![(name.clone(), value), (name, again.clone())],
        Mutation::Alias { both: true } if here => vec![(other, value.clone()), (name, value)],
        Mutation::Alias { both: false } if here => vec![(other, value)],
        _ => vec![(name, value)],
    }
}

fn changed(json: Json, mutation: &Mutation) -> Json {
    match (mutation, json) {
        (Mutation::Replace(with), _) => with.clone(),
        (Mutation::Wrap(depth), json) => (0..*depth).fold(json, |inner, _| Json::List(vec![inner])),
        (Mutation::Unwrap, Json::List(items)) => items.into_iter().next().unwrap_or(Json::List(Vec::new())),
        (Mutation::Requote, Json::Scalar(text)) => Json::Scalar(match serde_json::from_str(&text) {
            Ok(Value::String(text)) => text,
            _ => Value::from(text).to_string(),
        }),
        (_, json) => json,
    }
}
