//! New folders.

use koodrive::common::FileId;
use koodrive::errors::FILE_NAME_REPEATED;
use koodrive::files::{self, CreateDirectoryRequest, CreateDirectoryResponse, DuplicatePolicy};

use super::entry::{Entry, known};
use super::failure::may_be_done;
use super::find::components;
use super::{Drive, joined, named};
use crate::engine::Attempts;
use crate::error::{Error, ErrorKind, Result};
use crate::names::check_remote;

/// How often a folder is asked for whose creation may have been carried out or not.
const ATTEMPTS: u32 = 4;

const DOING: &str = "creating the folder";

/// What became of the creation of a folder.
enum Created {
    New(FileId),
    /// The name is taken: by this entry, if the service says by which.
    Taken(Option<FileId>),
    /// It may have been carried out or not.
    Unclear(koodrive::Error),
}

impl Drive {
    /// Creates a folder in another one, in one call, and returns its id.
    ///
    /// # Errors
    /// [`Name`](ErrorKind::Name) before any call if the drive does not take the name; [`Exists`](ErrorKind::Exists) if it is
    /// taken. Where no answer comes, the folder may have been created: the message says so.
    pub async fn create_folder(&self, parent: &FileId, name: &str) -> Result<FileId> {
        let path = joined(&named(parent), name);
        checked(&path, name)?;
        match self.try_create(parent, &path, name).await? {
            Created::New(id) => Ok(id),
            Created::Taken(_) => {
                let text = "the name is taken: choose another one, or use Drive::create_folders to take what is there";
                Err(Error::new(ErrorKind::Exists, path, text))
            }
            Created::Unclear(error) => Err(Error::service(
                path,
                "creating the folder; it may exist all the same, so look before you try again",
                error,
            )),
        }
    }

    /// Creates a folder and those above it, as far as they do not exist, and returns its id: `mkdir -p`. For `/` it is
    /// [`FileId::ROOT`].
    ///
    /// Several callers at once get the same folder: who finds a name taken looks who has it. An answer that does not arrive
    /// does no harm either, because a taken name is never given twice.
    ///
    /// It costs what [`child`](Self::child) costs for each folder that exists, and for the first that does not; and one call
    /// for each that is created.
    ///
    /// # Errors
    /// [`Name`](ErrorKind::Name) before any call if the drive does not take one of the names; [`Exists`](ErrorKind::Exists)
    /// if one is that of a file; [`Ambiguous`](ErrorKind::Ambiguous) if several folders have it.
    pub async fn create_folders(&self, path: &str) -> Result<FileId> {
        let names = components(path)?;
        for name in &names {
            checked(path, name)?;
        }
        let (mut id, mut reached, mut is_new) = (FileId::ROOT, "/".to_owned(), false);
        for name in names {
            let at = joined(&reached, name);
            // A folder that was just created has nothing in it to look for.
            let existing = if is_new { None } else { self.matches(&id, &reached, name).await?.folder()? };
            (id, is_new) = match existing {
                Some(folder) => (folder.id, false),
                None => self.create_or_take(&id, &reached, name).await?,
            };
            reached = at;
        }
        Ok(id)
    }

    /// Creates a folder, or takes the one that has the name. Returns whether it is surely new.
    pub(crate) async fn create_or_take(&self, parent: &FileId, above: &str, name: &str) -> Result<(FileId, bool)> {
        let path = joined(above, name);
        let mut attempts = Attempts::new(ATTEMPTS);
        loop {
            match self.try_create(parent, &path, name).await? {
                Created::New(id) => return Ok((id, true)),
                Created::Taken(by) => {
                    let folder = self.taken(parent, above, name, by).await?;
                    return Ok((folder.id, false));
                }
                Created::Unclear(error) => {
                    attempts.pause(error, false).await.map_err(|error| Error::service(&*path, DOING, error))?;
                    if let Some(folder) = self.matches(parent, above, name).await?.folder()? {
                        return Ok((folder.id, false));
                    }
                }
            }
        }
    }

    /// The folder that has a name which is taken.
    async fn taken(&self, parent: &FileId, above: &str, name: &str, by: Option<FileId>) -> Result<Entry> {
        let listed = self.matches(parent, above, name).await?.folder()?;
        if let Some(folder) = listed {
            return Ok(folder);
        }
        // What was created a moment ago may not be listed yet, or have another case.
        if let Some(id) = by {
            let entry = self.entry(&id).await.map_err(|error| error.about(joined(above, name)))?;
            if entry.is_folder {
                return Ok(entry);
            }
        }
        let text = "the name is taken, but not by a folder that can be listed: choose another name";
        Err(Error::new(ErrorKind::Exists, joined(above, name), text))
    }

    async fn try_create(&self, parent: &FileId, path: &str, name: &str) -> Result<Created> {
        let request = CreateDirectoryRequest::new(self.space.clone(), name)
            .parent_folder([parent])
            .rename_mode(DuplicatePolicy::Reject);
        match files::create_directory(self.client(), request).await {
            Ok(CreateDirectoryResponse { id, exist_file_id, .. }) => match (known(id), known(exist_file_id)) {
                (_, Some(existing)) => Ok(Created::Taken(Some(existing))),
                (Some(id), None) => Ok(Created::New(id)),
                // Created or taken, it is there, and a listing knows its id.
                (None, None) => Ok(Created::Taken(None)),
            },
            Err(error) if error.code() == Some(FILE_NAME_REPEATED) => Ok(Created::Taken(existing(&error))),
            Err(error) if may_be_done(&error) => Ok(Created::Unclear(error)),
            Err(error) => Err(Error::service(path, DOING, error)),
        }
    }
}

/// The entry that has the name, where the refusal says so.
fn existing(error: &koodrive::Error) -> Option<FileId> {
    let refused: CreateDirectoryResponse = serde_json::from_slice(error.api()?.body()).ok()?;
    known(refused.exist_file_id)
}

pub(super) fn checked(path: &str, name: &str) -> Result<()> {
    check_remote(name).map_err(|problem| Error::new(ErrorKind::Name, path, problem.to_string()))
}
