//! The reference: Redoc over the whole description.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use koodrive_model::{Key, Model};
use serde_json::{Map, Value, json};

use super::Content;
use super::operations::title;
use super::page::Page;
use crate::shell::{Shell, run};

/// Where npm finds what the site needs, and where it puts it.
const PACKAGE: &str = "xtask/site";

/// The description that the reference shows, below `spec/dist`.
const DESCRIPTION: &str = "koodrive.json";

/// The picture that Redoc would load from the web, which no page of this site may, and a transparent one instead.
const PICTURE: (&str, &str) = (
    "https://cdn.redoc.ly/redoc/logo-mini.svg",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
);

/// What npm installed.
pub(super) struct Redoc {
    script: String,
    license: String,
}

impl Redoc {
    #[cfg(test)]
    pub(super) fn stand_in() -> Self {
        Self { script: format!("'{}'", PICTURE.0), license: String::new() }
    }
}

/// Redoc in the version of the lock file; `None`, and a word about it, where npm cannot provide it.
pub(super) fn redoc(root: &Path) -> Result<Option<Redoc>> {
    let shell = Shell::new(root);
    let package = root.join(PACKAGE);
    if !is_installed(&package) {
        if !shell.has("npm") {
            warn!("npm is not installed: the site is built without the API reference, which is Redoc's");
            return Ok(None);
        }
        let install = format!("npm ci --prefix {PACKAGE} --ignore-scripts --no-audit --no-fund");
        if let Err(error) = run(&mut shell.command(&install)) {
            warn!("{error:#}: the site is built without the API reference, which is Redoc's");
            return Ok(None);
        }
    }
    let read = |name: &str| {
        let path = package.join("node_modules/redoc").join(name);
        std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    };
    let script = read("bundles/redoc.standalone.js")?;
    let license = format!("{}\n{}", read("LICENSE")?, read("bundles/redoc.standalone.js.LICENSE.txt")?);
    Ok(Some(Redoc { script, license }))
}

/// Whether what is there is what the package asks for.
fn is_installed(package: &Path) -> bool {
    let read =
        |name: &str| -> Option<Value> { serde_json::from_str(&std::fs::read_to_string(package.join(name)).ok()?).ok() };
    let wanted = read("package.json").and_then(|package| package.pointer("/dependencies/redoc").cloned());
    let found = read("node_modules/redoc/package.json").and_then(|package| package.get("version").cloned());
    wanted.is_some() && wanted == found
}

/// The page.
pub(super) fn page() -> Page {
    Page {
        path: "reference.html".to_owned(),
        title: "Reference".to_owned(),
        main: "<noscript><p>The reference needs JavaScript; the other pages do without it.</p></noscript>\n\
               <div id=\"reference\"><p role=\"status\">Laying out the reference …</p></div>\n"
            .to_owned(),
        scripts: vec!["reference/redoc.js", "reference/description.js", "reference/reference.js"],
        style: Some("reference/reference.css"),
        writes_styles: true,
        class: "reference",
        ..Page::default()
    }
}

/// What the page loads.
pub(super) fn files(content: &Content<'_>, redoc: &Redoc) -> Result<BTreeMap<String, String>> {
    let Some(text) = content.descriptions.get(DESCRIPTION) else {
        bail!("spec/dist/{DESCRIPTION} is missing: run `cargo xtask bundle`");
    };
    let mut description = serde_json::from_str(text).with_context(|| format!("reading spec/dist/{DESCRIPTION}"))?;
    describe_values(&mut description, content.model);
    link(&mut description, content);
    group(&mut description, content.model);
    let description = serde_json::to_string(&description)?;
    let extensions = serde_json::to_string(&shown(content.model))?;
    let own = [
        ("redoc.js", redoc.script.replace(PICTURE.0, PICTURE.1)),
        ("redoc.LICENSE.txt", redoc.license.clone()),
        ("description.js", format!("globalThis.description = {description};\nglobalThis.extensions = {extensions};\n")),
        ("reference.js", include_str!("../../../site/reference.js").to_owned()),
        ("reference.css", include_str!("../../../site/reference.css").to_owned()),
    ];
    Ok(own.into_iter().map(|(name, text)| (format!("reference/{name}"), text)).collect())
}

/// The extensions that say something to the reader of a reference. The others are for generators, or have pages.
fn shown(model: &Model) -> Vec<String> {
    const SHOWN: [Key; 14] = [
        Key::Aliases,
        Key::Editions,
        Key::EnumEditions,
        Key::Idempotent,
        Key::In,
        Key::LongRunning,
        Key::Pagination,
        Key::Poll,
        Key::Sensitive,
        Key::Since,
        Key::Success,
        Key::Unconfirmed,
        Key::Unknown,
        Key::Wire,
    ];
    SHOWN.iter().chain(&[Key::Unlimited]).map(|key| model.key(*key)).collect()
}

/// States the meanings of values where Redoc looks for them.
fn describe_values(node: &mut Value, model: &Model) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(|item| describe_values(item, model)),
        Value::Object(members) => {
            if let Some(meanings) = meanings(members, model) {
                members.insert("x-enumDescriptions".to_owned(), meanings);
            }
            members.values_mut().for_each(|member| describe_values(member, model));
        }
        _ => {}
    }
}

/// The meanings of a schema's values, by value.
fn meanings(schema: &Map<String, Value>, model: &Model) -> Option<Value> {
    let values = schema.get("enum")?.as_array()?;
    let meanings = schema.get(&model.key(Key::EnumDescriptions))?.as_array()?;
    let key = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Some(values.iter().map(key).zip(meanings.iter().cloned()).collect::<Map<_, _>>().into())
}

/// Says below each operation where more about it stands.
fn link(description: &mut Value, content: &Content<'_>) {
    for operation in &content.model.operations {
        let Some(Value::Object(members)) = description.pointer_mut(&operation.at) else { continue };
        let links = markdown_links(content, &operation.id);
        let text = members.get("description").and_then(Value::as_str).unwrap_or_default();
        let text = format!("{}\n\n{links}\n", text.trim_end());
        members.insert("description".to_owned(), text.into());
    }
}

/// Links to the other pages about an operation, in Markdown.
fn markdown_links(content: &Content<'_>, id: &str) -> String {
    let places = [
        (format!("operations.html#{id}"), "In the list"),
        (format!("deviations.html?operation={id}"), "Deviations"),
        (format!("evidence/{id}.html"), "Payloads"),
        (format!("comparison.html#{id}"), "Side by side"),
    ];
    let has = |place: &str| match place.split(['.', '/']).next() {
        Some("deviations") => content.departures(id) > 0,
        Some("evidence") => content.evidence.contains_key(id),
        Some("comparison") => content.is_compared(id),
        _ => true,
    };
    let links = places.iter().filter(|(place, _)| has(place)).map(|(place, name)| format!("[{name}]({place})"));
    links.collect::<Vec<_>>().join(" · ")
}

/// Groups the tags by edition, and gives them names in words.
fn group(description: &mut Value, model: &Model) {
    for tag in description.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten() {
        let name = tag.get("name").and_then(Value::as_str).map(title);
        if let (Some(name), Some(tag)) = (name, tag.as_object_mut()) {
            tag.insert("x-displayName".to_owned(), name.into());
        }
    }
    let of = |editions: &[String]| {
        let own = model.frame.tags.iter().filter(|tag| tag.editions == editions);
        own.map(|tag| tag.name.clone()).collect::<Vec<_>>()
    };
    let mut groups = vec![json!({ "name": "All editions", "tags": of(&[]) })];
    for edition in model.editions() {
        let name = format!("{} edition only", edition.name);
        groups.push(json!({ "name": name, "tags": of(std::slice::from_ref(&edition.name)) }));
    }
    groups.retain(|group| group.get("tags").is_some_and(|tags| tags != &json!([])));
    if let Some(description) = description.as_object_mut() {
        description.insert("x-tagGroups".to_owned(), groups.into());
    }
}
