//! The emulator as a program: prints its URL and credentials, and runs until Ctrl-C.

use std::error::Error;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use koodrive_emulator::Emulator;

/// A KooDrive on loopback, for tests.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// The address to listen on; port 0 takes a free port.
    #[arg(long, default_value = "127.0.0.1:0")]
    address: SocketAddr,
    /// The folder that keeps all data for the next start; without it all data is gone at the end.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// Send responses as loose as the real service's: numbers as text, odd times, one object for an array of one.
    #[arg(long)]
    loose: bool,
    /// How many seconds batch jobs and tasks take.
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    job_time: u64,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(error.as_ref());
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let mut builder = Emulator::builder()
        .address(arguments.address)
        .loose(arguments.loose)
        .job_time(Duration::from_secs(arguments.job_time));
    if let Some(folder) = arguments.folder {
        builder = builder.folder(folder);
    }
    let emulator = builder.start().await?;
    introduce(&emulator, &mut io::stdout().lock())?;
    tokio::signal::ctrl_c().await?;
    emulator.shutdown().await?;
    Ok(())
}

/// Prints what a client needs, one `name value` per line, so that scripts can read it.
fn introduce(emulator: &Emulator, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    writeln!(out, "url                {}", emulator.url())?;
    writeln!(out, "token              {}", emulator.issue_token()?)?;
    writeln!(out, "authorization-code {}", emulator.authorization_code()?)?;
    writeln!(out, "app-id             {}", emulator.app_id())?;
    writeln!(out, "app-secret         {}", emulator.app_secret())?;
    writeln!(out, "user-id            {}", emulator.user_id())?;
    writeln!(out, "container-id       {}", emulator.container_id())?;
    out.flush()?;
    Ok(())
}

/// Prints the error with its sources.
fn report(error: &dyn Error) {
    let mut text = format!("koodrive-emulator: {error}");
    let mut source = error.source();
    while let Some(inner) = source {
        text = format!("{text}: {inner}");
        source = inner.source();
    }
    // If standard error is closed, there is nowhere to report to.
    let _ = writeln!(io::stderr(), "{text}");
}
