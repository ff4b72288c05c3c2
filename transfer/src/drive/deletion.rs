//! Deleting files and folders.

use std::collections::HashSet;

use koodrive::common::FileId;
use koodrive::errors::{FILE_IN_RECYCLE_BIN, RESOURCE_NOT_FOUND};
use koodrive::jobs::{JobAction, JobKind};

use super::failure::may_be_done;
use super::job::{Ended, Failed, Verdict};
use super::{Drive, named};
use crate::error::{Error, ErrorKind, Result};

/// The files of one job. The documents state no limit; calls that do have one take a hundred.
const PER_JOB: usize = 100;

/// Where deleted files go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeleteMode {
    /// To the recycle bin of the space, from where they can be restored.
    Recycle,
    /// Nowhere: it cannot be undone, and takes what is in the recycle bin as well.
    ForGood,
}

/// What became of files that were to be deleted, each on its own.
#[derive(Debug)]
#[non_exhaustive]
pub struct Deleted {
    /// Each id that was given, once, in the order given.
    pub items: Vec<(FileId, Deletion)>,
    /// What stopped it, if something did: the items from there on are [`Unknown`](Deletion::Unknown) or
    /// [`Untried`](Deletion::Untried).
    pub error: Option<Error>,
}

/// What became of a file that was to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deletion {
    /// It has been deleted.
    Deleted,
    /// It was not there: it does not exist, or is in the recycle bin already.
    Absent,
    /// The service did not delete it.
    Failed {
        /// The service's code, where it states one that is a number: see [`koodrive::errors`].
        code: Option<i64>,
        /// Why, and what can be done.
        reason: String,
    },
    /// The service may have deleted it or not: look for it before you rely on either.
    Unknown,
    /// It was not its turn before something stopped the deletion.
    Untried,
}

impl Deletion {
    /// Whether it is not there any more.
    pub fn is_gone(&self) -> bool {
        matches!(self, Self::Deleted | Self::Absent)
    }
}

impl Deleted {
    /// Whether all are gone.
    pub fn is_complete(&self) -> bool {
        self.error.is_none() && self.left().next().is_none()
    }

    /// What may still be there, and why.
    pub fn left(&self) -> impl Iterator<Item = (&FileId, &Deletion)> {
        self.items.iter().filter(|(_, deletion)| !deletion.is_gone()).map(|(id, deletion)| (id, deletion))
    }

    /// An error unless all are gone: what stopped it, or the first file that is left, and how many are.
    pub fn into_result(self) -> Result<()> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let left = self.items.iter().filter(|(_, deletion)| !deletion.is_gone()).count();
        let Some((id, deletion)) = self.items.into_iter().find(|(_, deletion)| !deletion.is_gone()) else {
            return Ok(());
        };
        let (code, reason) = match deletion {
            Deletion::Failed { code, reason } => (code, reason),
            _ => (None, "the service does not say whether it was deleted: look for it".to_owned()),
        };
        let kind = code.and_then(ErrorKind::of_code).unwrap_or(ErrorKind::Service);
        let others = if left > 1 { format!(" (and {} others)", left - 1) } else { String::new() };
        Err(Error::new(kind, named(&id), format!("deleting it{others}: {reason}")))
    }
}

impl Drive {
    /// Deletes files, and folders with all that is in them. Each has its own outcome; an id that is given twice has one. What
    /// is not there any more counts as gone.
    ///
    /// They are jobs of the service, for a hundred files each, one after the other: one call starts a job, and one or more
    /// ask how far it is ([`polling`](Self::polling)). If no answer to the first comes, it is sent again: the second job
    /// finds gone what the first deleted. Without ids it makes no call.
    ///
    /// Dropping the future does not stop the job under way; the following ones are not started.
    ///
    /// # Errors
    /// [`Usage`](ErrorKind::Usage) before any call for [`FileId::ROOT`] and an empty id; otherwise why the service did not
    /// start the first job: nothing was deleted then. What else goes wrong is in the outcome.
    pub async fn delete<I: Into<FileId>>(&self, ids: impl IntoIterator<Item = I>, mode: DeleteMode) -> Result<Deleted> {
        let ids = distinct(ids.into_iter().map(Into::into))?;
        let mut deleted = Deleted { items: Vec::with_capacity(ids.len()), error: None };
        for batch in ids.chunks(PER_JOB) {
            if deleted.error.is_some() {
                deleted.items.extend(batch.iter().map(|id| (id.clone(), Deletion::Untried)));
            } else if let Err(error) = self.delete_batch(batch, mode, &mut deleted).await {
                // Without an answer from the service, it may have begun all the same.
                let begun = error.service_error().is_none_or(may_be_done);
                if deleted.items.is_empty() && !begun {
                    return Err(error);
                }
                let fate = if begun { Deletion::Unknown } else { Deletion::Untried };
                deleted.items.extend(batch.iter().map(|id| (id.clone(), fate.clone())));
                deleted.error = Some(error);
            }
        }
        Ok(deleted)
    }

    /// Deletes the files of one job. An error says that the job could not be started.
    async fn delete_batch(&self, batch: &[FileId], mode: DeleteMode, deleted: &mut Deleted) -> Result<()> {
        let subject = match batch {
            [id] => named(id),
            ids => format!("{} files of {}", ids.len(), self.subject()),
        };
        let (action, doing) = match mode {
            DeleteMode::Recycle => (JobAction::Recycle, "moving to the recycle bin"),
            DeleteMode::ForGood => (JobAction::DeleteForGood, "deleting for good"),
        };
        let request = self.job(JobKind::Delete, action, batch);
        let job = self.start(&subject, doing, &request, true).await?;
        let is_only = batch.len() == 1;
        match self.ended(&subject, doing, job).await {
            Ok(ended) => deleted.items.extend(batch.iter().map(|id| (id.clone(), deletion(&ended, id, is_only, mode)))),
            Err(error) => {
                deleted.items.extend(batch.iter().map(|id| (id.clone(), Deletion::Unknown)));
                deleted.error = Some(error);
            }
        }
        Ok(())
    }
}

fn deletion(ended: &Ended, id: &FileId, is_only: bool, mode: DeleteMode) -> Deletion {
    match ended.verdict(id, is_only) {
        Verdict::Done(_) => Deletion::Deleted,
        Verdict::Unknown => Deletion::Unknown,
        Verdict::Failed(Failed { code: Some(RESOURCE_NOT_FOUND), .. }) => Deletion::Absent,
        Verdict::Failed(Failed { code: Some(FILE_IN_RECYCLE_BIN), .. }) if mode == DeleteMode::Recycle => {
            Deletion::Absent
        }
        Verdict::Failed(Failed { code, reason }) => Deletion::Failed { code, reason },
    }
}

/// Each id once, in order.
fn distinct(ids: impl Iterator<Item = FileId>) -> Result<Vec<FileId>> {
    let mut seen = HashSet::new();
    let ids: Vec<_> = ids.filter(|id| seen.insert(id.clone())).collect();
    match ids.iter().find(|id| **id == FileId::ROOT || id.as_str().is_empty()) {
        Some(id) => {
            let text = "the top of a space cannot be deleted: list it, and delete what is in it";
            Err(Error::new(ErrorKind::Usage, named(id), text))
        }
        None => Ok(ids),
    }
}
