//! The lines to which the checkout's references point, in a text that has the facts in other lines.

use std::collections::BTreeMap;

use koodrive_documents::Facts;
use koodrive_documents::facts::{Example, Operation};

use super::Copy;

/// Makes the references of a copy to lines of the base point at the lines of a text with the same facts.
pub(crate) fn refer(copy: &Copy, base: &Facts, text: &Facts) {
    let lines = Lines::new(base, text);
    for entry in std::fs::read_dir(copy.path("spec/evidence")).unwrap() {
        let name = format!("spec/evidence/{}/source.yaml", entry.unwrap().file_name().to_string_lossy());
        if copy.path(&name).is_file() {
            copy.write(&name, &lines.rewritten(&copy.text(&name)));
        }
    }
    let name = "spec/deviations.yaml";
    copy.write(name, &lines.rewritten(&copy.text(name)));
}

struct Lines<'a> {
    base: &'a Facts,
    text: &'a Facts,
    /// The lines of both at which something stands that is known.
    known: BTreeMap<usize, usize>,
}

impl<'a> Lines<'a> {
    fn new(base: &'a Facts, text: &'a Facts) -> Self {
        let (old, new) = (places(base), places(text));
        assert_eq!(old.len(), new.len(), "both have the same facts");
        Self { base, text, known: old.into_iter().zip(new).collect() }
    }

    fn rewritten(&self, text: &str) -> String {
        let (mut out, mut document, mut kind, mut is_told) = (String::new(), "", "", false);
        for word in text.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || "-._".contains(c))) {
            let end = word.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).len();
            let (plain, after) = word.split_at(end);
            let is_number = plain.starts_with(|c: char| c.is_ascii_digit());
            match plain {
                "" => {}
                _ if matches!(plain.rsplit('.').next(), Some("txt" | "md")) => document = plain,
                "line" | "lines" => is_told = true,
                "request" | "response" => kind = plain,
                _ if is_number && is_told && document == self.base.document => {
                    out.push_str(&self.place(plain, kind));
                    out.push_str(after);
                    continue;
                }
                _ if !matches!(plain, "and" | "to") => is_told = false,
                _ => {}
            }
            out.push_str(word);
        }
        out
    }

    /// Where a line or a block of lines is: an example where there is one, else what stands before it.
    fn place(&self, lines: &str, kind: &str) -> String {
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        let [first, last] = [first, last].map(|line| line.parse::<usize>().unwrap());
        let operation = self.base.operations.partition_point(|operation| operation.line <= first).checked_sub(1);
        let operation = operation.map(|at| &self.text.operations[at]);
        let example = operation.filter(|_| last > first).and_then(|operation| example(operation, kind));
        let near = |line| self.known.range(..=line).next_back().map_or(1, |(_, there)| *there);
        let (from, to) = example.map_or((near(first), near(last)), |example| (example.line, example.end));
        if lines.contains('-') { format!("{from}-{to}") } else { from.to_string() }
    }
}

fn example<'a>(operation: &'a Operation, kind: &str) -> Option<&'a Example> {
    if kind == "request" { operation.requests.first() } else { operation.responses.first() }
}

/// The lines at which something stands that the ledger knows, one after the other.
fn places(facts: &Facts) -> Vec<usize> {
    let mut lines = Vec::new();
    for operation in &facts.operations {
        lines.push(operation.line);
        lines.extend(operation.calls.iter().map(|call| call.line));
        for table in &operation.tables {
            lines.push(table.line);
            lines.extend(table.rows.iter().map(|row| row.line));
        }
    }
    lines.extend(facts.errors.iter().map(|error| error.line));
    lines
}
