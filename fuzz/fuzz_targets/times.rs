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
    }
    // As JSON, it may be a number.
    if let Ok(time) = serde_json::from_str::<Time>(text) {
        let once = serde_json::to_string(&time).expect("a text or a number");
        let again: Time = serde_json::from_str(&once).expect("what was written");
        assert_eq!((&again, again.instant()), (&time, time.instant()));
    }
    Corpus::Keep
});

/// To the millisecond, the precision of the written form. What RFC 3339 cannot express is empty.
fn rewritten(instant: SystemTime) {
    let written = Time::from(instant);
    if let Some(read) = written.instant() {
        let gap = instant.duration_since(read).unwrap_or_else(|early| early.duration());
        assert!(gap < Duration::from_millis(1), "{instant:?} became {written:?}");
    }
}
