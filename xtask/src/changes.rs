//! `cargo xtask spec diff` and `cargo xtask docs diff`: what changed, and what it means for callers.

use std::path::Path;

use anyhow::Result;
use clap::{Args, Subcommand, ValueEnum};
use koodrive_documents::{Changes, Release, evolution, render};

use crate::versions::Version;

#[derive(Subcommand)]
pub(crate) enum SpecCommand {
    /// Lists the changes between two versions of the spec, and what they mean for callers.
    ///
    /// A version is a file of the bundle, a folder with openapi.yaml, or a git revision such as HEAD~3. Exits 0 without a
    /// change, 1 with one, and 2 where a version could not be read.
    Diff {
        /// The old version.
        old: String,
        /// The new version.
        new: String,
        #[command(flatten)]
        shown: Shown,
    },
}

/// The format of a report.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    Html,
}

/// What is shown of the changes.
#[derive(Args)]
pub(crate) struct Shown {
    /// Lists only what breaks callers, and exits 1 only for that.
    #[arg(long)]
    breaking: bool,
    /// The format of the list.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Prints the section for CHANGELOG.md instead.
    #[arg(long, conflicts_with = "format")]
    changelog: bool,
}

/// How a comparison ended, as an exit code.
pub(crate) const SAME: u8 = 0;
pub(crate) const CHANGED: u8 = 1;
pub(crate) const UNREAD: u8 = 2;

pub(crate) fn run(root: &Path, command: &SpecCommand) -> u8 {
    let SpecCommand::Diff { old, new, shown } = command;
    ended(versions(root, old, new).map(|changes| show(changes, shown)))
}

/// The exit code; what could not be read is printed.
pub(crate) fn ended(result: Result<u8>) -> u8 {
    result.unwrap_or_else(|error| {
        warn!("error: {error:#}");
        UNREAD
    })
}

fn versions(root: &Path, old: &str, new: &str) -> Result<Changes> {
    let (old, new) = (Version::read(root, old)?, Version::read(root, new)?);
    for finding in old.findings.iter().chain(&new.findings) {
        warn!("not understood, so it counts as not stated: {finding}\n");
    }
    let mut changes = evolution(&old.model, &new.model);
    changes.rename_files(|file| old.file(file), |file| new.file(file));
    changes.old.push(old.name);
    changes.new.push(new.name);
    Ok(changes)
}

/// Prints the changes and returns the exit code.
pub(crate) fn show(changes: Changes, shown: &Shown) -> u8 {
    // The version follows from all changes, whichever are shown.
    let release = Release::after(env!("CARGO_PKG_VERSION"), &changes);
    let changes = if shown.breaking { changes.breaking() } else { changes };
    let text = match shown.format {
        _ if shown.changelog => render::changelog(&changes, &release),
        Format::Text => render::changes_text(&changes, Some(&release)),
        Format::Json => render::changes_json(&changes, &release),
        Format::Html => render::changes_html(&changes, &release),
    };
    say!("{}", text.trim_end());
    match changes {
        changes if !changes.unread.is_empty() => UNREAD,
        changes if changes.is_empty() => SAME,
        _ => CHANGED,
    }
}
