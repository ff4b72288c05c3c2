//! What holds for any response, of every operation: nothing panics, and what is understood is understood again.
//!
//! The inputs come from a generator with a fixed seed, so that a run is like the one before it.

mod envelope;
mod json;

use koodrive_tests::{CASES, Case, Understood};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};

use self::json::{Json, any_json, mutate, mutations};
use crate::samples::{Extent, sample};
use crate::spec::SPEC;

/// Tries a property on so many inputs.
fn holds<S: Strategy>(cases: u32, inputs: S, property: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner.run(&inputs, property).unwrap_or_else(|error| panic!("{error}"));
}

/// One of the two functions from text to value that a case has.
type Decode = fn(&Case, &[u8]) -> Result<Understood, koodrive_runtime::wire::DecodeError>;

/// What decodes, encodes to what decodes to the same.
fn stable(case: &Case, decode: Decode, text: &[u8]) -> TestCaseResult {
    let id = case.operation.id;
    match decode(case, text) {
        Ok(first) => {
            let again = first.value.to_string();
            let second = decode(case, again.as_bytes());
            let second = second.map_err(|error| TestCaseError::fail(format!("{id}: {again}: {error}")))?;
            prop_assert_eq!(first.value, second.value, "{}", id);
            prop_assert_eq!(second.unknown, Vec::<String>::new(), "{}", id);
        }
        Err(error) => prop_assert!(format!("{error} {error:?}").len() < 5000, "{}: {}", id, error),
    }
    Ok(())
}

/// Answers and requests of the operation's own shape, with a few things in them gone wrong.
#[test]
fn nearly_right_payloads() {
    for operation in &SPEC.api.operations {
        let case = Case::find(&operation.id).unwrap();
        let request: (_, Decode) = (&operation.request, Case::request);
        let response = operation.response.as_ref().map(|response| (response, Case::response as Decode));
        for (shape, decode) in response.into_iter().chain([request]) {
            let full = Json::from(&sample(&SPEC.api, shape, Extent::Full));
            holds(24, mutations(), |mutations| {
                let text = mutate(full.clone(), &mutations).to_string();
                stable(case, decode, text.as_bytes())
            });
        }
    }
}

#[test]
fn any_json_at_all() {
    holds(3000, (0..CASES.len(), any_json()), |(number, json)| {
        let text = json.to_string();
        stable(&CASES[number], Case::response, text.as_bytes())?;
        stable(&CASES[number], Case::request, text.as_bytes())
    });
}

#[test]
fn any_bytes_at_all() {
    let bytes = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..60),
        "[\\[\\]{}:,\"\\\\u0-9eE.+ntf-]{0,40}".prop_map(String::into_bytes),
    ];
    holds(2000, (0..CASES.len(), bytes), |(number, bytes)| {
        stable(&CASES[number], Case::response, &bytes)?;
        stable(&CASES[number], Case::request, &bytes)
    });
}
