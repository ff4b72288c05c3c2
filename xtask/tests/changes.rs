//! `cargo xtask spec diff` and `cargo xtask docs diff` as a maintainer runs them: versions, formats, exit codes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::path::{Path, PathBuf};
use std::process::Command;

use document_changes::SPEC;
use document_changes::base::reference;
use document_changes::document::{Lists, Row};
use document_changes::render::{Form, render};
use serde_json::Value;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What the extensions of the spec begin with, by the one that states the profile.
fn prefix() -> String {
    let spec = std::fs::read_to_string(repository().join("spec/openapi.yaml")).unwrap();
    spec.lines().find_map(|line| line.strip_suffix("profile:")).unwrap().to_owned()
}

/// A folder with two versions of the pond's description in our extensions.
struct Ponds(tempfile::TempDir);

impl Ponds {
    fn new(from: &str, to: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let old = SPEC.replace("x-pond-", &prefix());
        assert!(old.contains(from), "{from}");
        for (name, text) in [("old", &old), ("new", &old.replacen(from, to, 1))] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
            std::fs::write(folder.path().join(name).join("openapi.yaml"), text).unwrap();
        }
        std::fs::write(folder.path().join("bundle.yaml"), &old).unwrap();
        Self(folder)
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        run(self.0.path(), arguments)
    }
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).arg("--root").arg(repository()).current_dir(folder);
    let output = command.output().unwrap();
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.code(), text)
}

#[test]
fn exit_codes_tell_changes_from_none_and_from_what_cannot_be_read() {
    let ponds = Ponds::new("maximum: 100", "maximum: 200");
    for (arguments, code, part) in [
        (&["old", "old"][..], 0, "nothing changed"),
        (&["old", "bundle.yaml"], 0, "4 operations unchanged"),
        (&["old", "new"], 1, "compatible  the range of the query parameter `limit`: at most 100 → at most 200"),
        (&["old", "new", "--breaking"], 0, "0 breaking"),
        (&["new", "old", "--breaking"], 1, "1 breaking"),
        (&["old", "nowhere"], 2, "nowhere is no file, no folder and no git revision with a spec"),
        (&["old", "--help"], 0, "Exits 0 without a change, 1 with one, and 2"),
    ] {
        let (found, text) = ponds.run(&[&["spec", "diff"], arguments].concat());
        assert_eq!(found, Some(code), "{arguments:?}: {text}");
        assert!(text.contains(part), "{arguments:?}: {text}");
    }
    std::fs::write(ponds.0.path().join("broken.yaml"), "openapi: [").unwrap();
    let (code, text) = ponds.run(&["spec", "diff", "old", "broken.yaml"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("broken.yaml:1"), "{text}");
}

#[test]
fn a_change_has_its_place_in_both_versions_in_every_format() {
    let ponds = Ponds::new("required: [time]", "required: [time, grams]");
    let (_, text) = ponds.run(&["spec", "diff", "old", "new"]);
    for part in [
        "createFish  POST /pond/v1/fish\n  breaking    the field `meals[].grams` of the request is now required\n",
        "required request meals[].grams: the service rejects calls without it\n",
        "old: old/openapi.yaml:144 /components/schemas/MealInfo/properties/grams\n",
        "new: new/openapi.yaml:144 /components/schemas/MealInfo/properties/grams\n",
        "version 0.1.0 → 0.2.0: 1 change breaks callers: before 1.0, that raises the minor version",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let (code, json) = ponds.run(&["spec", "diff", "old", "new", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(code, Some(1));
    let change = &json["groups"][0]["changes"][0];
    assert_eq!((&change["verdict"], &change["kind"]), (&"breaking".into(), &"required".into()));
    assert_eq!(change["new"]["line"], 144);
    assert_eq!(json["release"]["to"], "0.2.0");
    let (_, html) = ponds.run(&["spec", "diff", "old", "new", "--format", "html"]);
    assert!(html.contains("<td>breaking<td>the field `meals[].grams` of the request is now required<td>"), "{html}");
    let (_, log) = ponds.run(&["spec", "diff", "old", "new", "--changelog"]);
    let wanted = "## 0.2.0\n\nThe API from old → new. 1 change breaks callers: before 1.0, that raises the minor version.\n\n\
        ### Breaking\n\n- `createFish`: the field `meals[].grams` of the request is now required (the service rejects calls without it)\n";
    assert_eq!(log, wanted);
}

/// Skipped where the tests run outside a repository.
#[test]
fn a_git_revision_is_a_version() {
    let (code, text) = run(&repository(), &["spec", "diff", "HEAD", "HEAD"]);
    let is_repository = repository().join(".git").exists();
    assert_eq!(code, Some(if is_repository { 0 } else { 2 }), "{text}");
    assert!(!is_repository || text.contains("176 operations unchanged"), "{text}");
    let (code, text) = run(&repository(), &["spec", "diff", "HEAD", "--", "--output=stolen"]);
    assert_eq!(code, Some(2), "{text}");
}

#[test]
fn two_editions_of_documents_are_judged_in_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = reference().page("createFish");
    let write = |name: &str, document: &_| {
        let text = render(document, Form::Lines).replace("PondDrive", "KooDrive").replace("/pond/", "/koodrive/");
        std::fs::write(folder.path().join(name), text).unwrap();
    };
    write("old.en.txt", &document);
    let rows = &mut document.operation("createFish").sent(&Lists::Body).rows;
    rows.push(Row::required("scales", "Integer", "鳞片", "The scales."));
    write("new.en.txt", &document);
    let run = |arguments: &[&str]| run(folder.path(), &[&["docs", "diff"], arguments].concat());
    assert_eq!(run(&["old.en.txt", "old.en.txt"]).0, Some(0));
    let (code, text) = run(&["old.en.txt", "new.en.txt"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("breaking    new required field `scales` of the request (Integer)"), "{text}");
    assert_eq!(run(&["new.en.txt", "old.en.txt", "--breaking"]).0, Some(1));
    let (_, log) = run(&["old.en.txt", "new.en.txt", "--changelog"]);
    assert!(log.contains("### Breaking\n\n- `POST /koodrive/v1/fish`: new required field `scales`"), "{log}");
    let (_, json) = run(&["old.en.txt", "new.en.txt", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["groups"][0]["changes"][0]["verdict"], "breaking");
    assert!(run(&["old.en.txt", "new.en.txt", "--format", "html"]).1.starts_with("<!DOCTYPE html>"));
    assert_eq!(run(&["old.en.txt", "nowhere.txt"]).0, Some(2));
}
