//! The spec in the repository: reading it, and what the generator makes of it. The only module that calls the generator.

mod vectors;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use koodrive_codegen::coverage::{Proof, coverage};
use koodrive_codegen::examples::examples;
use koodrive_codegen::{Checked, Output};
use koodrive_model::describe::{extensions, json_schemas};
use koodrive_model::finding::Finding;
use koodrive_model::{FOLDERS, Model, Sources, is_source, yaml};
use serde_json::Value;

use crate::settings::settings;
use crate::tree::Target;

/// The spec without findings.
pub(crate) struct Spec {
    root: PathBuf,
    checked: Checked,
}

/// Where something stands in the files of the spec.
pub(crate) struct Position {
    pub(crate) file: String,
    pub(crate) pointer: String,
    pub(crate) line: Option<usize>,
}

impl Spec {
    /// Reads and checks `spec/`. Prints all findings, and fails if there are any.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let sources = sources(&root.join("spec"))?;
        match koodrive_codegen::check(&sources, &settings()) {
            Ok(checked) => Ok(Self { root: root.to_owned(), checked }),
            Err(findings) => Err(print(&findings)),
        }
    }

    /// The model of `spec/`, even where a rule of the house is broken: a spec in the middle of an edit can be compared with
    /// documents. Prints all findings, and fails if something could not be read.
    pub(crate) fn read_model(root: &Path) -> Result<Model> {
        let sources = sources(&root.join("spec"))?;
        let findings = match koodrive_codegen::check(&sources, &settings()) {
            Ok(checked) => return Ok(checked.model),
            Err(findings) => findings,
        };
        let error = print(&findings);
        let (model, unreadable) = Model::load(&sources, &settings().model);
        if !unreadable.is_empty() || !model.is_complete() {
            return Err(error);
        }
        warn!("the spec has {}, and is compared all the same\n", count(findings.len(), "finding"));
        Ok(model)
    }

    /// What the spec describes, in numbers.
    pub(crate) fn summary(&self) -> String {
        let api = &self.checked.api;
        format!(
            "{}, {}, {} from spec {}",
            count(api.groups.len(), "group"),
            count(api.operations.len(), "operation"),
            count(api.types.len(), "type"),
            api.version
        )
    }

    /// The spec, typed.
    pub(crate) fn model(&self) -> &Model {
        &self.checked.model
    }

    /// All that `cargo xtask generate` writes.
    pub(crate) fn generated(&self) -> Result<Vec<Target>> {
        let settings = settings();
        let Output { client, server, cases, commands } =
            koodrive_codegen::generate(&self.checked, &settings).map_err(|error| anyhow!(error))?;
        let coverage = coverage(&self.checked, &proof(&self.root.join("spec"))?);
        let extensions = extensions(self.model(), &settings.command);
        let schemas = json_schemas(&settings.model).map_err(|error| anyhow!(error))?;
        let pages = [("COVERAGE.md".to_owned(), coverage), ("EXTENSIONS.md".to_owned(), extensions)];
        let mut targets = vec![
            Target::owned(self.root.join(settings.client.folder), client),
            Target::shared(self.root.join("docs"), pages.into()),
            Target::owned(self.root.join("spec/schema"), schemas),
        ];
        targets.extend(settings.server.map(|at| Target::owned(self.root.join(at.folder), server)));
        targets.extend(settings.cases.map(|at| Target::shared(self.root.join(at.folder), cases)));
        targets.extend(settings.commands.map(|at| Target::owned(self.root.join(at.folder), commands)));
        Ok(targets)
    }

    /// The spec of each edition, with the word for it. Prints all findings, and fails if there are any.
    pub(crate) fn editions(&self) -> Result<Vec<(String, Checked)>> {
        koodrive_codegen::editions(&self.checked, &settings()).map_err(|findings| print(&findings))
    }

    /// All that `cargo xtask bundle` writes.
    pub(crate) fn bundled(&self) -> Result<Vec<Target>> {
        let spec = self.root.join("spec");
        let examples = examples(&payloads(&spec)?).map_err(|findings| print(&findings))?;
        let files = koodrive_codegen::dist(&self.checked, &self.editions()?, &examples, &settings());
        let mut files = files.map_err(|error| anyhow!(error))?;
        files.extend(vectors::vectors(&spec)?);
        for file in entries(&spec.join("arazzo"))? {
            let name = file.file_name().and_then(|name| name.to_str()).context("a file in spec/arazzo has no name")?;
            files.insert(name.to_owned(), read(&file)?);
        }
        let dist = spec.join("dist");
        // By hand, and by spec/tools/convert.sh, which needs Node.js: they belong there.
        for name in ["README.md", "koodrive-3.1.yaml", "koodrive.postman_collection.json"] {
            let path = dist.join(name);
            if path.exists() {
                files.insert(name.to_owned(), read(&path)?);
            }
        }
        Ok(vec![Target::owned(dist, files)])
    }
}

impl Position {
    /// Where a pointer into the bundle stands in the files of the spec.
    pub(crate) fn of(model: &Model, pointer: &str) -> Self {
        let (file, pointer, line) = model.place(pointer);
        Self { file: format!("spec/{file}"), pointer, line }
    }
}

/// `spec/deviations.yaml` as data.
pub(crate) fn deviations(root: &Path) -> Result<Value> {
    let path = root.join("spec/deviations.yaml");
    let text = read(&path)?;
    yaml::read("deviations.yaml", &text).map_err(|finding| anyhow!("spec/{finding}"))
}

/// `1 file`, `2 files`.
pub(crate) fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn print(findings: &[Finding]) -> anyhow::Error {
    for finding in findings {
        warn!("spec/{finding}\n");
    }
    anyhow!("{} in the spec; nothing was written", count(findings.len(), "finding"))
}

/// The YAML files that make up the spec, without the evidence, the vectors, the bundle and the tools beside them.
pub(crate) fn sources(spec: &Path) -> Result<Sources> {
    let mut sources = Sources::new();
    for folder in FOLDERS {
        for file in entries(&spec.join(folder))? {
            let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
            if is_source(name) {
                let name = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                sources.insert(name, read(&file)?);
            }
        }
    }
    Ok(sources)
}

/// What the evidence and the deviations beside the spec prove.
fn proof(spec: &Path) -> Result<Proof> {
    let mut evidence = Sources::new();
    for folder in entries(&spec.join("evidence"))? {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Ok(text) = std::fs::read_to_string(folder.join("source.yaml")) {
            evidence.insert(name, text);
        }
    }
    let deviations = std::fs::read_to_string(spec.join("deviations.yaml")).unwrap_or_default();
    Ok(Proof::new(&evidence, &deviations))
}

/// The texts of `spec/evidence/` by their path below it; none where there is no such folder.
fn payloads(spec: &Path) -> Result<Sources> {
    let root = spec.join("evidence");
    let mut texts = Sources::new();
    for folder in entries(&root)?.iter().filter(|path| path.is_dir()) {
        for file in entries(folder)? {
            let parts: Vec<_> = file.strip_prefix(&root)?.iter().map(|part| part.to_string_lossy()).collect();
            texts.insert(parts.join("/"), read(&file)?);
        }
    }
    Ok(texts)
}

fn read(file: &Path) -> Result<String> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        // The mark that editors write before UTF-16, in either order of bytes.
        if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
            return anyhow!("{} is UTF-16; save it as UTF-8", file.display());
        }
        let before = bytes.get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        anyhow!("{}:{line} is not UTF-8; save the file as UTF-8", file.display())
    })
}

/// What is in a folder; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let reading = || format!("reading {}", folder.display());
    match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>().with_context(reading),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error).with_context(reading),
    }
}
