//! Whether the generator's time grows with the spec and not with its square: `cargo bench -p koodrive-codegen --bench
//! scale`. The spec of this repository, copied under new names, against the original as many times over.

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

use std::collections::BTreeSet;
use std::path::Path;

use koodrive_model::{ERRORS, FOLDERS, Key, Model, ROOT, Sources, is_source, yaml};
use serde_json::{Map, Value};
use support::{Baseline, Limit, quick, ratio};

#[path = "../../xtask/src/settings.rs"]
mod in_use;

use in_use::settings;

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let one = copies(1);
    let numbers: &[usize] = if quick() { &[2] } else { &[10, 100] };
    for number in numbers {
        let many = copies(*number);
        let bytes = many.values().map(|text| text.len() as u64).sum();
        let mut again = || (0..*number).for_each(|_| generate(&one));
        let mut baseline = Baseline { name: &format!("the spec {number} times over"), amount: bytes, run: &mut again };
        let name = format!("generating the spec ×{number} under new names");
        ratio(&name, Limit::Time(1.5), &mut baseline, &mut || generate(&many));
    }
}

fn generate(sources: &Sources) {
    let mut settings = settings();
    // They name what has other names here.
    settings.client.notes.clear();
    let checked = koodrive_codegen::check(sources, &settings).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let output = koodrive_codegen::generate(&checked, &settings).unwrap();
    assert!(output.client.len() > 3);
    assert!(koodrive_codegen::dist(&checked, &[], &[], &settings).is_ok());
}

/// The spec as one file that holds everything `number` times: operations, schemas and groups under new names.
fn copies(number: usize) -> Sources {
    let (model, findings) = Model::load(&spec(), &settings().model);
    assert!(findings.is_empty());
    let mut document = model.document().clone();
    let names = Names::new(&document);
    for place in ["/paths", "/components/schemas", "/tags"] {
        let members = document.pointer_mut(place).unwrap();
        let original = members.take();
        *members = match &original {
            Value::Array(items) => (0..number)
                .flat_map(|copy| items.iter().map(move |item| (copy, item)))
                .map(|(copy, item)| names.group(item, copy))
                .collect(),
            Value::Object(items) => (0..number)
                .flat_map(|copy| items.iter().map(move |(name, value)| (copy, name, value)))
                // What only the shared responses and parameters need stays one, as they do.
                .filter(|(copy, name, _)| *copy == 0 || place == "/paths" || names.schemas.contains(*name))
                .map(|(copy, name, value)| (renamed(name, copy), names.copied(value, copy)))
                .collect::<Map<_, _>>()
                .into(),
            other => panic!("{place} is {other}"),
        };
    }
    // An id names the schema of its container, which has been copied with it.
    for (name, schema) in document["components"]["schemas"].as_object_mut().unwrap() {
        let copy: String = name.chars().skip("Copy".len()).take_while(char::is_ascii_digit).collect();
        if let Some(within) = schema.get_mut(model.key(Key::Within)) {
            *within = renamed(within.as_str().unwrap(), copy.parse().unwrap()).into();
        }
    }
    // What is there once refers to the first copies.
    for place in ["/components/responses", "/components/parameters", "/components/securitySchemes"] {
        let once = document.pointer_mut(place).unwrap();
        *once = names.copied(once, 0);
    }
    for limit in document[model.key(Key::Profile)]["limits"].as_array_mut().unwrap() {
        if let Some(at) = limit.get("at").and_then(Value::as_str) {
            limit["at"] = at.replace("/schemas/", "/schemas/Copy0").into();
        }
    }
    let errors = document.as_object_mut().unwrap().remove(&model.key(Key::Errors)).unwrap();
    Sources::from([(ROOT.to_owned(), yaml::write(&document)), (ERRORS.to_owned(), yaml::write(&errors))])
}

/// `/koodrive/…` → `/copy7/koodrive/…`, `CreateFileRequest` → `Copy7CreateFileRequest`.
fn renamed(name: &str, copy: usize) -> String {
    if name.starts_with('/') { format!("/copy{copy}{name}") } else { format!("Copy{copy}{name}") }
}

/// What has copies: operations by their ids, which extensions refer to, and the schemas that they need.
struct Names {
    operations: BTreeSet<String>,
    schemas: BTreeSet<String>,
}

const SCHEMAS: &str = "#/components/schemas/";

impl Names {
    fn new(document: &Value) -> Self {
        let paths = document["paths"].as_object().unwrap().values();
        let operations = paths.flat_map(|path| path.as_object().unwrap().values());
        let ids = operations.filter_map(|operation| operation.get("operationId")?.as_str());
        let mut schemas = BTreeSet::new();
        needed(&document["paths"], &document["components"]["schemas"], &mut schemas);
        Self { operations: ids.map(str::to_owned).collect(), schemas }
    }

    fn group(&self, tag: &Value, copy: usize) -> Value {
        let mut tag = self.copied(tag, copy);
        tag["name"] = format!("{}{copy}", tag["name"].as_str().unwrap()).into();
        tag
    }

    fn copied(&self, value: &Value, copy: usize) -> Value {
        match value {
            Value::Object(object) => {
                object.iter().map(|(key, value)| (key.clone(), self.member(key, value, copy))).collect()
            }
            Value::Array(items) => items.iter().map(|item| self.copied(item, copy)).collect(),
            other => other.clone(),
        }
    }

    fn member(&self, key: &str, value: &Value, copy: usize) -> Value {
        match (key, value) {
            ("$ref", Value::String(target)) => match target.strip_prefix(SCHEMAS) {
                Some(name) => format!("{SCHEMAS}{}", renamed(name, copy)).into(),
                None => value.clone(),
            },
            // An operation has its id there; an extension refers to another operation by it.
            ("operationId" | "operation", Value::String(id)) if self.operations.contains(id) => {
                format!("{id}Copy{copy}").into()
            }
            ("tags", Value::Array(tags)) => tags.iter().map(|tag| format!("{}{copy}", tag.as_str().unwrap())).collect(),
            _ => self.copied(value, copy),
        }
    }
}

/// The schemas that a value refers to, and those that they refer to.
fn needed(value: &Value, schemas: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix(SCHEMAS));
            if let Some(name) = target
                && found.insert(name.to_owned())
            {
                needed(&schemas[name], schemas, found);
            }
            object.values().for_each(|value| needed(value, schemas, found));
        }
        Value::Array(items) => items.iter().for_each(|item| needed(item, schemas, found)),
        _ => {}
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
