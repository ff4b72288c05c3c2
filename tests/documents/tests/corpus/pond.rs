//! What the reader is told about the vendor of the pond.

use koodrive_documents::{Authentication, Edition, Settings, Vocabulary};
use koodrive_model::{Model, ROOT, Sources};

pub(crate) fn settings() -> Settings {
    let mut vocabulary = Vocabulary::default();
    for (unit, words) in [("gram", ["克", "grams", "gram"]), ("kilogram", ["千克", "kilograms", "kilogram"])] {
        vocabulary.values.units.push((unit.to_owned(), words.map(str::to_owned).to_vec()));
    }
    Settings {
        vocabulary,
        product_words: vec!["PondDrive".to_owned(), "鱼塘".to_owned(), "X-Trace".to_owned()],
        path_prefix: "/pond/".to_owned(),
        authentication: Authentication::new("Authorization", &["X-User", "X-Date"]),
        common_fields: vec!["code".to_owned(), "msg".to_owned()],
        editions: [("standard", "/pond-api/"), ("carrier", "/pond-carrier/")].map(edition).to_vec(),
        ..Settings::new("PondDrive")
    }
}

fn edition((name, mark): (&str, &str)) -> Edition {
    Edition { name: name.to_owned(), marks: vec![mark.to_owned()], ..Edition::default() }
}

/// The spec of the pond, which states its source in the document of this name.
pub(crate) fn model(document: &str) -> Model {
    let text = document_changes::SPEC.replace("source: {section", &format!("source: {{document: {document}, section"));
    let sources = Sources::from([(ROOT.to_owned(), text)]);
    let (model, findings) = Model::load(&sources, &koodrive_model::Settings::with_prefix("x-pond-"));
    assert!(findings.is_empty(), "{findings:?}");
    model
}
