//! Parsed files → one document without references to other files.
//!
//! Path items are put in place, every schema of `schemas/*.yaml` becomes a component under its key, and references
//! are turned to point inside the bundle. Where each piece came from is kept, so that a finding made on the bundle
//! can name the file that a curator edits.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::finding::Finding;
use crate::pointer;
use crate::source::{ERRORS, ROOT};

/// The parsed files of a spec, by path.
pub(crate) type Files = BTreeMap<String, Value>;

/// A node of a source file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: String,
    pub(crate) pointer: String,
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
pub(crate) struct Bundle {
    /// The whole spec as one `OpenAPI` document.
    pub(crate) document: Value,
    /// Pointers into the bundle whose content came from elsewhere than the same pointer in the root file.
    origins: BTreeMap<String, Place>,
}

impl Bundle {
    /// Follows a pointer to where its text stands: the longest prefix that was moved decides.
    pub(crate) fn origin(&self, at: &str) -> Place {
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

/// Makes the bundle; a reference that leads nowhere is a finding without a line. The table of error codes becomes the
/// member `errors` of the document.
pub(crate) fn bundle(files: &Files, errors: Option<&str>) -> (Bundle, Vec<Finding>) {
    let mut bundler = Bundler { files, components: BTreeMap::new(), bundle: Bundle::default(), findings: Vec::new() };
    bundler.register_components();
    bundler.assemble(errors);
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
        self.files.get(&place.file)?.pointer(&place.pointer)
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
        for (file, value) in self.files {
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
            let message = format!("{} has a component named {name} already", first.file);
            self.report(&place, message, "component names are unique across all files: rename one, or share it");
            return;
        }
        self.components.insert(place.clone(), target.clone());
        self.bundle.origins.insert(target, place);
    }

    fn assemble(&mut self, errors: Option<&str>) {
        let mut here = Place::new(ROOT, "");
        let mut document = Map::new();
        for (key, value) in members(self.find(&here)) {
            here.pointer.clear();
            pointer::append(&mut here.pointer, key);
            let value = match key.as_str() {
                "paths" => self.paths(value, &here),
                "components" => continue,
                _ => self.turn(value, &mut here),
            };
            document.insert(key.clone(), value);
        }
        let components = match self.find(&Place::new(ROOT, "/components")) {
            // What is no object of objects stays as it is, and the shape of the document shows it.
            Some(wrong) if !wrong.is_object() => wrong.clone(),
            stated => self.assemble_components(stated),
        };
        document.insert("components".to_owned(), components);
        self.not_objects();
        if let (Some(table), Some(key)) = (self.files.get(ERRORS), errors) {
            document.insert(key.to_owned(), table.clone());
            self.bundle.origins.insert(pointer::push("", key), Place::new(ERRORS, ""));
        }
        self.bundle.document = Value::Object(document);
    }

    /// The files whose content has no place in the document, because it is no object or nothing leads to it.
    fn not_objects(&mut self) {
        let mut found = Vec::new();
        for (file, value) in self.files {
            let is_part = file.starts_with("schemas/") || file.starts_with("paths/");
            let is_used = || self.bundle.origins.values().any(|place| place.file == *file);
            if (is_part || file == ROOT) && !value.is_object() && !value.is_null() {
                found.push((file, "the file is not an object", "write names, and under each what it means"));
            } else if !is_part && file != ROOT && file != ERRORS && !is_used() {
                found.push((file, "nothing refers to this file", "refer to it, or keep it outside of the spec"));
            }
        }
        for (file, message, help) in found {
            self.report(&Place::new(file, ""), message.to_owned(), help);
        }
    }

    fn assemble_components(&mut self, stated: Option<&Value>) -> Value {
        let mut kinds: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
        let stated: Vec<(&String, &Value)> = members(stated).collect();
        kinds.extend(stated.iter().map(|(kind, _)| ((*kind).clone(), Map::new())));
        for (mut place, target) in self.components.clone() {
            let Some(value) = self.find(&place) else { continue };
            let turned = self.turn(value, &mut place);
            let mut names = pointer::segments(&target).skip(1);
            if let (Some(kind), Some(name)) = (names.next(), names.next()) {
                kinds.entry(kind).or_default().insert(name, turned);
            }
        }
        let mut components: Map<String, Value> = kinds
            .into_iter()
            .map(|(kind, mut members)| {
                members.sort_keys();
                (kind, Value::Object(members))
            })
            .collect();
        let wrong = stated.into_iter().filter(|(_, members)| !members.is_object());
        components.extend(wrong.map(|(kind, wrong)| (kind.clone(), wrong.clone())));
        Value::Object(components)
    }

    /// The index of paths: each entry is a path item, or a reference to one.
    fn paths(&mut self, paths: &'a Value, here: &Place) -> Value {
        if !paths.is_object() {
            return paths.clone();
        }
        let mut turned = Map::new();
        for (path, item) in members(Some(paths)) {
            let at = here.child(path);
            let target = pointer::push("/paths", path);
            let mut place = match reference(item) {
                None => at,
                Some(text) => match self.resolve(text, &at) {
                    Some(place) => place,
                    None => continue,
                },
            };
            let Some(item) = self.find(&place) else { continue };
            self.bundle.origins.insert(target, place.clone());
            turned.insert(path.clone(), self.turn(item, &mut place));
        }
        self.unlisted();
        Value::Object(turned)
    }

    /// A path item that the index does not name would be lost without a word.
    fn unlisted(&mut self) {
        let listed: BTreeSet<Place> = self.bundle.origins.values().cloned().collect();
        let files = self.files.iter().filter(|(file, _)| file.starts_with("paths/"));
        let items =
            files.flat_map(|(file, value)| members(Some(value)).map(move |(name, _)| Place::new(file, "").child(name)));
        for place in items.filter(|place| !listed.contains(place)).collect::<Vec<_>>() {
            let help = "add the path to `paths` in openapi.yaml, or remove the item";
            self.report(&place, "no path refers to this path item".to_owned(), help);
        }
    }

    /// Copies the node at `here`, its references turned to point inside the bundle. On the way down `here` grows, and it
    /// ends as it began, so that no node needs a pointer of its own.
    fn turn(&mut self, value: &Value, here: &mut Place) -> Value {
        let length = here.pointer.len();
        match value {
            Value::Object(object) if object.contains_key("$ref") && reference(value).is_some() => {
                self.turn_reference(value, here)
            }
            Value::Object(object) => {
                let mut turned = Map::with_capacity(object.len());
                for (key, value) in object {
                    pointer::append(&mut here.pointer, key);
                    turned.insert(key.clone(), self.turn(value, here));
                    here.pointer.truncate(length);
                }
                Value::Object(turned)
            }
            Value::Array(items) => {
                let mut turned = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    pointer::append(&mut here.pointer, &index.to_string());
                    turned.push(self.turn(item, here));
                    here.pointer.truncate(length);
                }
                Value::Array(turned)
            }
            plain => plain.clone(),
        }
    }

    fn turn_reference(&mut self, value: &Value, here: &Place) -> Value {
        if value.as_object().is_some_and(|object| object.len() > 1) {
            self.report(
                here,
                "members beside `$ref` are ignored by OpenAPI 3.0 tools".to_owned(),
                "to describe a reference, write `allOf` with the reference as its one element, and `description` beside it",
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
                "refer to a component: what `components` lists, or a schema at the top level of schemas/*.yaml",
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
        if !self.components.contains_key(&place) && self.find(&place).is_none() {
            self.report(
                here,
                format!("{reference} leads to nothing"),
                "correct the reference, or write what it is to refer to",
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
mod tests;
