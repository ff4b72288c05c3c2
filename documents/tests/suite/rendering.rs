//! Reports as text, JSON and HTML.

use koodrive_documents::{Deviation, render};
use serde_json::{Value, json};

use crate::samples::{REFERENCE, bundle, compare, diff, facts, read, text};

#[test]
fn the_text_shows_both_locations() {
    let mut bundle = bundle();
    bundle["components"]["schemas"]["CreateFileResponse"]["properties"]["code"] = json!({ "type": "string" });
    let report = compare(&[facts(REFERENCE)], &bundle, &[]);
    let text = render::report_text(&report);
    let expected = "4.1.1 createFile  POST /koodrive/ose/v1/files/create\n  \
        type response code: the document states Integer, the spec string\n    \
        document: reference.zh.txt:65\n    \
        spec:     /components/schemas/CreateFileResponse/properties/code\n";
    assert!(text.contains(expected), "{text}");
    assert!(text.contains("reference.zh.txt: 2 operations, 11 tables, 28 rows, 2 error codes"), "{text}");
    assert!(text.ends_with("4 differences: 0 suppressed, 4 open; 0 stale suppressions\n"), "{text}");
}

#[test]
fn json_is_json() {
    let deviations = Deviation::read(&json!([{ "operation": "*", "suppresses": ["odd", "name path jobId"] }]));
    let report = compare(&[facts(REFERENCE)], &bundle(), &deviations);
    let value: Value = serde_json::from_str(&render::json::to_string(&report)).expect("JSON");
    assert_eq!(value["operations"][1]["id"], "getJob");
    assert_eq!(value["stale"][0]["suppression"], "odd");
    let diff = diff(&[facts(REFERENCE)], &[facts("page.en.txt")], None);
    let value: Value = serde_json::from_str(&render::json::to_string(&diff)).expect("JSON");
    assert_eq!(value["unchanged"], 1);
}

#[test]
fn the_page_is_self_contained_and_shows_markup_as_text() {
    let evil = text(REFERENCE).replace("\tBoolean\t", "\t<script>alert('x')</script>\t");
    let mut bundle = bundle();
    let properties = &mut bundle["components"]["schemas"]["CreateFileResponse"]["properties"];
    properties["<b>\"&"] = json!({ "type": "string" });
    let source = &mut bundle["paths"]["/koodrive/ose/v1/files/create"]["post"]["x-acme-source"];
    source["later"] = json!([]);
    let report = compare(&[read(REFERENCE, &evil)], &bundle, &[]);
    let page = render::html(&report);
    assert!(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    assert!(!page.contains("<b>\"&") && page.contains("&lt;b&gt;&quot;&amp;"));
    assert_eq!(page.matches("<script>").count(), 1);
    for outside in ["http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    for tag in ["table", "details", "ul", "div", "script", "style", "body", "html"] {
        let open = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}
