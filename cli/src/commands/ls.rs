//! `koodrive ls`

use std::time::SystemTime;

use clap::Args;
use jiff::Timestamp;
use koodrive_transfer::{Drive, Entry};
use serde_json::{Value, json};

use super::Tally;
use super::target::find;
use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::output::{bytes, printable};
use crate::place::Remote;

#[derive(Args, Debug)]
#[command(after_help = "\
Folders end in a slash. JSON has a line for each entry: path, name, id, kind (file or folder), size in bytes, sha256, \
modified and created (RFC 3339).

Examples:
  koodrive ls :/
  koodrive ls -l :/reports
  koodrive ls -R --output json :/ | jq -r 'select(.kind == \"file\") | .path'")]
pub(crate) struct Ls {
    /// Show sizes and times
    #[arg(short, long)]
    long: bool,

    /// Also list what is in the folders
    #[arg(short = 'R', long)]
    recursive: bool,

    /// The folders or files to list
    #[arg(value_name = "PATH", default_value = ":/")]
    paths: Vec<String>,
}

impl Ls {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let places = self.paths.iter().map(Remote::read).collect::<Result<Vec<_>>>()?;
        let mut tally = Tally::default();
        for place in &places {
            match self.list(context, place, &mut tally).await {
                Err(failure) if !failure.text.is_empty() => tally.failed(context, &failure),
                outcome => outcome?,
            }
        }
        Ok(tally.exit())
    }

    async fn list(&self, context: &Context, place: &Remote, tally: &mut Tally) -> Result<()> {
        let drive = context.drive(place).await?;
        let entry = find(&drive, place).await?;
        if !entry.is_folder {
            return self.show(context, &entry, place, &entry.name);
        }
        if self.recursive {
            return self.walk(context, &drive, (place, &entry), tally).await;
        }
        let mut listing = drive.list(&entry.id).called(place.to_string());
        while let Some(entry) = listing.next().await? {
            self.show(context, &entry, &place.join(&entry.name), &entry.name)?;
        }
        for doubt in &listing.outcome().doubts {
            tally.warned(context, &format!("{place}: {doubt}"));
        }
        Ok(())
    }

    async fn walk(
        &self,
        context: &Context,
        drive: &Drive,
        (place, folder): (&Remote, &Entry),
        tally: &mut Tally,
    ) -> Result<()> {
        let mut walk = drive.walk(&folder.id);
        loop {
            match walk.next().await {
                Ok(None) => break,
                Ok(Some(found)) => {
                    let name = found.path.trim_start_matches('/');
                    self.show(context, &found.entry, &place.join(name), name)?;
                }
                Err(error) => tally.failed(context, &Failure::from(error)),
            }
        }
        for (path, doubt) in &walk.outcome().doubts {
            tally.warned(context, &format!("{}: {doubt}", place.join(path)));
        }
        Ok(())
    }

    fn show(&self, context: &Context, entry: &Entry, path: &Remote, name: &str) -> Result<()> {
        let slash = if entry.is_folder { "/" } else { "" };
        let name = printable(name);
        let text = if self.long {
            let size = entry.size.map_or_else(|| "-".to_owned(), bytes);
            let time = time(entry.edited)
                .map_or_else(|| "-".to_owned(), |time| format!("{}Z", time.get(..19).unwrap_or(&time)));
            format!("{size:>12}  {time:<20}  {name}{slash}")
        } else {
            format!("{name}{slash}")
        };
        context.output.entry(&described(entry, path), &text)
    }
}

/// An entry in JSON.
fn described(entry: &Entry, path: &Remote) -> Value {
    json!({
        "path": path.to_string(),
        "name": entry.name,
        "id": entry.id.as_str(),
        "kind": if entry.is_folder { "folder" } else { "file" },
        "size": entry.size,
        "sha256": entry.sha256.map(|digest| digest.to_hex()),
        "modified": time(entry.edited),
        "created": time(entry.created),
    })
}

fn time(time: Option<SystemTime>) -> Option<String> {
    Timestamp::try_from(time?).ok().map(|time| time.to_string())
}
