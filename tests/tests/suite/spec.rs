//! The spec in the repository.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use koodrive_codegen::examples::{Example, examples};
use koodrive_codegen::{Checked, Tree};
use koodrive_model::describe::{extensions, json_schemas};
use koodrive_model::finding::Finding;
use koodrive_model::{FOLDERS, Sources, is_source};

#[path = "../../../xtask/src/settings.rs"]
mod in_use;

pub(crate) use in_use::settings;

/// The repository's folder.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The spec, checked once for all tests.
pub(crate) static SPEC: LazyLock<Checked> = LazyLock::new(|| {
    let mut sources = Sources::new();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(repository().join("spec").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if is_source(name) {
                let name = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
                sources.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    koodrive_codegen::check(&sources, &settings())
        .unwrap_or_else(|findings| panic!("the spec has findings; run `cargo xtask lint`:\n{}", listed(&findings)))
});

/// What the keys of the extensions begin with.
pub(crate) fn prefix() -> String {
    settings().model.prefix.unwrap()
}

/// The texts of `docs/EXTENSIONS.md` and of `spec/schema`, as the model writes them.
pub(crate) fn described() -> (String, Tree) {
    let page = extensions(&SPEC.model, "cargo xtask generate");
    (page, json_schemas(&settings().model).unwrap())
}

/// The published payloads that the bundle shows.
pub(crate) fn published() -> Vec<Example> {
    let mut texts = Sources::new();
    for operation in std::fs::read_dir(repository().join("spec/evidence")).unwrap() {
        let folder = operation.unwrap().path();
        for file in std::fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            let parts = [&folder, &path].map(|path| path.file_name().unwrap().to_str().unwrap());
            texts.insert(parts.join("/"), std::fs::read_to_string(&path).unwrap());
        }
    }
    examples(&texts).unwrap_or_else(|findings| {
        panic!("the evidence has findings; run `cargo xtask bundle`:\n{}", listed(&findings))
    })
}

fn listed(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
