//! The corpus of changes: each case, what is said about it, and the table of caught, missed and false.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first failure and prints its table"
)]
#![allow(clippy::assigning_clones, clippy::format_push_string, reason = "edits and messages are to be read easily")]

mod case;
mod damage;
mod editions;
mod encodings;
mod fields;
mod html;
mod identity;
mod judge;
mod pond;
mod properties;
mod shapes;
mod strays;
mod text;
mod values;

use case::Case;

/// All cases, by the file that they stand in.
fn cases() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("fields", fields::cases()),
        ("identity", identity::cases()),
        ("editions", editions::cases()),
        ("shapes", shapes::cases()),
        ("strays", strays::cases()),
        ("html", html::cases()),
        ("damage", damage::cases()),
        ("encodings", encodings::cases()),
        ("values", values::cases()),
    ]
}

#[test]
fn every_change_is_caught_and_nothing_else() {
    let mut table = judge::Table::default();
    for (family, cases) in cases() {
        for case in &cases {
            table.add(family, case, &judge::judge(case));
        }
    }
    println!("{table}");
    assert!(table.is_clean(), "{}", table.faults());
}

/// The base itself is no change, in any form.
#[test]
fn the_base_is_quiet() {
    for form in document_changes::render::Form::ALL {
        let case = Case::new("the base", form, |_| {});
        let verdict = judge::judge(&case);
        assert!(verdict.is_clean(), "{form:?}:\n{verdict}");
    }
}
