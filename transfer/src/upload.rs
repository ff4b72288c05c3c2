//! Uploads.

mod content;
mod create;
mod finish;
mod hashing;
mod pump;
mod record;
mod replace;
mod run;
mod send;
mod state;
mod urls;

use std::sync::Arc;
use std::time::Duration;

use koodrive::common::{FileId, FileType};
use koodrive::runtime::hash::Digest;

use crate::drive::Entry;
use crate::engine::{Engine, Transfers, within};
use crate::error::Result;
use crate::events::{Decision, TransferId};
use crate::folder::Folder;
use crate::source::Source;
use crate::transfer::{Size, Transfer};
use crate::view::{Counters, Expected};

/// A file to upload, and where to.
#[derive(Debug)]
#[must_use]
pub struct Upload {
    pub(crate) folder: Folder,
    pub(crate) source: Source,
    pub(crate) name: Option<String>,
    pub(crate) if_taken: IfTaken,
    pub(crate) file_type: FileType,
    pub(crate) mime_type: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) part_size: Option<u64>,
    pub(crate) deadline: Option<Duration>,
    pub(crate) times_wander: bool,
    pub(crate) follows_links: bool,
    /// The file that it takes the place of, if that is known.
    pub(crate) replaced: Option<Entry>,
}

/// What to do when the folder already has a file of the same name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IfTaken {
    /// The upload fails with [`ErrorKind::Exists`](crate::ErrorKind::Exists), and the file stays as it is.
    #[default]
    Fail,
    /// The service appends a timestamp to the name of the new file: [`Uploaded::name`] has it.
    Rename,
    /// If the file has the same content, nothing is created; otherwise as [`Rename`](Self::Rename).
    ReuseIdentical,
    /// The new file takes the place of the old one, which goes to the recycle bin.
    ///
    /// The service cannot replace a file in one step. The new content is uploaded under another name first; then the old file
    /// is renamed, the new one takes its name, and the old one is recycled. So there is no moment in which neither content is
    /// on the drive, but one, of two calls, in which no file has the name. If a step fails, the ones before are taken back as
    /// far as possible, and the error says which file has which name. The new file has an id of its own; shares and versions
    /// of the old one stay with the old one. (Operations for versions exist, but no document says what
    /// `createFileVersion` returns, so that content cannot be sent with it.)
    Replace,
}

/// A file that was uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uploaded {
    /// Its id.
    pub file: FileId,
    /// Its name, which differs from the requested one if that was taken.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its content. The service has checked the content against it.
    pub sha256: Digest,
    /// The service already had the content, so that no byte was sent.
    pub flash: bool,
    /// The folder already had this very file, so that nothing was created ([`IfTaken::ReuseIdentical`]).
    pub existed: bool,
    /// How many parts it has.
    pub parts: u32,
    /// How many of them an earlier, interrupted upload had sent.
    pub resumed_parts: u32,
    /// How often a part was sent again.
    pub retries: u32,
    /// How many bytes of it were sent, in this run.
    pub sent: u64,
}

impl Upload {
    /// An upload to a folder, under the source's own name. A path is a source: `Upload::new(folder, "report.pdf")`.
    pub fn new(folder: Folder, source: impl Into<Source>) -> Self {
        Self {
            folder,
            source: source.into(),
            name: None,
            if_taken: IfTaken::default(),
            file_type: FileType::Other,
            mime_type: None,
            description: None,
            part_size: None,
            deadline: None,
            times_wander: false,
            follows_links: true,
            replaced: None,
        }
    }

    /// Another name on the drive. [`names::check_remote`](crate::names::check_remote) tells which ones it takes.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What to do when the name is taken; by default the upload fails.
    pub fn if_taken(mut self, policy: IfTaken) -> Self {
        self.if_taken = policy;
        self
    }

    /// The type that the drive shows; [`FileType::Other`] by default. The service does not check it.
    pub fn file_type(mut self, file_type: FileType) -> Self {
        self.file_type = file_type;
        self
    }

    /// The media type of the content, such as `application/pdf`.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// A description of the file.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The size of the parts in bytes, within [`PARTS`](koodrive::limits::PARTS) and a multiple of 64; by default that of
    /// [`Plan::automatic`](koodrive::runtime::hash::Plan::automatic). A part is in memory as a whole while it is sent.
    pub fn part_size(mut self, bytes: u64) -> Self {
        self.part_size = Some(bytes);
        self
    }

    /// The most time that the whole upload may take; no limit by default. What was sent by then can be resumed.
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.deadline = Some(limit);
        self
    }

    /// A link in the place of the file is an error, and not followed.
    pub(crate) fn no_links(mut self) -> Self {
        self.follows_links = false;
        self
    }

    /// The file that it takes the place of.
    pub(crate) fn in_place_of(mut self, replaced: Entry) -> Self {
        self.replaced = Some(replaced);
        self
    }

    /// The file is on a file system whose times and inodes change by themselves, as some network file systems' do: only its
    /// length tells whether it changed while it was read, and the digest of what was read.
    pub fn times_wander(mut self) -> Self {
        self.times_wander = true;
        self
    }
}

impl Size for Uploaded {
    fn size(&self) -> u64 {
        self.size
    }

    fn moved(&self) -> u64 {
        self.sent
    }
}

impl Transfers {
    /// Uploads a file.
    ///
    /// A file of one part is hashed first, and sent only if the service does not have its content. Of a larger one the digest
    /// of its first 1,024 bytes is sent first. Only when the service knows a file that begins like this, the whole is hashed
    /// before anything is sent, because it may then be a flash upload. Otherwise hashing runs ahead of the parts: each byte is
    /// read once where memory allows it, and else once more, while it is still in the system's cache.
    ///
    /// Expired URLs are renewed, and each part is repeated by itself. The content is checked against its digest by the
    /// service. With a [journal](crate::Builder::journal), an upload that was cut off goes on where it was.
    ///
    /// # Errors
    /// See [`ErrorKind`](crate::ErrorKind). In particular [`Changed`](crate::ErrorKind::Changed) for a file that changes while
    /// it is read: it is not completed then.
    pub fn upload(&self, upload: Upload) -> Transfer<Uploaded> {
        self.upload_within(upload, None)
    }

    /// An upload as one of a run over a tree.
    pub(crate) fn upload_within(&self, upload: Upload, run: Option<(TransferId, Expected)>) -> Transfer<Uploaded> {
        let engine = Arc::clone(&self.0);
        let (subject, counters) = engine.begin(&upload.source.subject(), run);
        let work = run_upload(engine, upload, Arc::clone(&counters));
        Transfer::new(subject, Decision::Upload, &counters, work)
    }
}

async fn run_upload(engine: Arc<Engine>, upload: Upload, counters: Arc<Counters>) -> Result<Uploaded> {
    let (subject, deadline) = (upload.source.subject(), upload.deadline);
    // It is large, and would be moved around with each of the futures around it.
    let work = Box::pin(replace::upload(&engine, upload, &counters));
    within(&subject, deadline, work).await
}
