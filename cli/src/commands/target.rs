//! Where something goes on the drive: into a folder, or to a name.

use koodrive::common::FileId;
use koodrive_transfer::{Drive, Entry};

use crate::error::{Exit, Failure, Result};
use crate::place::Remote;

/// Where something goes.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) folder: FileId,
    /// The path of the folder.
    pub(super) path: Remote,
    /// Another name than its own.
    pub(super) name: Option<String>,
    /// The file that has this name.
    pub(super) taken: Option<Entry>,
}

impl Target {
    /// An existing folder takes what comes. Any other path is the new name of a single thing, in a folder that exists.
    pub(super) async fn find(drive: &Drive, remote: &Remote, single: bool, parents: bool) -> Result<Self> {
        let into = |folder, path| Self { folder, path, name: None, taken: None };
        let Some((parent, name)) = remote.split() else { return Ok(into(FileId::ROOT, remote.clone())) };
        if parents && (remote.is_folder() || !single) {
            return Ok(into(drive.create_folders(&remote.path).await?, remote.clone()));
        }
        let folder = if parents { drive.create_folders(&parent.path).await? } else { folder(drive, &parent).await?.id };
        match drive.child(&folder, &name).await? {
            Some(entry) if entry.is_folder => Ok(into(entry.id, remote.clone())),
            Some(_) if remote.is_folder() || !single => {
                Err(Failure::usage(format!("{remote}: it is a file, so that nothing can be put into it")))
            }
            None if remote.is_folder() || !single => {
                let text = format!("{remote}: there is no such folder: create it with `koodrive mkdir -p {remote}`");
                Err(Failure::new(Exit::NotFound, text))
            }
            taken => Ok(Self { folder, path: parent, name: Some(name), taken }),
        }
    }

    /// The path of something that has gone there.
    pub(super) fn path_of(&self, name: &str) -> Remote {
        self.path.join(self.name.as_deref().unwrap_or(name))
    }
}

/// What is at a path.
pub(super) async fn find(drive: &Drive, remote: &Remote) -> Result<Entry> {
    drive.find(&remote.path).await.map_err(|error| {
        let failure = Failure::from(error);
        // The drive does not know how the space was written.
        let space = remote.space.as_deref().unwrap_or_default();
        if failure.text.starts_with('/') {
            let text = format!("{space}:{failure}");
            return failure.retold(text);
        }
        failure
    })
}

/// A folder at a path.
pub(super) async fn folder(drive: &Drive, remote: &Remote) -> Result<Entry> {
    let entry = find(drive, remote).await?;
    if entry.is_folder {
        return Ok(entry);
    }
    Err(Failure::usage(format!("{remote}: it is a file, and a folder is needed here")))
}
