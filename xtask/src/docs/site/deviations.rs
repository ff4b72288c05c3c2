//! Where the description departs from the vendor's documents, and why.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::markdown::{code, line};
use super::page::{Page, badge};
use super::{Content, concat, escape};
use crate::spec;

/// An entry of `spec/deviations.yaml`, as people read it.
#[derive(Debug, Default)]
pub(super) struct Deviation {
    /// The anchor on the page.
    pub(super) id: String,
    /// The operations; none where it is about all.
    pub(super) operations: Vec<String>,
    pub(super) kind: String,
    /// Document, section, table, field, as far as they are stated.
    place: Vec<(String, String)>,
    pub(super) document: String,
    pub(super) spec: String,
    pub(super) why: String,
    evidence: String,
    is_inferred: bool,
    suppresses: Vec<String>,
}

impl Deviation {
    /// What it is about, in a few words.
    pub(super) fn title(&self) -> String {
        let about = match self.operations.as_slice() {
            [] => "All operations".to_owned(),
            [one] => one.clone(),
            [first, rest @ ..] => format!("{first} and {} more", rest.len()),
        };
        let field = self.place.iter().find(|(key, _)| key == "field");
        field.map_or_else(|| about.clone(), |(_, field)| format!("{about}: {field}"))
    }
}

/// All entries, in the order of the file.
pub(super) fn read(root: &Path) -> Result<Vec<Deviation>> {
    let file = spec::deviations(root)?;
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let entry = |value: &Value| {
        let mut deviation = entry(value);
        // The number counts what has the same name only, so that a link outlives most edits.
        let first = deviation.operations.first().map_or("all", String::as_str);
        let name = format!("{first}-{}", deviation.kind);
        let number = numbers.entry(name.clone()).or_default();
        *number += 1;
        deviation.id = format!("{name}-{number}");
        deviation
    };
    Ok(file.as_array().into_iter().flatten().map(entry).collect())
}

fn entry(value: &Value) -> Deviation {
    let operations = list(value.get("operation")).into_iter().filter(|operation| operation != "*").collect();
    let place = value.get("where").and_then(Value::as_object).into_iter().flatten();
    Deviation {
        id: String::new(),
        operations,
        kind: text(value, "kind"),
        place: place.map(|(key, value)| (key.clone(), list(Some(value)).join(", "))).collect(),
        document: text(value, "document"),
        spec: text(value, "spec"),
        why: text(value, "why"),
        evidence: text(value, "evidence"),
        is_inferred: value.get("unconfirmed").and_then(Value::as_bool).unwrap_or_default(),
        suppresses: list(value.get("suppresses")),
    }
}

/// A text, or a list of texts.
fn list(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(items)) => items.iter().flat_map(|item| list(Some(item))).collect(),
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Null) | None => Vec::new(),
        Some(other) => vec![other.to_string()],
    }
}

/// A member of an object as text; `""` where there is none.
pub(super) fn text(value: &Value, key: &str) -> String {
    list(value.get(key)).join(", ")
}

/// What narrows a list of entries down: words, and a choice of kinds.
pub(super) fn filter(hint: &str, kinds: &[&str]) -> String {
    let option = |kind: &&str| format!("<option>{}</option>", escape(kind));
    let kinds = if kinds.is_empty() {
        String::new()
    } else {
        let options = concat(kinds.iter().map(option));
        format!("<select id=\"kind\" aria-label=\"Kind\"><option value=\"\">all kinds</option>{options}</select>\n")
    };
    format!(
        "<div class=\"filter\">\n<input id=\"words\" type=\"search\" placeholder=\"Filter by {hint}\" aria-label=\"Filter\">\n\
         {kinds}<output id=\"count\"></output>\n</div>\n"
    )
}

pub(super) fn page(content: &Content<'_>) -> Page {
    let kinds: BTreeSet<&str> = content.deviations.iter().map(|deviation| deviation.kind.as_str()).collect();
    let kinds: Vec<&str> = kinds.into_iter().collect();
    let main = format!(
        "<h1>Deviations</h1>\n<p class=\"lead\">{} places where the description says something else than a document of the \
         vendor, each with its reason.</p>\n{}<p id=\"chosen\" hidden></p>\n{}",
        content.deviations.len(),
        filter("operation, field, words …", &kinds),
        concat(content.deviations.iter().map(|deviation| article(content, deviation)))
    );
    Page {
        path: "deviations.html".to_owned(),
        title: "Deviations".to_owned(),
        main,
        scripts: vec!["filter.js"],
        class: "deviations",
        ..Page::default()
    }
}

fn article(content: &Content<'_>, deviation: &Deviation) -> String {
    let operation = |id: &String| {
        let known = content.model.operation(id).is_some();
        if known { format!("<a href=\"{}\">{}</a>", content.operation(id), escape(id)) } else { code(id) }
    };
    let operations: Vec<String> = deviation.operations.iter().map(operation).collect();
    let inferred = if deviation.is_inferred { badge("inferred", "inferred") } else { String::new() };
    let place = deviation.place.iter().map(|(key, value)| format!("{} {}", escape(key), escape(value)));
    let suppresses = deviation.suppresses.iter().map(|text| code(text)).collect::<Vec<_>>().join(", ");
    let rows = [
        ("operations", if operations.len() > 1 { operations.join(", ") } else { String::new() }),
        ("documents", line(&deviation.document)),
        ("description", line(&deviation.spec)),
        ("why", line(&deviation.why)),
        ("evidence", evidence(content, &deviation.evidence)),
        ("where", place.collect::<Vec<_>>().join(" · ")),
        ("explains", suppresses),
    ];
    let row = |(name, text): &(&str, String)| {
        if text.is_empty() { String::new() } else { format!("<dt>{name}</dt><dd>{text}</dd>\n") }
    };
    format!(
        "<article class=\"entry\" id=\"{id}\" data-kind=\"{kind}\" data-operations=\"{}\">\n<h2>{} {} {inferred} \
         <a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to this entry\">#</a></h2>\n<dl>\n{}</dl>\n</article>\n",
        escape(&deviation.operations.join(" ")),
        escape(&deviation.title()),
        badge("kind", &deviation.kind),
        concat(rows.iter().map(row)),
        id = escape(&deviation.id),
        kind = escape(&deviation.kind),
    )
}

/// A text about evidence, with links to the payloads that it names.
fn evidence(content: &Content<'_>, text: &str) -> String {
    let mut linked = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("evidence/") {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter: char| letter.is_whitespace() || ",;()".contains(letter)).unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        linked.push_str(&escape(before));
        linked.push_str(&payload(content, name).unwrap_or_else(|| escape(name)));
        rest = after;
    }
    linked.push_str(&escape(rest));
    linked
}

/// The link to a payload, if there is one of this path.
fn payload(content: &Content<'_>, name: &str) -> Option<String> {
    let (operation, file) = name.strip_prefix("evidence/")?.split_once('/')?;
    let file = file.trim_end_matches('.');
    let known = &content.evidence.get(operation)?.payloads;
    let link = format!("evidence/{operation}.html#{file}");
    known
        .iter()
        .any(|payload| payload.file == file)
        .then(|| format!("<a href=\"{}\">{}</a>", escape(&link), escape(name)))
}
