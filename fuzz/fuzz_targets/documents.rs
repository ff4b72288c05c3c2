//! The reader of the vendor's documents: any text gives facts, every fact has a line, and their ledger survives writing
//! and reading. An endless loop shows as a timeout.

#![no_main]

use std::sync::LazyLock;

use koodrive_documents::{Ledger, Settings, diff, read};
use libfuzzer_sys::fuzz_target;

static SETTINGS: LazyLock<Settings> = LazyLock::new(|| Settings::new("KooDrive"));

fuzz_target!(|text: &str| {
    let facts = read("fuzz.txt", text, &SETTINGS);
    let lines = text.lines().count();
    let tables = facts.operations.iter().flat_map(|operation| &operation.tables);
    for line in tables.flat_map(|table| table.rows.iter().map(|row| row.line).chain([table.line])) {
        assert!((1..=lines).contains(&line), "line {line} of {lines}");
    }
    for problem in &facts.problems {
        assert!(!problem.to_string().is_empty());
    }
    let changes = diff(&[], std::slice::from_ref(&facts), None, &SETTINGS);
    assert!(changes.operations.len() <= facts.operations.len());
    let written = Ledger::new(&[facts]).to_json();
    let read = Ledger::parse(&written).expect("what was written");
    assert_eq!(read.to_json(), written);
});
