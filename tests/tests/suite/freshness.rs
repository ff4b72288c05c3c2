//! What stands in the repository is what the spec makes.

use std::collections::BTreeSet;
use std::path::Path;

use koodrive_codegen::Tree;

use crate::spec::{SPEC, described, published, repository, settings};

#[test]
fn generated_files_are_fresh() {
    let output = koodrive_codegen::generate(&SPEC, &settings()).unwrap();
    let mut stale = differences("generated/src", &output.client, true);
    stale.extend(differences("emulator/src/generated", &output.server, true));
    stale.extend(differences("cli/api/src/generated", &output.commands, true));
    stale.extend(differences("tests/src", &output.cases, false));
    assert!(stale.is_empty(), "not what the spec makes: {stale:#?}\nrun `cargo xtask generate`");
}

#[test]
fn the_page_and_the_schemas_of_the_extensions_are_fresh() {
    let (page, schemas) = described();
    let mut stale = differences("docs", &Tree::from([("EXTENSIONS.md".to_owned(), page)]), false);
    stale.extend(differences("spec/schema", &schemas, true));
    assert!(stale.is_empty(), "not what the model makes: {stale:#?}\nrun `cargo xtask generate`");
}

#[test]
fn the_bundle_is_fresh() {
    let editions = koodrive_codegen::editions(&SPEC, &settings()).unwrap();
    let files = koodrive_codegen::dist(&SPEC, &editions, &published(), &settings()).unwrap();
    // What else may stand there, `cargo xtask bundle --check` knows.
    let stale = differences("spec/dist", &files, false);
    assert!(stale.is_empty(), "not what the spec makes: {stale:#?}\nrun `cargo xtask bundle`");
}

/// It becomes the version of packages elsewhere, whose rules agree on three numbers and on not much else.
#[test]
fn the_description_has_the_version_of_the_packages() {
    let version = &SPEC.api.version;
    assert_eq!(version, env!("CARGO_PKG_VERSION"), "set info.version in spec/openapi.yaml");
    let workflow = include_str!("../../../spec/arazzo/upload.arazzo.yaml");
    assert!(
        workflow.contains(&format!("\n  version: {version}\n")),
        "set info.version in spec/arazzo/upload.arazzo.yaml"
    );
    let numbers: Vec<&str> = version.split('.').collect();
    assert!(numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u32>().is_ok()), "{version}");
}

#[test]
fn every_operation_has_a_function_a_route_a_command_and_a_case() {
    let output = koodrive_codegen::generate(&SPEC, &settings()).unwrap();
    let count = |tree: &Tree, what: &str| tree.values().map(|text| text.matches(what).count()).sum::<usize>();
    let operations = SPEC.api.operations.len();
    assert_eq!(count(&output.client, "-> impl Future<Output = Result<"), operations);
    assert_eq!(count(&output.client, "impl Request for "), operations);
    assert_eq!(count(&output.server, "Route::new("), operations);
    assert_eq!(count(&output.commands, "        calls: Calls::"), operations);
    assert_eq!(koodrive_tests::CASES.len(), operations);
}

/// Files that are missing or stale, and with `owned` those that should not be there.
fn differences(folder: &str, files: &Tree, owned: bool) -> Vec<String> {
    let root = repository().join(folder);
    let mut found: Vec<String> = files
        .iter()
        .filter(|(name, text)| std::fs::read_to_string(root.join(name)).ok().as_ref() != Some(text))
        .map(|(name, _)| format!("{folder}/{name}"))
        .collect();
    if owned {
        let made: BTreeSet<_> = files.keys().map(|name| root.join(name)).collect();
        found.extend(
            below(&root).into_iter().filter(|path| !made.contains(path)).map(|path| path.display().to_string()),
        );
    }
    found
}

fn below(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(below(&path)) } else { found.push(path) }
    }
    found
}
