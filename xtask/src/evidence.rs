//! The published payloads beside the spec.

use std::path::Path;

use anyhow::{Context, Result};
use koodrive_codegen::Sources;

/// The texts of `spec/evidence/` by their path below it; none where there is no such folder.
pub(crate) fn texts(spec: &Path) -> Result<Sources> {
    let root = spec.join("evidence");
    let mut texts = Sources::new();
    for folder in entries(&root)?.iter().filter(|path| path.is_dir()) {
        for file in entries(folder)? {
            let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
            let parts: Vec<_> = file.strip_prefix(&root)?.iter().map(|part| part.to_string_lossy()).collect();
            texts.insert(parts.join("/"), text);
        }
    }
    Ok(texts)
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let place = || format!("reading {}", folder.display());
    match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>().with_context(place),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error).with_context(place),
    }
}
