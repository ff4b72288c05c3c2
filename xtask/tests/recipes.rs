//! The recipes of `docs/ARCHITECTURE.md`, done as written in a copy of the checkout.
//!
//! What builds the bindings (`cargo test`, `cargo xtask decode`) takes minutes in a copy and is not run; each recipe says
//! so here, next to what is run. Everything else of a recipe ends green.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod support;

use document_changes::document::{Document, Lists, Operation, Row, Table, words};
use document_changes::render::{Form, render};
use koodrive_documents::facts::Side;
use support::reference;
use support::{Copy, copy_folder, ledger, prefix, repository};

/// The commands of a recipe, in the order in which it names them.
fn commands(title: &str) -> Vec<String> {
    let page = std::fs::read_to_string(repository().join("docs/ARCHITECTURE.md")).unwrap();
    let (_, recipe) =
        page.split_once(&format!("### {title}\n")).unwrap_or_else(|| panic!("there is no recipe {title}"));
    let recipe = recipe.split("\n#").next().unwrap();
    let quoted = recipe.split('`').skip(1).step_by(2);
    quoted.filter(|quoted| quoted.contains("cargo ")).map(str::to_owned).collect()
}

/// The page of an operation as the ledger knows it, in the vendor's form.
fn page(path: &str, name: &str) -> Document {
    let documents = ledger();
    let mut operations = documents.iter().flat_map(|facts| &facts.operations);
    let known = operations.find(|operation| operation.path == path).unwrap();
    let tables = |side| {
        known.tables.iter().filter(move |table| table.side == side && !table.is_error()).map(reference::table).collect()
    };
    let operation = Operation {
        group: words("组", "Group"),
        title: words("标题", "Title"),
        name: name.to_owned(),
        purpose: words("用途。", "What it does."),
        method: known.method.clone(),
        path: path.to_owned(),
        request: tables(Side::Request),
        response: tables(Side::Response),
        sends: (format!("{} https://drive.example{path}", known.method), String::new()),
        returns: "{\n  \"code\": 0,\n  \"msg\": \"success\"\n}".to_owned(),
        statuses: vec![(200, words("成功", "Success."))],
        ..Operation::default()
    };
    Document { day: "2026-03-01".to_owned(), operations: vec![operation], ..Document::default() }
}

fn write_page(copy: &Copy, name: &str, page: &Document) {
    copy.write(name, &render(page, Form::Lines).replace("PondDrive", "KooDrive"));
}

const SDK: &str = "/koodrive/ose/v1/sdk/get-js-sdk-info";

#[test]
fn the_vendor_added_a_field() {
    let recipe = commands("The vendor added a field");
    let run = ["cargo xtask docs propose NEW --write", "cargo xtask lint", "cargo xtask update NEW"];
    // Not run: they build the bindings of the copy.
    let not_run = ["cargo test --workspace", "cargo insta review", "INSTA_UPDATE=always cargo test"];
    assert_eq!(recipe, [&run[..], &not_run].concat());

    let copy = Copy::new();
    let mut document = page(SDK, "getJsSdkInfo");
    let rows = &mut document.operations[0].response[1].rows;
    rows.insert(1, Row::new("page_token_life", "Integer", "有效期", "How long it lives."));
    write_page(&copy, "sdk.en.txt", &document);
    let said = copy.ends(1, &["docs", "propose", "sdk.en.txt", "--write"]);
    assert!(said.contains("new field `page_token_life` of getJsSdkInfo"), "{said}");
    let said = copy.ends(1, &["lint"]);
    assert!(said.contains("[unfinished] `description` has yet to be written"), "{said}");
    assert!(
        copy.text("spec/schemas/sdk.yaml").contains("    page_token_life:\n      type: integer\n      format: int32\n")
    );
    copy.describe();
    let said = copy.ends(0, &["update", "sdk.en.txt"]);
    assert!(said.contains("nothing; `cargo test --workspace` has the last word"), "{said}");
    assert!(
        copy.text("generated/src/sdk.rs").contains("page_token_life")
            || copy.text("generated/src/sdk/types.rs").contains("page_token_life")
    );
    assert!(copy.text("spec/ledger.json").contains("\"sdk.en.txt\""));
    copy.is_green();
}

#[test]
fn the_vendor_published_a_new_edition() {
    let recipe = commands("The vendor published a new edition");
    let run = [
        "cargo xtask docs diff OLD NEW",
        "cargo xtask docs check NEW",
        "cargo xtask docs adopt OLD NEW --write",
        "cargo xtask docs propose NEW --write",
        "cargo xtask update",
        // Not run.
        "cargo test --workspace",
        "cargo xtask spec diff HEAD spec --changelog",
    ];
    assert_eq!(recipe, run);

    let copy = Copy::new();
    copy_folder(&copy.path("spec"), &copy.path("before"));
    let mut document = page(SDK, "getJsSdkInfo");
    document.operations[0].response[1].rows.push(Row::new("region", "String", "区域", "The region."));
    write_page(&copy, "sdk.en.txt", &document);
    let said = copy.ends(1, &["docs", "diff", "spec/ledger.json", "sdk.en.txt"]);
    assert!(said.contains("compatible  new field `data.region` of the response (String)"), "{said}");
    copy.ends(0, &["docs", "diff", "spec/ledger.json", "sdk.en.txt", "--breaking"]);
    let said = copy.ends(1, &["docs", "check", "sdk.en.txt"]);
    assert!(
        said.contains("missing response data.region") && said.contains("spec/schemas/sdk.yaml:4 /JsSdkInfo"),
        "{said}"
    );
    copy.ends(0, &["docs", "adopt", "spec/ledger.json", "sdk.en.txt", "--write"]);
    copy.ends(1, &["docs", "propose", "sdk.en.txt", "--write"]);
    copy.describe();
    copy.ends(0, &["update"]);
    // The copy is no git repository, so a folder stands for HEAD.
    let said = copy.ends(1, &["spec", "diff", "before", "spec", "--changelog"]);
    assert!(said.contains("- `getJsSdkInfo`: new field `data.region` of the response (string)"), "{said}");
    copy.is_green();
}

#[test]
fn a_field_comes_in_two_types() {
    let recipe = commands("A field comes in two types");
    // The last builds the bindings of the copy and is not run.
    assert_eq!(recipe, ["cargo xtask update", "cargo xtask decode <operationId> FILE"]);

    let copy = Copy::new();
    let schemas = copy.text("spec/schemas/sdk.yaml");
    let field = "      description: The id of this transaction.\n";
    assert!(schemas.contains(field));
    copy.write(
        "spec/schemas/sdk.yaml",
        &schemas.replacen(field, &format!("{field}      {}wire: [integer]\n", prefix()), 1),
    );
    let entry = "\n- operation: getJsSdkInfo\n  kind: type\n  where:\n    document: api-reference.zh.2024-10-25.txt\n    field: transaction_id\n  document: A string.\n  spec: A string, or a number.\n  why: A payload has a number.\n  evidence: getJsSdkInfo/response-base.json\n";
    copy.write("spec/deviations.yaml", &(copy.text("spec/deviations.yaml") + entry));
    copy.ends(0, &["update"]);
    copy.is_green();
}

#[test]
fn add_an_operation() {
    let recipe = commands("Add an operation");
    let run = ["cargo xtask docs propose NEW --write", "cargo xtask lint", "cargo xtask update NEW"];
    assert_eq!(recipe, [&run[..], &["INSTA_UPDATE=always cargo test"]].concat());

    let copy = Copy::new();
    let mut document = page(SDK, "getJsSdkKeys");
    let operation = &mut document.operations[0];
    operation.path = "/koodrive/ose/v1/sdk/keys/{key_id}".to_owned();
    operation.sends.0 = "GET https://drive.example/koodrive/ose/v1/sdk/keys/k1".to_owned();
    let rows = vec![Row::required("key_id", "String", "标识", "The key.")];
    operation.request.insert(0, Table { lists: Lists::Path, rows });
    write_page(&copy, "keys.en.txt", &document);
    let said = copy.ends(1, &["docs", "propose", "keys.en.txt", "--write"]);
    assert!(said.contains("paths/sdk.yaml: new operation "), "{said}");
    copy.ends(1, &["lint"]);
    copy.describe();
    let said = copy.ends(1, &["lint"]);
    assert!(said.contains("the parameter key_id, which is required, has no example"), "{said}");
    copy.edit("spec/paths/sdk.yaml", "      - name: key_id\n", "      - name: key_id\n        example: k1\n");
    let said = copy.ends(1, &["update", "keys.en.txt"]);
    let left: Vec<&str> = said
        .lines()
        .skip_while(|line| *line != "== left to do by hand")
        .filter(|line| line.starts_with("- "))
        .collect();
    // Not run: the handler of the emulator has to be written, and its snapshot is made by a test.
    assert_eq!(left.len(), 2, "{said}");
    assert!(left[0].starts_with("- emulator/src: implement `") && left[0].ends_with("of the trait `Sdk`"), "{said}");
    assert!(left[1].contains("INSTA_UPDATE=always cargo test"), "{said}");
    copy.is_green();
}
