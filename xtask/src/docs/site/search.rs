//! The search: an index that the browser reads as a script, because pages from a disk may not fetch anything.

use anyhow::Result;
use serde_json::{Value, json};

use super::Content;
use super::page::Page;
use super::types::{described, fields};

/// The file of the index.
pub(super) const INDEX: &str = "search-index.js";

/// What is found, best first where several fit equally well. An entry begins with the number of its kind.
const KINDS: [&str; 7] = ["guide", "operation", "schema", "error", "field", "parameter", "deviation"];

/// What an entry is about: its kind in [`KINDS`], its name, other words to find it by, and its place.
fn entry(kind: &str, title: &str, words: &str, place: &str) -> Value {
    let kind = KINDS.iter().position(|known| *known == kind);
    json!([kind, title, words.split_whitespace().collect::<Vec<_>>().join(" "), place])
}

/// The index as a script.
pub(super) fn index(content: &Content<'_>, guide: &[Page]) -> Result<String> {
    let mut entries = Vec::new();
    for page in guide {
        entries.extend(page.sections.iter().map(|section| {
            let title = if section.title == page.title {
                page.title.clone()
            } else {
                format!("{}: {}", page.title, section.title)
            };
            entry("guide", &title, &section.text, &format!("{}#{}", page.path, section.anchor))
        }));
    }
    operations(content, &mut entries);
    schemas(content, &mut entries);
    entries.extend(content.model.errors.iter().map(|row| &row.value).map(|row| {
        let place = format!("errors.html#{}", row.code);
        entry("error", &format!("{} {}", row.code, row.name), &format!("{} {}", row.meaning, row.action), &place)
    }));
    entries.extend(content.deviations.iter().map(|deviation| {
        let words = format!("{} → {} {}", deviation.document, deviation.spec, deviation.why);
        entry("deviation", &deviation.title(), &words, &format!("deviations.html#{}", deviation.id))
    }));
    let index = serde_json::to_string(&json!({ "kinds": KINDS, "entries": entries }))?;
    Ok(format!("globalThis.searchIndex = {index};\n"))
}

fn operations(content: &Content<'_>, entries: &mut Vec<Value>) {
    for operation in &content.model.operations {
        let place = content.operation(&operation.id);
        let vendor = operation.source.as_ref().and_then(|source| source.value.vendor_name.as_deref());
        let summary = operation.summary.as_deref().unwrap_or_default();
        let words = format!(
            "{summary} · {} {} · {} · {} {}",
            operation.method,
            operation.path,
            operation.tags.join(" "),
            operation.description.as_deref().unwrap_or_default(),
            vendor.filter(|name| !name.eq_ignore_ascii_case(&operation.id)).unwrap_or_default()
        );
        entries.push(entry("operation", &operation.id, &words, &place));
        let own = content.model.parameters_of(operation).filter(|parameter| parameter.common.is_none());
        entries.extend(own.map(|parameter| {
            let words = parameter.description.as_deref().unwrap_or_default();
            entry("parameter", &format!("{} {}", operation.id, parameter.name), words, &place)
        }));
    }
}

fn schemas(content: &Content<'_>, entries: &mut Vec<Value>) {
    for (name, schema) in &content.model.schemas {
        let words = schema.description.as_deref().unwrap_or_default();
        entries.push(entry("schema", name, words, &format!("schemas.html#{name}")));
        for field in fields(schema) {
            let title = format!("{name}.{}", field.path);
            let words = described(content.model, field.schema);
            entries.push(entry("field", &title, words, &format!("schemas.html#{title}")));
        }
    }
}

/// The page that shows what was found.
pub(super) fn page() -> Page {
    let main = "<h1>Search</h1>\n<p class=\"lead\">The guide, operations, schemas, fields, error codes and deviations. Every word \
                has to occur.</p>\n<noscript><p>The search needs JavaScript.</p></noscript>\n\
                <p role=\"status\" id=\"found\"></p>\n<ol id=\"results\"></ol>\n";
    Page {
        path: "search.html".to_owned(),
        title: "Search".to_owned(),
        main: main.to_owned(),
        scripts: vec![INDEX, "search.js"],
        class: "search",
        ..Page::default()
    }
}
