//! What another edition calls, numbers and orders differently; what moves, and what is renamed.

use document_changes::document::{Document, Lists, words};

use crate::case::{Case, Expected, breaking, compatible, finding};

const BODY: Lists = Lists::Body;
const DETAIL: &str = "/pond/v1/fish/{fishId}/detail";

pub(crate) fn cases() -> Vec<Case> {
    [quiet(), operations(), moves(), names(), from_a_ledger()].concat()
}

/// The cases of an edit that is no finding.
fn silent(name: &'static str, edit: impl Fn(&mut Document)) -> Vec<Case> {
    Case::all(name, edit, &[], &[])
}

/// What says nothing about the API.
fn quiet() -> Vec<Case> {
    let mut cases = silent("the file has another name", |_| {});
    for case in &mut cases {
        case.files = ["pond", "weiher-api"];
    }
    let mut all = vec![cases];
    let mut renamed = silent("another name, another day, another order", |document| {
        "2026-01-31".clone_into(&mut document.day);
        document.operations.reverse();
    });
    for case in &mut renamed {
        case.files = ["pond", "2026"];
    }
    all.push(renamed);
    all.push(silent("another day", |document| "2026-01-31".clone_into(&mut document.day)));
    all.push(silent("the operations have another order", |document| document.operations.swap(0, 2)));
    all.push(silent("the groups have another order", |document| document.operations.rotate_right(1)));
    all.push(silent("an operation is in another group", |document| {
        document.operation("getFish").group = words("观察", "Watching");
    }));
    all.push(silent("an operation has another title", |document| {
        document.operation("getFish").title = words("鱼的信息", "Information About a Fish");
    }));
    all.push(silent("an operation has another name", |document| {
        "showFish".clone_into(&mut document.operation("getFish").name);
    }));
    all.push(silent("an operation has another purpose", |document| {
        document.operation("getFish").purpose = words("返回一条鱼的信息。", "Returns what is known about a fish.");
    }));
    all.push(silent("the rows have another order", |document| {
        document.operation("getFish").returned(&BODY).rows.reverse();
    }));
    all.push(silent("the tables have another order", |document| document.operation("getFish").request.reverse()));
    all.push(silent("an object has another name", |document| {
        let operation = document.operation("listFish");
        "Array of FishDetail objects".clone_into(&mut operation.returned(&BODY).row("fish").ty);
        operation.returned(&Lists::Object("FishInfo".to_owned())).lists = Lists::Object("FishDetail".to_owned());
    }));
    all.concat()
}

/// Operations that come and go.
fn operations() -> Vec<Case> {
    let add = |at: usize| {
        move |document: &mut Document| {
            let mut feed = document.operation("getFish").clone();
            feed.title = words("喂鱼", "Feeding a Fish");
            "feedFish".clone_into(&mut feed.name);
            "/pond/v1/fish/{fishId}/feed".clone_into(&mut feed.path);
            "POST https://pond.example/pond/v1/fish/f1/feed".clone_into(&mut feed.sends.0);
            document.operations.insert(at, feed);
        }
    };
    let feed = "POST /pond/v1/fish/{fishId}/feed";
    let new = [compatible(&format!("added {feed}")).near(feed)];
    let lacks = [finding("missing operation").near(feed)];
    let mut all = vec![
        Case::all("an operation is new, in the middle", add(1), &new, &lacks),
        Case::all("an operation is new, at the front", add(0), &new, &lacks),
        Case::all("an operation is new, at the end", add(4), &new, &lacks),
    ];
    all.push(Case::all(
        "an operation is gone",
        |document| document.operations.retain(|operation| operation.name != "getFish"),
        &[breaking(&format!("removed POST {DETAIL}")).near(DETAIL)],
        &[finding("extra operation")],
    ));
    all.concat()
}

fn send(document: &mut Document, method: &str, path: &str) {
    let operation = document.operation("getFish");
    method.clone_into(&mut operation.method);
    path.clone_into(&mut operation.path);
    let called = path.replace("{fishId}", "f1").replace("{id}", "f1");
    operation.sends.0 = format!("{method} https://pond.example{called}");
}

/// What `check` says about an operation at another address.
fn moved() -> [Expected; 2] {
    [finding("path operation").near("/pond/"), finding("path example").near("https://pond.example/pond/")]
}

fn moves() -> Vec<Case> {
    let other = "/pond/v2/animals/fish/{fishId}";
    let mut all = vec![Case::all(
        "an operation has another method",
        |document| send(document, "PUT", DETAIL),
        &[breaking(&format!("moved PUT {DETAIL}")).near(DETAIL)],
        &moved(),
    )];
    all.push(Case::all(
        "an operation has another path",
        |document| send(document, "POST", other),
        &[breaking(&format!("moved POST {other}")).near(other)],
        &moved(),
    ));
    all.push(Case::all(
        "an operation has another path and another title",
        |document| {
            send(document, "POST", other);
            document.operation("getFish").title = words("鱼的信息", "Information About a Fish");
        },
        &[breaking(&format!("moved POST {other}")).near(other)],
        &moved(),
    ));
    all.push(Case::all(
        "an operation has another path, and a parameter in it another name",
        |document| {
            send(document, "POST", "/pond/v2/animals/fish/{id}");
            "id".clone_into(&mut document.operation("getFish").sent(&Lists::Path).row("fishId").name);
        },
        &[breaking("moved POST /pond/v2/animals/fish/{id}"), compatible("renamed path id").near("id")],
        &[moved().as_slice(), &[finding("name path fishId").near("id")]].concat(),
    ));
    all.push(Case::all(
        "a parameter in the path has another name",
        |document| {
            send(document, "POST", "/pond/v1/fish/{id}/detail");
            "id".clone_into(&mut document.operation("getFish").sent(&Lists::Path).row("fishId").name);
        },
        &[compatible("renamed path id").near("id")],
        &[finding("name path fishId").near("id")],
    ));
    all.concat()
}

/// Fields with other names.
fn names() -> Vec<Case> {
    let mut all = vec![Case::all(
        "a field of a response has another name",
        |document| "label".clone_into(&mut document.operation("getFish").returned(&BODY).row("name").name),
        &[breaking("renamed response label").near("label")],
        &[finding("missing response label").near("label"), finding("extra response name")],
    )];
    all.push(Case::all(
        "a field of a request has another name",
        |document| "grams".clone_into(&mut document.operation("createFish").sent(&BODY).row("weight").name),
        &[breaking("renamed request grams").near("grams")],
        &[finding("missing request grams").near("grams"), finding("extra request weight")],
    ));
    all.push(Case::all(
        "an object of a request has another name",
        |document| "dishes".clone_into(&mut document.operation("createFish").sent(&BODY).row("meals").name),
        &[breaking("renamed request dishes").near("dishes")],
        &[finding("missing request dishes").near("dishes"), finding("extra request meals")],
    ));
    all.push(Case::all(
        "a parameter of the query has another name",
        |document| "marker".clone_into(&mut document.operation("listFish").sent(&Lists::Query).row("cursor").name),
        &[breaking("renamed query marker").near("marker")],
        &[finding("missing query marker").near("marker"), finding("extra query cursor")],
    ));
    all.push(Case::all(
        "a field has another name and another type",
        |document| {
            let body = document.operation("createFish").sent(&BODY);
            "grams".clone_into(&mut body.row("weight").name);
            "String".clone_into(&mut body.row("grams").ty);
        },
        &[breaking("removed request weight").near("weight"), compatible("added request grams").near("grams")],
        &[finding("missing request grams").near("grams"), finding("extra request weight")],
    ));
    all.concat()
}

/// A ledger has no titles.
fn from_a_ledger() -> Vec<Case> {
    let known = moves().into_iter().chain(names()).chain(operations());
    known.map(|case| Case { ledger: true, ..case }).collect()
}
