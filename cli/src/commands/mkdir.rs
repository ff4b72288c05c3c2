//! `koodrive mkdir`

use clap::Args;
use koodrive::common::FileId;

use super::target::folder;
use super::{Tally, acted};
use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::place::Remote;

#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  koodrive mkdir :/reports
  koodrive mkdir -p :/2026/11/reports")]
pub(crate) struct Mkdir {
    /// Create the folders above, too, and take what is there already
    #[arg(short, long)]
    parents: bool,

    /// The new folders
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<String>,
}

impl Mkdir {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let places = self.paths.iter().map(Remote::read).collect::<Result<Vec<_>>>()?;
        let mut tally = Tally::default();
        for place in &places {
            match self.create(context, place).await {
                Ok(id) => {
                    let path = place.to_string();
                    context.output.done(&acted("created", &path, &id), &format!("created {path}"))?;
                }
                Err(failure) => tally.failed(context, &failure),
            }
        }
        Ok(tally.exit())
    }

    async fn create(&self, context: &Context, place: &Remote) -> Result<FileId> {
        let drive = context.drive(place).await?;
        if self.parents {
            return Ok(drive.create_folders(&place.path).await?);
        }
        let Some((parent, name)) = place.split() else {
            return Err(Failure::new(Exit::Conflict, format!("{place}: the top of a space exists already")));
        };
        let parent = folder(&drive, &parent).await?;
        // Its own error names the parent by its id, and proposes a function.
        drive.create_folder(&parent.id, &name).await.map_err(|error| {
            let failure = Failure::from(error);
            if failure.exit == Exit::Conflict {
                let text = format!("{place}: the name is taken: choose another one, or take the folder with `-p`");
                return Failure::new(Exit::Conflict, text);
            }
            // What a name is refused for is said of the path, which stands here with its space.
            let said = failure.text.strip_prefix(&format!("{}: ", place.path)).unwrap_or(&failure.text);
            let text = format!("{place}: {said}");
            failure.retold(text)
        })
    }
}
