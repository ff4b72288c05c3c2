//! Editions of the product: which of them have an operation and its fields, and copies of their pages that lack something.

use koodrive_documents::{Deviation, Edition, Facts, Report, Settings};
use koodrive_model::{Model, ROOT, Sources};
use serde_json::{Value, json};

use crate::samples;

fn settings() -> Settings {
    let edition =
        |name: &str, mark: &str| Edition { name: name.to_owned(), marks: vec![mark.to_owned()], unlisted: Vec::new() };
    let editions = vec![edition("standard", "/drive/"), edition("carrier", "/drive-carrier/")];
    Settings { editions, ..samples::settings() }
}

/// A page of an edition, with these rows in the table of the query; it has no number.
fn page(edition: &str, rows: &str) -> Facts {
    let text = format!(
        "Listing Ponds - listPonds\thttps://example.com/{edition}/listPonds.html\t2026-01-01\n\nFunction\nLists ponds.\nURI\n\
         GET /koodrive/ose/v1/ponds\nRequest Parameters\nQuery parameters\nParameter | Mandatory | Type | Description\n{rows}\
         Response Parameters\nStatus code: 200\nTable 1 Response body parameters\nParameter | Type | Description\n\
         code | Integer | Code.\nname | String | Name.\nExample Requests\nGET /koodrive/ose/v1/ponds\nExample Responses\n\
         Status code: 200\nOK\n{{ \"code\" : 0, \"name\" : \"a\" }}\nStatus Codes\nStatus Code | Description\n200 | OK\n"
    );
    koodrive_documents::read(&format!("{edition}.txt"), &text, &settings())
}

const DEPTH: &str = "depth | No | Integer | How deep.\n";
const KIND: &str = "kind | No | String | Which.\n";

/// The description of both pages, after a change.
fn spec(change: impl FnOnce(&mut Value)) -> Value {
    let integer = json!({ "type": "integer", "format": "int32" });
    let parameter =
        |name: &str, schema: Value| json!({ "name": name, "in": "query", "description": "…", "schema": schema });
    let mut get = json!({
        "operationId": "listPonds",
        "security": [],
        "parameters": [parameter("depth", integer.clone()), parameter("kind", json!({ "type": "string" }))],
        "responses": { "200": { "description": "…", "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/Ponds" },
        } } } },
        "x-acme-source": { "document": "drive.txt", "later": ["drive-carrier.txt"] },
    });
    change(&mut get);
    let ponds = json!({ "type": "object", "properties": { "code": integer, "name": { "type": "string" } } });
    json!({
        "openapi": "3.0.3",
        "info": { "title": "", "version": "" },
        "paths": { "/koodrive/ose/v1/ponds": { "get": get } },
        "components": { "schemas": { "Ponds": ponds } },
    })
}

fn compare(documents: &[Facts], spec: &Value, deviations: &Value) -> Report {
    let sources = Sources::from([(ROOT.to_owned(), spec.to_string())]);
    let (model, findings) = Model::load(&sources, &koodrive_model::Settings::with_prefix("x-acme-"));
    assert!(findings.is_empty(), "{findings:?}");
    koodrive_documents::compare(documents, &model, &Deviation::read(deviations), &settings())
}

fn open(documents: &[Facts], spec: &Value) -> Vec<String> {
    let report = compare(documents, spec, &json!([]));
    report.open().map(|(_, difference)| format!("{} {}", difference.kind, difference.at)).collect()
}

fn both() -> [Facts; 2] {
    [page("drive", &format!("{DEPTH}{KIND}")), page("drive-carrier", KIND)]
}

#[test]
fn what_only_one_edition_lists_has_to_say_so() {
    assert_eq!(open(&both(), &spec(|_| {})), ["editions query depth"]);
    let marked = |editions: Value| spec(|get| get["parameters"][0]["x-acme-editions"] = editions);
    assert_eq!(open(&both(), &marked(json!(["standard"]))), [""; 0]);
    assert_eq!(open(&both(), &marked(json!(["carrier"]))), ["editions query depth"], "the wrong one");
    let denied = spec(|get| get["parameters"][1]["x-acme-editions"] = json!(["standard"]));
    assert_eq!(open(&both(), &denied), ["editions query depth", "editions query kind"]);
}

#[test]
fn an_operation_is_not_denied_to_an_edition_that_has_it() {
    let own = |editions: Value| spec(|get| get["x-acme-editions"] = editions);
    assert_eq!(open(&both(), &own(json!(["standard"]))), ["editions operation"]);
    // Pages of one edition prove nothing about the other.
    assert_eq!(open(&both()[..1], &own(json!(["standard"]))), [""; 0]);
    assert_eq!(open(&both()[..1], &spec(|_| {})), [""; 0]);
}

#[test]
fn the_figures_of_each_edition_are_its_own() {
    let report = compare(&both(), &spec(|_| {}), &json!([]));
    let figures: Vec<_> = report
        .editions()
        .iter()
        .map(|edition| (edition.name.clone().unwrap(), edition.documents, edition.operations, edition.accounts.all()))
        .collect();
    assert_eq!(figures, [("carrier".to_owned(), 1, 1, 3), ("standard".to_owned(), 1, 1, 4)]);
}

#[test]
fn a_caption_without_a_number_tells_what_the_table_lists() {
    let facts = page("drive", DEPTH);
    assert!(facts.problems.is_empty(), "{:?}", facts.problems);
    // A POST would have a body there.
    let text = "Adding a Pond - addPond\thttps://example.com/drive/addPond.html\t2026-01-01\n\nFunction\nAdds.\nURI\n\
                POST /koodrive/ose/v1/ponds\nRequest Parameters\nQuery parameters\n\
                Parameter | Mandatory | Type | Description\ndepth | Yes | Integer | How deep.\n";
    let facts = koodrive_documents::read("add.txt", text, &settings());
    let kinds: Vec<String> =
        facts.operations[0].tables.iter().map(|table| format!("{:?}", table.kind).to_lowercase()).collect();
    assert_eq!(kinds, ["query"]);
}

#[test]
fn a_copy_that_lacks_something_has_to_be_explained_once() {
    let mut documents = both();
    documents[1] = page("drive-carrier", "kind | [gap] | String | Which.\n");
    let spec = spec(|get| get["parameters"][0]["x-acme-editions"] = json!(["standard"]));
    let explained = |document: &str, problem: &str| {
        let entry = json!([{ "operation": "*", "where": { "document": document }, "suppresses": [problem] }]);
        let report = compare(&documents, &spec, &entry);
        let stale: Vec<String> = report.stale.iter().map(|stale| stale.suppression.clone()).collect();
        (report.problems.len(), report.explained.len(), stale)
    };
    assert_eq!(explained("drive-carrier.txt", "gap"), (0, 1, vec![]));
    assert_eq!(explained("drive-carrier.txt", "odd-row"), (1, 0, vec!["odd-row".to_owned()]));
    assert_eq!(explained("drive.txt", "gap"), (1, 0, vec![]), "a document without problems may come from a ledger");
    let everywhere = json!([{ "operation": "*", "suppresses": ["gap"] }]);
    let report = compare(&documents, &spec, &everywhere);
    assert_eq!((report.problems.len(), report.stale.len()), (1, 1), "the documents have to be named");
}
