//! Holds what the reader says against what a case expects.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use koodrive_documents::diff::OperationChangeKind;
use koodrive_documents::identity::recognize;
use koodrive_documents::{Facts, Ledger, compare, diff, read};

use crate::case::{Case, Expected};
use crate::pond;

/// A finding as the reader reports it.
#[derive(Clone, Debug)]
struct Found {
    what: String,
    breaks: Option<bool>,
    /// The texts of the lines that it points at.
    lines: Vec<String>,
}

/// What was said about a case.
#[derive(Default)]
pub(crate) struct Verdict {
    caught: usize,
    missed: Vec<String>,
    false_alarms: Vec<String>,
}

/// Runs `diff` and `check` on a case.
pub(crate) fn judge(case: &Case) -> Verdict {
    let settings = pond::settings();
    let [before, after] = case.files.map(|stem| case.form.file(stem));
    let old = read(&before, &case.old, &settings);
    let mut new = [read(&after, &case.new, &settings)];
    recognize(&mut new, std::slice::from_ref(&old), &[before].into());
    let beside: Vec<Facts> = case.beside.iter().map(|(name, text)| read(name, text, &settings)).collect();
    let old = if case.ledger { Ledger::parse(&Ledger::new(&[old]).to_json()).unwrap().documents } else { vec![old] };
    let (old, new) = ([beside.as_slice(), &old].concat(), [beside.as_slice(), &new].concat());
    let mut verdict = Verdict::default();
    verdict.hold("diff", &case.diff, &differences(case, &old, &new));
    verdict.hold("check", &case.check, &open(case, &new));
    verdict
}

fn line(text: &str, number: Option<usize>) -> Option<String> {
    text.lines().nth(number?.checked_sub(1)?).map(str::to_owned)
}

/// What `diff` lists.
fn differences(case: &Case, old: &[Facts], new: &[Facts]) -> Vec<Found> {
    let name = case.form.file(case.files[0]);
    let found = diff(old, new, Some(&pond::model(&name)), &pond::settings());
    let mut all = Vec::new();
    for operation in &found.operations {
        let latest = operation.new.as_ref().or(operation.old.as_ref());
        let address = latest.map_or_else(String::new, |latest| format!("{} {}", latest.method, latest.path));
        if operation.changes.is_empty() || operation.kind == OperationChangeKind::Moved {
            let lines = latest.and_then(|latest| {
                line(if operation.new.is_some() { &case.new } else { &case.old }, Some(latest.line))
            });
            all.push(Found {
                what: format!("{} {address}", operation.kind),
                breaks: Some(operation.breaks),
                lines: lines.into_iter().collect(),
            });
        }
    }
    let changes = found.operations.iter().flat_map(|operation| &operation.changes).chain(&found.errors);
    all.extend(changes.map(|change| Found {
        what: format!("{} {}", change.kind, change.at),
        breaks: Some(change.breaks()),
        lines: [line(&case.old, change.old_line), line(&case.new, change.new_line)].into_iter().flatten().collect(),
    }));
    all
}

/// What `check` leaves open, and what is wrong with the document.
fn open(case: &Case, new: &[Facts]) -> Vec<Found> {
    let name = case.form.file(case.files[0]);
    let report = compare(new, &pond::model(&name), &[], &pond::settings());
    let problems = report.problems.iter().filter(|problem| problem.is_error()).map(|problem| Found {
        what: format!("problem {}", problem.kind),
        breaks: None,
        lines: line(&case.new, problem.line).into_iter().collect(),
    });
    let open = report.open().map(|(_, difference)| Found {
        what: format!("{} {}", difference.kind, difference.at),
        breaks: None,
        lines: line(&case.new, difference.line).into_iter().collect(),
    });
    problems.chain(open).collect()
}

impl Verdict {
    fn hold(&mut self, command: &str, expected: &[Expected], found: &[Found]) {
        let mut rest = found.to_vec();
        for expected in expected {
            match rest.iter().position(|found| fits(found, expected)) {
                Some(at) => {
                    rest.remove(at);
                    self.caught += 1;
                }
                None => self.missed.push(format!("{command}: {expected:?}")),
            }
        }
        self.false_alarms.extend(rest.iter().map(|found| format!("{command}: {found:?}")));
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.missed.is_empty() && self.false_alarms.is_empty()
    }
}

fn fits(found: &Found, expected: &Expected) -> bool {
    found.what == expected.what
        && (expected.breaks.is_none() || found.breaks == expected.breaks)
        && expected.near.as_ref().is_none_or(|near| found.lines.iter().any(|line| line.contains(near)))
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.missed.iter().try_for_each(|missed| writeln!(f, "  missed {missed}"))?;
        self.false_alarms.iter().try_for_each(|found| writeln!(f, "  false  {found}"))
    }
}

/// Cases, findings caught, findings missed and false alarms, by family and form.
#[derive(Default)]
pub(crate) struct Table {
    rows: BTreeMap<(&'static str, String), [usize; 4]>,
    faults: String,
}

impl Table {
    pub(crate) fn add(&mut self, family: &'static str, case: &Case, verdict: &Verdict) {
        let row = self.rows.entry((family, format!("{:?}", case.form).to_lowercase())).or_default();
        let counts = [1, verdict.caught, verdict.missed.len(), verdict.false_alarms.len()];
        row.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        if !verdict.is_clean() {
            let _ = write!(self.faults, "{family}, {} ({:?}):\n{verdict}", case.name, case.form);
        }
    }

    pub(crate) fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    pub(crate) fn faults(&self) -> &str {
        &self.faults
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| changes | form | cases | caught | missed | false |\n|---|---|---|---|---|---|")?;
        self.rows.iter().try_for_each(|((family, form), [cases, caught, missed, alarms])| {
            writeln!(f, "| {family} | {form} | {cases} | {caught} | {missed} | {alarms} |")
        })
    }
}
