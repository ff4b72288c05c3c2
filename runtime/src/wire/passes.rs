//! Decoding a text in as many passes as it takes.

use serde::de::{DeserializeOwned, Error};

use super::envelope::{Glance, Opened};
use super::lenient::{Lenient, Step, Tracker};

/// How many bytes a value may take for each byte of its text, beside the texts in it, which take no more than there.
///
/// What a struct takes is decided by its fields, and `{}` has none of them. With the texts, the response itself and a copy
/// of it without unreadable characters, a call stays below 16 bytes for each one of the response.
pub(super) const FACTOR: usize = 10;
/// What any value may take: a page of small items must fit, however short their text.
pub(super) const ALLOWANCE: usize = 4 << 20;

/// No type has so much to be learned about; it only makes sure of an end.
const MOST_PASSES: usize = 1000;

/// A value from a text that was `length` bytes long as it came. After a failure, `tracker` has the steps to it.
pub(super) fn decode<T: DeserializeOwned>(
    text: &str,
    length: usize,
    envelope: &Glance,
    tracker: &Tracker,
) -> serde_json::Result<T> {
    let budget = length.saturating_mul(FACTOR).saturating_add(ALLOWANCE);
    for _ in 0..MOST_PASSES {
        tracker.start(text, budget);
        envelope.restart();
        let result = pass(text, envelope, tracker);
        if tracker.is_wiser() {
            continue;
        }
        match result {
            // A field comes twice, or under two of its names.
            Err(error) if !tracker.is_comparing() && is_repeated_field(&error) => tracker.be_careful(),
            result => return result,
        }
    }
    Err(serde_json::Error::custom("its values have too many odd forms"))
}

/// The one place from which a type is decoded, so that it is compiled once.
#[inline(never)]
fn pass<T: DeserializeOwned>(text: &str, envelope: &Glance, tracker: &Tracker) -> serde_json::Result<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Lenient::with_probe(Opened::new(&mut json, envelope), tracker))?;
    json.end()?;
    Ok(value)
}

/// The steps to where decoding stopped, as they are in the text: members of the envelope are no steps to the decoder.
pub(super) fn steps(envelope: &Glance, tracker: &Tracker) -> Vec<Step> {
    let mut steps = tracker.steps();
    if let Some(Step::Key(number)) = steps.first_mut() {
        *number += envelope.count_passed();
    }
    steps
}

/// serde has no kind for it, only this text of its own (`serde::de::Error::duplicate_field`), which has not changed
/// since 1.0.
fn is_repeated_field(error: &serde_json::Error) -> bool {
    error.is_data() && error.to_string().starts_with("duplicate field ")
}
