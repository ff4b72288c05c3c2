//! The version number that follows from a set of changes.

use serde::Serialize;

use super::{Changes, Verdict};

/// Which part of a version number rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// None: nothing changed.
    None,
    /// The last.
    Patch,
    /// The middle.
    Minor,
    /// The first.
    Major,
}

/// A version number and why it follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Release {
    /// The part that rises.
    pub step: Step,
    /// The version before.
    pub from: String,
    /// The version that follows.
    pub to: String,
    /// Why, in a sentence.
    pub why: String,
}

impl Release {
    /// The release that follows `from` with these changes: by semantic versioning, with Cargo's rule for what comes before
    /// 1.0, where the middle part rises for what breaks and the last for all else.
    pub fn after(from: &str, changes: &Changes) -> Self {
        let (breaking, compatible) = (changes.count(Verdict::Breaking), changes.count(Verdict::Compatible));
        let retyped = changes.all().filter(|(_, change)| change.retypes()).count();
        let parts = parts(from);
        let is_early = parts.first() == Some(&0);
        let raises = |step: Step, reason: String| {
            let before = if is_early { "before 1.0, " } else { "" };
            (step, format!("{reason}: {before}that raises the {}", format!("{step:?} version").to_lowercase()))
        };
        let (worst, added) = if is_early { (Step::Minor, Step::Patch) } else { (Step::Major, Step::Minor) };
        let (step, why) = match (breaking, retyped, compatible) {
            (1.., ..) => raises(worst, count(breaking, "change breaks callers", "changes break callers")),
            (_, 1.., _) => {
                let changes = count(retyped, "change gives a field", "changes give fields");
                raises(worst, format!("every call goes on as before, but {changes} another type in the bindings"))
            }
            (_, _, 1..) => {
                let changes = count(compatible, "change adds to the API", "changes add to the API");
                raises(added, format!("nothing breaks, {changes}"))
            }
            _ if changes.is_empty() => (Step::None, "nothing changed".to_owned()),
            _ => (Step::Patch, "nothing breaks and nothing is new to callers".to_owned()),
        };
        Self { step, from: from.to_owned(), to: raised(parts, step), why }
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Major, minor and patch; what is not a number counts as 0.
fn parts(version: &str) -> [u64; 3] {
    let plain = version.split(['-', '+']).next().unwrap_or_default();
    let mut numbers = plain.split('.').map(|part| part.parse().unwrap_or_default());
    [0; 3].map(|_: u64| numbers.next().unwrap_or_default())
}

fn raised([major, minor, patch]: [u64; 3], step: Step) -> String {
    let [major, minor, patch] = match step {
        Step::None => [major, minor, patch],
        Step::Patch => [major, minor, patch + 1],
        Step::Minor => [major, minor + 1, 0],
        Step::Major => [major + 1, 0, 0],
    };
    format!("{major}.{minor}.{patch}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Change, ChangeKind, Group};

    fn release(from: &str, verdicts: &[Verdict]) -> (Step, String) {
        let change = |verdict| Change::new(ChangeKind::Added, "operation", (None, None), (verdict, "…"));
        let changes = verdicts.iter().copied().map(change).collect();
        let group = Group { changes, ..Group::default() };
        let release = Release::after(from, &Changes { groups: vec![group], ..Changes::default() });
        (release.step, release.to)
    }

    #[test]
    fn the_worst_change_decides() {
        use Verdict::{Breaking, Compatible, Note};
        for (from, verdicts, step, to) in [
            ("1.2.3", &[Breaking, Compatible][..], Step::Major, "2.0.0"),
            ("1.2.3", &[Note, Compatible], Step::Minor, "1.3.0"),
            ("1.2.3", &[Note], Step::Patch, "1.2.4"),
            ("1.2.3", &[], Step::None, "1.2.3"),
            ("0.1.0", &[Breaking], Step::Minor, "0.2.0"),
            ("0.1.0", &[Compatible], Step::Patch, "0.1.1"),
            ("0.1.0-rc.1", &[Note], Step::Patch, "0.1.1"),
        ] {
            assert_eq!(release(from, verdicts), (step, to.to_owned()), "{from} {verdicts:?}");
        }
    }
}
