//! Names that would be one.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use crate::names::{fold, normalized};

/// The names of a folder that another one of them is the same as, in a normal form of Unicode or, with `case`, also apart
/// from upper and lower case.
pub(super) fn clashes<'n>(names: impl Iterator<Item = &'n String>, case: bool) -> HashSet<String> {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let mut clashing = HashSet::new();
    for name in names {
        let key = if case { fold(name) } else { normalized(name).into_owned() };
        if let Some(other) = seen.insert(key, name) {
            clashing.insert(other.to_owned());
            clashing.insert(name.clone());
        }
    }
    clashing
}

/// Whether a folder takes names that differ in upper and lower case only for two. Blocks.
pub(super) fn is_case_sensitive(folder: &Path) -> bool {
    let probe = tempfile::Builder::new().prefix(".koodrive-case-").tempfile_in(folder);
    let Ok(probe) = probe else { return cfg!(not(any(windows, target_vendor = "apple"))) };
    let name = probe.path().file_name().and_then(|name| name.to_str()).map(str::to_uppercase);
    name.is_none_or(|name| !folder.join(name).exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_be_one() {
        let names: Vec<String> = ["a", "A", "é", "e\u{301}", "b", "ß", "SS"].map(str::to_owned).to_vec();
        let found = |case| {
            let mut found: Vec<_> = clashes(names.iter(), case).into_iter().collect();
            found.sort();
            found
        };
        assert_eq!(found(false), ["e\u{301}", "é"]);
        assert_eq!(found(true), ["A", "SS", "a", "e\u{301}", "ß", "é"]);
    }
}
