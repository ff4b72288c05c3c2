//! No change of a spec is silent: it is a finding, or what is generated differs, or the spec means the same.
//!
//! Every mutation follows from its number, so that one can be repeated alone. `MUTATIONS=20000` tries more of them, and
//! `MUTATIONS=417..418` a single one.

use std::collections::BTreeMap;

use koodrive_codegen::finding::Finding;
use koodrive_codegen::{Output, Sources, check, dist, generate};
use koodrive_model::{Key, Keys, ROOT, yaml};
use serde_json::{Value, json};

use crate::mutate::{Mutation, mutation};
use crate::{VALID, spec};

/// How many are tried without `MUTATIONS`.
const USUAL: u64 = 400;

/// Members that the bundle has for readers and for other tools, and nothing of ours needs. A difference in any other must
/// show in the Rust.
const FOR_READERS: [&str; 16] = [
    "description",
    "example",
    "examples",
    "externalDocs",
    // int64 is what there is without a format.
    "format",
    "info",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "title",
    "uniqueItems",
];

/// The extensions of which the same holds.
const EXTENSIONS_FOR_READERS: [Key; 2] = [Key::Source, Key::Wire];

/// The members of the envelope, which belongs to no type of ours.
const ENVELOPE: [&str; 2] = ["code", "msg"];

/// A spec without mistakes, and what it makes.
struct Whole {
    name: String,
    sources: Sources,
    files: BTreeMap<String, Value>,
    made: Made,
}

#[derive(PartialEq)]
struct Made {
    rust: Output,
    bundle: Value,
}

/// What came of a mutation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Finding,
    Rust,
    Bundle,
    Same,
}

#[test]
fn no_change_of_a_spec_is_silent() {
    let specs: Vec<Whole> = VALID.iter().map(|name| whole(&name.replace('_', "-"))).collect();
    let mut fates: BTreeMap<Fate, u64> = BTreeMap::new();
    let mut faults = Vec::new();
    for number in numbers() {
        let whole = &specs[usize::try_from(number).unwrap() % specs.len()];
        let mutation = mutation(&whole.sources, number);
        match fate(whole, &mutation) {
            Ok(fate) => *fates.entry(fate).or_default() += 1,
            Err(fault) => faults.push(format!("{number}: {}: {}: {fault}", whole.name, mutation.what)),
        }
    }
    println!("{fates:?}");
    assert!(faults.is_empty(), "{} silent changes:\n{}", faults.len(), faults.join("\n"));
    assert!(fates.values().sum::<u64>() < USUAL || fates.len() == 4, "each fate occurs: {fates:?}");
}

/// The extension keys of the golden specs.
pub(crate) fn keys() -> Keys {
    Keys::new(spec::settings().model.prefix.as_deref())
}

fn numbers() -> std::ops::Range<u64> {
    let Ok(wanted) = std::env::var("MUTATIONS") else { return 0..USUAL };
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("MUTATIONS={wanted}"));
    wanted.split_once("..").map_or_else(|| 0..number(&wanted), |(first, end)| number(first)..number(end))
}

fn whole(name: &str) -> Whole {
    let sources = spec::sources(name);
    let made = made(&sources).unwrap_or_else(|findings| panic!("{name}: {}", findings[0]));
    Whole { name: name.to_owned(), files: files(&sources).unwrap(), sources, made }
}

fn files(sources: &Sources) -> Option<BTreeMap<String, Value>> {
    sources.iter().map(|(path, text)| Some((path.clone(), yaml::read(path, text).ok()?))).collect()
}

fn made(sources: &Sources) -> Result<Made, Vec<Finding>> {
    let checked = check(sources, &spec::settings())?;
    let rust = generate(&checked, &spec::settings()).unwrap_or_else(|error| panic!("not printed: {error}"));
    let trees = [&rust.client, &rust.server, &rust.cases, &rust.commands];
    for text in trees.into_iter().flat_map(|tree| tree.values()) {
        syn::parse_file(text).unwrap_or_else(|error| panic!("not Rust: {error}\n{text}"));
    }
    let bundle = dist(&checked, &[], &[], &spec::settings()).unwrap();
    let json = &bundle[&format!("{}.json", spec::settings().bundle)];
    Ok(Made { rust, bundle: serde_json::from_str(json).unwrap() })
}

fn fate(whole: &Whole, mutation: &Mutation) -> Result<Fate, String> {
    let made = match made(&mutation.sources) {
        Ok(made) => made,
        Err(findings) => {
            let bad = findings.iter().find(|finding| !has_place(finding, &mutation.sources));
            return bad.map_or(Ok(Fate::Finding), |finding| Err(format!("a finding without a place: {finding}")));
        }
    };
    if made.rust != whole.made.rust {
        return Ok(Fate::Rust);
    }
    let mut differences = Vec::new();
    compare(&whole.made.bundle, &made.bundle, String::new(), &mut differences);
    if differences.is_empty() {
        let files = files(&mutation.sources).unwrap_or_default();
        let mut lost = Vec::new();
        for (path, file) in &whole.files {
            compare(file, files.get(path).unwrap_or(&Value::Null), path.clone(), &mut lost);
        }
        return lost
            .first()
            .map_or(Ok(Fate::Same), |at| Err(format!("nothing that is generated differs, and {at} does")));
    }
    let is_extension = |segment: &str| EXTENSIONS_FOR_READERS.iter().any(|key| keys().name(*key) == segment);
    let is_for_readers = |at: &String| {
        let is_envelope = at
            .split_once("/properties/")
            .is_some_and(|(_, rest)| ENVELOPE.iter().any(|name| rest.split('/').next() == Some(name)));
        // The types of requests have a line of ours instead.
        let is_request =
            at.contains("Request/") && (at.ends_with("/deprecated") || at.ends_with(&keys().name(Key::Since)));
        // Without a profile, the caller's own credentials decide about the header.
        let is_scheme = at.starts_with("/components/securitySchemes/");
        // Ours send every body that there is.
        let is_body = at.ends_with("/requestBody/required");
        is_envelope
            || is_request
            || is_scheme
            || is_body
            || at.split('/').any(|segment| FOR_READERS.contains(&segment) || is_extension(segment))
    };
    match differences.iter().find(|at| !is_for_readers(at)) {
        None => Ok(Fate::Bundle),
        Some(at) => Err(format!("only the bundle differs, at {at}")),
    }
}

fn has_place(finding: &Finding, sources: &Sources) -> bool {
    (sources.contains_key(&finding.file) || finding.file == ROOT)
        && (finding.line.is_some() || finding.pointer.is_empty())
        && !finding.help.is_empty()
}

/// The pointers of what differs. The order of an object's members means nothing, nor does that of `required`,
/// `parameters` and `security`.
fn compare(one: &Value, other: &Value, at: String, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let missing = |key: &str| if key == "required" { json!([]) } else { Value::Null };
            for key in one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))) {
                let [one, other] =
                    [one, other].map(|members| members.get(key).cloned().unwrap_or_else(|| missing(key)));
                compare(&one, &other, format!("{at}/{key}"), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if at.ends_with("/required") => {
            let mut all =
                one.iter().chain(other).filter(|name| name.as_str().is_none_or(|name| !ENVELOPE.contains(&name)));
            found.extend(all.find(|name| !one.contains(name) || !other.contains(name)).map(|_| at));
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let is_set = at.ends_with("/parameters") || at.ends_with("/security");
            let [one, other] = [one, other].map(|list| if is_set { sorted(list) } else { list.clone() });
            for (index, (one, other)) in one.iter().zip(&other).enumerate() {
                compare(one, other, format!("{at}/{index}"), found);
            }
        }
        _ if one == other => {}
        _ => found.push(at),
    }
}

/// A list in an order of its own: by what its items are called.
fn sorted(list: &[Value]) -> Vec<Value> {
    let mut list = list.to_vec();
    let name = |item: &Value| item.get("name").or_else(|| item.get("$ref")).unwrap_or(item).to_string();
    list.sort_by_key(name);
    list
}
