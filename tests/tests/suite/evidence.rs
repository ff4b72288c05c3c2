//! Every payload that the vendor published: it decodes, no type drops a field of it unsaid, and encoded again it equals
//! the original, but for the looseness that the spec declares.

pub(crate) mod compare;
pub(crate) mod payload;
mod schema;

use koodrive_tests::Case;
use serde_json::Value;

use self::compare::Comparison;
use self::payload::{Kind, Payload};
use crate::spec::{SPEC, repository};

#[test]
fn every_payload_decodes_and_encodes_to_itself() {
    let payloads = payload::all();
    let (placeholders, payloads): (Vec<_>, Vec<_>) = payloads.iter().partition(|payload| payload.placeholder);
    let faults: Vec<String> = payloads.iter().flat_map(|payload| faults(payload)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    println!("{} payloads, and {} of placeholders only set aside", payloads.len(), placeholders.len());
}

fn faults(payload: &Payload) -> Vec<String> {
    if payload.is_foreign_request() {
        return Vec::new();
    }
    let subject = payload.subject();
    let case = Case::find(subject).unwrap_or_else(|| panic!("{payload}: {subject} is no operation"));
    let understood = match payload.kind {
        Kind::Request => case.request(payload.text.as_bytes()),
        Kind::Response => case.response(payload.text.as_bytes()),
    };
    let understood = match understood {
        Ok(understood) => understood,
        Err(error) => return vec![format!("{payload}: {error}")],
    };
    let unknown = understood.unknown.iter().map(|path| format!("no type knows {path}"));
    let comparison = Comparison::new(&SPEC.model, subject, payload.kind);
    let differences = comparison.differences(&payload.value(), &understood.value);
    unknown.chain(differences).map(|fault| format!("{payload}: {fault}")).collect()
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
        let read = |folder: &str| std::fs::read_to_string(vendor.join(folder).join(&payload.document));
        let document = read("")
            .or_else(|_| read("later/pages"))
            .unwrap_or_else(|error| panic!("{payload}: {}: {error}", payload.document));
        let document: String = document.split_whitespace().collect();
        let mended = payload.mends.join(" ");
        for text in scalars(&payload.value()) {
            let bare: String = text.split_whitespace().collect();
            // JSON inside text is escaped in the document.
            let escaped = bare.replace('"', "\\\"");
            if !document.contains(&bare) && !document.contains(&escaped) && !mended.contains(&text) {
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
