//! The vendor's documents themselves, where they are at hand.

use std::collections::BTreeMap;

use koodrive_documents::facts::{Figures, Side, TableKind};
use koodrive_documents::{Facts, Ledger};
use serde_json::Value;

use crate::samples::{BASE, diff, read, vendor};

const LATER: [&str; 3] =
    ["create-file.en.2025-03-07.txt", "get-file.en.2025-03-07.txt", "create-directory.en.2026-02-12.txt"];

fn facts(name: &str) -> Option<Facts> {
    vendor(name).map(|text| read(name, &text))
}

#[test]
fn the_base_reference_is_read_whole() {
    let Some(base) = facts(BASE) else { return };
    let Figures { operations, tables, rows, errors, .. } = base.figures();
    assert_eq!([operations, tables, rows, errors], [87, 412, 1659, 33]);
    assert!(base.whole);
    assert_eq!(base.problems, []);
    assert_eq!(base.date.as_deref(), Some("2024-10-25"));
    let all: Vec<_> = base.operations.iter().flat_map(|operation| &operation.tables).collect();
    let numbers: Vec<String> = (1..=412).map(|number| format!("4-{number}")).collect();
    let found: Vec<String> = all.iter().filter_map(|table| table.number.clone()).collect();
    assert_eq!(found, numbers);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for table in &all {
        *kinds.entry(format!("{:?} {:?}", table.kind, table.side)).or_default() += 1;
        assert_eq!(table.kind == TableKind::Object, table.name.is_some());
        assert_eq!(table.side == Side::Response, table.status.is_some(), "table {:?}", table.number);
    }
    let expected = [
        ("Body Request", 41),
        ("Body Response", 102),
        ("Header Request", 86),
        ("Object Request", 17),
        ("Object Response", 112),
        ("Path Request", 29),
        ("Query Request", 25),
    ];
    assert_eq!(kinds.iter().map(|(kind, count)| (kind.as_str(), *count)).collect::<Vec<_>>(), expected);
}

/// The rows counted in another way: lines with a tab between a header row of fields and the next thing.
#[test]
fn the_rows_are_those_that_a_plain_count_finds() {
    let Some(text) = vendor(BASE) else { return };
    let (mut rows, mut counting) = (Vec::new(), false);
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with("参数\t") {
            counting = text.contains("参数类型");
        } else if text.starts_with("状态码\t") {
            counting = false;
        } else if counting && text.contains('\t') {
            rows.push(line);
        }
    }
    let base = read(BASE, &text);
    let found = base.operations.iter().flat_map(|operation| &operation.tables).flat_map(|table| &table.rows);
    assert_eq!(found.map(|row| row.line).collect::<Vec<_>>(), rows);
}

#[test]
fn operations_are_those_of_the_vendors_list() {
    let (Some(base), Some(list)) = (facts(BASE), vendor("operations.json")) else { return };
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let own = base.operations.iter().map(|operation| {
        let section = operation.section.clone().unwrap_or_default();
        [section, operation.method.clone(), operation.path.clone()]
    });
    let listed = list
        .as_array()
        .expect("a list")
        .iter()
        .map(|entry| ["section", "method", "path"].map(|key| entry[key].as_str().unwrap_or_default().to_owned()));
    assert_eq!(own.collect::<Vec<_>>(), listed.collect::<Vec<_>>());
}

#[test]
fn the_later_pages_are_read_whole() {
    for (name, [tables, rows]) in LATER.into_iter().zip([[5, 45], [12, 70], [4, 28]]) {
        let Some(page) = facts(name) else { return };
        assert_eq!(
            (page.figures().operations, page.figures().tables, page.figures().rows),
            (1, tables, rows),
            "{name}"
        );
        assert_eq!(page.problems, [], "{name}");
        assert_eq!((page.operations[0].requests.len(), page.operations[0].responses.len()), (1, 1), "{name}");
    }
    for name in ["README.md", "before-you-start.en.2025-03-07.txt", "later-editions.md", "operations.json"] {
        let Some(words) = facts(name) else { return };
        assert_eq!(words.operations, [], "{name}");
        assert!(words.problems.iter().all(|problem| !problem.is_error()), "{name}: {:?}", words.problems);
    }
}

#[test]
fn the_ledger_of_the_base_is_stable() {
    let Some(base) = facts(BASE) else { return };
    let json = Ledger::new(std::slice::from_ref(&base)).to_json();
    let ledger = Ledger::parse(&json).expect("a ledger");
    assert_eq!(ledger.to_json(), json);
    assert_eq!(ledger.documents[0].figures(), base.figures());
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    assert!(!json.contains(is_chinese), "the vendor's prose is in it");
}

#[test]
fn the_later_pages_add_fields_and_break_nothing() {
    let Some(base) = facts(BASE) else { return };
    let expected: [&[&str]; 3] = [
        &["request hidden"],
        &[
            "request imageProcess",
            "response attachments[].asset.resource.objects[].images",
            "response userCapabilities",
            "response sha256",
            "response downloadLinks",
        ],
        &[
            // The page lists two of the three headers of the signature.
            "header Host",
            "header x-hw-share-folder-id",
            "request hidden",
            "request smartFolderAttr",
            "request scene",
            "response existFileId",
        ],
    ];
    for (name, expected) in LATER.into_iter().zip(expected) {
        let Some(page) = facts(name) else { return };
        let diff = diff(std::slice::from_ref(&base), &[page], None);
        let found: Vec<&str> = diff.operations[0].changes.iter().map(|change| change.at.as_str()).collect();
        assert_eq!(found, expected, "{name}");
        assert!(!diff.breaks());
        assert_eq!((diff.operations.len(), diff.not_covered), (1, 86));
    }
}
