//! `koodrive sync`

use std::ffi::OsString;

use clap::Args;
use koodrive::common::FileId;
use koodrive_transfer::{Drive, ErrorKind, Folder};
use serde_json::json;

use super::target::folder;
use super::tree::{Comparing, Lock, Sides, follow, summary};
use crate::context::{Context, RESUMES};
use crate::error::{Exit, Failure, Result};

#[derive(Args, Debug)]
#[command(after_help = "\
Exactly one of SOURCE and TARGET is on the drive. What TARGET lacks or has in another version is transferred; nothing is \
deleted without --delete, and what an error hides is neither deleted nor overwritten. A second run does nothing. After an \
interruption, even by `kill -9`, the same command goes on where it was. JSON has a line for each entry (type, action, path, \
and size, moved, plan or reason), and a summary as the last line.

Examples:
  koodrive sync photos :/photos --dry-run
  koodrive sync photos :/photos --exclude '*.tmp' --exclude /cache/
  koodrive sync :/reports ~/reports --delete")]
pub(crate) struct Sync {
    /// The folder whose content counts
    source: OsString,

    /// The folder that becomes the same; it is created if it is missing
    target: OsString,

    /// Delete what only TARGET has: to the recycle bin on the drive, for good on this machine
    #[arg(long)]
    delete: bool,

    /// Change nothing, and show what would be done
    #[arg(short = 'n', long)]
    dry_run: bool,

    #[command(flatten)]
    comparing: Comparing,
}

impl Sync {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let sides = Sides::read(&self.source, &self.target)?;
        if sides.is_upload && !sides.local.is_dir() {
            let text = format!(
                "{}: no such folder here: check the path; a file goes with `koodrive put`",
                sides.local.display()
            );
            return Err(Failure::new(Exit::NotFound, text));
        }
        let drive = context.drive(&sides.remote).await?;
        let Some(id) = self.folder(&drive, &sides).await? else { return Self::all_is_new(context, &sides) };
        let folder = Folder::new(drive.space().clone(), id);
        let tree = self.comparing.tree(&sides.local, folder.clone())?.delete(self.delete).dry_run(self.dry_run);
        let _lock = if self.dry_run { None } else { Some(Lock::take(context, &sides, &folder)?) };
        context.leaves(RESUMES);
        let transfers = context.transfers().await?;
        let start = |tree| if sides.is_upload { transfers.upload_tree(tree) } else { transfers.download_tree(tree) };
        let (report, exit) = follow(context, tree, start).await?;
        summary(context, &report)?;
        Ok(exit)
    }

    /// The folder on the drive. One that is written to is created; None if that is not to be done.
    async fn folder(&self, drive: &Drive, sides: &Sides) -> Result<Option<FileId>> {
        let remote = &sides.remote;
        if !sides.is_upload {
            return Ok(Some(folder(drive, remote).await?.id));
        }
        if !self.dry_run {
            return Ok(Some(drive.create_folders(&remote.path).await?));
        }
        match drive.find(&remote.path).await {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
            Ok(entry) if entry.is_folder => Ok(Some(entry.id)),
            Ok(_) => Err(Failure::new(Exit::Conflict, format!("{remote}: it is a file: choose another TARGET"))),
        }
    }

    /// Of a dry run: the target does not exist, so that there is nothing to compare with.
    fn all_is_new(context: &Context, sides: &Sides) -> Result<Exit> {
        let json = json!({"type": "entry", "action": "planned", "plan": "create-folder", "path": ""});
        context.output.entry(&json, &format!("create-folder {}", sides.remote))?;
        context.output.note(&format!(
            "{} does not exist, so that all of {} would be uploaded",
            sides.remote,
            sides.local.display()
        ));
        Ok(Exit::Done)
    }
}
