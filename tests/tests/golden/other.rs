//! What is written for a vendor that the generator does not know. `tests/other` compiles it and makes calls with it.

use std::fs;
use std::path::{Path, PathBuf};

use koodrive_codegen::settings::{Cases, Server};
use koodrive_codegen::{Output, Settings, Tree, check, dist, generate};
use koodrive_model::Sources;

use crate::package;

/// Words that belong to the vendor of the repository.
const FOREIGN: [&str; 4] = ["koodrive", "huawei", "hw-", "kdtoken"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("other")
}

fn settings() -> Settings {
    let mut settings = Settings::new("northwind_depot", "api_runtime");
    settings.model = koodrive_model::Settings::with_prefix("x-northwind-");
    settings.command = "a test".to_owned();
    settings.server = Some(Server { folder: "server".to_owned(), support: "crate::desk".to_owned() });
    settings.cases = Some(Cases { folder: "cases".to_owned(), row: "crate::Row".to_owned() });
    settings
}

fn written() -> (Output, Tree) {
    let text = fs::read_to_string(folder().join("spec/openapi.yaml")).unwrap();
    let sources = Sources::from([("openapi.yaml".to_owned(), text)]);
    let checked = check(&sources, &settings()).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    });
    (generate(&checked, &settings()).unwrap(), dist(&checked, &[], &[], &settings()).unwrap())
}

#[test]
fn the_compiled_client_is_what_the_generator_writes() {
    let (output, _) = written();
    package::holds(&folder().join(settings().client.folder), &output.client);
}

#[test]
fn no_word_of_another_vendor_is_in_it() {
    let (output, bundle) = written();
    for tree in [&output.client, &output.server, &output.cases, &bundle] {
        assert!(!tree.is_empty());
        for (path, text) in tree {
            for (number, line) in text.lines().chain([path.as_str()]).enumerate() {
                let line = line.to_lowercase();
                assert!(FOREIGN.iter().all(|word| !line.contains(word)), "{path}:{}: {line}", number + 1);
            }
        }
    }
}

/// Nothing but the names of our own crates.
#[test]
fn the_generator_knows_no_vendor() {
    let source = folder().join("../../codegen/src");
    for (path, text) in texts(&source) {
        for line in text.lines().map(str::to_lowercase) {
            let line = line.replace("koodrive_model", "");
            assert!(FOREIGN.iter().all(|word| !line.contains(word)), "{}: {line}", path.display());
        }
    }
}

fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = |path: PathBuf| {
        if path.is_dir() { texts(&path) } else { vec![(path.clone(), fs::read_to_string(path).unwrap())] }
    };
    entries.flat_map(found).collect()
}
