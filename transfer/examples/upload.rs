//! Uploads a file to an emulated KooDrive, downloads it again, and compares the two.
//!
//! `cargo run --release --example upload -- [FILE]`; without a file it creates one of 256 MiB.

#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]

#[path = "upload/bar.rs"]
mod bar;
#[path = "upload/source.rs"]
mod source;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use koodrive::{Client, Session, sessions};
use koodrive_emulator::Emulator;
use koodrive_transfer::{Download, FileJournal, Folder, Transfers, Upload};

use crate::bar::drawn;
use crate::source::Source;

type Result<T, E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let source = Source::from_arguments()?;
    let emulator = Emulator::start().await?;
    println!("KooDrive on {}, {} of {} bytes", emulator.url(), source.path().display(), source.length());
    let client = sign_in(&emulator).await?;
    let space = emulator.container_id().clone();
    let journal = tempfile::tempdir()?;
    let transfers = Transfers::builder(client).journal(FileJournal::new(journal.path())).build();

    let started = Instant::now();
    let upload = transfers.upload(Upload::new(Folder::root(space.clone()), source.path()));
    let uploaded = drawn("upload", upload).await?;
    let up = started.elapsed();

    let started = Instant::now();
    let target = journal.path().join("downloaded");
    let downloaded = drawn("download", transfers.download_to(Download::new(space, uploaded.file), &target)).await?;
    let down = started.elapsed();

    println!("sha256 of the file      {}\nsha256 of the download  {}", uploaded.sha256, downloaded.sha256);
    if downloaded.sha256 != uploaded.sha256 {
        return Err("the download differs from the file".into());
    }
    println!("equal; {} parts, {} sent again, hashed and sent in one pass", uploaded.parts, uploaded.retries);
    for (what, time) in [("uploaded", up), ("downloaded", down)] {
        println!("{what:<11}{:>8.2} s {:>8.1} MiB/s", time.as_secs_f64(), speed(source.length(), time));
    }
    if let Some(peak) = source::peak_memory() {
        println!("memory     at most {} MiB, emulator included", peak.div_ceil(1 << 20));
    }
    emulator.shutdown().await?;
    Ok(())
}

/// Trades the emulator's authorization code for a session, as a web page does after its user has signed in.
async fn sign_in(emulator: &Emulator) -> Result<Client> {
    let anonymous = Client::builder(emulator.url()).build()?;
    let request = sessions::CreateSessionRequest::new(emulator.authorization_code()?);
    let session = Session::sign_in(&anonymous, request).await?;
    Ok(anonymous.with_credentials(session))
}

#[allow(clippy::cast_precision_loss, reason = "one decimal of it is shown")]
fn speed(bytes: u64, time: Duration) -> f64 {
    bytes as f64 / f64::from(1 << 20) / time.as_secs_f64()
}
