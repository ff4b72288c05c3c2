//! Doing what is to be done with one entry.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use koodrive::common::FileId;

use super::decide::Occupant;
use super::digests::{Digests, Reading};
use super::pair::{Done, Kind, Pair, Todo, Work};
use super::removal::{Removed, excluded_below, recycle, remove_local};
use super::report::EntryOutcome;
use super::visit::{VANISHED, failed, vanished};
use super::{Direction, Links, Options};
use crate::download::{Bounds, Download, IfExists};
use crate::drive::Entry;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::events::Decision;
use crate::folder::Folder;
use crate::names::check_inside;
use crate::source::{Source, Stamp};
use crate::upload::{IfTaken, Upload};
use crate::view::Expected;
use crate::work::blocking;

/// Does one thing, and says what came of it.
pub(super) async fn act(work: Arc<Work>, todo: Todo) -> Done {
    let Todo { path, kind } = todo;
    let moves = matches!(kind, Kind::Upload { .. } | Kind::Download { .. });
    let done = match kind {
        Kind::Upload { local, folder, replaces, expected } => {
            work.upload(&path, local, folder, replaces, expected).await
        }
        Kind::Download { remote, local, replaces, expected } => {
            work.download(&path, *remote, local, replaces, expected).await
        }
        Kind::Digests { local, stamp, folder, remote, digests } => {
            work.digests(&path, local, stamp, folder, remote, digests).await
        }
        Kind::CreateRemote { name, parent, pair } => work.create_remote(&path, &name, &parent, pair).await,
        Kind::CreateLocal { pair } => work.create_local(&path, pair).await,
        Kind::DeleteRemote { remote } => work.delete_remote(&path, &remote).await,
        Kind::DeleteLocal { local, found } => work.delete_local(&path, local, found).await,
    };
    done.unwrap_or_else(|error| {
        if vanished(&error) {
            Done::entry(path, EntryOutcome::Warned(VANISHED.into()))
        } else {
            Done { told: moves, ..failed(&path, error) }
        }
    })
}

impl Work {
    async fn upload(
        &self,
        path: &str,
        local: PathBuf,
        folder: FileId,
        replaces: Option<Box<Entry>>,
        expected: Expected,
    ) -> Result<Done> {
        let folder = Folder::new(self.drive.space().clone(), folder);
        let mut upload = Upload::new(folder, Source::path(local));
        if let Some(replaced) = replaces {
            // The name stays as the drive writes it.
            upload = upload.name(replaced.name.clone()).if_taken(IfTaken::Replace).in_place_of(*replaced);
        }
        if let Some(size) = self.options.part_size {
            upload = upload.part_size(size);
        }
        if self.options.times_wander {
            upload = upload.times_wander();
        }
        if self.options.links == Links::Skip {
            upload = upload.no_links();
        }
        let done = self.transfers.upload_within(upload, Some((self.run, expected))).await?;
        Ok(Done::entry(path, EntryOutcome::Transferred { size: done.size, moved: done.sent }))
    }

    async fn download(
        &self,
        path: &str,
        remote: Entry,
        local: PathBuf,
        replaces: Option<Stamp>,
        expected: Expected,
    ) -> Result<Done> {
        let policy = if replaces.is_some() { IfExists::Replace } else { IfExists::Fail };
        let bounds = Bounds { root: self.root.clone(), replaces, times_wander: self.options.times_wander };
        let mut download = Download::new(self.drive.space().clone(), remote.id).if_exists(policy).bounded(bounds);
        if let Some(size) = remote.size {
            download = download.size(size);
        }
        if let Some(sha256) = remote.sha256 {
            download = download.sha256(sha256);
        }
        if let Some(edited) = remote.edited {
            download = download.modified(edited);
        }
        let done = self.transfers.download_within(download, local, Some((self.run, expected))).await?;
        Ok(Done::entry(path, EntryOutcome::Transferred { size: done.size, moved: done.received }))
    }

    /// Refuses to write where a link leads out of the tree.
    async fn stay_inside(&self, local: PathBuf) -> Result<()> {
        let root = self.root.clone();
        blocking(move || {
            let problem = |problem: crate::names::NameProblem| {
                Error::new(ErrorKind::Name, shown(&local), problem.to_string()).alike(problem.cause())
            };
            check_inside(&root, &local).map_err(problem)
        })
        .await
    }

    /// Two files of the same size: the same, or to be transferred.
    async fn digests(
        &self,
        path: &str,
        local: PathBuf,
        stamp: Stamp,
        folder: FileId,
        remote: Box<Entry>,
        digests: Arc<Digests>,
    ) -> Result<Done> {
        let same = self.is_same(&local, stamp, &remote, &digests).await;
        digests.release().await;
        match same? {
            Some(true) => return Ok(Done::entry(path, EntryOutcome::Unchanged)),
            Some(false) => {}
            None => {
                let why = "the service states no digest of it, so that only the size was compared";
                return Ok(Done::entry(path, EntryOutcome::Warned(why.into())));
            }
        }
        let planned = |decision| Ok(Done::entry(path, EntryOutcome::Planned(decision)));
        match self.direction {
            Direction::Compare => planned(Decision::Differs),
            Direction::Up if self.options.dry_run => planned(Decision::Upload),
            Direction::Down if self.options.dry_run => planned(Decision::Download),
            Direction::Up => {
                let expected = self.counters.expect(stamp.length);
                self.upload(path, local, folder, Some(remote), expected).await
            }
            Direction::Down => {
                let expected = self.counters.expect(remote.size.unwrap_or_default());
                self.download(path, *remote, local, Some(stamp), expected).await
            }
        }
    }

    /// Whether a local file is that of the drive. None if nobody can tell.
    async fn is_same(&self, local: &Path, stamp: Stamp, remote: &Entry, digests: &Digests) -> Result<Option<bool>> {
        let mut stated = (remote.size, remote.sha256);
        if stated.1.is_none() {
            let details = self.drive.entry(&remote.id).await?;
            stated = (details.size.or(stated.0), details.sha256);
        }
        match stated {
            (Some(size), _) if size != stamp.length => Ok(Some(false)),
            (_, None) => Ok(None),
            (_, Some(stated)) => {
                let own = digests.of(self.reading(), local.to_owned(), stamp).await?;
                Ok(Some(own == stated))
            }
        }
    }

    fn reading(&self) -> Reading<'_> {
        let (engine, counters) = (&*self.transfers.0, &*self.counters);
        let Options { links, times_wander, .. } = self.options;
        Reading { engine, counters, links: links == Links::Follow, times_wander }
    }

    /// Creates a folder, or takes the one that somebody else has created since: what is in it is looked at as usual.
    async fn create_remote(&self, path: &str, name: &str, parent: &FileId, pair: Pair) -> Result<Done> {
        let above = format!("/{}", path.rsplit_once('/').map_or("", |(above, _)| above));
        let (id, _) = self.drive.create_or_take(parent, &above, name).await?;
        let mut done = Done::entry(path, EntryOutcome::Created);
        done.pairs.push(Pair { remote: Some(id), ..pair });
        Ok(done)
    }

    async fn create_local(&self, path: &str, pair: Pair) -> Result<Done> {
        if let Some(folder) = pair.local.clone() {
            self.stay_inside(folder.clone()).await?;
            blocking(move || match std::fs::create_dir(&folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
                outcome => {
                    outcome.map_err(|error| Error::writing(shown(&folder), "the folder cannot be created", error))
                }
            })
            .await?;
        }
        let mut done = Done::entry(path, EntryOutcome::Created);
        done.pairs.push(pair);
        Ok(done)
    }

    async fn delete_remote(&self, path: &str, remote: &Entry) -> Result<Done> {
        if remote.is_folder
            && let Some(excluded) = excluded_below(self.drive.walk(&remote.id), path, &self.options.filter).await?
        {
            let why = format!("it stays, because {excluded} in it takes no part");
            return Ok(Done::entry(path, EntryOutcome::Skipped(why.into())));
        }
        recycle(&self.drive, &remote.id).await?;
        Ok(Done::entry(path, EntryOutcome::Deleted))
    }

    /// Deletes what is as it was when it was listed.
    async fn delete_local(&self, path: &str, local: PathBuf, found: Occupant) -> Result<Done> {
        self.stay_inside(local.clone()).await?;
        let (filter, within, wander) = (self.options.filter.clone(), path.to_owned(), self.options.times_wander);
        let removed = blocking(move || {
            if found.is_still_at(&local, wander) { remove_local(&local, &within, &filter).map(Some) } else { Ok(None) }
        });
        let outcome = match removed.await? {
            Some(Removed::All) => EntryOutcome::Deleted,
            Some(Removed::Partly(kept)) => {
                EntryOutcome::Skipped(format!("it stays, because {kept} in it takes no part").into())
            }
            None => EntryOutcome::Warned("it has changed since it was listed, and was not deleted".into()),
        };
        Ok(Done::entry(path, outcome))
    }
}
