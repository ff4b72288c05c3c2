//! Every payload that the vendor published: it decodes, no type drops a field of it unsaid, and encoded again it equals
//! the original, but for the looseness that the spec declares.

mod compare;
mod payload;

use koodrive_tests::Case;
use serde_json::Value;

use self::compare::Comparison;
use self::payload::Kind;
use crate::spec::{SPEC, repository};

#[test]
fn every_payload_decodes_and_encodes_to_itself() {
    let payloads = payload::all();
    let mut faults = Vec::new();
    for payload in &payloads {
        let case = Case::find(&payload.operation).unwrap_or_else(|| panic!("{} is no operation", payload.operation));
        let understood = match payload.kind {
            Kind::Request => case.request(payload.text.as_bytes()),
            Kind::Response => case.response(payload.text.as_bytes()),
        };
        match understood {
            Err(error) => faults.push(format!("{payload}: {error}")),
            Ok(understood) => {
                faults.extend(understood.unknown.iter().map(|path| format!("{payload}: no type knows {path}")));
                let comparison = Comparison::new(&SPEC.bundle.document, &payload.operation, payload.kind);
                let mut differences = comparison.differences(&payload.value(), &understood.value);
                faults.extend(differences.drain(..).map(|difference| format!("{payload}: {difference}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_operation_has_evidence_or_says_why_not() {
    for operation in &SPEC.api.operations {
        let source = repository().join("spec/evidence").join(&operation.id).join("source.yaml");
        assert!(source.is_file(), "{} has no evidence; write {}", operation.id, source.display());
    }
}

/// What a payload holds stands in the document that it is said to come from; mended places are said in `source.yaml`.
#[test]
fn payloads_come_from_the_documents() {
    let vendor = repository().join("../shared/vendor");
    if !vendor.is_dir() {
        println!("skipped: the vendor's documents are not in {}", vendor.display());
        return;
    }
    let mut missing = Vec::new();
    for payload in payload::all() {
        let document = std::fs::read_to_string(vendor.join(&payload.document))
            .unwrap_or_else(|error| panic!("{payload}: {}: {error}", payload.document));
        let document: String = document.split_whitespace().collect();
        let mended = payload.mends.join(" ");
        for text in scalars(&payload.value()) {
            let bare: String = text.split_whitespace().collect();
            if !document.contains(&bare) && !mended.contains(&text) {
                missing.push(format!("{payload}: {text:?} is not in {}", payload.document));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Every name and every value of a payload, as text.
fn scalars(value: &Value) -> Vec<String> {
    match value {
        Value::Object(object) => {
            object.iter().flat_map(|(key, value)| [vec![key.clone()], scalars(value)].concat()).collect()
        }
        Value::Array(items) => items.iter().flat_map(scalars).collect(),
        Value::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    }
}
