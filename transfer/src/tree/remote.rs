//! What is in a folder of the drive.

use std::collections::{BTreeMap, HashSet};

use koodrive::common::FileId;

use crate::drive::{Counting, Drive, Entry};
use crate::error::Result;
use crate::names::normalized;

/// What is in a folder of the drive, by name.
#[derive(Debug, Default)]
pub(super) struct RemoteFolder {
    pub(super) entries: BTreeMap<String, Entry>,
    /// Names that several entries have, in one normal form of Unicode or in several.
    pub(super) ambiguous: HashSet<String>,
    /// Why what was not listed may exist nevertheless.
    pub(super) doubt: Option<String>,
}

/// Lists a folder of the drive.
///
/// # Errors
/// If not even the first page arrives. A later page that does not arrive is a doubt.
pub(super) async fn list(drive: &Drive, folder: &FileId, path: &str, counting: Counting) -> Result<RemoteFolder> {
    let mut found = RemoteFolder::default();
    let mut listing = drive.list(folder).called(format!("/{path}")).counting(counting);
    loop {
        match listing.next().await {
            Ok(Some(mut entry)) => {
                // It is this folder, for all of them.
                entry.parent = None;
                found.entries.insert(entry.name.clone(), entry);
            }
            Err(error) if found.entries.is_empty() => return Err(error),
            // What comes after it is in doubt, and the outcome says so.
            Ok(None) | Err(_) => break,
        }
    }
    let outcome = listing.outcome();
    found.ambiguous = outcome.ambiguous.iter().map(|name| normalized(name).into_owned()).collect();
    if !outcome.is_certain() {
        let why = outcome.doubts.first().map(ToString::to_string);
        found.doubt = Some(why.unwrap_or_else(|| "the listing did not come to its end".to_owned()));
    }
    Ok(found)
}
