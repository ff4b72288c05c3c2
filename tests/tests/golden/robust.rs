//! No text makes the generator panic, and what passes its checks it can also print.

use koodrive_codegen::{Sources, check, generate};
use koodrive_model::yaml::{read, write};
use serde_json::{Value, json};

use crate::mutate::pointers;
use crate::{VALID, spec};

/// Checks, and generates where the checks pass. Panics are what the tests look for; the rest is a response.
fn try_out(sources: &Sources, what: &str) {
    if let Ok(checked) = check(sources, &spec::settings())
        && let Err(error) = generate(&checked, &spec::settings())
    {
        panic!("{what} passes the checks, but is not printed: {error}");
    }
}

/// Each spec, cut off after every 37th byte.
#[test]
fn texts_that_end_early() {
    for name in spec::names() {
        let whole = spec::sources(&name);
        for (path, text) in &whole {
            let cuts = (0..text.len()).step_by(37).filter(|cut| text.is_char_boundary(*cut));
            for cut in cuts {
                let mut sources = whole.clone();
                sources.insert(path.clone(), text[..cut].to_owned());
                try_out(&sources, &format!("{name}: {path} cut at {cut}"));
            }
        }
    }
}

/// Each valid spec, with one node replaced by something else: every node, by one of the replacements in turn. What all specs
/// have in common meets all of them that way.
#[test]
fn nodes_that_are_something_else() {
    let replacements = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("type"),
        json!("Größe \u{0}\n{}"),
        json!([]),
        json!([[]]),
        json!({}),
        json!({"$ref": "#"}),
        json!({"$ref": "#/components/schemas/GetThingResponse"}),
    ];
    let mut turn = 0;
    for name in valid() {
        let whole = spec::sources(&name);
        for (path, text) in &whole {
            let value = read(path, text).unwrap();
            for pointer in pointers(&value) {
                let replacement = &replacements[turn % replacements.len()];
                turn += 1;
                let mut changed = value.clone();
                *changed.pointer_mut(&pointer).unwrap() = replacement.clone();
                let mut sources = whole.clone();
                sources.insert(path.clone(), write(&changed));
                try_out(&sources, &format!("{name}: {path}{pointer} = {replacement}"));
            }
        }
    }
}

/// Each valid spec, with one node taken out: every node.
#[test]
fn nodes_that_are_missing() {
    for name in valid() {
        let whole = spec::sources(&name);
        for (path, text) in &whole {
            let value = read(path, text).unwrap();
            for pointer in pointers(&value) {
                let mut changed = value.clone();
                remove(&mut changed, &pointer);
                let mut sources = whole.clone();
                sources.insert(path.clone(), write(&changed));
                try_out(&sources, &format!("{name}: {path}{pointer} taken out"));
            }
        }
    }
}

/// The specs whose changed copies have a chance to pass the checks.
fn valid() -> impl Iterator<Item = String> {
    VALID.iter().map(|name| name.replace('_', "-"))
}

fn remove(root: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match root.pointer_mut(parent).unwrap() {
        Value::Object(members) => {
            members.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        Value::Array(items) => {
            items.remove(key.parse().unwrap());
        }
        _ => {}
    }
}
