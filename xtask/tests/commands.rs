//! The commands, each in a repository of its own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Repository(tempfile::TempDir);

impl Repository {
    /// A copy of this repository's spec, and nothing generated from it yet.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        for part in ["", "paths", "schemas"] {
            let to = folder.path().join("spec").join(part);
            std::fs::create_dir_all(&to).unwrap();
            for entry in std::fs::read_dir(spec.join(part)).unwrap() {
                let from = entry.unwrap().path();
                if from.is_file() {
                    std::fs::copy(&from, to.join(from.file_name().unwrap())).unwrap();
                }
            }
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).arg("--root").arg(self.0.path()).output().unwrap()
    }

    fn edit(&self, name: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.path(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        std::fs::write(self.path(name), text.replacen(from, to, 1)).unwrap();
    }
}

fn printed(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn generate_writes_once_and_check_agrees() {
    let repository = Repository::new();
    let first = repository.run(&["generate"]);
    assert!(first.status.success(), "{}", printed(&first));
    assert!(printed(&first).contains("created generated/src/files.rs"), "{}", printed(&first));
    let second = repository.run(&["generate"]);
    assert!(printed(&second).contains(" 0 changed"), "{}", printed(&second));
    assert!(repository.run(&["generate", "--check"]).status.success());
    assert!(!repository.path("spec/dist").exists(), "the bundle has a command of its own");
}

#[test]
fn stale_missing_and_orphan_files_fail_the_check() {
    let repository = Repository::new();
    repository.run(&["generate"]);
    std::fs::write(repository.path("generated/src/files.rs"), "// by hand\n").unwrap();
    std::fs::remove_file(repository.path("generated/src/common.rs")).unwrap();
    std::fs::write(repository.path("generated/src/old.rs"), "// no longer made\n").unwrap();
    let output = repository.run(&["generate", "--check"]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for expected in [
        "stale generated/src/files.rs",
        "missing generated/src/common.rs",
        "orphan generated/src/old.rs",
        "run `cargo xtask generate`",
    ] {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
    assert_eq!(std::fs::read_to_string(repository.path("generated/src/files.rs")).unwrap(), "// by hand\n");
    repository.run(&["generate"]);
    assert!(repository.run(&["generate", "--check"]).status.success());
    assert!(!repository.path("generated/src/old.rs").exists());
}

#[test]
fn with_findings_every_one_is_printed_and_nothing_is_written() {
    let repository = Repository::new();
    repository.run(&["generate"]);
    let before = std::fs::read(repository.path("generated/src/files.rs")).unwrap();
    repository.edit("spec/paths/files.yaml", "operationId: getFile", "operationId: createFile");
    repository.edit("spec/schemas/files.yaml", "UploadPart:\n  type: object", "UploadPart:\n  oneOf: []");
    let output = repository.run(&["generate"]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("spec/paths/files.yaml:"), "{text}");
    assert!(text.contains("createFile is the id of an operation"), "{text}");
    assert!(text.contains("`oneOf` in a schema has no counterpart"), "{text}");
    assert!(text.contains("help:"), "{text}");
    assert_eq!(std::fs::read(repository.path("generated/src/files.rs")).unwrap(), before);
    assert_eq!(repository.run(&["lint"]).status.code(), Some(1));
    assert_eq!(repository.run(&["bundle"]).status.code(), Some(1));
    assert!(!repository.path("spec/dist").exists());
}

#[test]
fn yaml_that_cannot_be_read_has_its_line() {
    let repository = Repository::new();
    repository.edit("spec/openapi.yaml", "paths:\n", "paths: [\n");
    let text = printed(&repository.run(&["lint"]));
    assert!(text.contains("spec/openapi.yaml:"), "{text}");
    assert!(text.contains("[load]"), "{text}");
}

#[test]
fn a_byte_order_mark_is_read_over_and_another_coding_is_named() {
    let repository = Repository::new();
    let path = repository.path("spec/paths/files.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, code, words) in [
        (format!("\u{feff}{text}").into_bytes(), 0, "no findings"),
        ([&[0xff, 0xfe][..], &utf16].concat(), 1, "files.yaml is UTF-16; save it as UTF-8"),
        (utf16, 1, "files.yaml"),
        ([b"# \n", &[0xe9, b'\n'][..], text.as_bytes()].concat(), 1, "files.yaml:2 is not UTF-8; save"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let output = repository.run(&["lint"]);
        let text = printed(&output);
        assert_eq!(output.status.code(), Some(code), "{text}");
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn the_bundle_is_written_and_checked() {
    let repository = Repository::new();
    assert_eq!(repository.run(&["bundle", "--check"]).status.code(), Some(1));
    assert!(repository.run(&["bundle"]).status.success());
    assert!(repository.run(&["bundle", "--check"]).status.success());
    let json = std::fs::read_to_string(repository.path("spec/dist/koodrive.json")).unwrap();
    assert!(!json.contains(".yaml#"), "the bundle refers to no other file");
}

#[test]
fn the_bundle_has_the_vectors_that_are_what_their_schemas_say() {
    let repository = Repository::new();
    let folder = repository.path("spec/vectors");
    std::fs::create_dir_all(&folder).unwrap();
    let schema = r#"{"type": "object", "properties": {"vectors": {"items": {"required": ["name"]}}}}"#;
    std::fs::write(folder.join("proof.schema.json"), schema).unwrap();
    std::fs::write(folder.join("proof.json"), r#"{"$schema": "proof.schema.json", "vectors": [{"name": "a"}]}"#)
        .unwrap();
    std::fs::write(folder.join("make.py"), "").unwrap();
    assert!(repository.run(&["bundle"]).status.success());
    let bundled = repository.path("spec/dist/vectors");
    assert!(bundled.join("proof.json").exists() && bundled.join("proof.schema.json").exists());
    assert!(!bundled.join("make.py").exists(), "the script that makes them stays behind");

    std::fs::write(folder.join("proof.json"), r#"{"$schema": "proof.schema.json", "vectors": []}"#).unwrap();
    let output = repository.run(&["bundle", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("stale spec/dist/vectors/proof.json"), "{}", printed(&output));

    for (text, words) in [
        (r#"{"$schema": "proof.schema.json", "vectors": [{"name": "a"}, {}]}"#, "spec/vectors/proof.json /vectors/1: "),
        (r#"{"vectors": []}"#, "checking spec/vectors/proof.json: it names no $schema"),
        (r#"{"$schema": "other.json"}"#, "there is no spec/vectors/other.json"),
        ("{", "spec/vectors/proof.json is not JSON"),
    ] {
        std::fs::write(folder.join("proof.json"), text).unwrap();
        let output = repository.run(&["bundle"]);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(printed(&output).contains(words), "{text}: {}", printed(&output));
    }
    let kept = std::fs::read_to_string(bundled.join("proof.json")).unwrap();
    assert!(kept.contains(r#""name": "a""#), "nothing was written");
}

#[test]
fn the_bundle_has_examples_from_the_evidence() {
    let repository = Repository::new();
    let folder = repository.path("spec/evidence/logout");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("response.json"), r#"{"code": 0, "msg": "success"}"#).unwrap();
    std::fs::write(folder.join("source.yaml"), "payloads: [{file: response.json, kind: response, document: d.txt}]")
        .unwrap();
    assert!(repository.run(&["bundle"]).status.success());
    let yaml = std::fs::read_to_string(repository.path("spec/dist/koodrive.yaml")).unwrap();
    assert!(yaml.contains("As printed in d.txt"), "the example is in the bundle");

    std::fs::write(folder.join("response.json"), "{").unwrap();
    let output = repository.run(&["bundle", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("spec/evidence/logout/response.json"), "{}", printed(&output));
}

#[test]
fn a_folder_without_a_spec_is_an_error() {
    let empty = tempfile::tempdir().unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_xtask")).arg("lint").arg("--root").arg(empty.path()).output().unwrap();
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("openapi.yaml"), "{text}");
}

/// A copy of the program, so that it stands in no checkout, in a folder of one of two checkouts.
#[test]
fn a_command_works_on_the_checkout_that_it_is_run_in() {
    let (first, second) = (Repository::new(), Repository::new());
    for repository in [&first, &second] {
        std::fs::create_dir(repository.path("xtask")).unwrap();
        std::fs::write(repository.path("Cargo.toml"), "").unwrap();
        std::fs::write(repository.path("xtask/Cargo.toml"), "").unwrap();
    }
    let program = first.path("xtask/program");
    std::fs::copy(env!("CARGO_BIN_EXE_xtask"), &program).unwrap();
    let run = |folder: &Path, arguments: &[&str]| {
        let output = Command::new(&program).args(arguments).current_dir(folder).output().unwrap();
        (output.status.code(), printed(&output))
    };
    let (code, text) = run(&second.path("spec/paths"), &["generate"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(second.path("generated/src/files.rs").exists());
    assert!(!first.path("generated").exists(), "the program's own checkout was written to");

    let outside = tempfile::tempdir().unwrap();
    let (code, text) = run(outside.path(), &["generate"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("is in no checkout") && text.contains("--root"), "{text}");
    // Where it is named, it counts, and a relative name is one for the caller.
    let named = first.0.path().file_name().unwrap().to_str().unwrap();
    let (code, text) = run(first.0.path().parent().unwrap(), &["--root", named, "bundle"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(first.path("spec/dist/koodrive.yaml").exists() && !second.path("spec/dist").exists());
    let (code, text) = run(first.0.path(), &["lint", "--root", "nowhere"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("--root nowhere: there is no such folder"), "{text}");
}

/// `cargo xtask … | head -1`
#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let repository = Repository::new();
    for arguments in [&["ci", "--list"][..], &["lint"], &["generate"], &["--help"], &["--version"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let command = command.args(arguments).current_dir(repository.0.path()).arg("--root").arg(repository.0.path());
        let output = command.stdout(writer).output().unwrap();
        assert_eq!((output.status.code(), printed(&output).as_str()), (Some(0), ""), "{arguments:?}");
    }
    // `2>&1 |` with findings.
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    repository.edit("spec/paths/files.yaml", "operationId: getFile", "operationId: createFile");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let status = command.arg("lint").arg("--root").arg(repository.0.path()).stderr(writer).status().unwrap();
    assert_eq!(status.code(), Some(1));
}

#[test]
fn a_check_without_a_document_does_not_pass() {
    let repository = Repository::new();
    let empty = tempfile::tempdir().unwrap();
    let before = std::fs::read(repository.path("spec/ledger.json")).unwrap();
    for arguments in [["docs", "check"], ["docs", "ledger"]] {
        let output = repository.run(&[&arguments[..], &[empty.path().to_str().unwrap()]].concat());
        let text = printed(&output);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains("no document among the paths"), "{text}");
    }
    assert_eq!(std::fs::read(repository.path("spec/ledger.json")).unwrap(), before, "the ledger is not emptied");
}

#[test]
fn every_command_has_help() {
    for command in ["generate", "bundle", "lint", "decode", "update", "spec", "docs"] {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args([command, "--help"]).output().unwrap();
        assert!(output.status.success());
        assert!(printed(&output).contains("Usage: cargo xtask"), "{}", printed(&output));
    }
}

#[test]
fn ci_lists_its_steps_and_refuses_others() {
    let repository = Repository::new();
    let list = repository.run(&["ci", "--list"]);
    let text = printed(&list);
    assert!(list.status.success(), "{text}");
    for step in ["format", "test", "bundle-tools"] {
        assert!(text.lines().any(|line| line.starts_with(&format!("{step} "))), "{step} is not in:\n{text}");
    }
    let output = repository.run(&["ci", "lint", "nonsense"]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("there is no step `nonsense`; the steps are lock, format, lint, "), "{text}");
    assert!(!text.contains("== lint"), "nothing runs when a name is wrong:\n{text}");
}

#[test]
fn a_failing_step_ends_the_run_with_its_name_and_output() {
    let repository = Repository::new();
    let passes = repository.run(&["ci", "lint"]);
    assert!(passes.status.success(), "{}", printed(&passes));
    let output = repository.run(&["ci", "lint", "bundle", "generate"]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for expected in [
        "== generate: ",
        "$ cargo xtask generate --check",
        "missing generated/src/files.rs",
        " files differ from what the spec makes; run `cargo xtask generate`",
        "1 more not run",
        "step `generate` failed: ",
        "run it alone with `cargo xtask ci generate`",
    ] {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
    assert!(!text.contains("== bundle: "), "nothing runs after a failure:\n{text}");
}
