//! Names that would be one.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use crate::names::{fold, normalized};

/// The names of a folder that another one of them is the same as, in a normal form of Unicode or, with `case`, also apart
/// from upper and lower case.
pub(super) fn clashes<'n>(names: impl Iterator<Item = &'n String>, case: bool) -> HashSet<String> {
    let mut seen: HashMap<Cow<'_, str>, &str> = HashMap::new();
    let mut clashing = HashSet::new();
    for name in names {
        let key = if case { Cow::Owned(fold(name)) } else { normalized(name) };
        if let Some(other) = seen.insert(key, name) {
            clashing.insert(other.to_owned());
            clashing.insert(name.clone());
        }
    }
    clashing
}

/// Gives what is on the drive the name that the same thing has here, where it has another normal form of Unicode there, or, with
/// `case`, another case.
pub(super) fn align<L, R>(locals: &BTreeMap<String, L>, remotes: &mut BTreeMap<String, R>, case: bool) {
    let alone: Vec<&String> = locals.keys().filter(|name| !remotes.contains_key(*name)).collect();
    if alone.is_empty() {
        return;
    }
    let key = |name: &str| if case { fold(name) } else { normalized(name).into_owned() };
    let others = remotes.keys().filter(|name| !locals.contains_key(*name));
    let others: BTreeMap<_, _> = others.map(|name| (key(name), name.clone())).collect();
    for name in alone {
        let other = others.get(&key(name)).and_then(|other| remotes.remove(other));
        if let Some(other) = other {
            remotes.insert(name.clone(), other);
        }
    }
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

    #[test]
    fn names_that_are_one_are_aligned() {
        for (locals, remotes, case, aligned) in [
            (&["a"][..], &["a"][..], false, &["a"][..]),
            (&["e\u{301}"], &["\u{e9}"], false, &["e\u{301}"]),
            (&["a.txt"], &["A.txt"], false, &["A.txt"]),
            (&["a.txt"], &["A.txt"], true, &["a.txt"]),
            (&["e\u{301}"], &["\u{c9}"], true, &["e\u{301}"]),
            // The very name comes first.
            (&["a", "b"], &["A", "a", "B"], true, &["A", "a", "b"]),
            (&["a", "A"], &["\u{e9}"], true, &["\u{e9}"]),
        ] {
            let map = |names: &[&str]| -> BTreeMap<String, String> {
                names.iter().map(|name| ((*name).to_owned(), format!("that of {name}"))).collect()
            };
            let mut found = map(remotes);
            align(&map(locals), &mut found, case);
            assert_eq!(found.keys().collect::<Vec<_>>(), aligned, "{locals:?} {remotes:?}");
            let (mut left, mut before): (Vec<_>, Vec<_>) =
                (found.into_values().collect(), map(remotes).into_values().collect());
            left.sort();
            before.sort();
            assert_eq!(left, before, "none is lost");
        }
    }
}
