//! What changed between two sets of documents.

use koodrive_documents::Diff;
use koodrive_documents::diff::OperationChangeKind;

use crate::samples::{PAGES, REFERENCE, bundle, diff, facts, read, text};

/// The changes that replacing a text in the English page makes.
fn changed(from: &str, to: &str) -> Vec<String> {
    let old = text("page.en.txt");
    assert!(old.contains(from), "{from}");
    let diff = diff(&[read("old.txt", &old)], &[read("new.txt", &old.replacen(from, to, 1))], None);
    lines(&diff)
}

fn lines(diff: &Diff) -> Vec<String> {
    let changes = diff.operations.iter().flat_map(|operation| &operation.changes);
    let line = |change: &koodrive_documents::diff::Change| {
        format!("{}{} {}", if change.breaks() { "! " } else { "" }, change.kind, change.at)
    };
    changes.map(line).collect()
}

#[test]
fn the_same_operation_in_another_form_has_not_changed() {
    for name in PAGES {
        let diff = diff(&[facts(REFERENCE)], &[facts(name)], Some(&bundle()));
        assert_eq!(lines(&diff), [""; 0], "{name}");
        assert_eq!((diff.unchanged, diff.not_covered), (1, 1), "{name}");
    }
}

#[test]
fn fields_of_requests() {
    let optional = "hidden\n\nNo\n\nBoolean\n\nWhether it is hidden.\n\n";
    assert_eq!(changed(optional, ""), ["! removed request hidden"]);
    assert_eq!(changed("hidden\n\nNo", "shown\n\nNo"), ["! renamed request shown"]);
    let moved = format!("{optional}shown\n\nNo\n\nString\n\nA word.\n\n").replacen(optional, "", 1);
    assert_eq!(changed(optional, &moved), ["! removed request hidden", "added request shown"], "of another type");
    assert_eq!(changed("hidden\n\nNo", "hidden\n\nYes"), ["! required request hidden"]);
    assert_eq!(changed("length\n\nYes", "length\n\nNo"), ["required request length"]);
    let more = format!("scene\n\nYes\n\nString\n\nA scene.\n\n{optional}");
    assert_eq!(changed(optional, &more), ["! added request scene"]);
    assert_eq!(changed("Long\n\nThe length", "Integer\n\nThe length"), ["! retyped request length"]);
    assert_eq!(changed("Array of longs", "Array of strings"), ["! retyped request multiParts[].hashCtx"]);
}

#[test]
fn fields_of_responses() {
    assert_eq!(changed("fileId\n\nString\n\nThe file.\n\n", ""), ["! removed response fileId"]);
    assert_eq!(changed("fileId\n\nString", "more\n\nLong\n\nMore.\n\nfileId\n\nString"), ["added response more"]);
    assert_eq!(changed("code\n\nInteger", "code\n\nString"), ["! retyped response code"]);
    assert_eq!(changed("code\n\nInteger", "code\n\nLong"), ["! retyped response code"]);
}

#[test]
fn an_object_and_its_fields_are_one_change() {
    let old = text("page.en.txt");
    let parts = "multiParts\n\nArray of PartInfo objects\n\nParts.\n\n";
    let diff = diff(&[read("old.txt", &old)], &[read("new.txt", &old.replacen(parts, "", 1))], None);
    assert_eq!(lines(&diff), ["! removed response multiParts"]);
    assert_eq!(diff.operations[0].changes[0].below, 2);
    let single = changed("multiParts\n\nArray of PartInfo objects", "multiParts\n\nPartInfo object");
    assert_eq!(single, ["! retyped response multiParts"]);
    let renamed = old.replace("PartInfo", "PieceInfo");
    let renamed = crate::samples::diff(&[read("old.txt", &old)], &[read("new.txt", &renamed)], None);
    assert_eq!(renamed.operations, [], "the name of an object is not on the wire");
}

#[test]
fn authentication() {
    let signed = "X-User-Id\n\nYes\n\nString\n\nThe user.\n\n";
    assert_eq!(changed(signed, ""), ["! authentication header"]);
    let dated = format!("{signed}X-Date\n\nYes\n\nString\n\nA date.\n\n");
    assert_eq!(changed(signed, &dated), [""; 0], "one more header of the signature is not another method");
}

#[test]
fn operations() {
    let old = text(REFERENCE);
    let kinds = |new: &str| -> Vec<(OperationChangeKind, bool)> {
        let diff = diff(&[read("old.txt", &old)], &[read("new.txt", new)], Some(&bundle()));
        diff.operations.iter().map(|operation| (operation.kind, operation.breaks)).collect()
    };
    assert_eq!(kinds(&old), []);
    assert_eq!(kinds(&old.replace("files/create", "files/make")), [(OperationChangeKind::Moved, true)]);
    assert_eq!(kinds(&old.replace("/jobs/{job_id}", "/jobs/{job_id}/")), [(OperationChangeKind::Moved, true)]);
    let renamed = old.replace("{job_id}", "{jobId}").replace("\njob_id\t", "\njobId\t");
    assert_eq!(kinds(&renamed), [(OperationChangeKind::Changed, false)]);
    let start = old.find("4.1.2 查询任务\n").expect("a section");
    let end = old.find("5 附录").expect("an appendix");
    let without = format!("{}{}", &old[..start], &old[end..]).replace("4.1.2 查询任务.....\t3\n", "");
    assert_eq!(kinds(&without), [(OperationChangeKind::Removed, true)]);
    let back = diff(&[read("new.txt", &without)], &[read("old.txt", &old)], Some(&bundle()));
    assert_eq!(back.operations[0].kind, OperationChangeKind::Added);
    assert!(!back.breaks());
    let errors = diff(&[read("old.txt", &old)], &[read("new.txt", &old.replace("13000201", "13000999"))], None);
    assert_eq!(errors.errors.len(), 2);
}

#[test]
fn the_later_edition_counts() {
    let later = read("later.txt", &text("page.en.txt").replace("2025-03-07", "2026-02-12").replace("hidden", "shown"));
    let expected = ["! renamed request shown"];
    for new in [[facts("page.en.txt"), later.clone()], [later, facts("page.en.txt")]] {
        assert_eq!(lines(&diff(&[facts(REFERENCE)], &new, None)), expected);
    }
}
