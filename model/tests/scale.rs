//! Large and hostile texts: findings come in time that grows with the text.

#![allow(clippy::expect_used, clippy::print_stdout, clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use koodrive_model::finding::Finding;
use koodrive_model::{Model, ROOT, Settings, Sources};

fn findings(text: &str) -> (Vec<Finding>, Duration) {
    let sources = Sources::from([(ROOT.to_owned(), text.to_owned())]);
    let begin = Instant::now();
    let (_, findings) = Model::load(&sources, &Settings::with_prefix("x-acme-"));
    (findings, begin.elapsed())
}

/// A document with these schemas.
fn document(schemas: &str) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    Last: {{type: string, \
         description: The end.}}\n{schemas}"
    )
}

/// Schemas that each refer to the next.
fn chain(length: usize, link: impl Fn(usize) -> String) -> String {
    let mut schemas = String::new();
    for number in 0..length {
        writeln!(schemas, "    S{number}: {}", link(number)).unwrap();
    }
    document(&schemas)
}

/// The name of the schema after one of a chain.
fn next(number: usize, length: usize) -> String {
    if number + 1 == length { "Last".to_owned() } else { format!("S{}", number + 1) }
}

/// Times a text of `small` parts, and one of ten times as many. Twice the ratio of a linear growth, and the pauses of a
/// busy machine, are let pass; the square would be a hundred.
fn grows_linearly(small: usize, text: impl Fn(usize) -> String, at_least: impl Fn(usize) -> usize) {
    let time = |parts: usize| {
        let text = text(parts);
        let best = (0..3).map(|_| findings(&text)).min_by_key(|(_, time)| *time).unwrap();
        assert!(best.0.len() >= at_least(parts), "{} findings for {parts} parts", best.0.len());
        best.1
    };
    let (short, long) = (time(small), time(small * 10));
    println!("{small} parts: {short:?}, ten times as many: {long:?}");
    assert!(
        long < short * 30 + Duration::from_millis(500),
        "{short:?} for {small} parts, {long:?} for ten times as many"
    );
}

#[test]
fn five_thousand_findings_on_a_large_spec() {
    let prose = "What it means, at some length, so that the text is as long as that of a large spec. ".repeat(4);
    let mut schemas = String::new();
    for number in 0..5_000 {
        writeln!(schemas, "    S{number}: {{type: string, description: '{prose}', formt: uri}}").unwrap();
    }
    let text = document(&schemas);
    assert!(text.len() > 1_700_000, "{} bytes", text.len());
    let (found, time) = findings(&text);
    assert_eq!(found.len(), 5_000);
    assert_eq!(found.iter().filter_map(|finding| finding.line).max(), Some(5_006));
    println!("5,000 findings in {} bytes: {time:?}", text.len());
    // Measured: half a second, unoptimised. To parse the text again for each finding took 85 seconds.
    assert!(time < Duration::from_secs(10), "{time:?}");
}

#[test]
fn chains_of_references_end_in_findings() {
    let described =
        |length| chain(length, |n| format!("{{allOf: [{{$ref: '#/components/schemas/{}'}}]}}", next(n, length)));
    grows_linearly(1_000, described, |length| length - 16);
    let bare = |length| chain(length, |n| format!("{{$ref: '#/components/schemas/{}'}}", next(n, length)));
    grows_linearly(1_000, bare, |length| length);
}

#[test]
fn circles_of_references_end_in_findings() {
    let circle = |length: usize| {
        chain(length, |n| format!("{{allOf: [{{$ref: '#/components/schemas/S{}'}}]}}", (n + 1) % length))
    };
    grows_linearly(1_000, circle, |length| length);
    let (found, _) = findings(&circle(2));
    assert!(found.iter().all(|finding| finding.message.contains("does not end")), "{found:?}");
}

#[test]
fn deep_nesting_ends_in_a_finding() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let nested = |depth: usize| format!("openapi: {}1{}\n", open.repeat(depth), close.repeat(depth));
        grows_linearly(10_000, nested, |_| 1);
        assert!(findings(&nested(10_000)).0.iter().any(|finding| finding.message.contains("nested deeper")));
    }
    let dashes = |depth: usize| format!("openapi:\n  {}1\n", "- ".repeat(depth));
    grows_linearly(10_000, dashes, |_| 1);
}

#[test]
fn aliases_that_multiply_end_in_a_finding() {
    let bomb = |width: usize| {
        let mut text = format!("a0: &a0 [{}]\n", vec!["x"; width].join(", "));
        for level in 1..9 {
            writeln!(text, "a{level}: &a{level} [{}]", vec![format!("*a{}", level - 1); width].join(", ")).unwrap();
        }
        text
    };
    grows_linearly(10, bomb, |_| 1);
}
