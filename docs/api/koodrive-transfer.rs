// What is public in koodrive-transfer: items without documentation, bodies and private fields (`_`).
// Modules that are not `pub` are reached through the `pub use` of others.
// Written by `cargo xtask api`. Edit the sources, not this file.

#[cfg(feature = "blocking")]
pub mod blocking {
    mod content {
        pub fn reader(
            name: impl Into<String>,
            length: u64,
            reader: impl Read + Send + 'static,
        ) -> Source {}
        #[derive(Debug)]
        pub struct DownloadStream {
            _private: _,
        }
        impl DownloadStream {
            pub fn id(&self) -> TransferId {}
            pub fn view(&self) -> View {}
            pub fn size(&self) -> Option<u64> {}
            pub fn stated_sha256(&self) -> Option<Digest> {}
            pub fn sha256(&self) -> Option<Digest> {}
        }
        impl Iterator for DownloadStream {
            type Item = Result<Bytes>;
        }
        impl Read for DownloadStream {}
    }
    pub use self::content::{DownloadStream, reader};
    #[derive(Clone, Debug)]
    pub struct Transfers {
        _private: _,
    }
    impl Transfers {
        pub fn new(client: Client) -> Result<Self> {}
        pub fn with(settings: Builder) -> Result<Self> {}
        pub fn inner(&self) -> &crate::Transfers {}
        pub fn run<F: Future>(&self, future: F) -> Result<F::Output> {}
        pub fn upload(&self, upload: Upload) -> Result<Uploaded> {}
        pub fn download_to(
            &self,
            download: Download,
            path: impl Into<PathBuf>,
        ) -> Result<Downloaded> {}
        pub fn download_stream(&self, download: Download) -> Result<DownloadStream> {}
        pub fn download_bytes(&self, download: Download, limit: usize) -> Result<Bytes> {}
        pub fn upload_tree(&self, tree: Tree) -> Result<Report> {}
        pub fn download_tree(&self, tree: Tree) -> Result<Report> {}
        pub fn compare_tree(&self, tree: Tree) -> Result<Report> {}
        pub fn own_space(&self) -> Result<ContainerId> {}
        pub fn drive(&self, space: impl Into<ContainerId>) -> Drive {}
        pub fn view(&self) -> View {}
        pub fn events(&self) -> Events {}
    }
    #[derive(Clone, Debug)]
    pub struct Drive {
        _private: _,
    }
    impl Drive {
        pub fn inner(&self) -> &crate::Drive {}
        pub fn list(&self, folder: &FileId) -> Listing {}
        pub fn walk(&self, folder: &FileId) -> Walk {}
        pub fn find(&self, path: &str) -> Result<Entry> {}
        pub fn child(&self, folder: &FileId, name: &str) -> Result<Option<Entry>> {}
        pub fn entry(&self, id: &FileId) -> Result<Entry> {}
        pub fn path_of(&self, id: &FileId) -> Result<String> {}
        pub fn create_folder(&self, parent: &FileId, name: &str) -> Result<FileId> {}
        pub fn create_folders(&self, path: &str) -> Result<FileId> {}
        pub fn rename(&self, id: &FileId, name: &str) -> Result<()> {}
        pub fn move_to(&self, id: &FileId, folder: &FileId) -> Result<FileId> {}
        pub fn copy(&self, id: &FileId, folder: &FileId) -> Result<FileId> {}
        pub fn delete<I: Into<FileId>>(
            &self,
            ids: impl IntoIterator<Item = I>,
            mode: DeleteMode,
        ) -> Result<Deleted> {}
    }
    #[derive(Debug)]
    pub struct Listing {
        _private: _,
    }
    impl Listing {
        pub fn outcome(&self) -> &Listed {}
    }
    impl Iterator for Listing {
        type Item = Result<Entry>;
    }
    #[derive(Debug)]
    pub struct Walk {
        _private: _,
    }
    impl Walk {
        pub fn outcome(&self) -> &Walked {}
    }
    impl Iterator for Walk {
        type Item = Result<Found>;
    }
    #[derive(Debug)]
    pub struct Events {
        _private: _,
    }
    impl Events {
        pub fn lost(&self) -> u64 {}
    }
    impl Iterator for Events {
        type Item = Event;
    }
}
mod download {
    mod fetch {
        impl From<Error> for Stop {}
    }
    mod record {
        impl Journal for Sidecar {}
    }
    mod stream {
        pub struct DownloadStream {
            _private: _,
        }
        impl DownloadStream {
            pub fn id(&self) -> TransferId {}
            pub fn view(&self) -> View {}
            pub fn size(&self) -> Option<u64> {}
            pub fn stated_sha256(&self) -> Option<Digest> {}
            pub fn sha256(&self) -> Option<Digest> {}
        }
        impl Stream for DownloadStream {
            type Item = Result<Bytes>;
        }
        impl fmt::Debug for DownloadStream {}
    }
    pub use self::stream::DownloadStream;
    #[derive(Clone, Debug)]
    pub struct Download {
        _private: _,
    }
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum IfExists {
        #[default]
        Fail,
        Replace,
        Rename,
    }
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Downloaded {
        pub path: PathBuf,
        pub size: u64,
        pub sha256: Digest,
        pub verified: bool,
        pub modified: Option<SystemTime>,
        pub resumed: u64,
        pub retries: u32,
        pub received: u64,
    }
    impl Download {
        pub fn new(space: impl Into<ContainerId>, file: impl Into<FileId>) -> Self {}
        pub fn size(self, bytes: u64) -> Self {}
        pub fn sha256(self, digest: impl Into<Digest>) -> Self {}
        pub fn range_size(self, bytes: u64) -> Self {}
        pub fn deadline(self, limit: Duration) -> Self {}
        pub fn if_exists(self, policy: IfExists) -> Self {}
        pub fn modified(self, time: SystemTime) -> Self {}
        pub fn create_folders(self, create: bool) -> Self {}
    }
    impl Transfers {
        pub fn download_to(
            &self,
            download: Download,
            path: impl Into<PathBuf>,
        ) -> Transfer<Downloaded> {}
        pub async fn download_stream(
            &self,
            download: Download,
        ) -> Result<DownloadStream> {}
        pub async fn download_bytes(
            &self,
            download: Download,
            limit: usize,
        ) -> Result<Bytes> {}
    }
}
mod drive {
    mod change {
        impl Drive {
            pub async fn rename(&self, id: &FileId, name: &str) -> Result<()> {}
            pub async fn move_to(&self, id: &FileId, folder: &FileId) -> Result<FileId> {}
            pub async fn copy(&self, id: &FileId, folder: &FileId) -> Result<FileId> {}
        }
    }
    mod create {
        impl Drive {
            pub async fn create_folder(
                &self,
                parent: &FileId,
                name: &str,
            ) -> Result<FileId> {}
            pub async fn create_folders(&self, path: &str) -> Result<FileId> {}
        }
    }
    mod deletion {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum DeleteMode {
            Recycle,
            ForGood,
        }
        #[derive(Debug)]
        #[non_exhaustive]
        pub struct Deleted {
            pub items: Vec<(FileId, Deletion)>,
            pub error: Option<Error>,
        }
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Deletion {
            Deleted,
            Absent,
            Failed { code: Option<i64>, reason: String },
            Unknown,
            Untried,
        }
        impl Deletion {
            pub fn is_gone(&self) -> bool {}
        }
        impl Deleted {
            pub fn is_complete(&self) -> bool {}
            pub fn left(&self) -> impl Iterator<Item = (&FileId, &Deletion)> {}
            pub fn into_result(self) -> Result<()> {}
        }
        impl Drive {
            pub async fn delete<I: Into<FileId>>(
                &self,
                ids: impl IntoIterator<Item = I>,
                mode: DeleteMode,
            ) -> Result<Deleted> {}
        }
    }
    mod doubt {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Doubt {
            Repeated { id: FileId, name: String },
            Incomplete { id: Option<FileId>, name: Option<String> },
            Count { listed: u64, stated: u64 },
            Uncounted { cause: String },
            Page { cause: String },
            Loop { id: FileId },
        }
        impl fmt::Display for Doubt {}
    }
    mod entry {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Entry {
            pub id: FileId,
            pub name: String,
            pub is_folder: bool,
            pub size: Option<u64>,
            pub sha256: Option<Digest>,
            pub edited: Option<SystemTime>,
            pub created: Option<SystemTime>,
            pub parent: Option<FileId>,
        }
    }
    mod find {
        impl Drive {
            pub async fn find(&self, path: &str) -> Result<Entry> {}
            pub async fn child(
                &self,
                folder: &FileId,
                name: &str,
            ) -> Result<Option<Entry>> {}
            pub async fn entry(&self, id: &FileId) -> Result<Entry> {}
            pub async fn path_of(&self, id: &FileId) -> Result<String> {}
        }
    }
    mod list {
        #[derive(Debug)]
        pub struct Listing {
            _private: _,
        }
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Counting {
            #[default]
            Paged,
            Always,
            Never,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Listed {
            pub entries: u64,
            pub is_complete: bool,
            pub stated: Option<u64>,
            pub doubts: Vec<Doubt>,
            pub doubted: u64,
            pub ambiguous: Vec<String>,
        }
        impl Listed {
            pub fn is_certain(&self) -> bool {}
        }
        impl Listing {
            pub fn counting(self, counting: Counting) -> Self {}
            pub fn page_size(self, entries: u32) -> Self {}
            pub fn called(self, path: impl Into<String>) -> Self {}
            pub async fn next(&mut self) -> Result<Option<Entry>> {}
            pub fn stream(&mut self) -> impl Stream<Item = Result<Entry>> + Send + '_ {}
            pub fn outcome(&self) -> &Listed {}
            pub fn folder(&self) -> &FileId {}
        }
    }
    mod own {
        impl Transfers {
            pub async fn own_space(&self) -> Result<ContainerId> {}
        }
        #[doc(hidden)]
        pub async fn space_of_caller(
            client: &Client,
            user: Option<&SessionUser>,
        ) -> koodrive::Result<Option<Space>> {}
    }
    mod walk {
        #[derive(Debug)]
        pub struct Walk {
            _private: _,
        }
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Found {
            pub path: String,
            pub entry: Entry,
        }
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Walked {
            pub entries: u64,
            pub folders: u64,
            pub unlisted: u64,
            pub is_complete: bool,
            pub doubts: Vec<(String, Doubt)>,
            pub doubted: u64,
            pub ambiguous: Vec<String>,
            pub ambiguities: u64,
        }
        impl Walked {
            pub fn is_certain(&self) -> bool {}
        }
        impl Walk {
            pub fn counting(self, counting: Counting) -> Self {}
            pub async fn next(&mut self) -> Result<Option<Found>> {}
            pub fn skip_folder(&mut self) {}
            pub fn stream(&mut self) -> impl Stream<Item = Result<Found>> + Send + '_ {}
            pub fn outcome(&self) -> &Walked {}
        }
    }
    pub use self::deletion::{DeleteMode, Deleted, Deletion};
    pub use self::doubt::Doubt;
    pub use self::entry::Entry;
    pub use self::list::{Counting, Listed, Listing};
    #[doc(hidden)]
    pub use self::own::space_of_caller;
    pub use self::walk::{Found, Walk, Walked};
    #[derive(Clone)]
    pub struct Drive {
        _private: _,
    }
    impl Transfers {
        pub fn drive(&self, space: impl Into<ContainerId>) -> Drive {}
    }
    impl Drive {
        pub fn of_user(self) -> Self {}
        pub fn of_department(self, id: impl Into<TeamId>) -> Self {}
        pub fn of_group(self, id: impl Into<TeamId>) -> Self {}
        pub fn polling(self, policy: PollPolicy) -> Self {}
        pub fn space(&self) -> &ContainerId {}
        pub fn list(&self, folder: &FileId) -> Listing {}
        pub fn walk(&self, folder: &FileId) -> Walk {}
    }
    impl fmt::Debug for Drive {}
}
mod engine {
    #[derive(Clone)]
    pub struct Transfers(_);
    pub struct Builder {
        _private: _,
    }
    impl Transfers {
        pub fn new(client: Client) -> Self {}
        pub fn builder(client: Client) -> Builder {}
        pub fn client(&self) -> &Client {}
        pub fn events(&self) -> Events {}
        pub fn view(&self) -> View {}
    }
    impl Builder {
        pub fn memory(self, bytes: u64) -> Self {}
        pub fn concurrency(self, pieces: NonZeroUsize) -> Self {}
        pub fn upload_limit(self, bytes_per_second: impl Into<Option<u64>>) -> Self {}
        pub fn download_limit(self, bytes_per_second: impl Into<Option<u64>>) -> Self {}
        pub fn attempts(self, attempts: u32) -> Self {}
        pub fn part_limits(self, limits: PartLimits) -> Self {}
        pub fn journal(self, journal: impl Journal) -> Self {}
        pub fn account(self, name: impl Into<String>) -> Self {}
        pub fn build(self) -> Transfers {}
    }
    impl fmt::Debug for Transfers {}
    impl fmt::Debug for Builder {}
}
mod error {
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub struct Error(_);
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ErrorKind {
        Service,
        Source,
        Target,
        Changed,
        Integrity,
        Name,
        Exists,
        NotFound,
        Ambiguous,
        Journal,
        Deadline,
        Usage,
    }
    impl ErrorKind {
        pub fn of_code(code: i64) -> Option<Self> {}
    }
    impl Error {
        pub fn kind(&self) -> ErrorKind {}
        pub fn subject(&self) -> &str {}
        pub fn service_error(&self) -> Option<&koodrive::Error> {}
        pub fn io_error(&self) -> Option<&io::Error> {}
        pub fn without_remedy(&self) -> impl fmt::Display {}
        pub fn is_retryable(&self) -> bool {}
    }
    impl fmt::Display for Error {}
    impl fmt::Debug for Error {}
    impl StdError for Error {}
}
mod events {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct TransferId(_);
    impl fmt::Display for TransferId {}
    #[derive(Clone, Debug)]
    #[non_exhaustive]
    pub struct Event {
        pub id: TransferId,
        pub run: Option<TransferId>,
        pub subject: Arc<str>,
        pub what: What,
    }
    #[derive(Clone, Debug)]
    #[non_exhaustive]
    pub enum What {
        Announced(Decision),
        Succeeded { size: u64, moved: u64 },
        Failed { kind: ErrorKind, cause: Arc<str> },
        Cancelled,
    }
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Decision {
        Upload,
        Download,
        CreateFolder,
        Delete,
        Skip(Arc<str>),
        Compare,
        OnlyLocal,
        OnlyRemote,
        Differs,
    }
    #[derive(Debug)]
    pub struct Events {
        _private: _,
    }
    impl Events {
        pub async fn next(&mut self) -> Option<Event> {}
        pub fn try_next(&mut self) -> Option<Event> {}
        pub fn lost(&self) -> u64 {}
    }
}
mod folder {
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Folder {
        pub space: ContainerId,
        pub id: FileId,
    }
    impl Folder {
        pub fn new(space: impl Into<ContainerId>, id: impl Into<FileId>) -> Self {}
        pub fn root(space: impl Into<ContainerId>) -> Self {}
    }
}
mod journal {
    pub trait Journal: Send + Sync + fmt::Debug + 'static {
        fn load(&self, key: &str) -> io::Result<Option<Vec<u8>>>;
        fn store(&self, key: &str, record: &[u8]) -> io::Result<()>;
        fn remove(&self, key: &str) -> io::Result<()>;
        fn location(&self, key: &str) -> String {}
    }
    #[derive(Clone, Debug)]
    pub struct FileJournal {
        _private: _,
    }
    impl FileJournal {
        pub fn new(folder: impl Into<PathBuf>) -> Self {}
        pub fn folder(&self) -> &Path {}
    }
    impl Journal for FileJournal {}
}
pub mod names {
    mod equal {
        pub fn normalized(name: &str) -> Cow<'_, str> {}
        pub fn fold(name: &str) -> String {}
    }
    mod join {
        pub fn safe_join<'n>(
            root: &Path,
            names: impl IntoIterator<Item = &'n str>,
        ) -> Result<PathBuf, NameProblem> {}
        pub fn check_inside(root: &Path, path: &Path) -> Result<(), NameProblem> {}
    }
    mod local {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rules {
            Unix,
            Windows,
        }
        impl Rules {
            pub fn native() -> Self {}
        }
        pub fn check_local(name: &str, rules: Rules) -> Result<&str, NameProblem> {}
    }
    mod problem {
        #[derive(Debug)]
        pub struct NameProblem(_);
        impl NameProblem {
            pub fn link(&self) -> Option<&std::path::Path> {}
        }
        impl fmt::Display for NameProblem {}
        impl StdError for NameProblem {}
    }
    mod remote {
        pub fn check_remote(name: &str) -> Result<(), NameProblem> {}
        pub fn suggest(name: &str) -> String {}
    }
    pub use self::equal::{fold, normalized};
    pub use self::join::{check_inside, safe_join};
    pub use self::local::{Rules, check_local};
    pub use self::problem::NameProblem;
    pub use self::remote::{check_remote, suggest};
}
mod source {
    pub struct Source {
        _private: _,
    }
    impl Source {
        pub fn path(path: impl Into<PathBuf>) -> Self {}
        pub fn bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {}
        pub fn reader(
            name: impl Into<String>,
            length: u64,
            reader: impl AsyncRead + Send + Unpin + 'static,
        ) -> Self {}
    }
    impl fmt::Debug for Source {}
    impl From<PathBuf> for Source {}
    impl From<&Path> for Source {}
    impl From<&str> for Source {}
    impl From<String> for Source {}
}
mod transfer {
    pub struct Transfer<T> {
        _private: _,
    }
    impl<T> Transfer<T> {
        pub fn id(&self) -> TransferId {}
        pub fn view(&self) -> View {}
    }
    impl<T> Future for Transfer<T> {
        type Output = Result<T>;
    }
    impl<T> fmt::Debug for Transfer<T> {}
}
mod tree {
    mod filter {
        #[derive(Clone, Debug, Default)]
        pub struct Filter {
            _private: _,
        }
        impl Filter {
            pub fn new() -> Self {}
            pub fn rules<'r>(rules: impl IntoIterator<Item = &'r str>) -> Result<Self> {}
        }
    }
    mod report {
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub struct TreeEntry {
            pub path: String,
            pub outcome: EntryOutcome,
        }
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum EntryOutcome {
            Transferred { size: u64, moved: u64 },
            Created,
            Deleted,
            Unchanged,
            Planned(Decision),
            Skipped(Arc<str>),
            Warned(Arc<str>),
            Unknown(Arc<str>),
            Failed(Arc<Error>),
        }
        #[derive(Debug, Default)]
        #[non_exhaustive]
        pub struct Report {
            pub transferred: u64,
            pub transferred_bytes: u64,
            pub moved_bytes: u64,
            pub created: u64,
            pub deleted: u64,
            pub unchanged: u64,
            pub planned: u64,
            pub skipped: u64,
            pub warned: u64,
            pub unknown: u64,
            pub failed: u64,
            pub stopped: bool,
            _private: _,
        }
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Failures {
            pub cause: String,
            pub count: u64,
            pub folder: String,
            pub example: String,
        }
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Verdict {
            Clean,
            Warnings,
            Failures,
        }
        impl Report {
            pub fn verdict(&self) -> Verdict {}
            pub fn failures(&self) -> Vec<Failures> {}
        }
        impl fmt::Display for Report {}
    }
    pub use self::filter::Filter;
    pub use self::report::{EntryOutcome, Failures, Report, TreeEntry, Verdict};
    pub struct Tree {
        _private: _,
    }
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Compare {
        #[default]
        Digest,
        Size,
    }
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Links {
        #[default]
        Skip,
        Follow,
    }
    impl Tree {
        pub fn new(local: impl Into<PathBuf>, folder: Folder) -> Self {}
        pub fn delete(self, delete: bool) -> Self {}
        pub fn dry_run(self, dry_run: bool) -> Self {}
        pub fn stop_on_failure(self, stop: bool) -> Self {}
        pub fn compare(self, compare: Compare) -> Self {}
        pub fn links(self, links: Links) -> Self {}
        pub fn times_wander(self) -> Self {}
        pub fn filter(self, filter: Filter) -> Self {}
        pub fn part_size(self, bytes: u64) -> Self {}
        pub fn on_entry(
            self,
            told: impl Fn(&TreeEntry) + Send + Sync + 'static,
        ) -> Self {}
    }
    impl fmt::Debug for Tree {}
    pub struct Run {
        _private: _,
    }
    impl Transfers {
        pub fn upload_tree(&self, tree: Tree) -> Run {}
        pub fn download_tree(&self, tree: Tree) -> Run {}
        pub fn compare_tree(&self, tree: Tree) -> Run {}
    }
    impl Run {
        pub fn id(&self) -> TransferId {}
        pub fn view(&self) -> View {}
    }
    impl Future for Run {
        type Output = Result<Report>;
    }
    impl fmt::Debug for Run {}
}
mod upload {
    #[derive(Debug)]
    pub struct Upload {
        _private: _,
    }
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum IfTaken {
        #[default]
        Fail,
        Rename,
        ReuseIdentical,
        Replace,
    }
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Uploaded {
        pub file: FileId,
        pub name: String,
        pub size: u64,
        pub sha256: Digest,
        pub flash: bool,
        pub existed: bool,
        pub parts: u32,
        pub resumed_parts: u32,
        pub retries: u32,
        pub sent: u64,
    }
    impl Upload {
        pub fn new(folder: Folder, source: impl Into<Source>) -> Self {}
        pub fn name(self, name: impl Into<String>) -> Self {}
        pub fn if_taken(self, policy: IfTaken) -> Self {}
        pub fn file_type(self, file_type: FileType) -> Self {}
        pub fn mime_type(self, mime_type: impl Into<String>) -> Self {}
        pub fn description(self, description: impl Into<String>) -> Self {}
        pub fn part_size(self, bytes: u64) -> Self {}
        pub fn deadline(self, limit: Duration) -> Self {}
        pub fn times_wander(self) -> Self {}
    }
    impl Transfers {
        pub fn upload(&self, upload: Upload) -> Transfer<Uploaded> {}
    }
}
mod view {
    #[derive(Clone)]
    pub struct View(_);
    #[derive(Clone, Copy, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Progress {
        pub phase: Phase,
        pub total: Option<u64>,
        pub hashed: u64,
        pub moved: u64,
        pub saved: u64,
        pub parts: Parts,
        pub retries: u32,
        pub speed: Option<u64>,
        pub remaining: Option<Duration>,
    }
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct Parts {
        pub total: Option<u64>,
        pub done: u64,
        pub moving: u64,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct PartProgress {
        pub offset: u64,
        pub size: Option<u64>,
        pub moved: u64,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Phase {
        Waiting,
        Hashing,
        Moving,
        Completing,
        Done,
    }
    impl View {
        pub fn progress(&self) -> Progress {}
        pub fn parts(&self) -> Vec<PartProgress> {}
    }
    impl fmt::Debug for View {}
}
pub use koodrive;
pub use self::download::{Download, DownloadStream, Downloaded, IfExists};
#[doc(hidden)]
pub use self::drive::space_of_caller;
pub use self::drive::{
    Counting, DeleteMode, Deleted, Deletion, Doubt, Drive, Entry, Found, Listed, Listing,
    Walk, Walked,
};
pub use self::engine::{Builder, Transfers};
pub use self::error::{Error, ErrorKind, Result};
pub use self::events::{Decision, Event, Events, TransferId, What};
pub use self::folder::Folder;
pub use self::journal::{FileJournal, Journal};
pub use self::source::Source;
pub use self::transfer::Transfer;
pub use self::tree::{
    Compare, EntryOutcome, Failures, Filter, Links, Report, Run, Tree, TreeEntry, Verdict,
};
pub use self::upload::{IfTaken, Upload, Uploaded};
pub use self::view::{PartProgress, Parts, Phase, Progress, View};
