//! Pass 2: parsed files → one document without references to other files.
//!
//! Path items are put in place, every schema of `schemas/*.yaml` becomes a component under its key, and references
//! are turned to point inside the bundle. Where each piece came from is kept, so that a finding made on the bundle
//! can name the file that a curator edits.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::finding::{Finding, Remark};
use crate::load::{ERRORS, Files, ROOT, Sources, line_of};
use crate::pointer;

/// A node of a source file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    file: String,
    pointer: String,
}

impl Place {
    fn new(file: &str, pointer: &str) -> Self {
        Self { file: file.to_owned(), pointer: pointer.to_owned() }
    }

    fn child(&self, segment: &str) -> Self {
        Self { file: self.file.clone(), pointer: pointer::push(&self.pointer, segment) }
    }
}

/// One document, and where its pieces came from.
#[derive(Clone, Debug, Default)]
pub struct Bundle {
    /// The whole spec as one OpenAPI document.
    pub document: Value,
    /// Pointers into the bundle whose content came from elsewhere than the same pointer in the root file.
    origins: BTreeMap<String, Place>,
}

impl Bundle {
    /// Gives a remark its file, its pointer there, and its line.
    pub fn locate(&self, sources: &Sources, remark: &Remark) -> Finding {
        let place = self.origin(&remark.at);
        Finding {
            line: sources.get(&place.file).and_then(|text| line_of(text, &place.pointer)),
            file: place.file,
            pointer: place.pointer,
            rule: remark.rule,
            message: remark.message.clone(),
            help: remark.help.clone(),
        }
    }

    /// The file and the pointer in it that a pointer into the bundle stands for.
    pub fn place(&self, at: &str) -> (String, String) {
        let place = self.origin(at);
        (place.file, place.pointer)
    }

    /// The group whose schema file a component stands in: `schemas/files.yaml` is the file of the group `files`.
    pub fn group_of(&self, at: &str) -> Option<String> {
        let stem = self.origin(at).file.strip_prefix("schemas/")?.strip_suffix(".yaml")?.to_owned();
        let tags = self.document.get("tags")?.as_array()?;
        tags.iter().any(|tag| tag.get("name").and_then(Value::as_str) == Some(&stem)).then_some(stem)
    }

    /// Follows a pointer to where its text stands: the longest prefix that was moved decides.
    fn origin(&self, at: &str) -> Place {
        let mut prefix = at;
        loop {
            if let Some(place) = self.origins.get(prefix) {
                let rest = at.get(prefix.len()..).unwrap_or_default();
                return Place::new(&place.file, &format!("{}{rest}", place.pointer));
            }
            match pointer::split_last(prefix) {
                Some((shorter, _)) => prefix = shorter,
                None => return Place::new(ROOT, at),
            }
        }
    }
}

/// Makes the bundle; a reference that leads nowhere is a finding.
pub fn bundle(files: &Files) -> (Bundle, Vec<Finding>) {
    let mut bundler = Bundler { files, components: BTreeMap::new(), bundle: Bundle::default(), findings: Vec::new() };
    bundler.register_components();
    bundler.assemble();
    (bundler.bundle, bundler.findings)
}

struct Bundler<'a> {
    files: &'a Files,
    /// Source node → its pointer in the bundle.
    components: BTreeMap<Place, String>,
    bundle: Bundle,
    findings: Vec<Finding>,
}

impl<'a> Bundler<'a> {
    fn find(&self, place: &Place) -> Option<&'a Value> {
        self.files.values.get(&place.file)?.pointer(&place.pointer)
    }

    fn report(&mut self, place: &Place, message: String, help: &str) {
        self.findings.push(Finding {
            file: place.file.clone(),
            line: None,
            pointer: place.pointer.clone(),
            rule: "reference",
            message,
            help: help.to_owned(),
        });
    }

    /// Notes every component's two addresses before any reference is turned.
    fn register_components(&mut self) {
        let components = Place::new(ROOT, "/components");
        for (kind, members) in members(self.find(&components)) {
            for (name, _) in self::members(Some(members)) {
                self.register(kind, name, components.child(kind).child(name));
            }
        }
        for (file, value) in &self.files.values {
            if file.starts_with("schemas/") {
                for (name, _) in members(Some(value)) {
                    self.register("schemas", name, Place::new(file, "").child(name));
                }
            }
        }
    }

    fn register(&mut self, kind: &str, name: &str, place: Place) {
        let target = pointer::push(&pointer::push("/components", kind), name);
        if let Some(first) = self.bundle.origins.get(&target) {
            let message = format!("a component named {name} stands in {} already", first.file);
            self.report(&place, message, "component names are unique across all files: rename or share one of the two");
            return;
        }
        self.components.insert(place.clone(), target.clone());
        self.bundle.origins.insert(target, place);
    }

    fn assemble(&mut self) {
        let root = Place::new(ROOT, "");
        let mut document = Map::new();
        for (key, value) in members(self.find(&root)) {
            let here = root.child(key);
            let value = match key.as_str() {
                "paths" => self.paths(value, &here),
                "components" => continue,
                _ => self.turn(value, &here),
            };
            document.insert(key.clone(), value);
        }
        document.insert("components".to_owned(), self.assemble_components());
        if let Some(errors) = self.files.values.get(ERRORS) {
            document.insert("x-koodrive-errors".to_owned(), errors.clone());
            self.bundle.origins.insert("/x-koodrive-errors".to_owned(), Place::new(ERRORS, ""));
        }
        self.bundle.document = Value::Object(document);
    }

    fn assemble_components(&mut self) -> Value {
        let mut kinds: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
        for (place, target) in self.components.clone() {
            let Some(value) = self.find(&place) else { continue };
            let turned = self.turn(value, &place);
            let mut names = pointer::segments(&target).skip(1);
            if let (Some(kind), Some(name)) = (names.next(), names.next()) {
                kinds.entry(kind).or_default().insert(name, turned);
            }
        }
        kinds
            .into_iter()
            .map(|(kind, mut members)| {
                members.sort_keys();
                (kind, Value::Object(members))
            })
            .collect()
    }

    /// The index of paths: each entry is a path item, or a reference to one.
    fn paths(&mut self, paths: &Value, here: &Place) -> Value {
        let mut turned = Map::new();
        for (path, item) in members(Some(paths)) {
            let at = here.child(path);
            let target = pointer::push("/paths", path);
            let place = match reference(item) {
                None => at,
                Some(text) => match self.resolve(text, &at) {
                    Some(place) => place,
                    None => continue,
                },
            };
            let Some(item) = self.find(&place) else { continue };
            turned.insert(path.clone(), self.turn(item, &place));
            self.bundle.origins.insert(target, place);
        }
        self.unlisted();
        Value::Object(turned)
    }

    /// A path item that the index does not name would be lost without a word.
    fn unlisted(&mut self) {
        let listed: BTreeSet<Place> = self.bundle.origins.values().cloned().collect();
        let files = self.files.values.iter().filter(|(file, _)| file.starts_with("paths/"));
        let items =
            files.flat_map(|(file, value)| members(Some(value)).map(move |(name, _)| Place::new(file, "").child(name)));
        for place in items.filter(|place| !listed.contains(place)).collect::<Vec<_>>() {
            let help = "add the path to paths in openapi.yaml, or remove the item";
            self.report(&place, "no path refers to this path item".to_owned(), help);
        }
    }

    /// Copies a node, its references turned to point inside the bundle.
    fn turn(&mut self, value: &Value, here: &Place) -> Value {
        match value {
            Value::Object(_) if reference(value).is_some() => self.turn_reference(value, here),
            Value::Object(object) => {
                object.iter().map(|(key, value)| (key.clone(), self.turn(value, &here.child(key)))).collect()
            }
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, item)| self.turn(item, &here.child(&index.to_string()))).collect()
            }
            plain => plain.clone(),
        }
    }

    fn turn_reference(&mut self, value: &Value, here: &Place) -> Value {
        if value.as_object().is_some_and(|object| object.len() > 1) {
            self.report(
                here,
                "members beside $ref are ignored by OpenAPI 3.0 tools".to_owned(),
                "to describe a reference, write allOf with the reference as its one element, and description beside it",
            );
        }
        let Some(place) = reference(value).and_then(|text| self.resolve(text, here)) else {
            return value.clone();
        };
        let Some(target) = self.components.get(&place) else {
            let message = format!("{}#{} is not a component", place.file, place.pointer);
            self.report(
                here,
                message,
                "refer to a component; a schema is one when its key stands at the top of schemas/*.yaml",
            );
            return value.clone();
        };
        json!({ "$ref": format!("#{target}") })
    }

    /// The node that a reference in `here.file` means, if there is one.
    fn resolve(&mut self, reference: &str, here: &Place) -> Option<Place> {
        let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let file = if file.is_empty() { here.file.clone() } else { join(&here.file, file) };
        let place = Place { file, pointer: pointer.to_owned() };
        if self.find(&place).is_none() {
            self.report(
                here,
                format!("{reference} leads to nothing"),
                "correct the reference, or write what it means to refer to",
            );
            return None;
        }
        Some(place)
    }
}

fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

/// A path relative to the folder of another.
fn join(from: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    fn sources(files: &[(&str, &str)]) -> Sources {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    fn made(files: &[(&str, &str)]) -> (Bundle, Vec<Finding>) {
        bundle(&load(&sources(files)).0)
    }

    const ROOT_TEXT: &str = "paths:\n  /a: {$ref: 'paths/a.yaml#/A'}\n";

    #[test]
    fn paths_and_schemas_are_put_in_place() {
        let (bundle, findings) = made(&[
            (ROOT, ROOT_TEXT),
            ("paths/a.yaml", "A:\n  get: {schema: {$ref: '../schemas/s.yaml#/S'}}\n"),
            ("schemas/s.yaml", "S: {type: object, properties: {t: {$ref: '#/T'}}}\nT: {type: string}\n"),
        ]);
        assert_eq!(findings, []);
        assert_eq!(bundle.document.pointer("/paths/~1a/get/schema/$ref"), Some(&json!("#/components/schemas/S")));
        assert_eq!(
            bundle.document.pointer("/components/schemas/S/properties/t/$ref"),
            Some(&json!("#/components/schemas/T"))
        );
        assert_eq!(bundle.origin("/paths/~1a/get"), Place::new("paths/a.yaml", "/A/get"));
        assert_eq!(bundle.origin("/info/title"), Place::new(ROOT, "/info/title"));
    }

    #[test]
    fn a_dangling_reference_is_a_finding() {
        let (_, findings) = made(&[(ROOT, ROOT_TEXT), ("paths/a.yaml", "B: {}\n")]);
        let places: Vec<_> = findings.iter().map(|found| (found.file.as_str(), found.pointer.as_str())).collect();
        // The reference, and the path item that is now without one.
        assert_eq!(places, [(ROOT, "/paths/~1a"), ("paths/a.yaml", "/B")]);
    }

    #[test]
    fn one_name_in_two_files_is_a_finding() {
        let (_, findings) =
            made(&[(ROOT, "paths: {}\n"), ("schemas/a.yaml", "S: {}\n"), ("schemas/b.yaml", "S: {}\n")]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.contains("schemas/a.yaml"));
    }

    #[test]
    fn folders_are_joined() {
        assert_eq!(join("paths/a.yaml", "../schemas/s.yaml"), "schemas/s.yaml");
        assert_eq!(join("openapi.yaml", "./paths/a.yaml"), "paths/a.yaml");
    }
}
