//! Folders that are kept the same: uploads, downloads and comparisons of trees.

mod act;
mod clash;
mod decide;
mod digests;
mod filter;
mod local;
mod pair;
mod remote;
mod removal;
mod report;
mod run;
mod visit;

use std::fmt;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::future::BoxFuture;

pub use self::filter::Filter;
pub use self::report::{EntryOutcome, Failures, Report, TreeEntry, Verdict};
use crate::engine::Transfers;
use crate::error::Result;
use crate::events::{Decision, TransferId};
use crate::folder::Folder;
use crate::view::{Closing, Counters, View};

/// A local folder and a folder on the drive, and how they are to be made the same.
///
/// A path in reports is relative to both, with `/` between names, whatever the system.
#[must_use]
pub struct Tree {
    pub(crate) local: PathBuf,
    pub(crate) folder: Folder,
    pub(crate) options: Options,
}

/// Whoever is told of each entry.
type Told = Arc<dyn Fn(&TreeEntry) + Send + Sync>;

/// How a tree is treated.
#[derive(Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Options {
    pub(crate) delete: bool,
    pub(crate) dry_run: bool,
    pub(crate) stop: bool,
    pub(crate) compare: Compare,
    pub(crate) links: Links,
    pub(crate) times_wander: bool,
    pub(crate) filter: Filter,
    pub(crate) part_size: Option<u64>,
    pub(crate) on_entry: Option<Told>,
}

/// By what two files of the same name are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Compare {
    /// By size, and then by the SHA-256 of the content. The service states its digest in listings, so this costs no call;
    /// that of the local file is computed once for each state of the file, if the engine has a
    /// [journal](crate::Builder::journal) to keep it in.
    #[default]
    Digest,
    /// By size alone. A change that keeps the size is not seen.
    Size,
}

/// What to do with symbolic links in the local folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Links {
    /// They are not followed, and reported. What has their name on the drive stays as it is.
    #[default]
    Skip,
    /// What they lead to is uploaded in their place. A link to a folder that it is itself in is reported. A download never
    /// writes through a link, whatever this says.
    Follow,
}

impl Tree {
    /// A local folder and a folder on the drive.
    pub fn new(local: impl Into<PathBuf>, folder: Folder) -> Self {
        let options = Options {
            delete: false,
            dry_run: false,
            stop: false,
            compare: Compare::default(),
            links: Links::default(),
            times_wander: false,
            filter: Filter::new(),
            part_size: None,
            on_entry: None,
        };
        Self { local: local.into(), folder, options }
    }

    /// Also delete what only the target has: on the drive it goes to the recycle bin, on this machine it is gone. Nothing is
    /// deleted by default. What is not known to be absent from the source is never deleted: an unreadable folder or a page
    /// that did not arrive holds back all that it could have had.
    pub fn delete(mut self, delete: bool) -> Self {
        self.options.delete = delete;
        self
    }

    /// Change nothing, and report what would be done. Digests are computed as usual.
    pub fn dry_run(mut self, dry_run: bool) -> Self {
        self.options.dry_run = dry_run;
        self
    }

    /// Stop at the first failure: what is under way ends, and nothing else begins. By default the others go on.
    pub fn stop_on_failure(mut self, stop: bool) -> Self {
        self.options.stop = stop;
        self
    }

    /// By what files are the same: their digests by default.
    pub fn compare(mut self, compare: Compare) -> Self {
        self.options.compare = compare;
        self
    }

    /// What to do with symbolic links: they are not followed by default.
    pub fn links(mut self, links: Links) -> Self {
        self.options.links = links;
        self
    }

    /// The local folder is on a file system whose times and inodes change by themselves: only the length of a file tells
    /// whether it changed while it was read, and no digest is taken from an earlier run.
    pub fn times_wander(mut self) -> Self {
        self.options.times_wander = true;
        self
    }

    /// What takes part: everything by default. What is excluded is neither transferred nor deleted, on either side.
    pub fn filter(mut self, filter: Filter) -> Self {
        self.options.filter = filter;
        self
    }

    /// The size of the parts of uploads: see [`Upload::part_size`](crate::Upload::part_size).
    pub fn part_size(mut self, bytes: u64) -> Self {
        self.options.part_size = Some(bytes);
        self
    }

    /// Calls `told` with each entry when it is done, one after the other and losing none, from within the run: it should be
    /// quick.
    pub fn on_entry(mut self, told: impl Fn(&TreeEntry) + Send + Sync + 'static) -> Self {
        self.options.on_entry = Some(Arc::new(told));
        self
    }
}

impl fmt::Debug for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Tree");
        shown.field("local", &self.local).field("folder", &self.folder);
        shown.field("delete", &self.options.delete).field("dry_run", &self.options.dry_run);
        shown.field("filter", &self.options.filter).finish_non_exhaustive()
    }
}

/// Which way files go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Up,
    Down,
    /// None goes anywhere: what differs is reported.
    Compare,
}

/// A run over a tree under way: await it for its report. It moves only while it is awaited, or in a task of its own.
///
/// Dropping it cancels all that is under way. What it leaves is taken up by the next run: what is done is unchanged then, and
/// files in parts go on where they were, if the engine has a [journal](crate::Builder::journal).
#[must_use = "it does nothing unless it is awaited"]
pub struct Run {
    id: TransferId,
    view: View,
    work: BoxFuture<'static, Result<Report>>,
}

impl Transfers {
    /// Uploads what the local folder has and the folder on the drive does not, and what differs.
    ///
    /// Each folder is listed on both sides once. Files are the same by size and digest; folders are created where they are
    /// missing. A name that the drive does not take fails before any byte of it is sent, and the others go on. A file that
    /// differs replaces the one on the drive as [`IfTaken::Replace`](crate::IfTaken::Replace) says. The first files are sent
    /// before all is listed. A second run does nothing.
    ///
    /// # Errors
    /// If one of the two folders cannot be listed. What fails below is in the [`Report`].
    pub fn upload_tree(&self, tree: Tree) -> Run {
        self.run_tree(tree, Direction::Up)
    }

    /// Downloads what the folder on the drive has and the local folder does not, and what differs. The local folder is
    /// created if it is missing.
    ///
    /// A file is written under a temporary name and takes its own when it is whole and its digest is right. Names are not
    /// trusted: nothing is written outside of the local folder, neither by a name nor through a link. A name that this
    /// system does not take, and two names that would be one here, are failures of these files; the others go on.
    ///
    /// # Errors
    /// As for [`upload_tree`](Self::upload_tree).
    pub fn download_tree(&self, tree: Tree) -> Run {
        self.run_tree(tree, Direction::Down)
    }

    /// Compares the two, and changes nothing: the report has what only one side has, and what differs.
    ///
    /// # Errors
    /// As for [`upload_tree`](Self::upload_tree).
    pub fn compare_tree(&self, mut tree: Tree) -> Run {
        tree.options.dry_run = true;
        self.run_tree(tree, Direction::Compare)
    }

    fn run_tree(&self, tree: Tree, direction: Direction) -> Run {
        let subject = self.0.herald.begin(&crate::error::shown(&tree.local), None);
        let counters = Counters::new(Some(&self.0.counters));
        let (id, view) = (subject.id(), View(Arc::clone(&counters)));
        let transfers = self.clone();
        let closing = Closing(Arc::clone(&counters));
        let work = async move {
            subject.announce(match direction {
                Direction::Up => Decision::Upload,
                Direction::Down => Decision::Download,
                Direction::Compare => Decision::Compare,
            });
            let outcome = run::run(&transfers, tree, direction, subject.id(), &counters).await;
            drop(closing);
            match &outcome {
                Ok(report) => subject.succeeded(report.transferred_bytes, report.moved_bytes),
                Err(error) => subject.failed(error),
            }
            outcome
        };
        Run { id, view, work: Box::pin(work) }
    }
}

impl Run {
    /// Its number, as in the [events](crate::Event) of its files.
    pub fn id(&self) -> TransferId {
        self.id
    }

    /// How far it is. Its total grows as folders are listed.
    pub fn view(&self) -> View {
        self.view.clone()
    }
}

impl Future for Run {
    type Output = Result<Report>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.work.as_mut().poll(context)
    }
}

impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("id", &self.id).field("view", &self.view).finish_non_exhaustive()
    }
}
