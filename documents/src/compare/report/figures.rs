//! How the rows of documents are accounted for, by document and by edition.

use serde::Serialize;

use super::Report;

impl Report {
    /// The documents of each edition of the product, counted together.
    pub fn editions(&self) -> Vec<EditionFigures> {
        let mut found: Vec<EditionFigures> = Vec::new();
        for document in self.documents.iter().filter(|document| document.figures.operations > 0) {
            let at = found.iter().position(|edition| edition.name == document.edition).unwrap_or_else(|| {
                found.push(EditionFigures { name: document.edition.clone(), ..EditionFigures::default() });
                found.len() - 1
            });
            if let Some(edition) = found.get_mut(at) {
                edition.documents += 1;
                edition.accounts.add(&document.accounts);
            }
        }
        for edition in &mut found {
            let own = |name: &String| {
                self.documents.iter().any(|document| document.name == *name && document.edition == edition.name)
            };
            let described = self.operations.iter().filter(|one| one.documents.iter().any(|one| own(&one.document)));
            edition.operations = described.count();
        }
        found.sort_by(|one, other| one.name.cmp(&other.name));
        found
    }
}

/// The documents of one edition of the product, counted together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct EditionFigures {
    /// The word for the edition; `None` where the documents do not tell.
    pub name: Option<String>,
    /// The number of documents that describe operations.
    pub documents: usize,
    /// The number of operations that they describe, each counted once.
    pub operations: usize,
    /// How their rows are accounted for.
    pub accounts: Accounts,
}

/// The rows of a document by how they compare with the spec; the figures add up to the number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Accounts {
    /// In the spec under the same name, without a difference.
    pub same: usize,
    /// In the spec under another name, which it lists as an alias.
    pub alias: usize,
    /// Part of the authentication.
    pub authentication: usize,
    /// In an older document, and gone from the latest of its edition.
    pub superseded: usize,
    /// Different, with a deviation that explains it.
    pub suppressed: usize,
    /// Different or missing, and no deviation explains it.
    pub open: usize,
}

impl Accounts {
    /// The number of rows.
    pub fn all(&self) -> usize {
        let Self { same, alias, authentication, superseded, suppressed, open } = *self;
        same + alias + authentication + superseded + suppressed + open
    }

    fn add(&mut self, other: &Self) {
        self.same += other.same;
        self.alias += other.alias;
        self.authentication += other.authentication;
        self.superseded += other.superseded;
        self.suppressed += other.suppressed;
        self.open += other.open;
    }
}
