//! Downloads.

mod details;
mod fetch;
mod file;
mod finish;
mod hashing;
mod held;
mod partial;
mod record;
mod recorder;
mod run;
mod stream;
mod target;
mod urls;
mod width;
mod writer;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use koodrive::common::{ContainerId, FileId};
use koodrive::runtime::hash::Digest;

pub use self::stream::DownloadStream;
pub(crate) use self::target::Bounds;
use self::target::Target;
use crate::engine::{Engine, Transfers, within};
use crate::error::{Error, ErrorKind, Result, shown};
use crate::events::{Decision, TransferId};
use crate::transfer::{Size, Transfer};
use crate::view::{Counters, Expected};

/// The size of a range, unless the caller sets another one.
const RANGE: u64 = 8 << 20;

/// A file to download.
#[derive(Clone, Debug)]
#[must_use]
pub struct Download {
    pub(crate) space: ContainerId,
    pub(crate) file: FileId,
    pub(crate) size: Option<u64>,
    pub(crate) sha256: Option<Digest>,
    pub(crate) range_size: u64,
    pub(crate) deadline: Option<Duration>,
    pub(crate) if_exists: IfExists,
    pub(crate) modified: Option<SystemTime>,
    pub(crate) create_folders: bool,
    pub(crate) bounds: Option<Arc<Bounds>>,
}

/// What to do when the local name is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IfExists {
    /// The download fails with [`ErrorKind::Exists`], and what is there stays as it is.
    ///
    /// It is looked up before anything is fetched, and again, in one step with the renaming, at the end. On file systems that
    /// have neither a renaming that replaces nothing nor hard links (FAT), it is looked up just before the renaming: a file
    /// that somebody creates in between is replaced.
    #[default]
    Fail,
    /// The file takes the place of the one that is there, in one step. Its permissions are those of a new file. A link is
    /// replaced itself: what it points to is neither written nor removed. A folder is not replaced.
    Replace,
    /// The file gets a number before its extension: `report (1).pdf`. [`Downloaded::path`] has the name.
    Rename,
}

/// A file that was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Downloaded {
    /// Where it is: the path that was given, made absolute, or another name beside it ([`IfExists::Rename`]).
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of its content.
    pub sha256: Digest,
    /// The service, or the caller, stated a digest, and it is this one.
    pub verified: bool,
    /// The time of its last change, as it was set; none if none is known, or the file system takes none.
    pub modified: Option<SystemTime>,
    /// How many bytes an earlier, interrupted download had fetched.
    pub resumed: u64,
    /// How often a range was asked for again.
    pub retries: u32,
    /// How many bytes of it were fetched, in this run.
    pub received: u64,
}

impl Download {
    /// The content of a file of a space.
    pub fn new(space: impl Into<ContainerId>, file: impl Into<FileId>) -> Self {
        Self {
            space: space.into(),
            file: file.into(),
            size: None,
            sha256: None,
            range_size: RANGE,
            deadline: None,
            if_exists: IfExists::default(),
            modified: None,
            create_folders: false,
            bounds: None,
        }
    }

    /// The size in bytes, as a listing states it. With size and digest the service is not asked for the file's details.
    pub fn size(mut self, bytes: u64) -> Self {
        self.size = Some(bytes);
        self
    }

    /// The SHA-256 of the content, as a listing states it.
    pub fn sha256(mut self, digest: impl Into<Digest>) -> Self {
        self.sha256 = Some(digest.into());
        self
    }

    /// The size of the ranges that are fetched at once, in bytes: 8 MiB by default, 1,024 at least. A file that is not larger
    /// is fetched with one request. A range of a [stream](Transfers::download_stream) is in memory as a whole until it is
    /// read; one that goes to a file is not.
    pub fn range_size(mut self, bytes: u64) -> Self {
        self.range_size = bytes.max(1024);
        self
    }

    /// The most time that the whole download may take; no limit by default. What was fetched by then can be resumed.
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.deadline = Some(limit);
        self
    }

    /// What to do when the local name is taken; by default the download fails.
    pub fn if_exists(mut self, policy: IfExists) -> Self {
        self.if_exists = policy;
        self
    }

    /// The time of the last change that the local file gets. By default that which the service states with the file's
    /// details; with [size](Self::size) and [digest](Self::sha256) given, it is not asked, and the time is that of the
    /// download.
    pub fn modified(mut self, time: SystemTime) -> Self {
        self.modified = Some(time);
        self
    }

    /// Creates the local folder, and those above it, where they are missing. By default that is an error.
    pub fn create_folders(mut self, create: bool) -> Self {
        self.create_folders = create;
        self
    }

    /// What holds for a download as one of a run over a tree.
    pub(crate) fn bounded(mut self, bounds: Bounds) -> Self {
        self.bounds = Some(Arc::new(bounds));
        self
    }
}

impl Size for Downloaded {
    fn size(&self) -> u64 {
        self.size
    }

    fn moved(&self) -> u64 {
        self.received
    }
}

impl Transfers {
    /// Downloads a file to a local path.
    ///
    /// Ranges are fetched at once and written where they belong, into a hidden file beside the target, `.<name>.<key>.part`,
    /// which is hashed while it grows. Only when size and digest are right, it gets its final name, in one step: there is
    /// never a part of a file under it. Expired URLs are renewed, and a range that breaks off goes on where it was. From a
    /// storage without ranges the file comes in one stream.
    ///
    /// A download that was cut off, by whatever, goes on where it was when the same file is downloaded to the same path
    /// again. What is there already is noted in the engine's [journal](crate::Builder::journal), or else beside the partial
    /// file. A file of one range, or of less than 8 MiB, is fetched anew.
    ///
    /// # Errors
    /// See [`ErrorKind`]. In particular [`Integrity`](ErrorKind::Integrity) if the bytes are not those that the service
    /// states, [`Changed`](ErrorKind::Changed) if the file on the drive changes while it is fetched, twice in a row, and
    /// [`Journal`](ErrorKind::Journal) if the path has the partial file of another download.
    pub fn download_to(&self, download: Download, path: impl Into<PathBuf>) -> Transfer<Downloaded> {
        self.download_within(download, path.into(), None)
    }

    /// A download as one of a run over a tree.
    pub(crate) fn download_within(
        &self,
        download: Download,
        path: PathBuf,
        run: Option<(TransferId, Expected)>,
    ) -> Transfer<Downloaded> {
        let engine = Arc::clone(&self.0);
        let (subject, counters) = engine.begin(&shown(&path), run);
        let work = run_download(engine, download, path, Arc::clone(&counters));
        Transfer::new(subject, Decision::Download, &counters, work)
    }

    /// Downloads a file as a stream of its bytes, in order.
    ///
    /// While one range is read, the next ones are fetched, as far as the engine has memory and connections that nobody else
    /// waits for. It moves only while it is read, and what it has taken it keeps: drop a stream that is not read any more.
    ///
    /// # Errors
    /// As for [`download_to`](Self::download_to), as far as they concern the service. A file that changes while it is read is
    /// an error at once, for what was read cannot be taken back.
    pub async fn download_stream(&self, download: Download) -> Result<DownloadStream> {
        DownloadStream::open(Arc::clone(&self.0), download).await
    }

    /// Downloads a small file into memory.
    ///
    /// # Errors
    /// As for [`download_stream`](Self::download_stream), and [`Usage`](ErrorKind::Usage) for a file of more than `limit`
    /// bytes, if possible before it is fetched.
    pub async fn download_bytes(&self, download: Download, limit: usize) -> Result<Bytes> {
        let subject = download.file.to_string();
        let too_large = |size: Option<u64>| {
            let has = size.map_or_else(|| "more".to_owned(), |size| size.to_string());
            let text = format!("has {has} bytes, and the limit is {limit}: raise it, or download to a file");
            Error::new(ErrorKind::Usage, subject.clone(), text)
        };
        let mut stream = self.download_stream(download).await?;
        let size = stream.size();
        if size.is_some_and(|size| size > limit as u64) {
            return Err(too_large(size));
        }
        let mut all = BytesMut::new();
        while let Some(chunk) = stream.next().await {
            let chunk = chunk?;
            if chunk.len() > limit.saturating_sub(all.len()) {
                return Err(too_large(None));
            }
            all.extend_from_slice(&chunk);
        }
        Ok(all.freeze())
    }
}

async fn run_download(
    engine: Arc<Engine>,
    download: Download,
    path: PathBuf,
    counters: Arc<Counters>,
) -> Result<Downloaded> {
    let (subject, deadline) = (shown(&path), download.deadline);
    let work = async {
        let target = Target::new(&path, download.bounds.clone())?;
        file::download(&engine, &download, &target, &counters).await
    };
    within(&subject, deadline, work).await
}
