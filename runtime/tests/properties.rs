//! What holds for any input: times, signatures, and the places that errors name.
//!
//! The inputs come from a generator with a fixed seed, so that a run is like the one before it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

#[path = "properties/places.rs"]
mod places;
#[path = "properties/signing.rs"]
mod signing;
#[path = "properties/times.rs"]
mod times;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};

/// Tries a property on so many inputs.
fn holds<S: Strategy>(cases: u32, inputs: S, property: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner.run(&inputs, property).unwrap_or_else(|error| panic!("{error}"));
}
