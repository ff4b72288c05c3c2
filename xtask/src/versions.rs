//! A version of the spec: a bundle, a folder, or a git revision.

use std::path::Path;

use anyhow::{Context, Result, bail};
use koodrive_model::finding::Finding;
use koodrive_model::{FOLDERS, Model, ROOT, Sources, is_source};

use crate::settings::settings;
use crate::shell::Shell;
use crate::spec::sources;

/// A version of the spec, and what its files are called in reports.
pub(crate) struct Version {
    pub(crate) name: String,
    pub(crate) model: Model,
    /// What was stated in a way that is not understood, and so counts as not stated.
    pub(crate) findings: Vec<String>,
    prefix: String,
    /// The name of the only file, where there is but one.
    file: Option<String>,
}

impl Version {
    /// Reads a file of the bundle, a folder with `openapi.yaml` or with `spec/`, or a git revision of the repository.
    pub(crate) fn read(root: &Path, name: &str) -> Result<Self> {
        let path = Path::new(name);
        let (sources, prefix, file) = if path.is_file() {
            let text = std::fs::read_to_string(path).with_context(|| format!("reading {name}"))?;
            (Sources::from([(ROOT.to_owned(), text)]), String::new(), Some(name.to_owned()))
        } else if path.is_dir() {
            let inner = path.join("spec");
            let folder = if path.join(ROOT).is_file() || !inner.is_dir() { path.to_owned() } else { inner };
            (sources(&folder)?, format!("{}/", folder.display()), None)
        } else {
            (revision(root, name)?, format!("{name}:spec/"), None)
        };
        let (model, findings) = Model::load(&sources, &settings().model);
        let mut version = Self { name: name.to_owned(), model, findings: Vec::new(), prefix, file };
        let named = |finding: &Finding| Finding { file: version.file(&finding.file), ..finding.clone() };
        version.findings = findings.iter().map(|finding| named(finding).to_string()).collect();
        if !version.model.is_complete() {
            bail!("{name} cannot be read:\n{}", version.findings.join("\n"));
        }
        Ok(version)
    }

    /// What a file of this version is called in reports.
    pub(crate) fn file(&self, file: &str) -> String {
        self.file.clone().unwrap_or_else(|| format!("{}{file}", self.prefix))
    }
}

/// The texts of `spec/` in a git revision.
fn revision(root: &Path, name: &str) -> Result<Sources> {
    if name.starts_with('-') {
        bail!("{name} is no file, no folder and no git revision");
    }
    let git = |arguments: &[&str]| -> Result<String> {
        let place = || format!("{name} is no file, no folder and no git revision with a spec");
        let output = Shell::new(root).command("git").args(arguments).output().with_context(place)?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!("{}: {}", place(), said.lines().next().unwrap_or_default());
        }
        String::from_utf8(output.stdout).with_context(place)
    };
    let mut sources = Sources::new();
    for path in git(&["ls-tree", "-r", "--name-only", name, "spec/"])?.lines() {
        let Some(inside) = path.strip_prefix("spec/") else { continue };
        let (folder, file) = inside.rsplit_once('/').unwrap_or(("", inside));
        if FOLDERS.contains(&folder) && is_source(file) {
            sources.insert(inside.to_owned(), git(&["show", &format!("{name}:{path}")])?);
        }
    }
    if sources.is_empty() {
        bail!("{name} has no spec/");
    }
    Ok(sources)
}
