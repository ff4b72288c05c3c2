//! What a run over a tree did.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use crate::error::{Error, ErrorKind};
use crate::events::Decision;

/// How many kinds of failures a report tells apart. The others are counted as one.
const GROUPS: usize = 200;

/// What happened to one entry of a tree.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TreeEntry {
    /// Its path within the tree.
    pub path: String,
    /// What happened.
    pub outcome: EntryOutcome,
}

/// What happened to an entry.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum EntryOutcome {
    /// It was uploaded or downloaded, and is whole.
    Transferred {
        /// Its size in bytes.
        size: u64,
        /// How many of them went over the network.
        moved: u64,
    },
    /// The folder was created.
    Created,
    /// It was deleted; on the drive, moved to the recycle bin.
    Deleted,
    /// It is the same on both sides.
    Unchanged,
    /// This would be done, or is what differs: in a dry run and a comparison.
    Planned(Decision),
    /// It takes no part, for this reason: a link that is not followed, a device, what only the target has.
    Skipped(Arc<str>),
    /// Something is odd, and nothing was done.
    Warned(Arc<str>),
    /// It is not known what this is, or whether it is there, so that nothing was done: neither deleted nor overwritten.
    Unknown(Arc<str>),
    /// It failed.
    Failed(Arc<Error>),
}

/// What a run did, all in all.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Report {
    /// Files that were uploaded or downloaded.
    pub transferred: u64,
    /// Their bytes.
    pub transferred_bytes: u64,
    /// How many bytes went over the network.
    pub moved_bytes: u64,
    /// Folders that were created.
    pub created: u64,
    /// Entries that were deleted. A folder that was deleted as a whole is one.
    pub deleted: u64,
    /// Files that are the same on both sides.
    pub unchanged: u64,
    /// What would be done, or differs: in a dry run and a comparison.
    pub planned: u64,
    /// Entries that take no part.
    pub skipped: u64,
    /// Entries that are odd.
    pub warned: u64,
    /// Entries, or whole folders, that nothing is known of, so that nothing was done and what they could have meant was held
    /// back.
    pub unknown: u64,
    /// Entries that failed.
    pub failed: u64,
    /// Whether the run stopped at a failure before it saw all.
    pub stopped: bool,
    groups: HashMap<(ErrorKind, String), Group>,
    others: u64,
}

/// Failures of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failures {
    /// What failed: the kind of the error, and its text without what differs between files.
    pub cause: String,
    /// How many entries failed like this.
    pub count: u64,
    /// The folder that they all are in.
    pub folder: String,
    /// One of them, in full.
    pub example: String,
}

#[derive(Clone, Debug)]
struct Group {
    count: u64,
    folder: String,
    example: String,
}

/// How a run ended, for the exit code of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Verdict {
    /// Everything was done, and nothing is odd.
    Clean,
    /// Everything that is known was done, and something is odd or unknown.
    Warnings,
    /// Something failed.
    Failures,
}

impl Report {
    /// How it ended.
    pub fn verdict(&self) -> Verdict {
        if self.failed > 0 || self.stopped {
            Verdict::Failures
        } else if self.warned > 0 || self.unknown > 0 {
            Verdict::Warnings
        } else {
            Verdict::Clean
        }
    }

    /// The failures, by cause, the most frequent first.
    pub fn failures(&self) -> Vec<Failures> {
        let group = |((_, cause), group): (&(ErrorKind, String), &Group)| Failures {
            cause: cause.clone(),
            count: group.count,
            folder: group.folder.clone(),
            example: group.example.clone(),
        };
        let mut groups: Vec<_> = self.groups.iter().map(group).collect();
        groups.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.cause.cmp(&other.cause)));
        if self.others > 0 {
            let (cause, folder, example) = ("other causes".to_owned(), String::new(), String::new());
            groups.push(Failures { cause, count: self.others, folder, example });
        }
        groups
    }

    pub(super) fn add(&mut self, entry: &TreeEntry) {
        match &entry.outcome {
            EntryOutcome::Transferred { size, moved } => {
                self.transferred += 1;
                self.transferred_bytes += size;
                self.moved_bytes += moved;
            }
            EntryOutcome::Created => self.created += 1,
            EntryOutcome::Deleted => self.deleted += 1,
            EntryOutcome::Unchanged => self.unchanged += 1,
            EntryOutcome::Planned(_) => self.planned += 1,
            EntryOutcome::Skipped(_) => self.skipped += 1,
            EntryOutcome::Warned(_) => self.warned += 1,
            EntryOutcome::Unknown(_) => self.unknown += 1,
            EntryOutcome::Failed(error) => self.fail(&entry.path, error),
        }
    }

    fn fail(&mut self, path: &str, error: &Error) {
        self.failed += 1;
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let known = (error.kind(), error.cause());
        if let Some(group) = self.groups.get_mut(&known) {
            group.count += 1;
            group.folder.truncate(common(&group.folder, folder));
        } else if self.groups.len() < GROUPS {
            let group = Group { count: 1, folder: folder.to_owned(), example: error.to_string() };
            self.groups.insert(known, group);
        } else {
            self.others += 1;
        }
    }
}

/// How long the folder is that both paths have in common.
fn common(one: &str, other: &str) -> usize {
    let mut length = 0;
    for (part, same) in one.split_inclusive('/').zip(other.split_inclusive('/')) {
        if part.trim_end_matches('/') != same.trim_end_matches('/') {
            break;
        }
        length += part.trim_end_matches('/').len() + usize::from(length > 0);
    }
    length
}

/// Counts in one line, without those that are zero, and a line for each kind of failure.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            (self.transferred, "transferred"),
            (self.created, "folders created"),
            (self.deleted, "deleted"),
            (self.unchanged, "unchanged"),
            (self.planned, "to do"),
            (self.skipped, "skipped"),
            (self.warned, "with warnings"),
            (self.unknown, "unknown"),
            (self.failed, "failed"),
        ];
        let told: Vec<String> =
            counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        f.write_str(if told.is_empty() { "nothing to do" } else { "" })?;
        f.write_str(&told.join(", "))?;
        for group in self.failures() {
            let Failures { cause, count, folder, example } = group;
            let place = if folder.is_empty() { String::new() } else { format!(" under {folder}/") };
            write!(f, "\n{count} × {cause}{place}")?;
            if !example.is_empty() && count > 1 {
                write!(f, ", for example {example}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_are_grouped_by_cause_and_folder() {
        let mut report = Report::default();
        for path in ["logs/a/1", "logs/a/2", "logs/b/c/3"] {
            let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
            let error = Arc::new(Error::reading(path, "cannot be read", denied));
            report.add(&TreeEntry { path: path.to_owned(), outcome: EntryOutcome::Failed(error) });
        }
        let other = Arc::new(Error::new(ErrorKind::Name, "x", "no name"));
        report.add(&TreeEntry { path: "x".to_owned(), outcome: EntryOutcome::Failed(other) });
        let failures = report.failures();
        let told: Vec<_> = failures.iter().map(|group| (group.count, &*group.folder)).collect();
        assert_eq!(told, [(3, "logs"), (1, "")]);
        assert_eq!(report.verdict(), Verdict::Failures);
        assert!(
            report.to_string().starts_with("4 failed\n3 × cannot be read: permission denied under logs/"),
            "{report}"
        );
    }

    #[test]
    fn common_folders() {
        for (one, other, same) in
            [("a/b", "a/b", "a/b"), ("a/b", "a/c", "a"), ("ab", "a", ""), ("a/b", "a", "a"), ("", "a", "")]
        {
            assert_eq!(&one[..common(one, other)], same, "{one} {other}");
        }
    }
}
