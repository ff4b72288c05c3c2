//! The facts of documents as one file that may be published: names, types, requirements, places. No prose.
//!
//! With the ledger, the check that needs the documents runs where they are not.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::render::json;

/// The form of the file. A change that old readers would misread raises it.
const VERSION: u32 = 1;

/// The facts of several documents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Ledger {
    /// The form of the file.
    pub version: u32,
    /// The facts, in the order of the documents' names.
    pub documents: Vec<Facts>,
}

impl Ledger {
    /// Puts facts together; titles, examples and problems stay behind.
    pub fn new(documents: &[Facts]) -> Self {
        let mut documents: Vec<Facts> = documents.iter().map(without_prose).collect();
        documents.sort_by(|one, other| one.document.cmp(&other.document));
        Self { version: VERSION, documents }
    }

    /// The file's text: the same facts give the same bytes, one row of a table is one line.
    pub fn to_json(&self) -> String {
        json::to_string(self)
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// The text is not a ledger, or one of a later form.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let ledger: Self = serde_json::from_str(text).map_err(|error| LedgerError(error.to_string()))?;
        if ledger.version != VERSION {
            return Err(LedgerError(format!("its version is {}, this program knows {VERSION}", ledger.version)));
        }
        Ok(ledger)
    }
}

fn without_prose(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
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
