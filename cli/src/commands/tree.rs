//! What runs over trees have in common.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use clap::Args;
use koodrive_transfer::{
    Compare, Decision, EntryOutcome, Filter, Folder, Links, Report, Run, Tree, TreeEntry, Verdict,
};
use serde_json::{Value, json};

use crate::context::{Context, short};
use crate::error::{Exit, Failure, Result, exit_of};
use crate::output::{bytes, printable};
use crate::place::{Place, Remote};

/// How two trees are compared.
#[derive(Args, Debug)]
pub(super) struct Comparing {
    /// Leave out what matches, on both sides; rules as in a .gitignore, in order, `!` lets in again
    #[arg(long, value_name = "RULE")]
    exclude: Vec<String>,

    /// Files are the same by size and SHA-256 (the default)
    #[arg(long, conflicts_with = "size_only")]
    checksum: bool,

    /// Files are the same by size alone
    #[arg(long)]
    size_only: bool,

    /// Take what symbolic links lead to; by default they are reported and left out
    #[arg(long)]
    follow_links: bool,
}

impl Comparing {
    pub(super) fn tree(&self, local: &Path, folder: Folder) -> Result<Tree> {
        let filter = Filter::rules(self.exclude.iter().map(String::as_str))?;
        let compare = if self.size_only { Compare::Size } else { Compare::Digest };
        let links = if self.follow_links { Links::Follow } else { Links::Skip };
        Ok(Tree::new(local, folder).filter(filter).compare(compare).links(links))
    }
}

/// A local folder and one on the drive, as two arguments name them.
#[derive(Debug)]
pub(super) struct Sides {
    pub(super) local: PathBuf,
    pub(super) remote: Remote,
    /// The first one is the local one.
    pub(super) is_upload: bool,
}

impl Sides {
    pub(super) fn read(source: &OsStr, target: &OsStr) -> Result<Self> {
        match (Place::read(source)?, Place::read(target)?) {
            (Place::Local(local), Place::Remote(remote)) => Ok(Self { local, remote, is_upload: true }),
            (Place::Remote(remote), Place::Local(local)) => Ok(Self { local, remote, is_upload: false }),
            (Place::Stream, _) | (_, Place::Stream) => Err(Failure::usage("`-` is no folder: name one")),
            (Place::Local(_), Place::Local(_)) => {
                let (source, target) = (source.display(), target.display());
                let text = format!("{source} and {target} are both local: write the one on the drive as `:/path`");
                Err(Failure::usage(text))
            }
            (Place::Remote(_), Place::Remote(_)) => {
                let (source, target) = (source.display(), target.display());
                let text = format!("{source} and {target} are both on the drive: one must be local");
                Err(Failure::usage(text))
            }
        }
    }
}

/// A lock for as long as two folders are being made the same.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// Takes the lock, or says that another program has it.
    pub(super) fn take(context: &Context, sides: &Sides, folder: &Folder) -> Result<Self> {
        let local = std::path::absolute(&sides.local).unwrap_or_else(|_| sides.local.clone());
        let local = fs::canonicalize(&local).unwrap_or(local);
        let locks = context.store.state.join("locks");
        let path = locks.join(short(&format!("{} {} {}", local.display(), folder.space, folder.id)));
        let failed = |error: &std::io::Error| Failure::io(path.display(), "the lock cannot be taken", error);
        fs::create_dir_all(&locks).map_err(|error| failed(&error))?;
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        // Whoever could write to it could take it, and hold up its owner.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| failed(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => {
                let text = format!(
                    "{} and {} are being made the same by another run: wait for its end, or stop it",
                    sides.local.display(),
                    sides.remote
                );
                Err(Failure::new(Exit::Conflict, text))
            }
            Err(TryLockError::Error(error)) => Err(failed(&error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The system unlocks it with the file anyway.
        let _ = self.0.unlock();
    }
}

/// Runs over a tree, and tells each entry when it is done.
pub(super) async fn follow(context: &Context, tree: Tree, start: impl FnOnce(Tree) -> Run) -> Result<(Report, Exit)> {
    // The program's own entries cannot be told from within the run, which outlives the borrow of the context.
    let (sender, mut entries) = tokio::sync::mpsc::unbounded_channel();
    let run = start(tree.on_entry(move |entry: &TreeEntry| {
        let _ = sender.send(entry.clone());
    }));
    let view = run.view();
    let work = async {
        let mut exits = Exits::default();
        let mut run = std::pin::pin!(run);
        loop {
            tokio::select! {
                biased;
                Some(entry) = entries.recv() => tell(context, &entry, &mut exits)?,
                outcome = &mut run => {
                    let report = outcome?;
                    while let Ok(entry) = entries.try_recv() {
                        tell(context, &entry, &mut exits)?;
                    }
                    return Ok::<_, Failure>((report, exits));
                }
            }
        }
    };
    let (report, exits) = context.output.watch(&view, work).await?;
    let exit = match report.verdict() {
        Verdict::Clean => Exit::Done,
        Verdict::Warnings => Exit::Warnings,
        _ => exits.common(),
    };
    Ok((report, exit))
}

/// The exit codes of what failed.
#[derive(Debug, Default)]
struct Exits(Option<Exit>, bool);

impl Exits {
    fn add(&mut self, exit: Exit) {
        let first = *self.0.get_or_insert(exit);
        self.1 |= first != exit;
    }

    /// The code of all of them, if they have one in common.
    fn common(&self) -> Exit {
        self.0.filter(|_| !self.1).unwrap_or(Exit::Other)
    }
}

fn tell(context: &Context, entry: &TreeEntry, exits: &mut Exits) -> Result<()> {
    let output = &context.output;
    let path = printable(&entry.path);
    let line = |action: &str, more: Value| {
        let mut json = json!({"type": "entry", "action": action, "path": entry.path});
        if let (Some(json), Value::Object(more)) = (json.as_object_mut(), more) {
            json.extend(more);
        }
        json
    };
    let reason = |reason: &str| json!({"reason": reason});
    match &entry.outcome {
        EntryOutcome::Transferred { size, moved } => {
            let json = line("transferred", json!({"size": size, "moved": moved}));
            output.done(&json, &format!("transferred  {path}  {}", bytes(*size)))
        }
        EntryOutcome::Created => output.done(&line("created", Value::Null), &format!("created      {path}/")),
        EntryOutcome::Deleted => output.done(&line("deleted", Value::Null), &format!("deleted      {path}")),
        EntryOutcome::Unchanged if !output.is_verbose() => Ok(()),
        EntryOutcome::Unchanged => output.done(&line("unchanged", Value::Null), &format!("unchanged    {path}")),
        EntryOutcome::Planned(decision) => {
            let plan = planned(decision);
            output.entry(&line("planned", json!({"plan": plan})), &format!("{plan:<13}{path}"))
        }
        EntryOutcome::Skipped(why) => {
            output.done(&line("skipped", reason(why)), &format!("skipped      {path}: {why}"))
        }
        EntryOutcome::Warned(why) => odd(context, &line("warned", reason(why)), &format!("{path}: {why}")),
        EntryOutcome::Unknown(why) => odd(context, &line("unknown", reason(why)), &format!("{path}: unknown: {why}")),
        EntryOutcome::Failed(error) => {
            exits.add(exit_of(error));
            if output.is_json() {
                output.done(&line("failed", reason(&error.to_string())), "")?;
            }
            output.error(&Failure::new(Exit::Other, error.to_string()));
            Ok(())
        }
        _ => Ok(()),
    }
}

fn odd(context: &Context, json: &Value, text: &str) -> Result<()> {
    if context.output.is_json() {
        context.output.done(json, "")?;
    }
    context.output.warn(text);
    Ok(())
}

fn planned(decision: &Decision) -> &'static str {
    match decision {
        Decision::Upload => "upload",
        Decision::Download => "download",
        Decision::CreateFolder => "create-folder",
        Decision::Delete => "delete",
        Decision::OnlyLocal => "only-local",
        Decision::OnlyRemote => "only-remote",
        Decision::Differs => "differs",
        _ => "other",
    }
}

/// What a run did: the last line of JSON, or a message.
pub(super) fn summary(context: &Context, report: &Report) -> Result<()> {
    let json = json!({
        "type": "summary", "transferred": report.transferred, "transferred_bytes": report.transferred_bytes,
        "moved_bytes": report.moved_bytes, "created": report.created, "deleted": report.deleted,
        "unchanged": report.unchanged, "planned": report.planned, "skipped": report.skipped, "warned": report.warned,
        "unknown": report.unknown, "failed": report.failed,
    });
    if context.output.is_json() {
        context.output.done(&json, "")?;
    } else {
        context.output.note(report.to_string().lines().next().unwrap_or_default());
    }
    Ok(())
}
