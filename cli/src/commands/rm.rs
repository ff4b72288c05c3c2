//! `koodrive rm`

use clap::Args;
use koodrive::common::FileId;
use koodrive_transfer::{DeleteMode, Deletion, Drive};

use super::target::find;
use super::{Tally, acted};
use crate::ask;
use crate::context::{Context, GOES_ON};
use crate::error::{Exit, Failure, Result};
use crate::place::Remote;

#[derive(Args, Debug)]
#[command(after_help = "\
What is deleted goes to the recycle bin of its space, unless --for-good says otherwise.

Examples:
  koodrive rm :/draft.txt
  koodrive rm -r --yes :/photos/2019
  koodrive rm --for-good --yes :/secret.txt")]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Rm {
    /// Also delete folders that are not empty, with all that is in them
    #[arg(short, long)]
    recursive: bool,

    /// Delete for good: it cannot be undone
    #[arg(long)]
    for_good: bool,

    /// Do not ask
    #[arg(short, long)]
    yes: bool,

    /// Delete nothing, and show what would be
    #[arg(short = 'n', long)]
    dry_run: bool,

    /// The files and folders
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<String>,
}

/// What is to be deleted, and the drive that has it.
struct Doomed<'r> {
    place: &'r Remote,
    drive: Drive,
    id: FileId,
}

impl Rm {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let places = self.paths.iter().map(Remote::read).collect::<Result<Vec<_>>>()?;
        let mut doomed = Vec::new();
        for place in &places {
            doomed.push(self.find(context, place).await?);
        }
        if self.dry_run {
            for Doomed { place, id, .. } in &doomed {
                let path = place.to_string();
                context.output.entry(&acted("planned", &path, id), &format!("would delete {path}"))?;
            }
            return Ok(Exit::Done);
        }
        if !self.yes {
            ask::confirm(self.question(&places), "--yes").await?;
        }
        context.leaves(GOES_ON);
        let mut tally = Tally::default();
        for one in &doomed {
            match self.delete(one).await {
                Ok(()) => {
                    let action = if self.for_good { "deleted" } else { "recycled" };
                    let path = one.place.to_string();
                    context.output.done(&acted(action, &path, &one.id), &format!("{action} {path}"))?;
                }
                Err(failure) => tally.failed(context, &failure),
            }
        }
        Ok(tally.exit())
    }

    fn question(&self, places: &[Remote]) -> String {
        let what = match places {
            [one] => one.to_string(),
            several => format!("{} files and folders", several.len()),
        };
        if self.for_good {
            format!("Delete {what} for good? It cannot be undone.")
        } else {
            format!("Move {what} to the recycle bin?")
        }
    }

    async fn find<'r>(&self, context: &Context, place: &'r Remote) -> Result<Doomed<'r>> {
        if place.split().is_none() {
            let text = format!("{place}: the top of a space cannot be deleted: name what is in it");
            return Err(Failure::usage(text));
        }
        let drive = context.drive(place).await?;
        let entry = find(&drive, place).await?;
        if entry.is_folder && !self.recursive && drive.list(&entry.id).page_size(1).next().await?.is_some() {
            let text = format!("{place}: the folder is not empty: `-r` deletes it with all that is in it");
            return Err(Failure::new(Exit::Conflict, text));
        }
        Ok(Doomed { place, drive, id: entry.id })
    }

    async fn delete(&self, one: &Doomed<'_>) -> Result<()> {
        let mode = if self.for_good { DeleteMode::ForGood } else { DeleteMode::Recycle };
        let deleted = one.drive.delete([one.id.clone()], mode).await?;
        let place = one.place;
        match deleted.items.into_iter().next() {
            Some((_, Deletion::Failed { reason, .. })) => {
                Err(Failure::new(Exit::Refused, format!("{place}: not deleted: {reason}")))
            }
            Some((_, outcome)) if outcome.is_gone() => Ok(()),
            _ => Err(deleted.error.map_or_else(
                || {
                    let text = format!("{place}: whether it was deleted is not known: list the folder");
                    Failure::new(Exit::Refused, text)
                },
                Failure::from,
            )),
        }
    }
}
