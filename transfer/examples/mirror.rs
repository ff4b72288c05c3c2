//! Mirrors a local folder to an emulated KooDrive, with a line for each file, and says what a second run does.
//!
//! `cargo run --example mirror -- [FOLDER]`; without a folder it makes a small one.

#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]

use std::path::{Path, PathBuf};

use koodrive::Client;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Emulator;
use koodrive_transfer::{EntryOutcome, FileJournal, Folder, Report, Transfers, Tree, TreeEntry, Verdict};

type Result<T, E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;

#[tokio::main]
async fn main() -> Result<()> {
    let scratch = tempfile::tempdir()?;
    let folder = match std::env::args_os().nth(1) {
        Some(named) => PathBuf::from(named),
        None => small_folder(scratch.path())?,
    };
    let emulator = Emulator::start().await?;
    let credentials = StaticToken::new(emulator.issue_token()?);
    let client = Client::builder(emulator.url()).credentials(credentials).build()?;
    // The journal also keeps the digests of local files, so that the second run does not read them again.
    let journal = FileJournal::new(scratch.path().join("journal"));
    let transfers = Transfers::builder(client).journal(journal).build();

    for round in ["first", "second"] {
        let tree = Tree::new(&folder, Folder::root(emulator.container_id().clone())).on_entry(line);
        let report: Report = transfers.upload_tree(tree).await?;
        println!("{round} run: {report}");
        if report.verdict() == Verdict::Failures {
            return Err("something failed".into());
        }
    }
    emulator.shutdown().await?;
    Ok(())
}

/// A line of the log.
fn line(entry: &TreeEntry) {
    let path = &entry.path;
    match &entry.outcome {
        EntryOutcome::Transferred { size, moved: 0 } => println!("{path}: {size} bytes, which the service had already"),
        EntryOutcome::Transferred { size, .. } => println!("{path}: {size} bytes"),
        EntryOutcome::Created => println!("{path}/: created"),
        EntryOutcome::Deleted => println!("{path}: deleted"),
        EntryOutcome::Unchanged => println!("{path}: unchanged"),
        EntryOutcome::Skipped(why) | EntryOutcome::Warned(why) | EntryOutcome::Unknown(why) => {
            println!("{path}: {why}")
        }
        EntryOutcome::Failed(error) => println!("{path}: FAILED: {error}"),
        other => println!("{path}: {other:?}"),
    }
}

fn small_folder(scratch: &Path) -> Result<PathBuf> {
    let folder = scratch.join("folder");
    std::fs::create_dir_all(folder.join("reports/2026"))?;
    std::fs::write(folder.join("readme.txt"), "Hello.\n")?;
    std::fs::write(folder.join("reports/2026/copy.txt"), "Hello.\n")?;
    std::fs::write(folder.join("reports/2026/numbers.csv"), "1,2,3\n")?;
    Ok(folder)
}
