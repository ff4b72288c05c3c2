//! The JSON Schemas with which editors complete and check the files of the spec: each file names its own, and is valid.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use koodrive_model::{FOLDERS, is_source, yaml};
use serde_json::Value;

use crate::spec::repository;

/// What an editor looks for in the first line of a file.
const LINE: &str = "# yaml-language-server: $schema=";

#[test]
fn every_file_of_the_spec_is_valid_by_the_schema_that_it_names() {
    let files = files();
    assert!(files.len() > 30, "{} files", files.len());
    for file in files {
        let faults = faults(&file, &value(&file));
        assert!(faults.is_empty(), "{}:\n{}", file.display(), faults.join("\n"));
    }
}

/// One slip in each kind of file, by the pointer of an object, the member and what it is misspelt as.
#[test]
fn misspelt_members_are_refused() {
    let spec = repository().join("spec");
    for (file, at, member, slip) in [
        ("openapi.yaml", "", "servers", "server"),
        ("openapi.yaml", "/info", "title", "titel"),
        ("openapi.yaml", "/components/parameters/TraceId", "description", "descripton"),
        ("errors.yaml", "/0", "meaning", "meanin"),
        ("paths/files.yaml", "/FileDetail/post", "summary", "sumary"),
        ("paths/files.yaml", "/FileDetail/post/responses", "default", "defualt"),
        ("schemas/files.yaml", "/DuplicatePolicy", "type", "tpye"),
        ("schemas/files.yaml", "/DuplicatePolicy", "x-enum-varnames", "x-enum-varname"),
    ] {
        let file = spec.join(file);
        let mut value = value(&file);
        let object = value.pointer_mut(at).unwrap().as_object_mut().unwrap();
        let kept = object.shift_remove(member).unwrap_or_else(|| panic!("{} {at} has no {member}", file.display()));
        object.insert(slip.to_owned(), kept);
        let faults = faults(&file, &value);
        assert!(faults.iter().any(|fault| fault.contains(slip)), "{} {slip}: {faults:?}", file.display());
    }
}

/// Every key and every member of an extension that the spec uses, misspelt by a letter more.
#[test]
fn misspelt_extensions_are_refused() {
    let mut tried = 0;
    for file in files() {
        let value = value(&file);
        let validator = validator(&file);
        for at in extensions(&value, "", false) {
            let mut changed = value.clone();
            let (parent, key) = at.rsplit_once('/').unwrap();
            let object = changed.pointer_mut(parent).unwrap().as_object_mut().unwrap();
            let kept = object.shift_remove(key).unwrap();
            object.insert(format!("{key}x"), kept);
            // Constants are named by the spec.
            let is_name = parent.ends_with("-constants") || parent.ends_with("/with");
            // So are the editions, and what takes the place of what is checked in the description of the edition alone.
            let is_of_editions = parent.ends_with("-enum-editions") || at.contains("koodrive-in/");
            assert!(is_name || is_of_editions || !validator.is_valid(&changed), "{} {at}", file.display());
            tried += 1;
        }
    }
    assert!(tried > 200, "{tried} keys");
}

/// The pointers of the first of each kind of key of an extension, and of the members of its value.
fn extensions(value: &Value, at: &str, is_inside: bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    walk(value, at, is_inside, &mut |name, at| {
        if seen.insert(name) {
            found.push(at);
        }
    });
    found
}

/// Calls back with each key of an extension and each member below it: the path below the key, and the pointer.
fn walk(value: &Value, at: &str, is_inside: bool, each: &mut impl FnMut(String, String)) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let here = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                let is_extension = is_inside || key.starts_with("x-") && !is_header(key, member);
                if is_extension {
                    let name = here.rsplit_once("/x-").map_or(key.clone(), |(_, name)| name.to_owned());
                    each(name, here.clone());
                }
                walk(member, &here, is_extension, each);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(item, &format!("{at}/{index}"), is_inside, each));
        }
        _ => {}
    }
}

/// A property that is called as a header is.
fn is_header(key: &str, member: &Value) -> bool {
    !key.contains("-enum-")
        && (member.get("type").is_some() || member.get("$ref").is_some() || member.get("allOf").is_some())
}

fn faults(file: &Path, value: &Value) -> Vec<String> {
    validator(file).iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The schema that a file names, relative to itself.
fn validator(file: &Path) -> Validator {
    let text = std::fs::read_to_string(file).unwrap();
    let name = text.lines().next().and_then(|line| line.strip_prefix(LINE));
    let name = name.unwrap_or_else(|| panic!("{} does not begin with {LINE}", file.display()));
    let schema = std::fs::read_to_string(file.parent().unwrap().join(name)).unwrap();
    jsonschema::draft7::new(&serde_json::from_str(&schema).unwrap()).unwrap()
}

fn value(file: &Path) -> Value {
    yaml::read(&file.display().to_string(), &std::fs::read_to_string(file).unwrap()).unwrap()
}

fn files() -> Vec<PathBuf> {
    let folders = FOLDERS.iter().map(|folder| repository().join("spec").join(folder));
    let entries = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file() && is_source(path.file_name().unwrap().to_str().unwrap())).collect()
}
