//! What each operation puts on the wire, with the least that it asks for and with all that it takes.

use std::fmt::Write;

use koodrive_tests::CASES;
use serde_json::Value;

use crate::samples::{Extent, sample};
use crate::spec::SPEC;

#[test]
fn requests_on_the_wire() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_snapshot_path("../snapshots/wire");
    settings.bind(|| {
        for case in CASES {
            let mut text = String::new();
            for extent in [Extent::Minimal, Extent::Full] {
                let request = sample(&SPEC.api, &request_type(case.operation.id), extent);
                let wire = case.wire(request.to_string().as_bytes()).unwrap();
                writeln!(text, "{}\n{wire}", if extent == Extent::Minimal { "# minimal" } else { "# full" }).unwrap();
            }
            insta::assert_snapshot!(case.operation.id, text.trim_end());
        }
    });
}

/// A full response decodes without a rest, and encodes to itself.
#[test]
fn answers_hold_every_field() {
    for operation in &SPEC.api.operations {
        let Some(response) = &operation.response else { continue };
        let case = koodrive_tests::Case::find(&operation.id).unwrap();
        let full = sample(&SPEC.api, response, Extent::Full);
        let understood = case.response(full.to_string().as_bytes()).unwrap();
        assert_eq!(understood.value, full, "{}", operation.id);
        assert_eq!(understood.unknown, Vec::<String>::new(), "{}", operation.id);
    }
}

/// Every field that a request takes is on the wire once: in the path, the query, a header, or the body.
#[test]
fn requests_lose_no_field() {
    for operation in &SPEC.api.operations {
        let case = koodrive_tests::Case::find(&operation.id).unwrap();
        let full = sample(&SPEC.api, &operation.request, Extent::Full);
        let understood = case.request(full.to_string().as_bytes()).unwrap();
        assert_eq!(understood.value, full, "{}", operation.id);
        let wire = case.wire(full.to_string().as_bytes()).unwrap();
        for (name, value) in full.as_object().unwrap() {
            let found = value.as_str().map_or_else(
                || wire.contains(name),
                |text| {
                    let encoded = text.replace(' ', "%20");
                    wire.contains(text) || wire.contains(&encoded)
                },
            );
            assert!(found, "{}: {name} = {value} is not in\n{wire}", operation.id);
        }
        assert!(!matches!(full, Value::Null));
    }
}

fn request_type(operation: &str) -> String {
    SPEC.api.operations.iter().find(|found| found.id == operation).unwrap().request.clone()
}
