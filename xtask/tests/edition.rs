//! A realistic new edition of the base, from the vendor's text to the reviewed change of the spec.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod support;

use document_changes::document::Document;
use document_changes::render::{Form, render};
use koodrive_documents::{Ledger, Settings, read};
use support::{Copy, edition, ledger, lines, reference};

const OLD: &str = "api-reference.zh.2024-10-25.txt";
const NEW: &str = "koodrive-api.zh.2025-01-15.txt";

/// A copy of the checkout with the base as a text, to whose lines all references point, and the new edition of it.
fn editions() -> Copy {
    let copy = Copy::new();
    let base = ledger().into_iter().find(|facts| facts.document == OLD).unwrap();
    let old: Document = reference::document(&base);
    let text = render(&old, Form::Tabs);
    copy.write(OLD, &text);
    copy.write(NEW, &render(&edition::edited(&old), Form::Tabs));
    lines::refer(&copy, &base, &read(OLD, &text, &Settings::new("KooDrive")));
    copy.write("base/ledger.json", &Ledger::new(&[base]).to_json());
    copy
}

#[test]
fn a_new_edition_of_the_base() {
    let copy = editions();
    copy.ends(0, &["docs", "diff", "base/ledger.json", OLD]);
    copy.ends(0, &["docs", "check", OLD]);
    copy.ends(0, &["docs", "ledger", "spec/ledger.json", OLD]);
    support::copy_folder(&copy.path("spec"), &copy.path("before"));
    for a in [&["docs", "diff", OLD, NEW][..], &["docs", "adopt", OLD, NEW, "--write"], &["docs", "check", NEW],
        &["docs", "propose", NEW], &["docs", "propose", NEW, "--write"], &["lint"]] {
        let o = copy.run(a);
        println!("=========== {a:?} {:?}\n{}{}", o.status.code(), String::from_utf8_lossy(&o.stdout), String::from_utf8_lossy(&o.stderr));
    }
    let _ = std::fs::remove_dir_all("/tmp/edcopy");
    support::copy_folder(copy.path("").as_path(), std::path::Path::new("/tmp/edcopy"));
}
