//! Looking at one folder on both sides.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use koodrive::common::FileId;

use super::clash::clashes;
use super::decide::{Act, Occupant, Side, decide};
use super::digests::Digests;
use super::local::{self, LocalFolder};
use super::pair::{Done, Kind, Pair, Todo, Work, joined};
use super::remote::{self, RemoteFolder};
use super::report::{EntryOutcome, TreeEntry};
use super::{Compare, Direction};
use crate::drive::Entry;
use crate::error::{Error, ErrorKind, Result};
use crate::events::Decision;
use crate::names::{NameProblem, Rules, check_local, check_remote, normalized};
use crate::work::blocking;

/// Lists a folder on both sides, and says what is to be done with each name.
pub(super) async fn visit(work: Arc<Work>, pair: Pair) -> Done {
    let sides = async {
        let (local, digests) = list_local(&work, &pair).await?;
        let remote = match &pair.remote {
            Some(id) => remote::list(&work.drive, id, &pair.path).await?,
            None => RemoteFolder::default(),
        };
        Ok((local, digests, remote))
    };
    match sides.await {
        Ok((local, digests, remote)) => Visit::new(&work, &pair, local, digests, remote).done(),
        Err(error) => failed(&pair.path, error),
    }
}

/// The local side, and the digests that are known of its files.
async fn list_local(work: &Work, pair: &Pair) -> Result<(LocalFolder, Arc<Digests>)> {
    let Some(folder) = pair.local.clone() else {
        return Ok((LocalFolder::default(), Arc::new(Digests::load(None, &PathBuf::new()))));
    };
    let (links, above) = (work.options.links, pair.inside.clone());
    let journal = work.transfers.0.settings.journal.clone();
    let use_journal = work.options.compare == Compare::Digest && !work.options.times_wander;
    blocking(move || {
        let found = local::list(&folder, links, &above)?;
        let digests = Digests::load(journal.as_ref().filter(|_| use_journal), &folder);
        digests.keep(|name| found.entries.contains_key(name));
        Ok((found, Arc::new(digests)))
    })
    .await
}

pub(super) fn failed(path: &str, error: Error) -> Done {
    Done::entry(path, EntryOutcome::Failed(Arc::new(error)))
}

/// A folder, listed on both sides.
struct Visit<'w> {
    work: &'w Work,
    pair: &'w Pair,
    local: LocalFolder,
    digests: Arc<Digests>,
    remote: RemoteFolder,
    /// Local names that would be one on the drive, or the other way round.
    clashing: HashSet<String>,
    done: Done,
}

impl<'w> Visit<'w> {
    fn new(work: &'w Work, pair: &'w Pair, local: LocalFolder, digests: Arc<Digests>, remote: RemoteFolder) -> Self {
        let case = work.direction == Direction::Down && !work.case_sensitive;
        let mut clashing = clashes(local.entries.keys(), false);
        clashing.extend(clashes(remote.entries.keys(), case));
        Self { work, pair, local, digests, remote, clashing, done: Done::default() }
    }

    fn done(mut self) -> Done {
        for name in std::mem::take(&mut self.local.unnamed) {
            let why = "its name is not UTF-8, and the drive takes no other: rename it";
            self.tell(joined(&self.pair.path, &name), EntryOutcome::Warned(why.into()));
        }
        if let Some(doubt) = &self.remote.doubt {
            let why = format!("the listing of the drive is in doubt ({doubt}): what it does not have was held back");
            self.tell(self.pair.path.clone(), EntryOutcome::Unknown(why.into()));
        }
        for (name, remote_name) in self.names() {
            self.name(&name, &remote_name);
        }
        self.done
    }

    /// Each name once, and how the drive writes it: the same, or in another normal form of Unicode.
    fn names(&self) -> BTreeMap<String, String> {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        let others: BTreeMap<_, &str> =
            self.remote.entries.keys().map(|name| (normalized(name).into_owned(), name.as_str())).collect();
        for name in self.local.entries.keys() {
            let exact = self.remote.entries.contains_key(name).then_some(name.as_str());
            let other = exact.or_else(|| others.get(&*normalized(name)).copied());
            let remote = other.filter(|other| exact.is_some() || !self.local.entries.contains_key(*other));
            taken.extend(remote);
            names.insert(name.clone(), remote.unwrap_or(name).to_owned());
        }
        for name in self.remote.entries.keys().filter(|name| !taken.contains(name.as_str())) {
            names.insert(name.clone(), name.clone());
        }
        names
    }

    fn name(&mut self, name: &str, remote_name: &str) {
        let path = joined(&self.pair.path, name);
        let local = self.local.entries.get(name).cloned();
        let remote = self.remote.entries.get(remote_name).cloned();
        let is_folder = match &local {
            Some(found) => *found == Occupant::Folder,
            None => remote.as_ref().is_some_and(|entry| entry.is_folder),
        };
        if self.work.options.filter.excludes(&path, is_folder) {
            return;
        }
        if let Some(why) = self.ambiguous(name, remote_name) {
            return self.fail(path, ErrorKind::Ambiguous, why);
        }
        let sides = (
            local.as_ref().map_or(Side::Absent, Side::Present),
            match (&remote, &self.remote.doubt) {
                (Some(entry), _) => Side::Present(entry),
                (None, Some(_)) => Side::Unknown,
                (None, None) => Side::Absent,
            },
        );
        let options = &self.work.options;
        let act = decide(self.work.direction, options.delete, options.compare, sides.0, sides.1);
        self.act(path, name, act, local, remote);
    }

    /// Why it is not clear which file a name means.
    fn ambiguous(&self, name: &str, remote_name: &str) -> Option<&'static str> {
        if self.remote.ambiguous.contains(&*normalized(remote_name)) {
            return Some(
                "several files on the drive have this name, so that it is not clear which one is meant: rename one",
            );
        }
        let clashes = self.clashing.contains(name) || self.clashing.contains(remote_name);
        clashes.then_some("another name here is the same to some systems, in case or in form: rename one of them")
    }

    fn act(&mut self, path: String, name: &str, act: Act, local: Option<Occupant>, remote: Option<Entry>) {
        let dry = self.work.options.dry_run;
        match act {
            Act::Same => self.tell(path, EntryOutcome::Unchanged),
            Act::Skip(why) => self.tell(path, EntryOutcome::Skipped(why.into())),
            Act::Hold(why) => self.tell(path, EntryOutcome::Unknown(why.into())),
            Act::Fail(why) => self.fail(path, ErrorKind::Exists, why),
            Act::Digests => self.digests(path, name, local, remote),
            Act::Delete if dry => {
                let compares = self.work.direction == Direction::Compare;
                let decision = if compares { Decision::OnlyRemote } else { Decision::Delete };
                self.tell(path, EntryOutcome::Planned(decision));
            }
            Act::Delete => self.delete(path, name, remote),
            Act::Enter => self.enter(path, name, remote.map(|entry| entry.id)),
            Act::Transfer | Act::Replace | Act::CreateFolder => {
                if let Err(problem) = self.check(name) {
                    return self.fail(path, ErrorKind::Name, &problem.to_string());
                }
                match act {
                    Act::CreateFolder => self.create(path, name, remote),
                    _ if dry => {
                        let decision = self.planned(act == Act::Replace, local.is_some());
                        self.tell(path, EntryOutcome::Planned(decision));
                    }
                    _ => self.transfer(path, name, act == Act::Replace, local.as_ref(), remote),
                }
            }
        }
    }

    /// Whether the target takes the name.
    fn check(&self, name: &str) -> Result<(), NameProblem> {
        match self.work.direction {
            Direction::Down => check_local(name, Rules::native()).map(drop),
            Direction::Up => check_remote(name),
            Direction::Compare => Ok(()),
        }
    }

    fn planned(&self, differs: bool, is_local: bool) -> Decision {
        match self.work.direction {
            Direction::Up => Decision::Upload,
            Direction::Down => Decision::Download,
            Direction::Compare if differs => Decision::Differs,
            Direction::Compare if is_local => Decision::OnlyLocal,
            Direction::Compare => Decision::OnlyRemote,
        }
    }

    fn transfer(&mut self, path: String, name: &str, replaces: bool, local: Option<&Occupant>, remote: Option<Entry>) {
        let Some(here) = self.pair.local.as_ref().map(|folder| folder.join(name)) else { return };
        let kind = match self.work.direction {
            Direction::Up => {
                let Some(folder) = self.pair.remote.clone() else { return };
                if let Some(Occupant::File(stamp)) = local {
                    self.work.counters.expect(stamp.length);
                }
                Kind::Upload { local: here, folder, replaces: remote.filter(|_| replaces).map(Box::new) }
            }
            Direction::Down => {
                let Some(remote) = remote else { return };
                self.work.counters.expect(remote.size.unwrap_or_default());
                Kind::Download { remote: Box::new(remote), local: here, replaces }
            }
            Direction::Compare => return,
        };
        self.done.todo.push(Todo { path, kind });
    }

    fn digests(&mut self, path: String, name: &str, local: Option<Occupant>, remote: Option<Entry>) {
        let here = self.pair.local.as_ref().map(|folder| folder.join(name));
        if let (Some(Occupant::File(stamp)), Some(remote), Some(local)) = (local, remote, here) {
            let (digests, folder) = (Arc::clone(&self.digests), self.pair.remote.clone().unwrap_or(FileId::ROOT));
            let kind = Kind::Digests { local, stamp, folder, remote: Box::new(remote), digests };
            self.done.todo.push(Todo { path, kind });
        }
    }

    fn enter(&mut self, path: String, name: &str, remote: Option<FileId>) {
        let pair = self.below(path, name, remote);
        self.done.pairs.push(pair);
    }

    /// The source has a folder, and the target nothing of this name.
    fn create(&mut self, path: String, name: &str, remote: Option<Entry>) {
        let remote = remote.map(|entry| entry.id);
        match self.work.direction {
            Direction::Compare => {
                let decision = if remote.is_some() { Decision::OnlyRemote } else { Decision::OnlyLocal };
                self.tell(path, EntryOutcome::Planned(decision));
            }
            // All below is missing as well, and is reported one by one.
            _ if self.work.options.dry_run => {
                self.tell(path.clone(), EntryOutcome::Planned(Decision::CreateFolder));
                let mut pair = self.below(path, name, remote);
                if self.work.direction == Direction::Down {
                    pair.local = None;
                }
                self.done.pairs.push(pair);
            }
            Direction::Down => {
                let pair = self.below(path.clone(), name, remote);
                self.done.todo.push(Todo { path, kind: Kind::CreateLocal { pair } });
            }
            Direction::Up => {
                let Some(parent) = self.pair.remote.clone() else { return };
                let pair = self.below(path.clone(), name, None);
                self.done.todo.push(Todo { path, kind: Kind::CreateRemote { name: name.to_owned(), parent, pair } });
            }
        }
    }

    /// The folder of this name, on both sides.
    fn below(&self, path: String, name: &str, remote: Option<FileId>) -> Pair {
        let local = self.pair.local.as_ref().map(|folder| folder.join(name));
        Pair { path, local, remote, inside: self.local.inside.clone() }
    }

    fn delete(&mut self, path: String, name: &str, remote: Option<Entry>) {
        let kind = match (self.work.direction, remote, &self.pair.local) {
            (Direction::Up, Some(remote), _) => Kind::DeleteRemote { remote: Box::new(remote) },
            (Direction::Down, _, Some(folder)) => Kind::DeleteLocal { local: folder.join(name) },
            _ => return,
        };
        self.done.todo.push(Todo { path, kind });
    }

    fn tell(&mut self, path: String, outcome: EntryOutcome) {
        self.done.entries.push(TreeEntry { path, outcome });
    }

    fn fail(&mut self, path: String, kind: ErrorKind, why: &str) {
        let error = Error::new(kind, path.clone(), why);
        self.tell(path, EntryOutcome::Failed(Arc::new(error)));
    }
}
