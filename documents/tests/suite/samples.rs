//! The samples, a spec that fits them, and the vendor's documents.

use std::fs;
use std::path::{Path, PathBuf};

use koodrive_documents::{Authentication, Deviation, Diff, Facts, Report, Settings};
use koodrive_model::{Model, ROOT, Sources};
use serde_json::{Value, json};

pub(crate) const REFERENCE: &str = "reference.zh.txt";
pub(crate) const PAGES: [&str; 5] =
    ["page.en.txt", "page.zh.txt", "page.en.md", "page.zh.md", "page-without-captions.en.md"];
pub(crate) const BASE: &str = "api-reference.zh.2024-10-25.txt";

/// What the samples and the vendor's documents are recognized by.
pub(crate) fn settings() -> Settings {
    let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    Settings {
        // The product's names, and names that only its requests have.
        product_words: list(&["KooDrive", "云空间", "X-Traceid", "containerId"]),
        path_prefix: "/koodrive/".to_owned(),
        authentication: Authentication::new("Authorization", &["X-User-Id", "X-Date", "Host"]),
        common_headers: list(&["Content-Type", "language"]),
        common_fields: list(&["code", "msg"]),
        ..Settings::new("KooDrive")
    }
}

pub(crate) fn read(name: &str, text: &str) -> Facts {
    koodrive_documents::read(name, text, &settings())
}

/// A spec as the library reads it, and its findings.
fn load(bundle: &Value) -> (Model, Vec<koodrive_model::finding::Finding>) {
    let sources = Sources::from([(ROOT.to_owned(), bundle.to_string())]);
    Model::load(&sources, &koodrive_model::Settings::with_prefix("x-acme-"))
}

pub(crate) fn model(bundle: &Value) -> Model {
    load(bundle).0
}

/// A row of the spec's table of error codes.
pub(crate) fn error_row(code: i64, status: u16) -> Value {
    json!({ "code": code, "status": status, "name": "Fault", "meaning": "…", "action": "…", "retryable": false })
}

pub(crate) fn compare(documents: &[Facts], bundle: &Value, deviations: &[Deviation]) -> Report {
    koodrive_documents::compare(documents, &load(bundle).0, deviations, &settings())
}

pub(crate) fn diff(old: &[Facts], new: &[Facts], bundle: Option<&Value>) -> Diff {
    koodrive_documents::diff(old, new, bundle.map(|bundle| load(bundle).0).as_ref(), &settings())
}

pub(crate) fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(name);
    fs::read_to_string(path).unwrap()
}

pub(crate) fn facts(name: &str) -> Facts {
    read(name, &text(name))
}

/// One of the vendor's documents, or `None` and a line that says so: they are not part of the repository.
pub(crate) fn vendor(name: &str) -> Option<String> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/vendor").join(name);
    let found = fs::read_to_string(&path).ok();
    if found.is_none() {
        println!("skipped: {} is not there", path.display());
    }
    found
}

/// A spec that says what the samples say.
pub(crate) fn bundle() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Samples", "version": "1" },
        "paths": {
            "/koodrive/ose/v1/files/create": { "post": create_file() },
            "/koodrive/ose/v1/jobs/{jobId}": { "get": get_job() },
        },
        "components": {
            "parameters": {
                "TraceId": { "name": "X-Traceid", "in": "header", "required": false, "schema": { "type": "string" } },
            },
            "responses": { "Error": response("ErrorResponse") },
            "securitySchemes": {
                "accessToken": { "type": "http", "scheme": "bearer" },
                "appSignature": { "type": "apiKey", "in": "header", "name": "Authorization", "x-acme-signature": true },
            },
            "schemas": schemas(),
        },
        "x-acme-errors": [error_row(13000102, 400), error_row(13000201, 500)],
    })
}

fn content(schema: &str) -> Value {
    let schema = format!("#/components/schemas/{schema}");
    json!({ "required": true, "content": { "application/json": { "schema": { "$ref": schema } } } })
}

fn response(schema: &str) -> Value {
    let mut response = content(schema);
    response["description"] = json!("…");
    response.as_object_mut().unwrap().remove("required");
    response
}

fn create_file() -> Value {
    json!({
        "operationId": "createFile",
        "security": [{ "accessToken": [] }, { "appSignature": [] }],
        "parameters": [{ "$ref": "#/components/parameters/TraceId" }],
        "requestBody": content("CreateFileRequest"),
        "responses": {
            "200": response("CreateFileResponse"),
            "default": { "$ref": "#/components/responses/Error" },
        },
        "x-acme-source": {
            "document": REFERENCE, "section": "4.1.1", "later": PAGES,
            "tables": ["4-1", "4-2", "4-3", "4-4", "4-5", "4-6"],
        },
    })
}

fn get_job() -> Value {
    json!({
        "operationId": "getJob",
        "security": [{ "accessToken": [] }],
        "parameters": [
            { "name": "jobId", "in": "path", "required": true, "schema": { "type": "string" } },
            { "name": "limit", "in": "query", "required": false, "schema": { "type": "integer" } },
        ],
        "responses": { "200": response("GetJobResponse") },
        "x-acme-source": {
            "document": REFERENCE, "section": "4.1.2", "tables": ["4-7", "4-8", "4-9", "4-10", "4-11"],
        },
    })
}

fn schemas() -> Value {
    let described = |schema: &str| json!({ "allOf": [{ "$ref": schema }], "description": "…" });
    let job = "#/components/schemas/Job";
    let part = "#/components/schemas/Part";
    json!({
        "CreateFileRequest": { "type": "object", "required": ["containerId", "length", "parentFolder"], "properties": {
            "containerId": described("#/components/schemas/SpaceId"),
            "length": { "type": "integer", "format": "int64" },
            "parentFolder": { "type": "array", "items": { "type": "string" } },
            "properties": { "type": "object", "additionalProperties": true },
            "multiParts": { "type": "array", "items": { "$ref": part } },
            "hidden": { "type": "boolean" },
        } },
        "CreateFileResponse": { "type": "object", "properties": {
            "fileId": { "type": "string" },
            "code": { "type": "integer", "format": "int64" },
            "uri": { "type": "string" },
            "multiParts": { "type": "array", "items": { "$ref": "#/components/schemas/SentPart" } },
        } },
        "Part": { "type": "object", "required": ["partNumber"], "properties": {
            "partNumber": { "type": "integer" },
            "hashCtx": { "type": "array", "items": { "type": "integer", "format": "int64" } },
            "uploadUrl": { "type": "string" },
        } },
        "SentPart": { "type": "object", "properties": {
            "partNumber": { "type": "integer" },
            "uploadUrl": { "type": "string" },
        } },
        "SpaceId": { "type": "string" },
        "ErrorResponse": { "type": "object", "properties": {
            "code": { "type": "string" }, "msg": { "type": "string" },
        } },
        "GetJobResponse": { "type": "object", "properties": {
            "jobInfo": { "$ref": job },
            "taskList": { "type": "array", "items": { "$ref": job } },
            "code": { "type": "integer" },
        } },
        "Job": { "type": "object", "properties": {
            "id": { "type": "string" },
            "children": { "type": "array", "items": { "$ref": job } },
        } },
    })
}

#[test]
fn the_sample_is_a_spec_without_findings() {
    assert_eq!(load(&bundle()).1, []);
}
