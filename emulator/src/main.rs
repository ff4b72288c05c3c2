//! The emulator as a program: prints its URL and credentials, and runs until Ctrl-C.

mod arguments;

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use koodrive::common::UserId;
use koodrive_emulator::{Account, Emulator};

use self::arguments::Arguments;

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
    let exposed = arguments.is_exposed();
    let accounts = arguments.accounts.clone();
    let emulator = arguments.builder().start().await?;
    let accounts = accounts
        .into_iter()
        .map(|(number, password)| emulator.register_account(&number, &password).map(|user_id| (number, user_id)));
    let accounts: Vec<_> = accounts.collect::<Result<_, _>>()?;
    if exposed {
        warn(&emulator, &mut io::stderr().lock())?;
    }
    introduce(&emulator, &accounts, &mut io::stdout().lock())?;
    tokio::signal::ctrl_c().await?;
    emulator.shutdown().await?;
    Ok(())
}

/// Prints what a client needs, one `name value` per line, so that scripts can read it. The lines of further users follow
/// those of the first, and after them those of the carrier's accounts.
fn introduce(emulator: &Emulator, accounts: &[(String, UserId)], out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    writeln!(out, "url                {}", emulator.url())?;
    writeln!(out, "token              {}", emulator.issue_token()?)?;
    writeln!(out, "authorization-code {}", emulator.authorization_code()?)?;
    writeln!(out, "app-id             {}", emulator.app_id())?;
    writeln!(out, "app-secret         {}", emulator.app_secret())?;
    writeln!(out, "user-id            {}", emulator.user_id())?;
    writeln!(out, "container-id       {}", emulator.container_id())?;
    for Account { user_id, container_id, .. } in emulator.accounts().iter().skip(1) {
        writeln!(out, "user-id            {user_id}")?;
        writeln!(out, "token              {}", emulator.issue_token_for(user_id)?)?;
        writeln!(out, "container-id       {container_id}")?;
    }
    for (number, user_id) in accounts {
        writeln!(out, "account            {number}")?;
        writeln!(out, "user-id            {user_id}")?;
    }
    out.flush()?;
    Ok(())
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
