//! The facts of documents as one file that may be published: names, types, requirements, lines, no prose.
//!
//! With the ledger, the spec can be compared with documents that are not at hand.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::render::json;

/// The format of the file. A change that old readers would misread increases it.
const VERSION: u32 = 2;

/// The facts of several documents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Ledger {
    /// The format of the file.
    pub version: u32,
    /// The facts, in the order of the documents' names.
    pub documents: Vec<Facts>,
}

impl Ledger {
    /// Collects facts without their titles, examples and problems.
    pub fn new(documents: &[Facts]) -> Self {
        let mut documents: Vec<Facts> = documents.iter().map(without_prose).collect();
        documents.sort_by(|one, other| one.document.cmp(&other.document));
        Self { version: VERSION, documents }
    }

    /// Writes the file's text. The same facts make the same bytes, and each row of a table is one line.
    pub fn to_json(&self) -> String {
        json::to_string(self)
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// The text is not a ledger, or has another format.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let ledger: Self = serde_json::from_str(text).map_err(|error| LedgerError(error.to_string()))?;
        if ledger.version != VERSION {
            return Err(LedgerError(format!("its version is {}, not {VERSION}: write it anew", ledger.version)));
        }
        Ok(ledger)
    }
}

fn without_prose(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    if let Some(id) = facts.known_as.take() {
        facts.document = id;
    }
    facts.problems.clear();
    for operation in &mut facts.operations {
        operation.title.clear();
        operation.requests.clear();
        operation.responses.clear();
    }
    facts
}

/// A text is not a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerError(String);

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a ledger: {}", self.0)
    }
}

impl std::error::Error for LedgerError {}
