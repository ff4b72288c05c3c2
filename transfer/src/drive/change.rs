//! One file or folder gets another name or place.

use koodrive::common::{FileId, JobItem};
use koodrive::errors::FILE_ALREADY_IN_FOLDER;
use koodrive::files::{self, DuplicatePolicy, RenameFileRequest, RenameFileRequired};
use koodrive::jobs::{JobAction, JobKind};

use super::create::checked;
use super::entry::known;
use super::failure::may_be_done;
use super::job::{Failed, Verdict};
use super::{Drive, named};
use crate::error::{Error, ErrorKind, Result};

impl Drive {
    /// Gives a file or folder another name, in one call. If no answer comes, a second one asks whether it has the name.
    ///
    /// # Errors
    /// [`Name`](ErrorKind::Name) before any call if the drive does not take the name; [`Exists`](ErrorKind::Exists) if it is
    /// taken: nothing is changed then.
    pub async fn rename(&self, id: &FileId, name: &str) -> Result<()> {
        let subject = named(id);
        checked(&subject, name)?;
        let request = RenameFileRequest::new(RenameFileRequired {
            container_id: self.space.clone(),
            file_id: id.clone(),
            name: name.to_owned(),
            rename_mode: DuplicatePolicy::Reject,
        });
        let doing = format!("renaming it to {name:?}");
        let Err(error) = files::rename_file(self.client(), request).await else { return Ok(()) };
        if may_be_done(&error) && self.entry(id).await.is_ok_and(|entry| entry.name == name) {
            return Ok(());
        }
        Err(Error::service(subject, &doing, error))
    }

    /// Moves a file, or a folder with all that is in it, to another folder of the space, and returns its id, which may be
    /// another one then. A file that is in that folder already stays there.
    ///
    /// It is a job of the service: one call starts it, and one or more ask how far it is ([`polling`](Self::polling)). If no
    /// answer to the first comes, it is sent again: the second job finds the file moved. If the folder has an entry of the
    /// same name, the documents do not say what happens; expect the service to add a timestamp to the name.
    ///
    /// Dropping the future does not stop the job.
    ///
    /// # Errors
    /// Why the service did not move it. [`NotFound`](ErrorKind::NotFound): the file or the folder does not exist.
    pub async fn move_to(&self, id: &FileId, folder: &FileId) -> Result<FileId> {
        let doing = format!("moving it to {}", named(folder));
        match self.to_folder(id, folder, (JobKind::Move, JobAction::Move), &doing).await? {
            Placed::At(item) => Ok(item.and_then(|item| known(item.new_file_id)).unwrap_or_else(|| id.clone())),
            Placed::Refused(refused) if refused.code == Some(FILE_ALREADY_IN_FOLDER) => Ok(id.clone()),
            Placed::Refused(refused) => Err(refused.error(id, &doing)),
        }
    }

    /// Copies a file, or a folder with all that is in it, to a folder of the space, and returns the id of the copy.
    ///
    /// It is a job of the service: one call starts it, and one or more ask how far it is ([`polling`](Self::polling)). The
    /// first is not sent again, because that could make a second copy. If the folder has an entry of the same name, the
    /// documents do not say what happens; expect the service to add a timestamp to the name of the copy.
    ///
    /// Dropping the future does not stop the job.
    ///
    /// # Errors
    /// Why the service did not copy it. Where no answer came, there may be a copy: the message says so.
    pub async fn copy(&self, id: &FileId, folder: &FileId) -> Result<FileId> {
        let doing = format!("copying it to {}", named(folder));
        match self.to_folder(id, folder, (JobKind::Copy, JobAction::Copy), &doing).await? {
            Placed::At(item) => item.and_then(|item| known(item.new_file_id)).ok_or_else(|| {
                let text = format!("{doing}: it is done, but the service does not name the copy: list the folder");
                Error::new(ErrorKind::NotFound, named(id), text)
            }),
            Placed::Refused(refused) => Err(refused.error(id, &doing)),
        }
    }

    async fn to_folder(
        &self,
        id: &FileId,
        folder: &FileId,
        (kind, action): (JobKind, JobAction),
        doing: &str,
    ) -> Result<Placed> {
        let subject = named(id);
        let repeats = kind == JobKind::Move;
        let mut request = self.job(kind, action, std::slice::from_ref(id));
        request.task_info.new_file_path = Some(folder.to_string());
        let unclear = format!("{doing}; if no answer came, look whether it was done before you try again");
        let job = self.start(&subject, if repeats { doing } else { &unclear }, &request, repeats).await?;
        let ended = self.ended(&subject, doing, job).await?;
        match ended.verdict(id, true) {
            Verdict::Done(item) => Ok(Placed::At(item.cloned().map(Box::new))),
            Verdict::Failed(refused) => Ok(Placed::Refused(refused)),
            Verdict::Unknown => {
                let text = format!("{doing}: the job has ended, but the service does not say how: look for it");
                Err(Error::new(ErrorKind::Service, subject, text))
            }
        }
    }
}

/// What became of a file that was to go to a folder.
enum Placed {
    At(Option<Box<JobItem>>),
    Refused(Failed),
}

impl Failed {
    fn error(self, id: &FileId, doing: &str) -> Error {
        let kind = self.code.and_then(ErrorKind::of_code).unwrap_or(ErrorKind::Service);
        Error::new(kind, named(id), format!("{doing}: {}", self.reason))
    }
}
