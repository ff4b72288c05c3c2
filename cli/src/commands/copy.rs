//! `koodrive mv` and `koodrive cp`

use clap::Args;
use koodrive::common::FileId;
use koodrive_transfer::names::check_remote;
use koodrive_transfer::{Drive, Entry};
use serde_json::json;

use super::Tally;
use super::target::{Target, find};
use crate::context::{Context, GOES_ON};
use crate::error::{Exit, Failure, Result};
use crate::place::Remote;

#[derive(Args, Debug)]
#[command(after_help = "\
TARGET is a folder that exists, or, for a single SOURCE, its new name.

Examples:
  koodrive mv :/draft.txt :/final.txt
  koodrive mv :/a.txt :/b.txt :/archive/")]
pub(crate) struct Mv {
    #[command(flatten)]
    paths: Paths,
}

#[derive(Args, Debug)]
#[command(after_help = "\
TARGET is a folder that exists, or, for a single SOURCE, its new name.

Examples:
  koodrive cp :/template.docx :/offer.docx
  koodrive cp :/photos :/backup/")]
pub(crate) struct Cp {
    #[command(flatten)]
    paths: Paths,
}

#[derive(Args, Debug)]
struct Paths {
    /// The files and folders on the drive
    #[arg(value_name = "SOURCE", required = true)]
    sources: Vec<String>,

    /// The folder that they go to, or the new name of a single one
    target: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Move,
    Copy,
}

impl Mv {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        self.paths.run(context, Kind::Move).await
    }
}

impl Cp {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        self.paths.run(context, Kind::Copy).await
    }
}

impl Paths {
    async fn run(self, context: &Context, kind: Kind) -> Result<Exit> {
        let target = Remote::read(&self.target)?;
        let sources = self.sources.iter().map(Remote::read).collect::<Result<Vec<_>>>()?;
        if let Some(other) = sources.iter().find(|source| source.space != target.space) {
            let text = format!(
                "{other} and {target} are in different spaces, written differently at least: download it and upload it again"
            );
            return Err(Failure::usage(text));
        }
        // Otherwise a copy would be made first, and stay when it cannot be given its name.
        for name in target.names() {
            check_remote(name).map_err(|problem| Failure::usage(format!("{target}: {problem}")))?;
        }
        let drive = context.drive(&target).await?;
        let found = Target::find(&drive, &target, sources.len() == 1, false).await?;
        context.leaves(GOES_ON);
        let mut tally = Tally::default();
        for source in &sources {
            match one(&drive, source, &found, kind).await {
                Ok((id, path)) => {
                    let action = if kind == Kind::Move { "moved" } else { "copied" };
                    let json = json!({
                        "action": action, "source": source.to_string(), "path": path.to_string(), "id": id.as_str(),
                    });
                    context.output.done(&json, &format!("{action} {source} to {path}"))?;
                }
                Err(failure) => tally.failed(context, &failure),
            }
        }
        Ok(tally.exit())
    }
}

async fn one(drive: &Drive, source: &Remote, target: &Target, kind: Kind) -> Result<(FileId, Remote)> {
    let Some((parent, _)) = source.split() else {
        return Err(Failure::usage(format!("{source}: the top of a space stays where it is: name what is in it")));
    };
    let entry = find(drive, source).await?;
    let name = target.name.as_deref().unwrap_or(&entry.name);
    let path = target.path_of(&entry.name);
    check_free(drive, &entry, target, name, &path, kind).await?;
    // Listings do not always say where an entry is, but its path does.
    let parent = find(drive, &parent).await?.id;
    let stays = kind == Kind::Move && parent == target.folder;
    let id = match kind {
        Kind::Move if stays => entry.id.clone(),
        Kind::Move => drive.move_to(&entry.id, &target.folder).await?,
        Kind::Copy => drive.copy(&entry.id, &target.folder).await?,
    };
    // A copy beside its original has another name already.
    let is_renamed = name != entry.name || (kind == Kind::Copy && parent == target.folder);
    if is_renamed {
        drive.rename(&id, name).await.map_err(|error| {
            let failure = Failure::from(error);
            let state = if stays { "" } else { "it is in the folder, but not under this name: " };
            let text = format!("{path}: {state}{failure}");
            failure.retold(text)
        })?;
    }
    Ok((id, path))
}

/// Refuses a name that is taken: the service would give the file another one.
async fn check_free(
    drive: &Drive,
    entry: &Entry,
    target: &Target,
    name: &str,
    path: &Remote,
    kind: Kind,
) -> Result<()> {
    let taken = match &target.taken {
        Some(taken) => Some(taken.clone()),
        None if target.name.is_some() => None,
        None => drive.child(&target.folder, name).await?,
    };
    match taken {
        Some(taken) if kind == Kind::Move && taken.id == entry.id => Ok(()),
        Some(_) => {
            let text = format!("{path}: the name is taken: choose another one, or delete what has it");
            Err(Failure::new(Exit::Conflict, text))
        }
        None => Ok(()),
    }
}
