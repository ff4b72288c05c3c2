//! A realistic new edition of the base, from the vendor's text to the reviewed change of the spec.
//!
//! The base is no part of the checkout. A text of the same facts, made of the ledger, stands in for it; the references of
//! the copy to its lines point at the lines of that text.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod support;

use document_changes::render::{Form, render};
use koodrive_documents::facts::Operation;
use koodrive_documents::{Facts, Ledger, Settings, read};
use support::{Copy, copy_folder, edition, ledger, lines, reference};

const OLD: &str = "api-reference.zh.2024-10-25.txt";
const NEW: &str = "koodrive-api.zh.2026-09-18.txt";

#[test]
fn a_new_edition_of_the_base() {
    let copy = editions();
    see(&copy);
    take_in(&copy);
    find(&copy);
    propose(&copy);
    finish(&copy);
    release(&copy);
}

/// A copy of the checkout with the base as a text, and the new edition of it.
fn editions() -> Copy {
    let copy = Copy::new();
    let base = ledger().into_iter().find(|facts| facts.document == OLD).unwrap();
    let old = reference::document(&base);
    let text = render(&old, Form::Tabs);
    copy.write(OLD, &text);
    // The later pages of operations that the base has.
    let is_known = |facts: &Facts| {
        let known = |own: &Operation| {
            base.operations.iter().any(|other| (&other.method, &other.path) == (&own.method, &own.path))
        };
        facts.document != OLD && !facts.operations.is_empty() && facts.operations.iter().all(known)
    };
    let later: Vec<Facts> = ledger().into_iter().filter(is_known).collect();
    copy.write(NEW, &render(&edition::edited(&old, &later), Form::Tabs));
    lines::refer(&copy, &base, &read(OLD, &text, &Settings::new("KooDrive")));
    copy.write("base/ledger.json", &Ledger::new(std::slice::from_ref(&base)).to_json());
    copy.write("known/ledger.json", &Ledger::new(&[&[base], &later[..]].concat()).to_json());
    // The text says all that the base says, and the spec agrees with it.
    copy.ends(0, &["docs", "diff", "base/ledger.json", OLD]);
    copy.ends(0, &["docs", "check", OLD]);
    copy.ends(0, &["docs", "ledger", "spec/ledger.json", OLD]);
    copy_folder(&copy.path("spec"), &copy.path("before"));
    copy
}

/// The operations and what is said of each, in one line.
fn told(said: &str, is_told: impl Fn(&str) -> bool) -> Vec<String> {
    let mut operation = "";
    let mut told = Vec::new();
    for line in said.lines() {
        if !line.starts_with(' ') {
            operation = line.split("  ").next().unwrap();
        } else if is_told(line) {
            told.push(format!("{operation}: {}", line.trim()));
        }
    }
    told
}

/// `docs diff` lists the changes that were made, and nothing else.
fn see(copy: &Copy) {
    let said = copy.ends(1, &["docs", "diff", "known/ledger.json", NEW]);
    let is_verdict = |line: &str| ["  breaking ", "  compatible ", "  note "].iter().any(|word| line.starts_with(word));
    assert_eq!(
        told(&said, is_verdict),
        [
            "createDepartment: compatible  new optional field `remark` of the request (String)",
            "createUserGroup: note        new status 409",
            "authSession: breaking    the field `data.userCount` of the response is gone",
            "getService: compatible  new field `data.trial` of the response (TrialInfo object), with 2 fields inside",
            "getQuotaUsage: breaking    the type of the field `data.packageDownloadExpires` of the response: Integer → Long",
            "updatePackageExpiry: breaking    the default of the field `packageDownloadExpires` of the request: 7 → 14",
            "getJsSdkInfo: compatible  new field `data.region` of the response (String)",
            "createJob: compatible  new value 504 of the field `actionType` of the request",
            "updateShare: compatible  the range of the field `validDays` of the request: 0 to 365 → 0 to 730",
            "countUnreadMessages: breaking    the field `unreadCount` of the response: `count` is now called `unreadCount`",
            "listMessages: compatible  new optional query parameter `sender` (String)",
            "GET /koodrive/ose/v1/tags: compatible  new operation",
            "the API as a whole: compatible  new error code 13000999 (status 409)",
        ]
    );
    assert!(said.contains("4 breaking, 8 compatible, 1 note; 76 operations unchanged"), "{said}");
}

/// `docs adopt` places all but what is another text now.
fn take_in(copy: &Copy) {
    let said = copy.ends(0, &["docs", "adopt", OLD, NEW, "--write"]);
    let unplaced: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("not placed: ")).collect();
    let places: Vec<&str> = unplaced.iter().map(|line| line.split(": ").next().unwrap()).collect();
    let places_expected = [
        // The row that the text "none" follows has another name; the example has one field more.
        "spec/evidence/countUnreadMessages/source.yaml:7",
        "spec/evidence/countUnreadMessages/source.yaml:12",
        "spec/evidence/getJsSdkInfo/source.yaml:6",
    ];
    assert_eq!(places, places_expected, "{said}");
    let departments = copy.text("spec/paths/departments.yaml");
    assert!(departments.contains(&format!("document: {NEW}\n      section: \"4.2.1\"\n      tables: [\"4-5\", ")));
    assert!(!departments.contains(OLD));
    let new = copy.text(NEW);
    let lines: Vec<&str> = new.lines().collect();
    let source = copy.text("spec/evidence/addUserGroupMembers/source.yaml");
    let (first, last) = source.split("lines: ").nth(2).unwrap().lines().next().unwrap().split_once('-').unwrap();
    let [first, last] = [first, last].map(|line| lines[line.parse::<usize>().unwrap() - 1]);
    assert_eq!((first, last), ("{", "}"), "the lines of the response");
}

/// `docs check` finds what the spec lacks, and what departs from the new edition as it departed from the pages before; the
/// response for all errors covers 409.
fn find(copy: &Copy) {
    let said = copy.ends(1, &["docs", "check", NEW]);
    let kinds = ["missing ", "extra ", "values ", "range ", "type ", "default "];
    let found = told(&said, |line| kinds.iter().any(|kind| line.trim_start().starts_with(kind)));
    let found: Vec<String> =
        found.iter().map(|line| line.splitn(3, ": ").take(2).collect::<Vec<_>>().join(": ")).collect();
    assert_eq!(
        found,
        [
            "4.2.3 createDepartment: missing request remark",
            "4.6.1 authSession: extra response data.userCount",
            "4.8.1 getService: missing response data.trial",
            "4.8.2 getQuotaUsage: type response data.packageDownloadExpires",
            "4.7.1 updatePackageExpiry: default request packageDownloadExpires",
            "4.9.1 getJsSdkInfo: missing response data.region",
            "4.11.2 createJob: values request actionType 504",
            "4.14.1 getFile: type response downloadLinks",
            "4.14.2 createDirectory: values request fileType 15",
            "4.14.2 createDirectory: values request fileType 20",
            "4.14.2 createDirectory: values request fileType 26",
            "4.14.2 createDirectory: values request fileType 27",
            "4.14.2 createDirectory: values request fileType 28",
            "4.14.2 createDirectory: values request fileType 30",
            "4.14.2 createDirectory: values request fileType 35",
            "4.14.2 createDirectory: values request fileType 40",
            "4.14.2 createDirectory: values request fileType 45",
            "4.14.2 createDirectory: values request renameMode 4",
            "4.16.4 updateShare: range request validDays",
            "4.20.1 countUnreadMessages: missing response unreadCount",
            "4.20.1 countUnreadMessages: extra response count",
            "4.20.2 listMessages: missing query sender",
            "4.1.1 GET /koodrive/ose/v1/tags: missing operation",
            "error codes: missing code 13000999",
        ]
    );
    assert!(said.contains("24 open; 12 stale suppressions"), "{said}");
    // 11 is suppressed for all operations.
    let told = said.matches("any more, but koodrive-api.zh.2026-09-18.txt:").count();
    assert_eq!(told, 11, "{said}");
}

/// A line without the number of a line in the spec, which every edit above it changes.
fn unnumbered(line: &str) -> String {
    match line.split_once(".yaml:") {
        Some((file, rest)) if rest.starts_with(|letter: char| letter.is_ascii_digit()) => {
            format!("{file}.yaml{}", rest.trim_start_matches(|letter: char| letter.is_ascii_digit()))
        }
        _ => line.to_owned(),
    }
}

/// `docs propose` edits what follows from the documents, and leaves the rest to a person.
fn propose(copy: &Copy) {
    let said = copy.ends(1, &["docs", "propose", NEW, "--write"]);
    let left: Vec<&str> = said.lines().filter_map(|line| line.strip_prefix("by hand: ")).collect();
    let left: Vec<String> = left.iter().map(|line| unnumbered(line.split(" (").next().unwrap())).collect();
    let (suppressed, left): (Vec<&String>, Vec<&String>) =
        left.iter().partition(|line| line.starts_with("createDirectory: values "));
    assert_eq!(suppressed.len(), 10, "{said}");
    assert_eq!(
        left,
        [
            "getQuotaUsage: type response data.packageDownloadExpires: the document states Long, the spec integer",
            "updatePackageExpiry: default request packageDownloadExpires: the document states the default 14, the spec none",
            "createJob: values request actionType 504: the document lists the value 504, the spec does not",
            "getFile: type response downloadLinks: the document has no table for downLoadLinks, the spec lists its fields: map of DownloadLink",
            "schemas/shares.yaml: the description states 365, which is another value now",
            "getTags: check that it belongs to carrier_accounts, state whether a repeat does no harm, and how it pages or whether \
                it starts a job",
            "evidence/getTags: put the values of the path and of the query into the request",
            "errors.yaml: missing code 13000999: the spec lacks the error code",
        ]
    );
    let said = copy.ends(1, &["lint"]);
    assert!(said.contains("17 findings in the spec") && said.matches("[unfinished]").count() == 17, "{said}");
}

/// What a person does: describes what is new, and decides what the documents leave open.
fn finish(copy: &Copy) {
    copy.describe();
    for (file, from, to) in edition::BY_HAND {
        copy.edit(file, from, to);
    }
    let facts = read(NEW, &copy.text(NEW), &Settings::new("KooDrive"));
    let sdk = facts.operations.iter().find(|operation| operation.path.ends_with("get-js-sdk-info")).unwrap();
    let (source, example) = ("spec/evidence/getJsSdkInfo/source.yaml", &sdk.responses[0]);
    let text = copy.text(source);
    let stale = text.lines().find(|line| line.trim_start().starts_with("lines: ")).unwrap();
    copy.edit(source, stale, &format!("    lines: {}-{}", example.line, example.end));
    let said = copy.ends(1, &["update", NEW]);
    let left = said.lines().skip_while(|line| *line != "== left to do by hand").filter(|line| line.starts_with("- "));
    let left: Vec<&str> = left.collect();
    assert_eq!(left.len(), 2, "{said}");
    // Not run: the handler of the emulator has to be written, and a test writes the snapshot.
    assert!(left[0].starts_with("- emulator/src: implement `get_tags` of the trait `"), "{said}");
    assert!(left[1].starts_with("- tests/tests/snapshots/wire/getTags.snap: "), "{said}");
    copy.is_green();
    copy.ends(0, &["docs", "check", NEW]);
    copy.ends(0, &["docs", "propose", NEW]);
}

/// The section of the changelog that callers read.
fn release(copy: &Copy) {
    let said = copy.ends(1, &["spec", "diff", "before", "spec", "--changelog"]);
    let lines: Vec<&str> = said.lines().filter(|line| line.starts_with(['-', '#'])).collect();
    assert_eq!(
        lines,
        [
            "## 0.2.0",
            "### Breaking",
            "- `getQuotaUsage`: the type of the field `data.packageDownloadExpires` of the response: integer (int32) → integer \
                (int64) (values may exceed what callers expect)",
            "### New",
            "- new error code 13000999 (status 409) (callers have to handle unknown codes anyway)",
            "- `createDepartment`: new optional field `remark` of the request (string) (callers may omit it)",
            "- `getService`: new field `data.trial` of the response (TrialInfo), with 2 fields inside (callers ignore unknown \
                fields)",
            "- `getJsSdkInfo`: new field `data.region` of the response (string) (callers ignore unknown fields)",
            "- `listJobs`: new value 504 of the field `data[].actionType` of the response; also getJob (enumerations are open: \
                callers handle values that they do not know)",
            "- `createJob`: new value 504 of the field `actionType` of the request (callers may send it)",
            "- `updateShare`: the range of the field `validDays` of the request: at most 365 → at most 730 (every value that \
                fit before still fits)",
            "- `countUnreadMessages`: the field `unreadCount` of the response: `count` is now called `unreadCount` (the old \
                name is an alias, so both are understood)",
            "- `listMessages`: new optional query parameter `sender` (string) (callers may omit it)",
            "- `getTags`: new operation (callers need not use it)",
            "### Also changed",
            "- `createUserGroup`: new status 409 (callers have to handle unknown statuses anyway)",
            "- `authSession`: the field `data.userCount` of the response is deprecated (it still works; callers should stop \
                using it)",
        ]
    );
}
