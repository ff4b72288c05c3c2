//! Pages of one operation beside the reference: later ones, and those of the carriers' edition.

use document_changes::base::reference;
use document_changes::document::{Document, Lists, Row};
use document_changes::render::{Form, render};

use crate::case::{Case, Expected, breaking, compatible, finding};

const BODY: Lists = Lists::Body;
const LATER: &str = "2026-01-31";
const EARLIER: &str = "2023-05-05";
const CARRIER: &str = "https://pond.example/pond-carrier/getFish.html";

/// A changed page of `getFish` in each form, beside the reference of 2025 as the PDF has it.
fn pages(
    name: &'static str,
    day: &str,
    address: &str,
    edit: impl Fn(&mut Document),
    [diff, check]: [&[Expected]; 2],
) -> Vec<Case> {
    let page = |form: Form, edit: &dyn Fn(&mut Document)| {
        let mut document = reference().page("getFish");
        day.clone_into(&mut document.day);
        edit(&mut document);
        let text = render(&document, form);
        match form {
            _ if address.is_empty() => text,
            // As browsers save a page.
            Form::Html => format!("<!-- saved from url=({}){address} -->\n{text}", address.len()),
            _ => format!("{address}\n\n{text}"),
        }
    };
    let case = |form: Form| Case {
        old: page(form, &|_| {}),
        new: page(form, &edit),
        diff: diff.to_vec(),
        check: check.to_vec(),
        files: ["getFish", "getFish"],
        beside: vec![("pond.zh.txt", render(&reference(), Form::Tabs))],
        ..Case::new(name, form, |_| {})
    };
    Form::ALL.into_iter().filter(|form| *form != Form::Tabs).map(case).collect()
}

fn without_weight(document: &mut Document) {
    document.operation("getFish").returned(&BODY).remove("weight");
}

fn with_scales(document: &mut Document) {
    let row = Row::new("scales", "Integer", "鳞片数", "How many scales.");
    document.operation("getFish").returned(&BODY).rows.push(row);
}

pub(crate) fn cases() -> Vec<Case> {
    let gone = [breaking("removed response weight").near("weight")];
    let new = [compatible("added response scales").near("scales")];
    let lacks = [finding("missing response scales").near("scales")];
    let extra = [finding("extra response weight")];
    let editions = [finding("editions response weight")];
    let mut all = vec![
        pages("a later page says the same", LATER, "", |_| {}, [&[], &[]]),
        pages("a later page lacks a field", LATER, "", without_weight, [&gone, &extra]),
        pages("a later page has a new field", LATER, "", with_scales, [&new, &lacks]),
        pages("a page older than the reference lacks a field", EARLIER, "", without_weight, [&[], &[]]),
        // What an older page had and the reference no longer has is history.
        pages("a page older than the reference has another field", EARLIER, "", with_scales, [&[], &[]]),
        // Which editions have it has to be said.
        pages("the carriers' page lacks a field", LATER, CARRIER, without_weight, [&gone, &editions]),
        pages("the carriers' page has another field", LATER, CARRIER, with_scales, [&new, &lacks]),
    ];
    all.push(pages(
        "a later page lacks a field of an older page, and the token",
        LATER,
        "",
        |document| {
            without_weight(document);
            document.operation("getFish").sent(&Lists::Headers).remove("Authorization");
        },
        [
            &[gone.as_slice(), &[breaking("authentication header").near("Authorization")]].concat(),
            &[extra.as_slice(), &[finding("extra header Authorization")]].concat(),
        ],
    ));
    all.push(pages(
        "a later page moved",
        LATER,
        "",
        |document| {
            let operation = document.operation("getFish");
            "/pond/v2/fish/{fishId}".clone_into(&mut operation.path);
            "POST https://pond.example/pond/v2/fish/f1".clone_into(&mut operation.sends.0);
        },
        [
            &[breaking("moved POST /pond/v2/fish/{fishId}")],
            &[finding("path operation").near("/pond/v2/"), finding("path example").near("/pond/v2/")],
        ],
    ));
    all.push(addresses());
    all.concat()
}

/// Operations at addresses of their own.
fn addresses() -> Vec<Case> {
    let public = |document: &mut Document| {
        let operation = document.operation("getFish");
        "getFishPublic".clone_into(&mut operation.name);
        "/pond/v1/public/fish/{fishId}/detail".clone_into(&mut operation.path);
        "POST https://pond.example/pond/v1/public/fish/f1/detail".clone_into(&mut operation.sends.0);
    };
    let call = "POST /pond/v1/public/fish/{fishId}/detail";
    let added = [compatible(&format!("added {call}")).near(call)];
    let lacks = [finding("missing operation").near(call)];
    let mut all = vec![pages("a page of another operation with the same tables", LATER, "", public, [&added, &lacks])];
    all.push(pages(
        "the carriers' page moved",
        LATER,
        CARRIER,
        |document| {
            public(document);
            "getFish".clone_into(&mut document.operation("getFishPublic").name);
        },
        [
            &[breaking(&format!("moved {call}")).near(call)],
            &[finding("path operation").near(call), finding("path example").near("/pond/v1/public/")],
        ],
    ));
    all.concat()
}
