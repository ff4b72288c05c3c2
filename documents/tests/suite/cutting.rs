//! Texts that end too early, lack a part, or are about something else: a finding, never a panic.

use koodrive_documents::problem::{Problem, ProblemKind};
use koodrive_documents::{Facts, Ledger, render};

use crate::samples::{BASE, PAGES, REFERENCE, bundle, compare, diff, facts, read, text, vendor};

/// Reads a text, compares it, and writes all reports.
fn run_all(text: &str) -> Facts {
    let facts = read("cut.txt", text);
    let report = compare(std::slice::from_ref(&facts), &bundle(), &[]);
    let _ = (render::report_text(&report), render::html(&report));
    let _ = render::diff_text(&diff(std::slice::from_ref(&facts), &[self::facts(REFERENCE)], None));
    assert!(Ledger::parse(&Ledger::new(std::slice::from_ref(&facts)).to_json()).is_ok());
    facts
}

fn has_errors(facts: &Facts) -> bool {
    facts.problems.iter().any(Problem::is_error)
}

#[test]
fn a_text_cut_anywhere_is_read_without_panic() {
    for name in PAGES.into_iter().chain([REFERENCE]) {
        let text = text(name);
        for (cut, _) in text.char_indices().step_by(7) {
            let facts = read("cut.txt", &text[..cut]);
            assert!(facts.figures().operations <= 2);
        }
        for (cut, _) in text.char_indices().step_by(197) {
            run_all(&text[..cut]);
            run_all(&text[cut..]);
        }
    }
}

#[test]
fn a_cut_reference_has_errors_wherever_it_is_cut() {
    let text = text(REFERENCE);
    let end = text.find("5.1 错误码\n").expect("the last section");
    for (cut, _) in text[..end].char_indices() {
        assert!(has_errors(&read("cut.txt", &text[..cut])), "{cut}: {}", &text[..cut]);
    }
}

#[test]
fn a_cut_page_has_errors_from_its_first_heading_on() {
    for name in PAGES {
        let text = text(name);
        let start = text.find("Function\n").or_else(|| text.find("功能介绍")).or_else(|| text.find("Function<"));
        let start = start.expect("a heading") + "Function".len().max("功能介绍".len());
        let end = text.find("Status Codes").or_else(|| text.rfind("状态码\n\n")).or_else(|| text.rfind("## 状态码"));
        let end = end.expect("the last heading");
        for (cut, _) in text.char_indices().filter(|(cut, _)| (start + 1..end).contains(cut)).step_by(5) {
            assert!(has_errors(&read(name, &text[..cut])), "{name} {cut}: {}", &text[..cut]);
        }
    }
}

#[test]
fn a_missing_line_never_panics_and_a_missing_table_is_found() {
    for name in PAGES.into_iter().chain([REFERENCE]) {
        let text = text(name);
        let lines: Vec<&str> = text.lines().collect();
        for missing in 0..lines.len() {
            let kept = lines.iter().enumerate().filter(|(line, _)| *line != missing).map(|(_, line)| *line);
            let _ = read(name, &kept.collect::<Vec<_>>().join("\n"));
        }
    }
    // A lost table is a gap in the numbers.
    let text = text(REFERENCE);
    let (start, end) = (text.find("表 4-8 ").expect("a table"), text.find("请求参数\n\n表 4-9").expect("the next"));
    let facts = read("gap.txt", &format!("{}{}", &text[..start], &text[end..]));
    assert!(facts.problems.iter().any(|problem| problem.message.contains("a table is missing before table 4-9")));
}

#[test]
fn stray_marks_do_not_panic() {
    for name in PAGES.into_iter().chain([REFERENCE]) {
        let text = text(name);
        for mark in ["|", "\t", "```", "**表", "表 4-", "<", "[](", "\u{0}", "---|---", "状态码", "参数"] {
            for (at, _) in text.char_indices().step_by(701) {
                run_all(&format!("{}{mark}{}", &text[..at], &text[at..]));
            }
            run_all(&mark.repeat(500));
        }
    }
}

#[test]
fn other_documents_get_a_clear_finding() {
    let kind = |text: &str| read("x.txt", text).problems.first().map(|problem| problem.kind);
    assert_eq!(kind(""), Some(ProblemKind::Empty));
    assert_eq!(kind(" \n\t\n"), Some(ProblemKind::Empty));
    assert_eq!(kind("KooDrive"), Some(ProblemKind::CutShort));
    assert_eq!(kind(&"Some words about fish. ".repeat(100)), Some(ProblemKind::OtherProduct));
    assert_eq!(kind(&"KooDrive keeps files. ".repeat(100)), Some(ProblemKind::NoOperations));
    let other = text("page.en.txt").replace("/koodrive/", "/meeting/").replace("KooDrive", "Meeting");
    assert_eq!(kind(&other), Some(ProblemKind::OtherProduct));
    let twice = format!("{}\n{}", text("page.en.txt"), text("page.zh.txt"));
    assert!(read("x.txt", &twice).problems.iter().any(|problem| problem.kind == ProblemKind::Repeated));
}

#[test]
fn the_base_reference_cut_at_many_points() {
    let Some(text) = vendor(BASE) else { return };
    let end = text.find("\n5.2 错误码\n").expect("the last section");
    let title = text.find("API 参考").expect("a title");
    let cuts = (0..30).map(|step| 1 + step * text.len() / 30).chain((0..8).map(|step| end - 40 + 5 * step));
    for cut in cuts {
        let cut = text.floor_char_boundary(cut);
        let facts = read(BASE, &text[..cut]);
        assert!(has_errors(&facts) || cut > end || cut < title, "{cut}");
        assert!(!facts.whole || cut > end, "{cut}");
        let rest = read(BASE, &text[cut..]);
        assert!(rest.figures().rows <= 1659);
    }
}
