use super::*;
use crate::yaml;

fn made(files: &[(&str, &str)]) -> (Bundle, Vec<Finding>) {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), yaml::read(path, text).unwrap()));
    bundle(&files.collect(), Some("x-acme-errors"))
}

const ROOT_TEXT: &str = "paths:\n  /a: {$ref: 'paths/a.yaml#/A'}\n";

#[test]
fn paths_and_schemas_are_put_in_place() {
    let (bundle, findings) = made(&[
        (ROOT, ROOT_TEXT),
        ("paths/a.yaml", "A:\n  get: {schema: {$ref: '../schemas/s.yaml#/S'}}\n"),
        ("schemas/s.yaml", "S: {type: object, properties: {t: {$ref: '#/T'}}}\nT: {type: string}\n"),
    ]);
    assert_eq!(findings, []);
    assert_eq!(bundle.document.pointer("/paths/~1a/get/schema/$ref"), Some(&json!("#/components/schemas/S")));
    assert_eq!(
        bundle.document.pointer("/components/schemas/S/properties/t/$ref"),
        Some(&json!("#/components/schemas/T"))
    );
    assert_eq!(bundle.origin("/paths/~1a/get"), Place::new("paths/a.yaml", "/A/get"));
    assert_eq!(bundle.origin("/info/title"), Place::new(ROOT, "/info/title"));
}

#[test]
fn a_dangling_reference_is_a_finding() {
    let (_, findings) = made(&[(ROOT, ROOT_TEXT), ("paths/a.yaml", "B: {}\n")]);
    let places: Vec<_> = findings.iter().map(|found| (found.file.as_str(), found.pointer.as_str())).collect();
    // The reference, and the path item that is now without one.
    assert_eq!(places, [(ROOT, "/paths/~1a"), ("paths/a.yaml", "/B")]);
}

#[test]
fn one_name_in_two_files_is_a_finding() {
    let (_, findings) = made(&[(ROOT, "paths: {}\n"), ("schemas/a.yaml", "S: {}\n"), ("schemas/b.yaml", "S: {}\n")]);
    assert_eq!(findings.len(), 1);
    assert!(findings[0].message.contains("schemas/a.yaml"));
}

#[test]
fn nothing_is_lost_without_a_word() {
    let root = "paths: {}\ncomponents: {schemas: 5, examples: {}, more: [x]}\n";
    let (bundle, findings) = made(&[(ROOT, root)]);
    assert_eq!(findings, []);
    assert_eq!(bundle.document.pointer("/components"), Some(&json!({"schemas": 5, "examples": {}, "more": ["x"]})));
    let (bundle, _) = made(&[(ROOT, "paths: {}\ncomponents: [x]\n")]);
    assert_eq!(bundle.document.pointer("/components"), Some(&json!(["x"])));
    for (file, text, message) in [
        ("schemas/a.yaml", "- A\n", "not an object"),
        ("paths/a.yaml", "text\n", "not an object"),
        ("more.yaml", "A: {}\n", "nothing refers"),
    ] {
        let (_, findings) = made(&[(ROOT, "paths: {}\n"), (file, text)]);
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert!(findings[0].file == file && findings[0].message.contains(message), "{findings:?}");
    }
    assert_eq!(made(&[(ROOT, "paths: {}\n"), ("schemas/empty.yaml", "# Nothing yet.\n")]).1, []);
}

#[test]
fn folders_are_joined() {
    assert_eq!(join("paths/a.yaml", "../schemas/s.yaml"), "schemas/s.yaml");
    assert_eq!(join("openapi.yaml", "./paths/a.yaml"), "paths/a.yaml");
}
