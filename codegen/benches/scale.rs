//! Does the generator's time grow with the spec, and not with its square? The spec of this repository, copied under new
//! names, against the original as many times over.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark stops at the first surprise and prints its result"
)]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

#[path = "../../runtime/benches/support/mod.rs"]
mod support;

use std::path::Path;

use koodrive_codegen::load::{FOLDERS, ROOT, is_source};
use koodrive_codegen::{Sources, bundle, load};
use serde_json::{Map, Value};
use support::{Baseline, Limit, ratio};

fn main() {
    let one = copies(1);
    for number in [10, 100] {
        let many = copies(number);
        let bytes = many.values().map(|text| text.len() as u64).sum();
        let mut again = || (0..number).for_each(|_| generate(&one));
        let mut baseline = Baseline { name: &format!("the spec {number} times over"), amount: bytes, run: &mut again };
        ratio(&format!("generate, spec ×{number}"), Limit::Time(1.3), &mut baseline, &mut || generate(&many));
    }
}

fn generate(sources: &Sources) {
    let checked = koodrive_codegen::check(sources).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let output = koodrive_codegen::generate(&checked).unwrap();
    assert!(output.client.len() > 3);
    assert!(koodrive_codegen::dist(&checked.bundle, &[]).is_ok());
}

/// The spec as one file that holds everything `number` times: operations, schemas and groups under new names.
fn copies(number: usize) -> Sources {
    let (bundle, findings) = bundle::bundle(&load::load(&spec()).0);
    assert!(findings.is_empty());
    let mut document = bundle.document;
    let (paths, schemas, tags) =
        (document["paths"].take(), document["components"]["schemas"].take(), document["tags"].take());
    for (place, members) in [("/paths", &paths), ("/components/schemas", &schemas)] {
        let copied: Map<String, Value> = (0..number)
            .flat_map(|copy| members.as_object().unwrap().iter().map(move |(name, value)| (copy, name, value)))
            // The shared error response stays one, and so does its schema.
            .filter(|(copy, name, _)| *copy == 0 || *name != "ErrorResponse")
            .map(|(copy, name, value)| (renamed(name, copy), copied(value, copy)))
            .collect();
        *document.pointer_mut(place).unwrap() = Value::Object(copied);
    }
    document["tags"] =
        (0..number).flat_map(|copy| tags.as_array().unwrap().iter().map(move |tag| copied(tag, copy))).collect();
    // The shared error response refers to a schema that now has copies only.
    document["components"]["responses"] = copied(&document["components"]["responses"], 0);
    document["components"]["parameters"] = copied(&document["components"]["parameters"], 0);
    let errors = document.as_object_mut().unwrap().remove("x-koodrive-errors").unwrap();
    Sources::from([
        (ROOT.to_owned(), load::to_yaml(&document).unwrap()),
        (load::ERRORS.to_owned(), load::to_yaml(&errors).unwrap()),
    ])
}

/// `/koodrive/…` → `/copy7/koodrive/…`, `CreateFileRequest` → `Copy7CreateFileRequest`.
fn renamed(name: &str, copy: usize) -> String {
    if name.starts_with('/') { format!("/copy{copy}{name}") } else { format!("Copy{copy}{name}") }
}

fn copied(value: &Value, copy: usize) -> Value {
    match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), member(key, value, copy))).collect(),
        Value::Array(items) => items.iter().map(|item| copied(item, copy)).collect(),
        other => other.clone(),
    }
}

fn member(key: &str, value: &Value, copy: usize) -> Value {
    const SCHEMAS: &str = "#/components/schemas/";
    match (key, value) {
        ("$ref", Value::String(target)) => match target.strip_prefix(SCHEMAS) {
            Some(name) => format!("{SCHEMAS}{}", renamed(name, copy)).into(),
            None => value.clone(),
        },
        ("operationId", Value::String(id)) => format!("{id}Copy{copy}").into(),
        ("tags", Value::Array(tags)) => tags.iter().map(|tag| format!("{}{copy}", tag.as_str().unwrap())).collect(),
        ("name", Value::String(tag)) if ["files", "sessions"].contains(&tag.as_str()) => format!("{tag}{copy}").into(),
        _ => copied(value, copy),
    }
}

fn spec() -> Sources {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let mut sources = Sources::new();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(spec.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if is_source(name) {
                let name = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                sources.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    sources
}
