//! A document of all editions → the document of one.
//!
//! What other editions have is left out, what the edition states otherwise takes its place, and what nothing refers to
//! any more goes with it. The result names no editions: to its reader there is one API.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::extension::Edition;
use crate::key::{Key, Keys};
use crate::pointer;

/// The document of one edition.
pub(crate) fn document(whole: &Value, keys: &Keys, edition: &Edition) -> Value {
    let names = Names {
        edition: &edition.name,
        editions: keys.name(Key::Editions),
        values: keys.name(Key::EnumEditions),
        otherwise: keys.name(Key::In),
        beside: [Key::EnumNames, Key::EnumDescriptions].map(|key| keys.name(key)),
    };
    let mut document = names.reduced(whole);
    dangling(&mut document);
    let used = used_tags(&document);
    if let Some(Value::Array(tags)) = document.get_mut("tags") {
        tags.retain(|tag| tag.get("name").and_then(Value::as_str).is_some_and(|name| used.contains(name)));
    }
    let profile = keys.name(Key::Profile);
    if let Some(Value::Object(profile)) = document.get_mut(&profile) {
        profile.shift_remove("editions");
    }
    let mut document = tidied(document, &profile, &BTreeSet::new());
    if let Some(info) = document.get_mut("info").and_then(Value::as_object_mut) {
        info.insert("title".to_owned(), edition.title.clone().into());
        let about = info.get("description").and_then(Value::as_str).unwrap_or_default();
        let about = format!("{}\n\n{about}", edition.description.trim());
        info.insert("description".to_owned(), about.trim().into());
    }
    document
}

/// The members that tell editions apart, for one of them.
struct Names<'a> {
    edition: &'a str,
    editions: String,
    values: String,
    otherwise: String,
    /// The lists that run beside `enum`.
    beside: [String; 2],
}

impl Names<'_> {
    fn has(&self, editions: Option<&Value>) -> bool {
        let Some(editions) = editions.and_then(Value::as_array) else { return true };
        editions.iter().any(|name| name == self.edition)
    }

    /// A node without what other editions have.
    fn reduced(&self, node: &Value) -> Value {
        match node {
            Value::Array(items) => {
                let own = items.iter().filter(|item| self.has(item.get(&self.editions)));
                Value::Array(own.map(|item| self.reduced(item)).collect())
            }
            Value::Object(members) => Value::Object(self.object(members)),
            plain => plain.clone(),
        }
    }

    fn object(&self, members: &Map<String, Value>) -> Map<String, Value> {
        let mut own = Map::with_capacity(members.len());
        for (key, value) in members {
            let tells = [&self.editions, &self.values, &self.otherwise].contains(&key);
            if !tells && self.has(value.get(&self.editions)) {
                own.insert(key.clone(), self.reduced(value));
            }
        }
        if let Some(values) = members.get(&self.values) {
            self.enumeration(&mut own, values);
        }
        if let Some(Value::Object(other)) = members.get(&self.otherwise).and_then(|all| all.get(self.edition)) {
            // A type of its own takes the place of one that is referred to.
            if other.contains_key("type") {
                own.shift_remove("allOf");
            }
            for (key, value) in other {
                if value.is_null() {
                    own.shift_remove(key);
                } else {
                    own.insert(key.clone(), value.clone());
                }
            }
        }
        let left = own.get("properties").and_then(Value::as_object).map(|own| own.keys().cloned().collect());
        let left: Option<BTreeSet<String>> = left;
        if let (Some(left), Some(Value::Array(required))) = (left, own.get_mut("required")) {
            required.retain(|name| name.as_str().is_some_and(|name| left.contains(name)));
        }
        if own.get("required").is_some_and(|required| required.as_array().is_some_and(Vec::is_empty)) {
            own.remove("required");
        }
        own
    }

    /// Takes the values of other editions out of `enum`, and out of the lists that run beside it.
    fn enumeration(&self, own: &mut Map<String, Value>, editions: &Value) {
        let values = own.get("enum").and_then(Value::as_array).cloned().unwrap_or_default();
        let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let stays: Vec<bool> = values.iter().map(|value| self.has(editions.get(word(value)))).collect();
        let lists = self.beside.iter().map(String::as_str).chain(["enum"]);
        for list in lists {
            let Some(Value::Array(items)) = own.get_mut(list) else { continue };
            let mut stays = stays.iter();
            items.retain(|_| stays.next().copied().unwrap_or(true));
        }
    }
}

/// A document in which nothing is required that an edition lacks.
pub(crate) fn relaxed(mut document: Value, keys: &Keys) -> Value {
    let key = keys.name(Key::Editions);
    optional_properties(&mut document, &key);
    let shared = document.pointer("/components/parameters").cloned().unwrap_or_default();
    let Some(Value::Object(paths)) = document.get_mut("paths") else { return document };
    for operation in operations_mut(paths) {
        let of_operation = operation.get(&key).cloned();
        let Some(Value::Array(list)) = operation.get_mut("parameters") else { continue };
        for item in list {
            let parameter = shared_parameter(item).and_then(|name| shared.get(name)).unwrap_or(item);
            let Some(own) = parameter.get(&key).and_then(Value::as_array) else { continue };
            let is_covered = of_operation.as_ref().and_then(Value::as_array);
            let is_covered = is_covered.is_some_and(|editions| editions.iter().all(|edition| own.contains(edition)));
            if !is_covered && parameter.get("required") == Some(&Value::Bool(true)) {
                let mut parameter = parameter.clone();
                if let Some(required) = parameter.get_mut("required") {
                    *required = Value::Bool(false);
                }
                *item = parameter;
            }
        }
    }
    document
}

fn optional_properties(node: &mut Value, key: &str) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(|item| optional_properties(item, key)),
        Value::Object(members) => {
            let partial = members.get("properties").and_then(Value::as_object).into_iter().flatten();
            let partial = partial.filter(|(_, property)| property.get(key).is_some()).map(|(name, _)| name.clone());
            let partial: BTreeSet<String> = partial.collect();
            if let Some(Value::Array(required)) = members.get_mut("required").filter(|_| !partial.is_empty()) {
                required.retain(|name| name.as_str().is_none_or(|name| !partial.contains(name)));
                if required.is_empty() {
                    members.shift_remove("required");
                }
            }
            members.values_mut().for_each(|member| optional_properties(member, key));
        }
        _ => {}
    }
}

/// Parameters and security schemes that an operation refers to and the edition lacks.
fn dangling(document: &mut Value) {
    let known = |kind: &str| -> BTreeSet<String> {
        let members = document.pointer(&format!("/components/{kind}")).and_then(Value::as_object);
        members.into_iter().flat_map(|members| members.keys().cloned()).collect()
    };
    let (parameters, schemes) = (known("parameters"), known("securitySchemes"));
    let Some(Value::Object(paths)) = document.get_mut("paths") else { return };
    for operation in operations_mut(paths) {
        if let Some(Value::Array(list)) = operation.get_mut("parameters") {
            list.retain(|item| shared_parameter(item).is_none_or(|name| parameters.contains(&name)));
        }
        if let Some(Value::Array(alternatives)) = operation.get_mut("security") {
            alternatives.retain(|one| one.as_object().is_none_or(|one| one.keys().all(|name| schemes.contains(name))));
        }
    }
    paths.retain(|_, item| item.as_object().is_none_or(|item| !item.is_empty()));
}

/// The operations below `paths`.
fn operations_mut(paths: &mut Map<String, Value>) -> impl Iterator<Item = &mut Value> {
    paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut)
}

/// The operations of a document.
fn operations(document: &Value) -> impl Iterator<Item = &Value> {
    let paths = document.get("paths").and_then(Value::as_object).into_iter().flat_map(Map::values);
    paths.filter_map(Value::as_object).flat_map(Map::values)
}

/// What all operations of a document list in a member.
fn listed<'v>(document: &'v Value, member: &'static str) -> impl Iterator<Item = &'v Value> {
    operations(document).filter_map(move |operation| operation.get(member)?.as_array()).flatten()
}

/// The schemas whose values responses hold, themselves or inside others, by name.
pub(crate) fn received(document: &Value) -> BTreeSet<String> {
    let responses = operations(document).filter_map(|operation| operation.get("responses"));
    let reached = reached(document, responses.chain(document.pointer("/components/responses")));
    reached.iter().filter_map(|at| Some(pointer::unescape(at.strip_prefix("/components/schemas/")?))).collect()
}

/// The name of the component that an item of `parameters` refers to.
fn shared_parameter(item: &Value) -> Option<String> {
    item.get("$ref")?.as_str()?.strip_prefix("#/components/parameters/").map(pointer::unescape)
}

fn used_tags(document: &Value) -> BTreeSet<String> {
    let tags = listed(document, "tags");
    tags.filter_map(|tag| tag.as_str().map(str::to_owned)).collect()
}

/// A document without the components that nothing leads to, neither an operation nor one of the `kept` schemas, and
/// without the limits of the profile that they stated.
pub(crate) fn tidied(mut document: Value, profile: &str, kept: &BTreeSet<String>) -> Value {
    unused(&mut document, kept);
    limits(&mut document, profile);
    document
}

/// Where references lead to from some nodes of a document, themselves or by other references: the pointers of components.
fn reached<'v>(document: &'v Value, from: impl IntoIterator<Item = &'v Value>) -> BTreeSet<String> {
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<&Value> = from.into_iter().collect();
    while let Some(node) = open.pop() {
        match node {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => {
                open.extend(members.values());
                let target = members.get("$ref").and_then(Value::as_str).and_then(|to| to.strip_prefix('#'));
                if let Some(target) = target
                    && reached.insert(target.to_owned())
                {
                    open.extend(document.pointer(target));
                }
            }
            _ => {}
        }
    }
    reached
}

/// Leaves out the components that nothing leads to from the operations and the schemas that are kept.
fn unused(document: &mut Value, kept: &BTreeSet<String>) {
    let kept: BTreeSet<String> = kept.iter().map(|name| pointer::push("/components/schemas", name)).collect();
    let from = document.get("paths").into_iter().chain(kept.iter().filter_map(|at| document.pointer(at)));
    let mut reached = reached(document, from);
    reached.extend(kept);
    let schemes = listed(document, "security").filter_map(Value::as_object).flat_map(Map::keys);
    let secured: BTreeSet<String> = schemes.cloned().collect();
    let Some(Value::Object(components)) = document.get_mut("components") else { return };
    for (kind, members) in components.iter_mut() {
        let Some(members) = members.as_object_mut() else { continue };
        members.retain(|name, _| match kind.as_str() {
            "securitySchemes" => secured.contains(name),
            _ => reached.contains(&pointer::push(&format!("/components/{kind}"), name)),
        });
    }
}

/// Takes the limits out of the profile that schemas state which are gone.
fn limits(document: &mut Value, key: &str) {
    let Some(mut profile) = document.get_mut(key).map(Value::take) else { return };
    if let Some(Value::Array(limits)) = profile.get_mut("limits") {
        limits.retain(|limit| match limit.get("at").and_then(Value::as_str) {
            Some(at) => document.pointer(at).is_some(),
            None => true,
        });
    }
    if let Some(place) = document.get_mut(key) {
        *place = profile;
    }
}

#[cfg(test)]
mod tests;
