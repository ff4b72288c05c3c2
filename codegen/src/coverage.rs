//! The coverage of the API as a table: what is described, and by what it is proven.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use koodrive_model::{Sources, yaml};
use serde_json::Value;

use crate::Checked;
use crate::ir::{Api, Auth, Kind, Operation, Shape, TypeId};

/// What proves the spec, counted by operation.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    evidence: BTreeMap<String, usize>,
    deviations: BTreeMap<String, usize>,
}

impl Proof {
    /// Counts the payloads that each operation's `source.yaml` lists, and the deviations that name an operation.
    ///
    /// `evidence` holds the texts by operation id; a text that cannot be read counts as none.
    pub fn new(evidence: &Sources, deviations: &str) -> Self {
        let read = |text: &str| yaml::read("", text).unwrap_or_default();
        let payloads = |text: &String| read(text).get("payloads").and_then(Value::as_array).map_or(0, Vec::len);
        let mut this = Self::default();
        this.evidence.extend(evidence.iter().map(|(operation, text)| (operation.clone(), payloads(text))));
        for row in read(deviations).as_array().into_iter().flatten() {
            let operation = row.get("operation").and_then(Value::as_str).unwrap_or("*");
            *this.deviations.entry(operation.to_owned()).or_default() += 1;
        }
        this
    }
}

/// One line of the table.
#[derive(Default)]
struct Row {
    operations: usize,
    fields: usize,
    evidence: usize,
    deviations: usize,
    /// None, token only, token or app signature.
    auth: [usize; 3],
}

impl Row {
    fn add(&mut self, other: &Self) {
        self.operations += other.operations;
        self.fields += other.fields;
        self.evidence += other.evidence;
        self.deviations += other.deviations;
        for (mine, theirs) in self.auth.iter_mut().zip(other.auth) {
            *mine += theirs;
        }
    }

    fn print(&self, name: &str) -> String {
        let Self { operations, fields, evidence, deviations, auth: [none, token, both] } = self;
        format!("| {name} | {operations} | {fields} | {evidence} | {deviations} | {none} | {token} | {both} |\n")
    }
}

/// The table as Markdown.
pub fn coverage(checked: &Checked, proof: &Proof) -> String {
    let api = &checked.api;
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut total = Row::default();
    for operation in &api.operations {
        let row = row(api, operation, proof);
        total.add(&row);
        rows.entry(&operation.group).or_default().add(&row);
    }
    let shared = proof.deviations.get("*").copied().unwrap_or_default();
    let mut text = format!(
        "# Coverage\n\nWritten by `cargo xtask generate` from `spec/`, version {}. Edit the spec, not this file.\n\n\
         *Fields* are the parameters and properties that an operation sends and answers, those inside its objects included; *payloads* are\n\
         examples that the vendor published; *deviations* are departures from the documents, each with its reason in\n\
         [`spec/deviations.yaml`](../spec/deviations.yaml). The last three columns say how many operations take no\n\
         authentication, a token only, and a token or an app signature.\n\n\
         | group | operations | fields | payloads | deviations | none | token | both |\n|---|--:|--:|--:|--:|--:|--:|--:|\n",
        api.version
    );
    for group in &api.groups {
        let row = rows.remove(group.id.as_str()).unwrap_or_default();
        text.push_str(&row.print(checked.names.group(&group.id)));
    }
    text.push_str(&total.print("**all**"));
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "\n{} types, {} error codes. {shared} further deviations are about several operations at once.\n",
        api.types.len(),
        api.errors.len()
    );
    text
}

fn row(api: &Api, operation: &Operation, proof: &Proof) -> Row {
    let count = |counts: &BTreeMap<String, usize>| counts.get(&operation.id).copied().unwrap_or_default();
    let mut seen = BTreeSet::new();
    let mut fields = fields(api, &operation.request, &mut seen);
    if let Some(response) = &operation.response {
        fields += self::fields(api, response, &mut seen);
    }
    let auth = match &operation.auth {
        Auth::None => [1, 0, 0],
        Auth::Token | Auth::OtherToken(_) => [0, 1, 0],
        Auth::Signature | Auth::TokenOrSignature => [0, 0, 1],
    };
    Row { operations: 1, fields, evidence: count(&proof.evidence), deviations: count(&proof.deviations), auth }
}

/// The fields of a type and of the types inside it, each type once.
fn fields<'a>(api: &'a Api, id: &'a TypeId, seen: &mut BTreeSet<&'a TypeId>) -> usize {
    if !seen.insert(id) {
        return 0;
    }
    let inner = |shape: &'a Shape, seen: &mut BTreeSet<&'a TypeId>| {
        crate::analyze::named(shape).map_or(0, |id| fields(api, id, seen))
    };
    match api.types.get(id).map(|found| &found.kind) {
        Some(Kind::Struct(members)) => {
            members.len() + members.iter().map(|field| inner(&field.shape, seen)).sum::<usize>()
        }
        Some(Kind::Alias(shape)) => inner(shape, seen),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads_and_deviations_are_counted_by_operation() {
        let evidence = Sources::from([("getThing".to_owned(), "payloads: [{file: a}, {file: b}]".to_owned())]);
        let proof = Proof::new(&evidence, "- operation: getThing\n- operation: '*'\n- operation: getThing\n");
        assert_eq!(proof.evidence["getThing"], 2);
        assert_eq!(proof.deviations["getThing"], 2);
        assert_eq!(proof.deviations["*"], 1);
    }

    #[test]
    fn what_cannot_be_read_counts_as_none() {
        let evidence = Sources::from([("getThing".to_owned(), "payloads: [".to_owned())]);
        assert_eq!(Proof::new(&evidence, "[").evidence["getThing"], 0);
    }
}
