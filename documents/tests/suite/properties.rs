//! What holds for any text: it is read, compared and reported without a panic, and its ledger reads as it was written.
//!
//! The inputs come from a generator with a fixed seed, so that every run is the same.

use koodrive_documents::{Ledger, decode, render};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::samples::{PAGES, REFERENCE, bundle, compare, diff, facts, read, text};

fn holds<S: Strategy>(cases: u32, inputs: S, property: impl Fn(S::Value)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let result = runner.run(&inputs, |input| {
        property(input);
        Ok(())
    });
    assert_eq!(result.map_err(|error| error.to_string()), Ok(()));
}

/// Reads a text and makes everything of it that can be made.
fn run_all(text: &str) {
    let facts = read("any.txt", text);
    let lines = text.lines().count();
    for table in facts.operations.iter().flat_map(|operation| &operation.tables) {
        assert!((1..=lines).contains(&table.line), "{} of {lines}", table.line);
    }
    let written = Ledger::new(std::slice::from_ref(&facts)).to_json();
    assert_eq!(Ledger::parse(&written).expect("a ledger").to_json(), written);
    let report = compare(std::slice::from_ref(&facts), &bundle(), &[]);
    let _ = (render::report_text(&report), render::html(&report), render::json::to_string(&report));
    let changes = diff(&[self::facts(REFERENCE)], std::slice::from_ref(&facts), Some(&bundle()));
    let _ = render::diff_text(&changes);
}

#[test]
fn any_bytes() {
    holds(100, prop::collection::vec(any::<u8>(), 0..2_000), |bytes| {
        run_all(&String::from_utf8_lossy(&bytes));
        if let Ok(text) = decode("any.txt", &bytes) {
            run_all(&text);
        }
    });
}

/// Bytes that start like a coding, and pages that state one.
#[test]
fn any_bytes_of_a_coding() {
    let starts: [&[u8]; 7] = [
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"<meta charset=gbk>",
        b"<meta charset=utf-16>",
        b"<!doctype html><table><tr><td>",
        b"%PDF-1.7",
    ];
    let bytes = prop::collection::vec(any::<u8>(), 0..500);
    holds(200, (prop::sample::select(starts.map(<[u8]>::to_vec).to_vec()), bytes), |(start, bytes)| {
        if let Ok(text) = decode("any.html", &[start, bytes].concat()) {
            let _ = read("any.html", &text);
        }
    });
}

/// Tags in any order.
#[test]
fn any_tags() {
    let names = "html head body main nav div p br table caption thead tbody tr td th pre ul li h1 h4 span b a select \
        template svg script style form button font center";
    let names: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
    let words = [
        "URI",
        "GET /koodrive/x",
        "参数",
        "参数类型",
        "描述",
        "表 1 请求Body参数",
        "请求参数",
        "状态码： 200",
        "a",
        "String",
    ];
    let tag = (prop::sample::select(names), 0..4_u8).prop_map(|(name, kind)| match kind {
        0 => format!("</{name}>"),
        1 => format!("<{name} rowspan=3 colspan=9>"),
        _ => format!("<{name}>"),
    });
    let word = prop::sample::select(words.map(str::to_owned).to_vec());
    holds(150, prop::collection::vec(prop_oneof![3 => tag, 1 => word], 0..300), |pieces| {
        run_all(&format!("<html>{}", pieces.join("\n")));
    });
}

/// Lines of the samples in any order, with marks between them.
#[test]
fn any_lines_of_documents() {
    let texts: Vec<String> = PAGES.into_iter().chain([REFERENCE]).map(text).collect();
    let lines: Vec<String> = texts.iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
    let marks = ["|", "\t", "```", "**表 1", "Table 1 ", "<a", "[x](", "\\", "\u{0}", "Array<", "状态码： 200", ""];
    let line =
        prop_oneof![9 => prop::sample::select(lines), 1 => prop::sample::select(marks.map(str::to_owned).to_vec())];
    holds(100, prop::collection::vec((line, prop_oneof!["\n", "\n\n", ""]), 0..200), |lines| {
        let text: String = lines.into_iter().flat_map(|(line, end)| [line, end]).collect();
        run_all(&text);
    });
}

/// A chain of objects, each of whose fields is the next object.
fn chain(objects: usize, fields: usize) -> String {
    let table = |object: usize| {
        let caption = if object == 0 { "响应 Body 参数".to_owned() } else { format!("Object{object}x") };
        let row = |field| format!("f{field}\tObject{}x object\t-\n", object + 1);
        let rows: String = (0..fields).map(row).collect();
        format!("表 4-{} {caption}\n参数\t参数类型\t描述\n{rows}", object + 1)
    };
    let tables: String = (0..objects).map(table).collect();
    format!("KooDrive\n功能介绍\nURI\nGET /koodrive/x\n响应参数\n状态码： 200\n{tables}")
}

/// Texts that repeat one thing: deep types, long chains of objects, many marks.
#[test]
fn anything_repeated() {
    let texts = [
        format!("参数\t参数类型\t描述\na\t{}String{}\t-\n", "Array<".repeat(20_000), ">".repeat(20_000)),
        format!("参数\t参数类型\t描述\na\tString{}\t-\n", "[]".repeat(20_000)),
        chain(400, 1),
        chain(20, 2),
        "x**表 1**Table 2".repeat(1_000),
        "<a".repeat(10_000),
        "[".repeat(20_000),
        "a |\n--|\n".repeat(2_000),
    ];
    for text in &texts {
        run_all(text);
    }
}
