//! The payloads that every client decodes: what the vendor published, and odd ones.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use koodrive_model::yaml;
use serde_json::{Value, json};

use crate::spec::Spec;
use crate::tree::write_whole;

/// Writes them as one JSON file, each with the schema of its response.
pub(crate) fn write(spec: &Spec, root: &Path, to: &Path) -> Result<()> {
    let mut all = published(spec, root)?;
    all.extend(odd(spec, root)?);
    let text = serde_json::to_string_pretty(&json!({ "payloads": all }))?;
    write_whole(to, &format!("{text}\n"))
}

/// The responses of `spec/evidence/`. One that the vendor copied from another operation counts as a placeholder.
fn published(spec: &Spec, root: &Path) -> Result<Vec<Value>> {
    let mut found = Vec::new();
    for operation in &spec.model().operations {
        let Some(schema) = spec.model().returned(operation).and_then(|schema| schema.target()) else { continue };
        let folder = root.join("spec/evidence").join(&operation.id);
        let Ok(source) = std::fs::read_to_string(folder.join("source.yaml")) else { continue };
        let source = yaml::read("source.yaml", &source).map_err(|finding| anyhow!("{}: {finding}", operation.id))?;
        let rows = source.get("payloads").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for row in rows.iter().filter(|row| row.get("kind").is_some_and(|kind| kind == "response")) {
            let file = row.get("file").and_then(Value::as_str).with_context(|| format!("{}: no file", operation.id))?;
            let is_placeholder = row.get("placeholder") == Some(&Value::Bool(true)) || row.get("copyOf").is_some();
            found.push(json!({
                "name": format!("{}/{}", operation.id, file.trim_end_matches(".json")),
                "operation": operation.id,
                "schema": schema,
                "kind": if is_placeholder { "placeholder" } else { "published" },
                "value": parsed(&folder.join(file))?,
            }));
        }
    }
    Ok(found)
}

/// The payloads of `clients/odd.json`: what no document shows in one place, and the service sends all the same.
fn odd(spec: &Spec, root: &Path) -> Result<Vec<Value>> {
    let at = root.join("clients/odd.json");
    let stated = parsed(&at)?;
    let rows = stated.as_array().with_context(|| format!("{} is no list", at.display()))?;
    let complete = |row: &Value| {
        let text = |key: &str| row.get(key).and_then(Value::as_str).with_context(|| format!("a row has no {key}"));
        let (name, operation, schema) = (text("name")?, text("operation")?, text("schema")?);
        if !spec.model().schemas.contains_key(schema) {
            bail!("{name}: there is no schema {schema}");
        }
        let value = row.get("value").with_context(|| format!("{name} has no value"))?;
        Ok(
            json!({ "name": format!("odd/{name}"), "operation": operation, "schema": schema, "kind": "odd", "value": value }),
        )
    };
    rows.iter().map(|row| complete(row).with_context(|| at.display().to_string())).collect()
}

fn parsed(file: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| file.display().to_string())
}
