//! Statuses, examples, and descriptions that a page break cuts.

use document_changes::document::{Document, words};
use document_changes::render::Form;

use crate::case::{Case, breaking, compatible, finding};

pub(super) fn cases() -> Vec<Case> {
    [statuses(), examples(), cut()].into_iter().flatten().collect()
}

fn statuses() -> Vec<Case> {
    let status = |edit: fn(&mut Vec<(u16, document_changes::document::Words)>)| {
        move |document: &mut Document| edit(&mut document.operation("getFish").statuses)
    };
    [
        Case::all(
            "a success has another status",
            status(|statuses| statuses[0].0 = 201),
            &[breaking("status success").near("201")],
            &[finding("status 201").near("201"), finding("status 200")],
        ),
        Case::all(
            "an error has a status",
            status(|statuses| statuses.push((409, words("冲突", "A conflict.")))),
            &[compatible("status 409").near("409")],
            &[],
        ),
        Case::all(
            "an error has no status any more",
            status(|statuses| statuses.retain(|(status, _)| *status != 404)),
            &[compatible("status 404").near("404")],
            &[],
        ),
        Case::all("a status has other words", status(|statuses| statuses[0].1 = words("成功", "It worked.")), &[], &[]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn examples() -> Vec<Case> {
    let returns = |from: &'static str, to: &'static str| {
        move |document: &mut Document| {
            let operation = document.operation("getFish");
            operation.returns = operation.returns.replace(from, to);
        }
    };
    [
        Case::all(
            "an example has a field that no table lists",
            returns("\"color\": 1", "\"color\": 1,\n  \"age\": 3"),
            &[compatible("example response age").near("age")],
            &[finding("example response age").near("age")],
        ),
        Case::all(
            "a request's example has a field that no table lists",
            |document| {
                document.operation("createFish").sends.1 = "{\n  \"pondId\": \"p1\",\n  \"sex\": \"f\"\n}".to_owned()
            },
            &[compatible("example request sex").near("sex")],
            &[finding("example request sex").near("sex")],
        ),
        Case::all("an example has other values", returns("Ada", "Bob"), &[], &[]),
        Case::all("an example lacks a field", returns(",\n  \"color\": 1", ""), &[], &[]),
        Case::all("an example is broken", returns("\"color\": 1", "\"age\": ***"), &[], &[]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Descriptions that a page break cuts.
fn cut() -> Vec<Case> {
    let cut = |name, text: &str| {
        let base = Case::new(name, Form::Tabs, |_| {});
        Case { new: base.old.replacen("取值范围：1~100，默认值：20", text, 1), ..base }
    };
    let changed = Case {
        diff: vec![breaking("default query limit").near("limit")],
        check: vec![finding("default query limit").near("limit")],
        ..cut(
            "a default behind a page break is another",
            "取值范围：1~100，\n参数\t是否必选\t参数类型\t描述\n\t\t\t默认值：50",
        )
    };
    vec![
        cut("a description is cut by a page break", "取值范围：1~100，\n\t\t\t默认值：20"),
        cut("a number is cut by a page break", "取值范围：1~\n\t\t\t100，默认值：20"),
        changed,
    ]
}
