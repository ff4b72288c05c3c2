//! A run over a tree.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::path::PathBuf;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;

use super::act::act;
use super::clash::is_case_sensitive;
use super::pair::{Done, Kind, Pair, Todo, Work};
use super::report::{EntryOutcome, Report, TreeEntry};
use super::visit::visit;
use super::{Direction, Tree};
use crate::engine::Transfers;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::events::TransferId;
use crate::view::{Counters, Phase};
use crate::work::blocking;

/// How many folders are listed at once.
const VISITS: usize = 4;

/// Runs over a tree.
pub(super) async fn run(
    transfers: &Transfers,
    tree: Tree,
    direction: Direction,
    run: TransferId,
    counters: &Arc<Counters>,
) -> Result<Report> {
    let Tree { local, folder, options } = tree;
    let subject = shown(&local);
    let writes = direction == Direction::Down && !options.dry_run;
    let (root, case_sensitive) = open_root(local, writes).await?;
    if root.is_none() && direction != Direction::Down {
        return Err(Error::new(ErrorKind::Source, subject, "there is no such folder: check the path"));
    }
    let top = Pair { local: root.clone(), remote: Some(folder.id), ..Pair::default() };
    let work = Work {
        transfers: transfers.clone(),
        drive: transfers.drive(folder.space),
        direction,
        options,
        root: root.unwrap_or_default(),
        case_sensitive,
        run,
        counters: Arc::clone(counters),
    };
    counters.enter(Phase::Moving);
    Runner::new(Arc::new(work), top).run().await
}

/// The local folder, if there is one, and whether case tells names apart in it. One that is to be written to is created.
async fn open_root(local: PathBuf, writes: bool) -> Result<(Option<PathBuf>, bool)> {
    blocking(move || {
        let unread = |error| Error::reading(shown(&local), "the folder cannot be read", error);
        if writes {
            let failed = |error| Error::writing(shown(&local), "the folder cannot be created", error);
            std::fs::create_dir_all(&local).map_err(failed)?;
        }
        match std::fs::metadata(&local) {
            Ok(found) if !found.is_dir() => {
                Err(Error::new(ErrorKind::Usage, shown(&local), "not a folder: name one, or move the file alone"))
            }
            Ok(_) => {
                let sensitive = !writes || is_case_sensitive(&local);
                Ok((Some(local), sensitive))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok((None, true)),
            Err(error) => Err(unread(error)),
        }
    })
    .await
}

/// The state of a run: it looks at folders and does what is to be done, as far as there is room for it.
struct Runner {
    work: Arc<Work>,
    report: Report,
    /// Folders that wait, the latest first: those that have been begun are finished before others are begun.
    pairs: Vec<Pair>,
    visits: FuturesUnordered<BoxFuture<'static, Done>>,
    todo: VecDeque<Todo>,
    acts: FuturesUnordered<BoxFuture<'static, Done>>,
    /// What is deleted when all else is done, so that nothing is gone before what took its place is there.
    deletions: VecDeque<Todo>,
}

impl Runner {
    fn new(work: Arc<Work>, top: Pair) -> Self {
        Self {
            work,
            report: Report::default(),
            pairs: vec![top],
            visits: FuturesUnordered::new(),
            todo: VecDeque::new(),
            acts: FuturesUnordered::new(),
            deletions: VecDeque::new(),
        }
    }

    async fn run(mut self) -> Result<Report> {
        self.top().await?;
        loop {
            self.start();
            if self.visits.is_empty() && self.acts.is_empty() {
                return Ok(self.report);
            }
            let done = poll_fn(|context| self.poll_turn(context)).await;
            self.take(done);
        }
    }

    /// The top alone: if that fails, the run has no sense.
    async fn top(&mut self) -> Result<()> {
        let Some(top) = self.pairs.pop() else { return Ok(()) };
        let mut done = visit(Arc::clone(&self.work), top).await;
        match done.entries.pop() {
            Some(TreeEntry { path, outcome: EntryOutcome::Failed(error) }) if path.is_empty() => {
                return Err(error.told_again());
            }
            last => done.entries.extend(last),
        }
        self.take(done);
        Ok(())
    }

    /// Starts whatever there is room for.
    fn start(&mut self) {
        if self.work.options.stop && self.report.failed > 0 {
            self.report.stopped |= !(self.pairs.is_empty() && self.todo.is_empty() && self.deletions.is_empty());
            self.pairs.clear();
            self.todo.clear();
            self.deletions.clear();
        }
        // While some send, others hash or wait for the service.
        let most = 2 * self.work.transfers.0.concurrency();
        while self.acts.len() < most
            && let Some(todo) = self.todo.pop_front()
        {
            self.acts.push(Box::pin(act(Arc::clone(&self.work), todo)));
        }
        while self.visits.len() < VISITS
            && self.todo.len() < most
            && let Some(pair) = self.pairs.pop()
        {
            self.visits.push(Box::pin(visit(Arc::clone(&self.work), pair)));
        }
        if self.acts.is_empty() && self.visits.is_empty() {
            self.todo.append(&mut self.deletions);
            if let Some(todo) = self.todo.pop_front() {
                self.acts.push(Box::pin(act(Arc::clone(&self.work), todo)));
            }
        }
    }

    fn poll_turn(&mut self, context: &mut Context<'_>) -> Poll<Done> {
        if let Poll::Ready(Some(done)) = self.acts.poll_next_unpin(context) {
            return Poll::Ready(done);
        }
        match self.visits.poll_next_unpin(context) {
            Poll::Ready(Some(done)) => Poll::Ready(done),
            _ => Poll::Pending,
        }
    }

    fn take(&mut self, done: Done) {
        for entry in done.entries {
            self.tell(&entry, done.told);
        }
        // The first one is the next one.
        self.pairs.extend(done.pairs.into_iter().rev());
        for todo in done.todo {
            let deletes = matches!(todo.kind, Kind::DeleteLocal { .. } | Kind::DeleteRemote { .. });
            if deletes { self.deletions.push_back(todo) } else { self.todo.push_back(todo) }
        }
    }

    /// Tells of an entry; `told` is whether a transfer of its own has told its event.
    fn tell(&mut self, entry: &TreeEntry, told: bool) {
        self.report.add(entry);
        let herald = &self.work.transfers.0.herald;
        match &entry.outcome {
            // Those told their own events.
            EntryOutcome::Transferred { .. } => {}
            EntryOutcome::Failed(_) if told => {}
            EntryOutcome::Failed(error) => herald.begin(&entry.path, Some(self.work.run)).failed(error),
            EntryOutcome::Planned(decision) => herald.begin(&entry.path, Some(self.work.run)).planned(decision.clone()),
            EntryOutcome::Created | EntryOutcome::Deleted => {
                herald.begin(&entry.path, Some(self.work.run)).succeeded(0, 0);
            }
            EntryOutcome::Unchanged => herald.begin(&entry.path, Some(self.work.run)).skipped("unchanged"),
            EntryOutcome::Skipped(why) | EntryOutcome::Warned(why) | EntryOutcome::Unknown(why) => {
                herald.begin(&entry.path, Some(self.work.run)).skipped(why);
            }
        }
        if let Some(told) = &self.work.options.on_entry {
            told(entry);
        }
    }
}
