//! Looking at one folder on both sides.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use koodrive::common::FileId;

use super::clash::{align, clashes};
use super::decide::{Act, Occupant, Side, decide};
use super::digests::Digests;
use super::local::{self, LocalFolder, is_ours};
use super::pair::{Done, Kind, Pair, Todo, Work, joined};
use super::remote::{self, RemoteFolder};
use super::report::{EntryOutcome, TreeEntry};
use super::{Compare, Direction, Links};
use crate::drive::{Counting, Doubt, Entry};
use crate::error::{Error, ErrorKind, Result, shown};
use crate::events::Decision;
use crate::names::{NameProblem, Rules, check_inside, check_local, check_remote, normalized};
use crate::work::blocking;

/// Lists a folder on both sides, and says what is to be done with each name.
pub(super) async fn visit(work: Arc<Work>, pair: Pair) -> Done {
    let sides = async {
        let (local, digests) = list_local(&work, &pair).await?;
        // What the drive does not list is gone on this machine: the count has to agree even where one page has all.
        let is_at_stake = work.direction == Direction::Down && work.options.delete && !local.entries.is_empty();
        let counting = if is_at_stake { Counting::Always } else { Counting::default() };
        let remote = match &pair.remote {
            Some(id) => remote::list(&work.drive, id, &pair.path, counting).await?,
            None => RemoteFolder::default(),
        };
        Ok((local, digests, remote))
    };
    match sides.await {
        Ok((local, digests, remote)) => Visit::new(&work, &pair, local, digests, remote).done(),
        Err(error) if vanished(&error) && work.direction == Direction::Up && !pair.path.is_empty() => {
            Done::entry(&*pair.path, EntryOutcome::Warned(VANISHED.into()))
        }
        Err(error) => failed(&pair.path, error),
    }
}

pub(super) const VANISHED: &str = "it has vanished since it was listed";

/// Whether an error says that something local is not there any more.
pub(super) fn vanished(error: &Error) -> bool {
    error.kind() == ErrorKind::Source && error.io_error().is_some_and(|gone| gone.kind() == io::ErrorKind::NotFound)
}

/// The local side, and the digests that are known of its files.
async fn list_local(work: &Work, pair: &Pair) -> Result<(LocalFolder, Arc<Digests>)> {
    let Some(folder) = pair.local.clone() else {
        return Ok((LocalFolder::default(), Arc::new(Digests::load(None, &PathBuf::new()))));
    };
    let (links, above) = (work.options.links, pair.inside.clone());
    let journal = work.transfers.0.settings.journal.clone();
    let use_journal = work.options.compare == Compare::Digest && !work.options.times_wander;
    let root = work.root.clone();
    blocking(move || {
        if links == Links::Skip {
            // Somebody may have put a link in the place of the folder since it was listed.
            let problem = |problem: NameProblem| {
                Error::new(ErrorKind::Source, shown(&folder), problem.to_string()).alike(problem.cause())
            };
            check_inside(&root, &folder).map_err(problem)?;
        }
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
    /// Names that differ only in case are one on this machine.
    case: bool,
    /// Local names that would be one on the drive, or the other way round.
    clashing: HashSet<String>,
    done: Done,
}

impl<'w> Visit<'w> {
    fn new(work: &'w Work, pair: &'w Pair, local: LocalFolder, digests: Arc<Digests>, remote: RemoteFolder) -> Self {
        let case = work.direction == Direction::Down && !work.case_sensitive;
        let mut clashing = clashes(local.entries.keys(), false);
        clashing.extend(clashes(remote.entries.keys(), case));
        Self { work, pair, local, digests, remote, case, clashing, done: Done::default() }
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
        let mut locals = std::mem::take(&mut self.local.entries);
        let mut remotes = std::mem::take(&mut self.remote.entries);
        align(&locals, &mut remotes, self.case);
        // Each name once. What is known of it is not needed any more when it has been looked at.
        while let Some(name) = first(&locals, &remotes) {
            let (local, remote) = (locals.remove(&name), remotes.remove(&name));
            self.name(&name, local, remote);
        }
        self.done
    }

    fn name(&mut self, name: &str, local: Option<Occupant>, remote: Option<Entry>) {
        let path = joined(&self.pair.path, name);
        let is_folder = match &local {
            Some(found) => *found == Occupant::Folder,
            None => remote.as_ref().is_some_and(|entry| entry.is_folder),
        };
        if self.work.options.filter.excludes(&path, is_folder) {
            return;
        }
        if is_ours(name) {
            let why = "its name is that of an unfinished download of this program";
            return self.tell(path, EntryOutcome::Skipped(why.into()));
        }
        if let Some(why) = self.ambiguous(name, remote.as_ref().map_or(name, |remote| &remote.name)) {
            return self.fail(path, ErrorKind::Ambiguous, why);
        }
        if let Some(doubt) = remote.as_ref().and_then(|remote| self.is_in_itself(remote)) {
            return self.tell(path, EntryOutcome::Unknown(doubt.to_string().into()));
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
            Act::Delete => self.delete(path, name, local, remote),
            Act::Enter => self.enter(path, name, remote.map(|entry| entry.id)),
            Act::Transfer | Act::Replace | Act::CreateFolder => {
                if let Err(problem) = self.check(name) {
                    let error = Error::new(ErrorKind::Name, &*path, problem.to_string()).alike(problem.cause());
                    return self.tell(path, EntryOutcome::Failed(Arc::new(error)));
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
                let Some(Occupant::File(stamp)) = local else { return };
                let expected = self.work.counters.expect(stamp.length);
                Kind::Upload { local: here, folder, replaces: remote.filter(|_| replaces).map(Box::new), expected }
            }
            Direction::Down => {
                let Some(remote) = remote else { return };
                let expected = self.work.counters.expect(remote.size.unwrap_or_default());
                let replaces = match local {
                    Some(Occupant::File(stamp)) if replaces => Some(*stamp),
                    _ => None,
                };
                Kind::Download { remote: Box::new(remote), local: here, replaces, expected }
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

    /// Why a folder of the drive is not entered: it is in itself.
    fn is_in_itself(&self, remote: &Entry) -> Option<Doubt> {
        let above = self.pair.above.iter().chain(&self.pair.remote);
        let loops = remote.is_folder && above.into_iter().any(|above| *above == remote.id);
        loops.then(|| Doubt::Loop { id: remote.id.clone() })
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
        let above = self.pair.above.iter().chain(&self.pair.remote).cloned().collect();
        Pair { path, local, remote, inside: self.local.inside.clone(), above }
    }

    fn delete(&mut self, path: String, name: &str, local: Option<Occupant>, remote: Option<Entry>) {
        let kind = match (self.work.direction, remote, local, &self.pair.local) {
            (Direction::Up, Some(remote), ..) => Kind::DeleteRemote { remote: Box::new(remote) },
            (Direction::Down, _, Some(found), Some(folder)) => Kind::DeleteLocal { local: folder.join(name), found },
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

/// The first name of both.
fn first<L, R>(locals: &BTreeMap<String, L>, remotes: &BTreeMap<String, R>) -> Option<String> {
    let local = locals.first_key_value().map(|(name, _)| name);
    let remote = remotes.first_key_value().map(|(name, _)| name);
    local.into_iter().chain(remote).min().cloned()
}
