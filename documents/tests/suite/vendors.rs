//! Another vendor, another language: only the settings differ.

use koodrive_documents::facts::{Side, TableKind};
use koodrive_documents::problem::{Problem, ProblemKind};
use koodrive_documents::types::{FieldType, TypeWords};
use koodrive_documents::vocabulary::{Caption, Column, Part, Phrases, Vocabulary};
use koodrive_documents::{Authentication, Facts, Ledger, Settings, compare, diff, read, render};
use koodrive_model::{Model, ROOT, Sources};
use serde_json::{Value, json};

use crate::samples::{self, text};

const PAGE: &str = "other-vendor.de.md";

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn settings() -> Settings {
    Settings {
        path_prefix: "/netz/".to_owned(),
        authentication: Authentication::new("X-Schluessel", &[]),
        vocabulary: german(),
        ..Settings::new("Fischnetz")
    }
}

fn german() -> Vocabulary {
    let caption = |kind, side| Caption { kind, side };
    Vocabulary {
        parts: Phrases::new(&[
            (Part::Function, &["Zweck"]),
            (Part::Uri, &["Adresse"]),
            (Part::Request, &["Anfrage"]),
            (Part::Response, &["Antwort"]),
            (Part::RequestExample, &["Beispiele"]),
            (Part::StatusCodes, &["Ergebnisse"]),
        ]),
        columns: Phrases::new(&[
            (Column::Name, &["Feld"]),
            (Column::Required, &["Pflicht"]),
            (Column::Type, &["Art"]),
            (Column::Description, &["Bedeutung"]),
            (Column::Status, &["Ergebnis"]),
        ]),
        required: Phrases::new(&[(true, &["ja"]), (false, &["nein"])]),
        captions: Phrases::new(&[
            (caption(TableKind::Path, Some(Side::Request)), &["Pfad"]),
            (caption(TableKind::Header, Some(Side::Request)), &["Kopf"]),
            (caption(TableKind::Body, None), &["Rumpf"]),
        ]),
        caption_endings: Vec::new(),
        table: list(&["Tafel"]),
        status: list(&["Ergebnis"]),
        edition: list(&["Stand"]),
        reference_title: Phrases::new(&[]),
        references: Vec::new(),
        gaps: Vec::new(),
        types: TypeWords {
            scalars: vec![("zeichenkette".into(), FieldType::Text), ("ganzzahl".into(), FieldType::Long)],
            list_of: list(&["Liste von"]),
            list: list(&["Liste"]),
            map: list(&["Abbildung"]),
            object: list(&["Objekt", "Objekten"]),
            plural: "n".to_owned(),
            unclear: Vec::new(),
        },
    }
}

fn page() -> Facts {
    read(PAGE, &text(PAGE), &settings())
}

fn model() -> Model {
    let content = |schema: Value| json!({ "application/json": { "schema": schema } });
    let part = json!({ "type": "object", "required": ["nummer"], "properties": {
        "nummer": { "type": "integer", "format": "int64" },
        "pruefsummen": { "type": "array", "items": { "type": "string" } },
    } });
    let request = json!({ "type": "object", "required": ["laenge"], "properties": {
        "laenge": { "type": "integer", "format": "int64" },
        "teile": { "type": "array", "items": part },
    } });
    let response = json!({ "type": "object", "properties": {
        "dateiId": { "type": "string" },
        "merkmale": { "type": "object", "additionalProperties": { "type": "integer" } },
    } });
    let parameter = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } });
    let put = json!({
        "operationId": "putFile",
        "parameters": [parameter],
        "requestBody": { "content": content(request) },
        "responses": { "200": { "description": "Created.", "content": content(response) } },
        "x-netz-source": { "document": PAGE, "section": "1", "tables": ["1", "2", "3", "4", "5"] },
    });
    let info = json!({ "title": "Fischnetz", "version": "2" });
    let document = json!({ "openapi": "3.0.3", "info": info, "paths": { "/netz/v2/dateien/{id}": { "put": put } } });
    let sources = Sources::from([(ROOT.to_owned(), document.to_string())]);
    Model::load(&sources, &koodrive_model::Settings::with_prefix("x-netz-")).0
}

#[test]
fn a_page_of_another_vendor_is_read() {
    let page = page();
    assert_eq!(page.problems, []);
    assert_eq!(page.date.as_deref(), Some("2026-01-31"));
    let operation = &page.operations[0];
    let address = (operation.method.as_str(), operation.path.as_str());
    assert_eq!(address, ("PUT", "/netz/v2/dateien/{dateiId}"));
    assert_eq!(operation.title, "Datei anlegen");
    assert_eq!((operation.calls.len(), operation.requests.len()), (1, 1));
    let tables: Vec<_> = operation.tables.iter().map(|table| (table.kind, table.side, table.status)).collect();
    let request = |kind| (kind, Side::Request, None);
    let response = (TableKind::Body, Side::Response, Some(200));
    let kinds = [TableKind::Path, TableKind::Header, TableKind::Body, TableKind::Object].map(request);
    assert_eq!(tables, [kinds.as_slice(), &[response]].concat());
    let rows = operation.tables.iter().flat_map(|table| &table.rows);
    let rows: Vec<String> = rows.map(|row| format!("{} {} {:?}", row.name, row.ty, row.required)).collect();
    let expected = [
        "dateiId String Some(true)",
        "X-Schluessel String Some(true)",
        "laenge Long Some(true)",
        "teile Array of Teil objects Some(false)",
        "nummer Long Some(true)",
        "pruefsummen Array of strings Some(false)",
        "dateiId String None",
        "merkmale Map<String,String> None",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn its_ledger_is_read_without_its_settings() {
    let ledger = Ledger::new(&[page()]);
    assert_eq!(Ledger::parse(&ledger.to_json()).expect("a ledger"), ledger);
}

#[test]
fn it_is_compared_and_no_word_of_the_first_vendor_is_in_the_reports() {
    let report = compare(&[page()], &model(), &[], &settings());
    let open: Vec<String> = report.open().map(|(_, one)| format!("{} {}", one.kind, one.at)).collect();
    let expected = ["name path id", "missing header X-Schluessel", "type response merkmale"];
    let mut sorted = open.clone();
    sorted.sort_unstable();
    let mut wanted = expected.to_vec();
    wanted.sort_unstable();
    assert_eq!(sorted, wanted);
    let later = read("later.md", &text(PAGE).replace("| laenge | ja |", "| laenge | nein |"), &settings());
    let changes = diff(&[page()], &[later], Some(&model()), &settings());
    assert_eq!(changes.operations[0].id.as_deref(), Some("putFile"));
    let written = [render::report_text(&report), render::html(&report), render::diff_text(&changes)];
    for text in written.into_iter().chain([render::json::to_string(&report)]) {
        assert!(!text.to_lowercase().contains("koodrive") && !text.contains("Authorization"), "{text}");
        assert!(!text.contains("Fischnetz"), "a report states facts, not the product: {text}");
    }
}

#[test]
fn each_vendor_refuses_the_documents_of_the_other() {
    let problem = |facts: &Facts| facts.problems.iter().find(|problem| problem.is_error()).map(Problem::to_string);
    let theirs = problem(&samples::read(PAGE, &text(PAGE))).expect("a problem");
    assert!(theirs.contains("does not mention KooDrive"), "{theirs}");
    let ours = read("page.md", &text("page.en.md"), &settings());
    assert_eq!(ours.problems[0].kind, ProblemKind::OtherProduct);
    let message = problem(&ours).expect("a problem");
    assert!(message.contains("does not mention Fischnetz") && message.contains("must be about Fischnetz"), "{message}");
    let path = text(PAGE).replace("/netz/", "/fluss/");
    let message = problem(&read(PAGE, &path, &settings())).expect("a problem");
    assert!(message.contains("no path in the document starts with /netz/"), "{message}");
}
