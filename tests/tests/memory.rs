//! What decoding takes: for the response of every operation, whatever stands in it, no more than the text pays for.
//!
//! A program of its own, because its allocator counts.

#![allow(
    dead_code,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise and shows few digits; what it shares with others has more than it needs"
)]

#[path = "suite/samples.rs"]
mod samples;
#[path = "suite/spec.rs"]
mod spec;

use std::collections::HashSet;

use koodrive_tests::Case;
use serde_json::{Value, json};

use self::samples::{Extent, sample};
use self::spec::SPEC;

/// How many bytes a response may take for each byte of its text.
const FACTOR: usize = 16;
/// What any response may take besides.
const ALLOWANCE: usize = 4 << 20;

/// A value repeated until it is so long.
fn many(item: &str, length: usize) -> String {
    format!("[{}]", vec![item; length / (item.len() + 1)].join(","))
}

/// As many members.
fn members(item: &str, length: usize) -> String {
    let count = length / (item.len() + 9);
    let members: Vec<String> = (0..count).map(|number| format!("\"{number:x}\":{item}")).collect();
    format!("{{{}}}", members.join(","))
}

/// What takes little text: nothing, and the least that is something.
fn hostile(node: &Value, length: usize) -> Vec<String> {
    let mut items: Vec<String> =
        ["{}", "[]", "0", "\"\"", "null", "[[]]", "[{}]", "{\"\":{}}", "{\"\":0}"].map(str::to_owned).into();
    if let Some(Value::Object(fields)) = node.get(0) {
        for (name, value) in fields {
            let small = match value {
                Value::Array(_) => vec![json!([]), json!([0]), json!([{}]), json!([[]])],
                Value::Object(_) => vec![json!({}), json!({"": 0})],
                _ => vec![json!(0)],
            };
            items.extend(small.into_iter().map(|value| json!({ name.as_str(): value }).to_string()));
        }
    }
    let lists = items.iter().map(|item| many(item, length));
    let maps = items.iter().take(5).map(|item| members(item, length));
    lists.chain(maps).collect()
}

/// The pointers to all lists and objects of a value.
fn containers(value: &Value, at: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(number, item)| (number.to_string(), item)).collect(),
        Value::Object(members) => members.iter().map(|(name, member)| (name.replace('/', "~1"), member)).collect(),
        _ => return,
    };
    found.push(at.to_owned());
    for (name, value) in inner {
        containers(value, &format!("{at}/{name}"), found);
    }
}

/// The most that any hostile text in any place takes, over what the text pays for; above 1 is too much.
fn worst(case: &Case, full: &Value, length: usize, seen: &mut HashSet<String>) -> f64 {
    let mut places = Vec::new();
    containers(full, "", &mut places);
    let mut worst = 0.0_f64;
    // What is the same type in several places, or operations, is decoded by the same code.
    places.retain(|place| seen.insert(full.pointer(place).unwrap().to_string()));
    for place in &places {
        for hostile in hostile(full.pointer(place).unwrap(), length) {
            let mut body = full.clone();
            *body.pointer_mut(place).unwrap() = json!("HERE");
            let text = body.to_string().replace("\"HERE\"", &hostile);
            let info = allocation_counter::measure(|| drop(case.decode(text.as_bytes())));
            let share = info.bytes_max as f64 / (FACTOR * text.len() + ALLOWANCE) as f64;
            let start: String = text.chars().take(200).collect();
            let id = case.operation.id;
            assert!(share <= 1.0, "{id} at {place}: {} bytes for {}: {start}", info.bytes_max, text.len());
            worst = worst.max(share);
        }
    }
    worst
}

#[test]
fn a_response_takes_what_its_text_pays_for() {
    let mut seen = HashSet::new();
    for operation in &SPEC.api.operations {
        let case = Case::find(&operation.id).unwrap();
        let Some(response) = &operation.response else { continue };
        let full = sample(&SPEC.api, response, Extent::Full);
        println!("{}: {:.2}", operation.id, worst(case, &full, 40_000, &mut seen));
    }
}

/// Where the constant does not count any more, on the largest items that there are.
#[test]
fn a_long_response_takes_what_its_text_pays_for() {
    for (id, place) in [("listPersonalFiles", "files"), ("searchFiles", "files"), ("getService", "data")] {
        let case = Case::find(id).unwrap();
        for item in
            ["{}", "[]", "0", "\"\"", "null", "{\"id\":0}", "{\"owners\":[{\"me\":0}]}", "{\"properties\":{\"\":0}}"]
        {
            let text = format!("{{\"code\":0,\"{place}\":{}}}", many(item, 1 << 20));
            let info = allocation_counter::measure(|| drop(case.decode(text.as_bytes())));
            let most = FACTOR * text.len() + ALLOWANCE;
            println!("{id} {item}: {} bytes for {}", info.bytes_max, text.len());
            assert!(info.bytes_max <= most as u64, "{id} {item}: {} of {most}", info.bytes_max);
        }
    }
}
