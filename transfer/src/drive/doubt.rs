//! Why a listing may not say everything.

use std::fmt;

use koodrive::common::FileId;

/// Why a listing may not have all that is in the folder. What it does not have is *unknown* then, not absent: nothing may
/// be deleted for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// An entry came again, at the border of two pages: the order changed while they were read, so that another one may
    /// not have come at all.
    Repeated {
        /// Its id.
        id: FileId,
        /// Its name.
        name: String,
    },
    /// An entry came without an id or without a name, so that nothing can be done with it.
    Incomplete {
        /// Its id, if it has one.
        id: Option<FileId>,
        /// Its name, if it has one.
        name: Option<String>,
    },
    /// The service counts more or fewer than it listed: the folder changed while it was read, or the caller may not see all
    /// of it.
    Count {
        /// How many entries came, each once.
        listed: u64,
        /// How many there are, as the service says.
        stated: u64,
    },
    /// The service would have counted, but could not be asked.
    Uncounted {
        /// Why.
        cause: String,
    },
    /// A page did not arrive, so that all that would have come after it is unknown.
    Page {
        /// Why.
        cause: String,
    },
    /// A folder is in itself. It is not entered again.
    Loop {
        /// Its id.
        id: FileId,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repeated { id, name } => {
                write!(f, "{name:?} (id {id}) was listed twice, so another entry may be missing")
            }
            Self::Incomplete { id: Some(id), .. } => write!(f, "an entry (id {id}) has no name"),
            Self::Incomplete { name: Some(name), .. } => write!(f, "the entry {name:?} has no id"),
            Self::Incomplete { .. } => f.write_str("an entry has neither an id nor a name"),
            Self::Count { listed, stated } => {
                write!(f, "{listed} entries were listed, but the service counts {stated}")
            }
            Self::Uncounted { cause } => write!(f, "the number of entries is not known: {cause}"),
            Self::Page { cause } => write!(f, "the rest of the listing did not arrive: {cause}"),
            Self::Loop { id } => write!(f, "the folder (id {id}) is in itself"),
        }
    }
}
