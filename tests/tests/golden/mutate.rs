//! Changes of a spec: of its nodes, as a curator edits them, and of its text, as an editor garbles it.

use koodrive_codegen::Sources;
use koodrive_model::{Key, pointer, yaml};
use serde_json::{Map, Value, json};

use crate::mutations;

/// A changed spec.
pub(crate) struct Mutation {
    pub(crate) sources: Sources,
    /// What was done to which file.
    pub(crate) what: String,
}

/// The mutation of this number.
pub(crate) fn mutation(sources: &Sources, number: u64) -> Mutation {
    let mut random = Random(number);
    let path = sources.keys().nth(random.below(sources.len())).unwrap().clone();
    let text = &sources[&path];
    let (what, changed) =
        if random.below(3) == 0 { garbled(text, &mut random) } else { edited(&path, text, &mut random) };
    let mut sources = sources.clone();
    let what = format!("{path}: {what}");
    sources.insert(path, changed);
    Mutation { sources, what }
}

/// `SplitMix64`: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Changes letters or lines.
fn garbled(text: &str, random: &mut Random) -> (String, String) {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = random.below(lines.len());
    let shown = format!("line {}, {:?}", at + 1, lines[at].clone());
    let what = match random.below(7) {
        0 => {
            lines.remove(at);
            "left out"
        }
        1 => {
            lines.insert(at, lines[at].clone());
            "twice"
        }
        2 => {
            let other = random.below(lines.len());
            lines.swap(at, other);
            "swapped with another"
        }
        3 => {
            let mark: &str = ["  ", " ", "\t", "- ", "# "][random.below(5)];
            lines[at].insert_str(0, mark);
            "moved to the right"
        }
        4 => {
            lines[at] = lines[at].strip_prefix("  ").unwrap_or_default().to_owned();
            "moved to the left"
        }
        kind => {
            let letters: Vec<char> = lines[at].chars().collect();
            let column = random.below(letters.len());
            let (before, after) = letters.split_at(column.min(letters.len()));
            let put = if kind == 5 {
                String::new()
            } else {
                (*random.of(&['x', ':', '"', '0', ' ', '\u{85}', '-', '~'])).to_string()
            };
            lines[at] = [before.iter().collect(), put, after.iter().skip(1).collect::<String>()].concat();
            "with another letter"
        }
    };
    (format!("{shown} {what}"), lines.join("\n") + "\n")
}

/// Changes a node.
fn edited(path: &str, text: &str, random: &mut Random) -> (String, String) {
    let mut root = yaml::read(path, text).unwrap();
    let all = pointers(&root);
    let at = random.of(&all).clone();
    let other = root.pointer(random.of::<String>(&all)).unwrap().clone();
    let what = match random.below(6) {
        0 => with_parent(&mut root, &at, remove).map(|()| "taken out".to_owned()),
        1 => with_parent(&mut root, &at, twice).map(|()| "twice".to_owned()),
        2 => with_parent(&mut root, &at, |parent, key| rename(parent, key, random)),
        3 => with_parent(&mut root, &at, neighbours).map(|()| "swapped with its neighbour".to_owned()),
        4 => {
            let what = format!("= {other}");
            *root.pointer_mut(&at).unwrap() = other;
            Some(what)
        }
        _ => {
            let node = root.pointer_mut(&at).unwrap();
            *node = altered(node, random);
            Some(format!("= {node}"))
        }
    };
    let what = what.unwrap_or_default().chars().take(100).collect::<String>();
    (format!("{at} {what}"), yaml::write(&root))
}

/// The value with one thing changed.
fn altered(value: &Value, random: &mut Random) -> Value {
    match value {
        Value::String(text)
            if ["string", "integer", "number", "boolean", "array", "object"].contains(&text.as_str()) =>
        {
            json!(random.of(&["string", "integer", "number", "boolean", "array", "object"]))
        }
        Value::String(text) => match random.below(4) {
            0 => json!(format!("{text}x")),
            1 => json!(text.chars().skip(1).collect::<String>()),
            2 => json!([text]),
            _ => json!(text.len()),
        },
        Value::Number(number) => match random.below(3) {
            0 => json!(number.as_i64().unwrap_or_default() + 1),
            1 => json!(number.to_string()),
            _ => json!(number.as_f64().unwrap_or_default() + 0.5),
        },
        Value::Bool(value) => json!(!value),
        Value::Null => json!(false),
        Value::Array(items) => json!([items.clone(), items.clone()].concat()),
        Value::Object(members) => {
            let mut members = members.clone();
            let extension = |key| mutations::keys().name(key);
            let added = [
                ("description".to_owned(), json!("x")),
                ("required".to_owned(), json!(true)),
                ("default".to_owned(), json!(1)),
                ("enum".to_owned(), json!(["a"])),
                ("format".to_owned(), json!("int32")),
                ("deprecated".to_owned(), json!(true)),
                ("minimum".to_owned(), json!(1)),
                (extension(Key::Name), json!("other")),
                (extension(Key::Aliases), json!(["other"])),
                (extension(Key::Wire), json!(["empty"])),
                (extension(Key::Sensitive), json!(true)),
                (extension(Key::Since), json!("2030")),
            ];
            let (key, value) = random.of(&added);
            members.insert(key.clone(), value.clone());
            Value::Object(members)
        }
    }
}

fn with_parent<T>(root: &mut Value, at: &str, change: impl FnOnce(&mut Value, &str) -> T) -> Option<T> {
    let (parent, key) = pointer::split_last(at)?;
    let key = pointer::unescape(key);
    Some(change(root.pointer_mut(parent)?, &key))
}

fn remove(parent: &mut Value, key: &str) {
    match parent {
        Value::Object(members) => drop(members.shift_remove(key)),
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        _ => {}
    }
}

fn twice(parent: &mut Value, key: &str) {
    match parent {
        Value::Object(members) => {
            let value = members[key].clone();
            members.insert(format!("{key}2"), value);
        }
        Value::Array(items) => {
            let index: usize = key.parse().unwrap();
            items.insert(index, items[index].clone());
        }
        _ => {}
    }
}

fn rename(parent: &mut Value, key: &str, random: &mut Random) -> String {
    let Value::Object(members) = parent else { return "unchanged".to_owned() };
    let name = match random.below(3) {
        0 => format!("{key}s"),
        1 => key.chars().skip(1).collect(),
        _ => key.to_uppercase(),
    };
    let renamed =
        |(own, value): (&String, &Value)| (if own == key { name.clone() } else { own.clone() }, value.clone());
    *members = members.iter().map(renamed).collect::<Map<_, _>>();
    format!("called {name}")
}

/// Swaps a member or an item with the one before it.
fn neighbours(parent: &mut Value, key: &str) {
    match parent {
        Value::Object(members) => {
            let mut all: Vec<_> = std::mem::take(members).into_iter().collect();
            if let Some(index) = all.iter().position(|(own, _)| own == key).filter(|index| *index > 0) {
                all.swap(index, index - 1);
            }
            members.extend(all);
        }
        Value::Array(items) => {
            let index: usize = key.parse().unwrap();
            if index > 0 {
                items.swap(index, index - 1);
            }
        }
        _ => {}
    }
}

/// The pointer of every node below the root, each parent before its children.
pub(crate) fn pointers(root: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), root)];
    while let Some((at, value)) = open.pop() {
        match value {
            Value::Object(members) => open.extend(members.iter().map(|(key, value)| (pointer::push(&at, key), value))),
            Value::Array(items) => {
                open.extend(items.iter().enumerate().map(|(index, value)| (format!("{at}/{index}"), value)));
            }
            _ => {}
        }
        if !at.is_empty() {
            found.push(at);
        }
    }
    found
}
