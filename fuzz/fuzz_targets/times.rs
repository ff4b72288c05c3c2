//! Times: every text or number is kept unchanged, and an instant survives writing and reading.

#![no_main]

use std::time::{Duration, SystemTime};

use koodrive_runtime::Time;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|text: &str| -> Corpus {
    let time = Time::from(text);
    assert_eq!(time.as_str(), text);
    let json = serde_json::to_string(&time).expect("a text");
    assert_eq!(serde_json::from_str::<Time>(&json).expect("what was written"), time);
    if let Some(instant) = time.instant() {
        rewritten(instant);
        assert_eq!(time.instant_in(3600), Some(instant), "a time that says its zone");
    }
    // As JSON, it may be a number.
    if let Ok(time) = serde_json::from_str::<Time>(text) {
        let once = serde_json::to_string(&time).expect("a text or a number");
        let again: Time = serde_json::from_str(&once).expect("what was written");
        // Of more than 17 digits, serde_json reads a number to within one unit in its last place.
        let is_long = text.bytes().filter(u8::is_ascii_digit).count() > 17 && !once.starts_with('"');
        assert!(is_near(again.instant(), time.instant()), "{time:?} became {again:?}");
        assert!(again == time || is_long, "{time:?} became {again:?}");
        // What came as a number goes back as one.
        assert_eq!(once.starts_with('"'), text.trim_start().starts_with('"') || text.trim() == "null");
    }
    Corpus::Keep
});

/// Whether two instants are the same to the millisecond.
fn is_near(one: Option<SystemTime>, other: Option<SystemTime>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => gap(one, other) < Duration::from_millis(1),
        (one, other) => one.is_none() && other.is_none(),
    }
}

fn gap(one: SystemTime, other: SystemTime) -> Duration {
    one.duration_since(other).unwrap_or_else(|early| early.duration())
}

/// To the millisecond, the precision of the written form. What RFC 3339 cannot express is an error, and never empty.
fn rewritten(instant: SystemTime) {
    let written = Time::from(instant);
    let Some(read) = written.instant() else {
        assert!(serde_json::to_string(&written).is_err() && !written.is_empty(), "{instant:?} became {written:?}");
        return;
    };
    assert!(gap(instant, read) < Duration::from_millis(1), "{instant:?} became {written:?}");
    let json = serde_json::to_string(&written).expect("what has an instant");
    assert_eq!(serde_json::from_str::<Time>(&json).expect("what was written"), written);
}
