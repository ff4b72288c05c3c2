//! The same without async: calls that return when they are done.
//!
//! ```no_run
//! use koodrive_transfer::{Folder, Upload, blocking};
//!
//! # fn example(client: koodrive::Client, space: koodrive::common::ContainerId) -> koodrive_transfer::Result<()> {
//! let transfers = blocking::Transfers::new(client)?;
//! let uploaded = transfers.upload(Upload::new(Folder::root(space), "report.pdf"))?;
//! println!("{} {}", uploaded.name, uploaded.sha256);
//! # Ok(())
//! # }
//! ```
//!
//! Everything runs on a runtime of its own, with a few threads. These calls must not be made from async code, where they
//! would hold up others; there they are errors.

mod content;

use std::path::PathBuf;
use std::sync::Arc;

use bytes::Bytes;
use koodrive::Client;
use koodrive::common::{ContainerId, FileId};
use tokio::runtime::{Handle, Runtime};

pub use self::content::{DownloadStream, reader};
use crate::{
    Builder, DeleteMode, Deleted, Download, Downloaded, Entry, Error, ErrorKind, Event, Found, Listed, Report, Result,
    Tree, Upload, Uploaded, View, Walked,
};

/// Moves files to and from a drive, as [`crate::Transfers`] does, and returns when it is done. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Transfers {
    inner: crate::Transfers,
    runtime: Arc<Runtime>,
}

impl Transfers {
    /// An engine with the default settings.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn new(client: Client) -> Result<Self> {
        Self::with(crate::Transfers::builder(client))
    }

    /// An engine with other settings.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn with(settings: Builder) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("koodrive-transfer")
            .enable_all()
            .build()
            .map_err(|error| Error::new(ErrorKind::Usage, "", format!("the system gives no threads: {error}")))?;
        Ok(Self { inner: settings.build(), runtime: Arc::new(runtime) })
    }

    /// The engine itself, for what is not here: transfers whose [`View`] another thread draws, for example. What it returns
    /// is run by [`run`](Self::run).
    pub fn inner(&self) -> &crate::Transfers {
        &self.inner
    }

    /// Runs a future to its end: a [`Transfer`](crate::Transfer), a [`Run`](crate::Run), or a call of the client, such as
    /// `Session::sign_in`.
    ///
    /// # Errors
    /// [`ErrorKind::Usage`] from async code, where it would hold up others.
    pub fn run<F: Future>(&self, future: F) -> Result<F::Output> {
        if Handle::try_current().is_ok() {
            let text = "this call waits, and was made from async code: use koodrive_transfer::Transfers there";
            return Err(Error::new(ErrorKind::Usage, "", text));
        }
        Ok(self.runtime.block_on(future))
    }

    /// As [`crate::Transfers::upload`].
    ///
    /// # Errors
    /// As there.
    pub fn upload(&self, upload: Upload) -> Result<Uploaded> {
        self.run(self.inner.upload(upload))?
    }

    /// As [`crate::Transfers::download_to`].
    ///
    /// # Errors
    /// As there.
    pub fn download_to(&self, download: Download, path: impl Into<PathBuf>) -> Result<Downloaded> {
        self.run(self.inner.download_to(download, path))?
    }

    /// As [`crate::Transfers::download_stream`].
    ///
    /// # Errors
    /// As there.
    pub fn download_stream(&self, download: Download) -> Result<DownloadStream> {
        let inner = self.run(self.inner.download_stream(download))??;
        Ok(DownloadStream::new(self.clone(), inner))
    }

    /// As [`crate::Transfers::download_bytes`].
    ///
    /// # Errors
    /// As there.
    pub fn download_bytes(&self, download: Download, limit: usize) -> Result<Bytes> {
        self.run(self.inner.download_bytes(download, limit))?
    }

    /// As [`crate::Transfers::upload_tree`].
    ///
    /// # Errors
    /// As there.
    pub fn upload_tree(&self, tree: Tree) -> Result<Report> {
        self.run(self.inner.upload_tree(tree))?
    }

    /// As [`crate::Transfers::download_tree`].
    ///
    /// # Errors
    /// As there.
    pub fn download_tree(&self, tree: Tree) -> Result<Report> {
        self.run(self.inner.download_tree(tree))?
    }

    /// As [`crate::Transfers::compare_tree`].
    ///
    /// # Errors
    /// As there.
    pub fn compare_tree(&self, tree: Tree) -> Result<Report> {
        self.run(self.inner.compare_tree(tree))?
    }

    /// As [`crate::Transfers::own_space`].
    ///
    /// # Errors
    /// As there.
    pub fn own_space(&self) -> Result<ContainerId> {
        self.run(self.inner.own_space())?
    }

    /// A space of the drive.
    pub fn drive(&self, space: impl Into<ContainerId>) -> Drive {
        Drive { transfers: self.clone(), inner: self.inner.drive(space) }
    }

    /// How far all transfers are: for another thread, which draws it.
    pub fn view(&self) -> View {
        self.inner.view()
    }

    /// What happens to which file, from now on: an iterator for another thread. It ends with the engine.
    pub fn events(&self) -> Events {
        Events { inner: self.inner.events(), runtime: self.runtime.handle().clone() }
    }
}

/// A space of the drive, as [`crate::Drive`] is.
#[derive(Clone, Debug)]
pub struct Drive {
    transfers: Transfers,
    inner: crate::Drive,
}

impl Drive {
    /// The drive itself, for its settings.
    pub fn inner(&self) -> &crate::Drive {
        &self.inner
    }

    /// What is in a folder: see [`crate::Listing`].
    pub fn list(&self, folder: &FileId) -> Listing {
        Listing { transfers: self.transfers.clone(), inner: self.inner.list(folder) }
    }

    /// All that is below a folder: see [`crate::Walk`].
    pub fn walk(&self, folder: &FileId) -> Walk {
        Walk { transfers: self.transfers.clone(), inner: self.inner.walk(folder) }
    }

    /// As [`crate::Drive::find`].
    ///
    /// # Errors
    /// As there.
    pub fn find(&self, path: &str) -> Result<Entry> {
        self.transfers.run(self.inner.find(path))?
    }

    /// As [`crate::Drive::child`].
    ///
    /// # Errors
    /// As there.
    pub fn child(&self, folder: &FileId, name: &str) -> Result<Option<Entry>> {
        self.transfers.run(self.inner.child(folder, name))?
    }

    /// As [`crate::Drive::entry`].
    ///
    /// # Errors
    /// As there.
    pub fn entry(&self, id: &FileId) -> Result<Entry> {
        self.transfers.run(self.inner.entry(id))?
    }

    /// As [`crate::Drive::path_of`].
    ///
    /// # Errors
    /// As there.
    pub fn path_of(&self, id: &FileId) -> Result<String> {
        self.transfers.run(self.inner.path_of(id))?
    }

    /// As [`crate::Drive::create_folder`].
    ///
    /// # Errors
    /// As there.
    pub fn create_folder(&self, parent: &FileId, name: &str) -> Result<FileId> {
        self.transfers.run(self.inner.create_folder(parent, name))?
    }

    /// As [`crate::Drive::create_folders`].
    ///
    /// # Errors
    /// As there.
    pub fn create_folders(&self, path: &str) -> Result<FileId> {
        self.transfers.run(self.inner.create_folders(path))?
    }

    /// As [`crate::Drive::rename`].
    ///
    /// # Errors
    /// As there.
    pub fn rename(&self, id: &FileId, name: &str) -> Result<()> {
        self.transfers.run(self.inner.rename(id, name))?
    }

    /// As [`crate::Drive::move_to`].
    ///
    /// # Errors
    /// As there.
    pub fn move_to(&self, id: &FileId, folder: &FileId) -> Result<FileId> {
        self.transfers.run(self.inner.move_to(id, folder))?
    }

    /// As [`crate::Drive::copy`].
    ///
    /// # Errors
    /// As there.
    pub fn copy(&self, id: &FileId, folder: &FileId) -> Result<FileId> {
        self.transfers.run(self.inner.copy(id, folder))?
    }

    /// As [`crate::Drive::delete`].
    ///
    /// # Errors
    /// As there.
    pub fn delete<I: Into<FileId>>(&self, ids: impl IntoIterator<Item = I>, mode: DeleteMode) -> Result<Deleted> {
        self.transfers.run(self.inner.delete(ids, mode))?
    }
}

/// What is in a folder, as an iterator, which ends after the first error.
#[derive(Debug)]
#[must_use = "nothing is listed before it is iterated over"]
pub struct Listing {
    transfers: Transfers,
    inner: crate::Listing,
}

impl Listing {
    /// What the listing was like, up to now: whether that was all.
    pub fn outcome(&self) -> &Listed {
        self.inner.outcome()
    }
}

impl Iterator for Listing {
    type Item = Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.transfers.run(self.inner.next()) {
            Ok(next) => next.transpose(),
            Err(error) => Some(Err(error)),
        }
    }
}

/// All that is below a folder, as an iterator. After an error it goes on with what else there is.
#[derive(Debug)]
#[must_use = "nothing is listed before it is iterated over"]
pub struct Walk {
    transfers: Transfers,
    inner: crate::Walk,
}

impl Walk {
    /// What the walk was like, up to now: whether that was all.
    pub fn outcome(&self) -> &Walked {
        self.inner.outcome()
    }
}

impl Iterator for Walk {
    type Item = Result<Found>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.transfers.run(self.inner.next()) {
            Ok(next) => next.transpose(),
            Err(error) => Some(Err(error)),
        }
    }
}

/// What happens to which file, as an iterator that waits for the next event.
#[derive(Debug)]
pub struct Events {
    inner: crate::Events,
    runtime: Handle,
}

impl Events {
    /// How many events were lost so far, because they were not read in time.
    pub fn lost(&self) -> u64 {
        self.inner.lost()
    }
}

impl Iterator for Events {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        self.runtime.block_on(self.inner.next())
    }
}
