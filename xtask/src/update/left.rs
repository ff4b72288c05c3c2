//! What no program can do: evidence to collect, handlers of the emulator to write, snapshots to read.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use koodrive_model::Model;

use crate::tree::files_below;

/// Operations without evidence, and evidence that is a skeleton yet.
pub(super) fn evidence(root: &Path, model: &Model) -> Result<Vec<String>> {
    let mut left = Vec::new();
    for operation in &model.operations {
        let name = format!("spec/evidence/{}/source.yaml", operation.id);
        let path = root.join(&name);
        if !path.is_file() {
            left.push(format!("{name}: collect the payloads of {}, and say where they come from", operation.id));
            continue;
        }
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let marks = text.lines().enumerate().filter(|(_, line)| line.contains("TODO"));
        left.extend(marks.map(|(index, line)| format!("{name}:{}: {}", index + 1, line.trim())));
    }
    Ok(left)
}

/// Methods of the emulator's traits that nothing implements.
pub(super) fn emulator(root: &Path) -> Result<Vec<String>> {
    let (mut declared, mut written) = (Vec::new(), BTreeSet::new());
    let files = files_below(&root.join("emulator/src"))?;
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
        let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let is_generated = file.strip_prefix(root).is_ok_and(|file| file.starts_with("emulator/src/generated"));
        let mut group = "";
        for line in text.lines().map(str::trim_start) {
            group = line.strip_prefix("pub trait ").and_then(|rest| rest.split(':').next()).unwrap_or(group);
            let Some(name) = line.strip_prefix("fn ").and_then(|rest| rest.split(['(', '<']).next()) else { continue };
            if is_generated && !group.is_empty() {
                declared.push((group.to_owned(), name.to_owned()));
            } else {
                written.insert(name.to_owned());
            }
        }
    }
    let missing = declared.into_iter().filter(|(_, name)| !written.contains(name));
    Ok(missing.map(|(group, name)| format!("emulator/src: implement `{name}` of the trait `{group}`")).collect())
}

/// Operations whose calls on the wire nobody has read.
pub(super) fn snapshots(root: &Path, model: &Model) -> Vec<String> {
    const FOLDER: &str = "tests/tests/snapshots/wire";
    let accept = "`INSTA_UPDATE=always cargo test -p koodrive-tests wire` writes it; read it";
    let missing =
        model.operations.iter().filter(|operation| !root.join(FOLDER).join(format!("{}.snap", operation.id)).is_file());
    let mut left: Vec<String> = missing.map(|operation| format!("{FOLDER}/{}.snap: {accept}", operation.id)).collect();
    let waiting = std::fs::read_dir(root.join(FOLDER)).into_iter().flatten().flatten();
    let waiting = waiting.filter(|entry| entry.file_name().to_string_lossy().ends_with(".snap.new"));
    left.extend(waiting.map(|entry| {
        format!("{FOLDER}/{}: read and accept it, with `cargo insta review`", entry.file_name().to_string_lossy())
    }));
    left
}
