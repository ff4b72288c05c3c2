//! The packages of the workspace, as cargo describes them.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell::{Shell, shown};

/// The packages, and where cargo builds.
#[derive(Debug)]
pub(crate) struct Packages {
    all: Vec<Package>,
    /// `target/`, unless the environment names another folder.
    pub(crate) target: PathBuf,
}

/// A package of the workspace.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// Its folder, from the root of the checkout.
    pub(crate) folder: PathBuf,
    /// Whether it may be published.
    pub(crate) is_published: bool,
    facts: Value,
}

impl Packages {
    /// Asks cargo.
    pub(crate) fn read(shell: &Shell) -> Result<Self> {
        // It says nothing on standard output, where the text of a tag may follow.
        let mut ask = shell.command("cargo metadata --no-deps --locked --format-version 1");
        let line = shown(&ask);
        let said = ask.stderr(Stdio::inherit()).output().with_context(|| format!("starting `{line}`"))?;
        if !said.status.success() {
            bail!("`{line}` failed ({})", said.status);
        }
        let text = String::from_utf8_lossy(&said.stdout);
        let facts: Value = serde_json::from_str(&text).context("reading what `cargo metadata` printed")?;
        Self::of(&facts, shell.root()).context("`cargo metadata` left something out")
    }

    fn of(facts: &Value, root: &Path) -> Option<Self> {
        // Cargo resolves links, and the root need not be resolved.
        let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        let packages = facts.get("packages")?.as_array()?;
        let all = packages.iter().map(|package| Package::of(package, &root)).collect::<Option<_>>()?;
        Some(Self { all, target: facts.get("target_directory")?.as_str()?.into() })
    }

    /// Those that are published, in the order of their names.
    pub(crate) fn published(&self) -> impl Iterator<Item = &Package> {
        self.all.iter().filter(|package| package.is_published)
    }

    pub(crate) fn all(&self) -> &[Package] {
        &self.all
    }

    /// `-p a -p b`: the published ones, as arguments of cargo.
    pub(crate) fn chosen(&self) -> Vec<String> {
        self.published().flat_map(|package| ["-p".to_owned(), package.name.clone()]).collect()
    }
}

impl Package {
    fn of(facts: &Value, root: &Path) -> Option<Self> {
        let folder = Path::new(facts.get("manifest_path")?.as_str()?).parent()?;
        Some(Self {
            name: facts.get("name")?.as_str()?.to_owned(),
            version: facts.get("version")?.as_str()?.to_owned(),
            folder: folder.strip_prefix(root).unwrap_or(folder).to_owned(),
            // An empty list of registries is `publish = false`.
            is_published: facts
                .get("publish")
                .and_then(Value::as_array)
                .is_none_or(|registries| !registries.is_empty()),
            facts: facts.clone(),
        })
    }

    /// A text of its manifest; empty where it has none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.facts.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// How many items a list of its manifest has.
    pub(crate) fn count(&self, name: &str) -> usize {
        list(&self.facts, &format!("/{name}")).len()
    }

    pub(crate) fn has_feature(&self, name: &str) -> bool {
        self.facts.get("features").is_some_and(|features| features.get(name).is_some())
    }

    /// Whether docs.rs is told to turn on all features, and that it is docs.rs.
    pub(crate) fn is_told_to_docs_rs(&self) -> bool {
        let all_features = self.facts.pointer("/metadata/docs/rs/all-features");
        let arguments = list(&self.facts, "/metadata/docs/rs/rustdoc-args");
        all_features == Some(&Value::Bool(true)) && arguments.iter().any(|argument| argument == "docsrs")
    }

    /// Whether it has a library, and so a page on docs.rs.
    pub(crate) fn has_library(&self) -> bool {
        list(&self.facts, "/targets").iter().flat_map(|target| list(target, "/kind")).any(|kind| kind == "lib")
    }
}

/// A list by its pointer; empty where there is none.
fn list<'a>(facts: &'a Value, pointer: &str) -> &'a [Value] {
    facts.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_published_is_told_from_what_is_not() {
        let package = |name: &str, publish: Value| {
            json!({
                "name": name,
                "version": "1.2.3",
                "manifest_path": format!("/checkout/{name}/Cargo.toml"),
                "publish": publish,
                "targets": [{ "kind": [if name == "program" { "bin" } else { "lib" }] }],
            })
        };
        let packages = json!([
            package("anywhere", Value::Null),
            package("nowhere", json!([])),
            package("program", json!(["crates-io"]))
        ]);
        let facts = json!({ "packages": packages, "target_directory": "/checkout/target" });
        let packages = Packages::of(&facts, Path::new("/checkout")).unwrap();
        assert_eq!(packages.chosen(), ["-p", "anywhere", "-p", "program"]);
        let folders: Vec<_> = packages.all().iter().map(|package| package.folder.as_path()).collect();
        assert_eq!(folders, [Path::new("anywhere"), Path::new("nowhere"), Path::new("program")]);
        let libraries: Vec<_> = packages.published().map(Package::has_library).collect();
        assert_eq!(libraries, [true, false]);
        assert!(Packages::of(&json!({}), Path::new("/")).is_none());
    }
}
