//! The spec compared with documents.

use koodrive_documents::compare::{Mark, SpecLocation};
use koodrive_documents::{Deviation, Facts, Ledger, Report};
use serde_json::{Value, json};

use crate::samples::{PAGES, REFERENCE, bundle, compare, error_row, facts, read, text};

fn all() -> Vec<Facts> {
    [REFERENCE].into_iter().chain(PAGES).map(facts).collect()
}

/// The suppressions of what the sample's own example and path parameter differ in.
fn suppressions() -> Vec<Deviation> {
    Deviation::read(&json!([
        { "operation": "getJob", "why": "an old name", "suppresses": ["name path jobId"] },
        { "operation": "getJob", "suppresses": ["path example", "name example taskid"] },
    ]))
}

fn open(report: &Report) -> Vec<String> {
    report.open().map(|(operation, difference)| format!("{operation}: {} {}", difference.kind, difference.at)).collect()
}

/// The open differences after a change of the spec at a pointer.
fn after(pointer: &str, change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut bundle = bundle();
    change(bundle.pointer_mut(pointer).expect(pointer));
    open(&compare(&all(), &bundle, &suppressions()))
}

fn remove(object: &mut Value, name: &str) {
    object.as_object_mut().expect("an object").remove(name).expect(name);
}

#[test]
fn a_spec_that_fits_is_clean_and_every_row_is_accounted_for() {
    let report = compare(&all(), &bundle(), &suppressions());
    assert_eq!(open(&report), [""; 0]);
    assert!(report.is_clean(), "{:?} {:?}", report.stale, report.problems);
    for document in &report.documents {
        let rows = document.accounts;
        let sum = rows.same + rows.alias + rows.authentication + rows.suppressed + rows.open;
        assert_eq!(sum, document.figures.rows, "{}", document.name);
    }
    let rows = report.documents[0].accounts;
    assert_eq!((rows.authentication, rows.suppressed, rows.same), (3, 1, 24));
    let why = report.differences().find_map(|(_, difference)| difference.why.clone());
    assert_eq!(why.as_deref(), Some("an old name"));
}

#[test]
fn the_ledger_gives_the_same_report() {
    let documents = all();
    let ledger = Ledger::parse(&Ledger::new(&documents).to_json()).expect("a ledger");
    let mut sorted = documents.clone();
    sorted.sort_by(|one, other| one.document.cmp(&other.document));
    let mut with_documents = compare(&sorted, &bundle(), &[]);
    with_documents.problems.clear();
    // Titles are prose and stay out of the ledger.
    let described = with_documents.operations.iter_mut().flat_map(|operation| &mut operation.documents);
    described.for_each(|one| one.title.clear());
    assert_eq!(compare(&ledger.documents, &bundle(), &[]), with_documents);
}

#[test]
fn a_suppression_that_names_a_default_or_a_limit_hides_no_other() {
    let own = json!({ "operation": "getJob", "suppresses": [
        "default query limit as 7", "range query limit as 9",
    ] });
    let mut deviations = suppressions();
    deviations.extend(Deviation::read(&json!([own])));
    for (default, most, expected) in
        [(7, 9, &[][..]), (8, 9, &["getJob: default query limit"]), (7, 10, &["getJob: range query limit"])]
    {
        let words = format!("limit\t否\tInteger\t文字，最大值：{most}，默认值：{default}");
        let text = text(REFERENCE).replacen("limit\t否\tInteger\t文字", &words, 1);
        let mut documents = all();
        documents[0] = read(REFERENCE, &text);
        let report = compare(&documents, &bundle(), &deviations);
        assert_eq!(open(&report), expected, "{default} {most}");
        assert_eq!(report.stale.len(), expected.len(), "{:?}", report.stale);
        let is_told = |message: &str| message.contains("but reference.zh.txt:147 differs there");
        assert!(report.stale.iter().all(|stale| is_told(&stale.message)), "{:?}", report.stale);
    }
}

#[test]
fn without_suppressions_the_examples_differ() {
    let expected = ["getJob: path example", "getJob: name example taskid", "getJob: name path jobId"];
    assert_eq!(open(&compare(&all(), &bundle(), &[])), expected);
}

#[test]
fn what_a_document_has_must_be_in_the_spec() {
    let request = "/components/schemas/CreateFileRequest/properties";
    let missing = after(request, |properties| remove(properties, "hidden"));
    assert_eq!(missing, ["createFile: missing request hidden"; 6], "once for each document");
    let with_fields = after(request, |properties| remove(properties, "multiParts"));
    assert_eq!(with_fields, ["createFile: missing request multiParts"; 6], "one difference with its fields");
    let paths = after("/paths", |paths| remove(paths, "/koodrive/ose/v1/jobs/{jobId}"));
    assert_eq!(paths, ["GET /koodrive/ose/v1/jobs/{job_id}: missing operation"]);
    let header = after("/paths/~1koodrive~1ose~1v1~1files~1create/post", |own| remove(own, "parameters"));
    assert_eq!(header, ["createFile: missing header X-Traceid"; 6]);
}

#[test]
fn what_only_the_spec_has_is_extra() {
    let added = |at: &str| after(at, |properties| properties["more"] = json!({ "type": "string" }));
    assert_eq!(added("/components/schemas/CreateFileResponse/properties"), ["createFile: extra response more"]);
    assert_eq!(added("/components/schemas/SentPart/properties"), ["createFile: extra response multiParts[].more"]);
    assert_eq!(added("/components/schemas/Job/properties"), ["getJob: extra response jobInfo.more"]);
    let operation = after("/paths", |paths| {
        let mut other = paths["/koodrive/ose/v1/files/create"].clone();
        other["post"]["operationId"] = json!("other");
        other["post"]["x-acme-source"]["section"] = json!("4.1.9");
        paths["/koodrive/ose/v1/other"] = other;
    });
    assert_eq!(operation, ["other: extra operation"]);
}

#[test]
fn what_another_operation_documents_is_no_proof() {
    let mut bundle = bundle();
    // `SentPart` serves both operations; only one of them documents its fields.
    let part = json!({ "$ref": "#/components/schemas/SentPart" });
    bundle["components"]["schemas"]["GetJobResponse"]["properties"]["part"] = part;
    let text = text(REFERENCE).replace("code\tInteger\t响应码", "code\tInteger\t码\npart\tPieceInfo object\t片");
    let piece = "表 4-12 PieceInfo\n\n参数\t参数类型\t描述\npartNumber\tInteger\t编号\n\n请求示例\n\nGET";
    let text = text.replace("请求示例\n\nGET", piece);
    let documents: Vec<Facts> = [read(REFERENCE, &text)].into_iter().chain(PAGES.into_iter().map(facts)).collect();
    let report = compare(&documents, &bundle, &suppressions());
    assert_eq!(open(&report), ["getJob: extra response part.uploadUrl"]);
}

/// The reference of 2024 has a field that the pages of 2025 have no more.
#[test]
fn the_latest_page_of_an_edition_decides() {
    let without = |name: &str| {
        let text = text(name).replace("hidden\n\nNo\n\nBoolean\n\nWhether it is hidden.\n\n", "");
        read(name, &text)
    };
    let page = "page.en.txt";
    let mut bundle = bundle();
    bundle["paths"]["/koodrive/ose/v1/files/create"]["post"]["x-acme-source"]["later"] = json!([page]);
    let documents = [facts(REFERENCE), without(page)];
    let gone = compare(&documents, &bundle, &suppressions());
    assert_eq!(open(&gone), ["createFile: extra request hidden"], "the older one is no proof");
    let mut carrier = documents.clone();
    carrier[1].edition = Some("carrier".to_owned());
    assert_eq!(open(&compare(&carrier, &bundle, &suppressions())), [""; 0], "the other edition has it");
    remove(bundle.pointer_mut("/components/schemas/CreateFileRequest/properties").expect("properties"), "hidden");
    let history = compare(&documents, &bundle, &suppressions());
    assert_eq!(open(&history), [""; 0], "the spec may follow");
    assert_eq!(history.documents[0].accounts.superseded, 1);
    let missing = compare(&carrier, &bundle, &suppressions());
    assert_eq!(open(&missing), ["createFile: missing request hidden"], "one edition has it today");
}

#[test]
fn extras_wait_for_all_documents_of_the_operation() {
    let mut bundle = bundle();
    bundle["components"]["schemas"]["CreateFileResponse"]["properties"]["more"] = json!({ "type": "string" });
    let report = compare(&[facts("page.en.txt")], &bundle, &[]);
    assert_eq!(open(&report), [""; 0]);
    assert_eq!(report.operations.len(), 1, "a page says nothing about other operations");
    assert_eq!(report.incomplete, ["createFile"]);
}

#[test]
fn types_and_requirements_must_agree() {
    let response = "/components/schemas/CreateFileResponse/properties/code";
    let text = after(response, |code| *code = json!({ "type": "string", "x-acme-wire": ["integer"] }));
    assert_eq!(text, ["createFile: type response code"; 6]);
    let length = "/components/schemas/CreateFileRequest/properties/length";
    let short = after(length, |length| length["format"] = json!("int32"));
    assert_eq!(short, ["createFile: type request length"; 6], "a Long does not fit 32 bits");
    let required = after("/components/schemas/CreateFileRequest", |own| own["required"] = json!(["length"]));
    let expected = ["createFile: required request containerId", "createFile: required request parentFolder"];
    assert_eq!(required, expected.repeat(6));
    let free = json!({ "type": "object", "additionalProperties": true });
    let parts = after("/components/schemas/CreateFileRequest/properties/multiParts", |parts| *parts = free);
    assert_eq!(parts, ["createFile: type request multiParts"; 6]);
    let single = json!({ "$ref": "#/components/schemas/SentPart" });
    let single = after("/components/schemas/CreateFileResponse/properties/multiParts", |parts| *parts = single);
    assert_eq!(single, ["createFile: type response multiParts"; 6], "the fields inside are compared all the same");
}

#[test]
fn an_alias_is_accounted_for() {
    let mut bundle = bundle();
    let properties = bundle.pointer_mut("/components/schemas/CreateFileResponse/properties").expect("properties");
    remove(properties, "uri");
    properties["url"] = json!({ "type": "string", "x-acme-aliases": ["uri"] });
    let report = compare(&all(), &bundle, &suppressions());
    assert_eq!(open(&report), [""; 0]);
    assert_eq!(report.documents[0].accounts.alias, 1);
    let pair = report.operations[0].pairs.iter().find(|pair| pair.path == "url").expect("a pair");
    assert_eq!((pair.mark, pair.stated.len()), (Mark::Alias, 6));
}

#[test]
fn headers_of_the_authentication_belong_to_the_security_schemes() {
    let security =
        |schemes: Value| after("/paths/~1koodrive~1ose~1v1~1files~1create/post/security", |own| *own = schemes);
    assert_eq!(security(json!([{ "accessToken": [] }])), ["createFile: missing header X-User-Id"; 6]);
    let none = ["createFile: missing header Authorization", "createFile: missing header X-User-Id"];
    assert_eq!(security(json!([])), none.repeat(6));
    let job = after("/paths/~1koodrive~1ose~1v1~1jobs~1{jobId}/get/security", |own| {
        *own = json!([{ "accessToken": [] }, { "appSignature": [] }, {}]);
    });
    assert_eq!(job, ["getJob: required header Authorization", "getJob: extra header X-User-Id"]);
}

#[test]
fn a_field_that_moved_to_another_part_of_the_call_is_one_difference() {
    let moved = after("/paths/~1koodrive~1ose~1v1~1files~1create/post/parameters", |parameters| {
        let hidden = json!({ "name": "hidden", "in": "query", "schema": { "type": "boolean" } });
        parameters.as_array_mut().expect("a list").push(hidden);
    });
    let extra = ["createFile: extra query hidden"];
    assert_eq!(moved, extra, "the body has it too, so the query's is extra");
    let mut bundle = bundle();
    remove(bundle.pointer_mut("/components/schemas/CreateFileRequest/properties").expect("properties"), "hidden");
    let parameters = &mut bundle["paths"]["/koodrive/ose/v1/files/create"]["post"]["parameters"];
    let hidden = json!({ "name": "hidden", "in": "query", "schema": { "type": "boolean" } });
    parameters.as_array_mut().expect("a list").push(hidden);
    let report = compare(&all(), &bundle, &suppressions());
    assert_eq!(open(&report), ["createFile: location request hidden"; 6]);
}

#[test]
fn sections_and_tables_are_data_about_one_edition() {
    let source = "/paths/~1koodrive~1ose~1v1~1files~1create/post/x-acme-source";
    assert_eq!(after(source, |own| own["tables"] = json!(["4-1"])), [""; 0]);
    assert_eq!(after(source, |own| own["section"] = json!("4.9.9")), [""; 0]);
    assert_eq!(after(source, |own| own["later"] = json!([])), [""; 0]);
}

#[test]
fn a_path_that_differs_is_found() {
    let moved = after("/paths", |paths| {
        let item = paths["/koodrive/ose/v1/files/create"].clone();
        remove(paths, "/koodrive/ose/v1/files/create");
        paths["/koodrive/ose/v1/files/make"] = item;
    });
    // The fields tell that it is the same operation.
    assert_eq!(moved, ["createFile: path operation", "createFile: path example"].repeat(6));
}

#[test]
fn error_codes() {
    let missing = after("/x-acme-errors", |errors| *errors = json!([error_row(13000102, 401)]));
    assert_eq!(missing, ["*: type code 13000102", "*: missing code 13000201"]);
    let extra = after("/x-acme-errors", |errors| {
        errors.as_array_mut().expect("a list").push(error_row(13999999, 400));
    });
    assert_eq!(extra, ["*: extra code 13999999"]);
}

#[test]
fn a_suppression_without_a_difference_is_stale_where_it_can_be_judged() {
    let stale = |entry: Value, documents: &[Facts]| -> Vec<String> {
        let report = compare(documents, &bundle(), &Deviation::read(&json!([entry])));
        report.stale.into_iter().map(|stale| stale.suppression).collect()
    };
    let entry = |document: &str, suppression: &str| json!({ "operation": "createFile", "where": { "document": document }, "suppresses": [suppression] });
    let all = all();
    assert_eq!(stale(entry(REFERENCE, "type response code"), &all), ["type response code"]);
    assert_eq!(stale(entry(PAGES[0], "type response code"), &all[..1]), [""; 0], "the page is not at hand");
    assert_eq!(stale(entry("elsewhere.txt", "type response code"), &all), ["elsewhere.txt"], "no such document");
    let misspelt = json!({ "operation": "createFile", "supresses": ["type response code"] });
    assert_eq!(stale(misspelt, &all), ["supresses"]);
    assert_eq!(stale(entry(REFERENCE, "extra response more"), &all[..1]), [""; 0], "a page is missing");
    assert_eq!(stale(entry(REFERENCE, "extra response more"), &all), ["extra response more"]);
    assert_eq!(stale(entry(REFERENCE, "odd"), &all), ["odd"]);
    let general = json!({ "operation": "*", "suppresses": ["extra header X-Nothing"] });
    assert_eq!(stale(general.clone(), &all), ["extra header X-Nothing"]);
    assert_eq!(stale(general, &all[1..]), [""; 0], "no whole reference is at hand");
}

#[test]
fn a_suppression_of_one_document_does_not_cover_another() {
    let mut bundle = bundle();
    bundle["components"]["schemas"]["CreateFileResponse"]["properties"]["code"] = json!({ "type": "string" });
    let deviations = Deviation::read(&json!([
        { "operation": "*", "where": { "document": PAGES }, "suppresses": ["type response co*"] },
    ]));
    let report = compare(&all(), &bundle, &deviations);
    let left: Vec<_> = report.open().filter(|(operation, _)| *operation == "createFile").collect();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].1.document.as_deref(), Some(REFERENCE));
}

#[test]
fn an_object_that_nothing_refers_to_is_found() {
    let orphan = text(REFERENCE).replace("jobInfo\tJobInfo object", "jobInfo\tString");
    let orphan = read(REFERENCE, &orphan.replace("\tJobInfo objects\t", "\tstrings\t"));
    let report = compare(&[orphan], &bundle(), &suppressions());
    assert!(open(&report).contains(&"getJob: missing object JobInfo".to_owned()), "{:?}", open(&report));
    assert_eq!(report.documents[0].accounts.open, 4, "two rows of the object, two types");
}

#[test]
fn pointers_become_locations() {
    let mut bundle = bundle();
    bundle["components"]["schemas"]["CreateFileResponse"]["properties"]["code"] = json!({ "type": "string" });
    let mut report = compare(&all(), &bundle, &[]);
    report.locate(|pointer| Some(SpecLocation { file: "x.yaml".into(), pointer: pointer.into(), line: Some(7) }));
    let (_, difference) = report.open().next().expect("a difference");
    let location = difference.location.as_ref().expect("a location").to_string();
    assert_eq!(location, "x.yaml:7 /components/schemas/CreateFileResponse/properties/code");
}

#[test]
fn a_value_that_is_not_a_bundle_does_not_panic() {
    for bundle in [json!(null), json!([]), json!({ "paths": { "/a": { "get": 3 } } })] {
        let report = compare(&all(), &bundle, &[]);
        assert!(!report.is_clean());
    }
    let endless = json!({ "$ref": "#/components/schemas/CreateFileRequest" });
    let mut bundle = bundle();
    bundle["components"]["schemas"]["CreateFileRequest"] = endless;
    assert!(!compare(&all(), &bundle, &[]).is_clean());
}

#[test]
fn a_header_of_a_response_is_missing_in_the_spec() {
    let text = text(REFERENCE).replace("表 4-6 响应 Body 参数", "表 4-6 响应 Header 参数");
    let report = compare(&[read(REFERENCE, &text)], &bundle(), &suppressions());
    let expected = ["createFile: missing response-header code", "createFile: missing response-header msg"];
    assert_eq!(open(&report), expected);
    assert_eq!(report.documents[0].accounts.open, 2);
}
