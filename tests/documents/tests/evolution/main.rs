//! The corpus of changes of a description: what each means for callers, held against oasdiff's opinion where it is
//! installed.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first failure and prints its table"
)]

mod calls;
mod cases;
mod messages;
mod oasdiff;

use std::fmt::Write as _;

use cases::{Case, Level};
use koodrive_documents::{Changes, evolution};
use koodrive_model::{Model, ROOT, Settings, Sources};

/// All cases, each with the description that it edits.
fn all() -> Vec<(&'static str, Case)> {
    let plain = messages::cases().into_iter().chain(calls::cases());
    plain.map(|case| (document_changes::SPEC, case)).chain(messages::reversed()).collect()
}

/// The description after the edits.
fn edited(base: &str, case: &Case) -> String {
    let mut text = base.to_owned();
    for (from, to) in &case.edits {
        assert!(text.contains(from), "{}: the description has no {from}", case.name);
        text = text.replace(from, to);
    }
    text
}

fn model(text: &str) -> Model {
    let (model, findings) =
        Model::load(&Sources::from([(ROOT.to_owned(), text.to_owned())]), &Settings::with_prefix("x-pond-"));
    assert!(model.is_complete(), "{findings:?}");
    model
}

fn changes(base: &str, case: &Case) -> Changes {
    evolution(&model(base), &model(&edited(base, case)))
}

/// Whether callers may fail, by our verdicts.
fn breaks(case: &Case) -> bool {
    case.found.iter().any(|found| found.starts_with("breaking "))
}

#[test]
fn every_change_has_its_verdict_and_no_other() {
    let mut wrong = String::new();
    for (base, case) in all() {
        let changes = changes(base, &case);
        let mut found: Vec<String> =
            changes.all().map(|(_, change)| format!("{} {} {}", change.verdict, change.kind, change.at)).collect();
        let mut expected = case.found.clone();
        found.sort();
        expected.sort_unstable();
        if found != expected {
            writeln!(wrong, "{}: {found:?}, not {expected:?}", case.name).unwrap();
        }
        for (_, change) in changes.all() {
            let is_placed = [&change.old, &change.new].into_iter().flatten().all(|place| place.line.is_some());
            assert!(is_placed && (change.old.is_some() || change.new.is_some()), "{}: {change:?}", case.name);
            assert!(!change.why.is_empty() && !change.what.is_empty(), "{}: {change:?}", case.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn there_is_no_change_without_an_edit() {
    let base = model(document_changes::SPEC);
    assert!(evolution(&base, &base).is_empty());
}

/// A row for each case; kept in docs/DOCUMENTS.md.
fn table() -> String {
    let mut table = "| change | verdict | oasdiff | why not the same |\n|---|---|---|---|\n".to_owned();
    for (_, case) in all() {
        let mut verdicts: Vec<&str> = case.found.iter().filter_map(|found| found.split(' ').next()).collect();
        verdicts.sort_unstable();
        verdicts.dedup();
        let verdict = if verdicts.is_empty() { "no change".to_owned() } else { verdicts.join(", ") };
        let oasdiff = format!("{:?}", case.oasdiff).to_lowercase();
        writeln!(table, "| {} | {verdict} | {oasdiff} | {} |", case.name, case.why.unwrap_or_default()).unwrap();
    }
    table
}

#[test]
fn each_disagreement_with_oasdiff_is_explained() {
    for (_, case) in all() {
        let agrees = breaks(&case) == (case.oasdiff >= Level::Warning);
        assert_eq!(agrees, case.why.is_none(), "{}", case.name);
    }
    let page = include_str!("../../../../docs/DOCUMENTS.md");
    assert!(page.contains(&table()), "docs/DOCUMENTS.md must have this table:\n{}", table());
}

#[test]
fn oasdiff_says_what_is_written_down() {
    let Some(oasdiff) = oasdiff::find() else {
        println!("skipped: oasdiff is not installed; `go install github.com/oasdiff/oasdiff@v1.37.0`");
        return;
    };
    let (mut wrong, mut agreed, mut total) = (String::new(), 0, 0);
    for (base, case) in all() {
        let (level, ids) = oasdiff.compare(base, &edited(base, &case));
        println!("{:<55} {:<8} {}", case.name, format!("{level:?}").to_lowercase(), ids.join(" "));
        if level != case.oasdiff {
            writeln!(wrong, "{}: {level:?} ({}), not {:?}", case.name, ids.join(" "), case.oasdiff).unwrap();
        }
        total += 1;
        agreed += usize::from(case.why.is_none());
    }
    println!("{agreed} of {total} verdicts are oasdiff's; docs/DOCUMENTS.md explains the others");
    assert!(wrong.is_empty(), "{wrong}");
}
