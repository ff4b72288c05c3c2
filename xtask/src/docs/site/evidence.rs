//! The payloads that the vendor published, and what was mended to make them JSON.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use koodrive_model::yaml;
use serde_json::Value;

use super::deviations::text;
use super::markdown::{code, line};
use super::page::{Page, badge, table};
use super::{Content, concat, escape};

/// What is known of one operation's payloads.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    pub(super) payloads: Vec<Payload>,
    /// The payloads that no document shows.
    absent: Vec<Absent>,
}

/// A payload that a document should have, and has not.
#[derive(Debug)]
struct Absent {
    kind: String,
    document: String,
    why: String,
}

/// A payload and where it comes from.
#[derive(Debug)]
pub(super) struct Payload {
    pub(super) file: String,
    kind: String,
    source: String,
    mends: Vec<String>,
    notes: Vec<String>,
    /// Whether it shows the types of fields instead of values.
    is_placeholder: bool,
    text: String,
}

/// The evidence of all operations.
pub(super) fn read(root: &Path) -> Result<BTreeMap<String, Evidence>> {
    let folder = root.join("spec/evidence");
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name().to_string_lossy().into_owned()))?;
        if path.is_dir() {
            found.insert(name, of(&path)?);
        }
    }
    Ok(found)
}

/// What the folder of an operation has.
fn of(folder: &Path) -> Result<Evidence> {
    let reading = |name: &str| format!("reading {}", folder.join(name).display());
    let listed = std::fs::read_to_string(folder.join("source.yaml")).with_context(|| reading("source.yaml"))?;
    let listed = yaml::read("source.yaml", &listed).map_err(|finding| anyhow!("{}: {finding}", folder.display()))?;
    let list = |key: &str| listed.get(key).and_then(Value::as_array).into_iter().flatten();
    let mut evidence = Evidence::default();
    evidence.absent.extend(list("absent").map(|absent| Absent {
        kind: text(absent, "kind"),
        document: text(absent, "document"),
        why: text(absent, "why"),
    }));
    for payload in list("payloads") {
        let file = text(payload, "file");
        evidence.payloads.push(Payload {
            text: std::fs::read_to_string(folder.join(&file)).with_context(|| reading(&file))?,
            kind: text(payload, "kind"),
            source: format!("{}, lines {}", text(payload, "document"), text(payload, "lines")),
            mends: texts(payload, "mends"),
            notes: texts(payload, "notes"),
            is_placeholder: payload.get("placeholder").and_then(Value::as_bool).unwrap_or_default(),
            file,
        });
    }
    Ok(evidence)
}

/// A text, or a list of texts.
fn texts(value: &Value, key: &str) -> Vec<String> {
    match value.get(key) {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(_) => vec![text(value, key)],
        None => Vec::new(),
    }
}

/// The list of all payloads.
pub(super) fn index(content: &Content<'_>) -> Page {
    let rows = content.evidence.iter().map(|(operation, evidence)| {
        let operation = escape(operation);
        let payload = |payload: &Payload| {
            let file = escape(&payload.file);
            format!("<a href=\"evidence/{operation}.html#{file}\">{file}</a>")
        };
        let payloads: Vec<String> = evidence.payloads.iter().map(payload).collect();
        let payloads = if payloads.is_empty() { "none in the documents".to_owned() } else { payloads.join(", ") };
        format!("<tr><td><a href=\"evidence/{operation}.html\">{operation}</a></td><td>{payloads}</td></tr>\n")
    });
    let main = format!(
        "<h1>Evidence</h1>\n<p class=\"lead\">The payloads that the vendor's documents show, word for word but for what had to be \
         mended to make them JSON.</p>\n{}",
        table("Payloads", &["operation", "payloads"], rows)
    );
    Page { path: "evidence.html".to_owned(), title: "Evidence".to_owned(), main, class: "evidence", ..Page::default() }
}

/// A page for each operation.
pub(super) fn pages<'a>(content: &'a Content<'_>) -> impl Iterator<Item = Page> + 'a {
    content.evidence.iter().map(|(operation, evidence)| {
        let missing = |absent: &Absent| {
            let (kind, document) = (badge("kind", &absent.kind), code(&absent.document));
            format!("<p class=\"note\">{kind} Not in {document}: {}</p>\n", line(&absent.why))
        };
        let name = escape(operation);
        let main = format!(
            "<h1>{name}</h1>\n<p class=\"links\"><a href=\"../{}\">what it does</a> · \
             <a href=\"../comparison.html#{name}\">side by side</a> · \
             <a href=\"../deviations.html?operation={name}\">deviations</a></p>\n{}{}",
            content.operation(operation),
            concat(evidence.absent.iter().map(missing)),
            concat(evidence.payloads.iter().map(section))
        );
        let title = format!("Evidence of {operation}");
        Page { path: format!("evidence/{operation}.html"), title, main, class: "evidence", ..Page::default() }
    })
}

fn section(payload: &Payload) -> String {
    let list = |title: &str, items: &[String]| {
        let items = concat(items.iter().map(|item| format!("<li>{}</li>\n", line(item))));
        if items.is_empty() { String::new() } else { format!("<p>{title}:</p>\n<ul>\n{items}</ul>\n") }
    };
    let placeholder =
        if payload.is_placeholder { badge("inferred", "placeholders instead of values") } else { String::new() };
    format!(
        "<section id=\"{file}\">\n<h2>{file} {} {placeholder}</h2>\n<p>From {}.</p>\n{}{}\
         <pre tabindex=\"0\"><code>{}</code></pre>\n</section>\n",
        badge("kind", &payload.kind),
        code(&payload.source),
        list("Mended", &payload.mends),
        list("Notes", &payload.notes),
        escape(payload.text.trim_end()),
        file = escape(&payload.file),
    )
}
