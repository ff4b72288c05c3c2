//! A realistic new edition of the base, from the vendor's text to the reviewed change of the spec.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod support;

use document_changes::render::{Form, render};
use koodrive_documents::Ledger;
use support::{Copy, ledger, reference};

const OLD: &str = "api-reference.zh.2024-10-25.txt";

#[test]
fn a_new_edition_of_the_base() {
    let copy = Copy::new();
    let base = ledger().into_iter().find(|facts| facts.document == OLD).unwrap();
    let old = reference::document(&base);
    copy.write(OLD, &render(&old, Form::Tabs));
    copy.write("base/ledger.json", &Ledger::new(&[base]).to_json());
    copy.ends(0, &["docs", "diff", "base/ledger.json", OLD]);
    copy.ends(0, &["docs", "check", OLD]);
}
