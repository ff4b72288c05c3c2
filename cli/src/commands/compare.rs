//! `koodrive compare`

use std::ffi::OsString;

use clap::Args;
use koodrive_transfer::Folder;

use super::target::folder;
use super::tree::{Comparing, Sides, follow, summary};
use crate::context::Context;
use crate::error::{Exit, Result};

#[derive(Args, Debug)]
#[command(after_help = "\
Changes nothing. It ends with code 9 if there are differences, and with 0 if there are none.

Examples:
  koodrive compare photos :/photos
  koodrive compare :/reports ~/reports --size-only
  koodrive compare photos :/photos --output json | jq -r 'select(.plan == \"only-local\") | .path'")]
pub(crate) struct Compare {
    /// A folder
    #[arg(value_name = "FOLDER")]
    one: OsString,

    /// Another one; exactly one of them is on the drive
    #[arg(value_name = "FOLDER")]
    other: OsString,

    #[command(flatten)]
    comparing: Comparing,
}

impl Compare {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let sides = Sides::read(&self.one, &self.other)?;
        let drive = context.drive(&sides.remote).await?;
        let id = folder(&drive, &sides.remote).await?.id;
        let tree = self.comparing.tree(&sides.local, Folder::new(drive.space().clone(), id))?;
        let transfers = context.transfers().await?;
        let (report, exit) = follow(context, tree, |tree| transfers.compare_tree(tree)).await?;
        summary(context, &report)?;
        // What is odd is in the messages; that there are differences is what was asked for.
        let is_known = matches!(exit, Exit::Done | Exit::Warnings);
        Ok(if is_known && report.planned > 0 { Exit::Differs } else { exit })
    }
}
