//! The test vectors for other languages, which go into the bundle as they are.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use super::{count, entries, read};

/// The vectors and their schemas in `spec/vectors/`, by their names in the bundle. Prints where one is not what its schema
/// says, and fails then.
pub(super) fn vectors(spec: &Path) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in entries(&spec.join("vectors"))? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        if file.extension().is_some_and(|extension| extension == "json") {
            texts.insert(name.to_owned(), read(&file)?);
        }
    }
    let mut faults = Vec::new();
    for name in texts.keys().filter(|name| !name.ends_with(".schema.json")) {
        let found = self::faults(name, &texts).with_context(|| format!("checking spec/vectors/{name}"))?;
        faults.extend(found.into_iter().map(|fault| format!("spec/vectors/{name} {fault}")));
    }
    if !faults.is_empty() {
        for fault in &faults {
            warn!("{fault}\n");
        }
        bail!("{} in the vectors; nothing was written", count(faults.len(), "fault"));
    }
    Ok(texts.into_iter().map(|(name, text)| (format!("vectors/{name}"), text)).collect())
}

/// Where a file of vectors breaks the schema that it names: pointers and messages.
fn faults(name: &str, texts: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let json = |name: &str| -> Result<Value> {
        let text = texts.get(name).with_context(|| format!("there is no spec/vectors/{name}"))?;
        serde_json::from_str(text).with_context(|| format!("spec/vectors/{name} is not JSON"))
    };
    let vectors = json(name)?;
    let schema = vectors.get("$schema").and_then(Value::as_str).context("it names no $schema")?;
    let validator = jsonschema::validator_for(&json(schema)?).map_err(|error| anyhow!("{schema}: {error}"))?;
    Ok(validator.iter_errors(&vectors).map(|error| format!("{}: {error}", error.instance_path())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_the_repository_are_what_their_schemas_say() {
        let found = vectors(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")).unwrap();
        let names = ["hash_context", "midstates", "proof_code", "signature"];
        let files = names.map(|name| [format!("vectors/{name}.json"), format!("vectors/{name}.schema.json")]);
        assert!(found.keys().eq(files.as_flattened()));
    }

    /// Every member of every object that the schemas describe is named in them, and must be there.
    #[test]
    fn schemas_let_no_member_be_misspelt() {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        for (name, text) in vectors(&spec).unwrap() {
            let schema: Value = serde_json::from_str(&text).unwrap();
            let mut open = if name.ends_with(".schema.json") { vec![&schema] } else { Vec::new() };
            while let Some(node) = open.pop() {
                if node.get("properties").is_some() {
                    assert_eq!(node["additionalProperties"], Value::Bool(false), "{name}: {node}");
                }
                open.extend(node.as_object().into_iter().flat_map(|members| members.values()));
            }
        }
    }
}
