//! What each command does.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use koodrive_codegen::coverage::{Proof, coverage};
use koodrive_codegen::examples::examples;
use koodrive_codegen::lint::Rules;
use koodrive_codegen::{Checked, Output, Tree};
use koodrive_model::describe::{extensions, json_schemas};
use koodrive_model::finding::Finding;
use koodrive_model::{FOLDERS, Sources, is_source, yaml};

use crate::evidence;
use crate::settings::settings;
use crate::tree::{Change, Target};

/// Reads and checks the spec; on findings prints them all and returns the exit code.
pub(crate) fn checked(root: &Path) -> Result<Result<Checked, ExitCode>> {
    let sources = sources(&root.join("spec"))?;
    Ok(koodrive_codegen::check(&sources, &settings(), &Rules::all()).map_err(|findings| told(&findings)))
}

fn told(findings: &[Finding]) -> ExitCode {
    for finding in findings {
        eprintln!("spec/{finding}\n");
    }
    eprintln!("{} in the spec; nothing was written", count(findings.len(), "finding"));
    ExitCode::FAILURE
}

/// The YAML files that make the spec: evidence, the bundle and the tools beside them are no part of it.
fn sources(spec: &Path) -> Result<Sources> {
    let mut sources = Sources::new();
    for folder in FOLDERS {
        let path = spec.join(folder);
        if !path.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&path).with_context(|| format!("reading {}", path.display()))? {
            let file = entry?.path();
            let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
            if is_source(name) {
                let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
                let name = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                sources.insert(name, text);
            }
        }
    }
    Ok(sources)
}

/// `cargo xtask generate`
pub(crate) fn generate(root: &Path, check: bool) -> Result<ExitCode> {
    let checked = match checked(root)? {
        Ok(checked) => checked,
        Err(code) => return Ok(code),
    };
    let Output { client, emulator, tests } = koodrive_codegen::generate(&checked).map_err(|error| anyhow!(error))?;
    let targets = [
        Target::owned(root.join("generated/src"), client),
        Target::owned(root.join("emulator/src/generated"), emulator),
        Target::shared(root.join("tests/src"), tests),
        Target::shared(root.join("docs"), pages(root, &checked)?),
        Target::owned(root.join("spec/schema"), json_schemas(&settings()).map_err(|error| anyhow!(error))?),
    ];
    let code = settle(root, &targets, check, "cargo xtask generate")?;
    let api = &checked.api;
    say!(
        "{}, {}, {} from spec {}",
        count(api.groups.len(), "group"),
        count(api.operations.len(), "operation"),
        count(api.types.len(), "type"),
        api.version
    );
    Ok(code)
}

/// The pages that are written from the spec.
fn pages(root: &Path, checked: &Checked) -> Result<Tree> {
    let extensions = extensions(&checked.model, "cargo xtask generate").map_err(|error| anyhow!(error))?;
    let coverage = coverage(checked, &proof(&root.join("spec"))?);
    Ok([("COVERAGE.md".to_owned(), coverage), ("EXTENSIONS.md".to_owned(), extensions)].into())
}

/// `spec/deviations.yaml` as data.
pub(crate) fn deviations(root: &Path) -> Result<serde_json::Value> {
    let path = root.join("spec/deviations.yaml");
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    yaml::read("deviations.yaml", &text).map_err(|finding| anyhow!("{finding}"))
}

/// What the evidence and the deviations beside the spec prove.
fn proof(spec: &Path) -> Result<Proof> {
    let mut evidence = Sources::new();
    let folder = spec.join("evidence");
    if folder.is_dir() {
        for entry in std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let entry = entry?;
            if let Ok(text) = std::fs::read_to_string(entry.path().join("source.yaml")) {
                evidence.insert(entry.file_name().to_string_lossy().into_owned(), text);
            }
        }
    }
    let deviations = std::fs::read_to_string(spec.join("deviations.yaml")).unwrap_or_default();
    Ok(Proof::new(&evidence, &deviations))
}

/// `cargo xtask bundle`
pub(crate) fn bundle(root: &Path, check: bool) -> Result<ExitCode> {
    let checked = match checked(root)? {
        Ok(checked) => checked,
        Err(code) => return Ok(code),
    };
    let examples = match examples(&evidence::texts(&root.join("spec"))?) {
        Ok(examples) => examples,
        Err(findings) => return Ok(told(&findings)),
    };
    let files = koodrive_codegen::dist(&checked.model, &examples).map_err(|error| anyhow!(error))?;
    settle(root, &[Target::owned(root.join("spec/dist"), files)], check, "cargo xtask bundle")
}

/// Writes what differs, or with `check` says what differs and how to mend it.
fn settle(root: &Path, targets: &[Target], check: bool, command: &str) -> Result<ExitCode> {
    let mut changes: Vec<(PathBuf, Change)> = Vec::new();
    for target in targets {
        changes.extend(target.changes()?);
    }
    let total: usize = targets.iter().map(Target::len).sum();
    for (path, change) in &changes {
        say!("{:>8} {}", change.word(check), path.strip_prefix(root).unwrap_or(path).display());
    }
    if check && !changes.is_empty() {
        eprintln!("{} not what the spec makes; run `{command}`", count(changes.len(), "file"));
        return Ok(ExitCode::FAILURE);
    }
    for (path, change) in &changes {
        change.apply(path)?;
    }
    say!("{}, {} changed", count(total, "file"), changes.len());
    Ok(ExitCode::SUCCESS)
}

/// `cargo xtask lint`
pub(crate) fn lint(root: &Path) -> Result<ExitCode> {
    Ok(match checked(root)? {
        Ok(checked) => {
            say!(
                "no findings: {}, {}",
                count(checked.api.operations.len(), "operation"),
                count(checked.api.types.len(), "type")
            );
            ExitCode::SUCCESS
        }
        Err(code) => code,
    })
}

/// `cargo xtask decode`: the bindings decide, so their own code is run. The program stands beside the tests, because
/// xtask must build when the bindings do not.
pub(crate) fn decode(root: &Path, operation: &str, file: &Path) -> Result<ExitCode> {
    let status = std::process::Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--package", "koodrive-tests", "--bin", "decode", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .arg("--")
        .arg(operation)
        .arg(file)
        .status()
        .context("starting cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
