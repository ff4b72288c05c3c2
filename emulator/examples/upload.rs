//! Uploads a file to an emulated KooDrive in concurrent parts, downloads it again, and compares the two.
//!
//! `cargo run --release --example upload -- [FILE]`; without a file it creates one of 256 MiB.

#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]

#[path = "upload/source.rs"]
mod source;
#[path = "upload/transfer.rs"]
mod transfer;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use koodrive::runtime::hash::{Plan, Sha256, scan_with};
use koodrive::{Client, Session, sessions};
use koodrive_emulator::Emulator;

use crate::source::Source;
use crate::transfer::{Upload, download};

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

    let plan = Plan::automatic(koodrive::limits::PARTS, source.length())?;
    let bar = progress("hash", source.length());
    let started = Instant::now();
    let scan = {
        let (file, bar) = (source.open()?, bar.clone());
        tokio::task::spawn_blocking(move || scan_with(file, &plan, |bytes| bar.set_position(bytes))).await??
    };
    bar.finish();
    let hashed = started.elapsed();

    let bar = progress("upload", source.length());
    let started = Instant::now();
    let file =
        Upload { client: &client, space: &space, source: &source, plan: &plan, scan: &scan, bar: &bar }.run().await?;
    bar.finish();
    let uploaded = started.elapsed();

    let bar = progress("download", source.length());
    let started = Instant::now();
    let mut digest = Sha256::new();
    download(&client, &space, &file, |bytes| {
        digest.update(bytes);
        bar.inc(bytes.len() as u64);
    })
    .await?;
    bar.finish();
    let downloaded = started.elapsed();

    let digest = digest.finalize();
    println!("sha256 of the file      {}\nsha256 of the download  {digest}", scan.sha256);
    if digest != scan.sha256 {
        return Err("the download differs from the file".into());
    }
    println!("equal; {} parts of up to {} bytes", plan.count(), plan.part_size());
    for (what, time) in [("hashed", hashed), ("uploaded", uploaded), ("downloaded", downloaded)] {
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

fn progress(what: &'static str, length: u64) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{msg:<9} {wide_bar} {bytes:>12}/{total_bytes} {binary_bytes_per_sec:>14}");
    let bar = ProgressBar::new(length).with_message(what);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[allow(clippy::cast_precision_loss, reason = "one decimal of it is shown")]
fn speed(bytes: u64, time: Duration) -> f64 {
    bytes as f64 / f64::from(1 << 20) / time.as_secs_f64()
}
