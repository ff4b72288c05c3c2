//! A new edition taken in: renamed, renumbered, in another order.

use std::collections::BTreeMap;

use koodrive_documents::adopt::{Adoption, Document, adopt};

use crate::samples::{REFERENCE, bundle, model, read, settings, text};

const NEW: &str = "api.zh.2026-01-31.txt";

/// The reference with its two sections the other way round, and other numbers.
fn reordered() -> String {
    let old = text(REFERENCE);
    let (head, rest) = old.split_once("4.1.1 创建文件\n\n").expect("a section");
    let (create, rest) = rest.split_once("4.1.2 查询任务\n\n").expect("a section");
    let (job, tail) = rest.split_once("5 附录").expect("an appendix");
    let head = head.replace("4.1.1 创建文件\t", "4.1.2 创建文件\t").replace("4.1.2 查询任务.", "4.1.1 查询任务.");
    let renumbered = |text: &str, numbers: std::ops::RangeInclusive<usize>, from: usize| {
        numbers.enumerate().fold(text.to_owned(), |text, (at, number)| {
            text.replace(&format!("表 4-{number}"), &format!("表 4-#{}", from + at))
        })
    };
    let (job, create) = (renumbered(job, 7..=11, 1), renumbered(create, 1..=6, 6));
    let (job, create) = (job.replace('#', ""), create.replace("4-#", "4-"));
    format!("{head}4.1.1 查询任务\n\n{job}4.1.2 创建文件\n\n{create}5 附录{tail}")
}

fn line_of(text: &str, words: &str) -> usize {
    text.lines().position(|line| line == words).expect(words) + 1
}

fn adopted(new: &str, files: &[(&str, String)]) -> Adoption {
    let document = |name: &str, text: String| Document { facts: read(name, &text), text };
    let files: BTreeMap<String, String> = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    let (old, new) = (document(REFERENCE, text(REFERENCE)), document(NEW, new.to_owned()));
    adopt(&[old], &[new], &files, &model(&bundle()), &settings())
}

#[test]
fn references_follow_the_facts_and_layout_stays() {
    let (old, new) = (text(REFERENCE), reordered());
    let (from, to) = (line_of(&old, r#"  "containerId" : "IAAD","#), line_of(&new, r#"  "containerId" : "IAAD","#));
    let paths = |document: &str, [section, tables, job]: [&str; 3]| {
        format!(
            "# Section 4.1: files.\nFilesCreate:\n  post:\n    operationId: createFile\n    x-acme-source:  # where\n      \
             document: {document}\n      section: \"{section}\"\n      tables: [{tables}]\n      later: [page.en.txt]\n\
             Job:\n  get:\n    operationId: getJob\n    description: See section 4.1.2 of the manual.\n    \
             x-acme-source: \n      document: {document}\n      section: {job}\n"
        )
    };
    let deviations = |document: &str, [job, create, table, limit]: [&str; 4], line: usize| {
        format!(
            "# --- {job} getJob\n\n- operation: getJob  # a comment\n  kind: name\n  where:\n    document: {document}\n    \
             section: \"{job}\"\n    table: \"{limit}\"\n  document: A limit of 4-7 in section {job}.\n  evidence: >-\n    \
             page.en.txt, table 2, and {document}, section {create},\n    table {table}, line {line}\n\
             - operation: \"*\"\n  where:\n    document: page.en.txt\n    section: 4.1.2\n"
        )
    };
    let evidence = |document: &str, line: usize| {
        format!(
            "payloads:\n  - file: a.json\n    document: {document}\n    lines: {}-{}\n    mends:\n      - The 3 of line {line}.\n  \
             - file: b.json\n    document: page.en.txt\n    lines: {from}-{from}\n",
            line - 1,
            line + 4
        )
    };
    let adoption = adopted(
        &new,
        &[
            ("paths/files.yaml", paths(REFERENCE, ["4.1.1", r#""4-1", "4-2""#, "4.1.2"])),
            ("deviations.yaml", deviations(REFERENCE, ["4.1.2", "4.1.1", "4-2", "4-8"], from)),
            ("evidence/createFile/source.yaml", evidence(REFERENCE, from)),
        ],
    );
    assert_eq!(adoption.unplaced, []);
    let tables = r#""4-6", "4-7", "4-8", "4-9", "4-10", "4-11""#;
    assert_eq!(adoption.files["paths/files.yaml"], paths(NEW, ["4.1.2", tables, "4.1.1"]));
    let expected = deviations(NEW, ["4.1.1", "4.1.2", "4-7", "4-2"], to);
    assert_eq!(adoption.files["deviations.yaml"], expected);
    assert_eq!(adoption.files["evidence/createFile/source.yaml"], evidence(NEW, to));
    assert_eq!(adoption.edits[0].line, 1, "{:?}", adoption.edits[0]);
}

#[test]
fn what_is_gone_is_listed_and_stays() {
    let new = reordered().replace(r#"  "containerId" : "IAAD","#, r#"  "containerId" : "other","#);
    let from = line_of(&text(REFERENCE), r#"  "containerId" : "IAAD","#);
    let deviations = format!(
        "- operation: createFile\n  where:\n    document: {REFERENCE}\n    section: 4.9.9\n    table: 4-99\n  \
         why: As line {from} has it.\n"
    );
    let adoption = adopted(&new, &[("deviations.yaml", deviations.clone())]);
    assert_eq!(adoption.files["deviations.yaml"], deviations.replace(REFERENCE, NEW));
    let lines: Vec<usize> = adoption.unplaced.iter().map(|unplaced| unplaced.line).collect();
    assert_eq!(lines, [4, 5, 6], "{:?}", adoption.unplaced);
}

#[test]
fn a_new_page_becomes_a_later_source() {
    let page = |name: &str| Document { facts: read(name, &text("page.en.txt")), text: text("page.en.txt") };
    let reference = || Document { facts: read(REFERENCE, &text(REFERENCE)), text: text(REFERENCE) };
    let paths = "FilesCreate:\n  post:\n    operationId: createFile\n    x-acme-source:\n      document: reference.zh.txt\n\
        Job:\n  get:\n    operationId: getJob\n";
    let files = BTreeMap::from([("paths/files.yaml".to_owned(), paths.to_owned())]);
    let take = |files: &BTreeMap<String, String>, name: &str| {
        let new = [reference(), page(name)];
        adopt(&[reference(), reference()], &new, files, &model(&bundle()), &settings())
    };
    let once = take(&files, "page.2026.txt").files;
    let added = paths.replace("reference.zh.txt\n", "reference.zh.txt\n      later: [page.2026.txt]\n");
    assert_eq!(once["paths/files.yaml"], added);
    assert_eq!(take(&once, "page.2026.txt").files, BTreeMap::new(), "it is there already");
    let twice = take(&once, "page.2027.txt").files;
    let added = added.replace("[page.2026.txt]", "[page.2026.txt, page.2027.txt]");
    assert_eq!(twice["paths/files.yaml"], added);
}
