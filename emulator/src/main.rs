//! The emulator as a program: prints its URL and credentials, and runs until Ctrl-C or SIGTERM.

mod arguments;
mod facts;
mod ready;
mod signals;

use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use koodrive::common::UserId;
use koodrive_emulator::Emulator;

use self::arguments::Arguments;
use self::facts::Facts;
use self::ready::ReadyFile;
use self::signals::Signals;

/// How long the program waits for work on the disk that nobody waits for any more. Its traces are removed at the next start.
const LAST_WORK: Duration = Duration::from_millis(500);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let run = || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let ended = runtime.block_on(run(arguments));
        runtime.shutdown_timeout(LAST_WORK);
        ended
    };
    run().unwrap_or_else(|error| {
        report(error.as_ref());
        ExitCode::FAILURE
    })
}

async fn run(arguments: Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut signals = Signals::listen()?;
    let (exposed, grace) = (arguments.is_exposed(), arguments.grace());
    let (accounts, ready_file) = (arguments.accounts.clone(), arguments.ready_file.clone());
    if let Some(path) = &ready_file {
        ReadyFile::clear(path)?;
    }
    let emulator = arguments.builder().start().await?;
    let announced = announce(&emulator, accounts, exposed, ready_file);
    if announced.is_ok() {
        signals.next().await;
    }
    let ended = tokio::select! {
        ended = emulator.shutdown_within(grace) => Ok(ended),
        second = signals.next() => Err(second),
    };
    if let Some(ready_file) = announced? {
        ready_file.remove()?;
    }
    let ended = match ended {
        Ok(ended) => ended?,
        Err(second) => return Ok(second.code().into()),
    };
    if !ended {
        let seconds = grace.as_secs();
        writeln!(
            io::stderr(),
            "koodrive-emulator: calls that took longer than {seconds} s were cut off (see --grace)"
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Says on standard output, and then in the ready file, what clients need.
fn announce(
    emulator: &Emulator,
    accounts: Vec<(String, String)>,
    exposed: bool,
    ready_file: Option<PathBuf>,
) -> Result<Option<ReadyFile>, Box<dyn Error>> {
    let register = |(number, password): (String, String)| {
        emulator.register_account(&number, &password).map(|user_id| (number, user_id))
    };
    let accounts: Vec<(String, UserId)> = accounts.into_iter().map(register).collect::<Result<_, _>>()?;
    let facts = Facts::of(emulator, &accounts)?;
    if exposed {
        warn(emulator, &mut io::stderr().lock())?;
    }
    facts.print(&mut io::stdout().lock())?;
    Ok(ready_file.map(|path| ReadyFile::write(&path, &facts)).transpose()?)
}

/// Says what an address beyond loopback exposes, and to whom.
fn warn(emulator: &Emulator, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "koodrive-emulator: every machine that can reach {} can use this emulator.\n\
         - Anybody can sign in as its administrator without a password, and read, change and delete all files and users.\n\
         - There is no TLS: tokens, the app secret and contents travel in the clear.\n\
         - The credentials below are valid for everybody who reads them, in this terminal or in a log of it.\n\
         - Uploads fill the disk of this machine up to the limits (see --help).\n\
         Without --expose it listens on this machine only.",
        emulator.local_address()
    )
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
