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
            let about = row.get("operation");
            let list = about.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            for operation in list.chain(about.and_then(Value::as_str)) {
                *this.deviations.entry(operation.to_owned()).or_default() += 1;
            }
        }
        this
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Row {
    operations: usize,
    /// The operations of which the documents leave out a part.
    in_part: usize,
    fields: usize,
    /// The fields that were inferred.
    unconfirmed: usize,
    evidence: usize,
    deviations: usize,
    /// No authentication, token only, token or app signature.
    auth: [usize; 3],
}

impl Row {
    fn add(&mut self, other: &Self) {
        self.operations += other.operations;
        self.in_part += other.in_part;
        self.fields += other.fields;
        self.unconfirmed += other.unconfirmed;
        self.evidence += other.evidence;
        self.deviations += other.deviations;
        for (mine, theirs) in self.auth.iter_mut().zip(other.auth) {
            *mine += theirs;
        }
    }

    fn print(&self, group: &str, edition: &str) -> String {
        let Self { operations, in_part, fields, unconfirmed, evidence, deviations, auth: [none, token, both] } = self;
        let whole = operations - in_part;
        format!(
            "| {group} | {edition} | {operations} | {whole} | {in_part} | {fields} | {unconfirmed} | {evidence} | \
             {deviations} | {none} | {token} | {both} |\n"
        )
    }
}

/// The table as Markdown.
pub fn coverage(checked: &Checked, proof: &Proof) -> String {
    let api = &checked.api;
    let shared = proof.deviations.get("*").copied().unwrap_or_default();
    let mut text = format!(
        "# Coverage\n\nWritten by `cargo xtask generate` from `spec/`, version {}. Edit the spec, not this file.\n\n\
         An operation is known *in part* where no document at hand has all of it; its documentation says what is missing. *Fields* are\n\
         the parameters and properties that an operation sends and returns, those inside its objects included; the *inferred* ones\n\
         no document states. *Payloads* are examples that the vendor published; *deviations* are departures from the documents, each\n\
         with its reason in [`spec/deviations.yaml`](../spec/deviations.yaml). The last three columns say how many operations take no\n\
         authentication, a token only, and a token or an app signature.\n\n\
         | group | edition | operations | whole | in part | fields | inferred | payloads | deviations | none | token | both |\n\
         |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        api.version
    );
    let editions = || api.editions.iter().map(String::as_str);
    for group in &api.groups {
        let name = checked.names.group(&group.id);
        let rows: Vec<(&str, Row)> =
            editions().map(|edition| (edition, sum(api, proof, Some(edition), Some(&group.id)))).collect();
        let whole = sum(api, proof, None, Some(&group.id));
        if rows.iter().all(|(_, row)| *row == whole) {
            text.push_str(&whole.print(name, "all"));
        } else {
            let own = rows.iter().filter(|(_, row)| row.operations > 0);
            own.for_each(|(edition, row)| text.push_str(&row.print(name, edition)));
        }
    }
    for edition in editions() {
        text.push_str(&sum(api, proof, Some(edition), None).print("**all**", edition));
    }
    text.push_str(&sum(api, proof, None, None).print("**all**", "all"));
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "\n{} types, {} error codes. {shared} further deviations are about all operations.\n",
        api.types.len(),
        api.errors.len()
    );
    text
}

/// What one edition has in one group; without an edition, what any has, and without a group, in all.
fn sum(api: &Api, proof: &Proof, edition: Option<&str>, group: Option<&str>) -> Row {
    let mut total = Row::default();
    let own = api.operations.iter().filter(|operation| group.is_none_or(|group| operation.group == group));
    for operation in own.filter(|operation| has(edition, &operation.editions)) {
        total.add(&row(api, operation, proof, edition));
    }
    total
}

fn has(edition: Option<&str>, editions: &[String]) -> bool {
    edition.is_none_or(|edition| editions.is_empty() || editions.iter().any(|own| own == edition))
}

fn row(api: &Api, operation: &Operation, proof: &Proof, edition: Option<&str>) -> Row {
    let count = |counts: &BTreeMap<String, usize>| counts.get(&operation.id).copied().unwrap_or_default();
    let mut fields = Fields { api, edition, seen: BTreeSet::new(), all: 0, unconfirmed: 0, in_part: operation.in_part };
    fields.count(&operation.request);
    if let Some(response) = &operation.response {
        fields.count(response);
    }
    let auth = match &operation.auth {
        Auth::None => [1, 0, 0],
        Auth::Token | Auth::OtherToken(_) => [0, 1, 0],
        Auth::Signature | Auth::TokenOrSignature => [0, 0, 1],
    };
    Row {
        operations: 1,
        in_part: usize::from(fields.in_part),
        fields: fields.all,
        unconfirmed: fields.unconfirmed,
        evidence: count(&proof.evidence),
        deviations: count(&proof.deviations),
        auth,
    }
}

/// The fields of types and of the types inside them, each type once.
struct Fields<'a> {
    api: &'a Api,
    edition: Option<&'a str>,
    seen: BTreeSet<&'a TypeId>,
    all: usize,
    unconfirmed: usize,
    in_part: bool,
}

impl<'a> Fields<'a> {
    fn count(&mut self, id: &'a TypeId) {
        let Some(found) = self.api.types.get(id).filter(|_| self.seen.insert(id)) else { return };
        self.in_part |= found.in_part;
        match &found.kind {
            Kind::Struct(members) => {
                let edition = self.edition;
                for field in members.iter().filter(|field| has(edition, &field.editions)) {
                    self.all += 1;
                    self.unconfirmed += usize::from(field.unconfirmed);
                    self.inside(&field.shape);
                }
            }
            Kind::Alias(shape) => self.inside(shape),
            _ => {}
        }
    }

    fn inside(&mut self, shape: &'a Shape) {
        if let Some(id) = crate::analyze::named(shape) {
            self.count(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payloads_and_deviations_are_counted_by_operation() {
        let evidence = Sources::from([("getThing".to_owned(), "payloads: [{file: a}, {file: b}]".to_owned())]);
        let proof =
            Proof::new(&evidence, "- operation: getThing\n- operation: '*'\n- operation: [getThing, listThings]\n");
        assert_eq!(proof.evidence["getThing"], 2);
        assert_eq!(proof.deviations["getThing"], 2);
        assert_eq!(proof.deviations["listThings"], 1);
        assert_eq!(proof.deviations["*"], 1);
    }

    #[test]
    fn what_cannot_be_read_counts_as_none() {
        let evidence = Sources::from([("getThing".to_owned(), "payloads: [".to_owned())]);
        assert_eq!(Proof::new(&evidence, "[").evidence["getThing"], 0);
    }
}
